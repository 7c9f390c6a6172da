// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvage_copy.h"

#include "core/store/record_layout.h"
#include "core/store/record_sql.h"

#include <deque>
#include <limits>

namespace ioc {
namespace {

constexpr int kMostProbes = 512; // of a table; each a descent into its tree

struct TableSql
{
    const char *name;
    const char *up;
    const char *down;
    const char *insert;
    int columns;
    bool numbered; ///< its first column is a number and its key; between ?1 and ?2
};

#define IOC_NUMBERED(table, key, more, places, count)                                                                  \
    TableSql                                                                                                           \
    {                                                                                                                  \
        table,                                                                                                         \
            "SELECT " key ", " more " FROM " table " NOT INDEXED WHERE " key " > ?1 AND " key " < ?2 ORDER BY " key,   \
            "SELECT " key ", " more " FROM " table " NOT INDEXED WHERE " key " > ?1 AND " key " < ?2 ORDER BY " key    \
            " DESC",                                                                                                   \
            "INSERT OR IGNORE INTO " table "(" key ", " more ") VALUES(" places ")", count, true                       \
    }

#define IOC_KEYED(table, columns, places, count, up, down)                                                             \
    TableSql                                                                                                           \
    {                                                                                                                  \
        table, "SELECT " columns " FROM " table " NOT INDEXED ORDER BY " up,                                           \
            "SELECT " columns " FROM " table " NOT INDEXED ORDER BY " down,                                            \
            "INSERT OR IGNORE INTO " table "(" columns ") VALUES(" places ")", count, false                            \
    }

constexpr TableSql kTables[] = {
    IOC_NUMBERED("measure", "no", "id, pruned_before", "?, ?, ?", 3),
    IOC_NUMBERED("series", "id", "measure, slot, unit, members", "?, ?, ?, ?, ?", 5),
    IOC_NUMBERED("arrival", "no", "body", "?, ?", 2),
    IOC_NUMBERED("block", "key", "body", "?, ?", 2),
    IOC_KEYED("vintage", "series, t, replaced, received, value, quality, vintage, run", "?, ?, ?, ?, ?, ?, ?, ?", 8,
              "series, t, replaced, received", "series DESC, t DESC, replaced DESC, received DESC"),
    IOC_NUMBERED("rollup_hour", "key", "body", "?, ?", 2),
    IOC_NUMBERED("rollup_day", "key", "body", "?, ?", 2),
    IOC_NUMBERED("damaged", "id", "source, key, body", "?, ?, ?, ?", 4),
    IOC_NUMBERED("feed", "no",
                 "id, mapping, watermark, entity_tag, last_modified, last_ok, last_try, failing_since, failures, "
                 "layer, error, rows, quarantined, paused",
                 "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?", 15),
    IOC_KEYED("record", "feed, key, version, received, run, body, contributions", "?, ?, ?, ?, ?, ?, ?", 7, "feed, key",
              "feed DESC, key DESC"),
    IOC_NUMBERED("record_table", "feed", "key_field, version_field", "?, ?, ?", 3),
    IOC_KEYED("record_column", "feed, no, field, type, name, filled", "?, ?, ?, ?, ?, ?", 6, "feed, no",
              "feed DESC, no DESC"),
    IOC_NUMBERED("record_version", "no", "feed, record, version, received, replaced, run, body, contributions",
                 "?, ?, ?, ?, ?, ?, ?, ?, ?", 9),
    IOC_NUMBERED("feed_memory", "feed", "body", "?, ?", 2),
    IOC_KEYED("feed_remark", "feed, kind, field, first_seen, last_seen, times, count, text", "?, ?, ?, ?, ?, ?, ?, ?",
              8, "feed, kind, field", "feed DESC, kind DESC, field DESC"),
    IOC_KEYED("feed_day", "feed, day, last_ok", "?, ?, ?", 3, "feed, day", "feed DESC, day DESC"),
    IOC_NUMBERED("run", "no", "id, feed, finished, layer, error, payload, rows, quarantined",
                 "?, ?, ?, ?, ?, ?, ?, ?, ?", 9),
    IOC_NUMBERED("quarantine", "id", "feed, run, first_seen, time, times, field, value, reason, record",
                 "?, ?, ?, ?, ?, ?, ?, ?, ?, ?", 10),
    IOC_NUMBERED("quarantine_row", "entry", "row, sources", "?, ?, ?", 3),
    IOC_KEYED("alarm_signal", "rule, unit, active, newest, turning", "?, ?, ?, ?, ?", 5, "rule, unit",
              "rule DESC, unit DESC"),
    IOC_KEYED("alarm_member", "rule, unit, member, active, newest, turning", "?, ?, ?, ?, ?, ?", 6,
              "rule, unit, member", "rule DESC, unit DESC, member DESC"),
};

// A number that did not come along may be given to another one day: what bore it must not be there then. Numbers of
// runs and of entries of the log are taken on from where they were.
constexpr const char *kWithoutFeed = R"sql(
DELETE FROM record WHERE feed NOT IN (SELECT no FROM feed);
DELETE FROM record_table WHERE feed NOT IN (SELECT no FROM feed);
DELETE FROM record_column WHERE feed NOT IN (SELECT feed FROM record_table);
DELETE FROM record_version WHERE feed NOT IN (SELECT feed FROM record_table);
DELETE FROM feed_day WHERE feed NOT IN (SELECT no FROM feed);
DELETE FROM feed_memory WHERE feed NOT IN (SELECT no FROM feed);
DELETE FROM feed_remark WHERE feed NOT IN (SELECT no FROM feed);
DELETE FROM run WHERE feed NOT IN (SELECT no FROM feed);
DELETE FROM quarantine WHERE feed NOT IN (SELECT no FROM feed);
DELETE FROM quarantine_row WHERE entry NOT IN (SELECT id FROM quarantine);
DELETE FROM series WHERE measure NOT IN (SELECT no FROM measure);
DELETE FROM vintage WHERE series NOT IN (SELECT id FROM series);
DELETE FROM block WHERE key >> 32 NOT IN (SELECT id FROM series);
DELETE FROM rollup_hour WHERE key >> 42 NOT IN (SELECT no FROM measure);
DELETE FROM rollup_day WHERE key >> 42 NOT IN (SELECT no FROM measure);
)sql";

class Copy
{
public:
    Copy(Database &damaged, Database &fresh)
        : m_damaged(damaged)
        , m_fresh(fresh)
    {
    }

