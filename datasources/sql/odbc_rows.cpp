// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/sql_rows.h"

#include "datasources/sql/server_answer.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

#include <sql.h>
#include <sqlext.h>
#include <sqlucode.h>

namespace ioc {
namespace {

constexpr SQLSMALLINT kTimeWithOffset = -155; // SQL_SS_TIMESTAMPOFFSET of SQL Server
constexpr size_t kPiece = 4096;               // UTF-16 units that one SQLGetData brings

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqlRows)
};

SQLPOINTER attribute(qint64 value)
{
    return reinterpret_cast<SQLPOINTER>(value);
}

SQLWCHAR *wide(const QString &text)
{
    return const_cast<SQLWCHAR *>(reinterpret_cast<const SQLWCHAR *>(text.utf16()));
}

SqlKind kindOf(SQLSMALLINT type)
{
    switch (type) {
    case SQL_BIT:
        return SqlKind::Boolean;
    case SQL_TINYINT:
    case SQL_SMALLINT:
    case SQL_INTEGER:
    case SQL_BIGINT:
    case SQL_DECIMAL:
    case SQL_NUMERIC:
    case SQL_REAL:
    case SQL_FLOAT:
    case SQL_DOUBLE:
        return SqlKind::Number;
    case SQL_TYPE_TIMESTAMP:
        return SqlKind::LocalTime;
    case kTimeWithOffset:
        return SqlKind::Instant;
    case SQL_BINARY:
    case SQL_VARBINARY:
    case SQL_LONGVARBINARY:
        return SqlKind::Bytes;
    default:
        return SqlKind::Text;
    }
}

/// How a value stands in a connection string: as it is, or in {…} with every } doubled where it has other signs. Not
/// always in {…}, which some drivers take for a part of a user's name.
QString attributeValue(QString value)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w.-]+$"));
    if (plain.match(value).hasMatch())
        return value;
    return QLatin1Char('{') + value.replace(QLatin1Char('}'), QStringLiteral("}}")) + QLatin1Char('}');
}

class OdbcRows final : public SqlRows
{
public:
    OdbcRows(const SqlSource &source, const BlockingCall &call)
        : SqlRows(source, call)
    {
    }
    ~OdbcRows() override;

    Result<void> logIn(const QByteArray &password) override;
    Result<void> begin(const std::vector<SqlValue> &values) override;
    Result<bool> next(std::vector<SqlCell> &cells) override;

private:
    Error error(SQLSMALLINT kind, SQLHANDLE handle) const;
    Result<void> bind(const std::vector<SqlValue> &values);
    Result<void> describe();
    Result<bool> read(SQLUSMALLINT column, QByteArray &text);

    SQLHENV m_environment = SQL_NULL_HENV;
    SQLHDBC m_connection = SQL_NULL_HDBC;
    SQLHSTMT m_statement = SQL_NULL_HSTMT;
    bool m_isConnected = false;
    std::vector<QString> m_texts;     ///< what the bound parameters point to
    std::vector<SQLBIGINT> m_numbers; ///< likewise
    std::vector<SQLLEN> m_lengths;    ///< likewise
    std::vector<SqlKind> m_kinds;
    std::vector<QByteArray> m_row;
};

OdbcRows::~OdbcRows()
{
    if (m_statement != SQL_NULL_HSTMT)
        SQLFreeHandle(SQL_HANDLE_STMT, m_statement);
    if (m_isConnected) {
        SQLEndTran(SQL_HANDLE_DBC, m_connection, SQL_ROLLBACK);
        SQLDisconnect(m_connection);
    }
    if (m_connection != SQL_NULL_HDBC)
        SQLFreeHandle(SQL_HANDLE_DBC, m_connection);
    if (m_environment != SQL_NULL_HENV)
        SQLFreeHandle(SQL_HANDLE_ENV, m_environment);
}

