// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/civil.h"

#include <algorithm>

namespace ioc::sim {

/// The share of a day's paper that offices have handled by this second of the day, 0 … 1.
double shareOfDay(int secondOfDay);

/// Totals of days: the running day's are told anew every five minutes, a day's last word comes five minutes
/// after its end.
constexpr std::chrono::minutes kDayTotalStep{5};

constexpr Moment settledAt(Day day)
{
    return startOf(day + 1) + kDayTotalStep;
}

/// Calls visit(day, share, changed) for every day whose totals as known at `now` changed at or after `from`,
/// by that change. Each call stands for `rowsADay` rows; no call is made once `limit` rows that changed after
/// `from` are out. `share` is how much of the day is over.
template <typename Visit>
void pageOfDays(Day first, Moment from, Moment now, int limit, int rowsADay, Visit visit)
{
    const Day running = dayOf(now - kDayTotalStep);
    int rows = 0;
    for (Day day = std::max(first, dayOf(from - kDayTotalStep) - 1); day < running; ++day) {
        if (settledAt(day) < from)
            continue;
        if (rows >= limit)
            return;
        visit(day, 1.0, settledAt(day));
        rows += settledAt(day) > from ? rowsADay : 0;
    }
    const Moment changed = floorTo(now, kDayTotalStep);
    if (running >= first && changed >= from && rows < limit)
        visit(running, changed < startOf(running + 1) ? shareOfDay(secondOfDay(changed)) : 1.0, changed);
}

/// When a station network has rows: every `step` from midnight on before `live`, every `liveStep` from then
/// on. Both divide a day.
struct RowTimes
{
    Moment live;
    std::chrono::seconds step;
    std::chrono::seconds liveStep;

    /// The first row at or after a moment.
    Moment from(Moment moment) const
    {
        const Moment archived = ceilTo(moment, step);
        return archived < live ? archived : ceilTo(std::max(moment, live), liveStep);
    }
};

/// Calls visit(moment) for the rows of a station network from `from` on, the last one `delay` before `now`.
/// Each call stands for `rowsAMoment` rows; no call is made once `limit` rows of moments after `from` are
/// out.
template <typename Visit>
void pageOfMoments(Moment first, const RowTimes &times, std::chrono::seconds delay, Moment from, Moment now, int limit,
                   int rowsAMoment, Visit visit)
{
    const Moment last = now - delay;
    int rows = 0;
    for (Moment moment = times.from(std::max(first, from)); moment <= last && rows < limit;
         moment = times.from(moment + std::chrono::seconds(1))) {
        visit(moment);
        rows += moment > from ? rowsAMoment : 0;
    }
}

} // namespace ioc::sim
