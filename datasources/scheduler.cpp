// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/scheduler.h"

#include "datasources/backoff.h"

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenLooks = 30s;
constexpr Milliseconds kUntilItIsLookedForAgain = 5min;
constexpr Milliseconds kSpreadOfDueTimes = 1min;
constexpr Milliseconds kLongestTimer = std::chrono::days(24); // a QTimer counts in 31 bits

/// The line of a stream stands. Messages that fit no mapping are no fault of it.
bool isConnected(const RunReport &report)
{
    return report.stream && (report.end != RunReport::End::Failed || report.recorded);
}

} // namespace

Scheduler::Entry::Entry(std::unique_ptr<FeedRunner> feedRunner, const FeedStanding &feedStanding)
    : runner(std::move(feedRunner))
    , cadence(runner->feed(), std::make_shared<const PackCalendar>(runner->pack()))
    , standing(feedStanding)
    , done(feedStanding.paused)
{
    timer.setSingleShot(true);
}

Scheduler::Scheduler(Mode mode, const Clock &clock, Uptime uptime)
    : m_mode(mode)
    , m_clock(clock)
    , m_uptime(std::move(uptime))
    , m_looks(this)
{
    connect(&m_looks, &QTimer::timeout, this, &Scheduler::look);
}

Scheduler::~Scheduler() = default;

void Scheduler::add(std::unique_ptr<FeedRunner> runner, const FeedStanding &standing)
{
    auto entry = std::make_unique<Entry>(std::move(runner), standing);
    Entry *raw = entry.get();
    m_hosts.limit(standing.host, raw->runner->feed().hostLimit);
    connect(&entry->timer, &QTimer::timeout, this, [this, raw] {
        if (m_stopped || raw->standing.paused)
            return;
        if (const Milliseconds wait = waitOf(*raw); wait > 0ms)
            raw->timer.start(std::min(wait, kLongestTimer));
        else
            takeTurn(*raw);
    });
    connect(entry->runner.get(), &FeedRunner::fetched, this, [this, raw] { giveTurnBack(*raw); });
    connect(entry->runner.get(), &FeedRunner::finished, this,
            [this, raw](const RunReport &report) { afterRun(*raw, report); });
    m_entries.push_back(std::move(entry));
}

void Scheduler::start()
{
    for (auto &entry : m_entries) {
        const FeedDefinition &feed = entry->runner->feed();
        entry->end = DueTime(now(), feed.every);
        entry->spread = startDelay(feed.id, feed.schedule ? kSpreadOfDueTimes : feed.every, int(m_entries.size()));
        entry->cadence.begin(now(), entry->spread);
        if (entry->standing.failures == 0 && entry->standing.lastOk && *entry->standing.lastOk <= now().wall)
            entry->news = entry->standing.lastOk;
        if (!entry->standing.paused)
            startEntry(*entry);
    }
    m_looks.start(kBetweenLooks);
    if (m_mode == Mode::Once &&
        std::all_of(m_entries.begin(), m_entries.end(), [](const auto &entry) { return entry->done; }))
        QTimer::singleShot(0, this, &Scheduler::allDone);
}

void Scheduler::startEntry(Entry &entry)
{
    if (m_mode == Mode::Once)
        runAfter(entry, 0ms);
    else if (entry.cadence.isByCalendar() && entry.cadence.wait(entry.news, now()) > 0ms &&
             !entry.runner->keepsWhatWaits()) // of which an earlier session may have left something
        runWhenDue(entry);
    else
        runAfter(entry, entry.spread);
}

void Scheduler::stop()
{
    m_stopped = true;
    m_looks.stop();
    for (auto &entry : m_entries) {
        entry->timer.stop();
        leaveQueue(*entry);
        entry->runner->stop();
    }
}

bool Scheduler::isIdle() const
{
    return std::all_of(m_entries.begin(), m_entries.end(), [](const auto &entry) { return entry->runner->isIdle(); });
}

Scheduler::Entry *Scheduler::find(const FeedId &feed)
{
    for (auto &entry : m_entries) {
        if (entry->runner->feed().id == feed)
            return entry.get();
    }
    return nullptr;
}

void Scheduler::runNow(const FeedId &feed)
{
    if (Entry *entry = find(feed); entry && !entry->standing.paused && !m_stopped)
        runSoon(*entry);
}

/// A run that is under way may have looked too early for whoever asks.
void Scheduler::runSoon(Entry &entry)
{
    if (entry.runner->isIdle())
        runAfter(entry, 0ms);
    else
        entry.again = true;
}

void Scheduler::runAfter(Entry &entry, Milliseconds wait)
{
    entry.due = DueTime(now(), wait);
    entry.timer.start(std::min(wait, kLongestTimer));
}

void Scheduler::runWhenDue(Entry &entry)
{
    entry.due.reset();
    entry.timer.start(std::min(waitOf(entry), kLongestTimer));
}

