// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "app/cli/ledger_backup.h"
#include "core/store/data_folder.h"
#include "core/store/ledger_verification.h"

namespace ioc {
namespace {

QByteArray toJson(const LedgerVerdict &verdict)
{
    JsonWriter json;
    json.beginObject()
        .member("whole", verdict.isWhole())
        .member("entries", verdict.entries)
        .member("last", verdict.last)
        .member("unsealed", verdict.unsealed)
        .textOrNull("head", QString::fromLatin1(verdict.head.toHex()))
        .beginArray("breaks");
    for (const LedgerBreak &one : verdict.breaks)
        json.beginObject()
            .member("fault", toString(one.fault))
            .member("from", one.no)
            .member("through", one.through)
            .member("sentence", one.detail)
            .endObject();
    return json.endArray().endObject().bytes() + '\n';
}

Exit verify(const QCommandLineParser &parser)
{
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    const auto output = CommonOptions(parser).format();
    if (!output)
        return complain(output.error());
    const auto verdict = verifyLedger(DataFolder::ledgerFile(*folder));
    if (!verdict) {
        complain(verdict.error());
        return verdict.error().code == ErrorCode::NotFound ? Exit::Usage : Exit::VerificationFailed;
    }
    if (*output == OutputFormat::Json)
        print(toJson(*verdict));
    else
        print(QString(sentenceOf(*verdict) + QLatin1Char('\n')));
    return verdict->isWhole() ? Exit::Well : Exit::VerificationFailed;
}

QByteArray toJson(const LedgerReader::Newest &newest, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("entries");
    for (const LedgerEntry &entry : newest.entries)
        json.beginObject()
            .member("no", entry.no)
            .member("at", context.pack->zone.toIso(entry.at))
            .member("actor", entry.act.actor)
            .member("role", entry.act.role)
            .member("station", entry.act.station)
            .member("kind", entry.act.kind)
            .member("subject", entry.act.subject)
            .member("body", QString::fromUtf8(entry.act.body))
            .endObject();
    return json.endArray().member("unreadable", newest.unreadable).endObject().bytes() + '\n';
}

TextTable toTable(const LedgerReader::Newest &newest, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("No."), CliTexts::tr("Time"), CliTexts::tr("Who"), CliTexts::tr("Role"),
                     CliTexts::tr("Station"), CliTexts::tr("What"), CliTexts::tr("Subject"), CliTexts::tr("Content")});
    for (const LedgerEntry &entry : newest.entries)
        table.add({QString::number(entry.no), context.format.dateTime(entry.at), entry.act.actor, entry.act.role,
                   entry.act.station, entry.act.kind, entry.act.subject, QString::fromUtf8(entry.act.body)});
    return table;
}

Exit list(const QCommandLineParser &parser)
{
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    bool numeric = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&numeric);
    if (!numeric || limit < 1)
        return complain({ErrorCode::Usage, CliTexts::tr("--limit takes a number from 1.")});
    auto reader = LedgerReader::open(context->ledgerFile);
    if (!reader)
        return complain(reader.error());
    const auto newest = reader->newest(limit);
    if (!newest)
        return complain(newest.error());
    printAnswer(context->output, {.json = [&] { return toJson(*newest, *context); },
                                  .table = [&] { return toTable(*newest, *context); }});
    return Exit::Well;
}

} // namespace

Exit runLedger(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format")});
    parser.addOption(
        {QStringLiteral("limit"), CliTexts::tr("At most this many."), QStringLiteral("N"), QStringLiteral("100")});
    parser.addPositionalArgument(QStringLiteral("ACTION"), CliTexts::tr("verify, list, backup or restore."));
    parser.addPositionalArgument(QStringLiteral("FOLDER"),
                                 CliTexts::tr("Of backup and restore: the folder of the backup."),
                                 QStringLiteral("[FOLDER]"));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    if (words == QStringList{QStringLiteral("verify")})
        return verify(parser);
    if (words == QStringList{QStringLiteral("list")})
        return list(parser);
    if (words.size() == 2 && words[0] == u"backup")
        return makeBackup(parser, words[1]);
    if (words.size() == 2 && words[0] == u"restore")
        return restoreBackup(parser, words[1]);
    return complain({ErrorCode::Usage, CliTexts::tr("ledger takes verify, list, backup FOLDER or restore FOLDER.")});
}

} // namespace ioc
