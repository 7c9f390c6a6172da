// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_identity.h"

#include <QFile>

#include <sys/stat.h>

namespace ioc {

FileIdentity::FileIdentity(QString path)
    : m_path(std::move(path))
    , m_file(inodeOf(m_path))
    , m_log(inodeOf(m_path + QStringLiteral("-wal")))
{
}

bool FileIdentity::stillThere()
{
    if (!m_file || inodeOf(m_path) != m_file)
        return false;
    const auto log = inodeOf(m_path + QStringLiteral("-wal"));
    if (!m_log)
        m_log = log;
    return log == m_log;
}

std::optional<FileIdentity::Inode> FileIdentity::inodeOf(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return Inode{found.st_dev, found.st_ino};
}

} // namespace ioc
