// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_reader.h"

#include "core/store/cache_schema.h"
#include "core/store/series_table.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ioc {
namespace {

Rollup rollupAt(const Statement &row, int column)
{
    return {row.integer(column),  row.real(column + 1),    row.real(column + 2),   row.real(column + 3),
            row.real(column + 4), row.integer(column + 5), row.integer(column + 6)};
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
    return CacheReader(std::move(*database));
}

CacheReader::CacheReader(Database database)
    : m_database(std::make_unique<Database>(std::move(database)))
    , m_days(*m_database, "SELECT bucket, series, n, sum, least, greatest, last, last_t, received FROM rollup_day "
                          "WHERE measure = ? AND bucket >= ? AND bucket < ?")
    , m_hours(*m_database, "SELECT bucket, series, n, sum, least, greatest, last, last_t, received FROM rollup_hour "
                           "WHERE measure = ? AND bucket >= ? AND bucket < ?")
    , m_latest(*m_database, "SELECT series, t, value, quality, received, total FROM latest WHERE measure = ?")
    , m_measure(*m_database, "SELECT no FROM measure WHERE id = ?")
    , m_series(*m_database, "SELECT measure, unit, members FROM series WHERE id = ?")
{
}

Result<std::int64_t> CacheReader::measureNumber(const MeasureId &measure)
{
    const auto known = m_measures.constFind(measure);
    if (known != m_measures.constEnd())
        return *known;
    switch (m_measure.with(measure).step()) {
    case Statement::Step::Failed:
        return m_database->error();
    case Statement::Step::Done:
        return 0; // no value of it has come yet; asked again next time
    case Statement::Step::Row:
        break;
    }
    const std::int64_t number = m_measure.integer(0);
    m_measure.run();
    m_measures.insert(measure, number);
    return number;
}

Result<std::vector<RollupRow>> CacheReader::rollups(Statement &statement, const MeasureId &measure, std::int64_t from,
                                                    std::int64_t to)
{
    const auto number = measureNumber(measure);
    if (!number)
        return number.error();
    std::vector<RollupRow> rows;
    Statement::Step step;
    statement.with(*number, from, to);
    while ((step = statement.step()) == Statement::Step::Row)
        rows.push_back({statement.integer(0), statement.integer(1), rollupAt(statement, 2)});
    if (step == Statement::Step::Failed)
        return m_database->error();
    return rows;
}

Result<std::vector<RollupRow>> CacheReader::days(const MeasureId &measure, std::int64_t from, std::int64_t to)
{
    return rollups(m_days, measure, from, to);
}

Result<std::vector<RollupRow>> CacheReader::hours(const MeasureId &measure, Instant from, Instant to)
{
    return rollups(m_hours, measure, toMillis(from), toMillis(to));
}

Result<std::vector<LatestValue>> CacheReader::latest(const MeasureId &measure)
{
    const auto number = measureNumber(measure);
    if (!number)
        return number.error();
    std::vector<LatestValue> values;
    Statement::Step step;
    m_latest.with(*number);
    while ((step = m_latest.step()) == Statement::Step::Row)
        values.push_back({m_latest.integer(0), m_latest.instant(1), m_latest.real(2), Quality(m_latest.integer(3)),
                          m_latest.instant(4), m_latest.real(5)});
    if (step == Statement::Step::Failed)
        return m_database->error();
    return values;
}

Result<const SeriesKey *> CacheReader::key(std::int64_t series)
{
    const auto known = m_keys.find(series);
    if (known != m_keys.end())
        return &known->second;
    switch (m_series.with(series).step()) {
    case Statement::Step::Failed:
        return m_database->error();
    case Statement::Step::Done:
        return Error{ErrorCode::StorageCorrupt,
                     QCoreApplication::translate("CacheReader", "A roll-up belongs to no series."), m_database->path(),
                     int(series)};
    case Statement::Step::Row:
        break;
    }
    SeriesKey key{MeasureId(m_series.text(0)), UnitId(m_series.text(1)), membersFromText(m_series.text(2))};
    m_series.run();
    return &m_keys.emplace(series, std::move(key)).first->second;
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

Result<std::vector<CacheReader::StoredRecord>> CacheReader::records(const FeedId &feed, int limit)
{
    Statement rows(*m_database,
                   "SELECT r.key, r.version, r.body FROM record r JOIN feed f ON f.no = r.feed WHERE f.id = ? "
                   "ORDER BY r.key LIMIT ?");
    std::vector<StoredRecord> records;
    Statement::Step step;
    rows.with(feed, limit);
    while ((step = rows.step()) == Statement::Step::Row)
        records.push_back({rows.text(0), rows.instant(1), rows.text(2)});
    if (step == Statement::Step::Failed)
        return m_database->error();
    return records;
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
