// SPDX-License-Identifier: GPL-3.0-or-later
// The tiles of figures, as they are drawn: in every size, from every seat, with every face.
#include "tests/models/sample_province.h"
#include "tests/wall/drawn_texts.h"
#include "tests/wall/pictures.h"
#include "widgets/wall/panel_factory.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

namespace {

const std::vector<TileKind> kKinds = {TileKind::Number, TileKind::Ranking,   TileKind::Table, TileKind::Bullets,
                                      TileKind::Pace,   TileKind::Scorecard, TileKind::Clock};

enum class Shown { Plain, Zero, Missing, Old };

} // namespace

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
    void numbersGrowWithTheirTile();
    void theUnitStandsBelowWhereItHasNoRoomBeside();
    void missedTargetsAreMarkedInColourAndWords();
    void whatHasNoRoomIsCounted();
    void bothEndsOfARankingAreShown();
    void columnsGoBeforeTheirTextsDo();
    void aPlanHasABarAndNoPlanNone();
    void theLunarDayGoesFirst();
    void narrowTilesTakeShorterForms();
    void whatIsWrongStaysInASmallScorecard();
    void equalSnapshotsDoNotRepaint();
    void tabReachesThemAndTheRingIsSeen();
    void allHaveAccessibleNames();

private:
    Panel *panel(TileKind kind, const std::vector<IndicatorId> &indicators = {});
    Snapshot shownWith(Shown shown);
    void show(Panel &panel, const Snapshot &with, QSize size, const Theme &theme = Theme(1080, 3));
    QString wordsOf(Panel &panel);

    std::shared_ptr<ProvincePack> m_pack = pack();
    std::unique_ptr<QWidget> m_parent;
    PageDocument m_page;
};

Panel *TestTiles::panel(TileKind kind, const std::vector<IndicatorId> &indicators)
{
    m_parent = std::make_unique<QWidget>();
    Tile wanted = tile(kind, QStringLiteral("tile"));
    wanted.indicators = indicators;
    if (indicators.empty())
        wanted.indicators = kind == TileKind::Table || kind == TileKind::Bullets
                                ? std::vector{kOnTime, kOnline, kOverdue, kLevel}
                                : std::vector{kOnTime};
    return makePanel(wanted, m_page, {}, m_parent.get());
}

Snapshot TestTiles::shownWith(Shown shown)
{
    Snapshot snapshot = sample::snapshot();
    const auto face = [&](Reading &reading) {
        if (shown == Shown::Zero)
            reading.value = 0;
        if (shown == Shown::Old)
            reading.quality = Quality::LastKnown;
        if (shown == Shown::Missing) {
            reading.value.reset();
            reading.quality = Quality::Missing;
            reading.missing = MissingReason::NotInPeriod;
        }
    };
    for (Reading &reading : snapshot.readings) {
        face(reading);
        TargetStanding target = standing(80, true, 5);
        target.pace = Pace::Days;
        target.elapsed = 88.8;
        target.whole = 100;
        target.span = {QDate(2026, 1, 1), QDate(2027, 1, 1)};
        target.reached = reading.value;
        if (reading.value)
            target.attained = *reading.value;
        else
            target.distance.reset();
        reading.target = target;
        Comparison comparison;
        comparison.value = 70;
        comparison.difference = 0.8;
        comparison.inPoints = true;
        if (reading.value)
            reading.comparisons = {comparison};
    }
    for (int i = 0; i < 4; ++i) {
        Reading one = reading(kOnTime, 86.1 + i);
        one.unit = commune(i);
        face(one);
        snapshot.byCommune[kOnTime].push_back(one);
    }
    ShiftScore score;
    score.stretch = {now() - std::chrono::hours(24), shown == Shown::Old ? at(18, 0) : now()};
    score.card.length = std::chrono::hours(24);
    score.card.announced = shown == Shown::Zero ? 0 : 48;
    score.card.perHour = score.card.announced / 24.0;
    score.card.mostInTenMinutes = score.card.announced / 10;
    score.card.shareInFlood = 0;
    if (score.card.announced > 0)
        score.card.byPriority = {{Priority::Normal, 40}, {Priority::High, 8}};
    if (shown != Shown::Missing)
        snapshot.score = std::make_shared<ShiftScore>(score);
    if (shown == Shown::Old) {
        snapshot.feeds[0].state = FeedState::Down;
        snapshot.feeds[0].failingSince = at(16, 2);
    }
    return snapshot;
}

