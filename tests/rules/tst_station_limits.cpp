// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/station_limits.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kHanoi = QStringLiteral("Hà Nội");
const QString kSonTay = QStringLiteral("Sơn Tây");

/// Two stations of the Red River by Decision 05/2020/QĐ-TTg, metres; a third has a limit that ended.
LimitTable redRiver()
{
    LimitTable table;
    table.id = QStringLiteral("song-hong");
    table.rows = {{kHanoi, QStringLiteral("I"), 9.5, day("2020-03-15"), {}},
                  {kHanoi, QStringLiteral("II"), 10.5, day("2020-03-15"), {}},
                  {kSonTay, QStringLiteral("I"), 12.4, day("2020-03-15"), {}},
                  {kSonTay, QStringLiteral("II"), 13.4, day("2020-03-15"), {}},
                  {QStringLiteral("Cũ"), QStringLiteral("I"), 1, day("2020-03-15"), day("2024-01-01")},
                  {QStringLiteral("Cũ"), QStringLiteral("I"), 3, day("2024-01-01"), day("2026-01-01")}};
    return table;
}

StationValue value(const QString &member, double level)
{
    return {member, level, at("2026-09-10T06:00:00Z")};
}

StationsJudged judge(const std::vector<StationValue> &values, const char *level, AlarmSide side = AlarmSide::Above,
                     const char *on = "2026-09-10")
{
    return judgeStations(values, redRiver(), QLatin1StringView(level), side, day(on));
}

} // namespace

class StationLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void findsWhoIsFurthestPastItsOwnLimit();
    void tellsHowFarTheNearestIsWithinIt();
    void leavesOutAndCountsWhoHasNoLimit();
    void takesTheLimitOfTheDay();
    void looksBelowAsWell();
    void takesTheFirstNameOfEqualOnes();
    void saysNothingWithoutAnyLimit();
};

void StationLimitsTest::findsWhoIsFurthestPastItsOwnLimit()
{
    // Sơn Tây stands higher, by 0.1 m past 13.4; Hà Nội is 0.5 m past 10.5.
    const StationsJudged judged = judge({value(kSonTay, 13.5), value(kHanoi, 11)}, "II");
    QVERIFY(judged.furthest);
    QCOMPARE(judged.furthest->member, kHanoi);
    QCOMPARE(judged.furthest->margin, 0.5);
    QCOMPARE(judged.furthest->limit, 10.5);
    QCOMPARE(judged.furthest->value, 11.0);
    QCOMPARE(utc(judged.furthest->at), QStringLiteral("2026-09-10T06:00:00.000Z"));
    QCOMPARE(judged.judged, 2);
    QVERIFY(judged.withoutLimit.isEmpty());
}

void StationLimitsTest::tellsHowFarTheNearestIsWithinIt()
{
    const StationsJudged judged = judge({value(kSonTay, 12), value(kHanoi, 9.25)}, "I");
    QCOMPARE(judged.furthest->member, kHanoi);
    QCOMPARE(judged.furthest->margin, -0.25);
}

void StationLimitsTest::leavesOutAndCountsWhoHasNoLimit()
{
    const StationsJudged judged =
        judge({value(QStringLiteral("Việt Trì"), 99), value(kHanoi, 9), value(QStringLiteral("Cũ"), 99)}, "I");
    QCOMPARE(judged.furthest->member, kHanoi);
    QCOMPARE(judged.judged, 1);
    QCOMPARE(judged.withoutLimit, (QStringList{QStringLiteral("Cũ"), QStringLiteral("Việt Trì")}));
}

void StationLimitsTest::takesTheLimitOfTheDay()
{
    const std::vector<StationValue> values{value(QStringLiteral("Cũ"), 2)};
    QCOMPARE(judge(values, "I", AlarmSide::Above, "2023-12-31").furthest->margin, 1.0);
    QCOMPARE(judge(values, "I", AlarmSide::Above, "2024-01-01").furthest->margin, -1.0);
    QVERIFY(!judge(values, "I", AlarmSide::Above, "2026-01-01").furthest);
    QVERIFY(!judge(values, "I", AlarmSide::Above, "2020-03-14").furthest);
}

void StationLimitsTest::looksBelowAsWell()
{
    const StationsJudged judged = judge({value(kHanoi, 9), value(kSonTay, 11)}, "I", AlarmSide::Below);
    QCOMPARE(judged.furthest->member, kSonTay);
    QVERIFY(std::abs(judged.furthest->margin - 1.4) < 1e-9);
}

void StationLimitsTest::takesTheFirstNameOfEqualOnes()
{
    LimitTable table;
    table.rows = {{QStringLiteral("a"), QStringLiteral("I"), 1, day("2020-01-01"), {}},
                  {QStringLiteral("b"), QStringLiteral("I"), 2, day("2020-01-01"), {}}};
    const std::vector<StationValue> values{value(QStringLiteral("b"), 3), value(QStringLiteral("a"), 2)};
    const StationsJudged judged =
        judgeStations(values, table, QStringLiteral("I"), AlarmSide::Above, day("2026-01-01"));
    QCOMPARE(judged.furthest->member, QStringLiteral("a"));
}

void StationLimitsTest::saysNothingWithoutAnyLimit()
{
    const StationsJudged judged = judge({value(kHanoi, 99)}, "III");
    QVERIFY(!judged.furthest);
    QCOMPARE(judged.judged, 0);
    QCOMPARE(judged.withoutLimit, QStringList{kHanoi});
    QVERIFY(!judge({}, "I").furthest);
}

QTEST_GUILESS_MAIN(StationLimitsTest)
#include "tst_station_limits.moc"
