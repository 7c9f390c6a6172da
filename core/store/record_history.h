// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record_values.h"

#include <vector>

namespace ioc {

/// A version of a record that is not in force: it was from `received` until `replaced`, or never when both are one.
struct PastVersion
{
    std::int64_t version = 0;  ///< UTC ms: when the source changed it
    std::int64_t received = 0; ///< UTC ms
    std::int64_t replaced = 0; ///< UTC ms: when the next one was received
    std::int64_t run = 0;
    QByteArray values;        ///< packed, see record_values.h
    QByteArray contributions; ///< packed, see record_contributions.h
};

/// Versions of records that are not in force. Values are packed, not compressed: a record's are too short to gain. Any
/// connection may read; writing is the writer's.
class RecordHistory
{
public:
    explicit RecordHistory(Database &database);

    Result<void> keep(std::int64_t feed, std::int64_t record, const PastVersion &past);

    /// Keeps a version that came too late to be in force; the same one a second time changes nothing. True when it is
    /// new.
    Result<bool> keepLate(std::int64_t feed, std::int64_t record, const PastVersion &late);

    /// In the order in which they came.
    Result<std::vector<PastVersion>> of(std::int64_t feed, std::int64_t record);

private:
    Database &m_database;
    Statement m_keep;
    Statement m_holds;
    Statement m_of;
};

} // namespace ioc
