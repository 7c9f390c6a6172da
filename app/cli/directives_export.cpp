// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/directives_export.h"

#include "app/cli/directives_json.h"
#include "app/cli/export_file.h"
#include "core/engine/directive_journal.h"

namespace ioc {
namespace {

QString dayText(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

template <typename Number>
QString numberText(const std::optional<Number> &number)
{
    return number ? QString::number(*number) : QString();
}

QString supportersOf(const DirectiveOrder &order, const ReadingContext &context)
{
    QStringList names;
    for (const Charge &one : order.supporters)
        names.push_back(nameOf(one, context));
    return names.join(QStringLiteral("; "));
}

void addEntries(TextTable &table, const Directive &directive, const ReadingContext &context)
{
    const Zone &zone = context.pack->zone;
    const DirectiveOrder &order = directive.order;
    const QStringList whole{directive.id,
                            order.number,
                            order.content,
                            order.issuer,
                            nameOf(order.charge, context),
                            supportersOf(order, context),
                            dayText(directive.due),
                            toString(directive.state),
                            QString::number(directive.percent),
                            order.indicator.toString(),
                            numberText(directive.before),
                            numberText(directive.after)};
    for (const DirectiveEntry &entry : directive.history)
        table.add(whole + QStringList{zone.toIso(entry.at), toString(entry.event), entry.actor, entry.text,
                                      numberText(entry.percent), dayText(entry.due), numberText(entry.value),
                                      entry.byData ? QStringLiteral("true") : QStringLiteral("false")});
}

TextTable entryTable(const std::vector<const Directive *> &directives, const ReadingContext &context)
{
    const char *columns = "id,number,content,issuer,charge,supporters,due,state,percent,indicator,before,after,"
                          "at,event,actor,text,entry_percent,entry_due,value,by_data";
    TextTable table(QString::fromLatin1(columns).split(QLatin1Char(',')));
    for (const Directive *directive : directives)
        addEntries(table, *directive, context);
    return table;
}

bool ranWithin(const Directive &directive, const Span &days, const Zone &zone)
{
    const bool hasBegun = !days.to.isValid() || zone.date(directive.issuedAt) < days.to;
    const bool hadEnded = days.from.isValid() && directive.endedAt && zone.date(*directive.endedAt) < days.from;
    return hasBegun && !hadEnded;
}

} // namespace

Exit exportDirectives(const QCommandLineParser &parser, const ReadingContext &context)
{
    const auto days = spanOption(parser);
    if (!days)
        return complain(days.error());
    const auto book = readDirectives(context.ledgerFile, context.pack->zone, context.known);
    if (!book)
        return complain(book.error());
    std::vector<const Directive *> directives = book->all();
    std::erase_if(directives, [&](const Directive *one) { return !ranWithin(*one, *days, context.pack->zone); });
    return exportTo(parser, {.json = [&] { return toJson(directives, context); },
                             .table = [&] { return entryTable(directives, context); }});
}

} // namespace ioc
