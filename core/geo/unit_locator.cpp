// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/unit_locator.h"

#include <boost/geometry/algorithms/covered_by.hpp>
#include <boost/geometry/algorithms/envelope.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/cartesian.hpp>

namespace ioc {

namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

// One entry a polygon, not a unit: an archipelago would otherwise have a box full of other units.
struct Entry
{
    Box box;
    std::size_t unit = 0;
    std::size_t polygon = 0;
};

struct EntryBox
{
    using result_type = const Box &;
    result_type operator()(const Entry &entry) const { return entry.box; }
};

using Tree = bgi::rtree<Entry, bgi::quadratic<16>, EntryBox>;

std::vector<Entry> entries(const std::vector<UnitBoundary> &boundaries)
{
    std::vector<Entry> result;
    for (std::size_t unit = 0; unit < boundaries.size(); ++unit) {
        for (std::size_t polygon = 0; polygon < boundaries[unit].shape.size(); ++polygon) {
            Entry entry{{}, unit, polygon};
            bg::envelope(boundaries[unit].shape[polygon], entry.box);
            result.push_back(entry);
        }
    }
    return result;
}

} // namespace

struct UnitLocator::Index
{
    // The constructor from a range packs the tree, which makes it smaller and faster than inserting one by
    // one.
    explicit Index(const std::vector<UnitBoundary> &boundaries)
        : tree(entries(boundaries))
    {
    }

    Tree tree;
};

UnitLocator::UnitLocator(std::vector<UnitBoundary> boundaries)
    : m_boundaries(std::move(boundaries))
    , m_index(std::make_unique<const Index>(m_boundaries))
{
}

UnitLocator::~UnitLocator() = default;
UnitLocator::UnitLocator(UnitLocator &&) noexcept = default;
UnitLocator &UnitLocator::operator=(UnitLocator &&) noexcept = default;

std::optional<QString> UnitLocator::unitAt(const Point &point) const
{
    const UnitBoundary *found = nullptr;
    for (auto hit = m_index->tree.qbegin(bgi::intersects(point)); hit != m_index->tree.qend(); ++hit) {
        const UnitBoundary &candidate = m_boundaries[hit->unit];
        if (found && found->unitId <= candidate.unitId)
            continue;
        if (bg::covered_by(point, candidate.shape[hit->polygon]))
            found = &candidate;
    }
    return found ? std::optional(found->unitId) : std::nullopt;
}

std::span<const UnitBoundary> UnitLocator::boundaries() const
{
    return m_boundaries;
}

} // namespace ioc
