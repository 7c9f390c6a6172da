// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_sql_feed.h"

#include "core/base/connection_string.h"
#include "core/base/select_statement.h"
#include "core/pack/pack_problem.h"

#include <QDateTime>

#include <algorithm>

namespace ioc {
namespace {

using Parameter = SelectStatement::Parameter;

bool isTimeField(const FeedDefinition &feed, const QString &name)
{
    const auto field = std::find_if(feed.fields.begin(), feed.fields.end(),
                                    [&name](const FieldMapping &mapping) { return mapping.name == name; });
    return field != feed.fields.end() && isTime(field->type);
}

/// :watermark and its kin: there must be a watermark, it must have a beginning, and a time must be told in a way that
/// the server understands. PostgreSQL alone reads the offset of a text that is compared with a time.
QStringList faultsOfWatermark(const FeedDefinition &feed, const SelectStatement &statement, SqlDialect dialect)
{
    const bool isPlain = statement.uses(Parameter::Watermark);
    const bool isSplit = statement.uses(Parameter::WatermarkLocal) || statement.uses(Parameter::WatermarkUtc);
    if (!isPlain && !isSplit)
        return {};
    if (feed.watermarkField.isEmpty() || feed.watermarkInitial.isEmpty())
        return {PackTexts::tr("The statement asks for the watermark, but the feed has none, or none to begin with.")};
    QStringList faults;
    if (isPlain && dialect != SqlDialect::PostgreSql && isTimeField(feed, feed.watermarkField))
        faults.push_back(
            PackTexts::tr("This database ignores the offset of a time: compare with :watermark_local (local "
                          "times) or :watermark_utc (UTC) instead of :watermark."));
    const QDateTime initial = QDateTime::fromString(feed.watermarkInitial, Qt::ISODateWithMs);
    if (isSplit && (!initial.isValid() || initial.timeSpec() == Qt::LocalTime))
        faults.push_back(PackTexts::tr("The watermark begins with “%1”, which is no time with an offset.")
                             .arg(feed.watermarkInitial));
    return faults;
}

} // namespace

QStringList faultsOfSqlFeed(const FeedDefinition &feed)
{
    if (feed.connector["type"].toString() != u"sql")
        return {};
    QStringList faults;
    if (feed.format["type"].toString() != u"ndjson")
        faults.push_back(PackTexts::tr("The rows of a database come as ndjson; the feed's format is another one."));
    if (namesUserOrPassword(feed.connector["connection"].toString()))
        faults.push_back(PackTexts::tr("A connection string holds no user and no password: they stand in “user” and in "
                                       "the secret that “password_secret” names."));
    const auto dialect = sqlDialectFromString(feed.connector["driver"].toString());
    if (!dialect)
        return faults; // the schema has told
    const auto statement = SelectStatement::parse(feed.connector["query"].toString(), *dialect);
    if (!statement) {
        faults.push_back(statement.error().message);
        return faults;
    }
    if (statement->uses(Parameter::Limit) && feed.pageRows == 0)
        faults.push_back(PackTexts::tr("The statement asks for :limit, but the feed has no page_rows."));
    return faults + faultsOfWatermark(feed, *statement, *dialect);
}

} // namespace ioc
