// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ledger_entry.h"
#include "core/store/database.h"

namespace ioc {

/// The version of the ledger that this program writes (SQLite's user_version).
constexpr int kLedgerVersion = 2;

/// Whether the database is a ledger of this version or of one before, or `mayBeEmpty` and holds nothing yet: a program
/// may have been killed before the first entry. NotFound when it is empty and may not be, StorageVersion for another
/// one.
Result<void> checkLedgerSchema(Database &database, bool mayBeEmpty);

/// Makes the table of an empty database; within a transaction of the caller.
Result<void> makeLedgerSchema(Database &database);

/// Brings a ledger of an older version to this one, in one transaction. Entries are not touched; on an error nothing
/// is.
Result<void> migrateLedger(Database &database);

/// The kind of entry number 1.
inline constexpr const char *kLedgerBegun = "ledger.begun";

/// The id of the data folder, as entry number 1 tells it; empty when it tells none.
QString folderOf(const LedgerEntry &beginning);

/// The kind of the entry that tells of damage found at a start.
inline constexpr const char *kLedgerDamaged = "ledger.damaged";

/// The kind of the entry that tells of a backup put in place.
inline constexpr const char *kLedgerRestored = "ledger.restored";

Error noLedgerYet(const QString &path);

/// The same failure in the ledger's own words: nothing refills a ledger.
Error ledgerError(Error error);

} // namespace ioc
