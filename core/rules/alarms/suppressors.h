// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"

namespace ioc {

/// For each rule the positions of those that suppress it. Rules that would suppress themselves, by way of others too,
/// do not: else everybody would be silent and nobody the cause. Unknown ones are left out.
std::vector<std::vector<size_t>> suppressorsOf(const std::vector<AlarmRule> &rules);

} // namespace ioc
