// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

namespace ioc {

/// The most decimal places that are looked for in a number.
constexpr int kMostDecimals = 6;

/// 10 to the power of 0…kMostDecimals.
inline double powerOfTen(int exponent)
{
    constexpr std::array<double, kMostDecimals + 1> kPowers{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    return kPowers[size_t(exponent)];
}

/// Numbers of this size and more are not looked at as decimals: 2⁵¹.
constexpr double kMostScaled = 2251799813685248.0;

/// The integer nearest to a number of less than 2⁵¹; numbers beyond are left as they are.
inline double nearestInteger(double value)
{
    constexpr double kShift = 6755399441055744.0; // 1.5 · 2⁵²: adding it leaves no bit for a fraction
    return std::abs(value) < kMostScaled ? value + kShift - kShift : value;
}

/// Whether a number is the double nearest to an integer of less than 2⁵¹ over 10^decimals.
inline bool isDecimal(double value, int decimals)
{
    const double power = powerOfTen(decimals);
    const double scaled = nearestInteger(value * power);
    return std::abs(scaled) < kMostScaled && scaled / power == value;
}

/// The least number of places with which all values are such decimals; nothing when there is none.
std::optional<int> commonDecimals(std::span<const double> values);

/// Adds up numbers so that decimals stay decimals: 0.1 + 0.2 is 0.3, in whatever order the parts come. Numbers that are
/// no decimals of at most kMostDecimals places are added as they are.
class DecimalSum
{
public:
    void add(double value);
    double value() const;

private:
    void raise(int decimals);

    std::int64_t m_scaled = 0;
    double m_rest = 0; ///< what is no decimal
    int m_decimals = 0;
};

/// The sum of two numbers by the same rule.
double decimalSum(double a, double b);

} // namespace ioc
