// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/alarm_chart.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmChart)
};

bool isOfUnit(const Tile &tile, const UnitId &unit, const PresentContext &context)
{
    if (!tile.unit.isEmpty())
        return tile.unit == unit;
    const AdministrativeUnit *province = context.pack->units.provinceOn(context.format.zone().date(context.now));
    return province && province->id == unit;
}

Trend trendOf(const Alarm &alarm, const AlarmDays &days, const PresentContext &context)
{
    const Zone &zone = context.format.zone();
    const QDate first = days.before.addDays(-qint64(days.values.size()));
    Trend trend;
    trend.from = zone.startOf(first);
    trend.to = zone.startOf(days.before);
    trend.quality = Quality::Good;
    TrendLine line;
    line.indicator = alarm.indicator;
    for (size_t i = 0; i < days.values.size(); ++i)
        line.points.push_back({zone.startOf(first.addDays(qint64(i))), days.values[i], Restated::AsWas});
    trend.lines.push_back(std::move(line));
    return trend;
}

/// A line across the whole chart.
void addLimit(Trend &trend, const Alarm &alarm, double limit)
{
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const TrendLine &line : trend.lines) {
        for (const TrendLine::Point &point : line.points) {
            first = first ? std::min(*first, point.at) : point.at;
            last = last ? std::max(*last, point.at) : point.at;
        }
    }
    if (!first)
        return;
    std::erase_if(trend.lines, [](const TrendLine &line) { return line.role == LineRole::Plan; });
    trend.lines.push_back({alarm.indicator, LineRole::Plan, {{*first, limit}, {*last, limit}}});
}

bool hasFigure(const Trend &trend)
{
    return std::any_of(trend.lines.begin(), trend.lines.end(), [](const TrendLine &line) {
        return std::any_of(line.points.begin(), line.points.end(),
                           [](const TrendLine::Point &point) { return point.value.has_value(); });
    });
}

} // namespace

std::optional<AlarmChartSource> chartSourceOf(const Alarm &alarm, const PresentContext &context)
{
    for (const PageDocument &page : context.pack->pages) {
        for (const Tile &tile : page.tiles) {
            const bool fits = tile.kind == TileKind::Trend && !tile.cumulative && tile.indicators.size() == 1 &&
                              tile.indicators.front() == alarm.indicator && isOfUnit(tile, alarm.key.unit, context);
            if (fits)
                return AlarmChartSource{page.id, tile};
        }
    }
    return std::nullopt;
}

TrendState makeAlarmChart(const Alarm &alarm, const AlarmDays &days, const Snapshot &snapshot,
                          const PresentContext &context)
{
    if (alarm.indicator.isEmpty()) {
        TrendState none;
        none.title = Texts::tr("Chart");
        none.sentence = Texts::tr("this alarm is of no figure");
        none.accessibleText = none.sentence;
        return none;
    }
    PresentContext eyes = context;
    AlarmChartSource source{PageId(), {}};
    source.tile.kind = TileKind::Trend;
    source.tile.indicators = {alarm.indicator};
    source.tile.unit = alarm.key.unit;
    source.tile.buckets = int(days.values.size());
    Trend trend;
    if (const auto drawn = chartSourceOf(alarm, context)) {
        source = *drawn;
        trend = snapshot.trends.value(trendKey(source.page, source.tile.id));
    } else {
        trend = trendOf(alarm, days, context);
    }
    const AlarmRule *rule = context.pack->rule(alarm.key.rule);
    const ThresholdCondition *threshold = rule ? rule->threshold() : nullptr;
    if (threshold && hasFigure(trend))
        addLimit(trend, alarm, threshold->limit);
    eyes.page = source.page;
    Snapshot one;
    one.readings = snapshot.readings;
    one.feeds = snapshot.feeds;
    one.trends.insert(trendKey(source.page, source.tile.id), trend);
    TrendState state = makeTrendState(source.tile, one, eyes);
    for (TrendLineState &line : state.lines) {
        if (line.role == LineRole::Plan && threshold)
            line.name = Texts::tr("limit");
    }
    return state;
}

} // namespace ioc
