// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "core/engine/trace_query.h"

#include <QFileInfo>

namespace ioc {
namespace {

constexpr qint64 kDefaultLimit = 20;

Result<TraceQuery> queryFrom(const QCommandLineParser &parser)
{
    TraceQuery query;
    const auto indicator = indicatorOption(parser);
    if (!indicator)
        return indicator.error();
    query.indicator = *indicator;
    query.unit = parser.value(QStringLiteral("unit"));
    query.period = parser.value(QStringLiteral("period"));
    if (query.period.isEmpty())
        return Error{ErrorCode::Usage, CliTexts::tr("Name a period such as --period 2026-11.")};
    const auto boundary = boundaryOption(parser);
    if (!boundary)
        return boundary.error();
    query.boundary = *boundary;
    bool numeric = false;
    query.limit = parser.value(QStringLiteral("limit")).toLongLong(&numeric);
    if (!numeric || query.limit < 1 || query.limit > 10'000)
        return Error{ErrorCode::Usage, CliTexts::tr("--limit takes a whole number from 1 to 10000.")};
    return query;
}

const StoredRun *runOf(const TraceAnswer &answer, const TracedValue &value)
{
    for (const TracedRun &run : answer.runs) {
        if (run.no == value.run && run.run)
            return &*run.run;
    }
    return nullptr;
}

void writeValue(JsonWriter &json, const TraceAnswer &answer, const TracedValue &value, const Zone &zone)
{
    json.beginObject();
    if (value.recordKey.isEmpty()) {
        json.null("record").member("unit_id", value.series.unit.toString()).beginArray("members");
        for (const QString &member : value.series.members)
            json.element(member);
        json.endArray();
    } else {
        json.member("record", value.recordKey).null("unit_id").beginArray("members").endArray();
    }
    const StoredRun *run = runOf(answer, value);
    json.member("at", zone.toIso(value.at))
        .member("value", value.value)
        .member("share", value.share)
        .member("quality", toString(value.quality))
        .textOrNull("vintage", toString(value.vintage))
        .member("received", zone.toIso(value.received))
        .textOrNull("run", run ? run->id : QString())
        .beginArray("rows");
    for (const TracedRow &row : value.rows)
        json.beginObject().member("row", row.row).raw("cells", row.cells).endObject();
    json.endArray().endObject();
}

void writeInput(JsonWriter &json, const TraceAnswer &answer, const TracedInput &input, const Zone &zone)
{
    json.beginObject()
        .member("part", input.denominator ? "denominator" : "numerator")
        .member("measure", input.measure.toString())
        .member("made_of", input.counted ? "records" : "observations")
        .member("found", input.found)
        .member("sum", input.sum)
        .member("pruned", input.pruned)
        .beginArray("values");
    for (const TracedValue &value : input.values)
        writeValue(json, answer, value, zone);
    json.endArray().endObject();
}

void writeRun(JsonWriter &json, const TracedRun &traced, const Zone &zone)
{
    const auto &run = traced.run;
    json.beginObject()
        .textOrNull("id", run ? run->id : QString())
        .textOrNull("feed", run ? run->feed.toString() : QString())
        .textOrNull("finished", run ? zone.toIso(run->finished) : QString())
        .member("rerun", run && run->isRerun)
        .textOrNull("payload", run ? QString::fromLatin1(run->payload) : QString())
        .textOrNull("kept", traced.payload.head ? toString(traced.payload.head->body) : QString())
        .textOrNull("note", traced.payload.why)
        .endObject();
}

QByteArray toJson(const TraceAnswer &answer, const ReadingContext &context)
{
    const Zone &zone = context.pack->zone;
    const Reading &reading = answer.reading;
    JsonWriter json;
    json.beginObject()
        .member("indicator", answer.indicator->id.toString())
        .member("unit", answer.unit->name.vi)
        .member("unit_id", answer.unit->id.toString())
        .textOrNull("boundary", answer.boundary ? answer.boundary->toString(Qt::ISODate) : QString())
        .member("rule", reading.rule)
        .member("period", reading.period.id)
        .member("from", reading.period.from.toString(Qt::ISODate))
        .member("to", reading.period.to.toString(Qt::ISODate))
        .member("as_known_on", knownOn(context))
        .member("value", reading.value)
        .member("numerator", reading.numerator)
        .member("denominator", reading.denominator)
        .member("unit_of_measure", answer.indicator->unit.vi)
        .member("quality", toString(reading.quality))
        .textOrNull("missing_because", toString(reading.missing))
        .beginArray("inputs");
    for (const TracedInput &input : answer.inputs)
        writeInput(json, answer, input, zone);
    json.endArray().beginArray("runs");
    for (const TracedRun &run : answer.runs)
        writeRun(json, run, zone);
    return json.endArray().endObject().bytes() + '\n';
}

QString plain(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// One row a value; a value that several rows have brought shows the first.
TextTable toTable(const TraceAnswer &answer, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Measure"), CliTexts::tr("Of"), CliTexts::tr("At"), CliTexts::tr("Value"),
                     CliTexts::tr("Received"), CliTexts::tr("Feed"), CliTexts::tr("Payload"), CliTexts::tr("Row"),
                     CliTexts::tr("What stood there")});
    for (const TracedInput &input : answer.inputs) {
        for (const TracedValue &value : input.values) {
            const StoredRun *run = runOf(answer, value);
            const QString of = value.recordKey.isEmpty()
                                   ? (QStringList(value.series.unit.toString()) + value.series.members).join(u' ')
                                   : value.recordKey;
            table.add({input.measure.toString(), of, context.format.dateTime(value.at), plain(value.value),
                       context.format.dateTime(value.received), run ? run->feed.toString() : QStringLiteral("—"),
                       run ? QString::fromLatin1(run->payload) : QStringLiteral("—"),
                       value.rows.empty() ? QStringLiteral("—") : QString::number(value.rows.front().row),
                       value.rows.empty() ? QString() : QString::fromUtf8(value.rows.front().cells)});
        }
    }
    return table;
}

void printInWords(const TraceAnswer &answer, const ReadingContext &context)
{
    const Reading &reading = answer.reading;
    const QString figure = reading.value ? context.format.number(*reading.value, answer.indicator->decimals) + u' ' +
                                               answer.indicator->unit.in(context.format.language())
                                         : QStringLiteral("— (%1)").arg(toString(reading.missing));
    print(QStringLiteral("%1, %2, %3: %4\n")
              .arg(answer.indicator->id.toString(), answer.unit->name.vi, reading.period.id, figure));
    for (const TracedInput &input : answer.inputs) {
        QString line = input.denominator ? CliTexts::tr("Denominator, %1: %2 values") : CliTexts::tr("%1: %2 values");
        line = line.arg(input.measure.toString(), context.format.number(double(input.found), 0));
        if (input.sum)
            line += CliTexts::tr(", together %1").arg(context.format.axisNumber(*input.sum, 3));
        if (input.pruned)
            line += CliTexts::tr("; older ones are not kept singly any more");
        print(line + QLatin1Char('\n'));
    }
    print(toTable(answer, context).toText());
    for (const TracedRun &run : answer.runs) {
        const QString number = run.no ? QString::number(*run.no) : QStringLiteral("—");
        if (!run.payload.why.isEmpty())
            print(QStringLiteral("%1: %2\n").arg(run.run ? run.run->id : number, run.payload.why));
    }
}

void show(const TraceAnswer &answer, const TraceQuery &, const ReadingContext &context)
{
    switch (context.output) {
    case OutputFormat::Json:
        return print(toJson(answer, context));
    case OutputFormat::Csv:
        return print(toTable(answer, context).toCsv());
    case OutputFormat::Table:
        return printInWords(answer, context);
    }
}

} // namespace

Exit runTrace(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"),
                                  QStringLiteral("as-known"), QStringLiteral("format"), QStringLiteral("indicator"),
                                  QStringLiteral("unit")});
    parser.addOption({QStringLiteral("period"), CliTexts::tr("Period under the indicator's rule, such as 2026-11."),
                      QStringLiteral("PERIOD")});
    parser.addOption({QStringLiteral("boundary"),
                      CliTexts::tr("Restate to the units of this day; as it was when left out."),
                      QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("limit"), CliTexts::tr("At most so many values of each input, the newest first."),
                      QStringLiteral("N"), QString::number(kDefaultLimit)});
    parser.process(arguments);
    const auto ask = [](const ProvincePack &pack, const QString &cacheFile, const TraceQuery &query) {
        return askTrace(pack, QFileInfo(cacheFile).path(), query);
    };
    return answerTo(parser, queryFrom(parser), ask, show);
}

} // namespace ioc