Milliseconds Scheduler::waitOf(const Entry &entry) const
{
    return entry.due ? entry.due->wait(now()) : entry.cadence.wait(entry.news, now());
}

void Scheduler::takeTurn(Entry &entry)
{
    if (entry.waitsForHost || !entry.runner->isIdle())
        return;
    entry.waitsForHost = true;
    entry.turn = entry.due ? entry.due->wall() : now().wall;
    m_hosts.take(entry.standing.host, entry.runner->feed().id, [&entry] {
        entry.waitsForHost = false;
        entry.holdsHost = true;
        entry.runner->run();
    });
}

void Scheduler::giveTurnBack(Entry &entry)
{
    if (std::exchange(entry.holdsHost, false))
        m_hosts.giveBack(entry.standing.host);
}

void Scheduler::leaveQueue(Entry &entry)
{
    m_hosts.cancel(entry.standing.host, entry.runner->feed().id);
    entry.waitsForHost = false;
}

int Scheduler::look()
{
    int overdue = 0;
    for (auto &entry : m_entries) {
        if (entry->news)
            entry->news = std::min(*entry->news, now().wall); // of a clock that has been set back
        if (!entry->timer.isActive())
            continue;
        const Milliseconds wait = waitOf(*entry);
        if (wait == 0ms && entry->timer.remainingTimeAsDuration() > entry->spread) {
            runAfter(*entry, entry->spread);
            ++overdue;
        } else if (wait > 0ms && !entry->due) {
            entry->timer.start(std::min(wait, kLongestTimer)); // the clock may have been set
        }
    }
    return overdue;
}

void Scheduler::beginAnew(const FeedId &feed)
{
    if (Entry *entry = find(feed))
        entry->runner->beginAnew();
    runNow(feed);
}

void Scheduler::setPaused(const FeedId &feed, bool paused)
{
    Entry *entry = find(feed);
    if (!entry || entry->standing.paused == paused)
        return;
    entry->standing.paused = paused;
    if (paused) {
        entry->timer.stop();
        leaveQueue(*entry);
    } else if (!m_stopped) {
        runSoon(*entry);
    }
}

std::optional<Milliseconds> Scheduler::waitAfter(Entry &entry, const RunReport &report) const
{
    const FeedDefinition &feed = entry.runner->feed();
    if (isConnected(report))
        return waitForStream(entry, report);
    if (report.end == RunReport::End::Failed) {
        if (m_mode == Mode::Once)
            return std::nullopt;
        const Milliseconds delay =
            retryDelay(feed.id, entry.standing.failures, feed.schedule ? 0ms : feed.every, int(m_entries.size()));
        return report.retryAfter ? std::max(*report.retryAfter, delay) : delay;
    }
    if (report.more)
        return Milliseconds(0);
    if (m_mode == Mode::Once)
        return std::nullopt;
    const Milliseconds wait = entry.cadence.wait(entry.news, now());
    const bool isStillDue = feed.schedule && report.end == RunReport::End::Nothing && wait == 0ms;
    return isStillDue ? kUntilItIsLookedForAgain : wait;
}

std::optional<Milliseconds> Scheduler::waitForStream(const Entry &entry, const RunReport &report) const
{
    const bool isOver = report.end == RunReport::End::Nothing || entry.end->isReached(now());
    return m_mode == Mode::Once && isOver ? std::nullopt : std::optional(Milliseconds(0));
}

/// News are whole when nothing more waits behind them, which the run itself may tell or the look after it.
void Scheduler::noteNews(Entry &entry, const RunReport &report)
{
    if (report.end == RunReport::End::Committed)
        entry.part = report.at;
    const bool isWhole =
        report.end == RunReport::End::Nothing || (report.end == RunReport::End::Committed && !report.more);
    if (isWhole && entry.part)
        entry.news = std::exchange(entry.part, std::nullopt);
}

void Scheduler::afterRun(Entry &entry, const RunReport &report)
{
    int &failures = entry.standing.failures;
    if (report.end == RunReport::End::Committed || isConnected(report))
        failures = 0;
    else if (report.end == RunReport::End::Failed)
        ++failures;
    noteNews(entry, report);
    auto wait = waitAfter(entry, report);
    if (std::exchange(entry.again, false) && report.end != RunReport::End::Failed)
        wait = 0ms;
    entry.done = !wait;
    if (wait && !m_stopped && !entry.standing.paused) {
        if (entry.cadence.isByCalendar() && report.end == RunReport::End::Committed && *wait > 0ms)
            runWhenDue(entry);
        else
            runAfter(entry, *wait);
    }
    RunReport told = report;
    told.due = entry.turn;
    Q_EMIT runFinished(told, wait);
    if (m_mode == Mode::Once &&
        std::all_of(m_entries.begin(), m_entries.end(), [](const auto &other) { return other->done; }))
        Q_EMIT allDone();
}

} // namespace ioc
