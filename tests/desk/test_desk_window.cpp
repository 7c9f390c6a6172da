// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the desk: its views, colours, language, bell and first picture.
#include "tests/desk/desk_trial.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace ioc;
using namespace ioc::sample;

namespace {

struct Outlet final : BellOutlet
{
    explicit Outlet(QStringList &told)
        : m_told(told)
    {
    }
    void sound() override { m_told.append(QStringLiteral("♪")); }
    void show(const QString &title, const QString &text) override
    {
        m_told.append(title + QStringLiteral(": ") + text);
    }
    QStringList &m_told;
};

} // namespace

class TestDeskWindow : public DeskTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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
        m_window->takeNotice(false, QStringLiteral("High"), QStringLiteral("overdue"));
        QCOMPARE(heard, QStringList{QStringLiteral("High: overdue")}); // a screen that tells makes no noise
        m_window->takeNotice(true, QStringLiteral("High"), QStringLiteral("overdue"));
        QCOMPARE(heard.mid(1), QStringList{QStringLiteral("♪")});
        press(Qt::Key_M);
        for (const bool isSound : {false, true})
            m_window->takeNotice(isSound, QStringLiteral("High"), QStringLiteral("again"));
        QCOMPARE(heard.size(), 2);
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
        QCOMPARE(heard, (QStringList{QStringLiteral("♪"),
                                     QStringLiteral("2 new alarm(s), the gravest: high: Overdue reports rising · "
                                                    "whole province")}));
        m_ward->stand(more);
        m_ward->stand({});
        m_ward->stand(more); // it was only not seen for a moment
        QCOMPARE(heard.size(), 2);

        press(Qt::Key_M);
        QVERIFY(find<QToolButton>("bell")->text().contains(QStringLiteral("19:15"))); // half an hour from 18:45
        rising.key.unit = commune(0);
        more.push_back(rising);
        m_ward->stand(more);
        press(Qt::Key_M);
        m_ward->stand(more); // what came while it was muted stays untold
        QCOMPARE(heard.size(), 2);
        rising.key.unit = commune(1);
        more.push_back(rising);
        m_ward->stand(more);
        QCOMPARE(heard.size(), 4);
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
        m_window->takeNotice(false, QStringLiteral("High"), QStringLiteral("overdue"));
        QVERIFY(heard.isEmpty());
        m_window->show();
        m_ward->stand(more); // what came while it was closed stays untold
        QVERIFY(heard.isEmpty());
        raiseAnother();
        QCOMPARE(heard.size(), 2);
        m_window->showMinimized();
        raiseAnother();
        m_window->takeNotice(false, QStringLiteral("High"), QStringLiteral("overdue"));
        QCOMPARE(heard.size(), 5);
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
};

QTEST_MAIN(TestDeskWindow)
#include "test_desk_window.moc"
