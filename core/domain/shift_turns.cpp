// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/shift_turns.h"

#include <algorithm>

namespace ioc {

ScoredStretch turnOn(const Shift &shift, QDate day, const Zone &zone)
{
    return {zone.instant(day, shift.from), zone.instant(shift.to <= shift.from ? day.addDays(1) : day, shift.to)};
}

std::optional<ShiftTurn> turnAt(const std::vector<Shift> &shifts, Instant at, const Zone &zone)
{
    std::optional<ShiftTurn> found;
    const QDate today = zone.date(at);
    for (const Shift &shift : shifts) {
        for (const QDate day : {today.addDays(-1), today}) {
            const ScoredStretch turn = turnOn(shift, day, zone);
            if (at >= turn.from && at < turn.to && (!found || turn.from > found->stretch.from))
                found = {&shift, turn};
        }
    }
    return found;
}

std::vector<ScoredStretch> stretchesOf(const Shift &shift, const ScoredStretch &within, const Zone &zone)
{
    std::vector<ScoredStretch> stretches;
    if (within.from >= within.to)
        return stretches;
    const QDate last = zone.date(within.to);
    for (QDate day = zone.date(within.from).addDays(-1); day <= last; day = day.addDays(1)) {
        const ScoredStretch turn = turnOn(shift, day, zone);
        const Instant from = std::max(turn.from, within.from);
        const Instant to = std::min(turn.to, within.to);
        if (from < to)
            stretches.push_back({from, to});
    }
    return stretches;
}

} // namespace ioc
