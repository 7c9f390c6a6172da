// SPDX-License-Identifier: GPL-3.0-or-later
// What colour alone tells apart, for every kind of eye.
#include "core/domain/page_faults.h"
#include "tests/wall/text_audit.h"
#include "widgets/models/map_state.h"
#include "widgets/models/value_classes.h"
#include "widgets/tiles/over_time_painting.h"
#include "widgets/wall/painting.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr double kApart = 10;     // CIEDE2000, of areas and marks that do not touch
constexpr double kReshaped = 0.2; // of the ink of two signs that have another shape

constexpr Sight kSights[] = {Sight::Whole, Sight::Protan, Sight::Deutan, Sight::Tritan};

/// By the eye that sees least of it.
double leastDifference(const QColor &one, const QColor &other)
{
    double least = 100;
    for (const Sight sight : kSights)
        least = std::min(least, difference(labOf(seen(one, sight)), labOf(seen(other, sight))));
    return least;
}

/// A mark as it stands on a card.
struct Sign
{
    const char *name;
    QColor colour;
    QImage shape; ///< black on white
};

template <typename Draw>
QImage shapeOf(Draw draw)
{
    QImage shape(40, 40, QImage::Format_Grayscale8);
    shape.fill(Qt::white);
    QPainter painter(&shape);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, QRectF(0, 0, 40, 40));
    return shape;
}

std::vector<Sign> signsOf(const Palette &palette)
{
    std::vector<Sign> signs;
    for (const auto &[name, mark] : {std::pair("notice", Mark::Notice), std::pair("caution", Mark::Caution),
                                     std::pair("warning", Mark::Warning), std::pair("critical", Mark::Critical)})
        signs.push_back({name, markColour(mark, palette), shapeOf([mark = mark](QPainter &painter, const QRectF &box) {
                             drawMark(painter, box, mark, 28, Qt::black);
                         })});
    for (const auto &[name, state] :
         {std::pair("ok", FeedState::Ok), std::pair("late", FeedState::Late), std::pair("down", FeedState::Down),
          std::pair("never", FeedState::Never), std::pair("paused", FeedState::Paused)})
        signs.push_back(
            {name, feedMarkColour(state, palette), shapeOf([state = state](QPainter &painter, const QRectF &box) {
                 drawFeedMark(painter, box, state, 28, Qt::black);
             })});
    return signs;
}

/// The share of the ink of both that only one of them has.
double reshaped(const QImage &one, const QImage &other)
{
    double apart = 0;
    double ink = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const int a = 255 - qGray(one.pixel(x, y));
            const int b = 255 - qGray(other.pixel(x, y));
            apart += std::abs(a - b);
            ink += std::max(a, b);
        }
    }
    return ink > 0 ? apart / ink : 0;
}

/// Late and warning, down and critical say the same.
bool maySayTheSame(const Sign &one, const Sign &other)
{
    const auto are = [&](QLatin1String first, QLatin1String second) {
        return first == QLatin1String(one.name) && second == QLatin1String(other.name);
    };
    return are(QLatin1String("warning"), QLatin1String("late")) ||
           are(QLatin1String("critical"), QLatin1String("down"));
}

QString pair(const QString &one, const QString &other, double by)
{
    return QStringLiteral("%1 and %2: %3").arg(one, other).arg(by, 0, 'f', 1);
}

} // namespace

class ColoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theMeasureIsTheStandard();
    void signsDifferByShapeOrForEveryEye_data();
    void signsDifferByShapeOrForEveryEye();
    void dataDifferForEveryEye_data() { signsDifferByShapeOrForEveryEye_data(); }
    void dataDifferForEveryEye();
    void neighbouringClassesDifferForEveryEye_data();
    void neighbouringClassesDifferForEveryEye();
};

