// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/axis.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr double kNarrow = 0.25;

double roundStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough * 0.999)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

RoundRange roundRange(double least, double greatest, int steps, bool fromZero)
{
    const double size = std::max(std::abs(least), std::abs(greatest));
    if (size == 0)
        return {0, 1, 1};
    if (fromZero || greatest - least >= kNarrow * size || greatest == least) {
        least = std::min(least, 0.0);
        greatest = std::max(greatest, 0.0);
    }
    const double step = roundStep((greatest - least) / std::max(1, steps));
    return {std::floor(least / step + 1e-9) * step, std::ceil(greatest / step - 1e-9) * step, step};
}

QList<QPointF> thinned(const QList<QPointF> &points, int most)
{
    if (points.size() <= std::max(most, 4))
        return points;
    const qsizetype stretches = std::max(most, 4) / 2;
    QList<QPointF> result;
    result.reserve(stretches * 2);
    const auto lower = [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); };
    for (qsizetype i = 0; i < stretches; ++i) {
        const auto first = points.begin() + points.size() * i / stretches;
        const auto last = points.begin() + points.size() * (i + 1) / stretches;
        auto [least, greatest] = std::minmax_element(first, last, lower);
        if (least > greatest)
            std::swap(least, greatest);
        result.append(*least);
        if (greatest != least)
            result.append(*greatest);
    }
    return result;
}

} // namespace ioc
