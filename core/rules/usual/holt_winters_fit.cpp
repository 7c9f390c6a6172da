// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/holt_winters_fit.h"

#include <array>
#include <cmath>
#include <limits>

namespace ioc {
namespace {

constexpr double kGridStep = 0.25;
constexpr double kLeastStep = 1.0 / 512;
constexpr double kNoFit = std::numeric_limits<double>::infinity();

/// Looks for the best smoothing of one kind on one series. Borrows the series.
class Search
{
public:
    Search(const HoltWinters &begun, Seasonality kind, std::span<const std::optional<double>> rest)
        : m_begun(begun)
        , m_kind(kind)
        , m_rest(rest)
    {
    }

    HoltWintersFit run()
    {
        scanGrid();
        for (double step = kGridStep / 2; step >= kLeastStep; step /= 2) {
            while (stepped(step)) {
            }
        }
        return m_best;
    }

private:
    bool tryOut(const Smoothing &smoothing)
    {
        const bool inside = smoothing.level >= 0 && smoothing.level <= 1 && smoothing.trend >= 0 &&
                            smoothing.trend <= 1 && smoothing.season >= 0 && smoothing.season <= 1 - smoothing.level;
        if (!inside)
            return false;
        HoltWinters method = m_begun.with(smoothing);
        double squares = 0;
        for (const auto &value : m_rest) {
            if (value) {
                const double error = *value - method.ahead(1);
                squares += error * error;
            }
            method.take(value);
        }
        if (!(squares < m_best.squaredError) || !std::isfinite(method.ahead(1)))
            return false;
        m_best = {method, m_kind, smoothing, squares};
        return true;
    }

    void scanGrid()
    {
        for (double level = 0; level <= 1; level += kGridStep) {
            for (double trend = 0; trend <= 1; trend += kGridStep) {
                for (double season = 0; season <= 1 - level; season += kGridStep)
                    tryOut({level, trend, season});
            }
        }
    }

    /// One round over the directions; false when none is better.
    bool stepped(double step)
    {
        bool better = false;
        for (const double by : {step, -step}) {
            const auto [level, trend, season] = m_best.smoothing;
            for (const Smoothing &next : std::array<Smoothing, 4>{{{level + by, trend, season},
                                                                   {level, trend + by, season},
                                                                   {level, trend, season + by},
                                                                   {level + by, trend, season - by}}})
                better = tryOut(next) || better;
        }
        return better;
    }

    const HoltWinters &m_begun;
    Seasonality m_kind;
    std::span<const std::optional<double>> m_rest;
    HoltWintersFit m_best{m_begun, m_kind, {}, kNoFit};
};

} // namespace

std::optional<HoltWintersFit> fitHoltWinters(Seasonality kind, std::span<const std::optional<double>> series,
                                             int season)
{
    const auto begun = HoltWinters::begin(kind, {}, series, season);
    if (!begun || series.size() <= 2 * size_t(season))
        return std::nullopt;
    const HoltWintersFit best = Search(*begun, kind, series.subspan(size_t(season))).run();
    return best.squaredError < kNoFit ? std::optional(best) : std::nullopt;
}

std::optional<HoltWintersFit> fitHoltWinters(std::span<const std::optional<double>> series, int season)
{
    auto added = fitHoltWinters(Seasonality::Additive, series, season);
    auto multiplied = fitHoltWinters(Seasonality::Multiplicative, series, season);
    if (!added || (multiplied && multiplied->squaredError < added->squaredError))
        return multiplied;
    return added;
}

} // namespace ioc
