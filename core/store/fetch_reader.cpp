// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fetch_reader.h"

namespace ioc {
namespace {

// A run without its last part ('open'), and rows read anew ('rerun'), are no fetches (FeedTable).
constexpr const char *kFirst = "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND "
                               "layer NOT IN ('open', 'rerun') ORDER BY finished LIMIT 1";
constexpr const char *kLastOk = "SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?) AND "
                                "finished < ? AND layer = '' ORDER BY finished DESC LIMIT 1";
constexpr const char *kLastOkOfADay =
    "SELECT max(last_ok) FROM feed_day WHERE feed = (SELECT no FROM feed WHERE id = ?) AND last_ok < ?";
constexpr const char *kFailures = R"sql(
SELECT count(*) FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?1) AND finished < ?2
    AND layer NOT IN ('', 'page', 'open', 'rerun')
    AND finished > coalesce((SELECT finished FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?1)
        AND finished < ?2 AND layer IN ('', 'page') ORDER BY finished DESC LIMIT 1), -1)
)sql";
constexpr const char *kAny = "SELECT EXISTS(SELECT 1 FROM run WHERE finished >= ? AND finished < ? AND "
                             "layer <> 'rerun')";

// fetch: the fetches in order, each with how many had failed until then; told: what went before each. The longest wait
// comes with its end in the lower bits.
constexpr const char *kTally = R"sql(
WITH fetch AS (
    SELECT finished, no, layer = '' AS ok, layer IN ('', 'page') AS brought,
        sum(layer NOT IN ('', 'page')) OVER (ORDER BY finished, no ROWS UNBOUNDED PRECEDING) AS failed
    FROM run WHERE feed = (SELECT no FROM feed WHERE id = ?1) AND finished >= ?2 AND finished < ?3
        AND layer NOT IN ('open', 'rerun')),
told AS (
    SELECT finished, ok, brought, failed,
        max(iif(ok, finished, NULL)) OVER earlier AS ok_before,
        max(iif(ok, failed, NULL)) OVER earlier AS failed_at_ok,
        coalesce(max(iif(brought, failed, NULL)) OVER earlier, 0) AS failed_at_brought
    FROM fetch WINDOW earlier AS (ORDER BY finished, no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
SELECT coalesce(sum(brought), 0), coalesce(max(failed), 0), min(failed) FILTER (WHERE brought),
    max(failed) FILTER (WHERE brought), coalesce(max(failed - failed_at_brought), 0),
    min(finished) FILTER (WHERE ok), max(finished) FILTER (WHERE ok),
    max((finished - ok_before) << 32 | (finished - ?2)) FILTER (WHERE ok),
    max((finished - ok_before) << 32 | (finished - ?2)) FILTER (WHERE ok AND failed > failed_at_ok)
FROM told
)sql";

constexpr int kMomentBits = 32; // of a wait in kTally: where it ends; more than a day has milliseconds

std::optional<FetchWait> waitFrom(const Statement &row, int column, Instant from)
{
    if (row.isNull(column))
        return std::nullopt;
    const std::int64_t packed = row.integer(column);
    const Instant to = from + Milliseconds(packed & ((std::int64_t(1) << kMomentBits) - 1));
    return FetchWait{to - Milliseconds(packed >> kMomentBits), to};
}

} // namespace

const std::array<const char *, 6> FetchReader::kQuestions{kFirst, kLastOk, kLastOkOfADay, kFailures, kTally, kAny};

FetchReader::FetchReader(Database &database)
    : m_database(database)
    , m_first(database, kFirst)
    , m_lastOk(database, kLastOk)
    , m_lastOkOfADay(database, kLastOkOfADay)
    , m_failures(database, kFailures)
    , m_tally(database, kTally)
    , m_any(database, kAny)
{
}

Result<std::optional<Instant>> FetchReader::first(const FeedId &feed)
{
    const Statement::Step step = m_first.with(feed).step();
    if (step == Statement::Step::Failed)
        return m_database.error();
    const auto first = step == Statement::Step::Row ? std::optional(m_first.instant(0)) : std::nullopt;
    m_first.run();
    return first;
}

Result<FetchReader::Standing> FetchReader::before(const FeedId &feed, Instant moment)
{
    Standing standing;
    for (Statement *last : {&m_lastOk, &m_lastOkOfADay}) {
        const Statement::Step step = last->with(feed, moment).step();
        if (step == Statement::Step::Failed)
            return m_database.error();
        const auto found = step == Statement::Step::Row ? last->optionalInstant(0) : std::nullopt;
        standing.lastOk = std::max(standing.lastOk, found);
        last->run();
    }
    if (m_failures.with(feed, moment).step() != Statement::Step::Row)
        return m_database.error();
    standing.failures = m_failures.integer(0);
    m_failures.run();
    return standing;
}

Result<FetchTally> FetchReader::tally(const FeedId &feed, Instant from, Instant to)
{
    if (m_tally.with(feed, from, to).step() != Statement::Step::Row)
        return m_database.error();
    FetchTally tally;
    tally.from = from;
    tally.to = to;
    tally.brought = m_tally.integer(0);
    tally.failed = m_tally.integer(1);
    tally.failedFirst = m_tally.isNull(2) ? tally.failed : m_tally.integer(2);
    tally.failedLast = m_tally.isNull(3) ? tally.failed : tally.failed - m_tally.integer(3);
    tally.failedInARow = m_tally.integer(4);
    tally.firstOk = m_tally.optionalInstant(5);
    tally.lastOk = m_tally.optionalInstant(6);
    tally.longestWait = waitFrom(m_tally, 7, from);
    tally.longestTrouble = waitFrom(m_tally, 8, from);
    m_tally.run();
    return tally;
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
