// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reading.h"

#include "core/base/words.h"

namespace ioc {

QString toString(MissingReason reason)
{
    static constexpr Words<MissingReason, 8> kWords{{{MissingReason::None, ""},
                                                     {MissingReason::NeverReceived, "never_received"},
                                                     {MissingReason::NotInPeriod, "not_in_period"},
                                                     {MissingReason::NoVolume, "no_volume"},
                                                     {MissingReason::FormulaUndefined, "formula_undefined"},
                                                     {MissingReason::TooCoarse, "too_coarse"},
                                                     {MissingReason::OutsideLineage, "outside_lineage"},
                                                     {MissingReason::NotRestatable, "not_restatable"}}};
    return wordOf(kWords, reason);
}

QString toString(Restated restated)
{
    static constexpr Words<Restated, 4> kWords{{{Restated::AsWas, "as_was"},
                                                {Restated::Exact, "exact"},
                                                {Restated::Weighted, "weighted"},
                                                {Restated::Impossible, "impossible"}}};
    return wordOf(kWords, restated);
}

} // namespace ioc
