// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"

#include <random>

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

QString lineOf(const FeedHealth &health)
{
    return QStringLiteral("ok %1, tried %2, failing since %3, failures %4, %5 “%6”, rows %7, refused %8")
        .arg(utc(health.lastOk), utc(health.lastTry), utc(health.failingSince))
        .arg(health.failures)
        .arg(toString(health.layer), health.error)
        .arg(health.rows)
        .arg(health.quarantined);
}

QString healthOn(const CacheFixture &cache, const char *when)
{
    return lineOf(cache.reader().healthKnownAt(cache.feed("air").health, at(when)).value());
}

} // namespace

class CacheFeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void remembersTheCursorWithTheLastPart();
    void speaksForNoMomentWhilePagesWait();
    void countsTheRowsOfAllParts();
    void countsFailuresUntilASuccess();
    void endsFailuresOfTheWayOnceTheSourceIsReached();
    void keepsTheCursorThroughABatchInWhichNothingFits();
    void namesTheLayerOfEveryError_data();
    void namesTheLayerOfEveryError();
    void staysPausedOverReopening();
    void keepsOneEntryForARowRefusedAgain();
    void listsQuarantineNewestFirst();
    void forgetsOldRunsAlone();
    void tellsTheHealthOfThen();
    void takesNoUnfinishedWorkForASuccessOfThen();
    void tellsTheLastSuccessOfADayWhoseRunsAreForgotten();
    void agreesWithWhatWasToldThen();
    void keepsWhatAlarmsWatchOverReopening();
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

// A stream that is quiet, an empty folder: what is wrong with the way to it is over, and it has said nothing.
void CacheFeedsTest::endsFailuresOfTheWayOnceTheSourceIsReached()
{
    const FeedId air(QStringLiteral("air"));
    const auto reached = [&](CacheFixture &cache, const char *time) {
        return cache.writer->noteReached(air, QString::fromLatin1(time), at(time));
    };
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T09:00:00Z").value("pm", "KK1", kNoon, 1)));
    IOC_VERIFY(reached(cache, "2026-11-21T09:30:00Z"));
    QCOMPARE(utc(cache.feed("air").health.lastTry), QStringLiteral("2026-11-21T09:00:00.000Z")); // nothing to end
    IOC_VERIFY(cache.writer->noteFailure(failure("r2", "2026-11-21T10:00:00Z", FailedLayer::Dns, "no name")));
    IOC_VERIFY(cache.writer->noteFailure(failure("r3", "2026-11-21T10:01:00Z", FailedLayer::Connect, "refused")));
    const QString away = lineOf(cache.feed("air").health);
    IOC_VERIFY(reached(cache, "2026-11-21T10:02:00Z"));
    const QString back = lineOf(cache.feed("air").health);
    QCOMPARE(back, QStringLiteral("ok 2026-11-21T09:00:00.000Z, tried 2026-11-21T10:02:00.000Z, failing since none, "
                                  "failures 0,  “”, rows 1, refused 0"));
    QCOMPARE(healthOn(cache, "2026-11-21T10:01:30Z"), away);
    QCOMPARE(healthOn(cache, "2026-11-21T10:03:00Z"), back);

    // What came and could not be read is not mended by that.
    IOC_VERIFY(cache.writer->noteFailure(failure("r4", "2026-11-21T11:00:00Z", FailedLayer::Mapping, "no field")));
    IOC_VERIFY(reached(cache, "2026-11-21T11:01:00Z"));
    QCOMPARE(toString(cache.feed("air").health.layer), QStringLiteral("mapping"));
    IOC_VERIFY(cache.writer->noteFailure(failure("r5", "2026-11-21T11:02:00Z", FailedLayer::Connect, "refused")));
    IOC_VERIFY(reached(cache, "2026-11-21T11:03:00Z"));
    QCOMPARE(cache.feed("air").health.failures, 2);
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
    IOC_VERIFY(cache.writer->commit(BatchBuilder("later", "2026-12-21T00:00:00Z", "water")));
    cache.forgetOldRuns(at("2026-12-21T00:00:00Z"));
    auto database = Database::open(cache.path(), Database::Access::ReadOnly);
    IOC_VERIFY(database);
    Statement runs(*database, "SELECT id FROM run WHERE id <> 'later'");
    QCOMPARE(runs.step(), Statement::Step::Row);
    QCOMPARE(runs.text(0), QStringLiteral("new"));
    QCOMPARE(runs.step(), Statement::Step::Done);
    QCOMPARE(cache.reader().quarantine({}, 10).value().size(), 1u);
    QCOMPARE(cache.days("pm").size(), 2);
}

