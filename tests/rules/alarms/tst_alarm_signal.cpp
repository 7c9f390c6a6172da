// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_signal.h"
#include "tests/support.h"

#include <limits>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// Water above 2.5 m for ten minutes; well again at 2.2 m or less for five.
AlarmRule water()
{
    AlarmRule rule;
    rule.condition = ThresholdCondition{AlarmSide::Above, 2.5, 2.2};
    rule.hold = 10min;
    rule.clearHold = 5min;
    return rule;
}

/// One signal, fed at offsets of data time.
class Watch
{
public:
    explicit Watch(const AlarmRule &rule = water())
        : m_bounds(SignalBounds::of(rule))
    {
    }

    Watch &at(std::chrono::seconds offset, double judged, bool trusted = true)
    {
        const bool before = state.active;
        late += stepSignal(m_bounds, state, {judged, start + offset, trusted}) == SignalNews::Late;
        raised += state.active && !before;
        returned += before && !state.active;
        return *this;
    }

    const Instant start = ioc::test::at("2026-11-21T11:00:00Z");
    SignalState state;
    int raised = 0;
    int returned = 0;
    int late = 0;

private:
    SignalBounds m_bounds;
};

} // namespace

class AlarmSignalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void turnsAfterItsHoldOfDataTime();
    void turnsAtOnceWithoutAHold();
    void forgetsAPeakShorterThanTheHold();
    void staysBetweenLimitAndClear();
    void turnsAtMostOncePerHoldByASquareWave_data();
    void turnsAtMostOncePerHoldByASquareWave();
    void neitherRaisesNorReturnsByWhatIsNotTrusted();
    void ignoresWhatIsLate();
    void judgesACorrectionOfThePresentWithoutTimePassing();
    void beginsItsHoldAnewWhenTheClockGoesBack();
    void looksBothWays_data();
    void looksBothWays();
};

void AlarmSignalTest::turnsAfterItsHoldOfDataTime()
{
    Watch signal;
    QVERIFY(!signal.at(0s, 2.5).state.turning); // the limit itself is not past it
    QVERIFY(!signal.at(1min, 2.6).at(11min - 1s, 2.6).state.active);
    QVERIFY(signal.at(11min, 2.6).state.active);
    QVERIFY(signal.at(20min, 2.2).at(25min - 1s, 2.1).state.active);
    QVERIFY(!signal.at(25min, 2.1).state.active);
    QCOMPARE(utc(signal.state.newest), utc(signal.start + 25min));
}

void AlarmSignalTest::turnsAtOnceWithoutAHold()
{
    AlarmRule rule = water();
    rule.hold = rule.clearHold = 0ms;
    Watch signal(rule);
    QVERIFY(signal.at(0s, 2.6).state.active);
    QVERIFY(signal.at(1s, 2.3).state.active); // the deadband
    QVERIFY(!signal.at(2s, 2.2).state.active);
}

void AlarmSignalTest::forgetsAPeakShorterThanTheHold()
{
    Watch signal;
    signal.at(0s, 3).at(9min, 3).at(9min + 30s, 2.4).at(10min, 3);
    QVERIFY(!signal.at(20min - 1s, 3).state.active);
    QVERIFY(signal.at(20min, 3).state.active);
}

void AlarmSignalTest::staysBetweenLimitAndClear()
{
    Watch signal;
    signal.at(0s, 3).at(10min, 3);
    for (int minute = 11; minute < 600; ++minute)
        signal.at(std::chrono::minutes(minute), minute % 2 ? 2.21 : 2.49);
    QVERIFY(signal.state.active);
    QCOMPARE(signal.returned, 0);
}

void AlarmSignalTest::turnsAtMostOncePerHoldByASquareWave_data()
{
    QTest::addColumn<int>("halfWaveSeconds");
    QTest::addColumn<int>("clearHoldSeconds");
    QTest::addColumn<int>("raised");

    // Ten hours, a hold of ten minutes. A wave of which no half reaches the hold never raises; of half an hour, once
    // each.
    QTest::newRow("one tick") << 1 << 300 << 0;
    QTest::newRow("one tick, returning at once") << 1 << 0 << 0;
    QTest::newRow("one minute") << 60 << 300 << 0;
    QTest::newRow("one tick below the hold") << 599 << 300 << 0;
    QTest::newRow("15 minutes") << 900 << 300 << 20;
    QTest::newRow("15 minutes, returning at once") << 900 << 0 << 20;
    QTest::newRow("15 minutes, returning after 20") << 900 << 1200 << 1;
}

void AlarmSignalTest::turnsAtMostOncePerHoldByASquareWave()
{
    QFETCH(int, halfWaveSeconds);
    QFETCH(int, clearHoldSeconds);
    AlarmRule rule = water();
    rule.clearHold = std::chrono::seconds(clearHoldSeconds);
    Watch signal(rule);
    for (int second = 0; second < 10 * 3600; ++second)
        signal.at(std::chrono::seconds(second), second / halfWaveSeconds % 2 == 0 ? 2.51 : 2.19);
    QTEST(signal.raised, "raised");
    QVERIFY(signal.raised <= 10 * 6 && signal.raised - signal.returned <= 1);
}

