// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ingest_thread.h"
#include "core/engine/writer_thread.h"

namespace ioc {

/// The feeds that are to bring everything again, since the cache has lost something that an earlier session did not see
/// come again; all of them after a salvage. They are begun anew. Before the writer has a thread.
Result<QSet<FeedId>> feedsToRefill(const ProvincePack &pack, CacheWriter &writer);

/// Lets feeds bring again what the cache has lost, and tells of the loss until each of them has. That a feed is to
/// bring everything stands in the cache until then, so that a crash forgets none. Lives on the main thread; the engine
/// owns it, and ends it after the writer and before the ingest thread.
class Refill final : public QObject
{
    Q_OBJECT

public:
    /// `awaited`: what feedsToRefill() gave.
    Refill(PackPtr pack, WriterThread &writer, IngestThread &ingest, QSet<FeedId> awaited);

    /// Tells of what was lost before this session: commits of the one before that are not in the cache, whose feeds
    /// stand where the cache has them and so go on from there by themselves, and what was set aside.
    void begin(std::int64_t lostCommits);

    /// A feed's run has ended.
    void takeRun(const RunReport &report);

Q_SIGNALS:
    /// What is lost, in one sentence; empty when all of it has come again.
    void lossChanged(const QString &sentence);

private:
    void bringAgain(const QSet<MeasureId> &lost);
    static QString setAsideSentence();

    PackPtr m_pack;
    WriterThread &m_writer;
    IngestThread &m_ingest;
    QSet<FeedId> m_awaited; ///< have not brought everything yet
    QHash<FeedId, int>
        m_beginning; ///< told to begin anew, how often, and have not yet: a run that ends now is an old one
};

} // namespace ioc
