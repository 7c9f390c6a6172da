// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/wall/wall_banner.h"
#include "widgets/wall/wall_header.h"
#include "widgets/wall/wall_page.h"
#include "widgets/wall/wall_window.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTranslator>

using namespace ioc;
using namespace ioc::sample;

namespace {

class FakeService final : public ReadService
{
public:
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return m_now; }

    void send(const Snapshot &snapshot)
    {
        auto next = std::make_shared<Snapshot>(snapshot);
        next->sequence = ++m_sequence;
        next->at = m_now;
        m_snapshot = std::move(next);
        Q_EMIT snapshotChanged(m_snapshot);
    }

    PackPtr m_pack;
    SnapshotPtr m_snapshot;
    Instant m_now = sample::now();
    std::uint64_t m_sequence = 0;
};

/// A map that becomes ready when it is told to.
class SlowMap final : public Panel
{
public:
    using Panel::Panel;
    void present(const Snapshot &, const PresentContext &) override { ++presented; }
    bool isReady() const override { return m_ready; }
    void finish()
    {
        m_ready = true;
        Q_EMIT readyChanged();
    }
    int presented = 0;

protected:
    void paintContent(QPainter &, const QRectF &) override {}

private:
    bool m_ready = false;
};

class OneWord final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "Alarms") == 0 ? QStringLiteral("Cảnh báo") : QString();
    }
};

const PageId kOne{QStringLiteral("one")};
const PageId kOverview{QStringLiteral("overview")};
const PageId kThree{QStringLiteral("three")};

PageDocument page(const char *id, std::vector<Tile> tiles)
{
    PageDocument page;
    page.id = PageId(QString::fromLatin1(id));
    page.title = {QStringLiteral("Trang ") + page.id.toString(), QStringLiteral("Page ") + page.id.toString()};
    page.tiles = std::move(tiles);
    return page;
}

Tile placed(Tile tile, int column, int row, int columns, int rows)
{
    tile.column = column;
    tile.row = row;
    tile.columns = columns;
    tile.rows = rows;
    return tile;
}

} // namespace

class TestWallWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void buildsPanelsOnTheirGrid();
    void startsOnTheStartPage();
    void keysTurnPagesAndWrapAround();
    void fullScreenByKeys();
    void f2AsksForTheDesk();
    void languageChangesWhileRunning();
    void languageKeyLetsTheProgramChangeTranslatorsFirst();
    void snapshotIsShownWithoutBeingAskedFor();
    void firstFrameIsToldToThoseWhoConnectAfterBuilding();
    void firstFrameWaitsForASlowMap();
    void figuresGrowOldWhenSnapshotsStop();
    void figuresAreGoodAgainWhenSnapshotsReturn();
    void newPackRebuildsPagesAndKeepsThePlace();
    void aChangedPageIsMadeAnewAndTheOthersStay();
    void aPageThatIsTakenAwayGivesTheWallToAnother();
    void tabReachesEveryPanel();
    void packWithoutPagesSaysSo();
    void farSeatEnlargesText();
    void everythingHasNames();
    void pagesAreMadeOnce();
    void thePlaylistTurnsPages();
    void spaceHoldsThePage();
    void aStrokeTurnsThePage();
    void aCriticalAlarmStandsBelowThePage();
    void aLineBelowTakesNoFiguresAway();
    void messagesAreReadWhole();
    void ordersThatCannotBeDoneChangeNothing();
    void theSameSnapshotAgainIsNoNews();
    void manyPanelsTakeTurns();

private:
    FakeService m_service;
};

void TestWallWindow::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    auto made = pack();
    made->pages = {page("one", {placed(tile(TileKind::Indicator, QStringLiteral("on_time"), kOnTime), 0, 0, 6, 6),
                                placed(tile(TileKind::Alarms, QStringLiteral("alarms")), 18, 0, 6, 18),
                                placed(tile(TileKind::Trend, QStringLiteral("trend"), kOverdue), 6, 9, 12, 9)}),
                   page("overview", {placed(tile(TileKind::Feeds, QStringLiteral("feeds")), 0, 0, 24, 18)}),
                   page("three", {placed(tile(TileKind::Clock, QStringLiteral("clock")), 0, 0, 24, 18)})};
    made->startPage = PageId(QStringLiteral("one"));
    m_service.m_pack = made;
    m_service.m_snapshot.reset();
    m_service.m_now = sample::now();
}

