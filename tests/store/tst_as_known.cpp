// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kJuly = at("2026-06-30T17:00:00Z"); // 1 July in Vietnam

Batch grdp(const char *run, const char *received, double value, Vintage vintage)
{
    BatchBuilder batch(run, received);
    batch.value("grdp", "all", kJuly, value, Grain::Month,
                vintage == Vintage::Estimated ? Quality::Estimated : Quality::Good);
    batch.batch().observations.back().vintage = vintage;
    return batch;
}

struct Known
{
    double value;
    Vintage vintage;
};

std::optional<Known> knownOn(const CacheFixture &cache, const char *when)
{
    auto reader = cache.reader();
    auto then = reader.figuresKnownAt(at(when));
    const auto days = then.days(MeasureId(QStringLiteral("grdp")), 0, 100'000).value();
    const auto latest = then.latest(MeasureId(QStringLiteral("grdp"))).value();
    if (days.empty() || latest.empty())
        return days.empty() == latest.empty() ? std::nullopt : std::optional(Known{-1, Vintage::Unstated});
    const bool agree = days[0].rollup.sum == latest[0].value && days[0].rollup.vintage == latest[0].vintage;
    return agree ? std::optional(Known{days[0].rollup.sum, days[0].rollup.vintage})
                 : std::optional(Known{-1, Vintage::Unstated});
}

/// "2026-11-21 n=2 sum=14 suspect" of every day of pm at KK1, and what "to date" and the newest value say.
QStringList dustKnownOn(const CacheFixture &cache, const char *when)
{
    auto reader = cache.reader();
    auto then = reader.figuresKnownAt(at(when));
    const MeasureId pm(QStringLiteral("pm"));
    QStringList lines;
    for (const auto &row : then.days(pm, 0, 100'000).value())
        lines.push_back(QStringLiteral("%1 n=%2 sum=%3 %4")
                            .arg(dateOfDayNumber(row.bucket).toString(Qt::ISODate))
                            .arg(row.rollup.n)
                            .arg(row.rollup.sum)
                            .arg(toString(row.rollup.quality)));
    for (const auto &one : then.latest(pm).value())
        lines.push_back(
            QStringLiteral("value=%1 %2 total=%3").arg(one.value).arg(toString(one.quality)).arg(one.total));
    return lines;
}

// A bit in the middle of every packed row of a table.
void flip(const CacheFixture &cache, const char *table)
{
    const QByteArray sql = QByteArray("UPDATE ") + table +
                           " SET body = cast(substr(body, 1, length(body) / 2) || x'5a' || "
                           "substr(body, length(body) / 2 + 2) AS blob)";
    auto database = Database::open(cache.path(), Database::Access::ReadWrite);
    if (!database->execute(sql.constData()) || database->changes() == 0)
        qFatal("nothing was damaged: %s", table);
}

} // namespace

class AsKnownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsEachVintageOfItsTime();
    void keepsTheHistoryOfAValue();
    void takesAPlainCorrectionForALaterValue();
    void doesNotKnowWhatCameLater();
    void agreesWithReplayingTheBatches();
    void countsRecordsAsTheyStood();
    void tellsTodaysFigureAsSuspectWherePruned();
    void tellsTodaysFigureAsSuspectAfterALoss_data();
    void tellsTodaysFigureAsSuspectAfterALoss();
};

// Decree 62/2024/NĐ-CP: an estimate with the quarter, a preliminary figure a quarter later, the final one in the second
// year. The figures are made up.
void AsKnownTest::tellsEachVintageOfItsTime()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(grdp("r1", "2026-09-29T03:00:00Z", 100, Vintage::Estimated)));
    IOC_VERIFY(cache.writer->commit(grdp("r2", "2026-12-29T03:00:00Z", 104.5, Vintage::Preliminary)));
    IOC_VERIFY(cache.writer->sealAll());
    IOC_VERIFY(cache.writer->commit(grdp("r3", "2028-10-06T03:00:00Z", 103.2, Vintage::Final)));
    for (const bool sealed : {false, true}) {
        if (sealed)
            IOC_VERIFY(cache.writer->sealAll());
        QVERIFY(!knownOn(cache, "2026-09-29T02:59:59Z"));
        QCOMPARE(knownOn(cache, "2026-09-29T03:00:00Z")->value, 100.0);
        QVERIFY(knownOn(cache, "2026-12-01T00:00:00Z")->vintage == Vintage::Estimated);
        QCOMPARE(knownOn(cache, "2027-06-01T00:00:00Z")->value, 104.5);
        QVERIFY(knownOn(cache, "2027-06-01T00:00:00Z")->vintage == Vintage::Preliminary);
        QCOMPARE(knownOn(cache, "2029-01-01T00:00:00Z")->value, 103.2);
        QVERIFY(knownOn(cache, "2029-01-01T00:00:00Z")->vintage == Vintage::Final);
    }
}

