// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/directive_order.h"

#include "app/cli/owner_order.h"
#include "core/domain/directives/directive_json.h"
#include "core/engine/alarms/alarm_command.h"

#include <QRegularExpression>

namespace ioc {
namespace {

struct Order
{
    const char *word;
    DirectiveEvent event;
};

constexpr Order kOrders[] = {{"issue", DirectiveEvent::Issued},       {"progress", DirectiveEvent::Progressed},
                             {"extend", DirectiveEvent::Extended},    {"report", DirectiveEvent::Reported},
                             {"close", DirectiveEvent::Closed},       {"reopen", DirectiveEvent::Reopened},
                             {"withdraw", DirectiveEvent::Withdrawn}, {"comment", DirectiveEvent::Commented}};

/// agency:ID or unit:ID.
Result<Charge> chargeFrom(const QString &text)
{
    const QString id = text.section(QLatin1Char(':'), 1);
    if (!id.isEmpty() && text.startsWith(u"agency:"))
        return Charge{AgencyId(id), {}};
    if (!id.isEmpty() && text.startsWith(u"unit:"))
        return Charge{{}, UnitId(id)};
    return Error{ErrorCode::Usage, CliTexts::tr("“%1” is neither agency:ID nor unit:ID.").arg(text)};
}

/// ">=95/3": at or above 95 for three days on end; "<=5": at or below 5 for one.
Result<SettledBy> settledByFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(>=|<=)(-?[0-9]+(?:\\.[0-9]+)?)(?:/([0-9]{1,3}))?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return Error{ErrorCode::Usage, CliTexts::tr("“%1” is no limit: write \">=95/3\" or \"<=5\".").arg(text)};
    return SettledBy{match.captured(1) == u">=", match.captured(2).toDouble(),
                     match.captured(3).isEmpty() ? 1 : match.captured(3).toInt()};
}

Result<DirectiveOrder> orderFrom(const QCommandLineParser &parser)
{
    DirectiveOrder order;
    order.number = parser.value(QStringLiteral("number"));
    order.content = parser.value(QStringLiteral("content"));
    order.issuer = parser.value(QStringLiteral("issuer"));
    order.indicator = IndicatorId(parser.value(QStringLiteral("indicator")));
    order.unit = UnitId(parser.value(QStringLiteral("unit")));
    const auto due = dayOption(parser, QStringLiteral("due"));
    if (!due)
        return due.error();
    order.due = *due;
    const auto charge = chargeFrom(parser.value(QStringLiteral("charge")));
    if (!charge)
        return charge.error();
    order.charge = *charge;
    for (const QString &text : parser.values(QStringLiteral("supporter"))) {
        const auto supporter = chargeFrom(text);
        if (!supporter)
            return supporter.error();
        order.supporters.push_back(*supporter);
    }
    if (parser.isSet(QStringLiteral("alarm"))) {
        order.alarm = alarmKeyFrom(parser.value(QStringLiteral("alarm")));
        if (!order.alarm)
            return Error{ErrorCode::Usage,
                         CliTexts::tr("“%1” is no alarm: write RULE|UNIT.").arg(parser.value(QStringLiteral("alarm")))};
    }
    if (parser.isSet(QStringLiteral("settled-by"))) {
        const auto rule = settledByFrom(parser.value(QStringLiteral("settled-by")));
        if (!rule)
            return rule.error();
        order.settledBy = *rule;
    }
    return order;
}

Result<DirectiveEntry> entryFrom(const QCommandLineParser &parser, const Order &order)
{
    DirectiveEntry entry;
    entry.event = order.event;
    entry.text = parser.value(QStringLiteral("text"));
    if (order.event == DirectiveEvent::Issued) {
        const auto wanted = orderFrom(parser);
        if (!wanted)
            return wanted.error();
        entry.order = *wanted;
    }
    if (order.event == DirectiveEvent::Progressed) {
        bool isNumber = false;
        entry.percent = parser.value(QStringLiteral("percent")).toInt(&isNumber);
        if (!isNumber)
            return Error{ErrorCode::Usage, CliTexts::tr("progress needs --percent N.")};
    }
    if (order.event == DirectiveEvent::Extended) {
        const auto due = dayOption(parser, QStringLiteral("due"));
        if (!due)
            return due.error();
        if (due->isValid())
            entry.due = *due;
    }
    return entry;
}

} // namespace

void addDirectiveOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &what, const char *value) {
        parser.addOption({QString::fromLatin1(name), what, QString::fromLatin1(value)});
    };
    add("content", CliTexts::tr("issue: what is to be done."), "TEXT");
    add("issuer", CliTexts::tr("issue: the leader who gives it."), "NAME");
    add("number", CliTexts::tr("issue: number of the paper."), "TEXT");
    add("charge", CliTexts::tr("issue: who has to do it, agency:ID or unit:ID."), "WHO");
    add("supporter", CliTexts::tr("issue: who supports; may be given again."), "WHO");
    add("alarm", CliTexts::tr("issue: the alarm that it is about, RULE|UNIT."), "ALARM");
    add("settled-by", CliTexts::tr("issue: closed by data when the indicator is there, \">=95/3\" for three days."),
        "LIMIT");
    add("due", CliTexts::tr("issue and extend: the last day, YYYY-MM-DD."), "DAY");
    add("percent", CliTexts::tr("progress: how much is done, 0 to 100."), "N");
    add("text", CliTexts::tr("The report, the reason or the comment."), "TEXT");
}

Exit orderDirective(const QCommandLineParser &parser, const QStringList &words)
{
    const auto order = std::find_if(std::begin(kOrders), std::end(kOrders), [&words](const Order &known) {
        return words.value(0) == QLatin1StringView(known.word);
    });
    const bool isNew = order != std::end(kOrders) && order->event == DirectiveEvent::Issued;
    if (order == std::end(kOrders) || words.size() != (isNew ? 1 : 2))
        return complain({ErrorCode::Usage,
                         CliTexts::tr("directives takes nothing, show ID, issue, or progress, extend, report, close, "
                                      "reopen, withdraw or comment with an ID.")});
    const auto entry = entryFrom(parser, *order);
    if (!entry)
        return complain(entry.error());
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    const auto answer = carryOut(
        *folder, {Command::Kind::ActOnDirective, {}, {}, words.value(1), toString(entry->event), toJson(*entry)});
    if (!answer)
        return complain(answer.error());
    if (!answer->done)
        return complain({ErrorCode::Usage, answer->sentence});
    print(QString(answer->facts[QStringLiteral("directive")].toString() + QLatin1Char('\n')));
    return Exit::Well;
}

} // namespace ioc
