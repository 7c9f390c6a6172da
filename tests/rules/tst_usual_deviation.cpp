// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/usual_deviation.h"

#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class UsualDeviationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void judgesWhatMayBeTrustedAlone_data();
    void judgesWhatMayBeTrustedAlone();
    void isMadeOfWhatMayBeTrustedAlone();
    void isNotKnownFromFewTrustedWeeks();

private:
    std::optional<UsualDeviation> deviation(int suspectWeeks);
};

void UsualDeviationTest::judgesWhatMayBeTrustedAlone_data()
{
    QTest::addColumn<Quality>("quality");
    QTest::addColumn<bool>("isJudged");
    QTest::newRow("good") << Quality::Good << true;
    QTest::newRow("estimated") << Quality::Estimated << true;
    QTest::newRow("suspect") << Quality::Suspect << false;
}

/// Eight Saturdays with 20 between five and six, and today 100.
void UsualDeviationTest::judgesWhatMayBeTrustedAlone()
{
    QFETCH(Quality, quality);
    QFETCH(bool, isJudged);
    SmallWorld world;
    const Instant today = at("2026-11-21T10:30:00Z");
    const auto measure = [&world](Instant when, double value, Quality how) {
        world.rollups.observe("pm", kNorth, {latin("KK1")}, when, value, when + 1min, how);
    };
    for (int week = 1; week <= 8; ++week)
        measure(today - week * 7 * 24h, 20, Quality::Good);
    measure(today, 100, quality);
    Indicator indicator = SmallWorld::indicator("pm");
    indicator.inputs = {{latin("pm"), FormulaInput{MeasureId(latin("pm")), {}, Gather::ByKind}}};
    DeviationCondition condition;
    condition.least = 5;
    const auto deviation =
        usualDeviation(condition, world.context(), world.compile(indicator), UnitId(latin(kNorth)), world.now);
    QCOMPARE(deviation.has_value(), isJudged);
    if (isJudged)
        QCOMPARE(deviation->figure.value, std::optional(100.0));
}

/// Eight Saturdays of which the first so many brought 90 that nobody vouches for, and today 100.
std::optional<UsualDeviation> UsualDeviationTest::deviation(int suspectWeeks)
{
    SmallWorld world;
    const Instant today = at("2026-11-21T10:30:00Z");
    for (int week = 0; week <= 8; ++week) {
        const Instant when = today - week * 7 * 24h;
        const bool isSuspect = week > 8 - suspectWeeks;
        const double value = week == 0 ? 100 : isSuspect ? 90 : 20;
        world.rollups.observe("pm", kNorth, {latin("KK1")}, when, value, when + 1min,
                              isSuspect ? Quality::Suspect : Quality::Good);
    }
    Indicator indicator = SmallWorld::indicator("pm");
    indicator.inputs = {{latin("pm"), FormulaInput{MeasureId(latin("pm")), {}, Gather::ByKind}}};
    DeviationCondition condition;
    condition.least = 5;
    return usualDeviation(condition, world.context(), world.compile(indicator), UnitId(latin(kNorth)), world.now);
}

/// A sensor that was out of order for a month does not make its 90 usual.
void UsualDeviationTest::isMadeOfWhatMayBeTrustedAlone()
{
    const auto found = deviation(4);
    QVERIFY(found);
    QCOMPARE(found->usual.median, 20.0);
    QCOMPARE(found->usual.values, 4);
}

void UsualDeviationTest::isNotKnownFromFewTrustedWeeks()
{
    QVERIFY(deviation(0));
    QVERIFY(!deviation(5));
}

QTEST_GUILESS_MAIN(UsualDeviationTest)
#include "tst_usual_deviation.moc"
