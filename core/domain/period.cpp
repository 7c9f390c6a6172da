// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/period.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<PeriodKind, 8> kKinds{{{PeriodKind::Day, "day"},
                                       {PeriodKind::Week, "week"},
                                       {PeriodKind::Month, "month"},
                                       {PeriodKind::Quarter, "quarter"},
                                       {PeriodKind::HalfYear, "half"},
                                       {PeriodKind::NineMonths, "nine_months"},
                                       {PeriodKind::Year, "year"},
                                       {PeriodKind::Term, "term"}}};

} // namespace

std::optional<PeriodKind> periodKindFromString(const QString &text)
{
    return valueOf(kKinds, text);
}

QString toString(PeriodKind kind)
{
    return wordOf(kKinds, kind);
}

} // namespace ioc
