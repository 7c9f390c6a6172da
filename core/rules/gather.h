// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/rules/compiled_indicator.h"
#include "core/rules/rollup_source.h"

#include <QHash>

namespace ioc {

/// The stretch of time that is gathered.
struct Stretch
{
    enum class Kind { Days, Hours, Latest };

    Kind kind = Kind::Days;
    QDate fromDay; ///< Days: [fromDay, toDay)
    QDate toDay;
    std::optional<Instant>
        cut;      ///< Days, Latest: on the last day only what came before this time, for measures kept by hour
    Instant from; ///< Hours: [from, to)
    Instant to;

    static Stretch ofDays(QDate from, QDate to) { return {Kind::Days, from, to, {}, {}, {}}; }
    static Stretch ofHours(Instant from, Instant to) { return {Kind::Hours, {}, {}, {}, from, to}; }
    /// The newest values at `now`; flows are taken over the civil day so far.
    static Stretch latestAt(Instant now, QDate day) { return {Kind::Latest, day, day.addDays(1), now, {}, {}}; }
};

/// How the series of an input are put together.
struct Grouping
{
    enum class By { All, Member, Unit };
    By by = By::All;
    QString dimension; ///< By::Member
};

/// One input gathered over one group.
struct Gathered
{
    double value = 0;
    std::optional<Instant> newestAt; ///< newest moment observed
    std::optional<Instant> newestReceived;
    std::optional<Instant> oldestReceived; ///< of the series' newest
    std::optional<Instant> oldestAt;       ///< of the series' newest: how far behind the slowest series is
    int series = 0;                        ///< how many series took part
    int leftOut = 0;                       ///< series whose newest value is too old to stand for now
};

/// Which territory counts.
class Territory
{
public:
    Territory(const UnitRegistry &units, UnitId unit);
    bool holds(const UnitId &unit) const;

private:
    const UnitRegistry &m_units;
    UnitId m_unit;
    bool m_everything;
    bool m_single;
};

/// Sums, averages or takes the last, as the measure's kind and the input ask: over time per series first, then over the
/// series of each group. By group name (empty for All; the member; the unit id); a group without any value is left out.
/// `patience`: how far a series may lag behind the newest one and still stand for "now" (intensive measures only).
QHash<QString, Gathered> gather(const CompiledIndicator::Input &input, const Stretch &stretch, const Grouping &grouping,
                                const Territory &territory, const Zone &zone, Milliseconds patience,
                                RollupSource &source);

} // namespace ioc
