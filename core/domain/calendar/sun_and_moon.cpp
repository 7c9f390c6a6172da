// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/sun_and_moon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ioc {
namespace {

constexpr double kEpoch = 2451545.0;
constexpr double kDaysOfCentury = 36525;
constexpr double kSecondsOfDay = 86400;

double sine(double degrees)
{
    return std::sin(degrees * std::numbers::pi / 180);
}

/// Dynamical time less Universal Time, in seconds, for 1900, 1910 … 2100.
constexpr std::array kDeltaT{-2.8, 10.4, 21.2, 24.1, 24.4, 29.1,  33.1,  40.2,  50.5,  56.9, 63.9,
                             66.7, 71.6, 77.6, 84.7, 93.0, 113.7, 135.0, 156.9, 179.5, 202.7};

double deltaT(double julianDate)
{
    const double decades = ((julianDate - kEpoch) / kDaysOfCentury * 100 + 100) / 10;
    const double place = std::clamp(decades, 0.0, double(kDeltaT.size() - 1));
    const auto before = std::min(size_t(place), kDeltaT.size() - 2);
    const double part = place - double(before);
    return kDeltaT[before] * (1 - part) + kDeltaT[before + 1] * part;
}

/// size · e^eccentricity · sin(sun · M + moon · M' + node · F), in days.
struct Term
{
    double size;
    int eccentricity;
    int sun;
    int moon;
    int node;
};

constexpr std::array kTerms{
    Term{-0.40720, 0, 0, 1, 0}, Term{0.17241, 1, 1, 0, 0},    Term{0.01608, 0, 0, 2, 0},  Term{0.01039, 0, 0, 0, 2},
    Term{0.00739, 1, -1, 1, 0}, Term{-0.00514, 1, 1, 1, 0},   Term{0.00208, 2, 2, 0, 0},  Term{-0.00111, 0, 0, 1, -2},
    Term{-0.00057, 0, 0, 1, 2}, Term{0.00056, 1, 1, 2, 0},    Term{-0.00042, 0, 0, 3, 0}, Term{0.00042, 1, 1, 0, 2},
    Term{0.00038, 1, 1, 0, -2}, Term{-0.00024, 1, -1, 2, 0},  Term{-0.00007, 0, 2, 1, 0}, Term{0.00004, 0, 0, 2, -2},
    Term{0.00004, 0, 3, 0, 0},  Term{0.00003, 0, 1, 1, -2},   Term{0.00003, 0, 0, 2, 2},  Term{-0.00003, 0, 1, 1, 2},
    Term{0.00003, 0, -1, 1, 2}, Term{-0.00002, 0, -1, 1, -2}, Term{-0.00002, 0, 1, 3, 0}, Term{0.00002, 0, 0, 4, 0},
};

/// size · sin(start + speed · lunation), in days: what the planets do.
struct PlanetaryTerm
{
    double size;
    double start;
    double speed;
};

constexpr std::array kPlanetaryTerms{
    PlanetaryTerm{0.000325, 299.77, 0.107408},  PlanetaryTerm{0.000165, 251.88, 0.016321},
    PlanetaryTerm{0.000164, 251.83, 26.651886}, PlanetaryTerm{0.000126, 349.42, 36.412478},
    PlanetaryTerm{0.000110, 84.66, 18.206239},  PlanetaryTerm{0.000062, 141.74, 53.303771},
    PlanetaryTerm{0.000060, 207.14, 2.453732},  PlanetaryTerm{0.000056, 154.84, 7.306860},
    PlanetaryTerm{0.000047, 34.52, 27.261239},  PlanetaryTerm{0.000042, 207.19, 0.121824},
    PlanetaryTerm{0.000040, 291.34, 1.844379},  PlanetaryTerm{0.000037, 161.72, 24.198154},
    PlanetaryTerm{0.000035, 239.56, 25.513099}, PlanetaryTerm{0.000023, 331.55, 3.592518},
};

} // namespace

double newMoon(int lunation)
{
    const double k = lunation;
    const double t = k / 1236.85;
    const double mean =
        2451550.09766 + 29.530588861 * k + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073));
    const double e = 1 - t * (0.002516 + t * 0.0000074);
    const double sun = 2.5534 + 29.10535670 * k - t * t * (0.0000014 + t * 0.00000011);
    const double moon = 201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058));
    const double node = 160.7108 + 390.67050284 * k - t * t * (0.0016118 + t * (0.00000227 - t * 0.000000011));
    const double ascending = 124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215);
    double correction = -0.00017 * sine(ascending);
    for (const Term &term : kTerms)
        correction +=
            term.size * std::pow(e, term.eccentricity) * sine(term.sun * sun + term.moon * moon + term.node * node);
    for (const PlanetaryTerm &term : kPlanetaryTerms)
        correction += term.size * sine(term.start + term.speed * k);
    const double dynamical = mean + correction;
    return dynamical - deltaT(dynamical) / kSecondsOfDay;
}

double solarLongitude(double julianDate)
{
    const double dynamical = julianDate + deltaT(julianDate) / kSecondsOfDay;
    const double t = (dynamical - kEpoch) / kDaysOfCentury;
    const double mean = 280.46646 + t * (36000.76983 + t * 0.0003032);
    const double anomaly = 357.52911 + t * (35999.05029 - t * 0.0001537);
    const double center = (1.914602 - t * (0.004817 + t * 0.000014)) * sine(anomaly) +
                          (0.019993 - t * 0.000101) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
    const double apparent = mean + center - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
    return apparent - 360 * std::floor(apparent / 360);
}

} // namespace ioc
