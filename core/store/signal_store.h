// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/signal_state.h"
#include "core/store/statement.h"

#include <span>
#include <vector>

namespace ioc {

/// What alarms watch, of tables station by station, and is not at rest, so that a hold that runs outlives a restart.
/// Where an alarm itself stands is told by the ledger. Writing is the writer's; reading any connection's.
class SignalStore
{
public:
    explicit SignalStore(Database &database);

    /// Puts all that is kept in the place of what was. Within a transaction.
    Result<void> replace(std::span<const KeptSignal> kept);

    Result<std::vector<KeptSignal>> load();

private:
    Database &m_database;
    Statement m_clear;
    Statement m_clearMembers;
    Statement m_insert;
    Statement m_insertMember;
    Statement m_select;
};

} // namespace ioc
