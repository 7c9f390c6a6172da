// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/number_text.h"
#include "datasources/decoders/xlsx/table/table_reading.h"

namespace ioc {

/// The number in a cell; of a text in the declared convention. Nothing for what holds none.
std::optional<double> figureIn(const Sheet &sheet, const SheetCell *cell, NumberConvention convention);

/// The middle of the figures of a column's rows of data, without their sign and without zeros; nothing with fewer than
/// `least` of them, one or more.
std::optional<double> typicalFigure(const Sheet &sheet, const TableReading &table, int column,
                                    NumberConvention convention, size_t least);

} // namespace ioc
