// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/target_outlook.h"

#include "core/rules/usual/forecast.h"

namespace ioc {
namespace {

using Accrual = TargetQuestion::Accrual;

/// What the pieces that are told make of the figure.
std::optional<double> toldSoFar(const TargetQuestion &question)
{
    const auto &series = question.series;
    if (question.accrual == Accrual::Level)
        return question.rest > 0 || series.empty() ? std::optional(0.0) : series.back();
    if (size_t(question.told) > series.size())
        return std::nullopt;
    double sum = 0;
    for (size_t i = series.size() - size_t(question.told); i < series.size(); ++i) {
        if (!series[i])
            return std::nullopt;
        sum += *series[i];
    }
    return sum;
}

} // namespace

std::optional<TargetOutlook> targetOutlook(const TargetQuestion &question)
{
    const auto told = toldSoFar(question);
    if (!told)
        return std::nullopt;
    const bool atLeast = question.good == TargetQuestion::Good::AtLeast;
    if (question.rest <= 0) {
        const bool missed = atLeast ? *told < question.target : *told > question.target;
        return TargetOutlook{*told, 0, missed ? 1.0 : 0.0};
    }
    const auto rest = forecast(question.series, question.season, question.gap + question.rest);
    if (!rest)
        return std::nullopt;
    const bool sums = question.accrual == Accrual::Sum;
    const auto error = sums ? errorOfSum(rest->backTest.errors, size_t(question.gap), rest->steps.size() - 1)
                            : std::optional(rest->steps.back().error);
    if (!error)
        return std::nullopt;
    TargetOutlook outlook;
    outlook.expected = rest->steps.back().value;
    if (sums) {
        outlook.expected = *told;
        for (size_t i = size_t(question.gap); i < rest->steps.size(); ++i)
            outlook.expected += rest->steps[i].value;
    }
    outlook.halfInterval = error->halfInterval(kOutlookConfidence);
    outlook.missed = atLeast ? error->probabilityBelow(question.target, outlook.expected)
                             : error->probabilityBelow(-question.target, -outlook.expected);
    return outlook;
}

} // namespace ioc
