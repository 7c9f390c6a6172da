// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"
#include "tests/support.h"

namespace ioc::test {

inline AlarmKey alarm(const char *rule, const char *unit = "98@2025-07-01")
{
    return {RuleId(QString::fromLatin1(rule)), UnitId(QString::fromLatin1(unit))};
}

/// A journal written by hand, at offsets from 21 November 2026, 07:00 in Việt Nam.
class Journal
{
public:
    Journal &add(Milliseconds offset, const AlarmKey &key, AlarmEvent event, AlarmPhase phase,
                 Priority priority = Priority::Normal)
    {
        AlarmEntry entry;
        entry.key = key;
        entry.event = event;
        entry.at = start + offset;
        entry.phase = phase;
        entry.priority = priority;
        const bool byProgram = event == AlarmEvent::Raised || event == AlarmEvent::Returned;
        entry.actor = byProgram ? QString() : QStringLiteral("lan");
        entries.push_back(entry);
        return *this;
    }
    Journal &raised(Milliseconds offset, const AlarmKey &key, Priority priority = Priority::Normal)
    {
        return add(offset, key, AlarmEvent::Raised, AlarmPhase::Unacknowledged, priority);
    }
    Journal &returned(Milliseconds offset, const AlarmKey &key, AlarmPhase phase = AlarmPhase::ReturnedUnacknowledged)
    {
        return add(offset, key, AlarmEvent::Returned, phase);
    }
    Journal &acknowledged(Milliseconds offset, const AlarmKey &key, AlarmPhase phase = AlarmPhase::Acknowledged)
    {
        return add(offset, key, AlarmEvent::Acknowledged, phase);
    }

    const Instant start = ioc::test::at("2026-11-21T00:00:00Z");
    std::vector<AlarmEntry> entries;
};

} // namespace ioc::test
