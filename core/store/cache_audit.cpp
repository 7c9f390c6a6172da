// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"

#include "core/store/cache_reader.h"
#include "core/store/figure_tables.h"
#include "core/store/lost_counts.h"
#include "core/store/record_contributions.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

namespace ioc {
namespace {

constexpr qsizetype kMostComplaints = 20;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CacheAudit)
};

/// What records count into a series: instants and weights.
using Contributions = std::map<std::int64_t, std::vector<StoredContribution>>;

/// The roll-ups that a series should have, by the start of the bucket.
struct Expected
{
    std::map<std::int64_t, Rollup> hours;
    std::map<std::int64_t, Rollup> days;
    std::int64_t from = std::numeric_limits<std::int64_t>::min(); ///< what begins before may have been pruned
    bool counted = false;
    std::optional<StoredObservation> newest;
};

class Audit
{
public:
    explicit Audit(Database &database)
        : m_database(database)
        , m_figures(database)
    {
    }

    Result<CacheAudit> run()
    {
        Result<void> done = m_figures.load();
        if (done)
            done = checkFile();
        if (done)
            done = count("SELECT count(*) FROM vintage", m_audit.replaced);
        if (done)
            done = countAllRecords();
        if (done)
            done = count("SELECT count(*) FROM damaged", m_audit.setAside);
        if (done)
            done = readLog();
        if (done)
            done = readContributions();
        if (done)
            done = checkMeasures();
        if (!done)
            return done.error();
        for (const auto &damage : m_figures.takeDamage())
            complain(Texts::tr("A packed row of %1 is damaged (key %2).").arg(damage.table).arg(damage.key));
        m_audit.sum = m_sum.value();
        return m_audit;
    }

private:
    void complain(const QString &sentence)
    {
        if (m_audit.complaints.size() < kMostComplaints && !m_audit.complaints.contains(sentence))
            m_audit.complaints.push_back(sentence);
    }

    Result<void> checkFile()
    {
        const auto complaint = integrityComplaint(m_database);
        if (!complaint)
            return complaint.error();
        if (!complaint->isEmpty())
            complain(Texts::tr("SQLite finds the file damaged: %1").arg(*complaint));
        return {};
    }

    Result<void> count(const char *sql, std::int64_t &number)
    {
        Statement statement(m_database, sql);
        if (statement.step() != Statement::Step::Row)
            return m_database.error();
        number = statement.integer(0);
        return {};
    }

    Result<void> countAllRecords()
    {
        const auto records = countRecords(m_database);
        if (!records)
            return records.error();
        m_audit.records = *records;
        return {};
    }

    Result<void> readLog()
    {
        ArrivalLog log(m_database);
        const auto damaged = log.readAll([this](std::int64_t, const Arrival &arrival) { m_recent.add(arrival); });
        if (!damaged)
            return damaged.error();
        for (const std::int64_t number : *damaged)
            complain(Texts::tr("A packed row of %1 is damaged (key %2).").arg(QStringLiteral("arrival")).arg(number));
        m_audit.unsealed = std::int64_t(m_recent.size());
        return {};
    }

    Result<void> readContributions()
    {
        const auto damaged = forEachContribution(m_database, [this](const StoredContribution &contribution, Instant) {
            m_contributions[contribution.series].push_back(contribution);
        });
        if (!damaged)
            return damaged.error();
        if (*damaged != 0) {
            complain(Texts::tr("The counts of %n records are damaged.", nullptr, int(*damaged)));
            return {};
        }
        const auto lost = hasUnreadableCounts(m_database);
        if (!lost)
            return lost.error();
        if (*lost)
            complain(Texts::tr("Counts of records cannot be read, or name a series that is not there."));
        return {};
    }

    Result<void> checkMeasures()
    {
        Statement measures(m_database, "SELECT no, id FROM measure");
        Statement::Step step;
        while ((step = measures.step()) == Statement::Step::Row) {
            if (const auto checked = checkMeasure(measures.integer(0), MeasureId(measures.text(1))); !checked)
                return checked;
        }
        return step == Statement::Step::Failed ? Result<void>(m_database.error()) : Result<void>();
    }

    Result<void> checkMeasure(std::int64_t number, const MeasureId &measure)
    {
        std::map<std::int64_t, Expected> expected;
        Statement series(m_database, "SELECT id FROM series WHERE measure = ?");
        Statement::Step step;
        series.with(number);
        while ((step = series.step()) == Statement::Step::Row) {
            ++m_audit.series;
            auto one = expect(series.integer(0));
            if (!one)
                return one.error();
            expected.emplace(series.integer(0), std::move(*one));
        }
        if (step == Statement::Step::Failed)
            return m_database.error();
        const auto days = m_figures.days(measure, -kBucketOffset, kBucketOffset - 1);
        if (!days)
            return days.error();
        compare(measure, QStringLiteral("rollup_day"), *days, expected, &Expected::days);
        const auto hours = m_figures.hours(measure, fromMillis(-kFar), fromMillis(kFar));
        if (!hours)
            return hours.error();
        compare(measure, QStringLiteral("rollup_hour"), *hours, expected, &Expected::hours);
        const auto latest = m_figures.latest(measure);
        if (!latest)
            return latest.error();
        compareLatest(measure, *latest, *days, expected);
        return {};
    }

