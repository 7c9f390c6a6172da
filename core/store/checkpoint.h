// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace ioc {

/// Moves the log into the database file as far as readers allow, without making anybody wait; what they still hold
/// stays for next time: so many bytes of the log. Any read-write connection.
Result<qint64> checkpointPassively(Database &database);

/// Bytes of the log of a database.
qint64 logSize(const QString &databasePath);

} // namespace ioc
