// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/forecast.h"

#include "core/rules/usual/holt_winters_fit.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace ioc {
namespace {

std::vector<double> errorsAt(const ErrorPaths &paths, size_t step)
{
    std::vector<double> errors;
    for (const auto &path : paths) {
        if (path[step])
            errors.push_back(*path[step]);
    }
    return errors;
}

} // namespace

double ForecastError::probabilityBelow(double value, double forecast) const
{
    if (deviation <= 0)
        return forecast < value ? 1 : 0;
    return boost::math::cdf(boost::math::students_t(errors), (value - forecast) / deviation);
}

double ForecastError::halfInterval(double confidence) const
{
    return deviation * boost::math::quantile(boost::math::students_t(errors), 0.5 + confidence / 2);
}

double ForecastError::margin(double confidence) const
{
    return deviation * boost::math::quantile(boost::math::students_t(errors), confidence);
}

std::optional<ForecastError> errorOf(std::span<const double> errors)
{
    if (errors.empty())
        return std::nullopt;
    double squares = 0;
    for (const double error : errors)
        squares += error * error;
    return ForecastError{std::sqrt(squares / double(errors.size())), int(errors.size())};
}

std::optional<ForecastError> errorAhead(const ErrorPaths &paths, size_t step)
{
    std::optional<ForecastError> widest;
    for (size_t i = 0; i <= step; ++i) {
        const auto error = errorOf(errorsAt(paths, i));
        if (!error)
            return std::nullopt;
        if (!widest || error->deviation >= widest->deviation)
            widest = error;
    }
    return widest;
}

std::optional<ForecastError> errorOfSum(const ErrorPaths &paths, size_t first, size_t last)
{
    std::vector<double> errors;
    for (const auto &path : paths) {
        double sum = 0;
        bool isWhole = true;
        for (size_t step = first; step <= last; ++step) {
            isWhole = isWhole && path[step];
            sum += path[step].value_or(0);
        }
        if (isWhole)
            errors.push_back(sum);
    }
    return errorOf(errors);
}

std::optional<Forecast> forecast(std::span<const std::optional<double>> series, int season, int horizon)
{
    const auto test = backTest(series, season, horizon);
    if (!test || !test->beatsNaive())
        return std::nullopt;
    const auto fit = fitHoltWinters(fromFirstValue(series), season);
    if (!fit)
        return std::nullopt;
    Forecast result{{}, fit->kind, fit->smoothing, *test};
    for (int step = 1; step <= horizon; ++step) {
        const auto error = errorAhead(test->errors, size_t(step) - 1);
        if (!error)
            return std::nullopt;
        result.steps.push_back({fit->method.ahead(step), *error});
    }
    return result;
}

} // namespace ioc
