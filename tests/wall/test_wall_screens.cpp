// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wall/wall_screens_test.h"

#include <QApplication>
#include <QScreen>

using namespace ioc;
using namespace ioc::sample;
using ioc::test::plug;

class WallScreensTest : public WallScreensTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void withoutPlansOneWall();
    void aWallOnEachScreenThatHasAPlan();
    void plansOutliveTheProgram();
    void ordersGoToTheScreenThatTheyName();
    void anUnpluggedScreenKeepsItsWall();
    void anotherResolutionIsFilled();
    void closesWhatIsNotNeeded();
    void refusesWhatIsNotThere();
    void plansThatCannotBeReadAreLeftAlone();
    void seatsAreMeasured();
    void aSeatWithoutAHeightIsInPictureHeights();
};

void WallScreensTest::withoutPlansOneWall()
{
    const auto screens = walls("DP-2");
    QCOMPARE(screens->windows().size(), 1u);
    QCOMPARE(screens->windows()[0]->geometry(), kRight.geometry);
    QVERIFY(screens->windows()[0]->isFullScreen());
    QCOMPARE(screens->windows()[0]->cursor().shape(), Qt::BlankCursor);
    QVERIFY(!QFile::exists(file())); // nobody said that it shall be so
}

void WallScreensTest::aWallOnEachScreenThatHasAPlan()
{
    const auto screens = walls();
    const auto opened = screens->carryOut(opening("DP-2", kTwo));
    QVERIFY2(opened, opened ? "" : qPrintable(toString(opened.error())));
    QCOMPARE(opened->size(), 2u);
    QCOMPARE(on(opened, "DP-1").page, kOne);
    QCOMPARE(on(opened, "DP-2").page, kTwo);
    QCOMPARE(screens->windows().size(), 2u);
}

void WallScreensTest::plansOutliveTheProgram()
{
    {
        const auto screens = walls();
        QVERIFY(screens->carryOut(opening("DP-1")));
        WallOrder order = opening("DP-2");
        order.playlist = PlaylistId(QStringLiteral("night"));
        order.pictureHeight = 1.2;
        order.farthestSeat = 6;
        QVERIFY(screens->carryOut(order));
    }
    plug({{"DP-1", QRect(3840, 0, 1920, 1080)}, {"DP-2", QRect(0, 0, 3840, 2160)}}); // stood side by side anew
    const auto screens = walls();
    const auto statuses = screens->carryOut({WallOrder::Kind::Ask});
    QCOMPARE(on(statuses, "DP-1").page, kOne);
    QCOMPARE(on(statuses, "DP-2").page, kTwo);
    for (const WallWindow *window : screens->windows()) {
        const bool isNight = window->currentPage() == kTwo;
        QCOMPARE(window->geometry(), isNight ? QRect(0, 0, 3840, 2160) : QRect(3840, 0, 1920, 1080));
        QCOMPARE(window->farthestSeat(), isNight ? 5.0 : 3.0);
    }
}

void WallScreensTest::ordersGoToTheScreenThatTheyName()
{
    const auto screens = walls();
    QVERIFY(screens->carryOut(opening("DP-2")));
    QVERIFY(screens->carryOut(opening("DP-1")));
    const auto held = screens->carryOut({WallOrder::Kind::Hold, QStringLiteral("DP-2")});
    QVERIFY(held);
    QCOMPARE(held->size(), 1u);
    QCOMPARE(on(held, "DP-2").mode, QStringLiteral("held"));
    QCOMPARE(on(screens->carryOut({WallOrder::Kind::Ask}), "DP-1").mode, QStringLiteral("playlist"));
    const auto next = screens->carryOut({WallOrder::Kind::NextPage});
    QCOMPARE(on(next, "DP-1").page, kTwo);
    QCOMPARE(on(next, "DP-2").page, kTwo);
}

void WallScreensTest::anUnpluggedScreenKeepsItsWall()
{
    const auto screens = walls();
    QVERIFY(screens->carryOut(opening("DP-1")));
    QVERIFY(screens->carryOut(opening("DP-2", kTwo)));
    QVERIFY(screens->carryOut({WallOrder::Kind::Hold, QStringLiteral("DP-2")}));
    plug({kLeft});
    QCOMPARE(screens->windows().size(), 1u);
    QCOMPARE(screens->windows()[0]->geometry(), kLeft.geometry);
    for (const QWidget *widget : QApplication::topLevelWidgets())
        QVERIFY(!widget->isVisible() || widget == screens->windows()[0]); // nothing has moved to the other screen
    const auto refused = screens->carryOut({WallOrder::Kind::NextPage, QStringLiteral("DP-2")});
    QVERIFY(!refused && refused.error().code == ErrorCode::NotFound);

    plug({kLeft, kRight});
    QCOMPARE(screens->windows().size(), 2u);
    const WallStatus back = on(screens->carryOut({WallOrder::Kind::Ask}), "DP-2");
    QCOMPARE(back.page, kTwo);
    QCOMPARE(back.mode, QStringLiteral("held"));
    for (const WallWindow *window : screens->windows()) {
        QVERIFY(window->isVisible());
        QCOMPARE(window->geometry(), window->currentPage() == kTwo ? kRight.geometry : kLeft.geometry);
    }
}

