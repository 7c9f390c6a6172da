// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"

namespace ioc {
namespace {

std::optional<int> decimalsOf(double value, int atLeast)
{
    for (int decimals = atLeast; decimals <= kMostDecimals; ++decimals) {
        if (isDecimal(value, decimals))
            return decimals;
    }
    return std::nullopt;
}

} // namespace

std::optional<int> commonDecimals(std::span<const double> values)
{
    int decimals = 0;
    bool raised = false;
    for (const double value : values) {
        if (isDecimal(value, decimals))
            continue;
        const auto more = decimalsOf(value, decimals + 1);
        if (!more)
            return std::nullopt;
        decimals = *more;
        raised = true;
    }
    // A great number that passed with few places may be too great for more.
    if (raised) {
        for (const double value : values) {
            if (!isDecimal(value, decimals))
                return std::nullopt;
        }
    }
    return decimals;
}

void DecimalSum::add(double value)
{
    if (!isDecimal(value, m_decimals)) {
        const auto more = decimalsOf(value, m_decimals + 1);
        if (!more) {
            m_rest += value;
            return;
        }
        raise(*more);
    }
    if (!isDecimal(value, m_decimals)) {
        m_rest += value;
        return;
    }
    const auto scaled = std::int64_t(nearestInteger(value * powerOfTen(m_decimals)));
    std::int64_t sum = 0;
    if (__builtin_add_overflow(m_scaled, scaled, &sum))
        m_rest += value;
    else
        m_scaled = sum;
}

void DecimalSum::raise(int decimals)
{
    const auto factor = std::int64_t(powerOfTen(decimals - m_decimals));
    std::int64_t raised = 0;
    if (__builtin_mul_overflow(m_scaled, factor, &raised))
        return; // too great for more places; the value is added as it is
    m_scaled = raised;
    m_decimals = decimals;
}

double DecimalSum::value() const
{
    const double exact = double(m_scaled) / powerOfTen(m_decimals);
    return m_rest == 0 ? exact : exact + m_rest;
}

double decimalSum(double a, double b)
{
    DecimalSum sum;
    sum.add(a);
    sum.add(b);
    return sum.value();
}

} // namespace ioc
