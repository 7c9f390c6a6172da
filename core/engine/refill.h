// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ingest_thread.h"
#include "core/engine/writer_thread.h"

namespace ioc {

/// Lets feeds bring again what the cache has lost, and tells of the loss until each of them has. The cache notes who
/// has not, so that the next start goes on with it. Lives on the main thread; the engine owns it, and ends it after the
/// writer and before the ingest thread.
class Refill final : public QObject
{
    Q_OBJECT

public:
    Refill(PackPtr pack, WriterThread &writer, IngestThread &ingest);

    /// Once at start, before any feed runs: has the feeds begin anew that must bring what an earlier session has lost
    /// and not seen come again, all of them after a salvage. They are to be awaited.
    static Result<QSet<FeedId>> goOn(const ProvincePack &pack, CacheWriter &writer);
    void awaitFeeds(const QSet<FeedId> &feeds);

    /// Commits of the session before that are not in the cache. The feeds, which have not begun yet, stand where the
    /// cache has them and so go on from there by themselves.
    void awaitCommits(std::int64_t lost);

    /// A feed's run has ended.
    void takeRun(const RunReport &report);

Q_SIGNALS:
    /// What is lost, in one sentence; empty when all of it has come again.
    void lossChanged(const QString &sentence);

private:
    static QString setAside();
    void bringAgain(const QSet<MeasureId> &measures);
    void tell(const QSet<FeedId> &feeds, const QString &sentence);

    PackPtr m_pack;
    WriterThread &m_writer;
    IngestThread &m_ingest;
    QSet<FeedId> m_awaited; ///< have not brought everything yet
};

} // namespace ioc
