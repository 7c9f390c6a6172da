// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editor/editor_trial.h"

#include <QDoubleSpinBox>
#include <QSpinBox>

using namespace ioc;
using namespace ioc::sample;

/// What becomes of what was edited: saved, refused, left, or changed elsewhere.
class PageSavingTest : public EditorTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void sendsThePageAndSaysThatItIsBeingSaved()
    {
        moveOnline();
        QVERIFY(button("save")->isEnabled());
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_pages->saved.size(), size_t(1));
        QVERIFY(isSame(m_pages->saved[0], draft().page()));
        QCOMPARE(button("save")->text(), QStringLiteral("Being saved…"));
        QVERIFY(!button("save")->isEnabled());
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_pages->saved.size(), size_t(1)); // once
        m_pages->take();
        QVERIFY(!draft().isDirty());
        QCOMPARE(button("save")->text(), QStringLiteral("Saved"));
        QVERIFY(draft().steps().canUndo()); // it can still be taken back
    }

    void anAnswerMayComeAtOnce()
    {
        m_pages->answersAtOnce = true;
        moveOnline();
        clickPage(1);
        answer("unsaved", "saveAndGo");
        QCOMPARE(m_pages->saved.size(), size_t(1));
        QCOMPARE(draft().page().id, PageId(QStringLiteral("other")));
        QCOMPARE(button("save")->text(), QStringLiteral("Saved"));
    }

    void aRefusalStandsUntilTheNextTry()
    {
        moveOnline();
        button("save")->click();
        m_pages->refuse(QStringLiteral("The disk is full."));
        QVERIFY(told().contains(QStringLiteral("The disk is full.")));
        QVERIFY(draft().isDirty());
        QVERIFY(button("save")->isEnabled());
        present();
        QVERIFY(told().contains(QStringLiteral("The disk is full.")));
        draft().place(QStringLiteral("online"), {8, 4, 4, 3});
        QVERIFY(told().contains(QStringLiteral("The disk is full.")));
        button("save")->click();
        QVERIFY(told().isEmpty());
        m_pages->take(1);
        QVERIFY(!draft().isDirty());
    }

    void whatIsEditedWhileItIsSavedIsNotLost()
    {
        moveOnline();
        button("save")->click();
        draft().place(QStringLiteral("online"), {8, 4, 4, 3});
        m_pages->take();
        QCOMPARE(place("online"), QRect(8, 4, 4, 3));
        QVERIFY(draft().isDirty());
        QVERIFY(!part<QLabel>("elsewhere")->isVisible());
        QVERIFY(button("save")->isEnabled());
    }

    /// The answer settles its id; with another one the next save would make a second page.
    void aNewPageKeepsTheIdThatItWasSentWith()
    {
        beginTitled();
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_pages->saved.at(0).id, PageId(QStringLiteral("de")));
        QVERIFY(!part<QLineEdit>("pageId")->isEnabled());
        type(part<QLineEdit>("pageTitleVi"), QStringLiteral(" điều"));
        QCOMPARE(draft().page().title.vi, QStringLiteral("Đê điều"));
        m_pages->take();
        QVERIFY(!draft().isNew());
        button("save")->click();
        m_pages->take(1);
        QCOMPARE(m_pages->saved.at(1).id, PageId(QStringLiteral("de")));
        QCOMPARE(part<QListWidget>("pageList")->count(), 3);
    }

    void aNewPageThatIsRefusedMayHaveAnotherId()
    {
        beginTitled();
        button("save")->click();
        m_pages->refuse(QStringLiteral("The disk is full."));
        QVERIFY(told().contains(QStringLiteral("The disk is full.")));
        QVERIFY(part<QLineEdit>("pageId")->isEnabled());
        part<QLineEdit>("pageId")->selectAll();
        type(part<QLineEdit>("pageId"), QStringLiteral("dykes"));
        QCOMPARE(draft().page().id, PageId(QStringLiteral("dykes")));
    }

    void undoingPastTheSaveOfANewPageKeepsItsId()
    {
        beginTitled();
        button("save")->click();
        m_pages->take();
        while (draft().steps().canUndo())
            key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(draft().page().id, PageId(QStringLiteral("de")));
        QVERIFY(!draft().isNew());
        QVERIFY(draft().page().title.vi.isEmpty());
    }

    void discardingAfterANewPageIsSavedGoesBackToWhatWasSaved()
    {
        beginTitled();
        button("save")->click();
        type(part<QLineEdit>("pageTitleVi"), QStringLiteral(" điều"));
        m_pages->take();
        button("discard")->click();
        QVERIFY(isSame(draft().page(), m_pages->saved.at(0)));
        QVERIFY(!draft().isNew());
        QVERIFY(!button("save")->isEnabled());
    }

    /// The answer is about a page that is open no more.
    void whatIsDiscardedWhileItIsSavedIsShownAsItWasSaved()
    {
        moveOnline();
        button("save")->click();
        QVERIFY(!m_window->close());
        answer("unsaved", "discardAndGo");
        QVERIFY(isSame(draft().page(), threeTiles()));
        m_pages->take();
        QCOMPARE(place("online"), QRect(8, 0, 4, 3));
        QVERIFY(!draft().isDirty());
        QVERIFY(isSame(draft().base(), m_pages->saved.at(0)));
    }

    /// The editor may be gone by then.
    void aLateAnswerFindsNobody()
    {
        moveOnline();
        button("save")->click();
        m_window.reset();
        m_pages->take();
    }

    void aPageWithAFaultIsNotSent()
    {
        draft().select(QStringLiteral("online"));
        Tile changed = tile("online");
        changed.indicators.clear();
        draft().change(changed.id, changed);
        key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(m_pages->saved.empty());
        QVERIFY2(told().contains(QStringLiteral("Tile “online”: A tile of this type names its indicator.")),
                 qPrintable(told()));
        draft().select({});
        QCOMPARE(faults()->count(), 1);
        faults()->itemClicked(faults()->item(0));
        QCOMPARE(draft().selected(), QStringLiteral("online"));
    }

    void aPageThatCannotBeReadIsNotSent()
    {
        moveOnline();
        part<QDoubleSpinBox>("farthestSeat")->setValue(9);
        QVERIFY(!m_editor->verdict().isReadable);
        const QString verdict = part<QLabel>("verdict")->accessibleName();
        QVERIFY2(verdict.contains(QStringLiteral("9.0 picture heights")), qPrintable(verdict));
        QVERIFY2(verdict.contains(QStringLiteral("room")), qPrintable(verdict));
        QVERIFY(faults()->isVisible());
        key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(m_pages->saved.empty());
        QVERIFY(told().contains(QStringLiteral("cannot be read")));
        part<QDoubleSpinBox>("pictureHeight")->setValue(3); // the seat is three heights away again
        QVERIFY(m_editor->verdict().isReadable);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_pages->saved.size(), size_t(1));
    }

    void anotherPageIsOpenedAtOnceWhereNothingIsLost()
    {
        clickPage(1);
        QCOMPARE(draft().page().id, PageId(QStringLiteral("other")));
        QVERIFY(!question("unsaved"));
    }

    void leavingAsksAndStays()
    {
        moveOnline();
        clickPage(1);
        answer("unsaved", "stay");
        QCOMPARE(draft().page().id, threeTiles().id);
        QCOMPARE(place("online"), QRect(8, 0, 4, 3));
        QCOMPARE(part<QListWidget>("pageList")->currentRow(), 0);
    }

    void leavingAsksAndDiscards()
    {
        moveOnline();
        clickPage(1);
        answer("unsaved", "discardAndGo");
        QCOMPARE(draft().page().id, PageId(QStringLiteral("other")));
        QVERIFY(m_pages->saved.empty());
        clickPage(0);
        QVERIFY(isSame(draft().page(), threeTiles()));
    }

    void leavingAsksSavesAndGoes()
    {
        moveOnline();
        clickPage(1);
        answer("unsaved", "saveAndGo");
        QCOMPARE(draft().page().id, threeTiles().id); // not before it is on disk
        m_pages->take();
        QCOMPARE(draft().page().id, PageId(QStringLiteral("other")));
    }

    void leavingStaysWhereSavingIsRefused()
    {
        moveOnline();
        clickPage(1);
        answer("unsaved", "saveAndGo");
        m_pages->refuse(QStringLiteral("The disk is full."));
        QCOMPARE(draft().page().id, threeTiles().id);
        QVERIFY(draft().isDirty());
        // And what waited is not done later.
        button("save")->click();
        m_pages->take(1);
        QCOMPARE(draft().page().id, threeTiles().id);
    }

    void whatMayNotBeSavedCannotBeSavedInLeaving()
    {
        part<QSpinBox>("rows")->setValue(6);
        clickPage(1);
        QTRY_VERIFY(question("unsaved"));
        QVERIFY(!question("unsaved")->findChild<QPushButton *>(QStringLiteral("saveAndGo"))->isEnabled());
        QVERIFY(!question("unsaved")->informativeText().isEmpty());
        answer("unsaved", "stay");
    }

    void closingTheWindowAsks()
    {
        moveOnline();
        QVERIFY(!m_window->close());
        answer("unsaved", "stay");
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->close());
        answer("unsaved", "discardAndGo");
        QVERIFY(!m_window->isVisible());
    }

    /// The window would close by itself later.
    void whatWaitedBehindARemovalIsDropped()
    {
        moveOnline();
        button("removePage")->click();
        answer("removal", "reallyRemove");
        QVERIFY(!m_window->close());
        answer("unsaved", "saveAndGo");
        QVERIFY(m_pages->saved.empty());
        m_pages->refuse(QStringLiteral("The playlist “daily” names the page."));
        button("save")->click();
        m_pages->put(m_pages->saved.at(0));
        m_pages->waiting.at(1)({});
        QVERIFY(!draft().isDirty());
        QVERIFY(m_window->isVisible());
    }

    /// The pack has it by then, as it is.
    void savingInLeavingGoesWhereNothingIsToBeSaved()
    {
        moveOnline();
        QVERIFY(!m_window->close());
        m_pages->put(draft().page());
        present();
        QVERIFY(!draft().isDirty());
        answer("unsaved", "saveAndGo");
        QVERIFY(m_pages->saved.empty());
        QVERIFY(!m_window->isVisible());
    }

    /// An answer that comes while it is asked is none to the question.
    void theQuestionStandsWhileAnOrderIsAnswered()
    {
        moveOnline();
        button("save")->click();
        QVERIFY(!m_window->close());
        m_pages->refuse(QStringLiteral("The disk is full."));
        answer("unsaved", "discardAndGo");
        QVERIFY(isSame(draft().page(), threeTiles()));
        QVERIFY(!m_window->isVisible());
    }

    /// Nobody may be there to answer.
    void theEndOfTheProgramDoesNotAsk()
    {
        moveOnline();
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QVERIFY(!m_window->isVisible());
        QVERIFY(!question("unsaved"));
    }

    /// Another window stays, so the program goes on, and so does the question.
    void anEndThatIsCalledOffAsksAgain()
    {
        class Stays final : public QWidget
        {
            void closeEvent(QCloseEvent *event) override { event->ignore(); }
        } other;
        other.show();
        moveOnline();
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QVERIFY(other.isVisible());
        QCoreApplication::processEvents();
        m_window->show();
        QVERIFY(draft().isDirty());
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        answer("unsaved", "discardAndGo");
    }

    void anUneditedPageShowsWhatThePackHas()
    {
        PageDocument other = threeTiles();
        other.tiles.pop_back();
        m_pages->put(other);
        present();
        QCOMPARE(draft().page().tiles.size(), size_t(2));
        QVERIFY(!part<QLabel>("elsewhere")->isVisible());
    }

    void anEditedPageKeepsItsEditsAndSaysSo()
    {
        moveOnline();
        PageDocument other = threeTiles();
        other.tiles.pop_back();
        m_pages->put(other);
        present();
        QCOMPARE(draft().page().tiles.size(), size_t(3));
        QCOMPARE(place("online"), QRect(8, 0, 4, 3));
        QVERIFY(part<QLabel>("elsewhere")->isVisible());
        button("discard")->click();
        QVERIFY(isSame(draft().page(), other));
        QVERIFY(!part<QLabel>("elsewhere")->isVisible());
    }

private:
    /// A new page that may be saved, of the id "de".
    void beginTitled()
    {
        button("newPage")->click();
        type(part<QLineEdit>("pageTitleEn"), QStringLiteral("Dykes"));
        type(part<QLineEdit>("pageTitleVi"), QStringLiteral("Đê"));
        QVERIFY(m_editor->verdict().maySave());
    }
    void moveOnline() { QVERIFY(draft().place(QStringLiteral("online"), {8, 0, 4, 3})); }
};

QTEST_MAIN(PageSavingTest)
#include "test_page_saving.moc"
