// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/notify/notice_text.h"

#include <QDate>

namespace ioc {

/// That somebody is reminded of a directive on a day, with the words to tell it. A value.
struct DirectiveReminder
{
    QString directive; ///< its id
    QDate day;         ///< of the reminder, in the pack's zone: there is one a day
    Instant at;        ///< when it was noted
    AgencyId agency;   ///< in charge; empty when a unit is, which every route takes
    QDate due;
    int percent = 0;
    // In the language of the owner of the data folder:
    QString number; ///< of the paper, or the id
    QString content;
    QString charge; ///< name of who is in charge

    /// High once it is overdue.
    Priority priority() const { return day > due ? Priority::High : Priority::Normal; }
};

/// What is told of it, in the language of the program. Pure.
NoticeText noticeText(const DirectiveReminder &reminder, const Format &format);

} // namespace ioc