/// Pairs of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", table 1.
void ColoursTest::theMeasureIsTheStandard()
{
    const auto isAbout = [](double value, double wanted) { return std::abs(value - wanted) < 0.0001; };
    QVERIFY(isAbout(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425));
    QVERIFY(isAbout(difference({50, 2.5, 0}, {73, 25, -18}), 27.1492));
    QVERIFY(isAbout(difference({50, 2.5, 0}, {61, -5, 29}), 22.8977));
    QVERIFY(isAbout(difference({22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}), 2.0373));
    QVERIFY(std::abs(difference(labOf(Qt::black), labOf(Qt::white)) - 100) < 0.1);
    QCOMPARE(leastDifference(Qt::red, Qt::red), 0.0);
    QVERIFY(leastDifference(QColor(0x95, 0x58, 0), QColor(0xc6, 0x2f, 0x2f)) < kApart); // without the second cones
}

void ColoursTest::signsDifferByShapeOrForEveryEye_data()
{
    QTest::addColumn<bool>("light");
    QTest::newRow("dark") << false;
    QTest::newRow("light") << true;
}

/// Amber and red are the same to some eyes on a white card; there the triangle and the diamond tell.
void ColoursTest::signsDifferByShapeOrForEveryEye()
{
    QFETCH(bool, light);
    const std::vector<Sign> signs = signsOf(light ? Palette::light() : Palette());
    for (size_t i = 0; i < signs.size(); ++i) {
        for (size_t j = i + 1; j < signs.size(); ++j) {
            if (maySayTheSame(signs[i], signs[j]) || reshaped(signs[i].shape, signs[j].shape) >= kReshaped)
                continue;
            const double by = leastDifference(signs[i].colour, signs[j].colour);
            QVERIFY2(by >= kApart, qPrintable(pair(QLatin1String(signs[i].name), QLatin1String(signs[j].name), by)));
        }
    }
}

/// Lines and columns of several indicators in one picture; 3 : 1 to the card is WCAG 2.2's for graphics (1.4.11).
void ColoursTest::dataDifferForEveryEye()
{
    QFETCH(bool, light);
    const Palette palette = light ? Palette::light() : Palette();
    const Theme theme(1080, 3, palette);
    for (size_t i = 0; i < kMostTogether; ++i) {
        const QColor one = dataColour(theme, Face::Plain, i);
        QVERIFY2(contrast(one, palette.panel) >= 3, qPrintable(one.name()));
        for (size_t j = i + 1; j < kMostTogether; ++j) {
            const QColor other = dataColour(theme, Face::Plain, j);
            const double by = leastDifference(one, other);
            QVERIFY2(by >= kApart, qPrintable(pair(one.name(), other.name(), by)));
        }
    }
}

void ColoursTest::neighbouringClassesDifferForEveryEye_data()
{
    QTest::addColumn<std::vector<double>>("limits");
    std::vector<double> limits;
    for (int count = 1; count <= 6; ++count) {
        limits.push_back(count * 10);
        QTest::addRow("%d limits", count) << limits;
    }
}

/// They lie side by side on the map and in calendars. Nor may one look like a commune without data or with old data.
void ColoursTest::neighbouringClassesDifferForEveryEye()
{
    QFETCH(std::vector<double>, limits);
    Indicator indicator;
    indicator.direction = Direction::Up;
    const std::vector<ValueClass> classes = makeClasses(limits, indicator, Format(Language::English, Zone()));
    QCOMPARE(classes.size(), limits.size() + 1);
    for (size_t i = 0; i < classes.size(); ++i) {
        for (size_t j = i + 1; j < classes.size(); ++j) {
            const double by = leastDifference(classes[i].colour, classes[j].colour);
            QVERIFY2(by >= kApart, qPrintable(pair(classes[i].colour.name(), classes[j].colour.name(), by)));
        }
        for (const QColor &other :
             {mapNoDataColour(), mapStaleColour(), Palette().panel, Palette::light().panel, Palette::light().hatch}) {
            const double by = leastDifference(classes[i].colour, other);
            QVERIFY2(by >= kApart, qPrintable(pair(classes[i].colour.name(), other.name(), by)));
        }
    }
}

QTEST_MAIN(ColoursTest)
#include "test_colours.moc"
