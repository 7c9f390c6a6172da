// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "core/rules/evaluate.h"

namespace ioc {

/// What is to be expected of the months to come of a trend.
struct TrendForecast
{
    std::vector<TrendLine> lines;      ///< LineRole::Forecast; each begins with the last month that is told, to join it
    std::optional<Instant> to;         ///< end of the last month
    std::optional<NoForecast> lacking; ///< why an indicator has none
};

/// Forecasts each indicator of a trend by month (forecast.h) from its whole months of six years, for the months until
/// the end of the year of the first one's period rule, three at least. An indicator without months of good figures, or
/// for which last year's figures have served as well, has none.
TrendForecast forecastTrend(const EvaluationContext &context, const Tile &tile,
                            const std::vector<CompiledIndicator *> &indicators);

/// Puts the forecast into the trend that it is of.
void addForecast(Trend &trend, const TrendForecast &forecast);

} // namespace ioc
