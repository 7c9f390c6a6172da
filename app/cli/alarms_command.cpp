// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/alarm_entry_text.h"
#include "app/cli/alarm_order.h"
#include "app/cli/alarm_report.h"
#include "app/cli/alarms_export.h"
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/export_file.h"
#include "app/cli/json_writer.h"
#include "core/domain/alarms/alarm_of_pack.h"
#include "core/domain/alarms/alarm_terms.h"
#include "core/engine/alarms/alarm_command.h"
#include "core/engine/alarms/alarm_journal.h"
#include "core/engine/alarms/alarm_keeper.h"

namespace ioc {
namespace {

/// All alarms that are not normal, as the ledger tells: of --at, as they stood then.
Result<std::vector<Alarm>> alarmsOf(const ReadingContext &context)
{
    AlarmKeeper keeper(context.pack, context.format);
    std::int64_t after = 0;
    const auto read = readAlarmJournal(context.ledgerFile, after, context.known,
                                       [&keeper](const AlarmEntry &entry, std::int64_t) { keeper.replay(entry); });
    if (!read)
        return read.error();
    return keeper.alarms();
}

QByteArray toJson(const std::vector<Alarm> &alarms, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("alarms");
    for (const Alarm &alarm : alarms) {
        json.beginObject()
            .member("rule", alarm.key.rule.toString())
            .member("name", alarm.name.in(context.format.language()))
            .member("priority", toString(alarm.priority))
            .textOrNull("indicator", alarm.indicator.toString())
            .member("unit_id", alarm.key.unit.toString())
            .member("phase", toString(alarm.status.phase))
            .textOrNull("raised_at", isoOrNone(alarm.status.raisedAt, context))
            .member("value", alarm.value)
            .textOrNull("member", alarm.member)
            .textOrNull("sentence", alarm.status.sentence)
            .textOrNull("by", alarm.status.by)
            .textOrNull("owner", alarm.status.owner)
            .textOrNull("until", isoOrNone(alarm.status.until, context))
            .textOrNull("reason", alarm.status.reason)
            .textOrNull("cause", alarm.cause ? textOf(*alarm.cause) : QString())
            .endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

QString valueText(const Alarm &alarm, const ReadingContext &context)
{
    const auto as = unitOfValue(alarm, *context.pack);
    return as && alarm.value ? context.format.number(*alarm.value, as->decimals) : QStringLiteral("—");
}

QString unitText(const UnitId &id, const ReadingContext &context)
{
    const AdministrativeUnit *unit = context.pack->units.find(id);
    return unit ? unit->name.in(context.format.language()) : id.toString();
}

TextTable toTable(const std::vector<Alarm> &alarms, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Priority"), CliTexts::tr("Alarm"), CliTexts::tr("Unit"), CliTexts::tr("Since"),
                     CliTexts::tr("Value"), CliTexts::tr("State"), CliTexts::tr("ID")});
    for (const Alarm &alarm : alarms)
        table.add({termOf(alarm.priority), alarm.name.in(context.format.language()), unitText(alarm.key.unit, context),
                   context.format.dateTime(alarm.raisedAt()), valueText(alarm, context), termOf(alarm.status.phase),
                   textOf(alarm.key)});
    return table;
}

Exit list(const ReadingContext &context, bool all)
{
    auto alarms = alarmsOf(context);
    if (!alarms)
        return complain(alarms.error());
    if (!all)
        std::erase_if(*alarms, [](const Alarm &alarm) { return !alarm.status.isActive(); });
    printAnswer(context.output,
                {.json = [&] { return toJson(*alarms, context); }, .table = [&] { return toTable(*alarms, context); }});
    return Exit::Well;
}

TextTable toTable(const std::vector<AlarmEntry> &entries, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Time"), CliTexts::tr("What happened"), CliTexts::tr("State"), CliTexts::tr("Who"),
                     CliTexts::tr("Text")});
    for (const AlarmEntry &entry : entries)
        table.add({context.format.dateTime(entry.at), eventText(entry, context.format), phaseText(entry),
                   whoText(entry.actor), wordsOf(entry)});
    return table;
}

Exit history(const ReadingContext &context, const QString &text)
{
    const auto key = alarmKeyFrom(text);
    if (!key)
        return complain({ErrorCode::Usage, CliTexts::tr("“%1” is no alarm: write RULE|UNIT.").arg(text)});
    const auto entries = readAlarmHistory(context.ledgerFile, *key, context.known);
    if (!entries)
        return complain(entries.error());
    printAnswer(context.output, {.json = [&] { return historyJson(*entries, context); },
                                 .table = [&] { return toTable(*entries, context); }});
    return Exit::Well;
}

} // namespace

Exit runAlarms(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(
        parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format"), QStringLiteral("at")});
    parser.addOption({QStringLiteral("all"),
                      CliTexts::tr("Those too that have returned, are shelved, suppressed or out of service.")});
    addAlarmOptions(parser);
    addReportOptions(parser);
    addExportOptions(parser);
    parser.addPositionalArgument(
        QStringLiteral("ORDER"),
        CliTexts::tr(
            "Nothing: list them. history: what happened to one. acknowledge, confirm, "
            "shelve, unshelve, remove, return, comment, assign. report: a shift, or --from and --to. "
            "hand-over TEXT: a note to those who take over. export: what happened to all of them into --file."),
        QStringLiteral("[ORDER]"));
    parser.addPositionalArgument(QStringLiteral("ALARM"), CliTexts::tr("RULE|UNIT, as the list tells."),
                                 QStringLiteral("[ALARM…]"));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    if (words.value(0) == u"report" && words.size() == 1)
        return reportOnAlarms(parser);
    if (words.value(0) == u"hand-over")
        return handOver(parser, words);
    const bool isHistory = words.value(0) == u"history" && words.size() == 2;
    const bool isExport = words == QStringList{QStringLiteral("export")};
    if (!words.isEmpty() && !isHistory && !isExport)
        return orderAlarms(parser, words);
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    if (isExport)
        return exportAlarms(parser, *context);
    return isHistory ? history(*context, words[1]) : list(*context, parser.isSet(QStringLiteral("all")));
}

} // namespace ioc
