// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

namespace ioc {

/// The feeds that may bring what a rule watches, in the order of the pack; none where nobody can tell.
std::vector<FeedId> feedsOf(const AlarmRule &rule, const ProvincePack &pack);

} // namespace ioc
