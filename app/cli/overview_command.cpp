// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "app/cli/text_table.h"
#include "core/engine/indicator_query.h"

namespace ioc {
namespace {

TextTable toTable(const std::vector<Reading> &readings, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Indicator"), CliTexts::tr("Value"), CliTexts::tr("Unit"), CliTexts::tr("Target"),
                     CliTexts::tr("Quality"), CliTexts::tr("As of"), CliTexts::tr("Id")});
    const Language language = context.format.language();
    for (const Reading &reading : readings) {
        const Indicator *indicator = context.pack->indicator(reading.indicator);
        table.add({indicator->name.in(language),
                   reading.value ? context.format.number(*reading.value, indicator->decimals) : QStringLiteral("—"),
                   indicator->unit.in(language),
                   reading.target ? context.format.number(reading.target->value, indicator->decimals) : QString(),
                   toString(reading.quality),
                   reading.asOf ? context.format.moment(*reading.asOf, context.now) : QString(),
                   reading.indicator.toString()});
    }
    return table;
}

QByteArray toJson(const std::vector<Reading> &readings, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("indicators");
    for (const Reading &reading : readings) {
        json.beginObject()
            .member("indicator", reading.indicator.toString())
            .member("period", reading.period.id)
            .member("value", reading.value)
            .member("numerator", reading.numerator)
            .member("denominator", reading.denominator)
            .member("quality", toString(reading.quality))
            .textOrNull("as_of", reading.asOf ? context.pack->zone.toIso(*reading.asOf) : QString())
            .textOrNull("missing_because", toString(reading.missing))
            .endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

} // namespace

Exit runOverview(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"),
                                  QStringLiteral("as-known"), QStringLiteral("format")});
    parser.process(arguments);
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const auto readings = currentReadings(*context->pack, context->cacheFile, context->now, context->known);
    if (!readings)
        return complain(readings.error());
    switch (context->output) {
    case OutputFormat::Json:
        print(toJson(*readings, *context));
        break;
    case OutputFormat::Csv:
        print(toTable(*readings, *context).toCsv());
        break;
    case OutputFormat::Table:
        print(toTable(*readings, *context).toText());
        break;
    }
    return Exit::Well;
}

} // namespace ioc
