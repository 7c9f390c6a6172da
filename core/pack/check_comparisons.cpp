// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_comparisons.h"

#include "core/formula/formula.h"
#include "core/pack/pack_problem.h"

namespace ioc {
namespace {

/// Whether the figure is a sum over time, which alone can be spread over working days.
bool isSumOverTime(const ProvincePack &pack, const Indicator &indicator)
{
    const auto formula = Formula::parse(indicator.numerator);
    if (!formula || !indicator.denominator.isEmpty() || indicator.rate || indicator.window == Window::Now)
        return false;
    for (const QString &name : formula->names()) {
        const FormulaInput input = indicator.inputs.value(name, FormulaInput{MeasureId(name), {}, Gather::ByKind});
        const auto measure = pack.measures.find(input.measure);
        if (measure != pack.measures.end() &&
            (measure->second.kind != MeasureKind::Flow || input.gather != Gather::ByKind))
            return false;
    }
    return true;
}

bool isOfWeekday(ComparisonKind kind)
{
    return kind == ComparisonKind::SameWeekdayLastYear || kind == ComparisonKind::SameWeekdayLastMonth;
}

QString fault(const ProvincePack &pack, const Indicator &indicator, const ComparisonRule &rule)
{
    const QString kind = toString(rule.kind);
    if (isOfWeekday(rule.kind) && indicator.period != PeriodKind::Day)
        return PackTexts::tr("“%1” compares days, so the period must be a day.").arg(kind);
    switch (rule.tet) {
    case TetHandling::None:
        return {};
    case TetHandling::JanuaryFebruary:
        if (rule.kind != ComparisonKind::SamePeriodLastYear || indicator.period != PeriodKind::Month ||
            indicator.window == Window::Now)
            return PackTexts::tr(
                "January and February are compared together only for months, with the same period last year.");
        return {};
    case TetHandling::WorkingDays:
        if (rule.kind == ComparisonKind::UsualDay || isOfWeekday(rule.kind) || indicator.period == PeriodKind::Day)
            return PackTexts::tr("A comparison per working day is of periods longer than a day.");
        if (!isSumOverTime(pack, indicator))
            return PackTexts::tr("Only a sum of flows can be compared per working day, no rate, stock or mean.");
        return {};
    }
    return {};
}

} // namespace

QStringList comparisonFaults(const ProvincePack &pack, const Indicator &indicator)
{
    QStringList faults;
    for (const ComparisonRule &rule : indicator.comparisons) {
        if (const QString reason = fault(pack, indicator, rule); !reason.isEmpty())
            faults.push_back(reason);
    }
    return faults;
}

} // namespace ioc
