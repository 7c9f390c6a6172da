// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/block_table.h"
#include "core/store/cache_schema.h"
#include "core/store/chunk_key.h"
#include "core/store/codec/block_codec.h"
#include "tests/support.h"

#include <QTemporaryDir>

#include <map>
#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kFirst = 1'600'000'020'000; // a full minute
constexpr std::int64_t kSeries = 7;

StoredObservation one(std::int64_t at, double value, std::int64_t run = 1)
{
    return {at, value, kFirst, run};
}

ObservationRun minutes(size_t from, size_t count)
{
    ObservationRun run;
    for (size_t i = from; i < from + count; ++i)
        run.push_back(one(kFirst + std::int64_t(i) * kMinute, double(i % 100) / 10));
    return run;
}

} // namespace

class BlockTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->filePath(QStringLiteral("cache.sqlite")), Database::Access::ReadWrite);
        IOC_VERIFY(opened);
        m_database = std::make_unique<Database>(std::move(*opened));
        IOC_VERIFY(prepareCacheSchema(*m_database, vietnam()));
        m_blocks = std::make_unique<BlockTable>(*m_database);
    }
    void cleanup()
    {
        m_blocks.reset();
        m_database.reset();
    }

    void rewritesOnlyTheBlocksThatAreHit();
    void takesNoMoreAtOnceThanMakesTwoBlocks();
    void isAWholeMergeInEveryOrder();
    void leavesNoBlockOfOneForEachLateValue();
    void fillsBlocksOfASeriesThatComesBackwards();
    void keepsMoreThanABlockFromBefore1970();

private:
    /// Key → body of every block.
    std::map<std::int64_t, QByteArray> bodies() const
    {
        std::map<std::int64_t, QByteArray> found;
        Statement rows(*m_database, "SELECT key, body FROM block");
        while (rows.step() == Statement::Step::Row)
            found.emplace(rows.integer(0), rows.blob(1));
        return found;
    }

    std::int64_t written() const // rows put into the table since it was made
    {
        Statement count(*m_database, "SELECT count(*) FROM written");
        return count.step() == Statement::Step::Row ? count.integer(0) : -1;
    }

    ObservationRun all() const
    {
        std::vector<std::int64_t> damaged;
        auto found =
            m_blocks->between(kSeries, std::numeric_limits<std::int64_t>::min() / 2, 4'000'000'000'000, damaged);
        return damaged.empty() && found ? *found : ObservationRun();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<BlockTable> m_blocks;
};