    /// The newest value is that of the newest observation, the total the sum of all days.
    void compareLatest(const MeasureId &measure, const std::vector<LatestValue> &latest,
                       const std::vector<RollupRow> &days, const std::map<std::int64_t, Expected> &expected)
    {
        std::map<std::int64_t, DecimalSum> totals;
        for (const RollupRow &row : days)
            totals[row.series].add(row.rollup.sum);
        std::int64_t found = 0;
        for (const LatestValue &value : latest) {
            const auto series = expected.find(value.series);
            if (series == expected.end())
                continue;
            ++found;
            const auto &newest = series->second.newest;
            if (!close(value.total, totals[value.series].value()) ||
                (newest && (toMillis(value.at) != newest->at || value.value != newest->value)))
                complain(Texts::tr("%1 of %2 differs from what counting anew gives.")
                             .arg(QStringLiteral("latest"), measure.toString()));
        }
        if (found < std::int64_t(totals.size()))
            complain(Texts::tr("%1 of %2 lacks %3 buckets.")
                         .arg(QStringLiteral("latest"), measure.toString())
                         .arg(std::int64_t(totals.size()) - found));
    }

    static bool close(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

    Result<Expected> expect(std::int64_t series)
    {
        const CivilBuckets &buckets = m_figures.buckets();
        std::vector<std::int64_t> damaged;
        auto sealed = BlockTable(m_database).between(series, 0, kFar, damaged);
        if (!sealed)
            return sealed.error();
        for (const std::int64_t key : damaged)
            complain(Texts::tr("A packed row of %1 is damaged (key %2).").arg(QStringLiteral("block")).arg(key));
        const auto twice = std::adjacent_find(sealed->begin(), sealed->end(),
                                              [](const auto &a, const auto &b) { return a.at >= b.at; });
        if (twice != sealed->end())
            complain(Texts::tr("Blocks of the series %1 overlap.").arg(series));
        const ObservationRun all = merged(*sealed, m_recent.between(series, 0, kFar));
        Expected expected;
        for (const auto &observation : all) {
            m_sum.add(observation.value);
            const Rollup one = rollupOf(std::span(&observation, 1));
            expected.hours[buckets.hourOf(observation.at).from].merge(one);
            expected.days[buckets.dayOf(observation.at).number].merge(one);
        }
        m_audit.observations += std::int64_t(all.size());
        if (!all.empty()) {
            expected.newest = all.back();
            expected.from = buckets.dayOf(all.front().at).to;
        }
        const auto counted = m_contributions.find(series);
        if (counted != m_contributions.end()) {
            expected.counted = true;
            for (const auto &contribution : counted->second) {
                Rollup one;
                one.n = 1;
                one.sum = contribution.weight;
                if (contribution.hours)
                    expected.hours[buckets.hourOf(contribution.at).from].merge(one);
                expected.days[buckets.dayOf(contribution.at).number].merge(one);
            }
        }
        return expected;
    }

    /// Every roll-up that is stored must be the expected one; none that is expected by day may be missing.
    void compare(const MeasureId &measure, const QString &table, const std::vector<RollupRow> &stored,
                 const std::map<std::int64_t, Expected> &expected, std::map<std::int64_t, Rollup> Expected::*which)
    {
        std::int64_t found = 0;
        for (const RollupRow &row : stored) {
            const auto series = expected.find(row.series);
            if (series == expected.end())
                continue;
            const auto &buckets = series->second.*which;
            const auto wanted = buckets.find(row.bucket);
            if (wanted == buckets.end()) {
                if (isAfter(row.bucket, which, series->second))
                    complain(Texts::tr("%1 of %2 holds a bucket that nothing was counted into.")
                                 .arg(table, measure.toString()));
                continue;
            }
            ++found;
            if (!agree(row.rollup, wanted->second, series->second.counted) &&
                isAfter(row.bucket, which, series->second))
                complain(Texts::tr("%1 of %2 differs from what counting anew gives.").arg(table, measure.toString()));
        }
        // Figures of whole days and months have no hours; hours may be pruned up to the first that is there.
        const bool hours = which == &Expected::hours;
        if (hours && stored.empty())
            return;
        std::int64_t wanted = 0;
        for (const auto &[series, one] : expected) {
            const auto &buckets = one.*which;
            const auto first = hours ? buckets.lower_bound(stored.front().bucket) : buckets.begin();
            wanted += std::distance(first, buckets.end());
        }
        if (found < wanted)
            complain(Texts::tr("%1 of %2 lacks %3 buckets.").arg(table, measure.toString()).arg(wanted - found));
    }

    bool isAfter(std::int64_t bucket, std::map<std::int64_t, Rollup> Expected::*which, const Expected &series) const
    {
        const std::int64_t from = which == &Expected::days ? m_figures.buckets().day(bucket).from : bucket;
        return from >= series.from;
    }

    static bool agree(const Rollup &stored, const Rollup &wanted, bool counted)
    {
        if (stored.n != wanted.n || !close(stored.sum, wanted.sum))
            return false;
        return counted || (stored.least == wanted.least && stored.greatest == wanted.greatest &&
                           stored.last == wanted.last && stored.lastAt == wanted.lastAt);
    }

    static constexpr std::int64_t kFar = 4'000'000'000'000; // the year 2096

    Database &m_database;
    FigureReader m_figures;
    CacheAudit m_audit;
    DecimalSum m_sum;
    RecentObservations m_recent;
    Contributions m_contributions;
};

} // namespace

Result<CacheAudit> auditCache(const QString &path)
{
    // Opened as any reader does, so that a missing or foreign file is told alike.
    if (const auto reader = CacheReader::open(path); !reader)
        return reader.error();
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const ReadTransaction moment(*database);
    if (!moment.started())
        return moment.started().error();
    return Audit(*database).run();
}

} // namespace ioc
