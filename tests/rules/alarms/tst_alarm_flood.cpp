// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_flood.h"
#include "tests/rules/alarms/journal.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

AlarmKey numbered(int number)
{
    return alarm(qPrintable(QStringLiteral("r%1").arg(number)));
}

} // namespace

class AlarmFloodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void beginsWithTheEleventhInTenMinutes();
    void endsWithFewerThanFiveInTenMinutes();
    void doesNotBeginByWhatNobodyIsToldOf_data();
    void doesNotBeginByWhatNobodyIsToldOf();
    void beginsAnewAfterItsEndWithoutOverlap();
    void isOverWhereTimeIsNotLetPass();
    void endsWhenTheClockGoesBack();
    void beginsAnewAfterTheClockWentBack_data();
    void beginsAnewAfterTheClockWentBack();
};

void AlarmFloodTest::beginsWithTheEleventhInTenMinutes()
{
    Journal journal;
    journal.raised(-20min, numbered(99)); // long before: not its first
    for (int i = 0; i < 10; ++i)
        journal.raised(std::chrono::minutes(i), numbered(i));
    QVERIFY(floodsIn(journal.entries, journal.start + 10min - 1ms).empty());
    Journal slow = journal;
    slow.raised(10min, numbered(10)); // the first has just left the ten minutes
    QVERIFY(floodsIn(slow.entries, journal.start + 10min).empty());
    journal.raised(10min - 1ms, numbered(10));
    const auto floods = floodsIn(journal.entries, journal.start + 10min - 1ms);
    QCOMPARE(floods.size(), 1u);
    QCOMPARE(floods[0], (AlarmFlood{journal.start, {}, numbered(0), 11}));
}

void AlarmFloodTest::endsWithFewerThanFiveInTenMinutes()
{
    Journal journal;
    for (int i = 0; i < 11; ++i)
        journal.raised(std::chrono::seconds(i), numbered(i));
    FloodWatch watch;
    for (const AlarmEntry &entry : journal.entries)
        watch.note(entry);
    // The sixth but one of eleven leaves at 10 min 6 s: then four are left.
    watch.passTo(journal.start + 10min + 6s - 1ms);
    QVERIFY(watch.flood());
    watch.passTo(journal.start + 10min + 6s);
    QVERIFY(!watch.flood());
    QCOMPARE(watch.past().size(), 1u);
    QCOMPARE(watch.past()[0], (AlarmFlood{journal.start, journal.start + 10min + 6s, numbered(0), 11}));
    // Told of in one leap of time it ended just then as well.
    QVERIFY(floodsIn(journal.entries, journal.start + 10h) == watch.past());
}

void AlarmFloodTest::doesNotBeginByWhatNobodyIsToldOf_data()
{
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("late");
    QTest::addColumn<bool>("counts");

    const auto row = [](const char *name, AlarmEvent event, AlarmPhase phase, bool late, bool counts) {
        QTest::newRow(name) << int(event) << int(phase) << late << counts;
    };
    row("raised", AlarmEvent::Raised, AlarmPhase::Unacknowledged, false, true);
    row("realarmed", AlarmEvent::Realarmed, AlarmPhase::Unacknowledged, false, true);
    row("let go while it is out of line", AlarmEvent::Released, AlarmPhase::Unacknowledged, false, true);
    row("let go", AlarmEvent::Released, AlarmPhase::Normal, false, false);
    row("raised while suppressed", AlarmEvent::Raised, AlarmPhase::Suppressed, false, false);
    row("raised while shelved", AlarmEvent::Raised, AlarmPhase::Shelved, false, false);
    row("late", AlarmEvent::Raised, AlarmPhase::Unacknowledged, true, false);
    row("returned", AlarmEvent::Returned, AlarmPhase::ReturnedUnacknowledged, false, false);
    row("a comment", AlarmEvent::Commented, AlarmPhase::Unacknowledged, false, false);
}

