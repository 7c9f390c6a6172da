// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/evaluate.h"

namespace ioc {

/// Where a reading stands against each target in force on `day`, the one to judge by first (target_standing.h). A plan
/// is held against the figure of its own span up to `day`, told by the units of `boundary`; what is no plan against the
/// reading's own.
std::vector<TargetStanding> plansOf(const EvaluationContext &context, CompiledIndicator &indicator,
                                    const Reading &reading, QDate day, const Boundary &boundary = {});

/// The same a little later within the day, when no value has changed: plans of other spans keep their figure.
std::vector<TargetStanding> refreshedPlans(const EvaluationContext &context, const CompiledIndicator &indicator,
                                           const Reading &reading, const std::vector<TargetStanding> &before);

/// The first of them.
std::optional<TargetStanding> judgedBy(const std::vector<TargetStanding> &plans);

/// Holds readings of today against the targets of their units. `before`: the same a little earlier within the day, when
/// no value has changed; else empty.
void judgeCommunes(const EvaluationContext &context, CompiledIndicator &indicator, std::vector<Reading> &readings,
                   const std::vector<Reading> &before);

} // namespace ioc
