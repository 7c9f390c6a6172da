// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace ioc {

/// What is usual by values of the past.
struct Usual
{
    double median = 0;
    double deviation = 0; ///< robust standard deviation, above 0
    int values = 0;       ///< how many it is made of

    friend bool operator==(const Usual &, const Usual &) = default;
};

/// The median, and 1.4826 times the median absolute deviation from it: of a normal distribution that is the standard
/// deviation, and up to half of the values may be wild without harm (Rousseeuw and Croux, Alternatives to the Median
/// Absolute Deviation, JASA 1993). The deviation is never less than `least`, above 0, in the unit of the values.
/// Nothing when fewer than four values are known, or fewer than half of those asked for.
std::optional<Usual> usualOf(std::span<const std::optional<double>> values, double least);

/// How many robust standard deviations a value lies above (below: negative) the usual.
double deviationsFrom(const Usual &usual, double value);

} // namespace ioc
