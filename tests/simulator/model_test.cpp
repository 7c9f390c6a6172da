// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/http/systems.h"
#include "app/simulator/model/river.h"
#include "app/simulator/model/traffic.h"
#include "tests/simulator/worlds.h"

#include <QSet>
#include <QTest>

using namespace ioc::sim;

namespace {

std::vector<QByteArray> answers(const World &world, std::vector<size_t> order)
{
    Systems systems(world);
    std::vector<QByteArray> bodies(systems.all().size());
    const PageRequest request{at(dayOf(2026, 11, 10), 0), 50'000};
    for (const size_t index : order)
        bodies[index] = systems.all()[index].page(request, kEvening);
    return bodies;
}

QSet<QByteArray> codesOn(const World &world, Day day)
{
    DossierBook book(world);
    book.reach(day);
    QSet<QByteArray> codes;
    for (const Dossier &dossier : book.log().items()) {
        if (dayOf(dossier.opened) == day)
            codes.insert(dossier.commune->code);
    }
    return codes;
}

} // namespace

class ModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameAnswersForTheSameSeed()
    {
        const World first = smallWorld();
        const World second = smallWorld();
        QCOMPARE(answers(first, {0, 1, 2, 3, 4, 5, 6}), answers(second, {0, 1, 2, 3, 4, 5, 6}));
    }

    void doesNotDependOnTheOrderOfRequests()
    {
        const World world = smallWorld();
        QCOMPARE(answers(world, {0, 1, 2, 3, 4, 5, 6}), answers(world, {6, 4, 2, 0, 5, 3, 1}));
    }