void AlarmSignalTest::neitherRaisesNorReturnsByWhatIsNotTrusted()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Watch pending;
    pending.at(0s, 3).at(20min, 3, false).at(30min, nan);
    QVERIFY(!pending.state.active);
    QCOMPARE(utc(pending.state.newest), utc(pending.start));

    Watch active;
    active.at(0s, 3).at(10min, 3).at(2h, 1, false).at(3h, 1, false).at(4h, nan);
    QVERIFY(active.state.active);
    QVERIFY(!active.state.turning);
}

void AlarmSignalTest::ignoresWhatIsLate()
{
    Watch signal;
    signal.at(60min, 2.0).at(10min, 9).at(30min, 9).at(59min, 9);
    QCOMPARE(signal.late, 3);
    QCOMPARE(signal.state, (SignalState{false, signal.start + 60min, {}}));
    QVERIFY(!signal.at(61min, 3).at(70min, 3).state.active);
    QVERIFY(!signal.at(65min, 2.0).state.active); // nor does it break the hold
    QVERIFY(signal.at(71min, 3).state.active);
}

void AlarmSignalTest::judgesACorrectionOfThePresentWithoutTimePassing()
{
    Watch held;
    held.at(60min, 2.0);
    for (int i = 0; i < 1000; ++i)
        held.at(60min, 3);
    QVERIFY(!held.state.active);
    QCOMPARE(utc(held.state.turning), utc(held.start + 60min));
    QVERIFY(!held.at(60min, 2.0).state.turning);
    QCOMPARE(held.late, 0);

    AlarmRule rule = water();
    rule.hold = 0ms;
    Watch prompt(rule);
    QVERIFY(prompt.at(60min, 2.0).at(60min, 3).state.active);
}

void AlarmSignalTest::beginsItsHoldAnewWhenTheClockGoesBack()
{
    AlarmRule rule;
    rule.condition = MissingCondition{};
    rule.hold = 10min;
    Watch signal(rule);
    signal.at(0s, 1).at(9min, 1).at(-51min, 1); // an hour back
    QVERIFY(!signal.state.active);
    QCOMPARE(utc(signal.state.turning), utc(signal.start - 51min));
    QVERIFY(!signal.at(-41min - 1s, 1).state.active);
    QVERIFY(signal.at(-41min, 1).state.active);
    QVERIFY(!signal.at(-42min, 0).state.active);
    QCOMPARE(signal.late, 0);
}

void AlarmSignalTest::looksBothWays_data()
{
    QTest::addColumn<int>("condition");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QString>("active"); ///< after each of the values: 1 active, 0 not

    const auto row = [](const char *name, int condition, QList<double> values, const char *active) {
        QTest::newRow(name) << condition << values << QString::fromLatin1(active);
    };
    row("below 90, back at 92", 0, {90, 89.9, 91.9, 92}, "0110");
    row("excess over a table's limit, deadband 0.2", 1, {0, 0.1, -0.1, -0.2}, "0110");
    row("shortfall under a table's limit, deadband 0.2", 2, {0, -0.1, 0.1, 0.2}, "0110");
    row("fall by more than 5, back at 1", 3, {-5, -5.1, -1.1, -1, 9}, "01100");
    row("3 deviations above, back at 2", 4, {3, 3.1, 2.1, 2, -9}, "01100");
    row("forecast, yes or no", 5, {0, 1, 1, 0}, "0110");
    row("forecast to pass 100, deadband 5", 8, {100, 100.1, 95.1, 95}, "0110");
    row("forecast to fall below 100, deadband 5", 9, {100, 99.9, 104.9, 105}, "0110");
    row("area, yes or no", 6, {0, 1, 1, 0}, "0110");
    row("combined, yes or no", 7, {0, 1, 1, 0}, "0110");
}

void AlarmSignalTest::looksBothWays()
{
    QFETCH(int, condition);
    QFETCH(QList<double>, values);
    QFETCH(QString, active);
    const AlarmCondition conditions[] = {
        ThresholdCondition{AlarmSide::Below, 90, 92},
        TableCondition{{}, {}, {}, {}, AlarmSide::Above, 0.2},
        TableCondition{{}, {}, {}, {}, AlarmSide::Below, 0.2},
        RateCondition{AlarmSide::Below, 5, 1, 1h},
        DeviationCondition{AlarmSide::Above, DeviationCondition::Part::Hour, 3, 2, 8, 1},
        ForecastCondition{},
        AreaCondition{},
        CombinedCondition{},
        ForecastCondition{0.8, ForecastCondition::Limit{AlarmSide::Above, 100, 5}},
        ForecastCondition{0.8, ForecastCondition::Limit{AlarmSide::Below, 100, 5}}};
    AlarmRule rule;
    rule.condition = conditions[condition];
    Watch signal(rule);
    QString seen;
    for (qsizetype i = 0; i < values.size(); ++i)
        seen += signal.at(std::chrono::minutes(i), values[i]).state.active ? QLatin1Char('1') : QLatin1Char('0');
    QCOMPARE(seen, active);
}

QTEST_GUILESS_MAIN(AlarmSignalTest)
#include "tst_alarm_signal.moc"
