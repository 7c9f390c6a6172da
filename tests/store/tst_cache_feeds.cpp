// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = at("2026-11-21T05:00:00Z");
const FeedId kAir(QStringLiteral("air"));

FeedFailure failure(const char *run, const char *when, FailedLayer layer, const char *words)
{
    return {kAir, QString::fromLatin1(run), at(when), layer, QString::fromLatin1(words)};
}

} // namespace

class CacheFeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void remembersTheCursorWithTheLastPart();
    void speaksForNoMomentWhilePagesWait();
    void beginsAnewWhenItsMappingHasChanged();
    void countsTheRowsOfAllParts();
    void countsFailuresUntilASuccess();
    void keepsTheCursorThroughABatchInWhichNothingFits();
    void namesTheLayerOfEveryError_data();
    void namesTheLayerOfEveryError();
    void staysPausedOverReopening();
    void keepsOneEntryForARowRefusedAgain();
    void listsQuarantineNewestFirst();
    void forgetsOldRunsAlone();
    void keepsAlarmsOverReopening();
};

void CacheFeedsTest::remembersTheCursorWithTheLastPart()
{
    CacheFixture cache;
    BatchBuilder first;
    first.value("pm", "KK1", kNoon, 1);
    first.batch().last = false;
    first.batch().cursor = {QStringLiteral("early"), {}, {}};
    IOC_VERIFY(cache.writer->commit(first));
    QCOMPARE(cache.feed("air").cursor, FeedCursor());
    QVERIFY(!cache.feed("air").health.lastOk);

    BatchBuilder last("run-1", "2026-11-21T12:00:00Z");
    last.batch().cursor = {QStringLiteral("2026-11-21T17:00:00+07:00"), QStringLiteral("\"v7\""),
                           QStringLiteral("Sat, 21 Nov 2026")};
    IOC_VERIFY(cache.writer->commit(last));
    QCOMPARE(cache.feed("air").cursor, last.batch().cursor);
    QCOMPARE(utc(cache.feed("air").health.lastOk), QStringLiteral("2026-11-21T12:00:00.000Z"));
    cache.openWriter();
    QCOMPARE(cache.feed("air").cursor, last.batch().cursor);
}

void CacheFeedsTest::speaksForNoMomentWhilePagesWait()
{
    CacheFixture cache;
    BatchBuilder page;
    page.value("pm", "KK1", kNoon, 1);
    page.batch().more = true;
    page.batch().cursor = {QStringLiteral("page 1"), {}, {}};
    IOC_VERIFY(cache.writer->commit(page));
    QCOMPARE(cache.feed("air").cursor.watermark, QStringLiteral("page 1"));
    QVERIFY(!cache.feed("air").health.lastOk); // a part of the history is no figure
    BatchBuilder last("run-2", "2026-11-21T12:00:00Z");
    IOC_VERIFY(cache.writer->commit(last));
    QCOMPARE(utc(cache.feed("air").health.lastOk), QStringLiteral("2026-11-21T12:00:00.000Z"));
}

void CacheFeedsTest::beginsAnewWhenItsMappingHasChanged()
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

void CacheFeedsTest::countsTheRowsOfAllParts()
{
    CacheFixture cache;
    BatchBuilder first;
    first.value("pm", "KK1", kNoon, 1).value("pm", "KK1", kNoon + 1h, 1).refused("at", "x", "{\"a\":1}");
    first.batch().last = false;
    IOC_VERIFY(cache.writer->commit(first));
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon + 2h, 1).refused("at", "y", "{\"a\":2}")));
    QCOMPARE(cache.feed("air").health.rows, std::int64_t(5));
    QCOMPARE(cache.feed("air").health.quarantined, std::int64_t(2));
}

