// SPDX-License-Identifier: GPL-3.0-or-later
// What the cache has lost comes again from the archive of a watched folder, and nobody has to do anything for it.
#include "core/engine/engine.h"
#include "core/store/cache_audit.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace ioc;

namespace {

const QString kPack = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
const QByteArray kNotNow = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

} // namespace

class TestRefill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(drop()));
        m_webRests = false;
        m_server.answerWith([this](const QByteArray &path) {
            if (m_webRests)
                return kNotNow;
            return e2e::RawServer::ok(path == "/earthquakes.json"
                                          ? QByteArray("{\"features\":[]}")
                                          : QByteArray("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n"));
        });
    }

    void filesComeAgainWhoseCommitsWereCutOff()
    {
        const QByteArray earlier = cacheBeforeTheSecondFile();
        putCache(earlier); // what a power failure leaves of a log that was not synchronized
        m_webRests = true;
        Engine engine(settings(EngineSettings::Feeds::Live));
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(trouble(engine).contains(QStringLiteral("lost")), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(counted(), 10.0, 20000);
        QVERIFY(trouble(engine).contains(QStringLiteral("lost"))); // the other feeds have not answered yet
        m_webRests = false;
        QTRY_COMPARE_WITH_TIMEOUT(trouble(engine), QString(), 20000);
        engine.stop();
        checkCache(4, 10);
    }

    void filesComeAgainThoughNothingTellsOfTheLoss()
    {
        const QByteArray earlier = cacheBeforeTheSecondFile();
        putCache(earlier);
        QVERIFY(QFile::remove(cacheFile() + QStringLiteral("-sequence")));
        Engine engine(settings(EngineSettings::Feeds::Live));
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(counted(), 10.0, 20000);
        engine.stop();
        checkCache(4, 10);
    }

    void filesComeAgainWhenStoredValuesAreDamaged()
    {
        write("a.csv", {1, 2});
        runOnce();
        Engine engine(settings(EngineSettings::Feeds::Live));
        QVERIFY(engine.start());
        connect(&engine, &ReadService::snapshotChanged, this,
                [this] { QVERIFY(counted() == 3 || counted() == 7); }); // never less than was known
        {
            auto database = Database::open(cacheFile(), Database::Access::ReadWrite);
            QVERIFY(
                database->execute("UPDATE block SET body = cast(substr(body, 1, length(body) - 1) || x'00' AS blob) "
                                  "WHERE key >> 32 IN (SELECT id FROM series WHERE members LIKE '%a.csv%')"));
            QCOMPARE(database->changes(), 1);
        }
        write("a.csv", {4}, 30); // falls into the damaged block
        QTRY_COMPARE_WITH_TIMEOUT(counted(), 7.0, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(trouble(engine), QString(), 20000);
        engine.stop();
        checkCache(3, 7);
    }

    void tellsOfALossThatACommitFindsUntilItHasComeAgain()
    {
        runOnce();
        {
            auto database = Database::open(cacheFile(), Database::Access::ReadWrite);
            QVERIFY(
                database->execute("UPDATE block SET body = cast(substr(body, 1, length(body) - 1) || x'00' AS blob)"));
            QVERIFY(database->changes() > 0);
        }
        // The correction falls into a damaged block; what is asked for then does not come yet.
        m_server.answerWith([this](const QByteArray &path) {
            if (path == "/earthquakes.json")
                return e2e::RawServer::ok("{\"features\":[]}");
            return std::exchange(m_webRests, true)
                       ? kNotNow
                       : e2e::RawServer::ok("date,precipitation,temp_max\n2024-01-01,1.5,2.5\n");
        });
        Engine engine(settings(EngineSettings::Feeds::Live));
        int told = 0;
        connect(&engine, &ReadService::snapshotChanged, this,
                [&] { told += trouble(engine).contains(QStringLiteral("set aside")); });
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(told > 1, 20000);
        QCOMPARE(refilling(), 1); // what the next start would find after a crash
        m_webRests = false;
        QTRY_COMPARE_WITH_TIMEOUT(trouble(engine), QString(), 20000);
        QTRY_COMPARE(refilling(), 0);
        engine.stop();
        QCOMPARE(auditCache(cacheFile())->complaints, QStringList());
    }

private:
    int refilling() const
    {
        auto database = Database::open(cacheFile(), Database::Access::ReadOnly);
        Statement feeds(*database, "SELECT count(*) FROM refill");
        return feeds.step() == Statement::Step::Row ? int(feeds.integer(0)) : -1;
    }

    QString drop() const { return m_folder->filePath(QStringLiteral("drop")); }
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    QString cacheFile() const { return DataFolder::cacheFile(data()); }

    EngineSettings settings(EngineSettings::Feeds feeds) const
    {
        EngineSettings settings;
        settings.packFolder = kPack;
        settings.dataFolder = data();
        settings.endpoints[QStringLiteral("server")] = m_server.address();
        settings.endpoints[QStringLiteral("drop")] = drop();
        settings.feeds = feeds;
        return settings;
    }

    /// Values of one series, a minute apart, the first of them so many seconds after an hour ago.
    void write(const char *name, std::initializer_list<int> values, int seconds = 0)
    {
        QByteArray text = "series,t,value\n";
        qint64 second = m_hourAgo + seconds;
        for (const int value : values) {
            text += "s" + QByteArray(name) + ',' + QByteArray::number(second) + ',' + QByteArray::number(value) + '\n';
            second += 60;
        }
        QFile file(drop() + QLatin1Char('/') + QLatin1String(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// Two files are delivered; what the cache was after the first.
    QByteArray cacheBeforeTheSecondFile()
    {
        write("a.csv", {1, 2});
        runOnce();
        QFile cache(cacheFile());
        const QByteArray earlier = cache.open(QIODevice::ReadOnly) ? cache.readAll() : QByteArray();
        write("b.csv", {3, 4});
        runOnce();
        return earlier;
    }

    void putCache(const QByteArray &bytes) const
    {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(cacheFile() + QLatin1String(suffix));
        QFile cache(cacheFile());
        QVERIFY(cache.open(QIODevice::WriteOnly));
        QCOMPARE(cache.write(bytes), qint64(bytes.size()));
        QVERIFY(QDir(drop()).entryList({QStringLiteral("*.csv")}).isEmpty()); // both are archived
    }

    void runOnce() const
    {
        Engine engine(settings(EngineSettings::Feeds::Once));
        QSignalSpy done(&engine, &Engine::allDone);
        QVERIFY(engine.start());
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 20000);
        engine.stop();
    }

    static QString trouble(const Engine &engine)
    {
        return engine.snapshot() ? engine.snapshot()->trouble : QStringLiteral("no snapshot");
    }

    /// The sum over all days that the roll-ups tell.
    double counted() const
    {
        auto reader = CacheReader::open(cacheFile());
        double total = 0;
        for (const auto &series : reader->figures().latest(MeasureId(QStringLiteral("load.value"))).value())
            total += series.total;
        return total;
    }

    /// All values of the feed are there, none twice, and everything agrees.
    void checkCache(int values, double sum) const
    {
        const auto audit = auditCache(cacheFile());
        QVERIFY(audit);
        QCOMPARE(audit->complaints, QStringList());
        auto reader = CacheReader::open(cacheFile());
        const auto latest = reader->figures().latest(MeasureId(QStringLiteral("load.value"))).value();
        size_t count = 0;
        for (const auto &series : latest)
            count +=
                reader->figures().observations(series.series, fromMillis(0), fromMillis(4'000'000'000'000))->size();
        QCOMPARE(counted(), sum);
        QCOMPARE(count, size_t(values));
        QCOMPARE(audit->replaced, std::int64_t(0));
    }

    const qint64 m_hourAgo = QDateTime::currentSecsSinceEpoch() - 3600;
    e2e::RawServer m_server;
    bool m_webRests = false;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRefill)
#include "tst_refill.moc"
