// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_signal.h"

#include <cmath>

namespace ioc {
namespace {

SignalBounds boundsOf(AlarmSide side, double limit, double clear)
{
    SignalBounds bounds;
    bounds.side = side;
    bounds.limit = limit;
    bounds.clear = clear;
    return bounds;
}

/// Of a change or a deviation, whose limits are given without sign.
SignalBounds signedBounds(AlarmSide side, double limit, double clear)
{
    return side == AlarmSide::Above ? boundsOf(side, limit, clear) : boundsOf(side, -limit, -clear);
}

struct BoundsOf
{
    SignalBounds operator()(const ThresholdCondition &it) const { return boundsOf(it.side, it.limit, it.clear); }
    SignalBounds operator()(const TableCondition &it) const
    {
        return boundsOf(it.side, 0, it.side == AlarmSide::Above ? -it.deadband : it.deadband);
    }
    SignalBounds operator()(const RateCondition &it) const { return signedBounds(it.side, it.limit, it.clear); }
    SignalBounds operator()(const DeviationCondition &it) const { return signedBounds(it.side, it.limit, it.clear); }
    SignalBounds operator()(const ForecastCondition &it) const
    {
        if (!it.limit)
            return {};
        const ForecastCondition::Limit &own = *it.limit;
        const double good = own.side == AlarmSide::Above ? -own.deadband : own.deadband;
        return boundsOf(own.side, own.value, own.value + good);
    }
    SignalBounds operator()(const MissingCondition &) const { return onClock(); }
    SignalBounds operator()(const AreaCondition &) const { return onClock(); }
    SignalBounds operator()(const CombinedCondition &) const { return {}; }

    static SignalBounds onClock()
    {
        SignalBounds bounds;
        bounds.onClock = true;
        return bounds;
    }
};

bool isBack(const SignalBounds &bounds, double value)
{
    return bounds.side == AlarmSide::Above ? value <= bounds.clear : value >= bounds.clear;
}

} // namespace

SignalBounds SignalBounds::of(const AlarmRule &rule)
{
    SignalBounds bounds = std::visit(BoundsOf(), rule.condition);
    bounds.hold = rule.hold;
    bounds.clearHold = rule.clearHold;
    return bounds;
}

SignalNews stepSignal(const SignalBounds &bounds, SignalState &state, const SignalInput &input)
{
    if (!input.trusted || std::isnan(input.judged))
        return SignalNews::Present;
    if (state.newest && input.dataTime < *state.newest) {
        if (!bounds.onClock)
            return SignalNews::Late;
        state.turning.reset();
    }
    state.newest = input.dataTime;
    if (!(state.active ? isBack(bounds, input.judged) : bounds.isPast(input.judged))) {
        state.turning.reset();
        return SignalNews::Present;
    }
    if (!state.turning)
        state.turning = input.dataTime;
    if (input.dataTime - *state.turning >= (state.active ? bounds.clearHold : bounds.hold)) {
        state.active = !state.active;
        state.turning.reset();
    }
    return SignalNews::Present;
}

} // namespace ioc
