// SPDX-License-Identifier: GPL-3.0-or-later
// The directives on a desk, driven by the keyboard against a service of the test's own.
#include "tests/directives/directive_desk_of_tests.h"
#include "tests/models/sample_directives.h"
#include "translations/translations.h"
#include "widgets/directives/choice_box.h"
#include "widgets/directives/directives_view.h"
#include "widgets/directives/recording_dialog.h"
#include "widgets/models/directive_list_model.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace ioc;
using namespace ioc::sample;

class TestDirectivesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsWhatNeedsAttentionFirst();
    void newDirectiveIsFilledInByKeyboard();
    void faultsStandBesideTheirFields();
    void textThatIsNoneOfTheChoicesIsAFault();
    void supporterWhoWasNotAddedIsAFault();
    void curedSupportersTakeTheirFaultAway();
    void namesThatDifferInAccentsAreTwo();
    void refusalIsASentenceAndNothingWrittenIsLost();
    void progressIsShownOnceTheLedgerHasIt();
    void extendingBackwardsIsRefusedBesideTheField();
    void keysThatTheStateForbidsSaySo();
    void lettersTypedIntoTheSearchAreNoOrders();
    void choiceStaysWhenTheOrderChanges();
    void boardGoesFromColumnToColumn();
    void historyIsAskedAgainWhenSomethingCame();
    void draftForAnAlarmIsFilledIn();
    void directivesThatCannotBeReadAreASentence();
    void answersAfterTheViewIsGoneAreNobodys();
    void everythingThatTakesTheFocusHasAName();
    void hiddenViewReadsOnceItIsShown();
    void figuresAreRenewedThoughNothingHappened();
    void chartIsDrawnOfATrustedFigureOnly();
    void daysGoByThoughNothingHappened();
    void languageChangesWithoutARestart();

private:
    template <typename Widget>
    Widget *part(const char *name) const
    {
        auto *found = m_view->findChild<Widget *>(QLatin1StringView(name));
        Q_ASSERT_X(found, "part", name);
        return found;
    }
    RecordingDialog *dialog() const { return m_view->findChild<RecordingDialog *>(); }
    QTableView *list() const { return part<QTableView>("directiveList"); }
    QString state() const { return part<QLabel>("directiveState")->text(); }
    void present() { m_view->present(std::make_shared<Snapshot>(m_snapshot), m_eyes); }
    QStringList listed() const
    {
        QStringList ids;
        for (int i = 0; i < list()->model()->rowCount(); ++i)
            ids.append(list()->model()->index(i, 0).data(DirectiveListModel::IdRole).toString());
        return ids;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_view->window()->focusWidget() ? m_view->window()->focusWidget() : m_view.get(), key,
                        modifiers);
    }
    void type(QWidget *into, const QString &text) const
    {
        into->setFocus();
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, into, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }

    QLineEdit *edit(const char *box) const
    {
        return dialog()->findChild<ChoiceBox *>(QLatin1StringView(box))->lineEdit();
    }
    QString fault(const char *name) const
    {
        return dialog()->findChild<QLabel *>(QLatin1StringView(name))->accessibleName();
    }
    /// A form for a new directive in which nothing is wrong.
    void openFilledIn() const
    {
        press(Qt::Key_N);
        dialog()->findChild<QPlainTextEdit *>(QStringLiteral("content"))->setPlainText(QStringLiteral("Đẩy nhanh"));
        dialog()->findChild<QComboBox *>(QStringLiteral("issuer"))->setEditText(QStringLiteral("Chủ tịch"));
        edit("charge")->setText(QStringLiteral("health"));
    }

    std::shared_ptr<ProvincePack> m_pack = packWithAgencies();
    PresentContext m_eyes = context(m_pack, Language::English);
    Snapshot m_snapshot = snapshot();
    DirectiveDeskOfTests m_desk;
    std::unique_ptr<DirectivesView> m_view;
};

void TestDirectivesView::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_desk.acts.clear();
    m_desk.histories.clear();
    m_snapshot = snapshot();
    Directive half = directive("2026-0002", QDate(2026, 12, 1), "Nâng tỷ lệ đúng hạn");
    half.percent = 40;
    m_desk.known = shared({directive("2026-0001", QDate(2026, 12, 10), "Sửa đường"), half,
                           directive("2026-0003", QDate(2026, 11, 19), "Khơi thông cống")});
    m_view = std::make_unique<DirectivesView>(m_desk);
    m_view->resize(1400, 800);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    present();
    list()->setFocus();
}

