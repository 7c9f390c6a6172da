// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/forecast.h"
#include "core/rules/usual/target_outlook.h"
#include "tests/support.h"

#include <cmath>
#include <random>

using namespace ioc;
using namespace ioc::test;
using Series = std::vector<std::optional<double>>;
using Accrual = ioc::TargetQuestion::Accrual;
using Good = ioc::TargetQuestion::Good;

namespace {

const std::vector<double> kSeasons{3, -1, -4, 2};

/// 10 + t and a season of four, with noise of so much.
Series quarters(int length, double noise = 0, unsigned seed = 1)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0, 1);
    Series series;
    for (int t = 0; t < length; ++t)
        series.push_back(10 + t + kSeasons[size_t(t % 4)] + noise * normal(random));
    return series;
}

bool isClose(double a, double b, double tolerance = 1e-6)
{
    return std::abs(a - b) < tolerance;
}

/// Six years are told, two quarters of the seventh too, two are to come: 24 + … + 27 and 4 · 10 make 142.
TargetQuestion seventhYear(double target)
{
    TargetQuestion question;
    question.target = target;
    question.series = quarters(26);
    question.season = 4;
    question.told = 2;
    question.rest = 2;
    return question;
}

} // namespace

class ForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void knowsTheSameOfASeasonAgo();
    void goesOnWithALineAndItsSeasons();
    void leavesOutWhatIsMissingAtTheBeginning();
    void saysNothingOfShortSeries();
    void saysNothingWhereLastYearIsAsGood();
    void testsOnWhatWasNotKnown();
    void isLessSureOfWhatIsFurther();
    void takesStudentsIntervals();
    void holdsMostOfWhatComesInItsInterval();
    void expectsTheSumOfAPeriod();
    void expectsTheLevelAtThePeriodsEnd();
    void passesOverWhatIsNotToldBeforeThePeriod();
    void looksAtTargetsThatMustNotBeExceeded();
    void knowsAPeriodThatIsOver();
    void isUnsureByWhatTheBackTestMissed();
    void expectsNothingWhereLastYearServesAsWell();
    void saysNothingWhenAPieceOfThePeriodIsMissing();
};

void ForecastTest::knowsTheSameOfASeasonAgo()
{
    const Series series{1, 2, 3, 4, 5, 6};
    QCOMPARE(seasonalNaive(series, 4, 1), std::optional(3.0));
    QCOMPARE(seasonalNaive(series, 4, 4), std::optional(6.0));
    QCOMPARE(seasonalNaive(series, 4, 5), std::optional(3.0));
    QVERIFY(!seasonalNaive(series, 7, 1));
    QCOMPARE(seasonalNaive(series, 7, 2), std::optional(1.0));
}

void ForecastTest::goesOnWithALineAndItsSeasons()
{
    const auto result = forecast(quarters(24), 4, 6);
    QVERIFY(result);
    QCOMPARE(result->steps.size(), 6u);
    for (int step = 0; step < 6; ++step) {
        QVERIFY(isClose(result->steps[size_t(step)].value, 10 + 24 + step + kSeasons[size_t(step % 4)]));
        QVERIFY(result->steps[size_t(step)].error.deviation < 1e-6);
    }
    QVERIFY(isClose(result->backTest.meanError, 0));
    QVERIFY(result->backTest.naiveError > 4 - 1e-9); // a year ago it was four less, two years ago eight
}

void ForecastTest::leavesOutWhatIsMissingAtTheBeginning()
{
    Series series = quarters(24);
    series.insert(series.begin(), 5, std::nullopt);
    const auto result = forecast(series, 4, 2);
    QVERIFY(result);
    QVERIFY(isClose(result->steps[0].value, 10 + 24 + 3));
    series[8].reset();
    QVERIFY(!forecast(series, 4, 2));
}

void ForecastTest::saysNothingOfShortSeries()
{
    QVERIFY(!forecast({}, 4, 1));
    // Two seasons and a value to fit, three further origins, two values ahead.
    QVERIFY(!forecast(quarters(13), 4, 2));
    QVERIFY(forecast(quarters(14), 4, 2));
}

