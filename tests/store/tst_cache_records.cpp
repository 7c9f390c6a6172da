// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

Instant dayStart(int dayOfNovember)
{
    return vietnam().startOf(QDate(2026, 11, dayOfNovember));
}

/// "2026-11-20 tax n=1 sum=1", buckets that hold nothing left out.
QStringList countsByDay(const CacheFixture &cache, const char *measure)
{
    auto reader = cache.reader();
    QStringList lines;
    const auto rows = reader.figures().days(MeasureId(QString::fromLatin1(measure)), 0, 100'000).value();
    for (const auto &row : rows) {
        if (row.rollup.n != 0 || row.rollup.sum != 0)
            lines.push_back(QStringLiteral("%1 %2 n=%3 sum=%4")
                                .arg(dateOfDayNumber(row.bucket).toString(Qt::ISODate),
                                     reader.figures().key(row.series).value()->members.join(QLatin1Char(',')))
                                .arg(row.rollup.n)
                                .arg(row.rollup.sum));
    }
    lines.sort();
    return lines;
}

QStringList totals(const CacheFixture &cache, const char *measure)
{
    auto reader = cache.reader();
    QStringList lines;
    for (const auto &one : reader.figures().latest(MeasureId(QString::fromLatin1(measure))).value()) {
        if (one.total != 0)
            lines.push_back(QStringLiteral("%1 %2")
                                .arg(reader.figures().key(one.series).value()->members.join(QLatin1Char(',')))
                                .arg(one.total));
    }
    lines.sort();
    return lines;
}

/// Records in force: "H1 2026-…Z open".
QStringList statesOf(const CacheFixture &cache)
{
    QStringList lines;
    for (const auto &record : cache.reader().records().all(FeedId(QStringLiteral("air")), {}, 1000).value().rows) {
        const auto *state = std::get_if<std::string>(&record.values.at(2));
        lines.push_back(record.key + QLatin1Char(' ') + utc(record.version) + QLatin1Char(' ') +
                        (state ? QString::fromStdString(*state) : QStringLiteral("-")));
    }
    return lines;
}

} // namespace

class CacheRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void countsARecordOnce();
    void movesTheCountsOfANewVersion();
    void ignoresAnOlderVersion();
    void ignoresTheSameVersion();
    void leavesNoStatementOpenBehind();
    void countsTheSameRecordAnewUnderAMendedMapping();
    void takesTheLaterOfTwoVersionsInOneBatch();
    void sumsWeightsByHourAndDay();
    void takesBackAWeight();
    void tellsRecordsOfTwoFeedsApart();
    void forgetsTheCountsOfAVersionThatCountsNothing();
    void doesNotDependOnTheOrderOfArrival();
    void packsContributionsWithoutLoss();
    void refusesDamagedContributions();
};

void CacheRecordsTest::countsARecordOnce()
{
    CacheFixture cache;
    BatchBuilder batch;
    batch.record("H1", "2026-11-20T03:00:00Z", "open").counts("received", "tax", dayStart(20));
    batch.record("H2", "2026-11-20T03:00:00Z")
        .counts("received", "tax", dayStart(20))
        .counts("due", "tax", dayStart(25));
    const auto done = cache.writer->commit(batch);
    IOC_VERIFY(done);
    QCOMPARE(done->records, std::int64_t(2));
    QVERIFY(done->measures.contains(MeasureId(QStringLiteral("received"))));
    QCOMPARE(countsByDay(cache, "received"), QStringList{"2026-11-20 tax n=2 sum=2"});
    QCOMPARE(countsByDay(cache, "due"), QStringList{"2026-11-25 tax n=1 sum=1"});
    QCOMPARE(totals(cache, "received"), QStringList{"tax 2"});
    QVERIFY(cache.hours("received").isEmpty());
    QCOMPARE(statesOf(cache), (QStringList{"H1 2026-11-20T03:00:00.000Z open", "H2 2026-11-20T03:00:00.000Z -"}));
}

