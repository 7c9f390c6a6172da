// SPDX-License-Identifier: GPL-3.0-or-later
// What a tile tells at exactly the size below which its page is refused.
#include "tests/wall/pictures.h"
#include "tests/wall/shown_tile.h"
#include "translations/translations.h"
#include "widgets/models/wall_text.h"
#include "widgets/wall/page_fit.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;
using namespace ioc::test;

namespace {

/// What must be read in a tile whatever its size; nothing where it shows none.
struct Wanted
{
    QString name;
    QString figure; ///< whole
    QString time;
};

/// Pages have letters from the least to the usual ones; figures stay as they are.
std::vector<Theme> themes()
{
    return {Theme(1080, 3), Theme(1080, 3).withLetters(kLeastArc),
            Theme(1080, 5).withLetters((kLeastArc + kUsualArc) / 2), Theme(1080, 8).withLetters(kLeastArc),
            Theme(2160, 3)};
}

bool isOfOneFigure(TileKind kind)
{
    return kind == TileKind::Indicator || kind == TileKind::Number || kind == TileKind::Pace;
}

QString inLanguage(Language language, const char *vi, const char *en)
{
    return QString::fromUtf8(language == Language::Vietnamese ? vi : en);
}

QString nameIn(TileKind kind, Shown shown, Language language)
{
    switch (kind) {
    case TileKind::Trend:
    case TileKind::Bars:
    case TileKind::Calendar:
    case TileKind::Hours:
        return inLanguage(language, "Phản ánh", "1022");
    case TileKind::Alarms:
        return shown == Shown::Zero || shown == Shown::Missing ? QString()
                                                               : inLanguage(language, "Mực nước", "Water above");
    case TileKind::Bulletins:
        return shown == Shown::Zero || shown == Shown::Missing ? QString() : QStringLiteral("Cảnh báo lũ");
    case TileKind::Directives:
        return shown == Shown::Zero || shown == Shown::Missing ? QString() : QStringLiteral("Giải quyết");
    case TileKind::Feeds:
        return inLanguage(language, "Một cửa", "One-stop");
    case TileKind::Still:
        return inLanguage(language, "Tổng đài", "Hotline");
    case TileKind::Text:
        return inLanguage(language, "Số liệu", "A text");
    case TileKind::Clock:
    case TileKind::Scorecard:
        return {};
    default:
        return inLanguage(language, "Hồ sơ", "Dossiers");
    }
}

QString figureIn(TileKind kind, Shown shown, const Format &format)
{
    const QString dash(QChar(0x2014));
    const bool isMissing = shown == Shown::Missing;
    const auto figure = [&](double value, int decimals) {
        return isMissing ? dash : format.number(shown == Shown::Zero ? 0 : value, decimals);
    };
    switch (kind) {
    case TileKind::Indicator:
    case TileKind::Number:
    case TileKind::Table:
    case TileKind::Bullets:
        return figure(97.63, 2);
    case TileKind::Pace:
        return figure(97.63, shown == Shown::Missed ? 2 : 1);
    case TileKind::Ranking:
        return figure(86.1, 2);
    case TileKind::Multiples:
        return figure(41, 2);
    case TileKind::Scorecard:
        return figure(2, 1);
    case TileKind::Bars:
    case TileKind::Trend:
    case TileKind::Calendar:
    case TileKind::Hours:
    case TileKind::States:
        return isMissing ? dash : QString();
    case TileKind::Alarms:
        return shown == Shown::Zero || isMissing ? QString() : format.number(112.74, 1);
    default:
        return {};
    }
}

QString timeIn(TileKind kind, Shown shown)
{
    if (shown == Shown::Missing)
        return {};
    if (kind == TileKind::Still)
        return shown == Shown::Old ? QStringLiteral("12:00") : QStringLiteral("18:44");
    if (isOfOneFigure(kind))
        return QStringLiteral("18:44");
    if (shown != Shown::Old)
        return {};
    if (kind == TileKind::Scorecard)
        return QStringLiteral("18:00");
    if (isOverTime(kind))
        return QStringLiteral("16:02");
    const bool isOfFigures = kind == TileKind::Table || kind == TileKind::Bullets || kind == TileKind::Ranking;
    return isOfFigures ? QStringLiteral("18:44") : QString();
}

/// Whether a title takes the place of the name.
bool isNamedByTitle(TileKind kind, Shown shown)
{
    constexpr std::array kKinds{TileKind::Trend,    TileKind::Bars,  TileKind::Ranking,
                                TileKind::Calendar, TileKind::Hours, TileKind::Still};
    const bool hasRows = kind == TileKind::Multiples || kind == TileKind::States;
    return isOfOneFigure(kind) || std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end() ||
           (hasRows && shown == Shown::Missing);
}

/// Two texts that lie on each other; empty where none do.
QString overlapIn(const std::vector<DrawnText> &texts)
{
    constexpr double kTouching = 2;
    for (size_t i = 0; i < texts.size(); ++i) {
        for (size_t j = i + 1; j < texts.size(); ++j) {
            const QRectF both = texts[i].ink & texts[j].ink;
            if (both.width() > kTouching && both.height() > kTouching)
                return texts[i].text + QStringLiteral(" on ") + texts[j].text;
        }
    }
    return {};
}

QString outsideOf(const QRectF &card, const std::vector<DrawnText> &texts)
{
    for (const DrawnText &text : texts) {
        if (!card.contains(text.ink))
            return text.text;
    }
    return {};
}

} // namespace

class TestLeastSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { installLanguage(Language::English); }

    void everyTileTellsItsFigure_data();
    void everyTileTellsItsFigure();
    void statesOfFeedsAreTold_data();
    void statesOfFeedsAreTold();
    void longFiguresStayWhole_data();
    void longFiguresStayWhole();
    void doubtIsTold_data();
    void doubtIsTold();

private:
    void hold(const Tile &tile, const Wanted &wanted, Shown shown, Language language);
    void holdWords(const ShownTile &tile, const Wanted &wanted);
};

void TestLeastSizes::everyTileTellsItsFigure_data()
{
    QTest::addColumn<TileKind>("kind");
    QTest::addColumn<Shown>("shown");
    QTest::addColumn<Language>("language");
    for (const TileKind kind : kindsOfTiles()) {
        for (const Shown shown : kAllShown) {
            for (const Language language : {Language::Vietnamese, Language::English})
                QTest::addRow("%s, %s, %s", nameOf(kind), nameOf(shown),
                              language == Language::English ? "English" : "Vietnamese")
                    << kind << shown << language;
        }
    }
}

void TestLeastSizes::everyTileTellsItsFigure()
{
    QFETCH(TileKind, kind);
    QFETCH(Shown, shown);
    QFETCH(Language, language);
    installLanguage(language);
    const PackPtr known = pack();
    Wanted wanted{nameIn(kind, shown, language), figureIn(kind, shown, Format(language, known->zone)),
                  timeIn(kind, shown)};
    Tile tile = tileOf(kind);
    hold(tile, wanted, shown, language);
    tile.title = {QStringLiteral("Chỉ tiêu giao đầu năm"), QStringLiteral("Figures of the year")};
    if (isNamedByTitle(kind, shown))
        wanted.name = inLanguage(language, "Chỉ tiêu", "Figures");
    if (kind == TileKind::States && shown != Shown::Missing)
        wanted.name = inLanguage(language, "Phản ánh", "1022"); // of its first row
    hold(tile, wanted, shown, language);
}

void TestLeastSizes::statesOfFeedsAreTold_data()
{
    QTest::addColumn<Shown>("shown");
    QTest::addColumn<Language>("language");
    for (const Shown shown : kAllShown) {
        for (const Language language : {Language::Vietnamese, Language::English})
            QTest::addRow("%s, %s", nameOf(shown), language == Language::English ? "English" : "Vietnamese")
                << shown << language;
    }
}

/// A timeline of states that names feeds.
void TestLeastSizes::statesOfFeedsAreTold()
{
    QFETCH(Shown, shown);
    QFETCH(Language, language);
    installLanguage(language);
    const bool isMissing = shown == Shown::Missing;
    // In trouble now is the other when figures are old, and its row comes first.
    const QString name =
        shown == Shown::Old ? inLanguage(language, "Một cửa", "One-st") : inLanguage(language, "Tổng", "Hot");
    Wanted wanted{name, isMissing ? QString(QChar(0x2014)) : QString(), timeIn(TileKind::States, shown)};
    Tile tile = tileOfFeeds();
    hold(tile, wanted, shown, language);
    tile.title = {QStringLiteral("Nguồn dữ liệu từng ngày"), QStringLiteral("Feeds day by day")};
    if (isMissing)
        wanted.name = inLanguage(language, "Nguồn", "Feeds");
    hold(tile, wanted, shown, language);
}

