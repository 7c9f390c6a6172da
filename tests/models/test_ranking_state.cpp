// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/tiles/ranking_state.h"

#include <QRegularExpression>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

class TestRankingState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theWorstStandFirst();
    void theBestStandFirstWhereAsked();
    void fewerIsBetterWhereTheDirectionSaysSo();
    void aRangeIsRankedByTheDistanceFromIt();
    void equalsStandInTheOrderOfVietnameseNames();
    void whoMissesTheTargetIsMarked();
    void withoutTargetNobodyIsMarked();
    void targetsOfTheirOwnAreNoLine();
    void barsBeginAtZeroOnBothSides();
    void missingCommunesAreCountedAndWhy();
    void oldFiguresHaveNoPlaceBesideNewOnes();
    void onlyOldFiguresAreRankedAsOld();
    void zeroIsAPlace();
    void withoutAnyFigureItSaysWhy();
    void alarmsStandBeforeTargets();
    void bothLanguages();

private:
    void give(const IndicatorId &indicator, const std::vector<std::optional<double>> &values);
    Reading &of(int commune) { return m_snapshot.byCommune[m_indicator][size_t(commune)]; }
    RankingState state(RankingEnd end = RankingEnd::Worst, Language language = Language::English);
    static QStringList lines(const RankingState &state);

    std::shared_ptr<ProvincePack> m_pack = pack();
    IndicatorId m_indicator;
    Snapshot m_snapshot;
};

void TestRankingState::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_snapshot = snapshot();
}

void TestRankingState::give(const IndicatorId &indicator, const std::vector<std::optional<double>> &values)
{
    m_indicator = indicator;
    std::vector<Reading> readings;
    for (size_t i = 0; i < values.size(); ++i) {
        Reading one = reading(indicator, values[i].value_or(0));
        one.unit = commune(int(i));
        if (!values[i]) {
            one.value.reset();
            one.quality = Quality::Missing;
            one.missing = MissingReason::NotInPeriod;
        }
        readings.push_back(one);
    }
    m_snapshot.byCommune[indicator] = readings;
}

RankingState TestRankingState::state(RankingEnd end, Language language)
{
    Tile wanted = tile(TileKind::Ranking, QStringLiteral("r"), m_indicator);
    wanted.end = end;
    return makeRankingState(wanted, m_snapshot, context(m_pack, language));
}

QStringList TestRankingState::lines(const RankingState &state)
{
    QStringList lines;
    for (const RankingRow &row : state.rows)
        lines.append(row.name + QLatin1Char(' ') + row.valueText);
    return lines;
}

void TestRankingState::theWorstStandFirst()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    const RankingState shown = state();
    QCOMPARE(lines(shown), QStringList({QStringLiteral("C. Suối Ngọc 86.10"), QStringLiteral("W. Đông Sơn 88.00"),
                                        QStringLiteral("W. Hòa An 97.00"), QStringLiteral("C. Lâm Thủy 99.50")}));
    QCOMPARE(shown.orderText, QStringLiteral("lowest first"));
    QCOMPARE(shown.unitText, QStringLiteral("%"));
    QCOMPARE(shown.title, QStringLiteral("Dossiers closed on time"));
    QCOMPARE(shown.face, Face::Plain);
    QCOMPARE(shown.periodText, QStringLiteral("since 01/11/2026, not over yet"));
    QCOMPARE(shown.timeText, QStringLiteral("18:44"));
    QVERIFY(shown.unrankedText.isEmpty());
    QVERIFY(shown == state());
    QVERIFY(shown.accessibleText.contains(QStringLiteral("C. Suối Ngọc 86.10\u00a0%")));
}

void TestRankingState::theBestStandFirstWhereAsked()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    QCOMPARE(lines(state(RankingEnd::Best)).front(), QStringLiteral("C. Lâm Thủy 99.50"));
    QCOMPARE(state(RankingEnd::Best).orderText, QStringLiteral("highest first"));
    QCOMPARE(lines(state(RankingEnd::Both)), lines(state(RankingEnd::Best)));
    QCOMPARE(state(RankingEnd::Both).orderText, QStringLiteral("highest and lowest"));
}