void TestWallWindow::buildsPanelsOnTheirGrid()
{
    WallWindow window(m_service);
    window.resize(1920, 1080);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto *left = window.findChild<Panel *>(QStringLiteral("on_time"));
    const auto *right = window.findChild<Panel *>(QStringLiteral("alarms"));
    const auto *middle = window.findChild<Panel *>(QStringLiteral("trend"));
    QVERIFY(left && right && middle);
    QCOMPARE(left->x(), 0);
    QCOMPARE(right->geometry().right(), right->parentWidget()->width() - 1);
    QCOMPARE(right->geometry().bottom(), right->parentWidget()->height() - 1);
    QVERIFY(std::abs(middle->x() - left->geometry().right() - 14) <= 2);
    QVERIFY(!left->geometry().intersects(middle->geometry()));
}

void TestWallWindow::startsOnTheStartPage()
{
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->startPage = PageId(QStringLiteral("three"));
    m_service.m_pack = made;
    WallWindow window(m_service);
    QCOMPARE(window.currentPage(), kThree);
    QVERIFY(!window.beginWith(PageId(QStringLiteral("none"))));
    QVERIFY(window.beginWith(PageId(QStringLiteral("overview"))));
    QCOMPARE(window.currentPage(), kOverview);
}

void TestWallWindow::keysTurnPagesAndWrapAround()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    window.resize(960, 540);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy turned(&window, &WallWindow::currentPageChanged);
    QTest::keyClick(&window, Qt::Key_PageDown);
    QTRY_COMPARE(window.currentPage(), kOverview);
    QTest::keyClick(&window, Qt::Key_Right);
    QTRY_COMPARE(window.currentPage(), kThree);
    QTest::keyClick(&window, Qt::Key_Right);
    QTRY_COMPARE(window.currentPage(), kOne);
    QTest::keyClick(&window, Qt::Key_Left);
    QTRY_COMPARE(window.currentPage(), kThree);
    QTest::keyClick(&window, Qt::Key_PageUp);
    QTRY_COMPARE(window.currentPage(), kOverview);
    QCOMPARE(turned.size(), 5);
    QVERIFY(window.hasCompleteFrame());
    QVERIFY(window.findChild<Panel *>(QStringLiteral("feeds"))->isVisible());
}

void TestWallWindow::fullScreenByKeys()
{
    WallWindow window(m_service);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F11);
    QTRY_VERIFY(window.isFullScreen());
    QTest::keyClick(&window, Qt::Key_Escape);
    QTRY_VERIFY(!window.isFullScreen());
}

void TestWallWindow::f2AsksForTheDesk()
{
    WallWindow window(m_service);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy asked(&window, &WallWindow::deskAsked);
    QTest::keyClick(&window, Qt::Key_F2);
    QCOMPARE(asked.size(), 1);
}

void TestWallWindow::languageChangesWhileRunning()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    const auto *panel = window.findChild<Panel *>(QStringLiteral("on_time"));
    QVERIFY(panel->accessibleName().contains(QStringLiteral("97,63")));
    QVERIFY(panel->accessibleName().contains(QStringLiteral("Hồ sơ giải quyết đúng hạn")));
    window.setLanguage(Language::English);
    QVERIFY(panel->accessibleName().contains(QStringLiteral("97.63")));
    QVERIFY(panel->accessibleName().contains(QStringLiteral("Dossiers closed on time")));
    QVERIFY(window.findChild<WallHeader *>()->accessibleName().contains(QStringLiteral("Page one")));
}