void CacheFeedsTest::tellsTheHealthOfThen()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(
        BatchBuilder("r1", "2026-11-21T10:00:00Z").value("pm", "KK1", kNoon, 1).refused("at", "a", "{}")));
    IOC_VERIFY(cache.writer->noteFailure(failure("r2", "2026-11-21T11:00:00Z", FailedLayer::Connect, "refused")));
    IOC_VERIFY(cache.writer->noteFailure(failure("r3", "2026-11-21T12:00:00Z", FailedLayer::Http, "status 500")));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r4", "2026-11-21T13:00:00Z").value("pm", "KK1", kNoon + 1h, 1)));
    IOC_VERIFY(cache.writer->noteFailure(failure("r5", "2026-11-21T14:00:00Z", FailedLayer::Dns, "no name")));
    QCOMPARE(healthOn(cache, "2026-11-21T09:59:59Z"),
             QStringLiteral("ok none, tried none, failing since none, failures 0,  “”, rows 0, refused 0"));
    QCOMPARE(
        healthOn(cache, "2026-11-21T10:00:00Z"),
        QStringLiteral("ok 2026-11-21T10:00:00.000Z, tried 2026-11-21T10:00:00.000Z, failing since none, failures 0, "
                       " “”, rows 2, refused 1"));
    QCOMPARE(healthOn(cache, "2026-11-21T12:30:00Z"),
             QStringLiteral("ok 2026-11-21T10:00:00.000Z, tried 2026-11-21T12:00:00.000Z, failing since "
                            "2026-11-21T11:00:00.000Z, failures 2, http “status 500”, rows 2, refused 1"));
    QCOMPARE(
        healthOn(cache, "2026-11-21T13:30:00Z"),
        QStringLiteral("ok 2026-11-21T13:00:00.000Z, tried 2026-11-21T13:00:00.000Z, failing since none, failures 0, "
                       " “”, rows 1, refused 0"));
    QCOMPARE(healthOn(cache, "2026-11-21T15:00:00Z"), lineOf(cache.feed("air").health));
}

void CacheFeedsTest::takesNoUnfinishedWorkForASuccessOfThen()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-21T10:00:00Z").value("pm", "KK1", kNoon, 1)));
    BatchBuilder killed("r2", "2026-11-21T11:00:00Z"); // between its parts
    killed.value("pm", "KK1", kNoon + 1h, 1).batch().last = false;
    IOC_VERIFY(cache.writer->commit(killed));
    QCOMPARE(healthOn(cache, "2026-11-21T11:30:00Z"), lineOf(cache.feed("air").health));
    QCOMPARE(utc(cache.feed("air").health.lastOk), QStringLiteral("2026-11-21T10:00:00.000Z"));
    IOC_VERIFY(cache.writer->noteFailure(failure("r3", "2026-11-21T11:40:00Z", FailedLayer::Http, "status 500")));
    BatchBuilder page("r4", "2026-11-21T12:00:00Z");
    page.value("pm", "KK1", kNoon + 2h, 1).batch().more = true;
    IOC_VERIFY(cache.writer->commit(page));
    const QString waiting = lineOf(cache.feed("air").health);
    IOC_VERIFY(cache.writer->commit(BatchBuilder("r5", "2026-11-21T13:00:00Z").value("pm", "KK1", kNoon + 3h, 1)));
    QCOMPARE(healthOn(cache, "2026-11-21T12:30:00Z"), waiting);
    QVERIFY2(waiting.startsWith(QStringLiteral("ok 2026-11-21T10:00:00.000Z, tried 2026-11-21T12:00:00.000Z")),
             qPrintable(waiting));
}

