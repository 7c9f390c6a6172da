// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_signal.h"
#include "core/rules/evaluate.h"
#include "core/rules/usual/value_trail.h"

namespace ioc {

/// What a rule on an indicator would have been told of a unit on days of the past, made a day at a time: thresholds,
/// changes and deviations, as AlarmInputs makes them of the present. One thread.
class PastInputs
{
public:
    /// Days [from, to). The rule outlives this.
    PastInputs(const AlarmRule &rule, const CompiledIndicator &indicator, UnitId unit, QDate from, QDate to);

    /// Whether such a rule can be judged by the figures of whole hours or days: figures that run by their days, latest
    /// values of means by their hours (sums of an hour and what is left of stocks are other figures than those of the
    /// moment), changes over no less than one of those; deviations as in the present.
    static bool areThere(const AlarmRule &rule, const CompiledIndicator &indicator, const ProvincePack &pack);

    /// Whether there is one of each hour, or of each day.
    static bool areByHour(const AlarmRule &rule, const CompiledIndicator &indicator);

    bool isWhole() const { return m_next >= m_to; }

    /// The next day.
    void add(const EvaluationContext &context, CompiledIndicator &indicator);

    /// Ascending by data time.
    const std::vector<SignalInput> &values() const { return m_values; }

private:
    void addHours(const EvaluationContext &context, CompiledIndicator &indicator);
    void addFigure(const Figure &figure, Instant end);
    void addDeviation(const EvaluationContext &context, CompiledIndicator &indicator, Instant end);
    void addInput(double judged, const Figure &figure, Instant end);

    const AlarmRule &m_rule;
    UnitId m_unit;
    bool m_isByHour;
    QDate m_from;
    QDate m_to;
    QDate m_next;
    Milliseconds m_stood{0};            ///< before each end, so that a hold within its hour or day is seen as over then
    std::optional<ValueTrail> m_trail;  ///< of changes
    std::optional<Instant> m_toldUntil; ///< of deviations: what the figure of now speaks for
    std::vector<SignalInput> m_values;
};

} // namespace ioc