void CacheRecordsTest::movesTheCountsOfANewVersion()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                        .record("H1", "2026-11-20T03:00:00Z")
                                        .counts("open", "tax", dayStart(20))
                                        .counts("received", "tax", dayStart(20))));
    const auto done = cache.writer->commit(BatchBuilder("run-2")
                                               .record("H1", "2026-11-21T03:00:00Z", "second")
                                               .counts("received", "land", dayStart(19))
                                               .counts("done", "land", dayStart(21)));
    IOC_VERIFY(done);
    QCOMPARE(done->records, std::int64_t(1));
    QCOMPARE(countsByDay(cache, "received"), QStringList{"2026-11-19 land n=1 sum=1"});
    QCOMPARE(countsByDay(cache, "open"), QStringList());
    QCOMPARE(countsByDay(cache, "done"), QStringList{"2026-11-21 land n=1 sum=1"});
    QCOMPARE(totals(cache, "received"), QStringList{"land 1"});
    QCOMPARE(totals(cache, "open"), QStringList());
    for (const char *measure : {"received", "open", "done"})
        QVERIFY2(done->measures.contains(MeasureId(QString::fromLatin1(measure))), measure);
}

void CacheRecordsTest::ignoresAnOlderVersion()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(
        BatchBuilder().record("H1", "2026-11-21T03:00:00Z", "second").counts("received", "tax", dayStart(20))));
    const auto done = cache.writer->commit(BatchBuilder("run-2")
                                               .record("H1", "2026-11-21T02:59:59.999Z", "first")
                                               .counts("received", "land", dayStart(19)));
    IOC_VERIFY(done);
    QCOMPARE(done->records, std::int64_t(0));
    QVERIFY(done->measures.isEmpty());
    QCOMPARE(countsByDay(cache, "received"), QStringList{"2026-11-20 tax n=1 sum=1"});
    QCOMPARE(statesOf(cache), QStringList{"H1 2026-11-21T03:00:00.000Z second"});
}

void CacheRecordsTest::ignoresTheSameVersion()
{
    CacheFixture cache;
    BatchBuilder batch;
    batch.record("H1", "2026-11-21T03:00:00Z", "second").counts("received", "tax", dayStart(20));
    IOC_VERIFY(cache.writer->commit(batch));
    for (int i = 0; i < 3; ++i) {
        const auto done = cache.writer->commit(batch);
        IOC_VERIFY(done);
        QCOMPARE(done->records, std::int64_t(0));
        QVERIFY(done->measures.isEmpty());
    }
    QCOMPARE(countsByDay(cache, "received"), QStringList{"2026-11-20 tax n=1 sum=1"});
    QCOMPARE(totals(cache, "received"), QStringList{"tax 1"});
}

void CacheRecordsTest::leavesNoStatementOpenBehind()
{
    // Seen on the demo: after a record that was already there, the log could not be checkpointed any more.
    CacheFixture cache;
    const Instant day = at("2026-11-20T17:00:00Z");
    for (int i = 0; i < 2; ++i) {
        IOC_VERIFY(cache.writer->commit(BatchBuilder().record("a", "2026-11-21T01:00:00Z").counts("came", "x", day)));
        IOC_VERIFY(cache.writer->checkpoint());
    }
}

void CacheRecordsTest::countsTheSameRecordAnewUnderAMendedMapping()
{
    CacheFixture cache;
    const Instant day = at("2026-11-20T17:00:00Z");
    IOC_VERIFY(cache.writer->commit(BatchBuilder().record("a", "2026-11-21T01:00:00Z").counts("came", "x", day)));
    IOC_VERIFY(cache.writer->commit(
        BatchBuilder("run-2").record("a", "2026-11-21T01:00:00Z").counts("came", "x", day).counts("late", "x", day)));
    const auto sum = [&](const char *measure) {
        double all = 0;
        for (const auto &row :
             cache.reader().figures().days(MeasureId(QString::fromLatin1(measure)), -100'000, 100'000).value())
            all += row.rollup.sum;
        return all;
    };
    QCOMPARE(sum("late"), 1.0);
    QCOMPARE(sum("came"), 1.0); // not counted twice
}

