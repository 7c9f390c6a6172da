// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/alarm_list_state.h"

#include "core/domain/alarms/alarm_of_pack.h"
#include "widgets/models/alarm_words.h"
#include "widgets/models/unit_text.h"

namespace ioc {
namespace {

class AlarmText
{
    Q_DECLARE_TR_FUNCTIONS(AlarmList)

public:
    static QString title() { return tr("Alarms"); }
    static QString acknowledged() { return tr("acknowledged"); }
    static QString confirmed() { return tr("dealt with"); }
    static QString none() { return tr("No active alarm"); }
    static QString old() { return tr("last known"); }
    static QString wholeProvince() { return tr("whole province"); }
    static QString silentFeeds(int count)
    {
        return tr("%n source(s) without news: alarms may be missing", nullptr, count);
    }
    static QString silent(const QString &since) { return tr("no update since %1: alarms may be missing").arg(since); }
};

QString unbroken(QString text)
{
    return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

QString placeOf(const Alarm &alarm, const PresentContext &context)
{
    const Language language = context.format.language();
    QStringList parts;
    const AdministrativeUnit *unit = context.pack->units.find(alarm.key.unit);
    if (!unit || unit->type == UnitType::Province)
        parts.append(AlarmText::wholeProvince());
    else
        parts.append(UnitText::brief(*unit, language));
    if (!alarm.member.isEmpty())
        parts.append(alarm.member);
    if (alarm.value && unitOfValue(alarm, *context.pack))
        parts.append(AlarmWords::value(alarm, context));
    if (alarm.valueIsOld)
        parts.append(AlarmText::old());
    if (alarm.status.phase == AlarmPhase::Acknowledged)
        parts.append(AlarmText::acknowledged());
    if (alarm.status.phase == AlarmPhase::Confirmed)
        parts.append(AlarmText::confirmed());
    return parts.join(QStringLiteral(" · "));
}

std::vector<AlarmCount> countsOf(const std::vector<Alarm> &alarms, const Format &format)
{
    std::vector<AlarmCount> counts;
    for (const Priority priority : {Priority::Critical, Priority::High, Priority::Normal, Priority::Info}) {
        const auto count = std::count_if(alarms.begin(), alarms.end(),
                                         [priority](const Alarm &alarm) { return alarm.priority == priority; });
        if (count > 0)
            counts.push_back({markOf(priority), format.number(double(count), 0), AlarmWords::priority(priority)});
    }
    return counts;
}

} // namespace

AlarmRow makeAlarmRow(const Alarm &alarm, const PresentContext &context)
{
    const bool old = alarm.valueIsOld || context.silentSince;
    return {markOf(alarm.priority),
            AlarmWords::priority(alarm.priority),
            alarm.name.in(context.format.language()),
            placeOf(alarm, context),
            unbroken(context.format.duration(context.now - alarm.raisedAt())),
            old};
}

AlarmListState makeAlarmListState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    AlarmListState state;
    state.title = tile.title.isEmpty() ? AlarmText::title() : tile.title.in(context.format.language());
    for (const Alarm &alarm : snapshot.alarms)
        state.rows.push_back(makeAlarmRow(alarm, context));
    state.counts = countsOf(snapshot.alarms, context.format);
    QStringList words = {state.title};
    if (state.rows.empty()) {
        state.emptyText = AlarmText::none();
        const auto silent = std::count_if(snapshot.feeds.begin(), snapshot.feeds.end(), [](const FeedHealth &feed) {
            return feed.state != FeedState::Ok && feed.state != FeedState::Paused;
        });
        if (context.silentSince)
            state.emptyReason = AlarmText::silent(context.format.moment(*context.silentSince, context.now));
        else if (silent > 0)
            state.emptyReason = AlarmText::silentFeeds(int(silent));
        words << state.emptyText << state.emptyReason;
    }
    for (const AlarmRow &row : state.rows)
        words.append(row.word + QStringLiteral(": ") + row.title + QStringLiteral(", ") + row.place);
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

} // namespace ioc
