// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/states_state.h"

#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace ioc {
namespace {

constexpr int kHoursPerTick = 6;

class StatesText
{
    Q_DECLARE_TR_FUNCTIONS(StatesPanel)

public:
    static QString word(Stood stood)
    {
        switch (stood) {
        case Stood::Met:
            return tr("target met");
        case Stood::Missed:
            return tr("target missed");
        case Stood::Doubtful:
            return tr("in doubt");
        case Stood::NoTarget:
            return tr("no target");
        case Stood::NoData:
            return tr("no data");
        case Stood::ToCome:
            break;
        }
        return {};
    }
    static QString buckets(int count, TrendBucket bucket)
    {
        switch (bucket) {
        case TrendBucket::Hour:
            return tr("%n hour(s)", nullptr, count);
        case TrendBucket::Day:
            return tr("%n day(s)", nullptr, count);
        case TrendBucket::Month:
            break;
        }
        return tr("%n month(s)", nullptr, count);
    }
    static QString missed(const QString &number, const QString &of) { return tr("missed %1 of %2").arg(number, of); }
    static QString missedShare(const QString &percent) { return tr("missed %1 %").arg(percent); }
    static QString neverMissed(const QString &of) { return tr("met in all %1").arg(of); }
    static QString alwaysMet() { return tr("always met"); }
    static QString without(const QString &buckets) { return tr("%1 without data").arg(buckets); }
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

/// The axis of time: the starts of all buckets, and the end of the last.
struct Axis
{
    std::vector<Instant> starts;
    Instant from;
    Instant to;

