// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pack/rules_pack.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

template <typename Condition>
Condition onlyCondition(const QString &rule)
{
    const RulesPack files({rule});
    const PackReading reading = files.read();
    if (!reading.pack)
        qFatal("%s", qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    return std::get<Condition>(reading.pack->rule(RuleId(QStringLiteral("r")))->condition);
}

} // namespace

class PackRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsLimitsWithTheirDays();
    void readsTableCondition();
    void readsRateCondition();
    void readsDeviationCondition();
    void readsForecastCondition();
    void readsForecastAgainstALimit();
    void readsMissingCondition();
    void readsAreaCondition();
    void readsCombinedCondition();
    void fillsInWhatIsUsual();
    void readsWhatBelongsToEveryRule();
    void takesPacksWithoutLimitsOrAreas();
    void saysWhatIsWrongWithARule_data();
    void saysWhatIsWrongWithARule();
    void forecastsNoTargetOfAMonth();
    void forecastsLimitsOfFiguresThatGoByMonths_data();
    void forecastsLimitsOfFiguresThatGoByMonths();
    void saysWhatIsWrongWithLimits_data();
    void saysWhatIsWrongWithLimits();
    void saysWhatIsWrongWithAnArea();
};

void PackRulesTest::readsLimitsWithTheirDays()
{
    const PackReading reading = RulesPack({}).read();
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    const LimitTable *table = reading.pack->limitTable(QStringLiteral("dust"));
    QVERIFY(table);
    const auto limit = [&](const char *member, const char *level, const char *on) {
        return table->limit(QLatin1StringView(member), QLatin1StringView(level), day(on));
    };
    QCOMPARE(limit("KK1", "I", "2025-12-31"), std::optional(50.0));
    QCOMPARE(limit("KK1", "I", "2026-01-01"), std::optional(45.0));
    QCOMPARE(limit("KK2", "II", "2030-01-01"), std::optional(80.5));
    QVERIFY(!limit("KK1", "I", "2024-12-31"));
    QVERIFY(!limit("KK1", "II", "2026-01-01"));
    QVERIFY(!limit("KK3", "I", "2026-01-01"));
}

void PackRulesTest::readsTableCondition()
{
    const auto condition = onlyCondition<TableCondition>(ruleWith("r", u(kTable)));
    QCOMPARE(condition.measure.toString(), QStringLiteral("air.pm25"));
    QCOMPARE(condition.dimension, QStringLiteral("station"));
    QCOMPARE(condition.table, QStringLiteral("dust"));
    QCOMPARE(condition.level, QStringLiteral("I"));
    QCOMPARE(condition.deadband, 2.0);
    QVERIFY(condition.side == AlarmSide::Above);
}

void PackRulesTest::readsRateCondition()
{
    const auto condition = onlyCondition<RateCondition>(ruleWith("r", u(kRate)));
    QVERIFY(condition.side == AlarmSide::Below);
    QCOMPARE(condition.limit, 20.0);
    QCOMPARE(condition.clear, 5.0);
    QVERIFY(condition.over == 1h);
}

void PackRulesTest::readsDeviationCondition()
{
    const auto condition = onlyCondition<DeviationCondition>(ruleWith("r", u(kDeviation)));
    QVERIFY(condition.side == AlarmSide::Above);
    QVERIFY(condition.part == DeviationCondition::Part::DaySoFar);
    QCOMPARE(condition.limit, 4.0);
    QCOMPARE(condition.clear, 1.5);
    QCOMPARE(condition.weeks, 12);
    QCOMPARE(condition.least, 3.0);
}

void PackRulesTest::readsForecastCondition()
{
    QCOMPARE(onlyCondition<ForecastCondition>(ruleWith("r", u(kForecast))).confidence, 0.9);
}

