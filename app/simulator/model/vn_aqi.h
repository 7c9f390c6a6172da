// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

/// VN_AQI, Decision 1459/QĐ-TCMT of 12 November 2019. Pure; any thread.
namespace ioc::sim {

enum class Pollutant { Ozone1h, Ozone8h, CarbonMonoxide, SulphurDioxide, NitrogenDioxide, Pm10, Pm25 };

/// The sub-index of a concentration in µg/m³, not rounded: linear between the Decision's break points, 500
/// above the last one. Nothing for ozone over eight hours above 400 µg/m³, where the Decision has no value.
std::optional<double> subIndex(Pollutant pollutant, double concentration);

/// NowCast over the last twelve hours, the newest first: Σwⁱ⁻¹cᵢ / Σwⁱ⁻¹ with w = Cmin/Cmax, or Σ(½)ⁱcᵢ where
/// that is at most ½. Nothing unless two of the three newest hours are there.
std::optional<double> nowCast(std::span<const std::optional<double>> newestFirst);

/// The hourly index of a station, rounded: the greatest of the sub-indices of both NowCasts. Nothing without
/// PM2.5 and PM10.
std::optional<int> stationIndex(std::optional<double> pm25NowCast, std::optional<double> pm10NowCast);

} // namespace ioc::sim
