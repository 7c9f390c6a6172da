// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/old_units.h"

#include "app/province/terrain.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace ioc::province {

namespace {

constexpr int kIslandCommunes = 3;
constexpr int kFirstCommuneCode = 90001;
constexpr int kCodeStep = 3;
constexpr int kFirstDistrictCode = 990;
constexpr double kRiverBarrier = 2.5;

// Relative to how far apart pieces stand, so that town and hills get groups of as many pieces.
StepCost relativeCost(const Neighbourhood &land)
{
    return [&land](int from, int to) {
        const double far = distance(land.middles[from], land.middles[to]) / spacingAt(land.middles[from]);
        return land.dry.contains({from, to}) ? far : far * kRiverBarrier;
    };
}

std::vector<int> atomsOn(const Land &land, Ground ground)
{
    std::vector<int> result;
    for (int i = 0; i < int(land.atoms.size()); ++i) {
        if (land.atoms[i].ground == ground)
            result.push_back(i);
    }
    return result;
}

std::vector<int> communeCentres(const Land &land, int communes)
{
    const auto spacing = [&](int atom) { return spacingAt(land.atoms[atom].middle); };
    std::vector<int> centres =
        spreadCentres(land.neighbourhood.middles, atomsOn(land, Ground::Mainland), communes - kIslandCommunes, spacing);
    const std::vector<int> onIsland =
        spreadCentres(land.neighbourhood.middles, atomsOn(land, Ground::Island), kIslandCommunes, spacing);
    centres.insert(centres.end(), onIsland.begin(), onIsland.end());
    return centres;
}

std::vector<OldCommune> gatherCommunes(const Land &land, const std::vector<int> &communeOfAtom, int count)
{
    std::vector<OldCommune> communes(count);
    for (int atom = 0; atom < int(land.atoms.size()); ++atom) {
        OldCommune &commune = communes[communeOfAtom[atom]];
        commune.atoms.push_back(atom);
        commune.population += land.atoms[atom].population;
        commune.households += land.atoms[atom].households;
        commune.areaKm2 += land.atoms[atom].areaKm2;
    }
    for (OldCommune &commune : communes) {
        const int main = *std::ranges::max_element(commune.atoms, {}, [&](int a) { return land.atoms[a].population; });
        commune.seat = land.atoms[main].middle;
    }
    return communes;
}

int nearestCommune(const std::vector<OldCommune> &communes, GridPoint place)
{
    const auto nearest = std::ranges::min_element(
        communes, {}, [&](const OldCommune &commune) { return distance(commune.seat, place); });
    return int(nearest - communes.begin());
}

UnitType districtType(TownRank rank)
{
    switch (rank) {
    case TownRank::City:
        return UnitType::City;
    case TownRank::Town:
        return UnitType::Town;
    case TownRank::Seat:
        return UnitType::District;
    }
    return UnitType::District;
}

// Share of the communes that are wards, the densest.
double wardShare(TownRank rank)
{
    switch (rank) {
    case TownRank::City:
        return 0.68;
    case TownRank::Town:
        return 0.45;
    case TownRank::Seat:
        return 0;
    }
    return 0;
}

void setTypes(OldProvince &province, int district)
{
    std::vector<int> members;
    for (int i = 0; i < int(province.communes.size()); ++i) {
        if (province.communes[i].district == district)
            members.push_back(i);
    }
    std::ranges::sort(members, std::greater<>(), [&](int i) { return province.communes[i].density(); });
    const TownRank rank = towns()[district].rank;
    const auto wards = std::size_t(std::lround(wardShare(rank) * double(members.size())));
    for (std::size_t i = 0; i < wards; ++i)
        province.communes[members[i]].type = UnitType::Ward;
    if (rank == TownRank::Seat)
        province.communes[province.districts[district].seatCommune].type = UnitType::Township;
}

// District by district, towns first, then from north to south: as the real lists run.
std::vector<int> listOrder(const std::vector<OldCommune> &communes)
{
    std::vector<int> order(communes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int i) {
        const OldCommune &commune = communes[i];
        return std::tuple(commune.district, commune.type == UnitType::Commune, -commune.seat.y, commune.seat.x);
    });
    return order;
}

} // namespace

bool isUpland(GridPoint place)
{
    return place.x < 10602000;
}

OldProvince drawOldProvince(const Land &land, int communes, PlaceNames &names)
{
    OldProvince province;
    const std::vector<int> communeOfAtom =
        growGroups(land.neighbourhood, communeCentres(land, communes), relativeCost(land.neighbourhood));
    province.communes = gatherCommunes(land, communeOfAtom, communes);

    std::vector<GridPoint> seats;
    for (const OldCommune &commune : province.communes)
        seats.push_back(commune.seat);
    const Neighbourhood unordered = coarser(land.neighbourhood, communeOfAtom, seats);
    std::vector<int> centres;
    for (const Town &town : towns()) {
        const int seat = nearestCommune(province.communes, town.at);
        centres.push_back(seat);
        province.districts.push_back({seats[seat], seat, districtType(town.rank), QString::fromUtf16(town.districtVi),
                                      QString::number(kFirstDistrictCode + int(province.districts.size()))});
    }
    // Once more by how close the communes stand, so that the town districts stay small.
    const StepCost cost = relativeCost(unordered);
    const StepCost townCost = [&](int from, int to) { return cost(from, to) / std::sqrt(spacingAt(seats[from])); };
    const std::vector<int> districtOf = growGroups(unordered, centres, townCost);
    for (int i = 0; i < communes; ++i)
        province.communes[i].district = districtOf[i];
    for (int district = 0; district < int(province.districts.size()); ++district)
        setTypes(province, district);

    const std::vector<int> order = listOrder(province.communes);
    std::vector<OldCommune> sorted;
    std::vector<int> placeOf(order.size());
    for (const int i : order) {
        placeOf[i] = int(sorted.size());
        OldCommune &commune = sorted.emplace_back(std::move(province.communes[i]));
        commune.code = QString::number(kFirstCommuneCode + kCodeStep * placeOf[i]);
        commune.name = isUpland(commune.seat) ? names.nextUpland() : names.nextLowland();
    }
    province.communes = std::move(sorted);
    for (OldDistrict &district : province.districts)
        district.seatCommune = placeOf[district.seatCommune];
    for (const int unsorted : communeOfAtom)
        province.communeOfAtom.push_back(placeOf[unsorted]);
    seats.clear();
    for (const OldCommune &commune : province.communes)
        seats.push_back(commune.seat);
    province.neighbourhood = coarser(land.neighbourhood, province.communeOfAtom, seats);
    return province;
}

} // namespace ioc::province
