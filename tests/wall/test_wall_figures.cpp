// SPDX-License-Identifier: GPL-3.0-or-later
// How figures reach the wall, and what it shows when none come.
#include "tests/wall/wall_window_test.h"
#include "widgets/wall/panel.h"
#include "widgets/wall/wall_header.h"

#include <QSignalSpy>

using namespace ioc;
using namespace ioc::sample;

namespace {

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

} // namespace

class TestWallFigures : public WallWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void snapshotIsShownWithoutBeingAskedFor();
    void firstFrameIsToldToThoseWhoConnectAfterBuilding();
    void firstFrameWaitsForASlowMap();
    void figuresGrowOldWhenSnapshotsStop();
    void figuresAreGoodAgainWhenSnapshotsReturn();
    void theSameSnapshotAgainIsNoNews();
    void manyPanelsTakeTurns();
};

void TestWallFigures::snapshotIsShownWithoutBeingAskedFor()
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

void TestWallFigures::firstFrameIsToldToThoseWhoConnectAfterBuilding()
{
    m_service.m_snapshot = std::make_shared<const Snapshot>(snapshot());
    WallWindow window(m_service);
    QSignalSpy complete(&window, &WallWindow::firstFrameCompleted);
    QTRY_COMPARE(complete.size(), 1);
}

void TestWallFigures::firstFrameWaitsForASlowMap()
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

void TestWallFigures::figuresGrowOldWhenSnapshotsStop()
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

void TestWallFigures::figuresAreGoodAgainWhenSnapshotsReturn()
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

void TestWallFigures::theSameSnapshotAgainIsNoNews()
{
    m_service.send(snapshot());
    WallWindow window(m_service, {}, Language::English);
    const auto *panel = window.findChild<Panel *>(QStringLiteral("on_time"));
    m_service.m_now += Milliseconds(90'000);
    Q_EMIT m_service.snapshotChanged(m_service.m_snapshot); // the beat has stopped, though something still comes
    QVERIFY(panel->accessibleName().contains(QStringLiteral("no update since")));
    QVERIFY(window.findChild<WallHeader *>()->accessibleName().contains(QStringLiteral("No new figures since")));
}

void TestWallFigures::manyPanelsTakeTurns()
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

QTEST_MAIN(TestWallFigures)
#include "test_wall_figures.moc"
