// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/mesh.h"

#include <algorithm>
#include <map>

#include <boost/polygon/point_data.hpp>
#include <boost/polygon/voronoi.hpp>

namespace ioc::province {

namespace {

constexpr double kFinestStep = 210; // grid steps between points of a border

using Diagram = boost::polygon::voronoi_diagram<double>;

bool onLand(const Seed &seed)
{
    return seed.ground != Ground::Outside;
}

// How far a bend at share t of the way from a to b may go towards the apex of the triangle, measured square
// to the way.
double roomTowards(GridPoint apex, GridPoint a, GridPoint b, double t)
{
    const double length = distance(a, b);
    const double height = std::abs(double(cross(a, b, apex))) / length;
    const double foot = ((double(apex.x) - a.x) * (double(b.x) - a.x) + (double(apex.y) - a.y) * (double(b.y) - a.y)) /
                        (length * length);
    double room = height;
    if (foot > 0)
        room = std::min(room, height * t / foot);
    if (foot < 1)
        room = std::min(room, height * (1 - t) / (1 - foot));
    return room;
}

// Heights of a random curve over [first, last], both ends of which are set.
void displace(std::vector<double> &heights, std::size_t first, std::size_t last, double reach, Random &random)
{
    if (last - first < 2)
        return;
    const std::size_t middle = (first + last) / 2;
    heights[middle] = (heights[first] + heights[last]) / 2 + random.between(-reach, reach);
    // Falling a little slower than the span makes the detail as rough as the whole.
    displace(heights, first, middle, reach * 0.56, random);
    displace(heights, middle, last, reach * 0.56, random);
}

double roughness(const Mesh &mesh, const Border &border)
{
    const bool outline = !onLand(mesh.cells[border.left]) || !onLand(mesh.cells[border.right]);
    return outline ? 0.10 : isRiver(mesh, border) ? 0.20 : 0.15;
}

std::vector<GridPoint> roughPath(const Mesh &mesh, const Border &border, Random &random)
{
    const GridPoint a = mesh.corners[border.from];
    const GridPoint b = mesh.corners[border.to];
    std::size_t parts = 1;
    while (border.length / double(parts) > kFinestStep)
        parts *= 2;
    std::vector<double> heights(parts + 1, 0);
    displace(heights, 0, parts, border.length * roughness(mesh, border), random);

    std::vector<GridPoint> path{a};
    for (std::size_t i = 1; i < parts; ++i) {
        const double t = double(i) / double(parts);
        const double leftRoom = 0.8 * roomTowards(mesh.cells[border.left].at, a, b, t);
        const double rightRoom = 0.8 * roomTowards(mesh.cells[border.right].at, a, b, t);
        const double height = std::clamp(heights[i], -rightRoom, leftRoom) / border.length;
        path.push_back(
            rounded(a.x + t * (b.x - a.x) - height * (b.y - a.y), a.y + t * (b.y - a.y) + height * (b.x - a.x)));
    }
    path.push_back(b);
    return path;
}

} // namespace

Mesh buildMesh(std::vector<Seed> seeds)
{
    std::vector<boost::polygon::point_data<int>> points;
    for (const Seed &seed : seeds)
        points.emplace_back(seed.at.x, seed.at.y);
    Diagram diagram;
    boost::polygon::construct_voronoi(points.begin(), points.end(), &diagram);

    Mesh mesh{std::move(seeds), {}, {}};
    std::map<GridPoint, int> cornerOf;
    const auto corner = [&](const Diagram::vertex_type *vertex) {
        const GridPoint place = rounded(vertex->x(), vertex->y());
        const auto [found, added] = cornerOf.try_emplace(place, int(mesh.corners.size()));
        if (added)
            mesh.corners.push_back(place);
        return found->second;
    };
    for (const Diagram::edge_type &edge : diagram.edges()) {
        const auto left = int(edge.cell()->source_index());
        const auto right = int(edge.twin()->cell()->source_index());
        if (left > right || !edge.is_finite() || (!onLand(mesh.cells[left]) && !onLand(mesh.cells[right])))
            continue;
        Border border{corner(edge.vertex0()), corner(edge.vertex1()), left, right, {}, 0};
        if (border.from == border.to)
            continue; // shorter than the grid can show: both ends are one corner now
        border.path = {mesh.corners[border.from], mesh.corners[border.to]};
        border.length = distance(border.path.front(), border.path.back());
        mesh.borders.push_back(std::move(border));
    }
    return mesh;
}

bool isRiver(const Mesh &mesh, const Border &border)
{
    const int bank = mesh.cells[border.left].bank;
    return bank != 0 && bank == -mesh.cells[border.right].bank;
}

void roughenBorders(Mesh &mesh, const std::vector<bool> &shown, std::uint64_t seed)
{
    for (std::size_t i = 0; i < mesh.borders.size(); ++i) {
        Border &border = mesh.borders[i];
        // A stream of random numbers for each border: a change to one leaves the others as they are.
        Random random(seed ^ (std::uint64_t(border.path.front().x) << 32) ^ std::uint64_t(border.path.front().y) ^
                      (std::uint64_t(border.path.back().x) << 17) ^ (std::uint64_t(border.path.back().y) << 5));
        if (shown[i])
            border.path = roughPath(mesh, border, random);
    }
}

} // namespace ioc::province
