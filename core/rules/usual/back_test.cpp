// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/back_test.h"

#include "core/rules/usual/holt_winters_fit.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr size_t kLeastOrigins = 4;
constexpr size_t kMostOrigins = 12;

/// Mean absolute errors of both methods over the values that both tell.
class Score
{
public:
    void add(double own, double naive)
    {
        m_own += std::abs(own);
        m_naive += std::abs(naive);
        ++m_count;
    }

    bool isEmpty() const { return m_count == 0; }
    double own() const { return m_own / m_count; }
    double naive() const { return m_naive / m_count; }

private:
    double m_own = 0;
    double m_naive = 0;
    int m_count = 0;
};

} // namespace

std::optional<double> seasonalNaive(std::span<const std::optional<double>> series, int season, int steps)
{
    const size_t back = size_t(season - (steps - 1) % season);
    return back <= series.size() ? series[series.size() - back] : std::nullopt;
}

std::span<const std::optional<double>> fromFirstValue(std::span<const std::optional<double>> series)
{
    const auto first = std::find_if(series.begin(), series.end(), [](const auto &value) { return value.has_value(); });
    return series.subspan(size_t(first - series.begin()));
}

std::optional<BackTest> backTest(std::span<const std::optional<double>> whole, int season, int horizon)
{
    const auto series = fromFirstValue(whole);
    const size_t least = 2 * size_t(season) + 1;
    const size_t ahead = size_t(horizon);
    if (season < 1 || horizon < 1 || series.size() < least + ahead + kLeastOrigins - 1)
        return std::nullopt;
    const size_t last = series.size() - ahead;
    const size_t first = std::max(least, last + 1 - std::min(kMostOrigins, last));
    BackTest test;
    Score score;
    for (size_t origin = first; origin <= last; ++origin) {
        const auto known = series.first(origin);
        const auto fit = fitHoltWinters(known, season);
        if (!fit)
            continue;
        auto &errors = test.errors.emplace_back();
        for (int step = 1; step <= horizon; ++step) {
            const std::optional<double> value = series[origin + size_t(step) - 1];
            const auto naive = seasonalNaive(known, season, step);
            errors.push_back(value ? std::optional(*value - fit->method.ahead(step)) : std::nullopt);
            if (value && naive)
                score.add(*errors.back(), *value - *naive);
        }
    }
    if (test.errors.size() < kLeastOrigins || score.isEmpty())
        return std::nullopt;
    test.meanError = score.own();
    test.naiveError = score.naive();
    return test;
}

} // namespace ioc
