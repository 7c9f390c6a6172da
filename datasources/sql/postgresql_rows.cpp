// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/sql_rows.h"

#include "datasources/sql/server_answer.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <libpq-fe.h>
#include <poll.h>

namespace ioc {
namespace {

constexpr const char *kSession =
    "SELECT set_config('default_transaction_read_only', 'on', false), set_config('statement_timeout', $1, false), "
    "set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO', false), "
    "set_config('IntervalStyle', 'iso_8601', false), set_config('extra_float_digits', '1', false)";

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqlRows)
};

// Object identifiers of the built-in types, which PostgreSQL promises never to change (pg_type.dat).
SqlKind kindOf(Oid type)
{
    switch (type) {
    case 16:
        return SqlKind::Boolean;
    case 17:
        return SqlKind::Bytes;
    case 20: // int8
    case 21: // int2
    case 23: // int4
    case 26: // oid
    case 700:
    case 701: // float4, float8
    case 1700:
        return SqlKind::Number;
    case 1114:
        return SqlKind::LocalTime;
    case 1184:
        return SqlKind::Instant;
    default:
        return SqlKind::Text;
    }
}

const char *sslMode(SqlSource::Tls tls)
{
    return tls == SqlSource::Tls::Off ? "disable" : tls == SqlSource::Tls::Require ? "require" : "verify-full";
}

/// Talks to the server without ever blocking for longer than a moment, so that the deadline holds whatever it does.
class PostgresqlRows final : public SqlRows
{
public:
    PostgresqlRows(const SqlSource &source, const BlockingCall &call)
        : SqlRows(source, call)
    {
    }
    ~PostgresqlRows() override
    {
        PQclear(m_result);
        PQfinish(m_connection);
    }

    Result<void> logIn(const QByteArray &password) override;
    Result<void> begin(const std::vector<SqlValue> &values) override;
    Result<bool> next(std::vector<SqlCell> &cells) override;

private:
    Error logInError(ConnStatusType reached) const;
    Error brokenError() const;
    Error resultError() const;
    bool waitFor(short events) const { return waitForSocket(PQsocket(m_connection), events, m_call); }
    Result<void> prepareSession();
    Result<void> send(const QByteArray &statement, const std::vector<const char *> &values);
    Result<void> receive();

    PGconn *m_connection = nullptr;
    PGresult *m_result = nullptr;
    bool m_isFirst = true; ///< the first result has come with begin()
    std::vector<SqlKind> m_kinds;
};

Result<void> PostgresqlRows::logIn(const QByteArray &password)
{
    const auto address = serverAddress();
    if (!address)
        return address.error();
    const QByteArray hostAddress = address->toString().toLatin1();
    const QByteArray host = m_source.host.toUtf8();
    const QByteArray port = QByteArray::number(m_source.port);
    const QByteArray database = m_source.database.toUtf8();
    const QByteArray user = m_source.user.toUtf8();
    const QByteArray authorities = m_source.authorities.toUtf8();
    const bool verifies = m_source.tls == SqlSource::Tls::VerifyFull;
    const char *keys[] = {"host", // whose certificate it is to be
                          "hostaddr",
                          "port",
                          "dbname",
                          "user",
                          "password",
                          "sslmode",
                          "sslrootcert",
                          "gssencmode",
                          "passfile",
                          "client_encoding",
                          "application_name",
                          nullptr};
    const char *values[] = {host.constData(),
                            hostAddress.constData(),
                            port.constData(),
                            database.constData(),
                            user.constData(),
                            password.constData(),
                            sslMode(m_source.tls),
                            verifies ? authorities.constData() : "",
                            "disable",
                            "/nonexistent", // never a password of the machine's user
                            "UTF8",
                            "ToanCanh",
                            nullptr};
    m_connection = PQconnectStartParams(keys, values, 0);
    PQsetErrorVerbosity(m_connection, PQERRORS_VERBOSE); // errors of the log-in tell their SQLSTATE only so
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    ConnStatusType reached = PQstatus(m_connection);
    while (reached != CONNECTION_BAD && status != PGRES_POLLING_OK) {
        if (!waitFor(status == PGRES_POLLING_READING ? POLLIN : POLLOUT))
            return timeout();
        reached = PQstatus(m_connection);
        status = PQconnectPoll(m_connection);
        if (status == PGRES_POLLING_FAILED)
            return logInError(reached);
    }
    if (reached == CONNECTION_BAD)
        return logInError(reached);
    PQsetnonblocking(m_connection, 1);
    return prepareSession();
}

