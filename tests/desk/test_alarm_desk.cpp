// SPDX-License-Identifier: GPL-3.0-or-later
// The desk as people use it: by keyboard, against alarms that answer.
#include "tests/desk/ward.h"
#include "widgets/desk/alarm_desk.h"
#include "widgets/desk/alarm_list_view.h"
#include "widgets/desk/desk_window.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace ioc;
using namespace ioc::sample;

namespace {

AlarmKey key(int commune)
{
    return {RuleId(QStringLiteral("level.high")), sample::commune(commune)};
}

Alarm level(int commune, Priority priority, Instant at)
{
    return raised("level.high", sample::commune(commune), priority, at, 81.5);
}

struct Outlet final : BellOutlet
{
    explicit Outlet(QStringList &heard)
        : m_heard(heard)
    {
    }
    void ring(const QString &title, const QString &text) override
    {
        m_heard.append(title + QStringLiteral(": ") + text);
    }
    QStringList &m_heard;
};

/// In the order of the list.
std::vector<Alarm> four()
{
    return {level(0, Priority::Critical, sample::at(18, 0)), level(1, Priority::High, sample::at(18, 30)),
            level(2, Priority::High, sample::at(18, 20)), level(3, Priority::Normal, sample::at(18, 10))};
}

} // namespace

class TestAlarmDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        m_ward = std::make_unique<Ward>();
        m_ward->stand(four());
        m_window = open();
    }

    void cleanup()
    {
        m_window.reset();
        m_ward.reset();
    }

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

    void arrowsGoThroughTheListAndTheDetailFollows()
    {
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QVERIFY(*list()->currentAlarm() == key(2));
        QTRY_VERIFY(label("alarmPlace").contains(QStringLiteral("Lâm Thủy")));
        press(Qt::Key_End);
        QVERIFY(*list()->currentAlarm() == key(3));
        press(Qt::Key_Home);
        QVERIFY(*list()->currentAlarm() == key(0));
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

    void aDarkDesktopHasADarkDesk()
    {
        const QPalette light = QGuiApplication::palette();
        QPalette dark = light;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        QGuiApplication::setPalette(dark);
        auto window = open();
        const QImage picture = window->renderPage();
        QGuiApplication::setPalette(light);
        QVERIFY(picture.pixelColor(4, 200).lightness() < 60);
        QVERIFY(m_window->renderPage().pixelColor(4, 200).lightness() > 200);
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

    void aTickIsACommentAndShowsInEveryWindow()
    {
        auto other = open();
        const auto step = [](DeskWindow &window) { return window.findChild<QCheckBox *>(QStringLiteral("step2")); };
        QTRY_VERIFY(step(*m_window) && step(*m_window)->isEnabled() && step(*other));
        step(*m_window)->setFocus();
        QTest::keyClick(step(*m_window), Qt::Key_Space);
        QVERIFY(!step(*m_window)->isChecked()); // not before the ledger has it
        m_ward->settle();
        QCOMPARE(m_ward->journal()[0].text, QStringLiteral("☑ 2. Open the gates"));
        QTRY_VERIFY(step(*m_window)->isChecked());
        press(Qt::Key_F6);
        // The other window reads the history when it comes to the alarm again.
        QTest::keyClick(other->alarmDesk()->findChild<AlarmListView *>(), Qt::Key_Down);
        QTest::keyClick(other->alarmDesk()->findChild<AlarmListView *>(), Qt::Key_Up);
        QTRY_VERIFY(step(*other)->isChecked());
        QVERIFY(step(*other)->accessibleName().contains(QStringLiteral("lan")));
    }

    void historyStandsBesideTheAlarm()
    {
        press(Qt::Key_Space);
        m_ward->settle();
        auto *history = find<QTreeWidget>("history");
        QTRY_COMPARE(history->topLevelItemCount(), 1);
        QCOMPARE(history->topLevelItem(0)->text(1), QStringLiteral("Acknowledged"));
        QCOMPARE(history->topLevelItem(0)->text(2), QStringLiteral("lan"));
    }

    void numbersFilterAndZeroTakesFiltersAway()
    {
        press(Qt::Key_Space);
        m_ward->settle();
        press(Qt::Key_1);
        QCOMPARE(rows(), 3);
        press(Qt::Key_4);
        QCOMPARE(rows(), 2);
        press(Qt::Key_0);
        QCOMPARE(rows(), 4);
        press(Qt::Key_6); // by cause
        QCOMPARE(rows(), 5);
        QVERIFY(*list()->currentAlarm() == key(1)); // the first that waited when the acknowledged one was left out
    }

    void searchIgnoresAccentsAndEscapeClearsIt()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("lam thuy"));
        QCOMPARE(rows(), 1);
        press(Qt::Key_Return);
        QVERIFY(list()->hasFocus());
        QVERIFY(*list()->currentAlarm() == key(2));
        press(Qt::Key_Escape);
        QCOMPARE(rows(), 4);
        QVERIFY(*list()->currentAlarm() == key(2));
    }

    void anEmptyListSaysWhy()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("nowhere"));
        QVERIFY(label("nothingListed").contains(QStringLiteral("filters")));
        press(Qt::Key_Escape);
        m_ward->stand({});
        QCOMPARE(label("nothingListed"), QStringLiteral("Nothing is out of line."));
        press(Qt::Key_Space); // nothing is chosen
        QCOMPARE(m_ward->waiting(), size_t(0));
    }

    void theListKeepsTheKeysWhenAlarmsComeAgain()
    {
        QSignalSpy asked(m_window->alarmDesk(), &AlarmDesk::directiveAsked);
        m_ward->stand({});
        QVERIFY(find<QLabel>("nothingListed")->isVisible());
        QVERIFY(!find<QToolButton>("directive")->isEnabled());
        QVERIFY(list()->hasFocus());
        m_ward->stand(four());
        QVERIFY(!find<QLabel>("nothingListed")->isVisible());
        QVERIFY(find<QToolButton>("directive")->isEnabled());
        QVERIFY(list()->hasFocus());
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        m_ward->settle();
        QVERIFY(m_ward->alarm(key(1)).status.phase == AlarmPhase::Acknowledged);
        QCOMPARE(asked.size(), 0);
    }

    void aButtonThatIsDisabledGivesTheKeysToTheList()
    {
        find<QToolButton>("directive")->setFocus();
        m_ward->stand({});
        QVERIFY(list()->hasFocus());
        m_ward->stand(four());
        QVERIFY(list()->hasFocus());
    }

    void f6GoesToTheDetailAndBack()
    {
        press(Qt::Key_F6);
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("alarmTop"));
        press(Qt::Key_F6);
        QVERIFY(list()->hasFocus());
    }

    // Fault 61: more than anybody can follow. The desk says so, and where it began is one key away.
    void aFloodLeadsToItsFirst()
    {
        auto *banner = find<QFrame>("flood");
        QVERIFY(!banner->isVisible());
        m_ward->flood({sample::at(18, 40), {}, key(2), 24});
        QVERIFY(banner->isVisible());
        QVERIFY(banner->accessibleName().contains(QStringLiteral("24 alarm(s)")));
        press(Qt::Key_F, Qt::ControlModifier);
        type(QStringLiteral("hoa an")); // where the first is not
        press(Qt::Key_Return);
        press(Qt::Key_F);
        QVERIFY(*list()->currentAlarm() == key(2));
        QVERIFY(list()->hasFocus());
    }

    void newAlarmsMoveNeitherSelectionNorPlace()
    {
        std::vector<Alarm> many;
        for (int i = 0; i < 200; ++i) {
            Alarm alarm = level(i % 4, Priority::High, sample::at(8, 0) + std::chrono::minutes(i));
            alarm.key.rule = RuleId(QStringLiteral("rule%1").arg(i));
            many.push_back(alarm);
        }
        m_ward->stand(many);
        press(Qt::Key_Home);
        for (int i = 0; i < 100; ++i)
            press(Qt::Key_Down);
        const AlarmKey chosen = *list()->currentAlarm();
        const int place = list()->rowViewportPosition(list()->currentIndex().row());
        QVERIFY(list()->verticalScrollBar()->value() > 0);
        for (int i = 0; i < 50; ++i) {
            Alarm alarm = level(i % 4, Priority::Critical, sample::at(18, 40));
            alarm.key.rule = RuleId(QStringLiteral("new%1").arg(i));
            many.push_back(alarm);
        }
        m_ward->stand(many);
        QCoreApplication::processEvents();
        QVERIFY(*list()->currentAlarm() == chosen);
        QCOMPARE(list()->rowViewportPosition(list()->currentIndex().row()), place);
        QVERIFY(list()->hasFocus());
    }

    void whatIsGoneGivesItsPlaceToTheNext()
    {
        press(Qt::Key_1); // waiting
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        m_ward->settle();
        QVERIFY(*list()->currentAlarm() == key(2));
        press(Qt::Key_Space);
        m_ward->settle();
        QVERIFY(*list()->currentAlarm() == key(3));
    }

    // Another desk acknowledges the current one of three that are chosen: the two others stay chosen.
    void whatElseWasChosenStaysSo()
    {
        press(Qt::Key_1); // waiting
        press(Qt::Key_End);
        press(Qt::Key_Up, Qt::ShiftModifier);
        press(Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(list()->chosenAlarms() == (std::vector{key(1), key(2), key(3)}));
        QVERIFY(*list()->currentAlarm() == key(1));
        press(Qt::Key_F6);
        press(Qt::Key_F6); // Shift is no longer held
        AlarmEntry act;
        act.event = AlarmEvent::Acknowledged;
        act.key = key(1);
        m_ward->act(act, [](const Result<void> &) {});
        m_ward->settle();
        QVERIFY(list()->chosenAlarms() == (std::vector{key(2), key(3)}));
        QVERIFY(*list()->currentAlarm() == key(2));
    }

    void whatPeopleAndPacksWriteIsNoMarkup()
    {
        m_ward->flood({sample::at(18, 40), {}, key(2), 24});
        press(Qt::Key_C);
        type(QStringLiteral("<b>loud</b>"));
        press(Qt::Key_Return);
        m_ward->settle();
        const QStringList escaped{QStringLiteral("alarmTitle"), QStringLiteral("deskFeeds")};
        const auto labels = m_window->findChildren<QLabel *>();
        QVERIFY(labels.size() > 15);
        for (const QLabel *each : labels) {
            const bool isEscaped = escaped.contains(each->objectName());
            QVERIFY2(each->textFormat() == (isEscaped ? Qt::RichText : Qt::PlainText), qPrintable(each->text()));
        }
        auto *history = find<QTreeWidget>("history");
        QTRY_COMPARE(history->topLevelItemCount(), 1);
        QCOMPARE(history->topLevelItem(0)->text(3), QStringLiteral("<b>loud</b>"));
        QCOMPARE(history->topLevelItem(0)->toolTip(3), QStringLiteral("<qt>&lt;b&gt;loud&lt;/b&gt;</qt>"));
    }

    void daysAreAskedForAnewWhenADayIsOver()
    {
        QTRY_COMPARE(m_ward->daysAsked(), size_t(1));
        m_ward->reach(sample::at(23, 59));
        m_ward->stand(four());
        m_ward->reach(sample::at(23, 59) + std::chrono::minutes(2));
        m_ward->stand(four());
        QTRY_COMPARE(m_ward->daysAsked(), size_t(2));
    }

    void stepsWaitForTheHistory()
    {
        const auto step = [this] { return find<QCheckBox>("step1"); };
        m_ward->losePages(QStringLiteral("The disk does not answer."));
        m_window = open();
        const auto *history = find<QTreeWidget>("history");
        QTRY_COMPARE(history->topLevelItemCount(), 1);
        QCOMPARE(history->topLevelItem(0)->text(3), QStringLiteral("The disk does not answer."));
        QVERIFY(!step()->isEnabled()); // it may be done
        m_ward->losePages({});
        press(Qt::Key_Down);
        press(Qt::Key_Up);
        QVERIFY(!step()->isEnabled());
        QTRY_VERIFY(step()->isEnabled());
    }

    void theLastHistoryStaysWhenItCannotBeRead()
    {
        const auto *history = find<QTreeWidget>("history");
        const auto step = [this] { return find<QCheckBox>("step1"); };
        QTRY_VERIFY(step()->isEnabled());
        step()->click();
        m_ward->settle();
        QTRY_VERIFY(step()->isChecked());
        m_ward->losePages(QStringLiteral("The disk does not answer."));
        press(Qt::Key_Space);
        m_ward->settle();
        QTRY_COMPARE(history->topLevelItemCount(), 2);
        QCOMPARE(history->topLevelItem(0)->text(3), QStringLiteral("The disk does not answer."));
        QVERIFY(history->topLevelItem(1)->text(3).startsWith(QStringLiteral("☑ 1.")));
        QVERIFY(step()->isChecked() && step()->isEnabled());
    }

    void everythingHasNames()
    {
        for (auto *widget : m_window->findChildren<QWidget *>()) {
            const bool isReached = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                                   !widget->objectName().startsWith(QStringLiteral("qt_"));
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(!isReached || isNamed || qobject_cast<QLabel *>(widget), qPrintable(widget->objectName()));
        }
        for (const char *name : {"alarmChart", "placeMap", "history"})
            QTRY_VERIFY2(!find<QWidget>(name)->accessibleName().isEmpty(), name);
    }

    void languageChangesWhileItRuns()
    {
        QSignalSpy changed(m_window.get(), &DeskWindow::languageChanged);
        press(Qt::Key_L);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cell(0, AlarmTableModel::NameColumn), QStringLiteral("Mực nước vượt báo động 2"));
    }

    void firstFrameIsCompleteWithHistoryChartAndMap()
    {
        DeskWindow window(*m_ward, *m_ward, Language::English);
        QSignalSpy completed(&window, &DeskWindow::firstFrameCompleted);
        QTRY_COMPARE(completed.size(), 1);
        QVERIFY(window.hasCompleteFrame());
    }

    void aDirectiveIsAskedForTheCurrentAlarm()
    {
        QSignalSpy asked(m_window->alarmDesk(), &AlarmDesk::directiveAsked);
        press(Qt::Key_Down);
        press(Qt::Key_N);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked[0][0].value<Alarm>().key == key(1));
    }

    void whatTheRoutesDecideRingsAndNotEveryAlarm()
    {
        QStringList heard;
        m_window->setBellOutlet(std::make_unique<Outlet>(heard));
        m_window->followNotices();
        m_ward->stand(four());
        auto more = four();
        more.push_back(raised("overdue.high", province(), Priority::High, sample::at(18, 44), 50));
        m_ward->stand(more);
        QVERIFY(heard.isEmpty());
        m_window->takeNotice(QStringLiteral("High"), QStringLiteral("overdue"));
        QCOMPARE(heard, QStringList{QStringLiteral("High: overdue")});
        press(Qt::Key_M);
        m_window->takeNotice(QStringLiteral("High"), QStringLiteral("again"));
        QCOMPARE(heard.size(), 1);
    }

    void whatIsNewRingsOnceAndNothingAtTheStart()
    {
        QStringList heard;
        m_window->setBellOutlet(std::make_unique<Outlet>(heard));
        m_ward->stand(four()); // as at the start
        QVERIFY(heard.isEmpty());
        auto more = four();
        more[3].status.since = sample::at(18, 44); // raised again
        Alarm rising = raised("overdue.high", province(), Priority::High, sample::at(18, 44), 50);
        more.push_back(rising);
        m_ward->stand(more);
        QCOMPARE(heard, QStringList{QStringLiteral(
                            "2 new alarm(s), the gravest: high: Overdue reports rising · whole province")});
        m_ward->stand(more);
        m_ward->stand({});
        m_ward->stand(more); // it was only not seen for a moment
        QCOMPARE(heard.size(), 1);

        press(Qt::Key_M);
        QVERIFY(find<QToolButton>("bell")->text().contains(QStringLiteral("19:15"))); // half an hour from 18:45
        rising.key.unit = commune(0);
        more.push_back(rising);
        m_ward->stand(more);
        press(Qt::Key_M);
        m_ward->stand(more); // what came while it was muted stays untold
        QCOMPARE(heard.size(), 1);
        rising.key.unit = commune(1);
        more.push_back(rising);
        m_ward->stand(more);
        QCOMPARE(heard.size(), 2);
    }

    void aClosedDeskIsSilentAndAMinimisedOneIsNot()
    {
        QStringList heard;
        m_window->setBellOutlet(std::make_unique<Outlet>(heard));
        auto more = four();
        const auto raiseAnother = [&] {
            more.push_back(
                raised("overdue.high", commune(int(more.size()) - 4), Priority::High, sample::at(18, 44), 50));
            m_ward->stand(more);
        };
        m_window->close();
        raiseAnother();
        m_window->takeNotice(QStringLiteral("High"), QStringLiteral("overdue"));
        QVERIFY(heard.isEmpty());
        m_window->show();
        m_ward->stand(more); // what came while it was closed stays untold
        QVERIFY(heard.isEmpty());
        raiseAnother();
        QCOMPARE(heard.size(), 1);
        m_window->showMinimized();
        raiseAnother();
        m_window->takeNotice(QStringLiteral("High"), QStringLiteral("overdue"));
        QCOMPARE(heard.size(), 3);
    }

    void firstFrameIsCompleteWhenNothingIsOutOfLine()
    {
        m_ward->stand({});
        DeskWindow window(*m_ward, *m_ward, Language::English);
        QSignalSpy completed(&window, &DeskWindow::firstFrameCompleted);
        QTRY_COMPARE(completed.size(), 1);
    }

    void viewsAreChosenByNumber()
    {
        auto *other = new QWidget;
        m_window->addView(QStringLiteral("Directives"), other);
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->currentView(), 1);
        other->setWindowTitle(QStringLiteral("Chỉ đạo"));
        QCOMPARE(find<QToolButton>("tab2")->text(), QStringLiteral("Chỉ đạo"));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->currentView(), 0);
    }

    void aViewKeepsItsFocusWhileOthersAreLookedAt()
    {
        auto *view = new QWidget;
        auto *rows = new QVBoxLayout(view);
        rows->addWidget(new QPushButton);
        auto *field = new QLineEdit;
        rows->addWidget(field);
        m_window->addView(QStringLiteral("Fields"), view);
        m_window->setCurrentView(1);
        field->setFocus();
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(list()->hasFocus());
        press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(field->hasFocus());
        type(QStringLiteral("ml"));
        QCOMPARE(field->text(), QStringLiteral("ml"));
        QVERIFY(m_window->language() == Language::English);
    }

    void aNewViewBeginsWithWhatItNamesElseWithItsFirst()
    {
        const auto add = [this] {
            auto *view = new QWidget;
            auto *rows = new QVBoxLayout(view);
            rows->addWidget(new QLabel(QStringLiteral("no place for the focus")));
            rows->addWidget(new QPushButton);
            rows->addWidget(new QLineEdit);
            m_window->addView(QStringLiteral("Fields"), view);
            return view;
        };
        auto *plain = add();
        auto *named = add();
        named->setFocusProxy(named->findChild<QLineEdit *>());
        m_window->setCurrentView(1);
        QVERIFY(plain->findChild<QPushButton *>()->hasFocus());
        m_window->setCurrentView(2);
        QVERIFY(named->findChild<QLineEdit *>()->hasFocus());
        // From the bar, which the stack does not look after.
        find<QToolButton>("tab2")->setFocus();
        find<QToolButton>("tab2")->click();
        QVERIFY(plain->findChild<QPushButton *>()->hasFocus());
    }

private:
    std::unique_ptr<DeskWindow> open()
    {
        auto window = std::make_unique<DeskWindow>(*m_ward, *m_ward, Language::English);
        window->resize(1600, 900);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not become active");
        return window;
    }

    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    AlarmListView *list() const { return m_window->alarmDesk()->findChild<AlarmListView *>(); }
    QWidget *form() const { return find<QWidget>("actForm"); }
    QString label(const char *name) const { return find<QLabel>(name)->text(); }
    QString told() const { return label("told"); }
    int rows() const { return m_window->alarmDesk()->model().rowCount(); }
    QString cell(int row, int column) const
    {
        return m_window->alarmDesk()->model().index(row, column).data().toString();
    }

    /// Where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        m_window->activateWindow();
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, with);
    }
    void type(const QString &text) { QTest::keyClicks(m_window->focusWidget(), text); }

    std::unique_ptr<Ward> m_ward;
    std::unique_ptr<DeskWindow> m_window;
};

QTEST_MAIN(TestAlarmDesk)
#include "test_alarm_desk.moc"
