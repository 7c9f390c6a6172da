// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/notify/channel.h"
#include "core/domain/alarms/priority.h"

namespace ioc {

/// One thing to be told to one recipient by one channel. A value; the outbox keeps it until it is sent.
struct Notice
{
    /// Made of what it tells: data folder, entry of the alarm journal, step of escalation, channel and recipient. The
    /// same thing told twice has the same id, whoever reckons it out and however often.
    QString id;
    ChannelId channel;
    QString recipient; ///< a person's id; empty where the channel speaks to whoever is there
    QString address;   ///< mail address or number, of channels that have some
    Priority priority = Priority::Normal;
    Instant at;        ///< when that happened which it tells
    Instant notBefore; ///< later than now when quiet hours or a digest hold it back
    QString bundle;    ///< not empty: it goes in one message with the others of this bundle
    QString subject;   ///< one line
    QString body;      ///< lines of plain text
    bool isTest = false;

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// What a channel sends: one notice, or a bundle of them.
struct NoticeMessage
{
    QString id; ///< of the notice; of a bundle made of those that it holds
    QString address;
    Priority priority = Priority::Normal;
    Instant at;
    QString subject;
    QString body;
    bool mayBeDuplicate = false; ///< an attempt before may have arrived: nobody knows
    bool isTest = false;

    friend bool operator==(const NoticeMessage &, const NoticeMessage &) = default;
};

} // namespace ioc
