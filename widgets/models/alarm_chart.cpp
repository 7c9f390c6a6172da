// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/alarm_chart.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr Milliseconds kStationGap = std::chrono::hours(2);

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

bool hasFigure(const Trend &trend)
{
    return std::any_of(trend.lines.begin(), trend.lines.end(), [](const TrendLine &line) {
        return std::any_of(line.points.begin(), line.points.end(),
                           [](const TrendLine::Point &point) { return point.value.has_value(); });
    });
}

/// What the alarm's figure is now, where that may be trusted: a threshold watches the figure itself, others a part of
/// it.
std::optional<double> figureNow(const Alarm &alarm, const Snapshot &snapshot, const PresentContext &context)
{
    if (context.silentSince)
        return std::nullopt;
    const AlarmRule *rule = context.pack->rule(alarm.key.rule);
    if (rule && rule->threshold() && !alarm.valueIsOld)
        return alarm.value;
    const Reading *now = snapshot.reading(alarm.indicator, alarm.key.unit);
    return now && isTrusted(*now) ? now->value : std::nullopt;
}

/// The day that has not ended: the chart ends with what is so now.
void addToday(Trend &trend, const Alarm &alarm, const Snapshot &snapshot, const PresentContext &context)
{
    const auto now = figureNow(alarm, snapshot, context);
    const Zone &zone = context.format.zone();
    const QDate today = zone.date(context.now);
    const Instant begin = zone.startOf(today);
    if (!now || begin != trend.to || !hasFigure(trend))
        return;
    trend.lines.front().points.push_back({begin, now, Restated::AsWas});
    trend.to = zone.startOf(today.addDays(1));
    trend.running = begin;
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

/// Hours in which nothing was heard are gaps.
std::vector<TrendLine::Point> hourly(const std::vector<StationReading> &readings)
{
    std::vector<TrendLine::Point> points;
    for (const StationReading &reading : readings) {
        if (!points.empty() && reading.at - points.back().at > kStationGap)
            points.push_back({points.back().at + kStationGap, std::nullopt, Restated::AsWas});
        points.push_back({reading.at, reading.value, Restated::AsWas});
    }
    return points;
}

/// Of a rule that holds the figure against one.
std::optional<double> limitOf(const AlarmRule *rule)
{
    if (const auto *threshold = rule ? rule->threshold() : nullptr)
        return threshold->limit;
    const auto *forecast = rule ? std::get_if<ForecastCondition>(&rule->condition) : nullptr;
    return forecast && forecast->limit ? std::optional(forecast->limit->value) : std::nullopt;
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

const TableCondition *stationTableOf(const Alarm &alarm, const PresentContext &context)
{
    const AlarmRule *rule = context.pack->rule(alarm.key.rule);
    const bool hasStation = rule && !alarm.member.isEmpty();
    return hasStation ? std::get_if<TableCondition>(&rule->condition) : nullptr;
}

TrendState makeStationChart(const Alarm &alarm, const std::vector<StationReading> &readings,
                            const PresentContext &context)
{
    const TableCondition &table = *stationTableOf(alarm, context);
    const Measure &measure = context.pack->measures.at(table.measure);
    const LimitTable *limits = context.pack->limitTable(table.table);
    const QDate today = context.format.zone().date(context.now);
    const auto limit = limits ? limits->limit(alarm.member, table.level, today) : std::nullopt;
    Trend trend;
    trend.quality = Quality::Good; // of each reading by itself; what is not is left out
    trend.lines.push_back({{}, LineRole::Actual, hourly(readings)});
    const double level = limit.value_or(0);
    if (limit && hasFigure(trend))
        addLimit(trend, alarm, level);
    Tile tile;
    tile.kind = TileKind::Trend;
    tile.bucket = TrendBucket::Day; // of its axis
    tile.buckets = kStationDays;
    const QString title = QStringLiteral("%1 · %2");
    tile.title = {title.arg(measure.name.vi, alarm.member), title.arg(measure.name.en, alarm.member)};
    Snapshot one;
    PresentContext eyes = context;
    eyes.page = PageId();
    one.trends.insert(trendKey(eyes.page, tile.id), trend);
    TrendState state = makeTrendState(tile, one, eyes);
    state.unitText = measure.unit.in(context.format.language());
    state.spanText = Texts::tr("%n day(s), hour by hour", nullptr, kStationDays);
    for (TrendLineState &line : state.lines)
        line.name = line.role == LineRole::Plan ? Texts::tr("limit") : alarm.member;
    QStringList words{state.title, state.unitText, state.spanText};
    if (!readings.empty())
        words.append(Texts::tr("last %1").arg(context.format.number(readings.back().value, measure.decimals)));
    if (limit)
        words.append(Texts::tr("limit %1").arg(context.format.number(level, measure.decimals)));
    words.append(state.sentence);
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
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
    Trend trend;
    if (const auto drawn = chartSourceOf(alarm, context)) {
        source = *drawn;
        trend = snapshot.trends.value(trendKey(source.page, source.tile.id));
    } else {
        trend = trendOf(alarm, days, context);
        addToday(trend, alarm, snapshot, context);
        source.tile.buckets = int(trend.lines.front().points.size());
    }
    const auto limit = limitOf(context.pack->rule(alarm.key.rule));
    if (limit && hasFigure(trend))
        addLimit(trend, alarm, *limit);
    eyes.page = source.page;
    Snapshot one;
    one.readings = snapshot.readings;
    one.feeds = snapshot.feeds;
    one.trends.insert(trendKey(source.page, source.tile.id), trend);
    TrendState state = makeTrendState(source.tile, one, eyes);
    for (TrendLineState &line : state.lines) {
        if (line.role == LineRole::Plan && limit)
            line.name = Texts::tr("limit");
    }
    return state;
}

} // namespace ioc
