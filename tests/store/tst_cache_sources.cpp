// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a feed's cursor when the feed has another mapping or another source.
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// What a cache knows of a feed that stands somewhere.
FeedCursor somewhere()
{
    return {QStringLiteral("1004"), QStringLiteral("900"), QStringLiteral("2026-11-21T11:44:00.000Z")};
}

/// A feed that has a source, and stands somewhere.
void readFromTheRightOne(CacheFixture &cache)
{
    IOC_VERIFY(cache.writer->adoptSources({{FeedId(QStringLiteral("air")), "right", false}}));
    BatchBuilder batch;
    batch.batch().cursor = somewhere();
    IOC_VERIFY(cache.writer->commit(batch));
}

} // namespace

class CacheSourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void beginsAnewWhenItsMappingHasChanged();
    void beginsAnewWithAnotherSource();
    void goesOnWithItsFormerSourceWhenAnotherBroughtNothing();
    void beginsAnewWithItsFormerSourceWhenAnotherBroughtSomething_data();
    void beginsAnewWithItsFormerSourceWhenAnotherBroughtSomething();
    void anotherSourceOfAStreamLeavesTheTimeOfItsLastMessage();
};

void CacheSourcesTest::beginsAnewWhenItsMappingHasChanged()
{
    CacheFixture cache;
    FeedDefinition air;
    air.id = FeedId(QStringLiteral("air"));
    air.mappingFingerprint = "first";
    IOC_VERIFY(cache.writer->adoptMappings({air}));
    BatchBuilder batch;
    batch.batch().cursor = {QStringLiteral("far"), QStringLiteral("tag"), {}};
    IOC_VERIFY(cache.writer->commit(batch));
    IOC_VERIFY(cache.writer->adoptMappings({air}));
    QCOMPARE(cache.feed("air").cursor.watermark, QStringLiteral("far"));
    air.mappingFingerprint = "second";
    IOC_VERIFY(cache.writer->adoptMappings({air}));
    QCOMPARE(cache.feed("air").cursor, FeedCursor());
    QVERIFY(!cache.feed("air").health.lastOk);
}

void CacheSourcesTest::beginsAnewWithAnotherSource()
{
    CacheFixture cache;
    BatchBuilder batch;
    batch.batch().cursor = somewhere();
    batch.batch().cursor.memory = "of the old counter";
    IOC_VERIFY(cache.writer->commit(batch));
    const FeedId air(QStringLiteral("air"));
    IOC_VERIFY(cache.writer->adoptSources({{air, "old", false}})); // the cache of an older program knows none
    IOC_VERIFY(cache.writer->adoptSources({{air, {}, false}}));    // which one is not known
    IOC_VERIFY(cache.writer->adoptSources({{air, "old", false}}));
    cache.openWriter();
    IOC_VERIFY(cache.writer->adoptSources({{air, "old", false}}));
    QCOMPARE(cache.feed("air").cursor, batch.batch().cursor);
    QVERIFY(cache.feed("air").health.lastOk);

    IOC_VERIFY(cache.writer->adoptSources({{air, "new", false}}));
    QCOMPARE(cache.feed("air").cursor, FeedCursor());
    QVERIFY(cache.feed("air").health.lastOk); // what has come is as old as it was

    BatchBuilder again("run-2", "2026-11-21T12:00:00Z");
    again.batch().cursor = somewhere();
    IOC_VERIFY(cache.writer->commit(again));
    IOC_VERIFY(cache.writer->adoptSources({{air, "new", false}}));
    QCOMPARE(cache.feed("air").cursor, somewhere());
}

/// An address was mistyped, twice; nobody answered there.
void CacheSourcesTest::goesOnWithItsFormerSourceWhenAnotherBroughtNothing()
{
    CacheFixture cache;
    const FeedId air(QStringLiteral("air"));
    readFromTheRightOne(cache);
    for (const char *wrong : {"wrong", "wrong again", "wrong"}) {
        IOC_VERIFY(cache.writer->adoptSources({{air, wrong, false}}));
        QCOMPARE(cache.feed("air").cursor, FeedCursor());
    }
    IOC_VERIFY(cache.writer->adoptSources({{air, "right", false}}));
    QCOMPARE(cache.feed("air").cursor, somewhere());
    IOC_VERIFY(cache.writer->adoptSources({{air, "wrong", false}}));
    IOC_VERIFY(cache.writer->adoptSources({{air, "right", false}}));
    QCOMPARE(cache.feed("air").cursor, somewhere());
}

void CacheSourcesTest::beginsAnewWithItsFormerSourceWhenAnotherBroughtSomething_data()
{
    QTest::addColumn<bool>("more");
    QTest::newRow("all of it") << false;
    QTest::newRow("a page, and more waits") << true;
}

/// What the other one wrote over must come again.
void CacheSourcesTest::beginsAnewWithItsFormerSourceWhenAnotherBroughtSomething()
{
    QFETCH(bool, more);
    CacheFixture cache;
    const FeedId air(QStringLiteral("air"));
    readFromTheRightOne(cache);
    IOC_VERIFY(cache.writer->adoptSources({{air, "trial", false}}));
    BatchBuilder trial("run-2", "2026-11-21T12:00:00Z");
    trial.batch().more = more;
    trial.batch().cursor.watermark = QStringLiteral("7");
    IOC_VERIFY(cache.writer->commit(trial));
    IOC_VERIFY(cache.writer->adoptSources({{air, "right", false}}));
    QCOMPARE(cache.feed("air").cursor, FeedCursor());
    IOC_VERIFY(cache.writer->adoptSources({{air, "trial", false}})); // the right one has not answered yet
    QCOMPARE(cache.feed("air").cursor.watermark, QStringLiteral("7"));
}

void CacheSourcesTest::anotherSourceOfAStreamLeavesTheTimeOfItsLastMessage()
{
    CacheFixture cache;
    BatchBuilder batch;
    batch.batch().cursor = somewhere();
    const FeedId air(QStringLiteral("air"));
    IOC_VERIFY(cache.writer->adoptSources({{air, "old", true}}));
    IOC_VERIFY(cache.writer->commit(batch));
    IOC_VERIFY(cache.writer->adoptSources({{air, "new", true}}));
    QCOMPARE(cache.feed("air").cursor, (FeedCursor{{}, {}, somewhere().lastModified}));
}

QTEST_GUILESS_MAIN(CacheSourcesTest)
#include "tst_cache_sources.moc"
