// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/base/log.h"
#include "core/engine/manual_entries.h"
#include "core/engine/owned_cache.h"
#include "core/pack/load_pack.h"
#include "core/store/ledger_schema.h"
#include "datasources/credentials/secret_file.h"
#include "datasources/credentials/secret_key.h"
#include "datasources/credentials/system_keyring.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <future>

namespace ioc {
namespace {

bool isStorage(ErrorCode code)
{
    return layerOf(code) == FailedLayer::Storage;
}

} // namespace

Engine::Engine(EngineSettings settings)
    : m_settings(std::move(settings))
{
    qRegisterMetaType<CommitSummaries>();
    qRegisterMetaType<RunReport>();
    qRegisterMetaType<SnapshotPtr>();
    qRegisterMetaType<ShiftScorePtr>();
    qRegisterMetaType<NoticeMessage>();
    qRegisterMetaType<std::optional<Milliseconds>>();
    qRegisterMetaType<QSet<MeasureId>>();
    if (m_settings.at)
        m_clock = std::make_unique<FixedClock>(*m_settings.at);
    else
        m_clock = std::make_unique<SystemClock>();
    m_rulesThread.setObjectName(QStringLiteral("rules"));
    m_histories.setMaxThreadCount(1);
}

Engine::~Engine()
{
    stop();
}

Result<void> Engine::start()
{
    if (const auto ready = readPackAndOwnFolder(); !ready)
        return ready;
    m_memory.start();
    if (m_reader) {
        startRules();
        startWatch();
        return {};
    }
    startLogging(DataFolder::logFolder(m_settings.dataFolder));
    if (const auto opened = startWriter(); !opened)
        return opened;
    startLedger();
    startDirectives();
    startPages();
    startRules();
    startDesk();
    if (m_settings.feeds != EngineSettings::Feeds::Off)
        return startIngest();
    return {};
}

Result<void> Engine::readPackAndOwnFolder()
{
    if (const auto mended = mendCopy(); !mended)
        return mended;
    const QString source =
        m_settings.packFolder.isEmpty() ? DataFolder::packFolder(m_settings.dataFolder) : m_settings.packFolder;
    if (m_settings.packFolder.isEmpty() && !QFileInfo::exists(source))
        return Error{ErrorCode::Usage, tr("There is no pack in the data folder yet. Name one with --pack."),
                     m_settings.dataFolder};
    auto pack = loadPack(source);
    if (!pack)
        return pack.error();
    m_pack = *pack;
    if (m_settings.dataFolder.isEmpty())
        m_settings.dataFolder = DataFolder::defaultPath(m_pack->id);
    auto folder = DataFolder::own(m_settings.dataFolder);
    if (!folder && folder.error().code == ErrorCode::StorageBusy &&
        m_settings.whenOwned == EngineSettings::WhenOwned::Read)
        return becomeReader();
    if (!folder)
        return folder.error();
    if (QFileInfo::exists(DataFolder::restoreMark(m_settings.dataFolder)))
        return Error{ErrorCode::StorageCorrupt,
                     tr("A restore of this data folder was interrupted. Run “toancanh-cli ledger restore” again."),
                     m_settings.dataFolder};
    m_folder.emplace(std::move(*folder));
    return importCopy();
}

/// The pack that figures are read with is the owner's.
Result<void> Engine::becomeReader()
{
    const QString copy = DataFolder::packFolder(m_settings.dataFolder);
    const QByteArray stamp = PageFollower::stampOf(copy);
    auto pack = loadPack(copy);
    if (!pack)
        return pack.error();
    if (auto cache = CacheReader::open(DataFolder::cacheFile(m_settings.dataFolder)); !cache)
        return cache.error();
    m_pack = *pack;
    m_reader = true;
    m_owner = std::make_unique<CommandClient>(m_settings.dataFolder, kOwnerPatience);
    startFollowingPages(stamp);
    return {};
}

Result<void> Engine::startWriter()
{
    m_settings.endpoints.insert(m_pack->endpoints.begin(), m_pack->endpoints.end()); // none is overridden
    auto opened =
        ownCache(m_pack, m_settings.dataFolder,
                 {m_settings.feeds != EngineSettings::Feeds::Off, !m_settings.at.has_value(), m_settings.endpoints});
    if (!opened)
        return opened.error();
    m_refilling = std::move(opened->refilling);
    m_lostCommits = opened->lostCommits;
    m_writer = std::make_unique<WriterThread>(std::move(opened->writer), *m_clock);
    m_units = std::make_shared<const UnitIndex>(*m_pack);
    m_reruns = std::make_unique<RerunQueue>(m_pack, m_settings.dataFolder, *m_clock, *m_writer);
    return {};
}

/// Without a ledger the figures still go on; only what people do is not taken.
void Engine::startLedger()
{
    if (m_settings.at) {
        m_whyNoLedger = tr("Time stands still here: nothing that is done would have its true time.");
        return;
    }
    const QString file = DataFolder::ledgerFile(m_settings.dataFolder);
    auto writer = LedgerWriter::open(file, {m_pack->id, m_clock->now()});
    if (!writer) {
        m_whyNoLedger = writer.error().message;
        qCCritical(lcStore) << "the ledger cannot be opened:" << toString(writer.error());
        return;
    }
    m_folderId = (*writer)->head().folder;
    m_ledger = std::make_unique<LedgerThread>(std::move(*writer), file, *m_clock);
}

void Engine::startDesk()
{
    m_desk = std::make_unique<CommandDesk>(
        m_pack, m_ledger.get(), m_whyNoLedger,
        CommandDesk::Means{
            [this](const Command &command) { return checkCommand(command); },
            [this](const FeedId &feed, bool paused, std::function<void(Result<void>)> outcome) {
                pauseFeed(feed, paused, std::move(outcome));
            },
            [this](const FeedId &feed) {
                if (m_ingest)
                    m_ingest->runNow(feed);
            },
            [this](const FeedId &feed, RerunQueue::Outcome outcome) { m_reruns->add(feed, std::move(outcome)); },
            [this] { return status(); },
            [this](const Command &command, const Actor &actor, CommandDesk::Done done) {
                if (m_directives)
                    m_directives->carryOut(command, actor, std::move(done));
                else
                    done(refusal({ErrorCode::StorageCorrupt, m_whyNoDirectives}));
            },
            [this](const Command &command, const Actor &actor, CommandDesk::Done done) {
                actOnAlarm(command, actor, std::move(done));
            },
            [this](const Command &command, const Actor &actor, CommandDesk::Done done) {
                actOnPage(command, actor, std::move(done));
            },
            [this](const ChannelId &channel, std::function<void(Result<void>)> outcome) {
                QMetaObject::invokeMethod(m_rules.get(), [this, channel, outcome = std::move(outcome)] {
                    outcome(m_rules->tryChannel(channel));
                });
            }});
    auto socket = CommandSocket::listen(
        m_settings.dataFolder, [this](const Command &command, uid_t user, CommandSocket::Answer answer) {
            m_desk->carryOut(command, actorOnThisMachine(user, QStringLiteral("socket")), std::move(answer));
        });
    if (socket)
        m_socket = std::move(*socket);
    else
        qCWarning(lcEngine) << "no command socket:" << toString(socket.error());
}

/// Only who owns the folder, runs its feeds and can record what happens tells people of it.
std::optional<AlarmTeller::Settings> Engine::telling() const
{
    if (!m_pack->notify || !m_ledger || m_settings.feeds == EngineSettings::Feeds::Off)
        return std::nullopt;
    return AlarmTeller::Settings{m_pack,
                                 DataFolder::outboxFile(m_settings.dataFolder),
                                 m_folderId,
                                 [secrets = secrets()](const QString &name) { return secrets->secret(name); },
                                 m_settings.language,
                                 m_settings.hasScreen};
}

bool Engine::tellsTheScreen() const
{
    const auto telling = this->telling();
    return telling && telling->hasScreen &&
           std::any_of(m_pack->notify->channels.begin(), m_pack->notify->channels.end(),
                       [](const NotifyChannel &channel) { return channel.isOfTheScreen(); });
}

std::shared_ptr<const SecretSource> Engine::secrets() const
{
    if (m_settings.secrets)
        return m_settings.secrets;
    return std::make_shared<SecretFile>(DataFolder::secretsFile(m_settings.dataFolder), SecretKey::defaultFile(),
                                        std::make_shared<SystemKeyring>());
}

void Engine::startRules()
{
    const bool looksBack = m_settings.at && m_settings.feeds == EngineSettings::Feeds::Off;
    m_rules = std::make_unique<RulesWorker>(RulesWorker::Settings{m_pack, DataFolder::cacheFile(m_settings.dataFolder),
                                                                  DataFolder::ledgerFile(m_settings.dataFolder),
                                                                  looksBack  ? RulesWorker::Alarms::OnlyShown
                                                                  : m_reader ? RulesWorker::Alarms::OfTheOwner
                                                                             : RulesWorker::Alarms::Kept,
                                                                  m_settings.language, telling(),
                                                                  DataFolder::payloadFolder(m_settings.dataFolder),
                                                                  hasBeats(), m_settings.dataFolder},
                                            *m_clock, m_writer.get(), m_ledger.get());
    m_rules->takePackNotice(m_packNotice);
    m_rules->moveToThread(&m_rulesThread);
    if (m_writer) {
        connect(m_writer.get(), &WriterThread::committed, m_rules.get(), &RulesWorker::takeCommits);
        connect(m_writer.get(), &WriterThread::troubleChanged, m_rules.get(), &RulesWorker::takeTrouble);
        connect(m_writer.get(), &WriterThread::committed, this, &Engine::committed);
    }
    if (m_ledger)
        connect(m_ledger.get(), &LedgerThread::troubleChanged, m_rules.get(), &RulesWorker::takeLedgerTrouble);
    else if (!m_whyNoLedger.isEmpty() && !m_settings.at)
        m_rules->takeLedgerTrouble(m_whyNoLedger);
    connect(m_rules.get(), &RulesWorker::snapshotReady, this, [this](const SnapshotPtr &snapshot) {
        const bool isFirst = !std::exchange(m_snapshot, snapshot);
        if (isFirst && m_directives && m_settings.feeds != EngineSettings::Feeds::Off)
            m_directives->review(); // a session may be shorter than the time between reviews
        Q_EMIT snapshotChanged(snapshot);
    });
    connect(m_rules.get(), &RulesWorker::failed, this, &Engine::failed);
    connect(m_rules.get(), &RulesWorker::forTheScreen, this, &Engine::noticeForTheScreen);
    if (m_directives) // the first snapshot has them
        tellDirectives();
    else
        startFollowing();
    startReminding();
    startScoring();
    m_rulesThread.start();
    QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::start);
}

