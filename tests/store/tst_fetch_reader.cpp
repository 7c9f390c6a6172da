// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/recorded_fetches.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// In the province: "07:10".
QString timeOf(Instant moment)
{
    return utc(moment + 7h).mid(11, 5);
}

QString timeOf(const Result<std::optional<Instant>> &moment)
{
    if (!moment)
        return toString(moment.error());
    return *moment ? timeOf(**moment) : QStringLiteral("none");
}

} // namespace

class FetchReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void findsSuccesses();
    void findsRowsOfFailures_data();
    void findsRowsOfFailures();
    void theLastSuccessOfADayOutlivesItsRun();
    void tellsWhetherAnythingWasRead();
    void findsThemByAnIndex();
    void anOlderCacheGetsTheIndexes();
};

void FetchReaderTest::findsSuccesses()
{
    CacheFixture cache;
    recordAll(cache, QStringLiteral("06:50 rerun, 07:00 open, 07:10-07:30/10 ok, 07:35 fail, 07:50 page, 07:55 other"));
    auto reader = cache.reader();
    FetchReader &fetches = reader.fetches();
    const auto last = [&](const char *from, const char *to) {
        return timeOf(fetches.lastOk(kAir, clock(QLatin1String(from)), clock(QLatin1String(to))));
    };
    const auto first = [&](const char *from, const char *to) {
        return timeOf(fetches.firstOk(kAir, clock(QLatin1String(from)), clock(QLatin1String(to))));
    };
    QCOMPARE(timeOf(fetches.first(kAir)), QStringLiteral("07:10"));
    QCOMPARE(timeOf(fetches.first(FeedId(QStringLiteral("snow")))), QStringLiteral("none"));
    QCOMPARE(last("06:00", "08:00"), QStringLiteral("07:30"));
    QCOMPARE(last("06:00", "07:30"), QStringLiteral("07:20"));
    QCOMPARE(last("07:10", "07:11"), QStringLiteral("07:10"));
    QCOMPARE(last("07:31", "08:00"), QStringLiteral("none"));
    QCOMPARE(first("06:00", "08:00"), QStringLiteral("07:10"));
    QCOMPARE(first("07:11", "08:00"), QStringLiteral("07:20"));
    QCOMPARE(first("07:31", "08:00"), QStringLiteral("none"));
    QCOMPARE(timeOf(fetches.lastBrought(kAir, clock(QStringLiteral("08:00")))), QStringLiteral("07:50"));
    QCOMPARE(timeOf(fetches.lastBrought(kAir, clock(QStringLiteral("07:50")))), QStringLiteral("07:30"));
    QCOMPARE(timeOf(fetches.lastBrought(kAir, clock(QStringLiteral("07:10")))), QStringLiteral("none"));
}

void FetchReaderTest::findsRowsOfFailures_data()
{
    QTest::addColumn<QString>("fetches");
    QTest::addColumn<QString>("row");
    QTest::newRow("none") << "08:00-08:50/10 ok, 08:55 rerun, 08:56 open"
                          << "none";
    QTest::newRow("one") << "08:00 ok, 08:10 fail, 08:20 ok"
                         << "08:10 - 08:20";
    QTest::newRow("three") << "08:10-08:12 fail, 08:20 ok"
                           << "08:10 08:12 08:20";
    QTest::newRow("more, that go on") << "08:10-08:30 fail"
                                      << "08:10 08:12 -";
    QTest::newRow("that a page ends") << "08:10 fail, 08:11 fail, 08:12 page, 08:13 fail"
                                      << "08:10 - 08:12";
    QTest::newRow("that nothing else ends")
        << "08:10 fail, 08:11 fail, 08:12 rerun, 08:13 open, 08:14 other, 08:15 fail"
        << "08:10 08:15 -";
    QTest::newRow("begun before") << "07:58-08:00 fail, 08:01 ok, 08:02 fail"
                                  << "08:00 - 08:01";
    QTest::newRow("that what came later ends") << "08:58 fail, 09:00 ok"
                                               << "08:58 - -";
    QTest::newRow("of which the third came later") << "08:58-09:00 fail"
                                                   << "08:58 - -";
}

