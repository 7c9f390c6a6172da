// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/area_reports.h"

#include <algorithm>
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
        if (stands && counts(report) && (!greatest || rank(report) > rank(*greatest)) && isInside(report))
            greatest = &report;
    }
    return greatest;
}

std::vector<SignalInput> pastAreaInputs(const AlarmRule &rule, std::vector<PlaceReport> reports, Instant now)
{
    const auto &condition = std::get<AreaCondition>(rule.condition);
    const AreaReports known(condition);
    std::erase_if(reports, [&known](const PlaceReport &report) { return !known.counts(report); });
    std::sort(reports.begin(), reports.end(), [](const PlaceReport &a, const PlaceReport &b) { return a.at < b.at; });
    std::vector<SignalInput> inputs;
    const auto add = [&](bool isOut, Instant from, Milliseconds hold, Instant to) {
        for (const Instant at : {from, from + hold}) {
            if (at < to && at <= now && (inputs.empty() || inputs.back().dataTime < at))
                inputs.push_back(SignalInput::yesNo(isOut, at));
        }
    };
    for (size_t i = 0; i < reports.size();) {
        const Instant from = reports[i].at;
        Instant to = from + condition.stands;
        for (++i; i < reports.size() && reports[i].at <= to; ++i)
            to = reports[i].at + condition.stands;
        add(true, from, rule.hold, to);
        add(false, to, rule.clearHold, i < reports.size() ? reports[i].at : Instant::max());
    }
    return inputs;
}

} // namespace ioc