void AsKnownTest::keepsTheHistoryOfAValue()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(grdp("r1", "2026-09-29T03:00:00Z", 100, Vintage::Estimated)));
    IOC_VERIFY(cache.writer->commit(grdp("r2", "2026-12-29T03:00:00Z", 100, Vintage::Preliminary)));
    IOC_VERIFY(cache.writer->commit(grdp("r3", "2028-10-06T03:00:00Z", 103.2, Vintage::Final)));
    IOC_VERIFY(cache.writer->commit(grdp("r4", "2028-10-07T03:00:00Z", 103.2, Vintage::Final))); // nothing new
    auto reader = cache.reader();
    const auto history = reader.figures().replaced(1, kJuly).value();
    QCOMPARE(history.size(), 2u);
    QVERIFY(history[0].observation.vintage == Vintage::Estimated);
    QCOMPARE(utc(fromMillis(history[0].observation.received)), QStringLiteral("2026-09-29T03:00:00.000Z"));
    QCOMPARE(utc(fromMillis(history[0].replaced)), QStringLiteral("2026-12-29T03:00:00.000Z"));
    QCOMPARE(history[1].observation.value, 100.0);
    QVERIFY(history[1].observation.vintage == Vintage::Preliminary);
    QCOMPARE(utc(fromMillis(history[1].replaced)), QStringLiteral("2028-10-06T03:00:00.000Z"));
}

void AsKnownTest::takesAPlainCorrectionForALaterValue()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(grdp("r1", "2026-09-29T03:00:00Z", 100, Vintage::Unstated)));
    IOC_VERIFY(cache.writer->commit(grdp("r2", "2026-09-30T03:00:00Z", 90, Vintage::Unstated)));
    IOC_VERIFY(cache.writer->commit(grdp("r3", "2026-10-01T03:00:00Z", 100, Vintage::Unstated))); // back again
    QCOMPARE(knownOn(cache, "2026-09-29T12:00:00Z")->value, 100.0);
    QCOMPARE(knownOn(cache, "2026-09-30T12:00:00Z")->value, 90.0);
    QCOMPARE(knownOn(cache, "2026-10-01T12:00:00Z")->value, 100.0);
}

