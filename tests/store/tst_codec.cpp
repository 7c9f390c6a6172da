// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes_view.h"
#include "core/store/codec/arrival_codec.h"
#include "core/store/codec/block_codec.h"
#include "core/store/codec/columns.h"
#include "core/store/codec/compression.h"
#include "core/store/codec/frame.h"
#include "core/store/codec/latest_codec.h"
#include "core/store/codec/rollup_codec.h"
#include "tests/support.h"

#include <cmath>
#include <limits>
#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

using Integers = std::vector<std::int64_t>;

Integers throughColumn(const Integers &values)
{
    QByteArray bytes;
    IntegerColumn::append(bytes, values);
    bytes.append(8, '\0');
    ByteReader reader(viewOf(bytes));
    const auto column = IntegerColumn::take(reader, values.size());
    if (!column || reader.rest().size() != 8)
        return {};
    Integers read(values.size());
    column->copyTo(read);
    for (size_t i = 0; i < read.size(); ++i) {
        if (column->value(i) != read[i])
            return {};
    }
    return read;
}

std::vector<double> throughColumn(const std::vector<double> &values)
{
    QByteArray bytes;
    RealColumn::append(bytes, values);
    bytes.append(8, '\0');
    ByteReader reader(viewOf(bytes));
    const auto column = RealColumn::take(reader, values.size());
    if (!column || reader.rest().size() != 8)
        return {};
    std::vector<double> read(values.size());
    column->copyTo(read);
    return read;
}

ObservationRun someObservations(std::mt19937 &random, int shape)
{
    ObservationRun run;
    std::int64_t at = 1'760'000'000'000 + std::int64_t(random() % 1000);
    const size_t count = 1 + random() % 3000;
    for (size_t i = 0; i < count; ++i) {
        at += shape == 0 ? 60'000 : 1 + std::int64_t(random() % 100'000);
        const double decimal = double(std::int64_t(random() % 20'000) - 10'000) / 100;
        const double value = shape == 2 ? decimal / 3 : decimal;
        run.push_back({at, value, at + std::int64_t(random() % 5000), std::int64_t(random() % 9),
                       random() % 20 == 0 ? Quality::Suspect : Quality::Good,
                       shape == 1 ? Vintage(random() % 4) : Vintage::Unstated});
    }
    return run;
}

RollupChunk someRollups(std::mt19937 &random)
{
    RollupChunk chunk;
    for (size_t slot = 0; slot < size_t(kSlotsInChunk); ++slot) {
        if (random() % 3 == 0)
            continue;
        Rollup rollup;
        for (std::uint32_t i = 0; i <= random() % 4; ++i)
            rollup.add(double(random() % 1000) / 10, std::int64_t(random() % 3'600'000), 1 + std::int64_t(random()),
                       Quality(random() % 5), Vintage(random() % 4));
        chunk.rows[slot] = rollup;
        chunk.present.set(slot);
    }
    return chunk;
}

} // namespace

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsIntegersOfAnyRange_data();
    void readsIntegersOfAnyRange();
    void takesNoBytesForASequence();
    void readsRealsToTheLastBit_data();
    void readsRealsToTheLastBit();
    void takesTwoBytesForTwoDecimals();
    void readsBlocksAsWritten();
    void packsAMinutelySeriesIntoLittle();
    void readsArrivalsAsWritten();
    void readsArrivalsOfTheFormatBefore();
    void readsRollupsAsWritten();
    void findsOneSeriesAmongRollups();
    void sumsRollupsWithoutUnpacking();
    void readsLatestAsWritten();
    void seesEveryFlippedBit();
    void seesEveryCut();
    void refusesASizeThatCannotBe();
};

