// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <utility>

namespace ioc {
namespace {

constexpr int kBusyTimeoutMs = 5000;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

ErrorCode codeOf(int sqlite)
{
    switch (sqlite & 0xFF) {
    case SQLITE_FULL:
        return ErrorCode::StorageFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StorageBusy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::StorageCorrupt;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return ErrorCode::Permission;
    case SQLITE_IOERR:
        return ErrorCode::Io;
    default:
        return ErrorCode::Internal;
    }
}

QString sentenceFor(ErrorCode code, const char *native)
{
    switch (code) {
    case ErrorCode::StorageFull:
        return Texts::tr("The disk is full. Free some space; nothing that was stored is lost.");
    case ErrorCode::StorageBusy:
        return Texts::tr("Another program holds the database. Close it, or name another folder with --data.");
    case ErrorCode::StorageCorrupt:
        return Texts::tr("The database is damaged. Move the file aside; the feeds will fill a new one.");
    case ErrorCode::Permission:
        return Texts::tr("The database cannot be opened for writing. Check the folder's permissions.");
    case ErrorCode::Io:
        return Texts::tr("Reading or writing the database failed. Check the disk.");
    default:
        return QString::fromUtf8(native);
    }
}

Error errorOf(sqlite3 *handle, int code, const QString &path)
{
    const ErrorCode ours = codeOf(code);
    return Error{ours, sentenceFor(ours, handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code)), path, code};
}

} // namespace

Result<Database> Database::open(const QString &path, Access access)
{
    sqlite3 *handle = nullptr;
    const int flags = access == Access::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (opened != SQLITE_OK) {
        const Error error = errorOf(handle, opened, path);
        sqlite3_close(handle);
        return error;
    }
    Database database(handle, path);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    const char *settings =
        access == Access::ReadWrite
            ? "PRAGMA page_size=8192; PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL;"
              "PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=0; PRAGMA foreign_keys=ON;"
              "PRAGMA journal_size_limit=134217728;"
              "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768; PRAGMA secure_delete=OFF"
            : "PRAGMA query_only=ON; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384";
    if (const auto set = database.execute(settings); !set)
        return set.error();
    return database;
}

Database::Database(Database &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_path(std::move(other.m_path))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_path, other.m_path);
    return *this;
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<void> Database::execute(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return errorOf(m_handle, sqlite3_extended_errcode(m_handle), m_path);
    return {};
}

Error Database::error() const
{
    return errorOf(m_handle, sqlite3_extended_errcode(m_handle), m_path);
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_started(database.execute("BEGIN IMMEDIATE"))
{
    m_open = m_started.has_value();
}

Transaction::~Transaction()
{
    rollBack();
}

void Transaction::rollBack()
{
    if (m_open && sqlite3_get_autocommit(m_database.handle()) == 0)
        (void)m_database.execute("ROLLBACK");
    m_open = false;
}

Result<void> Transaction::commit()
{
    const auto done = m_database.execute("COMMIT");
    if (done)
        m_open = false;
    return done;
}

ReadTransaction::ReadTransaction(Database &database)
    : m_database(database)
    , m_own(sqlite3_get_autocommit(database.handle()) != 0)
    , m_started(m_own ? database.execute("BEGIN") : Result<void>())
{
}

ReadTransaction::~ReadTransaction()
{
    if (m_own && m_started)
        (void)m_database.execute("COMMIT");
}

} // namespace ioc
