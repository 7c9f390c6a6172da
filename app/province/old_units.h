// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/atoms.h"
#include "app/province/names.h"
#include "core/domain/unit.h"

#include <vector>

namespace ioc::province {

/// What the small pieces are and how they touch: the ground that both vintages are made of.
struct Land
{
    std::vector<Atom> atoms;
    Neighbourhood neighbourhood;
};

struct OldCommune
{
    GridPoint seat;
    int district = 0;
    std::vector<int> atoms;
    int population = 0;
    int households = 0;
    double areaKm2 = 0; ///< near enough for comparing densities
    UnitType type = UnitType::Commune;
    QString name;
    QString code;

    double density() const { return population / areaKm2; }
};

struct OldDistrict
{
    GridPoint seat;
    int seatCommune = 0;
    UnitType type = UnitType::District;
    QString name;
    QString code;
};

/// The province as it was before 1 July 2025.
struct OldProvince
{
    std::vector<OldDistrict> districts;
    std::vector<OldCommune> communes; ///< in the order of their codes
    std::vector<int> communeOfAtom;
    Neighbourhood neighbourhood; ///< of communes
};

/// Codes cannot be taken for those of a real province: province 99, districts 990 to 999 (the real ones end
/// at 973) and communes 90001, 90004, … (the real ones end near 32250, and like those leave room in steps of
/// three).
OldProvince drawOldProvince(const Land &land, int communes, PlaceNames &names);

/// Where place names speak of hills rather than of rice and sea.
bool isUpland(GridPoint place);

} // namespace ioc::province
