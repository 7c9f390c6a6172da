// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fetch_reader.h"

namespace ioc {
namespace {

// In the place of the failed layer: '' of a success, 'page', 'open' and 'rerun' (FeedTable). What failed is found by an
// index of its own, which a question must name by the same words.
constexpr const char *kFirst = "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND "
                               "layer NOT IN ('open', 'rerun') ORDER BY finished LIMIT 1";
constexpr const char *kLastOk = "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND "
                                "finished >= ? AND finished < ? AND layer = '' ORDER BY finished DESC LIMIT 1";
constexpr const char *kLastOkOfADay =
    "SELECT max(last_ok) FROM feed_day WHERE feed = (SELECT no FROM feed WHERE id = ?) AND last_ok < ?";
constexpr const char *kFirstOk = "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND "
                                 "finished >= ? AND finished < ? AND layer = '' ORDER BY finished LIMIT 1";
constexpr const char *kLastBrought =
    "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND finished < ? AND "
    "layer IN ('', 'page') ORDER BY finished DESC LIMIT 1";
constexpr const char *kFirstFailure =
    "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND finished >= ? AND finished < ? AND "
    "layer NOT IN ('', 'page', 'open', 'rerun') ORDER BY finished LIMIT 1";
constexpr const char *kFirstBrought =
    "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND finished > ? AND finished < ? AND "
    "layer IN ('', 'page') ORDER BY finished LIMIT 1";
constexpr const char *kDown = // after the first two
    "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND finished >= ? AND finished < ? AND "
    "layer NOT IN ('', 'page', 'open', 'rerun') ORDER BY finished LIMIT 1 OFFSET 2";
constexpr const char *kAny = "SELECT EXISTS(SELECT 1 FROM run WHERE finished >= ? AND finished < ? AND "
                             "layer <> 'rerun')";

} // namespace

const std::array<const char *, 9> FetchReader::kQuestions{
    kFirst, kLastOk, kLastOkOfADay, kFirstOk, kLastBrought, kFirstFailure, kFirstBrought, kDown, kAny};

FetchReader::FetchReader(Database &database)
    : m_database(database)
    , m_first(database, kFirst)
    , m_lastOk(database, kLastOk)
    , m_lastOkOfADay(database, kLastOkOfADay)
    , m_firstOk(database, kFirstOk)
    , m_lastBrought(database, kLastBrought)
    , m_firstFailure(database, kFirstFailure)
    , m_firstBrought(database, kFirstBrought)
    , m_down(database, kDown)
    , m_any(database, kAny)
{
}

template <typename... Values>
Result<std::optional<Instant>> FetchReader::moment(Statement &question, const Values &...values)
{
    const Statement::Step step = question.with(values...).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    const auto found = step == Statement::Step::Row ? question.optionalInstant(0) : std::nullopt;
    question.run();
    return found;
}

Result<std::optional<Instant>> FetchReader::first(const FeedId &feed)
{
    return moment(m_first, feed);
}

Result<std::optional<Instant>> FetchReader::lastOk(const FeedId &feed, Instant from, Instant to)
{
    return moment(m_lastOk, feed, from, to);
}

Result<std::optional<Instant>> FetchReader::lastOkOfADay(const FeedId &feed, Instant to)
{
    return moment(m_lastOkOfADay, feed, to);
}

Result<std::optional<Instant>> FetchReader::firstOk(const FeedId &feed, Instant from, Instant to)
{
    return moment(m_firstOk, feed, from, to);
}

Result<std::optional<Instant>> FetchReader::lastBrought(const FeedId &feed, Instant to)
{
    return moment(m_lastBrought, feed, to);
}

Result<std::optional<FailureRow>> FetchReader::failures(const FeedId &feed, Instant from, Instant to)
{
    const auto first = moment(m_firstFailure, feed, from, to);
    if (!first)
        return first.error();
    if (!*first)
        return std::optional<FailureRow>();
    const auto brought = moment(m_firstBrought, feed, **first, to);
    if (!brought)
        return brought.error();
    const auto down = moment(m_down, feed, **first, brought->value_or(to));
    if (!down)
        return down.error();
    return std::optional(FailureRow{**first, *down, brought->value_or(Instant::max())});
}

Result<bool> FetchReader::any(Instant from, Instant to)
{
    if (m_any.with(from, to).step() != Statement::Step::Row)
        return m_database.error();
    const bool any = m_any.integer(0) != 0;
    m_any.run();
    return any;
}

} // namespace ioc
