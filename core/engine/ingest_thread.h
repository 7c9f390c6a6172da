// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache_reader.h"
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/scheduler.h"

#include <QThread>
#include <QThreadPool>
#include <QTimer>

namespace ioc {

/// The thread that owns the network, the connectors and the scheduler, with the pool that decodes. Made, started and
/// stopped by the engine.
class IngestThread : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        PackPtr pack;
        std::map<QString, QString> endpoints;
        std::shared_ptr<const SecretSource> secrets;
        const Clock &clock;
        Scheduler::Mode mode;
        std::vector<CacheReader::FeedRecord> known; ///< where each feed stands
        BatchSink sink;
        ManualEntries manual;
        QString installation;            ///< the data folder
        std::function<void()> beat = {}; ///< every two seconds on this thread, as long as its event loop turns
    };

    explicit IngestThread(Settings settings);
    ~IngestThread() override;

    /// Makes connectors and begins. A feed that cannot be connected fails whenever it is read (UnconnectedFeed).
    void start();

    /// No new runs; waits until what is being decoded has been handed over.
    void stopFetching();

    /// Ends the thread. After the writer has been drained: its callbacks reach the runners.
    void finish();

    /// Its next run brings everything; begunAnew() tells when no run that has not can end any more.
    void beginAnew(const FeedId &feed);
    void runNow(const FeedId &feed);
    void setPaused(const FeedId &feed, bool paused);

Q_SIGNALS:
    void runFinished(const ioc::RunReport &report, std::optional<ioc::Milliseconds> wait);
    void allDone();

    /// Comes after runFinished() of every run that went on from the cursor, but for one that tells of more.
    void begunAnew(const ioc::FeedId &feed);

private:
    void makeRunners();
    std::unique_ptr<Connector> connectorOf(const FeedDefinition &feed) const;

    Settings m_settings;
    QThread m_thread;
    QThreadPool m_pool;
    std::unique_ptr<QObject> m_context; // lives on the thread
    std::unique_ptr<HttpNetwork> m_network;
    std::unique_ptr<BlockingPool> m_folders;
    std::unique_ptr<BlockingPool> m_people;
    std::unique_ptr<ServerPools> m_servers;
    std::unique_ptr<Scheduler> m_scheduler;
    std::unique_ptr<QTimer> m_beat;
};

} // namespace ioc
