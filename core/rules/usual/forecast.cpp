// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/forecast.h"

#include "core/rules/usual/holt_winters_fit.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

std::span<const std::optional<double>> fromFirstValue(std::span<const std::optional<double>> series)
{
    const auto first = std::find_if(series.begin(), series.end(), [](const auto &value) { return value.has_value(); });
    return series.subspan(size_t(first - series.begin()));
}

std::vector<double> errorsAt(const BackTest &test, size_t step)
{
    std::vector<double> errors;
    for (const auto &path : test.errors) {
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

std::optional<ForecastError> errorOf(std::span<const double> errors)
{
    if (errors.empty())
        return std::nullopt;
    double squares = 0;
    for (const double error : errors)
        squares += error * error;
    return ForecastError{std::sqrt(squares / double(errors.size())), int(errors.size())};
}

std::optional<Forecast> forecast(std::span<const std::optional<double>> series, int season, int horizon)
{
    const auto known = fromFirstValue(series);
    const auto test = backTest(known, season, horizon);
    if (!test || !test->beatsNaive())
        return std::nullopt;
    const auto fit = fitHoltWinters(known, season);
    if (!fit)
        return std::nullopt;
    Forecast result{{}, fit->kind, fit->smoothing, *test};
    ForecastError widest;
    for (int step = 1; step <= horizon; ++step) {
        const auto error = errorOf(errorsAt(*test, size_t(step) - 1));
        if (!error)
            return std::nullopt;
        if (error->deviation >= widest.deviation)
            widest = *error;
        result.steps.push_back({fit->method.ahead(step), widest});
    }
    return result;
}

} // namespace ioc
