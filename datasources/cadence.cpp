// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/cadence.h"

#include "core/domain/calendar/due_times.h"

#include <algorithm>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds kUntilTheCalendarIsAskedAgain = 24h;

} // namespace

void Cadence::begin(const Moment &now, Milliseconds spread)
{
    m_first = now.sinceBoot + spread;
    m_spread = spread;
}

Milliseconds Cadence::wait(std::optional<Instant> news, const Moment &now) const
{
    if (isByCalendar())
        return untilDue(news, now.wall);
    if (m_feed.every <= 0ms)
        return 0ms;
    if (now.sinceBoot < m_first)
        return m_first + m_feed.every - now.sinceBoot;
    return m_feed.every - (now.sinceBoot - m_first) % m_feed.every;
}

Milliseconds Cadence::untilDue(std::optional<Instant> news, Instant now) const
{
    if (!news)
        return 0ms;
    const auto due = nextDue(*m_feed.schedule, *m_calendar, std::min(*news, now));
    if (!due)
        return kUntilTheCalendarIsAskedAgain;
    return std::max<Milliseconds>(*due + m_spread - now, 0ms);
}

} // namespace ioc
