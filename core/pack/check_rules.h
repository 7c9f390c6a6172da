// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

namespace ioc {

/// What is wrong with a rule, as sentences: names that the pack does not know, limits that could never raise or clear,
/// conditions that their indicator, measure or feed has no figures for. Indicators must be checked before.
QStringList faultsOfRule(const ProvincePack &pack, const AlarmRule &rule);

} // namespace ioc