void TestTiles::show(Panel &panel, const Snapshot &with, QSize size, const Theme &theme)
{
    panel.setTheme(theme);
    panel.resize(size);
    panel.present(with, context(m_pack, Language::English));
}

QString TestTiles::wordsOf(Panel &panel)
{
    QString words;
    for (const DrawnText &one : TextRecorder::of(panel))
        words += one.text + QLatin1Char('\n');
    return words;
}

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
    for (const TileKind kind : kKinds) {
        Panel *shown = panel(kind);
        for (const Shown face : {Shown::Plain, Shown::Missing, Shown::Old}) {
            for (const QPoint cells :
                 {QPoint(3, 3), QPoint(6, 3), QPoint(3, 9), QPoint(8, 8), QPoint(24, 4), QPoint(24, 18)}) {
                show(*shown, shownWith(face), QSize(int(width / 24 * cells.x()), int(height * 0.9 / 18 * cells.y())),
                     theme);
                const std::vector<DrawnText> texts = TextRecorder::of(*shown);
                QVERIFY(!texts.empty());
                for (const DrawnText &text : texts) {
                    const QString what = QStringLiteral("kind %1, face %2, %3×%4: %5")
                                             .arg(int(kind))
                                             .arg(int(face))
                                             .arg(shown->width())
                                             .arg(shown->height())
                                             .arg(text.text);
                    QVERIFY2(text.fontPixels >= theme.type().body, qPrintable(what));
                    const double padding = theme.px(12);
                    QVERIFY2(text.box.left() >= padding && text.box.right() <= shown->width() - padding,
                             qPrintable(what));
                    // A single line that is higher than its tile is the page's fault, and says so.
                    if (shown->height() > theme.type().body * 3)
                        QVERIFY2(text.box.top() >= -1 && text.box.bottom() <= shown->height() + 1, qPrintable(what));
                }
            }
        }
    }
}

void TestTiles::nothingIsShortenedWhereThereIsRoom()
{
    for (const TileKind kind : kKinds) {
        Panel *shown = panel(kind);
        for (const Shown face : {Shown::Plain, Shown::Zero, Shown::Missing, Shown::Old}) {
            show(*shown, shownWith(face), {960, 540});
            for (const DrawnText &text : TextRecorder::of(*shown))
                QVERIFY2(!text.isElided(), qPrintable(QStringLiteral("%1: %2").arg(int(kind)).arg(text.text)));
        }
    }
}

void TestTiles::theFourFacesDiffer_data()
{
    QTest::addColumn<int>("kind");
    for (const TileKind kind : kKinds) {
        if (kind != TileKind::Clock)
            QTest::addRow("kind %d", int(kind)) << int(kind);
    }
}

