// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/decoders/xlsx/table/table_reading.h"

namespace ioc {

/// "numbers", in the user's language.
QString wordsFor(ColumnKind kind);

/// What the rows of data hold in a column. Texts are texts, also those that could be numbers or dates.
ColumnKind kindOfColumn(const Sheet &sheet, const TableReading &table, int column);

} // namespace ioc
