// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_past.h"

#include <algorithm>

namespace ioc {

void AlarmPast::follow(const AlarmEntry &entry)
{
    if (entry.event != AlarmEvent::Raised && entry.event != AlarmEvent::Returned)
        return;
    const Instant when = entry.dataTime.value_or(entry.at);
    Past &past = m_pasts[entry.key];
    const bool isOpen = !past.raised.empty() && !past.raised.back().to;
    if (entry.late && entry.event == AlarmEvent::Raised)
        past.late.try_emplace(when);
    if (const auto next = past.late.upper_bound(when);
        entry.late && entry.event == AlarmEvent::Returned && next != past.late.begin())
        std::prev(next)->second = when;
    if (entry.late)
        return;
    if (entry.event == AlarmEvent::Raised && !isOpen)
        past.raised.push_back({when, std::nullopt});
    if (entry.event == AlarmEvent::Returned && isOpen)
        past.raised.back().to = when;
}

bool AlarmPast::knowsRaised(const AlarmKey &key, Instant from, Instant to) const
{
    const auto past = m_pasts.constFind(key);
    if (past == m_pasts.constEnd())
        return false;
    const auto late = past->late.lower_bound(from);
    return (late != past->late.end() && late->first <= to) ||
           std::any_of(past->raised.begin(), past->raised.end(), [from, to](const Stretch &stretch) {
               return stretch.from <= to && (!stretch.to || *stretch.to >= from);
           });
}

bool AlarmPast::knowsStretch(const AlarmKey &key, Instant from, Instant to) const
{
    if (knowsRaised(key, from, to))
        return true;
    const auto past = m_pasts.constFind(key);
    return past != m_pasts.constEnd() && std::any_of(past->late.begin(), past->late.end(), [from](const auto &late) {
               return late.first <= from && late.second && *late.second >= from;
           });
}

void AlarmPast::forgetBefore(Instant dataTime)
{
    for (auto it = m_pasts.begin(); it != m_pasts.end();) {
        std::erase_if(it->raised, [dataTime](const Stretch &stretch) { return stretch.to && *stretch.to < dataTime; });
        std::erase_if(it->late, [dataTime](const auto &late) { return late.first < dataTime; });
        it = it->raised.empty() && it->late.empty() ? m_pasts.erase(it) : std::next(it);
    }
}

} // namespace ioc
