// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rules/evaluate.h"

namespace ioc {

/// One group's amounts in one period. A plain sum has no denominator.
struct Amounts
{
    double numerator = 0;
    double denominator = 0;

    friend bool operator==(const Amounts &, const Amounts &) = default;
};

/// What amounts come to: scale · n / d of a ratio, scale · n of a sum; nothing of a ratio without a denominator.
std::optional<double> figureOf(const Amounts &amounts, bool ratio, double scale);

/// One group of a whole: a unit, a member of a dimension.
struct GroupAmounts
{
    QString group;
    std::optional<Amounts> before; ///< nothing where the group has no figure
    std::optional<Amounts> after;
};

enum class GroupStatus {
    Stayed,
    Entered, ///< has figures in the later period only
    Left,    ///< has figures in the earlier period only
    Rest     ///< what the whole has beyond all groups
};
QString toString(GroupStatus status);

/// What a group brought to the change of the whole, in the indicator's unit.
struct Effect
{
    QString group;
    GroupStatus status = GroupStatus::Stayed;
    std::optional<Amounts> before;
    std::optional<Amounts> after;
    double rate = 0; ///< ratios: the group's own ratio changed
    double mix = 0;  ///< ratios: its share of the denominator changed; plain sums have all in `rate`

    double total() const { return rate + mix; }
};

struct Decomposition
{
    double before = 0; ///< the whole
    double after = 0;
    double change = 0;
    double rate = 0; ///< Σ over the groups
    double mix = 0;
    std::vector<Effect> effects; ///< greatest first, whatever the sign; the rest last
};

/// Splits the change of R = scale · Σn / Σd between two periods over groups. With rᵢ = nᵢ/dᵢ and sᵢ = dᵢ/Σd, whose bars
/// are the means of both periods:
///
///     rate effect  = (rᵢ' − rᵢ) · s̄ᵢ        mix effect = (sᵢ' − sᵢ) · (r̄ᵢ − R̄)
///
/// the midpoint form of Bennet, "The theory of measurement of changes in cost of living" (Journal of the Royal
/// Statistical Society 83, 1920), with Marshall–Edgeworth weights; as Σ(sᵢ' − sᵢ) = 0 the reference R̄ changes no sum
/// and says whether a share moved to the better or the worse groups. There is no remainder: effects add up to R' − R. A
/// group that enters or leaves, or has no denominator in one of the periods, has no rate to compare; all it brings is
/// mix. For a plain sum the effect of a group is its change. What the whole has beyond the groups is a group of its
/// own.
///
/// Formula when a ratio has no denominator in one of the periods: there is no change to explain.
Result<Decomposition> decompose(const std::vector<GroupAmounts> &groups, const Amounts &before, const Amounts &after,
                                bool ratio, double scale);

} // namespace ioc