void BlockTableTest::rewritesOnlyTheBlocksThatAreHit()
{
    // Twenty full blocks; a value between two minutes of the fourth, another for the twelfth's first, and one behind.
    const ObservationRun known = minutes(0, 20 * BlockTable::kFull);
    IOC_VERIFY(m_blocks->merge(kSeries, known));
    const auto before = bodies();
    QCOMPARE(before.size(), size_t(20));
    IOC_VERIFY(m_database->execute("CREATE TABLE written(key); CREATE TRIGGER w AFTER INSERT ON block "
                                   "BEGIN INSERT INTO written VALUES(new.key); END; CREATE TRIGGER d AFTER DELETE ON "
                                   "block BEGIN INSERT INTO written VALUES(old.key); END"));
    const ObservationRun late{one(kFirst + std::int64_t(3 * BlockTable::kFull + 5) * kMinute + 30'000, 1, 2),
                              one(kFirst + std::int64_t(11 * BlockTable::kFull) * kMinute, 99, 2),
                              one(kFirst + std::int64_t(20 * BlockTable::kFull) * kMinute, 3, 2)};
    IOC_VERIFY(m_blocks->merge(kSeries, late));
    const auto after = bodies();
    QCOMPARE(after.size(), size_t(21)); // the last full one is closed, a new one begun
    const auto hit = [&](size_t block) { return blockKey(kSeries, known[block * BlockTable::kFull].at); };
    for (const auto &[key, body] : before)
        QCOMPARE(after.at(key) != body, key == hit(3) || key == hit(11));
    QCOMPARE(written(), std::int64_t(3));
    QVERIFY(all() == merged(known, late));
}

void BlockTableTest::takesNoMoreAtOnceThanMakesTwoBlocks()
{
    const ObservationRun known = minutes(0, 50'000);
    size_t taken = 0;
    for (int step = 0; taken < known.size(); ++step) {
        const auto some = m_blocks->mergeSome(kSeries, std::span(known).subspan(taken));
        IOC_VERIFY(some);
        QVERIFY(*some > 0 && *some <= 2 * BlockTable::kFull);
        taken += *some;
        const ObservationRun sofar = all(); // broken off here, it is as far as it came
        QVERIFY(sofar == ObservationRun(known.begin(), known.begin() + std::ptrdiff_t(taken)));
    }
    QCOMPARE(bodies().size(), size_t(25));
}

void BlockTableTest::isAWholeMergeInEveryOrder()
{
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        cleanup();
        init();
        std::map<std::int64_t, StoredObservation> wanted;
        const std::int64_t width = round % 3 == 0 ? 20'000 : round % 3 == 1 ? 2'000'000 : 40'000'000'000; // ms
        for (int delivery = 0; delivery < 25; ++delivery) {
            std::map<std::int64_t, StoredObservation> some;
            const std::int64_t from = kFirst + std::int64_t(random()) % width;
            const int count = 1 + int(random() % (delivery % 4 == 0 ? 4000 : 40));
            for (int i = 0; i < count; ++i) {
                const std::int64_t at =
                    delivery % 2 == 0 ? from + i * (width / 5000) : kFirst + std::int64_t(random()) % width;
                some.insert_or_assign(at, one(at, double(random() % 1000) / 100, delivery));
            }
            ObservationRun run;
            for (const auto &[at, observation] : some) {
                run.push_back(observation);
                wanted.insert_or_assign(at, observation);
            }
            IOC_VERIFY(m_blocks->merge(kSeries, run));
        }
        ObservationRun expected;
        for (const auto &[at, observation] : wanted)
            expected.push_back(observation);
        QVERIFY(all() == expected);
        // No second in two blocks, every block where its key says, none that reaches into the next.
        std::int64_t end = 0;
        for (const auto &[key, body] : bodies()) {
            const auto block = decodeBlock(std::string_view(body.constData(), size_t(body.size())));
            QVERIFY(block);
            QCOMPARE(key, blockKey(kSeries, block->front().at));
            QVERIFY(key > end);
            end = blockKey(kSeries, block->back().at);
        }
    }
}

void BlockTableTest::leavesNoBlockOfOneForEachLateValue()
{
    IOC_VERIFY(m_blocks->merge(kSeries, minutes(0, 10 * BlockTable::kFull)));
    std::mt19937 random(12);
    for (int i = 0; i < 3000; ++i) {
        const auto minute = std::int64_t(random() % (10 * BlockTable::kFull));
        IOC_VERIFY(
            m_blocks->merge(kSeries, ObservationRun{one(kFirst + minute * kMinute + 1000 * (1 + i % 59), 1, i)}));
    }
    const ObservationRun found = all();
    QVERIFY(found.size() > 10 * BlockTable::kFull + 2900);
    const auto blocks = bodies();
    QVERIFY2(blocks.size() <= 2 * found.size() / BlockTable::kFull, qPrintable(QString::number(blocks.size())));
}

void BlockTableTest::fillsBlocksOfASeriesThatComesBackwards()
{
    constexpr std::int64_t kDay = 86'400'000;
    constexpr int kDays = 5000;
    for (int day = kDays; day-- > 0;)
        IOC_VERIFY(m_blocks->merge(kSeries, ObservationRun{one(kFirst + day * kDay, day)}));
    QCOMPARE(all().size(), size_t(kDays));
    QVERIFY2(bodies().size() <= 5, qPrintable(QString::number(bodies().size())));
}

void BlockTableTest::keepsMoreThanABlockFromBefore1970()
{
    ObservationRun run;
    for (int day = 3 * int(BlockTable::kFull); day > 0; --day)
        run.push_back(one(std::int64_t(day) * -86'400'000, day));
    IOC_VERIFY(m_blocks->merge(kSeries, run));
    IOC_VERIFY(m_blocks->merge(kSeries, ObservationRun{one(-1, 5)}));
    run.push_back(one(-1, 5));
    QVERIFY(all() == run);
}

QTEST_GUILESS_MAIN(BlockTableTest)
#include "tst_block_table.moc"
