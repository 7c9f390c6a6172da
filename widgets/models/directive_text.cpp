// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/directive_text.h"

#include "core/domain/directives/directive_terms.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/unit_text.h"

namespace ioc {
namespace {

/// How far a value is from the good range.
double shortfall(const Indicator &indicator, double value)
{
    switch (indicator.direction) {
    case Direction::Up:
        return -value;
    case Direction::Down:
        return value;
    case Direction::Band:
        break;
    }
    return std::max({0.0, indicator.bandLow - value, value - indicator.bandHigh});
}

} // namespace

QString DirectiveText::charge(const Charge &charge) const
{
    const Language language = m_context.format.language();
    if (const Agency *agency = m_context.pack->agency(charge.agency))
        return agency->name.in(language);
    if (const AdministrativeUnit *unit = m_context.pack->units.find(charge.unit))
        return UnitText::brief(*unit, language);
    return charge.agency.isEmpty() ? charge.unit.toString() : charge.agency.toString();
}

QString DirectiveText::due(const Directive &directive) const
{
    const auto dayOf = [this](const std::optional<Instant> &at) {
        return at ? m_context.format.date(m_context.format.zone().date(*at)) : QStringLiteral("—");
    };
    switch (directive.state) {
    case DirectiveState::Open:
        break;
    case DirectiveState::Reported:
        return tr("reported on %1").arg(dayOf(directive.reportedAt));
    case DirectiveState::Closed:
        return directive.byData ? tr("closed by data on %1").arg(dayOf(directive.endedAt))
                                : tr("closed on %1").arg(dayOf(directive.endedAt));
    case DirectiveState::Withdrawn:
        return tr("withdrawn on %1").arg(dayOf(directive.endedAt));
    }
    const int over = directive.daysOverdue(today());
    if (over > 0)
        return tr("overdue by %n day(s)", nullptr, over);
    const int left = int(today().daysTo(directive.due));
    return left == 0 ? tr("due today") : tr("%n day(s) left", nullptr, left);
}

QString DirectiveText::amount(const Indicator &indicator, const std::optional<double> &value, bool isWithUnit) const
{
    if (!value)
        return QStringLiteral("—");
    const QString number = m_context.format.number(*value, indicator.decimals);
    return isWithUnit ? withUnit(number, indicator.unit.in(m_context.format.language())) : number;
}

QString DirectiveText::change(const Directive &directive, std::optional<double> now) const
{
    const Indicator *indicator = m_context.pack->indicator(directive.order.indicator);
    if (!indicator)
        return {};
    const QString both =
        amount(*indicator, directive.before, !now) + QStringLiteral(" → ") + amount(*indicator, now, true);
    if (!directive.before || !now)
        return both;
    const double change = shortfall(*indicator, *now) - shortfall(*indicator, *directive.before);
    if (m_context.format.number(*now, indicator->decimals) ==
        m_context.format.number(*directive.before, indicator->decimals))
        return tr("%1: unchanged").arg(both);
    return change < 0 ? tr("%1: better").arg(both) : change > 0 ? tr("%1: worse").arg(both) : both;
}

QString DirectiveText::indicator(const DirectiveOrder &order) const
{
    const Language language = m_context.format.language();
    const Indicator *indicator = m_context.pack->indicator(order.indicator);
    const QString name = indicator ? indicator->name.in(language) : order.indicator.toString();
    const AdministrativeUnit *unit = m_context.pack->units.find(order.unit);
    return unit && unit->type != UnitType::Province ? name + QStringLiteral(", ") + UnitText::brief(*unit, language)
                                                    : name;
}

QString DirectiveText::settledBy(const DirectiveOrder &order) const
{
    const Indicator *indicator = m_context.pack->indicator(order.indicator);
    if (!order.settledBy || !indicator)
        return {};
    const QString limit = amount(*indicator, order.settledBy->limit, true);
    return order.settledBy->atLeast
               ? tr("closed by data: at or above %1, %n day(s) on end", nullptr, order.settledBy->days).arg(limit)
               : tr("closed by data: at or below %1, %n day(s) on end", nullptr, order.settledBy->days).arg(limit);
}

QString DirectiveText::percent(int percent) const
{
    return withUnit(m_context.format.number(percent, 0), QStringLiteral("%"));
}

QString DirectiveText::state(DirectiveState state)
{
    return termOf(state);
}

QString DirectiveText::event(DirectiveEvent event)
{
    return termOf(event);
}

QString DirectiveText::act(DirectiveEvent event)
{
    switch (event) {
    case DirectiveEvent::Issued:
        return tr("New directive…");
    case DirectiveEvent::Progressed:
        return tr("Progress…");
    case DirectiveEvent::Extended:
        return tr("Extend…");
    case DirectiveEvent::Reported:
        return tr("Report as done…");
    case DirectiveEvent::Closed:
        return tr("Close…");
    case DirectiveEvent::Reopened:
        return tr("Reopen…");
    case DirectiveEvent::Withdrawn:
        return tr("Withdraw…");
    case DirectiveEvent::Commented:
        return tr("Comment…");
    case DirectiveEvent::Reminded:
        break; // by the program alone
    }
    return {};
}

} // namespace ioc
