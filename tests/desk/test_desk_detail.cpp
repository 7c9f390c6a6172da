// SPDX-License-Identifier: GPL-3.0-or-later
// The alarm that is chosen: its procedure, history and chart.
#include "tests/desk/desk_trial.h"
#include "widgets/desk/alarm_detail.h"

#include <QCheckBox>
#include <QTreeWidget>

using namespace ioc;
using namespace ioc::sample;

namespace {

/// To the next alarm and back: each comes beside the list.
void leaveAndComeBack(DeskWindow &window)
{
    const auto *detail = window.findChild<AlarmDetail *>();
    const AlarmKey here = detail->alarm()->key;
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up}) {
        QTest::keyClick(window.alarmDesk()->findChild<AlarmListView *>(), key);
        if (!QTest::qWaitFor([&] { return (detail->alarm()->key == here) == (key == Qt::Key_Up); }))
            qFatal("the alarm that is chosen does not come beside the list");
    }
}

} // namespace

class TestDeskDetail : public DeskTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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
        leaveAndComeBack(*other);
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

    void f6GoesToTheDetailAndBack()
    {
        press(Qt::Key_F6);
        QCOMPARE(m_window->focusWidget()->objectName(), QStringLiteral("alarmTop"));
        press(Qt::Key_F6);
        QVERIFY(list()->hasFocus());
    }

    void whereNoAlarmIsChosenTheSentenceStandsInTheMiddle()
    {
        m_ward->stand({});
        auto *sentence = find<QLabel>("noAlarm");
        QTRY_VERIFY(sentence->isVisible());
        const auto *room = find<QWidget>("alarmDetail");
        QTRY_VERIFY(std::abs(sentence->geometry().center().y() - room->rect().center().y()) < 3);
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
        leaveAndComeBack(*m_window);
        QVERIFY(!step()->isEnabled());
        QTRY_VERIFY(step()->isEnabled());
    }

    void theLastHistoryStaysWhenItCannotBeRead()
    {
        const auto *history = find<QTreeWidget>("history");
        const auto step = [this] { return find<QCheckBox>("step1"); };
        QTRY_VERIFY(step() && step()->isEnabled());
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

    // An alarm of a station shows what that station said, not what the figure of the unit did.
    void anAlarmOfAStationShowsItsOwnReadings()
    {
        QTRY_COMPARE(m_ward->daysAsked(), size_t(1));
        QVERIFY(m_ward->stationsAsked().isEmpty()); // the rule is of no table
        Measure water;
        water.id = MeasureId(QStringLiteral("river.level"));
        water.name = {QStringLiteral("Mực nước"), QStringLiteral("Water level")};
        water.dimensions = {QStringLiteral("station")};
        m_ward->rules().measures.emplace(water.id, water);
        m_ward->rules().rules[0].condition =
            TableCondition{water.id, QStringLiteral("station"), QStringLiteral("floods"), QStringLiteral("II")};
        auto alarms = four();
        alarms[0].member = QStringLiteral("Lâm Thủy");
        m_ward->stand(alarms);
        m_window = open();
        QTRY_COMPARE(m_ward->stationsAsked(), QStringList{QStringLiteral("Lâm Thủy")});
        QTRY_VERIFY(find<QWidget>("alarmChart")->accessibleName().contains(QStringLiteral("Water level · Lâm Thủy")));
        alarms[0].member = QStringLiteral("Thạch Hóa"); // is now the furthest past its limit
        m_ward->stand(alarms);
        QTRY_COMPARE(m_ward->stationsAsked().last(), QStringLiteral("Thạch Hóa"));
        QTRY_VERIFY(find<QWidget>("alarmChart")->accessibleName().contains(QStringLiteral("Thạch Hóa")));
        QCOMPARE(m_ward->daysAsked(), size_t(1));
    }
};

QTEST_MAIN(TestDeskDetail)
#include "test_desk_detail.moc"
