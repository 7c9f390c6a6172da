// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QHash>

#include <vector>

namespace ioc {

/// What a commit changed, for those who compute from it.
struct CommitSummary
{
    FeedId feed;
    QHash<MeasureId, std::int64_t> measures; ///< measures with new or corrected values → first day touched (since 1970)
    std::int64_t added = 0;                  ///< observations new to the cache
    std::int64_t corrected = 0;              ///< observations that replaced another value
    std::int64_t records = 0;                ///< records new or changed
    std::int64_t quarantined = 0;

    /// Values of a measure have changed, from that day on.
    void touch(const MeasureId &measure, std::int64_t day)
    {
        const auto known = measures.find(measure);
        if (known == measures.end())
            measures.insert(measure, day);
        else
            *known = std::min(*known, day);
    }
};

/// Of the batches of one transaction.
using CommitSummaries = std::vector<CommitSummary>;

} // namespace ioc