void ForecastTest::saysNothingWhereLastYearIsAsGood()
{
    Series same;
    for (int t = 0; t < 40; ++t)
        same.push_back(20 + kSeasons[size_t(t % 4)]);
    QVERIFY(!forecast(same, 4, 4));
    QVERIFY(backTest(same, 4, 4));
}

void ForecastTest::testsOnWhatWasNotKnown()
{
    // A jump at the very end: every origin before it is off by it at the step that meets it, and at no other.
    Series series = quarters(24);
    *series.back() += 100;
    const auto test = backTest(series, 4, 3);
    QVERIFY(test);
    QCOMPARE(test->errors.size(), 12u);
    QVERIFY(isClose(*test->errors[11][2], 100));
    QVERIFY(isClose(*test->errors[11][1], 0));
    QVERIFY(isClose(*test->errors[10][2], 0));
}

void ForecastTest::isLessSureOfWhatIsFurther()
{
    const auto result = forecast(quarters(40, 1), 4, 6);
    QVERIFY(result);
    for (size_t step = 1; step < 6; ++step)
        QVERIFY(result->steps[step].error.deviation >= result->steps[step - 1].error.deviation);
    QVERIFY(result->steps[0].error.deviation > 0);
}

void ForecastTest::takesStudentsIntervals()
{
    // Tables of Student's t: 4 degrees of freedom, 2.1318 at 0.95; 10 degrees, 1.3722 at 0.90.
    const ForecastError four{2, 4};
    QVERIFY(isClose(four.probabilityBelow(100 + 2 * 2.1318, 100), 0.95, 1e-5));
    QVERIFY(isClose(four.probabilityBelow(100, 100), 0.5));
    QVERIFY(isClose(four.halfInterval(0.9), 2 * 2.1318, 1e-3));
    QVERIFY(isClose(four.margin(0.95), 2 * 2.1318, 1e-3));
    QVERIFY(isClose(four.margin(0.5), 0));
    QVERIFY(isClose(ForecastError({1, 10}).halfInterval(0.8), 1.3722, 1e-4));
    QCOMPARE(ForecastError({0, 4}).probabilityBelow(5, 5), 0.0);
    QCOMPARE(ForecastError({0, 4}).probabilityBelow(5.1, 5), 1.0);
    QCOMPARE(errorOf(std::vector<double>{3, -4, 0, 0})->deviation, 2.5);
    QVERIFY(!errorOf({}));
}

void ForecastTest::holdsMostOfWhatComesInItsInterval()
{
    int told = 0;
    int held = 0;
    for (unsigned seed = 1; seed <= 120; ++seed) {
        const Series whole = quarters(44, 2, seed);
        const auto result = forecast(std::span(whole).first(40), 4, 4);
        if (!result)
            continue;
        for (size_t step = 0; step < 4; ++step) {
            const ForecastStep &ahead = result->steps[step];
            ++told;
            held += std::abs(*whole[40 + step] - ahead.value) <= ahead.error.halfInterval(0.8) ? 1 : 0;
        }
    }
    QVERIFY(told > 300);
    const double share = double(held) / told;
    QVERIFY2(share > 0.72 && share < 0.92, qPrintable(QString::number(share)));
}

void ForecastTest::expectsTheSumOfAPeriod()
{
    const auto under = targetOutlook(seventhYear(143));
    QVERIFY(under);
    QVERIFY(isClose(under->expected, 142));
    QVERIFY(under->missed > 0.999);
    QVERIFY(targetOutlook(seventhYear(141))->missed < 0.001);
}

void ForecastTest::expectsTheLevelAtThePeriodsEnd()
{
    TargetQuestion question = seventhYear(38);
    question.accrual = Accrual::Level;
    const auto outlook = targetOutlook(question);
    QVERIFY(outlook);
    QVERIFY(isClose(outlook->expected, 10 + 27 + 2));
    QVERIFY(outlook->missed < 0.001);
}

