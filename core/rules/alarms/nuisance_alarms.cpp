// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/nuisance_alarms.h"

#include <algorithm>

namespace ioc {
namespace {

using Entries = std::vector<const AlarmEntry *>;

/// What happened in its time, by alarm.
QHash<AlarmKey, Entries> byAlarm(std::span<const AlarmEntry> entries)
{
    QHash<AlarmKey, Entries> alarms;
    for (const AlarmEntry &entry : entries) {
        if (!entry.late)
            alarms[entry.key].push_back(&entry);
    }
    return alarms;
}

/// How many lie in the minute that begins with each, the most of them. A clock that went back ends the minute.
int mostInAMinute(const std::vector<Instant> &raised)
{
    int most = 0;
    for (size_t first = 0; first < raised.size(); ++first) {
        size_t end = first + 1;
        while (end < raised.size() && raised[end] >= raised[end - 1] && raised[end] - raised[first] < kChatterWindow)
            ++end;
        most = std::max(most, int(end - first));
    }
    return most;
}

Milliseconds lasted(const AlarmEntry &raised, const AlarmEntry &returned)
{
    if (raised.dataTime && returned.dataTime)
        return *returned.dataTime - *raised.dataTime;
    return returned.at - raised.at;
}

int timesFleeting(const Entries &entries)
{
    int times = 0;
    const AlarmEntry *raised = nullptr; // and nobody has done anything since
    const AlarmEntry *gone = nullptr;   // fleeting unless it comes again within the minute
    for (const AlarmEntry *entry : entries) {
        if (entry->event == AlarmEvent::Raised) {
            times -= gone && entry->at >= gone->at && entry->at - gone->at < kChatterWindow;
            gone = nullptr;
            raised = entry;
            continue;
        }
        if (entry->event == AlarmEvent::Returned && raised && isAnnounced(*raised) &&
            lasted(*raised, *entry) >= Milliseconds(0) && lasted(*raised, *entry) <= kFleeting) {
            gone = entry;
            ++times;
        }
        if (entry->event == AlarmEvent::Returned || !entry->actor.isEmpty())
            raised = nullptr;
    }
    return times;
}

bool inOrder(const AlarmKey &a, const AlarmKey &b)
{
    return a.rule == b.rule ? a.unit < b.unit : a.rule < b.rule;
}

} // namespace

std::vector<ChatteringAlarm> chatteringAlarms(std::span<const AlarmEntry> entries)
{
    std::vector<ChatteringAlarm> found;
    const auto alarms = byAlarm(entries);
    for (auto it = alarms.begin(); it != alarms.end(); ++it) {
        std::vector<Instant> raised;
        for (const AlarmEntry *entry : *it) {
            if (entry->event == AlarmEvent::Raised)
                raised.push_back(entry->at);
        }
        if (const int most = mostInAMinute(raised); most >= kChatterRaises)
            found.push_back({it.key(), int(raised.size()), most});
    }
    std::sort(found.begin(), found.end(), [](const ChatteringAlarm &a, const ChatteringAlarm &b) {
        return a.raised == b.raised ? inOrder(a.key, b.key) : a.raised > b.raised;
    });
    return found;
}

std::vector<FleetingAlarm> fleetingAlarms(std::span<const AlarmEntry> entries)
{
    std::vector<FleetingAlarm> found;
    const auto alarms = byAlarm(entries);
    for (auto it = alarms.begin(); it != alarms.end(); ++it) {
        if (const int times = timesFleeting(*it); times > 0)
            found.push_back({it.key(), times});
    }
    std::sort(found.begin(), found.end(), [](const FleetingAlarm &a, const FleetingAlarm &b) {
        return a.times == b.times ? inOrder(a.key, b.key) : a.times > b.times;
    });
    return found;
}

} // namespace ioc
