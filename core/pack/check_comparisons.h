// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

namespace ioc {

/// What is wrong with the comparisons that an indicator asks for, as sentences: kinds that its period has no use for,
/// Tết handlings that would give a figure without a meaning. Formulas that do not parse are left to the cross-check.
QStringList comparisonFaults(const ProvincePack &pack, const Indicator &indicator);

} // namespace ioc
