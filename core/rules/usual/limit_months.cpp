// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/limit_months.h"

#include "core/rules/period_arithmetic.h"
#include "core/rules/usual/target_months.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kMonthsOfYear = 12;

bool stands(const CompiledIndicator::Input &input)
{
    return input.how.gather == Gather::Last || input.how.gather == Gather::ToDate ||
           (input.how.gather == Gather::ByKind && input.measure->kind == MeasureKind::Stock);
}

/// Whether what the figure says at the end of a month is a figure of months.
bool goesByMonths(const CompiledIndicator &indicator)
{
    const Indicator &definition = indicator.definition();
    const auto &above = indicator.numeratorInputs();
    const auto &below = indicator.denominatorInputs();
    if (definition.window == Window::Now)
        return std::all_of(above.begin(), above.end(), stands) && std::all_of(below.begin(), below.end(), stands);
    return definition.window == Window::ToDate && definition.period >= PeriodKind::Month &&
           definition.period != PeriodKind::NineMonths;
}

} // namespace

QDate lastDayOf(const ForecastCondition::Limit &limit, const PeriodRule &rule, QDate today)
{
    if (const QDate *day = std::get_if<QDate>(&limit.by))
        return *day;
    return periodContaining(rule, std::get<PeriodKind>(limit.by), today).to.addDays(-1);
}

std::optional<LimitMonths> limitMonths(const CompiledIndicator &indicator, QDate toldUntil, QDate lastDay, int years)
{
    if (!goesByMonths(indicator) || lastDay < toldUntil)
        return std::nullopt;
    const PeriodRule &rule = indicator.periodRule();
    const bool runs = indicator.definition().window == Window::ToDate;
    const PeriodKind kind = runs ? indicator.definition().period : PeriodKind::Month;
    LimitMonths result;
    result.accrual = runs ? accrualOf(indicator) : TargetQuestion::Accrual::Level;
    const Period running = periodContaining(rule, PeriodKind::Month, toldUntil);
    for (Period month = running; month.from <= lastDay; month = periodContaining(rule, PeriodKind::Month, month.to))
        result.ahead.push_back({month.span(), runs && periodContaining(rule, kind, month.from).from == month.from});

    const QDate begun = periodContaining(rule, kind, running.from).from;
    Period month = running;
    for (int i = 0; i < kMonthsOfYear * years; ++i) {
        month = previousPeriod(rule, month);
        const bool isLevel = result.accrual == TargetQuestion::Accrual::Level;
        result.spans.push_back({isLevel ? periodContaining(rule, kind, month.from).from : month.from, month.to});
        result.told += runs && month.from >= begun ? 1 : 0;
    }
    std::reverse(result.spans.begin(), result.spans.end());
    return result;
}

} // namespace ioc