    Result<std::vector<Salvage::Table>> run()
    {
        for (const TableSql &table : kTables) {
            if (!isThere(table.name)) // the cache is older than the table
                continue;
            if (const auto copied = copy(table); !copied)
                return copied.error();
        }
        if (const auto cleared = m_fresh.execute(kWithoutFeed); !cleared)
            return cleared.error();
        const auto feeds = feedsWithRecords(m_fresh);
        if (!feeds)
            return feeds.error();
        for (const std::int64_t feed : *feeds) {
            if (const auto copied = copyRecords(feed); !copied)
                return copied.error();
        }
        if (const auto kept = keepNumbers(); !kept)
            return kept.error();
        return m_tables;
    }

private:
    /// Also when it cannot be told: the reading then says what is wrong.
    bool isThere(const char *table)
    {
        Statement found(m_damaged, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
        return found.with(QString::fromLatin1(table)).step() != Statement::Step::Done;
    }

    /// Whether a page could not be read; anything else is a failure of its own.
    Result<void> onlyDamaged() const
    {
        const Error error = m_damaged.error();
        if (error.code == ErrorCode::StorageCorrupt || error.code == ErrorCode::Io)
            return {};
        return error;
    }

    Result<void> copy(const TableSql &sql)
    {
        Transaction transaction(m_fresh);
        if (!transaction.started())
            return transaction.started();
        Salvage::Table table{QString::fromLatin1(sql.name), 0, true};
        const auto done = sql.numbered ? copyNumbered(sql, table) : copyKeyed(sql, table);
        if (!done)
            return done;
        m_tables.push_back(table);
        return transaction.commit();
    }

    Result<void> copyKeyed(const TableSql &sql, Salvage::Table &table)
    {
        Statement insert(m_fresh, sql.insert);
        for (const char *select : {sql.up, sql.down}) {
            Statement rows(m_damaged, select);
            Statement::Step step;
            while ((step = rows.step()) == Statement::Step::Row) {
                if (!insert.withRowOf(rows, sql.columns).run())
                    return m_fresh.error();
                table.rows += m_fresh.changes();
            }
            if (step == Statement::Step::Done)
                break;
            table.whole = false;
            if (const auto damaged = onlyDamaged(); !damaged)
                return damaged;
        }
        return {};
    }

    struct Gap
    {
        std::int64_t after = -1;
        std::int64_t before = std::numeric_limits<std::int64_t>::max();
    };

    Result<void> copyNumbered(const TableSql &sql, Salvage::Table &table)
    {
        Statement up(m_damaged, sql.up);
        Statement down(m_damaged, sql.down);
        Statement insert(m_fresh, sql.insert);
        std::deque<Gap> gaps{Gap()};
        for (int probes = 0; !gaps.empty() && probes < kMostProbes; ++probes) {
            Gap gap = gaps.front();
            gaps.pop_front();
            const auto upwards = take(up, insert, sql.columns, gap, +1, table);
            if (!upwards)
                return upwards.error();
            if (*upwards)
                continue;
            table.whole = false;
            const auto downwards = take(down, insert, sql.columns, gap, -1, table);
            if (!downwards)
                return downwards.error();
            const std::int64_t middle = gap.after + (gap.before - gap.after) / 2;
            if (*downwards || middle == gap.after)
                continue;
            gaps.push_back({gap.after, middle});
            gaps.push_back({middle - 1, gap.before});
        }
        return {};
    }

    /// Narrows the gap by the rows that it takes; true when it came to its other end.
    Result<bool> take(Statement &rows, Statement &insert, int columns, Gap &gap, int direction, Salvage::Table &table)
    {
        Statement::Step step;
        rows.with(gap.after, gap.before);
        while ((step = rows.step()) == Statement::Step::Row) {
            const std::int64_t key = rows.integer(0);
            if (key <= gap.after || key >= gap.before) { // out of order: from here on nothing is where it belongs
                rows.with(gap.after, gap.before);
                return false;
            }
            if (!insert.withRowOf(rows, columns).run())
                return m_fresh.error();
            table.rows += m_fresh.changes();
            (direction > 0 ? gap.after : gap.before) = key;
        }
        if (step == Statement::Step::Done)
            return true;
        const auto damaged = onlyDamaged();
        return damaged ? Result<bool>(false) : Result<bool>(damaged.error());
    }

    Result<void> copyRecords(std::int64_t feed)
    {
        if (const auto made = RecordLayout::makeTable(m_fresh, feed); !made)
            return made;
        const auto layout = RecordLayout::load(m_fresh, feed);
        if (!layout)
            return layout.error();
        const RecordSql sql(feed);
        const auto columns = (*layout)->columnNames();
        const QByteArray name = "record_" + QByteArray::number(qlonglong(feed));
        const QByteArray up = sql.selectBetween(columns, RecordSql::Direction::Up);
        const QByteArray down = sql.selectBetween(columns, RecordSql::Direction::Down);
        const QByteArray insert = sql.insertNumbered(columns);
        if (const auto copied = copy({name.constData(), up.constData(), down.constData(), insert.constData(),
                                      6 + int(columns.size()), true});
            !copied)
            return copied;
        return m_fresh.execute(sql.removeOtherVersions().constData());
    }

    Result<void> keepNumbers()
    {
        Statement numbers(m_damaged, "SELECT name, seq FROM sqlite_sequence");
        Statement forget(m_fresh, "DELETE FROM sqlite_sequence WHERE name = ?1 AND seq < ?2");
        Statement keep(m_fresh, "INSERT INTO sqlite_sequence(name, seq) SELECT ?1, ?2 WHERE NOT EXISTS "
                                "(SELECT 1 FROM sqlite_sequence WHERE name = ?1)");
        Statement::Step step;
        while ((step = numbers.step()) == Statement::Step::Row) {
            if (!forget.with(numbers.text(0), numbers.integer(1)).run() ||
                !keep.with(numbers.text(0), numbers.integer(1)).run())
                return m_fresh.error();
        }
        return step == Statement::Step::Failed ? onlyDamaged() : Result<void>();
    }

    Database &m_damaged;
    Database &m_fresh;
    std::vector<Salvage::Table> m_tables;
};

} // namespace

Result<std::vector<Salvage::Table>> copyReadable(Database &damaged, Database &fresh)
{
    return Copy(damaged, fresh).run();
}

} // namespace ioc
