// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/show/banner_state.h"

#include "widgets/models/alarm_list_state.h"

#include <map>

namespace ioc {
namespace {

class BannerText
{
    Q_DECLARE_TR_FUNCTIONS(WallBanner)

public:
    static QString ago(const QString &span) { return tr("%1 ago").arg(span); }
    static QString notAcknowledged() { return tr("not acknowledged"); }
    static QString besides(const QString &counts) { return tr("besides %1").arg(counts); }
    static QString critical(int count) { return tr("%n critical", nullptr, count); }
    static QString warnings(int count) { return tr("%n warning(s)", nullptr, count); }
    static QString message(const QString &text) { return tr("Message: %1").arg(text); }
};

bool callsForSomebody(const Alarm &alarm)
{
    return alarm.priority == Priority::Critical && alarm.status.phase == AlarmPhase::Unacknowledged;
}

const Alarm *newestCall(const Snapshot &snapshot)
{
    const Alarm *newest = nullptr;
    for (const Alarm &alarm : snapshot.alarms) {
        if (callsForSomebody(alarm) && (!newest || newest->raisedAt() < alarm.raisedAt()))
            newest = &alarm;
    }
    return newest;
}

/// The other alarms that stand, by gravity.
QString othersOf(const Snapshot &snapshot, const Alarm &told)
{
    int critical = 0;
    int warnings = 0;
    for (const Alarm &alarm : snapshot.alarms) {
        const Mark mark = markOf(alarm.priority);
        critical += mark == Mark::Critical && alarm.key != told.key;
        warnings += mark == Mark::Warning;
    }
    QStringList parts;
    if (critical > 0)
        parts.append(BannerText::critical(critical));
    if (warnings > 0)
        parts.append(BannerText::warnings(warnings));
    return parts.isEmpty() ? QString() : BannerText::besides(parts.join(QStringLiteral(", ")));
}

} // namespace

BannerState makeBannerState(const Snapshot *snapshot, const WallMessage &message, bool listsAlarms,
                            const PresentContext &context)
{
    BannerState state;
    if (message.isSaidAt(context.now))
        state.message = message.text;
    if (const Alarm *alarm = snapshot && !listsAlarms ? newestCall(*snapshot) : nullptr) {
        const AlarmRow row = makeAlarmRow(*alarm, context);
        state.mark = row.mark;
        state.headline = row.title + QStringLiteral(" · ") + row.place;
        QStringList detail{BannerText::ago(row.ageText), BannerText::notAcknowledged(), othersOf(*snapshot, *alarm)};
        detail.removeAll(QString());
        state.detail = detail.join(QStringLiteral(" · "));
    }
    QStringList words{state.headline, state.detail,
                      state.message.isEmpty() ? QString() : BannerText::message(state.message)};
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
