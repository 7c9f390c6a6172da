// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_contributions.h"

#include "core/store/codec/varint.h"
#include "core/store/record_layout.h"
#include "core/store/record_sql.h"

#include <bit>
#include <cstring>
#include <limits>

namespace ioc {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kMostMinutes = std::numeric_limits<std::int64_t>::max() / kMinuteMs;

Result<std::int64_t> takeAll(Database &database, const QByteArray &sql,
                             const std::function<void(const StoredContribution &, Instant received)> &take)
{
    std::int64_t damaged = 0;
    Statement records(database, sql.constData());
    Statement::Step step;
    while ((step = records.step()) == Statement::Step::Row) {
        const auto contributions = unpackContributions(records.blobView(0));
        damaged += contributions ? 0 : 1;
        for (const auto &contribution : contributions.value_or(std::vector<StoredContribution>()))
            take(contribution, records.instant(1));
    }
    if (step == Statement::Step::Failed)
        return database.error();
    return damaged;
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
        appendSigned(out, contribution.at / kMinuteMs);
        if (weighted) {
            const auto bits = std::bit_cast<std::uint64_t>(contribution.weight);
            out.append(reinterpret_cast<const char *>(&bits), sizeof bits);
        }
    }
    return out;
}

std::optional<std::vector<StoredContribution>> unpackContributions(std::string_view bytes)
{
    std::vector<StoredContribution> result;
    ByteReader reader(bytes);
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

Result<std::int64_t> forEachContribution(Database &database,
                                         const std::function<void(const StoredContribution &, Instant received)> &take)
{
    const auto feeds = feedsWithRecords(database);
    if (!feeds)
        return feeds.error();
    auto damaged = takeAll(database, QByteArrayLiteral("SELECT contributions, received FROM record"), take);
    for (size_t i = 0; i < feeds->size() && damaged; ++i) {
        const auto more = takeAll(database, RecordSql((*feeds)[i]).selectContributions(), take);
        damaged = more ? Result<std::int64_t>(*damaged + *more) : more;
    }
    return damaged;
}

Result<std::int64_t> countRecords(Database &database)
{
    std::vector<QByteArray> questions{QByteArrayLiteral("SELECT count(*) FROM record")};
    const auto feeds = feedsWithRecords(database);
    if (!feeds)
        return feeds.error();
    for (const std::int64_t feed : *feeds)
        questions.push_back(RecordSql(feed).count());
    std::int64_t all = 0;
    for (const QByteArray &sql : questions) {
        Statement count(database, sql.constData());
        if (count.step() != Statement::Step::Row)
            return database.error();
        all += count.integer(0);
    }
    return all;
}

} // namespace ioc
