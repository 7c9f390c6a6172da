// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/reading_json.h"
#include "core/engine/indicator_query.h"

namespace ioc {
namespace {

Result<IndicatorQuery> queryFrom(const QCommandLineParser &parser)
{
    IndicatorQuery query;
    const auto indicator = indicatorOption(parser);
    if (!indicator)
        return indicator.error();
    query.indicator = *indicator;
    query.unit = parser.value(QStringLiteral("unit"));
    const auto days = spanOption(parser);
    if (!days)
        return days.error();
    const auto boundary = boundaryOption(parser);
    if (!boundary)
        return boundary.error();
    query.boundary = *boundary;
    query.from = days->from;
    query.to = days->to;
    const QString by = parser.value(QStringLiteral("by"));
    query.by = periodKindFromString(by);
    if (!by.isEmpty() && !query.by)
        return Error{ErrorCode::Usage,
                     CliTexts::tr("--by takes day, week, month, quarter, half, nine_months, year or term.")};
    query.compare = parser.isSet(QStringLiteral("compare"));
    return query;
}

QByteArray toJson(const IndicatorAnswer &answer, const ReadingContext &context, bool compare)
{
    JsonWriter json;
    json.beginObject()
        .member("indicator", answer.indicator->id.toString())
        .member("unit", answer.unit->name.vi)
        .member("unit_id", answer.unit->id.toString())
        .textOrNull("boundary", answer.boundary ? answer.boundary->toString(Qt::ISODate) : QString())
        .member("rule", answer.indicator->periodRule)
        .member("by", toString(answer.by))
        .member("as_known_on", knownOn(context))
        .beginArray("rows");
    for (const Reading &row : answer.rows) {
        json.beginObject();
        writePeriodOf(json, row);
        writeReading(json, row, context.pack->zone, answer.indicator->unit.vi);
        if (compare)
            writeComparisons(json, row);
        json.endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

/// Decimals for numerators and denominators: sums of measures, told whole where they are.
QString plain(const Format &format, std::optional<double> value)
{
    return value ? format.axisNumber(*value, 3) : QString();
}

TextTable toTable(const IndicatorAnswer &answer, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Period"), CliTexts::tr("From"), CliTexts::tr("To"), CliTexts::tr("Value"),
                     CliTexts::tr("Unit"), CliTexts::tr("Numerator"), CliTexts::tr("Denominator"),
                     CliTexts::tr("Quality"), CliTexts::tr("Whole"), CliTexts::tr("Restated"),
                     CliTexts::tr("Missing because")});
    for (const Reading &row : answer.rows)
        table.add({row.period.id, row.period.from.toString(Qt::ISODate), row.period.to.toString(Qt::ISODate),
                   row.value ? context.format.number(*row.value, answer.indicator->decimals) : QStringLiteral("—"),
                   answer.indicator->unit.in(context.format.language()), plain(context.format, row.numerator),
                   plain(context.format, row.denominator), toString(row.quality),
                   row.complete ? CliTexts::tr("yes") : CliTexts::tr("no"), toString(row.restated),
                   toString(row.missing)});
    return table;
}

/// Figures for machines: full precision, decimal point, no grouping.
TextTable toMachineTable(const IndicatorAnswer &answer, const Zone &zone)
{
    const auto number = [](std::optional<double> value) {
        return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
    };
    TextTable table({QStringLiteral("period"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("complete"),
                     QStringLiteral("value"), QStringLiteral("numerator"), QStringLiteral("denominator"),
                     QStringLiteral("quality"), QStringLiteral("missing_because"), QStringLiteral("restated"),
                     QStringLiteral("vintage"), QStringLiteral("oldest_input")});
    for (const Reading &row : answer.rows)
        table.add({row.period.id, row.period.from.toString(Qt::ISODate), row.period.to.toString(Qt::ISODate),
                   row.complete ? QStringLiteral("true") : QStringLiteral("false"), number(row.value),
                   number(row.numerator), number(row.denominator), toString(row.quality), toString(row.missing),
                   toString(row.restated), toString(row.vintage), row.asOf ? zone.toIso(*row.asOf) : QString()});
    return table;
}

} // namespace

Exit runQuery(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"),
                                  QStringLiteral("as-known"), QStringLiteral("format"), QStringLiteral("indicator"),
                                  QStringLiteral("unit")});
    parser.addOption({QStringLiteral("from"), CliTexts::tr("First day; the start of the year when left out."),
                      QStringLiteral("DAY")});
    parser.addOption(
        {QStringLiteral("to"), CliTexts::tr("Day after the last; tomorrow when left out."), QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("by"), CliTexts::tr("day, week, month, quarter, half, nine_months, year or term."),
                      QStringLiteral("PERIOD")});
    parser.addOption({QStringLiteral("boundary"),
                      CliTexts::tr("Restate to the units of this day; as it was when left out."),
                      QStringLiteral("DAY")});
    parser.addOption(compareOption());
    parser.process(arguments);
    return answerTo(parser, queryFrom(parser), askIndicator,
                    [](const IndicatorAnswer &answer, const IndicatorQuery &query, const ReadingContext &context) {
                        printAnswer(context.output,
                                    {.json = [&] { return toJson(answer, context, query.compare); },
                                     .table = [&] { return toTable(answer, context); },
                                     .csv = [&] { return toMachineTable(answer, context.pack->zone); }});
                    });
}

} // namespace ioc
