// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/wall/wall_header.h"
#include "widgets/wall/wall_page.h"
#include "widgets/wall/wall_window.h"

#include <QRegularExpression>
#include <QSignalSpy>
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
        m_snapshot = std::make_shared<const Snapshot>(snapshot);
        Q_EMIT snapshotChanged(m_snapshot);
    }

    PackPtr m_pack;
    SnapshotPtr m_snapshot;
    Instant m_now = sample::now();
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
    void tabReachesEveryPanel();
    void packWithoutPagesSaysSo();
    void farSeatEnlargesText();
    void everythingHasNames();
    void pagesAreMadeOnce();

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
    QCOMPARE(window.currentPage(), 2);
    QVERIFY(!window.showPage(PageId(QStringLiteral("none"))));
    QVERIFY(window.showPage(PageId(QStringLiteral("overview"))));
    QCOMPARE(window.currentPage(), 1);
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
    QTRY_COMPARE(window.currentPage(), 1);
    QTest::keyClick(&window, Qt::Key_Right);
    QTRY_COMPARE(window.currentPage(), 2);
    QTest::keyClick(&window, Qt::Key_Right);
    QTRY_COMPARE(window.currentPage(), 0);
    QTest::keyClick(&window, Qt::Key_Left);
    QTRY_COMPARE(window.currentPage(), 2);
    QTest::keyClick(&window, Qt::Key_PageUp);
    QTRY_COMPARE(window.currentPage(), 1);
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
    window.setCurrentPage(2);
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->pages.erase(made->pages.begin());
    m_service.m_pack = made;
    m_service.send(snapshot());
    QCOMPARE(window.pageCount(), 2);
    QCOMPARE(window.currentPage(), 1);
    QVERIFY(window.hasCompleteFrame());
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
        window.setCurrentPage(i);
    QCOMPARE(window.findChildren<WallPage *>().size(), 3);
    QCOMPARE(window.findChildren<Panel *>().size(), 5);
}

QTEST_MAIN(TestWallWindow)
#include "test_wall_window.moc"
