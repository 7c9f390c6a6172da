// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kVietnam = 7 * kHour;

const Instant kNoon = at("2026-11-21T05:00:00Z"); // 12:00 in Vietnam

struct Value
{
    const char *member;
    Instant at;
    double value;
};

/// 600 values of three stations over four days, each key once; quarters, so that sums are exact in any order.
std::vector<Value> manyValues(std::mt19937 &random)
{
    std::vector<Value> values;
    for (const char *member : {"KK1", "KK2", "KK3"}) {
        for (int i = 0; i < 200; ++i)
            values.push_back({member, at("2026-11-18T00:00:00Z") + i * 29min, double(int(random() % 4000)) / 4});
    }
    return values;
}

} // namespace

class CacheRollupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void mixesNewAndCorrectedValuesOfOneHour();
    void beginsTheDayAtSeventeenUtc();
    void rollsUpTheHoursOfTheZone();
    void keepsNoHoursOfDailyFigures();
    void doesNotDependOnTheOrderOfArrival();
    void holdsWhatARecountGives();
};

void CacheRollupsTest::mixesNewAndCorrectedValuesOfOneHour()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("pm", "KK1", kNoon + 20min, 100)));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2")
                                        .value("pm", "KK1", kNoon + 30min, 3)
                                        .value("pm", "KK1", kNoon + 20min, 2)
                                        .value("pm", "KK1", kNoon + 10min, 1)
                                        .value("pm", "KK1", kNoon + 90min, 4)));
    // 1 + 2 + 3 in the hour, 4 in the next.
    QCOMPARE(
        cache.hours("pm"),
        (QStringList{"2026-11-21T05:00:00.000Z KK1 n=3 sum=6 least=1 greatest=3 last=3 at=2026-11-21T05:30:00.000Z",
                     "2026-11-21T06:00:00.000Z KK1 n=1 sum=4 least=4 greatest=4 last=4 at=2026-11-21T06:30:00.000Z"}));
    QCOMPARE(cache.days("pm"),
             QStringList{"2026-11-21 KK1 n=4 sum=10 least=1 greatest=4 last=4 at=2026-11-21T06:30:00.000Z"});
    QCOMPARE(cache.latest("pm"), QStringList{"KK1 2026-11-21T06:30:00.000Z value=4 quality=good total=10"});
}

void CacheRollupsTest::beginsTheDayAtSeventeenUtc()
{
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                        .value("pm", "KK1", at("2026-11-20T16:59:59.999Z"), 1)
                                        .value("pm", "KK1", at("2026-11-20T17:00:00Z"), 2)));
    const QStringList wanted{"2026-11-20 KK1 n=1 sum=1 least=1 greatest=1 last=1 at=2026-11-20T16:59:59.999Z",
                             "2026-11-21 KK1 n=1 sum=2 least=2 greatest=2 last=2 at=2026-11-20T17:00:00.000Z"};
    QCOMPARE(cache.days("pm"), wanted);
    // The recount after a correction draws the same line.
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2").value("pm", "KK1", at("2026-11-20T16:59:59.999Z"), 5)));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-3").value("pm", "KK1", at("2026-11-20T17:00:00Z"), 7)));
    QCOMPARE(cache.days("pm"),
             (QStringList{"2026-11-20 KK1 n=1 sum=5 least=5 greatest=5 last=5 at=2026-11-20T16:59:59.999Z",
                          "2026-11-21 KK1 n=1 sum=7 least=7 greatest=7 last=7 at=2026-11-20T17:00:00.000Z"}));
}

void CacheRollupsTest::rollsUpTheHoursOfTheZone()
{
    // 10:40Z is 16:10 in Kolkata (+05:30): the hour 16:00 began at 10:30Z.
    CacheFixture cache(Zone::byName(QStringLiteral("Asia/Kolkata")).value());
    IOC_VERIFY(cache.writer->commit(BatchBuilder()
                                        .value("pm", "K", at("2026-11-21T10:40:00Z"), 1)
                                        .value("pm", "K", at("2026-11-21T10:29:00Z"), 2)));
    QCOMPARE(
        cache.hours("pm"),
        (QStringList{"2026-11-21T09:30:00.000Z K n=1 sum=2 least=2 greatest=2 last=2 at=2026-11-21T10:29:00.000Z",
                     "2026-11-21T10:30:00.000Z K n=1 sum=1 least=1 greatest=1 last=1 at=2026-11-21T10:40:00.000Z"}));
}

