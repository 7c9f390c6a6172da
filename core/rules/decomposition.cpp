// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/decomposition.h"

#include "core/base/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Decomposition)
};

/// Both periods of the whole.
struct Whole
{
    Amounts before;
    Amounts after;
    double scale = 1;

    double ratioBefore() const { return before.numerator / before.denominator; }
    double ratioAfter() const { return after.numerator / after.denominator; }
    double middle() const { return (ratioBefore() + ratioAfter()) / 2; }
};

void explainRatio(Effect &effect, const Whole &whole)
{
    const Amounts before = effect.before.value_or(Amounts());
    const Amounts after = effect.after.value_or(Amounts());
    const double shareBefore = before.denominator / whole.before.denominator;
    const double shareAfter = after.denominator / whole.after.denominator;
    if (before.denominator != 0 && after.denominator != 0) {
        const double ratioBefore = before.numerator / before.denominator;
        const double ratioAfter = after.numerator / after.denominator;
        effect.rate = whole.scale * (ratioAfter - ratioBefore) * (shareBefore + shareAfter) / 2;
        effect.mix = whole.scale * (shareAfter - shareBefore) * ((ratioBefore + ratioAfter) / 2 - whole.middle());
        return;
    }
    const double brought = after.numerator / whole.after.denominator - before.numerator / whole.before.denominator;
    effect.mix = whole.scale * (brought - (shareAfter - shareBefore) * whole.middle());
}

/// What is left of a whole when all groups are taken away; nothing but rounding is left of a complete list.
std::optional<Amounts> restOf(const Amounts &whole, const std::vector<GroupAmounts> &groups,
                              std::optional<Amounts> GroupAmounts::*period)
{
    constexpr double kRounding = 1e-13;
    Amounts rest = whole;
    Amounts size{std::abs(whole.numerator), std::abs(whole.denominator)};
    for (const GroupAmounts &group : groups) {
        const Amounts part = (group.*period).value_or(Amounts());
        rest.numerator -= part.numerator;
        rest.denominator -= part.denominator;
        size.numerator += std::abs(part.numerator);
        size.denominator += std::abs(part.denominator);
    }
    const bool nothing = std::abs(rest.numerator) <= kRounding * size.numerator &&
                         std::abs(rest.denominator) <= kRounding * size.denominator;
    return nothing ? std::nullopt : std::optional(rest);
}

GroupStatus statusOf(const GroupAmounts &group)
{
    if (group.before && group.after)
        return GroupStatus::Stayed;
    return group.after ? GroupStatus::Entered : GroupStatus::Left;
}

} // namespace

std::optional<double> figureOf(const Amounts &amounts, bool ratio, double scale)
{
    if (!ratio)
        return scale * amounts.numerator;
    return amounts.denominator == 0 ? std::nullopt : std::optional(scale * amounts.numerator / amounts.denominator);
}

QString toString(GroupStatus status)
{
    static constexpr Words<GroupStatus, 4> kWords{{{GroupStatus::Stayed, "stayed"},
                                                   {GroupStatus::Entered, "entered"},
                                                   {GroupStatus::Left, "left"},
                                                   {GroupStatus::Rest, "rest"}}};
    return wordOf(kWords, status);
}

Result<Decomposition> decompose(const std::vector<GroupAmounts> &groups, const Amounts &before, const Amounts &after,
                                bool ratio, double scale)
{
    const auto figureBefore = figureOf(before, ratio, scale), figureAfter = figureOf(after, ratio, scale);
    if (!figureBefore || !figureAfter)
        return Error{ErrorCode::Formula,
                     Texts::tr("One of the periods has no denominator, so there is no change to explain.")};
    const Whole whole{before, after, scale};
    Decomposition result;
    for (const GroupAmounts &group : groups) {
        if (group.before || group.after)
            result.effects.push_back({group.group, statusOf(group), group.before, group.after, 0, 0});
    }
    const auto restBefore = restOf(before, groups, &GroupAmounts::before);
    const auto restAfter = restOf(after, groups, &GroupAmounts::after);
    if (restBefore || restAfter)
        result.effects.push_back({{}, GroupStatus::Rest, restBefore, restAfter, 0, 0});
    for (Effect &effect : result.effects) {
        if (ratio)
            explainRatio(effect, whole);
        else
            effect.rate =
                scale * (effect.after.value_or(Amounts()).numerator - effect.before.value_or(Amounts()).numerator);
        result.rate += effect.rate;
        result.mix += effect.mix;
    }
    result.before = *figureBefore;
    result.after = *figureAfter;
    result.change = result.after - result.before;
    std::stable_sort(result.effects.begin(), result.effects.end(), [](const Effect &a, const Effect &b) {
        const bool restA = a.status == GroupStatus::Rest, restB = b.status == GroupStatus::Rest;
        return restA != restB ? restB : std::abs(a.total()) > std::abs(b.total());
    });
    return result;
}

} // namespace ioc
