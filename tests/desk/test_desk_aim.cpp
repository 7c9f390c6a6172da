// SPDX-License-Identifier: GPL-3.0-or-later
// What is done goes to what is shown, and to nothing else.
#include "tests/desk/desk_trial.h"
#include "widgets/desk/alarm_detail.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>

using namespace ioc;
using namespace ioc::sample;

class TestDeskAim : public DeskTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void homeAndEndChooseWhereTheyGo();
    void controlMovesNothingApart_data();
    void controlMovesNothingApart();
    void whoTakesTheCurrentOneOutOfTheChoiceGoesToOneThatIsInIt();
    void whoLeavesTheChosenOnesLeavesNoneBehind();
    void detailTakesTheKeysFromNobody();
    void detailTakesTheKeysFromNoOtherView();
    void heldKeyDoesItOnce();
    void deedWaitsWhenTheListHasMovedByItself();
    void deedWaitsWhenAnAlarmHasAppearedByItself();
    void stepIsTickedOnce();
    void stepWaitsUntilItsOwnActIsAnswered();
    void stepWaitsWhenTheListHasMovedByItself();
    void stepsAreReachedFromTheAlarm();
    void commentOfAnotherDeskIsSeenAtOnce();
    void whatIsTypedIntoAFilterIsNoDeed();
    void listHasTheKeysAgainAfterAChoice();

private:
    std::vector<AlarmKey> chosen() const { return list()->chosenAlarms(); }
    bool isTogether() const
    {
        const auto keys = chosen();
        return std::find(keys.begin(), keys.end(), *list()->currentAlarm()) != keys.end();
    }
    QCheckBox *step(int number) const
    {
        const QByteArray name = "step" + QByteArray::number(number);
        const bool isThere = QTest::qWaitFor([&] {
            const auto *box = find<QCheckBox>(name.constData());
            return box && box->isEnabled();
        });
        if (!isThere)
            qFatal("the procedure cannot be ticked");
        return find<QCheckBox>(name.constData());
    }
    QPoint place(int row) const { return list()->visualRect(list()->model()->index(row, 2)).center(); }
    void click(int row, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, with, place(row));
    }
    void byAnother(AlarmEvent event, const AlarmKey &alarm, const QString &text = {})
    {
        AlarmEntry act;
        act.event = event;
        act.key = alarm;
        act.text = text;
        m_ward->act(act, [](const Result<void> &) {});
        m_ward->settle();
    }
};

void TestDeskAim::homeAndEndChooseWhereTheyGo()
{
    press(Qt::Key_Down);
    press(Qt::Key_Home);
    QVERIFY(chosen() == std::vector{key(0)});
    press(Qt::Key_End);
    QVERIFY(chosen() == std::vector{key(3)});
    press(Qt::Key_Space);
    m_ward->settle();
    QVERIFY(m_ward->alarm(key(3)).status.phase == AlarmPhase::Acknowledged);
    press(Qt::Key_Up);
    press(Qt::Key_Home, Qt::ShiftModifier);
    QVERIFY(chosen() == (std::vector{key(0), key(1), key(2)}));
}

void TestDeskAim::controlMovesNothingApart_data()
{
    QTest::addColumn<int>("pressed");
    for (const Qt::Key one : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown})
        QTest::newRow(qPrintable(QKeySequence(one).toString())) << int(one);
}

void TestDeskAim::controlMovesNothingApart()
{
    QFETCH(int, pressed);
    press(Qt::Key_Down);
    press(Qt::Key(pressed), Qt::ControlModifier);
    QVERIFY(isTogether());
    QCOMPARE(chosen().size(), size_t(1));
}

void TestDeskAim::whoTakesTheCurrentOneOutOfTheChoiceGoesToOneThatIsInIt()
{
    click(1);
    click(2, Qt::ControlModifier);
    QVERIFY(chosen() == (std::vector{key(1), key(2)}));
    click(2, Qt::ControlModifier);
    QVERIFY(chosen() == std::vector{key(1)});
    QVERIFY(*list()->currentAlarm() == key(1));
}

// The first is critical. The second, which was acknowledged, is current, and leaves with the next filter.
void TestDeskAim::whoLeavesTheChosenOnesLeavesNoneBehind()
{
    byAnother(AlarmEvent::Acknowledged, key(1));
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(*list()->currentAlarm() == key(1));
    press(Qt::Key_1);
    QVERIFY(chosen() == std::vector{key(0)});
    QVERIFY(*list()->currentAlarm() == key(0));
}

// A step was ticked once; the comment on the alarm is being written when another desk shelves it.
void TestDeskAim::detailTakesTheKeysFromNobody()
{
    QCheckBox *box = step(1);
    box->setFocus();
    press(Qt::Key_Space);
    m_ward->settle();
    list()->setFocus();
    press(Qt::Key_C);
    type(QStringLiteral("xa da so t"));
    byAnother(AlarmEvent::Shelved, key(0));
    QTRY_VERIFY(*list()->currentAlarm() == key(1));
    QTest::qWait(100);
    type(QStringLiteral("an"));
    QCOMPARE(find<QLineEdit>("actText")->text(), QStringLiteral("xa da so tan"));
    QVERIFY(m_ward->alarm(key(1)).status.phase == AlarmPhase::Unacknowledged);
}

