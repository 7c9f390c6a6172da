// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <sqlite3.h>
#include <sys/stat.h>

namespace ioc::test {

/// A file on a part of the disk that takes no writes any more, under whichever name; all others do. SQLite cannot move
/// its log into it.
class UnwritableFile
{
public:
    UnwritableFile(const UnwritableFile &) = delete;
    UnwritableFile &operator=(const UnwritableFile &) = delete;

    explicit UnwritableFile(const QString &path)
        : m_held(path)
    {
        m_held.open(QIODevice::ReadOnly);
        s_number = inodeOf(QFile::encodeName(path).constData());
        s_real = sqlite3_vfs_find(nullptr);
        s_vfs = *s_real;
        s_vfs.zName = "unwritable-file";
        s_vfs.xOpen = open;
        sqlite3_vfs_register(&s_vfs, 1);
    }

    ~UnwritableFile()
    {
        sqlite3_vfs_unregister(&s_vfs);
        sqlite3_vfs_register(s_real, 1);
    }

private:
    static ino_t inodeOf(const char *path)
    {
        struct stat found = {};
        return path && ::stat(path, &found) == 0 ? found.st_ino : 0;
    }

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        const int code = s_real->xOpen(s_real, name, file, flags, outFlags);
        if (code == SQLITE_OK && file->pMethods && inodeOf(name) == s_number) {
            s_methods = *file->pMethods;
            s_methods.xWrite = write;
            file->pMethods = &s_methods;
        }
        return code;
    }

    static int write(sqlite3_file *, const void *, int, sqlite3_int64) { return SQLITE_IOERR_WRITE; }

    QFile m_held; // its number is given to no new file, even when it has lost its last name

    static inline ino_t s_number = 0;
    static inline sqlite3_vfs *s_real = nullptr;
    static inline sqlite3_vfs s_vfs;
    static inline sqlite3_io_methods s_methods;
};

} // namespace ioc::test
