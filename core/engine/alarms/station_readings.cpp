// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/station_readings.h"

namespace ioc {

Result<std::vector<StationReading>> stationReadings(const ProvincePack &pack, FigureReader &figures,
                                                    const AlarmKey &key, const QString &station, Instant from,
                                                    Instant to)
{
    std::vector<StationReading> readings;
    const AlarmRule *rule = pack.rule(key.rule);
    const auto *table = rule ? std::get_if<TableCondition>(&rule->condition) : nullptr;
    const auto measure = table ? pack.measures.find(table->measure) : pack.measures.end();
    if (measure == pack.measures.end())
        return readings;
    const qsizetype position = measure->second.dimensions.indexOf(table->dimension);
    const auto rows = figures.hours(table->measure, from, to);
    if (!rows)
        return rows.error();
    for (const RollupRow &row : *rows) {
        const auto series = figures.key(row.series);
        if (!series)
            return series.error();
        const bool isHere = rule->scope == AlarmRule::Scope::Province || (*series)->unit == key.unit;
        if (!isHere || (*series)->members.value(position) != station || !isTrusted(row.rollup.quality))
            continue;
        const Instant at = fromMillis(row.rollup.lastAt);
        if (readings.empty() || readings.back().at < at)
            readings.push_back({at, row.rollup.last});
    }
    return readings;
}

} // namespace ioc
