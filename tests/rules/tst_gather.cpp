// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/small_world.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// An indicator whose one input is gathered in a way.
Indicator gathered(const char *measure, Gather how, const QHash<QString, QStringList> &where = {})
{
    Indicator indicator = SmallWorld::indicator("x");
    indicator.inputs.insert(latin("x"), {MeasureId(latin(measure)), where, how});
    return indicator;
}

} // namespace

class GatherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void dividesTheSumsNotTheRatios();
    void sumsFlowsOverTheDaysOfTheStretch();
    void takesTheLastOfAStock();
    void averagesIntensiveMeasuresByTheirReadings();
    void gathersAsTheInputAsks_data();
    void gathersAsTheInputAsks();
    void narrowsToTheMembersNamed();
    void sumsOverTheTerritoryAsked();
    void countsWhatCameLessWhatWentUpToTheEnd();
    void carriesQualityAndVintageOfWhatCameToDate();
    void keepsTheDecimalsOfSums();
    void leavesOutAStationThatFellSilent();
    void leavesOutAStationThatMissedADueTime();
    void takesTheWorstMember_data();
    void takesTheWorstMember();
    void givesNothingBelowTheMinimumVolume();
    void tellsWhyAValueIsMissing();
    void takesNothingCountedForZeroWhileTheFeedReports();
    void givesNothingForAnUndefinedFormula();
    void figuresForEveryUnitThatHasValues();
};

void GatherTest::dividesTheSumsNotTheRatios()
{
    SmallWorld world;
    world.observe("on_time", kNorth, {latin("tax")}, "2026-11-10T03:00:00Z", 8);
    world.observe("done", kNorth, {latin("tax")}, "2026-11-10T03:00:00Z", 10);
    world.observe("on_time", kSouth, {latin("land")}, "2026-11-11T03:00:00Z", 1);
    world.observe("done", kSouth, {latin("land")}, "2026-11-11T03:00:00Z", 2);
    Indicator indicator = SmallWorld::indicator("on_time", "done");
    indicator.scale = 100;
    // (8 + 1) / (10 + 2) = 9 / 12 = 75 %; the mean of 80 % and 50 % would be 65 %.
    const Figure figure = world.over(indicator, "2026-11-01", "2026-12-01");
    QCOMPARE(valueText(figure), QStringLiteral("75"));
    QCOMPARE(figure.numerator, std::optional(9.0));
    QCOMPARE(figure.denominator, std::optional(12.0));
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-12-01", kNorth)), QStringLiteral("80"));
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-12-01", kSouth)), QStringLiteral("50"));
}

void GatherTest::sumsFlowsOverTheDaysOfTheStretch()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-10-31T16:59:59Z", 1000); // 31 October in Vietnam
    world.observe("visits", kNorth, {}, "2026-10-31T17:00:00Z", 1);
    world.observe("visits", kNorth, {}, "2026-11-20T16:59:59Z", 20);
    world.observe("visits", kNorth, {}, "2026-11-20T17:00:00Z", 300); // 21 November
    const Indicator indicator = SmallWorld::indicator("visits");
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-11-21")), QStringLiteral("21"));
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-11-22")), QStringLiteral("321"));
    QCOMPARE(valueText(world.over(indicator, "2026-10-31", "2026-11-01")), QStringLiteral("1000"));
}

void GatherTest::takesTheLastOfAStock()
{
    SmallWorld world;
    world.observe("volume", kNorth, {latin("Lak")}, "2026-11-02T03:00:00Z", 100);
    world.observe("volume", kNorth, {latin("Lak")}, "2026-11-09T03:00:00Z", 90);
    world.observe("volume", kSouth, {latin("Ea")}, "2026-11-03T03:00:00Z", 50);
    // The last of each lake, then the sum: 90 + 50.
    QCOMPARE(valueText(world.over(SmallWorld::indicator("volume"), "2026-11-01", "2026-12-01")), QStringLiteral("140"));
    QCOMPARE(valueText(world.over(SmallWorld::indicator("volume"), "2026-11-01", "2026-11-08")), QStringLiteral("150"));
}

void GatherTest::averagesIntensiveMeasuresByTheirReadings()
{
    SmallWorld world;
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-10T03:00:00Z", 10);
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-11T03:00:00Z", 20);
    world.observe("pm", kSouth, {latin("KK2")}, "2026-11-11T03:00:00Z", 60);
    // (10 + 20 + 60) / 3 readings.
    QCOMPARE(valueText(world.over(SmallWorld::indicator("pm"), "2026-11-01", "2026-12-01")), QStringLiteral("30"));
}

