// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/holt_winters.h"

#include <QtGlobal>

#include <cmath>
#include <limits>

namespace ioc {
namespace {

double sumOf(std::span<const std::optional<double>> values)
{
    double sum = 0;
    for (const auto &value : values)
        sum += *value;
    return sum;
}

bool isWhole(std::span<const std::optional<double>> values, Seasonality kind)
{
    for (const auto &value : values) {
        if (!value || !std::isfinite(*value) || (kind == Seasonality::Multiplicative && *value <= 0))
            return false;
    }
    return true;
}

} // namespace

HoltWinters::HoltWinters(Seasonality kind, Smoothing smoothing, double level, double trend, std::vector<double> seasons)
    : m_kind(kind)
    , m_smoothing(smoothing)
    , m_level(level)
    , m_trend(trend)
    , m_seasons(std::move(seasons))
{
    Q_ASSERT(!m_seasons.empty());
}

std::optional<HoltWinters> HoltWinters::begin(Seasonality kind, Smoothing smoothing,
                                              std::span<const std::optional<double>> series, int season)
{
    const size_t length = size_t(season);
    if (season < 1 || series.size() < 2 * length || !isWhole(series.first(2 * length), kind))
        return std::nullopt;
    const double first = sumOf(series.first(length)) / season;
    const double second = sumOf(series.subspan(length, length)) / season;
    const double trend = (second - first) / season;
    const double middle = (season + 1) / 2.0;
    std::vector<double> seasons;
    for (int i = 1; i <= season; ++i) {
        const double line = first + trend * (i - middle);
        const double value = *series[size_t(i - 1)];
        if (kind == Seasonality::Multiplicative && line <= 0)
            return std::nullopt;
        seasons.push_back(kind == Seasonality::Additive ? value - line : value / line);
    }
    return HoltWinters(kind, smoothing, first + trend * (season - middle), trend, std::move(seasons));
}

HoltWinters HoltWinters::with(Smoothing smoothing) const
{
    HoltWinters other = *this;
    other.m_smoothing = smoothing;
    return other;
}

void HoltWinters::take(std::optional<double> value)
{
    const double before = m_level + m_trend;
    double &season = m_seasons[m_next];
    m_next = (m_next + 1) % m_seasons.size();
    if (!value) {
        m_level = before;
        return;
    }
    const bool adds = m_kind == Seasonality::Additive;
    const double bare = adds ? *value - season : *value / season;
    const double own = adds ? *value - before : *value / before;
    const double level = m_smoothing.level * bare + (1 - m_smoothing.level) * before;
    m_trend = m_smoothing.trend * (level - m_level) + (1 - m_smoothing.trend) * m_trend;
    m_level = level;
    season = m_smoothing.season * own + (1 - m_smoothing.season) * season;
    if (!adds && (season <= 0 || before <= 0))
        m_level = std::numeric_limits<double>::quiet_NaN();
}

double HoltWinters::ahead(int steps) const
{
    Q_ASSERT(steps >= 1);
    const double line = m_level + steps * m_trend;
    const double season = m_seasons[(m_next + size_t(steps - 1)) % m_seasons.size()];
    return m_kind == Seasonality::Additive ? line + season : line * season;
}

} // namespace ioc
