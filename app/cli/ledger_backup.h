// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"
#include "core/store/ledger_verification.h"

namespace ioc {

/// `ledger backup FOLDER`: while the owner runs. VerificationFailed when the ledger is damaged; it is copied all the
/// same.
Exit makeBackup(const QCommandLineParser &parser, const QString &target);

/// `ledger restore FOLDER`: refused while a program owns the data folder.
Exit restoreBackup(const QCommandLineParser &parser, const QString &backup);

/// One sentence on how the ledger stands.
QString sentenceOf(const LedgerVerdict &verdict);

} // namespace ioc
