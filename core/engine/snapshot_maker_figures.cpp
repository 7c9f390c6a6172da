// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/snapshot_maker.h"

#include "core/rules/period_arithmetic.h"

namespace ioc {

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
    if (!known || asked.isEmpty())
        return {};
    auto compiled = CompiledIndicator::compile(*m_pack, *known);
    if (!compiled)
        return {};
    const auto health = healthAt(now);
    const EvaluationContext context{*m_pack, now, health, m_source};
    const PeriodRule &rule = m_pack->periodRules.at(known->periodRule);
    std::vector<std::optional<double>> values;
    for (int ago = days; ago > 0; --ago) {
        const Period day = periodContaining(rule, PeriodKind::Day, context.today().addDays(-ago));
        const Reading reading = evaluatePeriod(context, *compiled, asked, day);
        values.push_back(reading.complete && isTrusted(reading.quality) ? reading.value : std::nullopt);
    }
    return values;
}

std::vector<std::optional<double>> SnapshotMaker::closingFigures(const IndicatorId &indicator, const UnitId &unit,
                                                                 Instant now, int days)
{
    const Indicator *known = m_pack->indicator(indicator);
    const UnitId asked = unitAsked(unit, now);
    if (!known || !m_pack->units.find(asked))
        return {};
    if (known->window != Window::ToDate)
        return trustedDays(indicator, unit, now, days);
    auto compiled = CompiledIndicator::compile(*m_pack, *known);
    if (!compiled)
        return {};
    const auto health = healthAt(now);
    const EvaluationContext context{*m_pack, now, health, m_source};
    std::vector<std::optional<double>> values;
    for (int ago = days; ago > 0; --ago) {
        const QDate day = context.today().addDays(-ago);
        Period soFar = periodContaining(compiled->periodRule(), known->period, day);
        soFar.to = day.addDays(1);
        const Figure figure = figureOver(context, *compiled, asked, Stretch::ofDays(soFar.from, soFar.to));
        const Reading reading = readingOf(context, *compiled, asked, soFar, figure);
        values.push_back(reading.complete && isTrusted(reading.quality) ? reading.value : std::nullopt);
    }
    return values;
}

} // namespace ioc
