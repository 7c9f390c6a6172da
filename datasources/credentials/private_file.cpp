// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/private_file.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PrivateFile)
};

} // namespace

Result<std::optional<QByteArray>> readPrivately(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0 && errno == ENOENT)
        return std::optional<QByteArray>();
    if (descriptor < 0)
        return Error{ErrorCode::Secret, Texts::tr("A file of secrets cannot be read."), path, errno};
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return Error{ErrorCode::Secret, Texts::tr("A file of secrets cannot be read."), path};
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > kLongestPrivateFile)
        return Error{ErrorCode::Secret, Texts::tr("A file of secrets is none."), path};
    if (status.st_uid != ::geteuid() || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{ErrorCode::Secret,
                     Texts::tr("Other users may read a file of secrets. Take that right from them (chmod 600), and "
                               "change the secrets if somebody may have read them."),
                     path};
    QByteArray bytes = file.read(kLongestPrivateFile);
    if (bytes.size() != status.st_size)
        return Error{ErrorCode::Secret, Texts::tr("A file of secrets cannot be read."), path};
    return std::optional(std::move(bytes));
}

} // namespace ioc
