// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reading.h"

#include "core/base/words.h"

namespace ioc {

QString toString(MissingReason reason)
{
    static constexpr Words<MissingReason, 7> kWords{{{MissingReason::None, ""},
                                                     {MissingReason::NeverReceived, "never_received"},
                                                     {MissingReason::NotInPeriod, "not_in_period"},
                                                     {MissingReason::NoVolume, "no_volume"},
                                                     {MissingReason::FormulaUndefined, "formula_undefined"},
                                                     {MissingReason::TooCoarse, "too_coarse"},
                                                     {MissingReason::OutsideLineage, "outside_lineage"}}};
    return wordOf(kWords, reason);
}

} // namespace ioc
