// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class PackCalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsMakeUpDaysAndTerms();
    void readsComparisonsAndPaces();
    void refusesWhatHasNoMeaning_data();
    void refusesWhatHasNoMeaning();
};

void PackCalendarTest::readsMakeUpDaysAndTerms()
{
    PackCopy copy;
    copy.replace(QStringLiteral("calendar.json"), QStringLiteral("\"make_up_days\": []"),
                 QStringLiteral("\"make_up_days\": [{ \"date\": \"2026-09-05\", \"for\": \"2026-09-02\" }]"));
    copy.replace(QStringLiteral("calendar.json"), QStringLiteral("\"start_day\": 15"),
                 QStringLiteral("\"start_day\": 15, \"term_start\": 2024"));
    const PackReading reading = readPack(copy.path());
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    QCOMPARE(reading.pack->makeUpDays, (std::map<QDate, QDate>{{day("2026-09-05"), day("2026-09-02")}}));
    QCOMPARE(reading.pack->periodRules.at(QStringLiteral("report")).termStart, 2024);
    QCOMPARE(reading.pack->periodRules.at(QStringLiteral("calendar")).termStart, 2026);
}

void PackCalendarTest::readsComparisonsAndPaces()
{
    PackCopy copy;
    copy.replace(QStringLiteral("indicators/figures.json"), QStringLiteral("[\"same_period_last_year\"]"),
                 QStringLiteral("[{ \"kind\": \"same_period_last_year\", \"tet\": \"january_february\" }, "
                                "\"cumulative\", { \"kind\": \"previous_period\", \"tet\": \"none\" }]"));
    copy.replace(QStringLiteral("targets/targets.json"), QStringLiteral("\"value\": 98"),
                 QStringLiteral("\"value\": 98, \"pace\": \"working_days\""));
    copy.replace(QStringLiteral("targets/targets.json"), QStringLiteral("\"value\": 95"),
                 QStringLiteral("\"value\": 95, \"pace\": true"));
    const PackReading reading = readPack(copy.path());
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    const Indicator &rate = *reading.pack->indicator(IndicatorId(QStringLiteral("tthc.rate")));
    QVERIFY((rate.comparisons ==
             std::vector<ComparisonRule>{{ComparisonKind::SamePeriodLastYear, TetHandling::JanuaryFebruary},
                                         ComparisonKind::Cumulative,
                                         ComparisonKind::PreviousPeriod}));
    QVERIFY(reading.pack->targets[0].pace == Pace::WorkingDays);
    QVERIFY(reading.pack->targets[1].pace == Pace::Days);
    QVERIFY(readPack(QStringLiteral(SMALL_PACK)).pack->targets[0].pace == Pace::None);
}

void PackCalendarTest::refusesWhatHasNoMeaning_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("problem"); // place, and a part of the reason

    const auto row = [](const char *name, const char *file, const char *before, const char *after,
                        const char *problem) {
        QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(before) << QString::fromUtf8(after)
                            << QString::fromUtf8(problem);
    };
    const char *calendar = "calendar.json";
    const char *none = "\"make_up_days\": []";
    row("a holiday that is no day", calendar, "\"2026-09-02\"", "\"2026-09-31\"",
        "calendar.json /holidays/0: |no such day");
    row("a holiday twice", calendar, "\"holidays\": [",
        "\"holidays\": [{ \"date\": \"2026-09-02\", \"name\": { \"vi\": \"a\", \"en\": \"a\" } }, ",
        "calendar.json /holidays/1: |twice");
    row("a make-up day on a weekday", calendar, none,
        "\"make_up_days\": [{ \"date\": \"2026-09-04\", \"for\": \"2026-09-02\" }]",
        "calendar.json /make_up_days/0: |Saturday or Sunday");
    row("a make-up day for no holiday", calendar, none,
        "\"make_up_days\": [{ \"date\": \"2026-09-05\", \"for\": \"2026-09-03\" }]",
        "calendar.json /make_up_days/0: |holiday of the list");
    row("a make-up day that is no day", calendar, none,
        "\"make_up_days\": [{ \"date\": \"2026-02-30\", \"for\": \"2026-09-02\" }]",
        "calendar.json /make_up_days/0: |no such day");
    row("a make-up day twice", calendar, none,
        "\"make_up_days\": [{ \"date\": \"2026-09-05\", \"for\": \"2026-09-02\" }, "
        "{ \"date\": \"2026-09-05\", \"for\": \"2026-09-02\" }]",
        "calendar.json /make_up_days/1: |twice");
    const char *figures = "indicators/figures.json";
    const char *asked = "[\"same_period_last_year\"]";
    row("a comparison nobody knows", figures, asked, "[\"last_week\"]",
        "indicators/figures.json /indicators/0/comparisons/0: |");
    row("a weekday of a month's figure", figures, asked, "[\"same_weekday_last_year\"]",
        "indicators/figures.json tthc.rate: |must be a day");
    row("January and February with the month before", figures, asked,
        "[{ \"kind\": \"previous_period\", \"tet\": \"january_february\" }]",
        "indicators/figures.json tthc.rate: |only for months");
    row("a rate per working day", figures, asked,
        "[{ \"kind\": \"same_period_last_year\", \"tet\": \"working_days\" }]",
        "indicators/figures.json tthc.rate: |Only a sum of flows");
    row("a usual day per working day", figures, asked, "[{ \"kind\": \"usual_day\", \"tet\": \"working_days\" }]",
        "indicators/figures.json tthc.rate: |longer than a day");
    row("a minimum volume of no denominator", figures, "\"freshness_s\": 7200",
        "\"freshness_s\": 7200, \"minimum_volume\": 5", "indicators/figures.json air.worst: |minimum volume");
    row("a pace nobody knows", "targets/targets.json", "\"value\": 98", "\"value\": 98, \"pace\": \"weeks\"",
        "targets/targets.json /targets/0/pace: |");
}

void PackCalendarTest::refusesWhatHasNoMeaning()
{
    QFETCH(QString, file);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, problem);
    PackCopy copy;
    copy.replace(file, before, after);
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    const QStringList parts = problem.split(QLatin1Char('|'));
    const bool told = std::any_of(reading.problems.begin(), reading.problems.end(), [&](const PackProblem &one) {
        return toString(one).startsWith(parts[0].trimmed()) && toString(one).contains(parts[1]);
    });
    QVERIFY2(told, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(PackCalendarTest)
#include "tst_pack_calendar.moc"
