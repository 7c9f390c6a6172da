// SPDX-License-Identifier: GPL-3.0-or-later
// What a wall must tell whatever its page, its size and its seats are: a critical alarm that nobody has acknowledged,
// what is wrong, what somebody ordered, and that figures are simulated.
#include "tests/wall/text_audit.h"
#include "tests/wall/wall_window_test.h"
#include "widgets/wall/wall_banner.h"
#include "widgets/wall/wall_header.h"
#include "widgets/wall/wall_page.h"

#include <QStackedWidget>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

namespace {

QString wordsOf(QWidget &widget)
{
    return wordsDrawnBy(widget).replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QChar::Nbsp, QLatin1Char(' '));
}

Snapshot withACriticalAlarm()
{
    Snapshot with = snapshot();
    with.alarms = {raised("level.high", commune(2), Priority::Critical, at(18, 43), 112.74)};
    return with;
}

/// How often a widget is painted by itself.
class Paints final : public QObject
{
public:
    explicit Paints(QWidget &watched) { watched.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

    int count = 0;
};

} // namespace

class TestWallWords : public WallWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aCriticalAlarmIsToldBesideARefusedPage();
    void aCriticalAlarmIsToldWhereAMessageCoversTheList();
    void anAlarmAndAMessageAreNeverCut_data();
    void anAlarmAndAMessageAreNeverCut();
    void aRefusalIsPaintedWhenTheFirstFiguresCome();
    void aRefusalNamesTilesByTheirTitles();
    void whatSomebodyOrderedStandsBesideTrouble_data();
    void whatSomebodyOrderedStandsBesideTrouble();
    void anUprightHeadTellsEverything_data();
    void anUprightHeadTellsEverything();

private:
    void show(std::vector<Tile> tiles)
    {
        auto made = std::make_shared<ProvincePack>(*m_service.m_pack);
        made->pages = {page("one", std::move(tiles))};
        m_service.m_pack = made;
    }
};

/// The page has a list of alarms that nobody can see.
void TestWallWords::aCriticalAlarmIsToldBesideARefusedPage()
{
    m_service.send(withACriticalAlarm());
    WallWindow window(m_service, {}, Language::English);
    window.resize(1920, 1080);
    window.show();
    const auto *shown = window.findChild<WallPage *>();
    QVERIFY(shown->fit().isReadable());
    QVERIFY(!window.findChild<WallBanner *>()->isVisible());
    window.setFarthestSeat(12);
    QVERIFY(!shown->fit().isReadable());
    const QString words = wordsOf(window);
    QVERIFY2(words.contains(QStringLiteral("Water above alarm level 2 · C. Lâm Thủy · 112.7 m")), qPrintable(words));
    window.setFarthestSeat(3);
    QVERIFY(!window.findChild<WallBanner *>()->isVisible());
}

void TestWallWords::aCriticalAlarmIsToldWhereAMessageCoversTheList()
{
    std::vector<Tile> tiles;
    for (int i = 0; i < 4; ++i)
        tiles.push_back(placed(tile(TileKind::Indicator, QStringLiteral("t%1").arg(i), kOverdue), 0, i * 3, 24, 3));
    tiles.push_back(placed(tile(TileKind::Alarms, QStringLiteral("alarms")), 0, 12, 24, 6));
    show(tiles);
    m_service.send(withACriticalAlarm());
    WallWindow window(m_service, {}, Language::English);
    window.resize(1920, 1080);
    window.show();
    const auto *shown = window.findChild<WallPage *>();
    sitAsFarAsCanBe(window); // so that it keeps its room
    const auto *banner = window.findChild<WallBanner *>();
    QVERIFY(shown->fit().isReadable() && !banner->isVisible());
    WallOrder say{WallOrder::Kind::Say};
    say.text = QStringLiteral("Briefing at 14:00");
    QVERIFY(window.carryOut(say));
    QVERIFY(banner->geometry().intersects(window.findChild<QStackedWidget *>()->geometry()));
    QVERIFY2(banner->accessibleName().contains(QStringLiteral("Water above alarm level 2")),
             qPrintable(banner->accessibleName()));
    QVERIFY(window.carryOut({WallOrder::Kind::Unsay}));
    QVERIFY(!banner->isVisible());
}

void TestWallWords::anAlarmAndAMessageAreNeverCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("seat");
    for (const double seat : {3.0, 5.0}) {
        QTest::addRow("lying, %g", seat) << QSize(1920, 1080) << seat;
        QTest::addRow("upright, %g", seat) << QSize(1080, 1920) << seat;
    }
}

