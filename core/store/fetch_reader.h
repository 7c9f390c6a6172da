// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed_history.h"
#include "core/store/statement.h"

#include <array>

namespace ioc {

/// Counts the fetches that the cache remembers: how many rows there are decides how long an answer takes, not how large
/// it is. A query-only connection; one thread at a time.
class FetchReader
{
public:
    /// All that it asks the database.
    static const std::array<const char *, 6> kQuestions;

    explicit FetchReader(Database &database);

    /// The end of the first fetch of a feed that is remembered; nothing when none is.
    Result<std::optional<Instant>> first(const FeedId &feed);

    /// How a feed stood just before a moment. Of what was before first() the last success of each day alone.
    struct Standing
    {
        std::optional<Instant> lastOk;
        std::int64_t failures = 0; ///< in a row
    };
    Result<Standing> before(const FeedId &feed, Instant moment);

    /// The fetches of a feed that ended in [from, to), which is no longer than a day.
    Result<FetchTally> tally(const FeedId &feed, Instant from, Instant to);

    /// Whether anything was read from any feed in [from, to).
    Result<bool> any(Instant from, Instant to);

private:
    Database &m_database;
    Statement m_first;
    Statement m_lastOk;
    Statement m_lastOkOfADay;
    Statement m_failures;
    Statement m_tally;
    Statement m_any;
};

} // namespace ioc
