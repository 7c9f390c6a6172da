// SPDX-License-Identifier: GPL-3.0-or-later
// Of which alarms people are told, when, and how often.
#include "tests/engine/alarm_teller_trial.h"

using namespace ioc;
using namespace ioc::test;

class AlarmTellerTest : public AlarmTellerTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        begin();
    }

    void tellsOfWhatTheLedgerHas();
    void tellsNobodyTwiceOverARestart();
    void tellsNothingOfASilentAlarm();
    void tellsOfOneThatComesOffTheShelf();
    void escalatesWhatNobodyAcknowledges();
    void escalatesOverARestart();
    void escalatesInTimeWhenTheClockGoesBack();
    void escalatesInTimeWhenTheClockGoesBackOverARestart();
    void aSecondStationDoesNotPutOffTheEscalation();
    void comingAndGoingDoesNotPutOffTheEscalation();
    void comingAndGoingDoesNotPutItOffOverARestart();
    void escalatesWhatIsOverAndNobodyAcknowledged();
    void escalatesAnewWhatComesBackAfterTheLastStep();
    void beginsWithWhatComesWhereTheOutboxIsNew();
    void tellsWhatAnEarlierSessionDidNotComeToTell();
    void tellsNothingOfARuleThatIsGone();
    void triesAChannelOut();

private:
    /// By its id, of what the n-th notice is: "5, step 0" is what entry 5 told, step 1 its first escalation.
    QString entryOf(int n) const
    {
        const QString id = m_hook.told[n][QLatin1String("id")].toString(); // folder/5-1795237200000/0/hook/
        return id.section(u'/', 1, 1).section(u'-', 0, 0) + QStringLiteral(", step ") + id.section(u'/', 2, 2);
    }

    AlarmEntry now(AlarmEvent event, AlarmPhase phase) const
    {
        AlarmEntry entry = raised();
        entry.at = m_clock.now();
        entry.event = event;
        entry.phase = phase;
        return entry;
    }
    AlarmEntry raisedNow() const { return now(AlarmEvent::Raised, AlarmPhase::Unacknowledged); }
    AlarmEntry returnedNow() const { return now(AlarmEvent::Returned, AlarmPhase::ReturnedUnacknowledged); }
    AlarmEntry acknowledgedNow() const { return now(AlarmEvent::Acknowledged, AlarmPhase::Normal); }
};

void AlarmTellerTest::tellsOfWhatTheLedgerHas()
{
    const auto teller = start();
    QVERIFY(!teller->handledEntry());
    teller->take(raised(), 5);
    QTRY_COMPARE(m_hook.told.size(), 1);
    QVERIFY(m_hook.told[0][QLatin1String("subject")].toString().contains(QStringLiteral("Nhiều trận động đất")));
    QVERIFY(m_hook.told[0][QLatin1String("text")].toString().contains(QStringLiteral("3 trận trong một giờ")));
    QCOMPARE(m_hook.told[0][QLatin1String("possible_duplicate")].toBool(), false);
}

void AlarmTellerTest::tellsNobodyTwiceOverARestart()
{
    {
        const auto teller = start();
        teller->take(raised(), 5);
        QTRY_COMPARE(m_hook.told.size(), 1);
    }
    const auto again = start();
    QCOMPARE(again->handledEntry(), std::optional(std::int64_t(5)));
    again->take(raised(), 5); // who is not sure tells it again
    AlarmEntry later = raised();
    later.event = AlarmEvent::Realarmed;
    again->take(later, 6);
    QTRY_COMPARE(m_hook.told.size(), 2);
    QCOMPARE(entryOf(1), QStringLiteral("6, step 0"));
}

void AlarmTellerTest::tellsNothingOfASilentAlarm()
{
    const auto teller = start();
    AlarmEntry suppressed = raised();
    suppressed.phase = AlarmPhase::Suppressed;
    teller->take(suppressed, 5);
    AlarmEntry returned = suppressed;
    returned.event = AlarmEvent::Returned;
    teller->take(returned, 6);
    teller->take(raised(), 7);
    QTRY_COMPARE(m_hook.told.size(), 1);
    QCOMPARE(entryOf(0), QStringLiteral("7, step 0"));
}

void AlarmTellerTest::tellsOfOneThatComesOffTheShelf()
{
    const auto teller = start();
    AlarmEntry unshelved = raised();
    unshelved.event = AlarmEvent::Unshelved;
    teller->take(unshelved, 5);
    QTRY_COMPARE(m_hook.told.size(), 1);
}

