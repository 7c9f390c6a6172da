// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/lineage.h"
#include "tests/rules/reform_units.h"

#include <QStringList>

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

QString describe(const UnitRegistry &units, const Lineage::Parts &parts)
{
    QStringList list;
    for (const Lineage::Part &part : parts.parts)
        list.push_back(units.all()[size_t(part.unit)].id.toString() + QLatin1Char(' ') +
                       (part.share ? QString::number(*part.share, 'g', 6) : QStringLiteral("?")));
    if (!parts.complete)
        list.push_back(QStringLiteral("and no more"));
    return list.join(QStringLiteral(", "));
}

/// The reforms of reform_units.h.
struct Reform
{
    UnitRegistry units{reformUnits()};
    Lineage lineage{units, reformLinks()};

    int index(const char *unit) const { return units.indexOf(UnitId(QString::fromLatin1(unit))); }
    QString parts(const char *unit, const char *on, WeightKind kind = WeightKind::Population) const
    {
        return describe(units, lineage.partsOn(index(unit), day(on), kind));
    }
};

/// Generations of communes, each unit of one going by random shares to units of the next.
struct RandomReforms
{
    static constexpr int kUnits = 12;
    static constexpr int kGenerations = 4;

    explicit RandomReforms(std::mt19937 &random)
    {
        std::vector<AdministrativeUnit> all;
        for (int generation = 0; generation < kGenerations; ++generation) {
            for (int i = 0; i < kUnits; ++i) {
                auto unit =
                    datedUnit(idOf(generation, i), UnitType::Commune, {}, nullptr, 100 + double(random() % 900));
                if (generation + 1 < kGenerations)
                    unit.validTo = QDate(2001 + generation, 1, 1);
                all.push_back(unit);
            }
        }
        for (int generation = 0; generation + 1 < kGenerations; ++generation) {
            for (int i = 0; i < kUnits; ++i)
                divide(generation, i, random);
        }
        units = UnitRegistry(all);
    }

    static QString idOf(int generation, int unit)
    {
        return QStringLiteral("u%1@%2-01-01").arg(unit).arg(2000 + generation);
    }

    void divide(int generation, int unit, std::mt19937 &random)
    {
        // Every unit of the next generation gets something from the one before with its number.
        std::vector<int> targets{unit};
        while (random() % 3 == 0 && targets.size() < 4) {
            const int other = int(random() % kUnits);
            if (std::find(targets.begin(), targets.end(), other) == targets.end())
                targets.push_back(other);
        }
        double left = 1;
        for (size_t i = 0; i < targets.size(); ++i) {
            const double share = i + 1 == targets.size() ? left : left * double(1 + random() % 8) / 10;
            left -= share;
            links.push_back({UnitId(idOf(generation, unit)),
                             UnitId(idOf(generation + 1, targets[i])),
                             targets.size() > 1 ? UnitLinkKind::Split : UnitLinkKind::Merge,
                             targets.size() > 1 ? QStringLiteral("population") : QString(),
                             share,
                             QDate(2001 + generation, 1, 1),
                             {}});
        }
    }

    UnitRegistry units;
    std::vector<UnitLink> links;
};

double sumOf(const Lineage::Parts &parts)
{
    double sum = 0;
    for (const Lineage::Part &part : parts.parts)
        sum += part.share.value_or(NAN);
    return sum;
}

} // namespace

class LineageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void followsUnitsToAnyDay_data();
    void followsUnitsToAnyDay();
    void isWholeWhereWaysMeetAgain();
    void takesAWeightOfNoKindForEveryKind();
    void aPartOfASplitIsNeverTheWhole();
    void leavesTheDeskWhereItWasRehomed();
    void takesNoLinkBetweenUnitsThatDoNotFollowOnEachOther();
    void sharesAddUpToTheWhole();
    void theOrderOfLinksDoesNotMatter();
};

