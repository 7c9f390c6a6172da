// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_writer.h"

#include "core/store/cache_schema.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <map>
#include <set>

namespace ioc {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;

bool hasHours(Grain grain)
{
    return grain == Grain::Instant || grain == Grain::Hour;
}

void noteDay(CommitSummary &summary, const MeasureId &measure, std::int64_t day)
{
    const auto known = summary.measures.find(measure);
    if (known == summary.measures.end())
        summary.measures.insert(measure, day);
    else
        *known = std::min(*known, day);
}

Result<std::vector<SeriesTable::Entry>> numbersOf(SeriesTable &table, const Batch &batch)
{
    std::vector<SeriesTable::Entry> numbers;
    numbers.reserve(batch.series.size());
    for (const auto &series : batch.series) {
        const auto entry = table.entry(series.key);
        if (!entry)
            return entry.error();
        numbers.push_back(*entry);
    }
    return numbers;
}

/// Looks at a file that is there before anything is written to it: opening it for writing would change its journal
/// mode.
Result<void> mayBeOurs(const QString &path)
{
    if (QFileInfo(path).size() == 0)
        return {};
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    return checkMayBeOurs(*database);
}

} // namespace

struct CacheWriter::Place
{
    SeriesTable::Entry entry;
    std::int64_t at;
    const Observation *observation;
    bool hours;
};

Result<std::unique_ptr<CacheWriter>> CacheWriter::open(const QString &path, Zone zone)
{
    if (const auto ours = mayBeOurs(path); !ours)
        return ours.error();
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    if (const auto ready = prepareCacheSchema(*database); !ready)
        return ready.error();
    std::unique_ptr<CacheWriter> writer(new CacheWriter(std::move(*database), std::move(zone)));
    if (const auto loaded = writer->m_series.load(); !loaded)
        return loaded.error();
    return writer;
}

CacheWriter::CacheWriter(Database database, Zone zone)
    : m_database(std::move(database))
    , m_zone(std::move(zone))
    , m_series(m_database)
    , m_hours(m_database, RollupTable::Width::Hour)
    , m_days(m_database, RollupTable::Width::Day)
    , m_records(m_database)
    , m_feeds(m_database)
    , m_alarms(m_database)
    , m_insertObservation(m_database, "INSERT INTO observation(series, t, value, quality, received, run) "
                                      "VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
    , m_findObservation(m_database, "SELECT value, quality FROM observation WHERE series = ? AND t = ?")
    , m_keepVintage(m_database,
                    "INSERT OR REPLACE INTO vintage(series, t, received, value, quality, run) "
                    "SELECT series, t, received, value, quality, run FROM observation WHERE series = ? AND t = ?")
    , m_updateObservation(m_database, "UPDATE observation SET value = ?, quality = ?, received = ?, run = ? "
                                      "WHERE series = ? AND t = ?")
    , m_observationsBetween(m_database,
                            "SELECT t, value, received FROM observation WHERE series = ? AND t >= ? AND t < ? "
                            "ORDER BY t")
    , m_upsertLatest(m_database, "INSERT INTO latest(measure, series, t, value, quality, received, total) "
                                 "VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT(measure, series) DO UPDATE SET "
                                 "value = CASE WHEN excluded.t >= t THEN excluded.value ELSE value END, "
                                 "quality = CASE WHEN excluded.t >= t THEN excluded.quality ELSE quality END, "
                                 "received = CASE WHEN excluded.t >= t THEN excluded.received ELSE received END, "
                                 "t = max(t, excluded.t), total = total + excluded.total")
    , m_correctLatest(m_database,
                      "UPDATE latest SET total = total + ?, "
                      "value = CASE WHEN t = ?2 THEN ?3 ELSE value END, "
                      "quality = CASE WHEN t = ?2 THEN ?7 ELSE quality END, "
                      "received = CASE WHEN t = ?2 THEN ?4 ELSE received END WHERE measure = ?5 AND series = ?6")
    , m_pruneRuns(m_database, "DELETE FROM run WHERE finished < ?")
{
}

Result<CommitSummary> CacheWriter::commit(const Batch &batch)
{
    CommitSummary summary;
    summary.feed = batch.feed;
    summary.quarantined = std::int64_t(batch.quarantined.size());
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started().error();
    const auto run = m_feeds.runNumber(batch);
    Result<void> done = run ? storeObservations(batch, *run, summary) : Result<void>(run.error());
    if (done)
        done = storeRecords(batch, *run, summary);
    if (done)
        done = m_feeds.noteBatch(batch);
    if (done)
        done = transaction.commit();
    if (!done) {
        // Numbers given inside the lost transaction are void.
        const Error error = done.error();
        if (sqlite3_get_autocommit(m_database.handle()) == 0)
            (void)m_database.execute("ROLLBACK");
        m_feeds.forgetNumbers();
        (void)m_series.load();
        return error;
    }
    m_feeds.noteCommitted(batch);
    return summary;
}

Result<void> CacheWriter::storeObservations(const Batch &batch, std::int64_t run, CommitSummary &summary)
{
    if (batch.observations.empty())
        return {};
    const auto numbers = numbersOf(m_series, batch);
    if (!numbers)
        return numbers.error();
    std::vector<Place> places;
    places.reserve(batch.observations.size());
    for (const auto &observation : batch.observations)
        places.push_back({(*numbers)[observation.series], toMillis(observation.at), &observation,
                          hasHours(batch.series[observation.series].grain)});
    // By series and time, so that the tree is walked once and each bucket is one run. Of two rows for the same key the
    // later one in the payload stands alone: the other was never in force.
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.entry.series != b.entry.series ? a.entry.series < b.entry.series : a.at < b.at;
    });
    const auto first = std::unique(places.rbegin(), places.rend(), [](const Place &a, const Place &b) {
        return a.entry.series == b.entry.series && a.at == b.at;
    });
    places.erase(places.begin(), first.base());

    const std::int64_t received = toMillis(batch.received);
    RollupRows hours;
    RollupRows days;
    struct Latest
    {
        SeriesTable::Entry entry;
        const Place *place;
        double total;
    };
    std::vector<Latest> latest;
    const auto touch = [&](const Observation &observation) {
        noteDay(summary, batch.series[observation.series].key.measure, m_zone.dayNumber(observation.at));
    };

    for (const Place &place : places) {
        const Observation &observation = *place.observation;
        if (!m_insertObservation
                 .with(place.entry.series, place.at, observation.value, int(observation.quality), received, run)
                 .run())
            return m_database.error();
        if (m_database.changes() == 0) {
            const std::int64_t before = summary.corrected;
            // What this batch has added to the bucket so far must stand in the table before it is counted anew.
            if (const auto merged = m_hours.merge(hours); !merged)
                return merged;
            if (const auto merged = m_days.merge(days); !merged)
                return merged;
            hours.clear();
            days.clear();
            if (const auto corrected = correct(place, batch, run, summary); !corrected)
                return corrected;
            if (summary.corrected != before)
                touch(observation);
            continue;
        }
        ++summary.added;
        touch(observation);
        const auto into = [&](RollupRows &rows, std::int64_t bucket) {
            const RollupKey key{place.entry.measure, bucket, place.entry.series};
            if (rows.empty() || rows.back().first != key)
                rows.emplace_back(key, Rollup{});
            rows.back().second.add(observation.value, place.at, received);
        };
        if (place.hours)
            into(hours, hourOf(place.at));
        into(days, m_zone.dayNumber(observation.at));
        if (latest.empty() || latest.back().entry.series != place.entry.series)
            latest.push_back({place.entry, &place, 0});
        latest.back().place = &place;
        latest.back().total += observation.value;
    }
    if (const auto merged = m_hours.merge(hours); !merged)
        return merged;
    if (const auto merged = m_days.merge(days); !merged)
        return merged;
    for (const auto &last : latest) {
        if (!m_upsertLatest
                 .with(last.entry.measure, last.entry.series, last.place->at, last.place->observation->value,
                       int(last.place->observation->quality), received, last.total)
                 .run())
            return m_database.error();
    }
    return {};
}

