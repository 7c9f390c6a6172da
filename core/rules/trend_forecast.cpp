// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/trend_forecast.h"

#include "core/rules/period_arithmetic.h"
#include "core/rules/usual/forecast.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kMonthsOfYear = 12;
constexpr int kYearsBack = 6;
constexpr int kLeastAhead = 3;
constexpr double kConfidence = 0.8;

/// The months behind, oldest first, that are over; and those to come, the running one first.
struct Months
{
    std::vector<Period> past;
    std::vector<Period> ahead;
};

Months monthsAround(const PeriodRule &rule, QDate today)
{
    const Period running = periodContaining(rule, PeriodKind::Month, today);
    Months months;
    Period month = running;
    for (int i = 0; i < kMonthsOfYear * kYearsBack; ++i) {
        month = previousPeriod(rule, month);
        months.past.push_back(month);
    }
    std::reverse(months.past.begin(), months.past.end());
    const QDate yearEnd = periodContaining(rule, PeriodKind::Year, today).to;
    month = running;
    while (month.from < yearEnd || int(months.ahead.size()) < kLeastAhead) {
        months.ahead.push_back(month);
        month = periodContaining(rule, PeriodKind::Month, month.to);
    }
    return months;
}

/// What is told of an indicator by month.
struct Told
{
    std::vector<std::optional<double>> series; ///< ends with the last month that is told whole
    size_t open = 0;                           ///< how many months after it are over and not told yet
};

Told toldOf(const EvaluationContext &context, CompiledIndicator &indicator, const UnitId &unit,
            const std::vector<Period> &past)
{
    Told told;
    for (const Period &month : past)
        told.series.push_back(figureOver(context, indicator, unit, Stretch::ofDays(month.from, month.to)).value);
    for (; !told.series.empty(); ++told.open) {
        const Period &last = past[told.series.size() - 1];
        const auto stretch = Stretch::ofDays(last.from, last.to);
        const Figure figure = figureOver(context, indicator, unit, stretch);
        if (figure.value && readingOf(context, indicator, unit, last, figure).complete)
            break;
        told.series.pop_back();
    }
    return told;
}

} // namespace

TrendForecast forecastTrend(const EvaluationContext &context, const Tile &tile,
                            const std::vector<CompiledIndicator *> &indicators)
{
    const Zone &zone = context.pack.zone;
    const Months months = monthsAround(indicators.front()->periodRule(), context.today());
    const AdministrativeUnit *province = context.pack.units.provinceOn(context.today());
    const UnitId unit = tile.unit.isEmpty() && province ? province->id : tile.unit;
    TrendForecast result;
    for (CompiledIndicator *indicator : indicators) {
        const Told told = toldOf(context, *indicator, unit, months.past);
        const int horizon = int(months.ahead.size() + told.open);
        const auto ahead = forecast(told.series, kMonthsOfYear, horizon);
        if (!ahead) {
            const auto tried = backTest(told.series, kMonthsOfYear, horizon);
            result.lacking = tried && !tried->beatsNaive() ? NoForecast::NotBetter : NoForecast::TooShort;
            continue;
        }
        std::vector<Period> all = months.past;
        all.insert(all.end(), months.ahead.begin(), months.ahead.end());
        const size_t last = told.series.size() - 1;
        TrendLine line{indicator->definition().id, LineRole::Forecast, {}, unit};
        line.points.push_back({zone.startOf(all[last].from), told.series.back()});
        for (size_t i = 0; i < ahead->steps.size(); ++i) {
            const ForecastStep &step = ahead->steps[i];
            line.points.push_back({zone.startOf(all[last + 1 + i].from), step.value, Restated::AsWas, Quality::Good,
                                   std::nullopt, step.error.halfInterval(kConfidence)});
        }
        result.lines.push_back(std::move(line));
        result.to = zone.startOf(all.back().to);
    }
    return result;
}

void addForecast(Trend &trend, const TrendForecast &forecast)
{
    trend.lines.insert(trend.lines.end(), forecast.lines.begin(), forecast.lines.end());
    trend.noForecast = forecast.lacking;
    if (forecast.to)
        trend.to = std::max(trend.to, *forecast.to);
}

} // namespace ioc
