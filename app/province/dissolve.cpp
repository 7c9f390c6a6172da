// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/dissolve.h"

#include <algorithm>
#include <map>

#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

namespace ioc::province {

namespace {

using Line = std::vector<GridPoint>;

// Borders of one group, each directed so that the group lies to its left, by their first point.
using Lines = std::multimap<GridPoint, Line>;

// Whether turning into `b` is further left than turning into `a`, coming from `before` to `at`.
bool isFurtherLeft(GridPoint before, GridPoint at, GridPoint a, GridPoint b)
{
    const bool leftA = cross(before, at, a) > 0;
    const bool leftB = cross(before, at, b) > 0;
    return leftA == leftB ? cross(at, a, b) > 0 : leftB;
}

// Where rings touch in a corner the sharpest left turn keeps them apart.
Lines::iterator nextLine(Lines &lines, const Line &ring)
{
    const GridPoint at = ring.back();
    const GridPoint before = ring[ring.size() - 2];
    const auto [first, last] = lines.equal_range(at);
    Q_ASSERT(first != last);
    auto best = first;
    for (auto line = std::next(first); line != last; ++line) {
        if (isFurtherLeft(before, at, best->second[1], line->second[1]))
            best = line;
    }
    return best;
}

std::vector<Line> rings(Lines lines)
{
    std::vector<Line> result;
    while (!lines.empty()) {
        Line ring = std::move(lines.begin()->second);
        lines.erase(lines.begin());
        while (ring.back() != ring.front()) {
            const auto next = nextLine(lines, ring);
            ring.insert(ring.end(), next->second.begin() + 1, next->second.end());
            lines.erase(next);
        }
        result.push_back(std::move(ring));
    }
    return result;
}

double doubleArea(const Line &ring)
{
    double area = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        area += double(cross(ring.front(), ring[i - 1], ring[i]));
    return area;
}

Ring toRing(const Line &line)
{
    Ring ring;
    for (const GridPoint &point : line)
        ring.push_back(toPoint(point));
    return ring;
}

MultiPolygon assemble(Lines lines)
{
    const std::vector<Line> all = rings(std::move(lines));
    MultiPolygon shape;
    for (const Line &ring : all) {
        if (doubleArea(ring) > 0) {
            Polygon polygon;
            polygon.outer() = toRing(ring);
            shape.push_back(std::move(polygon));
        }
    }
    for (const Line &ring : all) {
        if (doubleArea(ring) > 0)
            continue;
        const Ring hole = toRing(ring);
        const auto owner = std::ranges::find_if(shape, [&](const Polygon &polygon) {
            return std::ranges::all_of(hole,
                                       [&](const Point &p) { return boost::geometry::covered_by(p, polygon.outer()); });
        });
        Q_ASSERT(owner != shape.end());
        owner->inners().push_back(hole);
    }
    return shape;
}

} // namespace

std::vector<MultiPolygon> dissolve(const Mesh &mesh, const std::vector<int> &groupOfCell, int count)
{
    std::vector<Lines> lines(count);
    for (const Border &border : mesh.borders) {
        const int left = groupOfCell[border.left];
        const int right = groupOfCell[border.right];
        if (left == right)
            continue;
        if (left >= 0)
            lines[left].emplace(border.path.front(), border.path);
        if (right >= 0)
            lines[right].emplace(border.path.back(), Line(border.path.rbegin(), border.path.rend()));
    }
    std::vector<MultiPolygon> shapes;
    for (Lines &group : lines)
        shapes.push_back(assemble(std::move(group)));
    return shapes;
}

} // namespace ioc::province
