// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/same_part.h"

namespace ioc {
namespace {

constexpr int kMonthsOfYear = 12;

struct Counterpart
{
    QDate day;
    bool exact = true; ///< the month has such a day
};

Counterpart counterpartOf(QDate day, const Period &current, const Period &earlier)
{
    if (current.kind == PeriodKind::Day || current.kind == PeriodKind::Week)
        return {earlier.from.addDays(current.from.daysTo(day))};
    const int months =
        (current.from.year() - earlier.from.year()) * kMonthsOfYear + current.from.month() - earlier.from.month();
    const QDate there = day.addMonths(-months);
    return {there, there.day() == day.day()};
}

} // namespace

Stretch samePart(const Zone &zone, Instant now, const Period &current, const Period &earlier)
{
    const QDate today = zone.date(now);
    if (current.to <= today)
        return Stretch::ofDays(earlier.from, earlier.to);
    const Counterpart last = counterpartOf(today, current, earlier);
    Stretch part = Stretch::ofDays(earlier.from, last.day.addDays(1));
    if (last.exact)
        part.cut = hourBegun(zone.instant(last.day, zone.time(now)), zone);
    return part;
}

Span coveredDays(const Zone &zone, Instant now, const Period &period)
{
    return {period.from, std::max(period.from, std::min(period.to, zone.date(now).addDays(1)))};
}

Stretch coveredPart(const Zone &zone, Instant now, const Period &period)
{
    const Span days = coveredDays(zone, now, period);
    Stretch part = Stretch::ofDays(days.from, days.to);
    if (days.from < days.to && period.to > zone.date(now))
        part.cut = now;
    return part;
}

} // namespace ioc