void GatherTest::gathersAsTheInputAsks_data()
{
    QTest::addColumn<QString>("measure");
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("value");

    // KK1: 10 then 20; KK2: 60 then 2.
    QTest::newRow("mean: (10 + 20 + 60 + 2) / 4") << "pm" << int(Gather::Mean) << "23";
    QTest::newRow("least") << "pm" << int(Gather::Least) << "2";
    QTest::newRow("greatest") << "pm" << int(Gather::Greatest) << "60";
    QTest::newRow("last of an intensive measure: (20 + 2) / 2") << "pm" << int(Gather::Last) << "11";
    QTest::newRow("a flow sums: 10 + 20 + 60 + 2") << "power" << int(Gather::ByKind) << "92";
    QTest::newRow("last of a flow: 20 + 2") << "power" << int(Gather::Last) << "22";
    QTest::newRow("greatest of a flow") << "power" << int(Gather::Greatest) << "60";
}

void GatherTest::gathersAsTheInputAsks()
{
    QFETCH(QString, measure);
    QFETCH(int, how);
    SmallWorld world;
    const QByteArray id = measure.toLatin1();
    const auto members = [&](const char *station) {
        return measure == u"pm" ? QStringList{latin(station)} : QStringList();
    };
    world.observe(id.constData(), kNorth, members("KK1"), "2026-11-10T03:00:00Z", 10);
    world.observe(id.constData(), kNorth, members("KK1"), "2026-11-11T03:00:00Z", 20);
    world.observe(id.constData(), kSouth, members("KK2"), "2026-11-10T03:00:00Z", 60);
    world.observe(id.constData(), kSouth, members("KK2"), "2026-11-12T03:00:00Z", 2);
    QTEST(valueText(world.over(gathered(id.constData(), Gather(how)), "2026-11-01", "2026-12-01")), "value");
}

void GatherTest::narrowsToTheMembersNamed()
{
    SmallWorld world;
    for (const char *agency : {"tax", "land", "health"})
        world.observe("done", kNorth, {latin(agency)}, "2026-11-10T03:00:00Z", 10 + latin(agency).size());
    // tax 13, land 14, health 16.
    const auto only = [](const QStringList &agencies) {
        return gathered("done", Gather::ByKind, {{latin("agency"), agencies}});
    };
    QCOMPARE(valueText(world.over(only({latin("tax")}), "2026-11-01", "2026-12-01")), QStringLiteral("13"));
    QCOMPARE(valueText(world.over(only({latin("tax"), latin("health")}), "2026-11-01", "2026-12-01")),
             QStringLiteral("29"));
    QCOMPARE(valueText(world.over(only({latin("nobody")}), "2026-11-01", "2026-12-01")), QStringLiteral("0"));
}

void GatherTest::sumsOverTheTerritoryAsked()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-10T03:00:00Z", 1);
    world.observe("visits", kSouth, {}, "2026-11-10T03:00:00Z", 20);
    world.observe("visits", kProvince, {}, "2026-11-10T03:00:00Z", 300);
    world.observe("visits", "901@1978-01-01", {}, "2026-11-10T03:00:00Z", 4000); // sent for a commune that is no more
    const Indicator indicator = SmallWorld::indicator("visits");
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-12-01", kSouth)), QStringLiteral("20"));
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-12-01", kProvince)), QStringLiteral("4321"));
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-12-01", "")), QStringLiteral("4321"));
}

void GatherTest::countsWhatCameLessWhatWentUpToTheEnd()
{
    SmallWorld world;
    world.observe("came", kNorth, {}, "2025-01-10T03:00:00Z", 100);
    world.observe("came", kNorth, {}, "2026-11-20T03:00:00Z", 10);
    world.observe("came", kNorth, {}, "2026-11-25T03:00:00Z", 5); // ahead
    world.observe("went", kNorth, {}, "2025-02-10T03:00:00Z", 70);
    world.observe("went", kNorth, {}, "2026-11-21T08:00:00Z", 3); // 15:00 in Vietnam
    world.observe("went", kNorth, {}, "2026-11-21T13:00:00Z", 1); // 20:00
    Indicator open = SmallWorld::indicator("in - out");
    open.inputs.insert(latin("in"), {MeasureId(latin("came")), {}, Gather::ToDate});
    open.inputs.insert(latin("out"), {MeasureId(latin("went")), {}, Gather::ToDate});
    // Up to the 19th: 100 − 70. The 20th: 110 − 70. The 21st: 110 − 74. The 25th: 115 − 74.
    QCOMPARE(valueText(world.over(open, "2026-11-01", "2026-11-20")), QStringLiteral("30"));
    QCOMPARE(valueText(world.over(open, "2026-11-20", "2026-11-21")), QStringLiteral("40"));
    QCOMPARE(valueText(world.over(open, "2026-11-21", "2026-11-22")), QStringLiteral("36"));
    QCOMPARE(valueText(world.over(open, "2026-11-01", "2026-11-26")), QStringLiteral("41"));
    // Up to 18:00 of the 21st: 110 − 73, whether the day is cut or the hour ends there.
    Stretch cut = Stretch::ofDays(day("2026-11-01"), day("2026-11-22"));
    cut.cut = world.now;
    QCOMPARE(valueText(figureOver(world.context(), world.compile(open), UnitId(latin(kProvince)), cut)),
             QStringLiteral("37"));
    const Stretch hour = Stretch::ofHours(world.now - 1h, world.now);
    QCOMPARE(valueText(figureOver(world.context(), world.compile(open), UnitId(latin(kProvince)), hour)),
             QStringLiteral("37"));
}

