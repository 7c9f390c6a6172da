// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/notice_router.h"
#include "tests/support.h"

namespace ioc::test {

inline ChannelId channel(const char *id)
{
    return ChannelId(QString::fromLatin1(id));
}

/// A watch with a mailbox and a telephone, a leader with a telephone, a screen and a hub; no route yet.
inline NotifySettings twoRoles()
{
    const auto text = [](const char *id) { return QString::fromLatin1(id); };
    NotifySettings settings;
    settings.channels = {{channel("desk"), {text("desk"), {}}, DesktopChannel{}},
                         {channel("hook"), {text("hook"), {}}, WebhookChannel{}},
                         {channel("mail"), {text("mail"), {}}, EmailChannel{}},
                         {channel("sms"), {text("sms"), {}}, SmsChannel{}}};
    settings.people = {
        {text("duty"), {}, {{channel("mail"), text("truc@tinh.gov.vn")}, {channel("sms"), text("+84900000001")}}},
        {text("night"), {}, {{channel("mail"), text("dem@tinh.gov.vn")}}},
        {text("head"), {}, {{channel("sms"), text("+84900000002")}}}};
    settings.roles = {{text("watch"), {}, {text("duty"), text("night")}}, {text("lead"), {}, {text("head")}}};
    return settings;
}

inline NotifyRoute route(const char *role, Priority least, std::initializer_list<const char *> channels)
{
    NotifyRoute made;
    made.role = QString::fromLatin1(role);
    made.least = least;
    for (const char *id : channels)
        made.channels.push_back(channel(id));
    return made;
}

inline AlarmHappening happening(Priority priority, Instant when, AlarmEvent event = AlarmEvent::Raised)
{
    AlarmHappening made;
    made.entry = 184;
    made.event = event;
    made.at = when;
    made.priority = priority;
    made.owner = AgencyId(QStringLiteral("water"));
    made.rule = QStringLiteral("Mực nước vượt báo động II");
    made.unit = QStringLiteral("Phường Kim Long");
    made.sentence = QStringLiteral("Trạm Kim Long: 2,31 m, báo động II là 2,00 m.");
    made.advice = QStringLiteral("Báo cho ban chỉ huy.");
    return made;
}

/// Of the data folder "f1", in Viet Nam's zone.
inline NoticeRouter routerOf(NotifySettings settings)
{
    return NoticeRouter(std::move(settings), QStringLiteral("f1"), Format(Language::English, vietnam()));
}

} // namespace ioc::test
