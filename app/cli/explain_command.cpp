// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "app/cli/text_table.h"
#include "core/engine/territory_query.h"

namespace ioc {
namespace {

Result<ChangeQuery> queryFrom(const QCommandLineParser &parser)
{
    ChangeQuery query;
    query.indicator = IndicatorId(parser.value(QStringLiteral("indicator")));
    if (query.indicator.isEmpty())
        return Error{ErrorCode::Usage, CliTexts::tr("Name the indicator with --indicator.")};
    query.unit = parser.value(QStringLiteral("unit"));
    query.before.id = parser.value(QStringLiteral("from-period"));
    query.after.id = parser.value(QStringLiteral("to-period"));
    if (query.before.id.isEmpty() || query.after.id.isEmpty())
        return Error{ErrorCode::Usage, CliTexts::tr("Name both periods with --from-period and --to-period.")};
    const QString over = parser.value(QStringLiteral("over"));
    query.over = over == u"units" ? QString() : over;
    const auto boundary = dayOption(parser, QStringLiteral("boundary"));
    if (!boundary)
        return boundary.error();
    if (boundary->isValid())
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

std::optional<double> ratioOf(const std::optional<Amounts> &amounts, const Indicator &indicator)
{
    if (!amounts)
        return std::nullopt;
    if (indicator.denominator.isEmpty())
        return indicator.scale * amounts->numerator;
    return amounts->denominator == 0 ? std::nullopt
                                     : std::optional(indicator.scale * amounts->numerator / amounts->denominator);
}

void writeAmounts(JsonWriter &json, const char *key, const std::optional<Amounts> &amounts, const Indicator &indicator)
{
    if (!amounts) {
        json.null(key);
        return;
    }
    json.beginObject(key).member("value", ratioOf(amounts, indicator)).member("numerator", amounts->numerator);
    if (indicator.denominator.isEmpty())
        json.null("denominator");
    else
        json.member("denominator", amounts->denominator);
    json.endObject();
}

void writePeriod(JsonWriter &json, const char *key, const Period &period, double value)
{
    json.beginObject(key)
        .member("period", period.id)
        .member("from", period.from.toString(Qt::ISODate))
        .member("to", period.to.toString(Qt::ISODate))
        .member("value", value)
        .endObject();
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
    writePeriod(json, "before", answer.before, answer.decomposition.before);
    writePeriod(json, "after", answer.after, answer.decomposition.after);
    json.member("change", answer.decomposition.change)
        .member("rate", answer.decomposition.rate)
        .member("mix", answer.decomposition.mix)
        .member("unit_of_measure", answer.indicator->unit.vi)
        .beginArray("rows");
    for (const Effect &effect : answer.decomposition.effects) {
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

TextTable toTable(const ChangeAnswer &answer, const ChangeQuery &query, const ReadingContext &context)
{
    // Parts of a change are small beside the figure.
    const int decimals = answer.indicator->decimals + 2;
    const auto number = [&](std::optional<double> value, int places) {
        return value ? context.format.number(*value, places) : QStringLiteral("—");
    };
    TextTable table({CliTexts::tr("Group"), CliTexts::tr("Status"), CliTexts::tr("Before"), CliTexts::tr("After"),
                     CliTexts::tr("Rate effect"), CliTexts::tr("Mix effect"), CliTexts::tr("Together")});
    for (const Effect &effect : answer.decomposition.effects)
        table.add({nameOf(effect, query, context), toString(effect.status),
                   number(ratioOf(effect.before, *answer.indicator), answer.indicator->decimals),
                   number(ratioOf(effect.after, *answer.indicator), answer.indicator->decimals),
                   number(effect.rate, decimals), number(effect.mix, decimals), number(effect.total(), decimals)});
    table.add({CliTexts::tr("The whole"), QString(), number(answer.decomposition.before, answer.indicator->decimals),
               number(answer.decomposition.after, answer.indicator->decimals),
               number(answer.decomposition.rate, decimals), number(answer.decomposition.mix, decimals),
               number(answer.decomposition.change, decimals)});
    return table;
}

} // namespace

Exit runExplain(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"),
                                  QStringLiteral("as-known"), QStringLiteral("format")});
    parser.addOption({QStringLiteral("indicator"), CliTexts::tr("Id of the indicator."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("unit"), CliTexts::tr("Unit: its id or CODE@DATE; the province when left out."),
                      QStringLiteral("UNIT")});
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
    auto query = queryFrom(parser);
    if (!query)
        return complain(query.error());
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    query->now = context->now;
    query->known = context->known;
    const auto answer = askChange(*context->pack, context->cacheFile, *query);
    if (!answer)
        return complain(answer.error());
    switch (context->output) {
    case OutputFormat::Json:
        print(toJson(*answer, *query, *context));
        break;
    case OutputFormat::Csv:
        print(toTable(*answer, *query, *context).toCsv());
        break;
    case OutputFormat::Table:
        print(toTable(*answer, *query, *context).toText());
        break;
    }
    return Exit::Well;
}

} // namespace ioc
