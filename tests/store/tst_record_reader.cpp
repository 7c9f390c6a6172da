// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/cache_fixture.h"

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

FieldMapping mapped(const char *name, FieldType type)
{
    FieldMapping field;
    field.name = text(name);
    field.type = type;
    return field;
}

/// Dossiers that count when they come and when they fall due, the latter a day after; fees by the hour in which they
/// are paid.
FeedDefinition dossiers()
{
    FeedDefinition feed;
    feed.id = FeedId(text("dossiers"));
    feed.fields = {mapped("id", FieldType::Text), mapped("changed", FieldType::DateTime),
                   mapped("came_at", FieldType::DateTime), mapped("due_at", FieldType::DateTime)};
    feed.records = RecordMapping{text("dossier"),
                                 text("id"),
                                 text("changed"),
                                 {{MeasureId(text("came")), text("came_at"), 0, {}, {}, {}, {}},
                                  {MeasureId(text("due")), text("due_at"), 1, {}, {}, {}, {}},
                                  {MeasureId(text("fee")), text("came_at"), 0, text("fee"), {}, {}, {}}}};
    return feed;
}

Measure measure(const char *id, Grain grain)
{
    Measure one;
    one.id = MeasureId(text(id));
    one.grain = grain;
    one.dimensions = {text("agency")};
    return one;
}

/// Adds a dossier as the mapping above would count it.
void add(BatchBuilder &builder, const FeedDefinition &feed, const QString &key, const char *agency, Instant came,
         std::optional<Instant> due, double fee)
{
    const Zone zone = vietnam();
    builder.record(qPrintable(key), "2026-11-20T03:00:00Z");
    builder.batch().recordFields = std::make_shared<const RecordFields>(recordFieldsOf(feed));
    Record &record = builder.batch().records.back();
    record.values = {RecordValue(key.toStdString()), RecordValue(std::int64_t(toMillis(record.version))),
                     RecordValue(std::int64_t(toMillis(came))),
                     due ? RecordValue(std::int64_t(toMillis(*due))) : RecordValue()};
    builder.counts("came", agency, zone.startOf(zone.date(came)));
    if (due)
        builder.counts("due", agency, zone.startOf(zone.date(*due).addDays(1)));
    builder.counts("fee", agency, CivilBuckets(zone).hourOf(toMillis(came)).from * 1ms + Instant(), fee, Grain::Hour);
}

double everySeries(const SeriesKey &, Instant)
{
    return 1;
}

QStringList keysOf(const StoredRecords &answer)
{
    QStringList keys;
    for (const StoredRecord &record : answer.rows)
        keys.push_back(record.key);
    return keys;
}

} // namespace

class RecordReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void listsTheRecordsBehindACount()
    {
        CacheFixture cache;
        const FeedDefinition feed = dossiers();
        BatchBuilder batch("r1", "2026-11-21T11:44:00Z", "dossiers");
        // 20 November 23:30 and 21 November 00:10 in Vietnam.
        add(batch, feed, text("H1"), "tax", at("2026-11-20T16:30:00Z"), at("2026-11-25T10:00:00Z"), 10);
        add(batch, feed, text("H2"), "tax", at("2026-11-20T17:10:00Z"), {}, 2.5);
        add(batch, feed, text("H3"), "land", at("2026-11-20T15:00:00Z"), {}, 4);
        IOC_VERIFY(cache.writer->commit(batch));
        auto reader = cache.reader();
        const Instant from = vietnam().startOf(QDate(2026, 11, 20));
        const Measure came = measure("came", Grain::Day);
        const auto onThe20th = reader.records().behind({feed, came, everySeries, from, from + 24h}, 0, 10).value();
        QCOMPARE(keysOf(onThe20th), (QStringList{text("H3"), text("H1")})); // by time
        QCOMPARE(onThe20th.sum, 2.0);
        const auto ofTax = [](const SeriesKey &key, Instant) {
            return key.members == QStringList{text("tax")} ? 1.0 : 0.0;
        };
        QCOMPARE(keysOf(reader.records().behind({feed, came, ofTax, from, from + 24h}, 0, 10).value()),
                 QStringList{text("H1")});
        const Measure due = measure("due", Grain::Day); // a day after it falls due: the 26th
        const Instant the26th = vietnam().startOf(QDate(2026, 11, 26));
        QCOMPARE(keysOf(reader.records().behind({feed, due, everySeries, the26th, the26th + 24h}, 0, 10).value()),
                 QStringList{text("H1")});
        QCOMPARE(reader.records().behind({feed, due, everySeries, the26th - 24h, the26th}, 0, 10).value().records,
                 std::int64_t(0));
        const Measure fee = measure("fee", Grain::Hour);
        const auto fees = reader.records().behind({feed, fee, everySeries, from, from + 48h}, 1, 1).value();
        QCOMPARE(keysOf(fees), QStringList{text("H1")});
        QCOMPARE(fees.rows[0].weight, 10.0);
        QCOMPARE(fees.records, std::int64_t(3));
        QCOMPARE(fees.sum, 16.5);
        QCOMPARE(fees.fields.size(), size_t(4));
        // Half of what comes from the second hour on: 4 · 1 + (10 + 2.5) / 2.
        const auto halfLater = [](const SeriesKey &, Instant when) {
            return when < at("2026-11-20T16:00:00Z") ? 1.0 : 0.5;
        };
        QCOMPARE(reader.records().behind({feed, fee, halfLater, from, from + 48h}, 0, 9).value().sum, 10.25);
    }

    void agreesWithTheRollUpsOfEveryDayAndAgency()
    {
        std::mt19937 random(13);
        CacheFixture cache;
        const FeedDefinition feed = dossiers();
        const char *agencies[] = {"health", "land", "tax"};
        const Instant begin = vietnam().startOf(QDate(2026, 10, 1));
        for (int commit = 0; commit < 20; ++commit) {
            BatchBuilder batch(qPrintable(QStringLiteral("r%1").arg(commit)), "2026-11-21T11:44:00Z", "dossiers");
            for (int i = 0; i < 25; ++i) {
                const Instant came = begin + std::chrono::minutes(random() % (20 * 24 * 60));
                const auto due =
                    random() % 3 == 0 ? std::nullopt : std::optional(came + std::chrono::hours(random() % 200));
                add(batch, feed, QString::number(random() % 200), agencies[random() % 3], came, due,
                    0.25 * double(random() % 9));
                // The later of two same versions wins, as with a mended mapping.
            }
            IOC_VERIFY(cache.writer->commit(batch));
        }
        auto reader = cache.reader();
        for (const auto &[id, grain] : {std::pair("came", Grain::Day), {"due", Grain::Day}, {"fee", Grain::Hour}}) {
            const Measure one = measure(id, grain);
            std::int64_t compared = 0;
            for (const auto &row : reader.figures().days(one.id, 0, 100'000).value()) {
                const SeriesKey key = **reader.figures().key(row.series);
                const Instant from = vietnam().startOf(dateOfDayNumber(row.bucket));
                const auto takes = [&key](const SeriesKey &series, Instant) { return series == key ? 1.0 : 0.0; };
                const auto answer = reader.records().behind({feed, one, takes, from, from + 24h}, 0, 1'000).value();
                QCOMPARE(answer.records, row.rollup.n);
                QCOMPARE(answer.sum, row.rollup.sum);
                QCOMPARE(std::int64_t(answer.rows.size()), answer.records);
                compared += answer.records;
            }
            QVERIFY(compared > 100);
        }
    }

    void tellsWhichRecordsWereKnownThen()
    {
        CacheFixture cache;
        const FeedDefinition feed = dossiers();
        const Instant on20th = at("2026-11-20T02:00:00Z");
        const auto commit = [&](const char *run, const char *received, const char *key, Instant came, double fee) {
            BatchBuilder batch(run, received, "dossiers");
            add(batch, feed, text(key), "tax", came, {}, fee);
            batch.batch().records.back().version = at(received); // each is a newer version
            batch.batch().records.back().values[1] = RecordValue(std::int64_t(toMillis(at(received))));
            IOC_VERIFY(cache.writer->commit(batch));
        };
        commit("r1", "2026-11-21T01:00:00Z", "H1", on20th + 1h, 10);
        commit("r2", "2026-11-21T02:00:00Z", "H2", on20th, 3);
        commit("r3", "2026-11-21T03:00:00Z", "H1", on20th + 2h, 12); // another fee, another hour
        commit("r4", "2026-11-21T04:00:00Z", "H2", on20th + 48h, 3); // it came on the 22nd after all
        auto reader = cache.reader();
        const Measure fee = measure("fee", Grain::Hour);
        const Instant from = vietnam().startOf(QDate(2026, 11, 20));
        const auto known = [&](const char *when) {
            return reader.records().behind({feed, fee, everySeries, from, from + 24h}, 0, 10, at(when)).value();
        };
        QCOMPARE(known("2026-11-21T00:59:00Z").records, std::int64_t(0));
        QCOMPARE(keysOf(known("2026-11-21T01:30:00Z")), QStringList{text("H1")});
        const StoredRecords both = known("2026-11-21T02:30:00Z");
        QCOMPARE(keysOf(both), (QStringList{text("H2"), text("H1")})); // by the time of then
        QCOMPARE(both.sum, 13.0);
        QCOMPARE(both.rows[1].version, at("2026-11-21T01:00:00Z"));
        QCOMPARE(both.rows[1].values[2], RecordValue(std::int64_t(toMillis(on20th + 1h))));
        QCOMPARE(known("2026-11-21T03:30:00Z").sum, 15.0);
        QCOMPARE(keysOf(known("2026-11-21T04:30:00Z")), QStringList{text("H1")});
    }

    void whatWasKnownThenIsWhatWasToldThen()
    {
        std::mt19937 random(31);
        CacheFixture cache;
        const FeedDefinition feed = dossiers();
        const Measure fee = measure("fee", Grain::Hour);
        const Instant begin = vietnam().startOf(QDate(2026, 10, 1));
        const CountedSelection half{feed, fee, everySeries, begin, begin + 10 * 24h};
        const auto told = [](const StoredRecords &answer) {
            QStringList list{QString::number(answer.records), QString::number(answer.sum)};
            for (const StoredRecord &record : answer.rows)
                list.push_back(QStringLiteral("%1 %2 %3")
                                   .arg(record.key)
                                   .arg(record.version.time_since_epoch().count())
                                   .arg(record.weight));
            return list;
        };
        std::vector<std::pair<Instant, QStringList>> then;
        for (int commit = 0; commit < 20; ++commit) {
            const Instant received = at("2026-11-21T00:00:00Z") + commit * 1h;
            BatchBuilder batch(qPrintable(QStringLiteral("r%1").arg(commit)), qPrintable(vietnam().toIso(received)),
                               "dossiers");
            for (int i = 0; i < 12; ++i)
                add(batch, feed, QString::number(random() % 40), "tax",
                    begin + std::chrono::minutes(random() % (20 * 24 * 60)), {}, 0.25 * double(random() % 9));
            IOC_VERIFY(cache.writer->commit(batch));
            auto reader = cache.reader();
            then.emplace_back(received, told(reader.records().behind(half, 3, 6).value()));
        }
        auto reader = cache.reader();
        for (const auto &[received, answer] : then)
            QCOMPARE(told(reader.records().behind(half, 3, 6, received + 1min).value()), answer);
        QVERIFY(then.back().second.size() == 8);
    }

    void pagesHoldEveryRecordOnce()
    {
        CacheFixture cache;
        const FeedDefinition feed = dossiers();
        const Instant came = at("2026-11-20T02:00:00Z"); // all at one time, so that the time alone is no order
        BatchBuilder batch("r1", "2026-11-21T11:44:00Z", "dossiers");
        for (int i = 0; i < 23; ++i)
            add(batch, feed, QString::number(i), "tax", came, {}, 1);
        IOC_VERIFY(cache.writer->commit(batch));
        auto reader = cache.reader();
        const Measure one = measure("came", Grain::Day);
        QStringList keys;
        for (std::int64_t offset = 0; offset < 30; offset += 5) {
            const auto page =
                reader.records().behind({feed, one, everySeries, came - 24h, came + 24h}, offset, 5).value();
            QCOMPARE(page.records, std::int64_t(23));
            keys += keysOf(page);
        }
        QCOMPARE(keys.size(), 23);
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), 23);
    }

    void saysWhenAFeedHasNoRecords()
    {
        CacheFixture cache;
        auto reader = cache.reader();
        const FeedDefinition feed = dossiers();
        const Measure one = measure("came", Grain::Day);
        IOC_FAILS(reader.records().behind({feed, one, everySeries, {}, {}}, 0, 1), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(RecordReaderTest)
#include "tst_record_reader.moc"
