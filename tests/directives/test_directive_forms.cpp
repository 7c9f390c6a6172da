// SPDX-License-Identifier: GPL-3.0-or-later
// What is filled in for a directive: a new one, progress, an extension.
#include "tests/directives/directives_trial.h"

#include <QDateEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QWheelEvent>

using namespace ioc;
using namespace ioc::sample;

class TestDirectiveForms : public DirectivesTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void newDirectiveIsFilledInByKeyboard();
    void faultsStandBesideTheirFields();
    void textThatIsNoneOfTheChoicesIsAFault();
    void supporterWhoWasNotAddedIsAFault();
    void curedSupportersTakeTheirFaultAway();
    void namesThatDifferInAccentsAreTwo();
    void refusalIsASentenceAndNothingWrittenIsLost();
    void formStaysWhileItIsRecorded();
    void whatWasWrittenIsLeftByASecondEscape();
    void theEndOfTheProgramIsNotCalledOff();
    void untouchedFormIsLeftAtOnce();
    void keysHeldDownRecordAndLeaveNothing();
    void progressIsShownOnceTheLedgerHasIt();
    void percentThatNobodyChoseIsNotRecorded();
    void percentThatWasChosenIsRecordedThoughAnotherCame();
    void progressOfNothingIsAFault();
    void directiveThatMayHaveBeenIssuedIsNotIssuedTwiceUnasked();
    void extendingBackwardsIsRefusedBesideTheField();
    void draftForAnAlarmIsFilledIn();

private:
    /// How far the chosen directive is, by another desk.
    void tellElsewhere(int percent)
    {
        std::vector<Directive> next = *m_desk.known;
        next.back().percent = percent;
        m_desk.known = shared(next);
        present();
    }
};

void TestDirectiveForms::newDirectiveIsFilledInByKeyboard()
{
    press(Qt::Key_N);
    QVERIFY(dialog());
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    type(dialog()->findChild<QPlainTextEdit *>(QStringLiteral("content")), QStringLiteral("Đẩy nhanh giải ngân"));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("issuer"));
    type(dialog()->focusWidget(), QStringLiteral("Chủ tịch"));
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("charge"));
    dialog()->findChild<ChoiceBox *>(QStringLiteral("charge"))->lineEdit()->setText(QStringLiteral("health"));
    auto *supporter = dialog()->findChild<ChoiceBox *>(QStringLiteral("supporter"));
    supporter->setFocus();
    supporter->lineEdit()->setText(QStringLiteral("w. hoa an")); // no accents
    QTest::keyClick(supporter->lineEdit(), Qt::Key_Return);
    QCOMPARE(dialog()->findChild<QListWidget *>()->count(), 1);
    QVERIFY(m_desk.acts.empty()); // Enter belongs to the field
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    const DirectiveEntry wanted = m_desk.acts[0].wanted;
    QVERIFY(wanted.event == DirectiveEvent::Issued);
    QCOMPARE(wanted.order->content, QStringLiteral("Đẩy nhanh giải ngân"));
    QCOMPARE(wanted.order->issuer, QStringLiteral("Chủ tịch"));
    QCOMPARE(wanted.order->charge.agency, AgencyId(QStringLiteral("so-y-te")));
    QCOMPARE(wanted.order->supporters.front().unit, commune(0));
    QCOMPARE(wanted.order->due, QDate(2026, 11, 28));
    QCOMPARE(state(), QStringLiteral("Being recorded: Issued…"));
    QVERIFY(dialog()->isRecording());
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1)); // once

    m_desk.record(directive("2026-0004", QDate(2026, 11, 28), "Đẩy nhanh giải ngân"));
    QCOMPARE(state(), QStringLiteral("Recorded: Issued 2026-0004."));
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0004"));
    QVERIFY(listed().contains(QStringLiteral("2026-0004")));
    QTRY_VERIFY(!dialog());
}

void TestDirectiveForms::faultsStandBesideTheirFields()
{
    press(Qt::Key_N);
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    QCOMPARE(fault("contentFault"), QStringLiteral("Say what is to be done."));
    QCOMPARE(fault("issuerFault"), QStringLiteral("Name the leader who gives it."));
    QCOMPARE(fault("chargeFault"), QStringLiteral("Choose who is in charge from the list."));
    QVERIFY(fault("dueFault").isEmpty());
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("content"));
    type(dialog()->focusWidget(), QStringLiteral("x"));
    QVERIFY(fault("contentFault").isEmpty()); // at once
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTest::keyClick(dialog(), Qt::Key_Escape); // the letter is gone
    QTRY_VERIFY(!dialog());
}

