// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/page_faults.h"

#include <QCoreApplication>
#include <QRect>

#include <algorithm>
#include <functional>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PackReader)
};

QRect cellsOf(const Tile &tile)
{
    return {tile.column, tile.row, tile.columns, tile.rows};
}

QString placeFault(const PageDocument &page, const Tile &tile)
{
    if (cellsOf(tile).isEmpty() || !QRect(0, 0, page.columns, page.rows).contains(cellsOf(tile)))
        return Texts::tr("The tile does not lie on the grid.");
    for (const Tile &other : page.tiles) {
        if (&other == &tile)
            break;
        if (other.id == tile.id)
            return Texts::tr("Two tiles are called “%1”.").arg(tile.id);
        if (cellsOf(tile).intersects(cellsOf(other)))
            return Texts::tr("The tile lies on the tile “%1”.").arg(other.id);
    }
    return {};
}

/// What is wrong with what the tile is of.
QString subjectFault(const Tile &tile)
{
    if (!mayNameFeeds(tile.kind) && !tile.feeds.empty())
        return Texts::tr("Only a timeline of states names feeds.");
    if (!namesWhatItShows(tile))
        return mayNameFeeds(tile.kind) ? Texts::tr("A timeline of states names its indicators or its feeds.")
                                       : Texts::tr("A tile of this type names its indicator.");
    if (!tile.feeds.empty() && tile.bucket == TrendBucket::Month)
        return Texts::tr("How feeds stood is shown by hour or by day.");
    const bool isTwice = std::any_of(tile.feeds.begin(), tile.feeds.end(), [&tile](const FeedId &feed) {
        return std::count(tile.feeds.begin(), tile.feeds.end(), feed) > 1;
    });
    return isTwice ? Texts::tr("A feed has one row.") : QString();
}

} // namespace

QStringList faultsOfTile(const PageDocument &page, size_t index)
{
    const Tile &tile = page.tiles.at(index);
    QStringList faults;
    if (const QString fault = placeFault(page, tile); !fault.isEmpty())
        faults.append(fault);
    if (const QString fault = subjectFault(tile); !fault.isEmpty())
        faults.append(fault);
    if (!tile.agency.isEmpty() && tile.kind != TileKind::Directives)
        faults.append(Texts::tr("Only a tile of directives is of an agency."));
    if (std::adjacent_find(tile.classes.begin(), tile.classes.end(), std::greater_equal()) != tile.classes.end())
        faults.append(Texts::tr("The class limits must rise."));
    if (!tile.units.empty() && (tile.kind != TileKind::Multiples || tile.indicators.size() != 1))
        faults.append(Texts::tr("Only a tile of small trends of one indicator names units."));
    if (tile.feed.isEmpty() != (tile.kind != TileKind::Still))
        faults.append(Texts::tr("A tile of a picture names its feed, and no other does."));
    if ((tile.kind == TileKind::Trend || tile.kind == TileKind::Bars) && tile.indicators.size() > kMostTogether)
        faults.append(Texts::tr("More than four indicators cannot be told apart in one picture."));
    if (tile.forecast && (tile.kind != TileKind::Trend || tile.bucket != TrendBucket::Month || tile.cumulative))
        faults.append(Texts::tr("Only a trend of single months has a forecast."));
    return faults;
}

} // namespace ioc
