// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace ioc {

/// Which file a name stood for when it was opened. A database that is deleted or replaced under an open connection goes
/// on taking writes that nobody will ever read; asking here first tells.
class FileIdentity
{
public:
    /// Of the file and of the `-wal` beside it, as far as they exist now.
    explicit FileIdentity(QString path);

    /// Whether the names still stand for the same files. A `-wal` that was not there before is taken in.
    bool stillThere();

private:
    struct Inode
    {
        std::uint64_t device;
        std::uint64_t number;
        friend bool operator==(const Inode &, const Inode &) = default;
    };
    static std::optional<Inode> inodeOf(const QString &path);

    QString m_path;
    std::optional<Inode> m_file;
    std::optional<Inode> m_log;
};

} // namespace ioc
