// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/alarms/alarm_journal.h"
#include "core/engine/alarms/station_readings.h"
#include "core/engine/alarms/alarm_teller.h"
#include "core/engine/bulletins/bulletin_board.h"
#include "core/engine/judging_pace.h"
#include "core/engine/snapshot_maker.h"
#include "core/engine/still_reader.h"
#include "core/engine/writer_thread.h"

#include <QElapsedTimer>
#include <QTimer>

namespace ioc {

/// Turns commits into snapshots: at most four a second, and one every two seconds when nothing comes, so that ages and
/// states stay true. What alarms watch is judged sooner, and an alarm that comes or goes is shown at once (ten times a
/// second at most). While the cache cannot be read, or for a reader while a row is damaged, it shows the last figures
/// that were right, marked old, and tries again each time. Lives on the rules thread.
class RulesWorker : public QObject
{
    Q_OBJECT

public:
    /// Whether alarms are stepped and recorded, are shown as they stood at the fixed time of the clock, or are those of
    /// another program, which are read again and again.
    enum class Alarms { Kept, OnlyShown, OfTheOwner };

    struct Settings
    {
        PackPtr pack;
        QString cacheFile;
        QString ledgerFile;
        Alarms alarms = Alarms::Kept;
        Language language = Language::Vietnamese;          ///< of the sentences that are recorded
        std::optional<AlarmTeller::Settings> telling = {}; ///< nothing: nobody is told of alarms
        QString payloadFolder = {};
        bool hasBeats = false;                ///< signs of life come by takeBeat(); else each tick is one
        QString dataFolder = {};              ///< where readers see the beat of its owner
        Milliseconds beatIsLostAfter{60'000}; ///< then people are told
    };

    /// `writer` and `ledger` are borrowed; no writer for a reader, no ledger where nothing can be recorded.
    RulesWorker(Settings settings, const Clock &clock, WriterThread *writer, LedgerThread *ledger);

    /// Opens the cache and makes the first snapshot.
    void start();

    /// On the rules thread, before it ends.
    void stop();

    void takeCommits(const CommitSummaries &summaries);
    void takeFeedNews() { soon(true); }
    void takeNextTry(const FeedId &feed, std::optional<Instant> at);
    void takeTrouble(const QString &sentence);
    void takeLedgerTrouble(const QString &sentence);

    /// A sign of life has come the whole way that data comes, up to here.
    void takeBeat();

    /// Of a reader: nobody runs the feeds; empty when somebody does.
    void takeOwnerTrouble(const QString &sentence);

    /// Part of the cache is lost and is being brought again; empty when it is there.
    void takeLoss(const QString &sentence);

    /// All directives as they stand; null, with one sentence, while they cannot be read.
    void takeDirectives(DirectivesPtr directives, const QString &trouble);

    /// Nobody can be reminded of directives; empty when they can.
    void takeReminderTrouble(const QString &sentence);

    /// What people should know of the pack that was imported; before start().
    void takePackNotice(const QString &sentence) { m_packNotice = sentence; }

    /// The pack with other pages: the next snapshot is of those.
    void takePack(const PackPtr &pack);

    /// How the alarms have served in the shift that runs.
    void takeScore(const ShiftScorePtr &score);

    /// Another program has written to the cache: nothing kept may be relied on.
    void takeForeignCommit();

    /// What an indicator says of a unit (empty: the province) at this moment; nothing where it may not be trusted.
    std::optional<double> trustedValue(const IndicatorId &indicator, const UnitId &unit);

    /// The same at the end of each of the last so many whole civil days, oldest first (SnapshotMaker::trustedDays()).
    std::vector<std::optional<double>> trustedDays(const IndicatorId &indicator, const UnitId &unit, int days);

    /// What a station said in the last so many days (AlarmService::askStation()).
    std::vector<StationReading> stationReadings(const AlarmKey &key, const QString &station, int days);

    /// What a person does with an alarm: judged, recorded, then done. `done` comes once, on this thread. Usage with a
    /// sentence when it is not allowed.
    void actOnAlarm(const AlarmEntry &act, const QString &role, const QString &station,
                    std::function<void(Result<void>)> done);

    /// A trial of a channel by which people are told. NotFound where nobody is told.
    Result<void> tryChannel(const ChannelId &channel);

    /// A snapshot of all that has been committed until now, at once.
    void makeNow();

    /// The same, with what there is to find out about the past; `done` comes on this thread once what the alarms made
    /// of it is recorded.
    void makeLast(std::function<void()> done);

    /// Once the ledger has answered all that was handed to it; `done` comes on this thread.
    void whenRecorded(std::function<void()> done) { m_recorder.whenAnswered(std::move(done)); }

Q_SIGNALS:
    void snapshotReady(const ioc::SnapshotPtr &snapshot);
    void failed(const QString &sentence);

    /// What the program's window is to show, or to sound.
    void forTheScreen(bool isSound, const ioc::NoticeMessage &message);

private:
    std::optional<Instant> knownAt() const;
    void soon(bool feedsChanged);
    void judge();
    void lookBack();
    void lookBackSoon();
    void make(bool isWanted);
    void show(const SnapshotPtr &snapshot, bool isWanted);
    void readFeeds();
    void readRecords(Instant now);
    bool readJournal();
    bool isWholeNow();
    void keepSignals();
    void startTelling();
    void beginTelling();
    void showTrouble();
    void watchBeat();
    bool repairDamage();
    void showOld(const Snapshot &made, const QString &sentence);

    const Settings m_settings;
    PackPtr m_pack;
    const Clock &m_clock;
    WriterThread *m_writer;
    LedgerThread *m_ledger;
    AlarmKeeper m_keeper;
    BulletinBoard m_board;
    RecordNews m_records;
    QString m_recordTrouble;
    StillReader m_stills;
    LateAlarms m_late;
    QTimer m_lateWork;
    AlarmRecorder m_recorder;
    std::unique_ptr<AlarmTeller> m_teller;
    QString m_tellingTrouble;
    QString m_journalTrouble;
    DirectivesPtr m_directives;
    QString m_directiveTrouble;
    ShiftScorePtr m_score;
    QString m_reminderTrouble;
    bool m_isStepped = false;
    bool m_isStopped = false;
    std::int64_t m_journalRead = 0;        ///< number of the newest entry of the ledger that was read
    std::vector<KeptSignal> m_keptSignals; ///< as they were handed over last
    QDate m_day;
    std::unique_ptr<CachedRollups> m_source;
    std::unique_ptr<SnapshotMaker> m_maker;
    QHash<FeedId, Instant> m_nextTries;
    QString m_trouble;
    QString m_ledgerTrouble;
    QString m_loss;
    QString m_ownerTrouble;
    QString m_pathTrouble;
    QElapsedTimer m_sinceBeat;
    Instant m_lastBeat;
    QString m_packNotice;
    bool m_repairing = false;
    SnapshotPtr m_lastGood; ///< made of a cache that could be read whole
    SnapshotPtr m_shown;    ///< the last that was handed out
    QElapsedTimer m_sinceShown;
    QTimer m_judge;
    QElapsedTimer m_running; ///< since the start
    JudgingPace m_pace;      ///< since then
    QTimer m_show;           ///< until the next may be
    QSet<MeasureId> m_watched;
    Milliseconds m_pause; ///< between two rounds of everything
    QTimer m_coalesce;
    QTimer m_tick;
    bool m_feedsChanged = true;
};

} // namespace ioc
