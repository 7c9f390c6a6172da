// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/reform.h"
#include "core/geo/geojson.h"

#include <QDate>

#include <vector>

namespace ioc::province {

struct Vintage
{
    QDate day;                            ///< one on which the boundaries held
    std::vector<UnitBoundary> boundaries; ///< commune level, by id
};

/// The drawn province as the pack tells it.
struct Tables
{
    std::vector<AdministrativeUnit> units; ///< province, districts, then communes by first day and code
    std::vector<UnitLink> links;           ///< the reform of communes, then of districts, then of types
    std::vector<Vintage> vintages;
};

Tables makeTables(const Mesh &mesh, const AtomOfCell &atomOfCell, const Land &land, const OldProvince &old,
                  const Reform &reform);

} // namespace ioc::province
