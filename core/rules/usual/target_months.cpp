// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/target_months.h"

#include "core/rules/period_arithmetic.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kMonthsOfYear = 12;

std::optional<Span> periodOf(const CompiledIndicator &indicator, const Target &target, QDate day)
{
    if (target.pace != Pace::None)
        return Span{target.from, target.to};
    const Indicator &definition = indicator.definition();
    if (definition.window != Window::ToDate || definition.period < PeriodKind::Quarter)
        return std::nullopt;
    return periodContaining(indicator.periodRule(), definition.period, day).span();
}

bool isOfWholeMonths(const PeriodRule &rule, const Span &span)
{
    return periodContaining(rule, PeriodKind::Month, span.from).from == span.from &&
           periodContaining(rule, PeriodKind::Month, span.to).from == span.to;
}

/// The months of the span and `before` months before it.
std::vector<Period> monthsOf(const PeriodRule &rule, const Span &span, int before)
{
    std::vector<Period> months = periodsBetween(rule, PeriodKind::Month, span.from, span.to);
    std::reverse(months.begin(), months.end());
    for (int i = 0; i < before; ++i)
        months.push_back(previousPeriod(rule, months.back()));
    std::reverse(months.begin(), months.end());
    return months;
}

} // namespace

TargetQuestion::Accrual accrualOf(const CompiledIndicator &indicator)
{
    const auto adds = [](const CompiledIndicator::Input &input) {
        return input.measure->kind == MeasureKind::Flow && input.how.gather == Gather::ByKind;
    };
    const auto stands = [](const CompiledIndicator::Input &input) {
        return input.measure->kind == MeasureKind::Stock || input.how.gather == Gather::ToDate;
    };
    const auto &above = indicator.numeratorInputs();
    const auto &below = indicator.denominatorInputs();
    const bool sums = !above.empty() && std::all_of(above.begin(), above.end(), adds) &&
                      std::all_of(below.begin(), below.end(), stands);
    return sums ? TargetQuestion::Accrual::Sum : TargetQuestion::Accrual::Level;
}

std::optional<TargetMonths> targetMonths(const CompiledIndicator &indicator, const Target &target, QDate toldUntil,
                                         int years)
{
    const auto period = periodOf(indicator, target, toldUntil);
    if (!period)
        return std::nullopt;
    const PeriodRule civil;
    const PeriodRule &rule = isOfWholeMonths(indicator.periodRule(), *period) ? indicator.periodRule() : civil;
    if (!isOfWholeMonths(rule, *period))
        return std::nullopt;

    TargetMonths result;
    result.accrual = accrualOf(indicator);
    result.period = *period;
    const auto inPeriod = int(periodsBetween(rule, PeriodKind::Month, period->from, period->to).size());
    const int before = kMonthsOfYear * years;
    const std::vector<Period> months = monthsOf(rule, *period, before);
    for (int i = 0; i < int(months.size()); ++i) {
        const Period &month = months[size_t(i)];
        if (month.to > toldUntil) {
            result.gap = std::max(before - i, 0);
            break;
        }
        const int sinceBeginning = ((i - before) % inPeriod + inPeriod) % inPeriod;
        if (result.accrual == TargetQuestion::Accrual::Sum)
            result.spans.push_back(month.span());
        else if (sinceBeginning <= i)
            result.spans.push_back({months[size_t(i - sinceBeginning)].from, month.to});
        result.told += i >= before ? 1 : 0;
    }
    result.rest = inPeriod - result.told;
    return result;
}

} // namespace ioc
