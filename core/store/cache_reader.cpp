// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_reader.h"

#include "core/store/cache_schema.h"
#include "core/store/feed_table.h"
#include "core/store/signal_store.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ioc {
namespace {

constexpr const char *kLastSuccess =
    "SELECT r.finished, r.rows, r.quarantined FROM run r JOIN feed f ON f.no = r.feed WHERE f.id = ? AND r.layer = '' "
    "AND r.finished <= ? ORDER BY r.finished DESC, r.no DESC LIMIT 1";
constexpr const char *kLastSuccessOfADay =
    "SELECT max(d.last_ok) FROM feed_day d JOIN feed f ON f.no = d.feed WHERE f.id = ? AND d.last_ok <= ?";
constexpr const char *kTries =
    "SELECT r.finished, r.layer, r.error FROM run r JOIN feed f ON f.no = r.feed WHERE f.id = ?1 AND "
    "r.layer NOT IN (?3, ?4) AND r.finished <= ?2 ORDER BY r.finished DESC, r.no DESC";

constexpr const char *kRunByNumber = "SELECT r.no, r.id, f.id, r.finished, r.layer, r.payload, r.rows, r.quarantined "
                                     "FROM run r JOIN feed f ON f.no = r.feed WHERE r.no = ?";
constexpr const char *kRunById = "SELECT r.no, r.id, f.id, r.finished, r.layer, r.payload, r.rows, r.quarantined "
                                 "FROM run r JOIN feed f ON f.no = r.feed WHERE r.id = ?";
constexpr const char *kNewestPayload =
    "SELECT r.no, r.id, f.id, r.finished, r.layer, r.payload, r.rows, r.quarantined FROM run r JOIN feed f ON f.no = "
    "r.feed WHERE f.id = ?1 AND r.payload <> '' AND r.layer IN ('', ?3) AND r.finished <= ?2 "
    "ORDER BY r.finished DESC, r.no DESC LIMIT 1";
constexpr const char *kQuarantinedRows =
    "SELECT q.id, f.id, q.run, q.time, q.times, q.field, q.value, q.reason, q.record, r.row, r.sources "
    "FROM quarantine q JOIN feed f ON f.no = q.feed LEFT JOIN quarantine_row r ON r.entry = q.id "
    "WHERE f.id = ? ORDER BY q.time DESC, q.id DESC";

QuarantineEntry entryAt(Statement &row)
{
    return {row.integer(0), FeedId(row.text(1)), row.text(2), row.instant(3), row.integer(4),
            row.text(5),    row.text(6),         row.text(7), row.text(8)};
}

Result<std::optional<StoredRun>> runFrom(Database &database, Statement &run)
{
    switch (run.step()) {
    case Statement::Step::Failed:
        return database.error();
    case Statement::Step::Done:
        return std::optional<StoredRun>();
    case Statement::Step::Row:
        break;
    }
    return std::optional(StoredRun{run.integer(0), run.text(1), FeedId(run.text(2)), run.instant(3),
                                   run.text(4) == QLatin1String(kRerunRun), run.text(5).toLatin1(), run.integer(6),
                                   run.integer(7)});
}

Result<void> readLastSuccess(Database &database, Instant known, FeedHealth &then)
{
    Statement run(database, kLastSuccess);
    const Statement::Step step = run.with(then.feed, known).step();
    Statement day(database, kLastSuccessOfADay);
    if (step == Statement::Step::Failed || day.with(then.feed, known).step() != Statement::Step::Row)
        return database.error();
    then.lastOk = day.optionalInstant(0);
    if (step == Statement::Step::Done || (then.lastOk && *then.lastOk > run.instant(0)))
        return {};
    then.lastOk = run.instant(0);
    then.rows = run.integer(1);
    then.quarantined = run.integer(2);
    return {};
}

/// Backwards to the last one that brought something.
Result<void> readTries(Database &database, Instant known, FeedHealth &then)
{
    then.lastTry = then.lastOk;
    Statement runs(database, kTries);
    runs.with(then.feed, known, QLatin1String(kOpenRun), QLatin1String(kRerunRun));
    Statement::Step step;
    while ((step = runs.step()) == Statement::Step::Row) {
        const QString layer = runs.text(1);
        if (!then.lastTry || runs.instant(0) > *then.lastTry)
            then.lastTry = runs.instant(0);
        if (layer.isEmpty() || layer == QLatin1String(kPageRun))
            return {};
        if (++then.failures == 1) {
            then.layer = failedLayerFromString(layer).value_or(FailedLayer::None);
            then.error = runs.text(2);
        }
        then.failingSince = runs.instant(0);
    }
    return step == Statement::Step::Failed ? Result<void>(database.error()) : Result<void>();
}

} // namespace

Result<CacheReader> CacheReader::open(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("CacheReader", "There is no cache yet. Run “toancanh-cli collect” first."),
            path};
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    if (const auto known = checkCacheSchema(*database); !known)
        return known.error();
    CacheReader reader(std::move(*database));
    if (const auto loaded = reader.m_figures->load(); !loaded)
        return loaded.error();
    return reader;
}

CacheReader::CacheReader(Database database)
    : m_database(std::make_unique<Database>(std::move(database)))
    , m_figures(std::make_unique<FigureReader>(*m_database))
    , m_records(std::make_unique<RecordReader>(*m_database))
    , m_fetches(std::make_unique<FetchReader>(*m_database))
{
}

