// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/sql_fetch.h"

#include "datasources/credentials/without_secrets.h"
#include "datasources/sql/row_writer.h"
#include "datasources/sql/sql_rows.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqlFetch)
};

Result<std::vector<SqlValue>> valuesOf(const SqlSource &source, const QString &watermark)
{
    std::vector<SqlValue> values;
    for (const auto parameter : source.statement.parameters()) {
        if (parameter == SelectStatement::Parameter::Limit) {
            values.push_back(qint64(source.limit));
            continue;
        }
        auto text = watermarkAs(parameter, watermark);
        if (!text)
            return text.error();
        values.push_back(std::move(*text));
    }
    return values;
}

std::unique_ptr<SqlRows> rowsOf(const SqlSource &source, const BlockingCall &call)
{
    switch (source.dialect) {
    case SqlDialect::PostgreSql:
        return postgresqlRows(source, call);
    case SqlDialect::MySql:
        return mysqlRows(source, call);
    case SqlDialect::Sqlite:
        return sqliteRows(source, call);
    case SqlDialect::Odbc:
        break;
    }
    return odbcRows(source, call);
}

Result<QByteArray> readRows(const SqlSource &source, const std::vector<SqlValue> &values, const QByteArray &password,
                            const BlockingCall &call)
{
    const auto rows = rowsOf(source, call);
    if (auto done = rows->logIn(password); !done)
        return done.error();
    if (auto done = rows->begin(values); !done)
        return done.error();
    QByteArray bytes;
    RowWriter writer(bytes);
    if (auto begun = writer.begin(rows->columns()); !begun)
        return begun.error();
    std::vector<SqlCell> cells(rows->columns().size());
    for (;;) {
        const auto more = rows->next(cells);
        if (!more)
            return more.error();
        if (!*more)
            return bytes;
        if (auto written = writer.write(cells); !written)
            return written.error();
        if (bytes.size() > source.maxBytes)
            return Error{ErrorCode::Payload,
                         Texts::tr("The rows are larger than %1 MiB.").arg(source.maxBytes / 1024 / 1024)};
    }
}

} // namespace

Result<QByteArray> watermarkAs(SelectStatement::Parameter parameter, const QString &watermark)
{
    if (parameter == SelectStatement::Parameter::Watermark)
        return watermark.toUtf8();
    QDateTime time = QDateTime::fromString(watermark, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return Error{ErrorCode::InvalidPack,
                     Texts::tr("The watermark “%1” is no time with an offset, such as 2026-11-21T17:00:00+07:00.")
                         .arg(watermark)};
    if (parameter == SelectStatement::Parameter::WatermarkUtc)
        time = time.toUTC();
    const bool hasFraction = time.time().msec() != 0;
    return time
        .toString(hasFraction ? QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz") : QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        .toUtf8();
}

FetchOutcome fetchSql(const FeedId &feed, const SqlSource &source, const FetchRequest &request,
                      const SecretSource &secrets, const BlockingCall &call)
{
    QByteArray password;
    if (!source.passwordSecret.isEmpty()) {
        auto secret = secrets.secret(source.passwordSecret);
        if (!secret)
            return FetchFailure{secret.error(), {}};
        password = std::move(*secret);
    }
    const auto values = valuesOf(source, request.watermark);
    if (!values)
        return FetchFailure{values.error(), {}};
    auto bytes = readRows(source, *values, password, call);
    if (!bytes) {
        Error error = bytes.error();
        error.message = withoutSecrets(error.message, {password});
        error.where = source.origin();
        return FetchFailure{std::move(error), {}};
    }
    if (bytes->isEmpty())
        return NotModified{};
    auto payload = std::make_shared<Payload>();
    payload->feed = feed;
    payload->run = request.run;
    payload->received = request.at;
    payload->bytes = std::move(*bytes);
    payload->origin = source.origin();
    payload->watermark = request.watermark;
    return PayloadPtr(std::move(payload));
}

} // namespace ioc
