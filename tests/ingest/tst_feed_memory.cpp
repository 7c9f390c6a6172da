// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/feed_memory.h"
#include "tests/ingest/checked_source.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

class FeedMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheMemoryOfAnOlderProgram();
    void readsDamagedMemoriesAsNone();
};

// Before rows were kept that came one by one, and before pages told that some come again.
void FeedMemoryTest::readsTheMemoryOfAnOlderProgram()
{
    Source stations(counter());
    stations.send(many(200, [](int i) { return valueOf(i); }));
    stations.send({valueOf(0)});
    FeedMemory now = FeedMemory::fromBytes(stations.memory(), 4);
    now.rowsComeAgain = true;
    QCOMPARE(now.recent.rows().size(), size_t(1));
    QCborMap older = QCborValue::fromCbor(now.toBytes()).toMap();
    older.remove(QStringLiteral("recent"));
    older.remove(QStringLiteral("again"));
    QCOMPARE(older.size(), 2);
    const FeedMemory read = FeedMemory::fromBytes(older.toCborValue().toCbor(), 4);
    QVERIFY(read.recent == RecentRows());
    QVERIFY(!read.rowsComeAgain);
    QCOMPARE(now.series.entries.size(), qsizetype(3)); // stations
    QCOMPARE(read.series.entries.size(), now.series.entries.size());
    QCOMPARE(read.profile.rows(), std::int64_t(200));
    QCOMPARE(read.profile.toCbor(), now.profile.toCbor());
}

void FeedMemoryTest::readsDamagedMemoriesAsNone()
{
    Source road(counter());
    road.send({row("09:00", 100, "A"), row("09:00", 100, "B"), row("09:00", 100, "C")});
    const QByteArray memory = road.memory();
    const FeedMemory whole = FeedMemory::fromBytes(memory, 4);
    QCOMPARE(whole.series.entries.size(), qsizetype(3));
    QCOMPARE(whole.recent.rows().size(), size_t(3));
    QCOMPARE(whole.toBytes(), memory);
    QVERIFY(FeedMemory::fromBytes(memory, 5).recent == RecentRows()); // another mapping
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        QByteArray damaged = memory;
        damaged[qsizetype(random() % size_t(damaged.size()))] = char(random());
        if (i % 3 == 0)
            damaged.truncate(qsizetype(random() % size_t(damaged.size())));
        const FeedMemory read = FeedMemory::fromBytes(damaged, 4);
        QVERIFY(read.series.entries.size() <= 3);
        for (const auto &entry : read.series.entries)
            QVERIFY(std::isfinite(entry.value));
        QVERIFY(read.recent.rows().size() <= RecentRows::kMost);
    }
}

QTEST_GUILESS_MAIN(FeedMemoryTest)
#include "tst_feed_memory.moc"
