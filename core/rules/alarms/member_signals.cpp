// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/member_signals.h"

#include <algorithm>
#include <utility>

namespace ioc {
namespace {

/// How far past its limit, whatever the side.
double excess(const SignalBounds &bounds, const MemberInput &input)
{
    return bounds.side == AlarmSide::Above ? input.judged : -input.judged;
}

} // namespace

MemberSignals::Turned MemberSignals::step(const SignalBounds &bounds, std::span<const MemberInput> inputs, Instant now,
                                          bool stands)
{
    const bool isNobodyKnown = stands && out().empty();
    const bool areOthersUnknown = std::exchange(m_mayOthersBeOut, false) && stands;
    Turned turned;
    turned.isLate = !inputs.empty();
    for (const MemberInput &input : inputs) {
        SignalState &signal = m_signals[input.member];
        signal.active = signal.active || isNobodyKnown || (areOthersUnknown && bounds.isPast(input.judged));
        const bool wasActive = signal.active;
        const Instant latest = std::max(now, signal.newest.value_or(now));
        const SignalInput judged{input.judged, std::min(input.dataTime, latest)};
        turned.isLate = stepSignal(bounds, signal, judged) == SignalNews::Late && turned.isLate;
        if (signal.active != wasActive)
            (signal.active ? turned.out : turned.back).push_back(&input);
    }
    std::stable_sort(turned.out.begin(), turned.out.end(), [&](const MemberInput *a, const MemberInput *b) {
        return excess(bounds, *a) > excess(bounds, *b);
    });
    return turned;
}

SignalState MemberSignals::whole() const
{
    SignalState whole;
    for (const auto &[member, signal] : m_signals) {
        whole.active = whole.active || signal.active;
        if (signal.newest)
            whole.newest = std::max(whole.newest, signal.newest);
    }
    bool isAnyFirm = false;
    for (const auto &[member, signal] : m_signals) {
        if (signal.active != whole.active)
            continue;
        isAnyFirm = isAnyFirm || !signal.turning;
        if (!signal.turning)
            continue;
        const Instant since = *signal.turning;
        // The last that is about to return decides, and the first that is about to be raised.
        whole.turning = !whole.turning ? since
                        : whole.active ? std::max(*whole.turning, since)
                                       : std::min(*whole.turning, since);
    }
    if (whole.active && isAnyFirm)
        whole.turning.reset();
    return whole;
}

bool MemberSignals::isOut(const QString &member) const
{
    const auto found = m_signals.find(member);
    return found != m_signals.end() && found->second.active;
}

std::vector<QString> MemberSignals::out() const
{
    std::vector<QString> members;
    for (const auto &[member, signal] : m_signals) {
        if (signal.active)
            members.push_back(member);
    }
    return members;
}

void MemberSignals::setAllBack()
{
    for (auto &[member, signal] : m_signals) {
        if (signal.active)
            signal.turning.reset();
        signal.active = false;
    }
    m_mayOthersBeOut = false;
}

} // namespace ioc
