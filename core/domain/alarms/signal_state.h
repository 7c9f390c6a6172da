// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/alarms/alarm_key.h"

#include <optional>

namespace ioc {

/// Whether what a rule watches on a unit is out of line. Small: one for each rule and unit is kept.
struct SignalState
{
    bool active = false;
    std::optional<Instant> newest;  ///< data time of the newest input
    std::optional<Instant> turning; ///< since when, by data time, it has been on the other side

    friend bool operator==(const SignalState &, const SignalState &) = default;
};

/// A signal that is not at rest, as it is kept over a restart.
struct KeptSignal
{
    AlarmKey key;
    SignalState state;
    QString member = {}; ///< the station that it is of; empty: the alarm's own

    friend bool operator==(const KeptSignal &, const KeptSignal &) = default;
};

} // namespace ioc
