// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/rules/rollup_source.h"
#include "core/store/cache_reader.h"

#include <map>

namespace ioc {

/// Roll-ups from the cache, kept in memory by measure and civil month (hours: by civil day) until they change. Read
/// errors give empty runs and are told by error(). One thread, with its reader.
class CachedRollups final : public RollupSource
{
public:
    /// Figures as they were known at `known`; as they are today when it is left out.
    CachedRollups(CacheReader reader, Zone zone, std::optional<Instant> known = {});

    RollupRuns days(const MeasureId &measure, QDate from, QDate to) override;
    RollupRuns hours(const MeasureId &measure, Instant from, Instant to) override;
    std::span<const SeriesLatest> latest(const MeasureId &measure) override;

    /// Forgets what is kept of a measure from that day on, and its latest values.
    void forget(const MeasureId &measure, std::int64_t fromDay);

    /// Forgets everything, so that what is no longer asked for does not stay.
    void clear();

    /// The first read error since it was last asked.
    std::optional<Error> takeError() { return std::exchange(m_error, std::nullopt); }

    /// Nothing has failed and nothing damaged was met since this was last asked: what was given is the whole.
    bool isWhole() { return !m_error && !m_reader.figures().hasMetDamage(); }

    CacheReader &reader() { return m_reader; }

private:
    using Rows = std::vector<SeriesRollup>;
    using ChunkKey = std::pair<MeasureId, std::int64_t>; ///< measure and the chunk's first day

    const Rows &monthOf(const MeasureId &measure, QDate firstDay);
    const Rows &dayOf(const MeasureId &measure, QDate day);
    const Rows &keep(std::map<ChunkKey, Rows> &chunks, const ChunkKey &key, const Result<std::vector<RollupRow>> &read);
    Result<Rows> rowsFrom(const Result<std::vector<RollupRow>> &read);

    CacheReader m_reader;
    Zone m_zone;
    std::optional<AsKnown> m_asKnown;
    std::map<ChunkKey, Rows> m_months;
    std::map<ChunkKey, Rows> m_days;
    std::map<MeasureId, std::vector<SeriesLatest>> m_latest;
    std::optional<Error> m_error;
};

} // namespace ioc