void ForecastTest::passesOverWhatIsNotToldBeforeThePeriod()
{
    // The two quarters to come belong to the year that ends; 28 + … + 31 and 4 · 10 make the 158 of the next.
    TargetQuestion question = seventhYear(158.5);
    question.told = 0;
    question.gap = 2;
    question.rest = 4;
    const auto outlook = targetOutlook(question);
    QVERIFY(outlook);
    QVERIFY(isClose(outlook->expected, 158));
    QVERIFY(outlook->missed > 0.999);

    question.series = quarters(42, 2, 5);
    const auto test = backTest(question.series, 4, 6);
    std::vector<double> sums;
    for (const auto &path : test->errors)
        sums.push_back(*path[2] + *path[3] + *path[4] + *path[5]);
    const auto unsure = targetOutlook(question);
    QVERIFY(!unsure || isClose(unsure->halfInterval, errorOf(sums)->halfInterval(0.8)));
    QCOMPARE(unsure.has_value(), test->beatsNaive());
}

void ForecastTest::looksAtTargetsThatMustNotBeExceeded()
{
    TargetQuestion question = seventhYear(141);
    question.good = Good::AtMost;
    QVERIFY(targetOutlook(question)->missed > 0.999);
    question.target = 143;
    QVERIFY(targetOutlook(question)->missed < 0.001);
}

void ForecastTest::knowsAPeriodThatIsOver()
{
    TargetQuestion question;
    question.series = {5, 6, 7};
    question.told = 2;
    question.target = 13;
    QCOMPARE(targetOutlook(question)->expected, 13.0);
    QCOMPARE(targetOutlook(question)->missed, 0.0);
    question.target = 13.5;
    QCOMPARE(targetOutlook(question)->missed, 1.0);
    question.accrual = Accrual::Level;
    QCOMPARE(targetOutlook(question)->expected, 7.0);
    question.series.push_back({});
    QVERIFY(!targetOutlook(question));
}

void ForecastTest::isUnsureByWhatTheBackTestMissed()
{
    TargetQuestion question = seventhYear(0);
    question.series = quarters(42, 2, 5);
    const auto first = targetOutlook(question);
    QVERIFY(first);
    QVERIFY(first->halfInterval > 0);
    // At the end of its 80 % interval a figure is missed with 90 %, at what is expected with 50 %.
    question.target = first->expected + first->halfInterval;
    QVERIFY(isClose(targetOutlook(question)->missed, 0.9));
    question.target = first->expected;
    QVERIFY(isClose(targetOutlook(question)->missed, 0.5));

    // By the definition: the errors of the sum of both quarters, not of each.
    const auto test = backTest(question.series, 4, 2);
    std::vector<double> sums;
    for (const auto &path : test->errors)
        sums.push_back(*path[0] + *path[1]);
    QVERIFY(isClose(first->halfInterval, errorOf(sums)->halfInterval(0.8)));
}

void ForecastTest::expectsNothingWhereLastYearServesAsWell()
{
    // Every year the same, 4 · 20.
    TargetQuestion question = seventhYear(79);
    question.series.clear();
    for (int t = 0; t < 26; ++t)
        question.series.push_back(20 + kSeasons[size_t(t % 4)]);
    QVERIFY(!targetOutlook(question));
    QVERIFY(targetOutlook(seventhYear(143)));

    // Each quarter is that of last year and a step on: nothing foretells it better.
    std::mt19937 random(1);
    std::normal_distribution<double> step(0, 1);
    for (size_t t = 4; t < 26; ++t)
        question.series[t] = *question.series[t - 4] + step(random);
    const auto test = backTest(question.series, 4, 2);
    QVERIFY(test && !test->beatsNaive());
    QVERIFY(!targetOutlook(question));

    // What is told whole needs no forecast.
    question.told = 4;
    question.rest = 0;
    QVERIFY(targetOutlook(question));
}

void ForecastTest::saysNothingWhenAPieceOfThePeriodIsMissing()
{
    TargetQuestion question = seventhYear(143);
    question.series[24].reset();
    QVERIFY(!targetOutlook(question));
    question = seventhYear(143);
    question.series[15].reset();
    QVERIFY(targetOutlook(question));
    question.series.erase(question.series.begin(), question.series.begin() + 16);
    QVERIFY(!targetOutlook(question));
}

QTEST_GUILESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
