// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/directive_order.h"
#include "app/cli/json_writer.h"
#include "core/engine/directive_journal.h"

namespace ioc {
namespace {

QString nameOf(const Charge &charge, const ReadingContext &context)
{
    const Language language = context.format.language();
    if (const Agency *agency = context.pack->agency(charge.agency))
        return agency->name.in(language);
    if (const AdministrativeUnit *unit = context.pack->units.find(charge.unit))
        return unit->name.in(language);
    return charge.agency.isEmpty() ? charge.unit.toString() : charge.agency.toString();
}

void writeCharge(JsonWriter &json, const char *key, const Charge &charge)
{
    json.beginObject(key)
        .textOrNull("agency", charge.agency.toString())
        .textOrNull("unit_id", charge.unit.toString())
        .endObject();
}

void writeSupporters(JsonWriter &json, const DirectiveOrder &order)
{
    json.beginArray("supporters");
    for (const Charge &one : order.supporters)
        json.element(one.agency.isEmpty() ? one.unit.toString() : one.agency.toString());
    json.endArray();
}

void writeHistory(JsonWriter &json, const Directive &directive, const Zone &zone)
{
    json.beginArray("history");
    for (const DirectiveEntry &entry : directive.history) {
        json.beginObject()
            .member("at", zone.toIso(entry.at))
            .member("event", toString(entry.event))
            .textOrNull("actor", entry.actor)
            .textOrNull("text", entry.text)
            .member("percent", entry.percent ? std::optional(std::int64_t(*entry.percent)) : std::nullopt)
            .textOrNull("due", entry.due ? entry.due->toString(Qt::ISODate) : QString())
            .member("value", entry.value)
            .member("by_data", entry.byData)
            .endObject();
    }
    json.endArray();
}

void writeDirective(JsonWriter &json, const Directive &directive, const ReadingContext &context)
{
    const Zone &zone = context.pack->zone;
    json.beginObject()
        .member("id", directive.id)
        .textOrNull("number", directive.order.number)
        .member("content", directive.order.content)
        .member("issuer", directive.order.issuer);
    writeCharge(json, "charge", directive.order.charge);
    writeSupporters(json, directive.order);
    json.member("issued_at", zone.toIso(directive.issuedAt))
        .member("due", directive.due.toString(Qt::ISODate))
        .member("state", toString(directive.state))
        .member("days_overdue", std::int64_t(directive.daysOverdue(zone.date(context.now))))
        .member("percent", std::int64_t(directive.percent))
        .member("extensions", std::int64_t(directive.extensions))
        .textOrNull("ended_at", directive.endedAt ? zone.toIso(*directive.endedAt) : QString())
        .member("by_data", directive.byData)
        .textOrNull("alarm_rule", directive.order.alarm ? directive.order.alarm->rule.toString() : QString())
        .textOrNull("alarm_unit_id", directive.order.alarm ? directive.order.alarm->unit.toString() : QString())
        .textOrNull("indicator", directive.order.indicator.toString())
        .textOrNull("unit_id", directive.order.unit.toString())
        .member("before", directive.before)
        .member("after", directive.after);
    writeHistory(json, directive, zone);
    json.endObject();
}

QByteArray toJson(const std::vector<const Directive *> &directives, const ReadingContext &context)
{
    JsonWriter json;
    json.beginObject().beginArray("directives");
    for (const Directive *directive : directives)
        writeDirective(json, *directive, context);
    return json.endArray().endObject().bytes() + '\n';
}

TextTable toTable(const std::vector<const Directive *> &directives, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("ID"), CliTexts::tr("Number"), CliTexts::tr("Content"), CliTexts::tr("In charge"),
                     CliTexts::tr("Due"), CliTexts::tr("State"), CliTexts::tr("Done %"), CliTexts::tr("Days overdue")});
    for (const Directive *directive : directives)
        table.add({directive->id, directive->order.number, directive->order.content,
                   nameOf(directive->order.charge, context), context.format.date(directive->due),
                   toString(directive->state), QString::number(directive->percent),
                   QString::number(directive->daysOverdue(context.pack->zone.date(context.now)))});
    return table;
}

TextTable historyTable(const Directive &directive, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Time"), CliTexts::tr("What"), CliTexts::tr("Who"), CliTexts::tr("Text")});
    for (const DirectiveEntry &entry : directive.history)
        table.add({context.format.dateTime(entry.at), toString(entry.event), entry.actor,
                   entry.order ? entry.order->content : entry.text});
    return table;
}

/// As of the moment that --at names: what was done later is not known yet.
Result<DirectiveBook> bookAt(const ReadingContext &context)
{
    return readDirectives(context.ledgerFile, context.pack->zone, context.known);
}

Exit show(const ReadingContext &context, const QString &id)
{
    const auto book = bookAt(context);
    if (!book)
        return complain(book.error());
    const Directive *directive = book->find(id);
    if (!directive)
        return complain({ErrorCode::NotFound, CliTexts::tr("There is no directive “%1”.").arg(id)});
    printAnswer(context.output, {.json = [&] { return toJson({directive}, context); },
                                 .table = [&] { return historyTable(*directive, context); }});
    return Exit::Well;
}

Exit list(const ReadingContext &context, bool onlyOverdue)
{
    const auto book = bookAt(context);
    if (!book)
        return complain(book.error());
    const auto directives = onlyOverdue ? book->overdue(context.pack->zone.date(context.now)) : book->all();
    printAnswer(context.output, {.json = [&] { return toJson(directives, context); },
                                 .table = [&] { return toTable(directives, context); }});
    return Exit::Well;
}

} // namespace

Exit runDirectives(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format"),
                                  QStringLiteral("at"), QStringLiteral("indicator"), QStringLiteral("unit")});
    parser.addOption({QStringLiteral("overdue"), CliTexts::tr("Only those past their last day, the longest first.")});
    addDirectiveOptions(parser);
    parser.addPositionalArgument(QStringLiteral("ORDER"),
                                 CliTexts::tr("Nothing: list them. show: one and its history. issue: give a new one. "
                                              "progress, extend, report, close, reopen, withdraw, comment."),
                                 QStringLiteral("[ORDER]"));
    parser.addPositionalArgument(QStringLiteral("ID"), CliTexts::tr("Of the directive."), QStringLiteral("[ID]"));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    const bool isShow = words.value(0) == u"show" && words.size() == 2;
    if (!words.isEmpty() && !isShow)
        return orderDirective(parser, words);
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    return isShow ? show(*context, words[1]) : list(*context, parser.isSet(QStringLiteral("overdue")));
}

} // namespace ioc
