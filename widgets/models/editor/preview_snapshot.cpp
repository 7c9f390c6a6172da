// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/preview_snapshot.h"

#include "widgets/models/editor/same_tile.h"
#include "widgets/models/editor/tile_fields.h"

#include <algorithm>

namespace ioc {
namespace {

const Trend *seriesOf(const Tile &wanted, const ProvincePack &pack, const Snapshot &snapshot)
{
    for (const PageDocument &page : pack.pages) {
        for (const Tile &tile : page.tiles) {
            if (!drawsTheSame(tile, wanted))
                continue;
            const auto found = snapshot.trends.constFind(trendKey(page.id, tile.id));
            if (found != snapshot.trends.constEnd())
                return &*found;
        }
    }
    return nullptr;
}

bool hasScorecard(const PageDocument &page)
{
    return std::any_of(page.tiles.begin(), page.tiles.end(),
                       [](const Tile &tile) { return tile.kind == TileKind::Scorecard; });
}

bool hasFigures(const Tile &tile, const ProvincePack &pack, const Snapshot &preview)
{
    const AdministrativeUnit *province = pack.units.provinceOn(pack.zone.date(preview.at));
    const UnitId unit = !tile.unit.isEmpty() ? tile.unit : province ? province->id : UnitId();
    return std::all_of(tile.indicators.begin(), tile.indicators.end(),
                       [&](const IndicatorId &id) { return preview.reading(id, unit) != nullptr; });
}

} // namespace

Snapshot previewOf(const PageDocument &page, const ProvincePack &pack, const Snapshot &snapshot)
{
    Snapshot preview = snapshot;
    preview.trends.clear();
    for (const Tile &tile : page.tiles) {
        if (const Trend *trend = isOverTime(tile.kind) ? seriesOf(tile, pack, snapshot) : nullptr)
            preview.trends.insert(trendKey(page.id, tile.id), *trend);
    }
    return preview;
}

bool awaitsSaving(const Tile &tile, const PageId &page, const ProvincePack &pack, const Snapshot &preview)
{
    if (!namesWhatItShows(tile))
        return false; // it awaits its indicator first
    if (isOverTime(tile.kind))
        return !preview.trends.contains(trendKey(page, tile.id));
    if (tile.kind == TileKind::Map || tile.kind == TileKind::Ranking)
        return !preview.byCommune.contains(tile.indicators.front());
    if (tile.kind == TileKind::Still)
        return !tile.feed.isEmpty() && !preview.stills.contains(tile.feed);
    if (tile.kind == TileKind::Scorecard)
        return !preview.score && std::none_of(pack.pages.begin(), pack.pages.end(), hasScorecard);
    return isKnown(TileField::Indicators, tile) && !hasFigures(tile, pack, preview);
}

} // namespace ioc
