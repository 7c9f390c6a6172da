// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/usual/holt_winters.h"

namespace ioc {

/// A method fitted to a series.
struct HoltWintersFit
{
    HoltWinters method; ///< as it stands after the last value
    Seasonality kind = Seasonality::Additive;
    Smoothing smoothing;
    double squaredError = 0; ///< sum over the one-step forecasts from the second season on
};

/// The smoothing with the least sum of squared one-step errors: the best of a grid in steps of a quarter, bettered by a
/// pattern search (Hooke and Jeeves 1961) down to 1/512, within 0 ≤ α ≤ 1, 0 ≤ β* ≤ 1, 0 ≤ γ ≤ 1 − α. The same series
/// gives the same fit. Nothing when the method cannot begin, or the series ends with its second season. Values must be
/// finite.
std::optional<HoltWintersFit> fitHoltWinters(Seasonality kind, std::span<const std::optional<double>> series,
                                             int season);

/// The better of both kinds.
std::optional<HoltWintersFit> fitHoltWinters(std::span<const std::optional<double>> series, int season);

} // namespace ioc
