// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/refill.h"

namespace ioc {

Refill::Refill(PackPtr pack, WriterThread &writer, IngestThread &ingest)
    : m_pack(std::move(pack))
    , m_writer(writer)
    , m_ingest(ingest)
{
    connect(&writer, &WriterThread::observationsLost, this, &Refill::bringAgain);
}

void Refill::awaitCommits(std::int64_t lost)
{
    if (lost == 0)
        return;
    QSet<FeedId> feeds;
    for (const FeedDefinition &feed : m_pack->feeds)
        feeds.insert(feed.id);
    tell(feeds, tr("The last %n commits of the session before are lost; the feeds are bringing them again.", nullptr,
                   int(lost)));
}

void Refill::bringAgain(const QSet<MeasureId> &measures)
{
    QSet<FeedId> feeds;
    for (const MeasureId &measure : measures) {
        for (const FeedDefinition *feed : m_pack->feedsOf(measure))
            feeds.insert(feed->id);
    }
    tell(feeds, tr("Part of the stored values was damaged and has been set aside; the feeds are bringing them again."));
    for (const FeedId &feed : feeds) {
        m_writer.post([feed](CacheWriter &writer) { return writer.beginAnew(feed); },
                      [this, feed](const Result<void> &) {
                          QMetaObject::invokeMethod(this, [this, feed] { m_ingest.beginAnew(feed); });
                      });
    }
}

void Refill::tell(const QSet<FeedId> &feeds, const QString &sentence)
{
    m_awaited += feeds;
    Q_EMIT lossChanged(sentence);
}

void Refill::takeRun(const RunReport &report)
{
    // A watched folder in which nothing waits any more has brought everything, too.
    if (report.end != RunReport::End::Failed && !report.more && m_awaited.remove(report.feed) && m_awaited.isEmpty())
        Q_EMIT lossChanged({});
}

} // namespace ioc