    void doesNotDependOnWhatWasAskedEarlier()
    {
        const World world = smallWorld();
        const PageRequest request{at(dayOf(2026, 11, 10), 0), 50'000};
        Systems fresh(world);
        Systems used(world);
        for (int hour = 0; hour < 24; ++hour) {
            for (const System &system : used.all())
                system.page(request, at(dayOf(2026, 11, 12), hour));
        }
        for (size_t i = 0; i < fresh.all().size(); ++i)
            QCOMPARE(used.all()[i].page(request, kEvening), fresh.all()[i].page(request, kEvening));
    }

    void givesOtherAnswersForAnotherSeed()
    {
        const World first = smallWorld(1);
        const World second = smallWorld(2);
        const auto one = answers(first, {0, 1, 2, 3, 4, 5, 6});
        const auto two = answers(second, {0, 1, 2, 3, 4, 5, 6});
        for (size_t i = 0; i < one.size(); ++i)
            QVERIFY(one[i] != two[i]);
    }

    void historyDoesNotDependOnTheStart()
    {
        const World early = smallWorld(1, Scenario::Kind::Normal, at(dayOf(2026, 11, 1), 8));
        const World late = smallWorld(1, Scenario::Kind::Normal, kEvening);
        DossierBook first(early);
        DossierBook second(late);
        first.reach(dayOf(2026, 10, 31));
        second.reach(dayOf(2026, 10, 31));
        QCOMPARE(first.log().items().size(), second.log().items().size());
        for (size_t i = 0; i < first.log().items().size(); ++i)
            QCOMPARE(first.log().items()[i].closed, second.log().items()[i].closed);
    }

    void usesTheCommunesOfTheDay()
    {
        const World world = smallWorld(1, Scenario::Kind::Normal, kEvening, dayOf(2025, 6, 20));
        QCOMPARE(codesOn(world, dayOf(2025, 6, 30)),
                 (QSet<QByteArray>{"26101", "26104", "26107", "26110", "26113", "26116"}));
        QCOMPARE(codesOn(world, dayOf(2025, 7, 1)), (QSet<QByteArray>{"26101", "26107", "26113", "26119"}));
    }

    void sharesSumToOneAndUnknownPopulationsCount()
    {
        const World world = smallWorld();
        double sum = 0;
        for (const Commune &commune : world.territory.communesOn(dayOf(2026, 11, 21))) {
            QVERIFY(commune.share > 0);
            sum += commune.share;
        }
        QVERIFY(std::abs(sum - 1) < 1e-12);
    }

    void lateDossiersCloseOnALaterDayThanDue()
    {
        const World world = smallWorld();
        DossierBook book(world);
        book.reach(dayOf(kEvening));
        int late = 0;
        for (const Dossier &dossier : book.log().items()) {
            QVERIFY(dossier.opened < dossier.closed);
            QVERIFY(isWorkingDay(dayOf(dossier.closed)));
            QCOMPARE(secondOfDay(dossier.due), 17 * 3600);
            if (dossier.closed > dossier.due) {
                QVERIFY(dayOf(dossier.closed) > dayOf(dossier.due));
                ++late;
            }
        }
        QVERIFY(late > 0);
    }

    void keepsVolumesPlausible()
    {
        const World world = smallWorld();
        DossierBook dossiers(world);
        ReportBook reports(world);
        dossiers.reach(dayOf(kEvening));
        reports.reach(dayOf(kEvening));
        std::map<Day, int> received;
        for (const Dossier &dossier : dossiers.log().items())
            ++received[dayOf(dossier.opened)];
        for (const auto &[day, count] : received) {
            if (isWorkingDay(day))
                QVERIFY2(count > 300 && count < 560, qPrintable(QString::number(count)));
            else
                QVERIFY2(count < 180, qPrintable(QString::number(count)));
        }
        const double days = double(received.size());
        const double daily = double(reports.log().items().size()) / days;
        QVERIFY2(daily > 100 && daily < 140, qPrintable(QString::number(daily)));
    }

    void flawsAreRare()
    {
        const World world = smallWorld();
        DossierBook book(world);
        book.reach(dayOf(kEvening));
        const auto &all = book.log().items();
        const auto flawed =
            std::count_if(all.begin(), all.end(), [](const Dossier &d) { return d.flaw != Flaw::None; });
        QVERIFY(flawed > 0);
        QVERIFY(double(flawed) / double(all.size()) < 0.002);
    }

    void officesAreQuietAtTet()
    {
        QCOMPARE(seasonOf(dayOf(2026, 2, 17)), Season::Tet);
        QVERIFY(!isWorkingDay(dayOf(2026, 2, 17)));
        QCOMPARE(seasonOf(dayOf(2026, 2, 10)), Season::BeforeTet);
        QCOMPARE(nearestTet(dayOf(2027, 1, 10)), dayOf(2027, 2, 6));
        QVERIFY(officeActivity(dayOf(2026, 2, 18)) < 0.1);
    }

    void countsWorkingDays()
    {
        const WorkCalendar calendar(dayOf(2026, 1, 1), dayOf(2026, 12, 31));
        const Day friday = dayOf(2026, 11, 20);
        QCOMPARE(calendar.after(friday, 0), friday);
        QCOMPARE(calendar.after(friday, 1), friday + 3);
        QCOMPARE(calendar.after(friday + 1, 0), friday + 3);
        QCOMPARE(calendar.after(friday + 1, 1), friday + 3);
        QVERIFY(calendar.after(dayOf(2026, 12, 31), 5) > dayOf(2026, 12, 31));
    }

    void riversStayBelowTheirAlarmsInNormalTimes()
    {
        const World world = smallWorld();
        for (size_t station = 0; station < kRiverStations.size(); ++station)
            QVERIFY(riverLevel(world, station, kEvening) < kRiverStations[station].alarms[0]);
    }

    void roadsAreSlowerAtRushHour()
    {
        const World world = smallWorld();
        const Day friday = dayOf(2026, 11, 20);
        double rush = 0;
        double night = 0;
        for (size_t segment = 0; segment < kRoadSegments.size(); ++segment) {
            rush += trafficAt(world, segment, at(friday, 17, 20)).speed;
            night += trafficAt(world, segment, at(friday, 2)).speed;
        }
        QVERIFY(rush < 0.8 * night);
    }

    void refusesAPackWithoutCommunes()
    {
        const auto territory = Territory::read(QStringLiteral("/nonexistent/units.csv"));
        QVERIFY(!territory);
        QVERIFY(territory.error().code == ioc::ErrorCode::Io);
    }
};

QTEST_GUILESS_MAIN(ModelTest)
#include "model_test.moc"
