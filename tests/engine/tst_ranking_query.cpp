// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/territory_query.h"
#include "tests/rules/small_world.h"
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;

class RankingQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void setsWholeHoursBesideWholeHours();
};

// At 18:05 of 21 November five minutes of the hour from 18:00 have come; of the day before all of it has. The north
// used 10 until 18:00 and 5 since, the south 12 and nothing: beside a day before, 10 and 12 are ranked.
void RankingQueryTest::setsWholeHoursBesideWholeHours()
{
    SmallWorld world;
    world.pack.indicators = {SmallWorld::indicator("power")};
    Batch batch;
    batch.feed = FeedId(QStringLiteral("others"));
    batch.run = QStringLiteral("run-1");
    batch.received = at("2026-11-21T11:04:00Z");
    for (const char *unit : {kNorth, kSouth})
        batch.series.push_back({{MeasureId(QStringLiteral("power")), UnitId(latin(unit)), {}}, Grain::Hour});
    const auto use = [&batch](std::uint32_t series, const char *hour, double value) {
        batch.observations.push_back({series, at(hour), value});
    };
    use(0, "2026-11-20T10:00:00Z", 9);
    use(0, "2026-11-20T11:00:00Z", 8);
    use(0, "2026-11-21T10:00:00Z", 10);
    use(0, "2026-11-21T11:00:00Z", 5);
    use(1, "2026-11-20T10:00:00Z", 7);
    use(1, "2026-11-21T10:00:00Z", 12);
    CacheFixture cache;
    IOC_VERIFY(cache.writer->commit(batch));

    RankingQuery query;
    query.indicator = world.pack.indicators.front().id;
    query.period.kind = PeriodKind::Day;
    query.now = at("2026-11-21T11:05:00Z");
    const auto told = [&] {
        QStringList rows;
        const auto answer = askRanking(world.pack, cache.path(), query);
        if (!answer)
            return QStringList(answer.error().message);
        for (const Rank &row : answer->ranking.ranks)
            rows.push_back(QStringLiteral("%1 %2 %3 (%4)")
                               .arg(row.rank)
                               .arg(row.unit->code)
                               .arg(*row.reading.value)
                               .arg(row.valueBefore.value_or(-1)));
        return rows;
    };
    QCOMPARE(told(), (QStringList{QStringLiteral("1 102 12 (7)"), QStringLiteral("2 101 10 (9)")}));
    // Beside nothing the figure is that of the moment.
    query.against = RankingQuery::Against::Nothing;
    QCOMPARE(told(), (QStringList{QStringLiteral("1 101 15 (-1)"), QStringLiteral("2 102 12 (-1)")}));
}

QTEST_GUILESS_MAIN(RankingQueryTest)
#include "tst_ranking_query.moc"
