// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/cadence.h"
#include "datasources/feed_runner.h"
#include "datasources/host_turns.h"

#include <functional>
#include <memory>
#include <vector>

namespace ioc {

/// What a feed is added with.
struct FeedStanding
{
    int failures = 0; ///< in a row, as the cache remembers them
    bool paused = false;
    std::optional<Instant> lastOk;
    QString host = {}; ///< that it asks by turns (feed_host.h); empty: none
};

/// Runs feeds by their cadence or schedule: spread at the start, the next page at once, back-off with jitter after a
/// failure, Retry-After obeyed. A feed runs once at a time, and no more fetches go to one host at once than its feeds
/// allow: the others wait for their turn in the order in which they fell due. A feed with a schedule that finds nothing
/// looks again every five minutes. A stream is listened to without a break while its connection stands. What fell due
/// while the machine slept runs within half a minute of its waking, spread as at the start. Lives on the ingest thread,
/// with its runners.
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

    void add(std::unique_ptr<FeedRunner> runner, const FeedStanding &standing);

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
        Cadence cadence;
        FeedStanding standing;
        QTimer timer;                ///< while it runs, `due` is set, or the calendar tells
        std::optional<DueTime> due;  ///< nothing: by the calendar
        std::optional<Instant> news; ///< when the run that brought the last ones began
        std::optional<Instant> part; ///< the same of those that may not be whole yet
        bool again = false;          ///< to run once the run that is under way has ended
        std::optional<Instant> turn; ///< when the run that is under way fell due
        Milliseconds spread{0};
        bool waitsForHost = false;
        bool holdsHost = false;
        std::optional<DueTime> end; ///< of a stream in Mode::Once
        bool done = false;

        Entry(std::unique_ptr<FeedRunner> feedRunner, const FeedStanding &feedStanding);
    };

    Entry *find(const FeedId &feed);
    Moment now() const { return {m_uptime(), m_clock.now()}; }
    void startEntry(Entry &entry);
    Milliseconds waitOf(const Entry &entry) const;
    void runAfter(Entry &entry, Milliseconds wait);
    void runSoon(Entry &entry);
    void runWhenDue(Entry &entry);
    void takeTurn(Entry &entry);
    void giveTurnBack(Entry &entry);
    void leaveQueue(Entry &entry);
    static void noteNews(Entry &entry, const RunReport &report);
    void afterRun(Entry &entry, const RunReport &report);
    std::optional<Milliseconds> waitForStream(const Entry &entry, const RunReport &report) const;
    std::optional<Milliseconds> waitAfter(Entry &entry, const RunReport &report) const;

    Mode m_mode;
    const Clock &m_clock;
    Uptime m_uptime;
    QTimer m_looks;
    bool m_stopped = false;
    HostTurns m_hosts;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace ioc
