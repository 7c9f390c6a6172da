// SPDX-License-Identifier: GPL-3.0-or-later
// The desk as people use it, by keyboard, against alarms that answer: what they do with alarms.
#include "tests/desk/desk_trial.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QToolButton>

using namespace ioc;
using namespace ioc::sample;

class TestAlarmDesk : public DeskTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void spaceAcknowledgesOnceTheLedgerHasIt()
    {
        press(Qt::Key_Space);
        QCOMPARE(m_ward->waiting(), size_t(1));
        QVERIFY(m_ward->alarm(key(0)).status.phase == AlarmPhase::Unacknowledged);
        QCOMPARE(cell(0, AlarmTableModel::StateColumn), QStringLiteral("being recorded…"));
        QCOMPARE(told(), QStringLiteral("Being recorded…"));
        m_ward->settle();
        QVERIFY(m_ward->alarm(key(0)).status.phase == AlarmPhase::Acknowledged);
        QCOMPARE(cell(0, AlarmTableModel::StateColumn), QStringLiteral("acknowledged"));
        QCOMPARE(told(), QStringLiteral("1 acknowledged."));
    }

    void everyPlainDeedHasItsKey_data()
    {
        QTest::addColumn<int>("pressed");
        QTest::addColumn<QString>("event");
        QTest::newRow("acknowledge") << int(Qt::Key_A) << toString(AlarmEvent::Acknowledged);
        QTest::newRow("dealt with") << int(Qt::Key_X) << toString(AlarmEvent::Confirmed);
        QTest::newRow("unshelve") << int(Qt::Key_U) << toString(AlarmEvent::Unshelved);
        QTest::newRow("put back") << int(Qt::Key_R) << toString(AlarmEvent::ReturnedToService);
    }

    void everyPlainDeedHasItsKey()
    {
        QFETCH(int, pressed);
        QFETCH(QString, event);
        press(Qt::Key(pressed));
        m_ward->settle();
        QCOMPARE(m_ward->journal().size(), size_t(1));
        QCOMPARE(toString(m_ward->journal()[0].event), event);
        QVERIFY(m_ward->journal()[0].key == key(0));
    }

    void bulkWithoutCriticalOnesIsDoneAtOnce()
    {
        press(Qt::Key_Down);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Space);
        m_ward->settle();
        QCOMPARE(told(), QStringLiteral("3 acknowledged."));
        QVERIFY(m_ward->alarm(key(0)).status.phase == AlarmPhase::Unacknowledged);
    }

    void bulkWithACriticalOneAsksOnce()
    {
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_A);
        QVERIFY(form()->isVisible());
        QVERIFY(form()->accessibleName().contains(QStringLiteral("4 alarm(s), of which critical: 1")));
        QCOMPARE(m_ward->waiting(), size_t(0));
        press(Qt::Key_Return);
        QVERIFY(!form()->isVisible());
        m_ward->settle();
        QCOMPARE(told(), QStringLiteral("4 acknowledged."));
        QVERIFY(list()->hasFocus());
    }

    void escapeLeavesTheQuestion()
    {
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_A);
        press(Qt::Key_Escape);
        QVERIFY(!form()->isVisible());
        QCOMPARE(m_ward->waiting(), size_t(0));
        QVERIFY(list()->hasFocus());
    }

    void shelvingNeedsAReasonAndAnEnd()
    {
        press(Qt::Key_G);
        QVERIFY(form()->isVisible());
        press(Qt::Key_Return);
        QVERIFY(form()->isVisible());
        QCOMPARE(label("actMissing"), QStringLiteral("Write the reason."));
        type(QStringLiteral("Sensor is being repaired"));
        find<QDateTimeEdit>("actEnd")->setDateTime(QDateTime(QDate(2026, 11, 23), QTime(18, 0), Qt::UTC));
        press(Qt::Key_Return);
        QCOMPARE(label("actMissing"), QStringLiteral("The end must lie within the next 24 hours."));
        find<QToolButton>("actEndOfShift")->click();
        QCOMPARE(find<QDateTimeEdit>("actEnd")->time(), QTime(22, 0));
        find<QToolButton>("actEnd240")->click();
        press(Qt::Key_Return);
        QVERIFY(!form()->isVisible());
        m_ward->settle();
        QCOMPARE(m_ward->journal().size(), size_t(1));
        QCOMPARE(m_ward->journal()[0].text, QStringLiteral("Sensor is being repaired"));
        QVERIFY(m_ward->journal()[0].until == sample::at(22, 45)); // four hours, whole minutes
        QCOMPARE(told(), QStringLiteral("1 shelved."));
        QVERIFY(*list()->currentAlarm() == key(1)); // what is shelved is not listed among the active
    }

    void aQuestionKeepsItsAlarmsWhateverIsDoneMeanwhile()
    {
        press(Qt::Key_C); // about the first
        type(QStringLiteral("about the first"));
        list()->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_Space); // the second is acknowledged
        find<QLineEdit>("actText")->setFocus();
        press(Qt::Key_Return);
        m_ward->settle();
        QCOMPARE(m_ward->journal().size(), size_t(2));
        QVERIFY(m_ward->journal()[0].event == AlarmEvent::Acknowledged && m_ward->journal()[0].key == key(1));
        QVERIFY(m_ward->journal()[1].event == AlarmEvent::Commented && m_ward->journal()[1].key == key(0));
    }

    // The ledger does not take it: what was written stands in the question again.
    void whatWasWrittenOutlivesARefusal()
    {
        m_ward->refuse(QStringLiteral("The disk is full."));
        press(Qt::Key_C);
        type(QStringLiteral("commune told"));
        press(Qt::Key_Return);
        QVERIFY(!form()->isVisible());
        m_ward->settle();
        QVERIFY(form()->isVisible());
        QCOMPARE(find<QLineEdit>("actText")->text(), QStringLiteral("commune told"));
        QCOMPARE(label("actMissing"), QStringLiteral("The disk is full."));
        m_ward->refuse({});
        press(Qt::Key_Return);
        m_ward->settle();
        QVERIFY(!form()->isVisible());
        QCOMPARE(m_ward->journal().size(), size_t(1));
        QVERIFY(m_ward->journal()[0].key == key(0));
    }

    // Two orders are under way; the one is refused, then the other done.
    void nothingThatWasWrittenIsLostWhenMoreIsRefused()
    {
        press(Qt::Key_C);
        type(QStringLiteral("first"));
        press(Qt::Key_Return);
        press(Qt::Key_Down);
        press(Qt::Key_C);
        type(QStringLiteral("second"));
        press(Qt::Key_Return);
        press(Qt::Key_Down);
        press(Qt::Key_G); // a question without an answer yet
        m_ward->refuse(QStringLiteral("The disk is full."));
        m_ward->settle();
        QCOMPARE(find<QLineEdit>("actText")->text(), QString());
        m_ward->refuse({});
        press(Qt::Key_Escape);
        QCOMPARE(find<QLineEdit>("actText")->text(), QStringLiteral("first"));
        press(Qt::Key_Return);
        QCOMPARE(find<QLineEdit>("actText")->text(), QStringLiteral("second"));
        QCOMPARE(label("actMissing"), QStringLiteral("The disk is full."));
        press(Qt::Key_Return);
        QVERIFY(form()->isHidden());
        m_ward->settle();
        QCOMPARE(m_ward->journal().size(), size_t(2));
        QVERIFY(m_ward->journal()[0].text == u"first" && m_ward->journal()[0].key == key(0));
        QVERIFY(m_ward->journal()[1].text == u"second" && m_ward->journal()[1].key == key(1));
    }

    void whoSearchesIsNotTakenAwayByARefusal()
    {
        press(Qt::Key_C);
        type(QStringLiteral("first"));
        press(Qt::Key_Return);
        press(Qt::Key_F, Qt::ControlModifier);
        QPointer<QWidget> search = m_window->focusWidget();
        m_ward->refuse(QStringLiteral("The disk is full."));
        m_ward->settle();
        QVERIFY(form()->isVisible());
        QVERIFY(search->hasFocus());
    }

    void aRefusalThatComesAtOnceKeepsTheKeys()
    {
        m_ward->answerAtOnce();
        m_ward->refuse(QStringLiteral("What is shown is the past."));
        press(Qt::Key_C);
        type(QStringLiteral("first"));
        press(Qt::Key_Return);
        QVERIFY(form()->isVisible());
        QVERIFY(find<QLineEdit>("actText")->hasFocus());
        QCOMPARE(find<QLineEdit>("actText")->text(), QStringLiteral("first"));
    }

    void aRefusalIsNotTalkedAway()
    {
        press(Qt::Key_A);
        press(Qt::Key_A); // again, before the ledger has answered
        press(Qt::Key_Down);
        press(Qt::Key_A);
        m_ward->settle();
        QVERIFY2(told().contains(QStringLiteral("Already acknowledged")), qPrintable(told()));
        QVERIFY2(told().endsWith(QStringLiteral("1 acknowledged.")), qPrintable(told()));
        press(Qt::Key_Down);
        press(Qt::Key_A);
        QVERIFY(!told().contains(QStringLiteral("Already")));
        m_ward->settle();
        QCOMPARE(told(), QStringLiteral("1 acknowledged."));
    }

    void whatIsBeingWrittenIsNotPutAside()
    {
        press(Qt::Key_C);
        type(QStringLiteral("commune told"));
        list()->setFocus();
        press(Qt::Key_Down);
        press(Qt::Key_C);
        QCOMPARE(find<QLineEdit>("actText")->text(), QStringLiteral("commune told"));
        QVERIFY(find<QLineEdit>("actText")->hasFocus());
        QVERIFY(told().contains(QStringLiteral("not done yet")));
        list()->setFocus();
        press(Qt::Key_F6); // to the alarm
        press(Qt::Key_F6); // to the question
        QVERIFY(find<QLineEdit>("actText")->hasFocus());
        press(Qt::Key_F6);
        QVERIFY(list()->hasFocus());
    }

    void tooManyLettersAreCountedAndNotCutOff()
    {
        press(Qt::Key_C);
        find<QLineEdit>("actText")->setText(QString(1013, QLatin1Char('a')));
        press(Qt::Key_Return);
        QVERIFY(form()->isVisible());
        QCOMPARE(label("actMissing"), QStringLiteral("13 letter(s) too many."));
        QCOMPARE(m_ward->waiting(), size_t(0));
    }

    void enterOnAnEndChoosesIt()
    {
        press(Qt::Key_G);
        type(QStringLiteral("repair"));
        find<QToolButton>("actEnd1440")->setFocus();
        press(Qt::Key_Return);
        QVERIFY(form()->isVisible());
        press(Qt::Key_F6);
        find<QLineEdit>("actText")->setFocus();
        press(Qt::Key_Return);
        m_ward->settle();
        QVERIFY(m_ward->journal()[0].until == sample::at(18, 45) + std::chrono::hours(24));
    }

    // The form was opened 20 minutes ago.
    void endsAreReckonedFromNow()
    {
        press(Qt::Key_G);
        type(QStringLiteral("repair"));
        m_ward->reach(sample::at(19, 5));
        m_ward->stand(four());
        find<QToolButton>("actEnd30")->click();
        press(Qt::Key_Return);
        m_ward->settle();
        QVERIFY(m_ward->journal()[0].until == sample::at(19, 35));
    }

    void questionsAboutSeveralNameThem()
    {
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_G);
        QVERIFY2(form()->accessibleName().contains(QStringLiteral("; ")), qPrintable(form()->accessibleName()));
        QVERIFY(form()->accessibleName().endsWith(QStringLiteral("; …)")));
    }

    void directiveIsAboutOne()
    {
        press(Qt::Key_Down, Qt::ShiftModifier);
        QSignalSpy asked(m_window->alarmDesk(), &AlarmDesk::directiveAsked);
        press(Qt::Key_N);
        QCOMPARE(asked.size(), 0);
        QVERIFY(told().contains(QStringLiteral("one alarm")));
    }

    void lettersInAFieldAreLetters()
    {
        press(Qt::Key_C);
        type(QStringLiteral("gaxl 0"));
        QCOMPARE(find<QLineEdit>("actText")->text(), QStringLiteral("gaxl 0"));
        press(Qt::Key_Return);
        m_ward->settle();
        QCOMPARE(m_ward->journal()[0].text, QStringLiteral("gaxl 0"));
        QVERIFY(m_window->language() == Language::English);
    }

    void assigningOffersOnesOwnName()
    {
        press(Qt::Key_O);
        QCOMPARE(find<QLineEdit>("actOwner")->text(), QStringLiteral("lan"));
        press(Qt::Key_Return);
        m_ward->settle();
        QCOMPARE(m_ward->alarm(key(0)).status.owner, QStringLiteral("lan"));
        QCOMPARE(cell(0, AlarmTableModel::TakenColumn), QStringLiteral("lan"));
        press(Qt::Key_5); // mine
        QCOMPARE(rows(), 1);
        press(Qt::Key_5);
        QCOMPARE(rows(), 4);
    }

    void aRefusalIsASentenceAndNothingHappened()
    {
        m_ward->refuse(QStringLiteral("The disk is full; nothing can be recorded."));
        press(Qt::Key_Space);
        m_ward->settle();
        QCOMPARE(told(), QStringLiteral("▲ Not done: The disk is full; nothing can be recorded."));
        QVERIFY(m_ward->alarm(key(0)).status.phase == AlarmPhase::Unacknowledged);
        QCOMPARE(cell(0, AlarmTableModel::StateColumn), QStringLiteral("unacknowledged"));
        QVERIFY(m_ward->journal().empty());
        m_ward->refuse({});
        press(Qt::Key_Space);
        m_ward->settle();
        QCOMPARE(told(), QStringLiteral("1 acknowledged."));
    }

    void theSecondOfTwoIsToldByWhomItWasDone()
    {
        press(Qt::Key_Space);
        m_ward->seat(QStringLiteral("minh"));
        auto other = open();
        QTest::keyClick(other->alarmDesk()->findChild<AlarmListView *>(), Qt::Key_Space);
        m_ward->settle();
        QCOMPARE(m_ward->journal().size(), size_t(1));
        QCOMPARE(m_ward->journal()[0].actor, QStringLiteral("lan"));
        QCOMPARE(told(), QStringLiteral("1 acknowledged."));
        QCOMPARE(other->findChild<QLabel *>(QStringLiteral("told"))->text(),
                 QStringLiteral("▲ Not done: Already acknowledged by lan at 18:44."));
        const auto &theirs = other->alarmDesk()->model();
        QCOMPARE(theirs.index(0, AlarmTableModel::StateColumn).data().toString(), QStringLiteral("acknowledged"));
    }

    void aDirectiveIsAskedForTheCurrentAlarm()
    {
        QSignalSpy asked(m_window->alarmDesk(), &AlarmDesk::directiveAsked);
        press(Qt::Key_Down);
        press(Qt::Key_N);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked[0][0].value<Alarm>().key == key(1));
    }

    void aButtonThatIsDisabledGivesTheKeysToTheList()
    {
        find<QToolButton>("directive")->setFocus();
        m_ward->stand({});
        QVERIFY(list()->hasFocus());
        m_ward->stand(four());
        QVERIFY(list()->hasFocus());
    }
};

QTEST_MAIN(TestAlarmDesk)
#include "test_alarm_desk.moc"
