// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/states_state.h"

#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/tiles/feed_states_state.h"
#include "widgets/models/tiles/states_parts.h"

#include <algorithm>

namespace ioc {
namespace {

class TargetsText
{
    Q_DECLARE_TR_FUNCTIONS(StatesPanel)

public:
    static QString missed(const QString &number, const QString &of) { return tr("missed %1 of %2").arg(number, of); }
    static QString missedShare(const QString &percent) { return tr("missed %1 %").arg(percent); }
    static QString neverMissed(const QString &of) { return tr("met in all %1").arg(of); }
    static QString alwaysMet() { return tr("always met"); }
    static QString doubtful(const QString &buckets) { return tr("%1 in doubt").arg(buckets); }
    static QString noTarget() { return tr("has no target"); }
    static QString missedNow() { return tr("missed now"); }
};

Stood stoodIn(const TrendLine::Point &point)
{
    if (!isFigure(point))
        return Stood::NoData;
    if (!isTrusted(point))
        return Stood::Doubtful;
    return !point.met ? Stood::NoTarget : *point.met ? Stood::Met : Stood::Missed;
}

StatesAxis axisOf(const Tile &tile, const Trend &trend)
{
    std::set<Instant> starts;
    for (const TrendLine &line : trend.lines) {
        for (const auto &point : line.points)
            starts.insert(point.at);
    }
    return StatesAxis(trend, std::move(starts), bucketOf(tile));
}

/// What a bucket that is not over has brought so far decides nothing where it still adds up.
bool isOpen(const TrendLine::Point &point, const TrendLine &line, const Trend &trend)
{
    return point.at == trend.running && stoodIn(point) == Stood::NoTarget &&
           std::any_of(line.points.begin(), line.points.end(), [](const auto &one) { return one.met.has_value(); });
}

std::map<Instant, Stood> standingsOf(const TrendLine &line, const Trend &trend)
{
    std::map<Instant, Stood> byStart;
    for (const auto &point : line.points)
        byStart.emplace(point.at, isOpen(point, line, trend) ? Stood::ToCome : stoodIn(point));
    return byStart;
}

/// How often the whole buckets stood how. The running one is not over, so it does not count.
std::map<Stood, int> countsOf(const TrendLine &line, const Trend &trend)
{
    std::map<Stood, int> counts;
    for (const auto &point : line.points) {
        if (point.at != trend.running)
            ++counts[stoodIn(point)];
    }
    return counts;
}

void fillWords(StateRow &row, const TrendLine &line, const Trend &trend, TrendBucket bucket, const Format &format)
{
    std::map<Stood, int> counts = countsOf(line, trend);
    const int missed = counts[Stood::Missed];
    const int judged = missed + counts[Stood::Met];
    QStringList words;
    if (judged > 0) {
        const QString of = StatesText::buckets(judged, bucket);
        words.append(missed > 0 ? TargetsText::missed(format.number(missed, 0), of) : TargetsText::neverMissed(of));
        row.shortText =
            missed > 0 ? TargetsText::missedShare(StatesText::share(missed, judged, format)) : TargetsText::alwaysMet();
    } else if (counts[Stood::NoTarget] > 0) {
        words.append(TargetsText::noTarget());
        row.shortText = TargetsText::noTarget();
    } else {
        row.shortText = StatesText::word(Stood::NoData);
    }
    if (const int doubtful = counts[Stood::Doubtful]; doubtful > 0)
        words.append(TargetsText::doubtful(StatesText::buckets(doubtful, bucket)));
    if (const int without = counts[Stood::NoData]; without > 0)
        words.append(StatesText::without(StatesText::buckets(without, bucket)));
    row.summaryText = words.join(QStringLiteral("; "));
}

void tellAge(StateRow &row, const Reading &reading, const ReadingText &text, const PresentContext &context)
{
    const QString because = text.oldBecause(reading.feeds, reading.quality);
    row.oldBrief = reading.asOf ? context.format.moment(*reading.asOf, context.now) : because;
    row.oldText = reading.asOf ? QString(row.oldBrief + QStringLiteral(" · ") + because) : because;
}

} // namespace

StatesState makeStatesState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    if (!tile.feeds.empty())
        return makeFeedStatesState(tile, snapshot, context);
    StatesState state;
    const Trend *trend = trendOf(tile, snapshot, context);
    state.head = makeOverTimeHead(tile, snapshot, context, actualFigures(trend));
    state.head.unitText.clear(); // several figures, and only how they stood
    if (state.head.face == Face::NoData) {
        state.accessibleText = accessibleText(state.head, {});
        return state;
    }
    if (state.head.face == Face::Zero)
        state.head.face = Face::Plain;
    const StatesAxis axis = axisOf(tile, *trend);
    const ReadingText text(snapshot, context);
    QStringList words;
    bool isAnyCurrent = false;
    for (const TrendLine &line : trend->lines) {
        if (line.role != LineRole::Actual)
            continue;
        StateRow row;
        row.name = indicatorName(context, line.indicator);
        row.stretches = axis.stretches(standingsOf(line, *trend));
        const Reading *reading = snapshot.reading(line.indicator, line.unit);
        const Face face = reading ? text.face(*reading) : Face::NoData;
        const bool isOld = face == Face::Old;
        isAnyCurrent = isAnyCurrent || (!isOld && face != Face::NoData);
        if (isOld)
            tellAge(row, *reading, text, context);
        const bool missedNow = !line.points.empty() && stoodIn(line.points.back()) == Stood::Missed && !isOld;
        row.mark = missedNow ? Mark::Warning : Mark::None;
        fillWords(row, line, *trend, bucketOf(tile), context.format);
        QStringList sentence{row.summaryText, missedNow ? TargetsText::missedNow() : QString(), row.oldText};
        sentence.removeAll(QString());
        words.append(row.name + QStringLiteral(": ") + sentence.join(QStringLiteral(", ")));
        state.rows.push_back(std::move(row));
    }
    if (isAnyCurrent && !context.silentSince)
        tellAsCurrent(state.head);
    finish(state, axis, *trend, context.format, words);
    return state;
}

} // namespace ioc
