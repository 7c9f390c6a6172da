// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"

#include <QHash>

#include <map>
#include <vector>

namespace ioc {

/// What the journal knows of the past by data time: when each alarm was out of line, and what was found out late. So
/// that nothing is journalled twice. Pure; one thread.
class AlarmPast
{
public:
    /// Of the journal, in its order.
    void follow(const AlarmEntry &entry);

    /// Whether the alarm was raised at any moment in [from, to], or that it was is journalled already.
    bool knowsRaised(const AlarmKey &key, Instant from, Instant to) const;

    /// Whether it was at any moment in [from, to], late or in time; of what was found late by its whole stretch too.
    bool knowsStretch(const AlarmKey &key, Instant from, Instant to) const;

    /// Forgets what ended before.
    void forgetBefore(Instant dataTime);

private:
    struct Stretch
    {
        Instant from;
        std::optional<Instant> to; ///< nothing while it lasts
    };
    struct Past
    {
        std::vector<Stretch> raised;
        std::map<Instant, std::optional<Instant>> late; ///< moments of late raises, with their returns
    };

    QHash<AlarmKey, Past> m_pasts;
};

} // namespace ioc
