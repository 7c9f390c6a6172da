// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/payload_check.h"

#include <algorithm>

namespace ioc {

PayloadCheck::PayloadCheck(const CompiledFeed &feed, FeedMemory before, Instant received)
    : m_feed(feed)
    , m_series(feed, std::move(before.series), before.rowsComeAgain)
    , m_known(std::move(before.profile))
    , m_recent(std::move(before.recent))
    , m_received(received)
{
}

void PayloadCheck::apply(Batch &part, const FeedProfile &profile, std::span<const Instant> ownTimes)
{
    if (!m_judged)
        judge(profile);
    m_series.apply(part, ownTimes);
}

void PayloadCheck::judge(const FeedProfile &profile)
{
    m_judged = true;
    tell(m_known.driftOf(profile, *m_feed.definition, m_received));
    if (profile.isSmall())
        judgeWithRecent(profile);
    else if (m_drift.empty() && m_known.teaches(profile, m_received))
        m_known.learn(profile, m_received);
}

/// Together with the rows before it. Rows are learnt only when they leave these, so that the first ones of a change are
/// not taken for what is usual before it shows.
void PayloadCheck::judgeWithRecent(const FeedProfile &profile)
{
    const std::vector<RowShape> gone = m_recent.add(profile.shapes());
    const size_t fields = m_feed.fields.size();
    FeedProfile newest = FeedProfile::ofNewest(m_recent, fields);
    newest.addNames(profile.names());
    tell(m_known.driftOf(newest, *m_feed.definition, m_received, std::int64_t(RecentRows::kMost)));
    if (!m_drift.empty()) {
        m_recent.hasDrifted = true;
        return;
    }
    m_known.learnNames(profile);
    if (m_recent.hasDrifted)
        return m_recent.clear();
    const FeedProfile lesson = FeedProfile::of(gone, fields);
    if (m_known.teaches(lesson, m_received))
        m_known.learn(lesson, m_received);
}

void PayloadCheck::tell(const std::vector<FeedProfile::Drift> &drifts)
{
    for (const FeedProfile::Drift &drift : drifts) {
        const auto isTold = [&](const FeedRemark &told) {
            return told.kind == drift.remark.kind && told.field == drift.remark.field;
        };
        if (std::any_of(m_drift.begin(), m_drift.end(), isTold))
            continue;
        m_drift.push_back(drift.remark);
        if (drift.remark.kind == FeedRemark::Kind::ScaleChanged)
            m_series.doubt(int(drift.field));
    }
}

std::vector<FeedRemark> PayloadCheck::remarks() const
{
    std::vector<FeedRemark> remarks = m_drift;
    const std::vector<FeedRemark> series = m_series.remarks();
    remarks.insert(remarks.end(), series.begin(), series.end());
    return remarks;
}

} // namespace ioc
