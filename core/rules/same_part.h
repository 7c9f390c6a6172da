// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/gather.h"

namespace ioc {

/// The part of an earlier period that corresponds to what has gone by of the current one at `now` (cùng kỳ): from its
/// start to the same place in it, and on the last day to the last whole hour, for measures kept by hour. The same
/// place is the same day of a week, and the same day of the month in periods made of months. Where that day does not
/// exist (29 February, the 31st) the part ends with the last day before it, whole. A period that is over is compared
/// whole.
Stretch samePart(const Zone &zone, Instant now, const Period &current, const Period &earlier);

/// The days that a period covers at `now`: whole, or until today with today included; none of one that has not begun.
Span coveredDays(const Zone &zone, Instant now, const Period &period);

/// The same as a stretch, with the last day cut at `now`.
Stretch coveredPart(const Zone &zone, Instant now, const Period &period);

} // namespace ioc
