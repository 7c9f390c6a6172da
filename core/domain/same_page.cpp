// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/same_page.h"

#include <algorithm>
#include <tuple>

namespace ioc {
namespace {

auto tied(const LocalizedText &text)
{
    const auto &[vi, en] = text;
    return std::tie(vi, en);
}

// All members by name: one that is added does not compile until it is compared.
auto tied(const Tile &tile)
{
    const auto &[id, kind, column, row, columns, rows, title, text, indicators, unit, bucket, buckets, compare,
                 cumulative, plan, forecast, classes, units, end, agency, feed, feeds] = tile;
    return std::tuple_cat(std::tie(id, kind, column, row, columns, rows), tied(title), tied(text),
                          std::tie(indicators, unit, bucket, buckets, compare, cumulative, plan, forecast, classes,
                                   units, end, agency, feed, feeds));
}

} // namespace

bool isSame(const LocalizedText &a, const LocalizedText &b)
{
    return tied(a) == tied(b);
}

bool isSame(const Tile &a, const Tile &b)
{
    return tied(a) == tied(b);
}

bool isSame(const PageDocument &a, const PageDocument &b)
{
    const auto &[id, title, sector, columns, rows, tiles] = a;
    return std::tie(id, sector, columns, rows) == std::tie(b.id, b.sector, b.columns, b.rows) &&
           tied(title) == tied(b.title) &&
           std::equal(tiles.begin(), tiles.end(), b.tiles.begin(), b.tiles.end(),
                      [](const Tile &one, const Tile &other) { return tied(one) == tied(other); });
}

} // namespace ioc
