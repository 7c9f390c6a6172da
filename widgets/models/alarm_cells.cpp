// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/alarm_cells.h"

#include "widgets/models/alarm_words.h"

namespace ioc {
namespace {

/// The time today, with the day before.
QString since(Instant at, const PresentContext &context)
{
    const Zone &zone = context.format.zone();
    const QDate day = zone.date(at);
    const QString time = context.format.time(at);
    return day == zone.date(context.now) ? time : time + QLatin1Char(' ') + context.format.dayMonth(day);
}

QString longest(const QStringList &words)
{
    return *std::max_element(words.begin(), words.end(),
                             [](const QString &a, const QString &b) { return a.size() < b.size(); });
}

} // namespace

QString AlarmCells::text(const Alarm &alarm, int column, bool isPending, const PresentContext &context)
{
    switch (column) {
    case PriorityColumn:
        return AlarmWords::priority(alarm.priority);
    case StateColumn:
        return isPending ? tr("being recorded…") : AlarmWords::phase(alarm.status.phase);
    case NameColumn:
        return alarm.name.in(context.format.language());
    case PlaceColumn:
        return AlarmWords::briefPlace(alarm, context);
    case ValueColumn:
        return alarm.value && AlarmWords::isOld(alarm, context) ? tr("%1 (old)").arg(AlarmWords::value(alarm, context))
                                                                : AlarmWords::value(alarm, context);
    case SinceColumn:
        return since(alarm.raisedAt(), context);
    case TakenColumn:
        return alarm.status.owner;
    default:
        return {};
    }
}

QString AlarmCells::name(int column)
{
    switch (column) {
    case PriorityColumn:
        return tr("Priority");
    case StateColumn:
        return tr("State");
    case NameColumn:
        return tr("Alarm");
    case PlaceColumn:
        return tr("Place");
    case ValueColumn:
        return tr("Value");
    case SinceColumn:
        return tr("Since");
    case TakenColumn:
        return tr("Taken on by");
    default:
        return {};
    }
}

QString AlarmCells::searched(const Alarm &alarm, const PresentContext &context)
{
    const QStringList words{alarm.name.in(context.format.language()), AlarmWords::place(alarm, context),
                            AlarmWords::agency(alarm, context), alarm.status.owner};
    return words.join(QLatin1Char(' '));
}

QString AlarmCells::widestPriority()
{
    QStringList words;
    for (const Priority priority : {Priority::Info, Priority::Normal, Priority::High, Priority::Critical})
        words.append(AlarmWords::priority(priority));
    return longest(words);
}

QString AlarmCells::widestState()
{
    QStringList words{tr("being recorded…")};
    for (int phase = 0; phase <= int(AlarmPhase::OutOfService); ++phase)
        words.append(AlarmWords::phase(AlarmPhase(phase)));
    return longest(words);
}

QString AlarmCells::widestValue(const PresentContext &context)
{
    constexpr double kMany = 88'888;
    QStringList words{context.format.axisNumber(kMany)};
    for (const AlarmRule &rule : context.pack->rules) {
        Alarm alarm;
        alarm.key.rule = rule.id;
        alarm.indicator = rule.indicator;
        alarm.value = kMany;
        alarm.valueIsOld = true;
        words.append(text(alarm, ValueColumn, false, context));
    }
    return longest(words);
}

} // namespace ioc
