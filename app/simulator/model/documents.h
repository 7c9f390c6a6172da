// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/world.h"

namespace ioc::sim {

/// What the document system counts for one department on one day.
struct DocumentsDay
{
    int sent = 0;
    int signedDigitally = 0;
    int received = 0;
    int receivedElectronically = 0;
    int tasksOpen = 0;    ///< at that moment
    int tasksOverdue = 0; ///< at that moment, of those open
};

/// `share` 0…1 is how much of the day is over. `agency` is an index in kAgencies.
DocumentsDay documentsDay(const World &world, Day day, size_t agency, double share);

} // namespace ioc::sim
