// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/snapshot_maker.h"

#include "core/rules/period_arithmetic.h"

namespace ioc {
namespace {

/// What an indicator speaks for at the end of a day.
Period closedOn(const CompiledIndicator &indicator, QDate day)
{
    const PeriodRule &rule = indicator.periodRule();
    const PeriodKind kind = indicator.definition().period;
    switch (indicator.definition().window) {
    case Window::ToDate: {
        Period soFar = periodContaining(rule, kind, day);
        soFar.to = day.addDays(1);
        return soFar;
    }
    case Window::Complete:
        return previousPeriod(rule, periodContaining(rule, kind, day.addDays(1)));
    case Window::Now:
        break;
    }
    return periodContaining(rule, PeriodKind::Day, day);
}

} // namespace

std::optional<double> SnapshotMaker::trustedValue(const IndicatorId &indicator, const UnitId &unit, Instant now)
{
    const Indicator *known = m_pack->indicator(indicator);
    const UnitId asked = unitAsked(unit, now);
    if (!known || asked.isEmpty())
        return std::nullopt;
    auto compiled = CompiledIndicator::compile(*m_pack, *known);
    if (!compiled)
        return std::nullopt;
    const auto health = healthAt(now);
    const Reading reading = evaluateNow({*m_pack, now, health, m_source}, *compiled, asked);
    return isTrusted(reading.quality) ? reading.value : std::nullopt;
}

std::vector<std::optional<double>> SnapshotMaker::trustedDays(const IndicatorId &indicator, const UnitId &unit,
                                                              Instant now, int days)
{
    const Indicator *known = m_pack->indicator(indicator);
    const UnitId asked = unitAsked(unit, now);
    if (!known || !m_pack->units.find(asked))
        return {};
    auto compiled = CompiledIndicator::compile(*m_pack, *known);
    if (!compiled)
        return {};
    const auto health = healthAt(now);
    const EvaluationContext context{*m_pack, now, health, m_source};
    std::vector<std::optional<double>> values;
    for (int ago = days; ago > 0; --ago) {
        const Period closed = closedOn(*compiled, context.today().addDays(-ago));
        const Reading reading = evaluatePeriod(context, *compiled, asked, closed);
        values.push_back(reading.complete && isTrusted(reading.quality) ? reading.value : std::nullopt);
    }
    return values;
}

} // namespace ioc
