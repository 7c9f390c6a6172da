// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coverage.h"

#include <boost/geometry/algorithms/centroid.hpp>
#include <boost/geometry/algorithms/correct.hpp>
#include <boost/geometry/algorithms/intersection.hpp>
#include <boost/geometry/algorithms/intersects.hpp>
#include <boost/geometry/algorithms/union.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

#include <algorithm>

namespace ioc {
namespace {

namespace bg = boost::geometry;

MultiPolygon unitedAll(std::span<const UnitBoundary> coverage)
{
    if (coverage.empty())
        return {};
    if (coverage.size() == 1)
        return coverage.front().shape;
    const std::size_t half = coverage.size() / 2;
    return united(unitedAll(coverage.first(half)), unitedAll(coverage.subspan(half)));
}

} // namespace

std::vector<Overlap> overlapsOf(std::span<const UnitBoundary> coverage, double leastKm2)
{
    std::vector<std::optional<Box>> boxes;
    for (const UnitBoundary &unit : coverage)
        boxes.push_back(boundingBox(unit.shape));
    std::vector<Overlap> overlaps;
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        for (std::size_t j = i + 1; j < coverage.size(); ++j) {
            if (!boxes[i] || !boxes[j] || !bg::intersects(*boxes[i], *boxes[j]))
                continue;
            MultiPolygon common;
            bg::intersection(coverage[i].shape, coverage[j].shape, common);
            if (const double km2 = areaKm2(common); km2 >= leastKm2 && km2 > 0)
                overlaps.push_back({coverage[i].unitId, coverage[j].unitId, km2});
        }
    }
    return overlaps;
}

std::vector<Gap> gapsIn(std::span<const UnitBoundary> coverage, double leastKm2)
{
    std::vector<Gap> gaps;
    const MultiPolygon all = unitedAll(coverage);
    for (const Polygon &polygon : all) {
        for (const Ring &hole : polygon.inners()) {
            Polygon empty;
            empty.outer() = hole;
            bg::correct(empty);
            Gap gap{{}, areaKm2(empty)};
            if (gap.km2 < leastKm2 || gap.km2 <= 0)
                continue;
            bg::centroid(empty, gap.middle);
            gaps.push_back(gap);
        }
    }
    std::sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.km2 > b.km2; });
    return gaps;
}

MultiPolygon united(const MultiPolygon &a, const MultiPolygon &b)
{
    MultiPolygon both;
    bg::union_(a, b, both);
    return both;
}

} // namespace ioc