void CacheRollupsTest::keepsNoHoursOfDailyFigures()
{
    CacheFixture cache;
    const Instant midnight = at("2026-11-20T17:00:00Z");
    IOC_VERIFY(cache.writer->commit(BatchBuilder().value("power", "all", midnight, 10, Grain::Day)));
    IOC_VERIFY(cache.writer->commit(BatchBuilder("run-2").value("power", "all", midnight, 12, Grain::Day)));
    QVERIFY(cache.hours("power").isEmpty());
    QCOMPARE(cache.days("power"),
             QStringList{"2026-11-21 all n=1 sum=12 least=12 greatest=12 last=12 at=2026-11-20T17:00:00.000Z"});
}

void CacheRollupsTest::doesNotDependOnTheOrderOfArrival()
{
    std::mt19937 random(20261121);
    std::vector<Value> values = manyValues(random);
    CacheFixture inOrder;
    BatchBuilder whole;
    for (const Value &one : values)
        whole.value("pm", one.member, one.at, one.value);
    IOC_VERIFY(inOrder.writer->commit(whole));
    const QStringList wanted = inOrder.everything({"pm"});
    QVERIFY(wanted.size() > 300);

    for (int round = 0; round < 5; ++round) {
        CacheFixture shuffled;
        std::shuffle(values.begin(), values.end(), random);
        for (size_t from = 0; from < values.size();) {
            const size_t to = std::min(values.size(), from + 1 + random() % 90);
            BatchBuilder batch;
            for (size_t i = from; i < to; ++i)
                batch.value("pm", values[i].member, values[i].at, values[i].value);
            IOC_VERIFY(shuffled.writer->commit(batch));
            if (random() % 3 == 0)
                IOC_VERIFY(shuffled.writer->commit(batch));
            from = to;
        }
        QCOMPARE(shuffled.everything({"pm"}), wanted);
    }
}

void CacheRollupsTest::holdsWhatARecountGives()
{
    // Values and corrections in random batches; the cache must hold what counting the values in force gives.
    std::mt19937 random(97);
    CacheFixture cache;
    std::map<std::int64_t, double> inForce;
    for (int i = 0; i < 60; ++i) {
        BatchBuilder batch(qPrintable(QStringLiteral("run-%1").arg(i)));
        for (int k = 0; k < 12; ++k) {
            const Instant when = at("2026-11-18T00:00:00Z") + std::chrono::minutes(random() % 400) * 10;
            const double value = double(random() % 400) / 4;
            batch.value("pm", "KK1", when, value);
            inForce[toMillis(when)] = value;
        }
        IOC_VERIFY(cache.writer->commit(batch));
        if (random() % 4 == 0)
            IOC_VERIFY(cache.writer->sealAll());
        if (random() % 7 == 0)
            cache.openWriter();
    }
    QCOMPARE(cache.values("pm", "KK1"), inForce);
    std::map<std::int64_t, Rollup> hours, days;
    double total = 0;
    for (const auto &[when, value] : inForce) {
        hours[when - when % kHour].add(value, when, 0);
        days[(when + kVietnam) / kDay].add(value, when, 0);
        total += value;
    }
    QStringList hourLines, dayLines;
    for (const auto &[start, rollup] : hours)
        hourLines.push_back(utc(fromMillis(start)) + QStringLiteral(" KK1 ") + rollupText(rollup));
    for (const auto &[number, rollup] : days)
        dayLines.push_back(dateOfDayNumber(number).toString(Qt::ISODate) + QStringLiteral(" KK1 ") +
                           rollupText(rollup));
    QCOMPARE(cache.hours("pm"), hourLines);
    QCOMPARE(cache.days("pm"), dayLines);
    const auto [newest, value] = *inForce.rbegin();
    QCOMPARE(cache.latest("pm"), QStringList{QStringLiteral("KK1 %1 value=%2 quality=good total=%3")
                                                 .arg(utc(fromMillis(newest)))
                                                 .arg(value)
                                                 .arg(total)});
    QVERIFY(auditCache(cache.path())->replaced > 20);
}

QTEST_GUILESS_MAIN(CacheRollupsTest)
#include "tst_cache_rollups.moc"