void AlarmTellerTest::escalatesWhatNobodyAcknowledges()
{
    const auto teller = start();
    teller->take(raised(), 5);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 1);
    m_clock.advance(11min);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 2);
    QCOMPARE(entryOf(1), QStringLiteral("5, step 1"));
    AlarmEntry acknowledged = raised();
    acknowledged.event = AlarmEvent::Acknowledged;
    acknowledged.phase = AlarmPhase::Acknowledged;
    acknowledged.actor = QStringLiteral("lan");
    teller->take(acknowledged, 6);
    m_clock.advance(60min);
    teller->look();
    AlarmEntry next = raised(); // a mark: what was told before it came before it
    next.at = m_clock.now();
    teller->take(next, 7);
    QTRY_COMPARE(m_hook.told.size(), 3);
    QCOMPARE(entryOf(2), QStringLiteral("7, step 0"));
}

void AlarmTellerTest::escalatesOverARestart()
{
    {
        const auto teller = start();
        teller->take(raised(), 5);
        QTRY_COMPARE(m_hook.told.size(), 1);
    }
    m_clock.advance(11min);
    const auto again = start();
    again->remember(raised(), 5);
    again->look();
    QTRY_COMPARE(m_hook.told.size(), 2);
    QCOMPARE(entryOf(1), QStringLiteral("5, step 1"));
}

void AlarmTellerTest::escalatesInTimeWhenTheClockGoesBack()
{
    const auto teller = start();
    const Instant right = m_clock.now();
    m_clock.advance(30 * 24h);
    AlarmEntry ahead = raised();
    ahead.at = m_clock.now();
    teller->take(ahead, 5);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 1);
    m_clock.set(right);
    teller->look();
    m_clock.advance(9min);
    teller->look();
    m_clock.advance(1min);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 2);
    QCOMPARE(entryOf(1), QStringLiteral("5, step 1"));
    QVERIFY(m_hook.told[0][QLatin1String("id")].toString().section(u'/', 0, 1) ==
            m_hook.told[1][QLatin1String("id")].toString().section(u'/', 0, 1)); // still the same alarm
}

void AlarmTellerTest::escalatesInTimeWhenTheClockGoesBackOverARestart()
{
    const Instant right = m_clock.now();
    AlarmEntry ahead = raised();
    ahead.at = right + 30 * 24h;
    {
        m_clock.set(ahead.at);
        const auto teller = start();
        teller->take(ahead, 5);
        QTRY_COMPARE(m_hook.told.size(), 1);
    }
    m_clock.set(right);
    const auto again = start();
    again->remember(ahead, 5);
    again->look();
    m_clock.advance(10min);
    again->look();
    QTRY_COMPARE(m_hook.told.size(), 2);
    QCOMPARE(entryOf(1), QStringLiteral("5, step 1"));
}

// A second station is told at once, and does not put off that somebody else is called.
void AlarmTellerTest::aSecondStationDoesNotPutOffTheEscalation()
{
    const auto teller = start();
    teller->take(raised(), 5);
    QTRY_COMPARE(m_hook.told.size(), 1);
    m_clock.advance(9min);
    AlarmEntry second = raised();
    second.event = AlarmEvent::Realarmed;
    second.at = m_clock.now();
    second.member = QStringLiteral("Tuần");
    second.sentence = QStringLiteral("Tuần: 0,10 m trên mức III");
    teller->take(second, 6);
    QTRY_COMPARE(m_hook.told.size(), 2);
    QCOMPARE(entryOf(1), QStringLiteral("6, step 0"));
    m_clock.advance(2min);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 3);
    QCOMPARE(entryOf(2), QStringLiteral("5, step 1"));
    QVERIFY(m_hook.told[2][QLatin1String("text")].toString().contains(QStringLiteral("Tuần")));
}

void AlarmTellerTest::comingAndGoingDoesNotPutOffTheEscalation()
{
    const auto teller = start();
    teller->take(raised(), 5);
    m_clock.advance(4min);
    teller->take(returnedNow(), 6);
    m_clock.advance(5min);
    teller->take(raisedNow(), 7);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 3);
    m_clock.advance(2min);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 4);
    QCOMPARE(entryOf(3), QStringLiteral("5, step 1"));
}

void AlarmTellerTest::comingAndGoingDoesNotPutItOffOverARestart()
{
    {
        const auto teller = start();
        teller->take(raised(), 5);
        QTRY_COMPARE(m_hook.told.size(), 1);
    }
    const auto again = start();
    again->remember(raised(), 5);
    m_clock.advance(9min);
    again->take(returnedNow(), 6);
    again->take(raisedNow(), 7);
    QTRY_COMPARE(m_hook.told.size(), 3);
    m_clock.advance(2min);
    again->look();
    QTRY_COMPARE(m_hook.told.size(), 4);
    QCOMPARE(entryOf(3), QStringLiteral("5, step 1"));
}

