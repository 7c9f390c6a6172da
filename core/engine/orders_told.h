// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/standing_orders.h"

namespace ioc {

/// Message and meeting as all walls had been told at a time and as still held then, by the ledger: for replays. Of
/// what was told with `toancanh-cli wall` only; a meeting as long as one comes back after a start (kMeetingComesBack).
/// Empty where there is no ledger. StorageCorrupt where it cannot be read. Any thread; reads the file.
Result<StandingOrders> ordersTold(const QString &ledgerFile, Instant at);

} // namespace ioc
