// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/simplify.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <queue>

#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

namespace ioc {

namespace {

namespace bgi = boost::geometry::index;

constexpr double kMetresPerDegree = 111'195; // mean earth radius 6371.0088 km: good enough for a tolerance

double cross(const Point &a, const Point &b, const Point &c)
{
    return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

bool inTriangle(const Point &p, const Point &a, const Point &b, const Point &c)
{
    const double ab = cross(a, b, p);
    const double bc = cross(b, c, p);
    const double ca = cross(c, a, p);
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

// The lines of a whole coverage as one graph, in which a border between two units is there once.
class BorderGraph
{
public:
    explicit BorderGraph(std::span<const UnitBoundary> coverage)
    {
        for (const UnitBoundary &unit : coverage) {
            for (const Polygon &polygon : unit.shape) {
                addRing(polygon.outer());
                for (const Ring &hole : polygon.inners())
                    addRing(hole);
            }
        }
        std::vector<std::pair<Point, std::size_t>> places;
        for (std::size_t i = 0; i < m_vertices.size(); ++i)
            places.emplace_back(m_vertices[i].point, i);
        m_tree = Tree(places);
    }

    void simplify(double toleranceMetres)
    {
        for (std::size_t i = 0; i < m_vertices.size(); ++i)
            enqueue(i);
        const double limit = toleranceMetres * toleranceMetres;
        while (!m_queue.empty()) {
            const Candidate candidate = m_queue.top();
            m_queue.pop();
            if (candidate.areaM2 > limit)
                return;
            const Vertex &vertex = m_vertices[candidate.vertex];
            if (vertex.dropped || vertex.version != candidate.version || !mayDrop(vertex))
                continue;
            drop(candidate.vertex);
        }
    }

    Ring kept(const Ring &ring) const
    {
        Ring result;
        for (const Point &point : ring) {
            if (!m_vertices[m_ids.at({point.lon, point.lat})].dropped)
                result.push_back(point);
        }
        if (result.front() != result.back())
            result.push_back(result.front());
        return result;
    }

private:
    struct Vertex
    {
        Point point;
        std::vector<std::size_t> neighbours;
        int version = 0;
        bool dropped = false;
    };

    struct Candidate
    {
        double areaM2 = 0;
        std::size_t vertex = 0;
        int version = 0;

        // Ties go by vertex, so that the result does not depend on the heap.
        bool operator<(const Candidate &other) const
        {
            return areaM2 != other.areaM2 ? areaM2 > other.areaM2 : vertex > other.vertex;
        }
    };

    using Tree = bgi::rtree<std::pair<Point, std::size_t>, bgi::quadratic<16>>;

    std::size_t idOf(const Point &point)
    {
        const auto [place, added] = m_ids.try_emplace({point.lon, point.lat}, m_vertices.size());
        if (added)
            m_vertices.push_back({point, {}});
        return place->second;
    }

    void connect(std::size_t from, std::size_t to)
    {
        std::vector<std::size_t> &neighbours = m_vertices[from].neighbours;
        if (std::ranges::find(neighbours, to) == neighbours.end())
            neighbours.push_back(to);
    }

    void addRing(const Ring &ring)
    {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const std::size_t from = idOf(ring[i - 1]);
            const std::size_t to = idOf(ring[i]);
            if (from == to)
                continue;
            connect(from, to);
            connect(to, from);
        }
    }

    void enqueue(std::size_t id)
    {
        const Vertex &vertex = m_vertices[id];
        if (vertex.neighbours.size() != 2)
            return;
        const Point &a = m_vertices[vertex.neighbours[0]].point;
        const Point &c = m_vertices[vertex.neighbours[1]].point;
        const double shrink = std::cos(vertex.point.lat * std::numbers::pi / 180);
        const double area = std::abs(cross(a, vertex.point, c)) / 2 * kMetresPerDegree * kMetresPerDegree * shrink;
        m_queue.push({area, id, vertex.version});
    }

    // With no other vertex in the triangle no other line can be in it either, since it would have to end
    // there or cross one of the two edges that go; and a direct edge that is there already would make a ring
    // collapse.
    bool mayDrop(const Vertex &vertex) const
    {
        const std::size_t a = vertex.neighbours[0];
        const std::size_t c = vertex.neighbours[1];
        if (std::ranges::find(m_vertices[a].neighbours, c) != m_vertices[a].neighbours.end())
            return false;
        const std::array<Point, 3> corners{m_vertices[a].point, vertex.point, m_vertices[c].point};
        const auto [west, east] = std::ranges::minmax(corners, {}, &Point::lon);
        const auto [south, north] = std::ranges::minmax(corners, {}, &Point::lat);
        const Box box{{west.lon, south.lat}, {east.lon, north.lat}};
        for (auto hit = m_tree.qbegin(bgi::intersects(box)); hit != m_tree.qend(); ++hit) {
            const auto &[point, id] = *hit;
            if (m_vertices[id].dropped || std::ranges::find(corners, point) != corners.end())
                continue;
            if (inTriangle(point, corners[0], corners[1], corners[2]))
                return false;
        }
        return true;
    }

    void drop(std::size_t id)
    {
        Vertex &vertex = m_vertices[id];
        vertex.dropped = true;
        const std::size_t a = vertex.neighbours[0];
        const std::size_t c = vertex.neighbours[1];
        std::ranges::replace(m_vertices[a].neighbours, id, c);
        std::ranges::replace(m_vertices[c].neighbours, id, a);
        for (const std::size_t neighbour : {a, c}) {
            ++m_vertices[neighbour].version;
            enqueue(neighbour);
        }
    }

    std::map<std::pair<double, double>, std::size_t> m_ids;
    std::vector<Vertex> m_vertices;
    Tree m_tree;
    std::priority_queue<Candidate> m_queue;
};

} // namespace

std::vector<UnitBoundary> simplifyCoverage(std::span<const UnitBoundary> coverage, double toleranceMetres)
{
    BorderGraph graph(coverage);
    graph.simplify(toleranceMetres);

    std::vector<UnitBoundary> result;
    for (const UnitBoundary &unit : coverage) {
        UnitBoundary simple{unit.unitId, {}};
        for (const Polygon &polygon : unit.shape) {
            Polygon drawn;
            drawn.outer() = graph.kept(polygon.outer());
            for (const Ring &hole : polygon.inners())
                drawn.inners().push_back(graph.kept(hole));
            simple.shape.push_back(std::move(drawn));
        }
        result.push_back(std::move(simple));
    }
    return result;
}

} // namespace ioc
