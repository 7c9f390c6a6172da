// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rollup_table.h"

namespace ioc {
namespace {

// `last` follows the newest observation; of two at the same instant the later arrival counts.
#define IOC_MERGE(table)                                                                                               \
    "INSERT INTO " table "(measure, bucket, series, n, sum, least, greatest, last, last_t, received) "                 \
    "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(measure, bucket, series) DO UPDATE SET "                         \
    "n = n + excluded.n, sum = sum + excluded.sum, least = min(least, excluded.least), "                               \
    "greatest = max(greatest, excluded.greatest), "                                                                    \
    "last = CASE WHEN excluded.last_t >= last_t THEN excluded.last ELSE last END, "                                    \
    "last_t = max(last_t, excluded.last_t), received = max(received, excluded.received)"
#define IOC_REPLACE(table)                                                                                             \
    "INSERT OR REPLACE INTO " table "(measure, bucket, series, n, sum, least, greatest, last, last_t, received) "      \
    "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define IOC_REMOVE(table) "DELETE FROM " table " WHERE measure = ? AND bucket = ? AND series = ?"

constexpr const char *kMerge[] = {IOC_MERGE("rollup_hour"), IOC_MERGE("rollup_day")};
constexpr const char *kReplace[] = {IOC_REPLACE("rollup_hour"), IOC_REPLACE("rollup_day")};
constexpr const char *kRemove[] = {IOC_REMOVE("rollup_hour"), IOC_REMOVE("rollup_day")};

} // namespace

RollupTable::RollupTable(Database &database, Width width)
    : m_database(database)
    , m_merge(database, kMerge[int(width)])
    , m_replace(database, kReplace[int(width)])
    , m_remove(database, kRemove[int(width)])
{
}

Result<void> RollupTable::merge(RollupRows &rows)
{
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[key, rollup] : rows) {
        if (!m_merge
                 .with(key.measure, key.bucket, key.series, rollup.n, rollup.sum, rollup.least, rollup.greatest,
                       rollup.last, rollup.lastAt, rollup.received)
                 .run())
            return m_database.error();
    }
    return {};
}

Result<void> RollupTable::replace(const RollupKey &key, const Rollup &rollup)
{
    const bool done = rollup.n == 0 ? m_remove.with(key.measure, key.bucket, key.series).run()
                                    : m_replace
                                          .with(key.measure, key.bucket, key.series, rollup.n, rollup.sum, rollup.least,
                                                rollup.greatest, rollup.last, rollup.lastAt, rollup.received)
                                          .run();
    if (!done)
        return m_database.error();
    return {};
}

} // namespace ioc
