// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/alarms/alarm_signal.h"

#include <map>
#include <vector>

namespace ioc {

/// The signals of all members of one alarm, stations that are judged by limits of their own: each with its own hold,
/// off-delay and deadband. The alarm is out of line while any of them is. A member that is not heard stands as last
/// known. A value; one thread.
class MemberSignals
{
public:
    /// What turned with one step; the inputs are those of the call.
    struct Turned
    {
        std::vector<const MemberInput *> out; ///< the one furthest past its limit first
        std::vector<const MemberInput *> back;
        bool isLate = false; ///< all that was said was
    };

    /// Times after `now` count as `now`. Where the alarm stands (`stands`) and of no member is known that it is out of
    /// line, or others may be, those that are so now were, and do not turn.
    Turned step(const SignalBounds &bounds, std::span<const MemberInput> inputs, Instant now, bool stands);

    /// Of the alarm: about to return when all that are out of line are, about to be raised when any is.
    SignalState whole() const;

    bool isOut(const QString &member) const;
    std::vector<QString> out() const; ///< sorted

    const std::map<QString, SignalState> &all() const { return m_signals; }
    void set(const QString &member, const SignalState &state) { m_signals.insert_or_assign(member, state); }
    void setOut(const QString &member) { m_signals[member].active = true; }

    /// None is out of line, or about to be, and that is known of all.
    void setAllBack();

    /// Until the next step: others may be out of line than those that are known to be.
    bool mayOthersBeOut() const { return m_mayOthersBeOut; }
    void setOthersMayBeOut() { m_mayOthersBeOut = true; }

private:
    std::map<QString, SignalState> m_signals;
    bool m_mayOthersBeOut = false;
};

} // namespace ioc
