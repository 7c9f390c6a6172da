// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/rules/usual/target_outlook.h"

namespace ioc {

/// A month to come, or that still runs.
struct MonthAhead
{
    Span days;
    bool begins = false; ///< a period of the figure begins with it, and what adds up begins at nothing

    friend bool operator==(const MonthAhead &, const MonthAhead &) = default;
};

/// A limit, and the figures that tell whether it will be passed on a last day or before.
struct LimitQuestion
{
    TargetQuestion::Accrual accrual = TargetQuestion::Accrual::Sum;
    AlarmSide side = AlarmSide::Above;
    double limit = 0;
    double confidence = 0.8;                   ///< 0.5 to 0.99
    double present = 0;                        ///< the figure as it stands today
    std::vector<std::optional<double>> series; ///< whole months, oldest first
    int season = 12;
    int told = 0;                  ///< of what adds up: how many at the end belong to the period that runs
    std::vector<MonthAhead> ahead; ///< those that follow the series, to the one of the last day; not empty
    QDate today;
    QDate lastDay; ///< today or later, in the last of them
};

/// What is to be expected.
struct LimitOutlook
{
    double reached = 0;       ///< what the figure gets to with the confidence asked for: out of line if past the limit
    double likelihood = 0;    ///< of being past the limit on the day where it is most likely, 0 to 1
    bool isPast = false;      ///< the figure is past its limit today
    std::optional<QDate> day; ///< the first on which the figure is expected to be past it
    std::optional<QDate> earliest; ///< … at the end of its 80 % interval that is nearer to the limit
    std::optional<QDate> latest;   ///< … and at the further one; nothing where that is not by the last day
    bool isOfLastDay = false;      ///< only the last day counts: what adds up and must not stay below
    double expected = 0;           ///< on the last day
    double halfInterval = 0;       ///< 80 %
    int tests = 0;                 ///< forecasts of the past that were held against what came
    double meanError = 0;          ///< of them, of a month
    double naiveError = 0;         ///< of "the same as a season ago" instead
};

/// Forecasts the months ahead (forecast.h). Within a month the figure, and how sure it is, go evenly from the end of
/// the month before; of what adds up how sure it is comes of the errors of the whole sum. Nothing when a month of the
/// period that runs is missing, or nothing is forecast.
std::optional<LimitOutlook> limitOutlook(const LimitQuestion &question);

} // namespace ioc