/// Before the rules' thread begins. Time that stands still is scored once, so that the first snapshot has it.
void Engine::startScoring()
{
    const auto isScored = [](const PageDocument &page) {
        return std::any_of(page.tiles.begin(), page.tiles.end(),
                           [](const Tile &tile) { return tile.kind == TileKind::Scorecard; });
    };
    if (std::none_of(m_pack->pages.begin(), m_pack->pages.end(), isScored))
        return;
    RunningScore score(m_pack, DataFolder::ledgerFile(m_settings.dataFolder), m_settings.at);
    if (m_settings.at) {
        if (const auto once = score.at(now()))
            m_rules->takeScore(*once);
        else
            qCWarning(lcEngine) << "the shift cannot be scored:" << toString(once.error());
        return;
    }
    m_scores = std::make_unique<ScoreWatch>(std::move(score), m_histories, *m_clock);
    connect(m_scores.get(), &ScoreWatch::scored, m_rules.get(), &RulesWorker::takeScore);
    m_scores->start();
}

Result<void> Engine::startIngest()
{
    auto reader = CacheReader::open(DataFolder::cacheFile(m_settings.dataFolder));
    if (!reader)
        return reader.error();
    auto known = reader->feeds();
    if (!known)
        return known.error();
    if (const auto read = reader->readMemories(*known); !read)
        return read;
    for (CacheReader::FeedRecord &feed : *known) {
        if (m_lostCommits > 0) // what was brought out of turn may be lost: each feed has its turn now
            feed.health.lastOk.reset();
    }
    const auto mode = m_settings.feeds == EngineSettings::Feeds::Once ? Scheduler::Mode::Once : Scheduler::Mode::Live;
    m_ingest = std::make_unique<IngestThread>(IngestThread::Settings{
        m_pack, m_settings.endpoints, secrets(), *m_clock, mode, std::move(*known),
        [this](BatchPtr batch, WriterThread::Done done) { m_writer->commit(std::move(batch), std::move(done)); },
        entriesOfLedger(DataFolder::ledgerFile(m_settings.dataFolder)), QDir(m_settings.dataFolder).absolutePath(),
        [this] { sendBeat(); }});
    connect(m_ingest.get(), &IngestThread::runFinished, this, &Engine::afterRun);
    connect(m_ingest.get(), &IngestThread::allDone, this, [this] {
        m_writer->post([](CacheWriter &sealing) { return sealing.sealAll(); },
                       [this](const Result<void> &) {
                           QMetaObject::invokeMethod(m_rules.get(), [this] {
                               m_rules->makeLast([this] { QMetaObject::invokeMethod(this, &Engine::allDone); });
                           });
                       });
    });
    m_refill = std::make_unique<Refill>(m_pack, *m_writer, *m_ingest, std::move(m_refilling));
    connect(m_refill.get(), &Refill::lossChanged, m_rules.get(), &RulesWorker::takeLoss);
    m_refill->begin(m_lostCommits);
    m_ingest->start();
    return {};
}

