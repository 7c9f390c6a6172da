// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/due_time.h"
#include "datasources/feed_runner.h"

#include <functional>
#include <memory>
#include <vector>

namespace ioc {

/// Runs feeds by their cadence: spread at the start, the next page at once, back-off with jitter after a failure,
/// Retry-After obeyed. A stream is listened to without a break while its connection stands. What fell due while the
/// machine slept runs within half a minute of its waking. Lives on the ingest thread, with its runners.
class Scheduler : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        Live, ///< for ever
        Once  ///< each feed until it has no more, or has failed; a stream until it is quiet, or its cadence is over
    };

    /// `uptime`: like sinceBoot().
    using Uptime = std::function<Milliseconds()>;
    Scheduler(Mode mode, const Clock &clock, Uptime uptime = sinceBoot);
    ~Scheduler() override;

    /// `failures`: in a row, as the cache remembers them.
    void add(std::unique_ptr<FeedRunner> runner, int failures, bool paused);

    void start();

    /// Starts nothing more. Runs under way end by themselves.
    void stop();

    bool isIdle() const;
    void runNow(const FeedId &feed);

    /// The feed brings everything again, now or when the run that is under way has ended.
    void beginAnew(const FeedId &feed);
    void setPaused(const FeedId &feed, bool paused);

    /// Starts what is overdue though its timer has not ended, spread as at the start. How many feeds that were.
    /// Happens by itself every half a minute.
    int look();

Q_SIGNALS:
    /// `wait` until the next run; nothing when there will be none.
    void runFinished(const ioc::RunReport &report, std::optional<ioc::Milliseconds> wait);

    /// Mode::Once: every feed has had its turn.
    void allDone();

private:
    struct Entry
    {
        std::unique_ptr<FeedRunner> runner;
        QTimer timer; ///< while it runs, `due` is set
        std::optional<DueTime> due;
        std::optional<DueTime> end; ///< of a stream in Mode::Once
        int failures = 0;
        bool paused = false;
        bool done = false;
    };

    Entry *find(const FeedId &feed);
    Moment now() const { return {m_uptime(), m_clock.now()}; }
    void runAfter(Entry &entry, Milliseconds wait);
    void afterRun(Entry &entry, const RunReport &report);
    std::optional<Milliseconds> waitForStream(const Entry &entry, const RunReport &report) const;
    std::optional<Milliseconds> waitAfter(Entry &entry, const RunReport &report) const;

    Mode m_mode;
    const Clock &m_clock;
    Uptime m_uptime;
    QTimer m_looks;
    bool m_stopped = false;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace ioc
