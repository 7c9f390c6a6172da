// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/division.h"

namespace ioc {

Division::Division(const CompiledIndicator::Input &input, const Stretch &stretch, OverTime way,
                   const Grouping &grouping, const Place &place, Gatherings &gatherings)
    : m_input(input)
    , m_everything(isEverything(gatherings.pack().units, place.unit))
{
    const bool held = input.measure->kind == MeasureKind::Stock || way == OverTime::ToDate;
    const QDate day = place.boundary == Boundary::Kind::On ? place.day : stretch.lastDay(gatherings.pack().zone);
    for (const Carried carried : {Carried::ByTerritory, Carried::ByHolder}) {
        const Gatherings::Weighing weighing{input.measure->restateBy, held ? Carried::ByHolder : carried};
        Tables &tables = carried == Carried::ByHolder ? m_late : m_usual;
        if (grouping.by == Grouping::By::Unit)
            tables.restatement = &gatherings.restatement(place.boundary, day, weighing);
        else
            tables.coverage = &gatherings.coverage(place.unit, place.boundary, day, weighing);
    }
}

std::span<const Portion> Division::of(const SeriesKey &key, int unit, bool late) const
{
    static constexpr Portion kWhole{0, 1, Restated::AsWas, false};
    if (!hasMembers(key))
        return {};
    const Tables &tables = late ? m_late : m_usual;
    if (unit < 0)
        return tables.coverage && m_everything ? std::span(&kWhole, 1) : std::span<const Portion>();
    return tables.of(unit);
}

std::vector<Portion> Division::ofUntold(const SeriesOverTime::Entry &entry) const
{
    std::vector<Portion> portions;
    if (!hasMembers(*entry.key))
        return portions;
    const Tables &tables = entry.late ? m_late : m_usual;
    for (const Lineage::Part &part : entry.untold) {
        for (Portion portion : tables.of(part.unit)) {
            portion.share *= part.share.value_or(0);
            portion.restated = part.share ? std::max(portion.restated, Restated::Weighted) : Restated::Impossible;
            portions.push_back(portion);
        }
    }
    return portions;
}

std::span<const Portion> Division::Tables::of(int unit) const
{
    if (restatement)
        return restatement->portionsOf(unit);
    const Portion &portion = coverage->of(unit);
    return portion.share > 0 || portion.restated == Restated::Impossible ? std::span(&portion, 1)
                                                                         : std::span<const Portion>();
}

bool Division::hasMembers(const SeriesKey &key) const
{
    for (const auto &[position, allowed] : m_input.where) {
        if (!allowed.contains(key.members.value(position)))
            return false;
    }
    return true;
}

} // namespace ioc
