// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/store/statement.h"

#include <utility>
#include <vector>

namespace ioc {

using AlarmStates = std::vector<std::pair<AlarmKey, AlarmState>>;

/// Alarm states that outlive a restart. Writing is the writer's; reading any connection's.
class AlarmTable
{
public:
    explicit AlarmTable(Database &database);

    Result<void> save(const AlarmStates &states);
    Result<AlarmStates> load();

private:
    Database &m_database;
    Statement m_upsert;
    Statement m_select;
};

} // namespace ioc