Result<void> CacheWriter::correct(const Place &place, const Batch &batch, std::int64_t run, CommitSummary &summary)
{
    const Observation &observation = *place.observation;
    if (m_findObservation.with(place.entry.series, place.at).step() != Statement::Step::Row)
        return m_database.error();
    const double before = m_findObservation.real(0);
    const bool same = before == observation.value && m_findObservation.integer(1) == int(observation.quality);
    m_findObservation.run();
    if (same)
        return {};
    if (!m_keepVintage.with(place.entry.series, place.at).run() ||
        !m_updateObservation
             .with(observation.value, int(observation.quality), batch.received, run, place.entry.series, place.at)
             .run() ||
        !m_correctLatest
             .with(observation.value - before, place.at, observation.value, batch.received, place.entry.measure,
                   place.entry.series, int(observation.quality))
             .run())
        return m_database.error();
    ++summary.corrected;
    return recount(place.entry, place.at, place.hours);
}

Result<void> CacheWriter::recount(const SeriesTable::Entry &series, std::int64_t at, bool hours)
{
    if (hours) {
        const std::int64_t hour = hourOf(at);
        const auto rollup = rollupOf(series.series, hour, hour + kHourMs);
        if (!rollup)
            return rollup.error();
        if (const auto replaced = m_hours.replace({series.measure, hour, series.series}, *rollup); !replaced)
            return replaced;
    }
    const QDate day = m_zone.date(fromMillis(at));
    const auto rollup =
        rollupOf(series.series, toMillis(m_zone.startOf(day)), toMillis(m_zone.startOf(day.addDays(1))));
    if (!rollup)
        return rollup.error();
    return m_days.replace({series.measure, dayNumber(day), series.series}, *rollup);
}

Result<Rollup> CacheWriter::rollupOf(std::int64_t series, std::int64_t from, std::int64_t to)
{
    Rollup rollup;
    m_observationsBetween.with(series, from, to);
    Statement::Step step;
    while ((step = m_observationsBetween.step()) == Statement::Step::Row)
        rollup.add(m_observationsBetween.real(1), m_observationsBetween.integer(0), m_observationsBetween.integer(2));
    if (step == Statement::Step::Failed)
        return m_database.error();
    return rollup;
}

