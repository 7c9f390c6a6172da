// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_rule.h"
#include "core/pack/json_reading.h"

namespace ioc {

/// Appends the rules of a document that has passed its schema. A rule without a condition, or with several, is a
/// problem; what its condition says is left to check_rules.h.
void appendRules(const PackDocument &document, std::vector<AlarmRule> &rules, PackProblems &problems);

} // namespace ioc
