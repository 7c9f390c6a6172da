// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/feed_table.h"

namespace ioc {
namespace {

constexpr std::int64_t kNoRow = 0; // of quarantine_row: which one it was is not known

} // namespace

FailedLayer layerOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NameResolution:
        return FailedLayer::Dns;
    case ErrorCode::Connection:
    case ErrorCode::Timeout:
    case ErrorCode::NotFound:
        return FailedLayer::Connect;
    case ErrorCode::Tls:
        return FailedLayer::Tls;
    case ErrorCode::Secret:
        return FailedLayer::Secret;
    case ErrorCode::Http:
        return FailedLayer::Http;
    case ErrorCode::Payload:
        return FailedLayer::Payload;
    case ErrorCode::Decode:
        return FailedLayer::Decode;
    case ErrorCode::Mapping:
        return FailedLayer::Mapping;
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageVersion:
    case ErrorCode::Permission:
    case ErrorCode::Io:
        return FailedLayer::Storage;
    default:
        return FailedLayer::Validation;
    }
}

FeedTable::FeedTable(Database &database)
    : m_database(database)
    , m_remarks(database)
    , m_insertFeed(database, "INSERT OR IGNORE INTO feed(id) VALUES(?)")
    , m_findFeed(database, "SELECT no FROM feed WHERE id = ?")
    , m_success(database,
                "UPDATE feed SET watermark = ?, entity_tag = ?, last_modified = ?, last_ok = ?, last_try = ?, "
                "failing_since = NULL, failures = 0, layer = '', error = '', rows = ?, quarantined = ? WHERE no = ?")
    , m_page(database, "UPDATE feed SET watermark = ?, entity_tag = ?, last_modified = ?, last_try = ?, "
                       "failing_since = NULL, failures = 0, layer = '', error = '' WHERE no = ?")
    , m_failure(database,
                "UPDATE feed SET last_try = ?, failing_since = coalesce(failing_since, ?), failures = failures + 1, "
                "layer = ?, error = ? WHERE no = ?")
    , m_isUnreached(database, "SELECT 1 FROM feed f WHERE no = ?1 AND layer IN ('dns', 'connect', 'tls', 'secret') AND "
                              "NOT EXISTS (SELECT 1 FROM run r WHERE r.feed = ?1 AND r.finished >= f.failing_since AND "
                              "r.layer NOT IN ('', 'page', 'open', 'rerun') AND "
                              "r.layer NOT IN ('dns', 'connect', 'tls', 'secret'))")
    , m_reached(database, "UPDATE feed SET last_try = ?, failing_since = NULL, failures = 0, layer = '', error = '' "
                          "WHERE no = ?")
    , m_run(database,
            "INSERT INTO run(id, feed, finished, layer, error, payload, rows, quarantined) "
            "VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET finished = excluded.finished, "
            "layer = excluded.layer, error = excluded.error, payload = excluded.payload, rows = excluded.rows, "
            "quarantined = excluded.quarantined")
    , m_findRun(database, "SELECT no FROM run WHERE id = ?")
    , m_quarantine(database, "INSERT INTO quarantine(feed, run, first_seen, time, times, field, value, reason, record) "
                             "VALUES(?1, ?2, ?3, ?3, 1, ?4, ?5, ?6, ?7) ON CONFLICT(feed, field, record) DO UPDATE SET "
                             "run = excluded.run, time = excluded.time, times = times + 1, reason = excluded.reason "
                             "RETURNING id")
    , m_quarantineRow(database, "INSERT OR REPLACE INTO quarantine_row(entry, row, sources) VALUES(?, ?, ?)")
    , m_newSources(database, "UPDATE quarantine_row SET sources = ?2 WHERE entry = ?1")
    , m_release(database, "DELETE FROM quarantine WHERE id = ? AND time = ?")
    , m_releaseRow(database, "DELETE FROM quarantine_row WHERE entry = ?1 AND NOT EXISTS (SELECT 1 FROM quarantine "
                             "WHERE id = ?1)")
    , m_refuse(database,
               "UPDATE OR IGNORE quarantine SET field = ?3, value = ?4, reason = ?5, record = CASE WHEN ?6 = '' THEN "
               "record ELSE ?6 END WHERE id = ?1 AND time = ?2")
    , m_pause(database, "UPDATE feed SET paused = ? WHERE no = ?")
    , m_mapping(database, "SELECT mapping FROM feed WHERE no = ?")
    , m_adopt(database,
              "UPDATE feed SET mapping = ?, watermark = '', entity_tag = '', last_modified = '', last_ok = NULL "
              "WHERE no = ?")
    , m_source(database, "SELECT hash, ifnull(left_hash, '') FROM feed_source WHERE feed = ?")
    , m_noteSource(database,
                   "INSERT INTO feed_source(feed, hash) VALUES(?1, ?2) ON CONFLICT(feed) DO UPDATE SET hash = ?2")
    , m_putSourceAside(database,
                       "UPDATE feed_source SET left_hash = hash, left_watermark = f.watermark, left_entity_tag = "
                       "f.entity_tag, left_last_modified = f.last_modified, left_ok = f.last_ok FROM feed f "
                       "WHERE feed = ?1 AND f.no = ?1 AND (left_hash IS NULL OR left_ok IS NOT f.last_ok OR "
                       "f.watermark <> '' OR f.entity_tag <> '')")
    , m_takeSourceUp(database, "UPDATE feed SET watermark = s.left_watermark, entity_tag = s.left_entity_tag, "
                               "last_modified = s.left_last_modified FROM feed_source s WHERE no = ?1 AND s.feed = ?1")
    , m_leaveSource(database, "UPDATE feed SET watermark = '', entity_tag = '', last_modified = CASE WHEN ?2 THEN "
                              "last_modified ELSE '' END WHERE no = ?1")
    , m_beginAnew(database,
                  "UPDATE feed SET watermark = '', entity_tag = '', last_modified = '', last_ok = NULL WHERE no = ?")
    , m_noteRefill(database, "INSERT OR IGNORE INTO refill(feed) VALUES(?)")
    , m_refilled(database, "DELETE FROM refill WHERE feed = (SELECT no FROM feed WHERE id = ?)")
    , m_noteDay(database, "INSERT OR REPLACE INTO feed_day(feed, day, last_ok) VALUES(?, ?, ?)")
{
}