void TestDirectivesView::cleanup()
{
    m_view.reset();
}

void TestDirectivesView::listsWhatNeedsAttentionFirst()
{
    QCOMPARE(listed().join(u' '), QStringLiteral("2026-0003 2026-0002 2026-0001"));
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0003"));
    press(Qt::Key_Down);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    QCOMPARE(part<QLabel>("directiveContent")->text(), QStringLiteral("Nâng tỷ lệ đúng hạn"));
}

void TestDirectivesView::newDirectiveIsFilledInByKeyboard()
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

void TestDirectivesView::faultsStandBesideTheirFields()
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
    QTRY_VERIFY(!dialog());
}

/// Without this the directive would be recorded without an indicator, or for the whole province.
void TestDirectivesView::textThatIsNoneOfTheChoicesIsAFault()
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

void TestDirectivesView::supporterWhoWasNotAddedIsAFault()
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

void TestDirectivesView::curedSupportersTakeTheirFaultAway()
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

void TestDirectivesView::namesThatDifferInAccentsAreTwo()
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

void TestDirectivesView::refusalIsASentenceAndNothingWrittenIsLost()
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

void TestDirectivesView::progressIsShownOnceTheLedgerHasIt()
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

void TestDirectivesView::extendingBackwardsIsRefusedBesideTheField()
{
    press(Qt::Key_X);
    auto *due = dialog()->findChild<QDateEdit *>(QStringLiteral("due"));
    QCOMPARE(due->date(), QDate(2026, 11, 28)); // a week from today, for it is overdue
    due->setDate(QDate(2026, 11, 19));          // the day that holds
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_desk.acts.empty());
    QCOMPARE(dialog()->findChild<QLabel *>(QStringLiteral("dueFault"))->accessibleName(),
             QStringLiteral("The new last day lies after 19/11/2026."));
    QVERIFY(dialog()->findChild<QLabel *>(QStringLiteral("textFault"))->isVisible()); // nor does it say why
    due->setDate(QDate(2026, 11, 20));
    type(dialog()->findChild<QPlainTextEdit *>(), QStringLiteral("mưa"));
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    QCOMPARE(m_desk.acts[0].wanted.due, std::optional(QDate(2026, 11, 20)));
}

void TestDirectivesView::keysThatTheStateForbidsSaySo()
{
    press(Qt::Key_O); // it is open
    QVERIFY(!dialog());
    QCOMPARE(state(), QStringLiteral("Directive 2026-0003 is being carried out: this cannot be done with it."));
    QVERIFY(!part<QPushButton>("directive_reopened")->isVisible());
    QVERIFY(part<QPushButton>("directive_closed")->isVisible());
}

