// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/multiples_state.h"

#include "widgets/models/axis.h"
#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/tiles/line_runs.h"
#include "widgets/models/unit_text.h"

#include <algorithm>
#include <limits>

namespace ioc {
namespace {

constexpr int kValueSteps = 2;
constexpr int kMostDecimals = 2;

class MultiplesText
{
    Q_DECLARE_TR_FUNCTIONS(MultiplesPanel)

public:
    static QString oneScale(const QString &from, const QString &to) { return tr("one scale: %1–%2").arg(from, to); }
    static QString ownScales() { return tr("each on its own scale"); }
    static QString notComputed() { return tr("not computed yet"); }
};

/// Which indicator of which unit a small trend is of.
struct Subject
{
    IndicatorId indicator;
    UnitId unit;
    QString name;
};

std::vector<Subject> subjectsOf(const Tile &tile, const PresentContext &context)
{
    std::vector<Subject> subjects;
    if (tile.units.empty() || tile.indicators.empty()) {
        for (const IndicatorId &id : tile.indicators)
            subjects.push_back({id, unitOf(tile, context), indicatorName(context, id)});
        return subjects;
    }
    for (const UnitId &id : tile.units) {
        const AdministrativeUnit *unit = context.pack->units.find(id);
        subjects.push_back(
            {tile.indicators.front(), id, unit ? UnitText::brief(*unit, context.format.language()) : id.toString()});
    }
    return subjects;
}

const TrendLine *lineOf(const Trend &trend, const Subject &subject, LineRole role)
{
    const auto found = std::find_if(trend.lines.begin(), trend.lines.end(), [&](const TrendLine &line) {
        return line.role == role && line.indicator == subject.indicator && line.unit == subject.unit;
    });
    return found == trend.lines.end() ? nullptr : &*found;
}

RoundRange rangeOf(const std::vector<const TrendLine *> &lines)
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const TrendLine *line : lines) {
        for (const auto &point : line ? line->points : std::vector<TrendLine::Point>()) {
            if (isFigure(point)) {
                least = std::min(least, *point.value);
                greatest = std::max(greatest, *point.value);
            }
        }
    }
    return least <= greatest ? roundRange(least, greatest, kValueSteps, false) : RoundRange();
}

/// Time runs from the first bucket's start to the last one's, on the axis of all lines.
struct Extent
{
    double from = 0; ///< milliseconds
    double to = 1;
};

Extent extentOf(const Trend &trend, TrendBucket bucket)
{
    Extent extent{double(toMillis(trend.from)), double(toMillis(trend.from))};
    for (const TrendLine &line : trend.lines) {
        for (const auto &point : line.points)
            extent.to = std::max(extent.to, double(toMillis(point.at)));
    }
    if (bucket == TrendBucket::Hour)
        extent.to = std::max(extent.to, double(toMillis(trend.to - std::chrono::hours(1))));
    extent.to = std::max(extent.to, extent.from + 1);
    return extent;
}

/// Places points on the axes of a small trend.
class Plotter
{
public:
    Plotter(const Extent &extent, const RoundRange &range)
        : m_extent(extent)
        , m_range(range)
    {
    }

    void drawActual(SmallTrend &small, const TrendLine &line) const
    {
        for (LineRun &run : runsOf(line, true))
            (run.firmness == Firmness::Doubtful ? small.doubtfulRuns : small.runs).push_back(std::move(run.places));
        for (const auto &point : line.points) {
            if (isDoubtful(point))
                small.doubtful.append(place(point));
        }
        if (line.points.empty() || !isFigure(line.points.back()))
            return;
        small.last = place(line.points.back());
        small.isLastDoubtful = isDoubtful(line.points.back());
    }

    void drawComparison(SmallTrend &small, const TrendLine &line) const
    {
        for (LineRun &run : runsOf(line, false))
            small.comparisonRuns.push_back(std::move(run.places));
    }

private:
    static bool isDoubtful(const TrendLine::Point &point) { return isFigure(point) && !isTrusted(point); }

    QPointF place(const TrendLine::Point &point) const
    {
        return {(double(toMillis(point.at)) - m_extent.from) / (m_extent.to - m_extent.from),
                (*point.value - m_range.from) / (m_range.to - m_range.from)};
    }

    std::vector<LineRun> runsOf(const TrendLine &line, bool mayBeDoubtful) const
    {
        std::vector<LineRun> runs;
        LineStretch stretch;
        const auto end = [&] {
            if (!stretch.isEmpty())
                std::ranges::move(stretch.runs(), std::back_inserter(runs));
            stretch = {};
        };
        for (const auto &point : line.points) {
            if (isFigure(point))
                stretch.append(place(point), mayBeDoubtful && isDoubtful(point) ? Firmness::Doubtful : Firmness::Firm);
            else
                end();
        }
        end();
        return runs;
    }

