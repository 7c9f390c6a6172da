// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/alarms/alarm_teller.h"
#include "core/rules/directives/directive_book.h"

namespace ioc {

/// Reminds people of directives as notify.json says of alarms: what the ledger has of reminders goes to an outbox of
/// its own and from there to the channels. What an earlier session noted in the last day and did not come to tell is
/// told first; nobody is told twice. Lives on the engine's thread.
class ReminderTeller : public QObject
{
    Q_OBJECT

public:
    /// The outbox's errors. `outboxFile` of the settings is the reminders' own. `clock` is borrowed.
    static Result<std::unique_ptr<ReminderTeller>> start(AlarmTeller::Settings settings, const Clock &clock,
                                                         const DirectiveBook &book);

    /// The ledger has that this directive's people were reminded at `at`.
    void take(const Directive &directive, Instant at);

    /// The clock has moved on: what was held back may be due.
    void look() { m_sender->look(); }

Q_SIGNALS:
    /// One sentence while a channel fails, reminders were given up in the last day, or the outbox cannot be kept; empty
    /// when all is well.
    void troubleChanged(const QString &sentence);

    /// What the program's window is to show or to sound.
    void forTheScreen(bool isSound, const ioc::NoticeMessage &message);

private:
    ReminderTeller(AlarmTeller::Settings settings, const Clock &clock);
    void takeUp(const DirectiveBook &book);
    DirectiveReminder reminderOf(const Directive &directive, Instant at) const;
    void takeHealth(const ChannelHealth &health);
    void tellTrouble();

    const AlarmTeller::Settings m_settings;
    const Clock &m_clock;
    NoticeRouter m_router;
    std::map<ChannelId, ChannelHealth> m_health;
    QString m_storage;
    std::unique_ptr<NoticeSender> m_sender; ///< last: its thread speaks to all of the above
};

} // namespace ioc