void TestWallWindow::languageKeyLetsTheProgramChangeTranslatorsFirst()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service, {}, Language::English);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    OneWord words;
    connect(&window, &WallWindow::languageChanged, &words, [&words](Language language) {
        QCOMPARE(language, Language::Vietnamese);
        QCoreApplication::installTranslator(&words);
    });
    QCOMPARE(window.findChild<Panel *>(QStringLiteral("alarms"))->accessibleName(), QStringLiteral("Alarms"));
    QTest::keyClick(&window, Qt::Key_L);
    QTRY_COMPARE(window.findChild<Panel *>(QStringLiteral("alarms"))->accessibleName(), QStringLiteral("Cảnh báo"));
    QCoreApplication::removeTranslator(&words);
    QTRY_COMPARE(window.findChild<Panel *>(QStringLiteral("alarms"))->accessibleName(), QStringLiteral("Alarms"));
}

void TestWallWindow::snapshotIsShownWithoutBeingAskedFor()
{
    WallWindow window(m_service);
    QVERIFY(!window.hasCompleteFrame());
    QSignalSpy complete(&window, &WallWindow::firstFrameCompleted);
    m_service.send(snapshot());
    QVERIFY(window.hasCompleteFrame());
    QTRY_COMPARE(complete.size(), 1);
    m_service.send(snapshot());
    QCoreApplication::processEvents();
    QCOMPARE(complete.size(), 1);
}

void TestWallWindow::firstFrameIsToldToThoseWhoConnectAfterBuilding()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    QSignalSpy complete(&window, &WallWindow::firstFrameCompleted);
    QTRY_COMPARE(complete.size(), 1);
}

void TestWallWindow::firstFrameWaitsForASlowMap()
{
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages[0].tiles.push_back(placed(tile(TileKind::Map, QStringLiteral("map"), kOnTime), 6, 0, 12, 9));
    m_service.m_pack = made;
    SlowMap *map = nullptr;
    PageId askedBy;
    WallWindow window(m_service, [&map, &askedBy](const Tile &tile, const PageDocument &document, QWidget *parent) {
        askedBy = document.id;
        return map = new SlowMap(tile, parent);
    });
    window.resize(1920, 1080);
    window.renderPage(); // a hidden window gets its size with the first picture
    QVERIFY(map);
    QVERIFY(askedBy == PageId(QStringLiteral("one")));
    QSignalSpy complete(&window, &WallWindow::firstFrameCompleted);
    m_service.send(snapshot());
    QCOMPARE(map->presented, 1);
    QVERIFY(!window.hasCompleteFrame());
    QCoreApplication::processEvents();
    QCOMPARE(complete.size(), 0);
    map->finish();
    QVERIFY(window.hasCompleteFrame());
    QTRY_COMPARE(complete.size(), 1);
}

void TestWallWindow::figuresGrowOldWhenSnapshotsStop()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service, {}, Language::English);
    const auto *header = window.findChild<WallHeader *>();
    const auto *panel = window.findChild<Panel *>(QStringLiteral("on_time"));
    m_service.m_now += Milliseconds(14'000);
    window.tick();
    QVERIFY(!header->accessibleName().contains(QStringLiteral("No new figures")));
    m_service.m_now += Milliseconds(1'000);
    window.tick();
    QVERIFY(header->accessibleName().contains(QStringLiteral("No new figures since 18:45")));
    QVERIFY(!panel->accessibleName().contains(QStringLiteral("no update since")));
    m_service.m_now += Milliseconds(60'000);
    window.tick();
    QVERIFY(panel->accessibleName().contains(QStringLiteral("no update since 18:45")));
}

void TestWallWindow::figuresAreGoodAgainWhenSnapshotsReturn()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service, {}, Language::English);
    const auto *panel = window.findChild<Panel *>(QStringLiteral("on_time"));
    m_service.m_now += Milliseconds(90'000);
    window.tick();
    QVERIFY(panel->accessibleName().contains(QStringLiteral("no update since")));
    m_service.send(snapshot());
    QVERIFY(!panel->accessibleName().contains(QStringLiteral("no update since")));
}

void TestWallWindow::newPackRebuildsPagesAndKeepsThePlace()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    QVERIFY(window.beginWith(kThree));
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages.erase(made->pages.begin());
    m_service.m_pack = made;
    m_service.send(snapshot());
    QCOMPARE(window.currentPage(), kThree);
    QVERIFY(window.hasCompleteFrame());
}

