// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/fetch_walk.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr Milliseconds kMoment(1);

} // namespace

Result<FeedPast> FetchWalk::walk(FetchReader &fetches, const FeedId &feed, const LateAfter &lateAfter, Instant from,
                                 Instant settled, Instant now)
{
    FeedPast past;
    const auto since = fetches.first(feed);
    if (!since)
        return since.error();
    if (!*since || **since > now)
        return past;
    past.since = *since;
    const Instant until = now + kMoment;
    if (!m_from || from < *m_from || !m_firstOk) {
        if (const auto begun = begin(fetches, feed, std::max(from, **since), until); !begun)
            return begun.error();
        m_from = from;
    }
    if (const auto done = followNews(fetches, feed, lateAfter, settled, until, m_settled); !done)
        return done.error();
    Trail trail = m_settled;
    if (const auto done = followNews(fetches, feed, lateAfter, until, until, trail); !done)
        return done.error();
    if (const auto done = followFailures(fetches, feed, trail.late, settled, until, m_settled); !done)
        return done.error();
    trail.failuresFrom = m_settled.failuresFrom;
    trail.failures = m_settled.failures;
    if (const auto done = followFailures(fetches, feed, trail.late, until, until, trail); !done)
        return done.error();
    past.firstOk = m_firstOk;
    past.late = std::move(trail.late);
    past.failures = std::move(trail.failures);
    forgetBefore(from);
    return past;
}

Result<void> FetchWalk::begin(FetchReader &fetches, const FeedId &feed, Instant from, Instant until)
{
    m_settled = {};
    const auto before = fetches.lastOk(feed, fromMillis(0), from);
    if (!before)
        return before.error();
    const auto ofADay = fetches.lastOkOfADay(feed, from);
    if (!ofADay)
        return ofADay.error();
    m_firstOk = std::max(*before, *ofADay);
    if (!m_firstOk) {
        const auto first = fetches.firstOk(feed, from, until);
        if (!first)
            return first.error();
        m_firstOk = *first;
    }
    m_settled.lastOk = m_firstOk;
    const auto brought = fetches.lastBrought(feed, from);
    if (!brought)
        return brought.error();
    m_settled.failuresFrom = brought->value_or(fromMillis(0));
    return {};
}

/// Until the next success would be at `stop` or later. What lasts at `until` has no end.
Result<void> FetchWalk::followNews(FetchReader &fetches, const FeedId &feed, const LateAfter &lateAfter, Instant stop,
                                   Instant until, Trail &trail)
{
    while (trail.lastOk) {
        const Instant late = lateAfter(*trail.lastOk) + kMoment;
        auto next = fetches.lastOk(feed, *trail.lastOk + kMoment, std::min(late, until));
        if (!next)
            return next.error();
        if (!*next && late < until) {
            next = fetches.firstOk(feed, late, until);
            if (!next)
                return next.error();
            if (!*next && stop == until)
                trail.late.push_back({late, Instant::max()});
            if (*next && **next < stop)
                trail.late.push_back({late, **next});
        }
        if (!*next || **next >= stop)
            break;
        trail.lastOk = *next;
    }
    return {};
}

/// Of those that have ended before `stop`, or, at the end, of all.
Result<void> FetchWalk::followFailures(FetchReader &fetches, const FeedId &feed, const std::vector<TimeStretch> &late,
                                       Instant stop, Instant until, Trail &trail) const
{
    while (true) {
        const auto row = fetches.failures(feed, trail.failuresFrom, until);
        if (!row)
            return row.error();
        if (!*row || ((*row)->to >= stop && stop < until))
            return {};
        if (counts(**row, late))
            trail.failures.push_back(**row);
        if ((*row)->to >= until)
            return {};
        trail.failuresFrom = (*row)->to;
    }
}

/// A failure or two while the news are fresh make no state.
bool FetchWalk::counts(const FailureRow &row, const std::vector<TimeStretch> &late) const
{
    return row.down || !m_firstOk || row.from < *m_firstOk ||
           std::any_of(late.begin(), late.end(),
                       [&row](const TimeStretch &one) { return one.from < row.to && row.from < one.to; });
}

void FetchWalk::forgetBefore(Instant from)
{
    std::erase_if(m_settled.late, [from](const TimeStretch &late) { return late.to <= from; });
    std::erase_if(m_settled.failures, [from](const FailureRow &row) { return row.to <= from; });
    m_from = std::max(*m_from, from);
}

} // namespace ioc
