// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/manual_entries.h"

#include "core/ingest/pipeline.h"
#include "core/pack/check_manual_feed.h"
#include "core/store/ledger_reader.h"
#include "datasources/decoders/decoder_factory.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

constexpr int kMostReasons = 20;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ManualEntries)
};

QByteArray bytesOf(const QJsonArray &rows)
{
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

/// What nobody asks for would be kept in the ledger for ever.
Result<void> checkNames(const FeedDefinition &feed, const QJsonArray &rows)
{
    const QStringList names = entryNamesOf(feed);
    for (const auto &row : rows) {
        if (!row.isObject())
            return Error{ErrorCode::Usage, Texts::tr("Each row is a JSON object.")};
        for (const QString &name : row.toObject().keys()) {
            if (!names.contains(name))
                return Error{ErrorCode::Usage, Texts::tr("The feed takes no “%1”. It takes: %2.")
                                                   .arg(name.left(64), names.join(QStringLiteral(", ")))};
        }
    }
    return {};
}

QString sentenceOf(const QuarantinedRecord &refused)
{
    if (!refused.row)
        return refused.reason;
    return refused.field.isEmpty() ? Texts::tr("Row %1: %2").arg(*refused.row).arg(refused.reason)
                                   : Texts::tr("Row %1, “%2” = “%3”: %4")
                                         .arg(*refused.row)
                                         .arg(refused.field, refused.value, refused.reason);
}

ManualEntry entryOf(const LedgerEntry &entry)
{
    const QJsonObject body = QJsonDocument::fromJson(entry.act.body).object();
    return {entry.no, entry.at, bytesOf(body[QStringLiteral("rows")].toArray())};
}

} // namespace

Result<void> checkEntry(const PackPtr &pack, const std::shared_ptr<const UnitIndex> &units, const FeedId &id,
                        const QJsonArray &rows, Instant now)
{
    const FeedDefinition *feed = pack->feed(id);
    if (!feed || !isManual(feed->connector))
        return Error{ErrorCode::Usage, Texts::tr("“%1” is no feed that people enter.").arg(id.toString())};
    if (rows.isEmpty())
        return Error{ErrorCode::Usage, Texts::tr("There is no row to enter.")};
    if (const auto named = checkNames(*feed, rows); !named)
        return named;
    Payload payload;
    payload.feed = id;
    payload.received = now;
    payload.bytes = bytesOf(rows);
    CompiledFeed compiled(pack, *feed, units);
    const auto decoder = makeDecoder(feed->format);
    if (!decoder)
        return decoder.error();
    QStringList reasons; // as many as can be read, and sent over the socket
    int more = 0;
    const auto read = runPipeline(compiled, **decoder, payload, {}, [&](Batch &&part) {
        for (const QuarantinedRecord &refused : part.quarantined) {
            if (reasons.size() < kMostReasons)
                reasons.push_back(sentenceOf(refused));
            else
                ++more;
        }
        return true;
    });
    if (!read)
        return Error{ErrorCode::Usage, read.error().message};
    if (more > 0)
        reasons.push_back(Texts::tr("… and %n more row(s).", nullptr, more));
    if (!reasons.isEmpty())
        return Error{ErrorCode::Usage, reasons.join(QLatin1Char('\n'))};
    return {};
}

ManualEntries entriesOfLedger(const QString &ledgerFile)
{
    return [ledgerFile](const FeedId &feed, std::int64_t after) -> Result<std::optional<ManualEntry>> {
        auto ledger = LedgerReader::open(ledgerFile);
        if (!ledger && ledger.error().code == ErrorCode::NotFound)
            return std::optional<ManualEntry>();
        if (!ledger)
            return ledger.error();
        const auto entry = ledger->next(kEntryAdded, feed.toString(), after);
        if (!entry)
            return entry.error();
        return *entry ? std::optional(entryOf(**entry)) : std::nullopt;
    };
}

} // namespace ioc
