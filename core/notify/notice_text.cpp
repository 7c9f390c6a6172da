// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/notice_text.h"

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};

QString subjectOf(const AlarmHappening &happening, std::optional<Milliseconds> unheard, const Format &format)
{
    const QString what = happening.rule + QStringLiteral(" – ") + happening.unit;
    if (unheard)
        return Texts::tr("Not acknowledged for %1: %2").arg(format.duration(*unheard), what);
    if (happening.event == AlarmEvent::Returned)
        return Texts::tr("Over: %1").arg(what);
    if (happening.event == AlarmEvent::Realarmed && happening.station.isEmpty())
        return Texts::tr("Still there: %1").arg(what);
    const QString whose =
        happening.event == AlarmEvent::Realarmed ? QStringLiteral(" – ") + happening.station : QString();
    return wordFor(happening.priority) + QStringLiteral(": ") + what + whose;
}

} // namespace

QString wordFor(Priority priority)
{
    switch (priority) {
    case Priority::Info:
        return Texts::tr("Information");
    case Priority::Normal:
        return Texts::tr("Normal");
    case Priority::High:
        return Texts::tr("High");
    case Priority::Critical:
        return Texts::tr("Critical");
    }
    Q_UNREACHABLE();
}

NoticeText noticeText(const AlarmHappening &happening, std::optional<Milliseconds> unheard, const Format &format)
{
    QStringList lines;
    const auto add = [&lines](const QString &label, const QString &text) {
        if (!text.isEmpty())
            lines.push_back(label.arg(text));
    };
    add(QStringLiteral("%1"), happening.sentence);
    add(Texts::tr("Where: %1"), happening.unit);
    add(Texts::tr("Station: %1"), happening.station);
    add(Texts::tr("Priority: %1"), wordFor(happening.priority));
    const QString time = format.dateTime(happening.at);
    add(happening.event == AlarmEvent::Returned ? Texts::tr("Over since: %1") : Texts::tr("Raised: %1"), time);
    if (happening.returnedAt)
        add(Texts::tr("Over since: %1"), format.dateTime(*happening.returnedAt));
    add(Texts::tr("In charge: %1"), happening.ownerName);
    if (happening.event != AlarmEvent::Returned)
        add(Texts::tr("What to do: %1"), happening.advice);
    add(Texts::tr("Journal entry: %1"), QString::number(happening.entry));
    return {subjectOf(happening, unheard, format).simplified(), lines.join(u'\n')};
}

NoticeText trialText(const QString &channel)
{
    return {Texts::tr("Trial of the channel “%1”").arg(channel),
            Texts::tr("Nothing has happened: somebody is trying out how alarms are told.")};
}

} // namespace ioc
