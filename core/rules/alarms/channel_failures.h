// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/domain/alarms/channel_failure.h"

namespace ioc {

/// The province-wide rule whose input is yes while a channel by which people are told fails: raised after a minute by
/// the clock, high, and of no agency, so that every route takes it and the other channels tell of this one. `name` is
/// what is wrong, `advice` what to do.
AlarmRule channelFailureRule(const ChannelId &channel, const LocalizedText &name, const LocalizedText &advice);

} // namespace ioc
