// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/directive_order.h"
#include "app/cli/directives_export.h"
#include "app/cli/directives_json.h"
#include "app/cli/export_file.h"
#include "core/domain/directives/directive_terms.h"
#include "core/engine/directive_journal.h"

namespace ioc {
namespace {

TextTable toTable(const std::vector<const Directive *> &directives, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("ID"), CliTexts::tr("Number"), CliTexts::tr("Content"), CliTexts::tr("In charge"),
                     CliTexts::tr("Due"), CliTexts::tr("State"), CliTexts::tr("Done %"), CliTexts::tr("Days overdue")});
    for (const Directive *directive : directives)
        table.add({directive->id, directive->order.number, directive->order.content,
                   nameOf(directive->order.charge, context), context.format.date(directive->due),
                   termOf(directive->state), QString::number(directive->percent),
                   QString::number(directive->daysOverdue(context.pack->zone.date(context.now)))});
    return table;
}

TextTable historyTable(const Directive &directive, const ReadingContext &context)
{
    TextTable table({CliTexts::tr("Time"), CliTexts::tr("What happened"), CliTexts::tr("Who"), CliTexts::tr("Text")});
    for (const DirectiveEntry &entry : directive.history)
        table.add({context.format.dateTime(entry.at), termOf(entry.event), whoText(entry.actor),
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
    addExportOptions(parser);
    parser.addPositionalArgument(QStringLiteral("ORDER"),
                                 CliTexts::tr("Nothing: list them. show: one and its history. issue: give a new one. "
                                              "progress, extend, report, close, reopen, withdraw, comment. "
                                              "export: all of them with their histories into --file."),
                                 QStringLiteral("[ORDER]"));
    parser.addPositionalArgument(QStringLiteral("ID"), CliTexts::tr("Of the directive."), QStringLiteral("[ID]"));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    const bool isShow = words.value(0) == u"show" && words.size() == 2;
    const bool isExport = words == QStringList{QStringLiteral("export")};
    if (!words.isEmpty() && !isShow && !isExport)
        return orderDirective(parser, words);
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    if (isExport)
        return exportDirectives(parser, *context);
    return isShow ? show(*context, words[1]) : list(*context, parser.isSet(QStringLiteral("overdue")));
}

} // namespace ioc
