// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"
#include "core/pack/pack_problem.h"

#include <vector>

namespace ioc {

/// units.csv. Refuses a missing column, a repeated id, a code on two units at once, an unknown type, a bad date or
/// number.
std::vector<AdministrativeUnit> readUnits(const QString &packFolder, PackProblems &problems);

/// unit_links.csv, which may be missing. Refuses links of no known kind, from or to unknown units, from a unit that
/// does not end on the link's day or to one that does not begin then (rehomed: exist then), a link that stands twice,
/// weights outside 0…1 or of no known kind, and known weights of one kind that do not add up to 1.
std::vector<UnitLink> readUnitLinks(const QString &packFolder, const UnitRegistry &units, PackProblems &problems);

} // namespace ioc
