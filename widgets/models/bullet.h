// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"

#include <optional>

namespace ioc {

/// A figure, what it is held against and its good range, on one scale from 0 to 1 (a bullet graph, Stephen Few 2006).
struct Bullet
{
    double value = 0;
    std::optional<double> target;
    std::optional<double> comparison = {}; ///< the figure of the first comparison
    std::optional<double> goodFrom = {};   ///< Direction::Band
    std::optional<double> goodTo = {};

    friend bool operator==(const Bullet &, const Bullet &) = default;
};

/// The scale ends at 100 for per cents, else a quarter above the greatest of all. Nothing without a figure or with one
/// below 0, or with nothing to hold it against. Pure; any thread.
std::optional<Bullet> makeBullet(const Indicator &indicator, const Reading &reading);

/// The same with the target alone.
std::optional<Bullet> makeTargetBar(const Indicator &indicator, const Reading &reading);

} // namespace ioc
