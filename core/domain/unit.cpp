// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/unit.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<UnitType, 8> kTypes{{{UnitType::Province, "province"},
                                     {UnitType::City, "city"},
                                     {UnitType::Town, "town"},
                                     {UnitType::District, "district"},
                                     {UnitType::Commune, "commune"},
                                     {UnitType::Ward, "ward"},
                                     {UnitType::Township, "township"},
                                     {UnitType::SpecialZone, "special_zone"}}};

constexpr Words<UnitLinkKind, 6> kLinkKinds{{{UnitLinkKind::Same, "same"},
                                             {UnitLinkKind::Merge, "merge"},
                                             {UnitLinkKind::Split, "split"},
                                             {UnitLinkKind::Rename, "rename"},
                                             {UnitLinkKind::Retype, "retype"},
                                             {UnitLinkKind::Rehome, "rehome"}}};

constexpr Words<WeightKind, 3> kWeightKinds{
    {{WeightKind::Population, "population"}, {WeightKind::Area, "area"}, {WeightKind::Households, "households"}}};

} // namespace

bool isCommuneLevel(UnitType type)
{
    return type == UnitType::Commune || type == UnitType::Ward || type == UnitType::Township ||
           type == UnitType::SpecialZone;
}

QString toString(UnitType type)
{
    return wordOf(kTypes, type);
}

std::optional<UnitType> unitTypeFromString(const QString &text)
{
    return valueOf(kTypes, text);
}

std::optional<UnitLinkKind> unitLinkKindFromString(const QString &text)
{
    return valueOf(kLinkKinds, text);
}

QString toString(UnitLinkKind kind)
{
    return wordOf(kLinkKinds, kind);
}

QString toString(WeightKind kind)
{
    return wordOf(kWeightKinds, kind);
}

std::optional<WeightKind> weightKindFromString(const QString &text)
{
    return valueOf(kWeightKinds, text);
}

UnitRegistry::UnitRegistry(std::vector<AdministrativeUnit> units)
    : m_units(std::move(units))
{
    for (int i = 0; i < int(m_units.size()); ++i) {
        m_byId.insert(m_units[size_t(i)].id, i);
        m_byCode[m_units[size_t(i)].code].push_back(i);
    }
}

const AdministrativeUnit *UnitRegistry::find(const UnitId &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.constEnd() ? nullptr : &m_units[size_t(*found)];
}

const AdministrativeUnit *UnitRegistry::findByCode(const QString &code, QDate on) const
{
    const auto found = m_byCode.constFind(code);
    if (found == m_byCode.constEnd())
        return nullptr;
    for (const int index : *found) {
        if (m_units[size_t(index)].existsOn(on))
            return &m_units[size_t(index)];
    }
    return nullptr;
}

bool UnitRegistry::isWithin(const UnitId &unit, const UnitId &ancestor) const
{
    const AdministrativeUnit *current = find(unit);
    for (int depth = 0; current && depth < 8; ++depth) {
        if (current->id == ancestor)
            return true;
        current = find(current->parent);
    }
    return false;
}

std::vector<const AdministrativeUnit *> UnitRegistry::communesOn(QDate day) const
{
    std::vector<const AdministrativeUnit *> result;
    for (const auto &unit : m_units) {
        if (isCommuneLevel(unit.type) && unit.existsOn(day))
            result.push_back(&unit);
    }
    return result;
}

const AdministrativeUnit *UnitRegistry::provinceOn(QDate day) const
{
    for (const auto &unit : m_units) {
        if (unit.type == UnitType::Province && unit.existsOn(day))
            return &unit;
    }
    return nullptr;
}

} // namespace ioc
