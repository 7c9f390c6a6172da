// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/directive_journal.h"

#include "core/base/log.h"
#include "core/domain/alarms/alarm_of_pack.h"
#include "core/domain/directives/directive_json.h"
#include "core/store/ledger_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace ioc {
namespace {

constexpr int kEntriesAtOnce = 1000;
constexpr const char *kMatter = "directive";

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveJournal)
};

Error unknown(const QString &sentence, const QString &name)
{
    return {ErrorCode::NotFound, sentence.arg(name.left(64))};
}

Result<void> checkCharge(const Charge &charge, const ProvincePack &pack, QDate today)
{
    if (!charge.agency.isEmpty() && !pack.agency(charge.agency))
        return unknown(Texts::tr("There is no department “%1” in the pack."), charge.agency.toString());
    const AdministrativeUnit *unit = pack.units.find(charge.unit);
    if (!charge.unit.isEmpty() && !(unit && unit->existsOn(today)))
        return unknown(Texts::tr("There is no unit “%1” today."), charge.unit.toString());
    return {};
}

} // namespace

Result<void> readDirectiveJournal(const QString &ledgerFile, std::int64_t &after, std::optional<Instant> until,
                                  const std::function<void(const DirectiveEntry &entry)> &take)
{
    auto ledger = LedgerReader::open(ledgerFile);
    if (!ledger && ledger.error().code == ErrorCode::NotFound)
        return {};
    if (!ledger)
        return ledger.error();
    for (;;) {
        const auto entries = ledger->about(QString::fromLatin1(kMatter), after, kEntriesAtOnce);
        if (!entries)
            return entries.error();
        for (const LedgerEntry &one : *entries) {
            after = one.no;
            if (until && one.at > *until)
                continue; // what comes behind it may be of before: the clock was set back
            if (const auto entry = directiveEntryOf(one))
                take(*entry);
            else
                qCWarning(lcEngine) << "entry" << one.no << "of the ledger is no directive:" << toString(entry.error());
        }
        if (entries->size() < size_t(kEntriesAtOnce))
            return {};
    }
}

Result<DirectiveBook> readDirectives(const QString &ledgerFile, const Zone &zone, std::optional<Instant> until)
{
    DirectiveBook book(zone);
    std::int64_t after = 0;
    const auto read =
        readDirectiveJournal(ledgerFile, after, until, [&book](const DirectiveEntry &entry) { book.apply(entry); });
    if (!read)
        return read.error();
    return book;
}

DirectivesPtr directivesOf(const DirectiveBook &book)
{
    auto directives = std::make_shared<std::vector<Directive>>();
    for (const Directive *one : book.all()) {
        directives->push_back(*one);
        directives->back().history.clear();
    }
    return directives;
}

Result<std::vector<DirectiveEntry>> historyIn(const DirectiveBook &book, const QString &id)
{
    if (const Directive *known = book.find(id))
        return known->history;
    return unknown(Texts::tr("There is no directive “%1”."), id);
}

LedgerAct actOf(const DirectiveEntry &entry, const Actor &actor)
{
    QJsonObject body = toJson(entry);
    body.insert(QStringLiteral("v"), 1);
    body.insert(QStringLiteral("via"), actor.via);
    return {actor.name,      actor.role,
            actor.station,   QString::fromLatin1(kMatter) + QLatin1Char('.') + toString(entry.event),
            entry.directive, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Result<DirectiveEntry> directiveEntryOf(const LedgerEntry &entry)
{
    const auto event = directiveEventFromString(entry.act.kind.section(QLatin1Char('.'), 1));
    if (!event)
        return Error{ErrorCode::Usage, Texts::tr("Nothing of this kind happens to a directive."), entry.act.kind};
    QJsonObject body = QJsonDocument::fromJson(entry.act.body).object();
    body.remove(QStringLiteral("v"));
    body.remove(QStringLiteral("via"));
    DirectiveEntry read;
    read.directive = entry.act.subject;
    read.event = *event;
    read.at = entry.at;
    read.actor = personOf(entry.act);
    if (const auto good = readDirectiveJson(body, read); !good)
        return good.error();
    return read;
}

Result<void> checkNamesOf(const DirectiveOrder &order, const ProvincePack &pack, QDate today)
{
    if (const auto known = checkCharge(order.charge, pack, today); !known)
        return known;
    for (const Charge &one : order.supporters) {
        if (const auto known = checkCharge(one, pack, today); !known)
            return known;
    }
    if (!order.indicator.isEmpty() && !pack.indicator(order.indicator))
        return unknown(Texts::tr("There is no indicator “%1” in the pack."), order.indicator.toString());
    if (const auto known = checkCharge({{}, order.unit}, pack, today); !known)
        return known;
    if (!order.alarm)
        return {};
    if (!hasAlarm(pack, order.alarm->rule))
        return unknown(Texts::tr("There is no alarm rule “%1” in the pack."), order.alarm->rule.toString());
    return checkCharge({{}, order.alarm->unit}, pack, today);
}

} // namespace ioc