void AsKnownTest::doesNotKnowWhatCameLater()
{
    CacheFixture cache;
    BatchBuilder first("r1", "2026-11-21T06:00:00Z");
    BatchBuilder late("r2", "2026-11-22T06:00:00Z");
    IOC_VERIFY(cache.writer->commit(first.value("pm", "KK1", at("2026-11-21T05:00:00Z"), 10)));
    IOC_VERIFY(cache.writer->commit(late.value("pm", "KK1", at("2026-11-21T04:00:00Z"), 4)
                                        .value("pm", "KK1", at("2026-11-21T05:30:00Z"), 5)
                                        .value("pm", "KK2", at("2026-11-21T05:00:00Z"), 7)));
    auto reader = cache.reader();
    auto then = reader.figuresKnownAt(at("2026-11-21T12:00:00Z"));
    const MeasureId pm(QStringLiteral("pm"));
    const auto days = then.days(pm, 0, 100'000).value();
    QCOMPARE(days.size(), 1u);
    QCOMPARE(days[0].rollup.n, std::int64_t(1));
    QCOMPARE(days[0].rollup.sum, 10.0);
    const auto hours = then.hours(pm, at("2026-11-21T00:00:00Z"), at("2026-11-22T00:00:00Z")).value();
    QCOMPARE(hours.size(), 1u);
    QCOMPARE(hours[0].rollup.greatest, 10.0);
    const auto latest = then.latest(pm).value();
    QCOMPARE(latest.size(), 1u);
    QCOMPARE(latest[0].value, 10.0);
    QCOMPARE(latest[0].total, 10.0);
    QCOMPARE(reader.figuresKnownAt(at("2026-11-23T00:00:00Z")).latest(pm)->size(), 2u);
}

void AsKnownTest::agreesWithReplayingTheBatches()
{
    // After every batch the cache is asked; later the same is asked of that moment.
    std::mt19937 random(31);
    CacheFixture cache;
    const MeasureId pm(QStringLiteral("pm"));
    const auto lines = [&](auto &&figures, CacheReader &reader) {
        QStringList all;
        for (const auto &row : figures.days(pm, 0, 100'000).value())
            all.push_back(QString::number(row.bucket) + reader.figures().key(row.series).value()->members[0] +
                          rollupText(row.rollup));
        for (const auto &row : figures.hours(pm, at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")).value())
            all.push_back(QString::number(row.bucket) + reader.figures().key(row.series).value()->members[0] +
                          rollupText(row.rollup));
        for (const auto &one : figures.latest(pm).value())
            all.push_back(QStringLiteral("%1 %2 %3 %4").arg(one.series).arg(utc(one.at)).arg(one.value).arg(one.total));
        return all;
    };
    std::vector<QStringList> then;
    const Instant start = at("2026-11-20T00:00:00Z");
    for (int i = 0; i < 25; ++i) {
        const QByteArray received = utc(start + std::chrono::hours(i)).toLatin1();
        BatchBuilder batch(qPrintable(QStringLiteral("run-%1").arg(i)), received.constData());
        for (int k = 0; k < 15; ++k)
            batch.value("pm", random() % 2 == 0 ? "KK1" : "KK2", start - std::chrono::minutes(random() % 200 * 20),
                        double(random() % 100) / 4);
        IOC_VERIFY(cache.writer->commit(batch));
        if (random() % 5 == 0)
            IOC_VERIFY(cache.writer->sealAll());
        auto reader = cache.reader();
        then.push_back(lines(reader.figures(), reader));
    }
    for (int i = 0; i < 25; ++i) {
        auto reader = cache.reader();
        QCOMPARE(lines(reader.figuresKnownAt(start + std::chrono::hours(i)), reader), then[size_t(i)]);
    }
}

void AsKnownTest::countsRecordsAsTheyStood()
{
    // Random versions of a few records, which move between days and come and go; asked after every batch, and later of
    // that moment.
    std::mt19937 random(77);
    CacheFixture cache;
    const MeasureId received(QStringLiteral("received"));
    const auto lines = [&](auto &&figures, CacheReader &reader) {
        QStringList all;
        for (const auto &row : figures.days(received, 0, 100'000).value())
            all.push_back(QStringLiteral("%1 %2 n=%3 sum=%4")
                              .arg(row.bucket)
                              .arg(reader.figures().key(row.series).value()->members[0])
                              .arg(row.rollup.n)
                              .arg(row.rollup.sum));
        double total = 0;
        for (const auto &one : figures.latest(received).value())
            total += one.total;
        all.push_back(QString::number(total));
        return all;
    };
    std::vector<QStringList> then;
    const Instant start = at("2026-11-20T00:00:00Z");
    for (int i = 0; i < 30; ++i) {
        const QByteArray when = utc(start + std::chrono::hours(i)).toLatin1();
        BatchBuilder batch(qPrintable(QStringLiteral("run-%1").arg(i)), when.constData());
        for (int k = 0; k < 6; ++k) {
            batch.record(qPrintable(QStringLiteral("H%1").arg(random() % 25)), when.constData());
            if (random() % 4 != 0)
                batch.counts("received", random() % 2 == 0 ? "land" : "civil",
                             start - std::chrono::hours(24 * (random() % 5)), random() % 3 == 0 ? 2.5 : 1);
        }
        IOC_VERIFY(cache.writer->commit(batch));
        auto reader = cache.reader();
        then.push_back(lines(reader.figures(), reader));
    }
    for (int i = 0; i < 30; ++i) {
        auto reader = cache.reader();
        QCOMPARE(lines(reader.figuresKnownAt(start + std::chrono::hours(i)), reader), then[size_t(i)]);
    }
}

void AsKnownTest::tellsTodaysFigureAsSuspectWherePruned()
{
    CacheFixture cache;
    const auto seconds = [](const char *run, const char *received, const char *from) {
        BatchBuilder batch(run, received);
        for (int i = 0; i < int(BlockTable::kFull); ++i)
            batch.value("pm", "KK1", at(from) + std::chrono::seconds(i), 1);
        return batch;
    };
    // One block that is pruned, and one that reaches into the days that are kept.
    IOC_VERIFY(cache.writer->commit(seconds("r1", "2026-08-01T06:00:00Z", "2026-08-01T05:00:00Z")));
    IOC_VERIFY(cache.writer->sealAll());
    BatchBuilder late("r2", "2026-08-02T06:00:00Z");
    IOC_VERIFY(cache.writer->commit(late.value("pm", "KK1", at("2026-08-01T06:30:00Z"), 4)));
    IOC_VERIFY(cache.writer->sealAll());
    IOC_VERIFY(cache.writer->commit(seconds("r3", "2026-11-21T06:00:00Z", "2026-11-20T05:00:00Z")));
    IOC_VERIFY(cache.writer->sealAll());
    QCOMPARE(dustKnownOn(cache, "2026-08-01T12:00:00Z"),
             (QStringList{"2026-08-01 n=2048 sum=2048 good", "value=1 good total=2048"}));
    cache.writer->setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    while (cache.writer->maintain(at("2026-11-21T07:00:00Z")).value()) {
    }
    QVERIFY(!cache.values("pm", "KK1").contains(toMillis(at("2026-08-01T05:00:00Z"))));
    // What had come by noon is gone, and nobody can tell it from what came on the next day.
    QCOMPARE(dustKnownOn(cache, "2026-08-01T12:00:00Z"),
             (QStringList{"2026-08-01 n=2049 sum=2052 suspect", "value=4 suspect total=2052"}));
}

void AsKnownTest::tellsTodaysFigureAsSuspectAfterALoss_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<bool>("again");
    QTest::newRow("a block") << QByteArray("block") << false;
    QTest::newRow("a block, brought again") << QByteArray("block") << true;
    QTest::newRow("the log") << QByteArray("arrival") << false;
    QTest::newRow("the log, brought again") << QByteArray("arrival") << true;
}

void AsKnownTest::tellsTodaysFigureAsSuspectAfterALoss()
{
    QFETCH(QByteArray, table);
    QFETCH(bool, again);
    CacheFixture cache;
    const auto bring = [&cache](const char *run, const char *received, bool late) {
        BatchBuilder batch(run, received);
        batch.value("pm", "KK1", at("2026-11-20T05:00:00Z"), 1).value("pm", "KK1", at("2026-11-21T05:00:00Z"), 10);
        if (late)
            batch.value("pm", "KK1", at("2026-11-21T05:30:00Z"), 4);
        return cache.writer->commit(batch);
    };
    IOC_VERIFY(bring("r1", "2026-11-21T06:00:00Z", false));
    IOC_VERIFY(bring("r2", "2026-11-22T06:00:00Z", true));
    if (table == "block")
        IOC_VERIFY(cache.writer->sealAll());
    QCOMPARE(dustKnownOn(cache, "2026-11-21T12:00:00Z"),
             (QStringList{"2026-11-20 n=1 sum=1 good", "2026-11-21 n=1 sum=10 good", "value=10 good total=11"}));
    cache.writer.reset();
    flip(cache, table.constData());
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("is moved aside")));
    if (table == "arrival")
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("is moved aside")));
    cache.openWriter();
    auto reader = cache.reader();
    (void)reader.figures().observations(1, at("2026-11-01T00:00:00Z"), at("2026-12-01T00:00:00Z"));
    IOC_VERIFY(cache.writer->repair(reader.figures().takeDamage()));
    if (again)
        IOC_VERIFY(bring("r3", "2026-11-23T06:00:00Z", true));
    // What nothing has changed since is as it was. Of the 21st nobody can tell what had come by noon.
    QCOMPARE(dustKnownOn(cache, "2026-11-21T12:00:00Z"),
             (QStringList{"2026-11-20 n=1 sum=1 good", "2026-11-21 n=2 sum=14 suspect", "value=4 suspect total=15"}));
    QCOMPARE(dustKnownOn(cache, "2026-11-24T00:00:00Z").last(), QStringLiteral("value=4 good total=15"));
    // A day that had not begun is no figure of that time, and neither is a value that had not happened.
    BatchBuilder after("r4", "2026-11-24T06:00:00Z");
    IOC_VERIFY(cache.writer->commit(after.value("pm", "KK1", at("2026-11-24T05:00:00Z"), 7)));
    QCOMPARE(dustKnownOn(cache, "2026-11-21T12:00:00Z").size(), 3);
    QCOMPARE(dustKnownOn(cache, "2026-11-21T05:10:00Z"),
             (QStringList{"2026-11-20 n=1 sum=1 suspect", "2026-11-21 n=2 sum=14 suspect"}));
}

QTEST_GUILESS_MAIN(AsKnownTest)
#include "tst_as_known.moc"
