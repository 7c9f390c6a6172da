// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/stored_observation.h"
#include "core/store/statement.h"

namespace ioc {

/// A value that was in force once, until `replaced`.
struct ReplacedObservation
{
    StoredObservation observation;
    std::int64_t replaced = 0; ///< UTC ms: when the value after it was received
};

/// Values that corrections and later vintages have replaced. Any connection may read; writing is the writer's.
class VintageTable
{
public:
    explicit VintageTable(Database &database);

    Result<void> keep(std::int64_t series, const ReplacedObservation &replaced);

    /// The values that a series had at one time before the one in force, oldest first.
    Result<std::vector<ReplacedObservation>> of(std::int64_t series, std::int64_t at);

    /// Of each time in [from, to), the value that was in force at `known`, where another is now. Ascending in time.
    Result<ObservationRun> inForce(std::int64_t series, std::int64_t from, std::int64_t to, std::int64_t known);

    /// Takes back what keep() has kept.
    Result<void> remove(std::int64_t series, const ReplacedObservation &replaced);

    /// Forgets up to `limit` values of a series that stood for times before `before`; how many were.
    Result<int> prune(std::int64_t series, std::int64_t before, int limit);

private:
    Database &m_database;
    Statement m_keep;
    Statement m_of;
    Statement m_inForce;
    Statement m_remove;
    Statement m_prune;
};

} // namespace ioc
