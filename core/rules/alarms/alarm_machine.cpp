// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_machine.h"

namespace ioc {
namespace {

using enum AlarmPhase;

using Next = std::optional<AlarmPhase>;

Next when(bool allowed, AlarmPhase next)
{
    return allowed ? Next(next) : std::nullopt;
}

Next raised(AlarmPhase phase, bool isAbnormal)
{
    return when(!isAbnormal, isSilent(phase) ? phase : Unacknowledged);
}

Next returned(AlarmPhase phase, bool isAbnormal)
{
    if (!isAbnormal)
        return std::nullopt;
    if (isSilent(phase))
        return phase;
    return phase == Unacknowledged ? ReturnedUnacknowledged : Normal;
}

Next acknowledged(AlarmPhase phase)
{
    if (phase == Unacknowledged)
        return Acknowledged;
    return when(phase == ReturnedUnacknowledged, Normal);
}

} // namespace

bool isSilent(AlarmPhase phase)
{
    return phase == Shelved || phase == Suppressed || phase == OutOfService;
}

bool canStand(AlarmPhase phase, bool isAbnormal)
{
    return isSilent(phase) || isAbnormal != (phase == Normal || phase == ReturnedUnacknowledged);
}

std::optional<AlarmPhase> nextPhase(AlarmPhase phase, AlarmEvent event, bool isAbnormal)
{
    if (!canStand(phase, isAbnormal))
        return std::nullopt;
    const AlarmPhase letGo = isAbnormal ? Unacknowledged : Normal;
    switch (event) {
    case AlarmEvent::Raised:
        return raised(phase, isAbnormal);
    case AlarmEvent::Returned:
        return returned(phase, isAbnormal);
    case AlarmEvent::Realarmed:
        return when(isAbnormal && !isSilent(phase), Unacknowledged);
    case AlarmEvent::Acknowledged:
        return acknowledged(phase);
    case AlarmEvent::Confirmed:
        return when(phase == Acknowledged, Confirmed);
    case AlarmEvent::Shelved:
        return when(!isSilent(phase), Shelved);
    case AlarmEvent::Unshelved:
        return when(phase == Shelved, letGo);
    case AlarmEvent::Suppressed:
        return when(!isSilent(phase), Suppressed);
    case AlarmEvent::Released:
        return when(phase == Suppressed, letGo);
    case AlarmEvent::RemovedFromService:
        return when(!isSilent(phase), OutOfService);
    case AlarmEvent::ReturnedToService:
        return when(phase == OutOfService, letGo);
    case AlarmEvent::Commented:
    case AlarmEvent::Assigned:
        return phase;
    }
    Q_UNREACHABLE();
}

} // namespace ioc
