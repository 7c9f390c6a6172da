// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/alarms/alarm_keeper.h"
#include "core/notify/dead_man_signal.h"
#include "core/notify/notice_router.h"
#include "core/notify/notice_sender.h"

#include <QObject>

namespace ioc {

/// Tells people of alarms as the pack says (notify.json): what the ledger has recorded goes to the outbox, and what
/// nobody acknowledges is escalated. What an earlier session recorded and did not come to tell is told first. Lives on
/// the thread of the rules.
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
    };

    /// The outbox's errors. `clock` and `keeper` are borrowed.
    static Result<std::unique_ptr<AlarmTeller>> start(Settings settings, const Clock &clock, const AlarmKeeper &keeper);

    /// Entries of the journal up to this number were told of before; nothing: begin with what comes.
    std::optional<std::int64_t> handledEntry() const { return m_sender->handledEntry(); }

    /// The ledger has that entry. In the order of the numbers.
    void take(const AlarmEntry &entry, std::int64_t no);

    /// At the start, with each entry that the ledger has already: what was told of before, is older than a day, or was
    /// there before anybody was to be told is only remembered.
    void remember(const AlarmEntry &entry, std::int64_t no);

    /// After each round of the alarms: the engine lives, and somebody may have to be told who was not.
    void look();

Q_SIGNALS:
    /// One sentence while a channel fails or the outbox cannot be kept; empty when all is well.
    void troubleChanged(const QString &sentence);

private:
    AlarmTeller(Settings settings, const Clock &clock, const AlarmKeeper &keeper);
    AlarmHappening happeningOf(const AlarmEntry &entry, std::int64_t no) const;
    void note(const AlarmEntry &entry, const AlarmHappening &happening);
    void takeHealth(const ChannelHealth &health);
    void takeStorage(const std::optional<Error> &trouble);
    void tellTrouble();
    QString nameOf(const ChannelId &channel) const;

    const Settings m_settings;
    const Clock &m_clock;
    const AlarmKeeper &m_keeper;
    NoticeRouter m_router;
    std::unique_ptr<NoticeSender> m_sender;
    std::unique_ptr<DeadManSignal> m_deadMan;
    QHash<AlarmKey, AlarmHappening> m_standing; ///< last raise or re-alarm of what is unacknowledged
    std::optional<Instant> m_nextLook;
    std::map<ChannelId, QString> m_failing; ///< with what it says
    QString m_storage;
    QString m_told;
};

} // namespace ioc
