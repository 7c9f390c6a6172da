// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/domain/alarms/priority.h"
#include "core/domain/period.h"

#include <optional>
#include <variant>
#include <vector>

namespace ioc {

/// On which side a value is out of line.
enum class AlarmSide { Above, Below };

/// The value is past `limit`; it is back at `clear`, which lies on the good side of it (the deadband between them).
struct ThresholdCondition
{
    AlarmSide side = AlarmSide::Above;
    double limit = 0;
    double clear = 0;
};

/// A measure that stations report is past the limit that a table of the pack gives for the station and the day; it is
/// back when it is `deadband` on the good side of it. Each station by itself; out of line while any of them is.
struct TableCondition
{
    MeasureId measure;
    QString dimension; ///< of the measure: the members that the table names
    QString table;     ///< id of a LimitTable
    QString level;     ///< "I", "II", "III"
    AlarmSide side = AlarmSide::Above;
    double deadband = 0; ///< 0 or more, in the measure's unit
};

/// The value has changed by more than `limit` within `over`. Above: it rose by so much; Below: it fell by so much.
/// Judged by the value now less the one that stood `over` ago, by data time.
struct RateCondition
{
    AlarmSide side = AlarmSide::Above;
    double limit = 0; ///< above 0, in the indicator's unit
    double clear = 0; ///< 0 to limit
    Milliseconds over{0};
};

/// The figure is further from the usual than `limit` robust standard deviations: the usual is the median of the same
/// part of the same weekday in the `weeks` before, the deviation 1.4826 times the median absolute deviation (Rousseeuw
/// and Croux 1993), never less than `least`.
struct DeviationCondition
{
    /// The figure that is held against its like: of the last whole hour, of the day until the end of that hour, or of
    /// the last whole day.
    enum class Part { Hour, DaySoFar, Day };

    AlarmSide side = AlarmSide::Above;
    Part part = Part::Hour;
    double limit = 3;
    double clear = 2;
    int weeks = 8;    ///< 4 to 52
    double least = 0; ///< above 0, in the indicator's unit: smaller deviations are nobody's matter
};

/// By what was so far the target in force will be missed when its period ends; or the figure will be past a limit of
/// the rule's own, on a last day or before. What adds up from nothing in each period is below a limit only if it still
/// is on the last day.
struct ForecastCondition
{
    struct Limit
    {
        AlarmSide side = AlarmSide::Above;
        double value = 0;
        double deadband =
            0; ///< 0 or more, in the indicator's unit: back when the forecast stays so far on the good side
        std::variant<PeriodKind, QDate> by =
            PeriodKind::Year; ///< the last day: a date, or that of the period that runs
    };

    double confidence = 0.8;    ///< 0.5 to 0.99: how sure it must be
    std::optional<Limit> limit; ///< nothing: the target in force is looked at
};

/// Nothing was heard for longer than promised and `grace`. Runs on the clock.
struct MissingCondition
{
    Milliseconds grace{0};
};

/// A record of a feed tells of a place inside an area, and of a number of at least `least` if a field is named. Stands
/// for `stands` after the record's time. Runs on the clock.
struct AreaCondition
{
    FeedId feed;
    QString latitude; ///< fields of the feed's records, decimal degrees
    QString longitude;
    QString time;   ///< field
    QString number; ///< field; empty: any record counts
    double least = 0;
    QString area; ///< of the pack (areas/ID.geojson); empty: the territory of the rule's unit
    Milliseconds stands{0};
};

/// All, or any, of other rules are out of line: on the same unit, or province-wide.
struct CombinedCondition
{
    enum class Of { All, Any };

    Of of = Of::All;
    std::vector<RuleId> rules; ///< two or more; none combined itself
};

using AlarmCondition = std::variant<ThresholdCondition, TableCondition, RateCondition, DeviationCondition,
                                    ForecastCondition, MissingCondition, AreaCondition, CombinedCondition>;

/// The key by which rules/*.json names the condition: "above" or "below" of a threshold, "table", "rate" …
QString keyOf(const AlarmCondition &condition);

/// Whether a rule of this condition watches its indicator. Tables, areas and combinations name what they watch.
bool isOfIndicator(const AlarmCondition &condition);

/// What is to be told when something is out of line, on each unit of its scope. A part of the pack; immutable.
struct AlarmRule
{
    enum class Scope { Province, Communes };

    RuleId id;
    LocalizedText name;    ///< what is wrong: "Mực nước vượt báo động II"
    IndicatorId indicator; ///< what is watched; of tables, areas and combinations the figure that the alarm is shown
                           ///< on, or empty
    Scope scope = Scope::Province;
    AlarmCondition condition;
    Milliseconds hold{0};      ///< how long it must be out of line before it is raised, by data time
    Milliseconds clearHold{0}; ///< how long it must be back before it has returned, by data time
    Milliseconds realarm{0};   ///< an acknowledged alarm that stands for so long is raised again; 0: never
    Priority priority = Priority::Normal;
    AgencyId owner;
    LocalizedText advice;                 ///< what to do, in a sentence
    std::vector<LocalizedText> checklist; ///< the procedure, step by step
    std::vector<RuleId> suppressedBy;     ///< while one of these is out of line this one is suppressed by design

    /// The condition if it is a threshold, else null.
    const ThresholdCondition *threshold() const { return std::get_if<ThresholdCondition>(&condition); }
};

} // namespace ioc
