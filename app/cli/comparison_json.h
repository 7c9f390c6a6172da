// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_writer.h"
#include "core/domain/reading.h"

namespace ioc {

/// Adds "comparisons" and "plans" to the object of a row, as docs/cli.md promises.
void writeComparisons(JsonWriter &json, const Reading &row);

} // namespace ioc
