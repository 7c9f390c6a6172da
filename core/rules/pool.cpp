// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/pool.h"

namespace ioc {

PoolRule::PoolRule(const Measure &measure, Gather how)
    : m_how(how == Gather::ByKind && measure.kind == MeasureKind::Intensive ? Gather::Mean : how)
    , m_weighedBy(measure.restateBy)
    , m_takesLast(m_how == Gather::Last || (m_how == Gather::ByKind && measure.kind == MeasureKind::Stock))
    , m_adds(measure.kind != MeasureKind::Intensive && m_how != Gather::Mean && m_how != Gather::Least &&
             m_how != Gather::Greatest)
{
}

void Pool::pour(const PoolRule &rule, const Rollup &rollup, const Portion &portion, const AdministrativeUnit *unit)
{
    const bool first = m_gathered.series++ == 0;
    m_least = first ? rollup.least : std::min(m_least, rollup.least);
    m_greatest = first ? rollup.greatest : std::max(m_greatest, rollup.greatest);
    m_several = m_several || (!first && m_unit != unit);
    m_unit = unit;
    if (rule.adds()) {
        const double amount = rule.takesLast() ? rollup.last : rollup.sum;
        m_sum += portion.share * amount;
        // Of nothing, every part is nothing.
        m_gathered.restated = std::max(m_gathered.restated, amount == 0 ? Restated::AsWas : portion.restated);
    } else {
        average(rule, rollup, portion, unit);
    }
    const Instant at = fromMillis(rollup.lastAt);
    const Instant received = fromMillis(rollup.received);
    Gathered &gathered = m_gathered;
    gathered.quality = std::max(gathered.quality, rollup.quality);
    gathered.vintage = lessSettled(gathered.vintage, rollup.vintage);
    gathered.newestAt = first ? at : std::max(*gathered.newestAt, at);
    gathered.oldestAt = first ? at : std::min(*gathered.oldestAt, at);
    gathered.newestReceived = first ? received : std::max(*gathered.newestReceived, received);
    gathered.oldestReceived = first ? received : std::min(*gathered.oldestReceived, received);
}

void Pool::average(const PoolRule &rule, const Rollup &rollup, const Portion &portion, const AdministrativeUnit *unit)
{
    const double sum = rule.takesLast() ? rollup.last : rollup.sum;
    const double n = rule.takesLast() ? 1 : double(rollup.n);
    const auto size = unit ? sizeOf(*unit, rule.weighedBy()) : std::nullopt;
    m_sum += sum;
    m_n += n;
    m_sizedSum += size.value_or(0) * sum;
    m_sizedN += size.value_or(0) * n;
    m_sizesKnown = m_sizesKnown && size && *size > 0;
    m_merged = m_merged || portion.merged;
    // The parts of a split unit may differ.
    const Restated restated = portion.restated > Restated::Exact ? Restated::Impossible : portion.restated;
    m_gathered.restated = std::max(m_gathered.restated, restated);
}

double Pool::mean() const
{
    return m_merged && m_several ? m_sizedSum / m_sizedN : m_sum / m_n;
}

Gathered Pool::gathered(const PoolRule &rule)
{
    if (m_gathered.series == 0)
        return {};
    const bool extreme = rule.how() == Gather::Least || rule.how() == Gather::Greatest;
    if (!rule.adds() && !extreme && m_merged)
        m_gathered.restated =
            m_sizesKnown || !m_several ? std::max(m_gathered.restated, Restated::Weighted) : Restated::Impossible;
    switch (rule.how()) {
    case Gather::Least:
        m_gathered.value = m_least;
        break;
    case Gather::Greatest:
        m_gathered.value = m_greatest;
        break;
    default:
        m_gathered.value = rule.adds() ? m_sum : mean();
    }
    return m_gathered;
}

} // namespace ioc
