// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_machine.h"
#include "tests/rules/alarms/tangled_days.h"

using namespace ioc;
using namespace ioc::test;

class AlarmBookPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void endsInAllowedStatesThatTheJournalTells();
    void givesTheSameEntriesFromTheSameHappenings();
    void announcesNothingAnewWheneverItIsRestarted();
};

void AlarmBookPropertiesTest::endsInAllowedStatesThatTheJournalTells()
{
    size_t entries = 0;
    int acts = 0;
    int withdrawn = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        Days days(seed);
        for (int step = 0; step < 500; ++step) {
            days.step();
            for (const StandingAlarm &alarm : days.desk.book.standing())
                QVERIFY2(canStand(alarm.status.phase, alarm.status.isAbnormal),
                         qPrintable(toString(alarm.status.phase)));
            if (step % 50 == 0)
                QVERIFY(standAlike(days.desk.book, replayed(days.desk)));
        }
        const AlarmBook again = replayed(days.desk);
        QVERIFY(standAlike(days.desk.book, again));
        for (const AlarmEntry &entry : days.desk.journal)
            QVERIFY(!entry.late);
        entries += days.desk.journal.size();
        acts += days.acts;
        withdrawn += days.withdrawn;
    }
    QVERIFY2(entries > 20'000, qPrintable(QString::number(entries)));
    QVERIFY2(acts > 500 && withdrawn > 100, qPrintable(QStringLiteral("%1 %2").arg(acts).arg(withdrawn)));
}

void AlarmBookPropertiesTest::givesTheSameEntriesFromTheSameHappenings()
{
    Days one(7);
    Days two(7);
    for (int step = 0; step < 300; ++step) {
        one.step();
        two.step();
    }
    QVERIFY(!one.desk.journal.empty());
    QVERIFY(one.desk.journal == two.desk.journal);
    QVERIFY(one.desk.announced == two.desk.announced);
}

void AlarmBookPropertiesTest::announcesNothingAnewWheneverItIsRestarted()
{
    int standing = 0;
    for (unsigned seed = 1; seed <= 15; ++seed) {
        Days days(seed);
        for (int step = 0; step < 300; ++step) {
            days.step();
            if (step % 20 != 0)
                continue;
            days.rest();
            const AlarmBook before = days.desk.book;
            const size_t told = days.desk.announced.size();
            days.restart();
            QVERIFY(standAlike(before, days.desk.book));
            days.desk.settle();
            QCOMPARE(days.desk.announced.size(), told);
            standing += int(before.standing().size());
        }
    }
    QVERIFY(standing > 500);
}

QTEST_GUILESS_MAIN(AlarmBookPropertiesTest)
#include "tst_alarm_book_properties.moc"
