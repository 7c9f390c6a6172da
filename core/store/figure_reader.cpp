// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/figure_reader.h"

#include "core/store/codec/latest_codec.h"
#include "core/store/codec/rollup_codec.h"
#include "core/store/series_table.h"

#include <QCoreApplication>

namespace ioc {

FigureReader::FigureReader(Database &database)
    : m_database(database)
    , m_blocks(database)
    , m_log(database)
    , m_vintages(database)
    , m_days(database, "SELECT key, body FROM rollup_day WHERE key >= ? AND key < ? ORDER BY key")
    , m_hours(database, "SELECT key, body FROM rollup_hour WHERE key >= ? AND key < ? ORDER BY key")
    , m_oneHour(database, "SELECT body FROM rollup_hour WHERE key = ?")
    , m_latest(database, "SELECT key, body FROM latest WHERE key >= ? AND key < ? ORDER BY key")
    , m_measure(database, "SELECT no FROM measure WHERE id = ?")
    , m_series(database, "SELECT m.id, s.unit, s.members, s.measure, s.slot FROM series s JOIN measure m "
                         "ON m.no = s.measure WHERE s.id = ?")
    , m_slots(database, "SELECT slot, id FROM series WHERE measure = ? ORDER BY slot")
    , m_find(database, "SELECT s.id FROM series s JOIN measure m ON m.no = s.measure "
                       "WHERE m.id = ? AND s.unit = ? AND s.members = ?")
    , m_pruned(database, "SELECT pruned_before FROM measure WHERE id = ?")
    , m_hasBlock(database, "SELECT EXISTS(SELECT 1 FROM block WHERE key >= ? AND key < ?)")
    , m_hasLost(database,
                "SELECT EXISTS(SELECT 1 FROM damaged WHERE source IN ('arrival', 'file') OR (source = 'block' AND "
                "key >= ?1 AND key < ?2))")
{
}

Result<void> FigureReader::load()
{
    Statement state(m_database, "SELECT zone FROM state");
    if (state.step() != Statement::Step::Row)
        return m_database.error();
    const auto zone = Zone::byName(state.text(0));
    if (!zone)
        return zone.error();
    m_buckets = CivilBuckets(*zone);
    return {};
}

Result<std::int64_t> FigureReader::measureNumber(const MeasureId &measure)
{
    const auto known = m_measures.constFind(measure);
    if (known != m_measures.constEnd())
        return *known;
    switch (m_measure.with(measure).step()) {
    case Statement::Step::Failed:
        return m_database.error();
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

Result<const FigureReader::Slots *> FigureReader::slotsOf(std::int64_t measure, bool anew)
{
    const auto known = m_slotLists.find(measure);
    if (known != m_slotLists.end() && !anew)
        return &known->second;
    Slots list;
    Statement::Step step;
    m_slots.with(measure);
    while ((step = m_slots.step()) == Statement::Step::Row) {
        const auto slot = size_t(m_slots.integer(0));
        list.resize(std::max(list.size(), slot + 1));
        list[slot] = m_slots.integer(1);
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return &(m_slotLists[measure] = std::move(list));
}

Result<std::int64_t> FigureReader::seriesAt(std::int64_t measure, std::int64_t slot)
{
    for (const bool anew : {false, true}) {
        const auto slots = slotsOf(measure, anew);
        if (!slots)
            return slots.error();
        if (size_t(slot) < (*slots)->size() && (**slots)[size_t(slot)] != 0)
            return (**slots)[size_t(slot)];
    }
    return Error{ErrorCode::StorageCorrupt,
                 QCoreApplication::translate("FigureReader", "A figure belongs to no series."), m_database.path(),
                 int(slot)};
}

QString FigureReader::tableOf(Width width)
{
    return width == Width::Hour ? QStringLiteral("rollup_hour") : QStringLiteral("rollup_day");
}

std::int64_t FigureReader::bucketShown(Width width, std::int64_t number) const
{
    return width == Width::Hour ? m_buckets.hour(number).from : number;
}

std::int64_t FigureReader::firstHourFrom(Instant at) const
{
    const Bucket hour = m_buckets.hourOf(toMillis(at));
    return hour.from == toMillis(at) ? hour.number : hour.number + 1;
}

Result<std::vector<RollupRow>> FigureReader::rollups(Width width, const MeasureId &measure, std::int64_t from,
                                                     std::int64_t to)
{
    const auto number = measureNumber(measure);
    if (!number)
        return number.error();
    std::vector<RollupRow> rows;
    Statement &statement = statementOf(width);
    Statement::Step step;
    statement.with(rollupKey(*number, from), rollupKey(*number, to));
    while ((step = statement.step()) == Statement::Step::Row) {
        const std::int64_t key = statement.integer(0);
        const auto packed = PackedRollups::from(statement.blobView(1));
        if (!packed) {
            m_damage.push_back({tableOf(width), key});
            continue;
        }
        const std::int64_t bucket = bucketShown(width, bucketOfRollup(key));
        const std::int64_t firstSlot = chunkOfRollup(key) * kSlotsInChunk;
        for (size_t i = 0; i < packed->size(); ++i) {
            const auto series = seriesAt(*number, firstSlot + packed->slotOf(i));
            if (!series)
                return series.error();
            rows.push_back({bucket, *series, packed->rollup(i)});
        }
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return rows;
}

Result<std::vector<RollupRow>> FigureReader::days(const MeasureId &measure, std::int64_t from, std::int64_t to)
{
    return rollups(Width::Day, measure, from, to);
}

Result<std::vector<RollupRow>> FigureReader::hours(const MeasureId &measure, Instant from, Instant to)
{
    return rollups(Width::Hour, measure, firstHourFrom(from), firstHourFrom(to));
}

Result<FigureReader::Place> FigureReader::placeOf(std::int64_t series)
{
    if (const auto known = key(series); !known)
        return known.error();
    return m_places.at(series);
}

Result<std::vector<RollupRow>> FigureReader::hoursOf(std::int64_t series, Instant from, Instant to)
{
    const auto place = placeOf(series);
    if (!place)
        return place.error();
    std::vector<RollupRow> rows;
    for (std::int64_t hour = firstHourFrom(from); hour < firstHourFrom(to); ++hour) {
        const std::int64_t key = rollupKey(place->measure, hour, chunkOfSlot(place->slot));
        const Statement::Step step = m_oneHour.with(key).step();
        if (step == Statement::Step::Failed)
            return m_database.error();
        if (step == Statement::Step::Done)
            continue;
        const auto packed = PackedRollups::from(m_oneHour.blobView(0));
        if (!packed)
            m_damage.push_back({tableOf(Width::Hour), key});
        else if (const auto row = packed->find(slotInChunk(place->slot)))
            rows.push_back({bucketShown(Width::Hour, hour), series, packed->rollup(*row)});
        m_oneHour.run();
    }
    return rows;
}

Result<std::vector<BucketTotal>> FigureReader::hourTotals(const MeasureId &measure, Instant from, Instant to)
{
    const auto number = measureNumber(measure);
    if (!number)
        return number.error();
    std::vector<BucketTotal> totals;
    Statement::Step step;
    m_hours.with(rollupKey(*number, firstHourFrom(from)), rollupKey(*number, firstHourFrom(to)));
    while ((step = m_hours.step()) == Statement::Step::Row) {
        const std::int64_t key = m_hours.integer(0);
        const auto packed = PackedRollups::from(m_hours.blobView(1));
        if (!packed) {
            m_damage.push_back({tableOf(Width::Hour), key});
            continue;
        }
        const std::int64_t bucket = bucketShown(Width::Hour, bucketOfRollup(key));
        if (totals.empty() || totals.back().bucket != bucket)
            totals.push_back({bucket, 0, 0});
        totals.back().n += packed->totalCount();
        totals.back().sum += packed->totalSum();
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return totals;
}

Result<std::vector<LatestValue>> FigureReader::latest(const MeasureId &measure)
{
    const auto number = measureNumber(measure);
    if (!number)
        return number.error();
    std::vector<LatestValue> values;
    Statement::Step step;
    m_latest.with(latestKey(*number), latestKey(*number + 1));
    while ((step = m_latest.step()) == Statement::Step::Row) {
        LatestChunk chunk;
        if (!decodeLatest(m_latest.blobView(1), chunk)) {
            m_damage.push_back({QStringLiteral("latest"), m_latest.integer(0)});
            continue;
        }
        const std::int64_t firstSlot = chunkOfLatest(m_latest.integer(0)) * kSlotsInChunk;
        for (std::int64_t slot = 0; slot < kSlotsInChunk; ++slot) {
            if (!chunk.present[size_t(slot)])
                continue;
            const auto series = seriesAt(*number, firstSlot + slot);
            if (!series)
                return series.error();
            const LatestRow &row = chunk.rows[size_t(slot)];
            values.push_back({*series, fromMillis(row.at), row.value, row.quality, row.vintage,
                              fromMillis(row.received), row.total});
        }
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return values;
}

Result<RecentObservations> FigureReader::unsealed()
{
    RecentObservations recent;
    const auto lost = m_log.readAll([&](std::int64_t, const Arrival &arrival) { recent.add(arrival); });
    if (!lost)
        return lost.error();
    for (const std::int64_t number : *lost)
        m_damage.push_back({QStringLiteral("arrival"), number});
    return recent;
}

// The log first: what is sealed between the two readings is in both then, and in neither the other way round.
Result<ObservationRun> FigureReader::observations(std::int64_t series, Instant from, Instant to)
{
    RecentObservations recent;
    const auto lost = m_log.readAll([&](std::int64_t, const Arrival &arrival) {
        for (const auto &part : arrival.parts) {
            if (part.series == series)
                recent.add({arrival.received, arrival.run, {part}});
        }
    });
    if (!lost)
        return lost.error();
    for (const std::int64_t number : *lost)
        m_damage.push_back({QStringLiteral("arrival"), number});
    return observations(series, from, to, recent);
}

Result<ObservationRun> FigureReader::observations(std::int64_t series, Instant from, Instant to,
                                                  const RecentObservations &recent)
{
    std::vector<std::int64_t> damaged;
    const auto sealed = m_blocks.between(series, toMillis(from), toMillis(to), damaged);
    if (!sealed)
        return sealed;
    for (const std::int64_t key : damaged)
        m_damage.push_back({QStringLiteral("block"), key});
    return merged(*sealed, recent.between(series, toMillis(from), toMillis(to)));
}

Result<bool> FigureReader::hasBlocks(std::int64_t series)
{
    if (m_hasBlock.with(blockKey(series, 0), blockKey(series + 1, 0)).step() != Statement::Step::Row)
        return m_database.error();
    const bool has = m_hasBlock.integer(0) != 0;
    m_hasBlock.run();
    return has;
}

Result<std::int64_t> FigureReader::prunedBefore(const MeasureId &measure)
{
    const Statement::Step step = m_pruned.with(measure).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    const std::int64_t before = step == Statement::Step::Row ? m_pruned.integer(0) : 0;
    m_pruned.run();
    return before;
}

Result<bool> FigureReader::hasLost(std::int64_t series)
{
    if (m_hasLost.with(blockKey(series, 0), blockKey(series + 1, 0)).step() != Statement::Step::Row)
        return m_database.error();
    const bool lost = m_hasLost.integer(0) != 0;
    m_hasLost.run();
    return lost;
}

Result<bool> FigureReader::hasLostCounts()
{
    Statement lost(m_database, "SELECT EXISTS(SELECT 1 FROM damaged WHERE source = 'file' OR source GLOB 'record_*')");
    if (lost.step() != Statement::Step::Row)
        return m_database.error();
    return lost.integer(0) != 0;
}

Result<std::vector<ReplacedObservation>> FigureReader::replaced(std::int64_t series, Instant at)
{
    return m_vintages.of(series, toMillis(at));
}

Result<const SeriesKey *> FigureReader::key(std::int64_t series)
{
    const auto known = m_keys.find(series);
    if (known != m_keys.end())
        return &known->second;
    switch (m_series.with(series).step()) {
    case Statement::Step::Failed:
        return m_database.error();
    case Statement::Step::Done:
        return Error{ErrorCode::StorageCorrupt,
                     QCoreApplication::translate("FigureReader", "A figure belongs to no series."), m_database.path(),
                     int(series)};
    case Statement::Step::Row:
        break;
    }
    SeriesKey key{MeasureId(m_series.text(0)), UnitId(m_series.text(1)), membersFromText(m_series.text(2))};
    m_places[series] = {m_series.integer(3), m_series.integer(4)};
    m_series.run();
    return &m_keys.emplace(series, std::move(key)).first->second;
}

Result<std::optional<std::int64_t>> FigureReader::series(const SeriesKey &key)
{
    switch (m_find.with(key.measure, key.unit, membersText(key.members)).step()) {
    case Statement::Step::Failed:
        return m_database.error();
    case Statement::Step::Done:
        return std::optional<std::int64_t>();
    case Statement::Step::Row:
        break;
    }
    const std::int64_t number = m_find.integer(0);
    m_find.run();
    return std::optional(number);
}

} // namespace ioc
