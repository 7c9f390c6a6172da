// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/rivers.h"

#include <algorithm>
#include <queue>

namespace ioc::province {

namespace {

constexpr double kStrayed = 350;     // grid steps from the course at which a way counts double
constexpr double kOutsideTheBed = 4; // how much dearer than between two banks
constexpr double kMouthWidth = 2500; // grid steps around the planned mouth in which the river may end

bool onLand(const Mesh &mesh, int cell)
{
    return mesh.cells[cell].ground != Ground::Outside;
}

struct Shore
{
    std::vector<bool> inland; ///< corners with a border inside the land
    std::vector<bool> coast;  ///< those of them that the land ends at
};

Shore findShore(const Mesh &mesh)
{
    Shore shore{std::vector<bool>(mesh.corners.size()), std::vector<bool>(mesh.corners.size())};
    for (const Border &border : mesh.borders) {
        const bool inside = onLand(mesh, border.left) && onLand(mesh, border.right);
        for (const int corner : {border.from, border.to}) {
            if (inside)
                shore.inland[corner] = true;
            else
                shore.coast[corner] = true;
        }
    }
    for (std::size_t i = 0; i < shore.coast.size(); ++i)
        shore.coast[i] = shore.coast[i] && shore.inland[i];
    return shore;
}

int nearestCorner(const Mesh &mesh, const std::vector<bool> &allowed, GridPoint place)
{
    int best = -1;
    for (int i = 0; i < int(mesh.corners.size()); ++i) {
        if (allowed[i] && (best < 0 || distance(mesh.corners[i], place) < distance(mesh.corners[best], place)))
            best = i;
    }
    return best;
}

struct Way
{
    double cost = 1e300;
    int border = -1; ///< by which the corner was reached
};

// The cheapest ways from the source to everywhere, along borders and close to the course.
std::vector<Way> findWays(const Mesh &mesh, const Shore &shore, const Curve &course, int source)
{
    std::vector<std::vector<int>> bordersAt(mesh.corners.size());
    for (int i = 0; i < int(mesh.borders.size()); ++i) {
        const Border &border = mesh.borders[i];
        if (onLand(mesh, border.left) && onLand(mesh, border.right)) {
            bordersAt[border.from].push_back(i);
            bordersAt[border.to].push_back(i);
        }
    }
    std::vector<Way> ways(mesh.corners.size());
    std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>> open;
    ways[source].cost = 0;
    open.emplace(0.0, source);
    while (!open.empty()) {
        const auto [cost, corner] = open.top();
        open.pop();
        // A river that comes to the coast ends there.
        if (cost > ways[corner].cost || (shore.coast[corner] && corner != source))
            continue;
        for (const int i : bordersAt[corner]) {
            const Border &border = mesh.borders[i];
            const int next = border.from == corner ? border.to : border.from;
            const double strayed = distanceTo(course, mesh.corners[next]) / kStrayed;
            const double bed = isRiver(mesh, border) ? 1 : kOutsideTheBed;
            const double total = cost + border.length * bed * (1 + strayed * strayed);
            if (total < ways[next].cost) {
                ways[next] = {total, i};
                open.emplace(total, next);
            }
        }
    }
    return ways;
}

// Not the coast corner nearest to the planned mouth, to which the river might have to turn aside.
int chooseMouth(const Mesh &mesh, const Shore &shore, const std::vector<Way> &ways, GridPoint planned)
{
    int best = nearestCorner(mesh, shore.coast, planned);
    for (int i = 0; i < int(mesh.corners.size()); ++i) {
        if (shore.coast[i] && distance(mesh.corners[i], planned) < kMouthWidth && ways[i].cost < ways[best].cost)
            best = i;
    }
    return best;
}

} // namespace

std::vector<GridPoint> drawRiver(const Mesh &mesh, const Curve &course)
{
    const Shore shore = findShore(mesh);
    const int source = nearestCorner(mesh, shore.inland, course.points.front());
    const std::vector<Way> ways = findWays(mesh, shore, course, source);

    int corner = chooseMouth(mesh, shore, ways, course.points.back());
    std::vector<GridPoint> upstream{mesh.corners[corner]};
    while (corner != source) {
        const Border &border = mesh.borders[ways[corner].border];
        std::vector<GridPoint> line = border.path;
        if (border.from != corner)
            std::ranges::reverse(line);
        upstream.insert(upstream.end(), line.begin() + 1, line.end());
        corner = border.from == corner ? border.to : border.from;
    }
    return {upstream.rbegin(), upstream.rend()};
}

} // namespace ioc::province
