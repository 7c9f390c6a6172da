// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rules_worker.h"

#include "core/base/log.h"
#include "core/engine/feed_report.h"
#include "core/engine/old_snapshot.h"

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kBetweenSnapshots = 250ms;
constexpr Milliseconds kBetweenAlarms = 100ms; // that are shown
constexpr Milliseconds kTick = 2s;
constexpr Milliseconds kTickWithoutBeat = 3s;    // where one comes every two seconds
constexpr Milliseconds kBeforeLookingBack = 20s; // a backfill comes in many commits
constexpr Milliseconds kLookingBackAtLast = 5s;
constexpr Milliseconds kPackNotice = 24h; // on a screen

/// Whether the same alarms stand where they stood.
bool sameStanding(const Snapshot &a, const Snapshot &b)
{
    const auto isSame = [](const Alarm &one, const Alarm &other) {
        return one.key == other.key && one.status.phase == other.status.phase &&
               one.status.raisedAt == other.status.raisedAt;
    };
    return std::equal(a.alarms.begin(), a.alarms.end(), b.alarms.begin(), b.alarms.end(), isSame) &&
           std::equal(a.quietAlarms.begin(), a.quietAlarms.end(), b.quietAlarms.begin(), b.quietAlarms.end(), isSame);
}

} // namespace

RulesWorker::RulesWorker(Settings settings, const Clock &clock, WriterThread *writer, LedgerThread *ledger)
    : m_settings(std::move(settings))
    , m_pack(m_settings.pack)
    , m_clock(clock)
    , m_writer(writer)
    , m_ledger(ledger)
    , m_keeper(m_pack, Format(m_settings.language, m_pack->zone))
    , m_board(m_pack, m_settings.language)
    , m_stills(*m_pack, m_settings.payloadFolder)
    , m_late(m_pack)
    , m_lateWork(this)
    , m_recorder(ledger)
    , m_judge(this)
    , m_show(this)
    , m_pause(kBetweenSnapshots)
    , m_coalesce(this)
    , m_tick(this)
{
    m_recorder.setParent(this);
    m_show.setSingleShot(true);
    m_judge.setSingleShot(true);
    m_running.start();
    m_board.follow(m_records);
    m_keeper.areas().follow(m_records);
    m_coalesce.setSingleShot(true);
    m_tick.setInterval(m_settings.hasBeats ? kTickWithoutBeat : kTick);
    connect(&m_show, &QTimer::timeout, this, [this] { show(m_lastGood, true); });
    connect(&m_coalesce, &QTimer::timeout, this, [this] { make(false); });
    connect(&m_judge, &QTimer::timeout, this, &RulesWorker::judge);
    m_late.setReports([this](const AlarmRule &rule, const UnitId &unit) {
        return m_keeper.areas().pastReports(rule, unit, m_pack->zone.date(m_clock.now()));
    });
    m_lateWork.setSingleShot(true);
    connect(&m_lateWork, &QTimer::timeout, this, &RulesWorker::lookBack);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_settings.hasBeats)
            watchBeat();
        else if (m_maker && !knownAt()) // where time stands still nothing lives
            m_maker->takeBeat();
        makeNow();
    });
}

void RulesWorker::start()
{
    auto reader = CacheReader::open(m_settings.cacheFile);
    if (!reader) {
        Q_EMIT failed(toString(reader.error()));
        return;
    }
    m_source = std::make_unique<CachedRollups>(std::move(*reader), m_pack->zone, knownAt());
    startTelling();
    const bool isStepped = readJournal() && m_settings.alarms == Alarms::Kept;
    auto maker = SnapshotMaker::make(m_pack, *m_source, m_keeper,
                                     isStepped ? SnapshotMaker::Alarms::Stepped : SnapshotMaker::Alarms::Shown,
                                     m_settings.ledgerFile);
    if (!maker) {
        Q_EMIT failed(toString(maker.error()));
        return;
    }
    m_maker = std::move(*maker);
    m_watched = m_maker->watchedMeasures();
    m_maker->setDirectives(m_directives);
    m_maker->setScore(m_score);
    m_isStepped = isStepped;
    if (isStepped) {
        if (const auto kept = m_source->reader().signals()) {
            m_keeper.restoreSignals(*kept);
            m_keptSignals = *kept;
        } else {
            qCWarning(lcRules) << "what alarms watched cannot be restored:" << toString(kept.error());
        }
        beginTelling();
    } else {
        m_teller.reset();
    }
    if (!m_packNotice.isEmpty())
        QTimer::singleShot(kPackNotice, this, [this] {
            m_packNotice.clear();
            showTrouble();
        });
    showTrouble();
    makeNow();
    m_sinceBeat.start();
    m_lastBeat = m_clock.now();
    m_tick.start();
}

