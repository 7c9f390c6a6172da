// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/explain_change.h"
#include "tests/rules/reform_world.h"

using namespace ioc;
using namespace ioc::test;

namespace {

Change change(const char *unit, const char *over = "")
{
    return {UnitId(latin(unit)), day("2026-11-21"), latin(over),
            Period{PeriodKind::Month, latin("2025-06"), day("2025-06-01"), day("2025-07-01")},
            Period{PeriodKind::Month, latin("2025-07"), day("2025-07-01"), day("2025-08-01")}};
}

QStringList totals(const Result<ExplainedChange> &explained)
{
    if (!explained)
        return {toString(explained.error().code)};
    QStringList list;
    for (const Effect &effect : explained->parts.effects)
        list.push_back(QStringLiteral("%1 %2 %3")
                           .arg(effect.group, toString(effect.status), QString::number(effect.total(), 'g', 8)));
    return list;
}

} // namespace

class ExplainChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsBothPeriodsByTheSameUnits();
    void tellsMembersOfADimension();
    void whatIsNotOfAnyCommuneIsTheRest();
    void refusesWhatHasNoParts_data();
    void refusesWhatHasNoParts();
    void refusesAPeriodWithoutFigure();
    void refusesAPeriodOfTooFewCases();
};

void ExplainChangeTest::tellsBothPeriodsByTheSameUnits()
{
    ReformWorld world;
    world.observeVisits();
    CompiledIndicator &visits = world.compile(SmallWorld::indicator("visits"));
    // Within today's limits: x 210 to 170, y 140 to 130, e 7 to 9, z 10 to 11: 367 to 320.
    const auto result = explainChange(world.context(), visits, change("96@2004-01-01"));
    QCOMPARE(totals(result), QStringList({latin("a1@2025-07-01 stayed -40"), latin("y@2025-07-01 stayed -10"),
                                          latin("e@2025-07-01 stayed 2"), latin("z@2026-04-30 stayed 1")}));
    QCOMPARE(result->parts.before, 367.0);
    QCOMPARE(result->parts.change, -47.0);
}

void ExplainChangeTest::tellsMembersOfADimension()
{
    ReformWorld world;
    const auto month = [&](const char *unit, const char *agency, const char *when, double onTime, double done) {
        world.observe("on_time", unit, {latin(agency)}, when, onTime);
        world.observe("done", unit, {latin(agency)}, when, done);
    };
    month("e1@2004-01-01", "tax", "2025-06-10T03:00:00Z", 8, 10);
    month("e2@2004-01-01", "land", "2025-06-10T03:00:00Z", 3, 10);
    month("e@2025-07-01", "tax", "2025-07-10T03:00:00Z", 9, 10);
    month("e@2025-07-01", "land", "2025-07-10T03:00:00Z", 3, 10);
    month("y@2025-07-01", "land", "2025-07-10T03:00:00Z", 0, 100);
    Indicator share = SmallWorld::indicator("on_time", "done");
    share.scale = 100;
    // 11/20 = 55 % to 12/20 = 60 %; tax from 80 % to 90 % at half the cases.
    const auto result = explainChange(world.context(), world.compile(share), change("e@2025-07-01", "agency"));
    QCOMPARE(totals(result), QStringList({latin("tax stayed 5"), latin("land stayed 0")}));
    QCOMPARE(result->parts.before, 55.0);
    QCOMPARE(result->parts.after, 60.0);
}

void ExplainChangeTest::whatIsNotOfAnyCommuneIsTheRest()
{
    ReformWorld world;
    world.observeVisits();
    world.observe("visits", "96@2004-01-01", {}, "2025-06-10T03:00:00Z", 1000); // the province's own
    world.observe("visits", "c1@2004-01-01", {}, "2025-06-10T03:00:00Z", 60);   // nobody knows where in p and q
    CompiledIndicator &visits = world.compile(SmallWorld::indicator("visits"));
    const auto result = explainChange(world.context(), visits, change("96@2004-01-01"));
    QCOMPARE(totals(result).last(), latin(" rest -1060"));
    QCOMPARE(result->parts.change, -47.0 - 1060);
}

void ExplainChangeTest::refusesWhatHasNoParts_data()
{
    QTest::addColumn<QString>("numerator");
    QTest::addColumn<QString>("over");
    QTest::addColumn<QString>("code");

    QTest::newRow("a mean") << "pm"
                            << ""
                            << "usage";
    QTest::newRow("a ratio within a formula") << "visits / power"
                                              << ""
                                              << "usage";
    QTest::newRow("a greatest of two") << "max(visits, power)"
                                       << ""
                                       << "usage";
    QTest::newRow("something added") << "visits + 10"
                                     << ""
                                     << "usage";
    QTest::newRow("a dimension that it does not have") << "visits"
                                                       << "agency"
                                                       << "not_found";
}

void ExplainChangeTest::refusesWhatHasNoParts()
{
    QFETCH(QString, numerator);
    QFETCH(QString, over);
    ReformWorld world;
    world.observeVisits();
    const Indicator indicator = SmallWorld::indicator(numerator.toLatin1().constData());
    QTEST(totals(explainChange(world.context(), world.compile(indicator),
                               change("96@2004-01-01", over.toLatin1().constData())))
              .join(QLatin1Char(' ')),
          "code");
}

void ExplainChangeTest::refusesAPeriodWithoutFigure()
{
    ReformWorld world;
    world.observe("visits", "y@2025-07-01", {}, "2025-07-10T03:00:00Z", 1);
    IOC_FAILS(explainChange(world.context(), world.compile(SmallWorld::indicator("visits")), change("96@2004-01-01")),
              ErrorCode::Formula);
}

void ExplainChangeTest::refusesAPeriodOfTooFewCases()
{
    ReformWorld world;
    for (const auto &[when, onTime] : {std::pair("2025-06-10T03:00:00Z", 3.0), {"2025-07-10T03:00:00Z", 1.0}}) {
        world.observe("on_time", "96@2004-01-01", {latin("tax")}, when, onTime);
        world.observe("done", "96@2004-01-01", {latin("tax")}, when, 4);
    }
    Indicator share = SmallWorld::indicator("on_time", "done");
    share.scale = 100;
    QCOMPARE(explainChange(world.context(), world.compile(share), change("96@2004-01-01"))->parts.change, -50.0);
    // 3 of 4 and 1 of 4 are no figures where ten cases are asked for, so there is no change of 50 points either.
    share.minimumVolume = 10;
    const auto refused = explainChange(world.context(), world.compile(share), change("96@2004-01-01"));
    IOC_FAILS(refused, ErrorCode::Formula);
    QVERIFY2(refused.error().message.contains(QStringLiteral("no_volume")), qPrintable(refused.error().message));
}

QTEST_GUILESS_MAIN(ExplainChangeTest)
#include "tst_explain_change.moc"
