// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed_history.h"
#include "core/store/ledger_reader.h"

namespace ioc {

/// When people had paused a feed until `known`, by the ledger, oldest first.
Result<std::vector<TimeStretch>> feedPauses(LedgerReader &ledger, const FeedId &feed, Instant known);

} // namespace ioc
