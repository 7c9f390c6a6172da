// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/store/commit_summary.h"
#include "core/store/figure_tables.h"
#include "core/store/record_table.h"

#include <functional>
#include <map>
#include <set>

namespace ioc {

/// Reads the values of a record that an older program stored as JSON, in the order of the feed's fields; what cannot be
/// read stays absent.
using RecordTyper = std::function<std::vector<RecordValue>(const QByteArray &body)>;

/// Puts a batch's records into the cache and keeps what is counted from them: what a record's new version adds less
/// what its old one did. Writer thread, within its transaction.
class RecordStore
{
public:
    RecordStore(Database &database, FigureTables &tables);

    Result<void> store(const Batch &batch, std::int64_t feed, std::int64_t run, CommitSummary &summary);

    /// Makes the feed's table fit its mapping, and moves into it what an older program has left without declared
    /// fields.
    Result<void> adopt(std::int64_t feed, const RecordFields &fields, const RecordTyper &typer);

    /// Drops what a lost transaction may have left in memory.
    void rolledBack() { m_feeds.clear(); }

private:
    /// By how much counts change, by measure, instant and series.
    struct Tallies
    {
        std::map<RollupKey, Rollup> rollups;
        std::set<std::int64_t> hourlyMeasures;

        void add(const StoredContribution &contribution, int sign, std::int64_t received);
    };

    Result<RecordTable *> tableOf(std::int64_t feed, const RecordFields &fields, const RecordTyper &typer);
    Result<void> moveUndeclared(std::int64_t feed, RecordTable &table, const RecordTyper &typer);
    Result<std::vector<StoredContribution>> numbered(const Batch &batch, const Record &record);
    Result<void> count(const Tallies &tallies, CommitSummary &summary);

    Database &m_database;
    FigureTables &m_tables;
    RecordHistory m_history;
    std::map<std::int64_t, std::unique_ptr<RecordTable>> m_feeds;
};

} // namespace ioc
