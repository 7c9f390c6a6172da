// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/refill.h"

namespace ioc {
namespace {

QSet<FeedId> feedsOf(const ProvincePack &pack, const QSet<MeasureId> &measures)
{
    QSet<FeedId> feeds;
    for (const MeasureId &measure : measures) {
        for (const FeedDefinition *feed : pack.feedsOf(measure))
            feeds.insert(feed->id);
    }
    return feeds;
}

QSet<FeedId> allFeeds(const ProvincePack &pack)
{
    QSet<FeedId> feeds;
    for (const FeedDefinition &feed : pack.feeds)
        feeds.insert(feed.id);
    return feeds;
}

} // namespace

Result<QSet<FeedId>> feedsToRefill(const ProvincePack &pack, CacheWriter &writer)
{
    const QSet<MeasureId> lost = writer.takeLost();
    QSet<FeedId> feeds = writer.wasSalvaged() ? allFeeds(pack) : feedsOf(pack, lost);
    if (const auto begun = writer.beginAnew(feeds, lost); !begun)
        return begun.error();
    for (const FeedId &feed : writer.refilling()) {
        if (pack.feed(feed))
            feeds.insert(feed);
        else if (const auto noted = writer.noteRefilled(feed); !noted) // nobody brings it any more
            return noted.error();
    }
    return feeds;
}

Refill::Refill(PackPtr pack, WriterThread &writer, IngestThread &ingest, QSet<FeedId> awaited)
    : m_pack(std::move(pack))
    , m_writer(writer)
    , m_ingest(ingest)
    , m_awaited(std::move(awaited))
{
    connect(&writer, &WriterThread::observationsLost, this, &Refill::bringAgain);
    connect(&ingest, &IngestThread::begunAnew, this, [this](const FeedId &feed) {
        if (--m_beginning[feed] <= 0)
            m_beginning.remove(feed);
    });
}

QString Refill::setAsideSentence()
{
    return tr("Part of the stored values was damaged and has been set aside; the feeds are bringing them again.");
}

void Refill::begin(std::int64_t lostCommits)
{
    if (!m_awaited.isEmpty())
        Q_EMIT lossChanged(setAsideSentence());
    if (lostCommits == 0)
        return;
    m_awaited = allFeeds(*m_pack);
    Q_EMIT lossChanged(tr("The last %n commits of the session before are lost; the feeds are bringing them again.",
                          nullptr, int(lostCommits)));
}

void Refill::bringAgain(const QSet<MeasureId> &lost)
{
    const QSet<FeedId> feeds = feedsOf(*m_pack, lost);
    m_awaited += feeds;
    for (const FeedId &feed : feeds)
        ++m_beginning[feed];
    if (!feeds.isEmpty())
        Q_EMIT lossChanged(setAsideSentence());
    m_writer.post([feeds, lost](CacheWriter &writer) { return writer.beginAnew(feeds, lost); },
                  [this, feeds](const Result<void> &) {
                      QMetaObject::invokeMethod(this, [this, feeds] {
                          for (const FeedId &feed : feeds)
                              m_ingest.beginAnew(feed);
                      });
                  });
}

void Refill::takeRun(const RunReport &report)
{
    // A watched folder in which nothing waits any more has brought everything, too.
    if (report.end == RunReport::End::Failed || report.more || m_beginning.contains(report.feed) ||
        !m_awaited.remove(report.feed))
        return;
    m_writer.post([feed = report.feed](CacheWriter &writer) { return writer.noteRefilled(feed); });
    if (m_awaited.isEmpty())
        Q_EMIT lossChanged({});
}

} // namespace ioc
