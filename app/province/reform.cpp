// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/reform.h"

#include "app/province/terrain.h"

#include <algorithm>
#include <numeric>

namespace ioc::province {

namespace {

constexpr int kUntouched = 6;
constexpr int kSplits = 7;
constexpr int kRetyped = 10;
constexpr double kDistrictBarrier = 1.6; // one new unit in ten draws from two districts, as in the real reform
constexpr double kRiverBarrier = 1.8;

Error impossible(const char *what)
{
    return {ErrorCode::Internal, QString::fromUtf8(what), QStringLiteral("reform"), 0};
}

bool isOnIsland(const Land &land, const OldCommune &commune)
{
    return land.atoms[commune.atoms.front()].ground == Ground::Island;
}

// Large and thinly settled communes stayed as they were, as long as the others still hang together without
// them.
std::set<int> chooseUntouched(const OldProvince &old, const std::set<int> &mainland)
{
    std::vector<int> candidates(mainland.begin(), mainland.end());
    std::ranges::stable_sort(candidates, std::greater<>(), [&](int i) { return old.communes[i].areaKm2; });
    std::set<int> rest = mainland;
    std::set<int> chosen;
    for (const int candidate : candidates) {
        const auto near = [&](int other) {
            return distance(old.communes[other].seat, old.communes[candidate].seat) < 14'000;
        };
        if (int(chosen.size()) == kUntouched)
            break;
        if (old.communes[candidate].type != UnitType::Commune || std::ranges::any_of(chosen, near))
            continue;
        rest.erase(candidate);
        if (isConnected(old.neighbourhood, rest))
            chosen.insert(candidate);
        else
            rest.insert(candidate);
    }
    return chosen;
}

std::vector<int> mergeCommunes(const OldProvince &old, const std::set<int> &merging, int count)
{
    Neighbourhood land = old.neighbourhood;
    for (int i = 0; i < int(land.neighbours.size()); ++i)
        std::erase_if(land.neighbours[i], [&](int next) { return !merging.contains(next) || !merging.contains(i); });
    const std::vector<int> candidates(merging.begin(), merging.end());
    const auto spacing = [&](int i) { return spacingAt(old.communes[i].seat); };
    const StepCost cost = [&](int from, int to) {
        double far = distance(land.middles[from], land.middles[to]) / spacing(from);
        far *= old.communes[from].district == old.communes[to].district ? 1 : kDistrictBarrier;
        return land.dry.contains({from, to}) ? far : far * kRiverBarrier;
    };
    return growGroups(land, spreadCentres(land.middles, candidates, count, spacing), cost);
}

std::set<int> membersOf(const std::vector<int> &unitOf, int unit)
{
    std::set<int> members;
    for (int i = 0; i < int(unitOf.size()); ++i) {
        if (unitOf[i] == unit)
            members.insert(i);
    }
    return members;
}

// Gives a unit of one commune the nearest neighbour that a larger unit can spare: mergers were the point of
// the reform.
void feedSingles(const OldProvince &old, std::vector<int> &unitOf, int merged)
{
    const Neighbourhood &land = old.neighbourhood;
    for (int unit = 0; unit < merged; ++unit) {
        const std::set<int> members = membersOf(unitOf, unit);
        if (members.size() != 1)
            continue;
        const int lonely = *members.begin();
        std::vector<int> nearby(land.neighbours[lonely].begin(), land.neighbours[lonely].end());
        std::ranges::stable_sort(nearby, {}, [&](int i) {
            return distance(land.middles[lonely], land.middles[i]) *
                   (land.dry.contains({lonely, i}) ? 1 : kRiverBarrier);
        });
        for (const int next : nearby) {
            std::set<int> rest = membersOf(unitOf, unitOf[next]);
            rest.erase(next);
            if (rest.size() >= 2 && isConnected(land, rest)) {
                unitOf[next] = unit;
                break;
            }
        }
    }
}

// Gives one atom of the commune to a unit beside it. Leaves everything as it was and answers false when no
// atom can go: both parts of the commune and what is left of its unit must hang together, and the part must
// be worth talking about.
bool splitCommune(const Land &land, const OldProvince &old, int index, Reform &reform)
{
    const OldCommune &commune = old.communes[index];
    const int owner = reform.unitOfAtom[commune.atoms.front()];
    for (const int atom : commune.atoms) {
        const double share = double(land.atoms[atom].population) / commune.population;
        if (share < 0.12 || share > 0.45)
            continue;
        std::set<int> rest(commune.atoms.begin(), commune.atoms.end());
        rest.erase(atom);
        std::set<int> unitRest = membersOf(reform.unitOfAtom, owner);
        unitRest.erase(atom);
        if (!isConnected(land.neighbourhood, rest) || !isConnected(land.neighbourhood, unitRest))
            continue;
        for (const int next : land.neighbourhood.neighbours[atom]) {
            const bool alone = reform.untouched.contains(old.communeOfAtom[next]);
            if (reform.unitOfAtom[next] != owner && !alone && land.neighbourhood.dry.contains({atom, next})) {
                reform.unitOfAtom[atom] = reform.unitOfAtom[next];
                return true;
            }
        }
    }
    return false;
}

void splitSome(const Land &land, const OldProvince &old, Reform &reform, Random &random)
{
    std::vector<int> candidates(old.communes.size());
    std::iota(candidates.begin(), candidates.end(), 0);
    random.shuffle(candidates);
    for (const int candidate : candidates) {
        const auto near = [&](int other) {
            return distance(old.communes[other].seat, old.communes[candidate].seat) < 16'000;
        };
        if (int(reform.splitCommunes.size()) == kSplits)
            return;
        if (reform.untouched.contains(candidate) || std::ranges::any_of(reform.splitCommunes, near))
            continue;
        if (splitCommune(land, old, candidate, reform))
            reform.splitCommunes.insert(candidate);
    }
}

// The unit with most of the people of the commune.
int mainUnit(const Land &land, const Reform &reform, const OldCommune &commune)
{
    std::map<int, int> people;
    for (const int atom : commune.atoms)
        people[reform.unitOfAtom[atom]] += land.atoms[atom].population;
    return std::ranges::max_element(people, {}, [](const auto &part) { return part.second; })->first;
}

void gatherUnits(const Land &land, const OldProvince &old, Reform &reform)
{
    std::vector<int> wardPeople(reform.units.size());
    std::vector<int> largest(reform.units.size());
    for (int i = 0; i < int(land.atoms.size()); ++i) {
        const Atom &atom = land.atoms[i];
        const int index = reform.unitOfAtom[i];
        NewUnit &unit = reform.units[index];
        unit.population += atom.population;
        unit.households += atom.households;
        unit.areaKm2 += atom.areaKm2;
        if (atom.ground == Ground::Island)
            unit.type = UnitType::SpecialZone;
        if (old.communes[old.communeOfAtom[i]].type == UnitType::Ward)
            wardPeople[index] += atom.population;
        if (atom.population > largest[index]) {
            largest[index] = atom.population;
            unit.seat = atom.middle;
        }
    }
    for (int i = 0; i < int(old.communes.size()); ++i)
        reform.units[mainUnit(land, reform, old.communes[i])].communes.push_back(i);
    for (std::size_t i = 0; i < reform.units.size(); ++i) {
        NewUnit &unit = reform.units[i];
        std::ranges::stable_sort(unit.communes, std::greater<>(), [&](int c) { return old.communes[c].population; });
        if (wardPeople[i] * 2 >= unit.population)
            unit.type = UnitType::Ward;
    }
}

void chooseRetyped(Reform &reform)
{
    std::vector<NewUnit *> communes;
    for (NewUnit &unit : reform.units) {
        if (unit.type == UnitType::Commune)
            communes.push_back(&unit);
    }
    std::ranges::stable_sort(communes, std::greater<>(), &NewUnit::density);
    for (int i = 0; i < kRetyped; ++i)
        communes[i]->retyped = true;
}

} // namespace

Result<Reform> drawReform(const Land &land, const OldProvince &old, int count, Random &random)
{
    std::set<int> merging;
    for (int i = 0; i < int(old.communes.size()); ++i) {
        if (!isOnIsland(land, old.communes[i]))
            merging.insert(i);
    }
    Reform reform;
    reform.untouched = chooseUntouched(old, merging);
    if (int(reform.untouched.size()) < kUntouched)
        return impossible("Too few communes can stay alone.");
    for (const int i : reform.untouched)
        merging.erase(i);

    const int merged = count - kUntouched - 1; // one is the island
    std::vector<int> unitOf = mergeCommunes(old, merging, merged);
    feedSingles(old, unitOf, merged);
    for (const int i : merging) {
        if (membersOf(unitOf, unitOf[i]).size() == 1)
            reform.untouched.insert(i);
    }
    int next = merged;
    for (const int i : reform.untouched) {
        if (unitOf[i] < 0)
            unitOf[i] = next++;
    }
    for (int i = 0; i < int(old.communes.size()); ++i) {
        if (isOnIsland(land, old.communes[i]))
            unitOf[i] = next;
    }
    for (const int commune : old.communeOfAtom)
        reform.unitOfAtom.push_back(unitOf[commune]);

    splitSome(land, old, reform, random);
    if (int(reform.splitCommunes.size()) < kSplits)
        return impossible("Too few communes can be divided.");
    reform.units.resize(count);
    gatherUnits(land, old, reform);
    if (std::ranges::any_of(reform.units, [](const NewUnit &unit) { return unit.communes.empty(); }))
        return impossible("A unit has no commune of its own.");
    if (std::ranges::count(reform.units, UnitType::Commune, &NewUnit::type) < kRetyped)
        return impossible("Too few communes can become wards.");
    chooseRetyped(reform);
    return reform;
}

} // namespace ioc::province
