// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "tests/support.h"

namespace ioc::test {

/// A pack with the days off of 2026 as the government gave notice of them: 2 January for Saturday the 10th, Tết from
/// Monday 16 to Friday 20 February, 31 August for Saturday the 22nd.
inline ProvincePack noticesOf2026(const Zone &zone = vietnam())
{
    ProvincePack pack;
    pack.zone = zone;
    for (const char *off :
         {"2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
          "2026-04-26", "2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02"})
        pack.holidays.emplace(day(off), LocalizedText());
    pack.makeUpDays = {{day("2026-01-10"), day("2026-01-02")}, {day("2026-08-22"), day("2026-08-31")}};
    return pack;
}

inline FeedSchedule schedule(ScheduleDays::Kind kind, std::vector<int> numbers, std::vector<QTime> at)
{
    return {{kind, std::move(numbers)}, std::move(at)};
}

inline FeedSchedule workdaysAtFive()
{
    return schedule(ScheduleDays::Kind::Workdays, {}, {QTime(17, 0)});
}

} // namespace ioc::test
