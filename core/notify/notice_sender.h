// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notify/notify_settings.h"
#include "core/notify/channel_health.h"
#include "core/notify/channels/sending.h"
#include "core/store/outbox.h"

#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace ioc {

/// Sends notices, at least once, from a thread of its own that owns the outbox and decides; servers are waited for on
/// others. Of the owner of the data folder alone, so that ten screens send one message.
///
/// A notice is on the disk before it is sent, and that it is being sent is noted before it is. Each channel sends one
/// message at a time. One that fails rests, from 5 s to a minute, and tries with one message again; one that hangs
/// until its time limit delays no other, as long as fewer than kMostAtOnce do, and those that work go first. One that
/// has refused three messages on end, each for a reason of its own, counts as failing. While the outbox cannot be
/// written nothing is sent, and it is tried each second.
class NoticeSender
{
public:
    struct Settings
    {
        QString outboxFile;
        NotifySettings notify;
        SecretOf secretOf;
        const Clock *clock = nullptr; ///< outlives the sender
        SendingLimits limits;

        // Called on the sender's thread; they may be empty.
        std::function<void(const ChannelHealth &)> onHealth;         ///< something of it has changed
        std::function<void(const std::optional<Error> &)> onStorage; ///< the outbox fails, or (nothing) works again
        /// A window takes what is told by desktop and sound; empty: no window is there, and they are given up.
        std::function<void(const NotifyChannel &, const NoticeMessage &)> onScreen;
    };

    /// Opens the outbox, and begins. The errors are the outbox's.
    static Result<std::unique_ptr<NoticeSender>> start(Settings settings);

    static constexpr int kMostAtOnce = 16; ///< channels that wait for their servers, each on a thread

    /// Ends what is being sent; what was not sent waits in the outbox.
    ~NoticeSender();
    NoticeSender(const NoticeSender &) = delete;
    NoticeSender &operator=(const NoticeSender &) = delete;

    /// Any thread; returns at once. With them it is noted up to which entry of the alarm journal all has been told;
    /// after a start the engine tells what came behind handledEntry().
    void tell(std::vector<Notice> notices, std::optional<std::int64_t> upToEntry = {});

    /// As the outbox had it at the start; nothing in one that is new: begin with what comes.
    std::optional<std::int64_t> handledEntry() const { return m_handledEntry; }

    /// What was wrong with the outbox at the start, one sentence; empty when nothing was.
    const QString &damage() const { return m_damage; }

    /// Any thread: the clock may have moved.
    void look();

private:
    struct Told
    {
        std::vector<Notice> notices;
        std::optional<std::int64_t> upToEntry;
    };
    struct Errand
    {
        QString message;
        std::vector<WaitingNotice> together;
    };
    struct Line
    {
        NotifyChannel settings;
        std::unique_ptr<NoticeChannel> channel; ///< null for those of the screen
        ChannelHealth health;
        std::optional<Errand> away; ///< what is being sent
        std::optional<Instant> restsUntil;
        std::set<QString> refused; ///< messages that the server did not take since it took one
    };

    NoticeSender(Settings settings, std::unique_ptr<Outbox> outbox);
    void run();
    bool persist();
    bool settle();
    void round();
    bool mayGo(const Line &line) const;
    bool work(Line &line);
    void forgetLostChannels();
    Sending show(const Line &line, const NoticeMessage &message) const;
    void send(Line &line, NoticeMessage message);
    void takeReturned();
    bool takeBack(Line &line, const Sending &sending);
    void conclude(Line &line, const Errand &errand, const Sending &sending);
    void report(Line &line);
    bool hasTrouble() const { return m_readTrouble || m_writeTrouble; }
    void note(std::optional<Error> &trouble, const std::optional<Error> &found);
    bool written(const Result<void> &done);
    Milliseconds untilNextLook();

    Settings m_settings;
    std::unique_ptr<Outbox> m_outbox;
    std::optional<std::int64_t> m_handledEntry;
    QString m_damage;
    std::vector<Line> m_lines;
    std::deque<std::function<Result<void>()>> m_unsettled; ///< outcomes that the outbox has not taken yet
    std::optional<Error> m_readTrouble;                    ///< until the outbox can be read again
    std::optional<Error> m_writeTrouble;                   ///< until something was written again
    std::optional<Instant> m_sweptAt;

    std::atomic<bool> m_isStopping = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Told> m_told;
    std::deque<std::pair<Line *, Sending>> m_returned; ///< what came of errands
    bool m_isLooking = false;
    QThreadPool m_couriers;
    std::thread m_thread;
};

/// How long a channel rests after so many failures in a row: 5 s, doubled to a minute.
Milliseconds restAfter(int failures);

/// How long a notice waits that its recipient's server has put off so often: a minute, doubled to half an hour.
Milliseconds delayAfter(int attempts);

} // namespace ioc
