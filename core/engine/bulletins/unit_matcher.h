// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bulletins/bulletin.h"
#include "core/domain/pack.h"
#include "core/geo/touched_units.h"

#include <map>

namespace ioc {

/// The geocode system of the units of Decision 19/2025/QĐ-TTg: five digits are a commune, two a province, by the list
/// of the day on which a message was sent; CODE@DAY names the day.
constexpr QLatin1StringView kUnitGeocode("VN-QD19-2025");

/// What of the province a bulletin touches.
struct TouchedTerritory
{
    std::vector<CapArea> areas; ///< as they came, without the shapes that are not taken
    std::vector<UnitId> units;  ///< in the order of the pack; the province where it is named itself
    bool elsewhere = false;     ///< every area is known, and none touches the province
    QStringList remarks;        ///< sentences
};

/// Matches areas of bulletins with the units of a pack: by geocodes, polygons and circles (touchedUnits()). What it
/// cannot match it tells. One thread; a boundary file is read when a day first needs it. The pack outlives it.
class UnitMatcher
{
public:
    explicit UnitMatcher(const ProvincePack &pack)
        : m_pack(pack)
    {
    }

    /// By the units and boundaries of the day `on`.
    TouchedTerritory match(const std::vector<CapArea> &areas, QDate on);

private:
    enum class Place { Here, Elsewhere, Unknown };

    Place matchArea(CapArea &area, QDate on, TouchedTerritory &touched);
    Place matchCode(const QString &code, QDate on, TouchedTerritory &touched);
    Place matchShape(const Result<MultiPolygon> &shape, const CapArea &area, QDate on, TouchedTerritory &touched);
    const std::vector<UnitBoundary> *boundariesOn(QDate on);
    std::vector<UnitGround> groundsOn(QDate on);

    const ProvincePack &m_pack;
    std::map<QDate, std::vector<UnitBoundary>> m_boundaries; ///< by the first day of their file
};

} // namespace ioc
