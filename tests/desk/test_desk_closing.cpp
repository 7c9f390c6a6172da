// SPDX-License-Identifier: GPL-3.0-or-later
// A desk that is closed while something is written in it.
#include "tests/desk/desk_trial.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

using namespace ioc;
using namespace ioc::sample;

class TestDeskClosing : public DeskTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void closesAtOnceWhereNothingIsWritten()
    {
        press(Qt::Key_C);
        type(QStringLiteral("  "));
        QVERIFY(m_window->close());
        QVERIFY(!question());
    }

    void asksAboutAComment()
    {
        write();
        m_window->addView(QStringLiteral("Other"), new QWidget);
        m_window->setCurrentView(1);
        QVERIFY(!m_window->close());
        QVERIFY(!m_window->close()); // and asks once
        QCOMPARE(m_window->findChildren<QMessageBox *>().size(), 1);
        QCOMPARE(m_window->currentView(), 0);
        QVERIFY2(question()->text().contains(m_window->alarmDesk()->windowTitle()), qPrintable(question()->text()));
        answer("Stay");
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->focusWidget()->property("text").toString(), QStringLiteral("seen"));
        QVERIFY(!m_window->close());
        answer("Discard and close");
        QVERIFY(!m_window->isVisible());
    }

    void escapeStays()
    {
        write();
        m_window->addView(QStringLiteral("Other"), new QWidget);
        m_window->setCurrentView(1);
        QVERIFY(!m_window->close());
        QTRY_VERIFY(
            question()->isAncestorOf(QApplication::focusWidget())); // and not the form, which Escape would empty
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->close());
    }

    void asksUntilItIsRecorded()
    {
        write();
        press(Qt::Key_Return);
        QCOMPARE(m_ward->waiting(), size_t(1));
        QVERIFY(!m_window->close());
        answer("Stay");
        m_ward->settle();
        QVERIFY(m_window->close());
    }

    /// The desk of a wall is only hidden, and comes back.
    void whatWasDiscardedDoesNotComeBack()
    {
        write();
        QVERIFY(!m_window->close());
        answer("Discard and close");
        m_window->show();
        QVERIFY(form()->isHidden());
        QVERIFY(m_window->close());
    }

    /// Nobody may be there to answer.
    void theEndOfTheProgramAsksNobody()
    {
        write();
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QVERIFY(!m_window->isVisible());
        QVERIFY(!question());
    }

    /// Another window stays, so the program goes on, and so does the question.
    void anEndThatIsCalledOffAsksAgain()
    {
        class Stays final : public QWidget
        {
            void closeEvent(QCloseEvent *event) override { event->ignore(); }
        } other;
        other.show();
        write();
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QVERIFY(other.isVisible());
        QCoreApplication::processEvents();
        m_window->show();
        QVERIFY(!m_window->close());
        QVERIFY(question());
    }

private:
    void write()
    {
        press(Qt::Key_C);
        type(QStringLiteral("seen"));
    }
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(QStringLiteral("unrecorded")); }
    void answer(const char *text)
    {
        for (QAbstractButton *button : question()->buttons()) {
            if (button->text() == QLatin1StringView(text))
                button->click();
        }
        QTRY_VERIFY(!question());
    }
};

QTEST_MAIN(TestDeskClosing)
#include "test_desk_closing.moc"
