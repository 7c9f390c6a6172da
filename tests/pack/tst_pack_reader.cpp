// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class PackReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsAGoodPack();
    void readsFeedsWhole();
    void readsFiguresWhole();
};

void PackReaderTest::readsAGoodPack()
{
    const PackReading reading = readPack(QStringLiteral(SMALL_PACK));
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    QVERIFY(reading.problems.empty());
    const ProvincePack &pack = *reading.pack;
    QCOMPARE(pack.id, QStringLiteral("small"));
    QCOMPARE(pack.name.vi, QStringLiteral("Tỉnh Nhỏ"));
    QCOMPARE(pack.centerName.en, QStringLiteral("Centre"));
    QCOMPARE(pack.provinceCode, QStringLiteral("96"));
    QCOMPARE(pack.zone.name(), QStringLiteral("Asia/Ho_Chi_Minh"));
    QVERIFY(pack.simulated);
    QCOMPARE(pack.startPage.toString(), QStringLiteral("overview"));
    QCOMPARE(pack.endpoints.at(QStringLiteral("drop")), QStringLiteral("/tmp/drop"));
    QCOMPARE(pack.units.all().size(), 5u);
    QCOMPARE(pack.units.findByCode(QStringLiteral("24133"), day("2025-06-30"))->id.toString(),
             QStringLiteral("24133@1978-01-01"));
    QCOMPARE(pack.units.findByCode(QStringLiteral("24133"), day("2025-07-01"))->id.toString(),
             QStringLiteral("24133@2025-07-01"));
    QCOMPARE(pack.units.find(UnitId(QStringLiteral("24160@2025-07-01")))->name.vi, QStringLiteral("Nam, cũ"));
    QVERIFY(!pack.units.find(UnitId(QStringLiteral("24160@2025-07-01")))->population);
    QCOMPARE(pack.units.find(UnitId(QStringLiteral("24133@2025-07-01")))->areaKm2, std::optional(90.0));
    QCOMPARE(pack.units.communesOn(day("2026-01-01")).size(), 2u);
    QCOMPARE(pack.units.provinceOn(day("2026-01-01"))->id.toString(), QStringLiteral("96@2025-07-01"));
    QVERIFY(pack.units.isWithin(UnitId(QStringLiteral("24133@2025-07-01")), UnitId(QStringLiteral("96@2025-07-01"))));
    QVERIFY(!pack.units.isWithin(UnitId(QStringLiteral("24133@1978-01-01")), UnitId(QStringLiteral("96@2025-07-01"))));
    QCOMPARE(pack.unitLinks.size(), 1u);
    QCOMPARE(pack.boundaries.size(), 1u);
    QCOMPARE(pack.boundaries[0].validFrom, day("2025-07-01"));
    QCOMPARE(pack.periodRules.at(QStringLiteral("report")).startDay, 15);
    QCOMPARE(pack.holidays.at(day("2026-09-02")).en, QStringLiteral("National Day"));
    QVERIFY(pack.isCounted(MeasureId(QStringLiteral("tthc.done"))));
    QVERIFY(!pack.isCounted(MeasureId(QStringLiteral("air.pm25"))));
    QCOMPARE(pack.feedsOf(MeasureId(QStringLiteral("air.pm25"))).size(), 1u);
    QCOMPARE(pack.feedsOf(MeasureId(QStringLiteral("budget.spent"))).size(), 0u);
}