void CacheFeedsTest::countsFailuresUntilASuccess()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->noteFailure(failure("r1", "2026-11-21T10:00:00Z", FailedLayer::Connect, "refused")));
    IOC_VERIFY(cache.writer->noteFailure(failure("r2", "2026-11-21T10:01:00Z", FailedLayer::Http, "status 500")));
    FeedHealth health = cache.feed("air").health;
    QCOMPARE(health.failures, 2);
    QCOMPARE(toString(health.layer), QStringLiteral("http"));
    QCOMPARE(health.error, QStringLiteral("status 500"));
    QCOMPARE(utc(health.failingSince), QStringLiteral("2026-11-21T10:00:00.000Z"));
    QCOMPARE(utc(health.lastTry), QStringLiteral("2026-11-21T10:01:00.000Z"));
    QVERIFY(!health.lastOk);

    IOC_VERIFY(cache.writer->commit(BatchBuilder("r3").value("pm", "KK1", kNoon, 1)));
    health = cache.feed("air").health;
    QCOMPARE(health.failures, 0);
    QCOMPARE(toString(health.layer), QString());
    QCOMPARE(health.error, QString());
    QVERIFY(!health.failingSince);
    QCOMPARE(utc(health.lastOk), QStringLiteral("2026-11-21T11:44:00.000Z"));
}

void CacheFeedsTest::keepsTheCursorThroughABatchInWhichNothingFits()
{
    CacheFixture cache;
    BatchBuilder good;
    good.value("pm", "KK1", kNoon, 1);
    good.batch().cursor.watermark = QStringLiteral("w1");
    IOC_VERIFY(cache.writer->commit(good));
    BatchBuilder bad("run-2", "2026-11-21T12:00:00Z");
    bad.refused("at", "x", "{}");
    bad.batch().cursor.watermark = QStringLiteral("w2");
    bad.batch().failure = Error{ErrorCode::Mapping, QStringLiteral("None of the 1 rows fits.")};
    IOC_VERIFY(cache.writer->commit(bad));
    const auto feed = cache.feed("air");
    QCOMPARE(feed.cursor.watermark, QStringLiteral("w1"));
    QCOMPARE(utc(feed.health.lastOk), QStringLiteral("2026-11-21T11:44:00.000Z"));
    QCOMPARE(feed.health.failures, 1);
    QCOMPARE(toString(feed.health.layer), QStringLiteral("mapping"));
    QCOMPARE(cache.reader().quarantine(kAir, 10).value().size(), 1u);
}

void CacheFeedsTest::namesTheLayerOfEveryError_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("layer");

    const auto row = [](ErrorCode code, const char *layer) {
        QTest::newRow(qPrintable(toString(code))) << int(code) << QString::fromLatin1(layer);
    };
    row(ErrorCode::NameResolution, "dns");
    row(ErrorCode::Connection, "connect");
    row(ErrorCode::Timeout, "connect");
    row(ErrorCode::Tls, "tls");
    row(ErrorCode::Http, "http");
    row(ErrorCode::Payload, "payload");
    row(ErrorCode::Decode, "decode");
    row(ErrorCode::Mapping, "mapping");
    row(ErrorCode::StorageFull, "storage");
    row(ErrorCode::StorageBusy, "storage");
}

void CacheFeedsTest::namesTheLayerOfEveryError()
{
    QFETCH(int, code);
    QTEST(toString(layerOf(ErrorCode(code))), "layer");
}

void CacheFeedsTest::staysPausedOverReopening()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->setPaused(kAir, true));
    cache.openWriter();
    QCOMPARE(toString(cache.feed("air").health.state), QStringLiteral("paused"));
    IOC_VERIFY(cache.writer->setPaused(kAir, false));
    QCOMPARE(toString(cache.feed("air").health.state), QStringLiteral("never"));
}

