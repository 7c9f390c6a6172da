// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/payload_check.h"

namespace ioc {

PayloadCheck::PayloadCheck(const CompiledFeed &feed, FeedMemory before, Instant received)
    : m_feed(feed)
    , m_series(feed, std::move(before.series))
    , m_known(std::move(before.profile))
    , m_received(received)
{
}

void PayloadCheck::apply(Batch &part, const FeedProfile &profile)
{
    if (!m_judged)
        judge(profile);
    m_series.apply(part);
}

void PayloadCheck::judge(const FeedProfile &profile)
{
    m_judged = true;
    for (const FeedProfile::Drift &drift : m_known.driftOf(profile, *m_feed.definition, m_received)) {
        m_drift.push_back(drift.remark);
        if (drift.remark.kind == FeedRemark::Kind::ScaleChanged)
            m_series.doubt(int(drift.field));
    }
    if (m_drift.empty() && m_known.teaches(profile, m_received))
        m_known.learn(profile, m_received);
}

std::vector<FeedRemark> PayloadCheck::remarks() const
{
    std::vector<FeedRemark> remarks = m_drift;
    const std::vector<FeedRemark> series = m_series.remarks();
    remarks.insert(remarks.end(), series.begin(), series.end());
    return remarks;
}

} // namespace ioc
