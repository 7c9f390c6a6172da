// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/geo/geometry.h"
#include "core/ingest/text_map.h"

#include <memory>
#include <variant>

namespace ioc {

class UnitPlaces;

/// The units of a pack, found by what a feed calls them on a day, or by a place. Immutable once built; any thread may
/// read. The registry or pack must outlive it.
class UnitIndex
{
public:
    UnitIndex() = default;
    explicit UnitIndex(const ProvincePack &pack);

    /// Knows no places.
    explicit UnitIndex(const UnitRegistry &units);

    /// A unit, or the reason why none is meant.
    using Found = std::variant<const AdministrativeUnit *, QString>;

    /// The unit that bore the code on that day.
    Found byCode(std::string_view code, QDate on) const;

    /// The unit that bore the name on that day; else the one that bore it last before. Refused where two units are
    /// called so: by "Hòa Bình" a commune and a ward may be meant, by "xã Hòa Bình" the commune alone, by "H'Bông" a
    /// commune of this name and a district called Bông.
    Found byName(const QString &name, QDate on) const;

    /// The commune in which the place lay on that day; on a border the one with the lower id (see UnitPlaces).
    Found byPlace(const Point &place, QDate on) const;

private:
    TextMap<std::vector<const AdministrativeUnit *>> m_byCode;
    QHash<QString, std::vector<const AdministrativeUnit *>> m_byName; ///< as bareNameOf() gives it
    std::shared_ptr<const UnitPlaces> m_places;
};

} // namespace ioc
