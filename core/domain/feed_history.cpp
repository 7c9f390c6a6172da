// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed_history.h"

#include <algorithm>
#include <limits>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kMoment = 1ms;

FeedState worse(FeedState a, FeedState b)
{
    return gravity(a) < gravity(b) ? b : a;
}

/// Goes through the tallies of a feed, oldest first.
class Judge
{
public:
    Judge(const FeedPast &past, const LateAfter &lateAfter)
        : m_past(past)
        , m_lateAfter(lateAfter)
        , m_lastOk(past.lastOk)
        , m_failures(past.failures)
    {
    }

    /// The worst in a tally; nothing where nothing is known of it.
    std::optional<FeedState> worstIn(const FetchTally &tally);

    bool isPausedAllOf(Instant from, Instant to) const { return !lastWatched(from, to); }

private:
    std::optional<Instant> lastWatched(Instant from, Instant to) const;
    bool isPausedIn(Instant from, Instant to) const;
    void note(std::optional<Instant> lastOk, std::int64_t failures, Instant from, Instant to);

    const FeedPast &m_past;
    const LateAfter &m_lateAfter;
    std::optional<Instant> m_lastOk;
    std::int64_t m_failures;
    FeedState m_worst = FeedState::Ok;
};

/// The last moment of [from, to) that lies in no pause.
std::optional<Instant> Judge::lastWatched(Instant from, Instant to) const
{
    for (auto pause = m_past.pauses.rbegin(); pause != m_past.pauses.rend(); ++pause) {
        if (pause->from < to && to <= pause->to)
            to = pause->from;
    }
    return from < to ? std::optional(to - kMoment) : std::nullopt;
}

bool Judge::isPausedIn(Instant from, Instant to) const
{
    return std::any_of(m_past.pauses.begin(), m_past.pauses.end(),
                       [&](const FeedPause &pause) { return pause.from < to && from < pause.to; });
}

/// Without another success a state only grows worse, so its last moment tells.
void Judge::note(std::optional<Instant> lastOk, std::int64_t failures, Instant from, Instant to)
{
    const auto last = lastWatched(from, to);
    if (!last)
        return;
    FeedHealth health;
    health.lastOk = lastOk;
    health.failures = int(std::min<std::int64_t>(failures, std::numeric_limits<int>::max()));
    if (lastOk)
        health.lateAfter = m_lateAfter(*lastOk);
    m_worst = worse(m_worst, feedStateAt(health, *last));
}

std::optional<FeedState> Judge::worstIn(const FetchTally &tally)
{
    if (!m_past.since || tally.to <= *m_past.since)
        return std::nullopt;
    const Instant from = std::max(tally.from, *m_past.since);
    m_worst = isPausedIn(from, tally.to) ? FeedState::Paused : FeedState::Ok;
    const std::int64_t first = m_failures + tally.failedFirst;
    note(m_lastOk, tally.firstOk ? first : std::max(first, tally.failedInARow), from, tally.firstOk.value_or(tally.to));
    if (tally.longestWait)
        note(tally.longestWait->from, 0, tally.longestWait->from, tally.longestWait->to);
    if (tally.longestTrouble)
        note(tally.longestTrouble->from, 1, tally.longestTrouble->from, tally.longestTrouble->to);
    if (tally.lastOk) {
        note(tally.lastOk, tally.failedLast, *tally.lastOk, tally.to);
        note(tally.lastOk, tally.failedInARow, *tally.lastOk, *tally.lastOk + kMoment); // wherever they were
    }
    m_lastOk = tally.lastOk ? tally.lastOk : m_lastOk;
    m_failures = tally.brought > 0 ? tally.failedLast : m_failures + tally.failed;
    return m_worst;
}

} // namespace

std::vector<FeedLine::Point> worstStates(const FeedPast &past, std::span<const FeedBucket> buckets,
                                         const LateAfter &lateAfter)
{
    Judge judge(past, lateAfter);
    std::vector<FeedLine::Point> points;
    auto tally = past.tallies.begin();
    for (const FeedBucket &bucket : buckets) {
        std::optional<FeedState> worst;
        for (; tally != past.tallies.end() && tally->from < bucket.to; ++tally) {
            if (const auto state = judge.worstIn(*tally))
                worst = worst ? worse(*worst, *state) : *state;
        }
        if (judge.isPausedAllOf(bucket.from, bucket.to))
            worst = FeedState::Paused;
        else if (!bucket.isWatched)
            worst.reset();
        points.push_back({bucket.from, worst.value_or(FeedState::Never)});
    }
    return points;
}

} // namespace ioc
