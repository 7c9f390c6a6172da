// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/rules/over_time.h"
#include "core/rules/restatement.h"

#include <memory>
#include <tuple>

namespace ioc {

/// What evaluations of one moment share, so that no measure is gathered twice over the same stretch and no unit placed
/// twice: series over time, restatements, coverages. Holds as long as the source does not change. One thread; borrows
/// pack and source.
class Gatherings
{
public:
    Gatherings(const ProvincePack &pack, RollupSource &source)
        : m_pack(pack)
        , m_source(source)
    {
    }

    /// Which shares a measure is restated by.
    struct Weighing
    {
        WeightKind kind = WeightKind::Population;
        Carried carried = Carried::ByTerritory;

        friend auto operator<=>(const Weighing &, const Weighing &) = default;
    };

    const ProvincePack &pack() const { return m_pack; }
    const Lineage &lineage();

    /// Valid until the next call.
    const SeriesOverTime &overTime(const Measure &measure, OverTime way, const Stretch &stretch);

    /// `day` is that of the boundary; as it was: the last of the stretch.
    const Restatement &restatement(Boundary::Kind boundary, QDate day, Weighing weighing);
    const Coverage &coverage(const UnitId &unit, Boundary::Kind boundary, QDate day, Weighing weighing);

    /// Whether links lead from every unit of a territory to all the days of [from, to).
    bool isTraceable(const UnitId &unit, QDate boundary, QDate from, QDate to);

private:
    using SeriesPlace = std::tuple<const Measure *, OverTime, std::array<qint64, 6>>;
    using RestatementPlace = std::tuple<Boundary::Kind, qint64, Weighing>;

    int unitOf(const SeriesKey *key);
    SeriesOverTime gatherFlow(const Measure &measure, const Stretch &stretch);
    std::optional<QDate> endBefore(const SeriesOverTime::Entry &entry) const;
    void markSuperseded(const Measure &measure, SeriesOverTime &series, QDate lastDay);
    std::vector<Lineage::Part> successorsOf(const Lineage::Part &part, QDate lastDay, WeightKind kind);

    const ProvincePack &m_pack;
    RollupSource &m_source;
    std::unique_ptr<const Lineage> m_lineage;
    std::map<SeriesPlace, SeriesOverTime> m_series;
    size_t m_entries = 0;
    std::unordered_map<const SeriesKey *, int> m_units;
    std::map<RestatementPlace, Restatement> m_restatements;
    std::map<std::pair<UnitId, RestatementPlace>, Coverage> m_coverages;
    std::map<std::tuple<UnitId, qint64, qint64, qint64>, bool> m_traceable;
};

} // namespace ioc