    double place(Instant at) const { return double((at - from).count()) / double((to - from).count()); }
    double endOf(size_t bucket) const { return bucket + 1 < starts.size() ? place(starts[bucket + 1]) : 1.0; }
};

Axis axisOf(const Tile &tile, const Trend &trend)
{
    std::set<Instant> starts;
    for (const TrendLine &line : trend.lines) {
        for (const auto &point : line.points)
            starts.insert(point.at);
    }
    if (bucketOf(tile) == TrendBucket::Hour) {
        for (Instant at = trend.from; at < trend.to; at += std::chrono::hours(1))
            starts.insert(at);
    }
    return {{starts.begin(), starts.end()}, trend.from, trend.to};
}

/// What a bucket that is not over has brought so far decides nothing where it still adds up.
bool isOpen(const TrendLine::Point &point, const TrendLine &line, const Trend &trend)
{
    return point.at == trend.running && stoodIn(point) == Stood::NoTarget &&
           std::any_of(line.points.begin(), line.points.end(), [](const auto &one) { return one.met.has_value(); });
}

std::vector<StateStretch> stretchesOf(const TrendLine &line, const Trend &trend, const Axis &axis)
{
    std::map<Instant, Stood> byStart;
    for (const auto &point : line.points)
        byStart.emplace(point.at, isOpen(point, line, trend) ? Stood::ToCome : stoodIn(point));
    std::vector<StateStretch> stretches;
    for (size_t i = 0; i < axis.starts.size(); ++i) {
        const auto found = byStart.find(axis.starts[i]);
        const Stood stood = found == byStart.end() ? Stood::ToCome : found->second;
        if (!stretches.empty() && stretches.back().stood == stood)
            stretches.back().to = axis.endOf(i);
        else
            stretches.push_back({stood, axis.place(axis.starts[i]), axis.endOf(i)});
    }
    return stretches;
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

/// In whole per cent, but neither none where there is one nor all where one is missing: "< 1", "67", "> 99".
QString shareText(int part, int whole, const Format &format)
{
    const int percent = int(std::lround(100.0 * part / whole));
    if (part > 0 && percent == 0)
        return QStringLiteral("<\u00a01");
    if (part < whole && percent == 100)
        return QStringLiteral(">\u00a099");
    return format.number(percent, 0);
}

void fillWords(StateRow &row, const TrendLine &line, const Trend &trend, TrendBucket bucket, const Format &format)
{
    std::map<Stood, int> counts = countsOf(line, trend);
    const int missed = counts[Stood::Missed];
    const int judged = missed + counts[Stood::Met];
    QStringList words;
    if (judged > 0) {
        const QString of = StatesText::buckets(judged, bucket);
        words.append(missed > 0 ? StatesText::missed(format.number(missed, 0), of) : StatesText::neverMissed(of));
        row.shortText =
            missed > 0 ? StatesText::missedShare(shareText(missed, judged, format)) : StatesText::alwaysMet();
    } else if (counts[Stood::NoTarget] > 0) {
        words.append(StatesText::noTarget());
        row.shortText = StatesText::noTarget();
    } else {
        row.shortText = StatesText::word(Stood::NoData);
    }
    if (const int doubtful = counts[Stood::Doubtful]; doubtful > 0)
        words.append(StatesText::doubtful(StatesText::buckets(doubtful, bucket)));
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

std::vector<AxisTick> ticksOf(const Axis &axis, TrendBucket bucket, const Format &format)
{
    std::vector<AxisTick> ticks;
    for (const Instant at : axis.starts) {
        if (bucket == TrendBucket::Hour && format.zone().local(at).time().hour() % kHoursPerTick != 0)
            continue;
        ticks.push_back({axis.place(at), OverTimeText::tick(at, bucket, format, axis.to - axis.from)});
    }
    return ticks;
}

std::vector<StateKey> keysOf(const std::vector<StateRow> &rows)
{
    std::vector<StateKey> keys;
    for (const Stood stood : {Stood::Missed, Stood::Met, Stood::NoData, Stood::Doubtful, Stood::NoTarget}) {
        const bool drawn = std::any_of(rows.begin(), rows.end(), [stood](const StateRow &row) {
            return std::any_of(row.stretches.begin(), row.stretches.end(),
                               [stood](const StateStretch &stretch) { return stretch.stood == stood; });
        });
        if (drawn)
            keys.push_back({stood, StatesText::word(stood)});
    }
    return keys;
}

} // namespace

StatesState makeStatesState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
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
    const Axis axis = axisOf(tile, *trend);
    const ReadingText text(snapshot, context);
    QStringList words;
    bool isAnyCurrent = false;
    for (const TrendLine &line : trend->lines) {
        if (line.role != LineRole::Actual)
            continue;
        StateRow row;
        row.name = indicatorName(context, line.indicator);
        row.stretches = stretchesOf(line, *trend, axis);
        const Reading *reading = snapshot.reading(line.indicator, line.unit);
        const Face face = reading ? text.face(*reading) : Face::NoData;
        const bool isOld = face == Face::Old;
        isAnyCurrent = isAnyCurrent || (!isOld && face != Face::NoData);
        if (isOld)
            tellAge(row, *reading, text, context);
        const bool missedNow = !line.points.empty() && stoodIn(line.points.back()) == Stood::Missed && !isOld;
        row.mark = missedNow ? Mark::Warning : Mark::None;
        fillWords(row, line, *trend, bucketOf(tile), context.format);
        QStringList sentence{row.summaryText, missedNow ? StatesText::missedNow() : QString(), row.oldText};
        sentence.removeAll(QString());
        words.append(row.name + QStringLiteral(": ") + sentence.join(QStringLiteral(", ")));
        state.rows.push_back(std::move(row));
    }
    state.keys = keysOf(state.rows);
    state.ticks = ticksOf(axis, bucketOf(tile), context.format);
    if (trend->running) {
        state.running = axis.place(*trend->running);
        state.runningText = OverTimeText::notOver();
    }
    if (isAnyCurrent && !context.silentSince)
        tellAsCurrent(state.head);
    state.accessibleText = accessibleText(state.head, words);
    return state;
}

} // namespace ioc
