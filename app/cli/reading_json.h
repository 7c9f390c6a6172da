// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_writer.h"
#include "core/base/zone.h"
#include "core/domain/reading.h"

namespace ioc {

/// Adds to an object what a figure is and what it takes to believe it, as docs/cli.md promises: value, numerator,
/// denominator, [unit_of_measure,] quality, vintage, oldest_input, restated, missing_because.
void writeReading(JsonWriter &json, const Reading &reading, const Zone &zone, const QString &unitOfMeasure = {});

/// Adds period, from, to and complete.
void writePeriodOf(JsonWriter &json, const Reading &reading);

/// Adds "comparisons" and "plans".
void writeComparisons(JsonWriter &json, const Reading &reading);

} // namespace ioc
