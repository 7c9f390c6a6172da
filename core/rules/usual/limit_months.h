// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/rules/compiled_indicator.h"
#include "core/rules/usual/limit_outlook.h"

namespace ioc {

/// The months that tell whether a figure will be past a limit on a day or before.
struct LimitMonths
{
    TargetQuestion::Accrual accrual = TargetQuestion::Accrual::Sum;
    std::vector<Span> spans;       ///< as those of TargetMonths, until the last month that is told whole
    int told = 0;                  ///< how many of them, at the end, belong to the period of the first month to come
    std::vector<MonthAhead> ahead; ///< from the first that is not told whole to that of the last day
};

/// The last day that a rule's limit looks at on `today`; it may be over.
QDate lastDayOf(const ForecastCondition::Limit &limit, const PeriodRule &rule, QDate today);

/// Of figures that run (to_date) over a month or longer, and latest values (now) of what stands: stocks, and what is
/// gathered as its last or until the end. `toldUntil` is the first day that is not told whole. Nothing of other
/// figures, or when all is told until the last day.
std::optional<LimitMonths> limitMonths(const CompiledIndicator &indicator, QDate toldUntil, QDate lastDay, int years);

} // namespace ioc
