// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/domain/alarms/alarm_status.h"

namespace ioc {

/// An alarm that is not normal, as shown.
struct Alarm
{
    AlarmKey key;
    LocalizedText name;    ///< what is wrong
    IndicatorId indicator; ///< that it is shown on; may be empty
    AgencyId owner;        ///< of the rule
    Priority priority = Priority::Normal;
    AlarmStatus status;
    std::optional<double> value;   ///< the last good one seen; of yes-or-no conditions none
    QString member;                ///< the worst member at that value (a station)
    bool valueIsOld = false;       ///< its input is stale or missing: the alarm stands as last known
    std::optional<AlarmKey> cause; ///< the alarm of which it is a consequence
    std::int64_t entries = 0;      ///< how far its journal has come, comments included: the number of the newest entry

    Instant raisedAt() const { return status.raisedAt.value_or(status.since); }

    friend bool operator==(const Alarm &, const Alarm &) = default;
};

} // namespace ioc
