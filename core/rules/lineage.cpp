// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/lineage.h"

#include <algorithm>
#include <map>

namespace ioc {
namespace {

bool followsOn(const AdministrativeUnit &from, const AdministrativeUnit &to, UnitLinkKind kind)
{
    if (!from.validTo.isValid())
        return false;
    return kind == UnitLinkKind::Rehome ? to.existsOn(from.validTo) : to.validFrom == from.validTo;
}

/// A share that is not known stays so, whatever is added to it.
void add(std::map<int, std::optional<double>> &shares, int unit, std::optional<double> share)
{
    const auto [place, isNew] = shares.try_emplace(unit, share);
    if (isNew)
        return;
    if (place->second && share)
        *place->second += *share;
    else
        place->second.reset();
}

} // namespace

std::optional<double> sizeOf(const AdministrativeUnit &unit, WeightKind kind)
{
    switch (kind) {
    case WeightKind::Population:
        return unit.population;
    case WeightKind::Area:
        return unit.areaKm2;
    case WeightKind::Households:
        break;
    }
    return unit.households;
}

std::optional<double> Lineage::Step::weight(WeightKind kind) const
{
    std::optional<double> ofAnyKind;
    for (const auto &[known, weight] : weights) {
        if (known == kind)
            return weight;
        if (!known)
            ofAnyKind = weight;
    }
    return ofAnyKind;
}

void Lineage::addStep(std::vector<Step> &steps, int unit, const UnitLink &link)
{
    auto step = std::find_if(steps.begin(), steps.end(), [unit](const Step &known) { return known.unit == unit; });
    if (step == steps.end())
        step = steps.insert(steps.end(), Step{unit, link.kind == UnitLinkKind::Split, {}});
    if (link.weight)
        step->weights.emplace_back(weightKindFromString(link.weightKind), *link.weight);
}

Lineage::Lineage(const UnitRegistry &units, const std::vector<UnitLink> &links)
    : m_units(units)
    , m_next(units.all().size())
    , m_previous(units.all().size())
    , m_rehomed(units.all().size())
{
    for (const UnitLink &link : links) {
        const int from = units.indexOf(link.from);
        const int to = units.indexOf(link.to);
        if (from < 0 || to < 0 || !followsOn(units.all()[size_t(from)], units.all()[size_t(to)], link.kind))
            continue;
        if (link.kind == UnitLinkKind::Rehome) {
            addStep(m_rehomed[size_t(from)], to, link);
            continue;
        }
        addStep(m_next[size_t(from)], to, link);
        auto &previous = m_previous[size_t(to)];
        if (std::find(previous.begin(), previous.end(), from) == previous.end())
            previous.push_back(from);
    }
}

Lineage::Parts Lineage::forward(int unit, WeightKind kind) const
{
    const auto &steps = m_next[size_t(unit)];
    const bool whole = steps.size() == 1 && !steps.front().isPart;
    Parts result;
    result.complete = whole || steps.size() > 1;
    for (const Step &step : steps)
        result.parts.push_back({step.unit, whole ? std::optional(1.0) : step.weight(kind)});
    return result;
}

Lineage::Parts Lineage::backward(int unit, WeightKind kind) const
{
    const auto &previous = m_previous[size_t(unit)];
    Parts result;
    result.complete = !previous.empty();
    if (previous.size() == 1) {
        result.parts.push_back({previous.front(), 1.0});
        return result;
    }
    double all = 0;
    bool known = true;
    for (const int from : previous) {
        std::optional<double> brought = sizeOf(m_units.all()[size_t(from)], kind);
        for (const Part &part : forward(from, kind).parts) {
            if (part.unit == unit && brought)
                brought = part.share ? std::optional(*brought * *part.share) : std::nullopt;
        }
        known = known && brought;
        all += brought.value_or(0);
        result.parts.push_back({from, brought});
    }
    for (Part &part : result.parts)
        part.share = known && all > 0 ? std::optional(*part.share / all) : std::nullopt;
    return result;
}

Lineage::Parts Lineage::follow(const Parts &first, QDate day, WeightKind kind, bool holding) const
{
    Parts result;
    result.complete = first.complete;
    std::map<int, std::optional<double>> shares;
    for (const Part &step : first.parts) {
        const Parts further = holding ? holdersOn(step.unit, day, kind) : partsOn(step.unit, day, kind);
        result.complete = result.complete && further.complete;
        for (const Part &part : further.parts)
            add(shares, part.unit, step.share && part.share ? std::optional(*step.share * *part.share) : std::nullopt);
    }
    for (const auto &[unit, share] : shares)
        result.parts.push_back({unit, share});
    if (result.isWhole())
        result.parts.front().share = 1;
    return result;
}

Lineage::Parts Lineage::partsOn(int unit, QDate day, WeightKind kind) const
{
    const AdministrativeUnit &asked = m_units.all()[size_t(unit)];
    if (asked.existsOn(day))
        return {{{unit, 1.0}}, true};
    return follow(day < asked.validFrom ? backward(unit, kind) : forward(unit, kind), day, kind, false);
}

Lineage::Parts Lineage::holdersOn(int unit, QDate day, WeightKind kind) const
{
    const AdministrativeUnit &asked = m_units.all()[size_t(unit)];
    const auto &steps = m_rehomed[size_t(unit)];
    if (asked.existsOn(day) || day < asked.validFrom)
        return partsOn(unit, day, kind);
    Parts first;
    if (steps.empty())
        first = forward(unit, kind);
    for (const Step &step : steps)
        first.parts.push_back({step.unit, steps.size() == 1 ? std::optional(1.0) : step.weight(kind)});
    return follow(first, day, kind, true);
}

} // namespace ioc
