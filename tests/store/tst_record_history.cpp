// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "core/store/count_history.h"
#include "tests/store/cache_fixture.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const FeedId kFeed(QStringLiteral("air"));

/// "2026-…Z [received, replaced) open", one line a version that is not in force.
QStringList historyOf(const CacheFixture &cache, const char *key)
{
    QStringList lines;
    for (const auto &past : cache.reader().records().history(kFeed, QString::fromLatin1(key)).value()) {
        const auto *state = std::get_if<std::string>(&past.values.at(2));
        lines.push_back(QStringLiteral("%1 [%2, %3) %4")
                            .arg(utc(past.version), utc(past.received), utc(past.replaced),
                                 state ? QString::fromStdString(*state) : QStringLiteral("-")));
    }
    return lines;
}

/// n and sum by series and bucket; what comes to nothing is left out.
using Counts = std::map<std::pair<std::int64_t, std::int64_t>, CountDifference>;

void put(Counts &counts, std::int64_t series, std::int64_t bucket, const CountDifference &more, int sign)
{
    CountDifference &count = counts[{series, bucket}];
    count.n += sign * more.n;
    count.sum = decimalSum(count.sum, sign * more.sum);
    if (count == CountDifference())
        counts.erase({series, bucket});
}

/// What is counted at one moment, by day and by hour.
struct Tally
{
    Counts days;
    Counts hours;
};

