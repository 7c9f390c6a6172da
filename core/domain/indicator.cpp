// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/indicator.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<ComparisonKind, 6> kKinds{{{ComparisonKind::SamePeriodLastYear, "same_period_last_year"},
                                           {ComparisonKind::PreviousPeriod, "previous_period"},
                                           {ComparisonKind::Cumulative, "cumulative"},
                                           {ComparisonKind::UsualDay, "usual_day"},
                                           {ComparisonKind::SameWeekdayLastYear, "same_weekday_last_year"},
                                           {ComparisonKind::SameWeekdayLastMonth, "same_weekday_last_month"}}};
constexpr Words<TetHandling, 3> kHandlings{{{TetHandling::None, "none"},
                                            {TetHandling::JanuaryFebruary, "january_february"},
                                            {TetHandling::WorkingDays, "working_days"}}};
constexpr Words<TargetLevel, 3> kLevels{
    {{TargetLevel::National, "national"}, {TargetLevel::Province, "province"}, {TargetLevel::Pledge, "pledge"}}};

} // namespace

QString toString(ComparisonKind kind)
{
    return wordOf(kKinds, kind);
}

std::optional<ComparisonKind> comparisonKindFromString(const QString &text)
{
    return valueOf(kKinds, text);
}

QString toString(TetHandling handling)
{
    return wordOf(kHandlings, handling);
}

std::optional<TetHandling> tetHandlingFromString(const QString &text)
{
    return valueOf(kHandlings, text);
}

QString toString(TargetLevel level)
{
    return wordOf(kLevels, level);
}

std::optional<TargetLevel> targetLevelFromString(const QString &text)
{
    return valueOf(kLevels, text);
}

} // namespace ioc
