// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/feed_states_state.h"

#include "widgets/models/feed_health_state.h"
#include "widgets/models/tiles/states_parts.h"

#include <algorithm>

namespace ioc {
namespace {

class FeedStatesText
{
    Q_DECLARE_TR_FUNCTIONS(StatesPanel)

public:
    static QString troubled(const QString &number, const QString &of)
    {
        return tr("in trouble %1 of %2").arg(number, of);
    }
    static QString troubledShare(const QString &percent) { return tr("in trouble %1 %").arg(percent); }
    static QString neverTroubled(const QString &of) { return tr("current in all %1").arg(of); }
    static QString alwaysCurrent() { return tr("always current"); }
    static QString paused(const QString &buckets) { return tr("%1 paused").arg(buckets); }
};

Stood stoodAs(FeedState state)
{
    switch (state) {
    case FeedState::Never:
        return Stood::NoData;
    case FeedState::Ok:
        return Stood::Current;
    case FeedState::Late:
        return Stood::Late;
    case FeedState::Down:
        return Stood::Down;
    case FeedState::Paused:
        break;
    }
    return Stood::Paused;
}

std::optional<FeedState> stateNow(const FeedId &feed, const Snapshot &snapshot)
{
    const auto found = std::find_if(snapshot.feeds.begin(), snapshot.feeds.end(),
                                    [&feed](const FeedHealth &health) { return health.feed == feed; });
    return found == snapshot.feeds.end() ? std::nullopt : std::optional(found->state);
}

/// The line with what is known by now of its running bucket.
FeedLine untilNow(FeedLine line, const Trend &trend, std::optional<FeedState> now)
{
    if (line.points.empty() || line.points.back().at != trend.running || !now)
        return line;
    FeedState &worst = line.points.back().worst;
    if (worst == FeedState::Never || gravity(worst) < gravity(*now))
        worst = *now;
    return line;
}

/// Counts whole buckets: the running one is not over.
void fillWords(StateRow &row, const FeedLine &line, const Trend &trend, TrendBucket bucket, const Format &format)
{
    std::map<FeedState, int> counts;
    for (const FeedLine::Point &point : line.points) {
        if (point.at != trend.running)
            ++counts[point.worst];
    }
    const int troubled = counts[FeedState::Late] + counts[FeedState::Down];
    const int judged = troubled + counts[FeedState::Ok];
    QStringList words;
    row.shortText = StatesText::word(counts[FeedState::Paused] > 0 ? Stood::Paused : Stood::NoData);
    if (judged > 0) {
        const QString of = StatesText::buckets(judged, bucket);
        words.append(troubled > 0 ? FeedStatesText::troubled(format.number(troubled, 0), of)
                                  : FeedStatesText::neverTroubled(of));
        row.shortText = troubled > 0 ? FeedStatesText::troubledShare(StatesText::share(troubled, judged, format))
                                     : FeedStatesText::alwaysCurrent();
    }
    if (const int paused = counts[FeedState::Paused]; paused > 0)
        words.append(FeedStatesText::paused(StatesText::buckets(paused, bucket)));
    if (const int without = counts[FeedState::Never]; without > 0)
        words.append(StatesText::without(StatesText::buckets(without, bucket)));
    row.summaryText = words.join(QStringLiteral("; "));
}

StateRow rowOf(const FeedLine &line, const Trend &trend, const StatesAxis &axis, const Tile &tile,
               const PresentContext &context)
{
    const FeedDefinition *feed = context.pack->feed(line.feed);
    StateRow row;
    row.name = feed ? feed->name.in(context.format.language()) : line.feed.toString();
    std::map<Instant, Stood> byStart;
    for (const FeedLine::Point &point : line.points)
        byStart.emplace(point.at, stoodAs(point.worst));
    row.stretches = axis.stretches(byStart);
    fillWords(row, line, trend, bucketOf(tile), context.format);
    return row;
}

Mark markOf(FeedState state)
{
    return state == FeedState::Down ? Mark::Critical : state == FeedState::Late ? Mark::Warning : Mark::None;
}

/// What is not well now goes before what was.
void tellNow(StateRow &row)
{
    if (*row.feed == FeedState::Ok)
        return;
    row.shortText = feedStateWord(*row.feed);
    QStringList words{row.shortText, row.summaryText};
    words.removeAll(QString());
    row.summaryText = words.join(QStringLiteral("; "));
}

bool isKnown(const FeedLine &line)
{
    return std::any_of(line.points.begin(), line.points.end(),
                       [](const FeedLine::Point &point) { return point.worst != FeedState::Never; });
}

} // namespace

StatesState makeFeedStatesState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    StatesState state;
    const Trend *trend = trendOf(tile, snapshot, context);
    std::vector<FeedLine> lines;
    for (const FeedLine &line : trend ? trend->feeds : std::vector<FeedLine>())
        lines.push_back(untilNow(line, *trend, stateNow(line.feed, snapshot)));
    const bool isAnyKnown = std::any_of(lines.begin(), lines.end(), isKnown);
    state.head = makeOverTimeHead(tile, snapshot, context, isAnyKnown ? std::vector{1.0} : std::vector<double>());
    if (!isAnyKnown) {
        state.accessibleText = accessibleText(state.head, {});
        return state;
    }
    std::set<Instant> starts;
    for (const FeedLine::Point &point : lines.front().points)
        starts.insert(point.at);
    const StatesAxis axis(*trend, std::move(starts), bucketOf(tile));
    QStringList words;
    for (const FeedLine &line : lines) {
        StateRow row = rowOf(line, *trend, axis, tile, context);
        row.feed = stateNow(line.feed, snapshot).value_or(FeedState::Never);
        row.mark = markOf(*row.feed);
        tellNow(row);
        words.append(row.name + QStringLiteral(": ") + row.summaryText);
        state.rows.push_back(std::move(row));
    }
    finish(state, axis, *trend, context.format, words);
    return state;
}

} // namespace ioc
