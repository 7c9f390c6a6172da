// SPDX-License-Identifier: GPL-3.0-or-later
// The directives on a desk: list, board, detail and their keys.
#include "tests/directives/directives_trial.h"
#include "tests/wall/text_audit.h"
#include "widgets/directives/directive_marks.h"
#include "translations/translations.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

using namespace ioc;
using namespace ioc::sample;

class TestDirectivesView : public DirectivesTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void listsWhatNeedsAttentionFirst();
    void keysThatTheStateForbidsSaySo();
    void lettersTypedIntoTheSearchAreNoOrders();
    void lettersTypedIntoAFilterAreNoOrders();
    void aKeyHeldDownIsOneDeed();
    void choiceStaysWhenTheOrderChanges();
    void numbersAndDaysAreReadWhole();
    void boardGoesFromColumnToColumn();
    void boardShowsTheDirectiveThatWasChosen_data();
    void boardShowsTheDirectiveThatWasChosen();
    void focusChoosesNothing();
    void homeAndEndGoToTheFirstAndTheLast();
    void whatTheFilterHidesSaysSo();
    void historyIsThereOnceTheFilterIsTakenAway();
    void progressIsSeenWhateverASelectedRowLooksLike();
    void historyIsAskedAgainWhenSomethingCame();
    void directivesThatCannotBeReadAreASentence();
    void answersAfterTheViewIsGoneAreNobodys();
    void everythingThatTakesTheFocusHasAName();
    void hiddenViewReadsOnceItIsShown();
    void figuresAreRenewedThoughNothingHappened();
    void chartIsDrawnOfATrustedFigureOnly();
    void daysGoByThoughNothingHappened();
    void languageChangesWithoutARestart();

private:
    /// The longest overdue, which is the only one under way.
    void openWithTheSecondChosen()
    {
        std::vector<Directive> next = *m_desk.known;
        next[1].due = QDate(2026, 11, 1);
        m_desk.known = shared(next);
        openView();
    }
};

