// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/working_days.h"

namespace ioc {

/// What the days of a pack are: its zone, holidays and make-up days. Borrows the pack. One thread.
struct PackCalendar
{
    explicit PackCalendar(const ProvincePack &pack)
        : zone(pack.zone)
        , workingDays(pack)
    {
    }

    const Zone &zone;
    WorkingDays workingDays;
};

} // namespace ioc