/// Holds a tile at its least sizes against what must be read in it.
void TestLeastSizes::hold(const Tile &tile, const Wanted &wanted, Shown shown, Language language)
{
    for (const Theme &theme : themes()) {
        const QSizeF least = leastSizeOf(tile.kind, theme);
        const QSize size(int(least.width()), int(least.height())); // which a page takes for large enough
        ShownTile panel(tile);
        panel.show(shownFor(tile, shown), size, theme, language);
        panel.picture(); // which tells a hidden widget its size
        QTRY_VERIFY(panel.panel().isReady());
        holdWords(panel, wanted);
        const QByteArray words = panel.words().toUtf8();
        if (shown == Shown::Old && !wanted.time.isEmpty())
            QVERIFY2(pixelsNear(panel.picture(), theme.palette().hatch, 2) > size.width(), words.constData());
        const bool isMarked =
            isOfOneFigure(tile.kind) || tile.kind == TileKind::Table || tile.kind == TileKind::Bullets;
        if (shown == Shown::Missed && isMarked)
            QVERIFY2(pixelsNear(panel.picture(), theme.palette().warning) > 20, words.constData());
        if (QTest::currentTestFailed())
            return;
    }
}

void TestLeastSizes::holdWords(const ShownTile &tile, const Wanted &wanted)
{
    const std::vector<DrawnText> texts = tile.texts();
    const QString words = tile.words();
    const QString what = QStringLiteral("%1×%2:\n%3").arg(tile.panel().width()).arg(tile.panel().height()).arg(words);
    const QString small = WallText::tooSmall().section(QLatin1Char(' '), 0, 1);
    QVERIFY2(!QString(words).replace(QLatin1Char('\n'), QLatin1Char(' ')).contains(small), qPrintable(what));
    for (const QString &part : {wanted.name, wanted.figure, wanted.time})
        QVERIFY2(words.contains(part), qPrintable(part + QStringLiteral(" is not in ") + what));
    QVERIFY2(overlapIn(texts).isEmpty(), qPrintable(overlapIn(texts) + QStringLiteral(" in ") + what));
    const QString outside = outsideOf(tile.panel().rect(), texts);
    QVERIFY2(outside.isEmpty(), qPrintable(outside + QStringLiteral(" is outside in ") + what));
}

void TestLeastSizes::longFiguresStayWhole_data()
{
    QTest::addColumn<TileKind>("kind");
    for (const TileKind kind : {TileKind::Indicator, TileKind::Number, TileKind::Pace, TileKind::Table,
                                TileKind::Bullets, TileKind::Multiples})
        QTest::addRow("%s", nameOf(kind)) << kind;
}

void TestLeastSizes::longFiguresStayWhole()
{
    QFETCH(TileKind, kind);
    Tile wanted = tileOf(kind);
    wanted.indicators = {kOverdue};
    Snapshot with = shownWith(Shown::Plain);
    put(with, reading(kOverdue, 1'234'567));
    with.trends.insert(QStringLiteral("overview/t"),
                       dayTrend({dayLine(kOverdue, LineRole::Actual, {1'200'000.0, 1'234'567.0})}));
    for (const Theme &theme : themes()) {
        ShownTile tile(wanted);
        tile.show(with, leastSizeOf(kind, theme).toSize(), theme);
        const std::vector<DrawnText> texts = tile.texts();
        QVERIFY2(tile.words().contains(QStringLiteral("1,234,567")), qPrintable(tile.words()));
        QVERIFY2(outsideOf(tile.panel().rect(), texts).isEmpty(), qPrintable(outsideOf(tile.panel().rect(), texts)));
        QVERIFY2(overlapIn(texts).isEmpty(), qPrintable(overlapIn(texts)));
    }
}

void TestLeastSizes::doubtIsTold_data()
{
    QTest::addColumn<TileKind>("kind");
    for (const TileKind kind :
         {TileKind::Trend, TileKind::Bars, TileKind::Multiples, TileKind::Calendar, TileKind::Hours})
        QTest::addRow("%s", nameOf(kind)) << kind;
}

/// A figure that its sources do not vouch for is drawn, and said to be one.
void TestLeastSizes::doubtIsTold()
{
    QFETCH(TileKind, kind);
    installLanguage(Language::Vietnamese);
    const Tile tile = tileOf(kind);
    Snapshot shown = shownFor(tile, Shown::Plain);
    for (TrendLine &line : shown.trends[trendKey(PageId(QStringLiteral("overview")), tile.id)].lines) {
        if (line.role == LineRole::Actual && line.indicator == tile.indicators.front())
            line.points.front().quality = Quality::Suspect;
    }
    for (const Theme &theme : themes()) {
        const QSizeF least = leastSizeOf(kind, theme);
        ShownTile panel(tile);
        panel.show(shown, QSize(int(least.width()), int(least.height())), theme, Language::Vietnamese);
        panel.picture();
        holdWords(panel, {{}, QStringLiteral("1 số liệu nghi"), {}});
    }
}

QTEST_MAIN(TestLeastSizes)
#include "test_least_sizes.moc"
