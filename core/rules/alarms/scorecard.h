// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/rules/alarms/alarm_flood.h"
#include "core/rules/alarms/nuisance_alarms.h"

#include <functional>
#include <map>

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

/// Of the journal in ledger order, with what came before the stretches as far as it still mattered then; stretches
/// ascending and apart. Times are never negative, though a clock may have gone back.
Scorecard scorecard(std::span<const AlarmEntry> entries, std::span<const ScoredStretch> stretches);

/// Hours of work of a shift by local time; one that does not end later than it begins goes over midnight.
struct Shift
{
    QString id;
    QTime from;
    QTime to;
};

/// The parts of a stretch that are a shift's.
std::vector<ScoredStretch> stretchesOf(const Shift &shift, const ScoredStretch &within, const Zone &zone);

/// One card for each shift, in their order.
std::vector<Scorecard> scoreByShift(std::span<const AlarmEntry> entries, const ScoredStretch &within,
                                    std::span<const Shift> shifts, const Zone &zone);

/// One card for each owner of the alarms, as a desk of their own: floods too are theirs.
std::map<AgencyId, Scorecard> scoreByOwner(std::span<const AlarmEntry> entries, const ScoredStretch &within,
                                           const std::function<AgencyId(const RuleId &)> &ownerOf);

} // namespace ioc
