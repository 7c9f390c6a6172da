// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pack.h"
#include "core/rules/usual/limit_months.h"
#include "core/rules/usual/target_months.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using Accrual = ioc::TargetQuestion::Accrual;

namespace {

Measure measureOf(const QString &id, MeasureKind kind)
{
    Measure measure;
    measure.id = MeasureId(id);
    measure.kind = kind;
    return measure;
}

/// Flows `done` and `paid`, a stock `plan`, a mean `dust`.
ProvincePack smallPack()
{
    ProvincePack pack;
    pack.zone = vietnam();
    pack.periodRules[QStringLiteral("calendar")] = PeriodRule{};
    pack.periodRules[QStringLiteral("report")] = PeriodRule{QStringLiteral("report"), 15, 2026};
    for (const auto &[id, kind] : {std::pair("done", MeasureKind::Flow), std::pair("paid", MeasureKind::Flow),
                                   std::pair("plan", MeasureKind::Stock), std::pair("dust", MeasureKind::Intensive)})
        pack.measures[MeasureId(QLatin1StringView(id))] = measureOf(QLatin1StringView(id), kind);
    return pack;
}

Indicator indicatorOf(const char *numerator, const char *denominator = "")
{
    Indicator indicator;
    indicator.numerator = QLatin1StringView(numerator);
    indicator.denominator = QLatin1StringView(denominator);
    indicator.periodRule = QStringLiteral("calendar");
    indicator.period = PeriodKind::Year;
    indicator.window = Window::ToDate;
    return indicator;
}

Target plan(const char *from, const char *to)
{
    Target target;
    target.from = day(from);
    target.to = day(to);
    target.pace = Pace::Days;
    return target;
}

QString text(const Span &span)
{
    return span.from.toString(Qt::ISODate) + QLatin1Char('/') + span.to.toString(Qt::ISODate);
}

} // namespace

class TargetMonthsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void knowsWhatAddsUp_data();
    void knowsWhatAddsUp();
    void takesTheMonthsOfAPlanAndOfYearsBefore();
    void takesALevelFromTheBeginningOfItsYear();
    void takesTheIndicatorsPeriodWithoutAPace();
    void knowsWhatIsNotToldBeforeThePeriod();
    void takesReportMonthsWhereTheTargetKeepsToThem();
    void leavesOutWhatHasNoBeginningOfItsPeriod();
    void saysNothingOfShortOrBrokenPeriods();
    void knowsTheLastDayOfALimit();
    void goesOnToTheMonthOfTheLastDay();
    void takesWhatStandsAtTheEndOfEachMonth();
    void takesARatioFromTheBeginningOfItsPeriod();
    void hasNoMonthsOfOtherFigures();

private:
    CompiledIndicator compiled(const Indicator &indicator)
    {
        m_indicator = indicator;
        return CompiledIndicator::compile(m_pack, m_indicator).value();
    }

    const ProvincePack m_pack = smallPack();
    Indicator m_indicator;
};

void TargetMonthsTest::knowsWhatAddsUp_data()
{
    QTest::addColumn<QString>("numerator");
    QTest::addColumn<QString>("denominator");
    QTest::addColumn<bool>("sum");
    QTest::newRow("a flow") << "done"
                            << "" << true;
    QTest::newRow("flows") << "done + paid"
                           << "" << true;
    QTest::newRow("a flow over a plan") << "paid"
                                        << "plan" << true;
    QTest::newRow("a flow over a flow") << "done"
                                        << "paid" << false;
    QTest::newRow("a stock") << "plan"
                             << "" << false;
    QTest::newRow("a mean") << "dust"
                            << "" << false;
    QTest::newRow("a flow less a stock") << "paid - plan"
                                         << "" << false;
}

void TargetMonthsTest::knowsWhatAddsUp()
{
    QFETCH(QString, numerator);
    QFETCH(QString, denominator);
    QFETCH(bool, sum);
    const CompiledIndicator indicator =
        compiled(indicatorOf(numerator.toLatin1().constData(), denominator.toLatin1().constData()));
    QCOMPARE(accrualOf(indicator) == Accrual::Sum, sum);
}

