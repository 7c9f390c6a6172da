// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ranking.h"
#include "tests/rules/reform_world.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// Six communes of today with a figure each; nothing is missing unless told.
class Table
{
public:
    RankedReading figure(const char *code, std::optional<double> value, std::optional<double> denominator = {})
    {
        RankedReading one;
        one.unit = m_units.findByCode(latin(code), day("2026-11-21"));
        one.boundary = day("2026-11-21");
        one.reading.value = value;
        one.reading.denominator = denominator;
        one.reading.missing = value ? MissingReason::None : MissingReason::NotInPeriod;
        return one;
    }

    const UnitRegistry &units() const { return m_units; }

private:
    UnitRegistry m_units{reformUnits()};
};

Indicator percentage(Direction direction = Direction::Up, int decimals = 1)
{
    Indicator indicator = SmallWorld::indicator("on_time", "done");
    indicator.direction = direction;
    indicator.decimals = decimals;
    return indicator;
}

/// "1 a1, 2= y …"
QString order(const Result<Ranking> &ranking)
{
    if (!ranking)
        return toString(ranking.error().code);
    QStringList list;
    for (const Rank &rank : ranking->ranks)
        list.push_back(
            QStringLiteral("%1%2 %3").arg(rank.rank).arg(rank.tied ? QStringLiteral("=") : QString(), rank.unit->code));
    for (const Unranked &one : ranking->unranked)
        list.push_back(one.unit->code + QLatin1Char(' ') + toString(one.reason));
    return list.join(QStringLiteral(", "));
}

} // namespace

class RankingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void ranksTheBestFirst_data();
    void ranksTheBestFirst();
    void equalsShareARankAndTheNextIsOneMore();
    void figuresThatLookEqualAreEqual();
    void listsApartWhatCannotBeRanked();
    void ranksEveryTypeForItself();
    void tellsThePlacesGained();
    void refusesUnitsOfDifferentDays();
    void ranksOnlyWithinOneBoundaryOverAReform();
};

void RankingTest::ranksTheBestFirst_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<QString>("order");

    // a1 50, y 75, z 20, e 31; the band is 30…60.
    QTest::newRow("more is better") << int(Direction::Up) << "1 y, 2 a1, 3 e, 4 z";
    QTest::newRow("less is better") << int(Direction::Down) << "1 z, 2 e, 3 a1, 4 y";
    QTest::newRow("within the band, then the nearest: 10 below, 15 above")
        << int(Direction::Band) << "1= a1, 1= e, 2 z, 3 y";
}

void RankingTest::ranksTheBestFirst()
{
    QFETCH(int, direction);
    Indicator indicator = percentage(Direction(direction));
    indicator.bandLow = 30;
    indicator.bandHigh = 60;
    Table table;
    QTEST(order(rankUnits(indicator,
                          {table.figure("a1", 50), table.figure("y", 75), table.figure("z", 20), table.figure("e", 31)},
                          {}, {})),
          "order");
}

void RankingTest::equalsShareARankAndTheNextIsOneMore()
{
    Table table;
    QCOMPARE(order(rankUnits(percentage(),
                             {table.figure("a1", 90), table.figure("y", 95), table.figure("z", 90),
                              table.figure("e", 90), table.figure("p", 80), table.figure("q", 95)},
                             {}, {})),
             QStringLiteral("1= y, 1= q, 2= a1, 2= z, 2= e, 3 p"));
    QCOMPARE(order(rankUnits(percentage(), {}, {}, {})), QString());
}

void RankingTest::figuresThatLookEqualAreEqual()
{
    Table table;
    const std::vector<RankedReading> figures{table.figure("a1", 97.61), table.figure("y", 97.64),
                                             table.figure("z", 97.66)};
    QCOMPARE(order(rankUnits(percentage(Direction::Up, 1), figures, {}, {})), QStringLiteral("1 z, 2= a1, 2= y"));
    QCOMPARE(order(rankUnits(percentage(Direction::Up, 2), figures, {}, {})), QStringLiteral("1 z, 2 y, 3 a1"));
    // 1.005 is shown as 1.01, as it is written, though its double lies a little below.
    const std::vector<RankedReading> half{table.figure("a1", 1.01), table.figure("y", 1.005)};
    QCOMPARE(order(rankUnits(percentage(Direction::Up, 2), half, {}, {})), QStringLiteral("1= a1, 1= y"));
}

