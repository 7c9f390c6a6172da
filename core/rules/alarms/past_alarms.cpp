// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/past_alarms.h"

namespace ioc {

std::vector<AlarmEntry> pastAlarms(const AlarmRule &rule, const UnitId &unit, std::span<const SignalInput> values,
                                   Instant from, Instant to, Instant now)
{
    const SignalBounds bounds = SignalBounds::of(rule);
    std::vector<AlarmEntry> entries;
    SignalState signal;
    for (const SignalInput &value : values) {
        const bool wasActive = signal.active;
        stepSignal(bounds, signal, value);
        if (signal.active == wasActive || value.dataTime < from || value.dataTime >= to)
            continue;
        AlarmEntry entry;
        entry.key = {rule.id, unit};
        entry.event = signal.active ? AlarmEvent::Raised : AlarmEvent::Returned;
        entry.at = now;
        entry.dataTime = value.dataTime;
        entry.value = value.value;
        entry.member = value.member.toString();
        entry.priority = rule.priority;
        entry.late = true;
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace ioc
