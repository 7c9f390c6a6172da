// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/batch.h"

#include "core/base/words.h"

namespace ioc {

QString toString(Quality quality)
{
    static constexpr Words<Quality, 6> kWords{{{Quality::Good, "good"},
                                               {Quality::Estimated, "estimated"},
                                               {Quality::LastKnown, "last_known"},
                                               {Quality::Stale, "stale"},
                                               {Quality::Suspect, "suspect"},
                                               {Quality::Missing, "missing"}}};
    return wordOf(kWords, quality);
}

} // namespace ioc
