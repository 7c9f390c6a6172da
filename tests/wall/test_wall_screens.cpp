// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/wall/wall_screens.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <qpa/qplatformnativeinterface.h>

using namespace ioc;
using namespace ioc::sample;

namespace {

const PageId kOne{QStringLiteral("one")};
const PageId kTwo{QStringLiteral("two")};

class FakeService final : public ReadService
{
public:
    FakeService()
    {
        auto made = sample::pack();
        for (const PageId &id : {kOne, kTwo}) {
            PageDocument page;
            page.id = id;
            page.tiles = {tile(TileKind::Clock, QStringLiteral("clock"))};
            made->pages.push_back(page);
        }
        made->startPage = kOne;
        made->playlists = {{PlaylistId(QStringLiteral("night")), {}, {{kTwo, std::chrono::seconds(30)}}}};
        m_pack = made;
    }
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return std::make_shared<const Snapshot>(sample::snapshot()); }
    Instant now() const override { return sample::now(); }

private:
    PackPtr m_pack;
};

struct FakeScreen
{
    const char *name;
    QRect geometry;
    int dpi = 96;
};

/// What the offscreen platform has for screens from now on; those that keep their names are the same.
void plug(const std::vector<FakeScreen> &screens)
{
    QJsonArray list;
    for (const FakeScreen &screen : screens)
        list.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(screen.name)},
                                {QStringLiteral("x"), screen.geometry.x()},
                                {QStringLiteral("y"), screen.geometry.y()},
                                {QStringLiteral("width"), screen.geometry.width()},
                                {QStringLiteral("height"), screen.geometry.height()},
                                {QStringLiteral("logicalDpi"), screen.dpi},
                                {QStringLiteral("logicalBaseDpi"), 96},
                                {QStringLiteral("dpr"), 1}});
    QPlatformNativeInterface *native = QGuiApplication::platformNativeInterface();
    using SetConfiguration = void (*)(const QJsonObject &, QPlatformNativeInterface *);
    const auto set = reinterpret_cast<SetConfiguration>(native->nativeResourceForIntegration("setConfiguration"));
    if (!set)
        qFatal("this platform cannot plug screens");
    set({{QStringLiteral("screens"), list}}, native);
    QCoreApplication::processEvents();
}

const FakeScreen kLeft{"DP-1", QRect(0, 0, 1920, 1080)};
const FakeScreen kRight{"DP-2", QRect(1920, 0, 3840, 2160)};

} // namespace

class WallScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        plug({kLeft, kRight});
    }

    void withoutPlansOneWall();
    void aWallOnEachScreenThatHasAPlan();
    void plansOutliveTheProgram();
    void ordersGoToTheScreenThatTheyName();
    void anUnpluggedScreenKeepsItsWall();
    void aScreenThatComesLaterIsOpened();
    void theOnlyWallGoesToTheScreenThatComes();
    void ordersReachWallsWhoseScreensAreOff();
    void anotherResolutionIsFilled();
    void closesWhatIsNotNeeded();
    void refusesWhatIsNotThere();
    void plansThatCannotBeReadAreLeftAlone();
    void seatsAreMeasured();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("screens.json")); }
    std::unique_ptr<WallScreens> walls(const char *otherwise = "DP-1")
    {
        auto made = std::make_unique<WallScreens>([this] { return std::make_unique<WallWindow>(m_service); }, file());
        made->start({QString::fromLatin1(otherwise)});
        return made;
    }
    static WallOrder opening(const char *screen, const PageId &page = {})
    {
        WallOrder order{WallOrder::Kind::Open, QString::fromLatin1(screen)};
        order.page = page;
        return order;
    }
    static WallStatus on(const Result<std::vector<WallStatus>> &statuses, const char *screen)
    {
        for (const WallStatus &status : statuses ? *statuses : std::vector<WallStatus>()) {
            if (status.screen == QLatin1StringView(screen))
                return status;
        }
        return {};
    }

    FakeService m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
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

void WallScreensTest::aScreenThatComesLaterIsOpened()
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

void WallScreensTest::theOnlyWallGoesToTheScreenThatComes()
{
    plug({{"placeholder", QRect(0, 0, 800, 600)}}); // the television is off
    const auto screens = walls("placeholder");
    QCOMPARE(screens->windows().size(), 1u);
    plug({kRight});
    QCOMPARE(screens->windows().size(), 1u);
    QVERIFY(screens->windows()[0]->isVisible());
    QCOMPARE(screens->windows()[0]->geometry(), kRight.geometry);
}

void WallScreensTest::ordersReachWallsWhoseScreensAreOff()
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
    plan.farthestSeat = 40;
    QCOMPARE(plan.seatInHeights(), 12.0);
}

QTEST_MAIN(WallScreensTest)
#include "test_wall_screens.moc"
