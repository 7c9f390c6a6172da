// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/rerun_mapper.h"

#include "tests/ingest/map_pack.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kCame = at("2026-11-21T11:44:00Z");

QuarantineEntry entryOf(std::int64_t id, const QByteArray &record, const char *field = "value")
{
    QuarantineEntry entry;
    entry.id = id;
    entry.time = kCame;
    entry.field = QString::fromLatin1(field);
    entry.reason = text("a reason");
    entry.record = text(record);
    return entry;
}

QByteArray reading(const char *at, const char *value)
{
    return QByteArray(R"({"station":"KK1","at":")") + at + R"(","value":)" + value + R"(,"unit":"24133"})";
}

/// What becomes of records of the quarantine that were read from the sources of the feed of today.
Batch rerun(FeedDefinition definition, const std::vector<QuarantineEntry> &entries, const QString &sources = {},
            std::shared_ptr<ProvincePack> pack = smallPack())
{
    FeedFixture feed(std::move(definition), std::move(pack));
    Batch prototype;
    prototype.feed = feed.compiled->definition->id;
    prototype.received = at("2026-12-01T00:00:00Z");
    prototype.rerun = Rerun{kCame, {}, {}};
    RerunMapper mapper(*feed.compiled, prototype);
    for (const QuarantineEntry &entry : entries)
        mapper.takeFromRecord(entry, sources.isNull() ? QString::fromUtf8(feed.compiled->sourcesOfFields) : sources);
    return mapper.finish();
}

/// Its rows have no time of their own.
FeedDefinition arrivalFeed()
{
    FeedDefinition definition = airFeed();
    for (FieldMapping &field : definition.fields) {
        if (field.name == text("at"))
            field.source = kReceivedSource;
    }
    return definition;
}

} // namespace

class RerunMapperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsWhatLandsFromWhatStays();
    void findsAFieldByItsSourceThoughItBearsAnotherName();
    void doesNotTakeAFieldForAnotherOfItsName();
    void leavesWhatCouldNotBeRead();
    void aStructureIsNoText();
    void aTimeThatLayAheadThenLiesAheadNow();
    void whatBearsTheTimeOfItsArrivalKeepsIt();
    void findsAPlaceOnceThereAreBoundaries();
    void namesTheFieldThatWasNotKept();
    void readingsOfACounterSayNothing();
};

void RerunMapperTest::tellsWhatLandsFromWhatStays()
{
    const Batch batch = rerun(airFeed(), {entryOf(1, reading("2026-11-21T18:00:00+07:00", "12")),
                                          entryOf(2, reading("2026-11-21T18:01:00+07:00", "\"?\"")),
                                          entryOf(3, reading("2026-11-21T18:02:00+07:00", "14"))});
    QCOMPARE(batch.observations.size(), 2u);
    QCOMPARE(batch.rerun->landed.size(), 2u);
    QCOMPARE(batch.rerun->landed[1].id, std::int64_t(3));
    QCOMPARE(batch.rerun->refused.size(), 1u);
    const auto &[entry, why] = batch.rerun->refused[0];
    QCOMPARE(entry.id, std::int64_t(2));
    QVERIFY(entry.time == kCame);
    QCOMPARE(why.field, text("value"));
    QCOMPARE(why.value, text("?"));
    QVERIFY(why.record.isEmpty());
    QVERIFY(batch.quarantined.empty());
    QVERIFY(batch.last);
}

void RerunMapperTest::findsAFieldByItsSourceThoughItBearsAnotherName()
{
    const QByteArray record = R"({"site":"KK1","at":"2026-11-21T18:00:00+07:00","value":12,"unit":"24133"})";
    const QString sources = text(R"({"site":"/station","at":"/at","value":"/value","unit":"/unit"})");
    QCOMPARE(rerun(airFeed(), {entryOf(1, record)}, sources).observations.size(), 1u);
}

/// "value" was read from /raw then.
void RerunMapperTest::doesNotTakeAFieldForAnotherOfItsName()
{
    const QString sources = text(R"({"station":"/station","at":"/at","value":"/raw","unit":"/unit"})");
    for (const QString &known : {sources, text("")}) {
        const Batch batch = rerun(airFeed(), {entryOf(1, reading("2026-11-21T18:00:00+07:00", "12"))}, known);
        QVERIFY(batch.observations.empty());
        QCOMPARE(batch.rerun->refused.size(), 1u);
    }
}