void AlarmFloodTest::doesNotBeginByWhatNobodyIsToldOf()
{
    QFETCH(int, event);
    QFETCH(int, phase);
    QFETCH(bool, late);
    Journal journal;
    for (int i = 0; i < 20; ++i) {
        journal.add(std::chrono::seconds(i), numbered(i), AlarmEvent(event), AlarmPhase(phase));
        journal.entries.back().late = late;
    }
    const bool counts = !floodsIn(journal.entries, journal.start + 1min).empty();
    QTEST(counts, "counts");
}

void AlarmFloodTest::beginsAnewAfterItsEndWithoutOverlap()
{
    Journal journal;
    for (int i = 0; i < 11; ++i)
        journal.raised(std::chrono::seconds(i), numbered(i));
    for (int i = 0; i < 11; ++i) // while four of the first are still within ten minutes
        journal.raised(10min + 7s + std::chrono::milliseconds(i), numbered(50 + i));
    const auto floods = floodsIn(journal.entries, journal.start + 11min);
    QCOMPARE(floods.size(), 2u);
    QVERIFY(floods[1].from >= *floods[0].to);
    QCOMPARE(floods[1].firstOut, numbered(50));
    QVERIFY(!floods[1].to);
    QCOMPARE(floods[1].announced, 11);
}

/// Who reads what another writes down hears of it a moment later.
void AlarmFloodTest::isOverWhereTimeIsNotLetPass()
{
    Journal journal;
    for (int i = 0; i < 11; ++i)
        journal.raised(std::chrono::seconds(i), numbered(i));
    FloodWatch watch;
    for (const AlarmEntry &entry : journal.entries)
        watch.note(entry);
    QVERIFY(watch.floodAt(journal.start + 10min + 6s - 1ms) == watch.flood());
    QVERIFY(!watch.floodAt(journal.start + 10min + 6s));
    QVERIFY(!watch.floodAt(journal.start + 10h));
    QVERIFY(watch.floodAt(journal.start + 9s)); // the entry was made just now
    QVERIFY(!watch.floodAt(journal.start - 1h));
    Journal later = journal;
    later.raised(9min, numbered(20));
    watch.note(later.entries.back()); // of before what was asked for: nothing has passed
    QVERIFY(watch.floodAt(journal.start + 9min));
    QCOMPARE(watch.floodAt(journal.start + 9min)->announced, 12);
}

void AlarmFloodTest::endsWhenTheClockGoesBack()
{
    Journal journal;
    for (int i = 0; i < 12; ++i)
        journal.raised(std::chrono::seconds(i), numbered(i));
    for (int i = 0; i < 10; ++i)
        journal.raised(-1h + std::chrono::seconds(i), numbered(i));
    const auto floods = floodsIn(journal.entries, journal.start - 59min);
    QCOMPARE(floods.size(), 1u);
    QCOMPARE(utc(floods[0].to), utc(journal.start + 11s));
    QVERIFY(*floods[0].to >= floods[0].from);
}

void AlarmFloodTest::beginsAnewAfterTheClockWentBack_data()
{
    QTest::addColumn<int>("backSeconds");

    QTest::newRow("by an hour") << 3600;
    QTest::newRow("by less than the second flood lasts") << 5;
}

void AlarmFloodTest::beginsAnewAfterTheClockWentBack()
{
    QFETCH(int, backSeconds);
    Journal journal;
    for (int i = 0; i < 12; ++i)
        journal.raised(std::chrono::seconds(i), numbered(i));
    const auto back = 11s - std::chrono::seconds(backSeconds);
    for (int i = 0; i < 12; ++i)
        journal.raised(back + std::chrono::seconds(i), numbered(50 + i));
    const auto floods = floodsIn(journal.entries, journal.start + back + 1min);
    QCOMPARE(floods.size(), 2u);
    QCOMPARE(floods[0], (AlarmFlood{journal.start, journal.start + 11s, numbered(0), 12}));
    QCOMPARE(floods[1], (AlarmFlood{journal.start + back, {}, numbered(50), 12}));
}

QTEST_GUILESS_MAIN(AlarmFloodTest)
#include "tst_alarm_flood.moc"
