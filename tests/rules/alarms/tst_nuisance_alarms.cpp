// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/nuisance_alarms.h"
#include "tests/rules/alarms/journal.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class NuisanceAlarmsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void namesWhatIsRaisedThreeTimesAMinute();
    void putsTheWorstFirst();
    void doesNotCountOverAClockThatWentBack();
    void namesWhatGoesBeforeAnybodyCanAct_data();
    void namesWhatGoesBeforeAnybodyCanAct();
    void doesNotCallFleetingWhatComesAgainAtOnce();
};

void NuisanceAlarmsTest::namesWhatIsRaisedThreeTimesAMinute()
{
    Journal journal;
    for (auto offset : {0s, 30s, 60s, 90s}) // twice in any minute
        journal.raised(offset, alarm("slow")).returned(offset + 1s, alarm("slow"));
    for (auto offset : {0ms, 30'000ms, 59'999ms, 600'000ms})
        journal.raised(offset, alarm("fast")).returned(offset + 1s, alarm("fast"));
    const auto found = chatteringAlarms(journal.entries);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].key, alarm("fast"));
    QCOMPARE(found[0].raised, 4);
    QCOMPARE(found[0].mostInAMinute, 3);
}

void NuisanceAlarmsTest::putsTheWorstFirst()
{
    Journal journal;
    for (int i = 0; i < 3; ++i)
        journal.raised(std::chrono::seconds(i), alarm("b")).raised(std::chrono::seconds(i), alarm("a"));
    for (int i = 0; i < 5; ++i)
        journal.raised(std::chrono::seconds(i), alarm("c"));
    QStringList names;
    for (const ChatteringAlarm &found : chatteringAlarms(journal.entries))
        names.push_back(found.key.rule.toString());
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("c a b"));
}

void NuisanceAlarmsTest::doesNotCountOverAClockThatWentBack()
{
    Journal journal;
    journal.raised(1h, alarm("a")).raised(1h + 1s, alarm("a")).raised(2s, alarm("a")).raised(3s, alarm("a"));
    QVERIFY(chatteringAlarms(journal.entries).empty());
}

void NuisanceAlarmsTest::namesWhatGoesBeforeAnybodyCanAct_data()
{
    QTest::addColumn<qint64>("lasted"); ///< ms
    QTest::addColumn<bool>("acted");
    QTest::addColumn<bool>("fleeting");

    QTest::newRow("a second") << qint64(1000) << false << true;
    QTest::newRow("ten seconds") << qint64(10'000) << false << true;
    QTest::newRow("longer") << qint64(10'001) << false << false;
    QTest::newRow("somebody was quick") << qint64(5000) << true << false;
    QTest::newRow("data time went back") << qint64(-1) << false << false;
}

void NuisanceAlarmsTest::namesWhatGoesBeforeAnybodyCanAct()
{
    QFETCH(qint64, lasted);
    QFETCH(bool, acted);
    Journal journal;
    journal.raised(0s, alarm("a"));
    journal.entries.back().dataTime = journal.start - 1h;
    if (acted)
        journal.acknowledged(2min, alarm("a"));
    journal.returned(5min, alarm("a")); // by the clock it took longer: data come every five minutes
    journal.entries.back().dataTime = journal.start - 1h + Milliseconds(lasted);
    QTEST(fleetingAlarms(journal.entries).size() == 1, "fleeting");
}

void NuisanceAlarmsTest::doesNotCallFleetingWhatComesAgainAtOnce()
{
    Journal journal;
    journal.raised(0s, alarm("again")).returned(2s, alarm("again")).raised(30s, alarm("again"));
    journal.raised(0s, alarm("later")).returned(2s, alarm("later")).raised(62s, alarm("later"));
    journal.raised(0s, alarm("twice")).returned(2s, alarm("twice"));
    journal.raised(10min, alarm("twice")).returned(10min + 2s, alarm("twice"));
    const auto found = fleetingAlarms(journal.entries);
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found[0].key, alarm("twice"));
    QCOMPARE(found[0].times, 2);
    QCOMPARE(found[1].key, alarm("later"));
}

QTEST_GUILESS_MAIN(NuisanceAlarmsTest)
#include "tst_nuisance_alarms.moc"
