// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DataFolder)
};

/// Magic numbers of statfs(2) and linux/magic.h.
const char *networkName(long type)
{
    switch (type) {
    case 0x6969:
        return "NFS";
    case 0x517B:
    case 0xFE534D42:
    case 0xFF534D42:
        return "SMB";
    case 0x5346414F:
    case 0x6B414653:
        return "AFS";
    case 0x01021997:
        return "9P";
    case 0x73757245:
        return "Coda";
    case 0x00C36400:
        return "Ceph";
    case 0x0BD00BD0:
        return "Lustre";
    default:
        return nullptr;
    }
}

} // namespace

std::optional<long> DataFolder::fileSystemType(const QString &folder)
{
    struct statfs found = {};
    if (::statfs(QFile::encodeName(folder).constData(), &found) != 0)
        return std::nullopt;
    return long(found.f_type);
}

QString DataFolder::defaultPath(const QString &packId)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/toancanh/") +
           packId;
}

Result<DataFolder> DataFolder::own(const QString &path, const FileSystemType &typeOf)
{
    if (!QDir().mkpath(path))
        return Error{ErrorCode::Permission,
                     Texts::tr("The data folder cannot be made. Name one that you may write to with --data."), path};
    const auto type = typeOf(path);
    if (const char *network = type ? networkName(*type) : nullptr)
        return Error{
            ErrorCode::Usage,
            Texts::tr("The data folder lies on a network file system (%1), where a database can be damaged. Name "
                      "a folder on a disk of this machine with --data.")
                .arg(QLatin1StringView(network)),
            path};
    const QByteArray lockFile = QFile::encodeName(path + QStringLiteral("/lock"));
    const int lock = ::open(lockFile.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) {
        const int reason = errno;
        if (reason == ENOSPC)
            return Error{ErrorCode::StorageFull,
                         Texts::tr("The disk is full. Free some space and start again; nothing is lost."), path,
                         reason};
        return Error{ErrorCode::Permission,
                     Texts::tr("The data folder cannot be written. Name one that you may write to with --data."), path,
                     reason};
    }
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return Error{ErrorCode::StorageBusy,
                     Texts::tr("Another program of Toàn Cảnh is running on this data folder. Close it, or name another "
                               "one with --data."),
                     path};
    }
    return DataFolder(path, lock);
}

DataFolder::DataFolder(DataFolder &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

DataFolder &DataFolder::operator=(DataFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_lock, other.m_lock);
    return *this;
}

DataFolder::~DataFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

} // namespace ioc
