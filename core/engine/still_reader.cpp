// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/still_reader.h"

#include "core/base/log.h"

#include <QFile>

#include <algorithm>

namespace ioc {

StillReader::StillReader(const ProvincePack &pack, const QString &payloadFolder)
    : m_payloads(payloadFolder)
{
    for (const PageDocument &page : pack.pages) {
        for (const Tile &tile : page.tiles) {
            const bool isNew = std::find(m_feeds.begin(), m_feeds.end(), tile.feed) == m_feeds.end();
            if (tile.kind == TileKind::Still && isNew)
                m_feeds.push_back(tile.feed);
        }
    }
}

Result<QHash<FeedId, Still>> StillReader::read(CacheReader &reader, std::optional<Instant> known)
{
    for (const FeedId &feed : m_feeds) {
        const auto run = reader.newestPayload(feed, known);
        if (!run)
            return run.error();
        Still &still = m_stills[feed];
        still.feed = feed;
        const QByteArray hash = *run ? (*run)->payload : QByteArray();
        const bool isHeld = still.picture && m_hashes.value(feed) == hash;
        if (isHeld && QFile::exists(m_payloads.fileOf(feed, hash))) {
            still.received = (*run)->finished;
            continue;
        }
        take(still, *run);
        m_hashes.insert(feed, hash);
    }
    return m_stills;
}

void StillReader::take(Still &still, const std::optional<StoredRun> &run) const
{
    still.picture.reset();
    still.unchanged.reset();
    still.received.reset();
    still.missing = Still::Missing::Never;
    if (!run)
        return;
    still.received = run->finished;
    auto payload = m_payloads.read(still.feed, run->payload);
    const bool isGone = !payload && payload.error().code == ErrorCode::NotFound;
    if (isGone || (payload && payload->head.body == PayloadHead::Body::None)) {
        still.missing = Still::Missing::NotKept;
        return;
    }
    if (!payload || payload->head.body != PayloadHead::Body::Raw || payload->head.pages.size() != 1) {
        qCWarning(lcRules) << "a picture cannot be read:" << still.feed.toString()
                           << (payload ? QStringLiteral("it is not kept as it came") : toString(payload.error()));
        still.missing = Still::Missing::Damaged;
        return;
    }
    still.missing = Still::Missing::None;
    still.unchanged = std::min(payload->head.received, run->finished);
    still.picture = std::make_shared<const QByteArray>(std::move(payload->body));
}

} // namespace ioc
