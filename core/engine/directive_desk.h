// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command_message.h"
#include "core/engine/directive_journal.h"
#include "core/engine/ledger_thread.h"

#include <QObject>

#include <functional>

namespace ioc {

/// Carries out what people do with directives, as the owner of the data folder: checked by the book, recorded in the
/// ledger, then taken into the book. Lives on the engine's thread.
class DirectiveDesk : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandAnswer &)>;

    /// What an indicator says of a unit (empty: the province) at this moment, where it may be trusted. Gives it once,
    /// on any thread.
    using Value = std::function<void(const IndicatorId &indicator, const UnitId &unit,
                                     std::function<void(std::optional<double>)> answer)>;

    /// `ledger` and `clock` are borrowed.
    DirectiveDesk(PackPtr pack, LedgerThread &ledger, const Clock &clock, DirectiveBook book, Value value);

    /// Command::Kind::ActOnDirective. `done` comes once, on this thread, with the directive's id as fact.
    void carryOut(const Command &command, const Actor &actor, Done done);

    const DirectiveBook &book() const { return m_book; }

private:
    Result<DirectiveEntry> entryFrom(const Command &command);
    void record(const DirectiveEntry &entry, const Actor &actor, const Done &done);
    IndicatorId measuredBy(const DirectiveEntry &entry) const;

    PackPtr m_pack;
    LedgerThread &m_ledger;
    const Clock &m_clock;
    DirectiveBook m_book;
    Value m_value;
};

} // namespace ioc