Result<void> FeedTable::checked(bool done) const
{
    if (!done)
        return m_database.error();
    return {};
}

Result<std::int64_t> FeedTable::number(const FeedId &feed)
{
    const auto known = m_numbers.constFind(feed);
    if (known != m_numbers.constEnd())
        return *known;
    if (!m_insertFeed.with(feed).run() || m_findFeed.with(feed).step() != Statement::Step::Row)
        return m_database.error();
    const std::int64_t number = m_findFeed.integer(0);
    m_findFeed.run();
    m_numbers.insert(feed, number);
    return number;
}

Result<void> FeedTable::adoptMapping(const FeedId &feed, const QByteArray &fingerprint)
{
    const auto no = number(feed);
    if (!no)
        return no.error();
    if (m_mapping.with(*no).step() != Statement::Step::Row)
        return m_database.error();
    const QString wanted = QString::fromLatin1(fingerprint);
    const bool changed = m_mapping.text(0) != wanted;
    m_mapping.run();
    if (!changed)
        return {};
    return m_adopt.with(wanted, *no).run() ? m_remarks.forget(*no) : m_database.error();
}

Result<bool> FeedTable::adoptSource(const FeedSource &source)
{
    if (source.hash.isEmpty())
        return false;
    const auto no = number(source.feed);
    if (!no)
        return no.error();
    const auto noted = sourcesOf(*no);
    if (!noted)
        return noted.error();
    const QString wanted = QString::fromLatin1(source.hash);
    if (noted->own == wanted)
        return false;
    if (!noted->own.isEmpty() && !m_putSourceAside.with(*no).run())
        return m_database.error();
    if (!m_noteSource.with(*no, wanted).run())
        return m_database.error();
    if (noted->own.isEmpty())
        return false;
    const auto left = sourcesOf(*no);
    if (!left)
        return left.error();
    if (left->left == wanted) // and nothing came from another since
        return m_takeSourceUp.with(*no).run() ? Result<bool>(false) : m_database.error();
    if (!m_leaveSource.with(*no, source.isStream ? 1 : 0).run())
        return m_database.error();
    const auto forgotten = m_remarks.forget(*no);
    return forgotten ? Result<bool>(true) : forgotten.error();
}

