// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

namespace ioc {

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
