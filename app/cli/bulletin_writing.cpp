// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bulletin_writing.h"

#include "app/cli/json_writer.h"
#include "app/cli/owner_order.h"
#include "core/base/bytes_view.h"
#include "core/base/content_hash.h"
#include "core/base/durable_file.h"
#include "core/domain/bulletins/cap_xml.h"
#include "core/engine/alarms/alarm_command.h"
#include "core/engine/alarms/alarm_journal.h"
#include "core/engine/alarms/alarm_keeper.h"
#include "core/engine/bulletins/warning_draft.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace ioc {
namespace {

constexpr qint64 kLongestDraft = 1024 * 1024;

QString named(const char *name)
{
    return QString::fromLatin1(name);
}

Result<QJsonObject> draftFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, file.errorString(), path};
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(file.read(kLongestDraft), &fault);
    if (!document.isObject())
        return Error{ErrorCode::Usage,
                     CliTexts::tr("A warning is drafted as one JSON object: %1").arg(fault.errorString()), path};
    return document.object();
}

/// About an alarm that is out of line now, as the ledger tells.
Result<QJsonObject> draftFromAlarm(const QCommandLineParser &parser, const ReadingContext &context)
{
    const QString text = parser.value(named("alarm"));
    const auto key = alarmKeyFrom(text);
    if (!key)
        return Error{ErrorCode::Usage, CliTexts::tr("“%1” is no alarm: write RULE|UNIT.").arg(text)};
    AlarmKeeper keeper(context.pack, context.format);
    std::int64_t after = 0;
    const auto read = readAlarmJournal(context.ledgerFile, after, {},
                                       [&keeper](const AlarmEntry &entry, std::int64_t) { keeper.replay(entry); });
    if (!read)
        return read.error();
    for (const Alarm &alarm : keeper.alarms()) {
        if (alarm.key != *key || !alarm.status.isActive())
            continue;
        QJsonObject draft = draftOfAlarm(alarm, *context.pack);
        draft.insert(named("category"), QJsonArray::fromStringList(parser.values(named("category"))));
        draft.insert(named("expires"), parser.value(named("expires")));
        return draft;
    }
    return Error{ErrorCode::NotFound, CliTexts::tr("The alarm %1 is not active.").arg(text)};
}

Result<BulletinStatus> statusFrom(const QCommandLineParser &parser)
{
    const bool isExercise = parser.isSet(named("exercise"));
    const bool isTest = parser.isSet(named("test"));
    if (isExercise && isTest)
        return Error{ErrorCode::Usage, CliTexts::tr("A warning is an exercise or a test, not both.")};
    return isExercise ? BulletinStatus::Exercise : isTest ? BulletinStatus::Test : BulletinStatus::Actual;
}

/// The ledger first: what it does not take is not written.
Result<std::int64_t> record(const QString &folder, const CapAlert &alert, const QByteArray &xml)
{
    QStringList units;
    for (const CapArea &area : alert.infos.front().areas)
        units.push_back(area.geocodes.front().second);
    const QJsonObject body{{named("sender"), alert.sender},
                           {named("status"), alert.status},
                           {named("msg_type"), alert.msgType},
                           {named("headline"), alert.infos.front().headline},
                           {named("severity"), alert.infos.front().severity},
                           {named("units"), units.join(QLatin1Char(' '))},
                           {named("sha256"), QString::fromLatin1(contentHash(viewOf(xml)))}};
    const auto answer =
        carryOut(folder, {Command::Kind::RecordBulletin, {}, {}, alert.identifier, named("written"), body});
    if (!answer)
        return answer.error();
    if (!answer->done)
        return Error{ErrorCode::Usage, answer->sentence};
    return std::int64_t(answer->facts[named("entry")].toInteger());
}

Exit tell(const ReadingContext &context, const CapAlert &alert, const QString &path, std::int64_t entry)
{
    if (context.output == OutputFormat::Json) {
        JsonWriter json;
        json.beginObject()
            .member("identifier", alert.identifier)
            .member("sent", capTime(alert.sent, context.pack->zone))
            .member("status", alert.status)
            .member("file", path)
            .member("entry", entry);
        print(QByteArray(json.endObject().bytes() + '\n'));
        return Exit::Well;
    }
    print(QString(CliTexts::tr("%1 (%2) is written to %3, as entry %4 of the ledger.")
                      .arg(alert.identifier, alert.status, path)
                      .arg(entry) +
                  QLatin1Char('\n')));
    return Exit::Well;
}

} // namespace

void addBulletinOptions(QCommandLineParser &parser)
{
    parser.addOption({named("file"), CliTexts::tr("write: the draft, a JSON object."), named("FILE")});
    parser.addOption({named("alarm"), CliTexts::tr("write: about this alarm."), named("RULE|UNIT")});
    parser.addOption(
        {named("category"), CliTexts::tr("write --alarm: category of the standard, such as Met."), named("WORD")});
    parser.addOption({named("expires"), CliTexts::tr("write --alarm: until when it is in force."), named("TIME")});
    parser.addOption({named("exercise"), CliTexts::tr("write: an exercise, and no warning.")});
    parser.addOption({named("test"), CliTexts::tr("write: a test, and no warning.")});
    parser.addOption({named("out"), CliTexts::tr("write: the file, which must not be there yet."), named("FILE")});
}

Exit writeBulletin(const QCommandLineParser &parser)
{
    const QString path = parser.value(named("out"));
    const bool isFromFile = parser.isSet(named("file"));
    if (path.isEmpty() || isFromFile == parser.isSet(named("alarm")) || parser.isSet(named("at")))
        return complain(
            {ErrorCode::Usage,
             CliTexts::tr("write takes --out FILE and either --file FILE or --alarm RULE|UNIT, and no --at.")});
    if (QFileInfo::exists(path))
        return complain({ErrorCode::Usage, CliTexts::tr("There is a file of that name already."), path});
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    const auto status = statusFrom(parser);
    if (!status)
        return complain(status.error());
    const auto draft = isFromFile ? draftFromFile(parser.value(named("file"))) : draftFromAlarm(parser, *context);
    if (!draft)
        return complain(draft.error());
    const auto alert = warningFromDraft(*draft, *context->pack, *status, context->now);
    if (!alert)
        return complain(alert.error());
    const auto xml = toXml(*alert, context->pack->zone);
    if (!xml)
        return complain(xml.error());
    const auto entry = record(*folder, *alert, *xml);
    if (!entry)
        return complain(entry.error());
    if (const auto written = writeDurably(path, *xml); !written)
        return complain({written.error().code,
                         CliTexts::tr("The ledger has the warning as entry %1, and the file is not there: %2")
                             .arg(*entry)
                             .arg(written.error().message),
                         path});
    return tell(*context, *alert, path, *entry);
}

} // namespace ioc