Result<FeedTable::Sources> FeedTable::sourcesOf(std::int64_t no)
{
    const Statement::Step found = m_source.with(no).step();
    if (found == Statement::Step::Failed)
        return m_database.error();
    Sources sources;
    if (found == Statement::Step::Row)
        sources = {m_source.text(0), m_source.text(1)};
    m_source.run();
    return sources;
}

Result<void> FeedTable::beginAnew(const FeedId &feed)
{
    const auto no = number(feed);
    if (!no)
        return no.error();
    if (!m_beginAnew.with(*no).run() || !m_noteRefill.with(*no).run())
        return m_database.error();
    return m_remarks.forget(*no);
}

Result<void> FeedTable::noteRefilled(const FeedId &feed)
{
    return checked(m_refilled.with(feed).run());
}

Result<void> FeedTable::loadRefilling()
{
    Statement rows(m_database, "SELECT f.no, f.id FROM refill r JOIN feed f ON f.no = r.feed");
    std::vector<std::int64_t> numbers;
    Statement::Step step;
    while ((step = rows.step()) == Statement::Step::Row) {
        numbers.push_back(rows.integer(0));
        m_refilling.insert(FeedId(rows.text(1)));
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    // A run that was under way when its feed began anew may have moved the cursor all the same.
    for (const std::int64_t number : numbers) {
        if (!m_beginAnew.with(number).run())
            return m_database.error();
        if (const auto forgotten = m_remarks.forget(number); !forgotten)
            return forgotten;
    }
    return {};
}

Result<std::int64_t> FeedTable::runNumber(const Batch &batch)
{
    const auto feed = number(batch.feed);
    if (!feed)
        return feed.error();
    Statement::Step found = m_findRun.with(batch.run).step();
    if (found == Statement::Step::Done) {
        if (!m_run
                 .with(batch.run, *feed, batch.received, QString::fromLatin1(kOpenRun), QString(QLatin1String("")),
                       QString::fromLatin1(batch.payloadHash), 0, 0)
                 .run())
            return m_database.error();
        found = m_findRun.with(batch.run).step();
    }
    if (found != Statement::Step::Row)
        return m_database.error();
    const std::int64_t number = m_findRun.integer(0);
    m_findRun.run();
    return number;
}

Result<void> FeedTable::noteBatch(const Batch &batch)
{
    const auto feed = number(batch.feed);
    if (!feed)
        return feed.error();
    if (batch.rerun)
        return noteRerun(*feed, batch);
    if (const auto kept = quarantine(*feed, batch); !kept)
        return kept;
    if (!batch.last)
        return {};
    if (const auto noted = m_remarks.note(*feed, batch); !noted)
        return noted;
    auto [rows, quarantined] = m_openRuns.value(batch.run);
    rows += batch.rows;
    quarantined += std::int64_t(batch.quarantined.size());
    const QString layer = batch.failure ? toString(layerOf(batch.failure->code)) : QString();
    const QString error = batch.failure ? batch.failure->message : QString();
    const QString outcome = !batch.failure && batch.more ? QString::fromLatin1(kPageRun) : layer;
    if (!m_run
             .with(batch.run, *feed, batch.received, outcome, error, QString::fromLatin1(batch.payloadHash), rows,
                   quarantined)
             .run())
        return m_database.error();
    if (batch.failure)
        return checked(m_failure.with(batch.received, batch.received, layer, error, *feed).run());
    // While pages wait, the feed speaks for no moment yet: what is counted so far is a part, not a figure.
    if (batch.more)
        return checked(
            m_page
                .with(batch.cursor.watermark, batch.cursor.entityTag, batch.cursor.lastModified, batch.received, *feed)
                .run());
    // Kept for ever, a row a day: when a feed had reported last is asked of any moment.
    const auto day = std::chrono::floor<std::chrono::days>(batch.received).time_since_epoch().count();
    if (!m_noteDay.with(*feed, std::int64_t(day), batch.received).run())
        return m_database.error();
    return checked(m_success
                       .with(batch.cursor.watermark, batch.cursor.entityTag, batch.cursor.lastModified, batch.received,
                             batch.received, rows, quarantined, *feed)
                       .run());
}

void FeedTable::noteCommitted(const Batch &batch)
{
    if (batch.last) {
        m_openRuns.remove(batch.run);
        return;
    }
    auto &[rows, quarantined] = m_openRuns[batch.run];
    rows += batch.rows;
    quarantined += std::int64_t(batch.quarantined.size());
}

Result<void> FeedTable::quarantine(std::int64_t feed, const Batch &batch)
{
    for (const auto &record : batch.quarantined) {
        m_quarantine.with(feed, batch.run, batch.received, record.field, record.value, record.reason,
                          QString::fromUtf8(record.record));
        if (m_quarantine.step() != Statement::Step::Row)
            return m_database.error();
        const std::int64_t entry = m_quarantine.integer(0);
        m_quarantine.run();
        if (!m_quarantineRow.with(entry, record.row.value_or(kNoRow), QString::fromUtf8(batch.sources)).run())
            return m_database.error();
    }
    return {};
}

Result<void> FeedTable::noteRerun(std::int64_t feed, const Batch &batch)
{
    for (const auto &[id, time] : batch.rerun->landed) {
        if (!m_release.with(id, time).run() || !m_releaseRow.with(id).run())
            return m_database.error();
    }
    for (const auto &[entry, why] : batch.rerun->refused) {
        if (!m_refuse.with(entry.id, entry.time, why.field, why.value, why.reason, QString::fromUtf8(why.record)).run())
            return m_database.error();
        const bool isNewRecord = !why.record.isEmpty() && m_database.changes() > 0;
        if (isNewRecord && !m_newSources.with(entry.id, QString::fromUtf8(batch.sources)).run())
            return m_database.error();
    }
    return checked(m_run
                       .with(batch.run, feed, batch.received, QString::fromLatin1(kRerunRun),
                             QString(QLatin1String("")), QString::fromLatin1(batch.payloadHash), batch.rows,
                             std::int64_t(batch.rerun->refused.size()))
                       .run());
}

Result<void> FeedTable::noteFailure(const FeedFailure &failure)
{
    const auto feed = number(failure.feed);
    if (!feed)
        return feed.error();
    m_openRuns.remove(failure.run);
    const QString layer = toString(failure.layer);
    if (!m_run.with(failure.run, *feed, failure.at, layer, failure.error, QString(QLatin1String("")), 0, 0).run())
        return m_database.error();
    return checked(m_failure.with(failure.at, failure.at, layer, failure.error, *feed).run());
}

Result<void> FeedTable::noteReached(const FeedId &feed, const QString &run, Instant at)
{
    const auto no = number(feed);
    if (!no)
        return no.error();
    const Statement::Step step = m_isUnreached.with(*no).step();
    m_isUnreached.run();
    if (step != Statement::Step::Row)
        return checked(step == Statement::Step::Done);
    const QString none = QLatin1String("");
    if (!m_run.with(run, *no, at, QString::fromLatin1(kPageRun), none, none, 0, 0).run())
        return m_database.error();
    return checked(m_reached.with(at, *no).run());
}

Result<void> FeedTable::setPaused(const FeedId &feed, bool paused)
{
    const auto no = number(feed);
    if (!no)
        return no.error();
    return checked(m_pause.with(paused ? 1 : 0, *no).run());
}

} // namespace ioc
