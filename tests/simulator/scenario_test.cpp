// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/faults.h"
#include "app/simulator/http/systems.h"
#include "app/simulator/inbox/files.h"
#include "app/simulator/model/beds.h"
#include "app/simulator/model/river.h"
#include "app/simulator/model/traffic.h"
#include "app/simulator/options.h"
#include "tests/simulator/worlds.h"

#include <QTest>

#include <set>

using namespace ioc::sim;
using std::chrono::hours;

namespace {

using Kind = Scenario::Kind;

constexpr Moment kMorning = at(dayOf(2026, 11, 20), 8);

int reportsWithin(const World &world, Moment from, Moment to)
{
    ReportBook book(world);
    book.reach(dayOf(to));
    const auto &all = book.log().items();
    return int(
        std::count_if(all.begin(), all.end(), [&](const Report &r) { return r.opened >= from && r.opened < to; }));
}

int overdueAt(const World &world, Moment now)
{
    ReportBook book(world);
    book.reach(dayOf(now));
    const auto &all = book.log().items();
    return int(std::count_if(all.begin(), all.end(),
                             [&](const Report &r) { return r.opened <= now && r.due <= now && r.closed > now; }));
}

double congestionKm(const World &world, Moment now)
{
    double metres = 0;
    for (size_t segment = 0; segment < kRoadSegments.size(); ++segment)
        metres += trafficAt(world, segment, now).congestion;
    return metres / 1000;
}

int stationsAbove(const World &world, size_t alarm, Moment now)
{
    int count = 0;
    for (size_t station = 0; station < kRiverStations.size(); ++station)
        count += riverLevel(world, station, now) > kRiverStations[station].alarms[alarm] ? 1 : 0;
    return count;
}

int worstIndex(const World &world, Moment hour)
{
    AirNetwork air(world);
    int worst = 0;
    for (size_t station = 0; station < kAirStations.size(); ++station)
        worst = std::max(worst, air.at(station, hour).index.value_or(0));
    return worst;
}

double worstOccupancy(const World &world, Day day)
{
    double worst = 0;
    for (size_t hospital = 0; hospital < kHospitals.size(); ++hospital) {
        const BedCount count = bedsOn(world, day, hospital);
        worst = std::max(worst, double(count.occupied) / count.total);
    }
    return worst;
}

double onTime(const World &world, Moment from, Moment to)
{
    DossierBook book(world);
    book.reach(dayOf(to));
    int closed = 0;
    int inTime = 0;
    for (const Dossier &dossier : book.log().items()) {
        if (dossier.closed < from || dossier.closed >= to)
            continue;
        ++closed;
        inTime += dossier.closed <= dossier.due ? 1 : 0;
    }
    return double(inTime) / closed;
}

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsWords()
    {
        QCOMPARE(scenarioFromString("late-departments"), Kind::LateDepartments);
        QCOMPARE(scenarioFromString("alarm-storm"), Kind::AlarmStorm);
        QVERIFY(!scenarioFromString("tsunami"));
    }

    void mayHaveBegunBeforeTheStart()
    {
        const auto options = Options::read({QStringLiteral("toancanh-simulator"), QStringLiteral("--pack"),
                                            QStringLiteral("x"), QStringLiteral("--scenario"), QStringLiteral("flood"),
                                            QStringLiteral("--scenario-after"), QStringLiteral("-28800")});
        QVERIFY(options);
        QCOMPARE(options->scenario, Kind::Flood);
        QVERIFY(options->scenarioAfter == hours(-8));
    }

    void aFloodRisesPastTheAlarmsWithinHours()
    {
        const World world = smallWorld(1, Kind::Flood, kMorning);
        QCOMPARE(stationsAbove(world, 0, kMorning), 0);
        QVERIFY(stationsAbove(world, 1, kMorning + hours(5)) >= 4);
        QCOMPARE(stationsAbove(world, 1, kMorning + hours(9)), int(kRiverStations.size()));
        QVERIFY(stationsAbove(world, 2, kMorning + hours(9)) >= 2);
        QVERIFY(stationsAbove(world, 2, kMorning + hours(9)) < int(kRiverStations.size()));
        QCOMPARE(stationsAbove(world, 0, kMorning + hours(24 * 6)), 0);
    }

    void aFloodBringsReportsAndJams()
    {
        const World quiet = smallWorld(1, Kind::Normal, kMorning);
        const World flood = smallWorld(1, Kind::Flood, kMorning);
        const Moment later = kMorning + hours(12);
        QVERIFY(reportsWithin(flood, kMorning, later) > 2.5 * reportsWithin(quiet, kMorning, later));
        QVERIFY(overdueAt(flood, later) > 2 * overdueAt(quiet, later));
        QVERIFY(congestionKm(flood, kMorning + hours(9)) > congestionKm(quiet, kMorning + hours(9)) + 5);
    }

    void nothingHappensBeforeTheScenario()
    {
        const World quiet = smallWorld(1, Kind::Normal, kMorning);
        const World flood = smallWorld(1, Kind::Flood, kMorning);
        QCOMPARE(reportsWithin(flood, kMorning - hours(200), kMorning),
                 reportsWithin(quiet, kMorning - hours(200), kMorning));
        QCOMPARE(riverLevel(flood, 2, kMorning - hours(1)), riverLevel(quiet, 2, kMorning - hours(1)));
    }

    void aStormPutsMostFiguresOutOfLine()
    {
        const World quiet = smallWorld(1, Kind::Normal, kMorning);
        const World storm = smallWorld(1, Kind::AlarmStorm, kMorning);
        const Moment now = kMorning + hours(1);
        QVERIFY(stationsAbove(storm, 1, now) >= 6);
        QVERIFY(worstIndex(storm, now) > 150);
        QVERIFY(worstIndex(quiet, now) < 150);
        QVERIFY(overdueAt(storm, now) > 40);
        QVERIFY(overdueAt(quiet, now) < 30);
        QVERIFY(worstOccupancy(storm, dayOf(now)) > 1);
        const Moment month = at(dayOf(2026, 11, 1), 0);
        QVERIFY(onTime(storm, month, now) < onTime(quiet, month, now) - 0.05);
    }

    void departmentsStopDelivering()
    {
        const World late = smallWorld(1, Kind::LateDepartments, kMorning);
        const World punctual = smallWorld(1, Kind::Normal, kMorning);
        for (const Department &department : departments()) {
            const auto files = filesOf(department, late, kMorning + hours(48));
            QVERIFY(!files.empty());
            QVERIFY(files.back().delivered < kMorning - hours(72));
            QVERIFY(filesOf(department, punctual, kMorning + hours(48)).size() > files.size() + 3);
        }
    }

    void anOutageHasEveryKindOfFault()
    {
        const World world = smallWorld(1, Kind::Outage, kMorning);
        QVERIFY(!world.scenario.outage(kMorning - hours(1)));
        QVERIFY(world.scenario.outage(kMorning));
        Systems systems(world);
        std::set<Fault> faults;
        for (const System &system : systems.all())
            faults.insert(faultOf(system.path));
        QCOMPARE(faults,
                 (std::set<Fault>{Fault::None, Fault::Unavailable, Fault::Hang, Fault::LoginPage, Fault::CutShort}));
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "scenario_test.moc"
