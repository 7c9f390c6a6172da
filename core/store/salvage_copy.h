// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cache_salvage.h"
#include "core/store/statement.h"

namespace ioc {

/// Copies what can be read of every table of a damaged cache into an empty one of the same version, row by row: upwards
/// to the first page that cannot be read, downwards from the end, and from places between. What then belongs to a feed,
/// a series or a record that did not come along is left out: its number may be given again.
Result<std::vector<Salvage::Table>> copyReadable(Database &damaged, Database &fresh);

} // namespace ioc