void TestTiles::theFourFacesDiffer()
{
    QFETCH(int, kind);
    Panel *shown = panel(TileKind(kind));
    QStringList words;
    for (const Shown face : {Shown::Plain, Shown::Zero, Shown::Missing, Shown::Old}) {
        show(*shown, shownWith(face), {640, 420});
        words.append(wordsOf(*shown));
        QCOMPARE(greenPixels(shown->grab().toImage()), 0);
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
    for (const TileKind kind : kKinds) {
        if (kind == TileKind::Clock)
            continue;
        Panel *shown = panel(kind, {kOnTime});
        show(*shown, shownWith(Shown::Plain), {460, 260});
        QVERIFY(pixelsNear(shown->grab().toImage(), palette.hatch, 1) < 30); // smoothed edges only
        show(*shown, shownWith(Shown::Old), {460, 260});
        const QImage old = shown->grab().toImage();
        const bool isRowOnly = kind == TileKind::Table || kind == TileKind::Bullets;
        QVERIFY2(pixelsNear(old, palette.hatch, 1) > old.width() * (isRowOnly ? 8 : old.height() / 5),
                 qPrintable(QString::number(int(kind))));
        QCOMPARE(pixelsNear(old, palette.bulletFill, 2), 0);
        QCOMPARE(greenPixels(old), 0);
    }
}

void TestTiles::numbersGrowWithTheirTile()
{
    Panel *shown = panel(TileKind::Number);
    const auto figure = [&](QSize size) {
        show(*shown, shownWith(Shown::Plain), size);
        int greatest = 0;
        for (const DrawnText &text : TextRecorder::of(*shown)) {
            if (text.text.contains(QStringLiteral("97.63")))
                greatest = std::max(greatest, text.fontPixels);
        }
        return greatest;
    };
    const Theme theme(1080, 3);
    QVERIFY(figure({240, 150}) >= theme.type().numeral);
    QVERIFY(figure({640, 420}) > 2 * figure({240, 150}));
    QVERIFY(figure({1900, 1000}) > 400); // a third of the picture's height and more
    show(*shown, shownWith(Shown::Plain), {640, 420});
    const QString words = wordsOf(*shown);
    for (const char *part : {"Dossiers closed on time", "%", "18:44", "One-stop system", "target"})
        QVERIFY2(words.contains(QLatin1String(part)), part);
}

void TestTiles::theUnitStandsBelowWhereItHasNoRoomBeside()
{
    Panel *shown = panel(TileKind::Number, {kOverdue});
    Snapshot with = shownWith(Shown::Plain);
    put(with, reading(kOverdue, 1'234'567));
    show(*shown, with, {260, 240});
    const std::vector<DrawnText> texts = TextRecorder::of(*shown);
    const auto find = [&texts](const char *text) {
        return std::find_if(texts.begin(), texts.end(),
                            [text](const DrawnText &one) { return one.text.contains(QLatin1String(text)); });
    };
    QVERIFY(find("1,234,567") != texts.end() && find("reports") != texts.end());
    const auto unit = std::find_if(texts.begin(), texts.end(),
                                   [](const DrawnText &one) { return one.text == QLatin1String("reports"); });
    QVERIFY(unit != texts.end());
    QVERIFY(unit->box.top() > find("1,234,567")->box.center().y());
}

void TestTiles::missedTargetsAreMarkedInColourAndWords()
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
        Panel *shown = panel(kind, {kOnTime});
        Snapshot fine = shownWith(Shown::Plain);
        show(*shown, fine, {640, 420});
        QCOMPARE(pixelsNear(shown->grab().toImage(), palette.warning), 0);
        show(*shown, with, {640, 420});
        QVERIFY(pixelsNear(shown->grab().toImage(), palette.warning) > 40);
        const QString words = wordsOf(*shown);
        const bool isSaid =
            words.contains(QStringLiteral("below target")) || words.contains(QStringLiteral("miss the target")) ||
            words.contains(QStringLiteral("behind its pace")) || words.contains(QStringLiteral("−5.00 points"));
        QVERIFY2(isSaid, qPrintable(words));
    }
}

void TestTiles::whatHasNoRoomIsCounted()
{
    for (const TileKind kind : {TileKind::Table, TileKind::Bullets}) {
        Panel *shown = panel(kind);
        show(*shown, shownWith(Shown::Plain), {460, 300});
        QVERIFY(!wordsOf(*shown).contains(QStringLiteral("more")));
        show(*shown, shownWith(Shown::Plain), {460, 110});
        QVERIFY2(wordsOf(*shown).contains(QRegularExpression(QStringLiteral("and [1-4] more figure"))),
                 qPrintable(wordsOf(*shown)));
    }
    Panel *ranking = panel(TileKind::Ranking);
    show(*ranking, shownWith(Shown::Plain), {300, 300});
    QVERIFY(!wordsOf(*ranking).contains(QStringLiteral("more")));
    show(*ranking, shownWith(Shown::Plain), {300, 130});
    QVERIFY(wordsOf(*ranking).contains(QRegularExpression(QStringLiteral("and [1-4] more commune"))));
    QVERIFY(wordsOf(*ranking).contains(QStringLiteral("86.10")));
    Panel *card = panel(TileKind::Scorecard);
    show(*card, shownWith(Shown::Plain), {460, 180});
    QVERIFY(wordsOf(*card).contains(QRegularExpression(QStringLiteral("and [1-7] more"))));
}

