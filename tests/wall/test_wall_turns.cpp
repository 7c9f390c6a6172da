// SPDX-License-Identifier: GPL-3.0-or-later
// Which page the wall shows, and what stands below it.
#include "tests/wall/wall_window_test.h"
#include "widgets/wall/panel.h"
#include "widgets/wall/wall_banner.h"
#include "widgets/wall/wall_header.h"
#include "widgets/wall/wall_page.h"

#include <QStackedWidget>

using namespace ioc;
using namespace ioc::sample;

class TestWallTurns : public WallWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void thePlaylistTurnsPages();
    void spaceHoldsThePage();
    void aStrokeTurnsThePage();
    void aCriticalAlarmStandsBelowThePage();
    void aLineBelowTakesNoFiguresAway();
    void messagesAreReadWhole();
    void aClockThatIsSetBackKeepsNoMessage();
    void ordersThatCannotBeDoneChangeNothing();
};

void TestWallTurns::thePlaylistTurnsPages()
{
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->startPlaylist = PlaylistId(QStringLiteral("list"));
    made->playlists = {
        {made->startPlaylist, {}, {{kOne, std::chrono::seconds(10)}, {kThree, std::chrono::seconds(20)}}}};
    m_service.m_pack = made;
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service, {}, Language::English);
    const auto *head = window.findChild<WallHeader *>();
    QVERIFY(head->accessibleName().contains(QStringLiteral("Page 1/2 · next in 10 s")));
    m_service.m_now += Milliseconds(10'000);
    window.tick();
    QCOMPARE(window.currentPage(), kThree);
    QVERIFY(head->accessibleName().contains(QStringLiteral("Page 2/2 · next in 20 s")));
    QCOMPARE(window.status(),
             (WallStatus{{}, kThree, QStringLiteral("playlist"), m_service.m_now + Milliseconds(20'000), {}}));
    m_service.m_now += Milliseconds(20'000);
    window.tick();
    QCOMPARE(window.currentPage(), kOne);
}

void TestWallTurns::spaceHoldsThePage()
{
    WallWindow window(m_service);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Space);
    QTRY_COMPARE(window.status().mode, QStringLiteral("held"));
    QTest::keyClick(&window, Qt::Key_Space);
    QTRY_COMPARE(window.status().mode, QStringLiteral("playlist"));
}

void TestWallTurns::aStrokeTurnsThePage()
{
    WallWindow window(m_service);
    window.resize(1000, 562);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto stroke = [&window](int from, int to) {
        QTest::mousePress(&window, Qt::LeftButton, {}, QPoint(from, 300));
        QTest::mouseRelease(&window, Qt::LeftButton, {}, QPoint(to, 300));
    };
    stroke(800, 300);
    QCOMPARE(window.currentPage(), kOverview);
    stroke(300, 800);
    QCOMPARE(window.currentPage(), kOne);
    stroke(500, 520); // a finger that trembles
    QCOMPARE(window.currentPage(), kOne);
}

void TestWallTurns::aCriticalAlarmStandsBelowThePage()
{
    WallWindow window(m_service, {}, Language::English);
    window.resize(1920, 1080);
    window.show();
    QVERIFY(window.beginWith(kThree));
    m_service.send(snapshot());
    const auto *banner = window.findChild<WallBanner *>();
    const auto *stack = window.findChild<QStackedWidget *>();
    QVERIFY(!banner->isVisible());
    const int whole = stack->height();
    Snapshot with = snapshot();
    with.alarms = {raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74),
                   raised("overdue.high", province(), Priority::High, at(18, 40), 38)};
    m_service.send(with);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->accessibleName(), QStringLiteral("Water above alarm level 2 · C. Lâm Thủy · 112.7\u00a0m. "
                                                      "2\u00a0minute(s) ago · not acknowledged · besides 1 high"));
    QVERIFY(stack->height() < whole);
    QVERIFY(!banner->geometry().intersects(stack->geometry()));
    QVERIFY(window.beginWith(kOne)); // where the alarms have a tile
    QVERIFY(!banner->isVisible());
    QVERIFY(window.beginWith(kThree));
    QVERIFY(banner->isVisible());
    with.alarms.front().status.phase = AlarmPhase::Acknowledged;
    m_service.send(with);
    QVERIFY(!banner->isVisible());
    QCOMPARE(stack->height(), whole);
}

void TestWallTurns::aLineBelowTakesNoFiguresAway()
{
    // Tiles that have just room enough.
    std::vector<Tile> tiles;
    for (int i = 0; i < 6; ++i)
        tiles.push_back(placed(tile(TileKind::Indicator, QStringLiteral("t%1").arg(i), kOverdue), 0, i * 3, 24, 3));
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages = {page("one", tiles)};
    m_service.m_pack = made;
    m_service.send(snapshot());
    WallWindow window(m_service);
    window.resize(1920, 1080);
    window.show();
    const auto *shown = window.findChild<WallPage *>();
    sitAsFarAsCanBe(window);
    QVERIFY(shown->fit().isReadable());
    const int whole = shown->height();
    WallOrder say{WallOrder::Kind::Say};
    say.text = QStringLiteral("Họp lúc 14:00");
    QVERIFY(window.carryOut(say));
    QVERIFY(window.findChild<WallBanner *>()->isVisible());
    QVERIFY(shown->fit().isReadable());
    QCOMPARE(shown->height(), whole);
    QVERIFY(shown->panels().back()->isVisible());
}

void TestWallTurns::messagesAreReadWhole()
{
    WallWindow window(m_service);
    window.resize(1920, 1080);
    window.setFarthestSeat(6);
    window.show();
    const auto *banner = window.findChild<WallBanner *>();
    WallOrder say{WallOrder::Kind::Say};
    say.text = QStringLiteral("Họp giao ban lúc 14:00");
    say.lasts = Milliseconds(60'000);
    QVERIFY(window.carryOut(say));
    QVERIFY(banner->isVisible());
    const int oneLine = banner->height();
    say.text = QString(kLongestMessage / 5, QLatin1Char(' ')).replace(QLatin1Char(' '), QStringLiteral("Họp! "));
    QVERIFY(window.carryOut(say));
    QVERIFY(banner->height() > oneLine);
    QCOMPARE(window.status().message, say.text);
    m_service.m_now += Milliseconds(60'000);
    m_service.send(snapshot());
    window.tick();
    QVERIFY(!banner->isVisible());
    QCOMPARE(window.status().message, QString());
    QVERIFY(window.carryOut(say));
    QVERIFY(banner->isVisible());
    QVERIFY(window.carryOut({WallOrder::Kind::Unsay}));
    QVERIFY(!banner->isVisible());
}

void TestWallTurns::aClockThatIsSetBackKeepsNoMessage()
{
    WallWindow window(m_service);
    window.resize(1920, 1080); // room for the line about the silence in the head
    window.show();
    WallOrder say{WallOrder::Kind::Say};
    say.text = QStringLiteral("Họp lúc 14:00");
    say.lasts = std::chrono::minutes(30);
    QVERIFY(window.carryOut(say));
    m_service.m_now -= std::chrono::hours(5);
    window.tick();
    QCOMPARE(window.status().message, say.text);
    m_service.m_now += std::chrono::minutes(30);
    window.tick();
    QCOMPARE(window.status().message, QString());
    QVERIFY(!window.findChild<WallBanner *>()->isVisibleTo(&window));
}

void TestWallTurns::ordersThatCannotBeDoneChangeNothing()
{
    WallWindow window(m_service);
    const WallStatus before = window.status();
    WallOrder wrong{WallOrder::Kind::ShowPage};
    wrong.page = PageId(QStringLiteral("nowhere"));
    const auto done = window.carryOut(wrong);
    QVERIFY(!done && done.error().code == ErrorCode::NotFound);
    QCOMPARE(window.status(), before);
}

QTEST_MAIN(TestWallTurns)
#include "test_wall_turns.moc"