void CodecTest::readsIntegersOfAnyRange_data()
{
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    constexpr auto kGreatest = std::numeric_limits<std::int64_t>::max();
    QTest::addColumn<Integers>("values");
    QTest::newRow("none") << Integers{};
    QTest::newRow("one") << Integers{-7};
    QTest::newRow("the same") << Integers{5, 5, 5, 5};
    QTest::newRow("falling sequence") << Integers{9, 6, 3, 0, -3};
    QTest::newRow("one byte") << Integers{1000, 1255, 1001};
    QTest::newRow("three bytes") << Integers{-1, 70'000, 3};
    QTest::newRow("five bytes") << Integers{0, 1'000'000'000'000, 1};
    QTest::newRow("ends of the range") << Integers{kLeast, kGreatest, 0, kLeast};
    QTest::newRow("a step that wraps") << Integers{kGreatest, kLeast, kGreatest};
}

void CodecTest::readsIntegersOfAnyRange()
{
    QFETCH(Integers, values);
    QCOMPARE(throughColumn(values), values);
}

void CodecTest::takesNoBytesForASequence()
{
    Integers values(1000);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = 1'760'000'000'000 + 60'000 * std::int64_t(i);
    QByteArray bytes;
    IntegerColumn::append(bytes, values);
    QVERIFY(bytes.size() < 16);
}

void CodecTest::readsRealsToTheLastBit_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::newRow("whole") << std::vector<double>{1, 2, 300};
    QTest::newRow("two decimals") << std::vector<double>{0.1, 0.25, -97.63};
    QTest::newRow("six decimals") << std::vector<double>{0.000001, 123.456789};
    QTest::newRow("thirds") << std::vector<double>{1.0 / 3, 2.0 / 3, 0.1};
    QTest::newRow("great beside small") << std::vector<double>{1e17, 0.1};
    QTest::newRow("greatest and least") << std::vector<double>{std::numeric_limits<double>::max(),
                                                               std::numeric_limits<double>::denorm_min(),
                                                               std::numeric_limits<double>::lowest()};
    QTest::newRow("great and six decimals") << std::vector<double>{2'000'000'000.0, 0.000001, 3'000'000'000.5};
}

void CodecTest::readsRealsToTheLastBit()
{
    QFETCH(std::vector<double>, values);
    QCOMPARE(throughColumn(values), values);
}

