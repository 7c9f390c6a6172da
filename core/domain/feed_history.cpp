// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed_history.h"

#include <algorithm>

namespace ioc {
namespace {

/// The stretches of a bucket in which a feed was not paused.
std::vector<TimeStretch> unpaused(const FeedPast &past, TimeStretch bucket)
{
    std::vector<TimeStretch> rest;
    for (const TimeStretch &pause : past.pauses) {
        if (pause.to <= bucket.from || bucket.to <= pause.from)
            continue;
        if (bucket.from < pause.from)
            rest.push_back({bucket.from, pause.from});
        bucket.from = std::min(pause.to, bucket.to);
    }
    if (bucket.from < bucket.to)
        rest.push_back(bucket);
    return rest;
}

bool touches(const TimeStretch &a, Instant from, Instant to)
{
    return std::max(a.from, from) < std::min(a.to, to);
}

/// Judges one stretch without a pause.
class Judge
{
public:
    Judge(const FeedPast &past, const TimeStretch &stretch)
        : m_past(past)
        , m_stretch(stretch)
    {
    }

    FeedState worst() const
    {
        const auto isDown = [this](const FailureRow &row) { return isDownBy(row); };
        if (std::any_of(m_past.failures.begin(), m_past.failures.end(), isDown))
            return FeedState::Down;
        const auto isLate = [this](const TimeStretch &late) { return touches(m_stretch, late.from, late.to); };
        if (std::any_of(m_past.late.begin(), m_past.late.end(), isLate))
            return FeedState::Late;
        return m_stretch.from < firstOk() ? FeedState::Never : FeedState::Ok;
    }

private:
    Instant firstOk() const { return m_past.firstOk.value_or(Instant::max()); }

    bool isDownBy(const FailureRow &row) const
    {
        if (!touches(m_stretch, row.from, row.to))
            return false;
        if ((row.down && touches(m_stretch, *row.down, row.to)) ||
            touches(m_stretch, row.from, std::min(row.to, firstOk())))
            return true;
        return std::any_of(m_past.late.begin(), m_past.late.end(), [&](const TimeStretch &late) {
            return touches(m_stretch, std::max(late.from, row.from), std::min(late.to, row.to));
        });
    }

    const FeedPast &m_past;
    const TimeStretch &m_stretch;
};

FeedState worstIn(const FeedPast &past, const FeedBucket &bucket)
{
    const TimeStretch whole{bucket.from, bucket.to};
    if (unpaused(past, whole).empty())
        return FeedState::Paused;
    if (!bucket.isWatched || !past.since || bucket.to <= *past.since)
        return FeedState::Never;
    const TimeStretch known{std::max(bucket.from, *past.since), bucket.to};
    const std::vector<TimeStretch> stretches = unpaused(past, known);
    const bool isPaused = stretches.size() != 1 || stretches.front() != known;
    FeedState worst = isPaused ? FeedState::Paused : FeedState::Ok;
    for (const TimeStretch &stretch : stretches) {
        const FeedState state = Judge(past, stretch).worst();
        worst = gravity(worst) < gravity(state) ? state : worst;
    }
    return worst;
}

} // namespace

std::vector<FeedLine::Point> worstStates(const FeedPast &past, std::span<const FeedBucket> buckets)
{
    std::vector<FeedLine::Point> points;
    for (const FeedBucket &bucket : buckets)
        points.push_back({bucket.from, worstIn(past, bucket)});
    return points;
}

} // namespace ioc
