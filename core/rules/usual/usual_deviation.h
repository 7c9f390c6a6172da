// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/evaluate.h"
#include "core/rules/usual/usual_part.h"
#include "core/rules/usual/usual_value.h"

namespace ioc {

/// A figure beside its usual.
struct UsualDeviation
{
    Usual usual;
    UsualPart part;
    Figure figure;         ///< with a value that may be trusted
    double deviations = 0; ///< how many robust standard deviations above (below: negative) the usual
    Instant end;           ///< of the part: what it speaks for
};

/// How far the newest part that is told until `toldUntil` is from its usual. Nothing where it has no value that
/// may be trusted, or too little that may be is known of the weeks before.
std::optional<UsualDeviation> usualDeviation(const DeviationCondition &condition, const EvaluationContext &context,
                                             CompiledIndicator &indicator, const UnitId &unit, Instant toldUntil);

} // namespace ioc
