// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/page_json.h"

#include "core/base/words.h"
#include "core/pack/json_reading.h"

#include <QJsonArray>

namespace ioc {
namespace {

constexpr Words<TileKind, 21> kTileKinds{{{TileKind::Indicator, "indicator"},
                                          {TileKind::Number, "number"},
                                          {TileKind::Trend, "trend"},
                                          {TileKind::Bars, "bars"},
                                          {TileKind::Ranking, "ranking"},
                                          {TileKind::Multiples, "multiples"},
                                          {TileKind::Table, "table"},
                                          {TileKind::Bullets, "bullets"},
                                          {TileKind::Pace, "pace"},
                                          {TileKind::Calendar, "calendar"},
                                          {TileKind::Hours, "hours"},
                                          {TileKind::States, "states"},
                                          {TileKind::Map, "map"},
                                          {TileKind::Alarms, "alarms"},
                                          {TileKind::Bulletins, "bulletins"},
                                          {TileKind::Feeds, "feeds"},
                                          {TileKind::Directives, "directives"},
                                          {TileKind::Scorecard, "scorecard"},
                                          {TileKind::Clock, "clock"},
                                          {TileKind::Text, "text"},
                                          {TileKind::Still, "still"}}};

constexpr Words<TrendBucket, 3> kBuckets{
    {{TrendBucket::Hour, "hour"}, {TrendBucket::Day, "day"}, {TrendBucket::Month, "month"}}};

constexpr Words<RankingEnd, 3> kEnds{
    {{RankingEnd::Worst, "worst"}, {RankingEnd::Best, "best"}, {RankingEnd::Both, "both"}}};

Tile tileFromJson(const QJsonObject &json)
{
    const Tile plain;
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
    tile.bucket = valueOf(kBuckets, json["by"].toString()).value_or(plain.bucket);
    tile.buckets = json["buckets"].toInt(plain.buckets);
    tile.compare = json["compare"].toBool();
    tile.cumulative = json["cumulative"].toBool();
    tile.plan = json["plan"].toBool();
    tile.forecast = json["forecast"].toBool();
    for (const auto &limit : json["classes"].toArray())
        tile.classes.push_back(limit.toDouble());
    for (const QString &unit : stringList(json["units"]))
        tile.units.push_back(UnitId(unit));
    tile.end = valueOf(kEnds, json["order"].toString()).value_or(plain.end);
    tile.agency = AgencyId(json["agency"].toString());
    tile.feed = FeedId(json["feed"].toString());
    for (const QString &feed : stringList(json["feeds"]))
        tile.feeds.push_back(FeedId(feed));
    return tile;
}

QJsonObject toJson(const LocalizedText &text)
{
    return {{QStringLiteral("vi"), text.vi}, {QStringLiteral("en"), text.en}};
}

/// Puts single things into an object where they are not what they would be without.
class Writer
{
public:
    void text(const char *key, const QString &value) { put(key, value, !value.isEmpty()); }
    void text(const char *key, const LocalizedText &value) { put(key, toJson(value), !value.isEmpty()); }
    void flag(const char *key, bool value) { put(key, value, value); }
    void put(const char *key, const QJsonValue &value, bool isSaid = true)
    {
        if (isSaid)
            m_json.insert(QLatin1StringView(key), value);
    }
    template <typename Ids>
    void ids(const char *key, const Ids &ids)
    {
        QJsonArray list;
        for (const auto &id : ids)
            list.append(id.toString());
        put(key, list, !list.isEmpty());
    }
    const QJsonObject &json() const { return m_json; }

private:
    QJsonObject m_json;
};

QJsonObject toJson(const Tile &tile)
{
    const Tile plain;
    Writer writer;
    writer.put("id", tile.id);
    writer.put("type", wordOf(kTileKinds, tile.kind));
    writer.put("at", QJsonArray{tile.column, tile.row, tile.columns, tile.rows});
    writer.text("title", tile.title);
    writer.text("text", tile.text);
    writer.ids("indicators", tile.indicators);
    writer.text("unit", tile.unit.toString());
    writer.put("by", wordOf(kBuckets, tile.bucket), tile.bucket != plain.bucket);
    writer.put("buckets", tile.buckets, tile.buckets != plain.buckets);
    writer.flag("compare", tile.compare);
    writer.flag("cumulative", tile.cumulative);
    writer.flag("plan", tile.plan);
    writer.flag("forecast", tile.forecast);
    QJsonArray classes;
    for (const double limit : tile.classes)
        classes.append(limit);
    writer.put("classes", classes, !classes.isEmpty());
    writer.ids("units", tile.units);
    writer.put("order", wordOf(kEnds, tile.end), tile.end != plain.end);
    writer.text("agency", tile.agency.toString());
    writer.text("feed", tile.feed.toString());
    writer.ids("feeds", tile.feeds);
    return writer.json();
}

} // namespace

PageDocument pageFromJson(const QJsonObject &json)
{
    PageDocument page;
    page.id = PageId(json["id"].toString());
    page.title = localizedText(json["title"]);
    page.sector = SectorId(json["sector"].toString());
    page.columns = json["grid"]["columns"].toInt();
    page.rows = json["grid"]["rows"].toInt();
    for (const auto &tile : json["tiles"].toArray())
        page.tiles.push_back(tileFromJson(tile.toObject()));
    return page;
}

QJsonObject toJson(const PageDocument &page)
{
    QJsonArray tiles;
    for (const Tile &tile : page.tiles)
        tiles.append(toJson(tile));
    Writer writer;
    writer.put("id", page.id.toString());
    writer.put("title", toJson(page.title));
    writer.text("sector", page.sector.toString());
    writer.put("grid", QJsonObject{{QStringLiteral("columns"), page.columns}, {QStringLiteral("rows"), page.rows}});
    writer.put("tiles", tiles);
    return writer.json();
}

} // namespace ioc
