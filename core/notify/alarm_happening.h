// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/alarm_status.h"

namespace ioc {

/// Something that happened to an alarm, with the words to tell it. A value.
struct AlarmHappening
{
    std::int64_t entry = 0; ///< its number in the alarm journal (the ledger)
    AlarmEvent event = AlarmEvent::Raised;
    Instant at;                             ///< by the clock
    std::optional<Instant> waitsFrom = {};  ///< when that was by a clock that was set back since
    std::optional<Instant> returnedAt = {}; ///< of one that nobody has acknowledged: it is back in line since
    bool late = false;                      ///< of the past, found by a correction: nobody is told
    Priority priority = Priority::Normal;
    AgencyId owner; ///< of the rule; empty for the program's own alarms, which every route takes
    // In the language of the owner of the data folder:
    QString rule; ///< what is wrong
    QString unit;
    QString station; ///< the worst member; may be empty
    QString sentence;
    QString ownerName;
    QString advice;
};

} // namespace ioc
