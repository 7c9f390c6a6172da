// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at moments of a fixed random sequence in the midst of migration, of salvage and of pruning. Ingest and
// sealing are killed in tests/e2e/tst_kill.cpp.
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/damaged_pages.h"
#include "tests/store/version_1_cache.h"

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr int kKills = 10;
const Instant kNow = at("2026-11-21T05:00:00Z");

/// Does `work` in a process of its own and kills it after so long; whether it was still at work.
bool killedDuring(const std::function<void()> &work, std::chrono::microseconds after)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    ::usleep(useconds_t(after.count()));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

/// Thirty thousand more observations of one station, with their roll-ups.
constexpr const char *kMuch = R"sql(
PRAGMA synchronous=OFF;
INSERT INTO series VALUES(4, 'pm', '96@2025-07-01', '["KK9"]');
INSERT INTO observation WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 29999)
    SELECT 4, 1600000000000 + i * 3600000 - 1600000000000 % 3600000, i % 100, 0, 1795237300000, 1 FROM n;
INSERT INTO rollup_hour SELECT 1, t, 4, 1, value, value, value, value, t, received FROM observation WHERE series = 4;
INSERT INTO rollup_day SELECT 1, day, 4, n, s, low, high, (SELECT value FROM observation WHERE series = 4 AND t = last),
    last, came FROM (SELECT (t + 25200000) / 86400000 AS day, count(*) AS n, sum(value) AS s, min(value) AS low,
    max(value) AS high, max(t) AS last, max(received) AS came FROM observation WHERE series = 4 GROUP BY 1);
INSERT INTO latest SELECT 1, 4, last, (SELECT value FROM observation WHERE series = 4 AND t = last), 0, came, s
    FROM (SELECT max(t) AS last, max(received) AS came, sum(value) AS s FROM observation WHERE series = 4);
)sql";

void makeLargeVersion1(const QString &path)
{
    makeVersion1(path);
    sqlite3 *handle = nullptr;
    sqlite3_open(QFile::encodeName(path).constData(), &handle);
    if (sqlite3_exec(handle, kMuch, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

void pruneAll(CacheWriter &writer)
{
    writer.setRetention({{MeasureId(QStringLiteral("pm")), 30}});
    for (bool more = true; more;)
        more = writer.maintain(kNow).value();
}

} // namespace

class CacheKillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void migrationIsWholeOrNotDone();
    void salvageIsWholeOrNotDone();
    void pruningLosesNothingElse();
};

void CacheKillsTest::migrationIsWholeOrNotDone()
{
    std::mt19937 random(43);
    QTemporaryDir original;
    const QString source = original.filePath(QStringLiteral("cache.sqlite"));
    makeLargeVersion1(source);
    int killed = 0;
    for (int i = 0; i < kKills; ++i) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        QVERIFY(QFile::copy(source, path));
        killed += killedDuring([&path] { (void)CacheWriter::open(path, vietnam()); },
                               std::chrono::microseconds(500 + random() % 60'000));
        IOC_VERIFY(CacheWriter::open(path, vietnam()));
        const auto audit = auditCache(path);
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
        QCOMPARE(audit->observations, std::int64_t(30'003));
    }
    QVERIFY2(killed >= kKills / 4, "the migration was too fast to be killed at work");
}

void CacheKillsTest::salvageIsWholeOrNotDone()
{
    std::mt19937 random(45);
    QTemporaryDir original;
    const QString source = original.filePath(QStringLiteral("cache.sqlite"));
    std::int64_t observations = 0;
    {
        CacheFixture cache;
        bring(cache, "first-");
        IOC_VERIFY(cache.writer->sealAll());
        observations = auditCache(cache.path())->observations;
        IOC_VERIFY(cache.writer->noteDamage());
        cache.writer.reset();
        smashPage(cache.path(), pagesOf(cache.path(), QStringLiteral("record_1"), "leaf").back());
        for (const char *suffix : {"", "-sequence", "-damaged"})
            QVERIFY(QFile::copy(cache.path() + QLatin1String(suffix), source + QLatin1String(suffix)));
    }
    int killed = 0;
    for (int i = 0; i < kKills; ++i) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        for (const char *suffix : {"", "-sequence", "-damaged"})
            QVERIFY(QFile::copy(source + QLatin1String(suffix), path + QLatin1String(suffix)));
        killed += killedDuring([&path] { (void)CacheWriter::open(path, vietnam()); },
                               std::chrono::microseconds(500 + random() % 150'000));
        QVERIFY(QFileInfo::exists(path));
        const auto writer = CacheWriter::open(path, vietnam());
        IOC_VERIFY(writer);
        QCOMPARE((*writer)->refilling(), QSet<FeedId>{FeedId(QStringLiteral("air"))});
        const auto audit = auditCache(path);
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
        QCOMPARE(audit->observations, observations);
        QVERIFY(!QFileInfo::exists(path + QStringLiteral(".new")));
    }
    QVERIFY2(killed >= kKills / 4, "the salvage was too fast to be killed at work");
}

void CacheKillsTest::pruningLosesNothingElse()
{
    std::mt19937 random(44);
    CacheFixture original;
    for (int part = 0; part < 8; ++part) {
        BatchBuilder batch(qPrintable(QStringLiteral("run-%1").arg(part)));
        for (int hour = 0; hour < 5000; ++hour)
            batch.value("pm", qPrintable(QStringLiteral("S%1").arg(part)), kNow - std::chrono::hours(hour), hour % 50);
        IOC_VERIFY(original.writer->commit(batch));
    }
    IOC_VERIFY(original.writer->sealAll());
    const QStringList days = original.days("pm");
    original.writer.reset();
    int killed = 0;
    for (int i = 0; i < kKills; ++i) {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
        QVERIFY(QFile::copy(original.path(), path));
        killed += killedDuring(
            [&path] {
                auto writer = CacheWriter::open(path, vietnam());
                if (writer)
                    pruneAll(**writer);
            },
            std::chrono::microseconds(500 + random() % 12'000));
        QCOMPARE(auditCache(path)->complaints, QStringList());
        auto writer = CacheWriter::open(path, vietnam());
        IOC_VERIFY(writer);
        pruneAll(**writer);
        const auto audit = auditCache(path);
        IOC_VERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
        QVERIFY(audit->observations < 8 * 5000);
        auto reader = CacheReader::open(path);
        IOC_VERIFY(reader);
        QCOMPARE(reader->figures().days(MeasureId(QStringLiteral("pm")), 0, 100'000)->size(), size_t(days.size()));
    }
    QVERIFY2(killed >= kKills / 4, "pruning was too fast to be killed at work");
}

QTEST_GUILESS_MAIN(CacheKillsTest)
#include "tst_cache_kills.moc"