/// Without this the directive would be recorded without an indicator, or for the whole province.
void TestDirectiveForms::textThatIsNoneOfTheChoicesIsAFault()
{
    openFilledIn();
    edit("indicator")->setText(QStringLiteral("reservoir lev"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    QCOMPARE(fault("indicatorFault"), QStringLiteral("Choose the indicator from the list, or empty the field."));
    edit("indicator")->setText(QStringLiteral("reservoir level"));
    QVERIFY(fault("indicatorFault").isEmpty());
    edit("unit")->setText(QStringLiteral("Hoa"));
    QCOMPARE(fault("unitFault"), QStringLiteral("Choose the unit from the list."));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    edit("unit")->setText(QStringLiteral("w. hoa an"));
    QVERIFY(fault("unitFault").isEmpty());
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    QCOMPARE(m_desk.acts[0].wanted.order->indicator, kLevel);
    QCOMPARE(m_desk.acts[0].wanted.order->unit, commune(0));
}

void TestDirectiveForms::supporterWhoWasNotAddedIsAFault()
{
    openFilledIn();
    edit("supporter")->setText(QStringLiteral("w. hoa an"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    QCOMPARE(fault("supporterFault"), QStringLiteral("Not added yet: press Enter, or empty the field."));
    edit("supporter")->setText(QStringLiteral("nobody"));
    QCOMPARE(fault("supporterFault"), QStringLiteral("Choose who supports from the list, or empty the field."));
    edit("supporter")->clear();
    QVERIFY(fault("supporterFault").isEmpty());
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    QVERIFY(m_desk.acts[0].wanted.order->supporters.empty());
}

void TestDirectiveForms::curedSupportersTakeTheirFaultAway()
{
    openFilledIn();
    edit("supporter")->setText(QStringLiteral("health"));
    QTest::keyClick(edit("supporter"), Qt::Key_Return);
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    QVERIFY(!fault("supportersFault").isEmpty()); // in charge already
    auto *supporters = dialog()->findChild<QListWidget *>(QStringLiteral("supporters"));
    delete supporters->item(0);
    QVERIFY(fault("supportersFault").isEmpty());
}

void TestDirectiveForms::namesThatDifferInAccentsAreTwo()
{
    const std::vector<ChoiceBox::Choice> both{{QStringLiteral("1"), QStringLiteral("Đông Tâm")},
                                              {QStringLiteral("2"), QStringLiteral("Đồng Tâm")}};
    ChoiceBox box;
    box.setChoices(both);
    box.lineEdit()->setText(QStringLiteral("Đồng Tâm"));
    QCOMPARE(box.key(), std::optional(QStringLiteral("2")));
    box.lineEdit()->setText(QStringLiteral("dong tam"));
    QVERIFY(!box.key()); // either
    box.setChoices({{QStringLiteral("1"), QStringLiteral("Đông Tâm")},
                    {QStringLiteral("2"), QStringLiteral("Đông Tâm")},
                    {QStringLiteral("3"), QStringLiteral("Hòa An")}});
    box.choose(QStringLiteral("2")); // picked, though another one bears its name
    QCOMPARE(box.key(), std::optional(QStringLiteral("2")));
    box.lineEdit()->setText(QStringLiteral("HOA AN"));
    QCOMPARE(box.key(), std::optional(QStringLiteral("3")));
}

void TestDirectiveForms::refusalIsASentenceAndNothingWrittenIsLost()
{
    press(Qt::Key_K);
    auto *text = dialog()->findChild<QPlainTextEdit *>();
    type(text, QStringLiteral("đã họp"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!text->isEnabled());
    m_desk.refuse(QStringLiteral("The disk is full."));
    QVERIFY(dialog());
    QVERIFY(text->isEnabled());
    QCOMPARE(text->toPlainText(), QStringLiteral("đã họp"));
    QCOMPARE(dialog()->findChild<QLabel *>(QStringLiteral("recordingMessage"))->text(),
             QStringLiteral("The disk is full."));
    QCOMPARE(state(), QStringLiteral("Not recorded: Comment 2026-0003. The disk is full."));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    QCOMPARE(m_desk.acts[0].wanted.text, QStringLiteral("đã họp"));
}

void TestDirectiveForms::progressIsShownOnceTheLedgerHasIt()
{
    press(Qt::Key_P);
    auto *percent = dialog()->findChild<QSpinBox *>(QStringLiteral("percent"));
    percent->setValue(60);
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts[0].wanted.percent, std::optional(60));
    const auto progress = [this] { return list()->model()->index(0, DirectiveListModel::Progress).data().toString(); };
    present();
    QCOMPARE(progress(), QStringLiteral("0\u00a0%")); // not yet
    QCOMPARE(state(), QStringLiteral("Being recorded: Progress 2026-0003…"));
    Directive next = m_desk.known->back();
    next.percent = 60;
    m_desk.record(next);
    QCOMPARE(progress(), QStringLiteral("60\u00a0%"));
    QCOMPARE(state(), QStringLiteral("Recorded: Progress 2026-0003."));
}

/// Another desk says 80 while the dialog for progress is open.
void TestDirectiveForms::percentThatNobodyChoseIsNotRecorded()
{
    press(Qt::Key_P);
    auto *percent = dialog()->findChild<QSpinBox *>(QStringLiteral("percent"));
    tellElsewhere(80);
    const QPointF middle = percent->rect().center();
    QWheelEvent wheel(middle, percent->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(percent, &wheel);
    QCOMPARE(percent->value(), 80);
    dialog()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("đã họp"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    QVERIFY(m_desk.acts[0].wanted.event == DirectiveEvent::Commented);
    QVERIFY(!m_desk.acts[0].wanted.percent);
    QCOMPARE(m_desk.acts[0].wanted.text, QStringLiteral("đã họp"));
    QCOMPARE(state(), QStringLiteral("Being recorded: Comment 2026-0003…"));
}

void TestDirectiveForms::percentThatWasChosenIsRecordedThoughAnotherCame()
{
    press(Qt::Key_P);
    auto *percent = dialog()->findChild<QSpinBox *>(QStringLiteral("percent"));
    percent->setValue(60);
    tellElsewhere(80);
    QCOMPARE(percent->value(), 60);
    QCOMPARE(fault("percentFault"), QStringLiteral("Meanwhile 80 % was recorded."));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts[0].wanted.percent, std::optional(60));
}

void TestDirectiveForms::progressOfNothingIsAFault()
{
    press(Qt::Key_P);
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    QCOMPARE(fault("percentFault"), QStringLiteral("Choose how far it is, or write a report."));
    auto *percent = dialog()->findChild<QSpinBox *>(QStringLiteral("percent"));
    QVERIFY(dialog()->focusWidget() == percent);
    percent->stepUp();
    percent->stepDown(); // as far as before, and somebody says so
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    QCOMPARE(m_desk.acts[0].wanted.percent, std::optional(0));
}

/// Else a refusal would find no form to give the text back to.
void TestDirectiveForms::formStaysWhileItIsRecorded()
{
    press(Qt::Key_K);
    auto *text = dialog()->findChild<QPlainTextEdit *>();
    type(text, QStringLiteral("đã họp"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    dialog()->close();
    QVERIFY(dialog()->isVisible());
    m_desk.refuse(QStringLiteral("The disk is full."));
    QCOMPARE(text->toPlainText(), QStringLiteral("đã họp"));
    QCOMPARE(message(), QStringLiteral("The disk is full."));
    QVERIFY(dialog()->focusWidget() == text); // where one was
}

void TestDirectiveForms::whatWasWrittenIsLeftByASecondEscape()
{
    openFilledIn();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(message(), QStringLiteral("Esc once more leaves the form, and what is written in it is lost."));
    type(dialog()->findChild<QPlainTextEdit *>(QStringLiteral("content")), QStringLiteral("x"));
    QTest::keyClick(dialog(), Qt::Key_Escape); // somebody went on
    QVERIFY(dialog()->isVisible());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_desk.acts.empty());
}

void TestDirectiveForms::theEndOfTheProgramIsNotCalledOff()
{
    QEvent quit(QEvent::Quit);
    press(Qt::Key_K);
    type(dialog()->findChild<QPlainTextEdit *>(), QStringLiteral("đã họp"));
    QCoreApplication::sendEvent(qApp, &quit);
    QVERIFY(!m_view->isVisible());
    QTRY_VERIFY(!dialog());
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    press(Qt::Key_K);
    type(dialog()->findChild<QPlainTextEdit *>(), QStringLiteral("đã họp"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier); // it is being recorded
    QCOMPARE(m_desk.acts.size(), std::size_t(1));
    QCoreApplication::sendEvent(qApp, &quit);
    QVERIFY(!m_view->isVisible());
}

void TestDirectiveForms::untouchedFormIsLeftAtOnce()
{
    for (const Qt::Key key : {Qt::Key_N, Qt::Key_P, Qt::Key_X, Qt::Key_K}) {
        press(key);
        QVERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    press(Qt::Key_X);
    dialog()->findChild<QDateEdit *>(QStringLiteral("due"))->setDate(QDate(2026, 12, 24));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(dialog()->isVisible());
}

void TestDirectiveForms::keysHeldDownRecordAndLeaveNothing()
{
    openFilledIn();
    const auto hold = [this](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QKeyEvent again(QEvent::KeyPress, key, modifiers, {}, true);
        QCoreApplication::sendEvent(dialog(), &again);
    };
    QTest::keyClick(dialog(), Qt::Key_Escape);
    hold(Qt::Key_Escape, {});
    QVERIFY(dialog()->isVisible());
    hold(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
}

/// The owner that did not answer has issued it after all.
void TestDirectiveForms::directiveThatMayHaveBeenIssuedIsNotIssuedTwiceUnasked()
{
    openFilledIn();
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    m_desk.staySilent();
    QCOMPARE(message(), QStringLiteral("The owner does not answer."));
    QCOMPARE(state(), QStringLiteral("Nobody knows whether it was recorded: Issued. The owner does not answer."));
    std::vector<Directive> next = *m_desk.known;
    next.push_back(directive("2026-0004", QDate(2026, 11, 28), "Đẩy nhanh"));
    m_desk.known = shared(next);
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    QVERIFY2(message().contains(QStringLiteral("2026-0004")), qPrintable(message()));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier); // another one is meant
    QCOMPARE(m_desk.acts.size(), size_t(1));
}

void TestDirectiveForms::extendingBackwardsIsRefusedBesideTheField()
{
    press(Qt::Key_X);
    auto *due = dialog()->findChild<QDateEdit *>(QStringLiteral("due"));
    QCOMPARE(due->date(), QDate(2026, 11, 28)); // a week from today, for it is overdue
    due->setDate(QDate(2026, 11, 19));          // the day that holds
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    QCOMPARE(dialog()->findChild<QLabel *>(QStringLiteral("dueFault"))->accessibleName(),
             QStringLiteral("Choose another day than 19/11/2026, from 21/11/2026 to 21/11/2036."));
    QVERIFY(dialog()->findChild<QLabel *>(QStringLiteral("textFault"))->isVisible()); // nor does it say why
    due->setDate(QDate(2026, 11, 20));                                                // gone by
    type(dialog()->findChild<QPlainTextEdit *>(), QStringLiteral("mưa"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    due->setDate(QDate(2026, 11, 21));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    QCOMPARE(m_desk.acts[0].wanted.due, std::optional(QDate(2026, 11, 21)));
}

void TestDirectiveForms::draftForAnAlarmIsFilledIn()
{
    Alarm alarm = raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74);
    alarm.owner = AgencyId(QStringLiteral("so-y-te"));
    m_view->draftFor(alarm);
    QVERIFY(dialog());
    QCOMPARE(dialog()->findChild<ChoiceBox *>(QStringLiteral("charge"))->currentText(), QStringLiteral("Health"));
    QCOMPARE(dialog()->findChild<ChoiceBox *>(QStringLiteral("indicator"))->currentText(),
             QStringLiteral("Reservoir level"));
    dialog()->findChild<QComboBox *>(QStringLiteral("issuer"))->setEditText(QStringLiteral("Chủ tịch"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    QVERIFY(m_desk.acts[0].wanted.order->alarm == alarm.key);
    QCOMPARE(m_desk.acts[0].wanted.order->unit, commune(2));
}

QTEST_MAIN(TestDirectiveForms)
#include "test_directive_forms.moc"
