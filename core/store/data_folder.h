// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <optional>

namespace ioc {

/// The folder that holds everything of one pack on this machine. Owned by one process at a time, by a lock of the
/// kernel that ends with the process, however it ends.
class DataFolder
{
public:
    /// $XDG_DATA_HOME/toancanh/<pack id>
    static QString defaultPath(const QString &packId);

    /// The type of the file system that holds a folder, as statfs(2) tells it; nothing when it cannot be asked.
    using FileSystemType = std::function<std::optional<long>(const QString &folder)>;
    static std::optional<long> fileSystemType(const QString &folder);

    /// Makes the folder if need be and takes the lock. StorageBusy when another process owns it, Permission when it
    /// cannot be written, Usage when it lies on a network file system: SQLite's write-ahead log needs memory that all
    /// its users share (sqlite.org/wal.html), and locks there do not hold.
    static Result<DataFolder> own(const QString &path, const FileSystemType &typeOf = fileSystemType);

    /// A restore was begun and not ended: what lies here is half of two folders. Until it is ended nobody may start.
    static QString restoreMark(const QString &folder) { return folder + QStringLiteral("/restore.begun"); }

    DataFolder(DataFolder &&other) noexcept;
    DataFolder &operator=(DataFolder &&other) noexcept;
    ~DataFolder();

    const QString &path() const { return m_path; }
    static QString cacheFile(const QString &folder) { return folder + QStringLiteral("/cache.sqlite"); }
    static QString ledgerFile(const QString &folder) { return folder + QStringLiteral("/ledger.sqlite"); }
    static QString outboxFile(const QString &folder) { return folder + QStringLiteral("/outbox.sqlite"); }
    static QString remindersFile(const QString &folder) { return folder + QStringLiteral("/reminders.sqlite"); }
    static QString packFolder(const QString &folder) { return folder + QStringLiteral("/pack"); }
    static QString secretsFile(const QString &folder) { return folder + QStringLiteral("/secrets"); }
    static QString payloadFolder(const QString &folder) { return folder + QStringLiteral("/payloads"); }
    static QString beatFile(const QString &folder) { return folder + QStringLiteral("/beat"); }
    static QString logFolder(const QString &folder) { return folder + QStringLiteral("/logs"); }

private:
    DataFolder(QString path, int lock)
        : m_path(std::move(path))
        , m_lock(lock)
    {
    }

    QString m_path;
    int m_lock = -1;
};

} // namespace ioc
