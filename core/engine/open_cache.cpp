// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/open_cache.h"

#include "core/engine/feed_report.h"

#include <QCoreApplication>

namespace ioc {

Result<OpenCache> OpenCache::open(const ProvincePack &pack, const QString &cacheFile, Instant now,
                                  std::optional<Instant> known)
{
    auto reader = CacheReader::open(cacheFile);
    if (!reader)
        return reader.error();
    if (const auto held = reader->holdMoment(); !held)
        return held.error();
    const auto report = feedReport(pack, *reader, now, known);
    if (!report)
        return report.error();
    OpenCache cache(pack, now, std::make_unique<CachedRollups>(std::move(*reader), pack.zone, known));
    for (const FeedHealth &health : *report)
        cache.m_feeds.insert(health.feed, health);
    return cache;
}

std::optional<Error> OpenCache::takeError()
{
    if (const auto error = m_source->takeError())
        return error;
    return damageMet(m_source->reader().figures());
}

std::optional<Error> damageMet(FigureReader &figures)
{
    const auto damage = figures.takeDamage();
    if (damage.empty())
        return std::nullopt;
    return Error{ErrorCode::StorageCorrupt,
                 QCoreApplication::translate("OpenCache",
                                             "Part of the cache is damaged (table %1), so this figure would "
                                             "be wrong. Start the program on this folder: it mends it.")
                     .arg(damage.front().table)};
}

} // namespace ioc
