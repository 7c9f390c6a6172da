// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "datasources/connector.h"

#include <QPointer>

#include <atomic>
#include <deque>
#include <map>
#include <memory>
#include <optional>

namespace ioc {

/// What a blocking call knows of the one who waits for it. Read on the call's own thread.
class BlockingCall
{
public:
    explicit BlockingCall(Milliseconds deadline);

    /// Until the deadline; never below zero.
    Milliseconds left() const;

    /// The deadline has passed, or nobody waits any more: the call should end as soon as it can.
    bool isOver() const { return m_cancelled || left() == Milliseconds(0); }

    void cancel() { m_cancelled = true; }

private:
    std::chrono::steady_clock::time_point m_end;
    std::atomic<bool> m_cancelled = false;
};

/// Runs calls that block (SQL, SFTP) on threads of their own, so that the ingest thread never waits for one.
///
/// Each call has a thread to itself, at most `threads` at a time; the others wait for their turn. A call that has not
/// ended a moment after its deadline is abandoned: its feed is told, its thread no longer counts and another may begin;
/// what it brings later is dropped. Once so many abandoned calls are still stuck, of one feed or in all, nothing more
/// is begun until one of them has ended: a feed then fails at once. The end of the pool waits for `grace`, and no
/// longer: what a call touches must be its own or outlive it.
///
/// Lives on the ingest thread.
class BlockingPool : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        int threads = 8;
        int abandoned = 16;
        int abandonedOfOneFeed = 2;
        Milliseconds grace{1000}; ///< for a call to notice its deadline by itself, and at the end of the pool
    };

    using Work = std::function<FetchOutcome(const BlockingCall &)>;

    BlockingPool();
    explicit BlockingPool(Limits limits);
    ~BlockingPool() override;

    /// Calls back exactly once, later and on this thread, within twice the deadline and the grace; never once
    /// `context` is gone: its call is told to end (isOver), and abandoned when its deadline has passed.
    void start(const FeedId &feed, Milliseconds deadline, Work work, QObject *context, Connector::Callback callback);

    /// Tells every call to end; no later than the grace from now the end of the pool waits for none any more.
    void cancel();

    int running() const { return m_running; }
    int abandoned() const { return m_abandoned; }

private:
    struct Job;
    struct Shared;

    QString refusalOf(const FeedId &feed) const;
    void refuse(const std::shared_ptr<Job> &job, const QString &message);
    void begin(const std::shared_ptr<Job> &job);
    void run(const std::shared_ptr<Job> &job);
    void beginNext();
    void abandon(const std::shared_ptr<Job> &job);
    void ended(const std::shared_ptr<Job> &job, FetchOutcome outcome);
    static void answer(Job &job, FetchOutcome outcome);

    Limits m_limits;
    std::shared_ptr<Shared> m_shared; ///< with the threads, which may outlive the pool
    std::deque<std::shared_ptr<Job>> m_waiting;
    std::vector<std::weak_ptr<Job>> m_begun;
    std::optional<std::chrono::steady_clock::time_point> m_end; ///< of the grace, once cancelled
    int m_running = 0;
    int m_abandoned = 0;
    std::map<FeedId, int> m_abandonedOf;
};

/// A pool for each server, made when it is first asked for: one that is dead holds up its own feeds alone. All of them
/// end together, within one grace. Lives on the ingest thread.
class ServerPools
{
public:
    ServerPools() = default;
    ~ServerPools();
    ServerPools(const ServerPools &) = delete;
    ServerPools &operator=(const ServerPools &) = delete;

    BlockingPool &of(const QString &server);

private:
    std::map<QString, std::unique_ptr<BlockingPool>> m_pools;
};

} // namespace ioc
