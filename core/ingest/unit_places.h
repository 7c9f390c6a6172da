// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/geo/geometry.h"

#include <memory>
#include <variant>
#include <vector>

namespace ioc {

/// The communes of a pack, found by a place on a day. The boundaries of a day are those of the last file before it.
/// Any thread may ask; a boundary file is read when it is first asked for. The registry must outlive it.
class UnitPlaces
{
public:
    UnitPlaces(const UnitRegistry &units, const std::vector<BoundaryFile> &boundaries);
    ~UnitPlaces();

    /// A unit, or the reason why none is meant.
    using Found = std::variant<const AdministrativeUnit *, QString>;

    /// The unit whose boundary holds the place; on a shared border always the one with the lower id. A place that lies
    /// in the province only when longitude and latitude are exchanged is refused with that reason, never turned round.
    Found at(const Point &place, QDate on) const;

private:
    struct Vintage;

    Vintage *vintageOn(QDate day) const;

    const UnitRegistry &m_units;
    std::vector<std::unique_ptr<Vintage>> m_vintages; ///< ascending
};

} // namespace ioc
