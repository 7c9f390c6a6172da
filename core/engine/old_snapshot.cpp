// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/old_snapshot.h"

#include "core/domain/same_page.h"

#include <algorithm>

namespace ioc {
namespace {

QHash<QString, const Tile *> tilesOverTime(const ProvincePack &pack)
{
    QHash<QString, const Tile *> tiles;
    for (const PageDocument &page : pack.pages) {
        for (const Tile &tile : page.tiles) {
            if (isOverTime(tile.kind))
                tiles.insert(trendKey(page.id, tile.id), &tile);
        }
    }
    return tiles;
}

} // namespace

SnapshotPtr withoutChangedTrends(const SnapshotPtr &snapshot, const ProvincePack &earlier, const ProvincePack &later)
{
    if (!snapshot)
        return nullptr;
    const QHash<QString, const Tile *> before = tilesOverTime(earlier);
    const QHash<QString, const Tile *> after = tilesOverTime(later);
    auto kept = std::make_shared<Snapshot>(*snapshot);
    kept->trends.removeIf([&](const QHash<QString, Trend>::iterator &trend) {
        const Tile *was = before.value(trend.key());
        const Tile *is = after.value(trend.key());
        return !was || !is || !isSame(*was, *is);
    });
    return kept;
}

SnapshotPtr markedOld(const Snapshot *lastGood, const Snapshot &made, const QString &sentence)
{
    auto old = std::make_shared<Snapshot>(lastGood ? *lastGood : Snapshot());
    old->sequence = made.sequence;
    old->beat = made.beat;
    old->at = made.at;
    old->feeds = made.feeds;
    old->directives = made.directives; // which are no figures
    old->bulletins = made.bulletins;   // they come from no figure, and expire
    old->alarms = made.alarms;         // nothing was judged, but people go on with them
    old->quietAlarms = made.quietAlarms;
    old->flood = made.flood;
    old->trouble = made.trouble.isEmpty() ? sentence : made.trouble + QLatin1Char(' ') + sentence;
    const auto mark = [](Quality &quality) { quality = std::max(quality, Quality::Stale); };
    for (Reading &reading : old->readings)
        mark(reading.quality);
    for (Trend &trend : old->trends)
        mark(trend.quality);
    for (std::vector<Reading> &readings : old->byCommune) {
        for (Reading &reading : readings)
            mark(reading.quality);
    }
    for (std::vector<Alarm> *alarms : {&old->alarms, &old->quietAlarms}) {
        for (Alarm &alarm : *alarms)
            alarm.valueIsOld = true;
    }
    return old;
}

} // namespace ioc
