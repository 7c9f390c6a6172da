// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/engine/command_message.h"
#include "core/engine/local_address.h"

#include <QLocalServer>

#include <functional>

#include <sys/types.h>

class QLocalSocket;

namespace ioc {

/// Takes commands of other programs of the same user over the local socket of the data folder. What comes is untrusted:
/// a line that is too long, a stranger or silence ends the connection. What nobody waits for any more is not carried
/// out: whoever sent it may have sent it again. Lives on the engine's thread.
class CommandSocket : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const CommandAnswer &)>;

    /// Gives its answer once, now or later, on the same thread.
    using Handler = std::function<void(const Command &command, uid_t user, Answer answer)>;

    struct Limits
    {
        uid_t user;               ///< who may give commands
        Milliseconds patience;    ///< a connection without a whole command for so long is closed
        std::size_t connections;  ///< at a time
        static Limits standard(); ///< this user, 30 s, 16
    };

    /// By whom the name belongs to: the owner of the data folder, or a wall (wall_socket.h).
    static Result<std::unique_ptr<CommandSocket>> listen(const QString &folder, Handler handler,
                                                         const Limits &limits = Limits::standard(),
                                                         const QByteArray &name = kOwnerSocket);
    ~CommandSocket() override;

    /// No connection and no command more; what is being carried out still gets its answer.
    void takeNoMore();

private:
    struct Connection;

    CommandSocket(Handler handler, const Limits &limits);
    void take();
    void read(Connection &connection);
    void refuse(Connection &connection, const Error &error);

    Handler m_handler;
    Limits m_limits;
    Descriptor m_folder; // before the server: its name goes through it
    QLocalServer m_server;
    bool m_isClosed = false;
    std::vector<std::unique_ptr<Connection>> m_connections;
};

} // namespace ioc