void TestRankingState::fewerIsBetterWhereTheDirectionSaysSo()
{
    give(kOverdue, {3, 12, 0, 7});
    QCOMPARE(lines(state()).front(), QStringLiteral("C. Suối Ngọc 12"));
    QCOMPARE(state().orderText, QStringLiteral("highest first"));
    QCOMPARE(lines(state(RankingEnd::Best)).front(), QStringLiteral("C. Lâm Thủy 0"));
}

void TestRankingState::aRangeIsRankedByTheDistanceFromIt()
{
    give(kLevel, {70, 55, 90, 61}); // good from 60 to 80
    QCOMPARE(lines(state()), QStringList({QStringLiteral("C. Lâm Thủy 90.0"), QStringLiteral("C. Suối Ngọc 55.0"),
                                          QStringLiteral("W. Đông Sơn 61.0"), QStringLiteral("W. Hòa An 70.0")}));
}

// Đ stands behind D and before H, and what looks equal is equal: 90.001 and 90.004 are both 90.00.
void TestRankingState::equalsStandInTheOrderOfVietnameseNames()
{
    give(kOnTime, {90.001, 95, 95, 90.004});
    QCOMPARE(lines(state(RankingEnd::Worst, Language::Vietnamese))
                 .mid(0, 2)
                 .join(QLatin1Char('|'))
                 .remove(QStringLiteral("W. ")),
             QStringLiteral("Đông Sơn 90,00|Hòa An 90,00"));
    QCOMPARE(lines(state()).mid(2).join(QLatin1Char('|')), QStringLiteral("C. Lâm Thủy 95.00|C. Suối Ngọc 95.00"));
}

void TestRankingState::whoMissesTheTargetIsMarked()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    for (int i = 0; i < 4; ++i)
        of(i).target = standing(95, *of(i).value >= 95, *of(i).value - 95);
    const RankingState shown = state();
    QCOMPARE(shown.rows[0].mark, Mark::Warning);
    QCOMPARE(shown.rows[1].mark, Mark::Warning);
    QCOMPARE(shown.rows[2].mark, Mark::None);
    QCOMPARE(shown.missedText, QStringLiteral("2 commune(s) miss the target"));
    QCOMPARE(shown.targetText, QStringLiteral("target 95"));
    QCOMPARE(shown.target.value(), 0.95);
}

void TestRankingState::withoutTargetNobodyIsMarked()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    const RankingState shown = state();
    QVERIFY(std::all_of(shown.rows.begin(), shown.rows.end(),
                        [](const RankingRow &row) { return row.mark == Mark::None; }));
    QVERIFY(!shown.target);
    QVERIFY(shown.targetText.isEmpty() && shown.missedText.isEmpty());
}

void TestRankingState::targetsOfTheirOwnAreNoLine()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    for (int i = 0; i < 4; ++i)
        of(i).target = standing(i == 3 ? 85 : 95, true, 0);
    QVERIFY(!state().target);
    of(3).target.reset();
    QVERIFY(!state().target);
}

void TestRankingState::barsBeginAtZeroOnBothSides()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    QCOMPARE(state().zero, 0.0);
    QCOMPARE(state().rows[0].bar, 0.861); // per cents end at 100
    give(kLevel, {-20, 60, 30, 0});
    const RankingState shown = state();
    QCOMPARE(shown.zero, 0.25);
    for (const RankingRow &row : shown.rows) {
        if (row.name.contains(QStringLiteral("Hòa An")))
            QCOMPARE(row.bar, 0.0);
        if (row.name.contains(QStringLiteral("Suối Ngọc")))
            QCOMPARE(row.bar, 1.0);
    }
}

