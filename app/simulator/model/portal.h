// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

namespace ioc::sim {

/// What the national public-service portal counts for one department on one day.
struct PortalDay
{
    int submitted = 0;
    int fullyOnline = 0;
    int partlyOnline = 0;
    int withFee = 0;
    int paidOnline = 0;
    int ratings = 0;
    int satisfied = 0;
    int digitised = 0;
};

/// `share` 0…1 is how much of the day is over; every count grows with it. About 76 % fully online and 91 %
/// satisfied at the end of 2026, a little less each year before. `agency` is an index in kAgencies.
PortalDay portalDay(const World &world, Day day, size_t agency, double share);

} // namespace ioc::sim
