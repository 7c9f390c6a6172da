// SPDX-License-Identifier: GPL-3.0-or-later
// The chart beside an alarm: where the names of its limits stand.
#include "tests/wall/text_audit.h"
#include "widgets/desk/desk_chart.h"
#include "widgets/desk/desk_style.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kLimit = QStringLiteral("ngưỡng");

TrendLineState limit(double height, const QString &name = kLimit, double from = 0)
{
    TrendLineState line;
    line.role = LineRole::Plan;
    line.name = name;
    line.runs = {{{from, height}, {1, height}}};
    return line;
}

/// A figure that lay at a fifth of the chart's height until the last days.
TrendLineState figure(double lastHeight)
{
    TrendLineState line;
    line.runs = {{{0, 0.2}, {0.9, 0.2}, {0.95, lastHeight}, {1, lastHeight}}};
    return line;
}

} // namespace

class TestDeskChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameStandsAtTheRightEndWhereItIsFree();
    void nameMakesWayForTheFigure();
    void nameSlidesToWhereNothingGoesThroughIt();
    void nameStandsWithinItsLimit();
    void namesStandApart();

private:
    std::vector<DrawnText> drawn(std::vector<TrendLineState> lines)
    {
        TrendState state;
        state.title = QStringLiteral("Bệnh viện căng nhất");
        state.yTicks = {{0, QStringLiteral("85")}, {1, QStringLiteral("100")}};
        state.lines = std::move(lines);
        DeskChart chart(m_theme);
        chart.resize(420, 260);
        chart.setState(state);
        std::vector<DrawnText> names = textsDrawnBy(chart);
        std::erase_if(names, [](const DrawnText &text) { return !text.text.startsWith(kLimit); });
        return names;
    }

    const Theme m_theme = deskTheme(false);
};

void TestDeskChart::nameStandsAtTheRightEndWhereItIsFree()
{
    const auto names = drawn({limit(0.6), figure(0.3)});
    QCOMPARE(names.size(), size_t(1));
    QVERIFY(names[0].ink.left() > 300);
}

void TestDeskChart::nameMakesWayForTheFigure()
{
    const auto names = drawn({limit(0.6), figure(0.9)});
    QCOMPARE(names.size(), size_t(1));
    QVERIFY2(names[0].ink.right() < 200, qPrintable(QString::number(names[0].ink.right())));
}

/// A saw through the limit, steep at both ends and in the middle, and above it between: below it there is room.
void TestDeskChart::nameSlidesToWhereNothingGoesThroughIt()
{
    TrendLineState saw;
    saw.runs = {{{0, 0.2},
                 {0.05, 0.9},
                 {0.4, 0.9},
                 {0.45, 0.2},
                 {0.5, 0.9},
                 {0.55, 0.2},
                 {0.6, 0.9},
                 {0.9, 0.9},
                 {0.95, 0.2},
                 {1, 0.9}}};
    const auto names = drawn({limit(0.6), saw});
    QCOMPARE(names.size(), size_t(1));
    const QRectF ink = names[0].ink;
    const bool isFree = (ink.left() > 50 && ink.right() < 205) || (ink.left() > 264 && ink.right() < 388);
    QVERIFY2(isFree, qPrintable(QStringLiteral("%1 to %2").arg(ink.left()).arg(ink.right())));
}

/// One that holds since a fortnight.
void TestDeskChart::nameStandsWithinItsLimit()
{
    const auto names = drawn({limit(0.6, kLimit, 0.5), figure(0.9)});
    QCOMPARE(names.size(), size_t(1));
    QVERIFY(names[0].ink.left() > 210 && names[0].ink.right() < 360);
}

void TestDeskChart::namesStandApart()
{
    const auto names =
        drawn({limit(0.60, kLimit + u" I"), limit(0.63, kLimit + u" II"), limit(0.66, kLimit + u" III"), figure(0.3)});
    QCOMPARE(names.size(), size_t(3));
    for (size_t i = 0; i < names.size(); ++i) {
        for (size_t j = i + 1; j < names.size(); ++j)
            QVERIFY2(!names[i].ink.intersects(names[j].ink), qPrintable(names[i].text + u'|' + names[j].text));
    }
}

QTEST_MAIN(TestDeskChart)
#include "test_desk_chart.moc"
