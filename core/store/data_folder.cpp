// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DataFolder)
};

} // namespace

QString DataFolder::defaultPath(const QString &packId)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/toancanh/") +
           packId;
}

Result<DataFolder> DataFolder::own(const QString &path)
{
    if (!QDir().mkpath(path))
        return Error{ErrorCode::Permission,
                     Texts::tr("The data folder cannot be made. Name one that you may write to with --data."), path};
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
