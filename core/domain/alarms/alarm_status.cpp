// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/alarm_status.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<AlarmPhase, 8> kPhases{{{AlarmPhase::Normal, "normal"},
                                        {AlarmPhase::Unacknowledged, "unacknowledged"},
                                        {AlarmPhase::Acknowledged, "acknowledged"},
                                        {AlarmPhase::Confirmed, "confirmed"},
                                        {AlarmPhase::ReturnedUnacknowledged, "returned_unacknowledged"},
                                        {AlarmPhase::Shelved, "shelved"},
                                        {AlarmPhase::Suppressed, "suppressed"},
                                        {AlarmPhase::OutOfService, "out_of_service"}}};

constexpr Words<AlarmEvent, 13> kEvents{{{AlarmEvent::Raised, "raised"},
                                         {AlarmEvent::Returned, "returned"},
                                         {AlarmEvent::Realarmed, "realarmed"},
                                         {AlarmEvent::Acknowledged, "acknowledged"},
                                         {AlarmEvent::Confirmed, "confirmed"},
                                         {AlarmEvent::Shelved, "shelved"},
                                         {AlarmEvent::Unshelved, "unshelved"},
                                         {AlarmEvent::Suppressed, "suppressed"},
                                         {AlarmEvent::Released, "released"},
                                         {AlarmEvent::RemovedFromService, "removed_from_service"},
                                         {AlarmEvent::ReturnedToService, "returned_to_service"},
                                         {AlarmEvent::Commented, "commented"},
                                         {AlarmEvent::Assigned, "assigned"}}};

} // namespace

QString toString(AlarmPhase phase)
{
    return wordOf(kPhases, phase);
}

std::optional<AlarmPhase> alarmPhaseFromString(const QString &text)
{
    return valueOf(kPhases, text);
}

QString toString(AlarmEvent event)
{
    return wordOf(kEvents, event);
}

std::optional<AlarmEvent> alarmEventFromString(const QString &text)
{
    return valueOf(kEvents, text);
}

bool isAnnounced(const AlarmEntry &entry)
{
    if (entry.late || entry.phase != AlarmPhase::Unacknowledged)
        return false;
    switch (entry.event) {
    case AlarmEvent::Raised:
    case AlarmEvent::Realarmed:
    case AlarmEvent::Unshelved:
    case AlarmEvent::Released:
    case AlarmEvent::ReturnedToService:
        return true;
    default:
        return false;
    }
}

} // namespace ioc
