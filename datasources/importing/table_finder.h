// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/table/table_reading.h"

namespace ioc {

/// Where a table seems to stand in a sheet, and in which layout. What cannot be seen stays as the recipe's default,
/// which refuses. Nothing when the sheet holds no table.
std::optional<TableRecipe> findTable(const Sheet &sheet);

} // namespace ioc
