// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/batch.h"
#include "core/store/cache_writer.h"

#include <QSet>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace ioc {

/// Something to be done with the cache: a batch to be committed, or any other job.
struct QueuedWrite
{
    using Job = std::function<Result<void>(CacheWriter &)>;
    using Done = std::function<void(Result<void>)>;

    BatchPtr batch; ///< nullptr: the job is to be run
    Job job;        ///< without either nothing is written, and `done` tells that all before it has been
    Done done;
};

/// What waits for the writer of the cache. Who brings much is held back. Small batches of many feeds come out together,
/// for a transaction costs more than what it holds: one that comes soon after the last such group waits for others,
/// but never longer than the pace. A feed that comes twice within one pace goes on when it is told that it is
/// committed, so nothing waits with it. All calls from any thread, but take() and finished() from one alone.
class WriteQueue
{
public:
    struct Limits
    {
        Milliseconds pace{60}; ///< between two groups of small batches
        int batches = 4;       ///< as many may always wait, however large
        qint64 weight = 16384; ///< rows, and kilobytes of payloads: smaller batches than these four may wait, until …
        int smallBatches = 512; ///< … there are so many
    };

    WriteQueue()
        : WriteQueue(Limits())
    {
    }
    explicit WriteQueue(Limits limits)
        : m_limits(limits)
    {
    }

    /// Waits for room if it brings a batch.
    void add(QueuedWrite write);

    /// What is to be written next: one job, or batches of which no two are of one run and, if there are several, each
    /// is the whole of its payload. Nothing when none came within `patience`, or at the end.
    std::vector<QueuedWrite> take(Milliseconds patience);

    /// What was taken is written, or given up.
    void finished(const std::vector<QueuedWrite> &writes);

    /// Nothing waits for others or for room any more.
    void stop();

    /// Whether it was stopped and is empty.
    bool isOver() const;

private:
    bool isHeld(std::chrono::steady_clock::time_point now) const;
    bool mayJoin(const std::vector<QueuedWrite> &group, const QueuedWrite &next) const;

    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_room;
    std::deque<QueuedWrite> m_queue;
    int m_batches = 0;    ///< taken ones until they are finished
    qint64 m_weight = 0;  ///< of these
    bool m_hurry = false; ///< something waits that waits for no other
    bool m_stopping = false;
    std::chrono::steady_clock::time_point m_lastGroup;
    QSet<FeedId> m_lastFeeds; ///< of the last group
};

} // namespace ioc
