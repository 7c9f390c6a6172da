// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/station_limits.h"

#include <algorithm>
#include <limits>
#include <map>

namespace ioc {
namespace {

bool isFurther(const StationStanding &a, const StationStanding &b)
{
    return a.margin != b.margin ? a.margin > b.margin : a.member < b.member;
}

} // namespace

MemberInput inputOf(const StationStanding &station, AlarmSide side)
{
    return {station.member, side == AlarmSide::Above ? station.margin : -station.margin, station.at, station.value};
}

MemberInput inputWithoutLimit(const QString &member, AlarmSide side, Instant dataTime)
{
    constexpr double kFar = std::numeric_limits<double>::max();
    return {member, side == AlarmSide::Above ? -kFar : kFar, dataTime, {}};
}

StationsJudged judgeStations(std::span<const StationValue> values, const LimitTable &table, const QString &level,
                             AlarmSide side, QDate day)
{
    StationsJudged result;
    std::map<QString, StationStanding> standings;
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
        const auto [known, isNew] = standings.try_emplace(station.member, standing);
        const Instant newest = std::max(known->second.at, station.at);
        if (!isNew && isFurther(standing, known->second))
            known->second = standing;
        known->second.at = newest;
    }
    for (auto &[member, standing] : standings)
        result.stations.push_back(std::move(standing));
    result.withoutLimit.sort();
    return result;
}

} // namespace ioc
