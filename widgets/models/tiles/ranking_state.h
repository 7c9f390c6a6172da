// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include "core/domain/snapshot.h"

namespace ioc {

/// One commune of a ranking. Bars share a scale from 0 to 1, on which `zero` is where they begin.
struct RankingRow
{
    QString name;      ///< "X. Suối Ngọc"
    QString valueText; ///< "86,10"
    double bar = 0;    ///< where the bar ends
    Mark mark = Mark::None;

    friend bool operator==(const RankingRow &, const RankingRow &) = default;
};

/// All that a ranking draws. Immutable once made; equal states draw the same picture.
struct RankingState
{
    QString title;
    QString unitText;
    QString periodText;       ///< what the figures cover
    QString orderText;        ///< "lowest first"
    Face face = Face::NoData; ///< Old: all figures are, and the rows are of them
    RankingEnd end = RankingEnd::Worst;
    std::vector<RankingRow> rows; ///< in the order of `end`; for Both the best first
    double zero = 0;
    std::optional<double> target; ///< that all are held against, on the scale
    QString targetText;           ///< "target 95"
    QString missedText;           ///< "37 communes miss the target"; empty when none does
    QString emptyText;            ///< why there is no row
    QString reasonText;           ///< Old and NoData: how long the source is away, when figures are due
    FeedState feedState = FeedState::Ok;
    QString unrankedText; ///< "5 communes without a figure, 2 communes with too few cases"; empty when all are ranked
    QString sourceText;
    QString timeText; ///< the oldest moment that a row speaks for
    QString accessibleText;

    friend bool operator==(const RankingState &, const RankingState &) = default;
};

/// The state of a ranking tile. Equal figures stand in the order of Vietnamese names. Pure; any thread.
RankingState makeRankingState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

/// "and 112 more communes": of rows without room.
QString moreCommunes(int count);

/// The same between the two ends of a ranking.
QString communesBetween(int count);

} // namespace ioc
