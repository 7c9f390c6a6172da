// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/forecast.h"
#include "core/rules/usual/limit_outlook.h"
#include "tests/support.h"

#include <cmath>
#include <random>

using namespace ioc;
using namespace ioc::test;
using Series = std::vector<std::optional<double>>;
using Accrual = ioc::TargetQuestion::Accrual;

namespace {

const std::vector<double> kSeasons{3, -1, -4, 2};

/// 10 + t and a season of four months, with noise of so much.
Series months(int length, double noise = 0)
{
    std::mt19937 random(5);
    std::normal_distribution<double> normal(0, 1);
    Series series;
    for (int t = 0; t < length; ++t)
        series.push_back(10 + t + kSeasons[size_t(t % 4)] + noise * normal(random));
    return series;
}

/// Until the end of May it is told: 37 in April, 34 in May. To be expected are 32, 39 and 41.
LimitQuestion ofJune(Accrual accrual, AlarmSide side, double limit)
{
    LimitQuestion question;
    question.accrual = accrual;
    question.side = side;
    question.limit = limit;
    question.confidence = 0.8;
    question.series = months(26);
    question.season = 4;
    question.told = 2; // a period of four months began with April
    question.ahead = {{{day("2026-06-01"), day("2026-07-01")}, false},
                      {{day("2026-07-01"), day("2026-08-01")}, false},
                      {{day("2026-08-01"), day("2026-09-01")}, accrual == Accrual::Sum}};
    question.today = day("2026-06-01");
    question.lastDay = day("2026-08-31");
    question.present = accrual == Accrual::Sum ? 71 : 34;
    return question;
}

LimitQuestion until(LimitQuestion question, const char *lastDay)
{
    question.lastDay = day(lastDay);
    while (question.ahead.back().days.from > question.lastDay)
        question.ahead.pop_back();
    return question;
}

QString text(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QStringLiteral("none");
}

bool isClose(double a, double b, double tolerance = 1e-6)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

class LimitOutlookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tellsTheDayOnWhichALevelPassesItsLimit()
    {
        // From 34 to 32 in June, to 39 in July: 4 of those 7 are past on the 18th.
        const auto outlook = limitOutlook(ofJune(Accrual::Level, AlarmSide::Above, 36));
        QVERIFY(outlook);
        QCOMPARE(text(outlook->day), QStringLiteral("2026-07-18"));
        QCOMPARE(outlook->earliest, outlook->day); // of a series without noise
        QCOMPARE(outlook->latest, outlook->day);
        QVERIFY(isClose(outlook->reached, 41));
        QVERIFY(isClose(outlook->expected, 41));
        QVERIFY(outlook->likelihood > 0.999);
        QVERIFY(!outlook->isPast && !outlook->isOfLastDay);
        QCOMPARE(outlook->tests, 12);
        QVERIFY(outlook->meanError < outlook->naiveError);
    }

    void looksNoFurtherThanTheLastDay()
    {
        const LimitQuestion question = ofJune(Accrual::Level, AlarmSide::Above, 36);
        QCOMPARE(text(limitOutlook(until(question, "2026-07-18"))->day), QStringLiteral("2026-07-18"));
        const auto before = limitOutlook(until(question, "2026-07-17"));
        QVERIFY(before);
        QVERIFY(!before->day && !before->earliest && !before->latest);
        QVERIFY(before->reached < 36);
        QVERIFY(isClose(before->reached, 32 + 7 * 17 / 31.0));
        QVERIFY(before->likelihood < 0.001);
    }

    void looksBelowToo()
    {
        const auto outlook = limitOutlook(ofJune(Accrual::Level, AlarmSide::Below, 32.9));
        QVERIFY(outlook);
        QCOMPARE(text(outlook->day), QStringLiteral("2026-06-17"));
        QVERIFY(isClose(outlook->reached, 32));
        QVERIFY(!outlook->isOfLastDay);
        const auto never = limitOutlook(ofJune(Accrual::Level, AlarmSide::Below, 31));
        QVERIFY(!never->day);
        QVERIFY(never->likelihood < 0.001);
    }

    void whatIsPastAlreadyIsPast()
    {
        LimitQuestion question = until(ofJune(Accrual::Level, AlarmSide::Above, 36), "2026-06-30");
        question.present = 37;
        const auto outlook = limitOutlook(question);
        QVERIFY(outlook->isPast);
        QCOMPARE(outlook->reached, 37.0);
        QCOMPARE(outlook->likelihood, 1.0);
        question.present = 36; // at it
        QVERIFY(!limitOutlook(question)->isPast);
    }

    void daysThatAreOverAreNotAhead()
    {
        LimitQuestion question = ofJune(Accrual::Level, AlarmSide::Above, 36);
        question.today = day("2026-07-25");
        QCOMPARE(text(limitOutlook(question)->day), QStringLiteral("2026-07-25"));
    }

