// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/pace_state.h"

#include "widgets/models/indicator_tile_state.h"
#include "widgets/models/reading_text.h"

#include <algorithm>

namespace ioc {
namespace {

class PaceText
{
    Q_DECLARE_TR_FUNCTIONS(PaceTile)

public:
    static QString notInPack() { return tr("this indicator is not in the province pack"); }
    static QString notComputed() { return tr("not computed yet"); }
    static QString noPlan() { return tr("no plan with a pace is in force"); }
    static QString noFigure() { return tr("no figure for the days of the plan"); }
    static QString ofPlan() { return tr("of the plan"); }
    static QString ofRate(const QString &whole) { return tr("of the planned %1").arg(whole); }
    static QString elapsed(const QString &percent) { return tr("%1 % of the time has gone").arg(percent); }
    static QString reached(const QString &reached, const QString &whole) { return tr("%1 of %2").arg(reached, whole); }
    static QString behind(const QString &amount) { return tr("behind its pace by %1").arg(amount); }
    static QString ahead(const QString &amount) { return tr("ahead of its pace by %1").arg(amount); }
    static QString above(const QString &amount) { return tr("above its pace by %1").arg(amount); }
    static QString below(const QString &amount) { return tr("below its pace by %1").arg(amount); }
    static QString briefBehind(const QString &amount) { return tr("behind by %1").arg(amount); }
    static QString briefAhead(const QString &amount) { return tr("ahead by %1").arg(amount); }
    static QString briefAbove(const QString &amount) { return tr("above by %1").arg(amount); }
    static QString briefBelow(const QString &amount) { return tr("below by %1").arg(amount); }
    static QString briefNoPlan() { return tr("no plan"); }
    static QString onPace() { return tr("at its pace"); }
    static QString points(const QString &amount) { return tr("%1 points").arg(amount); }
    static QString workingDays() { return tr("in working days"); }
    static QString plan(TargetLevel level, const QString &last)
    {
        switch (level) {
        case TargetLevel::National:
            return tr("national plan until %1").arg(last);
        case TargetLevel::Province:
            return tr("provincial plan until %1").arg(last);
        case TargetLevel::Pledge:
            break;
        }
        return tr("pledge until %1").arg(last);
    }
};

const TargetStanding *planOf(const Reading &reading)
{
    if (reading.target && reading.target->pace != Pace::None)
        return &*reading.target;
    const auto plan = std::find_if(reading.plans.begin(), reading.plans.end(),
                                   [](const TargetStanding &one) { return one.pace != Pace::None; });
    return plan == reading.plans.end() ? nullptr : &*plan;
}

/// Makes the state where there is a plan.
class Maker
{
public:
    Maker(const Indicator &indicator, const TargetStanding &plan, const PresentContext &context, PaceState &state)
        : m_indicator(indicator)
        , m_plan(plan)
        , m_context(context)
        , m_state(state)
    {
    }

    void describePlan()
    {
        const Format &format = m_context.format;
        if (m_plan.elapsed) {
            m_state.elapsedBrief = PaceText::elapsed(format.number(*m_plan.elapsed, 1));
            m_state.elapsedText = m_state.elapsedBrief;
            if (m_plan.pace == Pace::WorkingDays)
                m_state.elapsedText += QStringLiteral(" (") + PaceText::workingDays() + QLatin1Char(')');
        }
        m_state.planText = PaceText::plan(m_plan.level, format.date(m_plan.span.to.addDays(-1)));
        if (m_plan.whole > 0)
            m_state.due = m_plan.value / m_plan.whole;
    }

    void describeProgress()
    {
        const Format &format = m_context.format;
        const double reached = *m_plan.reached;
        if (m_plan.whole > 0)
            m_state.progress = std::max(0.0, reached / m_plan.whole);
        if (m_plan.attained) {
            m_state.progressText = withUnit(format.number(*m_plan.attained, 1), QStringLiteral("%"));
            m_state.ofText = PaceText::ofPlan();
            m_state.reachedText =
                PaceText::reached(format.axisNumber(reached, m_indicator.decimals), amount(m_plan.whole));
        } else {
            m_state.progressText = withUnit(format.number(reached, m_indicator.decimals), unit());
            m_state.ofText = PaceText::ofRate(amount(m_plan.whole));
        }
    }

