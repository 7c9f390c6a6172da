// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_reader.h"

#include "core/store/cache_schema.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ioc {
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
        record.cursor = {rows.text(1), rows.text(2), rows.text(3)};
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

Result<std::optional<Instant>> CacheReader::lastSuccess(const FeedId &feed, Instant known)
{
    Statement run(
        *m_database,
        "SELECT max(at) FROM (SELECT max(r.finished) AS at FROM run r JOIN feed f ON f.no = r.feed "
        "WHERE f.id = ?1 AND r.layer = '' AND r.finished <= ?2 UNION ALL SELECT max(d.last_ok) FROM feed_day d "
        "JOIN feed f ON f.no = d.feed WHERE f.id = ?1 AND d.last_ok <= ?2)");
    if (run.with(feed, known).step() != Statement::Step::Row)
        return m_database->error();
    return run.optionalInstant(0);
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
        entries.push_back({rows.integer(0), FeedId(rows.text(1)), rows.text(2), rows.instant(3), rows.integer(4),
                           rows.text(5), rows.text(6), rows.text(7), rows.text(8)});
    if (step == Statement::Step::Failed)
        return m_database->error();
    return entries;
}

Result<std::int64_t> CacheReader::vintageCount()
{
    Statement count(*m_database, "SELECT count(*) FROM vintage");
    if (count.step() != Statement::Step::Row)
        return m_database->error();
    return count.integer(0);
}

Result<AlarmStates> CacheReader::alarms()
{
    return AlarmTable(*m_database).load();
}

Result<QString> CacheReader::integrityComplaint()
{
    Statement check(*m_database, "PRAGMA integrity_check(1)");
    if (check.step() != Statement::Step::Row)
        return m_database->error();
    const QString answer = check.text(0);
    return answer == QLatin1StringView("ok") ? QString() : answer;
}

} // namespace ioc
