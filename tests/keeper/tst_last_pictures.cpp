// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeper/last_pictures.h"
#include "core/domain/screen_plans.h"
#include "tests/hand_clock.h"
#include "tests/wall/plugged_screens.h"
#include "tests/wall/text_audit.h"
#include "widgets/wall/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc;
using namespace std::chrono_literals;
using ioc::test::FakeScreen;
using ioc::test::HandClock;
using ioc::test::plug;

namespace {

const FakeScreen kLeft{"DP-1", QRect(0, 0, 1920, 1080)};
const FakeScreen kRight{"DP-2", QRect(1920, 0, 3840, 2160)};

} // namespace

class LastPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform has nothing to raise a window above.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support raise)")));
        plug({kLeft});
        m_clock.set(m_zone.instant(QDate(2026, 11, 20), QTime(23, 50)));
        m_pictures = std::make_unique<LastPictures>(Format(Language::English, m_zone), m_clock);
    }
    void cleanup() { m_pictures.reset(); }

    void saysWhenItWentAlsoAfterMidnight();
    void whatFailsAgainIsGoneSinceTheFirstTime();
    void theDayOfThePictureIsSaid();
    void aScreenThatComesMeanwhileIsCovered();
    void followsTheResolution();
    void itsWordsAreAsLargeAsTheWalls();

private:
    static std::vector<const QWidget *> shown()
    {
        std::vector<const QWidget *> widgets;
        for (const QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible())
                widgets.push_back(widget);
        }
        return widgets;
    }
    static QString words() { return shown().empty() ? QString() : shown().front()->accessibleName(); }

    const Zone m_zone = *Zone::byName(QStringLiteral("Asia/Ho_Chi_Minh"));
    HandClock m_clock;
    std::unique_ptr<LastPictures> m_pictures;
};

void LastPicturesTest::saysWhenItWentAlsoAfterMidnight()
{
    m_pictures->cover(Keeper::Reason::Memory);
    QCOMPARE(words(), QStringLiteral("The wall took too much memory at 23:50 and is started anew."));
    m_clock.advance(20min);
    m_pictures->tick();
    QCOMPARE(words(), QStringLiteral("The wall took too much memory at 23:50 20/11 and is started anew."));
}

void LastPicturesTest::whatFailsAgainIsGoneSinceTheFirstTime()
{
    m_pictures->cover(Keeper::Reason::Silent);
    m_clock.advance(5min);
    m_pictures->cover(Keeper::Reason::Ended); // the next start fails at once
    QCOMPARE(words(), QStringLiteral("The wall did not answer any more at 23:50 and is started anew."));
    m_pictures->uncover();
    QVERIFY(shown().empty());
    m_clock.advance(3min);
    m_pictures->cover(Keeper::Reason::Ended);
    QCOMPARE(words(), QStringLiteral("The wall has ended at 23:58 and is started anew."));
}

void LastPicturesTest::theDayOfThePictureIsSaid()
{
    m_pictures->take();
    m_clock.advance(15min);
    m_pictures->cover(Keeper::Reason::Silent);
    QCOMPARE(words(), QStringLiteral("The wall did not answer any more at 00:05 and is started anew. "
                                     "Picture of 23:50 20/11, not of now."));
}

void LastPicturesTest::aScreenThatComesMeanwhileIsCovered()
{
    m_pictures->cover(Keeper::Reason::Silent);
    m_clock.advance(5min);
    plug({kLeft, kRight});
    QCOMPARE(shown().size(), 2u);
    for (const QWidget *picture : shown()) {
        QCOMPARE(picture->geometry(), picture->screen()->geometry());
        QVERIFY(picture->accessibleName().contains(QStringLiteral("at 23:50 and")));
    }
    plug({kLeft});
    QCOMPARE(shown().size(), 1u);
    m_pictures->uncover();
    plug({kLeft, kRight});
    QVERIFY(shown().empty());
}

void LastPicturesTest::followsTheResolution()
{
    m_pictures->cover(Keeper::Reason::Silent);
    plug({{"DP-1", QRect(0, 0, 1280, 720)}});
    QCOMPARE(shown().size(), 1u);
    QCOMPARE(shown().front()->geometry(), QRect(0, 0, 1280, 720));
}

/// By the farthest seat of each screen's plan, as it is when the wall goes; where there is none, by that of the wall
/// that stands in.
void LastPicturesTest::itsWordsAreAsLargeAsTheWalls()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("screens.json"));
    ScreenPlan plan{QStringLiteral("DP-1")};
    plan.pictureHeight = 1.2;
    plan.farthestSeat = 7.2;
    QVERIFY(writeScreenPlans(file, {plan}));
    plug({kLeft, kRight});
    LastPictures pictures(Format(Language::English, m_zone), m_clock, {file, 4});
    const auto sizeOn = [](const char *screen) {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            const auto drawn = widget->isVisible() && widget->screen()->name() == QString::fromLatin1(screen)
                                   ? test::textsDrawnBy(*widget)
                                   : std::vector<test::DrawnText>();
            if (!drawn.empty())
                return drawn.front().fontPixels;
        }
        return 0;
    };
    const auto heading = [](double height, double seat) {
        const Theme theme(height, seat);
        return theme.font(theme.type().heading).pixelSize();
    };
    pictures.cover(Keeper::Reason::Silent);
    QCOMPARE(sizeOn("DP-1"), heading(1080, 6));
    QCOMPARE(sizeOn("DP-2"), heading(2160, 4));
    pictures.uncover();
    plan.farthestSeat = 9.6; // the seats were moved back meanwhile
    QVERIFY(writeScreenPlans(file, {plan}));
    pictures.cover(Keeper::Reason::Silent);
    QCOMPARE(sizeOn("DP-1"), heading(1080, 8));
}

QTEST_MAIN(LastPicturesTest)
#include "tst_last_pictures.moc"