void CacheFeedsTest::keepsOneEntryForARowRefusedAgain()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T10:00:00Z")
                                        .refused("at", "31/02", "{\"id\":1}")
                                        .refused("at", "32/02", "{\"id\":2}")));
    for (int i = 0; i < 3; ++i)
        IOC_VERIFY(
            cache.writer->commit(BatchBuilder("r2", "2026-11-21T11:00:00Z").refused("at", "31/02", "{\"id\":1}")));
    const auto entries = cache.reader().quarantine(kAir, 10).value();
    QCOMPARE(entries.size(), 2u);
    QCOMPARE(entries[0].value, QStringLiteral("31/02"));
    QCOMPARE(entries[0].times, std::int64_t(4));
    QCOMPARE(entries[0].run, QStringLiteral("r2"));
    QCOMPARE(utc(entries[0].time), QStringLiteral("2026-11-21T11:00:00.000Z"));
    QCOMPARE(entries[1].times, std::int64_t(1));
}

void CacheFeedsTest::listsQuarantineNewestFirst()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T10:00:00Z").refused("at", "a", "{\"id\":1}")));
    IOC_VERIFY(
        cache.writer->commit(BatchBuilder("r2", "2026-11-21T09:00:00Z", "water").refused("level", "b", "{\"id\":2}")));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r3", "2026-11-21T11:00:00Z").refused("", "", "")));
    auto reader = cache.reader();
    const auto all = reader.quarantine({}, 10).value();
    QCOMPARE(all.size(), 3u);
    QCOMPARE(all[0].run, QStringLiteral("r3"));
    QCOMPARE(all[1].run, QStringLiteral("r1"));
    QCOMPARE(all[2].feed.toString(), QStringLiteral("water"));
    QCOMPARE(all[2].field, QStringLiteral("level"));
    QCOMPARE(all[2].reason, QStringLiteral("a reason"));
    QCOMPARE(all[2].record, QStringLiteral("{\"id\":2}"));
    QCOMPARE(reader.quarantine(kAir, 10).value().size(), 2u);
    QCOMPARE(reader.quarantine({}, 1).value().size(), 1u);
}

void CacheFeedsTest::forgetsOldRunsAlone()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(
        BatchBuilder("old", "2026-11-20T10:00:00Z").value("pm", "KK1", kNoon - 24h, 1).refused("at", "a", "{}")));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("new", "2026-11-21T10:00:00Z").value("pm", "KK1", kNoon, 1)));
    IOC_VERIFY(cache.writer->pruneRuns(at("2026-11-21T00:00:00Z")));
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    IOC_VERIFY(database);
    Statement runs(*database, "SELECT id FROM run");
    QCOMPARE(runs.step(), Statement::Step::Row);
    QCOMPARE(runs.text(0), QStringLiteral("new"));
    QCOMPARE(runs.step(), Statement::Step::Done);
    QCOMPARE(cache.reader().quarantine({}, 10).value().size(), 1u);
    QCOMPARE(cache.days("pm").size(), 2);
}

void CacheFeedsTest::keepsAlarmsOverReopening()
{
    CacheFixture cache;
    const AlarmKey flood{RuleId(QStringLiteral("flood")), UnitId(QStringLiteral("96@2025-07-01"))};
    const AlarmKey smoke{RuleId(QStringLiteral("smoke")), UnitId(QStringLiteral("24133@2025-07-01"))};
    AlarmState raised;
    raised.phase = AlarmState::Phase::Clearing;
    raised.since = kNoon;
    raised.raisedAt = kNoon - 1h;
    raised.value = 3.5;
    raised.member = QStringLiteral("Trạm Củng Sơn");
    AlarmState normal;
    normal.since = kNoon;
    IOC_VERIFY(cache.writer->saveAlarms({{flood, raised}, {smoke, raised}}));
    IOC_VERIFY(cache.writer->saveAlarms({{smoke, normal}}));
    cache.openWriter();
    AlarmStates states = cache.reader().alarms().value();
    QCOMPARE(states.size(), 2u);
    std::sort(states.begin(), states.end(), [](const auto &a, const auto &b) { return a.first.rule < b.first.rule; });
    QCOMPARE(states[0].first, flood);
    QCOMPARE(states[0].second, raised);
    QCOMPARE(states[1].first, smoke);
    QCOMPARE(states[1].second, normal);
}

QTEST_GUILESS_MAIN(CacheFeedsTest)
#include "tst_cache_feeds.moc"
