// SPDX-License-Identifier: GPL-3.0-or-later
// What others ask the worker of the figures that it has at hand.
#include "core/engine/rules_worker.h"

namespace ioc {

/// What was just read had no gap.
bool RulesWorker::isWholeNow()
{
    const bool isWhole = m_source->isWhole();
    return !m_source->takeError() && isWhole;
}

std::optional<double> RulesWorker::trustedValue(const IndicatorId &indicator, const UnitId &unit)
{
    if (!m_maker)
        return std::nullopt;
    if (m_feedsChanged)
        readFeeds();
    const auto value = m_maker->trustedValue(indicator, unit, m_clock.now());
    return isWholeNow() ? value : std::nullopt;
}

std::vector<std::optional<double>> RulesWorker::trustedDays(const IndicatorId &indicator, const UnitId &unit, int days)
{
    if (!m_maker)
        return {};
    if (m_feedsChanged)
        readFeeds();
    auto values = m_maker->trustedDays(indicator, unit, m_clock.now(), days);
    if (!isWholeNow())
        values.clear();
    return values;
}

std::vector<StationReading> RulesWorker::stationReadings(const AlarmKey &key, const QString &station, int days)
{
    if (!m_source)
        return {};
    const Instant now = m_clock.now();
    const Instant from = m_pack->zone.startOf(m_pack->zone.date(now).addDays(-days));
    auto readings = ioc::stationReadings(*m_pack, m_source->reader().figures(), key, station, from, now);
    return readings && isWholeNow() ? *readings : std::vector<StationReading>();
}

} // namespace ioc
