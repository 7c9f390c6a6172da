// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"
#include "core/pack/pack_problem.h"

#include <vector>

namespace ioc {

/// units.csv. Refuses a missing column, a repeated id, a code on two units at once, an unknown type, a bad date or
/// number.
std::vector<AdministrativeUnit> readUnits(const QString &packFolder, PackProblems &problems);

/// unit_links.csv, which may be missing. Refuses links to unknown units and weights outside 0…1.
std::vector<UnitLink> readUnitLinks(const QString &packFolder, const UnitRegistry &units, PackProblems &problems);

} // namespace ioc