void PackRulesTest::readsForecastAgainstALimit()
{
    const auto condition = onlyCondition<ForecastCondition>(ruleWith("r", u(kForecastLimit)));
    QCOMPARE(condition.confidence, 0.7);
    QVERIFY(condition.limit);
    QVERIFY(condition.limit->side == AlarmSide::Below);
    QCOMPARE(condition.limit->value, 90.0);
    QCOMPARE(condition.limit->deadband, 2.0);
    QCOMPARE(std::get<QDate>(condition.limit->by), day("2026-12-31"));
    const auto quarter = onlyCondition<ForecastCondition>(
        ruleWith("r", u(R"("indicator": "tthc.rate", "forecast": { "side": "above", "limit": -3, "by": "quarter" })")));
    QVERIFY(quarter.limit->side == AlarmSide::Above);
    QCOMPARE(quarter.limit->value, -3.0);
    QCOMPARE(quarter.limit->deadband, 0.0);
    QVERIFY(std::get<PeriodKind>(quarter.limit->by) == PeriodKind::Quarter);
    const auto plain = onlyCondition<ForecastCondition>(
        ruleWith("r", u(R"("indicator": "tthc.rate", "forecast": { "side": "above", "limit": 99 })")));
    QVERIFY(std::get<PeriodKind>(plain.limit->by) == PeriodKind::Year);
    QCOMPARE(plain.confidence, 0.8);
}

void PackRulesTest::readsMissingCondition()
{
    QVERIFY(onlyCondition<MissingCondition>(ruleWith("r", u(kMissing))).grace == 10min);
}

void PackRulesTest::readsAreaCondition()
{
    const PackReading reading = RulesPack({ruleWith("r", u(kPlacesNear))}).read();
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    const auto &condition = std::get<AreaCondition>(reading.pack->rule(RuleId(QStringLiteral("r")))->condition);
    QCOMPARE(condition.feed.toString(), QStringLiteral("places"));
    QCOMPARE(condition.latitude, QStringLiteral("lat"));
    QCOMPARE(condition.longitude, QStringLiteral("lon"));
    QCOMPARE(condition.time, QStringLiteral("changed"));
    QCOMPARE(condition.number, QStringLiteral("size"));
    QCOMPARE(condition.least, 3.0);
    QVERIFY(condition.stands == 24h);
    QCOMPARE(reading.pack->areas.at(condition.area), QByteArray(kArea));
}

void PackRulesTest::readsCombinedCondition()
{
    const auto condition = onlyCondition<CombinedCondition>(ruleWith("r", u(kCombined)));
    QVERIFY(condition.of == CombinedCondition::Of::All);
    QVERIFY((condition.rules ==
             std::vector<RuleId>{RuleId(QStringLiteral("air-bad-here")), RuleId(QStringLiteral("rate-low"))}));
}

void PackRulesTest::fillsInWhatIsUsual()
{
    const auto deviation = onlyCondition<DeviationCondition>(
        ruleWith("r", u(R"("indicator": "air.worst", "deviation": { "least": 0.5 })")));
    QVERIFY(deviation.part == DeviationCondition::Part::Hour);
    QCOMPARE(deviation.limit, 3.0);
    QCOMPARE(deviation.clear, 2.0);
    QCOMPARE(deviation.weeks, 8);
    const auto forecast =
        onlyCondition<ForecastCondition>(ruleWith("r", u(R"("indicator": "tthc.rate", "forecast": {})")));
    QCOMPARE(forecast.confidence, 0.8);
}