void TestWallWords::anAlarmAndAMessageAreNeverCut()
{
    QFETCH(QSize, size);
    QFETCH(double, seat);
    m_service.send(withACriticalAlarm());
    WallWindow window(m_service, {}, Language::English);
    QVERIFY(window.beginWith(kThree));
    window.setFarthestSeat(seat);
    window.resize(size);
    WallOrder say{WallOrder::Kind::Say};
    for (int i = 1; say.text.size() < kLongestMessage - 10; ++i)
        say.text += QStringLiteral("word%1 ").arg(i);
    say.text += QStringLiteral("ends");
    QVERIFY(window.carryOut(say));
    window.show();
    const QString words = wordsOf(window);
    QVERIFY2(words.contains(QStringLiteral("Water above alarm level 2 · C. Lâm Thủy · 112.7 m")), qPrintable(words));
    QVERIFY2(words.contains(say.text), qPrintable(words));
}

/// The window stands before anything has come; a picture of it would paint it anew by itself.
void TestWallWords::aRefusalIsPaintedWhenTheFirstFiguresCome()
{
    WallWindow window(m_service, {}, Language::English);
    window.setFarthestSeat(12);
    window.resize(1920, 1080);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto *shown = window.findChild<WallPage *>();
    QVERIFY(!shown->fit().isReadable());
    const int height = shown->height();
    QCoreApplication::processEvents();
    Paints paints(*shown);
    m_service.send(snapshot());
    QTRY_VERIFY(paints.count > 0);
    QVERIFY2(wordsOf(*shown).contains(QStringLiteral("cannot be read")), qPrintable(wordsOf(*shown)));
    QVERIFY(shown->height() >= height);
}

void TestWallWords::aRefusalNamesTilesByTheirTitles()
{
    show({placed(tile(TileKind::Indicator, QStringLiteral("t"), kOverdue), 0, 0, 1, 1)});
    m_service.send(snapshot());
    WallWindow window(m_service, {}, Language::English);
    window.resize(1920, 1080);
    window.show();
    const QString words = wordsOf(*window.findChild<WallPage *>());
    const Indicator &overdue = *m_service.m_pack->indicator(kOverdue);
    const QString name = overdue.shortName.isEmpty() ? overdue.name.en : overdue.shortName.en;
    QVERIFY2(words.contains(QStringLiteral("There is room for all when these are larger: %1.").arg(name)),
             qPrintable(words));
}

void TestWallWords::whatSomebodyOrderedStandsBesideTrouble_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::newRow("short") << QStringLiteral("The disk is full");
    QTest::newRow("as long as the head alone")
        << QStringLiteral("Alarms cannot be kept since 14:05: the disk is full and "
                          "nothing can be written there");
}

void TestWallWords::whatSomebodyOrderedStandsBesideTrouble()
{
    QFETCH(QString, trouble);
    Snapshot in = snapshot();
    in.trouble = trouble;
    m_service.send(in);
    for (const double seat : {2.0, 3.0, 4.0, 6.0}) {
        WallWindow window(m_service, {}, Language::English);
        window.setFarthestSeat(seat);
        window.resize(1920, 1080);
        WallOrder hold{WallOrder::Kind::Hold};
        hold.lasts = std::chrono::hours(1);
        QVERIFY(window.carryOut(hold));
        window.show();
        const QString words = wordsOf(window);
        for (const QString &told : {QStringLiteral("held until 19:45"), QStringLiteral("Simulated data"), trouble})
            QVERIFY2(words.contains(told), qPrintable(QStringLiteral("%1: %2").arg(seat).arg(words)));
    }
}

void TestWallWords::anUprightHeadTellsEverything_data()
{
    QTest::addColumn<double>("seat");
    for (const double seat : {2.0, 3.0, 4.0, 5.0})
        QTest::addRow("%g", seat) << seat;
}

void TestWallWords::anUprightHeadTellsEverything()
{
    QFETCH(double, seat);
    m_service.send(snapshot());
    WallWindow window(m_service, {}, Language::English);
    QVERIFY(window.beginWith(kThree));
    window.setFarthestSeat(seat);
    window.resize(1080, 1920);
    window.show();
    auto *head = window.findChild<WallHeader *>();
    const QString words = wordsOf(*head);
    QVERIFY2(words.contains(QStringLiteral("Simulated data")), qPrintable(words));
    const std::vector<DrawnText> texts = textsDrawnBy(*head);
    for (size_t i = 0; i < texts.size(); ++i) {
        QVERIFY2(QRectF(head->rect()).contains(texts[i].ink), qPrintable(texts[i].text));
        for (size_t j = i + 1; j < texts.size(); ++j)
            QVERIFY2(!texts[i].ink.intersects(texts[j].ink), qPrintable(texts[i].text + u'|' + texts[j].text));
    }
}

QTEST_MAIN(TestWallWords)
#include "test_wall_words.moc"
