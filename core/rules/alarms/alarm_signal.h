// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/domain/alarms/signal_state.h"

#include <QStringView>

#include <span>

namespace ioc {

/// When a signal turns, and after how long. Yes-or-no conditions are 1 or 0 and turn at a half.
struct SignalBounds
{
    AlarmSide side = AlarmSide::Above;
    double limit = 0.5; ///< out of line past it, the limit itself not included
    double clear = 0.5; ///< back at it, included; on the good side of the limit
    Milliseconds hold{0};
    Milliseconds clearHold{0};
    bool onClock = false; ///< its times are those of the clock, which may go back: then the hold begins anew

    /// What a rule's condition compares. Table conditions judge the excess over the limit in force (limit 0); falls and
    /// deviations downwards are negative; forecasts against a limit judge the figure that is sure to be reached
    /// (LimitOutlook); the rest is yes or no. Missing data and areas run on the clock; so does
    /// what combines one of them with others (SignalTable).
    static SignalBounds of(const AlarmRule &rule);

    /// Whether a value is out of line, without hold.
    bool isPast(double value) const { return side == AlarmSide::Above ? value > limit : value < limit; }
};

/// What one of several says, a station, that are each judged by a limit of their own.
struct MemberInput
{
    QString member;
    double judged = 0; ///< as of a SignalInput
    Instant dataTime;
    std::optional<double> value = {}; ///< nothing where the member has no limit any more
};

/// What a rule sees of a unit. The texts are borrowed for the call.
struct SignalInput
{
    double judged = 0;                         ///< what is compared with the bounds; NaN is not trusted
    Instant dataTime;                          ///< the moment that it speaks for: of missing data the clock
    bool trusted = true;                       ///< an old, suspect or missing value neither raises nor clears
    std::optional<double> value = {};          ///< what is shown and journalled
    QStringView member = {};                   ///< the station that it stands for
    std::span<const MemberInput> members = {}; ///< of a table all that may be trusted; each has a signal of its own

    /// Of a condition that is yes or no.
    static SignalInput yesNo(bool isOut, Instant dataTime) { return {isOut ? 1.0 : 0.0, dataTime}; }
};

/// Whether an input was from before the newest one. Such a one says nothing about the present.
enum class SignalNews { Present, Late };

/// One step on data time. Equal time with another value is a correction of the present: it is judged, and no time
/// passes. The same inputs give the same states.
SignalNews stepSignal(const SignalBounds &bounds, SignalState &state, const SignalInput &input);

} // namespace ioc
