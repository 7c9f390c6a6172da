// SPDX-License-Identifier: GPL-3.0-or-later
// The tiles of figures, as they are drawn: in every size, from every seat, with every face.
#include "tests/wall/pictures.h"
#include "tests/wall/shown_tile.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

class TestTiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyTextIsLegibleAndInside_data();
    void everyTextIsLegibleAndInside();
    void nothingIsShortenedWhereThereIsRoom();
    void theFourFacesDiffer_data();
    void theFourFacesDiffer();
    void oldIsHatchedAndNothingInItLooksGood();
    void equalSnapshotsDoNotRepaint();
    void tabReachesThemAndTheRingIsSeen();
    void allHaveAccessibleNames();
    void aScorecardIsCompleteWithTheJournal();
    void aScorecardDoesNotWaitForEver();
};

void TestTiles::everyTextIsLegibleAndInside_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<double>("seat");
    for (const int height : {1080, 2160}) {
        for (const double seat : {1.0, 3.0, 5.0, 12.0})
            QTest::addRow("%d pixels, seat at %g heights", height, seat) << height << seat;
    }
}

// From three cells of a grid of 24 × 18 to the whole page: no text below the floor, none over the edge of its card.
void TestTiles::everyTextIsLegibleAndInside()
{
    QFETCH(int, height);
    QFETCH(double, seat);
    const Theme theme(height, seat);
    const double width = height * 16.0 / 9;
    for (const TileKind kind : kindsOfFigures()) {
        ShownTile shown(kind);
        for (const Shown face : {Shown::Plain, Shown::Missing, Shown::Old}) {
            for (const QPoint cells :
                 {QPoint(3, 3), QPoint(6, 3), QPoint(3, 9), QPoint(8, 8), QPoint(24, 4), QPoint(24, 18)}) {
                shown.show(shownWith(face), QSize(int(width / 24 * cells.x()), int(height * 0.9 / 18 * cells.y())),
                           theme);
                const std::vector<DrawnText> texts = shown.texts();
                QVERIFY(!texts.empty());
                for (const DrawnText &text : texts) {
                    const QString what = QStringLiteral("%1, %2, %3×%4: %5")
                                             .arg(QLatin1String(nameOf(kind)), QLatin1String(nameOf(face)))
                                             .arg(shown.panel().width())
                                             .arg(shown.panel().height())
                                             .arg(text.text);
                    QVERIFY2(text.fontPixels >= theme.type().body, qPrintable(what));
                    const double padding = theme.px(12);
                    QVERIFY2(text.ink.left() >= padding && text.ink.right() <= shown.panel().width() - padding,
                             qPrintable(what));
                    // A single line that is higher than its tile is the page's fault, and says so.
                    if (shown.panel().height() > theme.type().body * 3)
                        QVERIFY2(text.ink.top() >= -1 && text.ink.bottom() <= shown.panel().height() + 1,
                                 qPrintable(what));
                }
            }
        }
    }
}

void TestTiles::nothingIsShortenedWhereThereIsRoom()
{
    for (const TileKind kind : kindsOfFigures()) {
        ShownTile shown(kind);
        for (const Shown face : kFaces) {
            shown.show(shownWith(face), {960, 540});
            for (const DrawnText &text : shown.texts())
                QVERIFY2(!text.isElided(),
                         qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(nameOf(kind)), text.text)));
        }
    }
}

void TestTiles::theFourFacesDiffer_data()
{
    QTest::addColumn<int>("kind");
    for (const TileKind kind : kindsOfFigures()) {
        if (kind != TileKind::Clock)
            QTest::addRow("%s", nameOf(kind)) << int(kind);
    }
}