Result<void> OdbcRows::logIn(const QByteArray &password)
{
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, &m_environment)) ||
        !SQL_SUCCEEDED(SQLSetEnvAttr(m_environment, SQL_ATTR_ODBC_VERSION, attribute(SQL_OV_ODBC3), 0)) ||
        !SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_DBC, m_environment, &m_connection)))
        return Error{ErrorCode::Internal, Texts::tr("ODBC does not begin.")};
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(m_call.left()).count();
    const qint64 half = std::max<qint64>(1, seconds / 2); // or a second address would never have its turn
    // What a driver does not know of these it refuses; nothing rests on them alone.
    SQLSetConnectAttrW(m_connection, SQL_ATTR_LOGIN_TIMEOUT, attribute(half), SQL_IS_UINTEGER);
    SQLSetConnectAttrW(m_connection, SQL_ATTR_CONNECTION_TIMEOUT, attribute(seconds), SQL_IS_UINTEGER);
    SQLSetConnectAttrW(m_connection, SQL_ATTR_ACCESS_MODE, attribute(SQL_MODE_READ_ONLY), SQL_IS_UINTEGER);
    QString connection = m_source.connection;
    if (!connection.endsWith(QLatin1Char(';')))
        connection += QLatin1Char(';');
    if (!m_source.user.isEmpty())
        connection += QStringLiteral("UID=") + attributeValue(m_source.user) + QLatin1Char(';');
    if (!m_source.passwordSecret.isEmpty())
        connection += QStringLiteral("PWD=") + attributeValue(QString::fromUtf8(password)) + QLatin1Char(';');
    SQLSMALLINT length = 0;
    m_isConnected = SQL_SUCCEEDED(
        SQLDriverConnectW(m_connection, nullptr, wide(connection), SQL_NTS, nullptr, 0, &length, SQL_DRIVER_NOPROMPT));
    if (!m_isConnected)
        return error(SQL_HANDLE_DBC, m_connection);
    // Nothing is ever committed: what a function of the statement writes is undone where the server can.
    if (!SQL_SUCCEEDED(
            SQLSetConnectAttrW(m_connection, SQL_ATTR_AUTOCOMMIT, attribute(SQL_AUTOCOMMIT_OFF), SQL_IS_UINTEGER)))
        return error(SQL_HANDLE_DBC, m_connection);
    return {};
}

Error OdbcRows::error(SQLSMALLINT kind, SQLHANDLE handle) const
{
    std::array<SQLWCHAR, 6> stateSigns{};
    std::array<SQLWCHAR, 1024> words{};
    SQLINTEGER native = 0;
    SQLSMALLINT length = 0;
    SQLGetDiagRecW(kind, handle, 1, stateSigns.data(), &native, words.data(), SQLSMALLINT(words.size()), &length);
    const QString state = QString::fromUtf16(reinterpret_cast<const char16_t *>(stateSigns.data()));
    const QString whole = QString::fromUtf16(reinterpret_cast<const char16_t *>(words.data())).simplified();
    const auto extent = size_t(length) < words.size() ? AnswerExtent::Whole : AnswerExtent::Cut;
    const QString text = m_isConnected && maySpeakOfRows(state) ? withoutQuoted(whole, extent) : whole;
    const QString answer = QStringLiteral("%1 (%2)").arg(text, state);
    const auto make = [&](ErrorCode code, const QString &message) { return Error{code, message, {}, int(native)}; };
    const auto tells = [&text](const char *part) {
        return text.contains(QLatin1StringView(part), Qt::CaseInsensitive);
    };
    if (state.startsWith(u"HYT") || state == u"57014" || (m_call.isOver() && m_isConnected) ||
        tells("statement timeout"))
        return timeout();
    if (state == u"IM002" || state == u"IM003" || state == u"01000")
        return make(ErrorCode::NotFound, Texts::tr("The ODBC driver is not there: %1").arg(answer));
    if (state.startsWith(u"28") || tells("password authentication failed") || tells("login failed"))
        return make(ErrorCode::Secret, Texts::tr("The server refuses the user or the password: %1").arg(answer));
    if (tells("could not translate host name"))
        return make(ErrorCode::NameResolution, answer);
    if (!m_isConnected && (tells("SSL") || tells("certificate")))
        return make(ErrorCode::Tls, answer);
    const bool hasEnded = state.startsWith(u"08") || state.startsWith(u"57P") || tells("terminating connection") ||
                          tells("closed the connection");
    if (!m_isConnected || hasEnded)
        return make(ErrorCode::Connection, answer);
    return refusal(answer);
}

Result<void> OdbcRows::bind(const std::vector<SqlValue> &values)
{
    m_texts.resize(values.size());
    m_numbers.resize(values.size());
    m_lengths.resize(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const SQLUSMALLINT at = SQLUSMALLINT(i + 1);
        SQLRETURN bound = SQL_SUCCESS;
        if (const auto *number = std::get_if<qint64>(&values[i])) {
            m_numbers[i] = *number;
            bound = SQLBindParameter(m_statement, at, SQL_PARAM_INPUT, SQL_C_SBIGINT, SQL_BIGINT, 0, 0, &m_numbers[i],
                                     sizeof(SQLBIGINT), &m_lengths[i]);
        } else {
            m_texts[i] = QString::fromUtf8(std::get<QByteArray>(values[i]));
            const SQLLEN bytes = SQLLEN(m_texts[i].size()) * SQLLEN(sizeof(SQLWCHAR));
            m_lengths[i] = bytes;
            bound = SQLBindParameter(m_statement, at, SQL_PARAM_INPUT, SQL_C_WCHAR, SQL_WVARCHAR,
                                     SQLULEN(std::max<qsizetype>(1, m_texts[i].size())), 0, wide(m_texts[i]), bytes,
                                     &m_lengths[i]);
        }
        if (!SQL_SUCCEEDED(bound))
            return error(SQL_HANDLE_STMT, m_statement);
    }
    return {};
}

