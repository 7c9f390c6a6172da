// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/alarms/alarm_keeper.h"
#include "core/notify/dead_man_signal.h"
#include "core/notify/notice_router.h"
#include "core/notify/notice_sender.h"

#include <QObject>

namespace ioc {

/// Tells people of alarms as the pack says (notify.json): what the ledger has recorded goes to the outbox, and what
/// nobody acknowledges is escalated. At the start it is shown the journal, entry by entry (remember()), and begins
/// (begin()): what an earlier session recorded and did not come to tell is told first. Alarms whose rule the pack has
/// no more are told to nobody. Lives on the thread of the rules.
class AlarmTeller : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        PackPtr pack; ///< with notify
        QString outboxFile;
        QString origin; ///< id of the data folder
        SecretOf secretOf;
        Language language = Language::Vietnamese;
        bool hasScreen = false; ///< somebody takes forTheScreen()
    };

    /// The outbox's errors. `clock` and `keeper` are borrowed.
    static Result<std::unique_ptr<AlarmTeller>> start(Settings settings, const Clock &clock, const AlarmKeeper &keeper);

    /// Entries of the journal up to this number were told of before; nothing: begin with what comes.
    std::optional<std::int64_t> handledEntry() const { return m_sender->handledEntry(); }

    /// The ledger has that entry. In the order of the numbers.
    void take(const AlarmEntry &entry, std::int64_t no);

    /// At the start, with each entry that the ledger has already. What was told of before, or is older than a day, is
    /// only remembered, for its escalation; an outbox that is new begins with what comes.
    void remember(const AlarmEntry &entry, std::int64_t no);

    /// All of the journal was remembered; `last` is the number of the ledger's newest entry on alarms, 0 without one.
    /// What was not told goes to the outbox, and from now on take() does.
    void begin(std::int64_t last);

    /// After each round of the alarms: somebody may have to be told who was not, and the engine lives. What it decides
    /// has waited for the ledger for so long; when that is too long, or the outbox cannot be kept, nobody can be told,
    /// and no sign of life is given.
    void look(Milliseconds unrecorded = Milliseconds(0));

    static constexpr Milliseconds kLedgerMayTake{10'000};

    /// A trial of a channel, to everybody who has an address there. NotFound when there is nobody, or no such channel.
    Result<void> tryOut(const ChannelId &channel);

Q_SIGNALS:
    /// One sentence while a channel fails, notices were given up in the last day, or the outbox cannot be kept; empty
    /// when all is well.
    void troubleChanged(const QString &sentence);

    /// A channel has begun to fail, with why, or (empty) works again: an alarm of its own.
    void channelChanged(const ioc::ChannelId &channel, const QString &why);

    /// What the program's window is to show or to sound.
    void forTheScreen(bool isSound, const ioc::NoticeMessage &message);

private:
    /// What a channel was asked for: it may take notices and not the sign of life, or the other way round.
    enum class Sign { OfNews, OfLife };

    AlarmTeller(Settings settings, const Clock &clock, const AlarmKeeper &keeper);
    AlarmHappening happeningOf(const AlarmEntry &entry, std::int64_t no) const;
    std::vector<Notice> noticesOf(const AlarmEntry &entry, const AlarmHappening &happening) const;
    void note(const AlarmEntry &entry, const AlarmHappening &happening);
    bool countsOn(const AlarmHappening &standing, const AlarmEntry &again) const;
    void takeHealth(Sign sign, const ChannelHealth &health);
    void takeStorage(const std::optional<Error> &trouble);
    void tellTrouble();
    QString nameOf(const ChannelId &channel) const;
    QString failureOf(const ChannelId &channel) const;

    const Settings m_settings;
    const Clock &m_clock;
    const AlarmKeeper &m_keeper;
    NoticeRouter m_router;
    std::unique_ptr<NoticeSender> m_sender;
    std::unique_ptr<DeadManSignal> m_deadMan;
    QHash<AlarmKey, AlarmHappening> m_standing; ///< what nobody has acknowledged, as it was first told
    std::optional<Instant> m_nextLook;
    std::optional<Instant> m_lookedAt;
    std::vector<Notice> m_untold; ///< of an earlier session, until begin()
    std::map<std::pair<ChannelId, Sign>, ChannelHealth> m_health;
    QString m_storage;
    QString m_told;
};

} // namespace ioc
