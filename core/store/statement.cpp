// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include <sqlite3.h>

#include <utility>

namespace ioc {

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_sql(other.m_sql)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

bool Statement::prepare()
{
    return m_statement || sqlite3_prepare_v3(m_database->handle(), m_sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement,
                                             nullptr) == SQLITE_OK;
}

void Statement::rewind()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    else
        m_unbound = !prepare();
}

Statement &Statement::withRowOf(const Statement &row, int columns)
{
    rewind();
    for (int column = 0; column < columns; ++column)
        sqlite3_bind_value(m_statement, column + 1, sqlite3_column_value(row.m_statement, column));
    return *this;
}

Statement::Step Statement::step()
{
    // What could not be prepared has taken no parameters: it must not run without them.
    if (m_unbound || !prepare())
        return Step::Failed;
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return Step::Row;
    case SQLITE_DONE:
        sqlite3_reset(m_statement);
        return Step::Done;
    default:
        sqlite3_reset(m_statement);
        return Step::Failed;
    }
}

bool Statement::run()
{
    Step state = step();
    while (state == Step::Row)
        state = step();
    return state == Step::Done;
}

void Statement::bind(int position, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void Statement::bind(int position, double value)
{
    sqlite3_bind_double(m_statement, position, value);
}

void Statement::bind(int position, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, position, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int position, const QByteArray &value)
{
    sqlite3_bind_blob(m_statement, position, value.constData(), int(value.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int position, std::string_view text)
{
    sqlite3_bind_text(m_statement, position, text.data(), int(text.size()), SQLITE_STATIC);
}

void Statement::bind(int position, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, position);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

bool Statement::isReal(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_FLOAT;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(data, sqlite3_column_bytes(m_statement, column));
}

std::string_view Statement::blobView(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return bytes ? std::string_view(static_cast<const char *>(bytes), size_t(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

std::string_view Statement::textView(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data ? std::string_view(data, size_t(sqlite3_column_bytes(m_statement, column))) : std::string_view();
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

std::optional<Instant> Statement::optionalInstant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(instant(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

Result<QString> integrityComplaint(Database &database)
{
    Statement check(database, "PRAGMA integrity_check(1)");
    if (check.step() != Statement::Step::Row)
        return database.error();
    const QString answer = check.text(0);
    return answer == u"ok" ? QString() : answer;
}

} // namespace ioc
