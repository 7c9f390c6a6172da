// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>

namespace ioc {

/// The number at so many decimal places as people write it: half away from zero, and 2.675, held as 2.67499…, is 2.68.
/// What is shown and what counts as equal are both rounded by this.
inline double roundHalfAway(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    // Nudged by a few ulps so that halves round as they are written.
    return std::round(value * scale * (1.0 + 4 * std::numeric_limits<double>::epsilon())) / scale;
}

} // namespace ioc