    void judge()
    {
        if (!m_plan.distance || m_state.face == Face::Old)
            return;
        const QString gap = gapText(std::abs(*m_plan.distance));
        const bool isCeiling = m_indicator.direction == Direction::Down;
        m_state.mark = m_plan.met ? Mark::None : Mark::Warning;
        const auto say = [this](const QString &whole, const QString &brief) {
            m_state.statusText = whole;
            m_state.statusBrief = brief;
        };
        if (*m_plan.distance == 0)
            say(PaceText::onPace(), PaceText::onPace());
        else if (*m_plan.distance < 0)
            isCeiling ? say(PaceText::below(gap), PaceText::briefBelow(gap))
                      : say(PaceText::behind(gap), PaceText::briefBehind(gap));
        else
            isCeiling ? say(PaceText::above(gap), PaceText::briefAbove(gap))
                      : say(PaceText::ahead(gap), PaceText::briefAhead(gap));
    }

private:
    QString unit() const { return m_indicator.unit.in(m_context.format.language()); }

    QString amount(double value) const
    {
        return withUnit(m_context.format.axisNumber(value, std::max(1, m_indicator.decimals)), unit());
    }

    QString gapText(double distance) const
    {
        const int decimals = decimalsThatTell(distance, std::max(1, m_indicator.decimals));
        return m_indicator.rate ? PaceText::points(m_context.format.number(distance, decimals))
                                : withUnit(m_context.format.axisNumber(distance, decimals), unit());
    }

    const Indicator &m_indicator;
    const TargetStanding &m_plan;
    const PresentContext &m_context;
    PaceState &m_state;
};

void fillWords(PaceState &state)
{
    QStringList words{
        state.title,       state.ofText.isEmpty() ? state.progressText : withUnit(state.progressText, state.ofText),
        state.elapsedText, state.reachedText,
        state.statusText,  state.planText,
        state.troubleText, state.sourceText,
        state.timeText};
    words.removeAll(QString());
    state.accessibleText = words.join(QStringLiteral(". "));
}

PaceState withoutFigure(const QString &title, const QString &sentence)
{
    PaceState state;
    state.title = title;
    state.progressText = QChar(0x2014);
    state.troubleText = sentence;
    fillWords(state);
    return state;
}

void fillFigure(PaceState &state, const Indicator &indicator, const Reading &reading, const TargetStanding *plan,
                const ReadingText &text, const PresentContext &context)
{
    if (plan) {
        Maker(indicator, *plan, context, state).describePlan();
    } else {
        state.statusText = PaceText::noPlan();
        state.statusBrief = PaceText::briefNoPlan();
    }
    if (state.face == Face::NoData) {
        state.progressText = QChar(0x2014);
        const QString due = text.missingDue(reading);
        state.troubleText = (reading.value ? PaceText::noFigure() : text.missing(indicator, reading)) +
                            (due.isEmpty() ? QString() : QStringLiteral(" · ") + due);
        return;
    }
    if (reading.asOf)
        state.timeText = context.format.moment(*reading.asOf, context.now);
    if (state.face == Face::Old) {
        const QString because = text.oldBecause(reading.feeds, reading.quality);
        state.troubleText = text.age(reading.asOf) + QStringLiteral(" · ") + because;
        state.troubleBrief =
            state.timeText.isEmpty() ? because : QString(state.timeText + QStringLiteral(" · ") + because);
    }
    if (plan) {
        Maker maker(indicator, *plan, context, state);
        maker.describeProgress();
        maker.judge();
    } else {
        state.progressText = context.format.number(*reading.value, indicator.decimals);
        state.ofText = indicator.unit.in(context.format.language());
    }
}

} // namespace

PaceState makePaceState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    const IndicatorId wanted = tile.indicators.empty() ? IndicatorId() : tile.indicators.front();
    const Indicator *indicator = context.pack->indicator(wanted);
    const QString title = titleOf(tile, indicator, context);
    if (!indicator)
        return withoutFigure(title, PaceText::notInPack());
    const Reading *reading = snapshot.reading(wanted, unitOf(tile, context));
    if (!reading)
        return withoutFigure(title, PaceText::notComputed());
    const ReadingText text(snapshot, context);
    PaceState state;
    state.title = title;
    const TargetStanding *plan = planOf(*reading);
    state.face = text.face(*reading);
    if (plan && state.face != Face::NoData) {
        if (!plan->reached) // of other days than the reading's
            state.face = Face::NoData;
        else if (state.face != Face::Old)
            state.face = *plan->reached == 0 ? Face::Zero : Face::Plain;
    }
    state.feedState = text.feedState(reading->feeds);
    state.sourceText = text.source(reading->feeds);
    fillFigure(state, *indicator, *reading, plan, text, context);
    if (const Alarm *alarm = text.alarm(wanted, reading->unit)) {
        state.mark = markOf(alarm->priority);
        state.statusBrief = text.alarmName(*alarm);
        state.statusText = state.statusText.isEmpty()
                               ? text.alarmName(*alarm)
                               : QString(text.alarmName(*alarm) + QStringLiteral(" · ") + state.statusText);
    }
    fillWords(state);
    return state;
}

} // namespace ioc
