// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/holt_winters_fit.h"
#include "tests/support.h"

#include <cmath>
#include <random>

using namespace ioc;
using namespace ioc::test;
using Series = std::vector<std::optional<double>>;

namespace {

const std::vector<double> kSeasons{3, -1, -4, 2};

/// 10 + t and a season of four.
Series lineWithSeasons(int length)
{
    Series series;
    for (int t = 0; t < length; ++t)
        series.push_back(10 + t + kSeasons[size_t(t % 4)]);
    return series;
}

bool isClose(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

/// The equations are those of Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 8.3.
class HoltWintersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void followsTheEquationsOfAddedSeasons();
    void followsTheEquationsOfMultipliedSeasons();
    void goesOnByItsTrendOverAGap();
    void beginsOnALineWithSeasonsExactly();
    void doesNotBeginWithoutTwoWholeSeasons();
    void fitsALineWithSeasonsWithoutError();
    void isNoWorseThanAnyPointOfAFinerGrid();
    void givesTheSameFitEachTime();
    void choosesMultipliedSeasonsThatGrow();
    void takesNoMultipliedSeasonsOfZeros();
};

void HoltWintersTest::followsTheEquationsOfAddedSeasons()
{
    // By hand, all three smoothings a half. Value 14 against 10 + 1 + 2: level 0.5 · (14 − 2) + 0.5 · 11 = 11.5,
    // trend 0.5 · 1.5 + 0.5 · 1 = 1.25, season 0.5 · (14 − 11) + 0.5 · 2 = 2.5. Value 10 against 11.5 + 1.25 − 2:
    // level 0.5 · 12 + 0.5 · 12.75 = 12.375, trend 0.5 · 0.875 + 0.625 = 1.0625, season −1.375 − 1 = −2.375.
    HoltWinters method(Seasonality::Additive, {0.5, 0.5, 0.5}, 10, 1, {2, -2});
    QCOMPARE(method.ahead(1), 13.0);
    method.take(14);
    QCOMPARE(method.level(), 11.5);
    QCOMPARE(method.trend(), 1.25);
    QCOMPARE(method.ahead(1), 10.75);
    method.take(10);
    QCOMPARE(method.level(), 12.375);
    QCOMPARE(method.trend(), 1.0625);
    QCOMPARE(method.ahead(1), 12.375 + 1.0625 + 2.5);
    QCOMPARE(method.ahead(2), 12.375 + 2 * 1.0625 - 2.375);
    QCOMPARE(method.ahead(3), 12.375 + 3 * 1.0625 + 2.5);
}

void HoltWintersTest::followsTheEquationsOfMultipliedSeasons()
{
    // By hand. Value 18 against 12 · 1.25: level 0.5 · 18 / 1.25 + 0.5 · 12 = 13.2, trend 0.5 · 3.2 + 0.5 · 2 = 2.6,
    // season 0.5 · 18 / 12 + 0.5 · 1.25 = 1.375. Value 12 against 15.8 · 0.75: level 0.5 · 16 + 0.5 · 15.8 = 15.9,
    // trend 0.5 · 2.7 + 1.3 = 2.65.
    HoltWinters method(Seasonality::Multiplicative, {0.5, 0.5, 0.5}, 10, 2, {1.25, 0.75});
    QCOMPARE(method.ahead(1), 15.0);
    method.take(18);
    QCOMPARE(method.level(), 13.2);
    QCOMPARE(method.trend(), 2.6);
    QCOMPARE(method.ahead(1), 15.8 * 0.75);
    method.take(12);
    QCOMPARE(method.level(), 15.9);
    QCOMPARE(method.trend(), 2.65);
    QCOMPARE(method.ahead(1), 18.55 * 1.375);
}

void HoltWintersTest::goesOnByItsTrendOverAGap()
{
    HoltWinters method(Seasonality::Additive, {0.5, 0.5, 0.5}, 10, 1, {2, -2});
    method.take({});
    QCOMPARE(method.level(), 11.0);
    QCOMPARE(method.trend(), 1.0);
    QCOMPARE(method.ahead(1), 10.0);
    QCOMPARE(method.ahead(2), 15.0);
}

void HoltWintersTest::beginsOnALineWithSeasonsExactly()
{
    const auto method = HoltWinters::begin(Seasonality::Additive, {}, lineWithSeasons(8), 4);
    QVERIFY(method);
    QCOMPARE(method->trend(), 1.0);
    QCOMPARE(method->level(), 13.0); // 10 + 3
    for (int step = 1; step <= 8; ++step)
        QCOMPARE(method->ahead(step), *lineWithSeasons(12)[size_t(3 + step)]);
}

void HoltWintersTest::doesNotBeginWithoutTwoWholeSeasons()
{
    QVERIFY(!HoltWinters::begin(Seasonality::Additive, {}, lineWithSeasons(7), 4));
    Series gap = lineWithSeasons(12);
    gap[5].reset();
    QVERIFY(!HoltWinters::begin(Seasonality::Additive, {}, gap, 4));
    gap = lineWithSeasons(12);
    gap[9].reset();
    QVERIFY(HoltWinters::begin(Seasonality::Additive, {}, gap, 4));
    QVERIFY(!fitHoltWinters(Seasonality::Additive, lineWithSeasons(8), 4));
}

void HoltWintersTest::fitsALineWithSeasonsWithoutError()
{
    const auto fit = fitHoltWinters(Seasonality::Additive, lineWithSeasons(24), 4);
    QVERIFY(fit);
    QVERIFY(fit->squaredError < 1e-18);
    QVERIFY(isClose(fit->method.ahead(6), 10 + 29 + kSeasons[1]));
}

void HoltWintersTest::isNoWorseThanAnyPointOfAFinerGrid()
{
    std::mt19937 random(8);
    std::normal_distribution<double> noise(0, 2);
    for (int run = 0; run < 10; ++run) {
        Series series = lineWithSeasons(40);
        double drift = 0;
        for (auto &value : series)
            *value += (drift += noise(random) / 2) + noise(random);
        const auto fit = fitHoltWinters(Seasonality::Additive, series, 4);
        QVERIFY(fit);
        double best = INFINITY;
        for (int a = 0; a <= 10; ++a) {
            for (int b = 0; b <= 10; ++b) {
                for (int c = 0; c <= 10 - a; ++c) {
                    auto method =
                        HoltWinters::begin(Seasonality::Additive, {a / 10.0, b / 10.0, c / 10.0}, series, 4).value();
                    double squares = 0;
                    for (size_t i = 4; i < series.size(); ++i) {
                        squares += std::pow(*series[i] - method.ahead(1), 2);
                        method.take(series[i]);
                    }
                    best = std::min(best, squares);
                }
            }
        }
        QVERIFY2(fit->squaredError <= best * 1.001,
                 qPrintable(QStringLiteral("%1 %2").arg(fit->squaredError).arg(best)));
        QVERIFY(fit->smoothing.season <= 1 - fit->smoothing.level);
    }
}

void HoltWintersTest::givesTheSameFitEachTime()
{
    std::mt19937 random(9);
    std::normal_distribution<double> noise(0, 2);
    Series series = lineWithSeasons(30);
    for (auto &value : series)
        *value += noise(random);
    const auto first = fitHoltWinters(series, 4);
    const auto second = fitHoltWinters(series, 4);
    QVERIFY(first && second);
    QVERIFY(first->smoothing == second->smoothing);
    QCOMPARE(first->squaredError, second->squaredError);
    QCOMPARE(first->method.ahead(3), second->method.ahead(3));
}

void HoltWintersTest::choosesMultipliedSeasonsThatGrow()
{
    const std::vector<double> factors{1.3, 0.9, 0.6, 1.2};
    Series series;
    for (int t = 0; t < 40; ++t)
        series.push_back((100 + 5 * t) * factors[size_t(t % 4)]);
    const auto fit = fitHoltWinters(series, 4);
    QVERIFY(fit);
    QVERIFY(fit->kind == Seasonality::Multiplicative);
    for (int step = 1; step <= 4; ++step) {
        const double truth = (100 + 5 * (39 + step)) * factors[size_t((39 + step) % 4)];
        QVERIFY(std::abs(fit->method.ahead(step) / truth - 1) < 0.01);
    }
}

void HoltWintersTest::takesNoMultipliedSeasonsOfZeros()
{
    Series series = lineWithSeasons(24);
    series[2] = 0;
    QVERIFY(!fitHoltWinters(Seasonality::Multiplicative, series, 4));
    const auto fit = fitHoltWinters(series, 4);
    QVERIFY(fit);
    QVERIFY(fit->kind == Seasonality::Additive);
}

QTEST_GUILESS_MAIN(HoltWintersTest)
#include "tst_holt_winters.moc"
