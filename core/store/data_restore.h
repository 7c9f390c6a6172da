// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/backup_manifest.h"
#include "core/store/data_folder.h"
#include "core/store/ledger_verification.h"

namespace ioc {

/// What a restore did.
struct RestoreOutcome
{
    QString aside;                  ///< where what lay in the folder before is kept; empty when nothing did
    BackupManifest manifest;        ///< of the backup
    std::int64_t entriesBefore = 0; ///< entries of the ledger that was moved aside; 0 when there was none
    QByteArray hashBefore;          ///< of the last of them
};

/// Puts a backup in place of what the folder holds, as its owner. The backup is copied into the folder and verified
/// there first: every hash of the manifest, SQLite's own check, and the chain of the ledger. Only then the present
/// files move into `aside/TIME`; nothing is deleted. A crash on the way leaves the mark of DataFolder::restoreMark(),
/// which holds the head record of the ledger that was there before, and the same restore may be run again.
/// StorageCorrupt when the backup is damaged: nothing was changed then. Io for less.
Result<RestoreOutcome> restoreInto(const DataFolder &folder, const QString &backup, Instant now);

} // namespace ioc