void PackRulesTest::readsWhatBelongsToEveryRule()
{
    const QString own = u(kMissing) + u(R"(, "realarm_s": 7200, "suppressed_by": ["air-bad-here"], "checklist": [
        { "vi": "Gọi trạm", "en": "Call the station" }, { "vi": "Ghi sổ", "en": "Write it down" }])");
    const PackReading reading = RulesPack({ruleWith("r", own)}).read();
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    const AlarmRule &rule = *reading.pack->rule(RuleId(QStringLiteral("r")));
    QVERIFY(rule.realarm == 2h);
    QVERIFY(rule.hold == 1min);
    QVERIFY(rule.clearHold == 2min);
    QCOMPARE(rule.checklist.size(), 2u);
    QCOMPARE(rule.checklist[1].in(Language::Vietnamese), QStringLiteral("Ghi sổ"));
    QVERIFY(rule.suppressedBy == std::vector<RuleId>{RuleId(QStringLiteral("air-bad-here"))});
    QVERIFY(!rule.threshold());
    const AlarmRule &plain = *reading.pack->rule(RuleId(QStringLiteral("air-bad-here")));
    QVERIFY(plain.realarm == 0ms);
    QVERIFY(plain.checklist.empty());
    QVERIFY(plain.suppressedBy.empty());
}

void PackRulesTest::takesPacksWithoutLimitsOrAreas()
{
    const PackCopy files;
    const PackReading reading = readPack(files.path());
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
    QVERIFY(reading.pack->limits.empty());
    QVERIFY(reading.pack->areas.empty());
}

void PackRulesTest::saysWhatIsWrongWithARule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("part"); // of the sentence

    const auto row = [](const char *name, const char *own, const char *before, const char *after, const char *part,
                        const char *scope = "province") {
        QString text = u(own);
        Q_ASSERT_X(text.contains(u(before)), "row", name);
        QTest::newRow(name) << ruleWith("r", text.replace(u(before), u(after)), scope) << u(part);
    };
    row("two conditions", kRate, "\"rate\"", "\"missing\": {}, \"rate\"", "has several: rate, missing");
    row("an unknown indicator", kRate, "air.worst", "air.best", "no indicator “air.best”");
    row("no indicator", kRate, "\"indicator\": \"air.worst\",", "", "“rate” watches an indicator");
    row("an unknown indicator beside a table", kTable, "\"table\": {", "\"indicator\": \"air.best\", \"table\": {",
        "no indicator “air.best”");
    row("an unknown measure", kTable, "air.pm25", "air.pm10", "no measure “air.pm10”");
    row("an unknown dimension", kTable, "station", "agency", "no dimension “agency”");
    row("an unknown table", kTable, "\"dust\"", "\"smoke\"", "limits/smoke.csv");
    row("an unknown level", kTable, "\"I\"", "\"IV\"", "no level “IV”");
    row("a negative deadband", kTable, "2 }", "-2 }", "deadband");
    row("a rate of nothing", kRate, "\"limit\": 20", "\"limit\": 0", "above 0");
    row("a rate that never clears", kRate, "\"clear\": 5", "\"clear\": -1", "must not be below 0");
    row("a rate that clears past its limit", kRate, "\"clear\": 5", "\"clear\": 21", "good side");
    row("a rate over no time", kRate, "3600", "0", "over_s");
    row("a deviation that clears past its limit", kDeviation, "\"clear\": 1.5", "\"clear\": 4.5", "good side");
    row("too few weeks", kDeviation, "12", "3", "4 to 52 weeks, not of 3");
    row("too many weeks", kDeviation, "12", "53", "4 to 52 weeks, not of 53");
    row("no least deviation", kDeviation, "\"least\": 3", "\"least\": 0", "“least” must be above 0");
    row("hours of a daily figure", kDeviation, "air.worst", "tthc.rate", "no hours can be told");
    row("a forecast without a target", kForecast, "tthc.rate", "air.worst", "No target is set for “air.worst”");
    row("too little confidence", kForecast, "0.9", "0.49", "from 0.5 to 0.99");
    row("too much confidence", kForecast, "0.9", "1", "from 0.5 to 0.99");
    row("a limit without a side", kForecastLimit, "\"side\": \"below\",", "", "side");
    row("a side without a limit", kForecastLimit, "\"limit\": 90, \"deadband\": 2, \"by\": \"2026-12-31\",", "",
        "limit");
    row("a last day without a limit", kForecast, "\"confidence\"", "\"by\": \"year\", \"confidence\"", "limit");
    row("a target beside a limit", kForecastLimit, "\"limit\"", "\"target\": \"rate-plan\", \"limit\"", "target");
    row("a last day that is none", kForecastLimit, "2026-12-31", "2026-02-29", "no such day");
    row("a last day in words", kForecastLimit, "2026-12-31", "tomorrow", "by");
    row("a negative deadband of a forecast", kForecastLimit, "2,", "-2,", "deadband");
    row("an unknown feed", kPlacesNear, "places", "quakes", "no feed “quakes”");
    row("a feed without records", kPlacesNear, "places", "air", "brings no records");
    row("an unknown field", kPlacesNear, "\"lat\"", "\"north\"", "no field “north”");
    row("a place that is no number", kPlacesNear, "\"lon\"", "\"id\"", "“id” of the feed “places” is no number");
    row("a time that is none", kPlacesNear, "\"changed\"", "\"size\"", "“size” of the feed “places” is no time");
    row("a least of no number", kPlacesNear, "\"number\": \"size\",", "", "no field is named for it");
    row("an unknown area", kPlacesNear, "harbour", "airport", "areas/airport.geojson");
    row("an area of each commune", kPlacesNear, "harbour", "harbour", "belongs to the province", "communes");
    row("a combination of one", kCombined, ", \"rate-low\"", "", "rules");
    row("a combination of an unknown one", kCombined, "rate-low", "rate-high", "no rule “rate-high”");
    row("a combination of itself", kCombined, "rate-low", "r", "“r” is combined itself");
    row("a combination of what communes have", kCombined, "rate-low", "air-bad", "told for each commune");
    row("suppressed by an unknown one", kMissing, "\"missing\"", "\"suppressed_by\": [\"flood\"], \"missing\"",
        "no rule “flood”");
    row("suppressed by what communes have", kMissing, "\"missing\"", "\"suppressed_by\": [\"air-bad\"], \"missing\"",
        "suppresses nothing that is told for the province");
    row("suppressed by itself", kMissing, "\"missing\"", "\"suppressed_by\": [\"r\"], \"missing\"",
        "suppresses itself");
    QTest::newRow("suppressed in a ring")
        << ruleWith("r", u(kMissing) + u(R"(, "suppressed_by": ["s"])")) + QLatin1Char(',') +
               ruleWith("s", u(kRate) + u(R"(, "suppressed_by": ["t"])")) + QLatin1Char(',') +
               ruleWith("t", u(kRate) + u(R"(, "suppressed_by": ["r"])"))
        << u("suppresses itself");
}

