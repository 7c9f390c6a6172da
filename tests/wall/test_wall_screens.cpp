// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "tests/wall/plugged_screens.h"
#include "widgets/wall/wall_screens.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using ioc::test::FakeScreen;
using ioc::test::plug;

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
            page.sector = id == kTwo ? SectorId(QStringLiteral("health")) : SectorId();
            made->pages.push_back(page);
        }
        made->startPage = kOne;
        made->playlists = {{PlaylistId(QStringLiteral("night")), {}, {{kTwo, std::chrono::seconds(30)}}}};
        m_pack = made;
    }
    PackPtr pack() const override { return m_pack; }
    SnapshotPtr snapshot() const override { return std::make_shared<const Snapshot>(sample::snapshot()); }
    Instant now() const override { return m_now; }

    Instant m_now = sample::now();

private:
    PackPtr m_pack;
};

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
        m_service.m_now = sample::now();
        m_label = labelOf;
    }

    void withoutPlansOneWall();
    void aWallOnEachScreenThatHasAPlan();
    void plansOutliveTheProgram();
    void ordersGoToTheScreenThatTheyName();
    void anUnpluggedScreenKeepsItsWall();
    void aScreenThatComesLaterIsOpened();
    void theOnlyWallGoesToTheScreenThatComes();
    void ordersReachWallsWhoseScreensAreOff();
    void allWallsSpeakOneLanguage();
    void aWallThatIsMadeLaterStandsAsTheOthers();
    void messageAndMeetingOutliveTheProgram();
    void twoScreensThatSayTheSame();
    void whatStandsInGoesWhenThePlannedScreenComes();
    void anotherResolutionIsFilled();
    void closesWhatIsNotNeeded();
    void refusesWhatIsNotThere();
    void plansThatCannotBeReadAreLeftAlone();
    void seatsAreMeasured();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("screens.json")); }
    std::unique_ptr<WallScreens> walls(const char *otherwise = "DP-1")
    {
        auto made = std::make_unique<WallScreens>(
            m_service, [this] { return std::make_unique<WallWindow>(m_service); },
            WallScreens::Files{file(), m_folder->filePath(QStringLiteral("orders.json"))}, m_label);
        made->start({QString::fromLatin1(otherwise)});
        return made;
    }
    static WallOrder saying(const char *text)
    {
        WallOrder order{WallOrder::Kind::Say};
        order.text = QString::fromUtf8(text);
        return order;
    }
    static WallOrder meeting()
    {
        WallOrder order{WallOrder::Kind::Meet};
        order.sector = SectorId(QStringLiteral("health"));
        return order;
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
    WallScreens::Label m_label;
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

void WallScreensTest::allWallsSpeakOneLanguage()
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

void WallScreensTest::aWallThatIsMadeLaterStandsAsTheOthers()
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

void WallScreensTest::messageAndMeetingOutliveTheProgram()
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
void WallScreensTest::twoScreensThatSayTheSame()
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

void WallScreensTest::whatStandsInGoesWhenThePlannedScreenComes()
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
