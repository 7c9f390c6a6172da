// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace ioc {

/// Whether the seasons add to the level or multiply it.
enum class Seasonality { Additive, Multiplicative };

/// How much the newest value counts: 0 (nothing) to 1 (alone).
struct Smoothing
{
    double level = 0;  ///< α
    double trend = 0;  ///< β*
    double season = 0; ///< γ, at most 1 − α

    friend bool operator==(const Smoothing &, const Smoothing &) = default;
};

/// The method of Holt and Winters with a linear trend (Hyndman and Athanasopoulos, Forecasting: Principles and
/// Practice, 3rd ed., section 8.3, component form). A value: level, trend and one season, led on value by value.
class HoltWinters
{
public:
    /// `seasons`: the components of the last season, the one that comes next first; not empty.
    HoltWinters(Seasonality kind, Smoothing smoothing, double level, double trend, std::vector<double> seasons);

    /// As it stands after the first season of a series of which two are known: the trend is that from one season's mean
    /// to the next, the level the trend line's at the season's end, the seasons what the values are off it. Nothing
    /// when the series has less than two seasons, a gap in them, or for multiplied seasons a value that is not above 0.
    static std::optional<HoltWinters> begin(Seasonality kind, Smoothing smoothing,
                                            std::span<const std::optional<double>> series, int season);

    /// The same with another smoothing.
    HoltWinters with(Smoothing smoothing) const;

    /// Takes the next value. Over a missing one the level goes on by the trend and the season stays.
    void take(std::optional<double> value);

    /// The forecast for so many values ahead, 1 or more. No finite number when multiplied seasons have run away.
    double ahead(int steps) const;

    double level() const { return m_level; }
    double trend() const { return m_trend; }

private:
    Seasonality m_kind;
    Smoothing m_smoothing;
    double m_level;
    double m_trend;
    std::vector<double> m_seasons;
    size_t m_next = 0; ///< the season of the value that comes next
};

} // namespace ioc
