// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace ioc {

/// By origin, oldest first, then by step ahead: value less forecast; nothing where one of them is missing.
using ErrorPaths = std::vector<std::vector<std::optional<double>>>;

/// How forecasts of a series would have fared: made at origins in its past from what was known then, held against what
/// came (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.10: rolling origins).
struct BackTest
{
    ErrorPaths errors;
    double meanError = 0;  ///< mean absolute error of the method
    double naiveError = 0; ///< and of "the same as a season ago", over the same values

    bool beatsNaive() const { return meanError < naiveError; }
};

/// A series without what is missing at its beginning.
std::span<const std::optional<double>> fromFirstValue(std::span<const std::optional<double>> series);

/// Fits Holt–Winters anew at each of the last origins, at most twelve, that have two seasons before them and `horizon`
/// values after. What is missing at the beginning is left
/// out. Nothing with fewer than four, or without a value that both methods tell.
std::optional<BackTest> backTest(std::span<const std::optional<double>> whole, int season, int horizon);

/// "The same as a season ago": the forecast for so many values after the end of a series, 1 or more.
std::optional<double> seasonalNaive(std::span<const std::optional<double>> series, int season, int steps);

} // namespace ioc
