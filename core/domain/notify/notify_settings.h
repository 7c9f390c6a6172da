// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/notify/channel.h"
#include "core/domain/alarms/priority.h"

#include <QTime>

#include <optional>
#include <vector>

namespace ioc {

/// Somebody who is told, or a post that somebody holds: "trực ban".
struct NotifiedPerson
{
    QString id;
    LocalizedText name;
    std::map<ChannelId, QString> addresses; ///< of channels that have some
};

/// A capacity in which people are told. Not a right to do anything.
struct NotifiedRole
{
    QString id;
    LocalizedText name;
    std::vector<QString> people; ///< ids, one or more
};

/// A stretch of each civil day, [from, to), over midnight when it ends before it begins, in which only alarms of at
/// least `passes` are told at once; the others wait for its end.
struct QuietHours
{
    QTime from;
    QTime to;
    Priority passes = Priority::Critical;

    bool holds(QTime time) const { return from < to ? time >= from && time < to : time >= from || time < to; }
};

/// Alarms below a priority are told together, `every` so long, counted from the midnight of the pack's zone.
struct Digest
{
    Milliseconds every{0}; ///< a minute to a day
    Priority below = Priority::High;
};

/// Who is told of which alarms, by which channels.
struct NotifyRoute
{
    QString role;
    Priority least = Priority::Normal;
    std::vector<AgencyId> owners; ///< of the rules; none: whoever owns them
    std::vector<ChannelId> channels;
    std::optional<QuietHours> quiet;
    std::optional<Digest> digest;
    bool tellsReturns = true;

    bool takes(Priority priority, const AgencyId &owner) const;
};

/// Who is told besides when an alarm stands unacknowledged for `after`, counted from when somebody was first told of
/// it. Nothing holds it back.
struct EscalationStep
{
    Milliseconds after{0};
    QString role;
    Priority least = Priority::High;
    std::vector<AgencyId> owners; ///< as of NotifyRoute
    std::vector<ChannelId> channels;

    bool takes(Priority priority, const AgencyId &owner) const;
};

/// A sign of life, every so long, as long as the alarm engine works; who listens raises an alarm when it stays away.
struct DeadMan
{
    ChannelId channel; ///< a webhook
    Milliseconds every{60'000};
};

/// How people are told of alarms: notify.json of the pack. Immutable.
struct NotifySettings
{
    std::vector<NotifyChannel> channels;
    std::vector<NotifiedPerson> people;
    std::vector<NotifiedRole> roles;
    std::vector<NotifyRoute> routes;
    std::vector<EscalationStep> escalation; ///< numbered from 1 in this order
    std::optional<DeadMan> deadMan;
    Milliseconds giveUpAfter{24 * 3'600'000}; ///< what could not be sent for so long is given up

    /// nullptr when there is none.
    const NotifyChannel *channel(const ChannelId &wanted) const;
    const NotifiedPerson *person(const QString &wanted) const;
    const NotifiedRole *role(const QString &wanted) const;
};

} // namespace ioc
