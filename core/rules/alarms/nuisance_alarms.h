// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"
#include "core/domain/alarms/nuisance.h"

#include <span>

namespace ioc {

constexpr Milliseconds kChatterWindow = std::chrono::minutes(1);
constexpr int kChatterRaises = 3;
constexpr Milliseconds kFleeting = std::chrono::seconds(10);

/// The worst first.
std::vector<ChatteringAlarm> chatteringAlarms(std::span<const AlarmEntry> entries);
std::vector<FleetingAlarm> fleetingAlarms(std::span<const AlarmEntry> entries);

} // namespace ioc
