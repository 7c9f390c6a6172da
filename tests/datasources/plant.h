// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/scheduler.h"
#include "tests/ingest/feed_fixture.h"

#include <QThreadPool>

#include <mutex>

namespace ioc::test {

/// Gives the outcomes that it was told, the last of them for ever.
class FakeConnector final : public Connector
{
public:
    std::vector<FetchOutcome> outcomes;
    std::vector<FetchRequest> requests;
    QStringList settlements;
    int waiting = 0; ///< further payloads that hasMore() tells of
    bool stream = false;
    bool keepsWaiting = false;
    std::function<void()> whenAsked = [] {};

    void fetch(const FetchRequest &request, Callback callback) override
    {
        requests.push_back(request);
        whenAsked();
        const FetchOutcome outcome = outcomes[std::min(requests.size(), outcomes.size()) - 1];
        QTimer::singleShot(0, this, [outcome, callback = std::move(callback)] { callback(outcome); });
    }

    void settled(Settlement settlement) override
    {
        static const QStringList kNames{text("committed"), text("useless"), text("undecided")};
        settlements.push_back(kNames[int(settlement)]);
        if (settlement == Settlement::Committed && waiting > 0)
            --waiting;
    }

    bool hasMore() const override { return waiting > 0; }
    bool isStream() const override { return stream; }
    bool keepsWhatWaits() const override { return keepsWaiting; }
};

inline QByteArray rows(std::initializer_list<const char *> times)
{
    QByteArrayList list;
    for (const char *time : times)
        list.push_back(QByteArray(R"({"station":"KK1","at":")") + time + R"(","value":1,"unit":"24133"})");
    return '[' + list.join(',') + ']';
}

inline FetchOutcome payload(const QByteArray &bytes)
{
    auto payload = std::make_shared<Payload>();
    payload->feed = FeedId(text("air"));
    payload->received = at("2026-11-21T11:44:00Z");
    payload->bytes = bytes;
    payload->cursor.entityTag = text("v7");
    return PayloadPtr(std::move(payload));
}

inline FetchOutcome failure(std::optional<Milliseconds> retryAfter = {})
{
    return FetchFailure{Error{ErrorCode::Connection, text("refused")}, retryAfter};
}

/// A scheduler with feeds whose connectors are scripted, and a store that keeps what it is given.
class Plant
{
public:
    explicit Plant(Scheduler::Mode mode, Scheduler::Uptime uptime = sinceBoot)
        : scheduler(mode, clock, std::move(uptime))
    {
        clock.at = at("2026-11-21T11:44:00Z");
        QObject::connect(&scheduler, &Scheduler::runFinished, &scheduler,
                         [this](const RunReport &report, std::optional<Milliseconds> wait) {
                             reports.push_back(report);
                             waits.push_back(wait);
                         });
        QObject::connect(&scheduler, &Scheduler::allDone, &scheduler, [this] { ++done; });
    }
    ~Plant() { pool.waitForDone(); }

    FakeConnector &add(const char *name, std::vector<FetchOutcome> outcomes,
                       Milliseconds every = std::chrono::seconds(60), bool paused = false, int pageRows = 0,
                       int failures = 0)
    {
        auto connector = std::make_unique<FakeConnector>();
        connector->outcomes = std::move(outcomes);
        FakeConnector &raw = *connector;
        add(name, std::move(connector), every, paused, pageRows, failures);
        return raw;
    }

    void add(const char *name, std::unique_ptr<Connector> connector, Milliseconds every = std::chrono::seconds(60),
             bool paused = false, int pageRows = 0, int failures = 0)
    {
        FeedDefinition feed = airFeed();
        feed.id = FeedId(text(name));
        feed.every = every;
        feed.schedule = schedule;
        feed.hostLimit = hostLimit;
        feed.watermarkInitial = watermarkInitial;
        feed.pageRows = pageRows;
        feed.format = {{"type", "json"}, {"rows", ""}};
        auto pack = smallPack();
        pack->feeds = {feed};
        packs.push_back(pack);
        auto runner = std::make_unique<FeedRunner>(
            pack, pack->feeds[0], std::make_shared<UnitIndex>(*pack), clock, std::move(connector), pool,
            [this](BatchPtr batch, const std::function<void(Result<void>)> &whenDone) {
                Result<void> outcome;
                {
                    const std::lock_guard lock(mutex);
                    if (full)
                        outcome = Error{ErrorCode::StorageFull, text("full")};
                    else
                        batches.push_back(batch);
                }
                if (whenDone)
                    whenDone(outcome);
            });
        runner->setCursor({text("2026-11-21T00:00:00+07:00"), text("v1"), {}});
        scheduler.add(std::move(runner), {failures, paused, lastOk, host});
    }

    struct SetClock final : Clock
    {
        Instant at;
        Instant now() const override { return at; }
    };
    SetClock clock;
    std::optional<FeedSchedule> schedule; ///< of the feeds that are added from now on, as what follows
    std::optional<Instant> lastOk;
    QString host;
    int hostLimit = 4;
    QString watermarkInitial;
    std::vector<PackPtr> packs;
    std::mutex mutex;
    bool full = false;
    std::vector<BatchPtr> batches;
    QThreadPool pool;
    Scheduler scheduler;
    std::vector<RunReport> reports;
    std::vector<std::optional<Milliseconds>> waits;
    int done = 0;
};

} // namespace ioc::test
