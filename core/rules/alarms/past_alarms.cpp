// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/past_alarms.h"

#include "core/rules/alarms/member_signals.h"

namespace ioc {
namespace {

AlarmEntry lateEntry(const AlarmRule &rule, const UnitId &unit, bool isRaised, Instant now)
{
    AlarmEntry entry;
    entry.key = {rule.id, unit};
    entry.event = isRaised ? AlarmEvent::Raised : AlarmEvent::Returned;
    entry.at = now;
    entry.priority = rule.priority;
    entry.late = true;
    return entry;
}

} // namespace

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
        AlarmEntry &entry = entries.emplace_back(lateEntry(rule, unit, signal.active, now));
        entry.dataTime = value.dataTime;
        entry.value = value.value;
        entry.member = value.member.toString();
    }
    return entries;
}

std::vector<AlarmEntry> pastMemberAlarms(const AlarmRule &rule, const UnitId &unit,
                                         std::span<const PastMembers> moments, Instant from, Instant to, Instant now)
{
    const SignalBounds bounds = SignalBounds::of(rule);
    std::vector<AlarmEntry> entries;
    MemberSignals signals;
    bool isActive = false;
    for (const PastMembers &moment : moments) {
        const MemberSignals::Turned turned = signals.step(bounds, moment, now, isActive);
        const bool wasActive = std::exchange(isActive, signals.whole().active);
        const auto &turns = isActive ? turned.out : turned.back;
        if (isActive == wasActive || turns.empty())
            continue;
        const MemberInput &first = *turns.front();
        if (first.dataTime < from || first.dataTime >= to)
            continue;
        AlarmEntry &entry = entries.emplace_back(lateEntry(rule, unit, isActive, now));
        entry.dataTime = first.dataTime;
        entry.value = first.value;
        entry.member = first.member;
    }
    return entries;
}

} // namespace ioc
