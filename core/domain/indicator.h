// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/domain/period.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace ioc {

enum class Direction { Up, Down, Band }; ///< which way is better

/// How the series of one input are gathered over time, before they are summed or averaged over territory.
enum class Gather {
    ByKind, ///< flow: sum, stock: last, intensive: mean
    Mean,
    Least,
    Greatest,
    Last,
    ToDate ///< flow: the sum of everything up to the end of the period (a stock made of comings and goings)
};

/// A name in a formula: a measure, narrowed to some members of its dimensions, and how it is gathered.
struct FormulaInput
{
    MeasureId measure;
    QHash<QString, QStringList> where; ///< dimension → allowed members; empty = all
    Gather gather = Gather::ByKind;
};

/// What the indicator's figure covers at a moment.
enum class Window {
    Now,     ///< the latest values
    ToDate,  ///< from the start of the current period until now (lũy kế trong kỳ)
    Complete ///< the last whole period
};

/// What a figure is set beside.
enum class ComparisonKind {
    SamePeriodLastYear,  ///< cùng kỳ; of a term: the term before
    PreviousPeriod,      ///< kỳ trước
    Cumulative,          ///< lũy kế: the year so far beside the same part of last year
    UsualDay,            ///< the mean of the 29 days before today
    SameWeekdayLastYear, ///< the n-th Saturday of November beside the n-th Saturday of last November
    SameWeekdayLastMonth ///< … beside the n-th Saturday of October
};
QString toString(ComparisonKind kind); ///< "same_period_last_year" …
std::optional<ComparisonKind> comparisonKindFromString(const QString &text);

/// How a comparison allows for Tết, which moves between January and February.
enum class TetHandling {
    None,
    JanuaryFebruary, ///< the months that Tết can fall into are compared together
    WorkingDays      ///< both figures are divided by the working days that they cover
};
QString toString(TetHandling handling); ///< "none", "january_february", "working_days"
std::optional<TetHandling> tetHandlingFromString(const QString &text);

struct ComparisonRule
{
    ComparisonKind kind;
    TetHandling tet = TetHandling::None;

    ComparisonRule(ComparisonKind wanted, TetHandling handling = TetHandling::None) // NOLINT: a bare kind is a rule
        : kind(wanted)
        , tet(handling)
    {
    }
    friend bool operator==(const ComparisonRule &, const ComparisonRule &) = default;
};

/// An indicator is a formula over measures, evaluated after aggregation. A ratio has numerator and denominator apart.
struct Indicator
{
    IndicatorId id;
    LocalizedText name;
    LocalizedText shortName; ///< for walls; at most about 24 characters
    SectorId sector;
    LocalizedText description;
    QHash<QString, FormulaInput> inputs; ///< by the name used in the formulas; in a pack that was read, each of them
    QString numerator;                   ///< muParser expression; the value itself when there is no denominator
    QString denominator;                 ///< empty for plain figures
    double scale = 1;                    ///< the value is scale · numerator / denominator; 100 for per cent
    LocalizedText unit;
    bool rate = false; ///< differences are told in percentage points
    int decimals = 0;
    Direction direction = Direction::Up;
    double bandLow = 0; ///< Direction::Band only: the good range
    double bandHigh = 0;
    QString periodRule; ///< id of a rule in calendar.json
    PeriodKind period = PeriodKind::Month;
    Window window = Window::ToDate;
    std::vector<ComparisonRule> comparisons; ///< the first is the one on the wall
    QString worstOf;           ///< dimension whose worst member is the figure (a station); empty: all together
    double minimumVolume = 0;  ///< a denominator below this gives no value
    Milliseconds freshness{0}; ///< promise: how old the figure may be; 0: the promise of its feeds
    AgencyId owner;
    LocalizedText legalBasis;
    bool verified = false;
};

enum class TargetLevel { National, Province, Pledge };
QString toString(TargetLevel level); ///< "national", "province", "pledge"
std::optional<TargetLevel> targetLevelFromString(const QString &text);

/// Whether a target is a plan for its whole span, and by what its share is measured while it runs.
enum class Pace { None, Days, WorkingDays };

/// A value to reach, over the days [from, to).
struct Target
{
    QString id;
    IndicatorId indicator;
    UnitId unit; ///< empty: the province
    double value = 0;
    QDate from;
    QDate to;
    Pace pace = Pace::None; ///< a plan for the whole span (budget) is judged by the share of it that has gone by
    TargetLevel level = TargetLevel::Province;
    LocalizedText legalBasis;
};

} // namespace ioc