void TestTiles::bothEndsOfARankingAreShown()
{
    Tile wanted = tile(TileKind::Ranking, QStringLiteral("r"), kOnTime);
    wanted.end = RankingEnd::Both;
    m_parent = std::make_unique<QWidget>();
    Panel *shown = makePanel(wanted, m_page, {}, m_parent.get());
    show(*shown, shownWith(Shown::Plain), {300, 155});
    const QString words = wordsOf(*shown);
    QVERIFY2(words.contains(QStringLiteral("89.10")) && words.contains(QStringLiteral("86.10")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("between")), qPrintable(words));
    QVERIFY(!words.contains(QStringLiteral("87.10")) || !words.contains(QStringLiteral("88.10")));
}

void TestTiles::columnsGoBeforeTheirTextsDo()
{
    Panel *shown = panel(TileKind::Table);
    show(*shown, shownWith(Shown::Plain), {1900, 400});
    for (const char *heading : {"Figure", "Value", "Difference", "Target", "As of", "Comparison"})
        QVERIFY2(wordsOf(*shown).contains(QLatin1String(heading)), heading);
    show(*shown, shownWith(Shown::Plain), {420, 400});
    const QString words = wordsOf(*shown);
    QVERIFY(words.contains(QStringLiteral("Value")));
    QVERIFY(!words.contains(QStringLiteral("Comparison")));
    QVERIFY(words.contains(QStringLiteral("97.63")));
}

void TestTiles::aPlanHasABarAndNoPlanNone()
{
    const Palette palette;
    Panel *shown = panel(TileKind::Pace);
    show(*shown, shownWith(Shown::Plain), {640, 420});
    QVERIFY(pixelsNear(shown->grab().toImage(), palette.bulletFill, 2) > 1000);
    QVERIFY(wordsOf(*shown).contains(QStringLiteral("88.8 % of the time has gone")));
    Snapshot with = shownWith(Shown::Plain);
    put(with, reading(kOnTime, 97.63));
    show(*shown, with, {640, 420});
    QCOMPARE(pixelsNear(shown->grab().toImage(), palette.bulletFill, 2), 0);
    QVERIFY(wordsOf(*shown).contains(QStringLiteral("no plan with a pace is in force")));
}

void TestTiles::theLunarDayGoesFirst()
{
    Panel *shown = panel(TileKind::Clock);
    show(*shown, shownWith(Shown::Plain), {640, 240});
    QVERIFY(wordsOf(*shown).contains(QStringLiteral("lunar 13/10")));
    QVERIFY(wordsOf(*shown).contains(QStringLiteral("21/11/2026")));
    show(*shown, shownWith(Shown::Plain), {640, 110});
    QVERIFY(!wordsOf(*shown).contains(QStringLiteral("lunar")));
    QVERIFY(wordsOf(*shown).contains(QStringLiteral("21/11/2026")));
}

void TestTiles::narrowTilesTakeShorterForms()
{
    Panel *clock = panel(TileKind::Clock);
    show(*clock, shownWith(Shown::Plain), {220, 180});
    QVERIFY2(wordsOf(*clock).contains(QStringLiteral("4\n5\n21/11/2026")), qPrintable(wordsOf(*clock)));
    Panel *ranking = panel(TileKind::Ranking); // the value stands below a name that it would hide
    show(*ranking, shownWith(Shown::Plain), {210, 220});
    const std::vector<DrawnText> texts = TextRecorder::of(*ranking);
    const auto find = [&texts](const char *text) {
        const auto found = std::find_if(texts.begin(), texts.end(), [text](const DrawnText &one) {
            return one.text.contains(QString::fromUtf8(text));
        });
        if (found == texts.end())
            qFatal("%s is not drawn", text);
        return found->box;
    };
    QVERIFY(find("86.10").top() > find("Hòa An").bottom());
    Panel *pace = panel(TileKind::Pace);
    Snapshot with = shownWith(Shown::Plain);
    Reading behind = *with.reading(kOnTime, province());
    behind.target->met = false;
    behind.target->distance = -5;
    put(with, behind);
    show(*pace, with, {300, 150});
    QVERIFY2(wordsOf(*pace).contains(QStringLiteral("behind by 5.00 points")), qPrintable(wordsOf(*pace)));
    show(*pace, with, {900, 300});
    QVERIFY(wordsOf(*pace).contains(QStringLiteral("behind its pace by 5.00 points")));
}

