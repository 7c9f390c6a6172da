// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/bulletin_writing.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "core/domain/bulletins/bulletin_words.h"
#include "core/engine/bulletins/bulletin_board.h"
#include "core/store/cache_reader.h"

namespace ioc {
namespace {

/// What stands at the moment, or all that was ever received until then.
Result<BulletinsThen> bulletinsOf(const ReadingContext &context, bool all)
{
    auto reader = CacheReader::open(context.cacheFile);
    if (!reader)
        return reader.error();
    BulletinBoard board(context.pack, context.format.language(), BulletinBoard::Matched::All);
    RecordNews news;
    board.follow(news);
    const auto read =
        news.read(reader->records(), context.now, context.known,
                  [&board](const FeedId &feed, const StoredRecords &records) { board.take(feed, records); });
    if (!read)
        return read.error();
    BulletinsThen then = board.at(context.now);
    if (!all)
        std::erase_if(then.bulletins, [](const Bulletin &bulletin) {
            return bulletin.standing != BulletinStanding::InForce || bulletin.elsewhere;
        });
    return then;
}

QString textOf(const CapAlert::Reference &message, const Zone &zone)
{
    return QStringList{message.sender, message.identifier, zone.toIso(message.sent)}.join(QLatin1Char(','));
}

QStringList namesOf(const Bulletin &bulletin, const ReadingContext &context)
{
    QStringList names;
    for (const UnitId &id : bulletin.units) {
        if (const AdministrativeUnit *unit = context.pack->units.find(id))
            names.push_back(unit->name.in(context.format.language()));
    }
    if (names.isEmpty()) {
        for (const CapArea &area : bulletin.info.areas)
            names.push_back(area.description);
    }
    return names;
}

void writeList(JsonWriter &json, const char *key, const QStringList &list)
{
    json.beginArray(key);
    for (const QString &one : list)
        json.element(one);
    json.endArray();
}

void write(JsonWriter &json, const Bulletin &bulletin, const ReadingContext &context)
{
    const Zone &zone = context.pack->zone;
    const auto iso = [&zone](const std::optional<Instant> &at) { return at ? zone.toIso(*at) : QString(); };
    json.beginObject()
        .member("message", textOf(bulletin.message, zone))
        .member("part", std::int64_t(bulletin.part))
        .member("feed", bulletin.feed.toString())
        .member("received_at", zone.toIso(bulletin.received))
        .member("status", toString(bulletin.status))
        .member("scope", toString(bulletin.scope))
        .member("standing", toString(bulletin.standing))
        .textOrNull("ended_by", bulletin.endedBy ? textOf(*bulletin.endedBy, zone) : QString())
        .member("headline", BulletinWords::headline(bulletin))
        .member("event", bulletin.info.event)
        .member("severity", toString(bulletin.severity))
        .textOrNull("urgency", bulletin.info.urgency)
        .textOrNull("certainty", bulletin.info.certainty)
        .textOrNull("sender_name", bulletin.info.senderName)
        .textOrNull("onset", iso(bulletin.info.onset))
        .member("from", zone.toIso(bulletin.from))
        .member("until", zone.toIso(bulletin.until))
        .member("end_told", !bulletin.untilIsOurs)
        .member("elsewhere", bulletin.elsewhere);
    QStringList units;
    for (const UnitId &id : bulletin.units)
        units.push_back(id.toString());
    writeList(json, "unit_ids", units);
    QStringList areas;
    for (const CapArea &area : bulletin.info.areas)
        areas.push_back(area.description);
    writeList(json, "areas", areas);
    writeList(json, "remarks", bulletin.remarks);
    json.endObject();
}

QByteArray toJson(const BulletinsThen &then, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("bulletins");
    for (const Bulletin &bulletin : then.bulletins)
        write(json, bulletin, context);
    json.endArray().beginArray("remarks");
    for (const BulletinRemark &remark : then.remarks)
        json.beginObject()
            .member("message", textOf(remark.message, context.pack->zone))
            .member("sentence", remark.sentence)
            .endObject();
    return json.endArray().endObject().bytes() + '\n';
}

TextTable toTable(const BulletinsThen &then, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Severity"), CliTexts::tr("Bulletin"), CliTexts::tr("Where"), CliTexts::tr("Until"),
                     CliTexts::tr("State"), CliTexts::tr("Message")});
    for (const Bulletin &bulletin : then.bulletins)
        table.add({BulletinWords::severity(bulletin.severity), BulletinWords::headline(bulletin),
                   namesOf(bulletin, context).join(QStringLiteral(", ")), context.format.dateTime(bulletin.until),
                   bulletin.elsewhere ? CliTexts::tr("elsewhere") : BulletinWords::standing(bulletin.standing),
                   bulletin.message.identifier});
    return table;
}

/// Beside a table, on stderr: what people should know.
void tellRemarks(const BulletinsThen &then)
{
    for (const BulletinRemark &remark : then.remarks)
        std::fputs(qPrintable(remark.sentence + QLatin1Char('\n')), stderr);
    for (const Bulletin &bulletin : then.bulletins) {
        for (const QString &remark : bulletin.remarks)
            std::fputs(qPrintable(bulletin.message.identifier + QStringLiteral(": ") + remark + QLatin1Char('\n')),
                       stderr);
    }
}

} // namespace

Exit runBulletins(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(
        parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format"), QStringLiteral("at")});
    parser.addOption({QStringLiteral("all"), CliTexts::tr("Also what is not in force, or lies elsewhere.")});
    addBulletinOptions(parser);
    parser.addPositionalArgument(QStringLiteral("ORDER"),
                                 CliTexts::tr("Nothing: list what is in force. write: write a warning as a CAP file."),
                                 QStringLiteral("[ORDER]"));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    if (words == QStringList{QStringLiteral("write")})
        return writeBulletin(parser);
    if (!words.isEmpty())
        return complain({ErrorCode::Usage, CliTexts::tr("bulletins takes nothing, or write.")});
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const auto then = bulletinsOf(*context, parser.isSet(QStringLiteral("all")));
    if (!then)
        return complain(then.error());
    if (context->output == OutputFormat::Table)
        tellRemarks(*then);
    printAnswer(context->output,
                {.json = [&] { return toJson(*then, *context); }, .table = [&] { return toTable(*then, *context); }});
    return Exit::Well;
}

} // namespace ioc