Error PostgresqlRows::logInError(ConnStatusType reached) const
{
    const QString text = QString::fromUtf8(PQerrorMessage(m_connection));
    static const QRegularExpression refusal(QStringLiteral(":\\s+((?=[A-Z]*[0-9])[0-9A-Z]{5}):\\s*([^\\n]+)"));
    if (const auto match = refusal.match(text); match.hasMatch()) {
        const QString answer = QStringLiteral("%1 (%2)").arg(match.captured(2), match.captured(1));
        if (match.captured(1).startsWith(u"28"))
            return {ErrorCode::Secret, Texts::tr("The server refuses the user or the password: %1").arg(answer)};
        const bool ending = match.captured(1).startsWith(u"57P") || match.captured(1) == u"53300";
        return {ending ? ErrorCode::Connection : ErrorCode::Http,
                Texts::tr("The server refuses the log-in: %1").arg(answer)};
    }
    const ErrorCode code = reached == CONNECTION_SSL_STARTUP         ? ErrorCode::Tls
                           : PQconnectionNeedsPassword(m_connection) ? ErrorCode::Secret
                                                                     : ErrorCode::Connection;
    return {code, text.simplified()};
}

Result<void> PostgresqlRows::send(const QByteArray &statement, const std::vector<const char *> &values)
{
    if (!PQsendQueryParams(m_connection, statement.constData(), int(values.size()), nullptr, values.data(), nullptr,
                           nullptr, 0))
        return brokenError();
    PQsetSingleRowMode(m_connection);
    for (int left = PQflush(m_connection); left != 0; left = PQflush(m_connection)) {
        if (left < 0)
            return brokenError();
        if (!waitFor(POLLIN | POLLOUT))
            return timeout();
        if (!PQconsumeInput(m_connection))
            return brokenError();
    }
    return {};
}

/// The next result, or none behind the last.
Result<void> PostgresqlRows::receive()
{
    PQclear(std::exchange(m_result, nullptr));
    while (PQisBusy(m_connection)) {
        if (!waitFor(POLLIN))
            return timeout();
        if (!PQconsumeInput(m_connection))
            return brokenError();
    }
    m_result = PQgetResult(m_connection);
    const ExecStatusType status = PQresultStatus(m_result);
    if (m_result && status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK)
        return resultError();
    return {};
}

Error PostgresqlRows::brokenError() const
{
    return {ErrorCode::Connection,
            Texts::tr("The connection broke: %1").arg(QString::fromUtf8(PQerrorMessage(m_connection)).simplified())};
}

Error PostgresqlRows::resultError() const
{
    const char *state = PQresultErrorField(m_result, PG_DIAG_SQLSTATE);
    if (!state)
        return brokenError();
    const QString code = QString::fromLatin1(state);
    const QString words = QString::fromUtf8(PQresultErrorField(m_result, PG_DIAG_MESSAGE_PRIMARY)).simplified();
    const QString text = QStringLiteral("%1 (%2)").arg(maySpeakOfRows(code) ? withoutQuoted(words) : words, code);
    if (code == u"57014") // query_canceled, which statement_timeout is
        return timeout();
    if (code.startsWith(u"08") || code.startsWith(u"57P"))
        return {ErrorCode::Connection, Texts::tr("The server ended the connection: %1").arg(text)};
    return refusal(text);
}

Result<void> PostgresqlRows::prepareSession()
{
    const QByteArray timeout = QByteArray::number(qint64(m_call.left().count()));
    if (auto sent = send(kSession, {timeout.constData()}); !sent)
        return sent.error();
    do {
        if (auto received = receive(); !received)
            return received.error();
    } while (m_result);
    return {};
}

Result<void> PostgresqlRows::begin(const std::vector<SqlValue> &values)
{
    std::vector<QByteArray> texts;
    for (const SqlValue &value : values) {
        const auto *number = std::get_if<qint64>(&value);
        texts.push_back(number ? QByteArray::number(*number) : std::get<QByteArray>(value));
    }
    std::vector<const char *> pointers;
    for (const QByteArray &text : texts)
        pointers.push_back(text.constData());
    if (auto sent = send(m_source.statement.text(), pointers); !sent)
        return sent.error();
    if (auto received = receive(); !received)
        return received.error();
    for (int i = 0; i < PQnfields(m_result); ++i) {
        m_columns.emplace_back(PQfname(m_result, i));
        m_kinds.push_back(kindOf(PQftype(m_result, i)));
    }
    return {};
}

Result<bool> PostgresqlRows::next(std::vector<SqlCell> &cells)
{
    if (m_call.isOver())
        return timeout();
    if (!std::exchange(m_isFirst, false)) {
        if (auto received = receive(); !received)
            return received.error();
    }
    if (PQntuples(m_result) == 0)
        return false;
    for (size_t i = 0; i < cells.size(); ++i) {
        const int column = int(i);
        cells[i].kind = m_kinds[i];
        cells[i].text.reset();
        if (!PQgetisnull(m_result, 0, column))
            cells[i].text.emplace(PQgetvalue(m_result, 0, column), size_t(PQgetlength(m_result, 0, column)));
    }
    return true;
}

} // namespace

std::unique_ptr<SqlRows> postgresqlRows(const SqlSource &source, const BlockingCall &call)
{
    return std::make_unique<PostgresqlRows>(source, call);
}

} // namespace ioc
