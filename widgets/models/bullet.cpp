// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/bullet.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ioc {
namespace {

constexpr double kHeadroom = 1.25;

bool isDrawable(const std::optional<double> &value)
{
    return value && std::isfinite(*value) && *value >= 0;
}

std::optional<double> targetOf(const Reading &reading)
{
    if (!reading.target || reading.target->value <= 0)
        return std::nullopt;
    if (reading.target->pace != Pace::None && reading.target->reached != reading.value)
        return std::nullopt; // a plan of other days
    return reading.target->value;
}

std::optional<double> comparisonOf(const Reading &reading)
{
    if (reading.comparisons.empty())
        return std::nullopt;
    const Comparison &first = reading.comparisons.front();
    if (first.current && first.current != reading.value)
        return std::nullopt; // compared with another figure than the one that is drawn
    return isDrawable(first.value) ? first.value : std::nullopt;
}

std::array<std::optional<double> *, 4> marksOf(Bullet &bullet)
{
    return {&bullet.target, &bullet.comparison, &bullet.goodFrom, &bullet.goodTo};
}

/// From the indicator's unit to the scale.
std::optional<Bullet> scaled(Bullet bullet, const Indicator &indicator)
{
    double greatest = bullet.value;
    bool isAlone = true;
    for (const std::optional<double> *mark : marksOf(bullet)) {
        isAlone = isAlone && !*mark;
        greatest = std::max(greatest, mark->value_or(0));
    }
    if (isAlone || greatest <= 0)
        return std::nullopt;
    const bool percent = indicator.scale == 100 && greatest <= 100;
    const double full = percent ? 100 : greatest * kHeadroom;
    bullet.value /= full;
    for (std::optional<double> *mark : marksOf(bullet)) {
        if (*mark)
            **mark /= full;
    }
    return bullet;
}

} // namespace

std::optional<Bullet> makeBullet(const Indicator &indicator, const Reading &reading)
{
    if (!isDrawable(reading.value))
        return std::nullopt;
    Bullet bullet{*reading.value, targetOf(reading), comparisonOf(reading)};
    if (indicator.direction == Direction::Band) {
        bullet.goodFrom = std::max(0.0, indicator.bandLow);
        bullet.goodTo = std::max(0.0, indicator.bandHigh);
    }
    return scaled(bullet, indicator);
}

std::optional<Bullet> makeTargetBar(const Indicator &indicator, const Reading &reading)
{
    return isDrawable(reading.value) ? scaled({*reading.value, targetOf(reading)}, indicator) : std::nullopt;
}

} // namespace ioc