void GatherTest::carriesQualityAndVintageOfWhatCameToDate()
{
    SmallWorld world;
    world.rollups.observe("power", kNorth, {}, at("2026-11-20T03:00:00Z"), 5, world.now, Quality::Estimated,
                          Vintage::Preliminary);
    for (const Gather how : {Gather::ByKind, Gather::ToDate}) {
        const Figure figure = world.over(gathered("power", how), "2026-11-01", "2026-11-22");
        QCOMPARE(valueText(figure), QStringLiteral("5"));
        QVERIFY(figure.quality == Quality::Estimated);
        QVERIFY(figure.vintage == Vintage::Preliminary);
    }
}

void GatherTest::keepsTheDecimalsOfSums()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-19T03:00:00Z", 0.1);
    world.observe("visits", kNorth, {}, "2026-11-20T03:00:00Z", 0.2);
    QCOMPARE(world.over(SmallWorld::indicator("visits"), "2026-11-01", "2026-12-01").value, std::optional(0.3));
    // What lies after the end is taken away again: 0.8 − 0.1, which is no 0.7 in doubles.
    world.observe("came", kNorth, {}, "2026-11-19T03:00:00Z", 0.7);
    world.observe("came", kNorth, {}, "2026-11-20T03:00:00Z", 0.1);
    QCOMPARE(world.over(gathered("came", Gather::ToDate), "2026-11-01", "2026-11-20").value, std::optional(0.7));
}

void GatherTest::leavesOutAStationThatMissedADueTime()
{
    SmallWorld world;
    for (FeedDefinition &feed : world.pack.feeds) {
        // Every day at 08:00 and 16:00, with an hour of grace.
        feed.schedule = FeedSchedule{{ScheduleDays::Kind::Daily, {}}, {QTime(8, 0), QTime(16, 0)}};
        feed.promise = std::chrono::hours(1);
    }
    Indicator indicator = SmallWorld::indicator("pm");
    indicator.window = Window::Now;
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T09:30:00Z", 20); // 16:30 in Vietnam
    world.observe("pm", kNorth, {latin("KK2")}, "2026-11-21T01:00:00Z", 40); // 08:00; 16:00 has an hour yet
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("30"));
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T10:00:00.001Z", 20); // past the grace
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("20"));
}

void GatherTest::leavesOutAStationThatFellSilent()
{
    SmallWorld world;
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T10:55:00Z", 20);
    world.observe("pm", kNorth, {latin("KK2")}, "2026-11-21T09:55:00Z",
                  40); // an hour behind the newest: just within the promise
    Indicator indicator = SmallWorld::indicator("pm");
    indicator.window = Window::Now;
    QCOMPARE(valueText(world.read(indicator)), QStringLiteral("30"));
    world.observe("pm", kNorth, {latin("KK3")}, "2026-11-21T09:54:59Z", 600);
    const Reading one = world.read(indicator);
    QCOMPARE(valueText(one), QStringLiteral("30"));
    QCOMPARE(toString(one.quality), QStringLiteral("good"));
    // More silent than speaking: 3 of 5.
    world.observe("pm", kNorth, {latin("KK4")}, "2026-11-20T09:00:00Z", 600);
    world.observe("pm", kNorth, {latin("KK5")}, "2026-11-19T09:00:00Z", 600);
    const Reading most = world.read(indicator);
    QCOMPARE(valueText(most), QStringLiteral("30"));
    QCOMPARE(toString(most.quality), QStringLiteral("suspect"));
}

void GatherTest::takesTheWorstMember_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");

    // KK1 12, KK2 55, KK3 30; the band is 20…40.
    QTest::newRow("less is better") << int(Direction::Down) << "KK2"
                                    << "55";
    QTest::newRow("more is better") << int(Direction::Up) << "KK1"
                                    << "12";
    QTest::newRow("farthest from the band: 55 is 15 above, 12 is 8 below") << int(Direction::Band) << "KK2"
                                                                           << "55";
}