void LineageTest::followsUnitsToAnyDay_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("parts");

    QTest::newRow("a unit of the day") << "y@2025-07-01"
                                       << "2026-01-01"
                                       << "y@2025-07-01 1";
    QTest::newRow("merged whole") << "a1@2004-01-01"
                                  << "2025-07-01"
                                  << "a1@2025-07-01 1";
    QTest::newRow("split by population") << "a3@2004-01-01"
                                         << "2025-07-01"
                                         << "a1@2025-07-01 0.3, y@2025-07-01 0.7";
    QTest::newRow("renamed, then retyped") << "a4@2004-01-01"
                                           << "2026-11-21"
                                           << "z@2026-04-30 1";
    QTest::newRow("retyped, back") << "z@2026-04-30"
                                   << "2025-12-31"
                                   << "z@2025-07-01 1";
    QTest::newRow("all the way back") << "z@2026-04-30"
                                      << "2010-01-01"
                                      << "a4@2004-01-01 1";
    // y came from a3 alone.
    QTest::newRow("a part goes back whole") << "y@2025-07-01"
                                            << "2010-01-01"
                                            << "a3@2004-01-01 1";
    // Brought 6000, 4000 and 0.3 × 10000 persons, of 13000.
    QTest::newRow("a merged unit goes back by what each brought")
        << "a1@2025-07-01"
        << "2010-01-01"
        << "a1@2004-01-01 0.461538, a2@2004-01-01 0.307692, a3@2004-01-01 0.230769";
    QTest::newRow("no weight") << "c1@2004-01-01"
                               << "2025-07-01"
                               << "p@2025-07-01 ?, q@2025-07-01 ?";
    QTest::newRow("no link") << "b1@2004-01-01"
                             << "2025-07-01"
                             << "and no more";
    QTest::newRow("before anything is known") << "a1@2004-01-01"
                                              << "1999-01-01"
                                              << "and no more";
}

void LineageTest::followsUnitsToAnyDay()
{
    QFETCH(QString, unit);
    QFETCH(QString, on);
    const Reform reform;
    QTEST(reform.parts(unit.toLatin1().constData(), on.toLatin1().constData()), "parts");
}

void LineageTest::isWholeWhereWaysMeetAgain()
{
    auto units = reformUnits();
    for (AdministrativeUnit &unit : units) {
        if (unit.id.toString() == u"a1@2025-07-01" || unit.id.toString() == u"y@2025-07-01" ||
            unit.id.toString() == u"p@2025-07-01" || unit.id.toString() == u"q@2025-07-01")
            unit.validTo = day("2027-01-01");
    }
    units.push_back(datedUnit(QStringLiteral("w@2027-01-01"), UnitType::Ward));
    units.push_back(datedUnit(QStringLiteral("v@2027-01-01"), UnitType::Ward));
    auto links = reformLinks();
    for (const char *from : {"a1@2025-07-01", "y@2025-07-01"})
        links.push_back(link(from, "w@2027-01-01", UnitLinkKind::Merge, "2027-01-01"));
    for (const char *from : {"p@2025-07-01", "q@2025-07-01"})
        links.push_back(link(from, "v@2027-01-01", UnitLinkKind::Merge, "2027-01-01"));
    const UnitRegistry registry(units);
    const Lineage lineage(registry, links);
    const auto parts = [&](const char *unit) {
        return lineage.partsOn(registry.indexOf(UnitId(QString::fromLatin1(unit))), day("2027-01-01"),
                               WeightKind::Population);
    };
    QVERIFY(parts("a3@2004-01-01").isWhole());
    QCOMPARE(describe(registry, parts("a3@2004-01-01")), QStringLiteral("w@2027-01-01 1"));
    // However c1 was divided, all of it is in v.
    QVERIFY(parts("c1@2004-01-01").isWhole());
    QCOMPARE(describe(registry, parts("c1@2004-01-01")), QStringLiteral("v@2027-01-01 1"));
}

void LineageTest::takesAWeightOfNoKindForEveryKind()
{
    const Reform reform;
    QCOMPARE(reform.parts("a3@2004-01-01", "2025-07-01", WeightKind::Area),
             QStringLiteral("a1@2025-07-01 0.5, y@2025-07-01 0.5"));
    QCOMPARE(reform.parts("a3@2004-01-01", "2025-07-01", WeightKind::Households),
             QStringLiteral("a1@2025-07-01 ?, y@2025-07-01 ?"));
    auto links = reformLinks();
    links.push_back(link("a3@2004-01-01", "a1@2025-07-01", UnitLinkKind::Split, "2025-07-01", 0.2));
    links.push_back(link("a3@2004-01-01", "y@2025-07-01", UnitLinkKind::Split, "2025-07-01", 0.8));
    const Lineage lineage(reform.units, links);
    QCOMPARE(describe(reform.units,
                      lineage.partsOn(reform.index("a3@2004-01-01"), day("2025-07-01"), WeightKind::Households)),
             QStringLiteral("a1@2025-07-01 0.2, y@2025-07-01 0.8"));
}

