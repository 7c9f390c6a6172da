// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"
#include "tests/store/damaged_pages.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// "land 2026-11-20" → its count with its quality, and "land" → the total with its, of everything received.
using Counts = std::map<QString, std::pair<double, Quality>>;

Counts countsKnownOn(const CacheFixture &cache, const char *when)
{
    auto reader = cache.reader();
    auto then = reader.figuresKnownAt(at(when));
    const MeasureId received(QStringLiteral("received"));
    const auto place = [&reader](std::int64_t series) { return reader.figures().key(series).value()->members[0]; };
    Counts counts;
    for (const auto &row : then.days(received, 0, 100'000).value())
        counts[place(row.series) + QLatin1Char(' ') + dateOfDayNumber(row.bucket).toString(Qt::ISODate)] = {
            row.rollup.sum, row.rollup.quality};
    for (const auto &one : then.latest(received).value())
        counts[place(one.series)] = {one.total, one.quality};
    return counts;
}

/// A page of records is lost and saved around; the feed brings everything again on the 25th.
void loseAPageOfRecords(CacheFixture &cache)
{
    IOC_VERIFY(cache.writer->sealAll());
    IOC_VERIFY(cache.writer->noteDamage());
    cache.writer.reset();
    const auto pages = pagesOf(cache.path(), QStringLiteral("record_1"), "leaf");
    smashPage(cache.path(), pages[pages.size() / 2]);
    for (const char *told : {"the cache was damaged", "rows that were saved"})
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QString::fromLatin1(told)));
    cache.openWriter();
    for (Batch batch : muchOfEverything()) {
        batch.run.prepend(QStringLiteral("again-"));
        batch.received = at("2026-11-25T03:00:00Z");
        IOC_VERIFY(cache.writer->commit(batch));
    }
}

BatchBuilder alone(const char *run, const char *received, const char *version)
{
    BatchBuilder batch(run, received);
    batch.record("alone", version).counts("received", "civil", at("2026-11-19T17:00:00Z"));
    return batch;
}

/// What two records count is lost, one of many of their day and the only one of another; both change on the 25th.
void loseCountsOfTwoRecords(CacheFixture &cache)
{
    cache.writer.reset();
    {
        auto database = Database::open(cache.path(), Database::Access::ReadWrite);
        IOC_VERIFY(database->execute("UPDATE record_1 SET contributions = x'ff' WHERE key IN "
                                     "('H0-a-longer-name-of-a-dossier', 'alone')"));
        QCOMPARE(database->changes(), 2);
    }
    cache.openWriter();
    for (int record = 0; record < 2; ++record)
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("they are moved aside")));
    IOC_VERIFY(cache.writer->commit(alone("after", "2026-11-25T03:00:00Z", "2026-11-24T03:00:00Z")
                                        .record("H0-a-longer-name-of-a-dossier", "2026-11-24T03:00:00Z", "open")
                                        .counts("received", "land", at("2026-11-18T17:00:00Z"))));
}

} // namespace

class CountsAsKnownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsCountsAsSuspectAfterALoss_data();
    void tellsCountsAsSuspectAfterALoss();
};

void CountsAsKnownTest::tellsCountsAsSuspectAfterALoss_data()
{
    QTest::addColumn<bool>("page");
    QTest::newRow("a page of records") << true;
    QTest::newRow("the counts of two records") << false;
}

// Of records that came again, nobody can tell how many had come by the 22nd.
void CountsAsKnownTest::tellsCountsAsSuspectAfterALoss()
{
    QFETCH(bool, page);
    const char *known = "2026-11-22T03:00:00Z";
    CacheFixture cache;
    bring(cache, "first-");
    IOC_VERIFY(cache.writer->commit(alone("before", "2026-11-21T12:00:00Z", "2026-11-20T03:00:00Z")));
    const Counts before = countsKnownOn(cache, known);
    QCOMPARE(before.at(QStringLiteral("land")).first + before.at(QStringLiteral("tax")).first, 2000.0);
    if (page)
        loseAPageOfRecords(cache);
    else
        loseCountsOfTwoRecords(cache);
    const Counts then = countsKnownOn(cache, known);
    QCOMPARE(then.size(), before.size());
    for (const auto &[place, was] : before) {
        const auto is = then.find(place);
        QVERIFY2(is != then.end(), qPrintable(place));
        QVERIFY2(is->second == was || is->second.second == Quality::Suspect, qPrintable(place));
    }
    QVERIFY(then.at(QStringLiteral("land")).second == Quality::Suspect);
    if (!page) {
        QCOMPARE(then.at(QStringLiteral("land 2026-11-19")).first,
                 before.at(QStringLiteral("land 2026-11-19")).first - 1);
        // Nothing is left of that day: today's figure stands there.
        for (const char *place : {"civil 2026-11-20", "civil"})
            QVERIFY(then.at(QString::fromLatin1(place)) == std::pair(1.0, Quality::Suspect));
        QVERIFY(then.at(QStringLiteral("tax")) == before.at(QStringLiteral("tax")));
    }
    QVERIFY(countsKnownOn(cache, "2026-11-26T00:00:00Z") == before);
    QCOMPARE(countsKnownOn(cache, "2026-11-01T00:00:00Z").size(), size_t(0)); // no day of them had begun
}

QTEST_GUILESS_MAIN(CountsAsKnownTest)
#include "tst_counts_as_known.moc"
