// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/sql_rows.h"

#include "datasources/sql/server_answer.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>

#include <errmsg.h>
#include <mysql.h>
#include <mysqld_error.h>
#include <poll.h>
#include <sys/socket.h>

namespace ioc {
namespace {

constexpr unsigned kBinary = 63; // the character set of columns that hold bytes
constexpr unsigned long kFirstBuffer = 256;
constexpr unsigned kMaxExecutionExceeded = 3024; // MySQL's; MariaDB has ER_STATEMENT_TIMEOUT
constexpr unsigned kConnectionKilled = 1927;     // ER_CONNECTION_KILLED, MariaDB
constexpr const char *kPlainLogIns = "mysql_native_password,client_ed25519,caching_sha2_password"; // none in the clear
constexpr const char *kZone = "SET SESSION time_zone = '+00:00'";
constexpr const char *kMariaDbTimeout = "SET SESSION max_statement_time = ?"; // s
constexpr const char *kMySqlTimeout = "SET SESSION max_execution_time = ?";   // ms
constexpr const char *kReadOnly = "SET SESSION TRANSACTION READ ONLY";
constexpr const char *kBegin = "START TRANSACTION READ ONLY";

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqlRows)
};

SqlKind kindOf(const MYSQL_FIELD &field)
{
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
        return SqlKind::Number;
    case MYSQL_TYPE_TIMESTAMP:
        return SqlKind::Instant;
    case MYSQL_TYPE_DATETIME:
        return SqlKind::LocalTime;
    case MYSQL_TYPE_BIT:
    case MYSQL_TYPE_GEOMETRY:
        return SqlKind::Bytes;
    case MYSQL_TYPE_TINY_BLOB:
    case MYSQL_TYPE_MEDIUM_BLOB:
    case MYSQL_TYPE_LONG_BLOB:
    case MYSQL_TYPE_BLOB:
    case MYSQL_TYPE_STRING:
    case MYSQL_TYPE_VAR_STRING:
    case MYSQL_TYPE_VARCHAR:
        return field.charsetnr == kBinary ? SqlKind::Bytes : SqlKind::Text;
    default:
        return SqlKind::Text;
    }
}

/// The call that this thread makes: the library's wait for the socket has no other way to know it.
thread_local const BlockingCall *t_call = nullptr;

/// Waits for the socket as long as the call may last, whatever the library's own time-outs are: > 0 when it is ready.
int waitInCall(my_socket socket, my_bool forReading, int timeout)
{
    Q_UNUSED(timeout)
    if (waitForSocket(socket, forReading ? POLLIN : POLLOUT, *t_call))
        return 1;
    errno = ETIMEDOUT;
    return 0;
}

/// A prepared statement whose rows stay on the server until they are read, each value as a text.
class MysqlRows final : public SqlRows
{
public:
    MysqlRows(const SqlSource &source, const BlockingCall &call)
        : SqlRows(source, call)
    {
        static const int begun = mysql_server_init(0, nullptr, nullptr); // once, whichever thread is the first
        Q_UNUSED(begun)
        m_connection = mysql_init(nullptr);
        t_call = &call;
    }
    ~MysqlRows() override;

    Result<void> logIn(const QByteArray &password) override;
    Result<void> begin(const std::vector<SqlValue> &values) override;
    Result<bool> next(std::vector<SqlCell> &cells) override;

private:
    struct Column
    {
        std::vector<char> buffer;
        unsigned long length = 0;
        my_bool isNull = 0;
        my_bool isCut = 0;
        SqlKind kind = SqlKind::Text;
        std::string text; ///< of an instant, with its offset
    };

    Result<void> prepareSession();
    Error error(unsigned code, const char *state, const char *text) const;
    Error connectionError() const
    {
        return error(mysql_errno(m_connection), mysql_sqlstate(m_connection), mysql_error(m_connection));
    }
    Error statementError() const;
    Result<void> execute(const QByteArray &text, const std::vector<SqlValue> &values);
    Result<void> bindColumns();
    std::string_view textOf(Column &column);

    MYSQL *m_connection = nullptr;
    MYSQL_STMT *m_statement = nullptr;
    bool m_isWhole = false; ///< every row has been read
    std::vector<Column> m_values;
    std::vector<MYSQL_BIND> m_binds;
};