void TargetMonthsTest::takesTheMonthsOfAPlanAndOfYearsBefore()
{
    const auto months =
        targetMonths(compiled(indicatorOf("paid", "plan")), plan("2026-01-01", "2027-01-01"), day("2026-11-21"), 3);
    QVERIFY(months);
    QVERIFY(months->accrual == Accrual::Sum);
    QCOMPARE(text(months->period), QStringLiteral("2026-01-01/2027-01-01"));
    QCOMPARE(months->spans.size(), 46u); // three years and January to October
    QCOMPARE(text(months->spans.front()), QStringLiteral("2023-01-01/2023-02-01"));
    QCOMPARE(text(months->spans.back()), QStringLiteral("2026-10-01/2026-11-01"));
    QCOMPARE(months->told, 10);
    QCOMPARE(months->rest, 2);
    const auto next =
        targetMonths(compiled(indicatorOf("paid")), plan("2026-01-01", "2027-01-01"), day("2026-12-01"), 0);
    QCOMPARE(next->told, 11);
    QCOMPARE(next->spans.size(), 11u);
    const auto over =
        targetMonths(compiled(indicatorOf("paid")), plan("2026-01-01", "2027-01-01"), day("2027-01-01"), 0);
    QCOMPARE(over->rest, 0);
}

void TargetMonthsTest::takesALevelFromTheBeginningOfItsYear()
{
    const auto months =
        targetMonths(compiled(indicatorOf("done", "paid")), plan("2026-01-01", "2027-01-01"), day("2026-03-05"), 1);
    QVERIFY(months);
    QVERIFY(months->accrual == Accrual::Level);
    QCOMPARE(months->spans.size(), 14u);
    QCOMPARE(text(months->spans[0]), QStringLiteral("2025-01-01/2025-02-01"));
    QCOMPARE(text(months->spans[11]), QStringLiteral("2025-01-01/2026-01-01"));
    QCOMPARE(text(months->spans[12]), QStringLiteral("2026-01-01/2026-02-01"));
    QCOMPARE(text(months->spans[13]), QStringLiteral("2026-01-01/2026-03-01"));
}

void TargetMonthsTest::takesTheIndicatorsPeriodWithoutAPace()
{
    Target target = plan("2023-01-01", "2031-01-01");
    target.pace = Pace::None;
    Indicator indicator = indicatorOf("done");
    indicator.period = PeriodKind::Quarter;
    const auto months = targetMonths(compiled(indicator), target, day("2026-11-21"), 2);
    QVERIFY(months);
    QCOMPARE(text(months->period), QStringLiteral("2026-10-01/2027-01-01"));
    QCOMPARE(months->told, 1);
    QCOMPARE(months->rest, 2);
    QCOMPARE(text(months->spans.front()), QStringLiteral("2024-10-01/2024-11-01"));
}

void TargetMonthsTest::knowsWhatIsNotToldBeforeThePeriod()
{
    const auto months =
        targetMonths(compiled(indicatorOf("paid", "plan")), plan("2027-01-01", "2028-01-01"), day("2026-12-31"), 2);
    QCOMPARE(months->gap, 1); // December
    QCOMPARE(months->told, 0);
    QCOMPARE(months->rest, 12);
    QCOMPARE(text(months->spans.back()), QStringLiteral("2026-11-01/2026-12-01"));
    const auto next =
        targetMonths(compiled(indicatorOf("paid", "plan")), plan("2027-01-01", "2028-01-01"), day("2027-01-01"), 2);
    QCOMPARE(next->gap, 0);
    QCOMPARE(next->rest, 12);
}

