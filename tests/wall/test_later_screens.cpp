// SPDX-License-Identifier: GPL-3.0-or-later
// Screens that come and go, and walls that are made later.
#include "tests/wall/wall_screens_test.h"

#include <QApplication>
#include <QScreen>

using namespace ioc;
using namespace ioc::sample;
using ioc::test::plug;

class LaterScreensTest : public WallScreensTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aScreenThatComesLaterIsOpened();
    void theOnlyWallGoesToTheScreenThatComes();
    void ordersReachWallsWhoseScreensAreOff();
    void allWallsSpeakOneLanguage();
    void aWallThatIsMadeLaterStandsAsTheOthers();
    void messageAndMeetingOutliveTheProgram();
    void aReplaySaysWhatWasSaidThen();
    void twoScreensThatSayTheSameKeepTheirPages();
    void whatStandsInGoesWhenThePlannedScreenComes();
};

void LaterScreensTest::aScreenThatComesLaterIsOpened()
{
    {
        const auto screens = walls();
        QVERIFY(screens->carryOut(opening("DP-1")));
        QVERIFY(screens->carryOut(opening("DP-2", kTwo)));
    }
    plug({kLeft});
    const auto screens = walls(); // begins while one screen is still dark
    QCOMPARE(screens->windows().size(), 1u);
    plug({kLeft, kRight});
    QCOMPARE(screens->windows().size(), 2u);
    QCOMPARE(on(screens->carryOut({WallOrder::Kind::Ask}), "DP-2").page, kTwo);
}

void LaterScreensTest::theOnlyWallGoesToTheScreenThatComes()
{
    plug({{"placeholder", QRect(0, 0, 800, 600)}}); // the television is off
    const auto screens = walls("placeholder");
    QCOMPARE(screens->windows().size(), 1u);
    plug({kRight});
    QCOMPARE(screens->windows().size(), 1u);
    QVERIFY(screens->windows()[0]->isVisible());
    QCOMPARE(screens->windows()[0]->geometry(), kRight.geometry);
}

void LaterScreensTest::ordersReachWallsWhoseScreensAreOff()
{
    const auto screens = walls();
    QVERIFY(screens->carryOut(opening("DP-1")));
    QVERIFY(screens->carryOut(opening("DP-2")));
    QVERIFY(screens->carryOut({WallOrder::Kind::Hold}));
    plug({kLeft});
    QVERIFY(screens->carryOut({WallOrder::Kind::Resume}));
    plug({kLeft, kRight});
    QCOMPARE(on(screens->carryOut({WallOrder::Kind::Ask}), "DP-2").mode, QStringLiteral("playlist"));
}

void LaterScreensTest::allWallsSpeakOneLanguage()
{
    const auto screens = walls();
    QVERIFY(screens->carryOut(opening("DP-1")));
    QVERIFY(screens->carryOut(opening("DP-2")));
    plug({kLeft});
    screens->setLanguage(Language::English);
    plug({kLeft, kRight});
    QCOMPARE(screens->windows().size(), 2u);
    for (const WallWindow *window : screens->windows())
        QVERIFY(window->language() == Language::English);
}

void LaterScreensTest::aWallThatIsMadeLaterStandsAsTheOthers()
{
    const auto screens = walls();
    QVERIFY(screens->carryOut(saying("Họp lúc 14:00")));
    QVERIFY(screens->carryOut(meeting()));
    QVERIFY(screens->carryOut(opening("DP-2", kOne)));
    WallStatus later = on(screens->carryOut({WallOrder::Kind::Ask}), "DP-2");
    QCOMPARE(later.mode, QStringLiteral("meeting"));
    QCOMPARE(later.page, kTwo);
    QCOMPARE(later.message, QStringLiteral("Họp lúc 14:00"));
    QVERIFY(screens->carryOut({WallOrder::Kind::EndMeeting}));

    QVERIFY(screens->carryOut({WallOrder::Kind::Close, QStringLiteral("DP-2")}));
    QVERIFY(screens->carryOut({WallOrder::Kind::Unsay}));
    WallOrder hold{WallOrder::Kind::Hold};
    hold.lasts = std::chrono::minutes(10);
    QVERIFY(screens->carryOut(hold));
    m_service.m_now += std::chrono::minutes(4);
    QVERIFY(screens->carryOut(opening("DP-2")));
    later = on(screens->carryOut({WallOrder::Kind::Ask}), "DP-2");
    QCOMPARE(later.mode, QStringLiteral("held"));
    QCOMPARE(later.until, sample::now() + std::chrono::minutes(10));
    QCOMPARE(later.message, QString());
}