/// Who looks back sees what was known then.
std::optional<Instant> RulesWorker::knownAt() const
{
    return m_settings.alarms == Alarms::OnlyShown ? std::optional(m_clock.now()) : std::nullopt;
}

void RulesWorker::stop()
{
    m_teller.reset(); // on its own thread
    m_isStopped = true;
    m_show.stop();
    m_judge.stop();
    m_lateWork.stop();
    m_coalesce.stop();
    m_tick.stop();
}

void RulesWorker::takeCommits(const CommitSummaries &summaries)
{
    if (!m_maker)
        return;
    QSet<MeasureId> measures;
    for (const CommitSummary &summary : summaries) {
        for (auto it = summary.measures.begin(); it != summary.measures.end(); ++it) {
            m_source->forget(it.key(), it.value());
            measures.insert(it.key());
            if (const QDate first = dateOfDayNumber(it.value()); first < m_day)
                m_late.noteChange(it.key(), first);
        }
        if (summary.records > 0)
            m_records.note(summary.feed);
    }
    m_maker->noteChanges(measures);
    soon(true);
    lookBackSoon();
    if (!m_isStopped && !m_judge.isActive() && measures.intersects(m_watched))
        m_judge.start(m_pace.wait(Milliseconds(m_running.elapsed())));
}

void RulesWorker::lookBackSoon()
{
    if (m_isStepped && !m_isStopped && !m_late.isIdle() && !m_lateWork.isActive())
        m_lateWork.start(kBeforeLookingBack);
}

void RulesWorker::takeNextTry(const FeedId &feed, std::optional<Instant> at)
{
    if (at)
        m_nextTries.insert(feed, *at);
    else
        m_nextTries.remove(feed);
    soon(true);
}

void RulesWorker::takeDirectives(DirectivesPtr directives, const QString &trouble)
{
    m_directives = std::move(directives);
    m_directiveTrouble = trouble;
    if (m_maker)
        m_maker->setDirectives(m_directives);
    showTrouble();
}

void RulesWorker::takePack(const PackPtr &pack)
{
    if (!m_maker) {
        m_pack = pack;
        m_stills = StillReader(*m_pack, m_settings.payloadFolder);
        return;
    }
    auto maker = SnapshotMaker::make(pack, *m_source, m_keeper,
                                     m_isStepped ? SnapshotMaker::Alarms::Stepped : SnapshotMaker::Alarms::Shown,
                                     m_settings.ledgerFile);
    if (!maker) {
        qCWarning(lcRules) << "the figures stay those of the earlier pages:" << toString(maker.error());
        return;
    }
    (*maker)->goOnAfter(*m_maker);
    m_lastGood = withoutChangedTrends(m_lastGood, *m_pack, *pack); // of which m_show may have to show the alarms yet
    m_pack = pack;
    m_maker = std::move(*maker);
    m_stills = StillReader(*m_pack, m_settings.payloadFolder);
    m_watched = m_maker->watchedMeasures();
    m_feedsChanged = true;
}

void RulesWorker::takeForeignCommit()
{
    if (!m_maker)
        return;
    m_source->clear();
    m_maker->noteEverything();
    m_records.noteAll();
    soon(true);
}

void RulesWorker::soon(bool feedsChanged)
{
    m_feedsChanged = m_feedsChanged || feedsChanged;
    if (m_maker && !m_isStopped && !m_coalesce.isActive())
        m_coalesce.start(m_pause);
}

void RulesWorker::readFeeds()
{
    auto feeds = feedReport(*m_pack, m_source->reader(), m_clock.now(), knownAt());
    if (!feeds) {
        qCWarning(lcRules) << "feeds cannot be read:" << toString(feeds.error());
        return;
    }
    for (FeedHealth &health : *feeds) {
        const auto next = m_nextTries.constFind(health.feed);
        if (next != m_nextTries.constEnd())
            health.nextTry = *next;
    }
    m_maker->setFeeds(std::move(*feeds));
    if (auto stills = m_stills.read(m_source->reader(), knownAt()))
        m_maker->setStills(std::move(*stills));
    m_feedsChanged = false;
}

