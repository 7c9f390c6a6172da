// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/wall_order.h"
#include "core/engine/command_socket.h"

namespace ioc {

/// Takes orders for the walls of one program over a local socket of its own, `wall.PID` in the data folder, whether the
/// program owns the folder or reads it. Messages and meetings are recorded first; a message that
/// cannot be recorded is not shown. Lives on the GUI thread.
class WallSocket
{
public:
    /// Has the owner of the data folder record something; gives its answer once, on this thread.
    using Record = std::function<void(const Command &command, CommandSocket::Answer answer)>;

    /// `walls` is borrowed. Sockets that killed walls left behind are removed.
    static Result<std::unique_ptr<WallSocket>>
    listen(const QString &folder, const Zone &zone, WallService &walls, Record record,
           const CommandSocket::Limits &limits = CommandSocket::Limits::standard());
    ~WallSocket();

private:
    WallSocket() = default;

    QString m_file;
    std::unique_ptr<CommandSocket> m_socket;
};

/// The names of the sockets by which walls of a data folder take orders; some may be of walls that have ended.
QList<QByteArray> wallSocketsIn(const QString &folder);

} // namespace ioc
