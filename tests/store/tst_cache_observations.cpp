// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "core/store/data_backup.h"
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z"); // 12:00 in Vietnam

} // namespace

class CacheObservationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsBackWhatWasCommitted();
    void tellsWhatACommitChanged();
    void changesNothingWhenDeliveredTwice();
    void makesAVintageOfACorrection();
    void bringsAValueBackAsItCame();
    void correctsTheQualityAsWell();
    void takesTheLastOfTwoRowsForOneKey();
    void keepsTheNewestValueWhateverCameLast();
    void keepsNumbersAfterReopening();
    void keepsMeasuresAndMembersApart();
    void letsAReaderKeepItsView();
    void findsNothingForAMeasureThatNeverCame();
};

void CacheObservationsTest::readsBackWhatWasCommitted()
{
    CacheFixture cache;
    const auto done = cache.writer->commit(BatchBuilder()
                                               .value("pm", "KK1", kNoon, 10)
                                               .value("pm", "KK1", kNoon + 10min, 30)
                                               .value("pm", "KK1", kNoon + 70min, 5)
                                               .value("pm", "KK2", kNoon, 7));
    IOC_VERIFY(done);
    // KK1: 10 + 30 in the hour of noon, 5 in the next; 45 over the day.
    QCOMPARE(
        cache.hours("pm"),
        (QStringList{"2026-11-21T05:00:00.000Z KK1 n=2 sum=40 least=10 greatest=30 last=30 at=2026-11-21T05:10:00.000Z",
                     "2026-11-21T05:00:00.000Z KK2 n=1 sum=7 least=7 greatest=7 last=7 at=2026-11-21T05:00:00.000Z",
                     "2026-11-21T06:00:00.000Z KK1 n=1 sum=5 least=5 greatest=5 last=5 at=2026-11-21T06:10:00.000Z"}));
    QCOMPARE(cache.days("pm"),
             (QStringList{"2026-11-21 KK1 n=3 sum=45 least=5 greatest=30 last=5 at=2026-11-21T06:10:00.000Z",
                          "2026-11-21 KK2 n=1 sum=7 least=7 greatest=7 last=7 at=2026-11-21T05:00:00.000Z"}));
    QCOMPARE(cache.latest("pm"), (QStringList{"KK1 2026-11-21T06:10:00.000Z value=5 quality=good total=45",
                                              "KK2 2026-11-21T05:00:00.000Z value=7 quality=good total=7"}));
    auto reader = cache.reader();
    QCOMPARE(complaintOf(cache.path()).value(), QString());
    const auto rows = reader.figures().days(MeasureId(QStringLiteral("pm")), 0, 100'000).value();
    QCOMPARE(utc(fromMillis(rows[0].rollup.received)), QStringLiteral("2026-11-21T11:44:00.000Z"));
}

void CacheObservationsTest::tellsWhatACommitChanged()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon, 10).value("so2", "KK1", kNoon, 1)));
    const auto done = cache.writer->commit(BatchBuilder("run-2")
                                               .value("pm", "KK1", kNoon, 11)
                                               .value("so2", "KK1", kNoon, 1)
                                               .value("pm", "KK1", kNoon + 1h, 3)
                                               .refused("at", "x", "{}"));
    IOC_VERIFY(done);
    QCOMPARE(done->feed.toString(), QStringLiteral("air"));
    QCOMPARE(done->added, std::int64_t(1));
    QCOMPARE(done->corrected, std::int64_t(1));
    QCOMPARE(done->quarantined, std::int64_t(1));
    QVERIFY(done->measures.contains(MeasureId(QStringLiteral("pm"))));
    QVERIFY(!done->measures.contains(MeasureId(QStringLiteral("so2"))));
}

void CacheObservationsTest::changesNothingWhenDeliveredTwice()
{
    CacheFixture cache;
    BatchBuilder batch;
    batch.value("pm", "KK1", kNoon, 10)
        .value("pm", "KK1", kNoon + 10min, 12.5)
        .value("power", "KK2", kNoon, 1e15 / 3, Grain::Day);
    IOC_VERIFY(cache.writer->commit(batch));
    const QStringList before = cache.everything({"pm", "power"});
    batch.batch().run = QStringLiteral("run-2");
    batch.batch().received += 1h;
    const auto again = cache.writer->commit(batch);
    IOC_VERIFY(again);
    QCOMPARE(again->added, std::int64_t(0));
    QCOMPARE(again->corrected, std::int64_t(0));
    QVERIFY(again->measures.isEmpty());
    QCOMPARE(cache.everything({"pm", "power"}), before);
    QCOMPARE(auditCache(cache.path())->replaced, std::int64_t(0));
}

