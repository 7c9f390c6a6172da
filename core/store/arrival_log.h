// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/arrival_codec.h"
#include "core/store/statement.h"

#include <functional>

namespace ioc {

/// Observations that are not yet sealed into blocks, in the order in which they arrived: one entry a commit. Where a
/// later entry, or an entry and a block, tell of the same series and time, the entry (the later one) stands. Any
/// connection may read; writing is the writer's.
class ArrivalLog
{
public:
    explicit ArrivalLog(Database &database);

    /// The number of the new entry.
    Result<std::int64_t> append(const Arrival &arrival);

    /// Gives every entry, oldest first, and the numbers of those that are damaged.
    using Take = std::function<void(std::int64_t number, const Arrival &arrival)>;
    Result<std::vector<std::int64_t>> readAll(const Take &take);

    /// Removes the oldest entries up to `number`, at most `limit` of them; how many were.
    Result<int> removeUpTo(std::int64_t number, int limit);

    /// Moves an entry to the table of damaged ones.
    Result<void> moveAside(std::int64_t number);

private:
    Database &m_database;
    Statement m_append;
    Statement m_select;
    Statement m_remove;
    Statement m_removeOne;
    Statement m_setAside;
    Statement m_lastNumber;
};

} // namespace ioc
