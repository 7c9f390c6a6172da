// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/scheduler.h"

#include "datasources/backoff.h"

#include <algorithm>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenLooks = 30s;
constexpr Milliseconds kLongestTimer = std::chrono::days(24); // a QTimer counts in 31 bits

/// The line of a stream stands. Messages that fit no mapping are no fault of it.
bool isConnected(const RunReport &report)
{
    return report.stream && (report.end != RunReport::End::Failed || report.recorded);
}

} // namespace

Scheduler::Scheduler(Mode mode, const Clock &clock, Uptime uptime)
    : m_mode(mode)
    , m_clock(clock)
    , m_uptime(std::move(uptime))
    , m_looks(this)
{
    connect(&m_looks, &QTimer::timeout, this, &Scheduler::look);
}

Scheduler::~Scheduler() = default;

void Scheduler::add(std::unique_ptr<FeedRunner> runner, int failures, bool paused)
{
    auto entry = std::make_unique<Entry>();
    entry->runner = std::move(runner);
    entry->failures = failures;
    entry->paused = paused;
    entry->done = paused;
    entry->timer.setSingleShot(true);
    Entry *raw = entry.get();
    connect(&entry->timer, &QTimer::timeout, this, [this, raw] {
        if (m_stopped || raw->paused)
            return;
        if (const Milliseconds wait = raw->due->wait(now()); wait > 0ms)
            raw->timer.start(std::min(wait, kLongestTimer));
        else
            raw->runner->run();
    });
    connect(entry->runner.get(), &FeedRunner::finished, this,
            [this, raw](const RunReport &report) { afterRun(*raw, report); });
    m_entries.push_back(std::move(entry));
}

void Scheduler::start()
{
    for (auto &entry : m_entries) {
        const FeedDefinition &feed = entry->runner->feed();
        entry->end = DueTime(now(), feed.every);
        if (!entry->paused)
            runAfter(*entry, m_mode == Mode::Once ? Milliseconds(0) : startDelay(feed.id, feed.every));
    }
    m_looks.start(kBetweenLooks);
    if (m_mode == Mode::Once &&
        std::all_of(m_entries.begin(), m_entries.end(), [](const auto &entry) { return entry->done; }))
        QTimer::singleShot(0, this, &Scheduler::allDone);
}

void Scheduler::stop()
{
    m_stopped = true;
    m_looks.stop();
    for (auto &entry : m_entries) {
        entry->timer.stop();
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
    if (Entry *entry = find(feed); entry && !entry->paused && !m_stopped)
        runAfter(*entry, 0ms);
}

void Scheduler::runAfter(Entry &entry, Milliseconds wait)
{
    entry.due = DueTime(now(), wait);
    entry.timer.start(std::min(wait, kLongestTimer));
}

int Scheduler::look()
{
    int overdue = 0;
    for (auto &entry : m_entries) {
        const FeedDefinition &feed = entry->runner->feed();
        const Milliseconds spread = startDelay(feed.id, feed.every);
        if (entry->timer.isActive() && entry->due->isReached(now()) &&
            entry->timer.remainingTimeAsDuration() > spread) {
            runAfter(*entry, spread);
            ++overdue;
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
    if (!entry || entry->paused == paused)
        return;
    entry->paused = paused;
    if (paused)
        entry->timer.stop();
    else if (!m_stopped)
        runAfter(*entry, 0ms);
}

std::optional<Milliseconds> Scheduler::waitAfter(Entry &entry, const RunReport &report) const
{
    const FeedDefinition &feed = entry.runner->feed();
    if (isConnected(report))
        return waitForStream(entry, report);
    if (report.end == RunReport::End::Failed) {
        if (m_mode == Mode::Once)
            return std::nullopt;
        const Milliseconds delay = retryDelay(feed.id, entry.failures, feed.every);
        return report.retryAfter ? std::max(*report.retryAfter, delay) : delay;
    }
    if (report.more)
        return Milliseconds(0);
    return m_mode == Mode::Once ? std::nullopt : std::optional(feed.every);
}

std::optional<Milliseconds> Scheduler::waitForStream(const Entry &entry, const RunReport &report) const
{
    const bool isOver = report.end == RunReport::End::Nothing || entry.end->isReached(now());
    return m_mode == Mode::Once && isOver ? std::nullopt : std::optional(Milliseconds(0));
}

void Scheduler::afterRun(Entry &entry, const RunReport &report)
{
    if (report.end == RunReport::End::Committed || isConnected(report))
        entry.failures = 0;
    else if (report.end == RunReport::End::Failed)
        ++entry.failures;
    const auto wait = waitAfter(entry, report);
    entry.done = !wait;
    if (wait && !m_stopped && !entry.paused)
        runAfter(entry, *wait);
    Q_EMIT runFinished(report, wait);
    if (m_mode == Mode::Once &&
        std::all_of(m_entries.begin(), m_entries.end(), [](const auto &other) { return other->done; }))
        Q_EMIT allDone();
}

} // namespace ioc
