// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <cmath>
#include <compare>
#include <cstdint>

namespace ioc::province {

/// A place on the grid on which the province is drawn: hundred-thousandths of a degree, the last decimal that
/// the files hold. Borders are exact there: two units that share a point share it bit by bit. One step is
/// about 1.1 m, north and east alike (the 4 % between them does not matter for drawing).
struct GridPoint
{
    std::int32_t x = 0; ///< longitude × 100,000
    std::int32_t y = 0; ///< latitude × 100,000

    friend auto operator<=>(const GridPoint &, const GridPoint &) = default;
};

constexpr double kGridPerDegree = 100'000;
constexpr double kGridPerKm = 920;

inline Point toPoint(GridPoint p)
{
    return {p.x / kGridPerDegree, p.y / kGridPerDegree};
}

inline GridPoint rounded(double x, double y)
{
    return {std::int32_t(std::lround(x)), std::int32_t(std::lround(y))};
}

inline double distance(GridPoint a, GridPoint b)
{
    const double dx = double(a.x) - b.x;
    const double dy = double(a.y) - b.y;
    return std::sqrt(dx * dx + dy * dy);
}

/// Twice the signed area of the triangle: positive when c lies left of the way from a to b. Exact.
inline std::int64_t cross(GridPoint a, GridPoint b, GridPoint c)
{
    return std::int64_t(b.x - a.x) * (c.y - a.y) - std::int64_t(b.y - a.y) * (c.x - a.x);
}

} // namespace ioc::province