void PackRulesTest::saysWhatIsWrongWithARule()
{
    QFETCH(QString, rule);
    QFETCH(QString, part);
    const PackReading reading = RulesPack({rule}).read();
    QVERIFY(!reading.pack);
    const QStringList found = texts(reading.problems);
    QVERIFY2(found.front().startsWith(u("rules/here.json ")) && found.front().contains(part),
             qPrintable(found.join(QLatin1Char('\n'))));
}

void PackRulesTest::forecastsNoTargetOfAMonth()
{
    RulesPack files({ruleWith("r", u(kForecast))});
    files.remove(QStringLiteral("targets/plan.json"));
    const PackReading reading = files.read();
    QVERIFY(!reading.pack);
    QVERIFY(texts(reading.problems).front().contains(u("ends a period of a quarter or more")));
}

void PackRulesTest::forecastsLimitsOfFiguresThatGoByMonths_data()
{
    QTest::addColumn<QString>("window");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("gather");
    QTest::addColumn<bool>("isForecast");
    QTest::newRow("a mean of the moment") << u("now") << u("day") << u("by_kind") << false;
    QTest::newRow("what stands at the moment") << u("now") << u("day") << u("last") << true;
    QTest::newRow("of the month so far") << u("to_date") << u("month") << u("by_kind") << true;
    QTest::newRow("of the day so far") << u("to_date") << u("day") << u("by_kind") << false;
    QTest::newRow("of nine months") << u("to_date") << u("nine_months") << u("by_kind") << false;
    QTest::newRow("of the last whole month") << u("complete") << u("month") << u("by_kind") << false;
}

