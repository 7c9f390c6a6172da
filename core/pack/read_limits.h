// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/limit_table.h"
#include "core/pack/pack_problem.h"

namespace ioc {

/// Reads limits/*.csv, in the order of their names; the folder may be missing. Problems with the line: an empty field,
/// a span that ends before it begins, two limits of one member and level on one day, a file without rows or of which
/// the name is no id.
std::vector<LimitTable> readLimits(const QString &packFolder, PackProblems &problems);

} // namespace ioc
