// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed_remark.h"
#include "core/ingest/compiled_feed.h"
#include "core/ingest/series_memory.h"

#include <map>
#include <optional>
#include <span>
#include <tuple>

namespace ioc {

/// Checks the observations of a payload's parts against each other and against what came before.
///
/// - Two rows that say different things of one series and time: the later row stands, as suspect. Means that are kept
///   by hour, day or month may be told more than once; there the last row stands, as ever. Where rows have other times
///   of their own within the hour, they are no means of it, and that is told.
/// - A value further from the one before than `max_step`, or faster than `max_per_hour`, is suspect. It stands: a flood
///   rises in jumps. The value after it is compared with it, so that what stays is good again. Times are those that the
///   measure keeps: within one hour no time passes, and the rate is that from the hour before.
/// - The readings of a counter become increases. The first reading of a series gives none. A reading below the one
///   before is a counter that began again: the increase is the reading (as Prometheus' increase() has it), as suspect,
///   since nobody knows how far it had got. A reading that is not newer than the newest gives nothing.
///
/// Pure; one payload, one thread.
class SeriesChecks
{
public:
    /// `before`: what the feed's last payload left. `rowsComeAgain`: of readings that are not newer than the newest
    /// nothing is told. `feed` must outlive it.
    SeriesChecks(const CompiledFeed &feed, SeriesMemory before, bool rowsComeAgain = false);

    /// All values of this field are suspect from now on.
    void doubt(int field) { m_doubted.push_back(field); }

    /// Parts in their order. Within a part rows may stand in any order; over parts counters must not go back.
    /// `ownTimes`: one an observation, as its row told it; empty: not known.
    void apply(Batch &part, std::span<const Instant> ownTimes = {});

    const SeriesMemory &memory() const { return m_memory; }

    /// What was noticed in all parts so far, a remark a kind and field.
    std::vector<FeedRemark> remarks() const;

private:
    using Rule = CompiledFeed::SeriesRule;

    const Rule *ruleOf(const Batch &part, std::uint32_t series);
    struct Told
    {
        Instant at;
        double value = 0;
    };

    bool needsOrder(const Batch &part, bool knowsOwnTimes);
    void checkInOrder(Batch &part, std::span<const Instant> ownTimes);
    bool judge(const Rule &rule, const SeriesKey &key, Observation &observation, const Observation *before,
               std::optional<Told> &past);
    bool count(const Rule &rule, const SeriesKey &key, Observation &observation);
    void note(FeedRemark::Kind kind, const Rule &rule, const QString &example = {}, bool isOfABucket = false);

    const CompiledFeed &m_feed;
    SeriesMemory m_memory;
    bool m_rowsComeAgain;
    std::vector<const Rule *> m_rules; ///< by series of the parts
    std::vector<int> m_doubted;
    struct Noticed
    {
        std::int64_t count = 0;
        QString example;
    };
    /// By kind and field, and whether it is about several rows of one hour, day or month.
    std::map<std::tuple<FeedRemark::Kind, int, bool>, Noticed> m_noticed;
};

} // namespace ioc
