// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/sql_source.h"

#include "core/base/connection_string.h"
#include "core/base/endpoints.h"
#include "core/base/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace ioc {
namespace {

constexpr int kDefaultTimeoutSeconds = 60;
constexpr int kDefaultMaxMiB = 256;
constexpr int kPostgreSqlPort = 5432;
constexpr int kMySqlPort = 3306;
const QString kSystemAuthorities = QStringLiteral("/etc/ssl/certs/ca-certificates.crt");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqlSource)
};

constexpr Words<SqlSource::Tls, 3> kTls{
    {{SqlSource::Tls::Off, "off"}, {SqlSource::Tls::Require, "require"}, {SqlSource::Tls::VerifyFull, "verify-full"}}};

/// One host, with or without a port: name, 10.0.0.1:5433, [::1]:5432.
Result<void> takeHost(const QString &text, SqlSource &source)
{
    static const QRegularExpression form(QStringLiteral("^(?:\\[([0-9a-fA-F:.]+)\\]|([\\w.-]+))(?::(\\d{1,5}))?$"));
    const auto match = form.match(text);
    const int port = match.captured(3).toInt();
    if (!match.hasMatch() || port > 65535)
        return Error{ErrorCode::InvalidPack, Texts::tr("“%1” is no host name with or without a port.").arg(text)};
    source.host = match.captured(1) + match.captured(2);
    if (port > 0)
        source.port = port;
    return {};
}

} // namespace

QString SqlSource::origin() const
{
    switch (dialect) {
    case SqlDialect::Sqlite:
        return QFileInfo(file).fileName();
    case SqlDialect::Odbc:
        return QStringLiteral("odbc");
    case SqlDialect::PostgreSql:
    case SqlDialect::MySql:
        break;
    }
    return QStringLiteral("%1://%2:%3/%4")
        .arg(dialect == SqlDialect::PostgreSql ? QStringLiteral("postgresql") : QStringLiteral("mysql"), host)
        .arg(port)
        .arg(database);
}

QString SqlSource::server() const
{
    switch (dialect) {
    case SqlDialect::Sqlite:
        return file;
    case SqlDialect::Odbc:
        return connection;
    case SqlDialect::PostgreSql:
    case SqlDialect::MySql:
        break;
    }
    return QStringLiteral("%1:%2").arg(host.toLower()).arg(port);
}

Result<SqlSource> sqlSourceOf(const FeedDefinition &feed, const std::map<QString, QString> &endpoints)
{
    const QJsonObject &json = feed.connector;
    const auto dialect = sqlDialectFromString(json["driver"].toString());
    if (!dialect)
        return Error{ErrorCode::InvalidPack, Texts::tr("There is no SQL driver “%1”.").arg(json["driver"].toString())};
    auto statement = SelectStatement::parse(json["query"].toString(), *dialect);
    if (!statement)
        return statement.error();

    SqlSource source;
    source.dialect = *dialect;
    source.statement = std::move(*statement);
    source.port = json["port"].toInt(*dialect == SqlDialect::MySql ? kMySqlPort : kPostgreSqlPort);
    source.database = json["database"].toString();
    source.user = json["user"].toString();
    source.passwordSecret = json["password_secret"].toString();
    source.tls = valueOf(kTls, json["tls"].toString()).value_or(SqlSource::Tls::VerifyFull);
    source.authorities = json["ca_file"].toString(kSystemAuthorities);
    source.limit = feed.pageRows;
    source.timeout = std::chrono::seconds(json["timeout_s"].toInt(kDefaultTimeoutSeconds));
    source.maxBytes = qint64(json["max_mib"].toInt(kDefaultMaxMiB)) * 1024 * 1024;
    for (const auto &[key, field] : {std::pair("path", &source.file), std::pair("connection", &source.connection)}) {
        const auto text = withEndpoints(json[QLatin1StringView(key)].toString(), endpoints);
        if (!text)
            return text.error();
        *field = *text;
    }
    if (namesUserOrPassword(source.connection))
        return Error{ErrorCode::InvalidPack,
                     Texts::tr("An endpoint brings a user or a password into the connection string: they stand in "
                               "“user” and in the secret that “password_secret” names.")};
    if (source.dialect == SqlDialect::PostgreSql || source.dialect == SqlDialect::MySql) {
        const auto host = withEndpoints(json["host"].toString(), endpoints);
        if (!host)
            return host.error();
        if (auto taken = takeHost(*host, source); !taken)
            return taken.error();
    }
    return source;
}

} // namespace ioc
