// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarm.h"
#include "core/domain/alarms/flood.h"
#include "core/domain/alarms/shift_score.h"
#include "core/domain/bulletins/bulletin.h"
#include "core/domain/feed_line.h"
#include "core/domain/page.h"
#include "core/domain/reading.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace ioc {

struct Directive;

/// Directives in the order of their issue, without their histories. Null: they cannot be read.
using DirectivesPtr = std::shared_ptr<const std::vector<Directive>>;

enum class LineRole { Actual, Comparison, Plan, Forecast };

/// One line of a trend. A point without a value is a gap.
struct TrendLine
{
    struct Point
    {
        Instant at; ///< start of the bucket, on the axis of the actual line; a month starts as its rule says
        std::optional<double> value;
        Restated restated = Restated::AsWas; ///< how the value came to the units that it is told by
        Quality quality = Quality::Good;     ///< Actual: as the sources told what it is made of
        std::optional<bool> met = {};        ///< Actual, TileKind::States: whether the target of its bucket was met
        double margin = 0;                   ///< Forecast: the figure lies within value ± margin with 80 % confidence

        friend bool operator==(const Point &, const Point &) = default;
    };

    IndicatorId indicator;
    LineRole role = LineRole::Actual;
    std::vector<Point> points;
    UnitId unit = {}; ///< whose figures these are

    friend bool operator==(const TrendLine &, const TrendLine &) = default;
};

/// Why a trend has no forecast where its tile asks for one.
enum class NoForecast {
    TooShort, ///< less than some three years of whole months without a gap
    NotBetter ///< in the past it would have been no better than last year's figures
};

/// What a tile over time (isOverTime()) draws.
struct Trend
{
    Instant from;
    Instant to;
    std::vector<TrendLine> lines;
    Quality quality = Quality::Missing; ///< the worst of the indicators' current readings
    std::optional<Instant> asOf;
    std::optional<Instant> running = {}; ///< start of the bucket that is not over yet
    std::optional<NoForecast> noForecast = {};
    std::vector<FeedLine> feeds = {}; ///< TileKind::States of feeds, which has no other lines

    friend bool operator==(const Trend &, const Trend &) = default;
};

/// The newest picture that a feed has brought.
struct Still
{
    enum class Missing {
        None,
        Never,   ///< no fetch has brought one
        NotKept, ///< it is past the days for which the feed keeps its payloads
        Damaged  ///< what was kept cannot be read
    };

    FeedId feed;
    std::shared_ptr<const QByteArray> picture = {}; ///< a whole JPEG or PNG, of sane size; null: see `missing`
    Missing missing = Missing::Never;
    std::optional<Instant> received = {};  ///< when it came last; also of one that is kept no more
    std::optional<Instant> unchanged = {}; ///< when the same bytes came first
};

/// Everything that a screen shows at one moment. Immutable; handed to the GUI as a shared pointer at most four times a
/// second, or ten while alarms come and go. `sequence` rises with every snapshot and is driven by the data path alone,
/// so a screen can tell when it stops.
struct Snapshot
{
    std::uint64_t sequence = 0;
    std::uint64_t beat = 0; ///< moves on by one whenever a sign of life has gone the whole way that data goes
    Instant at;             ///< the "now" it was made for
    std::optional<Instant> newestCommit; ///< last time that the cache took anything
    QHash<std::pair<IndicatorId, UnitId>, Reading> readings;
    QHash<QString, Trend> trends; ///< tiles over time, by "page/tile"
    QHash<IndicatorId, std::vector<Reading>>
        byCommune; ///< indicators that a map or a ranking shows, without spark or comparison; of a ranking with targets
    std::vector<Alarm> alarms;       ///< active, highest priority first, then newest
    std::vector<Alarm> quietAlarms;  ///< the others that are not normal: returned, shelved, suppressed, out of service
    std::optional<AlarmFlood> flood; ///< that lasts
    ShiftScorePtr score;             ///< how the alarms serve; null: no page asks, or the journal is not read yet
    std::vector<Bulletin> bulletins; ///< in force, for screens: meant before not meant, then gravest first
    std::vector<FeedHealth> feeds;   ///< in the order of the pack
    QHash<FeedId, Still> stills;     ///< of the feeds that tiles of pictures name
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
