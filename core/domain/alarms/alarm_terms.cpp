// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/alarms/alarm_terms.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the words of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)
};

} // namespace

QString termOf(AlarmPhase phase)
{
    switch (phase) {
    case AlarmPhase::Normal:
        return Texts::tr("normal");
    case AlarmPhase::Unacknowledged:
        return Texts::tr("unacknowledged");
    case AlarmPhase::Acknowledged:
        return Texts::tr("acknowledged");
    case AlarmPhase::Confirmed:
        return Texts::tr("dealt with");
    case AlarmPhase::ReturnedUnacknowledged:
        return Texts::tr("returned, waiting");
    case AlarmPhase::Shelved:
        return Texts::tr("shelved");
    case AlarmPhase::Suppressed:
        return Texts::tr("suppressed");
    case AlarmPhase::OutOfService:
        break;
    }
    return Texts::tr("out of service");
}

QString termOf(Priority priority)
{
    switch (priority) {
    case Priority::Info:
        return Texts::tr("info");
    case Priority::Normal:
        return Texts::tr("normal", "priority");
    case Priority::High:
        return Texts::tr("high");
    case Priority::Critical:
        break;
    }
    return Texts::tr("critical");
}

QString termOf(AlarmEvent event)
{
    switch (event) {
    case AlarmEvent::Raised:
        return Texts::tr("Raised");
    case AlarmEvent::Returned:
        return Texts::tr("Returned to normal");
    case AlarmEvent::Realarmed:
        return Texts::tr("Raised again");
    case AlarmEvent::Acknowledged:
        return Texts::tr("Acknowledged");
    case AlarmEvent::Confirmed:
        return Texts::tr("Dealt with");
    case AlarmEvent::Shelved:
        return Texts::tr("Shelved");
    case AlarmEvent::Unshelved:
        return Texts::tr("Taken off the shelf");
    case AlarmEvent::Suppressed:
        return Texts::tr("Suppressed by its cause");
    case AlarmEvent::Released:
        return Texts::tr("No longer suppressed");
    case AlarmEvent::RemovedFromService:
        return Texts::tr("Taken out of service");
    case AlarmEvent::ReturnedToService:
        return Texts::tr("Put back into service");
    case AlarmEvent::Commented:
        return Texts::tr("Comment");
    case AlarmEvent::Assigned:
        break;
    }
    return Texts::tr("Assigned");
}

} // namespace ioc