void CacheRecordsTest::takesTheLaterOfTwoVersionsInOneBatch()
{
    for (const bool laterFirst : {false, true}) {
        CacheFixture cache;
        BatchBuilder batch;
        const auto early = [&] {
            batch.record("H1", "2026-11-20T03:00:00Z", "first").counts("received", "tax", dayStart(20));
        };
        const auto late = [&] {
            batch.record("H1", "2026-11-21T03:00:00Z", "second").counts("received", "land", dayStart(21));
        };
        laterFirst ? late() : early();
        laterFirst ? early() : late();
        IOC_VERIFY(cache.writer->commit(batch));
        QCOMPARE(countsByDay(cache, "received"), QStringList{"2026-11-21 land n=1 sum=1"});
        QCOMPARE(totals(cache, "received"), QStringList{"land 1"});
    }
}

void CacheRecordsTest::sumsWeightsByHourAndDay()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                        .record("H1", "2026-11-20T03:00:00Z")
                                        .counts("fee", "tax", dayStart(20) + 8h, 15.5, Grain::Hour)
                                        .record("H2", "2026-11-20T03:00:00Z")
                                        .counts("fee", "tax", dayStart(20) + 8h, 4.5, Grain::Hour)
                                        .record("H3", "2026-11-20T03:00:00Z")
                                        .counts("fee", "tax", dayStart(20) + 9h, 100, Grain::Hour)));
    // 15.5 + 4.5 at 08:00, 100 at 09:00: 120 over the day.
    QCOMPARE(countsByDay(cache, "fee"), QStringList{"2026-11-20 tax n=3 sum=120"});
    const QStringList hours = cache.hours("fee");
    QCOMPARE(hours.size(), 2);
    QVERIFY2(hours[0].startsWith(QStringLiteral("2026-11-20T01:00:00.000Z tax n=2 sum=20 ")), qPrintable(hours[0]));
    QVERIFY2(hours[1].startsWith(QStringLiteral("2026-11-20T02:00:00.000Z tax n=1 sum=100 ")), qPrintable(hours[1]));
}

void CacheRecordsTest::takesBackAWeight()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                        .record("H1", "2026-11-20T03:00:00Z")
                                        .counts("fee", "tax", dayStart(20) + 8h, 15.5, Grain::Hour)));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2")
                                        .record("H1", "2026-11-20T04:00:00Z", "second")
                                        .counts("fee", "tax", dayStart(20) + 8h, 20, Grain::Hour)));
    QCOMPARE(countsByDay(cache, "fee"), QStringList{"2026-11-20 tax n=1 sum=20"});
    QCOMPARE(totals(cache, "fee"), QStringList{"tax 20"});
    QVERIFY(cache.hours("fee")[0].contains(QStringLiteral(" n=1 sum=20 ")));
}

void CacheRecordsTest::tellsRecordsOfTwoFeedsApart()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T11:44:00Z", "one")
                                        .record("H1", "2026-11-20T03:00:00Z")
                                        .counts("received", "tax", dayStart(20))));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r2", "2026-11-21T11:44:00Z", "two")
                                        .record("H1", "2026-11-20T03:00:00Z")
                                        .counts("received", "tax", dayStart(20))));
    QCOMPARE(countsByDay(cache, "received"), QStringList{"2026-11-20 tax n=2 sum=2"});
}

