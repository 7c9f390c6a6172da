// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/feed_table.h"
#include "tests/store/recorded_fetches.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kEight = clock(QStringLiteral("08:00"));

QString lineOf(const FetchTally &tally)
{
    const auto time = [](const std::optional<Instant> &when) {
        return when ? utc(*when + 7h).mid(11, 5) : QStringLiteral("-");
    };
    const auto wait = [&time](const std::optional<FetchWait> &one) {
        return one ? time(one->from) + QLatin1Char('>') + time(one->to) : QStringLiteral("-");
    };
    return QStringLiteral("brought %1, failed %2: %3 first, %4 last, %5 in a row; ok %6 to %7; waits %8, %9")
        .arg(tally.brought)
        .arg(tally.failed)
        .arg(tally.failedFirst)
        .arg(tally.failedLast)
        .arg(tally.failedInARow)
        .arg(time(tally.firstOk), time(tally.lastOk), wait(tally.longestWait), wait(tally.longestTrouble));
}

} // namespace

class FetchReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void countsTheFetchesOfAnHour_data();
    void countsTheFetchesOfAnHour();
    void tellsHowAFeedStoodBefore();
    void tellsWhetherAnythingWasRead();
    void lateMomentsOfADayKeepTheirPlace();
    void looksAtNoOtherFetches();
};

void FetchReaderTest::countsTheFetchesOfAnHour_data()
{
    QTest::addColumn<QString>("fetches");
    QTest::addColumn<QString>("tally");
    QTest::newRow("none") << "07:59 ok, 09:00 ok"
                          << "brought 0, failed 0: 0 first, 0 last, 0 in a row; ok - to -; waits -, -";
    QTest::newRow("successes") << "08:00 ok, 08:10 ok, 08:30 ok, 08:45 ok"
                               << "brought 4, failed 0: 0 first, 0 last, 0 in a row; ok 08:00 to 08:45; waits "
                                  "08:10>08:30, -";
    QTest::newRow("failures alone") << "08:00-08:04 fail"
                                    << "brought 0, failed 5: 5 first, 5 last, 5 in a row; ok - to -; waits -, -";
    QTest::newRow("failures around a success")
        << "08:00 fail, 08:01 fail, 08:02 ok, 08:03 fail"
        << "brought 1, failed 3: 2 first, 1 last, 2 in a row; ok 08:02 to 08:02; waits -, -";
    QTest::newRow("failures in a shorter wait")
        << "08:00 ok, 08:20 ok, 08:22 fail, 08:25 fail, 08:30 ok, 08:35 fail, 08:36 ok"
        << "brought 4, failed 3: 0 first, 0 last, 2 in a row; ok 08:00 to 08:36; waits 08:00>08:20, 08:20>08:30";
    QTest::newRow("a page parts failures, not waits")
        << "08:00 ok, 08:05 fail, 08:10 page, 08:15 fail, 08:20 ok"
        << "brought 3, failed 2: 0 first, 0 last, 1 in a row; ok 08:00 to 08:20; waits 08:00>08:20, 08:00>08:20";
    QTest::newRow("what is no fetch") << "08:05 rerun, 08:10 open, 08:15 other"
                                      << "brought 0, failed 0: 0 first, 0 last, 0 in a row; ok - to -; waits -, -";
}

void FetchReaderTest::countsTheFetchesOfAnHour()
{
    QFETCH(QString, fetches);
    QFETCH(QString, tally);
    CacheFixture cache;
    recordAll(cache, fetches);
    auto reader = cache.reader();
    const auto told = reader.fetches().tally(kAir, kEight, kEight + 1h);
    IOC_VERIFY(told);
    QCOMPARE(lineOf(*told), tally);
}

void FetchReaderTest::tellsHowAFeedStoodBefore()
{
    CacheFixture cache;
    recordAll(cache, QStringLiteral("07:00 rerun, 07:10-07:20/10 ok, 07:30-07:40/5 fail, 07:50 page, 07:55 fail"));
    auto reader = cache.reader();
    QCOMPARE(utc(reader.fetches().first(kAir).value()), utc(clock(QStringLiteral("07:10"))));
    QVERIFY(!reader.fetches().first(FeedId(QStringLiteral("rain"))).value());
    const auto line = [&reader](const char *time) {
        const auto before = reader.fetches().before(kAir, clock(QString::fromLatin1(time))).value();
        return utc(before.lastOk).mid(11, 5) + QStringLiteral(" %1").arg(before.failures);
    };
    QCOMPARE(line("07:20"), QStringLiteral("00:10 0"));
    QCOMPARE(line("07:36"), QStringLiteral("00:20 2"));
    QCOMPARE(line("07:50"), QStringLiteral("00:20 3"));
    QCOMPARE(line("08:00"), QStringLiteral("00:20 1"));
    QCOMPARE(line("07:10"), utc(std::optional<Instant>()).mid(11, 5) + QStringLiteral(" 0"));
}

void FetchReaderTest::tellsWhetherAnythingWasRead()
{
    CacheFixture cache;
    recordAll(cache, QStringLiteral("08:10 other, 09:10 fail, 10:10 rerun"));
    auto reader = cache.reader();
    for (int hour = 0; hour < 4; ++hour)
        QCOMPARE(reader.fetches().any(kEight + hour * 1h, kEight + (hour + 1) * 1h).value(), hour < 2);
}

/// The end of a wait shares a number with its length.
void FetchReaderTest::lateMomentsOfADayKeepTheirPlace()
{
    CacheFixture cache;
    record(cache, kEight + 1ms, QStringLiteral("ok"));
    record(cache, kEight + 24h - 1ms, QStringLiteral("ok"));
    auto reader = cache.reader();
    const auto tally = reader.fetches().tally(kAir, kEight, kEight + 24h);
    IOC_VERIFY(tally);
    QVERIFY(tally->longestWait == (FetchWait{kEight + 1ms, kEight + 24h - 1ms}));
}

// A stream brings hundreds of thousands a day.
void FetchReaderTest::looksAtNoOtherFetches()
{
    CacheFixture cache;
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    for (const char *sql : FetchReader::kQuestions) {
        const QByteArray explained = QByteArrayLiteral("EXPLAIN QUERY PLAN ") + sql;
        Statement plan(*database, explained.constData());
        QStringList steps;
        while (plan.step() == Statement::Step::Row)
            steps.push_back(plan.text(3));
        const QString all = steps.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("SEARCH")), qPrintable(all));
        for (const QString &step : steps) {
            for (const char *table : {"run", "feed", "feed_day"})
                QVERIFY2(step != QStringLiteral("SCAN %1").arg(QLatin1String(table)) &&
                             !step.startsWith(QStringLiteral("SCAN %1 ").arg(QLatin1String(table))),
                         qPrintable(all));
        }
    }
}

QTEST_GUILESS_MAIN(FetchReaderTest)
#include "tst_fetch_reader.moc"