void CacheFeedsTest::tellsTheLastSuccessOfADayWhoseRunsAreForgotten()
{
    CacheFixture cache;
    for (const char *received : {"2026-11-18T10:00:00Z", "2026-11-18T11:00:00Z", "2026-11-21T10:00:00Z"})
        IOC_VERIFY(cache.writer->commit(BatchBuilder(received, received).value("pm", "KK1", at(received), 1)));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("later", "2026-12-20T00:00:00Z", "water")));
    cache.forgetOldRuns(at("2026-12-20T00:00:00Z"));
    QCOMPARE(
        healthOn(cache, "2026-11-19T00:00:00Z"),
        QStringLiteral("ok 2026-11-18T11:00:00.000Z, tried 2026-11-18T11:00:00.000Z, failing since none, failures 0, "
                       " “”, rows 0, refused 0"));
    QCOMPARE(healthOn(cache, "2026-11-18T10:30:00Z"),
             QStringLiteral("ok none, tried none, failing since none, failures 0,  “”, rows 0, refused 0"));
}

void CacheFeedsTest::agreesWithWhatWasToldThen()
{
    // Successes, failures, pages and loads that are killed between parts at random; asked after each, and at the end of
    // each of these moments.
    std::mt19937 random(4);
    CacheFixture cache;
    const Instant start = at("2026-11-20T00:00:00Z");
    std::vector<QString> told;
    for (int i = 0; i < 120; ++i) {
        const QByteArray run = "run-" + QByteArray::number(i);
        const QByteArray received = utc(start + std::chrono::minutes(i)).toLatin1();
        BatchBuilder batch(run.constData(), received.constData());
        batch.value("pm", "KK1", start + std::chrono::minutes(i), i);
        const auto kind = random() % 6;
        if (kind < 2) {
            IOC_VERIFY(cache.writer->noteFailure(
                failure(run.constData(), received.constData(), FailedLayer::Http, run.constData())));
        } else {
            batch.batch().last = kind != 2;
            batch.batch().more = kind == 3;
            if (kind == 4)
                batch.refused("at", "x", run.constData()).batch().failure = Error{ErrorCode::Mapping, run.constData()};
            IOC_VERIFY(cache.writer->commit(batch));
        }
        told.push_back(lineOf(cache.feed("air").health));
    }
    for (int i = 0; i < 120; ++i) {
        const FeedHealth now = cache.feed("air").health;
        QCOMPARE(lineOf(cache.reader().healthKnownAt(now, start + std::chrono::minutes(i)).value()), told[size_t(i)]);
    }
}

void CacheFeedsTest::keepsWhatAlarmsWatchOverReopening()
{
    CacheFixture cache;
    const AlarmKey flood{RuleId(QStringLiteral("flood")), UnitId(QStringLiteral("96@2025-07-01"))};
    const AlarmKey smoke{RuleId(QStringLiteral("smoke")), UnitId(QStringLiteral("24133@2025-07-01"))};
    const std::vector<KeptSignal> first{{flood, {true, kNoon, kNoon - 1h}},
                                        {flood, {true, kNoon, {}}, QStringLiteral("Sông A")},
                                        {smoke, {false, kNoon, kNoon}}};
    const std::vector<KeptSignal> then{{flood, {true, kNoon, {}}}};
    IOC_VERIFY(cache.writer->keepSignals(first));
    QVERIFY(cache.reader().signals().value() == first);
    IOC_VERIFY(cache.writer->keepSignals(then));
    cache.openWriter();
    QVERIFY(cache.reader().signals().value() == then);
}

QTEST_GUILESS_MAIN(CacheFeedsTest)
#include "tst_cache_feeds.moc"
