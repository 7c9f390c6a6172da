// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/services.h"
#include "core/engine/ingest_thread.h"
#include "core/engine/rules_worker.h"
#include "core/store/data_folder.h"

#include <QThread>

namespace ioc {

/// What an engine is started with.
struct EngineSettings
{
    enum class Feeds { Live, Once, Off };

    QString packFolder;                   ///< imported into the data folder; empty: the copy that is there
    QString dataFolder;                   ///< empty: the default of the pack
    std::map<QString, QString> endpoints; ///< override those of the pack
    Feeds feeds = Feeds::Live;
    std::optional<Instant> at; ///< time stands still here
};

/// The one headless composition root: owns the data folder, the threads and the order of start and stop. Used alike by
/// the desktop, the command line and the benchmarks. Lives on the main thread.
class Engine final : public ReadService, public CommandService
{
    Q_OBJECT

public:
    explicit Engine(EngineSettings settings);
    ~Engine() override;

    /// Reads the pack, takes the data folder, opens the cache and starts the threads. On an error nothing runs and
    /// nothing has been changed but what the sentence says.
    Result<void> start();

    /// Scheduler, connectors, decode pool, writer, rules: in this order, each waited for.
    void stop();

    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return m_clock->now(); }
    const QString &dataFolder() const { return m_settings.dataFolder; }

    void runFeedNow(const FeedId &feed) override;
    void setFeedPaused(const FeedId &feed, bool paused) override;

    /// Asks for a snapshot of everything committed until now; it comes as snapshotChanged.
    void refresh();

    /// Feeds that failed in their last run of this session.
    const QSet<FeedId> &failedFeeds() const { return m_failedFeeds; }

Q_SIGNALS:
    /// Every batch that became durable.
    void committed(const ioc::CommitSummary &summary);
    void runFinished(const ioc::RunReport &report);

    /// Feeds::Once: every feed has had its turn, its rows are durable and sealed.
    void allDone();

    /// The figures cannot be computed at all.
    void failed(const QString &sentence);

private:
    Result<void> readPackAndOwnFolder();
    void startRules();
    Result<void> startIngest();
    void afterRun(const RunReport &report, std::optional<Milliseconds> wait);

    EngineSettings m_settings;
    std::unique_ptr<Clock> m_clock;
    PackPtr m_pack;
    std::optional<DataFolder> m_folder;
    std::unique_ptr<WriterThread> m_writer;
    QThread m_rulesThread;
    std::unique_ptr<RulesWorker> m_rules;
    std::unique_ptr<IngestThread> m_ingest;
    SnapshotPtr m_snapshot;
    QSet<FeedId> m_failedFeeds;
};

/// The pack of `packFolder`, or an InvalidPack error with every problem, one a line.
Result<PackPtr> loadPack(const QString &packFolder);

} // namespace ioc
