// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/feed_runner.h"

#include "core/ingest/pipeline.h"
#include "datasources/decoders/decoder_factory.h"

#include <QThreadPool>
#include <QUuid>

namespace ioc {
namespace {

bool isUseless(ErrorCode code)
{
    return code == ErrorCode::Payload || code == ErrorCode::Decode || code == ErrorCode::Mapping;
}

} // namespace

FeedRunner::FeedRunner(PackPtr pack, const FeedDefinition &feed, std::shared_ptr<const UnitIndex> units,
                       const Clock &clock, std::unique_ptr<Connector> connector, QThreadPool &pool, BatchSink sink)
    : m_pack(std::move(pack))
    , m_feed(feed)
    , m_units(std::move(units))
    , m_clock(clock)
    , m_connector(std::move(connector))
    , m_pool(pool)
    , m_sink(std::move(sink))
{
}

void FeedRunner::run()
{
    if (!isIdle() || m_stopping)
        return;
    m_run = QUuid::createUuid().toString(QUuid::Id128);
    m_startedAt = m_clock.now();
    const QString watermark = m_cursor.watermark.isEmpty() ? m_feed.watermarkInitial : m_cursor.watermark;
    m_connector->fetch({m_run, m_cursor, watermark, m_startedAt},
                       [this](FetchOutcome outcome) { take(std::move(outcome)); });
}

void FeedRunner::beginAnew()
{
    m_cursor = {};
    m_voidRun = m_run;
}

void FeedRunner::take(FetchOutcome outcome)
{
    Q_EMIT fetched();
    if (m_stopping)
        return;
    if (const auto *payload = std::get_if<PayloadPtr>(&outcome)) {
        decode(*payload);
    } else if (const auto *failure = std::get_if<FetchFailure>(&outcome)) {
        RunReport failed = report(RunReport::End::Failed);
        failed.error = failure->error;
        failed.retryAfter = failure->retryAfter;
        end(std::move(failed), Settlement::Undecided);
    } else if (std::holds_alternative<NotModified>(outcome)) {
        commitEmpty();
    } else {
        end(report(RunReport::End::Nothing), Settlement::Undecided);
    }
}

void FeedRunner::decode(const PayloadPtr &payload)
{
    m_pool.start([this, payload, memory = m_cursor.memory] {
        CompiledFeed compiled(m_pack, m_feed, m_units);
        RunReport ended = report(RunReport::End::Committed);
        auto decoder = makeDecoder(m_feed.format);
        Result<void> done = decoder ? Result<void>() : Result<void>(decoder.error());
        bool handedOver = false;
        if (done) {
            done = runPipeline(compiled, **decoder, *payload, memory, [&](Batch &&part) {
                const auto batch = std::make_shared<const Batch>(std::move(part));
                if (!batch->last) {
                    m_sink(batch, {});
                    return !m_stopping;
                }
                handedOver = true;
                m_sink(batch, [this, ended, batch](Result<void> committed) mutable {
                    ended.more = batch->more;
                    if (!committed) {
                        ended.end = RunReport::End::Failed;
                        ended.error = committed.error();
                    } else if (batch->failure) {
                        ended.end = RunReport::End::Failed;
                        ended.error = batch->failure;
                        ended.recorded = true;
                    }
                    const bool kept = committed && !batch->failure;
                    const Settlement settlement = kept                          ? Settlement::Committed
                                                  : batch->failure && committed ? Settlement::Useless
                                                                                : Settlement::Undecided;
                    QMetaObject::invokeMethod(
                        this,
                        [this, ended, settlement, kept, cursor = batch->cursor] {
                            if (kept && ended.run != m_voidRun)
                                m_cursor = cursor;
                            end(ended, settlement);
                        },
                        Qt::QueuedConnection);
                });
                return true;
            });
        }
        if (handedOver)
            return;
        ended.end = RunReport::End::Failed;
        ended.error = done ? Error{ErrorCode::Internal, tr("The pipeline ended without a last part.")} : done.error();
        const Settlement settlement = isUseless(ended.error->code) ? Settlement::Useless : Settlement::Undecided;
        QMetaObject::invokeMethod(
            this, [this, ended, settlement] { end(ended, settlement); }, Qt::QueuedConnection);
    });
}

void FeedRunner::commitEmpty()
{
    auto batch = std::make_shared<Batch>();
    batch->feed = m_feed.id;
    batch->run = m_run;
    batch->received = m_startedAt;
    batch->cursor = m_cursor;
    RunReport ended = report(RunReport::End::Committed);
    m_pool.start([this, batch = BatchPtr(std::move(batch)), ended] {
        m_sink(batch, [this, ended = RunReport(ended)](Result<void> committed) mutable {
            if (!committed) {
                ended.end = RunReport::End::Failed;
                ended.error = committed.error();
            }
            QMetaObject::invokeMethod(
                this, [this, ended] { end(ended, Settlement::Committed); }, Qt::QueuedConnection);
        });
    });
}

void FeedRunner::end(RunReport ended, Settlement settlement)
{
    m_connector->settled(settlement);
    const bool beginsAnew = ended.run == m_voidRun;
    ended.more = ended.more || beginsAnew || (ended.end == RunReport::End::Committed && m_connector->hasMore());
    m_run.clear();
    Q_EMIT finished(ended);
}

RunReport FeedRunner::report(RunReport::End end) const
{
    RunReport report;
    report.feed = m_feed.id;
    report.run = m_run;
    report.at = m_startedAt;
    report.end = end;
    report.stream = m_connector->isStream();
    return report;
}

} // namespace ioc
