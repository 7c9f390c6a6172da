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

enum class ComparisonKind { SamePeriodLastYear, PreviousPeriod, UsualDay };

/// An indicator is a formula over measures, evaluated after aggregation. A ratio has numerator and denominator apart.
struct Indicator
{
    IndicatorId id;
    LocalizedText name;
    LocalizedText shortName; ///< for walls; at most about 24 characters
    SectorId sector;
    LocalizedText description;
    QHash<QString, FormulaInput> inputs; ///< by the name used in the formulas
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
    std::vector<ComparisonKind> comparisons; ///< the first is the one on the wall
    QString worstOf;           ///< dimension whose worst member is the figure (a station); empty: all together
    double minimumVolume = 0;  ///< a denominator below this gives no value
    Milliseconds freshness{0}; ///< promise: how old the figure may be; 0: the promise of its feeds
    AgencyId owner;
    LocalizedText legalBasis;
    bool verified = false;
};

enum class TargetLevel { National, Province, Pledge };

/// A value to reach, over the days [from, to).
struct Target
{
    QString id;
    IndicatorId indicator;
    UnitId unit; ///< empty: the province
    double value = 0;
    QDate from;
    QDate to;
    bool pace = false; ///< a plan for the whole span, judged by the share of time elapsed (budget)
    TargetLevel level = TargetLevel::Province;
    LocalizedText legalBasis;
};

} // namespace ioc
