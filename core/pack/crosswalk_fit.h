// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pack/crosswalk_pairs.h"

namespace ioc {

/// The pairs asked for that agree with the tables and with each other, an old unit with all of its pairs or with none.
/// The others are refused in the report. Every one that is left can be written.
std::vector<CrosswalkPair> pairsThatFit(const QString &file, const CrosswalkPairs &pairs,
                                        const CrosswalkMapping &mapping, UnitTables &tables, ImportReport &report);

} // namespace ioc
