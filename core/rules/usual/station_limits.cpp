// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/station_limits.h"

namespace ioc {
namespace {

bool isFurther(const StationStanding &a, const StationStanding &b)
{
    return a.margin != b.margin ? a.margin > b.margin : a.member < b.member;
}

} // namespace

StationsJudged judgeStations(std::span<const StationValue> values, const LimitTable &table, const QString &level,
                             AlarmSide side, QDate day)
{
    StationsJudged result;
    for (const StationValue &station : values) {
        const auto limit = table.limit(station.member, level, day);
        if (!limit) {
            result.withoutLimit.push_back(station.member);
            continue;
        }
        ++result.judged;
        const double margin = side == AlarmSide::Above ? station.value - *limit : *limit - station.value;
        const StationStanding standing{station.member, station.value, *limit, margin, station.at};
        if (!result.furthest || isFurther(standing, *result.furthest))
            result.furthest = standing;
    }
    result.withoutLimit.sort();
    return result;
}

} // namespace ioc
