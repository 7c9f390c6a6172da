// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/decomposition.h"

namespace ioc {

/// A change to explain: of which unit, told by the units of which day, over which groups, between which periods.
struct Change
{
    UnitId unit;
    QDate boundary;
    QString over; ///< a dimension; empty: the communes of the unit
    Period before;
    Period after;
};

/// The whole in both periods, a period that is not over as far as it has gone, and what its change is made of.
struct ExplainedChange
{
    Reading before;
    Reading after;
    Decomposition parts;
};

/// Gathers both periods in groups and decomposes the change of the whole. Usage for an indicator that is no sum or
/// ratio of sums; NotFound for a dimension that an input does not have; Formula when one of the two figures is missing.
Result<ExplainedChange> explainChange(const EvaluationContext &context, CompiledIndicator &indicator,
                                      const Change &change);

} // namespace ioc