    void addsUpWithinAPeriod()
    {
        // 71 until May, 103 until June, 142 until July; then a new one begins.
        const auto outlook = limitOutlook(ofJune(Accrual::Sum, AlarmSide::Above, 100));
        QVERIFY(outlook);
        QCOMPARE(text(outlook->day), QStringLiteral("2026-06-28"));
        QVERIFY(isClose(outlook->reached, 142));
        QVERIFY(isClose(outlook->expected, 41));
        const auto next = limitOutlook(ofJune(Accrual::Sum, AlarmSide::Above, 143));
        QVERIFY(!next->day);
        LimitQuestion gap = ofJune(Accrual::Sum, AlarmSide::Above, 100);
        gap.series[24].reset();
        QVERIFY(!limitOutlook(gap));
    }

    /// It begins below every limit: only whether it still is on the last day says something.
    void whatAddsUpIsBelowOnTheLastDayOrNot()
    {
        const auto under = limitOutlook(until(ofJune(Accrual::Sum, AlarmSide::Below, 143), "2026-07-31"));
        QVERIFY(under && under->isOfLastDay && !under->isPast);
        QVERIFY(isClose(under->reached, 142));
        QCOMPARE(text(under->day), QStringLiteral("2026-07-31"));
        QVERIFY(under->likelihood > 0.999);
        const auto over = limitOutlook(until(ofJune(Accrual::Sum, AlarmSide::Below, 141), "2026-07-31"));
        QVERIFY(isClose(over->reached, 142));
        QVERIFY(!over->day);
        const auto earlier = limitOutlook(until(ofJune(Accrual::Sum, AlarmSide::Below, 141), "2026-07-10"));
        QVERIFY(isClose(earlier->reached, 103 + 39 * 10 / 31.0));
        QVERIFY(earlier->day);
    }

    void isAsSureAsAskedFor_data()
    {
        QTest::addColumn<bool>("sums");
        QTest::addColumn<bool>("above");
        QTest::addColumn<double>("confidence");
        for (const double confidence : {0.5, 0.8, 0.95}) {
            for (const bool sums : {false, true}) {
                for (const bool above : {false, true})
                    QTest::addRow("%s %s %.2f", sums ? "sum" : "level", above ? "above" : "below", confidence)
                        << sums << above << confidence;
            }
        }
    }

    /// What is reached with a confidence is the limit that is passed with that likelihood.
    void isAsSureAsAskedFor()
    {
        QFETCH(bool, sums);
        QFETCH(bool, above);
        QFETCH(double, confidence);
        LimitQuestion question =
            ofJune(sums ? Accrual::Sum : Accrual::Level, above ? AlarmSide::Above : AlarmSide::Below, 0);
        question.series = months(42, 2);
        question.present = above ? -1000 : 1000;
        question.confidence = confidence;
        question = until(question, "2026-07-31");
        question.limit = limitOutlook(question)->reached;
        const auto outlook = limitOutlook(question);
        QVERIFY(outlook->halfInterval > 0);
        QVERIFY(isClose(outlook->likelihood, confidence));
        QVERIFY(outlook->earliest);
        QVERIFY(!outlook->day || *outlook->earliest <= *outlook->day);
        QVERIFY(!outlook->latest || (outlook->day && *outlook->day <= *outlook->latest));
        QCOMPARE(outlook->latest.has_value(), confidence > 0.9); // at the far end of the 80 % interval with 90 %
    }

    void isUnsureOfASumByWhatItsTestsMissed()
    {
        LimitQuestion question = until(ofJune(Accrual::Sum, AlarmSide::Above, 0), "2026-07-31");
        question.series = months(42, 2);
        const auto test = backTest(question.series, 4, 2);
        std::vector<double> errors;
        for (const auto &path : test->errors)
            errors.push_back(*path[0] + *path[1]);
        QVERIFY(isClose(limitOutlook(question)->halfInterval, errorOf(errors)->halfInterval(0.8)));
    }

    void expectsNothingWhereLastYearServesAsWell()
    {
        LimitQuestion question = ofJune(Accrual::Level, AlarmSide::Above, 0);
        question.series.clear();
        for (int t = 0; t < 26; ++t)
            question.series.push_back(20 + kSeasons[size_t(t % 4)]);
        QVERIFY(!limitOutlook(question));
        question.series.resize(10);
        QVERIFY(!limitOutlook(question));
    }

    void goesOnFromNoValueEvenly()
    {
        LimitQuestion question = ofJune(Accrual::Level, AlarmSide::Below, 35.9);
        question.series.back().reset(); // of May nothing is known
        const auto outlook = limitOutlook(question);
        QVERIFY(outlook);
        QCOMPARE(text(outlook->day), QStringLiteral("2026-06-01"));
    }
};

QTEST_GUILESS_MAIN(LimitOutlookTest)
#include "tst_limit_outlook.moc"
