// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/notify/alarm_happening.h"

namespace ioc {

struct NoticeText
{
    QString subject; ///< one line
    QString body;
};

/// What is told of a happening. `unheard`: for how long nobody has acknowledged it, when that is why it is told. In the
/// language of the program. Pure.
NoticeText noticeText(const AlarmHappening &happening, std::optional<Milliseconds> unheard, const Format &format);

/// A trial of a channel.
NoticeText trialText(const QString &channel);

/// "Critical"
QString wordFor(Priority priority);

} // namespace ioc