void CacheRecordsTest::forgetsTheCountsOfAVersionThatCountsNothing()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(
        BatchBuilder().record("H1", "2026-11-20T03:00:00Z").counts("received", "tax", dayStart(20))));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2").record("H1", "2026-11-20T04:00:00Z", "withdrawn")));
    QCOMPARE(countsByDay(cache, "received"), QStringList());
    QCOMPARE(totals(cache, "received"), QStringList());
}

void CacheRecordsTest::doesNotDependOnTheOrderOfArrival()
{
    // 40 dossiers of up to five versions, each version with its own agency and day; what counts is the last version.
    struct Version
    {
        int record;
        int version;
        int day;
        int agency;
    };
    std::mt19937 random(7);
    std::vector<Version> versions;
    std::map<std::pair<int, int>, int> wanted; // day, agency → count
    std::map<int, int> wantedTotals;
    for (int record = 0; record < 40; ++record) {
        const int last = int(random() % 5);
        for (int version = 0; version <= last; ++version)
            versions.push_back({record, version, 1 + int(random() % 6), int(random() % 3)});
        ++wanted[{versions.back().day, versions.back().agency}];
        ++wantedTotals[versions.back().agency];
    }
    const char *agencies[] = {"health", "land", "tax"};
    QStringList wantedLines, totalLines;
    for (const auto &[place, count] : wanted)
        wantedLines.push_back(QStringLiteral("2026-11-0%1 %2 n=%3 sum=%3")
                                  .arg(place.first)
                                  .arg(QString::fromLatin1(agencies[place.second]))
                                  .arg(count));
    for (const auto &[agency, count] : wantedTotals)
        totalLines.push_back(QStringLiteral("%1 %2").arg(QString::fromLatin1(agencies[agency])).arg(count));
    wantedLines.sort();

    for (int round = 0; round < 5; ++round) {
        CacheFixture cache;
        std::shuffle(versions.begin(), versions.end(), random);
        for (size_t from = 0; from < versions.size();) {
            const size_t to = std::min(versions.size(), from + 1 + random() % 12);
            BatchBuilder batch;
            for (size_t i = from; i < to; ++i) {
                const Version &one = versions[i];
                batch
                    .record(qPrintable(QString::number(one.record)),
                            qPrintable(QStringLiteral("2026-11-20T0%1:00:00Z").arg(one.version)),
                            qPrintable(QString::number(one.version)))
                    .counts("received", agencies[one.agency], dayStart(one.day));
            }
            IOC_VERIFY(cache.writer->commit(batch));
            if (random() % 3 == 0)
                IOC_VERIFY(cache.writer->commit(batch));
            from = to;
        }
        QCOMPARE(countsByDay(cache, "received"), wantedLines);
        QCOMPARE(totals(cache, "received"), totalLines);
    }
}

void CacheRecordsTest::packsContributionsWithoutLoss()
{
    const std::vector<StoredContribution> contributions{
        {1, 1, toMillis(dayStart(20)), 1, false},
        {300, 5'000'000'000, toMillis(dayStart(20) + 8h), 0.1, true},
        {2, 7, toMillis(at("1960-05-01T17:00:00Z")), -2.5, true},
        {127, 128, 0, 1, true},
    };
    const auto back = unpackContributions(packContributions(contributions));
    QVERIFY(back);
    QCOMPARE(*back, contributions);
    QCOMPARE(packContributions({}), QByteArray());
    QVERIFY(unpackContributions(QByteArray())->empty());
}

void CacheRecordsTest::refusesDamagedContributions()
{
    const std::vector<StoredContribution> contributions{{300, 5'000'000'000, toMillis(dayStart(20)), 0.1, true}};
    const QByteArray whole = packContributions(contributions);
    for (qsizetype length = 1; length < whole.size(); ++length)
        QVERIFY(!unpackContributions(whole.left(length)));
    QVERIFY(!unpackContributions(QByteArray(12, '\xFF')));
}

QTEST_GUILESS_MAIN(CacheRecordsTest)
#include "tst_cache_records.moc"