void RankingTest::listsApartWhatCannotBeRanked()
{
    Table table;
    RankedReading impossible = table.figure("p", std::nullopt);
    impossible.reading.missing = MissingReason::NotRestatable;
    RankedReading small = table.figure("q", 100, 4);
    RankingRules rules;
    rules.minimumVolume = 5;
    QCOMPARE(
        order(rankUnits(percentage(), {small, table.figure("a1", 70, 5), impossible, table.figure("y", std::nullopt)},
                        {}, rules)),
        QStringLiteral("1 a1, q no_volume, p not_restatable, y not_in_period"));
    QCOMPARE(order(rankUnits(percentage(), {small, table.figure("a1", 70, 5)}, {}, {})), QStringLiteral("1 q, 2 a1"));
}

void RankingTest::ranksEveryTypeForItself()
{
    Table table;
    RankingRules rules;
    rules.byType = true;
    // z and e are wards.
    QCOMPARE(
        order(rankUnits(percentage(),
                        {table.figure("a1", 50), table.figure("z", 60), table.figure("y", 70), table.figure("e", 40)},
                        {}, rules)),
        QStringLiteral("1 y, 2 a1, 1 z, 2 e"));
}

void RankingTest::tellsThePlacesGained()
{
    Table table;
    const auto ranking = rankUnits(
        percentage(), {table.figure("a1", 90), table.figure("y", 80), table.figure("z", 70), table.figure("e", 60)},
        {table.figure("y", 90), table.figure("z", 85), table.figure("a1", 85), table.figure("p", 99)}, {});
    IOC_VERIFY(ranking);
    QStringList changes;
    for (const Rank &rank : ranking->ranks)
        changes.push_back(rank.unit->code + QLatin1Char(' ') +
                          (rank.climbed ? QString::number(*rank.climbed) : QStringLiteral("new")));
    // Before: p 1, y 2, z and a1 3.
    QCOMPARE(changes, QStringList({latin("a1 2"), latin("y 0"), latin("z 0"), latin("e new")}));
    QCOMPARE(ranking->ranks[0].rankBefore, std::optional(3));
    QCOMPARE(ranking->ranks[0].valueBefore, std::optional(85.0));
    QVERIFY(!ranking->ranks[3].rankBefore);
}

void RankingTest::refusesUnitsOfDifferentDays()
{
    Table table;
    RankedReading old = table.figure("y", 80);
    old.boundary = day("2025-12-31");
    IOC_FAILS(rankUnits(percentage(), {table.figure("a1", 90), old}, {}, {}), ErrorCode::Usage);
    IOC_FAILS(rankUnits(percentage(), {table.figure("a1", 90)}, {old}, {}), ErrorCode::Usage);
    // The code a1 has another territory since 1 July 2025.
    RankedReading ended = table.figure("a1", 80);
    ended.unit = table.units().findByCode(latin("a1"), day("2025-06-30"));
    IOC_FAILS(rankUnits(percentage(), {table.figure("a1", 90), ended}, {}, {}), ErrorCode::Usage);
    RankedReading undated = table.figure("a1", 80);
    undated.boundary = {};
    IOC_FAILS(rankUnits(percentage(), {undated}, {}, {}), ErrorCode::Usage);
}

void RankingTest::ranksOnlyWithinOneBoundaryOverAReform()
{
    ReformWorld world;
    world.observeVisits();
    CompiledIndicator &visits = world.compile(SmallWorld::indicator("visits"));
    const QDate today = day("2026-11-21");
    const auto figures = [&](const char *from, const char *to) {
        const Period month{PeriodKind::Month, QString::fromLatin1(from).left(7), day(from), day(to)};
        const auto byUnit = figuresByUnit(world.context(), visits, Stretch::ofDays(month.from, month.to), today);
        std::vector<RankedReading> list;
        for (const AdministrativeUnit *unit : world.pack.units.communesOn(today))
            list.push_back({unit, today, readingOf(world.context(), visits, unit->id, month, byUnit.value(unit->id))});
        return list;
    };
    const auto ranking =
        rankUnits(visits.definition(), figures("2025-07-01", "2025-08-01"), figures("2025-06-01", "2025-07-01"), {});
    // July: x 170, y 130, z 11, e 9. June within the same limits: x 210, y 140, z 10, e 7.
    QCOMPARE(order(ranking), QStringLiteral("1 a1, 2 y, 3 z, 4 e, p not_in_period, q not_in_period"));
    for (const Rank &rank : ranking->ranks)
        QCOMPARE(rank.climbed, std::optional(0));
    QCOMPARE(ranking->boundary, today);
}

QTEST_GUILESS_MAIN(RankingTest)
#include "tst_ranking.moc"
