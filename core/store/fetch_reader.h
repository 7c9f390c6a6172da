// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed_history.h"
#include "core/store/statement.h"

#include <array>

namespace ioc {

/// Finds single fetches among those that the cache remembers, which may be hundreds of thousands a day: each answer is
/// found by an index. A run whose last part has not come, and rows that were read anew, are no fetches. A query-only
/// connection; one thread at a time.
class FetchReader
{
public:
    /// All that it asks the database.
    static const std::array<const char *, 9> kQuestions;

    explicit FetchReader(Database &database);

    /// The end of the first fetch of a feed that is remembered; nothing when none is.
    Result<std::optional<Instant>> first(const FeedId &feed);

    /// The last success in [from, to). Of what was before first() the last of each day is known alone.
    Result<std::optional<Instant>> lastOk(const FeedId &feed, Instant from, Instant to);
    Result<std::optional<Instant>> lastOkOfADay(const FeedId &feed, Instant to);

    /// The first success in [from, to).
    Result<std::optional<Instant>> firstOk(const FeedId &feed, Instant from, Instant to);

    /// The last fetch before `to` that brought anything: a success, or a page while more wait.
    Result<std::optional<Instant>> lastBrought(const FeedId &feed, Instant to);

    /// The first row of failures that begins in [from, to), as it was known at `to`; nothing when none does.
    Result<std::optional<FailureRow>> failures(const FeedId &feed, Instant from, Instant to);

    /// Whether anything was read from any feed in [from, to).
    Result<bool> any(Instant from, Instant to);

private:
    template <typename... Values>
    Result<std::optional<Instant>> moment(Statement &question, const Values &...values);

    Database &m_database;
    Statement m_first;
    Statement m_lastOk;
    Statement m_lastOkOfADay;
    Statement m_firstOk;
    Statement m_lastBrought;
    Statement m_firstFailure;
    Statement m_firstBrought;
    Statement m_down;
    Statement m_any;
};

} // namespace ioc
