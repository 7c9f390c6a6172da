// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/alarms/alarm_key.h"

#include <optional>

namespace ioc {

/// More alarms than anybody can follow: begins with more than ten announced in ten minutes, ends when there are fewer
/// than five (ISA-18.2-2016, alarm flood; EEMUA 191).
struct AlarmFlood
{
    Instant from;              ///< when its first alarm was announced
    std::optional<Instant> to; ///< nothing while it lasts
    AlarmKey firstOut;         ///< that first alarm: where to look for the cause
    int announced = 0;         ///< since it began

    friend bool operator==(const AlarmFlood &, const AlarmFlood &) = default;
};

} // namespace ioc