void TestDeskAim::detailTakesTheKeysFromNoOtherView()
{
    QCheckBox *box = step(1);
    box->setFocus();
    auto *note = new QLineEdit(m_window.get()); // of another view
    note->show();
    note->setFocus();
    byAnother(AlarmEvent::Shelved, key(0));
    QTest::qWait(100);
    QVERIFY(note->hasFocus());
}

void TestDeskAim::heldKeyDoesItOnce()
{
    for (const QAction *deed : m_window->alarmDesk()->actions())
        QVERIFY2(!deed->autoRepeat(), qPrintable(deed->text()));
    for (const QShortcut *shortcut : m_window->findChildren<QShortcut *>())
        QVERIFY2(!shortcut->autoRepeat(), qPrintable(shortcut->key().toString()));
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), true);
    QApplication::sendEvent(list(), &held);
    QCOMPARE(m_ward->waiting(), size_t(0));
    QKeyEvent first(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), false);
    QApplication::sendEvent(list(), &first);
    QCOMPARE(m_ward->waiting(), size_t(1));
}

// The acknowledged one leaves "Waiting", and the next is current: what was meant for the one is not done to the other.
void TestDeskAim::deedWaitsWhenTheListHasMovedByItself()
{
    press(Qt::Key_1);
    press(Qt::Key_A);
    m_ward->settle();
    QVERIFY(*list()->currentAlarm() == key(1));
    press(Qt::Key_A); // twice by mistake
    QCOMPARE(m_ward->waiting(), size_t(0));
    QVERIFY2(told().contains(QStringLiteral("press again")), qPrintable(told()));
    for (int i = 0; i < 25; ++i) { // held down, on a system that does not say so
        QTest::qWait(50);
        press(Qt::Key_A);
    }
    QCOMPARE(m_ward->waiting(), size_t(0));
    pressUntilTaken(Qt::Key_A);
    m_ward->settle();
    press(Qt::Key_Down); // somebody has gone there: no pause
    press(Qt::Key_A);
    QCOMPARE(m_ward->waiting(), size_t(1));
}

void TestDeskAim::deedWaitsWhenAnAlarmHasAppearedByItself()
{
    m_ward->stand({});
    QTest::qWait(1000);
    m_ward->stand(four());
    press(Qt::Key_A);
    QCOMPARE(m_ward->waiting(), size_t(0));
    pressUntilTaken(Qt::Key_A);
}

/// What another desk does meanwhile brings a history in which it does not stand yet.
void TestDeskAim::stepWaitsUntilItsOwnActIsAnswered()
{
    QCheckBox *box = step(1);
    box->click();
    QVERIFY(!box->isChecked());
    QSignalSpy read(m_window->alarmDesk()->findChild<AlarmDetail *>(), &AlarmDetail::readyChanged);
    m_ward->commentElsewhere(key(0), QStringLiteral("đã gọi"));
    QTRY_VERIFY(!read.isEmpty());
    box->click();
    QCOMPARE(m_ward->waiting(), size_t(1));
    m_ward->settle();
    QTRY_VERIFY(find<QCheckBox>("step1")->isChecked());
}

void TestDeskAim::stepWaitsWhenTheListHasMovedByItself()
{
    press(Qt::Key_1);
    press(Qt::Key_A);
    m_ward->settle();
    QVERIFY(*list()->currentAlarm() == key(1));
    step(1)->click();
    QCOMPARE(m_ward->waiting(), size_t(0));
    QVERIFY2(told().contains(QStringLiteral("press again")), qPrintable(told()));
    QTest::qWait(1000);
    step(1)->click();
    QCOMPARE(m_ward->waiting(), size_t(1));
}

void TestDeskAim::stepIsTickedOnce()
{
    QCheckBox *box = step(1);
    box->click();
    box->click();
    QCOMPARE(m_ward->waiting(), size_t(1));
    m_ward->settle();
    QTRY_VERIFY(box->isChecked());
}

void TestDeskAim::stepsAreReachedFromTheAlarm()
{
    step(2);
    press(Qt::Key_F6);
    press(Qt::Key_Tab);
    QVERIFY(step(1)->hasFocus());
    press(Qt::Key_Tab);
    QVERIFY(step(2)->hasFocus());
    press(Qt::Key_Tab);
    QVERIFY(find<QWidget>("history")->hasFocus());
}

void TestDeskAim::commentOfAnotherDeskIsSeenAtOnce()
{
    QCheckBox *box = step(2);
    byAnother(AlarmEvent::Commented, key(0), QStringLiteral("☑ 2. Mở cửa xả"));
    QTRY_VERIFY(box->isChecked());
}

void TestDeskAim::whatIsTypedIntoAFilterIsNoDeed()
{
    auto *units = find<QComboBox>("unitFilter");
    units->setFocus();
    press(Qt::Key_A);
    press(Qt::Key_N);
    QCOMPARE(m_ward->waiting(), size_t(0));
    units->showPopup();
    QTest::keyClick(units->view(), Qt::Key_A);
    QCOMPARE(m_ward->waiting(), size_t(0));
}

void TestDeskAim::listHasTheKeysAgainAfterAChoice()
{
    auto *units = find<QComboBox>("unitFilter");
    units->setFocus();
    units->showPopup();
    QTRY_VERIFY(units->view()->isVisible());
    QTest::keyClick(units->view(), Qt::Key_Return);
    QTRY_VERIFY(m_window->focusWidget() == list());
}

QTEST_MAIN(TestDeskAim)
#include "test_desk_aim.moc"
