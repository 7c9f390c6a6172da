// SPDX-License-Identifier: GPL-3.0-or-later
// What each tile of figures shows where it has room, and what it gives up where it has none.
#include "tests/wall/pictures.h"
#include "tests/wall/shown_tile.h"
#include "widgets/wall/page_fit.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

class TestFigureLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numbersGrowWithTheirTile();
    void theUnitStandsBelowWhereItHasNoRoomBeside();
    void missedTargetsAreMarkedInColourAndWords();
    void whatHasNoRoomIsCounted();
    void bothEndsOfARankingAreShown();
    void columnsGoBeforeTheirTextsDo();
    void aPlanHasABarAndNoPlanNone();
    void anAlarmIsToldAlsoOfAnOldPlan();
    void theLunarDayGoesFirst();
    void narrowTilesTakeShorterForms();
    void whatIsWrongStaysInASmallScorecard();
};

void TestFigureLayout::numbersGrowWithTheirTile()
{
    ShownTile shown(TileKind::Number);
    const auto figure = [&](QSize size) {
        shown.show(shownWith(Shown::Plain), size);
        int greatest = 0;
        for (const DrawnText &text : shown.texts()) {
            if (text.text.contains(QStringLiteral("97.63")))
                greatest = std::max(greatest, text.fontPixels);
        }
        return greatest;
    };
    const Theme theme(1080, 3);
    QVERIFY(figure({240, 150}) >= theme.type().numeral);
    QVERIFY(figure({640, 420}) > 2 * figure({240, 150}));
    QVERIFY(figure({1900, 1000}) > 400); // a third of the picture's height and more
    shown.show(shownWith(Shown::Plain), {640, 420});
    const QString words = shown.words();
    for (const char *part : {"Dossiers closed on time", "%", "18:44", "One-stop system", "target"})
        QVERIFY2(words.contains(QLatin1String(part)), part);
}

void TestFigureLayout::theUnitStandsBelowWhereItHasNoRoomBeside()
{
    ShownTile shown(TileKind::Number, kOverdue);
    Snapshot with = shownWith(Shown::Plain);
    put(with, reading(kOverdue, 1'234'567));
    shown.show(with, {260, 240});
    const std::vector<DrawnText> texts = shown.texts();
    const auto find = [&texts](const char *text) {
        return std::find_if(texts.begin(), texts.end(),
                            [text](const DrawnText &one) { return one.text.contains(QLatin1String(text)); });
    };
    QVERIFY(find("1,234,567") != texts.end() && find("reports") != texts.end());
    const auto unit = std::find_if(texts.begin(), texts.end(),
                                   [](const DrawnText &one) { return one.text == QLatin1String("reports"); });
    QVERIFY(unit != texts.end());
    QVERIFY(unit->ink.top() > find("1,234,567")->ink.center().y());
}

void TestFigureLayout::missedTargetsAreMarkedInColourAndWords()
{
    const Palette palette;
    Snapshot with = shownWith(Shown::Plain);
    Reading missed = reading(kOnTime, 90);
    missed.target = standing(95, false, -5);
    missed.target->pace = Pace::Days;
    missed.target->whole = 100;
    missed.target->reached = 90;
    put(with, missed);
    for (Reading &one : with.byCommune[kOnTime])
        one.target = standing(95, false, -5);
    for (const TileKind kind :
         {TileKind::Number, TileKind::Ranking, TileKind::Table, TileKind::Bullets, TileKind::Pace}) {
        ShownTile shown(kind, kOnTime);
        Snapshot fine = shownWith(Shown::Plain);
        shown.show(fine, {640, 420});
        QCOMPARE(pixelsNear(shown.picture(), palette.warning), 0);
        shown.show(with, {640, 420});
        QVERIFY(pixelsNear(shown.picture(), palette.warning) > 40);
        const QString words = shown.words();
        const bool isSaid =
            words.contains(QStringLiteral("below target")) || words.contains(QStringLiteral("miss the target")) ||
            words.contains(QStringLiteral("behind its pace")) || words.contains(QStringLiteral("−5.00 points"));
        QVERIFY2(isSaid, qPrintable(words));
    }
}

void TestFigureLayout::whatHasNoRoomIsCounted()
{
    for (const TileKind kind : {TileKind::Table, TileKind::Bullets}) {
        ShownTile shown(kind);
        shown.show(shownWith(Shown::Plain), {460, 300});
        QVERIFY(!shown.words().contains(QStringLiteral("more")));
        shown.show(shownWith(Shown::Plain), {460, 110});
        QVERIFY2(shown.words().contains(QRegularExpression(QStringLiteral("and [1-4] more figure"))),
                 qPrintable(shown.words()));
    }
    ShownTile ranking(TileKind::Ranking);
    ranking.show(shownWith(Shown::Plain), {300, 300});
    QVERIFY(!ranking.words().contains(QStringLiteral("more")));
    ranking.show(shownWith(Shown::Plain), {300, 130});
    QVERIFY(ranking.words().contains(QRegularExpression(QStringLiteral("and [1-4] more commune"))));
    QVERIFY(ranking.words().contains(QStringLiteral("86.10")));
    ShownTile card(TileKind::Scorecard);
    card.show(shownWith(Shown::Plain), {460, 180});
    QVERIFY(card.words().contains(QRegularExpression(QStringLiteral("and [1-7] more"))));
}

