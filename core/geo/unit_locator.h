// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geojson.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace ioc {

/// Says in which unit of one boundary vintage a point lies. Built once, in O(n log n), then immutable: any
/// number of threads may ask. Share it as shared_ptr<const UnitLocator>.
class UnitLocator
{
public:
    explicit UnitLocator(std::vector<UnitBoundary> boundaries);
    ~UnitLocator();
    UnitLocator(UnitLocator &&) noexcept;
    UnitLocator &operator=(UnitLocator &&) noexcept;

    /// Id of the unit that holds the point; nullopt when none does. A point on a shared border belongs to the
    /// unit with the lowest id, so that it is counted once and always in the same unit.
    std::optional<QString> unitAt(const Point &point) const;

    /// The boundaries as given, in their order.
    std::span<const UnitBoundary> boundaries() const;

private:
    struct Index;

    std::vector<UnitBoundary> m_boundaries;
    std::unique_ptr<const Index> m_index;
};

} // namespace ioc
