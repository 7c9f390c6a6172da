// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/decomposition.h"

namespace ioc {

/// A change to explain: of which unit, told by the units of which day, over which groups, between which stretches.
struct Change
{
    UnitId unit;
    QDate boundary;
    QString over; ///< a dimension; empty: the communes of the unit
    Stretch before;
    Stretch after;
};

/// Gathers both stretches in groups and decomposes the change of the whole. Usage for an indicator that is no sum or
/// ratio of sums; NotFound for a dimension that an input does not have; Formula when one of the two figures is missing.
Result<Decomposition> explainChange(const EvaluationContext &context, CompiledIndicator &indicator,
                                    const Change &change);

} // namespace ioc
