// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_key.h"

namespace ioc {

/// An alarm that comes and goes so often that it tells nothing: raised three times or more within a minute
/// (aliresources.hexagon.com, "Fixing Chattering and Fleeting Alarms"). Raised by the clock, silent ones too: what is
/// shelved still wants mending.
struct ChatteringAlarm
{
    AlarmKey key;
    int raised = 0; ///< in the stretch
    int mostInAMinute = 0;
};

/// An alarm that went before anybody could do anything, and did not come again at once: returned unacknowledged within
/// kFleeting of data time. The source says "within a few seconds"; the number is ours.
struct FleetingAlarm
{
    AlarmKey key;
    int times = 0;
};

} // namespace ioc
