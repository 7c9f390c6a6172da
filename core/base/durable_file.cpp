// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/durable_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DurableFile)
};

Error failed(const QString &path, int reason)
{
    if (reason == ENOSPC || reason == EDQUOT)
        return Error{ErrorCode::StorageFull,
                     Texts::tr("The disk is full. Free some space; nothing that was stored is lost."), path, reason};
    const bool refused = reason == EACCES || reason == EPERM || reason == EROFS;
    return Error{refused ? ErrorCode::Permission : ErrorCode::Io,
                 Texts::tr("A file cannot be written. Check the disk and the permissions."), path, reason};
}

Result<void> sync(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return failed(path, errno);
    const int reason = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    if (reason != 0)
        return failed(path, reason);
    return {};
}

constexpr qsizetype kChunk = 1024 * 1024;

/// 0, or the errno of what failed.
int append(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno;
        done += count;
    }
    return 0;
}

int writeAll(int file, const QByteArray &bytes)
{
    const int reason = append(file, bytes);
    if (reason != 0)
        return reason;
    return ::fsync(file) == 0 ? 0 : errno;
}

int copyAll(QFile &from, int to)
{
    while (!from.atEnd()) {
        const QByteArray bytes = from.read(kChunk);
        if (bytes.isEmpty())
            return EIO;
        if (const int reason = append(to, bytes); reason != 0)
            return reason;
    }
    return ::fsync(to) == 0 ? 0 : errno;
}

} // namespace

Result<void> writeFileDurably(const QString &path, const QByteArray &bytes)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return failed(path, errno);
    const int reason = writeAll(file, bytes);
    ::close(file);
    if (reason == 0)
        return {};
    ::unlink(name.constData());
    return failed(path, reason);
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(to, errno);
    return syncFolder(QFileInfo(to).path());
}

Result<void> removeDurably(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return failed(path, errno);
    return syncFolder(QFileInfo(path).path());
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString fresh = path + QStringLiteral(".new");
    if (const auto written = writeFileDurably(fresh, bytes); !written)
        return written;
    const auto renamed = renameDurably(fresh, path);
    if (!renamed)
        ::unlink(QFile::encodeName(fresh).constData());
    return renamed;
}

Result<void> copyDurably(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failed(from, EIO);
    const QByteArray target = QFile::encodeName(to);
    const int file = ::open(target.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return failed(to, errno);
    const int reason = copyAll(source, file);
    ::close(file);
    if (reason != 0) {
        ::unlink(target.constData());
        return failed(to, reason);
    }
    return {};
}

Result<void> makeFolderDurably(const QString &folder)
{
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0)
        return syncFolder(QFileInfo(folder).path());
    const int reason = errno;
    if (reason == EEXIST && QFileInfo(folder).isDir())
        return {};
    return failed(folder, reason);
}

Result<void> syncFolder(const QString &folder)
{
    return sync(folder, O_RDONLY | O_DIRECTORY);
}

Result<void> syncFile(const QString &path)
{
    return sync(path, O_RDONLY);
}

} // namespace ioc
