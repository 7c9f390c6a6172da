// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "app/cli/owner_order.h"
#include "core/store/cache_reader.h"

#include <QFileInfo>

namespace ioc {
namespace {

constexpr int kDefaultLimit = 100;

QByteArray toJson(const std::vector<QuarantineEntry> &entries, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("records");
    for (const QuarantineEntry &entry : entries) {
        json.beginObject()
            .member("id", entry.id)
            .member("feed", entry.feed.toString())
            .member("run", entry.run)
            .member("time", context.pack->zone.toIso(entry.time))
            .textOrNull("field", entry.field)
            .textOrNull("value", entry.value)
            .member("reason", entry.reason)
            .textOrNull("record", entry.record)
            .endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

TextTable toTable(const std::vector<QuarantineEntry> &entries, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Time"), CliTexts::tr("Feed"), CliTexts::tr("Field"), CliTexts::tr("Value received"),
                     CliTexts::tr("Reason"), CliTexts::tr("Record")});
    for (const QuarantineEntry &entry : entries)
        table.add({context.format.dateTime(entry.time), entry.feed.toString(), entry.field, entry.value, entry.reason,
                   entry.record});
    return table;
}

/// Reads the feed's rows anew, by the owner of the folder.
Exit rerun(const FeedId &feed, const ReadingContext &context)
{
    const auto answer = carryOut(QFileInfo(context.cacheFile).path(), {Command::Kind::RerunQuarantine, feed});
    if (!answer)
        return complain(answer.error());
    if (!answer->done)
        return complain({ErrorCode::Usage, answer->sentence});
    const std::int64_t landed = answer->facts[QStringLiteral("landed")].toInteger();
    const std::int64_t stayed = answer->facts[QStringLiteral("stayed")].toInteger();
    if (context.output == OutputFormat::Json) {
        JsonWriter json;
        json.beginObject().member("feed", feed.toString()).member("landed", landed).member("stayed", stayed);
        print(QByteArray(json.endObject().bytes() + '\n'));
    } else {
        print(QString(CliTexts::tr("%1 rows fit now and have landed; %2 stay in quarantine.").arg(landed).arg(stayed) +
                      QLatin1Char('\n')));
    }
    return Exit::Well;
}

} // namespace

Exit runQuarantine(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(
        parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format"), QStringLiteral("feed")});
    parser.addOption({QStringLiteral("limit"), CliTexts::tr("At most so many records, the newest first."),
                      QStringLiteral("N"), QString::number(kDefaultLimit)});
    parser.addOption({QStringLiteral("rerun"), CliTexts::tr("Read the rows of --feed anew by the mapping of today.")});
    parser.process(arguments);
    bool numeric = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&numeric);
    if (!numeric || limit < 1)
        return complain({ErrorCode::Usage, CliTexts::tr("--limit takes a whole number from 1.")});
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const FeedId feed(parser.value(QStringLiteral("feed")));
    if (!feed.isEmpty() && !context->pack->feed(feed))
        return complain({ErrorCode::Usage, CliTexts::tr("There is no feed “%1” in the pack.").arg(feed.toString())});
    if (parser.isSet(QStringLiteral("rerun")))
        return feed.isEmpty() ? complain({ErrorCode::Usage, CliTexts::tr("Name the feed to read anew with --feed.")})
                              : rerun(feed, *context);
    auto reader = CacheReader::open(context->cacheFile);
    if (!reader)
        return complain(reader.error());
    const auto entries = reader->quarantine(feed, limit);
    if (!entries)
        return complain(entries.error());
    printAnswer(context->output, {.json = [&] { return toJson(*entries, *context); },
                                  .table = [&] { return toTable(*entries, *context); }});
    return Exit::Well;
}

} // namespace ioc
