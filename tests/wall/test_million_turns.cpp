// SPDX-License-Identifier: GPL-3.0-or-later
// What a wall holds after its pages have taken turns for years.
#include "tests/wall/wall_window_test.h"

#include <malloc.h>

using namespace ioc;
using namespace ioc::sample;

class TestMillionTurns : public WallWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void nothingIsLeftOfThem();
};

/// Turned by the hours of a playlist, and drawn now and then; a page a minute for two years.
void TestMillionTurns::nothingIsLeftOfThem()
{
    constexpr int kTurns = 1'000'000;
    constexpr int kToAPicture = 10'000;
    constexpr size_t kMostGrowth = 1'000'000; // bytes in use: one a turn
    auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
    made->startPlaylist = PlaylistId(QStringLiteral("list"));
    made->playlists = {
        {made->startPlaylist, {}, {{kOne, std::chrono::seconds(10)}, {kThree, std::chrono::seconds(10)}}}};
    m_service.m_pack = made;
    WallWindow window(m_service, {}, Language::English);
    window.resize(640, 360);
    window.show();
    int changes = 0;
    QObject::connect(&window, &WallWindow::currentPageChanged, &window, [&changes] { ++changes; });
    const auto turn = [&](int times) {
        for (int i = 0; i < times; ++i) {
            m_service.m_now += Milliseconds(10'000);
            if (i % kToAPicture == 0) {
                m_service.send(snapshot());
                QCoreApplication::processEvents();
                QVERIFY(!window.renderPage().isNull());
            }
            window.tick();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    };
    turn(kTurns / 10);
    const size_t before = mallinfo2().uordblks;
    const auto objects = window.findChildren<QObject *>().size();
    turn(kTurns - kTurns / 10);
    QCOMPARE(changes, kTurns);
    QCOMPARE(window.findChildren<QObject *>().size(), objects);
    const size_t after = mallinfo2().uordblks;
    QVERIFY2(after < before + kMostGrowth, qPrintable(QStringLiteral("%1 bytes more").arg(after - before)));
}

QTEST_MAIN(TestMillionTurns)
#include "test_million_turns.moc"
