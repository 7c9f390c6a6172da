// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/tables.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace ioc::province {

/// A river with its drawn line, source first.
struct DrawnRiver
{
    const River *river = nullptr;
    std::vector<GridPoint> line;
};

/// Writes units.csv, unit_links.csv, boundaries/DATE.geojson, rivers.geojson and agencies.json into an
/// existing or new folder; other files there stay. Text is UTF-8 in NFC with Unix line ends, numbers have a
/// point and fixed decimals.
Result<void> writeProvince(const QString &folder, const Tables &tables, const std::vector<DrawnRiver> &rivers);

} // namespace ioc::province