void GatherTest::takesTheWorstMember()
{
    QFETCH(int, direction);
    SmallWorld world;
    world.observe("pm", kNorth, {latin("KK1")}, "2026-11-21T10:55:00Z", 12);
    world.observe("pm", kNorth, {latin("KK2")}, "2026-11-21T10:55:00Z", 55);
    world.observe("pm", kSouth, {latin("KK3")}, "2026-11-21T10:55:00Z", 30);
    Indicator indicator = SmallWorld::indicator("pm");
    indicator.window = Window::Now;
    indicator.worstOf = latin("station");
    indicator.direction = Direction(direction);
    indicator.bandLow = 20;
    indicator.bandHigh = 40;
    const Reading reading = world.read(indicator);
    QTEST(valueText(reading), "value");
    QTEST(reading.member, "member");
    QCOMPARE(world.read(indicator, kSouth).member, QStringLiteral("KK3"));
}

void GatherTest::givesNothingBelowTheMinimumVolume()
{
    SmallWorld world;
    world.observe("on_time", kNorth, {latin("tax")}, "2026-11-10T03:00:00Z", 4);
    world.observe("done", kNorth, {latin("tax")}, "2026-11-10T03:00:00Z", 4);
    world.observe("done", kSouth, {latin("tax")}, "2026-11-10T03:00:00Z", 5);
    Indicator indicator = SmallWorld::indicator("on_time", "done");
    indicator.minimumVolume = 5;
    const Figure small = world.over(indicator, "2026-11-01", "2026-12-01", kNorth);
    QCOMPARE(valueText(small), QStringLiteral("missing: no_volume"));
    QCOMPARE(small.denominator, std::optional(4.0));
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-12-01", kSouth)), QStringLiteral("0"));
    // Nothing done at all: 0 / 0 is no ratio, whatever the minimum.
    indicator.minimumVolume = 0;
    QCOMPARE(valueText(world.over(indicator, "2026-11-01", "2026-12-01", kEast)), QStringLiteral("missing: no_volume"));
}

void GatherTest::tellsWhyAValueIsMissing()
{
    SmallWorld world;
    const Indicator visits = SmallWorld::indicator("visits / power");
    const Figure never = world.over(visits, "2026-11-01", "2026-12-01");
    QCOMPARE(valueText(never), QStringLiteral("missing: never_received"));
    QCOMPARE(never.missingMeasure.toString(), QStringLiteral("power"));
    world.observe("power", kNorth, {}, "2026-11-10T03:00:00Z", 5);
    world.observe("visits", kNorth, {}, "2026-10-10T03:00:00Z", 5);
    const Figure notNow = world.over(visits, "2026-11-01", "2026-12-01");
    QCOMPARE(valueText(notNow), QStringLiteral("missing: not_in_period"));
    QCOMPARE(notNow.missingMeasure.toString(), QStringLiteral("visits"));
}

void GatherTest::takesNothingCountedForZeroWhileTheFeedReports()
{
    SmallWorld world;
    const Indicator done = SmallWorld::indicator("done");
    const Figure zero = world.over(done, "2026-11-01", "2026-12-01");
    QCOMPARE(valueText(zero), QStringLiteral("0"));
    QCOMPARE(utc(zero.asOf), utc(world.now - 5min));
    world.feeds[FeedId(latin("dossiers"))].lastOk.reset();
    QCOMPARE(valueText(world.over(done, "2026-11-01", "2026-12-01")), QStringLiteral("missing: never_received"));
    world.feeds.clear();
    QCOMPARE(valueText(world.over(done, "2026-11-01", "2026-12-01")), QStringLiteral("missing: never_received"));
}

void GatherTest::givesNothingForAnUndefinedFormula()
{
    SmallWorld world;
    world.observe("visits", kNorth, {}, "2026-11-10T03:00:00Z", 0);
    QCOMPARE(valueText(world.over(SmallWorld::indicator("1 / visits"), "2026-11-01", "2026-12-01")),
             QStringLiteral("missing: formula_undefined"));
}

void GatherTest::figuresForEveryUnitThatHasValues()
{
    SmallWorld world;
    world.observe("on_time", kNorth, {latin("tax")}, "2026-11-10T03:00:00Z", 3);
    world.observe("done", kNorth, {latin("tax")}, "2026-11-10T03:00:00Z", 4);
    world.observe("done", kSouth, {latin("tax")}, "2026-11-10T03:00:00Z", 5);
    Indicator indicator = SmallWorld::indicator("on_time", "done");
    const auto figures =
        figuresByUnit(world.context(), world.compile(indicator), Stretch::ofDays(day("2026-11-01"), day("2026-12-01")));
    QCOMPARE(figures.size(), 2);
    QCOMPARE(valueText(figures[UnitId(latin(kNorth))]), QStringLiteral("0.75"));
    QCOMPARE(valueText(figures[UnitId(latin(kSouth))]), QStringLiteral("0")); // nothing on time, and the feed reports
}

QTEST_GUILESS_MAIN(GatherTest)
#include "tst_gather.moc"
