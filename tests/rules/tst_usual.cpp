// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/usual_part.h"
#include "core/rules/usual/usual_value.h"
#include "tests/support.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using Part = ioc::DeviationCondition::Part;
using Values = std::vector<std::optional<double>>;

class UsualTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesMedianAndScaledMedianDeviation();
    void isNotMovedByWildValues();
    void leavesOutWhatIsMissing();
    void saysNothingOfTooFew();
    void neverDeviatesByLessThanTheLeast();
    void tellsTheStandardDeviationOfNormalValues();
    void holdsTheLastWholeHour();
    void holdsTheDayUntilTheLastWholeHour();
    void holdsTheLastWholeDay();
    void holdsTheDayBeforeAfterMidnight();

private:
    const Zone m_zone = vietnam();
};

void UsualTest::takesMedianAndScaledMedianDeviation()
{
    // The example of the English Wikipedia's article on the median absolute deviation: median 2, deviations
    // 1 1 0 0 2 4 7, of which the median is 1.
    const auto usual = usualOf(Values{1, 1, 2, 2, 4, 6, 9}, 0.1);
    QVERIFY(usual);
    QCOMPARE(usual->median, 2.0);
    QCOMPARE(usual->deviation, 1.4826);
    QCOMPARE(usual->values, 7);
    QCOMPARE(deviationsFrom(*usual, 2 + 2 * 1.4826), 2.0);
    QCOMPARE(deviationsFrom(*usual, 2 - 1.4826), -1.0);
}

void UsualTest::isNotMovedByWildValues()
{
    // By hand: sorted 110 118 119 120 | 121 122 135 400; off 120.5 by 0.5 0.5 1.5 1.5 | 2.5 10.5 14.5 279.5.
    const auto usual = usualOf(Values{118, 122, 120, 135, 110, 121, 119, 400}, 1);
    QVERIFY(usual);
    QCOMPARE(usual->median, 120.5);
    QCOMPARE(usual->deviation, 1.4826 * 2);
}

void UsualTest::leavesOutWhatIsMissing()
{
    const auto usual = usualOf(Values{1, {}, 1, 2, 2, {}, 4, 6, 9, {}}, 0.1);
    QVERIFY(usual);
    QCOMPARE(usual->median, 2.0);
    QCOMPARE(usual->values, 7);
}

void UsualTest::saysNothingOfTooFew()
{
    QVERIFY(!usualOf(Values{}, 1));
    QVERIFY(!usualOf(Values{5, 5, 5}, 1));
    QVERIFY(usualOf(Values{5, 5, 5, 5, {}, {}, {}, {}}, 1));
    QVERIFY(!usualOf(Values{5, 5, 5, 5, {}, {}, {}, {}, {}}, 1));
}

void UsualTest::neverDeviatesByLessThanTheLeast()
{
    const auto usual = usualOf(Values{7, 7, 7, 7, 8}, 0.5);
    QVERIFY(usual);
    QCOMPARE(usual->deviation, 0.5);
    QCOMPARE(deviationsFrom(*usual, 8), 2.0);
}

void UsualTest::tellsTheStandardDeviationOfNormalValues()
{
    std::mt19937 random(20260727);
    std::normal_distribution<double> normal(50, 4);
    Values values(20'000);
    for (auto &value : values)
        value = normal(random);
    const auto usual = usualOf(values, 0.001);
    QVERIFY(usual);
    QVERIFY(std::abs(usual->median - 50) < 0.15);
    QVERIFY(std::abs(usual->deviation - 4) < 0.15);
}

void UsualTest::holdsTheLastWholeHour()
{
    const UsualPart part = usualPart(Part::Hour, 4, at("2026-11-21T14:20:00+07:00"), m_zone);
    QCOMPARE(part.day, day("2026-11-21"));
    QCOMPARE(part.fromHour, 13);
    QCOMPARE(part.toHour, 14);
    QCOMPARE(utc(part.now.from), QStringLiteral("2026-11-21T06:00:00.000Z"));
    QCOMPARE(utc(part.now.to), QStringLiteral("2026-11-21T07:00:00.000Z"));
    QCOMPARE(part.before.size(), 4u);
    QCOMPARE(utc(part.before[0].from), QStringLiteral("2026-11-14T06:00:00.000Z"));
    QCOMPARE(utc(part.before[3].to), QStringLiteral("2026-10-24T07:00:00.000Z"));
    QVERIFY(part.before[3].kind == Stretch::Kind::Hours);
    QCOMPARE(usualPart(Part::Hour, 4, at("2026-11-21T14:00:00+07:00"), m_zone).toHour, 14);
    QCOMPARE(usualPart(Part::Hour, 4, at("2026-11-21T13:59:59+07:00"), m_zone).toHour, 13);
}

void UsualTest::holdsTheDayUntilTheLastWholeHour()
{
    const UsualPart part = usualPart(Part::DaySoFar, 5, at("2026-11-21T14:20:00+07:00"), m_zone);
    QCOMPARE(part.fromHour, 0);
    QCOMPARE(part.toHour, 14);
    QCOMPARE(utc(part.now.from), QStringLiteral("2026-11-20T17:00:00.000Z"));
    QCOMPARE(utc(part.now.to), QStringLiteral("2026-11-21T07:00:00.000Z"));
    QCOMPARE(utc(part.before[4].from), QStringLiteral("2026-10-16T17:00:00.000Z"));
}

void UsualTest::holdsTheLastWholeDay()
{
    const UsualPart part = usualPart(Part::Day, 4, at("2026-11-21T14:20:00+07:00"), m_zone);
    QCOMPARE(part.day, day("2026-11-20"));
    QVERIFY(part.now.kind == Stretch::Kind::Days);
    QCOMPARE(part.now.fromDay, day("2026-11-20"));
    QCOMPARE(part.now.toDay, day("2026-11-21"));
    QCOMPARE(part.before[0].fromDay, day("2026-11-13"));
}

void UsualTest::holdsTheDayBeforeAfterMidnight()
{
    const UsualPart hour = usualPart(Part::Hour, 4, at("2026-11-21T00:30:00+07:00"), m_zone);
    QCOMPARE(hour.day, day("2026-11-20"));
    QCOMPARE(hour.fromHour, 23);
    QCOMPARE(hour.toHour, 24);
    QCOMPARE(utc(hour.now.to), QStringLiteral("2026-11-20T17:00:00.000Z"));
    const UsualPart so = usualPart(Part::DaySoFar, 4, at("2026-11-21T00:30:00+07:00"), m_zone);
    QCOMPARE(so.day, day("2026-11-20"));
    QCOMPARE(so.fromHour, 0);
    QCOMPARE(so.toHour, 24);
}

QTEST_GUILESS_MAIN(UsualTest)
#include "tst_usual.moc"