    Extent m_extent;
    RoundRange m_range;
};

/// The newest figure of the trend; where its newest bucket has none, that of the reading.
double newestOf(const TrendLine *line, const Reading &reading)
{
    const bool has = line && !line->points.empty() && isFigure(line->points.back());
    return has ? *line->points.back().value : *reading.value;
}

void fillWords(SmallTrend &small, const Subject &subject, const TrendLine *line, bool hasOneUnit,
               const Snapshot &snapshot, const PresentContext &context)
{
    const ReadingText text(snapshot, context);
    const Indicator *indicator = context.pack->indicator(subject.indicator);
    const Reading *reading = snapshot.reading(subject.indicator, subject.unit);
    small.valueText = QChar(0x2014);
    if (!indicator || !reading) {
        small.statusText = MultiplesText::notComputed();
        return;
    }
    small.face = text.face(*reading);
    if (small.face == Face::NoData) {
        small.statusText = text.missing(*indicator, *reading);
        return;
    }
    const double newest = newestOf(line, *reading);
    small.valueText = hasOneUnit ? context.format.number(newest, indicator->decimals) : text.amount(*indicator, newest);
    small.isValueDoubtful = small.isLastDoubtful;
    const Alarm *alarm = text.alarm(subject.indicator, subject.unit);
    if (alarm)
        small.mark = markOf(alarm->priority);
    const QString alarmName = alarm ? text.alarmName(*alarm) : QString();
    if (small.face == Face::Old) {
        const QString time =
            reading->asOf ? context.format.moment(*reading->asOf, context.now) + QStringLiteral(" · ") : QString();
        small.statusText = time + (alarm ? alarmName : text.oldBecause(reading->feeds, reading->quality));
        return;
    }
    if (alarm) {
        small.statusText = alarmName;
        return;
    }
    if (small.isValueDoubtful || newest != *reading->value)
        return; // a figure of another stretch, which the target is not for
    small.statusText = text.targetGap(*indicator, *reading);
    if (!small.statusText.isEmpty())
        small.mark = Mark::Warning;
}

/// Where none is current, that is told once, by the head; else by each.
void judgeHead(MultiplesState &state)
{
    const bool isAnyCurrent = std::any_of(state.trends.begin(), state.trends.end(), [](const SmallTrend &small) {
        return small.face == Face::Plain || small.face == Face::Zero;
    });
    if (isAnyCurrent)
        tellAsCurrent(state.head);
}

} // namespace

MultiplesState makeMultiplesState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    MultiplesState state;
    const Trend *trend = trendOf(tile, snapshot, context);
    state.head = makeOverTimeHead(tile, snapshot, context, actualFigures(trend));
    const bool shared = tile.indicators.size() == 1;
    if (!shared)
        state.head.unitText.clear(); // each tells its own
    if (state.head.face == Face::NoData) {
        state.accessibleText = accessibleText(state.head, {});
        return state;
    }
    const std::vector<Subject> subjects = subjectsOf(tile, context);
    std::vector<const TrendLine *> all;
    for (const TrendLine &line : trend->lines)
        all.push_back(&line);
    const RoundRange common = rangeOf(all);
    if (shared && common.from <= 0 && common.to >= 0)
        state.zero = -common.from / (common.to - common.from);
    state.scaleText = shared ? MultiplesText::oneScale(context.format.axisNumber(common.from, kMostDecimals),
                                                       context.format.axisNumber(common.to, kMostDecimals))
                             : MultiplesText::ownScales();
    const Extent extent = extentOf(*trend, bucketOf(tile));
    QStringList words;
    for (const Subject &subject : subjects) {
        const TrendLine *actual = lineOf(*trend, subject, LineRole::Actual);
        const TrendLine *comparison = lineOf(*trend, subject, LineRole::Comparison);
        const RoundRange range = shared ? common : rangeOf({actual, comparison});
        SmallTrend small;
        small.name = subject.name;
        const Plotter plotter(extent, range);
        if (actual)
            plotter.drawActual(small, *actual);
        if (comparison)
            plotter.drawComparison(small, *comparison);
        if (!small.doubtful.isEmpty())
            state.doubtfulText = OverTimeText::doubtful();
        small.isRunning = small.last && trend->running && actual->points.back().at == *trend->running;
        if (small.isRunning)
            state.runningText = OverTimeText::notOver();
        fillWords(small, subject, actual, shared, snapshot, context);
        QStringList sentence{small.isValueDoubtful ? OverTimeText::doubtful(small.valueText) : small.valueText,
                             small.statusText};
        sentence.removeAll(QString());
        words.append(small.name + QLatin1Char(' ') + sentence.join(QStringLiteral(", ")));
        state.trends.push_back(std::move(small));
    }
    judgeHead(state);
    state.accessibleText = accessibleText(state.head, words);
    return state;
}

} // namespace ioc