void AlarmTellerTest::escalatesWhatIsOverAndNobodyAcknowledged()
{
    const auto teller = start();
    teller->take(raised(), 5);
    m_clock.advance(1min);
    teller->take(returnedNow(), 6);
    QTRY_COMPARE(m_hook.told.size(), 2);
    m_clock.advance(10min);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 3);
    QCOMPARE(entryOf(2), QStringLiteral("5, step 1"));
    const QString text = m_hook.told[2][QLatin1String("text")].toString();
    QVERIFY2(text.contains(QStringLiteral("05:00")) && text.contains(QStringLiteral("05:01")), qPrintable(text));
    teller->take(raisedNow(), 7);
    teller->take(returnedNow(), 8);
    teller->take(acknowledgedNow(), 9);
    m_clock.advance(60min);
    teller->look();
    teller->take(raisedNow(), 10); // a mark: what was told before it came before it
    QTRY_COMPARE(m_hook.told.size(), 6);
    QCOMPARE(entryOf(5), QStringLiteral("10, step 0"));
}

void AlarmTellerTest::escalatesAnewWhatComesBackAfterTheLastStep()
{
    const auto teller = start();
    teller->take(raised(), 5);
    teller->take(returnedNow(), 6);
    m_clock.advance(11min);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 3);
    m_clock.advance(24h);
    teller->take(raisedNow(), 7);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 4);
    m_clock.advance(11min);
    teller->look();
    QTRY_COMPARE(m_hook.told.size(), 5);
    QCOMPARE(entryOf(4), QStringLiteral("7, step 1"));
}

void AlarmTellerTest::beginsWithWhatComesWhereTheOutboxIsNew()
{
    m_clock.advance(11min);
    const auto teller = start();
    teller->remember(raised(), 5);
    teller->begin(5);
    teller->look(); // neither told nor escalated: it stood before anybody was to be told
    AlarmEntry later = raised();
    later.event = AlarmEvent::Realarmed;
    later.at = m_clock.now();
    teller->take(later, 6);
    QTRY_COMPARE(m_hook.told.size(), 1);
    QCOMPARE(entryOf(0), QStringLiteral("6, step 0"));
}

/// The first alarm of all, and the program died before it told it: the outbox knew already from where to tell.
void AlarmTellerTest::tellsWhatAnEarlierSessionDidNotComeToTell()
{
    start()->begin(0);
    const auto again = start();
    QCOMPARE(again->handledEntry(), std::optional(std::int64_t(0)));
    again->remember(raised(), 5);
    AlarmEntry acknowledged = raised();
    acknowledged.event = AlarmEvent::Acknowledged;
    acknowledged.phase = AlarmPhase::Acknowledged;
    again->remember(acknowledged, 6);
    QVERIFY(m_hook.told.isEmpty());
    again->begin(6);
    QTRY_COMPARE(m_hook.told.size(), 1);
    QCOMPARE(entryOf(0), QStringLiteral("5, step 0"));
    const auto third = start();
    QCOMPARE(third->handledEntry(), std::optional(std::int64_t(6)));
}

void AlarmTellerTest::tellsNothingOfARuleThatIsGone()
{
    const auto teller = start();
    AlarmEntry gone = raised();
    gone.key.rule = RuleId(QStringLiteral("was-once"));
    teller->take(gone, 5);
    m_clock.advance(11min);
    teller->look();
    teller->take(raised(), 6);
    QTRY_COMPARE(m_hook.told.size(), 1);
    QCOMPARE(entryOf(0), QStringLiteral("6, step 0"));
}

void AlarmTellerTest::triesAChannelOut()
{
    const auto teller = start();
    QVERIFY(teller->tryOut(ChannelId(QStringLiteral("fax"))).error().code == ErrorCode::NotFound);
    QVERIFY(teller->tryOut(kHook));
    QTRY_COMPARE(m_hook.told.size(), 1);
    QVERIFY(m_hook.told[0][QLatin1String("test")].toBool());
    QVERIFY(m_hook.told[0][QLatin1String("subject")].toString().startsWith(QStringLiteral("[TRIAL]")));
}

QTEST_GUILESS_MAIN(AlarmTellerTest)
#include "tst_alarm_teller.moc"
