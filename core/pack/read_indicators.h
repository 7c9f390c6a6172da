// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/indicator.h"
#include "core/domain/measure.h"
#include "core/pack/json_reading.h"

namespace ioc {

// Each takes a document that has passed its schema and appends what it holds.

void appendMeasures(const PackDocument &document, std::vector<Measure> &measures);
void appendIndicators(const PackDocument &document, std::vector<Indicator> &indicators);
void appendTargets(const PackDocument &document, std::vector<Target> &targets, PackProblems &problems);

/// Adds the inputs that formulas take by the bare name of a measure to Indicator::inputs, so that these name everything
/// that an indicator is made of.
void nameInputs(std::vector<Indicator> &indicators);

} // namespace ioc