void TestDirectivesView::lettersTypedIntoTheSearchAreNoOrders()
{
    press(Qt::Key_F, Qt::ControlModifier);
    auto *search = part<QLineEdit>("directiveSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("duong"));
    QVERIFY(!dialog());
    QCOMPARE(listed().join(u' '), QStringLiteral("2026-0001"));
    QTest::keyClicks(search, QStringLiteral(" npxrc"));
    QVERIFY(!dialog());
    QVERIFY(listed().isEmpty());
    QCOMPARE(state(), QStringLiteral("No directive is like that."));
    part<QComboBox>("directiveGroup")->setCurrentIndex(2);
    search->clear();
    QCOMPARE(listed().join(u' '), QStringLiteral("2026-0003")); // overdue
}

void TestDirectivesView::choiceStaysWhenTheOrderChanges()
{
    press(Qt::Key_Down);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    std::vector<Directive> next = *m_desk.known;
    next[1].due = QDate(2026, 11, 1); // now the longest overdue
    next.push_back(directive("2026-0004", QDate(2026, 11, 2)));
    m_desk.known = shared(next);
    present();
    QCOMPARE(listed().join(u' '), QStringLiteral("2026-0002 2026-0004 2026-0003 2026-0001"));
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    QCOMPARE(list()->currentIndex().row(), 0);
    QCOMPARE(part<QLabel>("directiveStanding")->accessibleName(), QStringLiteral("◆ overdue by 20 day(s)"));
}

void TestDirectivesView::boardGoesFromColumnToColumn()
{
    press(Qt::Key_B);
    auto *fresh = part<QListView>("directiveLane0");
    auto *underWay = part<QListView>("directiveLane1");
    QVERIFY(fresh->isVisible());
    QCOMPARE(fresh->model()->rowCount(), 2);
    QCOMPARE(underWay->model()->rowCount(), 1);
    QCOMPARE(part<QLabel>("directiveLaneTitle0")->text(), QStringLiteral("Newly given: 2, of which 1 overdue"));
    QVERIFY(fresh->hasFocus());
    press(Qt::Key_Right);
    QVERIFY(underWay->hasFocus());
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    QVERIFY(!fresh->currentIndex().isValid());
    press(Qt::Key_Right); // nothing there
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    press(Qt::Key_Left);
    press(Qt::Key_Down);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0001"));
    std::vector<Directive> next = *m_desk.known;
    next[0].percent = 10; // goes to the next column, and stays chosen
    m_desk.known = shared(next);
    present();
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0001"));
    QCOMPARE(underWay->currentIndex().data(DirectiveListModel::IdRole).toString(), QStringLiteral("2026-0001"));
    press(Qt::Key_S);
    QVERIFY(list()->isVisible());
    QCOMPARE(list()->currentIndex().data(DirectiveListModel::IdRole).toString(), QStringLiteral("2026-0001"));
}

void TestDirectivesView::historyIsAskedAgainWhenSomethingCame()
{
    const QString id = QStringLiteral("2026-0003");
    m_desk.histories[id] = {entry(id, DirectiveEvent::Issued, at(8, 0))};
    m_view->choose(QStringLiteral("2026-0001"));
    m_view->choose(id);
    auto *history = part<QTreeWidget>("directiveHistory");
    QCOMPARE(history->topLevelItemCount(), 1);
    m_desk.histories[id].push_back(entry(id, DirectiveEvent::Commented, at(9, 0)));
    const int asked = m_desk.asked;
    present(); // the same directives
    QCOMPARE(m_desk.asked, asked);
    m_desk.known = shared(*m_desk.known);
    present();
    QCOMPARE(history->topLevelItemCount(), 2);
    QCOMPARE(history->topLevelItem(0)->text(1), QStringLiteral("Comment · lan"));
    m_view->choose(QStringLiteral("2026-0002")); // its history is not to be had
    QCOMPARE(history->topLevelItemCount(), 0);
    QVERIFY(part<QLabel>("directiveHistoryTrouble")->text().contains(QStringLiteral("2026-0002")));
}

void TestDirectivesView::draftForAnAlarmIsFilledIn()
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

void TestDirectivesView::directivesThatCannotBeReadAreASentence()
{
    m_desk.known = nullptr;
    present();
    QCOMPARE(state(), QStringLiteral("The directives cannot be read."));
    QVERIFY(listed().isEmpty());
    m_desk.known = shared({});
    present();
    QCOMPARE(state(), QStringLiteral("No directive has been given yet. N gives the first."));
}

void TestDirectivesView::answersAfterTheViewIsGoneAreNobodys()
{
    press(Qt::Key_P);
    QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desk.acts.size(), size_t(1));
    m_view.reset();
    m_desk.refuse(QStringLiteral("Too late."));
}

void TestDirectivesView::everythingThatTakesTheFocusHasAName()
{
    const auto check = [](const QWidget *in) {
        for (const QWidget *widget : in->findChildren<QWidget *>()) {
            const bool isInner = widget->objectName().startsWith(QStringLiteral("qt_"));
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (!widget->isVisible() || isInner || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() ||
                qobject_cast<const QComboBox *>(widget->parentWidget()) ||
                qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName() + QLatin1Char(' ') +
                                QLatin1StringView(widget->metaObject()->className())));
        }
    };
    check(m_view.get());
    press(Qt::Key_N);
    check(dialog());
}

void TestDirectivesView::hiddenViewReadsOnceItIsShown()
{
    m_view->hide();
    m_desk.known = shared({directive("2026-0009", QDate(2026, 12, 10))});
    present();
    QCOMPARE(listed().size(), 3);
    m_view->show();
    QCOMPARE(listed().join(u' '), QStringLiteral("2026-0009"));
}