void LineageTest::aPartOfASplitIsNeverTheWhole()
{
    // The other part went to a province that is not in the list.
    const UnitRegistry units(reformUnits());
    const Lineage lineage(units, {link("c1@2004-01-01", "p@2025-07-01", UnitLinkKind::Split, "2025-07-01", {})});
    const auto parts = lineage.partsOn(units.indexOf(UnitId(QStringLiteral("c1@2004-01-01"))), day("2025-07-01"),
                                       WeightKind::Population);
    QVERIFY(!parts.isWhole());
    QCOMPARE(describe(units, parts), QStringLiteral("p@2025-07-01 ?, and no more"));
}

void LineageTest::leavesTheDeskWhereItWasRehomed()
{
    const Reform reform;
    const auto holders = [&](const char *unit, const char *on) {
        return describe(reform.units, reform.lineage.holdersOn(reform.index(unit), day(on), WeightKind::Population));
    };
    QCOMPARE(holders("d1@2004-01-01", "2026-11-21"), QStringLiteral("a1@2025-07-01 1"));
    QCOMPARE(holders("d1@2004-01-01", "2025-06-30"), QStringLiteral("d1@2004-01-01 1"));
    QCOMPARE(holders("a4@2004-01-01", "2026-11-21"), QStringLiteral("z@2026-04-30 1")); // with the territory
    QCOMPARE(holders("d2@2004-01-01", "2026-11-21"), QStringLiteral("and no more"));
    QCOMPARE(reform.parts("d1@2004-01-01", "2026-11-21"), QStringLiteral("and no more"));
}

void LineageTest::takesNoLinkBetweenUnitsThatDoNotFollowOnEachOther()
{
    const UnitRegistry units(reformUnits());
    const Lineage lineage(units, {link("b1@2004-01-01", "z@2026-04-30", UnitLinkKind::Merge, "2026-04-30"),
                                  link("y@2025-07-01", "e@2025-07-01", UnitLinkKind::Merge, "2025-07-01"),
                                  link("b1@2004-01-01", "nobody@2025-07-01", UnitLinkKind::Merge, "2025-07-01")});
    QVERIFY(
        !lineage
             .partsOn(units.indexOf(UnitId(QStringLiteral("b1@2004-01-01"))), day("2026-11-21"), WeightKind::Population)
             .complete);
}

void LineageTest::sharesAddUpToTheWhole()
{
    std::mt19937 random(20250701);
    for (int round = 0; round < 200; ++round) {
        const RandomReforms world(random);
        const Lineage lineage(world.units, world.links);
        for (int i = 0; i < RandomReforms::kUnits; ++i) {
            const int first = world.units.indexOf(UnitId(RandomReforms::idOf(0, i)));
            const auto forward = lineage.partsOn(first, QDate(2010, 1, 1), WeightKind::Population);
            QVERIFY(forward.complete);
            QVERIFY(std::abs(sumOf(forward) - 1) < 1e-12);
            const int last = world.units.indexOf(UnitId(RandomReforms::idOf(RandomReforms::kGenerations - 1, i)));
            const auto back = lineage.partsOn(last, QDate(2000, 6, 1), WeightKind::Population);
            QVERIFY(back.complete);
            QVERIFY(std::abs(sumOf(back) - 1) < 1e-12);
        }
    }
}

void LineageTest::theOrderOfLinksDoesNotMatter()
{
    std::mt19937 random(42);
    for (int round = 0; round < 50; ++round) {
        RandomReforms world(random);
        const Lineage before(world.units, world.links);
        auto shuffled = world.links;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        const Lineage after(world.units, shuffled);
        for (int i = 0; i < int(world.units.all().size()); ++i) {
            for (const QDate on : {QDate(2000, 6, 1), QDate(2002, 6, 1), QDate(2010, 1, 1)})
                QCOMPARE(describe(world.units, after.partsOn(i, on, WeightKind::Population)),
                         describe(world.units, before.partsOn(i, on, WeightKind::Population)));
        }
    }
}

QTEST_GUILESS_MAIN(LineageTest)
#include "tst_lineage.moc"