/// What the screen paints, asked while it changes: neither another page nor nothing at all.
void TestWallWindow::aChangedPageIsMadeAnewAndTheOthersStay()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    window.resize(1920, 1080);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.beginWith(kThree));
    QVERIFY(window.beginWith(kOne));
    const QPointer<Panel> clock(window.findChild<Panel *>(QStringLiteral("clock")));
    const QPointer<Panel> alarms(window.findChild<Panel *>(QStringLiteral("alarms")));
    QVERIFY(clock && alarms);
    QSignalSpy turned(&window, &WallWindow::currentPageChanged);

    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages[2].tiles[0].columns = 12; // "three", which is not in sight
    m_service.m_pack = made;
    m_service.send(snapshot());
    QVERIFY(alarms && alarms->isVisible()); // the same panel: nothing flickers
    QVERIFY(!clock);
    QCOMPARE(turned.size(), 0);

    made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages[0].tiles[1] = placed(tile(TileKind::Bulletins, QStringLiteral("bulletins")), 18, 0, 6, 18);
    m_service.m_pack = made;
    m_service.send(snapshot());
    QVERIFY(!alarms);
    QCOMPARE(window.currentPage(), kOne);
    QVERIFY(window.hasCompleteFrame());
    const auto *bulletins = window.findChild<Panel *>(QStringLiteral("bulletins"));
    QVERIFY(bulletins && bulletins->isVisible());
    QCOMPARE(window.findChild<QStackedWidget *>(QStringLiteral("pages"))->count(), 1);
    QVERIFY(window.beginWith(kThree));
    QCOMPARE(window.findChildren<Panel *>(QStringLiteral("clock")).size(), 1);
}

void TestWallWindow::aPageThatIsTakenAwayGivesTheWallToAnother()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    QVERIFY(window.beginWith(kThree));
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages.pop_back();
    m_service.m_pack = made;
    m_service.send(snapshot());
    QCOMPARE(window.currentPage(), kOne);
    QVERIFY(window.hasCompleteFrame());
    QVERIFY(!window.findChild<Panel *>(QStringLiteral("clock")));
}

void TestWallWindow::tabReachesEveryPanel()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    window.resize(960, 540);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList reached;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(reached, QStringList({QStringLiteral("on_time"), QStringLiteral("trend"), QStringLiteral("alarms")}));
}

void TestWallWindow::packWithoutPagesSaysSo()
{
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages.clear();
    m_service.m_pack = made;
    WallWindow window(m_service);
    m_service.send(snapshot());
    QVERIFY(!window.hasCompleteFrame());
    QVERIFY(!window.renderPage().isNull());
}

void TestWallWindow::farSeatEnlargesText()
{
    WallWindow window(m_service);
    window.resize(3840, 2160);
    window.renderPage(); // a hidden window gets its size with the first picture
    const auto *panel = window.findChild<Panel *>(QStringLiteral("on_time"));
    const int near = panel->theme().type().body;
    window.setFarthestSeat(6);
    QVERIFY(std::abs(panel->theme().type().body - 2 * near) <= 1);
    QCOMPARE(panel->theme().pictureHeight(), 2160.0);
}

void TestWallWindow::everythingHasNames()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    QVERIFY(!window.objectName().isEmpty() && !window.accessibleName().isEmpty());
    QVERIFY(!window.findChild<WallHeader *>()->accessibleName().isEmpty());
    for (const WallPage *each : window.findChildren<WallPage *>())
        QVERIFY(!each->objectName().isEmpty() && !each->accessibleName().isEmpty());
    for (const Panel *each : window.findChildren<Panel *>())
        QVERIFY(!each->objectName().isEmpty() && !each->accessibleName().isEmpty());
}

void TestWallWindow::pagesAreMadeOnce()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    for (int i = 0; i < 30; ++i)
        QVERIFY(window.carryOut({WallOrder::Kind::NextPage}));
    QCOMPARE(window.findChildren<WallPage *>().size(), 3);
    QCOMPARE(window.findChildren<Panel *>().size(), 5);
}

