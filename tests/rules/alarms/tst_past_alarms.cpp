// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/past_alarms.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class PastAlarmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsWhatWouldHaveBeenRaisedAndMarksItLate();
    void leavesOutWhatWasKnown();
};

namespace {

/// Above 10 for ten minutes; values every five: past it from 5 to 20 min, back at 25.
struct Scene
{
    Scene()
    {
        rule.id = RuleId(QStringLiteral("water"));
        rule.condition = ThresholdCondition{AlarmSide::Above, 10, 8};
        rule.hold = 10min;
        rule.priority = Priority::High;
        double judged[] = {5, 12, 13, 14, 15, 7, 6};
        for (int i = 0; i < 7; ++i)
            values.push_back({judged[i], start + i * 5min, true, judged[i], u"KT1"});
    }

    std::vector<AlarmEntry> past(Milliseconds from, Milliseconds to) const
    {
        return pastAlarms(rule, unit, values, start + from, start + to, now);
    }

    const Instant start = at("2026-11-20T11:00:00Z");
    const Instant now = at("2026-11-21T11:00:00Z");
    const UnitId unit{QStringLiteral("26041@2025-07-01")};
    AlarmRule rule;
    std::vector<SignalInput> values;
};

} // namespace

void PastAlarmsTest::tellsWhatWouldHaveBeenRaisedAndMarksItLate()
{
    const Scene scene;
    const auto entries = scene.past(0min, 1h);
    QCOMPARE(entries.size(), 2u);
    QVERIFY(entries[0].event == AlarmEvent::Raised && entries[1].event == AlarmEvent::Returned);
    QCOMPARE(utc(entries[0].dataTime), utc(scene.start + 15min)); // ten minutes of data time after 5
    QCOMPARE(entries[0].value, std::optional(14.0));
    QCOMPARE(entries[0].member, QStringLiteral("KT1"));
    QCOMPARE(utc(entries[1].dataTime), utc(scene.start + 25min));
    for (const AlarmEntry &entry : entries) {
        QVERIFY(entry.late && !isAnnounced(entry));
        QCOMPARE(utc(entry.at), utc(scene.now));
        QCOMPARE(entry.key, (AlarmKey{scene.rule.id, scene.unit}));
        QVERIFY(entry.priority == Priority::High);
    }
}

void PastAlarmsTest::leavesOutWhatWasKnown()
{
    const Scene scene;
    QCOMPARE(scene.past(20min, 1h).size(), 1u); // the return alone; the hold before was seen nonetheless
    QCOMPARE(scene.past(0min, 15min).size(), 0u);
    QCOMPARE(scene.past(15min, 16min).size(), 1u);
}

QTEST_GUILESS_MAIN(PastAlarmsTest)
#include "tst_past_alarms.moc"
