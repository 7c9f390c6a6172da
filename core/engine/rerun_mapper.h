// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/row_mapper.h"
#include "core/store/cache_reader.h"

namespace ioc {

/// Reads quarantined rows by the mapping of today and keeps the account of which land and which stay, as one batch.
/// One thread.
class RerunMapper
{
public:
    /// `prototype` carries feed, run, time, hash and when the rows came. `feed` is borrowed.
    RerunMapper(CompiledFeed &feed, Batch prototype);

    /// The row of an entry as its payload holds it.
    void takeFromPayload(const QuarantineEntry &entry, std::span<const Cell> cells);

    /// The row of an entry as the quarantine holds it, where it holds all that the mapping asks for today. `sources`:
    /// JSON, what the fields of its record were read from.
    void takeFromRecord(const QuarantineEntry &entry, const QString &sources);

    /// The batch; this object is spent afterwards.
    Batch finish();

private:
    void take(const QuarantineEntry &entry, std::span<const Cell> cells, bool fromPayload);
    void refuse(const QuarantineEntry &entry, QuarantinedRecord why);

    CompiledFeed &m_feed;
    Rerun m_rerun;
    RowMapper m_mapper;
    std::vector<std::pair<Rerun::Entry, bool>> m_refusedByMapper; ///< in order; true: read from the payload
};

} // namespace ioc
