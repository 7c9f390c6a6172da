// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

namespace ioc {

/// The program's own name and role in the ledger: of what nobody ordered.
inline constexpr QLatin1StringView kProgramActor("toancanh");
inline constexpr QLatin1StringView kProgramRole("program");

/// What somebody did or decided, before the ledger has taken it.
struct LedgerAct
{
    QString actor;   ///< who: the name of the system user
    QString role;    ///< in what capacity: a slug such as `operator`
    QString station; ///< where: the name of the machine
    QString kind;    ///< what: a slug with dots such as `feed.paused`
    QString subject; ///< to what: the id of a feed, an alarm, an indicator
    QByteArray body; ///< the rest: a JSON object whose member `v` is the version of its shape
};

/// The person who did it; empty for the program itself.
inline QString personOf(const LedgerAct &act)
{
    return act.role == kProgramRole && act.actor == kProgramActor ? QString() : act.actor;
}

/// An act and when it was done.
struct TimedAct
{
    LedgerAct act;
    Instant at;
};

/// An act as the ledger keeps it: numbered from 1 without gaps, and chained to the entry before by its hash.
struct LedgerEntry
{
    std::int64_t no = 0;
    Instant at;
    LedgerAct act;
    QByteArray previous; ///< hash of the entry before; 32 zero bytes for the first
    QByteArray hash;     ///< of all of the above (core/store/ledger_hash.h)
};

} // namespace ioc
