// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <map>

namespace ioc::test {

/// A disk that the kernel remounts read-only under the program, as it does after an error: what SQLite would write,
/// cut, delete or make is refused from then on, and what it reads is not.
class RemountedDisk
{
public:
    RemountedDisk(const RemountedDisk &) = delete;
    RemountedDisk &operator=(const RemountedDisk &) = delete;

    static inline bool readOnly = false;

    RemountedDisk()
    {
        readOnly = false;
        s_real = sqlite3_vfs_find(nullptr);
        s_vfs = *s_real;
        s_vfs.zName = "remounted-disk";
        s_vfs.xOpen = open;
        s_vfs.xDelete = remove;
        sqlite3_vfs_register(&s_vfs, 1);
    }

    ~RemountedDisk()
    {
        readOnly = false;
        sqlite3_vfs_unregister(&s_vfs);
        sqlite3_vfs_register(s_real, 1);
    }

private:
    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        const int code = s_real->xOpen(s_real, name, file, flags, outFlags);
        if (code == SQLITE_OK && file->pMethods) {
            sqlite3_io_methods &methods = s_methods[file->pMethods];
            s_realWrite = file->pMethods->xWrite;
            s_realTruncate = file->pMethods->xTruncate;
            methods = *file->pMethods;
            methods.xWrite = write;
            methods.xTruncate = truncate;
            file->pMethods = &methods;
        }
        return code;
    }

    // EROFS from write(2) is an I/O error to SQLite's own VFS.
    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
    {
        return readOnly ? SQLITE_IOERR_WRITE : s_realWrite(file, bytes, count, offset);
    }
    static int truncate(sqlite3_file *file, sqlite3_int64 size)
    {
        return readOnly ? SQLITE_IOERR_TRUNCATE : s_realTruncate(file, size);
    }
    static int remove(sqlite3_vfs *, const char *name, int sync)
    {
        return readOnly ? SQLITE_IOERR_DELETE : s_real->xDelete(s_real, name, sync);
    }

    static inline sqlite3_vfs *s_real = nullptr;
    static inline sqlite3_vfs s_vfs;
    static inline std::map<const sqlite3_io_methods *, sqlite3_io_methods> s_methods;
    static inline int (*s_realWrite)(sqlite3_file *, const void *, int, sqlite3_int64) = nullptr;
    static inline int (*s_realTruncate)(sqlite3_file *, sqlite3_int64) = nullptr;
};

} // namespace ioc::test