void WallScreensTest::anotherResolutionIsFilled()
{
    const auto screens = walls();
    const WallWindow &window = *screens->windows()[0];
    plug({{"DP-1", QRect(0, 0, 1280, 720)}});
    QCOMPARE(window.geometry(), QRect(0, 0, 1280, 720));
    plug({{"DP-1", QRect(0, 0, 3840, 2160), 192}}); // twice as dense: half as many pixels of ours
    QCOMPARE(window.geometry(), QRect(0, 0, 1920, 1080));
    QCOMPARE(window.devicePixelRatio(), 2.0);
    QVERIFY(window.isVisible());
}

void WallScreensTest::closesWhatIsNotNeeded()
{
    const auto screens = walls();
    QVERIFY(screens->carryOut(opening("DP-1")));
    QVERIFY(screens->carryOut(opening("DP-2")));
    const auto closed = screens->carryOut({WallOrder::Kind::Close, QStringLiteral("DP-2")});
    QCOMPARE(on(closed, "DP-2").mode, QStringLiteral("closed"));
    QCOMPARE(screens->windows().size(), 1u);
    const auto last = screens->carryOut({WallOrder::Kind::Close, QStringLiteral("DP-1")});
    QVERIFY(!last && last.error().code == ErrorCode::Usage);
    const auto plans = readScreenPlans(file());
    QVERIFY(plans && plans->size() == 1 && plans->front().screen == u"DP-1");
}

void WallScreensTest::refusesWhatIsNotThere()
{
    const auto screens = walls();
    const auto nowhere = screens->carryOut(opening("HDMI-9"));
    QVERIFY(!nowhere && nowhere.error().code == ErrorCode::NotFound);
    QVERIFY(screens->carryOut(opening("DP-2", kTwo)));
    const auto noPage = screens->carryOut(opening("DP-2", PageId(QStringLiteral("none"))));
    QVERIFY(!noPage && noPage.error().code == ErrorCode::NotFound);
    QCOMPARE(on(screens->carryOut({WallOrder::Kind::Ask}), "DP-2").page, kTwo);
    const auto plans = readScreenPlans(file());
    QVERIFY(plans && plans->size() == 1 && plans->front().page == kTwo); // the good plan stands
}

void WallScreensTest::plansThatCannotBeReadAreLeftAlone()
{
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"screens\": 7") > 0);
    broken.close();
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^$"))); // the one that follows is meant
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("list of screens cannot be read")));
    const auto screens = walls();
    QCOMPARE(screens->windows().size(), 1u);
    const auto refused = screens->carryOut(opening("DP-2"));
    QVERIFY(!refused && refused.error().code == ErrorCode::Decode);
    QVERIFY(broken.open(QIODevice::ReadOnly));
    QCOMPARE(broken.readAll(), QByteArray("{\"screens\": 7"));
}

void WallScreensTest::seatsAreMeasured()
{
    ScreenPlan plan{QStringLiteral("DP-1")};
    QCOMPARE(plan.seatInHeights(), 3.0);
    plan.pictureHeight = 1.22; // 98 inches
    plan.farthestSeat = 6.1;
    QCOMPARE(plan.seatInHeights(), 5.0);
    plan.farthestSeat = 24.4; // from where no page can be read, which it says with this distance
    QCOMPARE(plan.seatInHeights(), 20.0);
}

/// A number without the other would be taken for what it is not.
void WallScreensTest::aSeatWithoutAHeightIsInPictureHeights()
{
    const auto screens = walls();
    WallOrder order = opening("DP-1", kOne);
    order.pictureHeight = 1.2;
    order.farthestSeat = 6;
    QVERIFY(screens->carryOut(order));
    const auto seat = [&] { return screens->windows().front()->farthestSeat(); };
    QCOMPARE(seat(), 5.0);
    QVERIFY(screens->carryOut(opening("DP-1", kTwo))); // says nothing of the room
    QCOMPARE(seat(), 5.0);
    order.pictureHeight.reset();
    QVERIFY(screens->carryOut(order));
    QCOMPARE(seat(), 6.0);
}

QTEST_MAIN(WallScreensTest)
#include "test_wall_screens.moc"
