// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/atoms.h"

#include "app/province/terrain.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace ioc::province {

namespace {

constexpr int kFewest = 40;

// The neighbouring atom with the longest border; -1 when no neighbour has one yet.
std::vector<int> nextRound(const Mesh &mesh, const AtomOfCell &atomOfCell)
{
    std::map<std::pair<int, int>, double> touching; // (cell without atom, atom) → border length
    for (const Border &border : mesh.borders) {
        if (isRiver(mesh, border))
            continue;
        for (const auto &[cell, other] : {std::pair(border.left, border.right), std::pair(border.right, border.left)}) {
            const bool joins =
                atomOfCell[cell] < 0 && atomOfCell[other] >= 0 && mesh.cells[cell].ground != Ground::Outside;
            if (joins)
                touching[{cell, atomOfCell[other]}] += border.length;
        }
    }
    std::vector<int> chosen(mesh.cells.size(), -1);
    std::vector<double> longest(mesh.cells.size(), 0);
    for (const auto &[key, length] : touching) {
        if (length > longest[key.first]) {
            longest[key.first] = length;
            chosen[key.first] = key.second;
        }
    }
    return chosen;
}

int nearestAtom(const Mesh &mesh, const std::vector<int> &atomOfCell, std::size_t cell)
{
    int best = -1;
    double nearest = 0;
    for (std::size_t other = 0; other < mesh.cells.size(); ++other) {
        const double far = distance(mesh.cells[cell].at, mesh.cells[other].at);
        if (atomOfCell[other] >= 0 && !mesh.cells[other].guide && (best < 0 || far < nearest)) {
            best = atomOfCell[other];
            nearest = far;
        }
    }
    return best;
}

double squareKm(const Mesh &mesh, const Border &border)
{
    const GridPoint origin{10620000, 1615000};
    return double(cross(origin, mesh.corners[border.from], mesh.corners[border.to])) / 2 / (kGridPerKm * kGridPerKm);
}

} // namespace

AtomOfCell joinCells(const Mesh &mesh)
{
    AtomOfCell atomOfCell(mesh.cells.size(), -1);
    int atoms = 0;
    for (std::size_t i = 0; i < mesh.cells.size(); ++i) {
        if (mesh.cells[i].ground != Ground::Outside && !mesh.cells[i].guide)
            atomOfCell[i] = atoms++;
    }
    for (bool grown = true; grown;) {
        grown = false;
        const std::vector<int> chosen = nextRound(mesh, atomOfCell);
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (chosen[i] >= 0) {
                atomOfCell[i] = chosen[i];
                grown = true;
            }
        }
    }
    int islet = -1; // touches nothing, so all of it goes to the nearest atom
    for (std::size_t i = 0; i < mesh.cells.size(); ++i) {
        if (mesh.cells[i].ground == Ground::Outside || atomOfCell[i] >= 0)
            continue;
        if (islet < 0)
            islet = nearestAtom(mesh, atomOfCell, i);
        atomOfCell[i] = islet;
    }
    return atomOfCell;
}

std::vector<Atom> settleAtoms(const Mesh &mesh, const AtomOfCell &atomOfCell, int population, Random &random)
{
    std::vector<Atom> atoms;
    for (std::size_t i = 0; i < mesh.cells.size(); ++i) {
        if (atomOfCell[i] >= 0 && !mesh.cells[i].guide)
            atoms.push_back({mesh.cells[i].at, mesh.cells[i].ground});
    }
    for (const Border &border : mesh.borders) {
        if (const int left = atomOfCell[border.left]; left >= 0)
            atoms[left].areaKm2 += squareKm(mesh, border);
        if (const int right = atomOfCell[border.right]; right >= 0)
            atoms[right].areaKm2 -= squareKm(mesh, border);
    }

    std::vector<double> attraction;
    for (const Atom &atom : atoms)
        attraction.push_back(atom.areaKm2 * densityAt(atom.middle) * random.between(0.8, 1.25));
    const double all = std::accumulate(attraction.begin(), attraction.end(), 0.0);
    int settled = 0;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        atoms[i].population =
            kFewest + int(std::lround(attraction[i] / all * (population - kFewest * double(atoms.size()))));
        settled += atoms[i].population;
    }
    std::ranges::max_element(atoms, {}, &Atom::population)->population += population - settled; // what rounding left
    for (Atom &atom : atoms)
        atom.households = int(std::lround(atom.population / random.between(3.4, 4.1)));
    return atoms;
}

Neighbourhood neighbourhoodOf(const Mesh &mesh, const AtomOfCell &atomOfCell, const std::vector<Atom> &atoms)
{
    Neighbourhood land{{}, std::vector<std::set<int>>(atoms.size()), {}};
    for (const Atom &atom : atoms)
        land.middles.push_back(atom.middle);
    for (const Border &border : mesh.borders) {
        const int left = atomOfCell[border.left];
        const int right = atomOfCell[border.right];
        if (left < 0 || right < 0 || left == right)
            continue;
        land.neighbours[left].insert(right);
        land.neighbours[right].insert(left);
        if (!isRiver(mesh, border)) {
            land.dry.emplace(left, right);
            land.dry.emplace(right, left);
        }
    }
    return land;
}

} // namespace ioc::province
