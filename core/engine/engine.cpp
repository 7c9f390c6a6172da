// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/base/log.h"
#include "core/engine/pack_copy.h"
#include "core/ingest/record_typing.h"
#include "core/pack/pack_reader.h"

#include <QFileInfo>

namespace ioc {
namespace {

bool isStorage(ErrorCode code)
{
    return layerOf(code) == FailedLayer::Storage;
}

CacheWriter::TyperOf recordTypers(const PackPtr &pack)
{
    return [pack, units = std::make_shared<const UnitsByCode>(unitsByCode(pack->units))](const FeedDefinition &feed) {
        return [typing = std::make_shared<RecordTyping>(pack, feed, units)](const QByteArray &body) {
            return typing->values(body);
        };
    };
}

} // namespace

Result<PackPtr> loadPack(const QString &packFolder)
{
    PackReading reading = readPack(packFolder);
    if (reading.pack)
        return reading.pack;
    QStringList lines;
    for (const PackProblem &problem : reading.problems)
        lines.push_back(toString(problem));
    return Error{ErrorCode::InvalidPack, lines.join(QLatin1Char('\n')), packFolder};
}

Engine::Engine(EngineSettings settings)
    : m_settings(std::move(settings))
{
    qRegisterMetaType<CommitSummary>();
    qRegisterMetaType<RunReport>();
    qRegisterMetaType<SnapshotPtr>();
    qRegisterMetaType<std::optional<Milliseconds>>();
    if (m_settings.at)
        m_clock = std::make_unique<FixedClock>(*m_settings.at);
    else
        m_clock = std::make_unique<SystemClock>();
    m_rulesThread.setObjectName(QStringLiteral("rules"));
}

Engine::~Engine()
{
    stop();
}

Result<void> Engine::start()
{
    if (const auto ready = readPackAndOwnFolder(); !ready)
        return ready;
    startLogging(DataFolder::logFolder(m_settings.dataFolder));
    auto writer = CacheWriter::open(DataFolder::cacheFile(m_settings.dataFolder), m_pack->zone);
    if (!writer)
        return writer.error();
    if (m_settings.feeds != EngineSettings::Feeds::Off) {
        if (const auto adopted = (*writer)->adoptMappings(m_pack->feeds, recordTypers(m_pack)); !adopted)
            return adopted;
    }
    if (!m_settings.at) // at another time than now, nothing is too old
        (*writer)->setRetention(m_pack->retentionDays());
    m_writer = std::make_unique<WriterThread>(std::move(*writer), *m_clock);
    startRules();
    if (m_settings.feeds != EngineSettings::Feeds::Off)
        return startIngest();
    return {};
}

Result<void> Engine::readPackAndOwnFolder()
{
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
    if (!folder)
        return folder.error();
    m_folder.emplace(std::move(*folder));
    if (!m_settings.packFolder.isEmpty())
        return importPack(m_settings.packFolder, m_settings.dataFolder);
    return {};
}

void Engine::startRules()
{
    m_rules = std::make_unique<RulesWorker>(m_pack, DataFolder::cacheFile(m_settings.dataFolder), *m_clock, *m_writer,
                                            m_settings.at && m_settings.feeds == EngineSettings::Feeds::Off
                                                ? RulesWorker::Alarms::OnlyShown
                                                : RulesWorker::Alarms::Kept);
    m_rules->moveToThread(&m_rulesThread);
    connect(m_writer.get(), &WriterThread::committed, m_rules.get(), &RulesWorker::takeCommit);
    connect(m_writer.get(), &WriterThread::troubleChanged, m_rules.get(), &RulesWorker::takeTrouble);
    connect(m_writer.get(), &WriterThread::committed, this, &Engine::committed);
    connect(m_rules.get(), &RulesWorker::snapshotReady, this, [this](const SnapshotPtr &snapshot) {
        m_snapshot = snapshot;
        Q_EMIT snapshotChanged(snapshot);
    });
    connect(m_rules.get(), &RulesWorker::failed, this, &Engine::failed);
    m_rulesThread.start();
    QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::start);
}

Result<void> Engine::startIngest()
{
    auto reader = CacheReader::open(DataFolder::cacheFile(m_settings.dataFolder));
    if (!reader)
        return reader.error();
    auto known = reader->feeds();
    if (!known)
        return known.error();
    auto endpoints = m_pack->endpoints;
    for (const auto &[name, address] : m_settings.endpoints)
        endpoints[name] = address;
    const auto mode = m_settings.feeds == EngineSettings::Feeds::Once ? Scheduler::Mode::Once : Scheduler::Mode::Live;
    m_ingest = std::make_unique<IngestThread>(IngestThread::Settings{
        m_pack, std::move(endpoints), *m_clock, mode, std::move(*known),
        [this](BatchPtr batch, WriterThread::Done done) { m_writer->commit(std::move(batch), std::move(done)); }});
    connect(m_ingest.get(), &IngestThread::runFinished, this, &Engine::afterRun);
    connect(m_ingest.get(), &IngestThread::allDone, this, [this] {
        m_writer->post([](CacheWriter &sealing) { return sealing.sealAll(); },
                       [this](const Result<void> &) { QMetaObject::invokeMethod(this, &Engine::allDone); });
    });
    return m_ingest->start();
}

void Engine::afterRun(const RunReport &report, std::optional<Milliseconds> wait)
{
    if (report.end == RunReport::End::Failed) {
        m_failedFeeds.insert(report.feed);
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
    }
    const std::optional<Instant> next = wait ? std::optional(now() + *wait) : std::nullopt;
    QMetaObject::invokeMethod(m_rules.get(),
                              [rules = m_rules.get(), feed = report.feed, next] { rules->takeNextTry(feed, next); });
    Q_EMIT runFinished(report);
}

void Engine::runFeedNow(const FeedId &feed)
{
    if (m_ingest)
        m_ingest->runNow(feed);
}

void Engine::setFeedPaused(const FeedId &feed, bool paused)
{
    if (m_ingest)
        m_ingest->setPaused(feed, paused);
    m_writer->post([feed, paused, this](CacheWriter &writer) -> Result<void> {
        const auto set = writer.setPaused(feed, paused);
        QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::takeFeedNews);
        return set;
    });
}

void Engine::refresh()
{
    // Through the writer's queue, so that everything handed over before is in it.
    m_writer->post([this](CacheWriter &) -> Result<void> {
        QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::makeNow);
        return {};
    });
}

void Engine::stop()
{
    if (!m_writer)
        return;
    m_writer->stopRetrying(); // or those who wait for a full disk would never come to an end
    if (m_ingest)
        m_ingest->stopFetching();
    if (m_ingest)
        disconnect(m_ingest.get(), nullptr, this, nullptr);
    m_writer->drainAndStop();
    m_ingest.reset();
    QMetaObject::invokeMethod(m_rules.get(), &RulesWorker::stop, Qt::BlockingQueuedConnection);
    m_rulesThread.quit();
    m_rulesThread.wait();
    m_rules.reset();
    m_writer.reset();
    m_folder.reset();
}

} // namespace ioc
