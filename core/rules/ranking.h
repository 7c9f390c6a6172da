// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/indicator.h"
#include "core/domain/reading.h"
#include "core/domain/unit.h"

namespace ioc {

/// One unit's reading, and the day whose units it is told by.
struct RankedReading
{
    const AdministrativeUnit *unit = nullptr;
    QDate boundary;
    Reading reading;
};

/// How to rank.
struct RankingRules
{
    bool byType = false;                 ///< communes, wards and special zones each for themselves
    std::optional<double> minimumVolume; ///< ratios: a denominator below this is not ranked, beside the indicator's own
};

/// A place in the order.
struct Rank
{
    const AdministrativeUnit *unit = nullptr;
    int rank = 0;      ///< 1 is best; equal figures share a rank, and the next is one more (dense)
    bool tied = false; ///< shares its rank
    Reading reading;
    std::optional<double> valueBefore;
    std::optional<int> rankBefore;
    std::optional<int> climbed; ///< places gained since then; negative when lost

    UnitType type() const { return unit->type; }
};

/// A unit without a place, and why: no figure, or too few cases to compare.
struct Unranked
{
    const AdministrativeUnit *unit = nullptr;
    Reading reading;
    MissingReason reason = MissingReason::None;
};

struct Ranking
{
    QDate boundary;
    std::vector<Rank> ranks; ///< by type where asked, then best first; equals in the order of the pack
    std::vector<Unranked> unranked;
};

/// Ranks figures, best first: greater for Direction::Up, less for Down, nearer to the band for Band (all within are
/// equal best). Figures are equal that look equal at the indicator's decimals. `before`: those of an earlier period,
/// ranked by the same rules; may be empty. Usage when figures are told by the units of different days: such units do
/// not compare, not even under one code.
Result<Ranking> rankUnits(const Indicator &indicator, const std::vector<RankedReading> &now,
                          const std::vector<RankedReading> &before, const RankingRules &rules);

} // namespace ioc
