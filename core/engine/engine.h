// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm_service.h"
#include "core/domain/directive_service.h"
#include "core/domain/page_service.h"
#include "core/domain/services.h"
#include "core/domain/shift_service.h"
#include "core/engine/alarms/score_watch.h"
#include "core/engine/cache_watch.h"
#include "core/engine/command_client.h"
#include "core/engine/command_desk.h"
#include "core/engine/command_socket.h"
#include "core/engine/directive_desk.h"
#include "core/engine/directive_follower.h"
#include "core/engine/memory_tidy.h"
#include "core/engine/owner_watch.h"
#include "core/engine/page_desk.h"
#include "core/engine/page_follower.h"
#include "core/engine/refill.h"
#include "core/engine/reminder_teller.h"
#include "core/engine/rerun_queue.h"
#include "core/engine/rules_worker.h"
#include "core/store/data_folder.h"

#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace ioc {

/// What an engine is started with.
struct EngineSettings
{
    enum class Feeds { Live, Once, Off };

    /// When another program owns the data folder: say so and do nothing, or read what it writes and send it commands.
    enum class WhenOwned { Refuse, Read };

    QString packFolder;                          ///< imported into the data folder; empty: the copy that is there
    QString dataFolder;                          ///< empty: the default of the pack
    std::map<QString, QString> endpoints;        ///< override those of the pack
    std::shared_ptr<const SecretSource> secrets; ///< that the pack's feeds name; null: those of the data folder
    Feeds feeds = Feeds::Live;
    std::optional<Instant> at; ///< time stands still here; nothing that a person does is taken
    WhenOwned whenOwned = WhenOwned::Refuse;
    Language language = Language::Vietnamese;     ///< of what is written down for people: why an alarm was raised
    QString way = QStringLiteral("command_line"); ///< by which this program's user acts, for the ledger (actor.h)
    bool hasScreen = false;                       ///< a window takes noticeForTheScreen()
};

/// The one headless composition root: owns the data folder, the threads and the order of start and stop. Used alike by
/// the desktop, the command line and the benchmarks. As a reader of a folder that another program owns it has no writer
/// and no feeds: it shows what the owner commits, and sends it the commands. Lives on the main thread.
class Engine final : public ReadService,
                     public CommandService,
                     public AlarmService,
                     public ShiftService,
                     public DirectiveService,
                     public PageService
{
    Q_OBJECT

public:
    explicit Engine(EngineSettings settings);
    ~Engine() override;

    /// Reads the pack, takes the data folder, opens the cache and starts the threads. On an error nothing runs and
    /// nothing has been changed but what the sentence says.
    Result<void> start();

    /// Socket, histories, pages, alarms, ledger, scheduler and decode pool, writer, connectors, rules, lock: in this
    /// order, each waited for. Whoever waits for an answer gets it before this returns: what came of it, or Cancelled.
    /// So does whoever asks from now on.
    void stop();

    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return m_clock->now(); }
    const QString &dataFolder() const { return m_settings.dataFolder; }

    /// The moment that is shown where time stands still; nothing that is done there is taken.
    std::optional<Instant> momentShown() const { return m_settings.at; }

    /// Whether another program owns the data folder; known once started.
    bool isReader() const { return m_reader; }

    /// Of a reader: that program has stopped, or lets nothing through; the snapshot's trouble says since when.
    bool missesItsOwner() const { return m_missesItsOwner; }

    /// Whether the routes of the pack tell this program's screen: noticeForTheScreen() comes.
    bool tellsTheScreen() const;

    void runFeedNow(const FeedId &feed) override;
    void setFeedPaused(const FeedId &feed, bool paused) override;

    QString actor() const override;
    void act(const AlarmEntry &act, AlarmService::Told told) override;
    void askHistory(const AlarmKey &key, AlarmService::History told) override; ///< with --at as it was then
    void askReport(const ScoredStretch &stretch, Reported told) override;
    void handOver(const QString &shift, const QString &text, Noted told) override;
    void askDays(const IndicatorId &indicator, const UnitId &unit, int days, Days told) override;
    void askStation(const AlarmKey &key, const QString &station, int days, Readings told) override;

    DirectivesPtr directives() const override { return m_knownDirectives; }
    void act(const DirectiveEntry &wanted, DirectiveService::Told told) override;
    void askHistory(const QString &id, DirectiveService::History done) override;

    void savePage(const PageDocument &page, PageService::Saved told) override;
    void removePage(const PageId &page, PageService::Saved told) override;

    /// Carried out here, or by the owner. `done` comes once, on this thread; a reader's after ten seconds at the
    /// latest.
    void order(const Command &command, CommandDesk::Done done);

    /// Asks for a snapshot of everything committed until now; it comes as snapshotChanged.
    void refresh();

    /// Feeds that failed in their last run of this session.
    const QSet<FeedId> &failedFeeds() const { return m_failedFeeds; }

