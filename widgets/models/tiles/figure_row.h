// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/bullet.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include "core/domain/snapshot.h"

namespace ioc {

/// One indicator among others, with finished text.
struct FigureRow
{
    QString name;
    Face face = Face::NoData;
    QString valueText;      ///< "97,63"; "—" for NoData
    QString unitText;       ///< "%"; empty for NoData
    QString qualifierText;  ///< "estimate" for an estimated value
    Mark mark = Mark::None; ///< of the gravest alarm, else of a missed target
    QString statusText;     ///< alarm, else missed target; empty when nothing is wrong
    QString targetText;     ///< "95", "≤ 16", of a range "60–80"; empty without one
    QString differenceText; ///< figure against target: "+2,63 điểm"
    QString comparisonText; ///< "↗ +0,8 điểm so cùng kỳ"
    QString timeText;       ///< "18:44"
    QString troubleText;    ///< Old: age and reason; NoData: what is missing
    QString dueText;        ///< NoData: when and from whom it is due; Old: the reason alone
    FeedState feedState = FeedState::Ok;
    bool partial = false; ///< the period is not over
    std::optional<Bullet> bullet;
    QString accessibleText;

    friend bool operator==(const FigureRow &, const FigureRow &) = default;
};

/// Whether its figure is old or missing.
bool isInTrouble(const FigureRow &row);

/// Pure; any thread.
FigureRow makeFigureRow(const IndicatorId &indicator, const UnitId &unit, const Snapshot &snapshot,
                        const PresentContext &context);

/// The rows of a tile in the order of its indicators.
std::vector<FigureRow> makeFigureRows(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

/// "and 3 more figures, 1 of them out of line, 1 without a current figure": what is said of the rows from `first` on,
/// which have no room.
QString moreRows(const std::vector<FigureRow> &rows, size_t first);

/// The same without what is wrong in them.
QString moreRowsBrief(const std::vector<FigureRow> &rows, size_t first);

/// The gravest mark of the rows from `first` on.
Mark gravestFrom(const std::vector<FigureRow> &rows, size_t first);

/// What a ring beside a figure means; empty where no row has one.
QString partialLegend(const std::vector<FigureRow> &rows);

} // namespace ioc
