// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notify/notice.h"
#include "core/store/file_identity.h"
#include "core/store/statement.h"

#include <memory>
#include <vector>

namespace ioc {

/// A notice that is not sent yet.
struct WaitingNotice
{
    std::int64_t no = 0; ///< its place in the outbox
    Notice notice;
    Instant since;               ///< from when on it could have been sent
    int attempts = 0;            ///< that failed
    bool mayBeDuplicate = false; ///< one of them may have arrived
    QString message;             ///< the message that it was tried in; empty before the first attempt

    friend bool operator==(const WaitingNotice &, const WaitingNotice &) = default;
};

struct OutboxCounts
{
    int waiting = 0;
    int givenUp = 0; ///< lately (Outbox::kGivenUpLately)
};

/// What is to be told, on the disk before it is sent and until it is: at least once. A database of its own,
/// synchronous=FULL; each function is one transaction. Of the owner of the data folder alone; used by one thread.
///
/// A notice waits, is being sent, and is sent or given up. Which is being sent is noted first, so what a program that
/// died had begun is known: it waits again, marked as what may have arrived.
class Outbox
{
public:
    static constexpr int kDaysKept = 30; ///< after it was sent or given up

    /// What was put back is due after so long at the latest.
    static constexpr std::chrono::minutes kLongestDelay{30};

    /// What was given up is counted for so long.
    static constexpr std::chrono::hours kGivenUpLately{24};

    /// Opens it, or begins one. A damaged one is moved aside and another one begun; damage() tells.
    static Result<std::unique_ptr<Outbox>> open(const QString &path, Instant now);

    ~Outbox();
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;

    /// Adds notices, but for those whose id is there, and notes that of the alarm journal all up to an entry has been
    /// turned into notices. On an error nothing has changed.
    Result<void> add(const std::vector<Notice> &notices, std::optional<std::int64_t> upToEntry, Instant now);

    /// The entry of the last add() that named one; nothing in an outbox that has not heard of any.
    Result<std::optional<std::int64_t>> handledEntry();

    /// What waits and may be sent now, the highest priority first, then what was tried least often, then as they came,
    /// so that one that is refused again and again is in nobody's way. A clock that was set back holds back bundles
    /// alone.
    Result<std::vector<WaitingNotice>> due(const ChannelId &channel, Instant now, int most);

    /// All that waits and was tried in that message, in the order of due(): it is tried again with the same ones.
    Result<std::vector<WaitingNotice>> triedIn(const ChannelId &channel, const QString &message);

    /// When the first that waits for a channel may be sent; nothing when none waits.
    Result<std::optional<Instant>> nextDue(const ChannelId &channel);

    /// They are being sent in one message from now on.
    Result<void> begin(const std::vector<std::int64_t> &numbers, const QString &message);
    Result<void> sent(const std::vector<std::int64_t> &numbers, Instant now);
    Result<void> putBack(const std::vector<std::int64_t> &numbers, Instant next, bool mayHaveArrived,
                         const QString &reason);
    Result<void> giveUp(const std::vector<std::int64_t> &numbers, Instant now, const QString &reason);

    /// All that waits for a channel.
    Result<void> giveUpAll(const ChannelId &channel, Instant now, const QString &reason);

    /// For which something waits.
    Result<std::vector<ChannelId>> waitingChannels();

    Result<OutboxCounts> counts(const ChannelId &channel, Instant now);

    /// Why the last one was given up; empty when none was.
    Result<QString> lastReason(const ChannelId &channel);

    /// Forgets what has ended more than kDaysKept ago.
    Result<void> sweep(Instant now);

    /// What was wrong at the opening, one sentence; empty when nothing was.
    const QString &damage() const { return m_damage; }

private:
    Outbox(Database database, const QString &path);
    static Result<std::unique_ptr<Outbox>> openWhole(const QString &path);
    Result<void> prepare();
    template <typename... Values>
    Result<void> changeEach(const char *sql, const std::vector<std::int64_t> &numbers, const Values &...values);
    Result<void> stillThere();
    Result<std::vector<WaitingNotice>> all(Statement &statement);

    Database m_database;
    FileIdentity m_identity;
    QString m_damage;
};

} // namespace ioc
