// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace ioc {

/// What a look at everything in a cache found.
struct CacheAudit
{
    std::int64_t series = 0;
    std::int64_t observations = 0; ///< in force, each time of a series once
    std::int64_t unsealed = 0;     ///< of them, those still in the arrival log
    std::int64_t replaced = 0;     ///< values that corrections have replaced
    std::int64_t records = 0;
    std::int64_t setAside = 0; ///< damaged rows that were moved aside earlier
    double sum = 0;            ///< of all observations
    QStringList complaints;    ///< one sentence each; empty: everything agrees
};

/// Reads a whole cache and checks that SQLite finds it whole, that every checksum holds, that no observation stands
/// twice, and that roll-ups and newest values are what counting observations and records anew gives. Buckets older than
/// a series' first observation are not held against it: its observations may have been pruned. Reads only; takes
/// seconds for millions of observations.
Result<CacheAudit> auditCache(const QString &path);

} // namespace ioc
