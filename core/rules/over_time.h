// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/indicator.h"
#include "core/domain/measure.h"
#include "core/rules/lineage.h"
#include "core/rules/rollup_source.h"
#include "core/rules/stretch.h"

#include <unordered_map>

namespace ioc {

/// One roll-up a series, in the order of first meeting, so that sums come out the same every time.
class SeriesOverTime
{
public:
    struct Entry
    {
        const SeriesKey *key = nullptr;
        Rollup rollup;
        int unit = -1;           ///< position in the registry; filled in by Gatherings
        bool superseded = false; ///< the unit ended, and a successor has reported since; filled in by Gatherings
        bool late = false;       ///< what came for a unit that had ended; filled in by Gatherings
        std::vector<Lineage::Part> untold; ///< superseded: the successors that have not, which its old value still
                                           ///< speaks for, and their shares
    };

    /// nullptr for a series that is not there.
    Rollup *find(const SeriesKey *key);
    void merge(const SeriesKey *key, const Rollup &part);

    std::vector<Entry> &entries() { return m_entries; }
    const std::vector<Entry> &entries() const { return m_entries; }

private:
    std::optional<size_t> known(const SeriesKey *key);

    std::vector<Entry> m_entries;
    std::unordered_map<const SeriesKey *, size_t> m_index;
    size_t m_expected = 0; ///< runs name series in the same order again and again
};

/// Which way a measure is put together over a stretch.
enum class OverTime {
    Days,   ///< the roll-ups of the stretch
    Newest, ///< the newest value of each series
    ToDate  ///< everything up to the end of the stretch
};
OverTime overTimeOf(const Measure &measure, Gather how, const Stretch &stretch);

/// Reads and merges the roll-ups of a measure.
SeriesOverTime gatherOverTime(const Measure &measure, OverTime way, const Stretch &stretch, const Zone &zone,
                              RollupSource &source);

} // namespace ioc
