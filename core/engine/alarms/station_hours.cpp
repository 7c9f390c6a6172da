// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/station_hours.h"

namespace ioc {

StationHours::StationHours(const EvaluationContext &context, const Of &of)
    : m_of(of)
{
    constexpr Milliseconds kEnd = std::chrono::hours(1) - Milliseconds(1);
    const Zone &zone = context.pack.zone;
    const qsizetype position = context.pack.measures.at(of.measure).dimensions.indexOf(of.dimension);
    for (const auto &run : context.source.hours(of.measure, zone.startOf(of.from), zone.startOf(of.to))) {
        for (const SeriesRollup &row : run) {
            if (!isTrusted(row.rollup.quality))
                continue;
            const StationValue value{row.key->members.value(position), row.rollup.last, fromMillis(row.bucket) + kEnd};
            m_all[row.bucket].push_back(value);
            m_byUnit[row.key->unit][row.bucket].push_back(value);
        }
    }
}

const StationHours::Hours &StationHours::in(const UnitId &unit) const
{
    static const Hours kNone;
    const auto found = m_byUnit.find(unit);
    return found == m_byUnit.end() ? kNone : found->second;
}

} // namespace ioc
