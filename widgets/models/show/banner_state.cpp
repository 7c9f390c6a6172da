// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/show/banner_state.h"

#include "widgets/models/alarm_list_state.h"
#include "widgets/models/alarm_words.h"

#include <algorithm>
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

/// The other alarms that stand, by priority.
QString othersOf(const Snapshot &snapshot, const Alarm &told, const Format &format)
{
    QStringList parts;
    for (const Priority priority : {Priority::Critical, Priority::High, Priority::Normal}) {
        const auto count = std::count_if(snapshot.alarms.begin(), snapshot.alarms.end(), [&](const Alarm &alarm) {
            return alarm.priority == priority && alarm.key != told.key;
        });
        if (count > 0)
            parts.append(format.number(double(count), 0) + QLatin1Char(' ') + AlarmWords::priority(priority));
    }
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
        QStringList detail{BannerText::ago(row.ageText), BannerText::notAcknowledged(),
                           othersOf(*snapshot, *alarm, context.format)};
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
