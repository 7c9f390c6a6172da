// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/engine/command_message.h"
#include "core/engine/local_address.h"

#include <QObject>

#include <deque>
#include <functional>

namespace ioc {

/// How long whoever sends a command waits for the owner's answer.
inline constexpr Milliseconds kOwnerPatience{10'000};

/// Sends commands to the owner of a data folder, or to who listens by another name in it. Each has a connection of its
/// own. Any thread with an event loop.
class CommandClient : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<CommandAnswer>)>;

    CommandClient(QString folder, Milliseconds patience, QByteArray socket = kOwnerSocket);
    ~CommandClient() override { end(); }

    /// `done` comes once, on this thread, at the earliest from the event loop. NotFound when nobody runs on the folder;
    /// Timeout when the owner has not answered in time, or ended before it answered: nobody knows whether it was done.
    /// Connection when it was surely not done: some wait for the answers to others, and are not sent when those do not
    /// come.
    void send(const Command &command, Done done);

    /// Whoever still waits is told Cancelled; what comes later too.
    void end();

private:
    struct Waiting
    {
        Command command;
        Done done;
    };

    void begin(const Command &command, Done done);
    void take(const Result<CommandAnswer> &answer, const Done &done);

    QString m_folder;
    QByteArray m_socket;
    Milliseconds m_patience;
    int m_underWay = 0;
    std::deque<Waiting> m_waiting; ///< while as many are under way as may be
    bool m_hasEnded = false;
};

} // namespace ioc
