// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_pruner.h"

#include "core/store/feed_table.h"

namespace ioc {
namespace {

using Steady = std::chrono::steady_clock;

constexpr auto kBetweenPasses = std::chrono::hours(1);
constexpr int kRowsAtOnce = 200;

} // namespace

RunPruner::RunPruner(Database &database)
    : m_database(database)
    , m_forget(database, kForgetRuns)
    , m_forgetRemarks(database, "DELETE FROM feed_remark WHERE last_seen < ?")
{
}

bool RunPruner::wanted(Instant now) const
{
    return m_days && (!m_tasks.empty() || !m_lastPass ||
                      std::chrono::abs(now - *m_lastPass) >= kBetweenPasses); // also after a clock was set back
}

Result<std::vector<RunPruner::Task>> RunPruner::plan(Instant now)
{
    Statement newest(m_database, "SELECT max(finished) FROM run");
    if (newest.step() != Statement::Step::Row)
        return m_database.error();
    const Instant from = std::min(now, newest.optionalInstant(0).value_or(now));
    if (!m_forgetRemarks.with(from - std::chrono::days(kDaysOfRuns)).run())
        return m_database.error();
    std::vector<Task> tasks;
    Statement feeds(m_database, "SELECT no, id FROM feed");
    Statement::Step step;
    while ((step = feeds.step()) == Statement::Step::Row)
        tasks.push_back(
            {feeds.integer(0), from - std::chrono::days(m_days->value(FeedId(feeds.text(1)), kDaysOfRuns))});
    if (step == Statement::Step::Failed)
        return m_database.error();
    return tasks;
}

Result<bool> RunPruner::step(Instant now, std::chrono::microseconds budget)
{
    const auto end = Steady::now() + budget;
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started().error();
    std::vector<Task> tasks = m_tasks;
    if (tasks.empty()) {
        auto planned = plan(now);
        if (!planned)
            return planned.error();
        tasks = std::move(*planned);
    }
    while (!tasks.empty()) {
        if (!m_forget.with(tasks.back().feed, tasks.back().before, kRowsAtOnce).run())
            return m_database.error();
        if (m_database.changes() < kRowsAtOnce)
            tasks.pop_back();
        if (Steady::now() >= end) // however small the budget, it goes on
            break;
    }
    if (const auto done = transaction.commit(); !done)
        return done.error();
    m_tasks = std::move(tasks);
    m_lastPass = now;
    return !m_tasks.empty();
}

} // namespace ioc