void CacheObservationsTest::makesAVintageOfACorrection()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                        .value("pm", "KK1", kNoon, 100)
                                        .value("pm", "KK1", kNoon + 10min, 30)
                                        .value("pm", "KK1", kNoon + 1h, 20)));
    const auto done = cache.writer->commit(BatchBuilder("run-2", "2026-11-21T12:44:00Z").value("pm", "KK1", kNoon, 10));
    IOC_VERIFY(done);
    QCOMPARE(done->corrected, std::int64_t(1));
    QCOMPARE(auditCache(cache.path())->replaced, std::int64_t(1));
    // The hour: 10 + 30; its greatest was the value that is no more. The day: 10 + 30 + 20.
    QCOMPARE(cache.hours("pm"),
             (QStringList{
                 "2026-11-21T05:00:00.000Z KK1 n=2 sum=40 least=10 greatest=30 last=30 at=2026-11-21T05:10:00.000Z",
                 "2026-11-21T06:00:00.000Z KK1 n=1 sum=20 least=20 greatest=20 last=20 at=2026-11-21T06:00:00.000Z"}));
    QCOMPARE(cache.days("pm"),
             QStringList{"2026-11-21 KK1 n=3 sum=60 least=10 greatest=30 last=20 at=2026-11-21T06:00:00.000Z"});
    QCOMPARE(cache.latest("pm"), QStringList{"KK1 2026-11-21T06:00:00.000Z value=20 quality=good total=60"});
    // The newest value corrected.
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-3", "2026-11-21T13:44:00Z").value("pm", "KK1", kNoon + 1h, 25)));
    QCOMPARE(cache.latest("pm"), QStringList{"KK1 2026-11-21T06:00:00.000Z value=25 quality=good total=65"});
    QCOMPARE(auditCache(cache.path())->replaced, std::int64_t(2));
}

void CacheObservationsTest::bringsAValueBackAsItCame()
{
    // One run brings A; a later one brings B and, in its second part, A again: B was never in force.
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T06:00:00Z").value("pm", "KK1", kNoon, 10)));
    IOC_VERIFY(cache.writer->sealAll());
    BatchBuilder first("r2", "2026-11-21T12:00:00Z");
    first.value("pm", "KK1", kNoon, 20).batch().last = false;
    IOC_VERIFY(cache.writer->commit(first));
    IOC_VERIFY(cache.writer->commit(
        BatchBuilder("r2", "2026-11-21T12:00:00Z").value("pm", "KK1", kNoon, 10).value("pm", "KK1", kNoon + 1h, 7)));
    const auto observations = [&cache] { return cache.reader().figures().observations(1, kNoon, kNoon + 2h).value(); };
    const std::int64_t second = observations().back().run;
    QVERIFY(second != 1);
    const StoredObservation asItCame{toMillis(kNoon), 10, toMillis(at("2026-11-21T06:00:00Z")), 1};
    const StoredObservation fresh{toMillis(kNoon + 1h), 7, toMillis(at("2026-11-21T12:00:00Z")), second};
    QVERIFY(observations() == (ObservationRun{asItCame, fresh}));
    cache.openWriter();
    QVERIFY(observations() == (ObservationRun{asItCame, fresh}));
    IOC_VERIFY(cache.writer->sealAll());
    QVERIFY(observations() == (ObservationRun{asItCame, fresh}));
    auto reader = cache.reader();
    const auto then = reader.figuresKnownAt(at("2026-11-21T07:00:00Z")).latest(MeasureId(QStringLiteral("pm"))).value();
    QCOMPARE(then.size(), 1u);
    QCOMPARE(then[0].value, 10.0);
    QCOMPARE(auditCache(cache.path())->replaced, std::int64_t(0));
}

void CacheObservationsTest::correctsTheQualityAsWell()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("grdp", "all", kNoon, 100, Grain::Day, Quality::Estimated)));
    const auto done =
        cache.writer->commit(BatchBuilder("run-2").value("grdp", "all", kNoon, 100, Grain::Day, Quality::Good));
    IOC_VERIFY(done);
    QCOMPARE(done->corrected, std::int64_t(1));
    QCOMPARE(cache.latest("grdp"), QStringList{"all 2026-11-21T05:00:00.000Z value=100 quality=good total=100"});
}

