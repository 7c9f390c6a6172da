// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "core/engine/record_query.h"

namespace ioc {
namespace {

constexpr int kDefaultLimit = 100;

Result<qint64> numberOption(const QCommandLineParser &parser, const QString &name, qint64 least)
{
    bool numeric = false;
    const qint64 number = parser.value(name).toLongLong(&numeric);
    if (!numeric || number < least)
        return Error{ErrorCode::Usage, CliTexts::tr("--%1 takes a whole number from %2.").arg(name).arg(least)};
    return number;
}

Result<RecordQuery> queryFrom(const QCommandLineParser &parser)
{
    RecordQuery query;
    const auto indicator = indicatorOption(parser);
    if (!indicator)
        return indicator.error();
    query.indicator = *indicator;
    query.unit = parser.value(QStringLiteral("unit"));
    query.period = parser.value(QStringLiteral("period"));
    const auto days = spanOption(parser);
    if (!days)
        return days.error();
    const auto boundary = boundaryOption(parser);
    if (!boundary)
        return boundary.error();
    query.boundary = *boundary;
    query.from = days->from;
    query.to = days->to;
    if (query.period.isEmpty() && (!query.from.isValid() || !query.to.isValid()))
        return Error{ErrorCode::Usage,
                     CliTexts::tr("Name a period such as --period 2026-11, or days with --from and --to.")};
    const QString part = parser.value(QStringLiteral("part"));
    if (part != u"numerator" && part != u"denominator")
        return Error{ErrorCode::Usage, CliTexts::tr("--part takes numerator or denominator.")};
    query.part = part == u"denominator" ? RecordQuery::Part::Denominator : RecordQuery::Part::Numerator;
    const auto limit = numberOption(parser, QStringLiteral("limit"), 0);
    if (!limit)
        return limit.error();
    query.limit = *limit;
    const auto offset = numberOption(parser, QStringLiteral("offset"), 0);
    if (!offset)
        return offset.error();
    query.offset = *offset;
    return query;
}

/// A value as machines read it.
QString plainText(const RecordValue &value, RecordFieldType type, const ReadingContext &context)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real, 'g', QLocale::FloatingPointShortest);
    const auto *integer = std::get_if<std::int64_t>(&value);
    if (!integer)
        return {};
    if (type == RecordFieldType::Time)
        return context.pack->zone.toIso(fromMillis(*integer));
    if (type == RecordFieldType::Boolean)
        return *integer != 0 ? QStringLiteral("true") : QStringLiteral("false");
    return QString::number(*integer);
}

/// A value as people read it.
QString shownText(const RecordValue &value, RecordFieldType type, const ReadingContext &context)
{
    const auto *integer = std::get_if<std::int64_t>(&value);
    if (integer && type == RecordFieldType::Time)
        return context.format.dateTime(fromMillis(*integer));
    if (integer && type == RecordFieldType::Boolean)
        return *integer != 0 ? CliTexts::tr("yes") : CliTexts::tr("no");
    return plainText(value, type, context);
}

void writeValue(JsonWriter &json, const QByteArray &name, const RecordValue &value, RecordFieldType type,
                const ReadingContext &context)
{
    const auto *integer = std::get_if<std::int64_t>(&value);
    if (std::holds_alternative<std::monostate>(value))
        json.null(name.constData());
    else if (integer && type == RecordFieldType::Integer)
        json.member(name.constData(), *integer);
    else if (integer && type == RecordFieldType::Boolean)
        json.member(name.constData(), *integer != 0);
    else if (const auto *real = std::get_if<double>(&value))
        json.member(name.constData(), *real);
    else
        json.member(name.constData(), plainText(value, type, context));
}

void writeInput(JsonWriter &json, const RecordsOfInput &input, const ReadingContext &context)
{
    json.beginObject()
        .member("measure", input.measure.toString())
        .member("feed", input.feed.toString())
        .member("records", input.records.records)
        .member("sum", input.records.sum)
        .beginArray("rows");
    for (const StoredRecord &record : input.records.rows) {
        json.beginObject()
            .member("key", record.key)
            .member("version", context.pack->zone.toIso(record.version))
            .member("received", context.pack->zone.toIso(record.received))
            .member("weight", record.weight)
            .beginObject("fields");
        for (size_t i = 0; i < record.values.size(); ++i) {
            const RecordField &field = input.records.fields[i];
            writeValue(json, field.name.toUtf8(), record.values[i], field.type, context);
        }
        json.endObject().endObject();
    }
    json.endArray().endObject();
}

