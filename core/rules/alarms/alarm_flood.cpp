// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_flood.h"

namespace ioc {

void FloodWatch::note(const AlarmEntry &entry)
{
    if (!isAnnounced(entry))
        return;
    passTo(entry.at);
    m_window.push_back({entry.at, entry.key});
    if (m_flood)
        ++m_flood->announced;
    else if (m_window.size() > size_t(kFloodBeginsAbove))
        begin();
}

/// With the first alarm of the window; of those that a flood before had counted, with the first after that.
void FloodWatch::begin()
{
    const auto first = m_window.begin() + std::ptrdiff_t(m_counted);
    m_flood = AlarmFlood{first->at, {}, first->key, int(m_window.end() - first)};
}

void FloodWatch::passTo(Instant now)
{
    if (m_last && now < *m_last) {
        end(*m_last);
        m_window.clear();
        m_counted = 0;
    }
    m_last = now;
    while (!m_window.empty() && m_window.front().at + kFloodWindow <= now) {
        const Instant left = m_window.front().at + kFloodWindow;
        m_window.pop_front();
        m_counted -= m_counted > 0;
        if (m_window.size() < size_t(kFloodEndsBelow))
            end(left);
    }
}

std::optional<AlarmFlood> FloodWatch::floodAt(Instant now) const
{
    if (!m_flood || m_window.size() < size_t(kFloodEndsBelow) || *m_last >= now + kFloodWindow)
        return std::nullopt;
    const Instant last = m_window[m_window.size() - size_t(kFloodEndsBelow)].at + kFloodWindow;
    return now < last ? m_flood : std::nullopt;
}

void FloodWatch::end(Instant at)
{
    if (!m_flood)
        return;
    m_flood->to = at;
    m_past.push_back(*m_flood);
    m_flood.reset();
    m_counted = m_window.size();
}

std::vector<AlarmFlood> floodsIn(std::span<const AlarmEntry> entries, Instant now)
{
    FloodWatch watch;
    for (const AlarmEntry &entry : entries)
        watch.note(entry);
    watch.passTo(now);
    std::vector<AlarmFlood> floods = watch.past();
    if (watch.flood())
        floods.push_back(*watch.flood());
    return floods;
}

} // namespace ioc
