// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/target_outlook.h"

#include "core/rules/usual/forecast.h"

#include <numeric>

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

/// The pieces to come, and how far off such forecasts were.
struct Rest
{
    std::vector<double> values;
    ErrorPaths errors;
    bool byLastYear = false;
};

std::optional<Rest> byLastYear(const TargetQuestion &question)
{
    const auto test = backTest(question.series, question.season, question.rest);
    if (!test)
        return std::nullopt;
    Rest rest{{}, test->naiveErrors, true};
    for (int step = 1; step <= question.rest; ++step) {
        const auto value = seasonalNaive(question.series, question.season, step);
        if (!value)
            return std::nullopt;
        rest.values.push_back(*value);
    }
    return rest;
}

std::optional<Rest> restOf(const TargetQuestion &question)
{
    const auto better = forecast(question.series, question.season, question.rest);
    if (!better)
        return byLastYear(question);
    Rest rest{{}, better->backTest.errors, false};
    for (const ForecastStep &step : better->steps)
        rest.values.push_back(step.value);
    return rest;
}

/// How far off the sum of each whole rest would have been.
std::optional<ForecastError> errorOfSum(const ErrorPaths &paths)
{
    std::vector<double> errors;
    for (const auto &path : paths) {
        double sum = 0;
        bool whole = true;
        for (const auto &error : path) {
            whole = whole && error;
            sum += error.value_or(0);
        }
        if (whole)
            errors.push_back(sum);
    }
    return errorOf(errors);
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
    const auto rest = restOf(question);
    if (!rest)
        return std::nullopt;
    const bool sums = question.accrual == Accrual::Sum;
    const auto error = sums ? errorOfSum(rest->errors) : errorAhead(rest->errors, rest->values.size() - 1);
    if (!error)
        return std::nullopt;
    TargetOutlook outlook;
    outlook.byLastYear = rest->byLastYear;
    outlook.expected = sums ? std::accumulate(rest->values.begin(), rest->values.end(), *told) : rest->values.back();
    outlook.halfInterval = error->halfInterval(kOutlookConfidence);
    outlook.missed = atLeast ? error->probabilityBelow(question.target, outlook.expected)
                             : error->probabilityBelow(-question.target, -outlook.expected);
    return outlook;
}

} // namespace ioc
