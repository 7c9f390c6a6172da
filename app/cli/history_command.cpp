// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "core/engine/indicator_query.h"
#include "core/engine/open_cache.h"

namespace ioc {
namespace {

/// A value that stands or stood for one time of a series.
struct Stood
{
    StoredObservation observation;
    std::optional<Instant> replaced; ///< nothing for the one in force
};

struct History
{
    SeriesKey key;
    Instant of;
    std::vector<Stood> values; ///< oldest first
};

Result<SeriesKey> seriesFrom(const QCommandLineParser &parser, const ReadingContext &context)
{
    const MeasureId id(parser.value(QStringLiteral("measure")));
    const auto measure = context.pack->measures.find(id);
    if (measure == context.pack->measures.end())
        return Error{ErrorCode::NotFound, CliTexts::tr("There is no measure “%1” in the pack.").arg(id.toString())};
    const auto unit =
        unitAsked(context.pack->units, parser.value(QStringLiteral("unit")), {}, context.pack->zone.date(context.now));
    if (!unit)
        return unit.error();
    const QStringList members = parser.values(QStringLiteral("member"));
    if (members.size() != measure->second.dimensions.size())
        return Error{ErrorCode::Usage,
                     CliTexts::tr("Name one --member for each dimension of the measure, in this order: %1.")
                         .arg(measure->second.dimensions.join(QStringLiteral(", ")))};
    return SeriesKey{id, (*unit)->id, members};
}

Result<Instant> timeFrom(const QCommandLineParser &parser, const Zone &zone)
{
    const auto of = zone.fromIso(parser.value(QStringLiteral("of")));
    if (!of)
        return Error{ErrorCode::Usage, CliTexts::tr("Say of which day or time with --of, such as 2026-06-01.")};
    return *of;
}

Result<History> historyOf(const QCommandLineParser &parser, const ReadingContext &context)
{
    const auto key = seriesFrom(parser, context);
    if (!key)
        return key.error();
    const auto of = timeFrom(parser, context.pack->zone);
    if (!of)
        return of.error();
    auto reader = CacheReader::open(context.cacheFile);
    if (!reader)
        return reader.error();
    if (const auto held = reader->holdMoment(); !held)
        return held.error();
    History history{*key, *of, {}};
    const auto series = reader->figures().series(*key);
    if (!series)
        return series.error();
    if (!*series)
        return history;
    const auto replaced = reader->figures().replaced(**series, *of);
    if (!replaced)
        return replaced.error();
    for (const ReplacedObservation &was : *replaced)
        history.values.push_back({was.observation, fromMillis(was.replaced)});
    const auto now = reader->figures().observations(**series, *of, *of + Milliseconds(1));
    if (!now)
        return now.error();
    for (const StoredObservation &observation : *now)
        history.values.push_back({observation, std::nullopt});
    if (const auto damage = damageMet(reader->figures()))
        return *damage;
    return history;
}

QByteArray toJson(const History &history, const Zone &zone)
{
    JsonWriter json;
    json.beginObject()
        .member("measure", history.key.measure.toString())
        .member("unit_id", history.key.unit.toString())
        .member("members", history.key.members.join(QLatin1Char('/')))
        .member("of", zone.toIso(history.of))
        .beginArray("values");
    for (const Stood &value : history.values) {
        json.beginObject()
            .member("value", value.observation.value)
            .textOrNull("vintage", toString(value.observation.vintage))
            .member("quality", toString(value.observation.quality))
            .member("received", zone.toIso(fromMillis(value.observation.received)))
            .textOrNull("replaced", value.replaced ? zone.toIso(*value.replaced) : QString())
            .member("run", value.observation.run)
            .endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

TextTable toTable(const History &history, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Value"), CliTexts::tr("Vintage"), CliTexts::tr("Quality"), CliTexts::tr("Received"),
                     CliTexts::tr("Replaced")});
    const int decimals = context.pack->measures.at(history.key.measure).decimals;
    for (const Stood &value : history.values)
        table.add({context.format.number(value.observation.value, decimals), toString(value.observation.vintage),
                   toString(value.observation.quality), context.format.dateTime(fromMillis(value.observation.received)),
                   value.replaced ? context.format.dateTime(*value.replaced) : CliTexts::tr("in force")});
    return table;
}

} // namespace

Exit runHistory(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format")});
    parser.addOption({QStringLiteral("measure"), CliTexts::tr("Id of the measure."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("unit"), CliTexts::tr("Unit: its id or CODE@DATE; the province when left out."),
                      QStringLiteral("UNIT")});
    parser.addOption({QStringLiteral("member"), CliTexts::tr("Member of a dimension; once for each dimension."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("of"),
                      CliTexts::tr("The first day of the period, or the moment, that the value stands for."),
                      QStringLiteral("DAY|TIME")});
    parser.process(arguments);
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const auto history = historyOf(parser, *context);
    if (!history)
        return complain(history.error());
    printAnswer(context->output, {.json = [&] { return toJson(*history, context->pack->zone); },
                                  .table = [&] { return toTable(*history, *context); }});
    return Exit::Well;
}

} // namespace ioc
