// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/notice_router.h"

#include "core/notify/holding_back.h"
#include "core/notify/notice_text.h"

#include <algorithm>

namespace ioc {
namespace {

bool isTold(const AlarmHappening &happening)
{
    return !happening.late && (happening.event == AlarmEvent::Raised || happening.event == AlarmEvent::Realarmed ||
                               happening.event == AlarmEvent::Returned);
}

/// With its time, for after a restore of the ledger entries have numbers that others had before.
QString nameOf(const AlarmHappening &happening, size_t step)
{
    return QStringLiteral("%1-%2/%3").arg(happening.entry).arg(toMillis(happening.at)).arg(step);
}

std::vector<Notice> valuesOf(std::map<QString, Notice> &&byId)
{
    std::vector<Notice> notices;
    for (auto &[id, notice] : byId)
        notices.push_back(std::move(notice));
    return notices;
}

} // namespace

/// What all notices of one telling have in common.
struct NoticeRouter::Telling
{
    QString what; ///< the part of the id that names it
    Priority priority = Priority::Normal;
    Instant at;
    Instant now;
    NoticeText text;
    std::optional<Instant> until; ///< held back
    bool isTest = false;
};

NoticeRouter::NoticeRouter(NotifySettings settings, QString origin, Format format)
    : m_settings(std::move(settings))
    , m_origin(std::move(origin))
    , m_format(std::move(format))
{
}

void NoticeRouter::tell(std::map<QString, Notice> &notices, const Telling &telling,
                        const std::vector<ChannelId> &channels, const QString &role) const
{
    const auto add = [&](const NotifyChannel &channel, const QString &recipient, const QString &address) {
        Notice notice;
        notice.id = m_origin + u'/' + telling.what + u'/' + channel.id.toString() + u'/' + recipient;
        notice.channel = channel.id;
        notice.recipient = recipient;
        notice.address = address;
        notice.priority = telling.priority;
        notice.at = telling.at;
        notice.notBefore = telling.until.value_or(telling.now);
        notice.bundle = telling.until ? QString::number(toMillis(*telling.until)) : QString();
        notice.subject = telling.text.subject;
        notice.body = telling.text.body;
        notice.isTest = telling.isTest;
        const auto [there, isNew] = notices.try_emplace(notice.id, notice);
        if (!isNew && notice.notBefore < there->second.notBefore)
            there->second = notice;
    };
    const NotifiedRole *people = m_settings.role(role);
    for (const ChannelId &id : channels) {
        const NotifyChannel *channel = m_settings.channel(id);
        if (!channel)
            continue;
        if (!channel->hasAddresses()) {
            add(*channel, {}, {});
            continue;
        }
        for (const QString &personId : people ? people->people : std::vector<QString>()) {
            const NotifiedPerson *person = m_settings.person(personId);
            const auto address = person ? person->addresses.find(id) : decltype(person->addresses.end())();
            if (person && address != person->addresses.end())
                add(*channel, personId, address->second);
        }
    }
}

std::vector<Notice> NoticeRouter::noticesOf(const AlarmHappening &happening, Instant now) const
{
    std::map<QString, Notice> notices;
    if (!isTold(happening))
        return {};
    const NoticeText text = noticeText(happening, std::nullopt, m_format);
    for (const NotifyRoute &route : m_settings.routes) {
        if (!route.takes(happening.priority, happening.owner) ||
            (happening.event == AlarmEvent::Returned && !route.tellsReturns))
            continue;
        const auto until = heldBackUntil(route, happening.priority, now, m_format.zone());
        tell(notices, {nameOf(happening, 0), happening.priority, happening.at, now, text, until}, route.channels,
             route.role);
    }
    return valuesOf(std::move(notices));
}

std::vector<Notice> NoticeRouter::noticesOf(const DirectiveReminder &reminder, Instant now) const
{
    std::map<QString, Notice> notices;
    const NoticeText text = noticeText(reminder, m_format);
    const QString name = QStringLiteral("directive-%1/%2").arg(reminder.directive, reminder.day.toString(Qt::ISODate));
    for (const NotifyRoute &route : m_settings.routes) {
        if (!route.takes(reminder.priority(), reminder.agency))
            continue;
        const auto until = heldBackUntil(route, reminder.priority(), now, m_format.zone());
        tell(notices, {name, reminder.priority(), reminder.at, now, text, until}, route.channels, route.role);
    }
    return valuesOf(std::move(notices));
}

Instant NoticeRouter::firstToldAt(const AlarmHappening &happening) const
{
    const Instant at = happening.waitsFrom.value_or(happening.at);
    std::optional<Instant> first;
    for (const NotifyRoute &route : m_settings.routes) {
        if (!route.takes(happening.priority, happening.owner))
            continue;
        const Instant told = heldBackUntil(route, happening.priority, at, m_format.zone()).value_or(at);
        first = std::min(first.value_or(told), told);
    }
    return first.value_or(at);
}

Escalation NoticeRouter::escalationOf(const std::vector<AlarmHappening> &standing, Instant now) const
{
    std::map<QString, Notice> notices;
    Escalation escalation;
    for (const AlarmHappening &happening : standing) {
        if (happening.late)
            continue;
        const Instant told = firstToldAt(happening);
        for (size_t i = 0; i < m_settings.escalation.size(); ++i) {
            const EscalationStep &step = m_settings.escalation[i];
            const Instant due = told + step.after;
            if (!step.takes(happening.priority, happening.owner) || due <= now - kStepsReachBack)
                continue;
            if (due > now) {
                escalation.next = std::min(escalation.next.value_or(due), due);
                continue;
            }
            tell(notices,
                 {nameOf(happening, i + 1), happening.priority, happening.at, now,
                  noticeText(happening, step.after, m_format), std::nullopt},
                 step.channels, step.role);
        }
    }
    escalation.notices = valuesOf(std::move(notices));
    return escalation;
}

std::vector<Notice> NoticeRouter::trialOf(const ChannelId &id, Instant now) const
{
    std::map<QString, Notice> notices;
    const NotifyChannel *channel = m_settings.channel(id);
    if (!channel)
        return {};
    Telling telling{QStringLiteral("trial-%1").arg(toMillis(now)), Priority::Info, now, now, {}, std::nullopt, true};
    telling.text = trialText(channel->name.in(m_format.language()));
    for (const NotifiedRole &role : m_settings.roles)
        tell(notices, telling, {id}, role.id);
    return valuesOf(std::move(notices));
}

} // namespace ioc
