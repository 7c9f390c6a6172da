// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rollup.h"
#include "core/store/civil_buckets.h"
#include "core/store/record_contributions.h"

#include <map>

namespace ioc {

/// By how much a count differs.
struct CountDifference
{
    std::int64_t n = 0;
    double sum = 0;

    friend bool operator==(const CountDifference &, const CountDifference &) = default;
};

/// Differences by measure, bucket and series (days: since 1970; hours: UTC ms of the start). What differs by nothing is
/// not in it.
struct CountDifferences
{
    using ByBucket = std::map<RollupKey, CountDifference>;

    ByBucket days;
    ByBucket hours; ///< of measures that are rolled up by hour
};

/// What was counted from records as of an earlier moment. Any connection; one thread at a time; for one moment of the
/// database the caller holds a ReadTransaction. The work grows with the versions that came after the moment.
class CountHistory
{
public:
    CountHistory(Database &database, const CivilBuckets &buckets)
        : m_database(database)
        , m_buckets(buckets)
    {
    }

    /// What the counts were at `known` less what they are now: records that came since are taken away, versions that
    /// stood then and were replaced since are put back. StorageCorrupt when a record's counts are damaged.
    Result<CountDifferences> thenLessNow(Instant known) const;

private:
    Result<void> take(const QByteArray &sql, Instant known, int sign, CountDifferences &differences) const;
    void add(const StoredContribution &contribution, int sign, CountDifferences &differences) const;

    Database &m_database;
    const CivilBuckets &m_buckets;
};

} // namespace ioc
