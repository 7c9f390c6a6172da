// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/trend_builder.h"
#include "tests/rules/small_world.h"

namespace ioc::test {

inline Tile tile(TrendBucket bucket, int buckets)
{
    Tile tile;
    tile.bucket = bucket;
    tile.buckets = buckets;
    return tile;
}

inline Trend build(SmallWorld &world, const Tile &tile, const char *formula)
{
    return buildTrend(world.context(), tile, {&world.compile(SmallWorld::indicator(formula))});
}

inline TrendLine line(const Trend &trend, LineRole role)
{
    const auto found =
        std::find_if(trend.lines.begin(), trend.lines.end(), [&](const TrendLine &one) { return one.role == role; });
    if (found == trend.lines.end())
        qFatal("the trend has no such line");
    return *found;
}

inline QString text(const TrendLine::Point &point)
{
    return utc(point.at) + QLatin1Char(' ') + (point.value ? QString::number(*point.value) : QStringLiteral("gap"));
}

} // namespace ioc::test
