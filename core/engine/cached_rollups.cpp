// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cached_rollups.h"

#include <algorithm>

namespace ioc {
namespace {

QDate monthStart(QDate day)
{
    return QDate(day.year(), day.month(), 1);
}

void appendPart(RollupRuns &runs, const std::vector<SeriesRollup> &rows, std::int64_t from, std::int64_t to)
{
    const auto before = [](const SeriesRollup &row, std::int64_t bucket) { return row.bucket < bucket; };
    const auto first = std::lower_bound(rows.begin(), rows.end(), from, before);
    const auto last = std::lower_bound(first, rows.end(), to, before);
    if (first != last)
        runs.emplace_back(&*first, size_t(last - first));
}

} // namespace

CachedRollups::CachedRollups(CacheReader reader, Zone zone, std::optional<Instant> known)
    : m_reader(std::move(reader))
    , m_zone(std::move(zone))
{
    if (known)
        m_asKnown.emplace(m_reader.figuresKnownAt(*known));
}

Result<CachedRollups::Rows> CachedRollups::rowsFrom(const Result<std::vector<RollupRow>> &read)
{
    if (!read)
        return read.error();
    Rows rows;
    rows.reserve(read->size());
    for (const RollupRow &row : *read) {
        const auto key = m_reader.figures().key(row.series);
        if (!key)
            return key.error();
        rows.push_back({row.bucket, *key, row.rollup});
    }
    return rows;
}

const CachedRollups::Rows &CachedRollups::monthOf(const MeasureId &measure, QDate firstDay)
{
    const ChunkKey key{measure, dayNumber(firstDay)};
    const auto found = m_months.find(key);
    if (found != m_months.end())
        return found->second;
    const std::int64_t from = dayNumber(firstDay);
    const std::int64_t to = dayNumber(firstDay.addMonths(1));
    return keep(m_months, key,
                m_asKnown ? m_asKnown->days(measure, from, to) : m_reader.figures().days(measure, from, to));
}

const CachedRollups::Rows &CachedRollups::dayOf(const MeasureId &measure, QDate day)
{
    const ChunkKey key{measure, dayNumber(day)};
    const auto found = m_days.find(key);
    if (found != m_days.end())
        return found->second;
    const Instant from = m_zone.startOf(day);
    const Instant to = m_zone.startOf(day.addDays(1));
    return keep(m_days, key,
                m_asKnown ? m_asKnown->hours(measure, from, to) : m_reader.figures().hours(measure, from, to));
}

const CachedRollups::Rows &CachedRollups::keep(std::map<ChunkKey, Rows> &chunks, const ChunkKey &key,
                                               const Result<std::vector<RollupRow>> &read)
{
    static const Rows kNothing;
    auto rows = rowsFrom(read);
    if (rows)
        return chunks.emplace(key, std::move(*rows)).first->second;
    // What could not be read is not kept as empty: it is read again next time.
    if (!m_error)
        m_error = rows.error();
    return kNothing;
}

RollupRuns CachedRollups::days(const MeasureId &measure, QDate from, QDate to)
{
    RollupRuns runs;
    for (QDate month = monthStart(from); month < to; month = month.addMonths(1))
        appendPart(runs, monthOf(measure, month), dayNumber(from), dayNumber(to));
    return runs;
}

RollupRuns CachedRollups::hours(const MeasureId &measure, Instant from, Instant to)
{
    RollupRuns runs;
    for (QDate day = m_zone.date(from); m_zone.startOf(day) < to; day = day.addDays(1))
        appendPart(runs, dayOf(measure, day), toMillis(from), toMillis(to));
    return runs;
}

std::span<const SeriesLatest> CachedRollups::latest(const MeasureId &measure)
{
    const auto found = m_latest.find(measure);
    if (found != m_latest.end())
        return found->second;
    std::vector<SeriesLatest> values;
    const auto read = m_asKnown ? m_asKnown->latest(measure) : m_reader.figures().latest(measure);
    std::optional<Error> failure = read ? std::nullopt : std::optional(read.error());
    for (size_t i = 0; read && i < read->size() && !failure; ++i) {
        const LatestValue &value = (*read)[i];
        if (const auto key = m_reader.figures().key(value.series))
            values.push_back({*key, value.at, value.value, value.received, value.total, value.quality, value.vintage});
        else
            failure = key.error();
    }
    if (!failure)
        return m_latest.emplace(measure, std::move(values)).first->second;
    if (!m_error)
        m_error = failure;
    return {};
}

void CachedRollups::clear()
{
    m_months.clear();
    m_days.clear();
    m_latest.clear();
    if (m_asKnown) // what it has read of the moments between is old as well
        m_asKnown.emplace(m_reader.figuresKnownAt(m_asKnown->known()));
}

void CachedRollups::forget(const MeasureId &measure, std::int64_t fromDay)
{
    m_latest.erase(measure);
    const QDate day = dateOfDayNumber(fromDay);
    const auto eraseFrom = [&](auto &chunks, std::int64_t first) {
        for (auto it = chunks.lower_bound({measure, first}); it != chunks.end() && it->first.first == measure;)
            it = chunks.erase(it);
    };
    eraseFrom(m_months, dayNumber(monthStart(day)));
    eraseFrom(m_days, fromDay);
}

} // namespace ioc
