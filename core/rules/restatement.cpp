// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/restatement.h"

#include <algorithm>

namespace ioc {
namespace {

/// Whether the parts' one unit is nothing but `unit`.
bool isOneToOne(const Lineage &lineage, int unit, const Lineage::Parts &parts, WeightKind kind)
{
    const AdministrativeUnit &self = lineage.units().all()[size_t(unit)];
    return parts.isWhole() && lineage.partsOn(parts.parts.front().unit, self.validFrom, kind).isWhole();
}

std::vector<Portion> portionsFrom(const Lineage &lineage, int unit, const Lineage::Parts &parts, WeightKind kind)
{
    const bool oneToOne = isOneToOne(lineage, unit, parts, kind);
    std::vector<Portion> portions;
    for (const Lineage::Part &part : parts.parts) {
        const Restated restated = parts.isWhole() ? Restated::Exact
                                  : part.share    ? Restated::Weighted
                                                  : Restated::Impossible;
        portions.push_back({part.unit, part.share.value_or(0), restated, !oneToOne});
    }
    return portions;
}

} // namespace

Restatement::Restatement(const UnitRegistry &units)
    : m_complete(units.all().size(), true)
{
    for (int i = 0; i < int(units.all().size()); ++i)
        m_portions.push_back({Portion{i, 1, Restated::AsWas, false}});
}

Restatement::Restatement(const Lineage &lineage, QDate day, WeightKind kind, Carried carried, bool onlyEnded)
{
    const auto &units = lineage.units().all();
    for (int i = 0; i < int(units.size()); ++i) {
        const AdministrativeUnit &unit = units[size_t(i)];
        const bool ended = unit.validTo.isValid() && unit.validTo <= day;
        if (unit.existsOn(day) || (onlyEnded && !ended)) {
            m_portions.push_back({Portion{i, 1, Restated::AsWas, false}});
            m_complete.push_back(true);
            continue;
        }
        const Lineage::Parts parts =
            carried == Carried::ByHolder ? lineage.holdersOn(i, day, kind) : lineage.partsOn(i, day, kind);
        m_portions.push_back(portionsFrom(lineage, i, parts, kind));
        m_complete.push_back(parts.complete);
        if (onlyEnded && parts.parts.empty()) // nobody is known to hold it, but it is not lost
            m_portions.back() = {Portion{i, 1, Restated::AsWas, false}};
    }
}

Coverage::Coverage(const UnitRegistry &units, const UnitId &unit, const Restatement &restatement)
{
    const std::vector<bool> territory = territoryOf(units, unit);
    const bool everything = isEverything(units, unit);
    for (int i = 0; i < int(territory.size()); ++i) {
        if (everything) {
            m_portions.push_back({i, 1, Restated::AsWas, false});
            continue;
        }
        Portion inside{i, 0, Restated::AsWas, false};
        bool all = restatement.isComplete(i);
        for (const Portion &portion : restatement.portionsOf(i)) {
            if (!territory[size_t(portion.unit)]) {
                all = false;
                continue;
            }
            inside.share += portion.share;
            inside.restated = std::max(inside.restated, portion.restated);
            inside.merged = inside.merged || (portion.merged && units.indexOf(unit) == portion.unit);
        }
        if (all && inside.restated > Restated::Exact) {
            inside.share = 1;
            inside.restated = Restated::Exact;
        }
        m_portions.push_back(inside);
    }
}

bool isEverything(const UnitRegistry &units, const UnitId &unit)
{
    if (unit.isEmpty())
        return true;
    const AdministrativeUnit *found = units.find(unit);
    if (!found || found->type != UnitType::Province)
        return false;
    const auto isBeside = [found](const AdministrativeUnit &other) {
        const bool ended = other.validTo.isValid() && other.validTo <= found->validFrom;
        const bool later = found->validTo.isValid() && found->validTo <= other.validFrom;
        return other.type == UnitType::Province && other.id != found->id && !ended && !later;
    };
    return std::none_of(units.all().begin(), units.all().end(), isBeside);
}

std::vector<bool> territoryOf(const UnitRegistry &units, const UnitId &unit)
{
    std::vector<bool> territory(units.all().size(), isEverything(units, unit));
    const AdministrativeUnit *found = units.find(unit);
    if (!found || (!territory.empty() && territory.front()))
        return territory;
    if (isCommuneLevel(found->type)) {
        territory[size_t(units.indexOf(unit))] = true;
        return territory;
    }
    for (size_t i = 0; i < territory.size(); ++i)
        territory[i] = units.isWithin(units.all()[i].id, unit);
    return territory;
}

} // namespace ioc