/// What the cache says was counted at `known`: its roll-ups of now and the differences.
Tally countedAt(const CacheFixture &cache, Instant known)
{
    Tally tally;
    auto reader = cache.reader();
    for (const char *name : {"received", "fee"}) {
        const MeasureId measure(QString::fromLatin1(name));
        for (const auto &row : reader.figures().days(measure, 0, 100'000).value())
            put(tally.days, row.series, row.bucket, {row.rollup.n, row.rollup.sum}, 1);
        for (const auto &row :
             reader.figures().hours(measure, at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")).value())
            put(tally.hours, row.series, row.bucket, {row.rollup.n, row.rollup.sum}, 1);
    }
    auto database = Database::open(cache.path(), Database::Access::ReadOnly).value();
    const CivilBuckets buckets(vietnam());
    const CountDifferences differences = CountHistory(database, buckets).thenLessNow(known).value();
    for (const auto &[key, difference] : differences.days)
        put(tally.days, key.series, key.bucket, difference, 1);
    for (const auto &[key, difference] : differences.hours)
        put(tally.hours, key.series, key.bucket, difference, 1);
    return tally;
}

/// A record as it came, for the replay.
struct Delivery
{
    Instant received;
    int key = 0;
    int version = 0;
    int day = 0;    // of November 2026
    int agency = 0; // member of both measures
    int fee = 0;    // quarters; 0: none
};

constexpr const char *kAgencies[] = {"health", "land", "tax"};

Instant dayStart(int day)
{
    return vietnam().startOf(QDate(2026, 11, day));
}

void append(BatchBuilder &batch, const Delivery &arrival)
{
    batch
        .record(qPrintable(QString::number(arrival.key)),
                qPrintable(QStringLiteral("2026-11-20T0%1:00:00Z").arg(arrival.version)), "open")
        .counts("received", kAgencies[arrival.agency], dayStart(arrival.day));
    if (arrival.fee != 0)
        batch.counts("fee", kAgencies[arrival.agency], dayStart(arrival.day) + std::chrono::hours(arrival.key % 24),
                     0.25 * arrival.fee, Grain::Hour);
}

/// Everything that had come by `known`, played again in plain terms.
Tally replayed(const CacheFixture &cache, const std::vector<Delivery> &arrivals, Instant known)
{
    std::map<int, Delivery> inForce;
    for (const Delivery &arrival : arrivals) {
        if (arrival.received > known)
            continue;
        const auto was = inForce.find(arrival.key);
        if (was == inForce.end() || arrival.version >= was->second.version)
            inForce[arrival.key] = arrival;
    }
    auto reader = cache.reader();
    const auto series = [&](const char *measure, int agency) {
        return reader.figures().series(CacheFixture::seriesKey(measure, kAgencies[agency])).value().value();
    };
    Tally tally;
    for (const auto &[key, arrival] : inForce) {
        const std::int64_t day = vietnam().dayNumber(dayStart(arrival.day));
        put(tally.days, series("received", arrival.agency), day, {1, 1}, 1);
        if (arrival.fee == 0)
            continue;
        const std::int64_t hour = toMillis(dayStart(arrival.day) + std::chrono::hours(key % 24));
        put(tally.days, series("fee", arrival.agency), day, {1, 0.25 * arrival.fee}, 1);
        put(tally.hours, series("fee", arrival.agency), hour, {1, 0.25 * arrival.fee}, 1);
    }
    return tally;
}

} // namespace

class RecordHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void keepsWhatAVersionReplaces()
    {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(
            BatchBuilder("r1", "2026-11-20T04:00:00Z").record("H1", "2026-11-20T03:00:00Z", "open")));
        IOC_VERIFY(cache.writer->commit(
            BatchBuilder("r2", "2026-11-21T04:00:00Z").record("H1", "2026-11-21T03:00:00Z", "closed")));
        QCOMPARE(historyOf(cache, "H1"),
                 QStringList{"2026-11-20T03:00:00.000Z [2026-11-20T04:00:00.000Z, 2026-11-21T04:00:00.000Z) open"});
    }

    void keepsAVersionThatCameTooLateWithoutCountingIt()
    {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(
            BatchBuilder("r1", "2026-11-21T04:00:00Z").record("H1", "2026-11-21T03:00:00Z", "closed")));
        BatchBuilder late("r2", "2026-11-22T04:00:00Z");
        late.record("H1", "2026-11-20T03:00:00Z", "open").counts("received", "tax", dayStart(20));
        for (int i = 0; i < 3; ++i) {
            const auto done = cache.writer->commit(late);
            IOC_VERIFY(done);
            QCOMPARE(done->records, std::int64_t(0));
        }
        QCOMPARE(historyOf(cache, "H1"),
                 QStringList{"2026-11-20T03:00:00.000Z [2026-11-22T04:00:00.000Z, 2026-11-22T04:00:00.000Z) open"});
        QVERIFY(countedAt(cache, at("2026-11-23T00:00:00Z")).days.empty());
        QVERIFY(countedAt(cache, at("2026-11-22T04:00:00Z")).days.empty());
    }

    void deliveringTwiceKeepsNoHistory()
    {
        CacheFixture cache;
        for (const char *run : {"r1", "r2"})
            IOC_VERIFY(cache.writer->commit(
                BatchBuilder(run, "2026-11-20T04:00:00Z").record("H1", "2026-11-20T03:00:00Z", "open")));
        QCOMPARE(historyOf(cache, "H1"), QStringList());
    }

    void aClockThatWasSetBackLeavesOneVersionAtATime()
    {
        // Received at 10:00, corrected at 09:00 by a clock set back: the second stands from 10:00 on, the first never.
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(BatchBuilder("r1", "2026-11-20T10:00:00Z")
                                            .record("H1", "2026-11-20T03:00:00Z", "open")
                                            .counts("received", "tax", dayStart(20))));
        IOC_VERIFY(cache.writer->commit(BatchBuilder("r2", "2026-11-20T09:00:00Z")
                                            .record("H1", "2026-11-20T04:00:00Z", "closed")
                                            .counts("received", "land", dayStart(20))));
        QVERIFY(countedAt(cache, at("2026-11-20T09:30:00Z")).days.empty());
        QCOMPARE(countedAt(cache, at("2026-11-20T10:00:00Z")).days.size(), size_t(1));
    }

    void countsAsOfAnyMomentAreThoseOfAReplay()
    {
        std::mt19937 random(21);
        CacheFixture cache;
        std::vector<Delivery> arrivals;
        std::vector<Instant> moments{at("2026-11-01T00:00:00Z")};
        Instant now = at("2026-11-21T00:00:00Z");
        for (int commit = 0; commit < 60; ++commit) {
            now += std::chrono::minutes(random() % 3); // several commits may share a moment
            moments.push_back(now);
            BatchBuilder batch(qPrintable(QStringLiteral("run-%1").arg(commit)),
                               qPrintable(QString::fromLatin1(utc(now).toLatin1())));
            for (unsigned i = 0; i < 1 + random() % 6; ++i) {
                const Delivery arrival{now,
                                       int(random() % 25),
                                       int(random() % 5),
                                       1 + int(random() % 4),
                                       int(random() % 3),
                                       int(random() % 3)};
                arrivals.push_back(arrival);
                append(batch, arrival);
            }
            IOC_VERIFY(cache.writer->commit(batch));
            if (random() % 4 == 0)
                IOC_VERIFY(cache.writer->commit(batch)); // the same again
        }
        for (const Instant known : moments) {
            const Tally found = countedAt(cache, known);
            const Tally wanted = replayed(cache, arrivals, known);
            QVERIFY2(found.days == wanted.days, qPrintable(utc(known)));
            QVERIFY2(found.hours == wanted.hours, qPrintable(utc(known)));
        }
        const auto audit = auditCache(cache.path());
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
    }

    void theOrderOfArrivalDecidesNothingAboutWhatIsKept()
    {
        // One content a version, so that whatever comes first, the same versions are there in the end.
        std::mt19937 random(5);
        std::vector<Delivery> arrivals;
        for (int key = 0; key < 12; ++key) {
            for (int version = 0; version < 4; ++version)
                arrivals.push_back({{}, key, version, 1 + version, key % 3, version});
        }
        QStringList first;
        for (int round = 0; round < 4; ++round) {
            std::shuffle(arrivals.begin(), arrivals.end(), random);
            CacheFixture cache;
            for (size_t i = 0; i < arrivals.size(); ++i) {
                BatchBuilder batch(qPrintable(QStringLiteral("run-%1").arg(i)));
                append(batch, arrivals[i]);
                IOC_VERIFY(cache.writer->commit(batch));
            }
            QStringList kept = cache.everything({"received", "fee"}).filter(QStringLiteral(" n="));
            for (int key = 0; key < 12; ++key) {
                QStringList versions;
                for (const auto &past : cache.reader().records().history(kFeed, QString::number(key)).value())
                    versions.push_back(utc(past.version));
                versions.sort();
                QCOMPARE(versions.size(), 3);
                kept += versions;
            }
            if (round == 0)
                first = kept;
            QCOMPARE(kept, first);
        }
    }

    void packsValuesWithoutLoss()
    {
        const NumberedValues values{{1, std::int64_t(-5)},
                                    {2, 0.1},
                                    {300, std::string("hồ sơ")},
                                    {301, std::string()},
                                    {302, std::int64_t(1'795'237'200'000)}};
        const QByteArray packed = packValues(values);
        const auto back = unpackValues({packed.constData(), size_t(packed.size())});
        QVERIFY(back);
        QVERIFY(*back == values);
        QCOMPARE(packValues({{1, RecordValue()}}), QByteArray());
        for (qsizetype length = packed.size() - 1; length > packed.size() - 5; --length)
            QVERIFY(!unpackValues({packed.constData(), size_t(length)}));
    }
};

QTEST_GUILESS_MAIN(RecordHistoryTest)
#include "tst_record_history.moc"
