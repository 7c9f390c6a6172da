// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/civil_buckets.h"

namespace ioc {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;

std::int64_t floorDiv(std::int64_t value, std::int64_t by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

Bucket CivilBuckets::hourOf(std::int64_t at) const
{
    const std::int64_t offset = m_zone.offsetSeconds(fromMillis(at)) * 1000LL;
    const std::int64_t from = floorDiv(at + offset, kHourMs) * kHourMs - offset;
    return {floorDiv(from, kHourMs), from, from + kHourMs};
}

Bucket CivilBuckets::hour(std::int64_t number) const
{
    // A zone that is some minutes off has its full hour within this UTC hour.
    return hourOf(number * kHourMs + kHourMs - 1);
}

Bucket CivilBuckets::dayOf(std::int64_t at) const
{
    return day(m_zone.dayNumber(fromMillis(at)));
}

Bucket CivilBuckets::day(std::int64_t number) const
{
    const QDate date = dateOfDayNumber(number);
    return {number, toMillis(m_zone.startOf(date)), toMillis(m_zone.startOf(date.addDays(1)))};
}

} // namespace ioc
