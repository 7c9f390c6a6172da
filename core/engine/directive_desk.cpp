// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/directive_desk.h"

#include "core/domain/directives/directive_json.h"
#include "core/rules/period_arithmetic.h"

namespace ioc {

DirectiveDesk::DirectiveDesk(PackPtr pack, LedgerThread &ledger, const Clock &clock, DirectiveBook book,
                             Figures figures)
    : m_pack(std::move(pack))
    , m_ledger(ledger)
    , m_clock(clock)
    , m_book(std::move(book))
    , m_figures(std::move(figures))
{
}

void DirectiveDesk::carryOut(const Command &command, const Actor &actor, Done done)
{
    auto entry = entryFrom(command);
    if (!entry)
        return done(refusal(entry.error()));
    const DirectiveOrder *order = entry->order                    ? &*entry->order
                                  : m_book.find(entry->directive) ? &m_book.find(entry->directive)->order
                                                                  : nullptr;
    if (measuredBy(*entry).isEmpty() || !order)
        return record(*entry, actor, done);
    m_figures.now(order->indicator, order->unit, [this, entry = *entry, actor, done](std::optional<double> value) {
        QMetaObject::invokeMethod(this, [this, entry, actor, done, value] {
            DirectiveEntry measured = entry;
            measured.value = value;
            record(measured, actor, done);
        });
    });
}

/// The indicator whose value belongs into the entry: before the order, and after its end.
IndicatorId DirectiveDesk::measuredBy(const DirectiveEntry &entry) const
{
    if (entry.order)
        return entry.order->indicator;
    const Directive *known = m_book.find(entry.directive);
    return known && entry.event == DirectiveEvent::Closed ? known->order.indicator : IndicatorId();
}

Result<DirectiveEntry> DirectiveDesk::entryFrom(const Command &command)
{
    const auto event = directiveEventFromString(command.event);
    if (!event || *event == DirectiveEvent::Reminded)
        return Error{ErrorCode::Usage,
                     tr("“%1” is nothing that people do with a directive.").arg(command.event.left(64))};
    DirectiveEntry entry;
    entry.directive = command.subject;
    entry.event = *event;
    entry.at = m_clock.now();
    if (const auto read = readDirectiveJson(command.body, entry); !read)
        return read.error();
    if (entry.value || entry.byData)
        return Error{ErrorCode::Usage, tr("What the data say is told by the program alone.")};
    if (entry.order.has_value() != (*event == DirectiveEvent::Issued))
        return Error{ErrorCode::Usage, tr("A directive is ordered once, when it is issued.")};
    if (entry.order) {
        if (const auto known = checkNamesOf(*entry.order, *m_pack, m_pack->zone.date(entry.at)); !known)
            return known.error();
    }
    return m_book.check(std::move(entry));
}

void DirectiveDesk::record(const DirectiveEntry &entry, const Actor &actor, const Done &done)
{
    const LedgerAct act = actOf(entry, actor);
    DirectiveEntry acted = entry;
    acted.actor = personOf(act);
    m_ledger.append(act, [this, acted, done](const Result<std::int64_t> &no) {
        QMetaObject::invokeMethod(this, [this, acted, done, no] {
            if (!no)
                return done(refusal(no.error()));
            const bool isApplied = m_book.apply(acted);
            Q_EMIT recorded(acted);
            if (!isApplied)
                return done(
                    refusal({ErrorCode::Usage, tr("Somebody else was faster: directive %1 is settled otherwise. "
                                                  "Look at it again.")
                                                   .arg(acted.directive)}));
            done({true, {}, {}, {{QStringLiteral("directive"), acted.directive}}});
        });
    });
}

void DirectiveDesk::review()
{
    const Instant now = m_clock.now();
    for (const Directive *due : m_book.toRemind(m_pack->zone.date(now))) {
        DirectiveEntry entry;
        entry.directive = due->id;
        entry.event = DirectiveEvent::Reminded;
        recordOwn(std::move(entry));
    }
    for (const Directive *directive : m_book.all()) {
        if (directive->isRunning() && directive->order.settledBy)
            settle(*directive);
    }
}

/// The first day that may close it: what was over before it was given cannot be its effect. Of a figure of whole
/// periods the day on which the one ends in which it was given.
QDate DirectiveDesk::firstDayOf(const Directive &directive) const
{
    const QDate given = m_pack->zone.date(directive.openSince);
    const Indicator *indicator = m_pack->indicator(directive.order.indicator);
    if (!indicator || indicator->window != Window::Complete)
        return given.addDays(1);
    const PeriodRule &rule = m_pack->periodRules.at(indicator->periodRule);
    return std::max(given.addDays(1), periodContaining(rule, indicator->period, given).to.addDays(-1));
}

void DirectiveDesk::settle(const Directive &directive)
{
    const SettledBy rule = *directive.order.settledBy;
    if (firstDayOf(directive).daysTo(m_pack->zone.date(m_clock.now())) < rule.days)
        return;
    const auto take = [this, id = directive.id, rule](const std::vector<std::optional<double>> &days) {
        if (!isSettled(rule, days))
            return;
        DirectiveEntry entry;
        entry.directive = id;
        entry.event = DirectiveEvent::Closed;
        entry.byData = true;
        entry.value = days.back();
        recordOwn(std::move(entry));
    };
    m_figures.days(directive.order.indicator, directive.order.unit, rule.days,
                   [this, take](std::vector<std::optional<double>> days) {
                       QMetaObject::invokeMethod(this, [take, days = std::move(days)] { take(days); });
                   });
}

/// Not twice while the ledger has not yet taken it.
void DirectiveDesk::recordOwn(DirectiveEntry entry)
{
    if (m_underWay.contains(entry.directive))
        return;
    entry.at = m_clock.now();
    const auto checked = m_book.check(std::move(entry));
    if (!checked)
        return;
    m_underWay.insert(checked->directive);
    record(*checked, thisProgram(), [this, id = checked->directive](const CommandAnswer &) { m_underWay.remove(id); });
}

} // namespace ioc