Result<void> OdbcRows::begin(const std::vector<SqlValue> &values)
{
    if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_STMT, m_connection, &m_statement)))
        return error(SQL_HANDLE_DBC, m_connection);
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(m_call.left()).count();
    SQLSetStmtAttrW(m_statement, SQL_ATTR_QUERY_TIMEOUT, attribute(seconds), SQL_IS_UINTEGER);
    SQLSetStmtAttrW(m_statement, SQL_ATTR_CURSOR_TYPE, attribute(SQL_CURSOR_FORWARD_ONLY), SQL_IS_UINTEGER);
    const QString text = QString::fromUtf8(m_source.statement.text());
    if (!SQL_SUCCEEDED(SQLPrepareW(m_statement, wide(text), SQL_NTS)))
        return error(SQL_HANDLE_STMT, m_statement);
    if (auto bound = bind(values); !bound)
        return bound.error();
    const SQLRETURN executed = SQLExecute(m_statement);
    if (!SQL_SUCCEEDED(executed) && executed != SQL_NO_DATA)
        return error(SQL_HANDLE_STMT, m_statement);
    return describe();
}

Result<void> OdbcRows::describe()
{
    SQLSMALLINT count = 0;
    if (!SQL_SUCCEEDED(SQLNumResultCols(m_statement, &count)) || count == 0)
        return refusal(Texts::tr("it brings no rows"));
    for (SQLSMALLINT i = 0; i < count; ++i) {
        std::array<SQLWCHAR, 512> name{};
        SQLSMALLINT length = 0;
        SQLSMALLINT type = 0;
        SQLSMALLINT digits = 0;
        SQLSMALLINT nullable = 0;
        SQLULEN size = 0;
        if (!SQL_SUCCEEDED(SQLDescribeColW(m_statement, SQLUSMALLINT(i + 1), name.data(), SQLSMALLINT(name.size()),
                                           &length, &type, &size, &digits, &nullable)))
            return error(SQL_HANDLE_STMT, m_statement);
        m_columns.push_back(QString::fromUtf16(reinterpret_cast<const char16_t *>(name.data())).toUtf8());
        m_kinds.push_back(kindOf(type));
    }
    m_row.resize(m_columns.size());
    return {};
}

Result<bool> OdbcRows::next(std::vector<SqlCell> &cells)
{
    if (m_call.isOver())
        return timeout();
    const SQLRETURN fetched = SQLFetch(m_statement);
    if (fetched == SQL_NO_DATA)
        return false;
    if (!SQL_SUCCEEDED(fetched))
        return error(SQL_HANDLE_STMT, m_statement);
    for (size_t i = 0; i < cells.size(); ++i) {
        cells[i] = {{}, m_kinds[i]};
        const auto present = read(SQLUSMALLINT(i + 1), m_row[i]);
        if (!present)
            return present.error();
        if (*present)
            cells[i].text.emplace(m_row[i].constData(), size_t(m_row[i].size()));
    }
    return true;
}

/// One value of the current row in UTF-8, in as many pieces as it takes; false: NULL.
Result<bool> OdbcRows::read(SQLUSMALLINT column, QByteArray &text)
{
    QString whole;
    std::array<SQLWCHAR, kPiece> piece{};
    for (;;) {
        SQLLEN length = 0;
        const SQLRETURN got = SQLGetData(m_statement, column, SQL_C_WCHAR, piece.data(),
                                         SQLLEN(piece.size() * sizeof(SQLWCHAR)), &length);
        if (got == SQL_NO_DATA)
            break;
        if (!SQL_SUCCEEDED(got))
            return error(SQL_HANDLE_STMT, m_statement);
        if (length == SQL_NULL_DATA)
            return false;
        const bool isLast = length != SQL_NO_TOTAL && size_t(length) < piece.size() * sizeof(SQLWCHAR);
        const size_t units = isLast ? size_t(length) / sizeof(SQLWCHAR) : piece.size() - 1; // the last one is a 0
        whole += QStringView(reinterpret_cast<const char16_t *>(piece.data()), qsizetype(units));
        if (isLast)
            break;
    }
    text = whole.toUtf8();
    return true;
}

} // namespace

std::unique_ptr<SqlRows> odbcRows(const SqlSource &source, const BlockingCall &call)
{
    return std::make_unique<OdbcRows>(source, call);
}

} // namespace ioc
