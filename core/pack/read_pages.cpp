// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_pages.h"

#include "core/base/words.h"

#include <QJsonArray>
#include <QRect>

namespace ioc {
namespace {

constexpr Words<TileKind, 9> kTileKinds{{{TileKind::Indicator, "indicator"},
                                         {TileKind::Trend, "trend"},
                                         {TileKind::Map, "map"},
                                         {TileKind::Alarms, "alarms"},
                                         {TileKind::Bulletins, "bulletins"},
                                         {TileKind::Feeds, "feeds"},
                                         {TileKind::Clock, "clock"},
                                         {TileKind::Text, "text"},
                                         {TileKind::Directives, "directives"}}};

constexpr Words<TrendBucket, 3> kBuckets{
    {{TrendBucket::Hour, "hour"}, {TrendBucket::Day, "day"}, {TrendBucket::Month, "month"}}};

Tile tileOf(const QJsonObject &json)
{
    Tile tile;
    tile.id = json["id"].toString();
    tile.kind = *valueOf(kTileKinds, json["type"].toString());
    const QJsonArray at = json["at"].toArray();
    tile.column = at[0].toInt();
    tile.row = at[1].toInt();
    tile.columns = at[2].toInt();
    tile.rows = at[3].toInt();
    tile.title = localizedText(json["title"]);
    tile.text = localizedText(json["text"]);
    for (const QString &indicator : stringList(json["indicators"]))
        tile.indicators.push_back(IndicatorId(indicator));
    tile.unit = UnitId(json["unit"].toString());
    tile.bucket = valueOf(kBuckets, json["by"].toString()).value_or(TrendBucket::Day);
    tile.buckets = json["buckets"].toInt(30);
    tile.compare = json["compare"].toBool();
    tile.cumulative = json["cumulative"].toBool();
    tile.plan = json["plan"].toBool();
    for (const auto &limit : json["classes"].toArray())
        tile.classes.push_back(limit.toDouble());
    tile.agency = AgencyId(json["agency"].toString());
    return tile;
}

QString complaintAbout(const PageDocument &page, const Tile &tile)
{
    const QRect area(tile.column, tile.row, tile.columns, tile.rows);
    if (area.isEmpty() || !QRect(0, 0, page.columns, page.rows).contains(area))
        return PackTexts::tr("The tile does not lie on the grid.");
    for (const Tile &other : page.tiles) {
        if (other.id == tile.id)
            return PackTexts::tr("Two tiles are called “%1”.").arg(tile.id);
        if (area.intersects(QRect(other.column, other.row, other.columns, other.rows)))
            return PackTexts::tr("The tile lies on the tile “%1”.").arg(other.id);
    }
    const bool needsOne = tile.kind == TileKind::Indicator || tile.kind == TileKind::Map;
    if ((needsOne && tile.indicators.size() != 1) || (tile.kind == TileKind::Trend && tile.indicators.empty()))
        return PackTexts::tr("A tile of this type names its indicator.");
    if (!tile.agency.isEmpty() && tile.kind != TileKind::Directives)
        return PackTexts::tr("Only a tile of directives is of an agency.");
    if (!std::is_sorted(tile.classes.begin(), tile.classes.end()))
        return PackTexts::tr("The class limits must rise.");
    return {};
}

} // namespace

void appendPages(const PackDocument &document, std::vector<PageDocument> &pages, PackProblems &problems)
{
    const QJsonArray list = document.root["pages"].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject json = list[i].toObject();
        PageDocument page;
        page.id = PageId(json["id"].toString());
        page.title = localizedText(json["title"]);
        page.columns = json["grid"]["columns"].toInt();
        page.rows = json["grid"]["rows"].toInt();
        const QJsonArray tiles = json["tiles"].toArray();
        for (qsizetype t = 0; t < tiles.size(); ++t) {
            Tile tile = tileOf(tiles[t].toObject());
            const QString complaint = complaintAbout(page, tile);
            if (!complaint.isEmpty())
                problems.push_back({document.file,
                                    placeOf(QStringLiteral("pages"), i) + placeOf(QStringLiteral("tiles"), t),
                                    complaint});
            page.tiles.push_back(std::move(tile));
        }
        pages.push_back(std::move(page));
    }
}

} // namespace ioc
