// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/directive_desk.h"

#include "core/domain/directives/directive_json.h"

namespace ioc {

DirectiveDesk::DirectiveDesk(PackPtr pack, LedgerThread &ledger, const Clock &clock, DirectiveBook book, Value value)
    : m_pack(std::move(pack))
    , m_ledger(ledger)
    , m_clock(clock)
    , m_book(std::move(book))
    , m_value(std::move(value))
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
    m_value(order->indicator, order->unit, [this, entry = *entry, actor, done](std::optional<double> value) {
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
    DirectiveEntry acted = entry;
    acted.actor = actor.name;
    m_ledger.append(actOf(acted, actor), [this, acted, done](const Result<std::int64_t> &no) {
        QMetaObject::invokeMethod(this, [this, acted, done, no] {
            if (!no)
                return done(refusal(no.error()));
            m_book.apply(acted);
            done({true, {}, {}, {{QStringLiteral("directive"), acted.directive}}});
        });
    });
}

} // namespace ioc
