// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/feed_order.h"
#include "app/cli/json_writer.h"
#include "core/engine/feed_report.h"

namespace ioc {
namespace {

std::optional<std::int64_t> secondsSince(std::optional<Instant> then, Instant now)
{
    if (!then)
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(now - *then).count();
}

QByteArray toJson(const std::vector<FeedHealth> &feeds, const ReadingContext &context)
{
    const auto iso = [&](std::optional<Instant> at) { return at ? context.pack->zone.toIso(*at) : QString(); };
    JsonWriter json;
    json.beginObject().beginArray("feeds");
    for (const FeedHealth &feed : feeds) {
        json.beginObject()
            .member("id", feed.feed.toString())
            .member("state", toString(feed.state))
            .textOrNull("layer", toString(feed.layer))
            .textOrNull("last_ok", iso(feed.lastOk))
            .textOrNull("last_try", iso(feed.lastTry))
            .member("age_s", secondsSince(feed.lastOk, context.now))
            .member("promise_s", std::int64_t(feed.promise.count() / 1000))
            .textOrNull("late_after", iso(feed.lateAfter))
            .member("rows", feed.rows)
            .member("quarantined", feed.quarantined)
            .textOrNull("error", feed.error)
            .textOrNull("next_try", iso(feed.nextTry))
            .beginArray("remarks");
        for (const KeptRemark &kept : feed.remarks)
            json.beginObject()
                .member("kind", toString(kept.remark.kind))
                .member("field", kept.remark.field)
                .member("text", kept.remark.text)
                .member("count", kept.remark.count)
                .member("first_seen", iso(kept.firstSeen))
                .member("last_seen", iso(kept.lastSeen))
                .member("times", kept.times)
                .endObject();
        json.endArray().endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

/// The failure, or else what the checks have told last.
QString noteOn(const FeedHealth &feed)
{
    if (!feed.error.isEmpty() || feed.remarks.empty())
        return feed.error;
    return feed.remarks.front().remark.text;
}

TextTable toTable(const std::vector<FeedHealth> &feeds, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Feed"), CliTexts::tr("State"), CliTexts::tr("Layer"), CliTexts::tr("Last success"),
                     CliTexts::tr("Age"), CliTexts::tr("Rows"), CliTexts::tr("Quarantined"),
                     CliTexts::tr("Error or remark")});
    for (const FeedHealth &feed : feeds)
        table.add({feed.feed.toString(), toString(feed.state), toString(feed.layer),
                   feed.lastOk ? context.format.dateTime(*feed.lastOk) : QStringLiteral("—"),
                   feed.lastOk ? context.format.duration(context.now - *feed.lastOk) : QStringLiteral("—"),
                   QString::number(feed.rows), QString::number(feed.quarantined), noteOn(feed)});
    return table;
}

} // namespace

Exit runFeeds(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(
        parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"), QStringLiteral("format")});
    parser.addPositionalArgument(QStringLiteral("ORDER"),
                                 CliTexts::tr("pause ID, resume ID or run ID; nothing: list them."),
                                 QStringLiteral("[pause|resume|run ID]"));
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        return orderFeed(parser, parser.positionalArguments());
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const auto feeds = feedReport(*context->pack, context->cacheFile, context->now, context->known);
    if (!feeds)
        return complain(feeds.error());
    printAnswer(context->output,
                {.json = [&] { return toJson(*feeds, *context); }, .table = [&] { return toTable(*feeds, *context); }});
    return Exit::Well;
}

} // namespace ioc
