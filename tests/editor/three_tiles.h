// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/sample_province.h"
#include "widgets/models/editor/page_grid.h"

namespace ioc::sample {

inline Tile lying(TileKind kind, const char *id, QRect cells, const IndicatorId &indicator = {})
{
    Tile made = tile(kind, QString::fromLatin1(id), indicator);
    setPlace(made, cells);
    return made;
}

/// Two figures side by side and a trend below, on a grid of 12 × 8; the four columns on the right are free.
inline PageDocument threeTiles()
{
    PageDocument page;
    page.id = PageId(QStringLiteral("overview"));
    page.title = {QStringLiteral("Toàn cảnh"), QStringLiteral("Overview")};
    page.columns = 12;
    page.rows = 8;
    page.tiles = {lying(TileKind::Indicator, "on-time", {0, 0, 4, 3}, kOnTime),
                  lying(TileKind::Indicator, "online", {4, 0, 4, 3}, kOnline),
                  lying(TileKind::Trend, "days", {0, 3, 8, 5}, kOverdue)};
    return page;
}

} // namespace ioc::sample
