// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"
#include "core/store/statement.h"

#include <QHash>

#include <chrono>

namespace ioc {

/// Feed, end, how many at once.
inline constexpr const char *kForgetRuns =
    "DELETE FROM run WHERE no IN (SELECT no FROM run WHERE feed = ? AND finished < ? LIMIT ?)";

/// Forgets runs that are past their days, and remarks that nobody has made for kDaysOfRuns; quarantine and values stay.
/// Days are counted back from now, or from the newest run where that is earlier: a clock that has jumped ahead costs
/// nothing before a run has ended by it. Once an hour, some rows at a time. Writer thread.
class RunPruner
{
public:
    explicit RunPruner(Database &database);

    /// By feed, from now on; runs of a feed that is not named are remembered for kDaysOfRuns. Before it nothing is
    /// forgotten.
    void setDays(QHash<FeedId, int> days) { m_days = std::move(days); }

    /// Whether a pass is due or under way.
    bool wanted(Instant now) const;

    /// Goes on with the pass for about `budget`, in one transaction. True while there is more.
    Result<bool> step(Instant now, std::chrono::microseconds budget);

private:
    struct Task
    {
        std::int64_t feed;
        Instant before;
    };

    Result<std::vector<Task>> plan(Instant now);

    Database &m_database;
    Statement m_forget;
    Statement m_forgetRemarks;
    std::optional<QHash<FeedId, int>> m_days;
    std::vector<Task> m_tasks; ///< last first
    std::optional<Instant> m_lastPass;
};

} // namespace ioc
