// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ioc {

/// Instants are Julian dates of Universal Time: days, with 2451545.0 for noon of 1 January 2000. Good for 1900 to 2100;
/// new moons to about a minute, the sun to a hundredth of a degree (a quarter of an hour). Pure.

/// The instant of the `lunation`-th new moon, counted from 0 for that of 6 January 2000. Meeus, Astronomical
/// Algorithms, 2nd ed., ch. 49, with ΔT from the polynomials of Espenak and Meeus (NASA/TP-2006-214141) at every tenth
/// year.
double newMoon(int lunation);

/// Apparent longitude of the sun in degrees, 0 ≤ x < 360. Meeus, ch. 25.
double solarLongitude(double julianDate);

} // namespace ioc
