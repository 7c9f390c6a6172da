// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wall/text_audit.h"
#include "tests/wall/wall_window_test.h"
#include "widgets/wall/panel.h"
#include "widgets/wall/wall_header.h"
#include "widgets/wall/wall_page.h"

#include <QPointer>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTranslator>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

namespace {

class OneWord final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return qstrcmp(source, "Alarms") == 0 ? QStringLiteral("Cảnh báo") : QString();
    }
};

} // namespace

class TestWallWindow : public WallWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void buildsPanelsOnTheirGrid();
    void startsOnTheStartPage();
    void keysTurnPagesAndWrapAround();
    void everyKeyOfARemoteControlTurnsOrHoldsThePage_data();
    void everyKeyOfARemoteControlTurnsOrHoldsThePage();
    void fullScreenByKeys();
    void f2AsksForTheDesk();
    void languageChangesWhileRunning();
    void languageKeyLetsTheProgramChangeTranslatorsFirst();
    void newPackRebuildsPagesAndKeepsThePlace();
    void aChangedPageIsMadeAnewAndTheOthersStay();
    void aPageThatIsTakenAwayGivesTheWallToAnother();
    void tabReachesEveryPanel();
    void packWithoutPagesSaysSo();
    void farSeatEnlargesText();
    void whatIsWrongIsToldWhole_data();
    void whatIsWrongIsToldWhole();
    void everythingHasNames();
    void pagesAreMadeOnce();
};

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

void TestWallWindow::everyKeyOfARemoteControlTurnsOrHoldsThePage_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<PageId>("page"); // from the first of three
    QTest::addColumn<QString>("mode");
    const QString played = QStringLiteral("playlist");
    const QString held = QStringLiteral("held");
    QTest::newRow("page down") << Qt::Key_PageDown << kOverview << played;
    QTest::newRow("right") << Qt::Key_Right << kOverview << played;
    QTest::newRow("forward") << Qt::Key_Forward << kOverview << played;
    QTest::newRow("next") << Qt::Key_MediaNext << kOverview << played;
    QTest::newRow("page up") << Qt::Key_PageUp << kThree << played;
    QTest::newRow("left") << Qt::Key_Left << kThree << played;
    QTest::newRow("back") << Qt::Key_Back << kThree << played;
    QTest::newRow("previous") << Qt::Key_MediaPrevious << kThree << played;
    QTest::newRow("space") << Qt::Key_Space << kOne << held;
    QTest::newRow("play or pause") << Qt::Key_MediaTogglePlayPause << kOne << held;
    QTest::newRow("play") << Qt::Key_MediaPlay << kOne << held;
    QTest::newRow("pause") << Qt::Key_MediaPause << kOne << held;
}

void TestWallWindow::everyKeyOfARemoteControlTurnsOrHoldsThePage()
{
    QFETCH(Qt::Key, key);
    QFETCH(PageId, page);
    QFETCH(QString, mode);
    WallWindow window(m_service);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto press = [&] { QTest::sendKeyEvent(QTest::Click, window.windowHandle(), key, QString(), {}); };
    press();
    QTRY_COMPARE(window.currentPage(), page);
    QCOMPARE(window.status().mode, mode);
    if (mode != u"held")
        return;
    press();
    QCOMPARE(window.status().mode, QStringLiteral("playlist"));
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

void TestWallWindow::whatIsWrongIsToldWhole_data()
{
    QTest::addColumn<double>("seat");
    QTest::addColumn<bool>("hasMessage");
    for (const double seat : {1.2, 3.0, 6.0, 9.0}) {
        for (const bool hasMessage : {false, true})
            QTest::addRow("seat at %g heights%s", seat, hasMessage ? ", a message" : "") << seat << hasMessage;
    }
}

/// In the head, or where that has no room for it below the page.
void TestWallWindow::whatIsWrongIsToldWhole()
{
    QFETCH(double, seat);
    QFETCH(bool, hasMessage);
    Snapshot in = snapshot();
    in.trouble = QStringLiteral("A part of the cache is damaged since 14:05 and is being made whole: figures of before "
                                "may be missing");
    m_service.send(in);
    WallWindow window(m_service);
    window.setFarthestSeat(seat);
    window.resize(1920, 1080);
    if (hasMessage) {
        WallOrder say{WallOrder::Kind::Say};
        say.text = QStringLiteral("Briefing at 14:30");
        QVERIFY(window.carryOut(say));
    }
    window.show();
    const QString words = wordsDrawnBy(window).replace(QLatin1Char('\n'), QLatin1Char(' '));
    QVERIFY2(words.contains(in.trouble), qPrintable(words));
    QCOMPARE(words.contains(QStringLiteral("Briefing at 14:30")), hasMessage);
}

void TestWallWindow::farSeatEnlargesText()
{
    WallWindow window(m_service);
    window.resize(3840, 2160);
    window.renderPage(); // a hidden window gets its size with the first picture
    const auto *panel = window.findChild<Panel *>(QStringLiteral("on_time"));
    const int near = panel->theme().type().body;
    window.setFarthestSeat(6);
    QCOMPARE(panel->theme().farthestSeat(), 6.0);
    QVERIFY(panel->theme().type().body >= 2 * near * kLeastArc / kUsualArc - 1); // the page may be too full for more
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

QTEST_MAIN(TestWallWindow)
#include "test_wall_window.moc"