void TestDirectivesView::listsWhatNeedsAttentionFirst()
{
    QCOMPARE(listed().join(u' '), QStringLiteral("2026-0003 2026-0002 2026-0001"));
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0003"));
    press(Qt::Key_Down);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    QCOMPARE(part<QLabel>("directiveContent")->text(), QStringLiteral("Nâng tỷ lệ đúng hạn"));
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

/// One types to find an agency, with the list of agencies open or not.
void TestDirectivesView::lettersTypedIntoAFilterAreNoOrders()
{
    auto *charge = part<QComboBox>("directiveCharge");
    charge->setFocus();
    QTest::keyClick(charge, Qt::Key_H);
    QCOMPARE(charge->currentText(), QStringLiteral("Home Affairs"));
    for (const char *name : {"directiveGroup", "directiveCharge", "directiveIssuer"}) {
        auto *box = part<QComboBox>(name);
        box->setFocus();
        for (QWidget *typed : std::initializer_list<QWidget *>{box, box->view()}) {
            for (const Qt::Key key : {Qt::Key_N, Qt::Key_P, Qt::Key_X, Qt::Key_R, Qt::Key_C, Qt::Key_W, Qt::Key_K}) {
                QTest::keyClick(typed, key);
                QVERIFY2(!dialog(), name);
            }
            QTest::keyClick(typed, Qt::Key_B);
            QVERIFY2(list()->isVisible(), name);
        }
    }
    QTest::keyClick(charge, Qt::Key_F, Qt::ControlModifier); // no letter
    QVERIFY(part<QLineEdit>("directiveSearch")->hasFocus());
}

/// Else its form would open again as soon as it was left.
void TestDirectivesView::aKeyHeldDownIsOneDeed()
{
    const auto shortcuts = m_view->findChildren<QShortcut *>();
    QVERIFY(!shortcuts.isEmpty());
    for (const QShortcut *shortcut : shortcuts)
        QVERIFY2(!shortcut->autoRepeat(), qPrintable(shortcut->key().toString()));
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

/// A style sheet's colour of selected rows is a pale one, and becomes the highlight of what the delegate is given.
void TestDirectivesView::progressIsSeenWhateverASelectedRowLooksLike()
{
    m_view->setStyleSheet(QStringLiteral("QListView::item:selected { background: #eef; color: #000; }"));
    press(Qt::Key_B);
    const QImage board = m_view->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QRgb accent = accentOn(m_view->palette()).rgb();
    int pixels = 0;
    for (int y = 0; y < board.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(board.constScanLine(y));
        pixels += int(std::count(line, line + board.width(), accent));
    }
    QVERIFY2(pixels > 300, qPrintable(QString::number(pixels))); // 40 % of a card's width, four pixels high
}

/// In the list: the number of a paper on one line, and the day on which the data closed it.
void TestDirectivesView::numbersAndDaysAreReadWhole()
{
    Directive closed = directive("2026-0004", QDate(2026, 12, 1), "Nâng tỷ lệ đúng hạn");
    closed.order.number = QStringLiteral("888/CĐ-UBND");
    closed.state = DirectiveState::Closed;
    closed.byData = true;
    closed.endedAt = at(9, 0);
    m_desk.known = shared({closed});
    present();
    m_view->setStyleSheet(QStringLiteral("QTableView { font-size: 14px; } QTableView::item { padding: 1px 4px; }"));
    const QString words = ioc::test::wordsDrawnBy(*list()->viewport());
    const QStringList pieces = words.split(QLatin1Char('\n'));
    QVERIFY2(pieces.contains(closed.order.number), qPrintable(words));
    QVERIFY2(words.simplified().contains(QStringLiteral("closed by data on 21/11/2026")), qPrintable(words));
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

void TestDirectivesView::boardShowsTheDirectiveThatWasChosen_data()
{
    QTest::addColumn<bool>("isFromTheStart");
    QTest::newRow("from the start, so that no other lane ever had the chosen one") << true;
    QTest::newRow("later") << false;
}

/// Else the next key would act on another one.
void TestDirectivesView::boardShowsTheDirectiveThatWasChosen()
{
    QFETCH(bool, isFromTheStart);
    if (isFromTheStart)
        openWithTheSecondChosen();
    else
        press(Qt::Key_Down);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    press(Qt::Key_B);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    QVERIFY(part<QListView>("directiveLane1")->hasFocus());
    QVERIFY(!part<QListView>("directiveLane0")->currentIndex().isValid());
    press(Qt::Key_S);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
}

/// Neither to a lane without the chosen one, nor to a list whose filter hides it; the first arrow key chooses there.
void TestDirectivesView::focusChoosesNothing()
{
    openWithTheSecondChosen();
    press(Qt::Key_B);
    auto *fresh = part<QListView>("directiveLane0");
    fresh->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0002"));
    press(Qt::Key_Down);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0003"));
    part<QLineEdit>("directiveSearch")->setText(QStringLiteral("duong"));
    press(Qt::Key_B);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0003"));
    press(Qt::Key_S);
    QVERIFY(list()->hasFocus());
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0003"));
    press(Qt::Key_Down);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0001"));
}

void TestDirectivesView::homeAndEndGoToTheFirstAndTheLast()
{
    press(Qt::Key_End);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0001"));
    QVERIFY(list()->selectionModel()->isRowSelected(2, {}));
    press(Qt::Key_Home);
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0003"));
    QVERIFY(list()->selectionModel()->isRowSelected(0, {}));
    QVERIFY(!list()->selectionModel()->isRowSelected(2, {}));
}

void TestDirectivesView::whatTheFilterHidesSaysSo()
{
    auto *hidden = part<QLabel>("directiveHidden");
    QVERIFY(!hidden->isVisible());
    part<QLineEdit>("directiveSearch")->setText(QStringLiteral("duong"));
    QCOMPARE(listed().join(u' '), QStringLiteral("2026-0001"));
    QCOMPARE(m_view->chosen(), QStringLiteral("2026-0003"));
    QVERIFY(hidden->isVisible());
    QCOMPARE(hidden->text(), QStringLiteral("▲ The filter hides this directive in the list."));
    m_view->choose(QStringLiteral("2026-0001"));
    QVERIFY(!hidden->isVisible());
}

/// The first that there is arrives while the filter hides it.
void TestDirectivesView::historyIsThereOnceTheFilterIsTakenAway()
{
    const QString id = QStringLiteral("2026-0001");
    m_desk.known = shared({});
    openView();
    auto *search = part<QLineEdit>("directiveSearch");
    search->setText(QStringLiteral("nothing is like this"));
    m_desk.known = shared({directive("2026-0001", QDate(2026, 12, 10))});
    m_desk.histories[id] = {entry(id, DirectiveEvent::Issued, at(8, 0))};
    present();
    QCOMPARE(m_view->chosen(), QString());
    search->clear();
    QCOMPARE(m_view->chosen(), id);
    QCOMPARE(part<QTreeWidget>("directiveHistory")->topLevelItemCount(), 1);
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
    press(Qt::Key_R);
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
