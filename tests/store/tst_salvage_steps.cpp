// SPDX-License-Identifier: GPL-3.0-or-later
// Each step by which a salvaged cache takes the place of the damaged one is refused.
#include "core/store/cache_audit.h"
#include "tests/store/cache_fixture.h"
#include "tests/store/damaged_pages.h"
#include "tests/store/unwritable_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace ioc;
using namespace ioc::test;

namespace {

/// What the file system refuses to this program: hard links, and renaming to names that end so.
int refusedLinks = 0; // as errno says; 0: none
QByteArray refusedName;

} // namespace

// The C library's are not asked where these stand.
extern "C" int link(const char *from, const char *to) noexcept
{
    errno = refusedLinks;
    return refusedLinks != 0 ? -1 : ::linkat(AT_FDCWD, from, AT_FDCWD, to, 0);
}

extern "C" int rename(const char *from, const char *to) noexcept
{
    const bool refused = !refusedName.isEmpty() && QByteArray(to).endsWith(refusedName) && ::access(from, F_OK) == 0;
    errno = EIO;
    return refused ? -1 : ::renameat(AT_FDCWD, from, AT_FDCWD, to);
}

class SalvageStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLogBesideTheDamagedFile_data();
    void keepsTheLogBesideTheDamagedFile();
};

void SalvageStepsTest::keepsTheLogBesideTheDamagedFile_data()
{
    QTest::addColumn<int>("links");
    QTest::addColumn<QByteArray>("refused");
    QTest::addColumn<bool>("done");
    QTest::newRow("nothing goes wrong") << 0 << QByteArray() << true;
    QTest::newRow("a file system without hard links") << EPERM << QByteArray() << true;
    QTest::newRow("no second name") << EIO << QByteArray() << false;
    QTest::newRow("the log cannot be moved") << 0 << QByteArray("-wal") << false;
    QTest::newRow("a copy, and the log cannot be moved") << EPERM << QByteArray("-wal") << false;
    QTest::newRow("the new file cannot take its place") << 0 << QByteArray("/cache.sqlite") << false;
}

// The disk takes no writes to the file, so SQLite cannot move the log into it. What is new stands in the log alone.
void SalvageStepsTest::keepsTheLogBesideTheDamagedFile()
{
    QFETCH(int, links);
    QFETCH(QByteArray, refused);
    QFETCH(bool, done);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cache.sqlite"));
    std::int64_t observations = 0;
    {
        CacheFixture cache;
        bring(cache, "first-");
        IOC_VERIFY(cache.writer->sealAll());
        IOC_VERIFY(cache.writer->noteDamage());
        IOC_VERIFY(cache.writer->checkpoint());
        IOC_VERIFY(cache.writer->commit(BatchBuilder("more").value("no2", "KK0", at("2026-11-18T18:00:00Z"), 1)));
        observations = auditCache(cache.path())->observations;
        for (const char *suffix : {"", "-wal", "-sequence", "-damaged"})
            QVERIFY(QFile::copy(cache.path() + QLatin1String(suffix), path + QLatin1String(suffix)));
        smashPage(path, pagesOf(cache.path(), QStringLiteral("rollup_hour"), "leaf").front());
    }
    const QByteArray damaged = contentOf(path);
    // Which is in the log, since that is beside the file.
    const auto hasNewest = [](const QString &file) {
        auto database = Database::open(file, Database::Access::ReadOnly);
        Statement newest(*database, "SELECT count(*) FROM measure WHERE id = 'no2'");
        return newest.step() == Statement::Step::Row && newest.integer(0) == 1;
    };
    const UnwritableFile unwritable(path);
    refusedLinks = links;
    refusedName = refused;
    const bool first = CacheWriter::open(path, vietnam()).has_value();
    refusedLinks = 0;
    refusedName.clear();
    QCOMPARE(first, done);
    if (!done) {
        QVERIFY(contentOf(path) == damaged);
        QVERIFY(QFileInfo::exists(path + QStringLiteral("-wal")));
        QVERIFY(hasNewest(path));
        QCOMPARE(damagedFiles(path), QStringList());
        IOC_VERIFY(CacheWriter::open(path, vietnam()));
    }
    const QStringList aside = damagedFiles(path);
    QCOMPARE(aside.size(), 2);
    QVERIFY(contentOf(folder.filePath(aside[0])) == damaged);
    QCOMPARE(aside[1], aside[0] + QStringLiteral("-wal"));
    QVERIFY(hasNewest(folder.filePath(aside[0])));
    QCOMPARE(auditCache(path)->observations, observations);
    QCOMPARE(auditCache(path)->complaints, QStringList());
}

QTEST_GUILESS_MAIN(SalvageStepsTest)
#include "tst_salvage_steps.moc"
