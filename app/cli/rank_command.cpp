// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/reading_json.h"
#include "core/engine/territory_query.h"

#include <cmath>

namespace ioc {
namespace {

std::optional<RankingQuery::Against> againstNamed(const QString &word)
{
    if (word == u"previous")
        return RankingQuery::Against::PreviousPeriod;
    if (word == u"year")
        return RankingQuery::Against::LastYear;
    if (word == u"none")
        return RankingQuery::Against::Nothing;
    return std::nullopt;
}

Result<void> readRules(const QCommandLineParser &parser, RankingQuery &query)
{
    const QString group = parser.value(QStringLiteral("group"));
    if (group != u"all" && group != u"type")
        return Error{ErrorCode::Usage, CliTexts::tr("--group takes all or type.")};
    query.rules.byType = group == u"type";
    const auto against = againstNamed(parser.value(QStringLiteral("against")));
    if (!against)
        return Error{ErrorCode::Usage, CliTexts::tr("--against takes previous, year or none.")};
    query.against = *against;
    const QString least = parser.value(QStringLiteral("min-volume"));
    bool isNumber = false;
    const double volume = least.toDouble(&isNumber);
    if (!least.isEmpty() && !(isNumber && std::isfinite(volume)))
        return Error{ErrorCode::Usage, CliTexts::tr("--min-volume takes a number.")};
    if (!least.isEmpty())
        query.rules.minimumVolume = volume;
    return {};
}

Result<RankingQuery> queryFrom(const QCommandLineParser &parser)
{
    RankingQuery query;
    const auto indicator = indicatorOption(parser);
    if (!indicator)
        return indicator.error();
    query.indicator = *indicator;
    query.period.id = parser.value(QStringLiteral("period"));
    const QString by = parser.value(QStringLiteral("by"));
    query.period.kind = periodKindFromString(by);
    if (!by.isEmpty() && !query.period.kind)
        return Error{ErrorCode::Usage,
                     CliTexts::tr("--by takes day, week, month, quarter, half, nine_months, year or term.")};
    const auto days = spanOption(parser);
    if (!days)
        return days.error();
    query.from = days->from;
    query.to = days->to;
    const auto boundary = boundaryOption(parser);
    if (!boundary)
        return boundary.error();
    query.boundary = *boundary;
    if (const auto rules = readRules(parser, query); !rules)
        return rules.error();
    return query;
}

void writeUnit(JsonWriter &json, const AdministrativeUnit &unit)
{
    json.member("unit_id", unit.id.toString()).member("unit", unit.name.vi).member("type", toString(unit.type));
}

QByteArray toJson(const RankingAnswer &answer, const RankingQuery &query, const Zone &zone)
{
    JsonWriter json;
    json.beginObject()
        .member("indicator", answer.indicator->id.toString())
        .member("rule", answer.indicator->periodRule)
        .textOrNull("period", answer.period.id)
        .member("from", answer.period.from.toString(Qt::ISODate))
        .member("to", answer.period.to.toString(Qt::ISODate))
        .member("boundary", answer.ranking.boundary.toString(Qt::ISODate))
        .textOrNull("before_from", answer.before ? answer.before->from.toString(Qt::ISODate) : QString())
        .textOrNull("before_to", answer.before ? answer.before->to.toString(Qt::ISODate) : QString())
        .member("group", query.rules.byType ? "type" : "all")
        .member("unit_of_measure", answer.indicator->unit.vi)
        .beginArray("rows");
    for (const Rank &rank : answer.ranking.ranks) {
        json.beginObject().member("rank", std::int64_t(rank.rank)).member("tied", rank.tied);
        writeUnit(json, *rank.unit);
        writeReading(json, rank.reading, zone);
        json.member("value_before", rank.valueBefore)
            .member("rank_before", rank.rankBefore ? std::optional(std::int64_t(*rank.rankBefore)) : std::nullopt)
            .member("climbed", rank.climbed ? std::optional(std::int64_t(*rank.climbed)) : std::nullopt)
            .endObject();
    }
    json.endArray().beginArray("unranked");
    for (const Unranked &one : answer.ranking.unranked) {
        json.beginObject();
        writeUnit(json, *one.unit);
        writeReading(json, one.reading, zone);
        json.member("reason", toString(one.reason)).endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

QString climbText(const std::optional<int> &climbed)
{
    if (!climbed)
        return {};
    return *climbed == 0 ? QStringLiteral("=")
                         : QStringLiteral("%1%2").arg(*climbed > 0 ? u"▲" : u"▼").arg(std::abs(*climbed));
}

TextTable toTable(const RankingAnswer &answer, const ReadingContext &context)
{
    const auto number = [&](std::optional<double> value) {
        return value ? context.format.number(*value, answer.indicator->decimals) : QStringLiteral("—");
    };
    TextTable table({CliTexts::tr("Rank"), CliTexts::tr("Unit"), CliTexts::tr("Type"), CliTexts::tr("Value"),
                     CliTexts::tr("Denominator"), CliTexts::tr("Before"), CliTexts::tr("Change"),
                     CliTexts::tr("Quality"), CliTexts::tr("Restated"), CliTexts::tr("Not ranked because")});
    const auto denominator = [&](const Reading &reading) {
        return reading.denominator ? context.format.axisNumber(*reading.denominator, 3) : QString();
    };
    for (const Rank &rank : answer.ranking.ranks)
        table.add({QString::number(rank.rank), rank.unit->name.in(context.format.language()), toString(rank.type()),
                   number(rank.reading.value), denominator(rank.reading), number(rank.valueBefore),
                   climbText(rank.climbed), toString(rank.reading.quality), toString(rank.reading.restated),
                   QString()});
    for (const Unranked &one : answer.ranking.unranked)
        table.add({QStringLiteral("—"), one.unit->name.in(context.format.language()), toString(one.unit->type),
                   number(one.reading.value), denominator(one.reading), QString(), QString(),
                   toString(one.reading.quality), toString(one.reading.restated), toString(one.reason)});
    return table;
}

} // namespace

Exit runRank(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"),
                                  QStringLiteral("as-known"), QStringLiteral("format"), QStringLiteral("indicator")});
    parser.addOption({QStringLiteral("period"),
                      CliTexts::tr("Period, e.g. 2026-11 or 2026-Q4; the current one when left out."),
                      QStringLiteral("ID")});
    parser.addOption({QStringLiteral("by"),
                      CliTexts::tr("day, week, month, quarter, half, nine_months, year or term: the current one."),
                      QStringLiteral("PERIOD")});
    parser.addOption({QStringLiteral("from"), CliTexts::tr("First day, instead of a period."), QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("to"), CliTexts::tr("Day after the last, with --from."), QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("boundary"),
                      CliTexts::tr("Rank the communes of this day; of today when left out."), QStringLiteral("DAY")});
    parser.addOption({QStringLiteral("group"), CliTexts::tr("all, or type: communes and wards each for themselves."),
                      QStringLiteral("GROUP"), QStringLiteral("all")});
    parser.addOption({QStringLiteral("against"), CliTexts::tr("Change of rank since: previous, year or none."),
                      QStringLiteral("PERIOD"), QStringLiteral("previous")});
    parser.addOption({QStringLiteral("min-volume"), CliTexts::tr("Leave out units with a smaller denominator."),
                      QStringLiteral("NUMBER")});
    parser.process(arguments);
    return answerTo(parser, queryFrom(parser), askRanking,
                    [](const RankingAnswer &answer, const RankingQuery &query, const ReadingContext &context) {
                        printAnswer(context.output, {.json = [&] { return toJson(answer, query, context.pack->zone); },
                                                     .table = [&] { return toTable(answer, context); }});
                    });
}

} // namespace ioc
