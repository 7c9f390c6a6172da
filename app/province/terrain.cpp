// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/terrain.h"

#include <algorithm>
#include <array>

namespace ioc::province {

namespace {

constexpr std::array kTowns = {
    Town{u"Minh Châu", {10642500, 1618500}, TownRank::City, 6000},
    Town{u"Vạn Phúc", {10640500, 1639500}, TownRank::Town, 4500},
    Town{u"Thạch Hải", {10646000, 1600500}, TownRank::Town, 4200},
    Town{u"Lam Giang", {10619000, 1633500}, TownRank::Seat, 2600},
    Town{u"Yên Trạch", {10597000, 1640500}, TownRank::Seat, 2200},
    Town{u"Trà Khê", {10582000, 1620500}, TownRank::Seat, 1900},
    Town{u"Sơn Hà", {10579500, 1603500}, TownRank::Seat, 1800},
    Town{u"Đức Lâm", {10606000, 1610500}, TownRank::Seat, 2300},
    Town{u"Nghĩa Điền", {10621500, 1593000}, TownRank::Seat, 2500},
    Town{u"Cù Lao Yến", {10678500, 1628300}, TownRank::Seat, 1500},
};

constexpr double kWest = 10560000; // longitudes of the inner border and of the coast
constexpr double kEast = 10665000;

// 0 in the hills of the west, 1 on the coastal plain.
double lowland(GridPoint place)
{
    return std::clamp((place.x - kWest) / (kEast - kWest), 0.0, 1.0);
}

double innerSpacing(TownRank rank)
{
    switch (rank) {
    case TownRank::City:
        return 1450;
    case TownRank::Town:
        return 1600;
    case TownRank::Seat:
        return 1900;
    }
    return 1900;
}

double peakDensity(TownRank rank)
{
    switch (rank) {
    case TownRank::City:
        return 6500;
    case TownRank::Town:
        return 3200;
    case TownRank::Seat:
        return 1300;
    }
    return 0;
}

} // namespace

std::span<const Town> towns()
{
    return kTowns;
}

double spacingAt(GridPoint place)
{
    double spacing = 4200 - 2000 * lowland(place);
    for (const Town &town : kTowns) {
        const double outside = std::max(0.0, distance(place, town.at) - town.reach * 0.6);
        spacing = std::min(spacing, innerSpacing(town.rank) + outside * 0.24);
    }
    const bool onIsland = place.x > 10670000;
    return onIsland ? 850 : spacing;
}

double densityAt(GridPoint place)
{
    const double low = lowland(place);
    double density = 35 + 240 * low * low;
    for (const Town &town : kTowns) {
        const double far = distance(place, town.at) / (town.reach * 0.55);
        const double fall = 1 + far * far;
        density += peakDensity(town.rank) / (fall * fall);
    }
    return density;
}

} // namespace ioc::province
