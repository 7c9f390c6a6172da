// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/count_history.h"

#include "core/base/decimal.h"
#include "core/store/record_layout.h"
#include "core/store/record_sql.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr const char *kUndeclaredSince = "SELECT contributions FROM record WHERE received > ?1";
constexpr const char *kReplacedSince =
    "SELECT contributions FROM record_version WHERE replaced > ?1 AND received <= ?1";

void addTo(CountDifference &difference, double weight, int sign)
{
    difference.n += sign;
    difference.sum = decimalSum(difference.sum, sign * weight);
}

} // namespace

Result<CountDifferences> CountHistory::thenLessNow(Instant known) const
{
    CountDifferences differences;
    const auto feeds = feedsWithRecords(m_database);
    if (!feeds)
        return feeds.error();
    for (const std::int64_t feed : *feeds) {
        if (const auto taken = take(RecordSql(feed).selectReceivedAfter(), known, -1, differences); !taken)
            return taken.error();
    }
    if (const auto taken = take(kUndeclaredSince, known, -1, differences); !taken)
        return taken.error();
    if (const auto taken = take(kReplacedSince, known, +1, differences); !taken)
        return taken.error();
    const auto isNothing = [](const auto &entry) { return entry.second == CountDifference(); };
    std::erase_if(differences.days, isNothing);
    std::erase_if(differences.hours, isNothing);
    return differences;
}

Result<void> CountHistory::take(const QByteArray &sql, Instant known, int sign, CountDifferences &differences) const
{
    Statement rows(m_database, sql.constData());
    Statement::Step step;
    rows.with(known);
    while ((step = rows.step()) == Statement::Step::Row) {
        const auto contributions = unpackContributions(rows.blobView(0));
        if (!contributions)
            return Error{ErrorCode::StorageCorrupt,
                         QCoreApplication::translate("CountHistory", "The counts of a record are damaged."),
                         m_database.path()};
        for (const StoredContribution &contribution : *contributions)
            add(contribution, sign, differences);
    }
    if (step == Statement::Step::Failed)
        return m_database.error();
    return {};
}

void CountHistory::add(const StoredContribution &contribution, int sign, CountDifferences &differences) const
{
    const std::int64_t day = m_buckets.zone().dayNumber(fromMillis(contribution.at));
    addTo(differences.days[{contribution.measure, day, contribution.series}], contribution.weight, sign);
    if (!contribution.hours)
        return;
    const std::int64_t hour = m_buckets.hourOf(contribution.at).from;
    addTo(differences.hours[{contribution.measure, hour, contribution.series}], contribution.weight, sign);
}

} // namespace ioc