Result<void> CacheWriter::storeRecords(const Batch &batch, std::int64_t run, CommitSummary &summary)
{
    if (batch.records.empty())
        return {};
    const auto numbers = numbersOf(m_series, batch);
    if (!numbers)
        return numbers.error();
    const auto feed = m_feeds.number(batch.feed);
    if (!feed)
        return feed.error();

    const std::int64_t received = toMillis(batch.received);
    std::map<RollupKey, Rollup> tallies; // by the contribution's own instant
    std::set<std::int64_t> hourlyMeasures;
    const auto tally = [&](const StoredContribution &contribution, int sign) {
        Rollup &rollup = tallies[{contribution.measure, contribution.at, contribution.series}];
        rollup.n += sign;
        rollup.sum += sign * contribution.weight;
        rollup.lastAt = contribution.at;
        rollup.received = received;
        if (contribution.hours)
            hourlyMeasures.insert(contribution.measure);
    };
    for (const auto &record : batch.records) {
        std::vector<StoredContribution> contributions;
        contributions.reserve(record.contributions.size());
        for (const auto &contribution : record.contributions) {
            const auto &entry = (*numbers)[contribution.series];
            contributions.push_back({entry.measure, entry.series, toMillis(contribution.at), contribution.weight,
                                     hasHours(batch.series[contribution.series].grain)});
        }
        const auto change = m_records.store(*feed, record, std::move(contributions), batch.received, run);
        if (!change)
            return change.error();
        if (!change->stored)
            continue;
        ++summary.records;
        for (const auto &contribution : change->removed)
            tally(contribution, -1);
        for (const auto &contribution : change->added)
            tally(contribution, +1);
    }

    RollupRows hours;
    RollupRows days;
    std::map<std::pair<std::int64_t, std::int64_t>, Rollup> totals;
    std::map<std::int64_t, std::int64_t> measures; // number → first day
    for (const auto &[key, rollup] : tallies) {
        if (rollup.n == 0 && rollup.sum == 0)
            continue;
        const std::int64_t day = m_zone.dayNumber(fromMillis(key.bucket));
        measures[key.measure] = measures.contains(key.measure) ? std::min(measures[key.measure], day) : day;
        if (hourlyMeasures.contains(key.measure))
            hours.emplace_back(RollupKey{key.measure, hourOf(key.bucket), key.series}, rollup);
        days.emplace_back(RollupKey{key.measure, day, key.series}, rollup);
        Rollup &total = totals[{key.measure, key.series}];
        total.sum += rollup.sum;
        total.lastAt = std::max(total.lastAt, rollup.lastAt);
    }
    if (const auto merged = m_hours.merge(hours); !merged)
        return merged;
    if (const auto merged = m_days.merge(days); !merged)
        return merged;
    for (const auto &[key, total] : totals) {
        if (!m_upsertLatest.with(key.first, key.second, total.lastAt, 0.0, 0, received, total.sum).run())
            return m_database.error();
    }
    for (const auto &[measure, day] : measures)
        noteDay(summary, m_series.measureOf(measure), day);
    return {};
}

Result<void> CacheWriter::adoptMappings(const std::vector<FeedDefinition> &feeds)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    for (const FeedDefinition &feed : feeds) {
        if (const auto adopted = m_feeds.adoptMapping(feed.id, feed.mappingFingerprint); !adopted) {
            m_feeds.forgetNumbers();
            return adopted.error();
        }
    }
    return transaction.commit();
}

Result<void> CacheWriter::noteFailure(const FeedFailure &failure)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    Result<void> done = m_feeds.noteFailure(failure);
    if (done)
        done = transaction.commit();
    if (!done)
        m_feeds.forgetNumbers();
    return done;
}

Result<void> CacheWriter::setPaused(const FeedId &feed, bool paused)
{
    return m_feeds.setPaused(feed, paused);
}

Result<void> CacheWriter::saveAlarms(const AlarmStates &states)
{
    Transaction transaction(m_database);
    if (!transaction.started())
        return transaction.started();
    if (const auto saved = m_alarms.save(states); !saved)
        return saved;
    return transaction.commit();
}

Result<void> CacheWriter::checkpoint(qint64 bytes)
{
    if (QFileInfo(m_database.path() + QStringLiteral("-wal")).size() <= bytes)
        return {};
    const int code =
        sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        return m_database.error();
    return {};
}

Result<void> CacheWriter::pruneRuns(Instant before)
{
    if (!m_pruneRuns.with(before).run())
        return m_database.error();
    return {};
}

std::int64_t CacheWriter::hourOf(std::int64_t at) const
{
    const std::int64_t offset = m_zone.offsetSeconds(fromMillis(at)) * 1000LL;
    const std::int64_t rest = (at + offset) % kHourMs;
    return at - (rest < 0 ? rest + kHourMs : rest);
}

} // namespace ioc
