// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command_message.h"
#include "core/engine/directive_journal.h"
#include "core/engine/ledger_thread.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace ioc {

/// Carries out what people do with directives, as the owner of the data folder: checked by the book, recorded in the
/// ledger, then taken into the book. Reminds, and closes what the data have settled, when it is told to review. Lives
/// on the engine's thread.
class DirectiveDesk : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandAnswer &)>;

    /// What the figures say of an indicator and a unit (empty: the province). Answers come once, on any thread.
    struct Figures
    {
        /// At this moment, where it may be trusted.
        std::function<void(const IndicatorId &indicator, const UnitId &unit,
                           std::function<void(std::optional<double>)> answer)>
            now;

        /// At the end of each of the last so many whole civil days, oldest first; nothing where it may not be trusted.
        std::function<void(const IndicatorId &indicator, const UnitId &unit, int days,
                           std::function<void(std::vector<std::optional<double>>)> answer)>
            days;
    };

    /// `ledger` and `clock` are borrowed.
    DirectiveDesk(PackPtr pack, LedgerThread &ledger, const Clock &clock, DirectiveBook book, Figures figures);

    /// Command::Kind::ActOnDirective. `done` comes once, on this thread, with the directive's id as fact.
    void carryOut(const Command &command, const Actor &actor, Done done);

    /// Notes who is to be reminded today, and closes what the data of the last whole days have settled.
    void review();

    const DirectiveBook &book() const { return m_book; }

Q_SIGNALS:
    /// The ledger has an entry, and book() with it.
    void recorded(const ioc::DirectiveEntry &entry);

private:
    QDate firstDayOf(const Directive &directive) const;
    void settle(const Directive &directive);
    void recordOwn(DirectiveEntry entry);
    Result<DirectiveEntry> entryFrom(const Command &command);
    void record(const DirectiveEntry &entry, const Actor &actor, const Done &done);
    IndicatorId measuredBy(const DirectiveEntry &entry) const;

    PackPtr m_pack;
    LedgerThread &m_ledger;
    const Clock &m_clock;
    DirectiveBook m_book;
    Figures m_figures;
    QSet<QString> m_underWay; ///< directives with which the program is doing something itself
};

} // namespace ioc