Q_SIGNALS:
    /// Every batch that became durable.
    void committed(const ioc::CommitSummaries &summaries);
    void runFinished(const ioc::RunReport &report);

    /// Feeds::Once: every feed has had its turn, its rows are durable and sealed.
    void allDone();

    /// missesItsOwner() is another.
    void ownerMissed(bool isMissed);

    /// What a screen ordered was not done; one sentence.
    void orderRefused(const QString &sentence);

    /// What people are told by the screen's channels (notify.json); where hasScreen says so.
    void noticeForTheScreen(bool isSound, const ioc::NoticeMessage &message);

    /// The figures cannot be computed at all.
    void failed(const QString &sentence);

private:
    Result<void> readPackAndOwnFolder();
    Result<void> becomeReader();
    Result<void> mendCopy();
    Result<void> importCopy();
    void startPages();
    void startFollowingPages(const QByteArray &stamp);
    void finishPages();
    void takePack(const PackPtr &pack, std::function<void()> taken);
    void actOnPage(const Command &command, const Actor &actor, CommandDesk::Done done);
    void orderPage(const Command &command, PageService::Saved told);
    Result<void> startWriter();
    void startLedger();
    void startDirectives();
    void startFollowing();
    void startReminding();
    void tellDirectives();
    std::optional<AlarmTeller::Settings> telling() const;
    std::shared_ptr<const SecretSource> secrets() const;
    bool hasBeats() const;
    void sendBeat();
    void startRules();
    void startWatch();
    void startScoring();
    void letAlarmsEnd();
    void deliver(QObject *receiver);
    void answerTheRest();
    void endRules();
    void startDesk();
    Result<void> startIngest();
    void pauseFeed(const FeedId &feed, bool paused, std::function<void(Result<void>)> outcome);
    Result<void> checkCommand(const Command &command) const;
    Result<void> checkTrial(const Command &command) const;
    Result<void> checkHandOver(const Command &command) const;
    QJsonObject status() const;
    void actOnAlarm(const Command &command, const Actor &actor, CommandDesk::Done done);
    void orderFromScreen(const Command &command);
    Error isPast() const;
    template <typename T>
    void askLedger(std::function<Result<T>()> read, std::function<void(const Result<T> &)> told);
    void noteReached(const RunReport &report);
    void afterRun(const RunReport &report, std::optional<Milliseconds> wait);

    EngineSettings m_settings;
    std::atomic<bool> m_isEnding = false; ///< also read where histories are
    QObject m_answers;                    ///< answers that come from other threads come by this one
    std::unique_ptr<Clock> m_clock;
    PackPtr m_pack;
    QString m_packNotice; ///< what people should know of its import
    std::optional<DataFolder> m_folder;
    bool m_reader = false;
    bool m_missesItsOwner = false;
    std::unique_ptr<WriterThread> m_writer;
    std::shared_ptr<const UnitIndex> m_units; ///< for entries that people make
    std::unique_ptr<RerunQueue> m_reruns;
    std::unique_ptr<LedgerThread> m_ledger;
    QString m_whyNoLedger;
    QString m_folderId; ///< as the ledger has it
    std::unique_ptr<DirectiveDesk> m_directives;
    std::unique_ptr<DirectiveFollower> m_follower; ///< where there is no desk: on the rules' thread
    DirectivesPtr m_knownDirectives;
    QTimer m_review;
    std::unique_ptr<ReminderTeller> m_reminders;
    QString m_whyNoDirectives;
    std::unique_ptr<PageDesk> m_pages;
    std::unique_ptr<PageFollower> m_pageFollower; ///< of a reader
    std::unique_ptr<CommandDesk> m_desk;
    std::unique_ptr<CommandSocket> m_socket;
    std::unique_ptr<CommandClient> m_owner;
    QThread m_rulesThread;
    std::unique_ptr<RulesWorker> m_rules;
    std::unique_ptr<CacheWatch> m_watch;
    std::unique_ptr<OwnerWatch> m_ownerWatch; ///< of a reader
    std::atomic<bool> m_isBeating = false;    ///< a sign of life is under way
    std::unique_ptr<IngestThread> m_ingest;
    std::unique_ptr<Refill> m_refill;
    std::unique_ptr<ScoreWatch> m_scores; ///< where a page asks for them
    QThreadPool m_histories;              ///< reads the ledger, one history at a time
    MemoryTidy m_memory;
    SnapshotPtr m_snapshot;
    QSet<FeedId> m_failedFeeds;
    QSet<FeedId> m_reachedFeeds; ///< of which no failed try to reach the source stands in the cache
    std::int64_t m_lostCommits = 0;
    QSet<FeedId> m_refilling;        ///< between opening the cache and starting the feeds
    QHash<FeedId, bool> m_pausedNow; ///< what was ordered since the start; the snapshot follows later
};

} // namespace ioc
