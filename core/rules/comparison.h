// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/evaluate.h"

namespace ioc {

/// The comparisons that an indicator asks for, each over the same elapsed part of its period: as many days from the
/// start, and on the last of them only the hours gone by, where the inputs are kept by hour. Differences are percentage
/// points for rates and per cent of the earlier figure otherwise; none when the earlier figure is missing or zero.
std::vector<Comparison> comparisonsOf(const EvaluationContext &context, CompiledIndicator &indicator,
                                      const UnitId &unit, const Reading &reading);

} // namespace ioc