void TestWallWindow::thePlaylistTurnsPages()
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

void TestWallWindow::spaceHoldsThePage()
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

void TestWallWindow::aStrokeTurnsThePage()
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

void TestWallWindow::aCriticalAlarmStandsBelowThePage()
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
    QCOMPARE(banner->accessibleName(),
             QStringLiteral("Water above alarm level 2 · C. Lâm Thủy · 112.7\u00a0m. "
                            "2\u00a0minute(s) ago · not acknowledged · besides 1 warning(s)"));
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

void TestWallWindow::aLineBelowTakesNoFiguresAway()
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
    double seat = 3;
    for (; seat < 12 && shown->fit().isReadable(); seat += 0.1)
        window.setFarthestSeat(seat);
    window.setFarthestSeat(seat - 0.2); // the farthest that can read it
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

void TestWallWindow::messagesAreReadWhole()
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
    window.tick();
    QVERIFY(!banner->isVisible());
    QCOMPARE(window.status().message, QString());
    QVERIFY(window.carryOut(say));
    QVERIFY(window.carryOut({WallOrder::Kind::Unsay}));
    QVERIFY(!banner->isVisible());
}

void TestWallWindow::ordersThatCannotBeDoneChangeNothing()
{
    WallWindow window(m_service);
    const WallStatus before = window.status();
    WallOrder wrong{WallOrder::Kind::ShowPage};
    wrong.page = PageId(QStringLiteral("nowhere"));
    const auto done = window.carryOut(wrong);
    QVERIFY(!done && done.error().code == ErrorCode::NotFound);
    QCOMPARE(window.status(), before);
}

void TestWallWindow::theSameSnapshotAgainIsNoNews()
{
    m_service.send(snapshot());
    WallWindow window(m_service, {}, Language::English);
    const auto *panel = window.findChild<Panel *>(QStringLiteral("on_time"));
    m_service.m_now += Milliseconds(90'000);
    Q_EMIT m_service.snapshotChanged(m_service.m_snapshot); // the beat has stopped, though something still comes
    QVERIFY(panel->accessibleName().contains(QStringLiteral("no update since")));
    QVERIFY(window.findChild<WallHeader *>()->accessibleName().contains(QStringLiteral("No new figures since")));
}

void TestWallWindow::manyPanelsTakeTurns()
{
    std::vector<Tile> tiles;
    for (int i = 0; i < 20; ++i)
        tiles.push_back(placed(tile(TileKind::Indicator, QStringLiteral("t%1").arg(i), kOverdue), i, 0, 1, 18));
    tiles.push_back(placed(tile(TileKind::Alarms, QStringLiteral("alarms")), 20, 0, 4, 18));
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages = {page("one", tiles)};
    m_service.m_pack = made;
    m_service.send(snapshot());
    WallWindow window(m_service, {}, Language::English);
    const auto withValue = [&window](const char *value) {
        const auto panels = window.findChildren<Panel *>();
        return std::count_if(panels.begin(), panels.end(), [value](const Panel *panel) {
            return panel->accessibleName().contains(QLatin1StringView(value));
        });
    };
    QCOMPARE(withValue(". 38"), 20); // the first snapshot stands at once
    Snapshot next = snapshot();
    next.readings[{kOverdue, province()}].value = 47;
    next.alarms = {raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74)};
    m_service.send(next);
    QVERIFY(window.findChild<Panel *>(QStringLiteral("alarms"))
                ->accessibleDescription()
                .contains(QStringLiteral("Water above alarm level 2")));
    QCOMPARE(withValue(". 47"), 5);
    next.readings[{kOverdue, province()}].value = 51;
    m_service.send(next);            // before the others had their turn: they are not passed over
    QCOMPARE(withValue(". 38"), 10); // the alarms and five more
    QTRY_COMPARE(withValue(". 51"), 20);
    next.readings[{kOverdue, province()}].value = 52;
    m_service.send(next);
    QVERIFY(!window.renderPage().isNull()); // a picture is of one snapshot
    QCOMPARE(withValue(". 52"), 20);
}

QTEST_MAIN(TestWallWindow)
#include "test_wall_window.moc"
