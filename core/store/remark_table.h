// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/store/statement.h"

#include <unordered_map>

namespace ioc {

/// What the checks of feeds leave in the cache: the memory that the next payload is checked against, and remarks for
/// the operator. By the numbers of feeds. Writer thread, within its transactions.
class RemarkTable
{
public:
    explicit RemarkTable(Database &database);

    /// Of the last part of a payload. The memory is kept when the payload is a success.
    Result<void> note(std::int64_t feed, const Batch &batch);

    /// The mapping is another one, or the feed begins anew: nothing that was said of it holds.
    Result<void> forget(std::int64_t feed);

    /// Drops what a lost transaction may have left in memory.
    void rolledBack() { m_written.clear(); }

private:
    Result<void> checked(bool done) const;

    Database &m_database;
    Statement m_remember;
    Statement m_remark;
    Statement m_forgetMemory;
    Statement m_forgetRemarks;
    std::unordered_map<std::int64_t, QByteArray> m_written; ///< memory by feed: most payloads leave the one before
};

} // namespace ioc
