// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/grid.h"
#include "app/province/random.h"

#include <QString>

#include <vector>

namespace ioc::province {

/// A line on the ground that the borders are to follow.
struct Curve
{
    std::vector<GridPoint> points; ///< a closed curve does not repeat its first point
    bool closed = false;
};

struct River
{
    QString id;
    QString nameVi;
    QString nameEn;
    Curve course; ///< from the hills to the coast
};

/// What was there before the borders.
struct Landscape
{
    Curve mainland;
    Curve island;
    Curve islet; ///< belongs to the island
    std::vector<River> rivers;
};

Landscape drawLandscape(Random &random);

/// The curve as points about `step` grid steps apart.
std::vector<GridPoint> resampled(const Curve &curve, double step);

/// Whether a closed curve holds the point.
bool holds(const Curve &curve, GridPoint point);

/// From the point to the nearest part of the curve, in grid steps.
double distanceTo(const Curve &curve, GridPoint point);

/// Whether the point lies left of the curve, looking along its nearest part.
bool isLeftOf(const Curve &curve, GridPoint point);

} // namespace ioc::province
