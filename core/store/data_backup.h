// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/ledger_verification.h"

#include <QStringList>

namespace ioc {

/// What a backup found on its way.
struct BackupOutcome
{
    std::int64_t files = 0;
    std::int64_t bytes = 0;
    std::optional<LedgerVerdict> ledger; ///< of the copy; nothing when there is no ledger
};

/// Copies the databases with SQLite's backup API, each as of one moment, while their owner runs, and the pack, into the
/// folder `target`: `cache.sqlite`, `cache.sqlite-sequence`, `ledger.sqlite`, `ledger.head`, `pack/`, `manifest.json`.
/// `target` appears when everything in it is durable; until then it is `TARGET.partial`. Usage when it is there
/// already, NotFound when there is nothing to copy. A damaged ledger is copied as it is, and told.
Result<BackupOutcome> backUp(const QString &dataFolder, const QString &target, Instant now);

/// One database into a new file, as of one moment: no reader or writer waits for it.
Result<void> copyDatabase(const QString &from, const QString &to);

/// Nothing when SQLite finds the database whole; its first complaint otherwise.
Result<QString> complaintOf(const QString &database);

/// The files below a folder, relative, sorted.
QStringList filesWithin(const QString &folder);

} // namespace ioc
