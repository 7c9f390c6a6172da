// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/growth.h"

#include <algorithm>
#include <cstddef>

namespace ioc {
namespace {

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::optional<double> Growth::slope() const
{
    if (m_samples.size() < kFewest)
        return std::nullopt;
    double days = 0;
    double values = 0;
    for (const auto &[day, value] : m_samples) {
        days += day / double(m_samples.size());
        values += value / double(m_samples.size());
    }
    double together = 0;
    double square = 0;
    for (const auto &[day, value] : m_samples) {
        together += (day - days) * (value - values);
        square += (day - days) * (day - days);
    }
    return square > 0 ? together / square : 0;
}

std::optional<double> Growth::rise() const
{
    if (m_samples.size() < kFewest)
        return std::nullopt;
    const size_t quarter = m_samples.size() / 4;
    std::vector<double> first;
    std::vector<double> last;
    for (size_t i = 0; i < quarter; ++i) {
        first.push_back(m_samples[i].value);
        last.push_back(m_samples[m_samples.size() - 1 - i].value);
    }
    return medianOf(last) - medianOf(first);
}

} // namespace ioc
