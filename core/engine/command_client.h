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
    /// Timeout when the owner says nothing: nobody knows whether it carries the command out. What adds something (a new
    /// directive, a note) is the same command when it is sent again in such doubt: the owner does it once.
    void send(const Command &command, Done done);

    /// Whoever still waits is told Cancelled; what comes later too.
    void end();

private:
    QString nameFor(const Command &command);
    void settle(const Command &named, const Result<CommandAnswer> &answer);

    QString m_folder;
    QByteArray m_socket;
    Milliseconds m_patience;
    std::deque<Command> m_inDoubt; ///< with their names, oldest first
    bool m_hasEnded = false;
};

} // namespace ioc
