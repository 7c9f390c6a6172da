// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/person_act.h"

#include "core/rules/alarms/alarm_machine.h"

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmAct)
};

QString whyByPhase(const AlarmStatus &status, const Format &format)
{
    const QString since = format.dateTime(status.since);
    switch (status.phase) {
    case AlarmPhase::Acknowledged:
        return Texts::tr("Already acknowledged by %1 at %2.").arg(status.by, since);
    case AlarmPhase::Confirmed:
        return Texts::tr("Already confirmed by %1 at %2.").arg(status.by, since);
    case AlarmPhase::Shelved:
        return Texts::tr("Shelved by %1 until %2.")
            .arg(status.by, format.dateTime(status.until.value_or(status.since)));
    case AlarmPhase::Suppressed:
        return Texts::tr("Suppressed by design since %1: another alarm tells the cause.").arg(since);
    case AlarmPhase::OutOfService:
        return Texts::tr("Taken out of service by %1 at %2.").arg(status.by, since);
    case AlarmPhase::ReturnedUnacknowledged:
        return Texts::tr("It has returned to normal and only needs to be acknowledged.");
    case AlarmPhase::Normal:
    case AlarmPhase::Unacknowledged:
        break;
    }
    return Texts::tr("The alarm is not active.");
}

QString whyRefused(AlarmEvent event, const AlarmStatus &status, const Format &format)
{
    if (event == AlarmEvent::Confirmed && status.phase == AlarmPhase::Unacknowledged)
        return Texts::tr("It must be acknowledged first.");
    if (event == AlarmEvent::Unshelved)
        return Texts::tr("It is not shelved.");
    if (event == AlarmEvent::ReturnedToService)
        return Texts::tr("It is not out of service.");
    return whyByPhase(status, format);
}

/// What is missing from the act itself; empty when nothing is.
QString whyIncomplete(const AlarmEntry &act, const AlarmStatus &status, Instant now)
{
    const bool hasText = !act.text.trimmed().isEmpty();
    switch (act.event) {
    case AlarmEvent::Acknowledged:
    case AlarmEvent::Confirmed:
    case AlarmEvent::Unshelved:
    case AlarmEvent::ReturnedToService:
        return {};
    case AlarmEvent::Shelved:
        if (!act.until || *act.until <= now || *act.until - now > kLongestShelf)
            return Texts::tr("Shelving needs an end within the next 24 hours.");
        return hasText ? QString() : Texts::tr("Shelving needs a reason.");
    case AlarmEvent::RemovedFromService:
        return hasText ? QString() : Texts::tr("Taking an alarm out of service needs a reason.");
    case AlarmEvent::Commented:
        return hasText ? QString() : Texts::tr("The comment is empty.");
    case AlarmEvent::Assigned:
        if (status.phase == AlarmPhase::Normal)
            return Texts::tr("The alarm is not active.");
        return act.owner.trimmed().isEmpty() ? Texts::tr("Say who is to take the alarm on.") : QString();
    default:
        return Texts::tr("Only the program itself does that to an alarm.");
    }
}

} // namespace

bool isShelfOver(const AlarmStatus &status, Instant now)
{
    return status.until && (*status.until <= now || *status.until - now > kLongestShelf);
}

Result<AlarmPhase> judgeAct(const AlarmEntry &act, const AlarmStatus &status, Instant now, const Format &format)
{
    if (act.actor.isEmpty())
        return Error{ErrorCode::Usage, Texts::tr("It must be known who does that.")};
    if (const QString why = whyIncomplete(act, status, now); !why.isEmpty())
        return Error{ErrorCode::Usage, why};
    if (const auto next = nextPhase(status.phase, act.event, status.isAbnormal))
        return *next;
    return Error{ErrorCode::Usage, whyRefused(act.event, status, format)};
}

} // namespace ioc
