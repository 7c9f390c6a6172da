// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/version_1_cache.h"

#include <QDir>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

class CacheMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("cache.sqlite"));
        makeVersion1(m_path);
    }
    void bringsEverythingAlong();
    void goesOnAfterwards();
    void beginsAnewAfterAMigrationThatWasBrokenOff();
    void leavesNothingBeside();
    void refusesADaysZoneOfAnotherPack();
    void waitsForAnotherProgramThatReads();
    void putsRecordsIntoColumnsOnceTheirFieldsAreKnown();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void CacheMigrationTest::bringsEverythingAlong()
{
    IOC_VERIFY(CacheWriter::open(m_path, vietnam()));
    auto reader = CacheReader::open(m_path);
    IOC_VERIFY(reader);
    FigureReader &figures = reader->figures();
    const auto first = figures.series(CacheFixture::seriesKey("pm", "KK1")).value();
    const auto third = figures.series(CacheFixture::seriesKey("pm", "KK2")).value();
    QCOMPARE(first, std::optional<std::int64_t>(1));
    QCOMPARE(third, std::optional<std::int64_t>(3));
    const Instant noon = at("2026-11-21T05:00:00Z");
    const auto run = figures.observations(1, noon - 24h, noon + 24h).value();
    QCOMPARE(run.size(), 2u);
    QVERIFY((run[0] == StoredObservation{1'795'237'200'000, 11, 1'795'240'000'000, 2}));
    const auto other = figures.observations(3, noon - 24h, noon + 24h).value();
    QCOMPARE(other.size(), 1u);
    QVERIFY(other[0].quality == Quality::Estimated);
    const auto replaced = figures.replaced(1, noon).value();
    QCOMPARE(replaced.size(), 1u);
    QCOMPARE(replaced[0].observation.value, 10.0);
    QCOMPARE(replaced[0].replaced, std::int64_t(1'795'240'000'000));
    const auto latest = figures.latest(MeasureId(QStringLiteral("pm"))).value();
    QCOMPARE(latest.size(), 2u);
    QCOMPARE(latest[0].total, 31.0);
    const auto audited = auditCache(m_path);
    IOC_VERIFY(audited);
    QCOMPARE(audited->records, std::int64_t(1));
    QCOMPARE(reader->quarantine({}, 10).value().size(), 1u);
    QCOMPARE(reader->feeds().value().at(0).cursor.watermark, QStringLiteral("w7"));

    const auto audit = auditCache(m_path);
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList());
    QCOMPARE(audit->observations, std::int64_t(3));
    QCOMPARE(audit->unsealed, std::int64_t(0));
    QCOMPARE(audit->sum, 36.5);
}

void CacheMigrationTest::goesOnAfterwards()
{
    {
        auto writer = CacheWriter::open(m_path, vietnam());
        IOC_VERIFY(writer);
        const auto done = (*writer)->commit(BatchBuilder("run-3", "2026-11-21T12:44:00Z")
                                                .value("pm", "KK1", at("2026-11-21T05:00:00Z"), 12)
                                                .value("pm", "KK3", at("2026-11-21T05:00:00Z"), 1));
        IOC_VERIFY(done);
        QCOMPARE(done->corrected, std::int64_t(1));
        QCOMPARE(done->added, std::int64_t(1));
    }
    const auto audit = auditCache(m_path);
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList());
    QCOMPARE(audit->replaced, std::int64_t(2));
    QCOMPARE(audit->sum, 38.5);
}

void CacheMigrationTest::beginsAnewAfterAMigrationThatWasBrokenOff()
{
    // What a crash leaves: the old cache as it was, and a new one that is not whole.
    for (const char *suffix : {".new", ".new-wal", ".new-journal"}) {
        QFile file(m_path + QLatin1String(suffix));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("half of something");
    }
    IOC_VERIFY(CacheWriter::open(m_path, vietnam()));
    const auto audit = auditCache(m_path);
    IOC_VERIFY(audit);
    QCOMPARE(audit->observations, std::int64_t(3));
    QCOMPARE(audit->complaints, QStringList());
}

