// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/alarm_report.h"

#include "app/cli/alarm_entry_text.h"
#include "app/cli/answer.h"
#include "app/cli/owner_order.h"
#include "app/cli/score_table.h"
#include "core/domain/alarms/alarm_terms.h"
#include "core/engine/alarms/shift_report_query.h"
#include "core/domain/shift_turns.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr auto kWithoutShifts = std::chrono::hours(24);

/// The days of --from and --to, the turn of --shift (today, or --day), or the turn that lasts now.
Result<ScoredStretch> stretchFrom(const QCommandLineParser &parser, const ReadingContext &context)
{
    const Zone &zone = context.pack->zone;
    const auto span = spanOption(parser);
    if (!span)
        return span.error();
    const auto day = dayOption(parser, QStringLiteral("day"));
    if (!day)
        return day.error();
    const QString wanted = parser.value(QStringLiteral("shift"));
    if (span->from.isValid() || span->to.isValid()) {
        if (!span->from.isValid() || !span->to.isValid() || !wanted.isEmpty())
            return Error{ErrorCode::Usage, CliTexts::tr("A report is of a shift, or of the days --from and --to.")};
        return ScoredStretch{zone.startOf(span->from), std::min(zone.startOf(span->to), context.now)};
    }
    if (wanted.isEmpty()) {
        const auto turn = turnAt(context.pack->shifts, context.now, zone);
        return turn ? ScoredStretch{turn->stretch.from, context.now}
                    : ScoredStretch{context.now - kWithoutShifts, context.now};
    }
    const auto shift = std::find_if(context.pack->shifts.begin(), context.pack->shifts.end(),
                                    [&wanted](const Shift &one) { return one.id == wanted; });
    if (shift == context.pack->shifts.end())
        return Error{ErrorCode::NotFound, CliTexts::tr("The pack has no shift “%1”.").arg(wanted)};
    const ScoredStretch turn = turnOn(*shift, day->isValid() ? *day : zone.date(context.now), zone);
    return ScoredStretch{turn.from, std::min(turn.to, context.now)};
}

QByteArray toJson(const ShiftReport &report, const ReadingContext &context)
{
    JsonWriter json;
    const Zone &zone = context.pack->zone;
    json.beginObject().member("from", zone.toIso(report.stretch.from)).member("to", zone.toIso(report.stretch.to));
    json.beginArray("scores");
    for (const ScoreLine &line : scoreLines(report, context))
        addScore(json, line, context);
    json.endArray().beginArray("standing");
    for (const Alarm &alarm : report.standing)
        json.beginObject()
            .member("rule", alarm.key.rule.toString())
            .member("unit_id", alarm.key.unit.toString())
            .member("priority", toString(alarm.priority))
            .member("phase", toString(alarm.status.phase))
            .member("raised_at", zone.toIso(alarm.raisedAt()))
            .textOrNull("owner", alarm.status.owner)
            .endObject();
    json.endArray().beginArray("notes");
    for (const HandOverNote &note : report.notes)
        json.beginObject()
            .member("at", zone.toIso(note.at))
            .member("actor", note.actor)
            .textOrNull("shift", note.shift)
            .member("text", note.text)
            .endObject();
    json.endArray().beginArray("entries");
    for (const AlarmEntry &entry : report.entries)
        json.beginObject()
            .member("at", zone.toIso(entry.at))
            .member("rule", entry.key.rule.toString())
            .member("unit_id", entry.key.unit.toString())
            .member("event", toString(entry.event))
            .member("phase", toString(entry.phase))
            .textOrNull("actor", entry.actor)
            .textOrNull("text", entry.text)
            .member("late", entry.late)
            .endObject();
    return json.endArray().endObject().bytes() + '\n';
}

TextTable standingTable(const ShiftReport &report, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Priority"), CliTexts::tr("Alarm"), CliTexts::tr("Since"), CliTexts::tr("State"),
                     CliTexts::tr("Who")});
    for (const Alarm &alarm : report.standing)
        table.add({termOf(alarm.priority), textOf(alarm.key), context.format.dateTime(alarm.raisedAt()),
                   termOf(alarm.status.phase), alarm.status.owner});
    return table;
}

TextTable entryTable(const ShiftReport &report, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Time"), CliTexts::tr("Alarm"), CliTexts::tr("What happened"), CliTexts::tr("Who"),
                     CliTexts::tr("Text")});
    for (const AlarmEntry &entry : report.entries)
        table.add({context.format.dateTime(entry.at), textOf(entry.key), eventText(entry, context.format),
                   whoText(entry.actor), wordsOf(entry)});
    return table;
}

QString toText(const ShiftReport &report, const ReadingContext &context)
{
    const Format &format = context.format;
    QStringList parts{
        CliTexts::tr("From %1 to %2").arg(format.dateTime(report.stretch.from), format.dateTime(report.stretch.to))};
    for (const HandOverNote &note : report.notes)
        parts.push_back(format.dateTime(note.at) + u' ' + note.actor + QStringLiteral(": ") + note.text);
    parts.push_back(scoreTable(scoreLines(report, context), context).toText());
    if (!report.standing.empty())
        parts.push_back(standingTable(report, context).toText());
    if (!report.entries.empty())
        parts.push_back(entryTable(report, context).toText());
    return parts.join(u'\n');
}

} // namespace

void addReportOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {QStringLiteral("shift"), CliTexts::tr("report, hand-over: a shift of the pack."), QStringLiteral("ID")});
    parser.addOption({QStringLiteral("day"), CliTexts::tr("report: the day on which that shift begins; today."),
                      QStringLiteral("DAY")});
}

Exit reportOnAlarms(const QCommandLineParser &parser)
{
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const auto stretch = stretchFrom(parser, *context);
    if (!stretch)
        return complain(stretch.error());
    const auto report = askShiftReport(context->pack, context->ledgerFile, *stretch, context->format);
    if (!report)
        return complain(report.error());
    switch (context->output) {
    case OutputFormat::Json:
        print(toJson(*report, *context));
        break;
    case OutputFormat::Csv:
        print(scoreTable(scoreLines(*report, *context), *context).toCsv());
        break;
    case OutputFormat::Table:
        print(toText(*report, *context));
        break;
    }
    return Exit::Well;
}

Exit handOver(const QCommandLineParser &parser, const QStringList &words)
{
    if (words.size() != 2)
        return complain({ErrorCode::Usage, CliTexts::tr("alarms hand-over takes one text.")});
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    Command command{Command::Kind::HandOver, {}};
    command.subject = parser.value(QStringLiteral("shift"));
    command.event = QStringLiteral("handed_over");
    command.body = {{QStringLiteral("text"), words[1]}};
    const auto answer = carryOut(*folder, command);
    if (!answer)
        return complain(answer.error());
    if (!answer->done)
        return complain({ErrorCode::Usage, answer->sentence});
    print(QString(CliTexts::tr("Done.") + QLatin1Char('\n')));
    return Exit::Well;
}

} // namespace ioc
