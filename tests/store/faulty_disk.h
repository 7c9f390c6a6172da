// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <map>

namespace ioc::test {

/// A disk that does so many operations of a kind more and fails then, until it is mended. SQLite goes through it while
/// there is one; what goes around SQLite does not.
class FaultyDisk
{
public:
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    enum class Fault {
        Full,       ///< no room: nothing is written
        WriteError, ///< EIO: nothing is written
        ShortWrite, ///< EIO after the first half is written
        ReadError,  ///< EIO
        SyncError   ///< fsync(2) fails
    };

    /// Fails after `operations` more of the kind that the fault is of.
    static void failAfter(int operations, Fault fault = Fault::Full)
    {
        s_fault = fault;
        s_left = operations;
    }
    static void mend() { s_left = kPlenty; }

    FaultyDisk()
    {
        mend();
        s_real = sqlite3_vfs_find(nullptr);
        s_vfs = *s_real;
        s_vfs.zName = "faulty-disk";
        s_vfs.xOpen = open;
        sqlite3_vfs_register(&s_vfs, 1);
    }

    ~FaultyDisk()
    {
        mend();
        sqlite3_vfs_unregister(&s_vfs);
        sqlite3_vfs_register(s_real, 1);
    }

private:
    static constexpr int kPlenty = -1;

    static int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
    {
        const int code = s_real->xOpen(s_real, name, file, flags, outFlags);
        if (code == SQLITE_OK && file->pMethods) {
            // Files of different kinds have different methods; all of them read and write alike.
            sqlite3_io_methods &methods = s_methods[file->pMethods];
            s_realMethods = file->pMethods;
            methods = *file->pMethods;
            methods.xWrite = write;
            methods.xRead = read;
            methods.xSync = sync;
            file->pMethods = &methods;
        }
        return code;
    }

    static bool failsNow()
    {
        if (s_left > 0)
            --s_left;
        else if (s_left == 0)
            return true;
        return false;
    }

    static int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
    {
        const bool ofWrites = s_fault == Fault::Full || s_fault == Fault::WriteError || s_fault == Fault::ShortWrite;
        if (!ofWrites || !failsNow())
            return s_realMethods->xWrite(file, bytes, count, offset);
        if (s_fault == Fault::Full)
            return SQLITE_FULL;
        if (s_fault == Fault::ShortWrite)
            (void)s_realMethods->xWrite(file, bytes, count / 2, offset);
        return SQLITE_IOERR_WRITE;
    }
    static int read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
    {
        return s_fault == Fault::ReadError && failsNow() ? SQLITE_IOERR_READ
                                                         : s_realMethods->xRead(file, bytes, count, offset);
    }
    static int sync(sqlite3_file *file, int flags)
    {
        return s_fault == Fault::SyncError && failsNow() ? SQLITE_IOERR_FSYNC : s_realMethods->xSync(file, flags);
    }

    static inline int s_left = kPlenty;
    static inline Fault s_fault = Fault::Full;
    static inline sqlite3_vfs *s_real = nullptr;
    static inline sqlite3_vfs s_vfs;
    static inline std::map<const sqlite3_io_methods *, sqlite3_io_methods> s_methods;
    static inline const sqlite3_io_methods *s_realMethods = nullptr;
};

} // namespace ioc::test
