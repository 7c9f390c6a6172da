// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ingest_thread.h"

#include "datasources/connectors/feed_host.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/connectors/unconnected_feed.h"

namespace ioc {
namespace {

constexpr int kDecoders = 2;
constexpr auto kBeat = std::chrono::seconds(2);

CacheReader::FeedRecord recordOf(const std::vector<CacheReader::FeedRecord> &known, const FeedId &feed)
{
    for (const auto &record : known) {
        if (record.health.feed == feed)
            return record;
    }
    return {};
}

} // namespace

IngestThread::IngestThread(Settings settings)
    : m_settings(std::move(settings))
{
    m_pool.setMaxThreadCount(kDecoders);
    m_thread.setObjectName(QStringLiteral("ingest"));
}

IngestThread::~IngestThread()
{
    stopFetching();
    finish();
}

void IngestThread::start()
{
    m_thread.start();
    m_context = std::make_unique<QObject>();
    m_context->moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        m_context.get(), [this] { makeRunners(); }, Qt::BlockingQueuedConnection);
}

std::unique_ptr<Connector> IngestThread::connectorOf(const FeedDefinition &feed) const
{
    auto made = makeConnector(feed, {*m_network, m_settings.endpoints, m_settings.secrets, *m_folders,
                                     m_settings.installation, m_settings.manual, m_people.get(), m_servers.get()});
    if (made)
        return std::move(*made);
    return std::make_unique<UnconnectedFeed>(made.error());
}

void IngestThread::makeRunners()
{
    m_network = std::make_unique<HttpNetwork>();
    m_folders = std::make_unique<BlockingPool>();
    m_people = std::make_unique<BlockingPool>();
    m_servers = std::make_unique<ServerPools>();
    m_scheduler = std::make_unique<Scheduler>(m_settings.mode, m_settings.clock);
    connect(m_scheduler.get(), &Scheduler::runFinished, this, &IngestThread::runFinished);
    connect(m_scheduler.get(), &Scheduler::allDone, this, &IngestThread::allDone);
    const auto units = std::make_shared<const UnitIndex>(*m_settings.pack);
    for (const FeedDefinition &feed : m_settings.pack->feeds) {
        auto runner = std::make_unique<FeedRunner>(m_settings.pack, feed, units, m_settings.clock, connectorOf(feed),
                                                   m_pool, m_settings.sink);
        const CacheReader::FeedRecord record = recordOf(m_settings.known, feed.id);
        runner->setCursor(record.cursor);
        const FeedHealth &health = record.health;
        m_scheduler->add(std::move(runner), {health.failures, health.state == FeedState::Paused, health.lastOk,
                                             feedHost(feed.connector, m_settings.endpoints)});
    }
    m_scheduler->start();
    m_beat = std::make_unique<QTimer>();
    m_beat->callOnTimeout(m_settings.beat);
    if (m_settings.beat)
        m_beat->start(kBeat);
}

void IngestThread::stopFetching()
{
    if (!m_thread.isRunning() || !m_context)
        return;
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            m_scheduler->stop();
            m_beat.reset();
        },
        Qt::BlockingQueuedConnection);
    m_pool.waitForDone();
}

void IngestThread::finish()
{
    if (!m_thread.isRunning() || !m_context)
        return;
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            m_scheduler.reset();
            m_folders.reset();
            m_people.reset();
            m_servers.reset();
            m_network.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_context.reset();
}

void IngestThread::runNow(const FeedId &feed)
{
    QMetaObject::invokeMethod(m_context.get(), [this, feed] { m_scheduler->runNow(feed); });
}

void IngestThread::beginAnew(const FeedId &feed)
{
    QMetaObject::invokeMethod(m_context.get(), [this, feed] {
        m_scheduler->beginAnew(feed);
        Q_EMIT begunAnew(feed);
    });
}

void IngestThread::setPaused(const FeedId &feed, bool paused)
{
    QMetaObject::invokeMethod(m_context.get(), [this, feed, paused] { m_scheduler->setPaused(feed, paused); });
}

} // namespace ioc
