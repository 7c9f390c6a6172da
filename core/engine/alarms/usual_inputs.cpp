// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/usual_inputs.h"

#include "core/rules/target_standing.h"
#include "core/rules/usual/condition_sentences.h"
#include "core/rules/usual/limit_months.h"
#include "core/rules/usual/target_months.h"
#include "core/rules/usual/usual_deviation.h"

#include <limits>

namespace ioc {
namespace {

constexpr auto kBetweenDeviations = std::chrono::minutes(1);
constexpr auto kBetweenForecasts = std::chrono::hours(1);
constexpr int kYearsOfForecast = 5;

SignalInput unknown(const Reading &reading, Instant now)
{
    return {0, reading.asOf.value_or(now), false, reading.value};
}

JudgedInput deviationOf(const DeviationCondition &condition, const EvaluationContext &context,
                        CompiledIndicator &indicator, const Reading &reading, const Format &format)
{
    const JudgedInput none{unknown(reading, context.now), {}};
    if (!isTrusted(reading) || !reading.asOf)
        return none;
    const auto deviation = usualDeviation(condition, context, indicator, reading.unit, *reading.asOf);
    if (!deviation)
        return none;
    const double value = *deviation->figure.value;
    return {{deviation->deviations, deviation->end, true, value},
            usualSentence(deviation->usual, deviation->part, value, indicator.definition(), format)};
}

/// The figures of the months, as far as they are told whole.
std::vector<std::optional<double>> valuesOf(const EvaluationContext &context, CompiledIndicator &indicator,
                                            const UnitId &unit, const std::vector<Span> &spans)
{
    std::vector<std::optional<double>> values;
    for (const Span &span : spans)
        values.push_back(figureOver(context, indicator, unit, Stretch::ofDays(span.from, span.to)).value);
    return values;
}

/// Whether the figure gets past a limit of the rule's own.
JudgedInput limitOf(const ForecastCondition &condition, const EvaluationContext &context, CompiledIndicator &indicator,
                    const Reading &reading, const Format &format)
{
    const JudgedInput none{unknown(reading, context.now), {}};
    if (!isTrusted(reading) || !reading.asOf)
        return none;
    const ForecastCondition::Limit &limit = *condition.limit;
    const QDate lastDay = lastDayOf(limit, indicator.periodRule(), context.today());
    const auto months = limitMonths(indicator, context.pack.zone.date(*reading.asOf), lastDay, kYearsOfForecast);
    if (!months)
        return none;
    LimitQuestion question;
    question.accrual = months->accrual;
    question.side = limit.side;
    question.limit = limit.value;
    question.confidence = condition.confidence;
    question.present = *reading.value;
    question.series = valuesOf(context, indicator, reading.unit, months->spans);
    question.told = months->told;
    question.ahead = months->ahead;
    question.today = context.today();
    question.lastDay = lastDay;
    const auto outlook = limitOutlook(question);
    if (!outlook)
        return none;
    return {{outlook->reached, *reading.asOf, true, reading.value},
            limitSentence(*outlook, limit, lastDay, indicator.definition(), format)};
}

/// Past its last day a limit is nobody's matter.
JudgedInput overInput(const ForecastCondition::Limit &limit, const Reading &reading, Instant now)
{
    constexpr double kFar = std::numeric_limits<double>::max();
    return {{limit.side == AlarmSide::Above ? -kFar : kFar, now, true, reading.value}, {}};
}

JudgedInput forecastOf(const ForecastCondition &condition, const EvaluationContext &context,
                       CompiledIndicator &indicator, const Reading &reading, const Format &format)
{
    if (condition.limit)
        return limitOf(condition, context, indicator, reading, format);
    const JudgedInput none{unknown(reading, context.now), {}};
    const Indicator &definition = indicator.definition();
    const auto targets = targetsInForce(context.pack, definition.id, reading.unit, context.today());
    if (!isTrusted(reading) || !reading.asOf || targets.empty() || definition.direction == Direction::Band)
        return none;
    const Target &target = *targets.front();
    const auto months = targetMonths(indicator, target, context.pack.zone.date(*reading.asOf), kYearsOfForecast);
    if (!months)
        return none;
    TargetQuestion question;
    question.accrual = months->accrual;
    question.good =
        definition.direction == Direction::Up ? TargetQuestion::Good::AtLeast : TargetQuestion::Good::AtMost;
    question.target = target.value;
    question.series = valuesOf(context, indicator, reading.unit, months->spans);
    question.gap = months->gap;
    question.told = months->told;
    question.rest = months->rest;
    const auto outlook = targetOutlook(question);
    if (!outlook)
        return none;
    SignalInput input = SignalInput::yesNo(outlook->missed >= condition.confidence, *reading.asOf);
    input.value = reading.value;
    return {input, outlookSentence(*outlook, target.value, months->period.to.addDays(-1), definition, format)};
}

} // namespace

template <typename Make>
JudgedInput UsualInputs::kept(const AlarmRule &rule, const Reading &reading, Instant now, Milliseconds atMost,
                              Make make)
{
    Kept &known = m_kept[{rule.id, reading.unit}];
    const bool isYoung = known.madeAt <= now && now - known.madeAt < atMost;
    if (!isYoung || known.wasTrusted != isTrusted(reading))
        known = {now, isTrusted(reading), make()};
    return known.judged;
}

JudgedInput UsualInputs::deviation(const AlarmRule &rule, const DeviationCondition &condition,
                                   const EvaluationContext &context, CompiledIndicator &indicator,
                                   const Reading &reading)
{
    return kept(rule, reading, context.now, kBetweenDeviations,
                [&] { return deviationOf(condition, context, indicator, reading, m_format); });
}

JudgedInput UsualInputs::forecast(const AlarmRule &rule, const ForecastCondition &condition,
                                  const EvaluationContext &context, CompiledIndicator &indicator,
                                  const Reading &reading)
{
    if (condition.limit && lastDayOf(*condition.limit, indicator.periodRule(), context.today()) < context.today())
        return overInput(*condition.limit, reading, context.now);
    return kept(rule, reading, context.now, kBetweenForecasts,
                [&] { return forecastOf(condition, context, indicator, reading, m_format); });
}

} // namespace ioc
