// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/workload.h"

#include <cmath>

namespace ioc {
namespace {

constexpr std::int64_t kStart = 1'760'000'000'000;
constexpr std::int64_t kMinute = 60'000;

double valueOf(std::int64_t series, std::int64_t minute)
{
    const double value =
        50 + 40 * std::sin(double(minute + series) / 97) + double((series * 7 + minute * 13) % 10) / 10;
    return std::round(value * 100) / 100;
}

std::vector<BatchSeries> allSeries()
{
    std::vector<BatchSeries> series;
    for (int i = 0; i < Workload::kSeries; ++i)
        series.push_back(
            {{Workload::kMeasure, UnitId(QStringLiteral("00@2025-07-01")), {QString::number(i)}}, Grain::Instant});
    return series;
}

} // namespace

const MeasureId Workload::kMeasure(QStringLiteral("bench.value"));

Instant Workload::at(std::int64_t minute)
{
    return fromMillis(kStart + kMinute * minute);
}

Batch Workload::minutes(std::int64_t firstMinute, int minutes, int series) const
{
    static const std::vector<BatchSeries> kSeriesList = allSeries();
    Batch batch;
    batch.feed = FeedId(QStringLiteral("bench"));
    batch.run = QStringLiteral("minutes-%1").arg(firstMinute);
    batch.received = at(firstMinute + minutes);
    batch.series = kSeriesList;
    batch.observations.reserve(size_t(minutes) * size_t(series));
    for (std::int64_t minute = firstMinute; minute < firstMinute + minutes; ++minute) {
        for (int one = 0; one < series; ++one)
            batch.observations.push_back({std::uint32_t(one), at(minute), valueOf(one, minute)});
    }
    batch.rows = std::int64_t(batch.observations.size());
    return batch;
}

} // namespace ioc