Result<std::vector<CacheReader::FeedRecord>> CacheReader::feeds()
{
    Statement rows(*m_database,
                   "SELECT id, watermark, entity_tag, last_modified, last_ok, last_try, failing_since, failures, "
                   "layer, error, rows, quarantined, paused FROM feed");
    std::vector<FeedRecord> records;
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row) {
        FeedRecord record;
        record.health.feed = FeedId(rows.text(0));
        record.cursor = {rows.text(1), rows.text(2), rows.text(3), {}};
        record.health.lastOk = rows.optionalInstant(4);
        record.health.lastTry = rows.optionalInstant(5);
        record.health.failingSince = rows.optionalInstant(6);
        record.health.failures = int(rows.integer(7));
        record.health.layer = failedLayerFromString(rows.text(8)).value_or(FailedLayer::None);
        record.health.error = rows.text(9);
        record.health.rows = rows.integer(10);
        record.health.quarantined = rows.integer(11);
        record.health.state = rows.integer(12) != 0 ? FeedState::Paused : FeedState::Never;
        records.push_back(std::move(record));
    }
    if (step == Statement::Step::Failed)
        return m_database->error();
    return records;
}

bool CacheReader::hasTable(const char *name)
{
    Statement table(*m_database, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    return table.with(QString::fromLatin1(name)).step() == Statement::Step::Row;
}

Result<void> CacheReader::readMemories(std::vector<FeedRecord> &records)
{
    if (!hasTable("feed_memory"))
        return {};
    Statement rows(*m_database, "SELECT f.id, m.body FROM feed_memory m JOIN feed f ON f.no = m.feed");
    QHash<FeedId, FeedRecord *> byFeed;
    for (FeedRecord &record : records)
        byFeed.insert(record.health.feed, &record);
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row) {
        if (FeedRecord *record = byFeed.value(FeedId(rows.text(0))))
            record->cursor.memory = rows.blob(1);
    }
    if (step == Statement::Step::Failed)
        return m_database->error();
    return {};
}

Result<QHash<FeedId, std::vector<KeptRemark>>> CacheReader::remarks()
{
    QHash<FeedId, std::vector<KeptRemark>> remarks;
    if (!hasTable("feed_remark"))
        return remarks;
    Statement rows(*m_database, "SELECT r.kind, r.field, r.text, r.count, r.first_seen, r.last_seen, r.times, f.id "
                                "FROM feed_remark r JOIN feed f ON f.no = r.feed "
                                "ORDER BY r.last_seen DESC, r.kind, r.field");
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row) {
        const auto kind = feedRemarkKindFromString(rows.text(0));
        if (kind)
            remarks[FeedId(rows.text(7))].push_back({{*kind, rows.text(1), rows.text(2), rows.integer(3)},
                                                     rows.instant(4),
                                                     rows.instant(5),
                                                     rows.integer(6)});
    }
    if (step == Statement::Step::Failed)
        return m_database->error();
    return remarks;
}

Result<FeedHealth> CacheReader::healthKnownAt(FeedHealth now, Instant known)
{
    FeedHealth then;
    then.feed = now.feed;
    then.state = now.state;
    then.promise = now.promise;
    if (const auto done = readLastSuccess(*m_database, known, then); !done)
        return done.error();
    if (const auto done = readTries(*m_database, known, then); !done)
        return done.error();
    // Runs of a long failure may be forgotten, but one that goes on to this day is known from its beginning.
    if (then.failingSince && now.failingSince)
        then.failingSince = std::min(*then.failingSince, *now.failingSince);
    return then;
}

Result<std::vector<QuarantineEntry>> CacheReader::quarantine(const FeedId &feed, int limit)
{
    Statement rows(*m_database, "SELECT q.id, f.id, q.run, q.time, q.times, q.field, q.value, q.reason, q.record "
                                "FROM quarantine q JOIN feed f ON f.no = q.feed WHERE ?1 = '' OR f.id = ?1 "
                                "ORDER BY q.time DESC, q.id DESC LIMIT ?2");
    std::vector<QuarantineEntry> entries;
    Statement::Step step;
    rows.with(feed.isEmpty() ? QString(QLatin1String("")) : feed.toString(), limit);
    while ((step = rows.step()) == Statement::Step::Row)
        entries.push_back(entryAt(rows));
    if (step == Statement::Step::Failed)
        return m_database->error();
    return entries;
}

Result<std::optional<StoredRun>> CacheReader::run(std::int64_t number)
{
    Statement run(*m_database, kRunByNumber);
    return runFrom(*m_database, run.with(number));
}

Result<std::optional<StoredRun>> CacheReader::run(const QString &id)
{
    Statement run(*m_database, kRunById);
    return runFrom(*m_database, run.with(id));
}

Result<std::optional<StoredRun>> CacheReader::newestPayload(const FeedId &feed, std::optional<Instant> known)
{
    Statement run(*m_database, kNewestPayload);
    return runFrom(*m_database, run.with(feed, known.value_or(Instant::max()), QLatin1String(kPageRun)));
}

Result<std::vector<CacheReader::QuarantinedRow>> CacheReader::quarantinedRows(const FeedId &feed)
{
    Statement rows(*m_database, kQuarantinedRows);
    std::vector<QuarantinedRow> found;
    Statement::Step step;
    rows.with(feed);
    while ((step = rows.step()) == Statement::Step::Row) {
        const std::int64_t row = rows.isNull(9) ? 0 : rows.integer(9);
        found.push_back(
            {entryAt(rows), row > 0 ? std::optional(row) : std::nullopt, rows.isNull(10) ? QString() : rows.text(10)});
    }
    if (step == Statement::Step::Failed)
        return m_database->error();
    return found;
}

Result<std::vector<KeptSignal>> CacheReader::signals()
{
    return SignalStore(*m_database).load();
}

} // namespace ioc