void FetchReaderTest::findsRowsOfFailures()
{
    QFETCH(QString, fetches);
    QFETCH(QString, row);
    CacheFixture cache;
    recordAll(cache, fetches);
    auto reader = cache.reader();
    const auto found = reader.fetches().failures(kAir, clock(QStringLiteral("08:00")), clock(QStringLiteral("09:00")));
    IOC_VERIFY(found);
    const auto time = [](const std::optional<Instant> &when) {
        return when && *when != Instant::max() ? timeOf(*when) : QStringLiteral("-");
    };
    QCOMPARE(*found ? time((*found)->from) + u' ' + time((*found)->down) + u' ' + time((*found)->to)
                    : QStringLiteral("none"),
             row);
}

void FetchReaderTest::theLastSuccessOfADayOutlivesItsRun()
{
    CacheFixture cache;
    const Instant noon = clock(QStringLiteral("12:00"));
    record(cache, noon - 72h - 1h, QStringLiteral("ok"));
    record(cache, noon - 72h, QStringLiteral("ok"));
    record(cache, noon, QStringLiteral("ok"));
    cache.forgetOldRuns(noon, {{kAir, 1}});
    auto reader = cache.reader();
    QCOMPARE(timeOf(reader.fetches().lastOk(kAir, fromMillis(0), noon)), QStringLiteral("none"));
    const auto last = reader.fetches().lastOkOfADay(kAir, noon);
    IOC_VERIFY(last);
    QCOMPARE(utc(*last), utc(noon - 72h));
}

void FetchReaderTest::tellsWhetherAnythingWasRead()
{
    CacheFixture cache;
    recordAll(cache, QStringLiteral("08:10 other, 09:10 fail, 10:10 rerun"));
    auto reader = cache.reader();
    const Instant eight = clock(QStringLiteral("08:00"));
    for (int hour = 0; hour < 4; ++hour)
        QCOMPARE(reader.fetches().any(eight + hour * 1h, eight + (hour + 1) * 1h).value(), hour < 2);
}

// A stream brings hundreds of thousands a day.
void FetchReaderTest::findsThemByAnIndex()
{
    CacheFixture cache;
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    int ofFailures = 0;
    for (const char *sql : FetchReader::kQuestions) {
        const QByteArray explained = QByteArrayLiteral("EXPLAIN QUERY PLAN ") + sql;
        Statement plan(*database, explained.constData());
        QStringList steps;
        while (plan.step() == Statement::Step::Row)
            steps.push_back(plan.text(3));
        const QString all = QString::fromLatin1(sql) + QLatin1Char('\n') + steps.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("SEARCH")), qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("SCAN run")) && !all.contains(QStringLiteral("SCAN feed")) &&
                     !all.contains(QStringLiteral("TEMP B-TREE")),
                 qPrintable(all));
        if (all.contains(QStringLiteral("NOT IN ('', 'page'"))) { // few among many
            QVERIFY2(all.contains(QStringLiteral("run_failed")), qPrintable(all));
            ++ofFailures;
        }
    }
    QCOMPARE(ofFailures, 2); // the first, and the one by which a feed is down
}

void FetchReaderTest::anOlderCacheGetsTheIndexes()
{
    CacheFixture cache;
    recordAll(cache, QStringLiteral("08:00-08:20/10 fail"));
    cache.writer.reset();
    {
        auto database = Database::open(cache.path(), Database::Access::ReadWrite);
        IOC_VERIFY(database->execute("DROP INDEX run_outcome; DROP INDEX run_failed; "
                                     "CREATE INDEX run_of_feed ON run(feed, finished)"));
    }
    const auto row = [&cache] {
        auto reader = cache.reader();
        const auto found = reader.fetches().failures(kAir, fromMillis(0), clock(QStringLiteral("09:00"))).value();
        return found ? utc(found->down) : QString();
    };
    QCOMPARE(row(), utc(clock(QStringLiteral("08:20")))); // for who only reads it: slower
    cache.openWriter();
    QCOMPARE(row(), utc(clock(QStringLiteral("08:20"))));
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    Statement indexes(*database, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'index' "
                                 "AND tbl_name = 'run' AND sql IS NOT NULL ORDER BY name)");
    QVERIFY(indexes.step() == Statement::Step::Row);
    QCOMPARE(indexes.text(0), QStringLiteral("run_failed,run_finished,run_outcome,run_payload"));
}

QTEST_GUILESS_MAIN(FetchReaderTest)
#include "tst_fetch_reader.moc"
