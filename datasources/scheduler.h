// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/feed_runner.h"

#include <memory>
#include <vector>

namespace ioc {

/// Runs feeds by their cadence: spread at the start, the next page at once, back-off with jitter after a failure,
/// Retry-After obeyed. Lives on the ingest thread, with its runners.
class Scheduler : public QObject
{
    Q_OBJECT

public:
    enum class Mode {
        Live, ///< for ever
        Once  ///< each feed until it has no more, or has failed
    };

    explicit Scheduler(Mode mode, QObject *parent = nullptr);
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

Q_SIGNALS:
    /// `wait` until the next run; nothing when there will be none.
    void runFinished(const ioc::RunReport &report, std::optional<ioc::Milliseconds> wait);

    /// Mode::Once: every feed has had its turn.
    void allDone();

private:
    struct Entry
    {
        std::unique_ptr<FeedRunner> runner;
        QTimer timer;
        int failures = 0;
        bool paused = false;
        bool done = false;
    };

    Entry *find(const FeedId &feed);
    void afterRun(Entry &entry, const RunReport &report);
    std::optional<Milliseconds> waitAfter(Entry &entry, const RunReport &report) const;

    Mode m_mode;
    bool m_stopped = false;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace ioc
