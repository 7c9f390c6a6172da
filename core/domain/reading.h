// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/alarms/priority.h"
#include "core/domain/batch.h"
#include "core/domain/indicator.h"

#include <optional>
#include <vector>

namespace ioc {

/// Why a value is missing.
enum class MissingReason {
    None,
    NeverReceived,    ///< no observation of an input has ever come
    NotInPeriod,      ///< an input has none in this period
    NoVolume,         ///< the denominator is zero or below the minimum volume
    FormulaUndefined, ///< the formula gives no finite number
    TooCoarse,        ///< an input's grain is coarser than the period
    OutsideLineage,   ///< the unit does not exist in this period
    NotRestatable     ///< links or weights between the units of then and of the boundary are not known
};
QString toString(MissingReason reason);

/// How a figure came to the units it is told for; the worst of its parts, later is worse.
enum class Restated {
    AsWas,     ///< of the units as they were
    Exact,     ///< whole units were added, renamed or retyped
    Weighted,  ///< a unit was divided by a weight, or means were weighed
    Impossible ///< links or weights are missing
};
QString toString(Restated restated);

/// Tết lies in one of two compared spans and not, or not as much, in the other (Tết lệch tháng). The Tết days are the
/// five of the Labour Code: the eve and the first four days of the year.
struct TetNote
{
    QDate ownTet;           ///< first day of the lunar year, in the year of the reading's span
    QDate otherTet;         ///< … and of the span compared with
    int ownDays = 0;        ///< Tết days in the reading's span
    int otherDays = 0;      ///< … and in the span compared with
    int ownWorkingDays = 0; ///< working days of the reading's span
    int otherWorkingDays = 0;
    bool computed = false; ///< some of the holidays are those of the law, for the pack does not list their year

    friend bool operator==(const TetNote &, const TetNote &) = default;
};

/// A figure beside another.
struct Comparison
{
    ComparisonKind kind = ComparisonKind::SamePeriodLastYear;
    Period period;
    std::optional<double> value;      ///< the figure compared with
    std::optional<double> difference; ///< percentage points for rates, per cent otherwise
    bool inPoints = false;
    TetHandling tet = TetHandling::None;
    std::optional<double> current = {}; ///< the reading's side of it: its value or that of the whole hours, the
                                        ///< sum of the year so far, the figure of the Tết months or of one
                                        ///< working day
    MissingReason missing = MissingReason::None; ///< why `value` is missing
    Span own = {};                               ///< days that `current` covers
    Span other = {};                             ///< days that `value` covers
    std::optional<TetNote> note = {};

    friend bool operator==(const Comparison &, const Comparison &) = default;
};

/// Where a reading stands against one target.
struct TargetStanding
{
    double value = 0;               ///< the target as it applies now (a plan times the time elapsed when it has a pace)
    double whole = 0;               ///< the target as issued
    bool met = false;               ///< never without a figure
    std::optional<double> distance; ///< figure minus value, in the indicator's unit
    TargetLevel level = TargetLevel::Province;
    LocalizedText legalBasis;
    QString id;
    Span span; ///< in force on these days
    Pace pace = Pace::None;
    std::optional<double>
        reached; ///< the figure held against it: of a plan over the plan's own days, else the reading's
    std::optional<double> attained; ///< `reached` as per cent of `whole`; never of a rate, whose distance is in points
    std::optional<double> elapsed;  ///< of a plan: per cent of its days, or working days, gone by

    friend bool operator==(const TargetStanding &a, const TargetStanding &b)
    {
        return a.id == b.id && a.value == b.value && a.whole == b.whole && a.met == b.met && a.distance == b.distance &&
               a.level == b.level && a.span == b.span && a.pace == b.pace && a.reached == b.reached &&
               a.attained == b.attained && a.elapsed == b.elapsed;
    }
};

/// One indicator for one unit over one period, with all it takes to believe it. Immutable.
struct Reading
{
    IndicatorId indicator;
    UnitId unit;
    QString rule;          ///< period rule
    Period period;         ///< for Window::Now: the civil day of the evaluation
    bool complete = false; ///< the period is over and its feeds have reported since
    std::optional<double> value;
    std::optional<double> numerator; ///< ratios only
    std::optional<double> denominator;
    Quality quality = Quality::Missing;
    Vintage vintage = Vintage::Unstated; ///< the least settled of the inputs
    MissingReason missing = MissingReason::None;
    MeasureId missingMeasure; ///< which input, where one is to blame
    Restated restated = Restated::AsWas;
    std::optional<Instant> asOf;          ///< the moment that the oldest input speaks for
    std::vector<FeedId> feeds;            ///< who brings the inputs
    QString member;                       ///< worst member, where the indicator has one
    std::vector<Comparison> comparisons;  ///< in the indicator's order
    std::optional<TargetStanding> target; ///< the one that it is judged by
    std::vector<TargetStanding> plans;    ///< all in force, the one judged by first
    std::vector<std::optional<double>>
        spark;                     ///< the last 30 days, oldest first; nothing where there is no value, or one in doubt
    std::optional<Priority> alarm; ///< the highest active alarm on it

    friend bool operator==(const Reading &, const Reading &) = default;
};

/// Whether there is a figure that may be relied on now.
inline bool isTrusted(const Reading &reading)
{
    return reading.value && isTrusted(reading.quality);
}

} // namespace ioc
