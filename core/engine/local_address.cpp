// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/local_address.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace ioc {
namespace {

constexpr int kBacklog = 16;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandSocket)
};

Descriptor folderAt(const QString &folder)
{
    return Descriptor(::open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

sockaddr_un addressIn(const Descriptor &folder, const QByteArray &name)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::snprintf(address.sun_path, sizeof address.sun_path, "/proc/self/fd/%d/%.64s", folder.number(),
                  name.constData());
    return address;
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Result<LocalListener> listenInFolder(const QString &folder, const QByteArray &name)
{
    const auto failed = [&folder] {
        return Error{ErrorCode::Io,
                     Texts::tr("The command socket cannot be made; other programs cannot send commands."), folder,
                     errno};
    };
    LocalListener listener{folderAt(folder), Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))};
    if (listener.folder.number() < 0 || listener.socket.number() < 0)
        return failed();
    if (::unlinkat(listener.folder.number(), name.constData(), 0) != 0 && errno != ENOENT)
        return failed();
    const sockaddr_un address = addressIn(listener.folder, name);
    // The mode of the socket before it has a name is the mode of the name.
    if (::fchmod(listener.socket.number(), S_IRUSR | S_IWUSR) != 0 ||
        ::bind(listener.socket.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(listener.socket.number(), kBacklog) != 0)
        return failed();
    return listener;
}

Result<Descriptor> connectInFolder(const QString &folder, const QByteArray &name)
{
    const Error nobody{ErrorCode::NotFound, Texts::tr("No program of Toàn Cảnh runs on this data folder."), folder};
    const Descriptor directory = folderAt(folder);
    if (directory.number() < 0)
        return nobody;
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const sockaddr_un address = addressIn(directory, name);
    if (::connect(socket.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    if (errno == ENOENT || errno == ECONNREFUSED)
        return nobody;
    return Error{errno == EACCES ? ErrorCode::Permission : ErrorCode::Connection,
                 Texts::tr("The program that owns the data folder cannot be reached."), folder, errno};
}

} // namespace ioc