void CacheMigrationTest::leavesNothingBeside()
{
    {
        IOC_VERIFY(CacheWriter::open(m_path, vietnam()));
    }
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList{QStringLiteral("cache.sqlite"), QStringLiteral("cache.sqlite-sequence")}));
}

void CacheMigrationTest::refusesADaysZoneOfAnotherPack()
{
    {
        IOC_VERIFY(CacheWriter::open(m_path, vietnam()));
    }
    const auto tokyo = Zone::byName(QStringLiteral("Asia/Tokyo"));
    IOC_VERIFY(tokyo);
    const auto refused = CacheWriter::open(m_path, *tokyo);
    IOC_FAILS(refused, ErrorCode::StorageVersion);
    IOC_VERIFY(CacheWriter::open(m_path, vietnam()));
}

void CacheMigrationTest::putsRecordsIntoColumnsOnceTheirFieldsAreKnown()
{
    FeedDefinition air;
    air.id = FeedId(QStringLiteral("air"));
    for (const char *name : {"id", "changed", "a"}) {
        FieldMapping field;
        field.name = QString::fromLatin1(name);
        air.fields.push_back(field);
    }
    air.records = RecordMapping{QStringLiteral("dossier"), QStringLiteral("id"), QStringLiteral("changed"), {}};
    auto writer = CacheWriter::open(m_path, vietnam());
    IOC_VERIFY(writer);
    QByteArray seen;
    const auto typer = [&seen](const FeedDefinition &) {
        return [&seen](const QByteArray &body) {
            seen = body;
            return std::vector<RecordValue>{{}, {}, RecordValue(std::string("one"))};
        };
    };
    for (int i = 0; i < 2; ++i) {
        IOC_VERIFY((*writer)->adoptMappings({air}, typer));
        QCOMPARE(seen, QByteArray(R"({"a":1})"));
        const auto records = CacheReader::open(m_path).value().records().all(air.id, {}, 10).value();
        QCOMPARE(records.rows.size(), size_t(1));
        QCOMPARE(records.rows[0].key, QStringLiteral("H1"));
        QCOMPARE(toMillis(records.rows[0].version), std::int64_t(1'795'237'000'000));
        QVERIFY(records.rows[0].values.at(2) == RecordValue(std::string("one")));
    }
    auto audit = auditCache(m_path);
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList()); // what it counts has come along
    QCOMPARE(audit->records, std::int64_t(1));
    // A later version takes the counts of the old one back.
    IOC_VERIFY((*writer)->commit(BatchBuilder("run-9").record("H1", "2026-11-21T11:00:00Z", "closed")));
    audit = auditCache(m_path);
    IOC_VERIFY(audit);
    QCOMPARE(audit->complaints, QStringList());
    QCOMPARE(audit->records, std::int64_t(1));
}

void CacheMigrationTest::waitsForAnotherProgramThatReads()
{
    {
        auto other = Database::open(m_path, Database::Access::ReadWrite);
        IOC_VERIFY(other);
        IOC_VERIFY(other->execute("UPDATE feed SET watermark = 'w9'")); // stands in the log
        const auto refused = CacheWriter::open(m_path, vietnam());
        IOC_FAILS(refused, ErrorCode::StorageBusy);
        Statement version(*other, "PRAGMA user_version");
        QCOMPARE(version.step(), Statement::Step::Row);
        QCOMPARE(version.integer(0), std::int64_t(1));
    }
    IOC_VERIFY(CacheWriter::open(m_path, vietnam()));
    QCOMPARE(auditCache(m_path)->complaints, QStringList());
    auto reader = CacheReader::open(m_path);
    IOC_VERIFY(reader);
    QCOMPARE(reader->feeds().value().at(0).cursor.watermark, QStringLiteral("w9"));
}

QTEST_GUILESS_MAIN(CacheMigrationTest)
#include "tst_cache_migration.moc"