void CacheObservationsTest::takesTheLastOfTwoRowsForOneKey()
{
    CacheFixture cache;
    BatchBuilder batch;
    batch.value("pm", "KK1", kNoon, 10).value("pm", "KK1", kNoon + 10min, 20).value("pm", "KK1", kNoon + 10min, 21);
    IOC_VERIFY(cache.writer->commit(batch));
    const QStringList wanted{
        "2026-11-21 KK1 n=2 sum=31 least=10 greatest=21 last=21 at=2026-11-21T05:10:00.000Z",
        "2026-11-21T05:00:00.000Z KK1 n=2 sum=31 least=10 greatest=21 last=21 at=2026-11-21T05:10:00.000Z",
        "KK1 2026-11-21T05:10:00.000Z value=21 quality=good total=31"};
    QCOMPARE(cache.everything({"pm"}), wanted);
    // Delivered again, it changes nothing either: the first of the two rows was never in force.
    batch.batch().run = QStringLiteral("run-2");
    const auto again = cache.writer->commit(batch);
    IOC_VERIFY(again);
    QCOMPARE(again->corrected, std::int64_t(0));
    QCOMPARE(cache.everything({"pm"}), wanted);
    QCOMPARE(auditCache(cache.path())->replaced, std::int64_t(0));
}

void CacheObservationsTest::keepsTheNewestValueWhateverCameLast()
{
    CacheFixture cache;
    IOC_VERIFY(
        cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon + 30min, 3, Grain::Instant, Quality::Estimated)));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2").value("pm", "KK1", kNoon, 9)));
    QCOMPARE(cache.latest("pm"), QStringList{"KK1 2026-11-21T05:30:00.000Z value=3 quality=estimated total=12"});
    QCOMPARE(cache.days("pm"),
             QStringList{"2026-11-21 KK1 n=2 sum=12 least=3 greatest=9 last=3 at=2026-11-21T05:30:00.000Z"});
}

void CacheObservationsTest::keepsNumbersAfterReopening()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon, 1)));
    cache.openWriter();
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2")
                                        .value("so2", "KK1", kNoon, 5)
                                        .value("pm", "KK1", kNoon + 10min, 2)
                                        .value("pm", "KK9", kNoon, 3)));
    QCOMPARE(cache.latest("pm"), (QStringList{"KK1 2026-11-21T05:10:00.000Z value=2 quality=good total=3",
                                              "KK9 2026-11-21T05:00:00.000Z value=3 quality=good total=3"}));
    QCOMPARE(cache.latest("so2"), QStringList{"KK1 2026-11-21T05:00:00.000Z value=5 quality=good total=5"});
}

void CacheObservationsTest::keepsMeasuresAndMembersApart()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                        .value("pm", "a\",\"b", kNoon, 1)
                                        .value("pm", "Trạm Đà Rằng", kNoon, 2)
                                        .value("pm", "", kNoon, 3)));
    QCOMPARE(cache.latest("pm"),
             (QStringList{" 2026-11-21T05:00:00.000Z value=3 quality=good total=3",
                          QStringLiteral("Trạm Đà Rằng 2026-11-21T05:00:00.000Z value=2 quality=good total=2"),
                          "a\",\"b 2026-11-21T05:00:00.000Z value=1 quality=good total=1"}));
}

void CacheObservationsTest::letsAReaderKeepItsView()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon, 1)));
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    IOC_VERIFY(database);
    IOC_VERIFY(database->execute("BEGIN"));
    const auto count = [&] {
        Statement statement(*database, "SELECT count(*) FROM arrival");
        return statement.step() == Statement::Step::Row ? statement.integer(0) : -1;
    };
    QCOMPARE(count(), std::int64_t(1));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2").value("pm", "KK1", kNoon + 1h, 2)));
    IOC_VERIFY(cache.writer->checkpoint());
    QCOMPARE(count(), std::int64_t(1));
    QCOMPARE(cache.latest("pm"), QStringList{"KK1 2026-11-21T06:00:00.000Z value=2 quality=good total=3"});
    IOC_VERIFY(database->execute("COMMIT"));
    QCOMPARE(count(), std::int64_t(2));
    const auto written = database->execute("DELETE FROM arrival");
    QVERIFY(!written);
}

void CacheObservationsTest::findsNothingForAMeasureThatNeverCame()
{
    CacheFixture cache;
    auto reader = cache.reader();
    const MeasureId measure(QStringLiteral("pm"));
    QVERIFY(reader.figures().latest(measure).value().empty());
    QVERIFY(reader.figures().days(measure, 0, 100'000).value().empty());
    QVERIFY(!reader.figures().key(1));
    // The same reader finds it once it has come.
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon, 1)));
    QCOMPARE(reader.figures().latest(measure).value().size(), 1u);
    // [from, to): 21 November 2026 is day 20778.
    QCOMPARE(reader.figures().days(measure, 20778, 20779).value().size(), 1u);
    QCOMPARE(reader.figures().days(measure, 20777, 20778).value().size(), 0u);
    QCOMPARE(reader.figures().hours(measure, kNoon, kNoon + 1ms).value().size(), 1u);
    QCOMPARE(reader.figures().hours(measure, kNoon - 1h, kNoon).value().size(), 0u);
}

QTEST_GUILESS_MAIN(CacheObservationsTest)
#include "tst_cache_observations.moc"