void TestTiles::whatIsWrongStaysInASmallScorecard()
{
    Snapshot with = shownWith(Shown::Plain);
    ShiftScore score = *with.score;
    score.card.chattering.resize(2);
    with.score = std::make_shared<ShiftScore>(score);
    Panel *card = panel(TileKind::Scorecard);
    show(*card, with, {460, 150});
    QVERIFY2(wordsOf(*card).contains(QStringLiteral("Chattering")), qPrintable(wordsOf(*card)));
    QVERIFY(wordsOf(*card).contains(QRegularExpression(QStringLiteral("and [1-6] more"))));
    show(*card, with, {700, 700});
    const QString all = wordsOf(*card);
    QVERIFY(all.indexOf(QStringLiteral("Alarms an hour")) < all.indexOf(QStringLiteral("Chattering")));
}

void TestTiles::equalSnapshotsDoNotRepaint()
{
    for (const TileKind kind : kKinds) {
        Panel *shown = panel(kind);
        m_parent->resize(700, 500);
        show(*shown, shownWith(Shown::Plain), {640, 420});
        m_parent->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_parent.get()));
        QCoreApplication::processEvents();
        PaintCounter counter(shown);
        Snapshot later = shownWith(Shown::Plain);
        later.sequence = 2;
        shown->present(later, context(m_pack, Language::English));
        QCoreApplication::processEvents();
        QCOMPARE(counter.count, 0);
        if (kind == TileKind::Clock)
            continue;
        shown->present(shownWith(Shown::Missing), context(m_pack, Language::English));
        QTRY_COMPARE(counter.count, 1);
    }
}

void TestTiles::tabReachesThemAndTheRingIsSeen()
{
    for (const TileKind kind : kKinds) {
        Panel *shown = panel(kind);
        m_parent->setFocusPolicy(Qt::StrongFocus);
        m_parent->resize(700, 500);
        show(*shown, shownWith(Shown::Plain), {460, 260});
        m_parent->show();
        m_parent->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_parent.get()));
        m_parent->setFocus();
        const int without = pixelsNear(shown->grab().toImage(), Palette().accent);
        QTest::keyClick(m_parent.get(), Qt::Key_Tab);
        QTRY_VERIFY(shown->hasFocus());
        QVERIFY(pixelsNear(shown->grab().toImage(), Palette().accent) > without + 500);
    }
}

void TestTiles::allHaveAccessibleNames()
{
    for (const TileKind kind : kKinds) {
        Panel *shown = panel(kind);
        show(*shown, shownWith(Shown::Plain), {460, 260});
        QVERIFY(shown->isReady());
        QCOMPARE(shown->objectName(), QStringLiteral("tile"));
        QVERIFY(!shown->accessibleName().isEmpty());
        QVERIFY(shown->accessibleName() != QStringLiteral("tile"));
        QVERIFY(!QString(shown->accessibleDescription() + shown->accessibleName()).isEmpty());
        QVERIFY(shown->focusPolicy() & Qt::TabFocus);
    }
    Panel *ranking = panel(TileKind::Ranking);
    show(*ranking, shownWith(Shown::Plain), {460, 60}); // too small to show a row: it is told all the same
    QVERIFY(ranking->accessibleDescription().contains(QStringLiteral("W. Hòa An 86.10")));
}

QTEST_MAIN(TestTiles)
#include "test_tiles.moc"
