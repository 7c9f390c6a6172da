// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/sql_rows.h"

#include "datasources/sql/server_answer.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <charconv>

#include <sqlite3.h>

namespace ioc {
namespace {

constexpr int kStepsBetweenLooks = 1000; // of SQLite's virtual machine: far below a millisecond
constexpr const char *kSession = "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON";

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqlRows)
};

class SqliteRows final : public SqlRows
{
public:
    SqliteRows(const SqlSource &source, const BlockingCall &call)
        : SqlRows(source, call)
    {
    }
    ~SqliteRows() override
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_database);
    }

    Result<void> logIn(const QByteArray &password) override;
    Result<void> begin(const std::vector<SqlValue> &values) override;
    Result<bool> next(std::vector<SqlCell> &cells) override;

private:
    Error error(int code) const;
    SqlCell cell(int column);

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<std::array<char, 32>> m_reals; ///< the texts of the current row's floating-point numbers
};

Result<void> SqliteRows::logIn(const QByteArray &)
{
    if (!QFileInfo(m_source.file).isFile())
        return Error{ErrorCode::NotFound, Texts::tr("The database file does not exist or cannot be reached.")};
    const int opened = sqlite3_open_v2(m_source.file.toUtf8().constData(), &m_database,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    if (opened != SQLITE_OK)
        return Error{
            ErrorCode::Connection,
            Texts::tr("The database file cannot be opened: %1").arg(QString::fromUtf8(sqlite3_errstr(opened)))};
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_progress_handler(
        m_database, kStepsBetweenLooks,
        [](void *call) { return static_cast<const BlockingCall *>(call)->isOver() ? 1 : 0; },
        const_cast<BlockingCall *>(&m_call));
    sqlite3_busy_timeout(m_database, int(m_call.left().count()));
    const int prepared = sqlite3_exec(m_database, kSession, nullptr, nullptr, nullptr);
    return prepared == SQLITE_OK ? Result<void>() : Result<void>(error(prepared));
}

Error SqliteRows::error(int code) const
{
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        return timeout();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Timeout, Texts::tr("Another program kept the database file locked until the time was up.")};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {ErrorCode::Payload, Texts::tr("The file is no SQLite database, or it is damaged."), {}, code};
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return {ErrorCode::Connection,
                Texts::tr("The database file cannot be opened: %1").arg(QString::fromUtf8(sqlite3_errstr(code))),
                {},
                code};
    default:
        break;
    }
    const QString answer = QString::fromUtf8(sqlite3_errmsg(m_database));
    return refusal(m_statement ? withoutQuoted(answer) : answer); // one that runs speaks of rows
}

Result<void> SqliteRows::begin(const std::vector<SqlValue> &values)
{
    const QByteArray &text = m_source.statement.text();
    const int prepared = sqlite3_prepare_v2(m_database, text.constData(), int(text.size()), &m_statement, nullptr);
    if (prepared != SQLITE_OK)
        return error(prepared);
    if (!sqlite3_stmt_readonly(m_statement))
        return refusal(Texts::tr("it would write"));
    for (size_t i = 0; i < values.size(); ++i) {
        const int at = int(i) + 1;
        const auto *number = std::get_if<qint64>(&values[i]);
        const auto *words = std::get_if<QByteArray>(&values[i]);
        const int bound =
            number ? sqlite3_bind_int64(m_statement, at, *number)
                   : sqlite3_bind_text(m_statement, at, words->constData(), int(words->size()), SQLITE_TRANSIENT);
        if (bound != SQLITE_OK)
            return error(bound);
    }
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
        m_columns.emplace_back(sqlite3_column_name(m_statement, i));
    m_reals.resize(m_columns.size());
    return {};
}

Result<bool> SqliteRows::next(std::vector<SqlCell> &cells)
{
    const int step = sqlite3_step(m_statement);
    if (step == SQLITE_DONE)
        return false;
    if (step != SQLITE_ROW)
        return error(step);
    if (m_call.isOver())
        return timeout();
    for (size_t i = 0; i < cells.size(); ++i)
        cells[i] = cell(int(i));
    return true;
}

SqlCell SqliteRows::cell(int column)
{
    const auto text = [&] {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return std::string_view(bytes, size_t(sqlite3_column_bytes(m_statement, column)));
    };
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return {text(), SqlKind::Number};
    case SQLITE_FLOAT: {
        // SQLite's own text has 15 digits, which is not always the number that the file holds.
        auto &buffer = m_reals[size_t(column)];
        const auto end =
            std::to_chars(buffer.data(), buffer.data() + buffer.size(), sqlite3_column_double(m_statement, column)).ptr;
        return {std::string_view(buffer.data(), size_t(end - buffer.data())), SqlKind::Number};
    }
    case SQLITE_BLOB:
        return {std::string_view(), SqlKind::Bytes};
    default:
        return {text(), SqlKind::Text};
    }
}

} // namespace

std::unique_ptr<SqlRows> sqliteRows(const SqlSource &source, const BlockingCall &call)
{
    return std::make_unique<SqliteRows>(source, call);
}

} // namespace ioc