void CodecTest::takesTwoBytesForTwoDecimals()
{
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i)
        values.push_back(double((i * 7919) % 10'000) / 100);
    QByteArray bytes;
    RealColumn::append(bytes, values);
    QVERIFY(bytes.size() < 2020);
}

void CodecTest::readsBlocksAsWritten()
{
    std::mt19937 random(1);
    for (int round = 0; round < 60; ++round) {
        const ObservationRun run = someObservations(random, round % 3);
        const auto read = decodeBlock(viewOf(encodeBlock(run)));
        QVERIFY(read);
        QVERIFY(*read == run);
    }
}

void CodecTest::packsAMinutelySeriesIntoLittle()
{
    // As the shared workload: a wave with two decimals, each minute, all from one run.
    ObservationRun run;
    for (int m = 0; m < 2048; ++m) {
        const double wave = 50 + 40 * std::sin(m / 97.0) + double(m * 13 % 10) / 10;
        run.push_back({1'760'000'000'000 + 60'000LL * m, std::round(wave * 100) / 100, 1'770'000'000'000, 1});
    }
    const auto bytes = encodeBlock(run).size();
    QVERIFY2(bytes < 2048 * 1.3, qPrintable(QString::number(bytes)));
}

void CodecTest::readsArrivalsAsWritten()
{
    std::mt19937 random(2);
    for (int round = 0; round < 20; ++round) {
        Arrival arrival{1'770'000'000'000, 5 + round, {}};
        for (int part = 0; part < 1 + round; ++part) {
            ObservationRun run = someObservations(random, round % 3);
            for (auto &observation : run) {
                if (random() % 8 == 0) // brought back: it bears when it first came
                    continue;
                observation.received = arrival.received;
                observation.run = arrival.run;
            }
            arrival.parts.push_back({100 - part, std::move(run)});
        }
        const auto read = decodeArrival(viewOf(encodeArrival(arrival)));
        QVERIFY(read);
        QCOMPARE(read->received, arrival.received);
        QCOMPARE(read->run, arrival.run);
        QCOMPARE(read->parts.size(), arrival.parts.size());
        for (size_t i = 0; i < arrival.parts.size(); ++i) {
            QCOMPARE(read->parts[i].series, arrival.parts[i].series);
            QVERIFY(read->parts[i].observations == arrival.parts[i].observations);
        }
    }
}

void CodecTest::readsArrivalsOfTheFormatBefore()
{
    // Recorded of the program that wrote it.
    const QByteArray bytes = QByteArray::fromHex(
        "01480002038090c5c383670a000e070004010480e8ee89fc6600c0878b3b80af943b0000000080000000000000f43f00000000000008c0"
        "5555cd6ea3f2f2420100000001000100000002035b9cb90232d1f4de");
    const auto read = decodeArrival(viewOf(bytes));
    QVERIFY(read);
    QCOMPARE(read->parts.size(), 2u);
    const std::int64_t received = 1'770'000'000'000;
    QCOMPARE(read->parts[0].series, std::int64_t(7));
    QVERIFY(read->parts[0].observations ==
            (ObservationRun{
                {1'769'999'000'000, 1.25, received, 5, Quality::Good, Vintage::Unstated},
                {1'769'999'600'000, -3, received, 5, Quality::Estimated, Vintage::Preliminary},
            }));
    QCOMPARE(read->parts[1].series, std::int64_t(3));
    QVERIFY(read->parts[1].observations ==
            (ObservationRun{{1'769'000'000'000, 1e15 / 3, received, 5, Quality::Good, Vintage::Final}}));
}

void CodecTest::readsRollupsAsWritten()
{
    std::mt19937 random(3);
    for (int round = 0; round < 30; ++round) {
        const RollupChunk chunk = someRollups(random);
        const QByteArray bytes = encodeRollups(chunk);
        const auto packed = PackedRollups::from(viewOf(bytes));
        QVERIFY(packed);
        RollupChunk read;
        packed->unpackTo(read);
        QVERIFY(read.present == chunk.present);
        QVERIFY(read.rows == chunk.rows);
    }
}

void CodecTest::findsOneSeriesAmongRollups()
{
    std::mt19937 random(4);
    const RollupChunk chunk = someRollups(random);
    const QByteArray bytes = encodeRollups(chunk);
    const auto packed = PackedRollups::from(viewOf(bytes));
    QVERIFY(packed);
    for (size_t slot = 0; slot < size_t(kSlotsInChunk); ++slot) {
        const auto row = packed->find(std::int64_t(slot));
        QCOMPARE(row.has_value(), bool(chunk.present[slot]));
        if (row)
            QVERIFY(packed->rollup(*row) == chunk.rows[slot]);
    }
}

void CodecTest::sumsRollupsWithoutUnpacking()
{
    RollupChunk chunk;
    chunk.rows[3].add(0.1, 1, 1);
    chunk.rows[3].add(0.2, 2, 1);
    chunk.rows[200].add(40, 1, 1);
    chunk.present.set(3).set(200);
    const QByteArray bytes = encodeRollups(chunk);
    const auto packed = PackedRollups::from(viewOf(bytes));
    QVERIFY(packed);
    QCOMPARE(packed->totalCount(), std::int64_t(3));
    QCOMPARE(packed->totalSum(), 40.3);
}

void CodecTest::readsLatestAsWritten()
{
    std::mt19937 random(5);
    LatestChunk chunk;
    for (size_t slot = 0; slot < size_t(kSlotsInChunk); slot += 1 + random() % 4) {
        chunk.rows[slot] = {std::int64_t(random()), double(random() % 1000) / 8, std::int64_t(random()), 1e15 / 3,
                            Quality(random() % 6),  Vintage(random() % 4)};
        chunk.present.set(slot);
    }
    LatestChunk read;
    QVERIFY(decodeLatest(viewOf(encodeLatest(chunk)), read));
    QVERIFY(read.present == chunk.present);
    QVERIFY(read.rows == chunk.rows);
}

void CodecTest::seesEveryFlippedBit()
{
    std::mt19937 random(6);
    ObservationRun run = someObservations(random, 1);
    run.resize(std::min<size_t>(run.size(), 40));
    const QByteArray block = encodeBlock(run);
    const QByteArray rollups = encodeRollups(someRollups(random));
    for (qsizetype bit = 0; bit < block.size() * 8; ++bit) {
        QByteArray damaged = block;
        damaged[bit / 8] = char(damaged[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!decodeBlock(viewOf(damaged)));
    }
    for (qsizetype bit = 0; bit < rollups.size() * 8; bit += 5) {
        QByteArray damaged = rollups;
        damaged[bit / 8] = char(damaged[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!PackedRollups::from(viewOf(damaged)));
    }
}

void CodecTest::seesEveryCut()
{
    std::mt19937 random(7);
    ObservationRun run = someObservations(random, 2);
    run.resize(std::min<size_t>(run.size(), 30));
    const QByteArray block = encodeBlock(run);
    for (qsizetype length = 0; length < block.size(); ++length)
        QVERIFY(!decodeBlock(viewOf(block.left(length))));
}

void CodecTest::refusesASizeThatCannotBe()
{
    // A whole frame, with a checksum that holds, that promises more than anybody would store.
    QByteArray body;
    appendVarint(body, std::uint64_t(1) << 40);
    body += char(1);
    QVERIFY(!decodeBlock(viewOf(framed(1, body))));
    QByteArray columns;
    appendVarint(columns, std::uint64_t(1) << 62);
    QVERIFY(!decodeBlock(viewOf(framed(1, compressed(columns, 1)))));
    QVERIFY(!decodeArrival(viewOf(framed(1, compressed(columns, 1)))));
    QVERIFY(!decodeArrival(viewOf(framed(2, compressed(columns, 1)))));
    QVERIFY(!PackedRollups::from(viewOf(framed(1, columns))));
}

QTEST_GUILESS_MAIN(CodecTest)
#include "tst_codec.moc"
