// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/engine/actor.h"
#include "core/engine/command_message.h"
#include "core/engine/ledger_thread.h"
#include "core/engine/quarantine_rerun.h"

#include <QObject>

#include <functional>

namespace ioc {

/// Carries out commands as the owner of the data folder. What a person does is written to the ledger before it happens;
/// what the ledger does not take does not happen. Lives on the engine's thread.
class CommandDesk : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandAnswer &)>;

    /// What the engine does.
    struct Means
    {
        /// What is known to be impossible is refused before it is recorded.
        std::function<Result<void>(const Command &command)> check;

        /// Gives its outcome once, on any thread.
        std::function<void(const FeedId &feed, bool paused, std::function<void(Result<void>)> outcome)> setPaused;
        std::function<void(const FeedId &feed)> runNow; ///< or nothing, where the feeds rest

        /// Gives its outcome once, on any thread.
        std::function<void(const FeedId &feed, std::function<void(Result<RerunOutcome>)> outcome)> rerun;
        std::function<QJsonObject()> status;

        /// Carries out, and records, what is done with directives.
        std::function<void(const Command &command, const Actor &actor, Done done)> actOnDirective;

        /// The same with alarms.
        std::function<void(const Command &command, const Actor &actor, Done done)> actOnAlarm;

        /// The same with pages.
        std::function<void(const Command &command, const Actor &actor, Done done)> actOnPage;

        /// Sends a trial by a channel. Gives its outcome once, on any thread.
        std::function<void(const ChannelId &channel, std::function<void(Result<void>)> outcome)> tryChannel;
    };

    /// `ledger` is borrowed; null: nothing that a person does can be recorded, because of `whyNoLedger`.
    CommandDesk(PackPtr pack, LedgerThread *ledger, const QString &whyNoLedger, Means means);

    /// `done` comes once, on this thread.
    void carryOut(const Command &command, const Actor &actor, Done done);

private:
    Result<void> check(const Command &command) const;
    void afterRecording(const Command &command, std::int64_t no, Done done);

    PackPtr m_pack;
    LedgerThread *m_ledger;
    QString m_whyNoLedger;
    Means m_means;
};

} // namespace ioc