void RerunMapperTest::findsAPlaceOnceThereAreBoundaries()
{
    FeedDefinition definition = airFeed();
    definition.fields[3].source = kPlaceSource;
    definition.fields[3].longitudeField = text("lon");
    definition.fields[3].latitudeField = text("lat");
    definition.fields.push_back(field("lon", FieldType::Number));
    definition.fields.push_back(field("lat", FieldType::Number));
    const QByteArray record =
        R"({"station":"KK1","at":"2026-11-21T18:00:00+07:00","value":12,"unit":null,"lon":106.75,"lat":10.5})";
    const Batch before = rerun(definition, {entryOf(1, record)});
    QVERIFY(before.observations.empty());
    QCOMPARE(before.rerun->refused.size(), 1u);
    QCOMPARE(before.rerun->refused[0].second.value, text("106.75 10.5"));
    const Batch after = rerun(definition, {entryOf(1, record)}, {}, mapPack());
    QCOMPARE(after.observations.size(), 1u);
    QCOMPARE(after.series[0].key.unit.toString(), text("24133@2025-07-01"));
}

void RerunMapperTest::leavesWhatCouldNotBeRead()
{
    const Batch batch = rerun(airFeed(), {entryOf(1, R"({"station":null,"at":null,"value":null,"unit":null})", "")});
    QCOMPARE(batch.rerun->landed.size(), 0u);
    QCOMPARE(batch.rerun->refused.size(), 1u);
    QCOMPARE(batch.rerun->refused[0].second.reason, text("a reason"));
}

void RerunMapperTest::aStructureIsNoText()
{
    const QByteArray record = R"({"station":"…","at":"2026-11-21T18:00:00+07:00","value":12,"unit":"24133"})";
    const Batch batch = rerun(airFeed(), {entryOf(1, record)});
    QVERIFY(batch.observations.empty());
    QCOMPARE(batch.rerun->refused[0].second.field, text("station"));
}

/// 19:00 was sixteen minutes ahead when it came; that ten days have gone by makes it no truer.
void RerunMapperTest::aTimeThatLayAheadThenLiesAheadNow()
{
    const Batch batch = rerun(airFeed(), {entryOf(1, reading("2026-11-21T19:00:00+07:00", "12"))});
    QVERIFY(batch.observations.empty());
    QCOMPARE(batch.rerun->refused[0].second.field, text("at"));
}

/// The rows came on the 21st; on the 1st of December they say what they said then.
void RerunMapperTest::whatBearsTheTimeOfItsArrivalKeepsIt()
{
    const Batch batch = rerun(arrivalFeed(), {entryOf(1, R"({"station":"KK1","value":12,"unit":"24133"})")});
    QCOMPARE(batch.observations.size(), 1u);
    QVERIFY(batch.observations[0].at == kCame);
}

/// The field before it in the mapping has no source.
void RerunMapperTest::namesTheFieldThatWasNotKept()
{
    const QByteArray record = R"({"station":"KK1","unit":"24133"})";
    const Batch batch = rerun(arrivalFeed(), {entryOf(1, record)});
    QCOMPARE(batch.rerun->refused.size(), 1u);
    QCOMPARE(batch.rerun->refused[0].second.field, text("value"));
}

/// 100 and 130 are readings; 30 is what the counter has gone on by, which the reading after them has counted.
void RerunMapperTest::readingsOfACounterSayNothing()
{
    FeedDefinition definition = airFeed();
    for (FieldMapping &field : definition.fields)
        field.steps.counter = field.name == text("value");
    const Batch batch = rerun(definition, {entryOf(1, reading("2026-11-21T18:00:00+07:00", "100")),
                                           entryOf(2, reading("2026-11-21T18:01:00+07:00", "130"))});
    QVERIFY(batch.observations.empty());
    QCOMPARE(batch.rerun->landed.size(), 2u);
}

QTEST_GUILESS_MAIN(RerunMapperTest)
#include "tst_rerun_mapper.moc"
