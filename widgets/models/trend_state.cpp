// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/trend_state.h"

#include "widgets/models/reading_text.h"
#include "widgets/models/tiles/line_runs.h"

#include <set>

namespace ioc {
namespace {

constexpr int kValueSteps = 3;
constexpr int kHoursPerTick = 6;

class TrendText
{
    Q_DECLARE_TR_FUNCTIONS(TrendPanel)

public:
    static QString actual(bool isOfToday) { return isOfToday ? tr("today") : tr("actual"); }
    static QString forecast() { return tr("forecast, 80 % sure"); }
    static QString noForecast(NoForecast why)
    {
        return why == NoForecast::TooShort ? tr("no forecast yet: too few whole months")
                                           : tr("no forecast: no better than last year's figures so far");
    }
    static QString weighted() { return tr("restated by weight"); }
    static QString expected(const QString &name, const QString &value, const QString &margin, const QString &when)
    {
        return tr("%1: %2 ± %3 expected for %4").arg(name, value, margin, when);
    }
    static QString latest(const QString &name, const QString &value) { return tr("%1: latest %2").arg(name, value); }
};

struct Extent
{
    double from = 0; ///< milliseconds
    double to = 1;
    RoundRange values;

    QPointF place(const TrendLine::Point &point) const { return place(point.at, *point.value); }
    QPointF place(Instant at, double value) const
    {
        return {(double(toMillis(at)) - from) / (to - from), (value - values.from) / (values.to - values.from)};
    }
};

/// Whether no figure has ever been below zero: then none is expected there.
bool hasNoNegative(const Trend &trend)
{
    return std::all_of(trend.lines.begin(), trend.lines.end(), [](const TrendLine &line) {
        return line.role == LineRole::Forecast ||
               std::all_of(line.points.begin(), line.points.end(),
                           [](const auto &point) { return !isFigure(point) || *point.value >= 0; });
    });
}

double lowEnd(const TrendLine::Point &point, bool isNeverNegative)
{
    const double low = *point.value - point.margin;
    return isNeverNegative && *point.value >= 0 ? std::max(0.0, low) : low;
}

/// The axis spans the points; for hours the whole time asked for, so that a day looks like a day from its first hour
/// on.
std::optional<Extent> extentOf(const Trend &trend, TrendBucket bucket, bool fromZero)
{
    const bool isNeverNegative = hasNoNegative(trend);
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    double from = least;
    double to = -least;
    for (const TrendLine &line : trend.lines) {
        for (const auto &point : line.points) {
            from = std::min(from, double(toMillis(point.at)));
            to = std::max(to, double(toMillis(point.at)));
            if (isFigure(point)) {
                least = std::min(least, lowEnd(point, isNeverNegative));
                greatest = std::max(greatest, *point.value + point.margin);
            }
        }
    }
    if (greatest < least)
        return std::nullopt;
    if (bucket == TrendBucket::Hour)
        to = std::max(to, double(toMillis(trend.to - std::chrono::hours(1))));
    if (to <= from)
        to = std::max(from + 1, double(toMillis(trend.to)));
    return Extent{from, to, roundRange(least, greatest, kValueSteps, fromZero)};
}

Firmness firmnessOf(const TrendLine::Point &point, LineRole role)
{
    if (role != LineRole::Actual)
        return Firmness::Firm;
    if (!isTrusted(point))
        return Firmness::Doubtful;
    return point.restated == Restated::Weighted ? Firmness::Weighted : Firmness::Firm;
}

void addRuns(TrendLineState &state, const LineStretch &stretch)
{
    for (LineRun &run : stretch.runs()) {
        auto &runs = run.firmness == Firmness::Doubtful   ? state.doubtfulRuns
                     : run.firmness == Firmness::Weighted ? state.weightedRuns
                                                          : state.runs;
        runs.push_back(std::move(run.places));
    }
}

TrendLineState makeLine(const TrendLine &line, const Extent &extent)
{
    TrendLineState state;
    state.role = line.role;
    LineStretch stretch;
    const auto end = [&] {
        if (!stretch.isEmpty())
            addRuns(state, stretch);
        stretch = {};
    };
    for (const auto &point : line.points) {
        if (!isFigure(point)) {
            end();
            continue;
        }
        const QPointF place = extent.place(point);
        const Firmness firmness = firmnessOf(point, line.role);
        stretch.append(place, firmness);
        if (line.role != LineRole::Actual)
            continue;
        state.last = place;
        state.isLastDoubtful = firmness == Firmness::Doubtful;
        if (state.isLastDoubtful)
            state.doubtful.append(place);
    }
    end();
    return state;
}

/// There along the greatest figures to be expected, and back along the least.
QList<QPointF> bandOf(const TrendLine &line, const Extent &extent, bool isNeverNegative)
{
    QList<QPointF> band;
    for (const auto &point : line.points) {
        if (isFigure(point))
            band.append(extent.place(point.at, *point.value + point.margin));
    }
    for (auto point = line.points.rbegin(); point != line.points.rend(); ++point) {
        if (isFigure(*point))
            band.append(extent.place(point->at, lowEnd(*point, isNeverNegative)));
    }
    return band;
}

/// Where the days begin on which these stand; the first of them all where no day begins among them.
std::set<Instant> daysOf(const std::set<Instant> &points, const Zone &zone)
{
    std::set<Instant> days;
    for (const Instant at : points) {
        if (const Instant begin = zone.startOf(zone.date(at)); begin >= *points.begin())
            days.insert(begin);
    }
    if (days.empty() && !points.empty())
        days.insert(*points.begin());
    return days;
}

std::vector<AxisTick> timeTicks(const Trend &trend, const Extent &extent, TrendBucket bucket, const Format &format)
{
    std::set<Instant> starts;
    for (const TrendLine &line : trend.lines) {
        for (const auto &point : line.points)
            starts.insert(point.at);
    }
    if (bucket == TrendBucket::Hour) { // the hours to come stand on the axis too
        for (Instant at = fromMillis(std::int64_t(extent.from)); double(toMillis(at)) <= extent.to;
             at += std::chrono::hours(1))
            starts.insert(at);
    }
    if (bucket == TrendBucket::Day) // a chart of days may be drawn hour by hour
        starts = daysOf(starts, format.zone());
    std::vector<AxisTick> ticks;
    for (const Instant at : starts) {
        if (bucket == TrendBucket::Hour && format.zone().local(at).time().hour() % kHoursPerTick != 0)
            continue;
        ticks.push_back({(double(toMillis(at)) - extent.from) / (extent.to - extent.from),
                         OverTimeText::tick(at, bucket, format, trend.to - trend.from)});
    }
    return ticks;
}

std::vector<AxisTick> valueTicks(const RoundRange &range, const Format &format)
{
    std::vector<AxisTick> ticks;
    const int steps = int(std::lround((range.to - range.from) / range.step));
    for (int i = 0; i <= steps; ++i)
        ticks.push_back({double(i) / steps, format.axisNumber(range.from + i * range.step, 6)});
    return ticks;
}

int drawingOrder(LineRole role)
{
    switch (role) {
    case LineRole::Plan:
        return 0;
    case LineRole::Comparison:
        return 1;
    case LineRole::Forecast:
        return 2;
    case LineRole::Actual:
        break;
    }
    return 3;
}

std::vector<TrendLineState> makeLines(const Tile &tile, const Trend &trend, const Extent &extent,
                                      const PresentContext &context)
{
    const bool several = tile.indicators.size() > 1;
    const Zone &zone = context.format.zone();
    const bool isOfToday = tile.bucket == TrendBucket::Hour && zone.date(trend.from) == zone.date(context.now);
    std::set<LineRole> named;
    std::vector<TrendLineState> lines;
    for (const TrendLine &line : trend.lines) {
        TrendLineState state = makeLine(line, extent);
        state.isRunning =
            state.last && trend.running && isFigure(line.points.back()) && line.points.back().at == *trend.running;
        if (state.runs.empty() && state.weightedRuns.empty() && state.doubtful.isEmpty())
            continue;
        const auto place = std::find(tile.indicators.begin(), tile.indicators.end(), line.indicator);
        state.colour = place == tile.indicators.end() ? 0 : int(place - tile.indicators.begin());
        const bool first = named.insert(line.role).second;
        if (line.role == LineRole::Forecast)
            state.band = bandOf(line, extent, hasNoNegative(trend));
        if (line.role == LineRole::Actual && several)
            state.name = indicatorName(context, line.indicator);
        else if (first)
            state.name = line.role == LineRole::Plan         ? OverTimeText::plan()
                         : line.role == LineRole::Forecast   ? TrendText::forecast()
                         : line.role == LineRole::Comparison ? OverTimeText::comparison(tile.bucket)
                                                             : TrendText::actual(isOfToday);
        lines.push_back(std::move(state));
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto &a, const auto &b) { return drawingOrder(a.role) < drawingOrder(b.role); });
    return lines;
}

QString expected(const Trend &trend, const PresentContext &context, const ReadingText &text)
{
    QStringList parts;
    for (const TrendLine &line : trend.lines) {
        const Indicator *indicator = context.pack->indicator(line.indicator);
        if (line.role != LineRole::Forecast || !indicator || line.points.empty() || !isFigure(line.points.back()))
            continue;
        const auto &last = line.points.back();
        parts.append(TrendText::expected(
            indicatorName(context, line.indicator), context.format.number(*last.value, indicator->decimals),
            text.amount(*indicator, last.margin), OverTimeText::bucket(last.at, TrendBucket::Month, context.format)));
    }
    return parts.join(QStringLiteral("; "));
}

/// Of all lines: a plan alone is drawn too.
std::vector<double> figuresOf(const Trend *trend)
{
    std::vector<double> figures;
    for (const TrendLine &line : trend ? trend->lines : std::vector<TrendLine>()) {
        for (const auto &point : line.points) {
            if (isFigure(point))
                figures.push_back(*point.value);
        }
    }
    return figures;
}

QString latestValues(const Trend &trend, const PresentContext &context, const ReadingText &text)
{
    QStringList parts;
    for (const TrendLine &line : trend.lines) {
        const auto last = std::find_if(line.points.rbegin(), line.points.rend(), isFigure);
        const Indicator *indicator = context.pack->indicator(line.indicator);
        if (line.role != LineRole::Actual || last == line.points.rend() || !indicator)
            continue;
        const QString latest =
            TrendText::latest(indicatorName(context, line.indicator), text.amount(*indicator, *last->value));
        parts.append(isTrusted(*last) ? latest : OverTimeText::doubtful(latest));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

TrendState makeTrendState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    const Indicator *indicator = tile.indicators.empty() ? nullptr : context.pack->indicator(tile.indicators.front());
    const Trend *found = trendOf(tile, snapshot, context);
    TrendState state{makeOverTimeHead(tile, snapshot, context, figuresOf(found)), {}, {}, {}, {}, {}, {}, {}, {}};
    const bool fromZero = tile.cumulative || (indicator && !indicator->rate && tile.bucket == TrendBucket::Hour);
    const auto extent = found ? extentOf(*found, tile.bucket, fromZero) : std::nullopt;
    if (!extent) {
        state.accessibleText = accessibleText(state, {});
        return state;
    }
    const Trend &trend = *found;
    const ReadingText text(snapshot, context);
    state.lines = makeLines(tile, trend, *extent, context);
    if (std::any_of(state.lines.begin(), state.lines.end(),
                    [](const auto &line) { return !line.weightedRuns.empty(); }))
        state.weightedText = TrendText::weighted();
    if (std::any_of(state.lines.begin(), state.lines.end(), [](const auto &line) { return !line.doubtful.isEmpty(); }))
        state.doubtfulText = OverTimeText::doubtful();
    if (std::any_of(state.lines.begin(), state.lines.end(), [](const auto &line) { return line.isRunning; }))
        state.runningText = OverTimeText::notOver();
    if (tile.forecast && trend.noForecast)
        state.forecastText = TrendText::noForecast(*trend.noForecast);
    state.xTicks = timeTicks(trend, *extent, tile.bucket, context.format);
    state.yTicks = valueTicks(extent->values, context.format);
    state.accessibleText = accessibleText(state, {latestValues(trend, context, text), state.weightedText,
                                                  expected(trend, context, text), state.forecastText});
    return state;
}

} // namespace ioc
