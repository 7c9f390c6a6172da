// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/old_units.h"
#include "core/base/result.h"

#include <set>
#include <vector>

namespace ioc::province {

/// A commune-level unit from 1 July 2025.
struct NewUnit
{
    std::vector<int> communes; ///< old communes that came in whole or with their larger part, most people first
    GridPoint seat;
    int population = 0;
    int households = 0;
    double areaKm2 = 0; ///< near enough for comparing densities
    UnitType type = UnitType::Commune;
    bool retyped = false; ///< a commune that became a ward on 30 April 2026
    QString name;
    QString code;

    double density() const { return population / areaKm2; }
};

/// Who got what on 1 July 2025, when the districts ended.
struct Reform
{
    std::vector<NewUnit> units; ///< in the order of their codes once they have them
    std::vector<int> unitOfAtom;
    std::set<int> splitCommunes; ///< old communes that went to two units
    std::set<int> untouched;     ///< old communes that went on alone
};

/// Merges the communes into `count` units, divides a few of them, and makes ten communes wards later. Fails
/// when the drawn land has no place for that, which another seed then may have. Names and codes are still
/// empty.
Result<Reform> drawReform(const Land &land, const OldProvince &old, int count, Random &random);

} // namespace ioc::province
