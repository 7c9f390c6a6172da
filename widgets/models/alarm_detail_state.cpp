// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/alarm_detail_state.h"

#include "widgets/models/alarm_words.h"

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmDetail)
};

QString shapeOf(Mark mark)
{
    return mark == Mark::Critical  ? QStringLiteral("◆")
           : mark == Mark::Warning ? QStringLiteral("▲")
           : mark == Mark::Caution ? QStringLiteral("△")
                                   : QStringLiteral("●");
}

std::vector<DetailFact> factsOf(const Alarm &alarm, const PresentContext &context)
{
    std::vector<DetailFact> facts;
    const auto add = [&facts](const QString &name, const QString &text) {
        if (!text.isEmpty())
            facts.push_back({name, text});
    };
    const QString raised = context.format.moment(alarm.raisedAt(), context.now);
    add(Texts::tr("Watched for"), AlarmWords::limit(alarm, context));
    add(Texts::tr("Since"),
        Texts::tr("%1, for %2").arg(raised, context.format.duration(context.now - alarm.raisedAt())));
    add(Texts::tr("Why"), alarm.status.sentence);
    add(Texts::tr("Responsible"), AlarmWords::agency(alarm, context));
    add(Texts::tr("Taken on by"), alarm.status.owner.isEmpty() ? Texts::tr("nobody yet") : alarm.status.owner);
    if (alarm.cause)
        add(Texts::tr("Follows from"), Texts::tr("%1 · %2").arg(AlarmWords::rule(alarm.cause->rule, context),
                                                                AlarmWords::unit(alarm.cause->unit, context)));
    return facts;
}

std::vector<ChecklistStep> stepsOf(const Alarm &alarm, std::span<const AlarmEntry> history,
                                   const PresentContext &context)
{
    const AlarmRule *rule = context.pack->rule(alarm.key.rule);
    if (!rule)
        return {};
    const auto done = stepsDone(history, rule->checklist.size());
    std::vector<ChecklistStep> steps;
    for (size_t i = 0; i < done.size(); ++i)
        steps.push_back({rule->checklist[i].in(context.format.language()), done[i].has_value(),
                         done[i] ? Texts::tr("%1, %2").arg(done[i]->by, context.format.moment(done[i]->at, context.now))
                                 : QString()});
    return steps;
}

QString textOfEntry(const AlarmEntry &entry, const PresentContext &context)
{
    QStringList parts;
    if (entry.late)
        parts.append(Texts::tr("of %1, found late; nobody was told")
                         .arg(context.format.moment(entry.dataTime.value_or(entry.at), context.now)));
    if (!entry.sentence.isEmpty())
        parts.append(entry.sentence);
    if (entry.value && entry.event != AlarmEvent::Commented) {
        const AlarmRule *rule = context.pack->rule(entry.key.rule);
        Alarm one;
        one.indicator = rule ? rule->indicator : IndicatorId();
        one.value = entry.value;
        parts.append(AlarmWords::value(one, context));
    }
    if (!entry.member.isEmpty())
        parts.append(entry.member);
    if (!entry.text.isEmpty())
        parts.append(entry.text);
    if (!entry.owner.isEmpty())
        parts.append(Texts::tr("to %1").arg(entry.owner));
    if (entry.until)
        parts.append(Texts::tr("until %1").arg(context.format.moment(*entry.until, context.now)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

AlarmDetailState makeAlarmDetail(const Alarm &alarm, std::span<const AlarmEntry> history, const PresentContext &context)
{
    AlarmDetailState state;
    state.mark = markOf(alarm.priority);
    state.title = QStringLiteral("%1 %2").arg(shapeOf(state.mark), alarm.name.in(context.format.language()));
    state.place = AlarmWords::priority(alarm.priority) + QStringLiteral(" · ") + AlarmWords::place(alarm, context);
    state.state = AlarmWords::state(alarm, context);
    if (alarm.value)
        state.value = AlarmWords::value(alarm, context);
    if (AlarmWords::isOld(alarm, context))
        state.valueNote = Texts::tr("last known: what it watches is not heard now");
    state.facts = factsOf(alarm, context);
    state.advice = AlarmWords::advice(alarm, context);
    state.steps = stepsOf(alarm, history, context);
    QStringList words{AlarmWords::priority(alarm.priority),
                      alarm.name.in(context.format.language()),
                      AlarmWords::place(alarm, context),
                      state.state,
                      state.value,
                      state.valueNote};
    for (const DetailFact &fact : state.facts)
        words.append(fact.name + QStringLiteral(": ") + fact.text);
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
    return state;
}

std::vector<HistoryLine> historyLines(std::span<const AlarmEntry> history, const PresentContext &context)
{
    std::vector<HistoryLine> lines;
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry)
        lines.push_back({context.format.dateTime(entry->at), AlarmWords::event(entry->event),
                         entry->actor.isEmpty() ? Texts::tr("the program") : entry->actor,
                         textOfEntry(*entry, context)});
    return lines;
}

} // namespace ioc
