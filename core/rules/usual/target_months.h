// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/indicator.h"
#include "core/domain/period.h"
#include "core/rules/compiled_indicator.h"
#include "core/rules/usual/target_outlook.h"

#include <vector>

namespace ioc {

/// The stretches of which the figures make a TargetQuestion, by months.
struct TargetMonths
{
    TargetQuestion::Accrual accrual = TargetQuestion::Accrual::Sum;
    Span period;             ///< the days that the target is for
    std::vector<Span> spans; ///< one a month, oldest first: the month itself, of a level from the beginning of its
                             ///< period (or one as long before it) to the end of the month
    int gap = 0;             ///< months before the period that are not told whole yet
    int told = 0;
    int rest = 0;
};

/// Whether the figure of a period is the sum of those of its months: flows, over nothing or over what stands (a plan of
/// the year, so that months make the per cent of the year). Anything else is a level.
TargetQuestion::Accrual accrualOf(const CompiledIndicator &indicator);

/// Of a plan (a target with a pace) its own days, of another target the indicator's period of that day, a quarter at
/// least; with the months of so many years before it. Months are the indicator's, or civil ones where the target keeps
/// to those. `toldUntil` is the first day that is not told whole. Nothing for shorter periods, days that are no whole
/// months, and figures of the latest values or the last whole period, which no target ends.
std::optional<TargetMonths> targetMonths(const CompiledIndicator &indicator, const Target &target, QDate toldUntil,
                                         int years);

} // namespace ioc
