// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/evaluate.h"
#include "core/rules/usual/value_trail.h"

namespace ioc {

/// What a figure was in the time before, as the cache has it: so that a program that has just started knows from what a
/// value has changed. Of latest values of means (Window::Now) the last of each hour, of changes over days of fewer
/// hours; of other figures nothing.
ValueTrail trailBefore(const EvaluationContext &context, const Indicator &definition, const UnitId &unit,
                       Milliseconds over);

} // namespace ioc
