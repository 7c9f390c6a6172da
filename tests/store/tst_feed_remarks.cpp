// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;

class FeedRemarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void keepsWhatTheChecksLeave();
    void forgetsWhatTheChecksLeftWithTheMapping();
};

void FeedRemarksTest::keepsWhatTheChecksLeave()
{
    CacheFixture cache;
    const auto remarks = [&cache] {
        QStringList list;
        for (const KeptRemark &kept : cache.reader().remarks()->value(FeedId(QStringLiteral("air"))))
            list.push_back(QStringLiteral("%1 %2 %3 times=%4 from %5 to %6")
                               .arg(toString(kept.remark.kind), kept.remark.field, kept.remark.text)
                               .arg(kept.times)
                               .arg(utc(kept.firstSeen).mid(11, 5), utc(kept.lastSeen).mid(11, 5)));
        return list;
    };
    QCOMPARE(remarks(), QStringList());
    BatchBuilder first("run-1", "2026-11-21T12:00:00Z");
    first.batch().cursor.memory = "one";
    first.batch().remarks = {{FeedRemark::Kind::Jump, QStringLiteral("value"), QStringLiteral("2 → 3"), 1}};
    IOC_VERIFY(cache.writer->commit(first));
    QCOMPARE(cache.feed("air").cursor.memory, QByteArray("one"));
    BatchBuilder second("run-2", "2026-11-21T12:10:00Z");
    second.batch().cursor.memory = "two";
    second.batch().remarks = {{FeedRemark::Kind::Jump, QStringLiteral("value"), QStringLiteral("3 → 5"), 1}};
    IOC_VERIFY(cache.writer->commit(second));
    cache.openWriter();
    QCOMPARE(cache.feed("air").cursor.memory, QByteArray("two"));
    QCOMPARE(remarks(), QStringList(QStringLiteral("jump value 3 → 5 times=2 from 12:00 to 12:10")));
    // A payload in which nothing fits leaves its remarks, and what came before is compared with on.
    BatchBuilder third("run-3", "2026-11-21T12:20:00Z");
    third.batch().cursor.memory = "three";
    third.batch().failure = Error{ErrorCode::Mapping, QStringLiteral("nothing fits"), {}};
    third.batch().remarks = {{FeedRemark::Kind::FieldGone, QStringLiteral("value"), QStringLiteral("gone"), 5}};
    IOC_VERIFY(cache.writer->commit(third));
    QCOMPARE(cache.feed("air").cursor.memory, QByteArray("two"));
    QCOMPARE(remarks().size(), 2);
    QCOMPARE(remarks().front(), QStringLiteral("field_gone value gone times=1 from 12:20 to 12:20"));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("later", "2026-12-21T12:15:00Z", "water")));
    cache.forgetOldRuns(at("2026-11-21T12:15:00Z") + std::chrono::days(30));
    QCOMPARE(remarks().size(), 1);
}

void FeedRemarksTest::forgetsWhatTheChecksLeftWithTheMapping()
{
    CacheFixture cache;
    FeedDefinition air;
    air.id = FeedId(QStringLiteral("air"));
    air.mappingFingerprint = "first";
    const auto leave = [&cache](const char *run) {
        BatchBuilder batch(run);
        batch.batch().cursor.memory = "memory";
        batch.batch().remarks = {{FeedRemark::Kind::Jump, QStringLiteral("value"), QStringLiteral("2 → 3"), 1}};
        IOC_VERIFY(cache.writer->commit(batch));
        QCOMPARE(cache.feed("air").cursor.memory, QByteArray("memory"));
    };
    IOC_VERIFY(cache.writer->adoptMappings({air}));
    leave("run-1");
    IOC_VERIFY(cache.writer->adoptMappings({air}));
    QCOMPARE(cache.feed("air").cursor.memory, QByteArray("memory"));
    air.mappingFingerprint = "second";
    IOC_VERIFY(cache.writer->adoptMappings({air}));
    QCOMPARE(cache.feed("air").cursor.memory, QByteArray());
    QVERIFY(cache.reader().remarks()->empty());
    leave("run-2"); // the same bytes again are written again
    IOC_VERIFY(cache.writer->beginAnew({air.id}, {}));
    QCOMPARE(cache.feed("air").cursor.memory, QByteArray());
    leave("run-3");
}

QTEST_GUILESS_MAIN(FeedRemarksTest)
#include "tst_feed_remarks.moc"