void TargetMonthsTest::takesReportMonthsWhereTheTargetKeepsToThem()
{
    Indicator indicator = indicatorOf("done");
    indicator.periodRule = QStringLiteral("report");
    const auto report = targetMonths(compiled(indicator), plan("2025-12-15", "2026-12-15"), day("2026-02-20"), 1);
    QVERIFY(report);
    QCOMPARE(text(report->spans.back()), QStringLiteral("2026-01-15/2026-02-15"));
    QCOMPARE(report->told, 2);
    QCOMPARE(report->rest, 10);
    const auto civil = targetMonths(compiled(indicator), plan("2026-01-01", "2027-01-01"), day("2026-02-20"), 1);
    QVERIFY(civil);
    QCOMPARE(text(civil->spans.back()), QStringLiteral("2026-01-01/2026-02-01"));
}

void TargetMonthsTest::leavesOutWhatHasNoBeginningOfItsPeriod()
{
    // A term of five years: the three before it lie in a term of which the beginning is not asked for.
    const auto months =
        targetMonths(compiled(indicatorOf("done", "paid")), plan("2026-01-01", "2031-01-01"), day("2026-04-01"), 3);
    QVERIFY(months);
    QCOMPARE(months->spans.size(), 3u);
    QCOMPARE(text(months->spans[2]), QStringLiteral("2026-01-01/2026-04-01"));
    QCOMPARE(months->told, 3);
    QCOMPARE(months->rest, 57);
}

void TargetMonthsTest::saysNothingOfShortOrBrokenPeriods()
{
    Target target = plan("2026-01-01", "2027-01-01");
    target.pace = Pace::None;
    Indicator monthly = indicatorOf("done");
    monthly.period = PeriodKind::Month;
    QVERIFY(!targetMonths(compiled(monthly), target, day("2026-11-21"), 3));
    Indicator latest = indicatorOf("done");
    latest.window = Window::Now;
    QVERIFY(!targetMonths(compiled(latest), target, day("2026-11-21"), 3));
    QVERIFY(!targetMonths(compiled(indicatorOf("done")), plan("2026-01-10", "2027-01-01"), day("2026-11-21"), 3));
    QVERIFY(!targetMonths(compiled(indicatorOf("done")), plan("2026-01-01", "2026-12-20"), day("2026-11-21"), 3));
}

void TargetMonthsTest::knowsTheLastDayOfALimit()
{
    ForecastCondition::Limit limit;
    const auto last = [&](const auto &by, const PeriodRule &rule, const char *today) {
        limit.by = by;
        return lastDayOf(limit, rule, day(today)).toString(Qt::ISODate);
    };
    const PeriodRule civil;
    const PeriodRule report{QStringLiteral("report"), 15, 2026};
    QCOMPARE(last(day("2026-05-06"), civil, "2026-11-21"), QStringLiteral("2026-05-06"));
    QCOMPARE(last(PeriodKind::Month, civil, "2026-02-28"), QStringLiteral("2026-02-28"));
    QCOMPARE(last(PeriodKind::Quarter, civil, "2026-11-21"), QStringLiteral("2026-12-31"));
    QCOMPARE(last(PeriodKind::HalfYear, civil, "2026-03-01"), QStringLiteral("2026-06-30"));
    QCOMPARE(last(PeriodKind::NineMonths, civil, "2026-11-21"), QStringLiteral("2026-09-30")); // it is over
    QCOMPARE(last(PeriodKind::Year, report, "2026-12-20"), QStringLiteral("2027-12-14"));
}