void LaterScreensTest::aReplaySaysWhatWasSaidThen()
{
    StandingOrders told;
    WallOrder order = saying("Họp lúc 14:00");
    order.lasts = std::chrono::minutes(30);
    told.take(order, sample::now() - std::chrono::minutes(10));
    WallScreens screens(
        m_service, [this] { return std::make_unique<WallWindow>(m_service); }, {}, m_label);
    screens.goOnWith(told);
    screens.start({QStringLiteral("DP-1")});
    QCOMPARE(on(screens.carryOut({WallOrder::Kind::Ask}), "DP-1").message, QStringLiteral("Họp lúc 14:00"));
}

void LaterScreensTest::messageAndMeetingOutliveTheProgram()
{
    {
        const auto screens = walls();
        QVERIFY(screens->carryOut(saying("Họp lúc 14:00")));
        QVERIFY(screens->carryOut(meeting()));
        QVERIFY(screens->carryOut({WallOrder::Kind::Hold}));
    }
    m_service.m_now += std::chrono::minutes(20);
    {
        const auto screens = walls();
        const WallStatus back = on(screens->carryOut({WallOrder::Kind::Ask}), "DP-1");
        QCOMPARE(back.message, QStringLiteral("Họp lúc 14:00"));
        QCOMPARE(back.mode, QStringLiteral("meeting"));
        m_service.m_now += std::chrono::minutes(10);
        for (WallWindow *window : screens->windows())
            window->tick();
        QCOMPARE(on(screens->carryOut({WallOrder::Kind::Ask}), "DP-1").message, QString());
    }
    m_service.m_now += kMeetingComesBack; // the next morning
    QCOMPARE(on(walls()->carryOut({WallOrder::Kind::Ask}), "DP-1").mode, QStringLiteral("playlist"));
}

/// As the panels of a video wall do.
void LaterScreensTest::twoScreensThatSayTheSameKeepTheirPages()
{
    m_label = [](const QScreen &screen) {
        return ScreenLabel{QStringLiteral("Samsung"), QStringLiteral("VM55"), QStringLiteral("1"), screen.name()};
    };
    {
        const auto screens = walls();
        QVERIFY(screens->carryOut(opening("DP-1", kOne)));
        QVERIFY(screens->carryOut(opening("DP-2", kTwo)));
        QCOMPARE(screens->windows().size(), 2u);
        plug({kLeft});
        plug({kLeft, kRight});
        const auto statuses = screens->carryOut({WallOrder::Kind::Ask});
        QCOMPARE(on(statuses, "Samsung VM55 1").page, kOne);
        QCOMPARE(on(statuses, "Samsung VM55 1 DP-2").page, kTwo);
    }
    const auto screens = walls();
    QCOMPARE(screens->windows().size(), 2u);
    for (const WallWindow *window : screens->windows())
        QCOMPARE(window->geometry(), window->currentPage() == kTwo ? kRight.geometry : kLeft.geometry);
}

void LaterScreensTest::whatStandsInGoesWhenThePlannedScreenComes()
{
    {
        const auto screens = walls();
        QVERIFY(screens->carryOut(opening("DP-2", kTwo)));
    }
    plug({kLeft});
    const auto screens = walls("DP-1");
    QCOMPARE(screens->windows().size(), 1u);
    QCOMPARE(screens->windows()[0]->geometry(), kLeft.geometry);
    plug({kLeft, kRight});
    QCOMPARE(screens->windows().size(), 1u);
    QCOMPARE(screens->windows()[0]->geometry(), kRight.geometry);
    QCOMPARE(screens->windows()[0]->currentPage(), kTwo);
    QCOMPARE(on(screens->carryOut({WallOrder::Kind::Ask}), "DP-1").mode, QStringLiteral("closed"));
}

QTEST_MAIN(LaterScreensTest)
#include "test_later_screens.moc"
