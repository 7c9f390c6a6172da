// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/flood.h"
#include "core/domain/alarms/nuisance.h"
#include "core/domain/alarms/priority.h"

#include <map>
#include <optional>
#include <vector>

namespace ioc {

/// A stretch of time [from, to) by the clock.
struct ScoredStretch
{
    Instant from;
    Instant to;

    friend bool operator==(const ScoredStretch &, const ScoredStretch &) = default;
};

/// How well alarms serve the people who answer them, after EEMUA 191 and ISA-18.2. Counted is what they were told of
/// (isAnnounced()); what the journal calls late is not.
struct Scorecard
{
    Milliseconds length{0}; ///< of all stretches together
    int announced = 0;
    std::optional<double> perHour; ///< the mean; nothing of no time
    std::optional<double> perTenMinutes;
    int mostInTenMinutes = 0;           ///< in any ten minutes of a stretch
    std::optional<double> shareInFlood; ///< of the time, 0 to 1
    std::vector<AlarmFlood> floods; ///< that touch a stretch; counted by all that was told, not in the stretch alone
    std::vector<AlarmKey> standing; ///< active for more than kStandingAfter at the end, not silenced
    std::vector<ChatteringAlarm> chattering;         ///< the kWorst worst
    std::map<Priority, int> byPriority;              ///< of the announced
    int acknowledged = 0;                            ///< in the stretches
    int waiting = 0;                                 ///< at the end, for somebody to acknowledge them
    std::optional<Milliseconds> medianToAcknowledge; ///< from being announced, nearest rank; nothing when none was
    std::optional<Milliseconds> p90ToAcknowledge;
};

constexpr Milliseconds kStandingAfter = std::chrono::hours(24);
constexpr size_t kWorst = 10;

} // namespace ioc
