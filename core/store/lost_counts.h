// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace ioc {

/// Whether what a record counts, or an earlier version of one, cannot be read or names a series that is not there. What
/// was known at an earlier moment cannot be told then. Reads every record: seconds for a million. Any connection.
Result<bool> hasUnreadableCounts(Database &database);

/// Takes that out, so that the feed's next delivery of the record is counted as if it came for the first time; counts
/// that cannot be read are moved to `damaged`. Numbers of series that are not there may then be given again. Within the
/// writer's transaction.
Result<void> takeOutLostCounts(Database &database);

} // namespace ioc
