// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_table.h"

#include "core/store/codec/frame.h"
#include "core/store/codec/varint.h"

#include <QCoreApplication>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace ioc {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kMostMinutes = std::numeric_limits<std::int64_t>::max() / kMinuteMs;

} // namespace

// Each: measure, series·4 + 2·hours + (weight is not 1), minutes since 1970, and the weight's eight bytes where it is
// not 1.
QByteArray packContributions(std::span<const StoredContribution> contributions)
{
    QByteArray out;
    for (const auto &contribution : contributions) {
        const bool weighted = contribution.weight != 1;
        appendVarint(out, std::uint64_t(contribution.measure));
        appendVarint(out, std::uint64_t(contribution.series) * 4 + (contribution.hours ? 2 : 0) + (weighted ? 1 : 0));
        appendSigned(out, contribution.at / kMinuteMs);
        if (weighted) {
            const auto bits = std::bit_cast<std::uint64_t>(contribution.weight);
            out.append(reinterpret_cast<const char *>(&bits), sizeof bits);
        }
    }
    return out;
}

std::optional<std::vector<StoredContribution>> unpackContributions(const QByteArray &bytes)
{
    std::vector<StoredContribution> result;
    ByteReader reader(viewOf(bytes));
    while (!reader.atEnd()) {
        const auto measure = reader.varint();
        const auto series = measure ? reader.varint() : std::nullopt;
        const auto minutes = series ? reader.signedVarint() : std::nullopt;
        if (!minutes || *minutes > kMostMinutes || *minutes < -kMostMinutes)
            return std::nullopt;
        double weight = 1;
        if (*series & 1) {
            const auto bits = reader.bytes(sizeof weight);
            if (!bits)
                return std::nullopt;
            std::memcpy(&weight, bits->data(), sizeof weight);
        }
        result.push_back(
            {std::int64_t(*measure), std::int64_t(*series >> 2), *minutes * kMinuteMs, weight, (*series & 2) != 0});
    }
    return result;
}

Result<void> forEachContribution(Database &database,
                                 const std::function<void(const StoredContribution &, Instant received)> &take)
{
    Statement records(database, "SELECT contributions, received FROM record");
    Statement::Step step;
    while ((step = records.step()) == Statement::Step::Row) {
        const auto contributions = unpackContributions(records.blob(0));
        for (const auto &contribution : contributions.value_or(std::vector<StoredContribution>()))
            take(contribution, records.instant(1));
    }
    if (step == Statement::Step::Failed)
        return database.error();
    return {};
}

RecordTable::RecordTable(Database &database)
    : m_database(database)
    , m_find(database, "SELECT version, contributions, body FROM record WHERE feed = ? AND key = ?")
    , m_upsert(database,
               "INSERT INTO record(feed, key, version, received, run, body, contributions) VALUES(?, ?, ?, ?, ?, ?, ?) "
               "ON CONFLICT(feed, key) DO UPDATE SET version = excluded.version, received = excluded.received, "
               "run = excluded.run, body = excluded.body, contributions = excluded.contributions")
{
}

Result<RecordTable::Change> RecordTable::store(std::int64_t feed, const Record &record,
                                               std::vector<StoredContribution> contributions, Instant received,
                                               std::int64_t run)
{
    Change change;
    const QString body = QString::fromUtf8(record.body);
    const QByteArray packed = packContributions(contributions);
    switch (m_find.with(feed, record.key).step()) {
    case Statement::Step::Failed:
        return m_database.error();
    case Statement::Step::Row: {
        const std::int64_t version = m_find.integer(0);
        const QByteArray known = m_find.blob(1);
        const bool sameBody = m_find.text(2) == body;
        m_find.run(); // a statement left open would keep the log from being checkpointed
        const bool older = toMillis(record.version) < version;
        // A mended mapping counts the same record anew.
        const bool same = toMillis(record.version) == version && sameBody && known == packed;
        if (older || same)
            return change;
        auto counted = unpackContributions(known);
        if (!counted)
            return Error{
                ErrorCode::StorageCorrupt,
                QCoreApplication::translate("RecordTable", "The counts of the record %1 are damaged.").arg(record.key),
                m_database.path()};
        change.removed = std::move(*counted);
        break;
    }
    case Statement::Step::Done:
        break;
    }
    if (!m_upsert.with(feed, record.key, record.version, received, run, body, packed).run())
        return m_database.error();
    change.added = std::move(contributions);
    change.stored = true;
    return change;
}

} // namespace ioc
