// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/area_reports.h"

#include <limits>
#include <tuple>

namespace ioc {

void AreaReports::passTo(Instant now)
{
    std::erase_if(m_reports, [&](const auto &entry) { return entry.second.at + m_condition.stands <= now; });
}

const PlaceReport *AreaReports::standing(Instant now, const std::function<bool(const PlaceReport &)> &isInside) const
{
    const PlaceReport *greatest = nullptr;
    const auto rank = [](const PlaceReport &report) {
        return std::tuple(report.number.value_or(-std::numeric_limits<double>::infinity()), report.at);
    };
    for (const auto &[key, report] : m_reports) {
        const bool stands = report.at + m_condition.stands > now && report.at <= now + kFutureTolerance;
        const bool counts = m_condition.number.isEmpty() || (report.number && *report.number >= m_condition.least);
        if (stands && counts && (!greatest || rank(report) > rank(*greatest)) && isInside(report))
            greatest = &report;
    }
    return greatest;
}

} // namespace ioc
