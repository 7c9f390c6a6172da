// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/alarm_command.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmCommand)
};

bool isOfPeople(AlarmEvent event)
{
    switch (event) {
    case AlarmEvent::Acknowledged:
    case AlarmEvent::Confirmed:
    case AlarmEvent::Shelved:
    case AlarmEvent::Unshelved:
    case AlarmEvent::RemovedFromService:
    case AlarmEvent::ReturnedToService:
    case AlarmEvent::Commented:
    case AlarmEvent::Assigned:
        return true;
    case AlarmEvent::Raised:
    case AlarmEvent::Returned:
    case AlarmEvent::Realarmed:
    case AlarmEvent::Suppressed:
    case AlarmEvent::Released:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<AlarmKey> alarmKeyFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('|'));
    if (parts.size() != 2 || parts[0].isEmpty() || parts[1].isEmpty())
        return std::nullopt;
    return AlarmKey{RuleId(parts[0]), UnitId(parts[1])};
}

Result<AlarmEntry> alarmActFrom(const Command &command, const Actor &actor, const Zone &zone)
{
    const auto key = alarmKeyFrom(command.subject);
    if (!key)
        return Error{ErrorCode::Usage, Texts::tr("“%1” is no alarm: write RULE|UNIT.").arg(command.subject.left(64))};
    const auto event = alarmEventFromString(command.event);
    if (!event || !isOfPeople(*event))
        return Error{ErrorCode::Usage,
                     Texts::tr("“%1” is nothing that people do with an alarm.").arg(command.event.left(64))};
    AlarmEntry act;
    act.key = *key;
    act.event = *event;
    act.actor = actor.name;
    for (auto it = command.body.begin(); it != command.body.end(); ++it) {
        if (it.key() == u"text" && it.value().isString()) {
            act.text = it.value().toString();
        } else if (it.key() == u"owner" && it.value().isString()) {
            act.owner = it.value().toString();
        } else if (it.key() == u"until" && it.value().isString()) {
            const auto until = zone.fromIso(it.value().toString());
            if (!until)
                return until.error();
            act.until = *until;
        } else {
            return Error{ErrorCode::Usage, Texts::tr("An alarm takes no such “%1”.").arg(it.key().left(64))};
        }
    }
    return act;
}

Command commandOf(const AlarmEntry &act, const Zone &zone)
{
    QJsonObject body;
    if (!act.text.isEmpty())
        body.insert(QStringLiteral("text"), act.text);
    if (!act.owner.isEmpty())
        body.insert(QStringLiteral("owner"), act.owner);
    if (act.until)
        body.insert(QStringLiteral("until"), zone.toIso(*act.until));
    return {Command::Kind::ActOnAlarm, {}, {}, textOf(act.key), toString(act.event), body};
}

} // namespace ioc
