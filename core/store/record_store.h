// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/store/commit_summary.h"
#include "core/store/figure_tables.h"
#include "core/store/record_table.h"

#include <map>
#include <set>

namespace ioc {

/// Puts a batch's records into the cache and keeps what is counted from them: what a record's new version adds less
/// what its old one did. Writer thread, within its transaction.
class RecordStore
{
public:
    RecordStore(Database &database, FigureTables &tables);

    Result<void> store(const Batch &batch, std::int64_t feed, std::int64_t run, CommitSummary &summary);

private:
    /// By how much counts change, by measure, instant and series.
    struct Tallies
    {
        std::map<RollupKey, Rollup> rollups;
        std::set<std::int64_t> hourlyMeasures;

        void add(const StoredContribution &contribution, int sign, std::int64_t received);
    };

    Result<std::vector<StoredContribution>> numbered(const Batch &batch, const Record &record);
    Result<void> count(const Tallies &tallies, CommitSummary &summary);

    FigureTables &m_tables;
    RecordTable m_records;
};

} // namespace ioc