void TestRankingState::missingCommunesAreCountedAndWhy()
{
    give(kOnTime, {97, std::nullopt, std::nullopt, std::nullopt});
    of(3).missing = MissingReason::NoVolume;
    const RankingState shown = state();
    QCOMPARE(lines(shown), QStringList(QStringLiteral("W. Hòa An 97.00")));
    QCOMPARE(shown.unrankedText,
             QStringLiteral("2 commune(s) without a figure, 1 commune(s) with too few cases to rank"));
    QVERIFY(shown.accessibleText.contains(shown.unrankedText));
}

void TestRankingState::oldFiguresHaveNoPlaceBesideNewOnes()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    of(1).quality = Quality::Stale;
    const RankingState shown = state();
    QCOMPARE(shown.rows.size(), size_t(3));
    QCOMPARE(shown.face, Face::Plain);
    QCOMPARE(shown.unrankedText, QStringLiteral("1 commune(s) with old figures, not ranked"));
}

void TestRankingState::onlyOldFiguresAreRankedAsOld()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    m_snapshot.feeds[0].state = FeedState::Down;
    m_snapshot.feeds[0].failingSince = at(16, 2);
    for (int i = 0; i < 4; ++i) {
        of(i).quality = Quality::LastKnown;
        of(i).asOf = at(16, 2);
        of(i).target = standing(99, false, -1);
    }
    const RankingState shown = state();
    QCOMPARE(shown.face, Face::Old);
    QCOMPARE(shown.rows.size(), size_t(4));
    QCOMPARE(shown.rows[0].mark, Mark::None);
    QVERIFY(shown.missedText.isEmpty());
    QCOMPARE(shown.reasonText,
             QStringLiteral("figures of 16:02 · disconnected for 2\u00a0hour(s)\u00a043\u00a0minute(s)"));
}

void TestRankingState::zeroIsAPlace()
{
    give(kOverdue, {0, 0, 0, 0});
    QCOMPARE(state().rows.size(), size_t(4));
    QCOMPARE(state().rows[0].valueText, QStringLiteral("0"));
    QCOMPARE(state().rows[0].bar, 0.0);
    QCOMPARE(state().face, Face::Plain);
}

void TestRankingState::withoutAnyFigureItSaysWhy()
{
    m_indicator = kOnTime;
    QCOMPARE(state().emptyText, QStringLiteral("not computed yet"));
    give(kOnTime, {std::nullopt, std::nullopt, std::nullopt, std::nullopt});
    m_snapshot.feeds[0].nextTry = at(18, 50);
    const RankingState shown = state();
    QCOMPARE(shown.face, Face::NoData);
    QCOMPARE(shown.emptyText, QStringLiteral("no data for this period yet"));
    QCOMPARE(shown.reasonText, QStringLiteral("One-stop system: due 18:50"));
    QCOMPARE(shown.unrankedText, QStringLiteral("4 commune(s) without a figure"));
    m_indicator = IndicatorId(QStringLiteral("no.such"));
    QVERIFY(state().emptyText.contains(QStringLiteral("not in the province pack")));
}

void TestRankingState::alarmsStandBeforeTargets()
{
    give(kLevel, {70, 55, 90, 61});
    m_snapshot.alarms = {raised("level.high", commune(0), Priority::Critical, at(18, 0), 70)};
    const RankingState shown = state();
    QCOMPARE(shown.rows.back().name, QStringLiteral("W. Hòa An"));
    QCOMPARE(shown.rows.back().mark, Mark::Critical);
}

void TestRankingState::bothLanguages()
{
    give(kOnTime, {97, 86.1, 99.5, 88});
    QCOMPARE(state(RankingEnd::Worst, Language::Vietnamese).rows[0].valueText, QStringLiteral("86,10"));
    QCOMPARE(state(RankingEnd::Worst, Language::Vietnamese).title, QStringLiteral("Hồ sơ giải quyết đúng hạn"));
}

QTEST_GUILESS_MAIN(TestRankingState)
#include "test_ranking_state.moc"
