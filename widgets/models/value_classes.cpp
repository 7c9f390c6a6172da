// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/value_classes.h"

#include "widgets/models/axis.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr int kDefaultSteps = 4;
constexpr int kSpreadSteps = 5;
constexpr size_t kMostLimits = 6;

// From bad to good. The five middle ones are the design's; the ends are for finer classes. Whatever cones the viewer
// lacks, two of them are told apart (tests/wall/test_colours.cpp).
const QColor kRamp[] = {QColor(0x8c, 0x1d, 0x1d), QColor(0xb8, 0x43, 0x3f), QColor(0xd9, 0x8a, 0x3d),
                        QColor(0x8f, 0xa3, 0xb8), QColor(0x5f, 0x8f, 0xbf), QColor(0x2f, 0x6f, 0xae),
                        QColor(0x1b, 0x4b, 0x82)};

/// Which colours a ramp of this many classes uses, bad to good.
std::vector<QColor> colours(size_t count)
{
    static const std::vector<std::vector<int>> kChoice = {
        {4}, {4}, {2, 4}, {2, 3, 5}, {1, 2, 3, 5}, {1, 2, 3, 4, 5}, {1, 2, 3, 4, 5, 6}, {0, 1, 2, 3, 4, 5, 6}};
    std::vector<QColor> result;
    for (const int i : kChoice[std::min(count, kChoice.size() - 1)])
        result.push_back(kRamp[i]);
    return result;
}

/// How many classes the i-th lies away from those that touch the good range.
size_t classesFromBand(const std::vector<double> &limits, const Indicator &indicator, size_t i)
{
    const size_t low = classOf(limits, indicator.bandLow);
    // A class that only begins where the range ends is not part of it.
    const size_t high = size_t(std::lower_bound(limits.begin(), limits.end(), indicator.bandHigh) - limits.begin());
    return i < low ? low - i : i > high ? i - high : 0;
}

QColor classColour(const std::vector<double> &limits, const Indicator &indicator, size_t i)
{
    const std::vector<QColor> ramp = colours(limits.size() + 1);
    switch (indicator.direction) {
    case Direction::Up:
        return ramp[std::min(i, ramp.size() - 1)];
    case Direction::Down:
        return ramp[ramp.size() - 1 - std::min(i, ramp.size() - 1)];
    case Direction::Band:
        break;
    }
    return ramp[ramp.size() - 1 - std::min(classesFromBand(limits, indicator, i), ramp.size() - 1)];
}

} // namespace

size_t classOf(const std::vector<double> &limits, double value)
{
    return size_t(std::upper_bound(limits.begin(), limits.end(), value) - limits.begin());
}

std::vector<ValueClass> makeClasses(const std::vector<double> &limits, const Indicator &indicator, const Format &format)
{
    const auto text = [&](double limit) { return format.axisNumber(limit, std::max(2, indicator.decimals)); };
    std::vector<ValueClass> classes;
    for (size_t i = 0; i <= limits.size() && !limits.empty(); ++i) {
        const QString words = i == 0               ? QString(QStringLiteral("< ") + text(limits.front()))
                              : i == limits.size() ? QString(QStringLiteral("≥ ") + text(limits.back()))
                                                   : QString(text(limits[i - 1]) + QChar(0x2013) + text(limits[i]));
        classes.push_back({classColour(limits, indicator, i), words});
    }
    return classes;
}

std::vector<double> roundLimits(const std::vector<double> &values)
{
    if (values.empty())
        return {};
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    const RoundRange range = roundRange(*least, *greatest, kDefaultSteps, false);
    std::vector<double> limits;
    for (double limit = range.from + range.step; limit < range.to - range.step / 2 && limits.size() < kMostLimits;
         limit += range.step)
        limits.push_back(limit);
    return limits;
}

std::vector<double> spreadLimits(const std::vector<double> &values)
{
    if (values.empty())
        return {};
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    if (*least == *greatest)
        return {};
    const double step = roundRange(0, *greatest - *least, kSpreadSteps, true).step;
    std::vector<double> limits;
    for (double limit = (std::floor(*least / step) + 1) * step; limit <= *greatest && limits.size() < kMostLimits;
         limit += step)
        limits.push_back(limit);
    return limits;
}

} // namespace ioc
