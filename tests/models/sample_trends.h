// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/sample_province.h"

namespace ioc::sample {

/// The days that end with 21 November 2026, which is running; a line has a value for each, nothing is a gap.
inline TrendLine dayLine(const IndicatorId &indicator, LineRole role, const std::vector<std::optional<double>> &values,
                         const UnitId &unit = province())
{
    const QDate today(2026, 11, 21);
    TrendLine line{indicator, role, {}, unit};
    for (size_t i = 0; i < values.size(); ++i)
        line.points.push_back({zone().startOf(today.addDays(int(i) + 1 - int(values.size()))), values[i]});
    return line;
}

inline Trend dayTrend(const std::vector<TrendLine> &lines)
{
    const QDate today(2026, 11, 21);
    Trend trend;
    trend.lines = lines;
    trend.from = lines.front().points.front().at;
    trend.to = zone().startOf(today.addDays(1));
    trend.running = zone().startOf(today);
    trend.quality = Quality::Good;
    trend.asOf = at(18, 44);
    return trend;
}

/// A tile "t" of so many days.
inline Tile tileOfDays(TileKind kind, const std::vector<IndicatorId> &indicators, int days = 3)
{
    Tile made = tile(kind, QStringLiteral("t"));
    made.indicators = indicators;
    made.buckets = days;
    return made;
}

/// The sample with a trend for the tile "t" of its page.
inline Snapshot withTrend(const Trend &trend)
{
    Snapshot shown = snapshot();
    shown.trends.insert(QStringLiteral("overview/t"), trend);
    return shown;
}

/// A source that has been down since 16:02, and the trend made of it.
inline Snapshot withOldTrend(Trend trend)
{
    trend.quality = Quality::LastKnown;
    trend.asOf = at(16, 2);
    Snapshot shown = withTrend(trend);
    for (Reading &reading : shown.readings) {
        reading.quality = Quality::LastKnown;
        reading.asOf = at(16, 2);
    }
    for (FeedHealth &feed : shown.feeds) {
        feed.state = FeedState::Down;
        feed.failingSince = at(16, 2);
        feed.lastOk = at(16, 2);
    }
    return shown;
}

} // namespace ioc::sample
