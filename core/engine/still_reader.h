// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/snapshot.h"
#include "core/store/cache_reader.h"
#include "core/store/payload_store.h"

namespace ioc {

/// Keeps the newest picture of each feed that a tile of pictures names, read from the payloads of the data folder only
/// when a run has brought another. Needs no owner. One thread.
class StillReader
{
public:
    StillReader(const ProvincePack &pack, const QString &payloadFolder);

    /// The pictures as they were known at a moment, else as they are now. What cannot be read is told in the picture's
    /// stead; an error is one of the cache.
    Result<QHash<FeedId, Still>> read(CacheReader &reader, std::optional<Instant> known);

private:
    void take(Still &still, const std::optional<StoredRun> &run) const;

    std::vector<FeedId> m_feeds;
    PayloadStore m_payloads;
    QHash<FeedId, Still> m_stills;
    QHash<FeedId, QByteArray> m_hashes; ///< of the pictures that are held
};

} // namespace ioc
