// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_table.h"

#include <QCoreApplication>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace ioc {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kFarthestMinute = std::numeric_limits<std::int64_t>::max() / kMinuteMs;

void appendVarint(QByteArray &out, std::uint64_t value)
{
    while (value >= 0x80) {
        out += char(value | 0x80);
        value >>= 7;
    }
    out += char(value);
}

bool takeVarint(const QByteArray &bytes, qsizetype &position, std::uint64_t &value)
{
    value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (position >= bytes.size())
            return false;
        const auto byte = static_cast<unsigned char>(bytes[position++]);
        value |= std::uint64_t(byte & 0x7F) << shift;
        if ((byte & 0x80) == 0)
            return true;
    }
    return false;
}

std::uint64_t zigzag(std::int64_t value)
{
    return (std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63);
}

std::int64_t unzigzag(std::uint64_t value)
{
    return std::int64_t(value >> 1) ^ -std::int64_t(value & 1);
}

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
        appendVarint(out, zigzag(contribution.at / kMinuteMs));
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
    qsizetype position = 0;
    while (position < bytes.size()) {
        std::uint64_t measure = 0, series = 0, minutes = 0;
        if (!takeVarint(bytes, position, measure) || !takeVarint(bytes, position, series) ||
            !takeVarint(bytes, position, minutes))
            return std::nullopt;
        double weight = 1;
        if (series & 1) {
            if (position + qsizetype(sizeof weight) > bytes.size())
                return std::nullopt;
            std::memcpy(&weight, bytes.constData() + position, sizeof weight);
            position += sizeof weight;
        }
        // Damage can make numbers that no writer writes.
        const std::int64_t minute = unzigzag(minutes);
        if (minute > kFarthestMinute || minute < -kFarthestMinute || std::int64_t(measure) < 0 ||
            !std::isfinite(weight))
            return std::nullopt;
        result.push_back(
            {std::int64_t(measure), std::int64_t(series >> 2), minute * kMinuteMs, weight, (series & 2) != 0});
    }
    return result;
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
