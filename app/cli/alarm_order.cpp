// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/alarm_order.h"

#include "app/cli/owner_order.h"
#include "core/engine/alarms/alarm_command.h"

namespace ioc {
namespace {

struct Order
{
    const char *word;
    AlarmEvent event;
};

constexpr Order kOrders[] = {{"acknowledge", AlarmEvent::Acknowledged},
                             {"confirm", AlarmEvent::Confirmed},
                             {"shelve", AlarmEvent::Shelved},
                             {"unshelve", AlarmEvent::Unshelved},
                             {"remove", AlarmEvent::RemovedFromService},
                             {"return", AlarmEvent::ReturnedToService},
                             {"comment", AlarmEvent::Commented},
                             {"assign", AlarmEvent::Assigned}};

} // namespace

void addAlarmOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("text"), CliTexts::tr("The reason or the comment."), QStringLiteral("TEXT")});
    parser.addOption(
        {QStringLiteral("until"), CliTexts::tr("shelve: when it ends, within 24 hours."), QStringLiteral("TIME")});
    parser.addOption({QStringLiteral("owner"), CliTexts::tr("assign: who takes it on."), QStringLiteral("NAME")});
}

Exit orderAlarms(const QCommandLineParser &parser, const QStringList &words)
{
    const auto order = std::find_if(std::begin(kOrders), std::end(kOrders), [&words](const Order &known) {
        return words.value(0) == QLatin1StringView(known.word);
    });
    if (order == std::end(kOrders) || words.size() < 2)
        return complain(
            {ErrorCode::Usage, CliTexts::tr("alarms takes nothing, history RULE|UNIT, or acknowledge, confirm, shelve, "
                                            "unshelve, remove, return, comment or assign with RULE|UNIT.")});
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    QJsonObject body;
    for (const char *name : {"text", "until", "owner"}) {
        if (parser.isSet(QString::fromLatin1(name)))
            body.insert(QString::fromLatin1(name), parser.value(QString::fromLatin1(name)));
    }
    Exit status = Exit::Well;
    for (const QString &alarm : words.mid(1)) {
        const auto answer = carryOut(*folder, {Command::Kind::ActOnAlarm, {}, {}, alarm, toString(order->event), body});
        if (!answer)
            status = complain(answer.error());
        else if (!answer->done)
            status = complain({ErrorCode::Usage, answer->sentence, alarm});
    }
    if (status == Exit::Well)
        print(QString(CliTexts::tr("Done.") + QLatin1Char('\n')));
    return status;
}

} // namespace ioc
