// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarm_step.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;
using Phase = ioc::AlarmState::Phase;

namespace {

/// Water above 2.5 m for ten minutes; well again at 2.2 m or less for five.
AlarmRule flood()
{
    AlarmRule rule;
    rule.id = RuleId(QStringLiteral("flood"));
    rule.condition = ThresholdCondition{AlarmSide::Above, 2.5, 2.2};
    rule.hold = 10min;
    rule.clearHold = 5min;
    return rule;
}

/// One alarm, fed minute by minute.
class Watch
{
public:
    explicit Watch(AlarmRule rule = flood())
        : m_rule(std::move(rule))
    {
    }

    Watch &at(std::chrono::seconds offset, std::optional<double> value, const char *member = "")
    {
        const Phase before = state.phase;
        state = stepAlarm(m_rule, state, {value, QString::fromLatin1(member)}, start + offset);
        if (state.isActive() && before != Phase::Raised && before != Phase::Clearing)
            ++raised;
        if (!state.isActive() && (before == Phase::Raised || before == Phase::Clearing))
            ++cleared;
        return *this;
    }

    QString phase() const { return toString(state.phase); }

    const Instant start = ioc::test::at("2026-11-21T11:00:00Z");
    AlarmState state;
    int raised = 0;
    int cleared = 0;

private:
    AlarmRule m_rule;
};

} // namespace

class AlarmStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void raisesAfterTheHoldAlone();
    void raisesAtOnceWithoutAHold();
    void forgetsAPeakShorterThanTheHold();
    void staysBetweenLimitAndClear();
    void clearsAfterTheClearHoldAlone();
    void keepsItsRaisingTimeThroughADip();
    void looksBelowAsWell();
    void raisesASquareWaveAtMostOncePerHold_data();
    void raisesASquareWaveAtMostOncePerHold();
    void neitherRaisesNorClearsWithoutAValue();
    void remembersTheLastGoodValueAndItsStation();
    void startsTheHoldAnewWhenTheClockGoesBack();
    void givesTheSameFromASavedState();
};

void AlarmStepTest::raisesAfterTheHoldAlone()
{
    Watch alarm;
    QCOMPARE(alarm.at(0s, 2.5).phase(), QStringLiteral("normal")); // the limit itself is not past it
    QCOMPARE(alarm.at(1min, 2.6).phase(), QStringLiteral("pending"));
    QCOMPARE(alarm.at(11min - 1s, 2.6).phase(), QStringLiteral("pending"));
    QVERIFY(!alarm.state.raisedAt);
    QCOMPARE(alarm.at(11min, 2.6).phase(), QStringLiteral("raised"));
    QCOMPARE(utc(alarm.state.raisedAt), utc(alarm.start + 11min));
    QCOMPARE(alarm.raised, 1);
}

void AlarmStepTest::raisesAtOnceWithoutAHold()
{
    AlarmRule rule = flood();
    rule.hold = rule.clearHold = 0ms;
    Watch alarm(rule);
    QCOMPARE(alarm.at(0s, 2.6).phase(), QStringLiteral("raised"));
    QCOMPARE(alarm.at(1s, 2.3).phase(), QStringLiteral("raised"));
    QCOMPARE(alarm.at(2s, 2.2).phase(), QStringLiteral("normal"));
    QVERIFY(!alarm.state.raisedAt);
}

void AlarmStepTest::forgetsAPeakShorterThanTheHold()
{
    Watch alarm;
    alarm.at(0s, 3).at(9min, 3).at(9min + 30s, 2.4).at(10min, 3).at(19min, 3);
    QCOMPARE(alarm.phase(), QStringLiteral("pending"));
    QCOMPARE(alarm.raised, 0);
    QCOMPARE(alarm.at(20min, 3).phase(), QStringLiteral("raised"));
}

void AlarmStepTest::staysBetweenLimitAndClear()
{
    Watch alarm;
    alarm.at(0s, 3).at(10min, 3);
    for (int minute = 11; minute < 600; ++minute)
        alarm.at(std::chrono::minutes(minute), minute % 2 ? 2.21 : 2.49);
    QCOMPARE(alarm.phase(), QStringLiteral("raised"));
    QCOMPARE(alarm.raised, 1);
    QCOMPARE(alarm.cleared, 0);
}

void AlarmStepTest::clearsAfterTheClearHoldAlone()
{
    Watch alarm;
    alarm.at(0s, 3).at(10min, 3).at(20min, 2.2);
    QCOMPARE(alarm.phase(), QStringLiteral("clearing"));
    QVERIFY(alarm.state.isActive());
    QCOMPARE(alarm.at(25min - 1s, 2.0).phase(), QStringLiteral("clearing"));
    QCOMPARE(alarm.at(25min, 2.0).phase(), QStringLiteral("normal"));
    QVERIFY(!alarm.state.raisedAt);
}