void TestDirectivesView::figuresAreRenewedThoughNothingHappened()
{
    std::vector<Directive> next = *m_desk.known;
    next[2].order.indicator = kOverdue;
    next[2].before = 40;
    m_desk.known = shared(next);
    present();
    const auto figure = [this] { return list()->model()->index(0, DirectiveListModel::Indicator).data().toString(); };
    QVERIFY2(figure().endsWith(QStringLiteral("40 → 38\u00a0reports: better")), qPrintable(figure()));
    put(m_snapshot, reading(kOverdue, 45));
    present();
    QVERIFY2(figure().endsWith(QStringLiteral("40 → 45\u00a0reports: worse")), qPrintable(figure()));
}

void TestDirectivesView::chartIsDrawnOfATrustedFigureOnly()
{
    std::vector<Directive> next = *m_desk.known;
    next[2].order.indicator = kOverdue; // the chosen one
    m_desk.known = shared(next);
    Reading good = reading(kOverdue, 38);
    good.spark.assign(30, 39.0);
    put(m_snapshot, good);
    present();
    auto *chart = part<QWidget>("directiveChart");
    auto *caption = part<QLabel>("directiveChartCaption");
    QVERIFY(chart->isVisible());
    QVERIFY2(caption->text().startsWith(QStringLiteral("the last 30 days")), qPrintable(caption->text()));
    Reading old = good;
    old.quality = Quality::Stale;
    put(m_snapshot, old);
    present();
    QVERIFY(!chart->isVisible());
    QVERIFY(caption->isVisible());
    QCOMPARE(caption->text(), QStringLiteral("No chart: the indicator has no figure now that may be trusted."));
    put(m_snapshot, good);
    m_eyes.silentSince = at(17, 0); // the figures come no more
    present();
    m_eyes.silentSince.reset();
    QVERIFY(!chart->isVisible());
    present();
    QVERIFY(chart->isVisible());
}

void TestDirectivesView::daysGoByThoughNothingHappened()
{
    m_eyes.now += std::chrono::days(1);
    present();
    QCOMPARE(list()->model()->index(0, DirectiveListModel::Due).data().toString(),
             QStringLiteral("overdue by 3 day(s)"));
    m_eyes.now -= std::chrono::days(1);
}

void TestDirectivesView::languageChangesWithoutARestart()
{
    const auto header = [this] {
        return list()->model()->headerData(DirectiveListModel::InCharge, Qt::Horizontal).toString();
    };
    const QString before = header();
    const QString id = QStringLiteral("2026-0003");
    m_desk.histories[id] = {entry(id, DirectiveEvent::Commented, at(9, 0))};
    m_desk.known = shared(*m_desk.known);
    present();
    auto *history = part<QTreeWidget>("directiveHistory");
    QCOMPARE(history->topLevelItem(0)->text(1), QStringLiteral("Comment · lan"));
    press(Qt::Key_O);
    QVERIFY(!state().isEmpty()); // it is open
    installLanguage(Language::Vietnamese);
    m_view->present(std::make_shared<Snapshot>(m_snapshot), context(m_pack, Language::Vietnamese));
    QTRY_COMPARE(part<QPushButton>("directive_issued")->text(), QStringLiteral("Chỉ đạo mới… (N)"));
    QCOMPARE(part<QLabel>("directiveLaneTitle0")->text(), QStringLiteral("Mới giao: 2, trong đó 1 quá hạn"));
    m_view->present(std::make_shared<Snapshot>(m_snapshot), context(m_pack, Language::Vietnamese));
    QCOMPARE(history->topLevelItem(0)->text(1), QStringLiteral("Ý kiến · lan"));
    QCOMPARE(state(), QString());
    QCOMPARE(header(), QStringLiteral("Chủ trì"));
    QCOMPARE(list()->model()->index(0, DirectiveListModel::InCharge).data().toString(), QStringLiteral("Sở Nội vụ"));
    QCOMPARE(list()->model()->index(0, DirectiveListModel::Due).data().toString(), QStringLiteral("quá hạn 2 ngày"));
    installLanguage(Language::English);
    QTRY_COMPARE(header(), before);
}

QTEST_MAIN(TestDirectivesView)
#include "test_directives_view.moc"
