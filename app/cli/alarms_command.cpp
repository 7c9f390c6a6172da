// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "core/store/cache_reader.h"

namespace ioc {
namespace {

struct Line
{
    const AlarmRule *rule;
    const AdministrativeUnit *unit;
    AlarmState state;
};

/// Active alarms whose rule and unit the pack still knows, highest priority first, then newest.
std::vector<Line> activeAlarms(const ProvincePack &pack, const AlarmStates &states)
{
    std::vector<Line> lines;
    for (const auto &[key, state] : states) {
        const AlarmRule *rule = pack.rule(key.rule);
        const AdministrativeUnit *unit = pack.units.find(key.unit);
        if (rule && rule->threshold() && unit && state.isActive())
            lines.push_back({rule, unit, state});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return a.rule->priority != b.rule->priority ? a.rule->priority > b.rule->priority
                                                    : a.state.since > b.state.since;
    });
    return lines;
}

QByteArray toJson(const std::vector<Line> &lines, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("alarms");
    for (const Line &line : lines) {
        json.beginObject()
            .member("rule", line.rule->id.toString())
            .member("name", line.rule->name.in(context.format.language()))
            .member("priority", toString(line.rule->priority))
            .member("indicator", line.rule->indicator.toString())
            .member("unit_id", line.unit->id.toString())
            .member("phase", toString(line.state.phase))
            .textOrNull("raised_at", line.state.raisedAt ? context.pack->zone.toIso(*line.state.raisedAt) : QString())
            .member("value", line.state.value)
            .textOrNull("member", line.state.member)
            .endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

TextTable toTable(const std::vector<Line> &lines, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Priority"), CliTexts::tr("Alarm"), CliTexts::tr("Unit"), CliTexts::tr("Since"),
                     CliTexts::tr("Value")});
    for (const Line &line : lines) {
        const Indicator *indicator = context.pack->indicator(line.rule->indicator);
        table.add(
            {toString(line.rule->priority), line.rule->name.in(context.format.language()),
             line.unit->name.in(context.format.language()),
             line.state.raisedAt ? context.format.dateTime(*line.state.raisedAt) : QString(),
             line.state.value ? context.format.number(*line.state.value, indicator->decimals) : QStringLiteral("—")});
    }
    return table;
}

} // namespace

Exit runAlarms(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format")});
    parser.process(arguments);
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    auto reader = CacheReader::open(context->cacheFile);
    if (!reader)
        return complain(reader.error());
    const auto states = reader->alarms();
    if (!states)
        return complain(states.error());
    const auto lines = activeAlarms(*context->pack, *states);
    printAnswer(context->output,
                {.json = [&] { return toJson(lines, *context); }, .table = [&] { return toTable(lines, *context); }});
    return Exit::Well;
}

} // namespace ioc
