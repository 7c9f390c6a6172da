// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the desk: its keys, filters, search, headings, and its place when alarms come and go.
#include "tests/desk/desk_trial.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace ioc;
using namespace ioc::sample;

class TestDeskList : public DeskTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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

    void placesAreReadWholeWhereThereIsRoom()
    {
        const auto needs = [this](const char *text) {
            return list()->fontMetrics().horizontalAdvance(QString::fromUtf8(text)) + 16;
        };
        m_window->resize(1920, 1080);
        QTRY_VERIFY(list()->columnWidth(AlarmTableModel::PlaceColumn) >= needs("toàn tỉnh · BV Đa khoa tỉnh"));
        QVERIFY(list()->columnWidth(AlarmTableModel::NameColumn) >= needs("Bệnh viện quá tải giường"));
        m_window->resize(1600, 900);
        QTRY_VERIFY(list()->columnWidth(AlarmTableModel::PlaceColumn) < needs("toàn tỉnh · BV Đa khoa tỉnh"));
        QVERIFY(list()->columnWidth(AlarmTableModel::NameColumn) >= needs("Nước sông Lam Thủy lên nhanh"));
        QVERIFY(list()->columnWidth(AlarmTableModel::StateColumn) >= needs("chưa tiếp nhận"));
        m_window->resize(1280, 720);
        QTRY_VERIFY(list()->columnWidth(AlarmTableModel::PlaceColumn) < needs("toàn tỉnh · BV Đa khoa tỉnh"));
        QVERIFY(list()->columnWidth(AlarmTableModel::PlaceColumn) >= needs("P. Nguyễn Bỉnh"));
        QVERIFY(list()->columnWidth(AlarmTableModel::NameColumn) >= needs("Hồ sơ trễ hạn nhiều"));
        QVERIFY(!list()->horizontalScrollBar()->maximum());
    }

    void aSmallScreenLeavesRoomForTheChart()
    {
        for (const QSize size : {QSize(1280, 720), QSize(1366, 768)}) {
            m_window->resize(size);
            QTRY_COMPARE(m_window->size(), size);
            const auto *chart = find<QWidget>("alarmChart");
            QTRY_VERIFY2(chart->width() >= 250, qPrintable(QString::number(chart->width())));
            for (const auto *button : m_window->alarmDesk()->findChildren<QToolButton *>()) {
                if (!button->isVisible())
                    continue;
                const QRect place(button->mapTo(m_window.get(), QPoint()), button->size());
                QVERIFY2(m_window->rect().contains(place), qPrintable(button->objectName()));
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->objectName()));
            }
        }
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

    // Fault 61: more than anybody can follow. The desk says so, and where it began is one key away.
    void aFloodLeadsToItsFirst()
    {
        auto *banner = find<QFrame>("flood");
        QVERIFY(!banner->isVisible());
        m_ward->flood({sample::at(18, 40), {}, key(2), 24});
        QTRY_VERIFY(banner->isVisible()); // when the list has been drawn
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
        pressUntilTaken(Qt::Key_Space);
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

    // By territory: a heading over each commune. Left folds, and the heading stands for what is under it.
    void headingsFoldByKeyAndGoOnCounting()
    {
        group(DeskGrouping::Feed);
        QCOMPARE(rows(), 5); // all four hang on one source
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        QVERIFY(*list()->currentAlarm() == key(1)); // the keys pass over a heading that hides nothing
        press(Qt::Key_Left);
        QCOMPARE(rows(), 1);
        QVERIFY(!list()->currentAlarm());
        QCOMPARE(list()->currentIndex().row(), 0);
        QVERIFY2(cell(0, 0).endsWith(QStringLiteral("4 alarm(s) · 4 waiting")), qPrintable(cell(0, 0)));
        QVERIFY(accessible(0).endsWith(QStringLiteral("folded")));
        QVERIFY(!accessible(0).endsWith(QStringLiteral("unfolded")));
        press(Qt::Key_A); // nothing that is hidden is done anything to
        QCOMPARE(m_ward->waiting(), size_t(0));

        m_ward->stand({level(0, Priority::Critical, sample::at(18, 0)), level(1, Priority::High, sample::at(18, 30))});
        QCOMPARE(rows(), 1);
        QVERIFY2(cell(0, 0).endsWith(QStringLiteral("2 alarm(s) · 2 waiting")), qPrintable(cell(0, 0)));
        QCOMPARE(list()->currentIndex().row(), 0);

        press(Qt::Key_Space); // on a heading it unfolds
        QCOMPARE(m_ward->waiting(), size_t(0));
        QCOMPARE(rows(), 3);
        QVERIFY(*list()->currentAlarm() == key(0));
        QVERIFY(accessible(0).endsWith(QStringLiteral("unfolded")));
        press(Qt::Key_Left);
        press(Qt::Key_Right);
        QCOMPARE(rows(), 3);
    }

    void aClickOnAHeadingFoldsAndUnfolds()
    {
        group(DeskGrouping::Feed);
        const auto click = [this] {
            const QRect heading = list()->visualRect(list()->model()->index(0, 0));
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, heading.center());
        };
        click();
        QCOMPARE(rows(), 1);
        click();
        QCOMPARE(rows(), 5);
        QVERIFY(*list()->currentAlarm() == key(0));
    }

    void whatIsFoldedStaysSoInItsGrouping()
    {
        group(DeskGrouping::Feed);
        press(Qt::Key_Left);
        QCOMPARE(rows(), 1);
        group(DeskGrouping::None);
        QCOMPARE(rows(), 4);
        group(DeskGrouping::Territory);
        QVERIFY(rows() > 4); // nothing of it is folded
        group(DeskGrouping::Feed);
        QCOMPARE(rows(), 1);
        press(Qt::Key_3); // another filter
        QCOMPARE(rows(), 1);
    }

    void aFloodLeadsToItsFirstThoughItIsFolded()
    {
        group(DeskGrouping::Feed);
        press(Qt::Key_Left);
        m_ward->flood({sample::at(18, 40), {}, key(2), 24});
        press(Qt::Key_F);
        QCOMPARE(rows(), 5);
        QVERIFY(*list()->currentAlarm() == key(2));
    }

private:
    /// 6, as often as it takes.
    void group(DeskGrouping wanted)
    {
        for (int i = 0; i < 4 && m_window->alarmDesk()->model().grouping() != wanted; ++i)
            press(Qt::Key_6);
        QVERIFY(m_window->alarmDesk()->model().grouping() == wanted);
    }

    QString accessible(int row) const
    {
        return m_window->alarmDesk()->model().index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
};

QTEST_MAIN(TestDeskList)
#include "test_desk_list.moc"
