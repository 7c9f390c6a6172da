// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/ingest/field_reader.h"
#include "datasources/connector.h"

#include <QTimer>

#include <atomic>

class QThreadPool;

namespace ioc {

/// Where finished batches go. Called on a pool thread; blocks while the writer is behind. The callback comes on any
/// thread, once the batch is durable or will never be.
using BatchSink = std::function<void(BatchPtr, std::function<void(Result<void>)>)>;

/// How a run of a feed ended.
struct RunReport
{
    FeedId feed;
    QString run;
    Instant at;
    std::optional<Instant> due; ///< when its turn came; waiting for the host follows
    enum class End { Committed, Nothing, Failed } end = End::Nothing;
    std::optional<Error> error; ///< Failed
    bool more = false;          ///< the next page is waiting, or the feed begins anew
    bool recorded = false;      ///< the failure is already in the cache, with its batch
    bool stream = false;        ///< its source sends by itself
    std::optional<Milliseconds> retryAfter;
};

/// Runs one feed: fetch, decode in the pool, hand batches to the writer; idle only after the last batch is durable, so
/// a feed never runs twice at once and never outruns the writer. Lives on the ingest thread.
class FeedRunner : public QObject
{
    Q_OBJECT

public:
    FeedRunner(PackPtr pack, const FeedDefinition &feed, std::shared_ptr<const UnitIndex> units, const Clock &clock,
               std::unique_ptr<Connector> connector, QThreadPool &pool, BatchSink sink);

    const FeedDefinition &feed() const { return m_feed; }
    const ProvincePack &pack() const { return *m_pack; }
    bool isIdle() const { return m_run.isEmpty(); }
    bool keepsWhatWaits() const { return m_connector->keepsWhatWaits(); }

    /// Where the feed stands, from the cache, before the first run.
    void setCursor(const FeedCursor &cursor) { m_cursor = cursor; }

    /// The next run begins anew; one that is under way does not move the cursor.
    void beginAnew();

    /// Starts a run; does nothing while one is under way.
    void run();

    /// No new work from now on: what arrives is ignored, what is being decoded ends at its next part.
    void stop() { m_stopping = true; }

Q_SIGNALS:
    /// The source has answered or failed; its rows have not landed yet.
    void fetched();

    void finished(const ioc::RunReport &report);

private:
    void take(FetchOutcome outcome);
    void decode(const PayloadPtr &payload);
    void commitEmpty();
    void end(RunReport report, Settlement settlement);
    RunReport report(RunReport::End end) const;

    PackPtr m_pack;
    const FeedDefinition &m_feed;
    std::shared_ptr<const UnitIndex> m_units;
    const Clock &m_clock;
    std::unique_ptr<Connector> m_connector;
    QThreadPool &m_pool;
    BatchSink m_sink;
    FeedCursor m_cursor;
    QString m_run;
    QString m_voidRun; ///< a run that must not move the cursor
    Instant m_startedAt;
    std::atomic<bool> m_stopping = false;
};

} // namespace ioc
