// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/domain/rollup.h"
#include "core/store/statement.h"

#include <functional>
#include <span>

namespace ioc {

/// What a stored record adds to a series: numbers as the cache knows them.
struct StoredContribution
{
    std::int64_t measure = 0;
    std::int64_t series = 0;
    std::int64_t at = 0; ///< UTC ms of the bucket's start
    double weight = 1;
    bool hours = false; ///< its measure is rolled up by hour as well

    friend bool operator==(const StoredContribution &, const StoredContribution &) = default;
};

/// Packs contributions into a few bytes each, and back. Nothing for bytes that are no such pack.
QByteArray packContributions(std::span<const StoredContribution> contributions);
std::optional<std::vector<StoredContribution>> unpackContributions(const QByteArray &bytes);

/// Gives every contribution of every record in the cache, with the time at which its record came. Any connection.
Result<void> forEachContribution(Database &database,
                                 const std::function<void(const StoredContribution &, Instant received)> &take);

/// Records by feed and key, for the writer.
class RecordTable
{
public:
    explicit RecordTable(Database &database);

    /// What must be taken away from the counts and what added, when `record` is stored.
    struct Change
    {
        std::vector<StoredContribution> removed;
        std::vector<StoredContribution> added;
        bool stored = false; ///< false: an older version, or nothing new
    };

    /// Stores the record unless the cache has a later version of it, or the very same one.
    Result<Change> store(std::int64_t feed, const Record &record, std::vector<StoredContribution> contributions,
                         Instant received, std::int64_t run);

private:
    Database &m_database;
    Statement m_find;
    Statement m_upsert;
};

} // namespace ioc
