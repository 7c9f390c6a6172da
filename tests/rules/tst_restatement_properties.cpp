// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of restated figures whatever the values, the order and the reform.
#include "tests/rules/reform_world.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

class RestatementPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void partsOfAFlowAddUpToTheWhole();
    void everyUnitAloneIsToldAsAllTogether();
    void thereAndBackIsTheSameWhereUnitsAreWhole();
    void theOrderOfArrivalDoesNotMatter();
};

void RestatementPropertiesTest::partsOfAFlowAddUpToTheWhole()
{
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        ReformWorld world;
        world.pack.unitLinks.push_back(link("b1@2004-01-01", "e@2025-07-01", UnitLinkKind::Merge, "2025-07-01"));
        double whole = 0;
        for (const AdministrativeUnit &unit : world.pack.units.all()) {
            if (!isCommuneLevel(unit.type) || unit.code == u"c1")
                continue;
            const double visits = double(random() % 1000);
            whole += visits;
            const QDate on = unit.validFrom.addDays(int(random() % 30)).addYears(unit.validFrom.year() < 2020 ? 21 : 0);
            world.rollups.observe("visits", unit.id.toString().toLatin1().constData(), {}, vietnam().startOf(on),
                                  visits, vietnam().startOf(on));
        }
        // Some comes for units that have ended, too.
        for (const char *unit : {"a1@2004-01-01", "a3@2004-01-01", "e2@2004-01-01", "d1@2004-01-01"}) {
            const double visits = double(random() % 100);
            whole += visits;
            const QDate on = QDate(2025, 7, 2).addDays(int(random() % 400));
            world.rollups.observe("visits", unit, {}, vietnam().startOf(on), visits, vietnam().startOf(on));
        }
        double asItWas = 0;
        for (const Figure &figure : figuresByUnit(world.context(), world.compile(SmallWorld::indicator("visits")),
                                                  Stretch::ofDays(day("2025-01-01"), day("2026-11-21"))))
            asItWas += figure.value.value_or(0);
        QVERIFY(std::abs(asItWas - whole) < 1e-9 * whole);
        for (const char *boundary : {"2025-12-31", "2026-11-21"}) {
            double sum = 0;
            for (const Figure &figure :
                 figuresByUnit(world.context(), world.compile(SmallWorld::indicator("visits")),
                               Stretch::ofDays(day("2025-01-01"), day("2026-11-21")), day(boundary)))
                sum += figure.value.value_or(0);
            QVERIFY2(std::abs(sum - whole) < 1e-9 * whole, boundary);
        }
    }
}

void RestatementPropertiesTest::everyUnitAloneIsToldAsAllTogether()
{
    std::mt19937 random(270);
    Indicator open = SmallWorld::indicator("in - out");
    open.inputs.insert(latin("in"), {MeasureId(latin("came")), {}, Gather::ToDate});
    open.inputs.insert(latin("out"), {MeasureId(latin("went")), {}, Gather::ToDate});
    for (int round = 0; round < 30; ++round) {
        ReformWorld world;
        for (const AdministrativeUnit &unit : world.pack.units.all()) {
            for (const char *measure : {"visits", "power", "came", "went", "volume", "pm"}) {
                const QDate on = QDate(2025, 1, 1).addDays(int(random() % 600));
                const QStringList members =
                    measure == latin("volume") || measure == latin("pm") ? QStringList{unit.code} : QStringList();
                world.rollups.observe(measure, unit.id.toString().toLatin1().constData(), members,
                                      vietnam().startOf(on), double(random() % 100), vietnam().startOf(on));
            }
        }
        // Over the reforms, and between them, where units are told together.
        const Stretch stretch = round % 2 == 0
                                    ? Stretch::ofDays(QDate(2025, 1 + int(random() % 6), 1), QDate(2026, 6, 1))
                                    : Stretch::ofDays(QDate(2025, 7 + int(random() % 3), 1), QDate(2026, 4, 1));
        for (const Indicator &indicator : {SmallWorld::indicator("visits"), SmallWorld::indicator("visits", "power"),
                                           open, SmallWorld::indicator("volume"), SmallWorld::indicator("pm")}) {
            CompiledIndicator &compiled = world.compile(indicator);
            for (const char *boundary : {"2025-06-30", "2025-12-31", "2026-11-21"}) {
                const auto together = figuresByUnit(world.context(), compiled, stretch, day(boundary));
                for (auto it = together.begin(); it != together.end(); ++it) {
                    const Figure alone =
                        figureOver(world.context(), compiled, it.key(), stretch, Boundary::on(day(boundary)));
                    QCOMPARE(valueText(alone), valueText(*it));
                    QVERIFY2(alone.restated == it->restated, qPrintable(it.key().toString()));
                }
            }
        }
    }
}

void RestatementPropertiesTest::thereAndBackIsTheSameWhereUnitsAreWhole()
{
    ReformWorld world;
    std::mt19937 random(11);
    const UnitRegistry &units = world.pack.units;
    const Lineage lineage(units, world.pack.unitLinks);
    int wholes = 0;
    for (int i = 0; i < int(units.all().size()); ++i) {
        const QDate own = units.all()[size_t(i)].validFrom;
        for (const char *boundary : {"2010-01-01", "2025-12-31", "2026-11-21"}) {
            const auto there = lineage.partsOn(i, day(boundary), WeightKind::Population);
            if (!there.isWhole())
                continue;
            const auto back = lineage.partsOn(there.parts.front().unit, own, WeightKind::Population);
            if (!back.isWhole())
                continue;
            ++wholes;
            QCOMPARE(back.parts.front().unit, i);
            const double value = double(random() % 10000) / 7;
            QCOMPARE(value * *there.parts.front().share * *back.parts.front().share, value);
        }
    }
    QVERIFY(wholes > 10);
}

void RestatementPropertiesTest::theOrderOfArrivalDoesNotMatter()
{
    struct Visit
    {
        const char *unit;
        const char *when;
        double value;
    };
    std::vector<Visit> visits{{"a1@2004-01-01", "2025-06-10T03:00:00Z", 100},
                              {"a3@2004-01-01", "2025-06-11T03:00:00Z", 200},
                              {kX, "2025-07-10T03:00:00Z", 170},
                              {"a2@2004-01-01", "2025-06-12T03:00:00Z", 50},
                              {"e1@2004-01-01", "2025-06-13T03:00:00Z", 3},
                              {"y@2025-07-01", "2025-07-11T03:00:00Z", 130}};
    std::mt19937 random(3);
    for (int round = 0; round < 30; ++round) {
        std::shuffle(visits.begin(), visits.end(), random);
        ReformWorld world;
        for (const Visit &visit : visits)
            world.observe("visits", visit.unit, {}, visit.when, visit.value);
        QCOMPARE(world.told(SmallWorld::indicator("visits"), kX, "2025-01-01", "2026-01-01"),
                 QStringLiteral("380 weighted"));
        QCOMPARE(world.told(SmallWorld::indicator("visits"), "y@2025-07-01", "2025-01-01", "2026-01-01"),
                 QStringLiteral("270 weighted"));
    }
}

QTEST_GUILESS_MAIN(RestatementPropertiesTest)
#include "tst_restatement_properties.moc"