void TestFigureLayout::bothEndsOfARankingAreShown()
{
    Tile wanted = tile(TileKind::Ranking, QStringLiteral("r"), kOnTime);
    wanted.end = RankingEnd::Both;
    ShownTile shown(wanted);
    shown.show(shownWith(Shown::Plain), {300, 155});
    const QString words = shown.words();
    QVERIFY2(words.contains(QStringLiteral("89.10")) && words.contains(QStringLiteral("86.10")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("between")), qPrintable(words));
    QVERIFY(!words.contains(QStringLiteral("87.10")) || !words.contains(QStringLiteral("88.10")));
}

void TestFigureLayout::columnsGoBeforeTheirTextsDo()
{
    ShownTile shown(TileKind::Table);
    shown.show(shownWith(Shown::Plain), {1900, 400});
    for (const char *heading : {"Figure", "Value", "Difference", "Target", "As of", "Comparison"})
        QVERIFY2(shown.words().contains(QLatin1String(heading)), heading);
    shown.show(shownWith(Shown::Plain), {420, 400});
    const QString words = shown.words();
    QVERIFY(words.contains(QStringLiteral("Value")));
    QVERIFY(!words.contains(QStringLiteral("Comparison")));
    QVERIFY(words.contains(QStringLiteral("97.63")));
}

void TestFigureLayout::aPlanHasABarAndNoPlanNone()
{
    const Palette palette;
    ShownTile shown(TileKind::Pace);
    shown.show(shownWith(Shown::Plain), {640, 420});
    QVERIFY(pixelsNear(shown.picture(), palette.bulletFill, 2) > 1000);
    QVERIFY(shown.words().contains(QStringLiteral("88.8 % of the time has gone")));
    Snapshot with = shownWith(Shown::Plain);
    put(with, reading(kOnTime, 97.63));
    shown.show(with, {640, 420});
    QCOMPARE(pixelsNear(shown.picture(), palette.bulletFill, 2), 0);
    QVERIFY(shown.words().contains(QStringLiteral("no plan with a pace is in force")));
}

void TestFigureLayout::anAlarmIsToldAlsoOfAnOldPlan()
{
    ShownTile shown(TileKind::Pace, kOverdue);
    Snapshot with = shownWith(Shown::Old);
    with.alarms = {raised("overdue.high", province(), Priority::High, at(18, 0), 38)};
    const QSizeF least = leastSizeOf(TileKind::Pace, shown.panel().theme());
    for (const QSize size : {least.toSize(), QSize(640, 420)}) {
        shown.show(with, size);
        QVERIFY(pixelsNear(shown.picture(), Palette().warning) > 20);
        QVERIFY2(shown.words().contains(QStringLiteral("Overdue")), qPrintable(shown.words()));
        QVERIFY(shown.words().contains(QStringLiteral("18:44")));
    }
}

void TestFigureLayout::theLunarDayGoesFirst()
{
    ShownTile shown(TileKind::Clock);
    shown.show(shownWith(Shown::Plain), {640, 240});
    QVERIFY(shown.words().contains(QStringLiteral("lunar 13/10")));
    QVERIFY(shown.words().contains(QStringLiteral("21/11/2026")));
    shown.show(shownWith(Shown::Plain), {640, 110});
    QVERIFY(!shown.words().contains(QStringLiteral("lunar")));
    QVERIFY(shown.words().contains(QStringLiteral("21/11/2026")));
}

void TestFigureLayout::narrowTilesTakeShorterForms()
{
    ShownTile clock(TileKind::Clock);
    clock.show(shownWith(Shown::Plain), {220, 180});
    QVERIFY2(clock.words().contains(QStringLiteral("4\n5\n21/11/2026")), qPrintable(clock.words()));
    ShownTile ranking(TileKind::Ranking); // the value stands below a name that it would hide
    ranking.show(shownWith(Shown::Plain), {210, 220});
    const std::vector<DrawnText> texts = ranking.texts();
    const auto find = [&texts](const char *text) {
        const auto found = std::find_if(texts.begin(), texts.end(), [text](const DrawnText &one) {
            return one.text.contains(QString::fromUtf8(text));
        });
        if (found == texts.end())
            qFatal("%s is not drawn", text);
        return found->ink;
    };
    QVERIFY(find("86.10").top() > find("Hòa An").bottom());
    ShownTile pace(TileKind::Pace);
    Snapshot with = shownWith(Shown::Plain);
    Reading behind = *with.reading(kOnTime, province());
    behind.target->met = false;
    behind.target->distance = -5;
    put(with, behind);
    pace.show(with, {300, 150});
    QVERIFY2(pace.words().contains(QStringLiteral("behind by 5.00 points")), qPrintable(pace.words()));
    pace.show(with, {900, 300});
    QVERIFY(pace.words().contains(QStringLiteral("behind its pace by 5.00 points")));
}

void TestFigureLayout::whatIsWrongStaysInASmallScorecard()
{
    Snapshot with = shownWith(Shown::Plain);
    ShiftScore score = *with.score;
    score.card.chattering.resize(2);
    with.score = std::make_shared<ShiftScore>(score);
    ShownTile card(TileKind::Scorecard);
    card.show(with, {460, 150});
    QVERIFY2(card.words().contains(QStringLiteral("Chattering")), qPrintable(card.words()));
    QVERIFY(card.words().contains(QRegularExpression(QStringLiteral("and [1-6] more"))));
    card.show(with, {700, 700});
    const QString all = card.words();
    QVERIFY(all.indexOf(QStringLiteral("Alarms an hour")) < all.indexOf(QStringLiteral("Chattering")));
}

QTEST_MAIN(TestFigureLayout)
#include "test_figure_layout.moc"
