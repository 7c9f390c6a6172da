// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace ioc {

/// A target at the end of a period, and the figures that tell whether it will be met.
struct TargetQuestion
{
    enum class Accrual {
        Sum,  ///< the figure of the period is the sum of its pieces (revenue of months)
        Level ///< it is what stands at the end: the last piece (a rate of the year so far, open cases)
    };
    enum class Good { AtLeast, AtMost };

    Accrual accrual = Accrual::Sum;
    Good good = Good::AtLeast;
    double target = 0;
    std::vector<std::optional<double>> series; ///< whole pieces, oldest first, the last one that is over at the end
    int season = 12;                           ///< pieces of a season: 12 months
    int gap = 0;                               ///< how many pieces before the period are still to come
    int told = 0;                              ///< how many pieces at the end of the series belong to the period
    int rest = 0; ///< how many pieces of the period are still to come, the running one among them
};

/// What is to be expected at the end of the period.
struct TargetOutlook
{
    double expected = 0;
    double halfInterval = 0; ///< the figure lies within expected ± this with 80 % confidence; 0 when all is told
    double missed = 0;       ///< how likely it is that the target is missed, 0 to 1
};

constexpr double kOutlookConfidence = 0.8;

/// Forecasts the rest of the period (forecast.h). How sure a sum is, is taken from the back-test's errors of the whole
/// sum, for errors of months that follow each other are alike. Nothing when a piece of the period is missing, or
/// nothing is forecast: the series is too short for a back-test, or "the same as a season ago" served no worse in it.
std::optional<TargetOutlook> targetOutlook(const TargetQuestion &question);

} // namespace ioc
