// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/usual/back_test.h"
#include "core/rules/usual/holt_winters.h"

namespace ioc {

/// How far off a forecast has been.
struct ForecastError
{
    double deviation = 0; ///< root mean square of the back-test's errors
    int errors = 0;       ///< how many they are, 1 or more

    /// How likely it is, 0 to 1, that the value stays below `value` when `forecast` is expected: by Student's t with as
    /// many degrees of freedom as there are errors. Without any deviation the forecast is certain.
    double probabilityBelow(double value, double forecast) const;

    /// Half the width of the interval that holds the value with this confidence, above 0 and below 1.
    double halfInterval(double confidence) const;

    /// How far below its forecast the value may lie at worst with this confidence, 0.5 or more and below 1: so much
    /// less is passed with as much likelihood.
    double margin(double confidence) const;
};

/// One value of the future.
struct ForecastStep
{
    double value = 0;
    ForecastError error; ///< never smaller than that of the step before
};

/// The values that follow a series.
struct Forecast
{
    std::vector<ForecastStep> steps;
    Seasonality kind = Seasonality::Additive;
    Smoothing smoothing;
    BackTest backTest;
};

/// Root mean square; nothing without any.
std::optional<ForecastError> errorOf(std::span<const double> errors);

/// Of the errors so many steps ahead (0 is the first), or fewer where those were greater.
std::optional<ForecastError> errorAhead(const ErrorPaths &paths, size_t step);

/// Of the sum of the steps [first, last], over the paths that have all of them: errors of steps that follow each other
/// are alike, so those of single steps do not tell it. Nothing without any.
std::optional<ForecastError> errorOfSum(const ErrorPaths &paths, size_t first, size_t last);

/// The next `horizon` values of a series, oldest first, of which `season` values make a season, by Holt–Winters of the
/// kind that fits better. What is missing at the beginning is left out. Nothing when it is too short (back_test.h), has
/// a gap in its first two seasons, or when the back-test was no better than "the same as a season ago". Intervals are
/// made of the back-test's errors by step, which a fit's own residuals would make too narrow; origins overlap, so they
/// are less sure than so many independent errors.
std::optional<Forecast> forecast(std::span<const std::optional<double>> series, int season, int horizon);

} // namespace ioc
