// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

#include <QStringList>

namespace ioc {

/// What is wrong with how a feed's values are checked against each other (max_step, max_per_hour, counter): sentences
/// for the one who wrote the pack. Measures that are not there are passed over.
QStringList faultsOfSeriesRules(const FeedDefinition &feed, const ProvincePack &pack);

} // namespace ioc
