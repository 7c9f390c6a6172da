// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarm_step.h"

namespace ioc {
namespace {

using Phase = AlarmState::Phase;

bool pastLimit(const ThresholdCondition &threshold, double value)
{
    return threshold.side == AlarmSide::Above ? value > threshold.limit : value < threshold.limit;
}

bool backPastClear(const ThresholdCondition &threshold, double value)
{
    return threshold.side == AlarmSide::Above ? value <= threshold.clear : value >= threshold.clear;
}

void enter(AlarmState &state, Phase phase, Instant now)
{
    state.phase = phase;
    state.since = now;
    if (phase == Phase::Raised && !state.raisedAt)
        state.raisedAt = now;
    if (phase == Phase::Normal)
        state.raisedAt.reset();
}

} // namespace

AlarmState stepAlarm(const AlarmRule &rule, const AlarmState &before, const AlarmInput &input, Instant now)
{
    Q_ASSERT(rule.threshold());
    const ThresholdCondition &threshold = *rule.threshold();
    AlarmState state = before;
    if (state.since > now)
        state.since = now;
    if (!input.value)
        return state;
    state.value = input.value;
    state.member = input.member;
    const bool past = pastLimit(threshold, *input.value);
    const bool back = backPastClear(threshold, *input.value);
    const Milliseconds held = now - state.since;
    switch (state.phase) {
    case Phase::Normal:
        if (past)
            enter(state, rule.hold.count() > 0 ? Phase::Pending : Phase::Raised, now);
        break;
    case Phase::Pending:
        if (!past)
            enter(state, Phase::Normal, now);
        else if (held >= rule.hold)
            enter(state, Phase::Raised, now);
        break;
    case Phase::Raised:
        if (back)
            enter(state, rule.clearHold.count() > 0 ? Phase::Clearing : Phase::Normal, now);
        break;
    case Phase::Clearing:
        if (!back)
            enter(state, Phase::Raised, now);
        else if (held >= rule.clearHold)
            enter(state, Phase::Normal, now);
        break;
    }
    return state;
}

} // namespace ioc
