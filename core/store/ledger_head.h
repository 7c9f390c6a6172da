// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <optional>

namespace ioc {

/// How long the ledger is, kept in a small file beside the database, so that a ledger cut at its end is noticed.
struct LedgerHead
{
    QString folder;         ///< random id of the data folder, as in the first entry
    std::int64_t count = 0; ///< 0: the first entry is about to be written
    QByteArray hash;        ///< of entry number `count`; noLedgerHash() before the first
};

/// The head record beside a ledger database.
QString ledgerHeadFile(const QString &ledgerFile);

/// The file's text: one JSON object with a check over its members.
QByteArray toText(const LedgerHead &head);

/// StorageCorrupt when it is no head record or one of its bits has changed.
Result<LedgerHead> ledgerHeadFrom(const QByteArray &text);

/// Nothing when there is no file; StorageCorrupt when it is damaged.
Result<std::optional<LedgerHead>> readLedgerHead(const QString &path);

/// On return the record is on the disk.
Result<void> writeLedgerHead(const QString &path, const LedgerHead &head);

} // namespace ioc