void TargetMonthsTest::goesOnToTheMonthOfTheLastDay()
{
    Indicator indicator = indicatorOf("done");
    indicator.period = PeriodKind::Quarter;
    const auto months = limitMonths(compiled(indicator), day("2026-11-21"), day("2027-02-10"), 2);
    QVERIFY(months);
    QVERIFY(months->accrual == Accrual::Sum);
    QCOMPARE(months->spans.size(), 24u);
    QCOMPARE(text(months->spans.front()), QStringLiteral("2024-11-01/2024-12-01"));
    QCOMPARE(text(months->spans.back()), QStringLiteral("2026-10-01/2026-11-01"));
    QCOMPARE(months->told, 1); // October, of the quarter that runs
    QCOMPARE(months->ahead.size(), 4u);
    QCOMPARE(text(months->ahead.front().days), QStringLiteral("2026-11-01/2026-12-01"));
    QCOMPARE(text(months->ahead.back().days), QStringLiteral("2027-02-01/2027-03-01"));
    QVERIFY(!months->ahead[0].begins && !months->ahead[1].begins && months->ahead[2].begins);
    // On the last day of a quarter all of it is ahead still; on the day after the next begins.
    QCOMPARE(limitMonths(compiled(indicator), day("2026-12-31"), day("2026-12-31"), 2)->told, 2);
    const auto next = limitMonths(compiled(indicator), day("2027-01-01"), day("2027-01-31"), 2);
    QCOMPARE(next->told, 0);
    QVERIFY(next->ahead.size() == 1 && next->ahead[0].begins);
}

void TargetMonthsTest::takesWhatStandsAtTheEndOfEachMonth()
{
    Indicator indicator = indicatorOf("plan");
    indicator.window = Window::Now;
    const auto months = limitMonths(compiled(indicator), day("2026-11-21"), day("2026-12-31"), 1);
    QVERIFY(months);
    QVERIFY(months->accrual == Accrual::Level);
    QCOMPARE(text(months->spans.back()), QStringLiteral("2026-10-01/2026-11-01"));
    QVERIFY(months->ahead == (std::vector<MonthAhead>{{{day("2026-11-01"), day("2026-12-01")}, false},
                                                      {{day("2026-12-01"), day("2027-01-01")}, false}}));
    // Open cases, of comings and goings.
    indicator.numerator = QStringLiteral("came - went");
    indicator.inputs[QStringLiteral("came")] = {MeasureId(QStringLiteral("done")), {}, Gather::ToDate};
    indicator.inputs[QStringLiteral("went")] = {MeasureId(QStringLiteral("paid")), {}, Gather::ToDate};
    QVERIFY(limitMonths(compiled(indicator), day("2026-11-21"), day("2026-12-31"), 1));
}

void TargetMonthsTest::takesARatioFromTheBeginningOfItsPeriod()
{
    const auto months = limitMonths(compiled(indicatorOf("done", "paid")), day("2026-03-05"), day("2027-01-31"), 1);
    QVERIFY(months);
    QVERIFY(months->accrual == Accrual::Level);
    QCOMPARE(text(months->spans[9]), QStringLiteral("2025-01-01/2026-01-01"));
    QCOMPARE(text(months->spans.back()), QStringLiteral("2026-01-01/2026-03-01"));
    QVERIFY(!months->ahead.front().begins && months->ahead.back().begins);
}

void TargetMonthsTest::hasNoMonthsOfOtherFigures()
{
    Indicator mean = indicatorOf("dust");
    mean.window = Window::Now;
    QVERIFY(!limitMonths(compiled(mean), day("2026-11-21"), day("2026-12-31"), 1));
    Indicator flow = indicatorOf("done");
    flow.window = Window::Now;
    QVERIFY(!limitMonths(compiled(flow), day("2026-11-21"), day("2026-12-31"), 1));
    for (PeriodKind kind : {PeriodKind::Day, PeriodKind::Week, PeriodKind::NineMonths}) {
        Indicator other = indicatorOf("done");
        other.period = kind;
        QVERIFY(!limitMonths(compiled(other), day("2026-11-21"), day("2026-12-31"), 1));
    }
    Indicator whole = indicatorOf("done");
    whole.window = Window::Complete;
    QVERIFY(!limitMonths(compiled(whole), day("2026-11-21"), day("2026-12-31"), 1));
    QVERIFY(!limitMonths(compiled(indicatorOf("done")), day("2027-01-01"), day("2026-12-31"), 1)); // all is told
}

QTEST_GUILESS_MAIN(TargetMonthsTest)
#include "tst_target_months.moc"
