// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/domain/alarms/flood.h"
#include "core/domain/alarms/shift_score.h"
#include "core/domain/bulletins/bulletin.h"
#include "core/domain/feed.h"
#include "core/domain/page.h"
#include "core/domain/reading.h"

#include <QHash>

#include <memory>

namespace ioc {

struct Directive;

/// Directives in the order of their issue, without their histories. Null: they cannot be read.
using DirectivesPtr = std::shared_ptr<const std::vector<Directive>>;

enum class LineRole { Actual, Comparison, Plan };

/// One line of a trend. A point without a value is a gap.
struct TrendLine
{
    struct Point
    {
        Instant at; ///< start of the bucket, on the axis of the actual line; a month starts as its rule says
        std::optional<double> value;
        Restated restated = Restated::AsWas; ///< how the value came to the units that it is told by

        friend bool operator==(const Point &, const Point &) = default;
    };

    IndicatorId indicator;
    LineRole role = LineRole::Actual;
    std::vector<Point> points;

    friend bool operator==(const TrendLine &, const TrendLine &) = default;
};

/// What a trend tile draws.
struct Trend
{
    Instant from;
    Instant to;
    std::vector<TrendLine> lines;
    Quality quality = Quality::Missing; ///< the worst of the indicators' current readings
    std::optional<Instant> asOf;

    friend bool operator==(const Trend &, const Trend &) = default;
};

/// Everything that a screen shows at one moment. Immutable; handed to the GUI as a shared pointer at most four times a
/// second, or ten while alarms come and go. `sequence` rises with every snapshot and is driven by the data path alone,
/// so a screen can tell when it stops.
struct Snapshot
{
    std::uint64_t sequence = 0;
    Instant at;                          ///< the "now" it was made for
    std::optional<Instant> newestCommit; ///< last time that the cache took anything
    QHash<std::pair<IndicatorId, UnitId>, Reading> readings;
    QHash<QString, Trend> trends; ///< by "page/tile"
    QHash<IndicatorId, std::vector<Reading>>
        byCommune; ///< indicators that a map or a ranking shows, without spark or comparison; of a ranking with targets
    std::vector<Alarm> alarms;       ///< active, highest priority first, then newest
    std::vector<Alarm> quietAlarms;  ///< the others that are not normal: returned, shelved, suppressed, out of service
    std::optional<AlarmFlood> flood; ///< that lasts
    ShiftScorePtr score;             ///< how the alarms serve; null: no page asks, or the journal is not read yet
    std::vector<Bulletin> bulletins; ///< in force, for screens: meant before not meant, then gravest first
    std::vector<FeedHealth> feeds;   ///< in the order of the pack
    DirectivesPtr directives;        ///< running, and those that have ended in the last 30 days
    QString trouble;                 ///< one sentence when the engine itself is in trouble (disk full)

    const Reading *reading(const IndicatorId &indicator, const UnitId &unit) const
    {
        const auto found = readings.constFind({indicator, unit});
        return found == readings.constEnd() ? nullptr : &*found;
    }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// The key of a trend tile's content in a snapshot.
inline QString trendKey(const PageId &page, const QString &tileId)
{
    return page.toString() + QLatin1Char('/') + tileId;
}

} // namespace ioc
