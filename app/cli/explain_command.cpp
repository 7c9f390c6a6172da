// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/reading_json.h"
#include "core/engine/territory_query.h"

namespace ioc {
namespace {

Result<ChangeQuery> queryFrom(const QCommandLineParser &parser)
{
    ChangeQuery query;
    const auto indicator = indicatorOption(parser);
    if (!indicator)
        return indicator.error();
    query.indicator = *indicator;
    query.unit = parser.value(QStringLiteral("unit"));
    query.before.id = parser.value(QStringLiteral("from-period"));
    query.after.id = parser.value(QStringLiteral("to-period"));
    if (query.before.id.isEmpty() || query.after.id.isEmpty())
        return Error{ErrorCode::Usage, CliTexts::tr("Name both periods with --from-period and --to-period.")};
    const QString over = parser.value(QStringLiteral("over"));
    query.over = over == u"units" ? QString() : over;
    const auto boundary = boundaryOption(parser);
    if (!boundary)
        return boundary.error();
    query.boundary = *boundary;
    return query;
}

/// What a group is called: a commune, a member, or the rest.
QString nameOf(const Effect &effect, const ChangeQuery &query, const ReadingContext &context)
{
    if (effect.status == GroupStatus::Rest)
        return CliTexts::tr("not in any group");
    const AdministrativeUnit *unit = query.over.isEmpty() ? context.pack->units.find(UnitId(effect.group)) : nullptr;
    return unit ? unit->name.in(context.format.language()) : effect.group;
}

std::optional<double> figureOfGroup(const std::optional<Amounts> &amounts, const Indicator &indicator)
{
    return amounts ? figureOf(*amounts, !indicator.denominator.isEmpty(), indicator.scale) : std::nullopt;
}

void writeAmounts(JsonWriter &json, const char *key, const std::optional<Amounts> &amounts, const Indicator &indicator)
{
    if (!amounts) {
        json.null(key);
        return;
    }
    json.beginObject(key).member("value", figureOfGroup(amounts, indicator)).member("numerator", amounts->numerator);
    if (indicator.denominator.isEmpty())
        json.null("denominator");
    else
        json.member("denominator", amounts->denominator);
    json.endObject();
}

void writeWhole(JsonWriter &json, const char *key, const Reading &reading, const Zone &zone)
{
    json.beginObject(key);
    writePeriodOf(json, reading);
    writeReading(json, reading, zone);
    json.endObject();
}

QByteArray toJson(const ChangeAnswer &answer, const ChangeQuery &query, const ReadingContext &context)
{
    const bool ratio = !answer.indicator->denominator.isEmpty();
    JsonWriter json;
    json.beginObject()
        .member("indicator", answer.indicator->id.toString())
        .member("unit", answer.unit->name.vi)
        .member("unit_id", answer.unit->id.toString())
        .member("boundary", answer.boundary.toString(Qt::ISODate))
        .member("over", query.over.isEmpty() ? QStringLiteral("units") : query.over)
        .member("method", ratio ? "midpoint" : "sum");
    writeWhole(json, "before", answer.change.before, context.pack->zone);
    writeWhole(json, "after", answer.change.after, context.pack->zone);
    json.member("change", answer.change.parts.change)
        .member("rate", answer.change.parts.rate)
        .member("mix", answer.change.parts.mix)
        .member("unit_of_measure", answer.indicator->unit.vi)
        .beginArray("rows");
    for (const Effect &effect : answer.change.parts.effects) {
        json.beginObject()
            .textOrNull("group", effect.group)
            .member("name", nameOf(effect, query, context))
            .member("status", toString(effect.status));
        writeAmounts(json, "before", effect.before, *answer.indicator);
        writeAmounts(json, "after", effect.after, *answer.indicator);
        json.member("rate", effect.rate).member("mix", effect.mix).member("total", effect.total()).endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

/// How far the two figures may be believed.
QString qualities(const ExplainedChange &change)
{
    return change.before.quality == change.after.quality
               ? toString(change.after.quality)
               : toString(change.before.quality) + QStringLiteral(" → ") + toString(change.after.quality);
}

TextTable toTable(const ChangeAnswer &answer, const ChangeQuery &query, const ReadingContext &context)
{
    // Parts of a change are small beside the figure.
    const int decimals = answer.indicator->decimals + 2;
    const auto number = [&](std::optional<double> value, int places) {
        return value ? context.format.number(*value, places) : QStringLiteral("—");
    };
    TextTable table({CliTexts::tr("Group"), CliTexts::tr("Status"), CliTexts::tr("Before"), CliTexts::tr("After"),
                     CliTexts::tr("Rate effect"), CliTexts::tr("Mix effect"), CliTexts::tr("Together")});
    for (const Effect &effect : answer.change.parts.effects)
        table.add({nameOf(effect, query, context), toString(effect.status),
                   number(figureOfGroup(effect.before, *answer.indicator), answer.indicator->decimals),
                   number(figureOfGroup(effect.after, *answer.indicator), answer.indicator->decimals),
                   number(effect.rate, decimals), number(effect.mix, decimals), number(effect.total(), decimals)});
    table.add({CliTexts::tr("The whole"), qualities(answer.change),
               number(answer.change.parts.before, answer.indicator->decimals),
               number(answer.change.parts.after, answer.indicator->decimals),
               number(answer.change.parts.rate, decimals), number(answer.change.parts.mix, decimals),
               number(answer.change.parts.change, decimals)});
    return table;
}

} // namespace

Exit runExplain(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"),
                                  QStringLiteral("as-known"), QStringLiteral("format"), QStringLiteral("indicator"),
                                  QStringLiteral("unit")});
    parser.addOption(
        {QStringLiteral("from-period"), CliTexts::tr("The earlier period, e.g. 2026-10."), QStringLiteral("ID")});
    parser.addOption(
        {QStringLiteral("to-period"), CliTexts::tr("The later period, e.g. 2026-11."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("over"), CliTexts::tr("units, or a dimension such as field."),
                      QStringLiteral("GROUPS"), QStringLiteral("units")});
    parser.addOption({QStringLiteral("boundary"),
                      CliTexts::tr("Tell both periods by the units of this day; of today when left out."),
                      QStringLiteral("DAY")});
    parser.process(arguments);
    return answerTo(parser, queryFrom(parser), askChange,
                    [](const ChangeAnswer &answer, const ChangeQuery &query, const ReadingContext &context) {
                        printAnswer(context.output, {.json = [&] { return toJson(answer, query, context); },
                                                     .table = [&] { return toTable(answer, query, context); }});
                    });
}

} // namespace ioc
