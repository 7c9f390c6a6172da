// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/reading_json.h"
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

QByteArray toJson(const std::vector<Reading> &readings, const ReadingContext &context, bool compare)
{
    JsonWriter json;
    json.beginObject().member("as_known_on", knownOn(context)).beginArray("indicators");
    for (const Reading &reading : readings) {
        json.beginObject()
            .member("indicator", reading.indicator.toString())
            .member("unit_id", reading.unit.toString())
            .member("rule", reading.rule);
        writePeriodOf(json, reading);
        writeReading(json, reading, context.pack->zone, context.pack->indicator(reading.indicator)->unit.vi);
        if (compare)
            writeComparisons(json, reading);
        json.endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

} // namespace

Exit runOverview(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"),
                                  QStringLiteral("as-known"), QStringLiteral("format")});
    parser.addOption(compareOption());
    parser.process(arguments);
    const bool compare = parser.isSet(QStringLiteral("compare"));
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const auto readings = currentReadings(*context->pack, context->cacheFile, context->now, context->known);
    if (!readings)
        return complain(readings.error());
    printAnswer(context->output, {.json = [&] { return toJson(*readings, *context, compare); },
                                  .table = [&] { return toTable(*readings, *context); }});
    return Exit::Well;
}

} // namespace ioc
