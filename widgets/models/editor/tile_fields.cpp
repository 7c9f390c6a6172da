// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/editor/tile_fields.h"

#include "core/domain/page_faults.h"

namespace ioc {
namespace {

bool isOneOf(TileKind kind, std::initializer_list<TileKind> kinds)
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool isLine(TileKind kind)
{
    return isOneOf(kind, {TileKind::Trend, TileKind::Bars});
}

bool namesIndicators(TileKind kind)
{
    return !isCountOfIndicators(kind, 0);
}

void reset(Tile &tile, TileField field)
{
    const Tile plain;
    switch (field) {
    case TileField::Title:
        break; // every kind has one
    case TileField::Text:
        tile.text = plain.text;
        break;
    case TileField::Indicators:
        tile.indicators.clear();
        break;
    case TileField::Feeds:
        tile.feeds.clear();
        break;
    case TileField::Unit:
        tile.unit = plain.unit;
        break;
    case TileField::Units:
        tile.units.clear();
        break;
    case TileField::Bucket:
        tile.bucket = plain.bucket;
        break;
    case TileField::Buckets:
        tile.buckets = plain.buckets;
        break;
    case TileField::Compare:
        tile.compare = false;
        break;
    case TileField::Cumulative:
        tile.cumulative = false;
        break;
    case TileField::Plan:
        tile.plan = false;
        break;
    case TileField::Forecast:
        tile.forecast = false;
        break;
    case TileField::Classes:
        tile.classes.clear();
        break;
    case TileField::End:
        tile.end = plain.end;
        break;
    case TileField::Agency:
        tile.agency = plain.agency;
        break;
    case TileField::Feed:
        tile.feed = plain.feed;
        break;
    }
}

} // namespace

bool isOfOneIndicator(TileKind kind)
{
    return isCountOfIndicators(kind, 1) && !isCountOfIndicators(kind, 2);
}

bool isKnown(TileField field, const Tile &tile)
{
    const TileKind kind = tile.kind;
    switch (field) {
    case TileField::Title:
        return kind != TileKind::Clock;
    case TileField::Text:
        return kind == TileKind::Text;
    case TileField::Indicators:
        return namesIndicators(kind) && tile.feeds.empty();
    case TileField::Feeds:
        return mayNameFeeds(kind) && tile.indicators.empty();
    case TileField::Unit:
        return namesIndicators(kind) && !isOneOf(kind, {TileKind::Map, TileKind::Ranking}) && tile.units.empty() &&
               tile.feeds.empty();
    case TileField::Units:
        return kind == TileKind::Multiples && tile.indicators.size() == 1;
    case TileField::Bucket:
        return isLine(kind) || isOneOf(kind, {TileKind::Multiples, TileKind::States});
    case TileField::Buckets:
        return isOverTime(kind);
    case TileField::Compare:
        return isLine(kind) || kind == TileKind::Multiples;
    case TileField::Cumulative:
    case TileField::Plan:
        return isLine(kind);
    case TileField::Forecast:
        return kind == TileKind::Trend && tile.bucket == TrendBucket::Month && !tile.cumulative;
    case TileField::Classes:
        return isOneOf(kind, {TileKind::Map, TileKind::Calendar, TileKind::Hours});
    case TileField::End:
        return kind == TileKind::Ranking;
    case TileField::Agency:
        return kind == TileKind::Directives;
    case TileField::Feed:
        return kind == TileKind::Still;
    }
    return false;
}

Tile withKind(Tile tile, TileKind kind)
{
    tile.kind = kind;
    const size_t most = isOfOneIndicator(kind) ? 1 : isLine(kind) ? kMostTogether : tile.indicators.size();
    if (tile.indicators.size() > most)
        tile.indicators.resize(most);
    for (const TileField field : kTileFields) {
        if (!isKnown(field, tile))
            reset(tile, field);
    }
    return tile;
}

Tile mended(Tile tile)
{
    for (const TileField field : {TileField::Forecast, TileField::Units}) {
        if (!isKnown(field, tile))
            reset(tile, field);
    }
    if (!tile.feeds.empty() && tile.bucket == TrendBucket::Month)
        reset(tile, TileField::Bucket);
    return tile;
}

QString TileWords::kind(TileKind kind)
{
    switch (kind) {
    case TileKind::Indicator:
        return tr("Figure with comparison");
    case TileKind::Number:
        return tr("Large figure");
    case TileKind::Trend:
        return tr("Trend");
    case TileKind::Bars:
        return tr("Columns");
    case TileKind::Ranking:
        return tr("Ranking of communes");
    case TileKind::Multiples:
        return tr("Small trends");
    case TileKind::Table:
        return tr("Table");
    case TileKind::Bullets:
        return tr("Bars against targets");
    case TileKind::Pace:
        return tr("Progress of a plan");
    case TileKind::Calendar:
        return tr("Calendar of days");
    case TileKind::Hours:
        return tr("Table of hours");
    case TileKind::States:
        return tr("States over time");
    case TileKind::Map:
        return tr("Map");
    case TileKind::Alarms:
        return tr("Alarms");
    case TileKind::Bulletins:
        return tr("Warnings");
    case TileKind::Feeds:
        return tr("Data sources");
    case TileKind::Directives:
        return tr("Directives");
    case TileKind::Scorecard:
        return tr("How the alarms serve");
    case TileKind::Clock:
        return tr("Clock");
    case TileKind::Text:
        return tr("Text");
    case TileKind::Still:
        return tr("Camera picture");
    }
    Q_UNREACHABLE();
}

QString TileWords::field(TileField field)
{
    switch (field) {
    case TileField::Title:
        return tr("Title");
    case TileField::Text:
        return tr("Text");
    case TileField::Indicators:
        return tr("Indicators");
    case TileField::Feeds:
        return tr("Or feeds");
    case TileField::Unit:
        return tr("Of the unit");
    case TileField::Units:
        return tr("One for each unit");
    case TileField::Bucket:
        return tr("By");
    case TileField::Buckets:
        return tr("How many");
    case TileField::Compare:
        return tr("Compare with earlier");
    case TileField::Cumulative:
        return tr("Running total of the year");
    case TileField::Plan:
        return tr("Show the target");
    case TileField::Forecast:
        return tr("Show the forecast");
    case TileField::Classes:
        return tr("Class limits");
    case TileField::End:
        return tr("First");
    case TileField::Agency:
        return tr("Agency in charge");
    case TileField::Feed:
        return tr("Picture of");
    }
    Q_UNREACHABLE();
}

QString TileWords::bucket(TrendBucket bucket)
{
    switch (bucket) {
    case TrendBucket::Hour:
        return tr("hour");
    case TrendBucket::Day:
        return tr("day");
    case TrendBucket::Month:
        return tr("month");
    }
    Q_UNREACHABLE();
}

QString TileWords::end(RankingEnd end)
{
    switch (end) {
    case RankingEnd::Worst:
        return tr("the worst");
    case RankingEnd::Best:
        return tr("the best");
    case RankingEnd::Both:
        return tr("best and worst");
    }
    Q_UNREACHABLE();
}

} // namespace ioc