MysqlRows::~MysqlRows()
{
    if (!m_isWhole) {
        // A reset: or a server that waits to send the rest would learn of the end only by its own time-out.
        const linger hard{1, 0};
        setsockopt(mysql_get_socket(m_connection), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    }
    mysql_close(m_connection); // before the statement, whose end would read all that is left of its rows
    if (m_statement)
        mysql_stmt_close(m_statement);
    mysql_thread_end();
}

Result<void> MysqlRows::logIn(const QByteArray &password)
{
    const auto flag = [this](mysql_option option, bool on) {
        const my_bool value = on ? 1 : 0;
        mysql_optionsv(m_connection, option, &value);
    };
    const unsigned seconds = unsigned(std::chrono::ceil<std::chrono::seconds>(m_call.left()).count());
    const unsigned noFiles = 0; // or a server could ask for files of this machine
    const unsigned tcp = MYSQL_PROTOCOL_TCP;
    for (const auto option : {MYSQL_OPT_CONNECT_TIMEOUT, MYSQL_OPT_READ_TIMEOUT, MYSQL_OPT_WRITE_TIMEOUT})
        mysql_optionsv(m_connection, option, &seconds);
    mysql_optionsv(m_connection, MYSQL_OPT_LOCAL_INFILE, &noFiles);
    mysql_optionsv(m_connection, MYSQL_OPT_PROTOCOL, &tcp);
    mysql_optionsv(m_connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_optionsv(m_connection, MARIADB_OPT_RESTRICTED_AUTH, kPlainLogIns);
    mysql_optionsv(m_connection, MARIADB_OPT_IO_WAIT, reinterpret_cast<void *>(&waitInCall));
    flag(MYSQL_OPT_RECONNECT, false);
    flag(MYSQL_OPT_SSL_ENFORCE, m_source.tls != SqlSource::Tls::Off);
    flag(MYSQL_OPT_SSL_VERIFY_SERVER_CERT, m_source.tls == SqlSource::Tls::VerifyFull);
    if (m_source.tls == SqlSource::Tls::VerifyFull)
        mysql_optionsv(m_connection, MYSQL_OPT_SSL_CA, m_source.authorities.toUtf8().constData());
    const auto address = serverAddress();
    if (!address)
        return address.error();
    // The library looks the name up once more, which the certificate is checked against, and tries address by address.
    const bool isIpv4 = address->protocol() == QAbstractSocket::IPv4Protocol;
    mysql_optionsv(m_connection, MYSQL_OPT_BIND, isIpv4 ? "0.0.0.0" : "::");
    if (mysql_real_connect(m_connection, m_source.host.toUtf8().constData(), m_source.user.toUtf8().constData(),
                           password.constData(), m_source.database.toUtf8().constData(), unsigned(m_source.port),
                           nullptr, 0)) {
        // The library enforces nothing where the server offers no encryption.
        if (m_source.tls != SqlSource::Tls::Off && !mysql_get_ssl_cipher(m_connection))
            return Error{ErrorCode::Tls, Texts::tr("The server offers no encryption.")};
        return prepareSession();
    }
    return connectionError();
}

Error MysqlRows::error(unsigned code, const char *state, const char *text) const
{
    const QString words = QString::fromUtf8(text).simplified();
    const auto make = [&](ErrorCode kind, const QString &message) { return Error{kind, message, {}, int(code)}; };
    switch (code) {
    case CR_UNKNOWN_HOST:
        return make(ErrorCode::NameResolution,
                    Texts::tr("The name “%1” of the server is not known.").arg(m_source.host));
    case CR_SSL_CONNECTION_ERROR:
        return make(ErrorCode::Tls, words);
    case ER_ACCESS_DENIED_ERROR:
    case ER_ACCESS_DENIED_NO_PASSWORD_ERROR:
    case ER_DBACCESS_DENIED_ERROR:
    case CR_AUTH_PLUGIN_CANNOT_LOAD:
        return make(ErrorCode::Secret, Texts::tr("The server refuses the user or the password: %1").arg(words));
    case ER_STATEMENT_TIMEOUT:
    case kMaxExecutionExceeded:
        return timeout();
    default:
        break;
    }
    if (m_call.isOver())
        return timeout();
    const bool isClient = code >= CR_MIN_ERROR && code <= CR_MAX_ERROR;
    if (isClient || code == kConnectionKilled || code == ER_SERVER_SHUTDOWN)
        return make(ErrorCode::Connection, Texts::tr("The connection broke: %1").arg(words));
    // A regular expression may come from a row, whatever the state says.
    const bool hidden = code == ER_REGEXP_ERROR || maySpeakOfRows(QString::fromLatin1(state));
    return refusal(QStringLiteral("%1 (%2)").arg(hidden ? withoutQuoted(words) : words, QString::number(code)));
}

/// A connection that breaks while rows are read leaves no error at the statement.
Error MysqlRows::statementError() const
{
    const unsigned code = mysql_stmt_errno(m_statement);
    if (code != 0)
        return error(code, mysql_stmt_sqlstate(m_statement), mysql_stmt_error(m_statement));
    return mysql_errno(m_connection) != 0 ? connectionError() : error(CR_SERVER_LOST, "", "");
}

Result<void> MysqlRows::execute(const QByteArray &text, const std::vector<SqlValue> &values)
{
    if (m_statement)
        mysql_stmt_close(m_statement);
    m_statement = mysql_stmt_init(m_connection);
    if (mysql_stmt_prepare(m_statement, text.constData(), static_cast<unsigned long>(text.size())) != 0)
        return statementError();
    std::vector<MYSQL_BIND> binds(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        MYSQL_BIND &bind = binds[i];
        if (const auto *number = std::get_if<qint64>(&values[i])) {
            bind.buffer_type = MYSQL_TYPE_LONGLONG;
            bind.buffer = const_cast<qint64 *>(number);
        } else {
            const auto &value = std::get<QByteArray>(values[i]);
            bind.buffer_type = MYSQL_TYPE_STRING;
            bind.buffer = const_cast<char *>(value.constData());
            bind.buffer_length = static_cast<unsigned long>(value.size());
        }
    }
    if (!binds.empty() && mysql_stmt_bind_param(m_statement, binds.data()) != 0)
        return statementError();
    return mysql_stmt_execute(m_statement) == 0 ? Result<void>() : Result<void>(statementError());
}

Result<void> MysqlRows::prepareSession()
{
    const bool isMariaDb = mariadb_connection(m_connection) != 0;
    const qint64 limit = isMariaDb ? std::chrono::ceil<std::chrono::seconds>(m_call.left()).count()
                                   : Milliseconds(m_call.left()).count();
    if (auto done = execute(isMariaDb ? kMariaDbTimeout : kMySqlTimeout, {std::max<qint64>(1, limit)}); !done)
        return done.error();
    for (const char *statement : {kZone, kReadOnly, kBegin}) {
        if (mysql_query(m_connection, statement) != 0)
            return connectionError();
    }
    return {};
}

Result<void> MysqlRows::begin(const std::vector<SqlValue> &values)
{
    if (auto done = execute(m_source.statement.text(), values); !done)
        return done.error();
    return bindColumns();
}

Result<void> MysqlRows::bindColumns()
{
    MYSQL_RES *fields = mysql_stmt_result_metadata(m_statement);
    if (!fields)
        return refusal(Texts::tr("it brings no rows"));
    const auto freed = qScopeGuard([fields] { mysql_free_result(fields); });
    const unsigned count = mysql_num_fields(fields);
    m_values.resize(count);
    m_binds.resize(count);
    for (unsigned i = 0; i < count; ++i) {
        const MYSQL_FIELD &field = *mysql_fetch_field_direct(fields, i);
        m_columns.emplace_back(field.name, qsizetype(field.name_length));
        Column &column = m_values[i];
        column.kind = kindOf(field);
        column.buffer.resize(kFirstBuffer);
        m_binds[i].buffer_type = MYSQL_TYPE_STRING;
        m_binds[i].buffer = column.buffer.data();
        m_binds[i].buffer_length = kFirstBuffer;
        m_binds[i].length = &column.length;
        m_binds[i].is_null = &column.isNull;
        m_binds[i].error = &column.isCut;
    }
    if (mysql_stmt_bind_result(m_statement, m_binds.data()) != 0)
        return statementError();
    return {};
}

Result<bool> MysqlRows::next(std::vector<SqlCell> &cells)
{
    if (m_call.isOver())
        return timeout();
    const int fetched = mysql_stmt_fetch(m_statement);
    if (fetched == MYSQL_NO_DATA) {
        m_isWhole = true;
        return false;
    }
    if (fetched != 0 && fetched != MYSQL_DATA_TRUNCATED)
        return statementError();
    for (size_t i = 0; i < cells.size(); ++i) {
        Column &column = m_values[i];
        cells[i] = {};
        if (column.isNull)
            continue;
        if (column.length > column.buffer.size()) {
            column.buffer.resize(column.length);
            m_binds[i].buffer = column.buffer.data();
            m_binds[i].buffer_length = column.length;
            if (mysql_stmt_fetch_column(m_statement, &m_binds[i], unsigned(i), 0) != 0 ||
                mysql_stmt_bind_result(m_statement, m_binds.data()) != 0)
                return statementError();
        }
        cells[i] = {textOf(column), column.kind};
    }
    return true;
}

std::string_view MysqlRows::textOf(Column &column)
{
    const std::string_view text(column.buffer.data(), column.length);
    if (column.kind != SqlKind::Instant)
        return text;
    column.text = std::string(text) + "+00"; // the session's time zone
    return column.text;
}

} // namespace

std::unique_ptr<SqlRows> mysqlRows(const SqlSource &source, const BlockingCall &call)
{
    return std::make_unique<MysqlRows>(source, call);
}

} // namespace ioc
