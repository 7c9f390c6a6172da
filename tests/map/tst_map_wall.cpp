// SPDX-License-Identifier: GPL-3.0-or-later
// A map on a wall that nobody has a mouse at, and on one in a window.
#include "map_stage.h"

#include "widgets/wall/wall_window.h"

#include <QPointingDevice>
#include <QWindow>

using namespace ioc;

namespace {

const PageId kMap{QStringLiteral("map")};
const PageId kClock{QStringLiteral("clock")};

PageDocument pageOf(const PageId &id, Tile tile)
{
    tile.columns = 24;
    tile.rows = 18;
    PageDocument page;
    page.id = id;
    page.tiles = {std::move(tile)};
    return page;
}

class MapService final : public ReadService
{
public:
    MapService()
    {
        auto made = std::make_shared<ProvincePack>(*m_world.pack);
        Tile clock;
        clock.id = QStringLiteral("clock");
        clock.kind = TileKind::Clock;
        made->pages = {pageOf(kMap, m_world.tile), pageOf(kClock, clock)};
        made->startPage = kMap;
        m_pack = made;
        m_snapshot = std::make_shared<const Snapshot>(m_world.snapshot);
    }
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return m_snapshot; }
    Instant now() const override { return m_world.now; }

private:
    MapWorld m_world;
    PackPtr m_pack;
    SnapshotPtr m_snapshot;
};

} // namespace

class TestMapOnWall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void noPointerIsShownOverIt();
    void inAWindowThePointerStays();
    void aStrokeThatBeginsOnItTurnsThePage();
    void aFingerThatBeginsOnItTurnsThePage();
    void aFingerThatBeginsOnAPanelTurnsThePage();

private:
    void show();
    QPoint onTheMap() const;
    Qt::CursorShape shown() const { return m_window->windowHandle()->cursor().shape(); }
    QString cursorOfThePage();
    void stroke(QPoint from, int by);
    void strokeByFinger(QPoint from, int by);

    MapService m_service;
    std::unique_ptr<WallWindow> m_window;
    std::unique_ptr<QPointingDevice> m_finger{QTest::createTouchDevice()};
};

void TestMapOnWall::init()
{
    m_window = std::make_unique<WallWindow>(m_service, makeMapPanelFactory(), Language::English);
    m_window->resize(1200, 800);
}

void TestMapOnWall::show()
{
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->hasCompleteFrame(), kLong);
}

QPoint TestMapOnWall::onTheMap() const
{
    const auto *view = m_window->findChild<MapView *>();
    return view->mapTo(m_window.get(), view->rect().center());
}

QString TestMapOnWall::cursorOfThePage()
{
    return runIn(*m_window->findChild<MapView *>()->page(), QStringLiteral("getComputedStyle(document.body).cursor"))
        .toString();
}

/// As X does: the pointer is there when the window comes, and somebody touches the mouse.
void TestMapOnWall::noPointerIsShownOverIt()
{
    m_window->hidePointer();
    show();
    for (int by = 0; by < 5; ++by)
        QTest::mouseMove(m_window->windowHandle(), onTheMap() + QPoint(by, by));
    QTRY_COMPARE(cursorOfThePage(), QStringLiteral("none"));
    QCOMPARE(QApplication::widgetAt(m_window->mapToGlobal(onTheMap())), m_window.get());
    QCOMPARE(shown(), Qt::BlankCursor);
}

void TestMapOnWall::inAWindowThePointerStays()
{
    show();
    QTest::mouseMove(m_window->windowHandle(), onTheMap());
    QCOMPARE(cursorOfThePage(), QStringLiteral("default"));
    QVERIFY(shown() != Qt::BlankCursor);
    auto *panel = m_window->findChild<MapPanel *>();
    QSignalSpy chosen(panel, &MapPanel::unitChosen);
    QWidget *under = QApplication::widgetAt(m_window->mapToGlobal(onTheMap()));
    QVERIFY(panel->view().isAncestorOf(under));
    QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, onTheMap());
    QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, kLong);
    QCOMPARE(m_window->currentPage(), kMap);
}

void TestMapOnWall::stroke(QPoint from, int by)
{
    QWindow *window = m_window->windowHandle();
    QTest::mousePress(window, Qt::LeftButton, {}, from);
    for (int part = 1; part <= 4; ++part)
        QTest::mouseMove(window, from + QPoint(by * part / 4, 0));
    QTest::mouseRelease(window, Qt::LeftButton, {}, from + QPoint(by, 0));
}

void TestMapOnWall::strokeByFinger(QPoint from, int by)
{
    QWindow *window = m_window->windowHandle();
    QTest::touchEvent(window, m_finger.get()).press(0, from, window);
    for (int part = 1; part <= 4; ++part)
        QTest::touchEvent(window, m_finger.get()).move(0, from + QPoint(by * part / 4, 0), window);
    QTest::touchEvent(window, m_finger.get()).release(0, from + QPoint(by, 0), window);
}

void TestMapOnWall::aStrokeThatBeginsOnItTurnsThePage()
{
    m_window->hidePointer();
    show();
    stroke(onTheMap(), -300);
    QTRY_COMPARE(m_window->currentPage(), kClock);
}

void TestMapOnWall::aFingerThatBeginsOnItTurnsThePage()
{
    m_window->hidePointer();
    show();
    strokeByFinger(onTheMap(), -300);
    QTRY_COMPARE(m_window->currentPage(), kClock);
}

void TestMapOnWall::aFingerThatBeginsOnAPanelTurnsThePage()
{
    m_window->hidePointer();
    QVERIFY(m_window->beginWith(kClock));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    strokeByFinger(QPoint(600, 400), 300);
    QTRY_COMPARE(m_window->currentPage(), kMap);
    strokeByFinger(onTheMap(), 20); // a finger that trembles
    QCOMPARE(m_window->currentPage(), kMap);
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication app(argc, argv);
    TestMapOnWall test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_map_wall.moc"