QByteArray toJson(const RecordAnswer &answer, const RecordQuery &query, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject()
        .member("indicator", answer.indicator->id.toString())
        .member("unit", answer.unit->name.vi)
        .member("unit_id", answer.unit->id.toString())
        .textOrNull("boundary", answer.boundary ? answer.boundary->toString(Qt::ISODate) : QString())
        .member("part", query.part == RecordQuery::Part::Denominator ? "denominator" : "numerator")
        .member("from", answer.from.toString(Qt::ISODate))
        .member("to", answer.to.toString(Qt::ISODate))
        .member("as_known_on", knownOn(context))
        .member("value", answer.value)
        .beginArray("inputs");
    for (const RecordsOfInput &input : answer.inputs)
        writeInput(json, input, context);
    return json.endArray().endObject().bytes() + '\n';
}

using Shown = QString (*)(const RecordValue &, RecordFieldType, const ReadingContext &);

/// One input's records; a part of several inputs is several tables.
TextTable toTable(const RecordsOfInput &input, const ReadingContext &context, const QString &weight, Shown shown)
{
    QStringList header;
    for (const RecordField &field : input.records.fields)
        header.push_back(field.name);
    header.push_back(weight);
    TextTable table(header);
    for (const StoredRecord &record : input.records.rows) {
        QStringList row;
        for (size_t i = 0; i < record.values.size(); ++i)
            row.push_back(shown(record.values[i], input.records.fields[i].type, context));
        row.push_back(QString::number(record.weight, 'g', QLocale::FloatingPointShortest));
        table.add(row);
    }
    return table;
}

void printTables(const RecordAnswer &answer, const ReadingContext &context)
{
    for (const RecordsOfInput &input : answer.inputs) {
        print(toTable(input, context, CliTexts::tr("Counts"), shownText).toText());
        print(CliTexts::tr("%1: %2 records, together %3")
                  .arg(input.measure.toString(), context.format.number(double(input.records.records), 0),
                       context.format.axisNumber(input.records.sum, 3)) +
              QLatin1Char('\n'));
    }
}

/// A part of several inputs is several tables, so there is no one table to print.
void printRecords(const RecordAnswer &answer, const RecordQuery &query, const ReadingContext &context)
{
    switch (context.output) {
    case OutputFormat::Json:
        return print(toJson(answer, query, context));
    case OutputFormat::Csv:
        for (const RecordsOfInput &input : answer.inputs)
            print(toTable(input, context, QStringLiteral("weight"), plainText).toCsv());
        return;
    case OutputFormat::Table:
        return printTables(answer, context);
    }
}

} // namespace

Exit runRecords(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"),
                                  QStringLiteral("as-known"), QStringLiteral("format"), QStringLiteral("indicator"),
                                  QStringLiteral("unit")});
    parser.addOption({QStringLiteral("period"), CliTexts::tr("Period under the indicator's rule, such as 2026-11."),
                      QStringLiteral("PERIOD")});
    parser.addOption({QStringLiteral("from"), CliTexts::tr("First day, instead of a period."), QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("to"), CliTexts::tr("Day after the last."), QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("boundary"),
                      CliTexts::tr("Restate to the units of this day; as it was when left out."),
                      QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("part"), CliTexts::tr("numerator or denominator."), QStringLiteral("PART"),
                      QStringLiteral("numerator")});
    parser.addOption({QStringLiteral("limit"), CliTexts::tr("At most so many records."), QStringLiteral("N"),
                      QString::number(kDefaultLimit)});
    parser.addOption(
        {QStringLiteral("offset"), CliTexts::tr("Leave out so many first."), QStringLiteral("N"), QStringLiteral("0")});
    parser.process(arguments);
    return answerTo(parser, queryFrom(parser), askRecords, printRecords);
}

} // namespace ioc