void PackRulesTest::forecastsLimitsOfFiguresThatGoByMonths()
{
    QFETCH(QString, window);
    QFETCH(QString, period);
    QFETCH(QString, gather);
    QFETCH(bool, isForecast);
    RulesPack files({ruleWith("r", u(kForecastLimit).replace(u("tthc.rate"), u("air.other")))});
    files.add(QStringLiteral("indicators/other.json"),
              u(R"({ "$schema": "https://toancanh.invalid/schemas/indicators.schema.json", "indicators": [{
                "id": "air.other", "name": { "vi": "a", "en": "a" }, "short_name": { "vi": "a", "en": "a" },
                "sector": "environment", "numerator": "pm", "unit": { "vi": "a", "en": "a" }, "decimals": 1,
                "direction": "down", "period_rule": "calendar", "period": "%1", "window": "%2",
                "inputs": { "pm": { "measure": "air.pm25", "gather": "%3" } }, "owner": "office",
                "legal_basis": { "vi": "a", "en": "a" }, "verified": false }] })")
                  .arg(period, window, gather)
                  .toUtf8());
    const PackReading reading = files.read();
    const QString problems = texts(reading.problems).join(QLatin1Char('\n'));
    QVERIFY2(isForecast == bool(reading.pack), qPrintable(problems));
    QVERIFY2(isForecast || problems.contains(u("Of “air.other” no months can be forecast")), qPrintable(problems));
}

void PackRulesTest::saysWhatIsWrongWithLimits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    QTest::newRow("no member") << u(",I,1,2025-01-01,") << u("a member, a level, a number");
    QTest::newRow("no level") << u("KK1,,1,2025-01-01,") << u("a member, a level, a number");
    QTest::newRow("no limit") << u("KK1,III,,2025-01-01,") << u("a member, a level, a number");
    QTest::newRow("a limit that is no number") << u("KK1,III,1 m,2025-01-01,") << u("“1 m” in column limit");
    QTest::newRow("no day") << u("KK1,III,1,,") << u("the day from which it holds");
    QTest::newRow("a day that is none") << u("KK1,III,1,2025-02-29,") << u("“2025-02-29”");
    QTest::newRow("an end before the beginning") << u("KK1,III,1,2025-02-02,2025-02-02") << u("ends on 2025-02-02");
    QTest::newRow("two limits on one day")
        << u("KK1,I,1,2025-12-31,2026-01-01") << u("two limits of level I on 2025-12-31");
    QTest::newRow("two limits for ever") << u("KK2,I,1,2020-01-01,") << u("two limits of level I on 2025-01-01");
}

void PackRulesTest::saysWhatIsWrongWithLimits()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    RulesPack files({});
    files.add(QStringLiteral("limits/dust.csv"), kLimits + line.toUtf8() + '\n');
    const PackReading reading = files.read();
    QVERIFY(!reading.pack);
    const QStringList found = texts(reading.problems);
    QVERIFY2(found.front().startsWith(u("limits/dust.csv line 6: ")) && found.front().contains(part),
             qPrintable(found.join(QLatin1Char('\n'))));
}

void PackRulesTest::saysWhatIsWrongWithAnArea()
{
    RulesPack files({});
    files.add(QStringLiteral("areas/harbour.geojson"), R"({"type":"Point","coordinates":[106,10]})");
    const PackReading reading = files.read();
    QVERIFY(!reading.pack);
    const QStringList found = texts(reading.problems);
    QVERIFY2(found.front().startsWith(u("areas/harbour.geojson: ")) && found.front().contains(u("Polygon")),
             qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(PackRulesTest)
#include "tst_pack_rules.moc"
