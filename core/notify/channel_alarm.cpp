// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channel_alarm.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChannelAlarm)
};

} // namespace

RuleId ruleOfChannel(const ChannelId &channel)
{
    return RuleId(QStringLiteral("program.channel.") + channel.toString());
}

AlarmHappening happeningOf(const NotifyChannel &channel, const ChannelHealth &health, Instant at, Language language)
{
    AlarmHappening happening;
    happening.event = health.failure ? AlarmEvent::Raised : AlarmEvent::Returned;
    happening.at = at;
    happening.priority = Priority::High;
    happening.rule = Texts::tr("Alarms cannot be told by a channel");
    happening.unit = channel.name.in(language);
    if (health.failure) {
        happening.sentence = Texts::tr("%1 Waiting: %2.").arg(health.failure->message).arg(health.waiting);
        happening.advice = Texts::tr("Check the server and the secret of the channel; tell people by other means.");
    }
    return happening;
}

} // namespace ioc
