// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cap_alert.h"
#include "core/domain/pack.h"

namespace ioc {

/// How far the territory of a unit in a warning may be off the boundary of the pack, in metres.
constexpr double kWarningTolerance = 50;

/// The areas of a warning, one for each unit: its name, its code (`VN-QD19-2025`), the same with the day from which the
/// unit bears it (`VN-QD19-2025-VALID-FROM`, CODE@DAY), and its territory, drawn with fewer points where the pack has
/// boundaries of the day. Rings are valid and closed; CAP knows no holes, so those are covered. Of the province the
/// outline of all communes. NotFound for a unit that does not exist on the day.
Result<std::vector<CapArea>> areasOfUnits(const ProvincePack &pack, const std::vector<UnitId> &units, QDate on,
                                          Language language);

} // namespace ioc
