// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/directive_reminder.h"

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveReminder)
};

QString subjectOf(const DirectiveReminder &reminder)
{
    const int left = int(reminder.day.daysTo(reminder.due));
    if (left < 0)
        return Texts::tr("Directive %1 is overdue by %n day(s)", nullptr, -left).arg(reminder.number);
    if (left == 0)
        return Texts::tr("Directive %1 is due today").arg(reminder.number);
    return Texts::tr("Directive %1 is due in %n day(s)", nullptr, left).arg(reminder.number);
}

} // namespace

NoticeText noticeText(const DirectiveReminder &reminder, const Format &format)
{
    const QStringList lines{reminder.content, Texts::tr("In charge: %1").arg(reminder.charge),
                            Texts::tr("Last day: %1").arg(format.date(reminder.due)),
                            Texts::tr("Done: %1 %").arg(reminder.percent),
                            Texts::tr("Directive: %1").arg(reminder.directive)};
    return {subjectOf(reminder).simplified(), lines.join(u'\n')};
}

} // namespace ioc
