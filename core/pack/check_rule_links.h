// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

namespace ioc {

/// What is wrong with the rules that a rule is combined of or suppressed by, as sentences: unknown ones, combinations
/// of combinations, rules that suppress each other in a ring.
QStringList faultsOfRuleLinks(const ProvincePack &pack, const AlarmRule &rule);

} // namespace ioc
