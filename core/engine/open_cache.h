// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/cached_rollups.h"
#include "core/rules/evaluate.h"

#include <memory>

namespace ioc {

/// A cache opened to answer one question, with the health of its feeds. One thread.
class OpenCache
{
public:
    /// NotFound when there is no cache. `pack` must outlive the result. Figures and feeds as they were known at
    /// `known`; as they are today when it is left out.
    static Result<OpenCache> open(const ProvincePack &pack, const QString &cacheFile, Instant now,
                                  std::optional<Instant> known = {});

    EvaluationContext context() const { return {m_pack, m_now, m_feeds, *m_source}; }

    /// Its connection, at the same moment.
    CacheReader &reader() { return m_source->reader(); }

    /// The first read error since it was last asked. Damaged rows are one: figures without them would be wrong.
    std::optional<Error> takeError();

private:
    OpenCache(const ProvincePack &pack, Instant now, std::unique_ptr<CachedRollups> source)
        : m_pack(pack)
        , m_now(now)
        , m_source(std::move(source))
    {
    }

    const ProvincePack &m_pack;
    Instant m_now;
    std::unique_ptr<CachedRollups> m_source;
    QHash<FeedId, FeedHealth> m_feeds;
};

/// StorageCorrupt when the reader has met damaged rows since it was last asked: what it read is not the whole.
std::optional<Error> damageMet(FigureReader &figures);

} // namespace ioc
