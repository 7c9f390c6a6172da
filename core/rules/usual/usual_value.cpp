// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/usual_value.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ioc {
namespace {

constexpr size_t kLeastValues = 4;
constexpr double kNormal = 1.4826; // 1 / Φ⁻¹(3/4)

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

std::optional<Usual> usualOf(std::span<const std::optional<double>> values, double least)
{
    Q_ASSERT(least > 0);
    std::vector<double> known;
    for (const auto &value : values) {
        if (value)
            known.push_back(*value);
    }
    if (known.size() < kLeastValues || known.size() * 2 < values.size())
        return std::nullopt;
    Usual usual;
    usual.values = int(known.size());
    usual.median = medianOf(known);
    for (double &value : known)
        value = std::abs(value - usual.median);
    usual.deviation = std::max(kNormal * medianOf(std::move(known)), least);
    return usual;
}

double deviationsFrom(const Usual &usual, double value)
{
    return (value - usual.median) / usual.deviation;
}

} // namespace ioc
