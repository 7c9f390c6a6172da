// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

struct sqlite3;

namespace ioc {

/// One connection to a SQLite database. Used by one thread; owns its handle.
class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens with our settings: WAL, synchronous NORMAL, checkpoints by the writer alone, readers query-only.
    static Result<Database> open(const QString &path, Access access);

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    /// Runs statements that give no rows.
    Result<void> execute(const char *sql);

    /// The last failure of this connection, as ours.
    Error error() const;

    /// Rows changed by the last statement.
    int changes() const;

    sqlite3 *handle() const { return m_handle; }
    const QString &path() const { return m_path; }

private:
    Database(sqlite3 *handle, QString path)
        : m_handle(handle)
        , m_path(std::move(path))
    {
    }

    sqlite3 *m_handle = nullptr;
    QString m_path;
};

/// Removes the file of a database that nobody has open, and the logs beside it; as far as they are there.
void removeDatabase(const QString &path);

/// A write transaction: rolled back by rollBack(), or when it goes out of scope without commit().
class Transaction
{
public:
    /// Check `started()` before going on.
    explicit Transaction(Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    Result<void> started() const { return m_started; }
    Result<void> commit();

    /// At once, where what follows needs the database as it was.
    void rollBack();

private:
    Database &m_database;
    Result<void> m_started;
    bool m_open = false;
};

/// A read transaction: several statements see the database as of one moment. Keep it short: the log cannot shrink
/// meanwhile.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database &database);
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;
    ~ReadTransaction();

    Result<void> started() const { return m_started; }

private:
    Database &m_database;
    bool m_own; ///< no other is under way, whose moment it would share
    Result<void> m_started;
};

} // namespace ioc