void Engine::afterRun(const RunReport &report, std::optional<Milliseconds> wait)
{
    if (!m_refill)
        return; // posted before the end
    m_refill->takeRun(report);
    if (report.end == RunReport::End::Failed) {
        m_failedFeeds.insert(report.feed);
        m_reachedFeeds.remove(report.feed);
        const Error error = report.error.value_or(Error{});
        if (error.code == ErrorCode::Cancelled)
            return; // stopped, or given up by the storage, which tells of itself
        qCWarning(lcIngest) << "feed" << report.feed.toString() << "failed:" << toString(error.code) << toString(error);
        // A storage that refuses is not the feed's fault, and could not take the note either.
        if (!report.recorded && !isStorage(error.code)) {
            const FeedFailure failure{report.feed, report.run, report.at, layerOf(error.code), error.message};
            m_writer->post([failure, this](CacheWriter &writer) -> Result<void> {
                const auto noted = writer.noteFailure(failure);
                QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::takeFeedNews);
                return noted;
            });
        }
    } else {
        m_failedFeeds.remove(report.feed);
        noteReached(report);
    }
    const std::optional<Instant> next = wait ? std::optional(now() + *wait) : std::nullopt;
    QMetaObject::invokeMethod(m_rules.get(),
                              [rules = m_rules.get(), feed = report.feed, next] { rules->takeNextTry(feed, next); });
    Q_EMIT runFinished(report);
}

/// A quiet line, an empty folder: nobody knows how long it stays so, and the source can be reached.
void Engine::noteReached(const RunReport &report)
{
    const bool isKnown = m_reachedFeeds.contains(report.feed);
    m_reachedFeeds.insert(report.feed);
    if (isKnown || report.end != RunReport::End::Nothing)
        return;
    m_writer->post([report, this](CacheWriter &writer) -> Result<void> {
        const auto noted = writer.noteReached(report.feed, report.run, report.at);
        QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::takeFeedNews);
        return noted;
    });
}

void Engine::refresh()
{
    if (m_isEnding)
        return;
    if (!m_writer) {
        QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::makeNow);
        return;
    }
    // Through the writer's queue, so that everything handed over before is in it.
    m_writer->post([this](CacheWriter &) -> Result<void> {
        QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::makeNow);
        return {};
    });
}

} // namespace ioc
