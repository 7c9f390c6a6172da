// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "core/store/cache_audit.h"

namespace ioc {
namespace {

QByteArray toJson(const CacheAudit &audit)
{
    JsonWriter json;
    json.beginObject()
        .member("whole", audit.complaints.isEmpty())
        .member("series", audit.series)
        .member("observations", audit.observations)
        .member("unsealed", audit.unsealed)
        .member("replaced", audit.replaced)
        .member("records", audit.records)
        .member("set_aside", audit.setAside)
        .member("sum", audit.sum)
        .beginArray("complaints");
    for (const QString &complaint : audit.complaints)
        json.beginObject().member("sentence", complaint).endObject();
    return json.endArray().endObject().bytes() + '\n';
}

TextTable toTable(const CacheAudit &audit)
{
    TextTable table({CliTexts::tr("What"), CliTexts::tr("Found")});
    const auto add = [&table](const QString &what, std::int64_t number) { table.add({what, QString::number(number)}); };
    add(CliTexts::tr("Series"), audit.series);
    add(CliTexts::tr("Observations in force"), audit.observations);
    add(CliTexts::tr("of them not yet sealed"), audit.unsealed);
    add(CliTexts::tr("Values replaced by corrections"), audit.replaced);
    add(CliTexts::tr("Records"), audit.records);
    add(CliTexts::tr("Damaged rows moved aside"), audit.setAside);
    for (const QString &complaint : audit.complaints)
        table.add({CliTexts::tr("Complaint"), complaint});
    if (audit.complaints.isEmpty())
        table.add({CliTexts::tr("Verdict"), CliTexts::tr("Everything agrees.")});
    return table;
}

} // namespace

Exit runCache(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format")});
    parser.addPositionalArgument(QStringLiteral("verify"),
                                 CliTexts::tr("Reads the whole cache and checks that everything in it agrees."));
    parser.process(arguments);
    if (parser.positionalArguments() != QStringList{QStringLiteral("verify")})
        return complain({ErrorCode::Usage, CliTexts::tr("Say what to do with the cache: cache verify.")});
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const auto audit = auditCache(context->cacheFile);
    if (!audit)
        return complain(audit.error());
    printAnswer(context->output, {.json = [&] { return toJson(*audit); }, .table = [&] { return toTable(*audit); }});
    return audit->complaints.isEmpty() ? Exit::Well : Exit::VerificationFailed;
}

} // namespace ioc
