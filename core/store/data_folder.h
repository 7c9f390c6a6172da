// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace ioc {

/// The folder that holds everything of one pack on this machine. Owned by one process at a time, by a lock of the
/// kernel that ends with the process, however it ends.
class DataFolder
{
public:
    /// $XDG_DATA_HOME/toancanh/<pack id>
    static QString defaultPath(const QString &packId);

    /// Makes the folder if need be and takes the lock. StorageBusy when another process owns it, Permission when it
    /// cannot be written.
    static Result<DataFolder> own(const QString &path);

    DataFolder(DataFolder &&other) noexcept;
    DataFolder &operator=(DataFolder &&other) noexcept;
    ~DataFolder();

    const QString &path() const { return m_path; }
    static QString cacheFile(const QString &folder) { return folder + QStringLiteral("/cache.sqlite"); }
    static QString packFolder(const QString &folder) { return folder + QStringLiteral("/pack"); }
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
