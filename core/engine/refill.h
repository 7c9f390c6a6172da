// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/ingest_thread.h"
#include "core/engine/writer_thread.h"

namespace ioc {

/// Lets feeds bring again what the cache has lost, and tells of the loss until each of them has. Lives on the main
/// thread; the engine owns it, and ends it after the writer and before the ingest thread.
class Refill final : public QObject
{
    Q_OBJECT

public:
    Refill(PackPtr pack, WriterThread &writer, IngestThread &ingest);

    /// Commits of the session before that are not in the cache. The feeds, which have not begun yet, stand where the
    /// cache has them and so go on from there by themselves.
    void awaitCommits(std::int64_t lost);

    /// A feed's run has ended.
    void takeRun(const RunReport &report);

Q_SIGNALS:
    /// What is lost, in one sentence; empty when all of it has come again.
    void lossChanged(const QString &sentence);

private:
    void bringAgain(const QSet<MeasureId> &measures);
    void tell(const QSet<FeedId> &feeds, const QString &sentence);

    PackPtr m_pack;
    WriterThread &m_writer;
    IngestThread &m_ingest;
    QSet<FeedId> m_awaited; ///< have not brought everything yet
};

} // namespace ioc