void TestTiles::theFourFacesDiffer()
{
    QFETCH(int, kind);
    ShownTile shown{TileKind(kind)};
    QStringList words;
    for (const Shown face : kFaces) {
        shown.show(shownWith(face), {640, 420});
        QTRY_VERIFY(shown.panel().isReady());
        words.append(shown.words());
        QCOMPARE(greenPixels(shown.picture()), 0);
    }
    QVERIFY2(words[2].contains(QChar(0x2014)), qPrintable(words[2]));
    QVERIFY2(!words[0].contains(QChar(0x2014)) || TileKind(kind) == TileKind::Scorecard, qPrintable(words[0]));
    QVERIFY2(words[1].contains(QRegularExpression(QStringLiteral("(^|\\n)0"))), qPrintable(words[1]));
    for (qsizetype i = 0; i < words.size(); ++i) {
        for (qsizetype j = i + 1; j < words.size(); ++j)
            QVERIFY2(words[i] != words[j], qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
    }
    const bool isCard = TileKind(kind) == TileKind::Scorecard;
    QVERIFY2(words[3].contains(isCard ? QStringLiteral("18:00") : QStringLiteral("18:44")), qPrintable(words[3]));
    if (!isCard)
        QVERIFY2(words[3].contains(QStringLiteral("disconnected")), qPrintable(words[3]));
}

void TestTiles::oldIsHatchedAndNothingInItLooksGood()
{
    const Palette palette;
    for (const TileKind kind : kindsOfFigures()) {
        if (kind == TileKind::Clock)
            continue;
        ShownTile shown(kind, kOnTime);
        shown.show(shownWith(Shown::Plain), {460, 260});
        QVERIFY(pixelsNear(shown.picture(), palette.hatch, 1) < 30); // smoothed edges only
        shown.show(shownWith(Shown::Old), {460, 260});
        const QImage old = shown.picture();
        const bool isRowOnly = kind == TileKind::Table || kind == TileKind::Bullets;
        QVERIFY2(pixelsNear(old, palette.hatch, 1) > old.width() * (isRowOnly ? 8 : old.height() / 5), nameOf(kind));
        QCOMPARE(pixelsNear(old, palette.bulletFill, 2), 0);
        QCOMPARE(greenPixels(old), 0);
    }
}

void TestTiles::equalSnapshotsDoNotRepaint()
{
    for (const TileKind kind : kindsOfFigures()) {
        ShownTile shown(kind);
        shown.parent().resize(700, 500);
        shown.show(shownWith(Shown::Plain), {640, 420});
        shown.parent().show();
        QVERIFY(QTest::qWaitForWindowExposed(&shown.parent()));
        QCoreApplication::processEvents();
        PaintCounter counter(&shown.panel());
        Snapshot later = shownWith(Shown::Plain);
        later.sequence = 2;
        shown.show(later, {640, 420});
        QCoreApplication::processEvents();
        QCOMPARE(counter.count, 0);
        if (kind == TileKind::Clock)
            continue;
        shown.show(shownWith(Shown::Missing), {640, 420});
        QTRY_COMPARE(counter.count, 1);
    }
}

void TestTiles::tabReachesThemAndTheRingIsSeen()
{
    for (const TileKind kind : kindsOfFigures()) {
        ShownTile shown(kind);
        shown.parent().setFocusPolicy(Qt::StrongFocus);
        shown.parent().resize(700, 500);
        shown.show(shownWith(Shown::Plain), {460, 260});
        shown.parent().show();
        shown.parent().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.parent()));
        shown.parent().setFocus();
        const int without = pixelsNear(shown.picture(), Palette().accent);
        QTest::keyClick(&shown.parent(), Qt::Key_Tab);
        QTRY_VERIFY(shown.panel().hasFocus());
        QVERIFY(pixelsNear(shown.picture(), Palette().accent) > without + 500);
    }
}

void TestTiles::allHaveAccessibleNames()
{
    for (const TileKind kind : kindsOfFigures()) {
        ShownTile shown(kind);
        shown.show(shownWith(Shown::Plain), {460, 260});
        QVERIFY(shown.panel().isReady());
        QCOMPARE(shown.panel().objectName(), QStringLiteral("t"));
        QVERIFY(!shown.panel().accessibleName().isEmpty());
        QVERIFY(shown.panel().accessibleName() != QStringLiteral("t"));
        QVERIFY(shown.panel().focusPolicy() & Qt::TabFocus);
    }
    ShownTile ranking(TileKind::Ranking);
    ranking.show(shownWith(Shown::Plain), {460, 60}); // too small to show a row: it is told all the same
    QVERIFY(ranking.panel().accessibleDescription().contains(QStringLiteral("W. Hòa An 86.10")));
}

void TestTiles::aScorecardIsCompleteWithTheJournal()
{
    ShownTile card(TileKind::Scorecard);
    const QSignalSpy ready(&card.panel(), &Panel::readyChanged);
    card.show(shownFor(card.panel().tile(), Shown::Missing), {600, 400});
    QVERIFY(!card.panel().isReady());
    QCOMPARE(ready.size(), 0);
    card.show(shownFor(card.panel().tile(), Shown::Plain), {600, 400});
    QVERIFY(card.panel().isReady());
    QCOMPARE(ready.size(), 1);
}

void TestTiles::aScorecardDoesNotWaitForEver()
{
    ShownTile card(TileKind::Scorecard);
    QSignalSpy ready(&card.panel(), &Panel::readyChanged);
    card.show(shownFor(card.panel().tile(), Shown::Missing), {600, 400});
    QVERIFY(!card.panel().isReady());
    QVERIFY(ready.wait(20000));
    QVERIFY(card.panel().isReady());
}

QTEST_MAIN(TestTiles)
#include "test_tiles.moc"