void AlarmStepTest::keepsItsRaisingTimeThroughADip()
{
    Watch alarm;
    alarm.at(0s, 3).at(10min, 3).at(20min, 2.0).at(22min, 2.4);
    QCOMPARE(alarm.phase(), QStringLiteral("raised"));
    QCOMPARE(utc(alarm.state.raisedAt), utc(alarm.start + 10min));
    // The next dip starts its hold anew.
    QCOMPARE(alarm.at(23min, 2.0).at(27min, 2.0).phase(), QStringLiteral("clearing"));
    QCOMPARE(alarm.raised, 1);
}

void AlarmStepTest::looksBelowAsWell()
{
    AlarmRule rule = flood();
    rule.condition = ThresholdCondition{AlarmSide::Below, 90, 92};
    Watch alarm(rule);
    alarm.at(0s, 90).at(1min, 89).at(11min, 89);
    QCOMPARE(alarm.phase(), QStringLiteral("raised"));
    QCOMPARE(alarm.at(12min, 91.9).phase(), QStringLiteral("raised"));
    QCOMPARE(alarm.at(13min, 92).at(18min, 95).phase(), QStringLiteral("normal"));
}

void AlarmStepTest::raisesASquareWaveAtMostOncePerHold_data()
{
    QTest::addColumn<int>("halfWaveSeconds");
    QTest::addColumn<int>("raised");

    // Ten hours. Half a wave shorter than the hold never raises. Half a wave of 15 min raises once a wave of 30: 20
    // times.
    QTest::newRow("1 s") << 1 << 0;
    QTest::newRow("1 min") << 60 << 0;
    QTest::newRow("just under the hold") << 599 << 0;
    QTest::newRow("15 min") << 900 << 20;
}

void AlarmStepTest::raisesASquareWaveAtMostOncePerHold()
{
    QFETCH(int, halfWaveSeconds);
    Watch alarm;
    for (int second = 0; second < 10 * 3600; ++second)
        alarm.at(std::chrono::seconds(second), second / halfWaveSeconds % 2 == 0 ? 2.51 : 2.19);
    QTEST(alarm.raised, "raised");
    QVERIFY(alarm.raised - alarm.cleared <= 1);
    QVERIFY(alarm.raised <= 10 * 6); // holds of ten minutes
}

void AlarmStepTest::neitherRaisesNorClearsWithoutAValue()
{
    Watch pending;
    pending.at(0s, 3).at(10min, std::nullopt).at(60min, std::nullopt);
    QCOMPARE(pending.phase(), QStringLiteral("pending"));

    Watch raised;
    raised.at(0s, 3).at(10min, 3).at(2h, std::nullopt).at(30h, std::nullopt);
    QCOMPARE(raised.phase(), QStringLiteral("raised"));

    Watch clearing;
    clearing.at(0s, 3).at(10min, 3).at(20min, 2.0).at(40min, std::nullopt);
    QCOMPARE(clearing.phase(), QStringLiteral("clearing"));
    QVERIFY(clearing.state.isActive());
}

void AlarmStepTest::remembersTheLastGoodValueAndItsStation()
{
    Watch alarm;
    alarm.at(0s, 3, "KT1").at(10min, 3.25, "KT2").at(20min, std::nullopt, "");
    QCOMPARE(alarm.state.value, std::optional(3.25));
    QCOMPARE(alarm.state.member, QStringLiteral("KT2"));
}

void AlarmStepTest::startsTheHoldAnewWhenTheClockGoesBack()
{
    Watch alarm;
    alarm.at(0s, 3).at(9min, 3);
    alarm.at(-60min, 3); // an hour and more back
    QCOMPARE(alarm.phase(), QStringLiteral("pending"));
    QCOMPARE(utc(alarm.state.since), utc(alarm.start - 60min));
    QCOMPARE(alarm.at(-51min, 3).phase(), QStringLiteral("pending"));
    QCOMPARE(alarm.at(-50min, 3).phase(), QStringLiteral("raised"));
    QVERIFY(alarm.state.since <= alarm.start - 50min);
}

void AlarmStepTest::givesTheSameFromASavedState()
{
    // A restart in the midst of a hold neither raises early nor forgets.
    Watch alarm;
    alarm.at(0s, 3).at(5min, 3);
    const AlarmState saved = alarm.state;
    const auto step = [&](std::chrono::minutes offset) {
        return toString(stepAlarm(flood(), saved, {3.0, {}}, alarm.start + offset).phase);
    };
    QCOMPARE(step(9min), QStringLiteral("pending"));
    QCOMPARE(step(10min), QStringLiteral("raised"));
}

QTEST_GUILESS_MAIN(AlarmStepTest)
#include "tst_alarm_step.moc"
