// SPDX-License-Identifier: GPL-3.0-or-later
// What tiles over time draw: looked at again when it has changed, and when the clock has moved on.
#include "core/engine/snapshot_maker.h"

#include "core/base/log.h"
#include "core/rules/trend_builder.h"

namespace ioc {
namespace {

constexpr Milliseconds kTrendRefresh = std::chrono::minutes(1); // a trend's axis moves with the clock
constexpr Milliseconds kFlutter = std::chrono::seconds(10);
constexpr auto kForecastRefresh = std::chrono::hours(1);

} // namespace

void SnapshotMaker::evaluateTrend(const EvaluationContext &context, TrendEntry &entry)
{
    if (entry.dirty || context.now - entry.builtFor >= kTrendRefresh || context.now < entry.builtFor) {
        std::vector<CompiledIndicator *> indicators;
        for (Entry *indicator : entry.entries)
            indicators.push_back(&indicator->compiled);
        entry.trend = buildTrend(context, *entry.tile, indicators);
        addForecast(context, entry, indicators);
        entry.builtFor = context.now;
        entry.dirty = false;
    }
    std::vector<UnitId> units = entry.tile->units;
    if (units.empty())
        units.push_back(unitAsked(entry.tile->unit, context.now));
    entry.trend.quality = Quality::Good;
    entry.trend.asOf.reset();
    for (const IndicatorId &id : entry.tile->indicators) {
        for (const UnitId &unit : units) {
            const auto reading = m_readings.constFind({id, unit});
            if (reading == m_readings.constEnd())
                continue;
            entry.trend.quality = std::max(entry.trend.quality, reading->quality);
            if (reading->asOf)
                entry.trend.asOf = entry.trend.asOf ? std::min(*entry.trend.asOf, *reading->asOf) : *reading->asOf;
        }
    }
}

/// Read when it moves with the clock, or a feed has come to stand otherwise, but not at each flutter of a busy one: how
/// it stands now is known to who draws. What cannot be read stays as it was, marked old.
void SnapshotMaker::evaluateFeedTrend(const EvaluationContext &context, FeedTrendEntry &entry)
{
    std::vector<FeedState> states;
    for (const FeedId &feed : entry.tile->feeds)
        states.push_back(context.feeds.value(feed).state);
    const Milliseconds age = context.now - entry.builtFor;
    const bool isOfToday = m_pack->zone.date(entry.builtFor) == context.today();
    if (isOfToday && age >= Milliseconds(0) && age < (states == entry.states ? kTrendRefresh : kFlutter))
        return;
    entry.builtFor = context.now;
    entry.states = std::move(states);
    auto trend =
        entry.reader.read(context.pack, m_source.reader(), trendSteps(context, *entry.tile, PeriodRule()), context.now);
    if (trend) {
        entry.trend = std::move(*trend);
        return;
    }
    qCWarning(lcRules) << "the history of feeds cannot be read:" << toString(trend.error());
    entry.trend.quality = Quality::Stale;
}

/// Made of whole months, a forecast changes seldom, and takes long to make.
void SnapshotMaker::addForecast(const EvaluationContext &context, TrendEntry &entry,
                                const std::vector<CompiledIndicator *> &indicators)
{
    if (!entry.tile->forecast)
        return;
    const bool isYoung = entry.forecastFor <= context.now && context.now - entry.forecastFor < kForecastRefresh &&
                         m_pack->zone.date(entry.forecastFor) == context.today();
    if (!entry.forecast || !isYoung) {
        entry.forecast = forecastTrend(context, *entry.tile, indicators);
        entry.forecastFor = context.now;
    }
    ioc::addForecast(entry.trend, *entry.forecast);
}

} // namespace ioc
