// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_sql.h"
#include "tests/store/cache_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const FeedId kFeed(QStringLiteral("dossiers"));

RecordField named(const char *name, RecordFieldType type)
{
    return {QString::fromLatin1(name), type, false};
}

/// A batch of one record with these fields and values, the first its key and the second its version.
Batch batchOf(const char *run, std::vector<RecordField> more, std::vector<RecordValue> values,
              const char *version = "2026-11-20T03:00:00Z", const char *received = "2026-11-21T11:44:00Z")
{
    Batch batch;
    batch.feed = kFeed;
    batch.run = QString::fromLatin1(run);
    batch.received = at(received);
    RecordFields fields{{named("id", RecordFieldType::Text), named("changed", RecordFieldType::Time)}, 0, 1};
    fields.list.insert(fields.list.end(), more.begin(), more.end());
    batch.recordFields = std::make_shared<const RecordFields>(std::move(fields));
    Record record{QStringLiteral("H1"), at(version), {}, {}};
    record.values = {RecordValue(std::string("H1")), RecordValue(std::int64_t(toMillis(record.version)))};
    record.values.insert(record.values.end(), values.begin(), values.end());
    batch.records.push_back(std::move(record));
    return batch;
}

/// "id=H1 changed=… fee=12.5"; absent values are "-".
QString shown(const std::vector<RecordField> &fields, const std::vector<RecordValue> &values)
{
    QStringList parts;
    for (size_t i = 0; i < fields.size(); ++i) {
        QString text = QStringLiteral("-");
        if (const auto *written = std::get_if<std::string>(&values[i]))
            text = QString::fromStdString(*written);
        else if (const auto *whole = std::get_if<std::int64_t>(&values[i]))
            text = QString::number(*whole);
        else if (const auto *real = std::get_if<double>(&values[i]))
            text = QString::number(*real);
        if (fields[i].name != u"id" && fields[i].name != u"changed")
            parts.push_back(fields[i].name + QLatin1Char('=') + text);
    }
    return parts.join(QLatin1Char(' '));
}

QString recordIn(const CacheFixture &cache)
{
    const auto records = cache.reader().records().all(kFeed, {}, 10).value();
    return records.rows.size() == 1 ? shown(records.fields, records.rows[0].values) : QStringLiteral("not one record");
}

QStringList historyIn(const CacheFixture &cache)
{
    auto reader = cache.reader();
    const auto fields = reader.records().all(kFeed, {}, 10).value().fields;
    QStringList lines;
    for (const auto &past : reader.records().history(kFeed, QStringLiteral("H1")).value())
        lines.push_back(shown(fields, past.values));
    return lines;
}

} // namespace

class RecordLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void keepsEveryTypeAsItCame()
    {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(
            batchOf("r1",
                    {named("unit", RecordFieldType::Unit), named("copies", RecordFieldType::Integer),
                     named("huge", RecordFieldType::Integer), named("fee", RecordFieldType::Real),
                     named("online", RecordFieldType::Boolean), named("due_at", RecordFieldType::Time),
                     named("note", RecordFieldType::Text), named("none", RecordFieldType::Real)},
                    {std::string("26041@2025-07-01"), std::int64_t(3), 1e300, 15000.5, std::int64_t(1),
                     std::int64_t(1'795'237'200'000), std::string("12"), RecordValue()})));
        QCOMPARE(recordIn(cache), QStringLiteral("unit=26041@2025-07-01 copies=3 huge=1e+300 fee=15000.5 online=1 "
                                                 "due_at=1795237200000 note=12 none=-"));
    }

    void aFieldThatIsGainedIsFilledWithoutHistory()
    {
        CacheFixture cache;
        const RecordField fee = named("fee", RecordFieldType::Real);
        const RecordField note = named("note", RecordFieldType::Text);
        IOC_VERIFY(cache.writer->commit(batchOf("r1", {fee}, {2.5})));
        const auto received = cache.reader().records().all(kFeed, {}, 1).value().rows[0].received;
        IOC_VERIFY(cache.writer->commit(
            batchOf("r2", {fee, note}, {2.5, std::string("urgent")}, "2026-11-20T03:00:00Z", "2026-11-22T11:44:00Z")));
        QCOMPARE(recordIn(cache), QStringLiteral("fee=2.5 note=urgent"));
        QCOMPARE(historyIn(cache), QStringList());
        // What it counts was known before.
        QVERIFY(cache.reader().records().all(kFeed, {}, 1).value().rows[0].received == received);
    }

    void aFieldThatIsLostKeepsWhatItHeld()
    {
        CacheFixture cache;
        const RecordField fee = named("fee", RecordFieldType::Real);
        const RecordField note = named("note", RecordFieldType::Text);
        IOC_VERIFY(cache.writer->commit(batchOf("r1", {fee, note}, {2.5, std::string("urgent")})));
        IOC_VERIFY(cache.writer->commit(batchOf("r2", {fee}, {2.5})));
        QCOMPARE(recordIn(cache), QStringLiteral("fee=2.5"));
        IOC_VERIFY(cache.writer->commit(batchOf("r3", {fee}, {3.5}, "2026-11-21T03:00:00Z")));
        QCOMPARE(recordIn(cache), QStringLiteral("fee=3.5"));
        // The mapping names it again: the version that had it still does, the one in force came without.
        IOC_VERIFY(cache.writer->commit(batchOf("r4", {fee, note}, {3.5, RecordValue()}, "2026-11-21T03:00:00Z")));
        QCOMPARE(recordIn(cache), QStringLiteral("fee=3.5 note=-"));
        QCOMPARE(historyIn(cache), QStringList{"fee=2.5 note=urgent"});
    }

    void aFieldOfAnotherTypeGetsAColumnOfItsOwn()
    {
        CacheFixture cache;
        IOC_VERIFY(cache.writer->commit(
            batchOf("r1", {named("grade", RecordFieldType::Text), named("grade_2", RecordFieldType::Text)},
                    {std::string("good"), std::string("other")})));
        IOC_VERIFY(cache.writer->commit(
            batchOf("r2", {named("grade", RecordFieldType::Integer), named("grade_2", RecordFieldType::Text)},
                    {std::int64_t(4), std::string("other")}, "2026-11-21T03:00:00Z")));
        QCOMPARE(recordIn(cache), QStringLiteral("grade_2=other grade=4"));
        QCOMPARE(historyIn(cache), QStringList{"grade_2=other grade=-"});
        // Back again: the first column is there as it was left.
        IOC_VERIFY(cache.writer->commit(
            batchOf("r3", {named("grade", RecordFieldType::Text), named("grade_2", RecordFieldType::Text)},
                    {std::string("fair"), std::string("other")}, "2026-11-22T03:00:00Z")));
        QCOMPARE(historyIn(cache), (QStringList{"grade=good grade_2=other", "grade=- grade_2=other"}));
    }

    void refusesAFieldThatIsNoName()
    {
        for (const char *name : {"fee\"; DROP TABLE feed; --", "Fee", "phí", "", "a b"}) {
            CacheFixture cache;
            const Batch batch = batchOf("r1", {{QString::fromUtf8(name), RecordFieldType::Real, false}}, {2.5});
            IOC_FAILS(cache.writer->commit(batch), ErrorCode::InvalidPack);
            // Nothing of it is left, and the feed goes on with a mended mapping.
            IOC_FAILS(cache.reader().records().all(kFeed, {}, 1), ErrorCode::NotFound);
            IOC_VERIFY(cache.writer->commit(batchOf("r1", {named("fee", RecordFieldType::Real)}, {2.5})));
            QCOMPARE(recordIn(cache), QStringLiteral("fee=2.5"));
        }
        QVERIFY(!RecordSql::isColumn(QStringLiteral("f_") + QString(62, u'a')));
        QVERIFY(RecordSql::isColumn(QStringLiteral("f_") + QString(61, u'a')));
    }

    void fieldsMayBearTheNamesOfOurOwnColumns()
    {
        CacheFixture cache;
        IOC_VERIFY(
            cache.writer->commit(batchOf("r1",
                                         {named("received", RecordFieldType::Time), named("no", RecordFieldType::Text),
                                          named("run", RecordFieldType::Real)},
                                         {std::int64_t(7), std::string("12/A"), 1.5})));
        QCOMPARE(recordIn(cache), QStringLiteral("received=7 no=12/A run=1.5"));
    }
};

QTEST_GUILESS_MAIN(RecordLayoutTest)
#include "tst_record_layout.moc"