void PackReaderTest::readsFeedsWhole()
{
    const PackPtr pack = readPack(QStringLiteral(SMALL_PACK)).pack;
    QVERIFY(pack);
    const FeedDefinition &dossiers = *pack->feed(FeedId(QStringLiteral("dossiers")));
    QCOMPARE(dossiers.every.count(), 60'000);
    QCOMPARE(dossiers.promise.count(), 300'000);
    QCOMPARE(dossiers.futureTolerance.count(), 300'000);
    QCOMPARE(dossiers.pageRows, 500);
    QCOMPARE(dossiers.watermarkField, QStringLiteral("changed"));
    QCOMPARE(dossiers.watermarkInitial, QStringLiteral("2026-01-01T00:00:00+07:00"));
    QCOMPARE(dossiers.codeListField, QStringLiteral("received"));
    QCOMPARE(dossiers.fields[2].format, QStringLiteral("dd/MM/yyyy"));
    QVERIFY(dossiers.fields[0].required && !dossiers.fields[3].required);
    QCOMPARE(dossiers.fields[5].words.value(QStringLiteral("2")), QStringLiteral("done"));
    QVERIFY(dossiers.records);
    QCOMPARE(dossiers.records->counts[1].shiftDays, 1);
    QCOMPARE(dossiers.records->counts[0].when[0].value.toString(), QStringLiteral("done"));

    const FeedDefinition &air = *pack->feed(FeedId(QStringLiteral("air")));
    QCOMPARE(air.futureTolerance.count(), 60'000);
    const FieldMapping &value = air.fields[2];
    QCOMPARE(value.decimalSign, QLatin1Char(','));
    QCOMPARE(value.groupSign, QLatin1Char('.'));
    QCOMPARE(value.scale, 2.0);
    QCOMPARE(value.offset, 1.0);
    QCOMPARE(value.least, std::optional(0.0));
    QCOMPARE(value.greatest, std::optional(1000.0));
    QCOMPARE(value.absent, QStringList{QStringLiteral("-")});
    QVERIFY(air.fields[0].decimalSign.isNull());
}

void PackReaderTest::readsFiguresWhole()
{
    const PackPtr pack = readPack(QStringLiteral(SMALL_PACK)).pack;
    QVERIFY(pack);
    const Indicator &rate = *pack->indicator(IndicatorId(QStringLiteral("tthc.rate")));
    QCOMPARE(rate.numerator, QStringLiteral("tthc.on_time"));
    QCOMPARE(rate.denominator, QStringLiteral("tthc.done"));
    QCOMPARE(rate.scale, 100.0);
    QVERIFY(rate.rate);
    QCOMPARE(rate.periodRule, QStringLiteral("report"));
    QVERIFY(rate.comparisons == std::vector<ComparisonRule>{ComparisonKind::SamePeriodLastYear});
    const Indicator &worst = *pack->indicator(IndicatorId(QStringLiteral("air.worst")));
    QCOMPARE(worst.worstOf, QStringLiteral("station"));
    QCOMPARE(worst.freshness.count(), 7'200'000);
    QCOMPARE(worst.inputs[QStringLiteral("pm")].where.value(QStringLiteral("station")).size(), 2);
    QVERIFY(worst.inputs[QStringLiteral("pm")].gather == Gather::Mean);
    QCOMPARE(pack->targets[1].unit.toString(), QStringLiteral("24133@2025-07-01"));
    QVERIFY(pack->targets[1].level == TargetLevel::Pledge);
    const AlarmRule &low = *pack->rule(RuleId(QStringLiteral("rate-low")));
    QVERIFY(low.threshold());
    QVERIFY(low.threshold()->side == AlarmSide::Below);
    QCOMPARE(low.threshold()->limit, 90.0);
    QCOMPARE(low.threshold()->clear, 92.0);
    const AlarmRule &bad = *pack->rule(RuleId(QStringLiteral("air-bad")));
    QVERIFY(bad.scope == AlarmRule::Scope::Communes);
    QCOMPARE(bad.hold.count(), 600'000);
    const PageDocument &page = *pack->page(PageId(QStringLiteral("overview")));
    QCOMPARE(page.tiles.size(), 3u);
    QVERIFY(page.tiles[2].bucket == TrendBucket::Month);
    QCOMPARE(page.tiles[1].column, 4);
    QCOMPARE(page.tiles[1].classes, (std::vector<double>{25, 50}));
}

QTEST_GUILESS_MAIN(PackReaderTest)
#include "tst_pack_reader.moc"
