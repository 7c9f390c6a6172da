// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/pack.h"
#include "core/domain/alarms/shift_report.h"

namespace ioc {

/// The kind of a hand-over note in the ledger; its subject is the shift, or kWholeDesk.
inline const QString kHandedOver = QStringLiteral("shift.handed_over");
inline const QString kWholeDesk = QStringLiteral("desk");

/// The desk over a stretch of time, as a ledger has it. Needs no owner; any thread. The ledger's errors; Usage when the
/// stretch is no time.
Result<ShiftReport> askShiftReport(const PackPtr &pack, const QString &ledgerFile, const ScoredStretch &stretch,
                                   const Format &format);

} // namespace ioc
