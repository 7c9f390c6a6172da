// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/alarms/alarm_key.h"
#include "core/domain/alarms/priority.h"

#include <optional>

namespace ioc {

/// The states of ISA-18.2-2016 / IEC 62682, by name, and Confirmed: acknowledged, and something has been done about it
/// ("đã xử lý"; OPC UA Part 9 calls it confirmed).
enum class AlarmPhase : std::uint8_t {
    Normal,
    Unacknowledged,
    Acknowledged,
    Confirmed,
    ReturnedUnacknowledged,
    Shelved,     ///< by a person, until a set time
    Suppressed,  ///< by design: a cause that is told itself
    OutOfService ///< by a person, until it is put back
};
QString toString(AlarmPhase phase); ///< "normal", "unacknowledged" …
std::optional<AlarmPhase> alarmPhaseFromString(const QString &text);

/// What happens to an alarm.
enum class AlarmEvent : std::uint8_t {
    Raised,
    Returned,
    Realarmed, ///< it stands for long though somebody has acknowledged it, or another station is out of line too
    Acknowledged,
    Confirmed,
    Shelved,
    Unshelved, ///< by a person, or because the time is over
    Suppressed,
    Released, ///< the cause for suppressing it is gone
    RemovedFromService,
    ReturnedToService,
    Commented,
    Assigned ///< to a person
};
QString toString(AlarmEvent event); ///< "raised", "returned" …: the ledger's kind is "alarm." and this
std::optional<AlarmEvent> alarmEventFromString(const QString &text);

/// One line of the journal of alarms: what happened to one of them. A value; the ledger keeps it as an entry of which
/// the subject is the key and the body the rest.
struct AlarmEntry
{
    AlarmKey key;
    AlarmEvent event = AlarmEvent::Raised;
    Instant at;                      ///< by the clock
    std::optional<Instant> dataTime; ///< of Raised and Returned: the moment that the value speaks for
    std::optional<double> value;     ///< of Raised and Returned
    QString member;                  ///< the worst one, a station
    Priority priority = Priority::Normal;
    QString sentence;                      ///< of Raised: why, in the language of the owner of the data folder
    bool late = false;                     ///< of the past, found by a correction or a backfill: nobody was told
    QString actor;                         ///< empty: the program
    QString text;                          ///< comment or reason
    std::optional<Instant> until;          ///< of Shelved
    QString owner;                         ///< of Assigned
    AlarmPhase phase = AlarmPhase::Normal; ///< where the alarm stands after it; a late one has not moved it

    friend bool operator==(const AlarmEntry &, const AlarmEntry &) = default;
};

/// Whether people are told of it: the alarm has become unacknowledged. What happens to one that is shelved, suppressed
/// or out of service, and what is late, is told to nobody.
bool isAnnounced(const AlarmEntry &entry);

/// Where an alarm stands.
struct AlarmStatus
{
    AlarmPhase phase = AlarmPhase::Normal;
    bool isAbnormal = false;         ///< what it watches is out of line, whatever people did about it
    Instant since;                   ///< when this phase began
    std::optional<Instant> raisedAt; ///< when it was last raised; kept until it is normal again
    std::optional<double> value;
    QString member;
    QString sentence;
    QString owner;                ///< who has taken it on
    std::optional<Instant> until; ///< Shelved
    QString by;                   ///< who brought it into this phase; empty: the program
    QString reason;               ///< Shelved, OutOfService

    /// Out of line, and neither shelved nor suppressed nor out of service: it belongs on the walls.
    bool isActive() const
    {
        return phase == AlarmPhase::Unacknowledged || phase == AlarmPhase::Acknowledged ||
               phase == AlarmPhase::Confirmed;
    }

    friend bool operator==(const AlarmStatus &, const AlarmStatus &) = default;
};

} // namespace ioc
