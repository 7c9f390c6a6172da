// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/alarms/alarm_status.h"
#include "core/domain/ledger_entry.h"

namespace ioc {

/// Who did it, for the ledger. Entries of the program itself are recorded as its own, whoever is given.
struct AlarmActor
{
    QString role;    ///< a slug
    QString station; ///< name of the machine
};

/// An entry of the journal as the ledger keeps it: kind "alarm.EVENT", subject "RULE|UNIT" (neither id holds a bar),
/// and the rest as a JSON object {"v": 1, "at", "priority", "phase", …}, times in UTC with milliseconds. The body has
/// the time of the entry, which is that of the decision; the ledger's own is that of the writing.
LedgerAct toLedgerAct(const AlarmEntry &entry, const AlarmActor &actor);

/// Whether a ledger entry is one of the journal of alarms, by its kind.
bool isAlarmKind(const QString &kind);

/// Reads it back. The ledger may have been written by another version or by hand: whatever is unknown, missing or of a
/// wrong type is refused (Payload), unknown members of the body included.
Result<AlarmEntry> alarmEntryFrom(const LedgerAct &act);

} // namespace ioc