/// What bulletins and areas are made of. What cannot be read may hold a warning: that is told.
void RulesWorker::readRecords(Instant now)
{
    const auto take = [this](const FeedId &feed, const StoredRecords &records) {
        m_board.take(feed, records);
        m_keeper.areas().take(feed, records);
    };
    if (m_board.beginAgain(now))
        m_records.beginAgain();
    const auto read = m_records.read(m_source->reader().records(), now, knownAt(), take);
    const QString trouble =
        read ? QString()
             : tr("Bulletins and what happens in areas cannot be read from the cache: %1").arg(read.error().message);
    m_keeper.areas().setReadable(read.has_value());
    for (const auto &[rule, first] : m_keeper.areas().takeLate())
        m_late.noteReports(rule, first);
    lookBackSoon();
    m_maker->setBulletins(m_board.forScreens(now));
    if (trouble == m_recordTrouble)
        return;
    m_recordTrouble = trouble;
    showTrouble();
}

void RulesWorker::makeNow()
{
    make(true);
}

/// `isWanted`: somebody waits for it, so it is shown whatever was shown just now.
void RulesWorker::make(bool isWanted)
{
    if (!m_maker || m_isStopped)
        return;
    QElapsedTimer took;
    took.start();
    if (m_feedsChanged)
        readFeeds();
    const Instant now = m_clock.now();
    if (const QDate today = m_pack->zone.date(now); today != m_day) {
        m_day = today;
        m_source->clear(); // months and days that no page asks for any more
        m_late.passTo(today);
        m_keeper.areas().forgetBefore(m_pack->zone.startOf(today.addDays(-LateAlarms::kDaysByHour)));
    }
    if (m_settings.alarms == Alarms::OfTheOwner)
        readJournal();
    readRecords(now);
    const SnapshotPtr snapshot = m_maker->snapshot(now);
    // While history pours in, evaluation must leave the machine to those who bring it.
    m_pause = std::clamp(Milliseconds(took.elapsed() * 4), kBetweenSnapshots, kTick);
    if (const auto error = m_source->takeError()) {
        // Better old news than wrong news.
        showOld(*snapshot,
                tr("The cache cannot be read: %1 The figures are the last that could be.").arg(error->message));
        qCWarning(lcRules) << "the cache cannot be read:" << toString(*error);
        m_maker->noteEverything();
        if (m_writer && error->code == ErrorCode::StorageCorrupt) // told, and noted for the next start
            m_writer->post([error](CacheWriter &) { return Result<void>(*error); });
        return;
    }
    if (!repairDamage()) {
        if (!m_writer)
            showOld(*snapshot, tr("Part of the cache is damaged. The figures are the last that were whole, until the "
                                  "program that owns this data folder has mended it."));
        else if (!m_trouble.isEmpty()) // which is in the way of the repair, and may be so for long
            showOld(*snapshot, tr("Part of the cache is damaged. The figures are the last that were whole."));
        return;
    }
    if (m_isStepped) {
        std::vector<AlarmEntry> entries = m_keeper.takeEntries();
        for (const AlarmEntry &entry : entries)
            m_late.follow(entry);
        m_recorder.record(std::move(entries));
        keepSignals();
        if (m_teller)
            m_teller->look(m_recorder.waitsFor());
    }
    m_lastGood = snapshot;
    show(snapshot, isWanted);
}

void RulesWorker::show(const SnapshotPtr &snapshot, bool isWanted)
{
    const Milliseconds pause = !m_shown || sameStanding(*m_shown, *snapshot) ? kBetweenSnapshots : kBetweenAlarms;
    const Milliseconds passed(m_sinceShown.isValid() ? m_sinceShown.elapsed() : pause.count());
    if (!isWanted && passed < pause) {
        m_show.start(pause - passed);
        return;
    }
    m_show.stop();
    m_shown = snapshot;
    m_sinceShown.start();
    Q_EMIT snapshotReady(snapshot);
}

void RulesWorker::makeLast(std::function<void()> done)
{
    makeNow();
    QElapsedTimer looking;
    looking.start();
    while (m_isStepped && !m_late.isIdle() && looking.elapsed() < kLookingBackAtLast.count())
        lookBack();
    m_recorder.whenAnswered(std::move(done));
}

void RulesWorker::showOld(const Snapshot &made, const QString &sentence)
{
    m_show.stop();
    Q_EMIT snapshotReady(markedOld(m_lastGood.get(), made, sentence));
}

/// False when rows were damaged: figures without them would be wrong, so the last that were right are shown until they
/// are made anew.
bool RulesWorker::repairDamage()
{
    const auto damage = m_source->reader().figures().takeDamage();
    if (damage.empty())
        return !m_repairing;
    m_maker->noteEverything();
    m_source->clear();
    if (!m_writer || m_repairing)
        return false;
    m_repairing = true;
    m_writer->post([damage](CacheWriter &writer) { return writer.repair(damage); },
                   [this](const Result<void> &) {
                       QMetaObject::invokeMethod(this, [this] {
                           m_repairing = false;
                           takeForeignCommit();
                       });
                   });
    return false;
}

} // namespace ioc
