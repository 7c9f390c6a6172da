// SPDX-License-Identifier: GPL-3.0-or-later
// What the program cannot work with: one clear sentence, status 1, nothing lost.
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QTest>

using namespace ioc::e2e;

class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("drop"))));
        m_server.answerWith([](const QByteArray &path) {
            return path == "/earthquakes.json" ? RawServer::ok("{\"features\":[]}")
                                               : RawServer::ok("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n");
        });
    }

    void brokenPackNamesFilePlaceAndReason()
    {
        const QString pack = m_folder->filePath(QStringLiteral("pack"));
        QProcess::execute(QStringLiteral("cp"),
                          {QStringLiteral("-r"), QStringLiteral(TEST_SOURCE_DIR "/packs/world"), pack});
        QFile file(pack + QStringLiteral("/measures/measures.json"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll();
        file.resize(0);
        file.write(QByteArray(text).replace("\"weather.precipitation\"", "\"weather.rain\""));
        file.close();
        const Finished refused = collect(pack);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("indicators/indicators.json"), refused.err.constData());
        QVERIFY2(refused.err.contains("weather.precipitation"), refused.err.constData());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("data/cache.sqlite"))));
    }

    void missingPack()
    {
        const Finished refused = collect(m_folder->filePath(QStringLiteral("nowhere")));
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains("There is no such folder"));
    }

    void folderThatCannotBeMade()
    {
        QFile file(m_folder->filePath(QStringLiteral("data"))); // a file stands where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const Finished refused = collect(world());
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("--data"), refused.err.constData());
    }

    void oneFlippedBitIsNoFigure()
    {
        QCOMPARE(collect(world()).status, 0);
        const QString data = m_folder->filePath(QStringLiteral("data"));
        const QStringList ask{QStringLiteral("overview"), QStringLiteral("--data"), data};
        QCOMPARE(cli(ask).status, 0);
        tool(QStringLiteral("sqlite3"),
             {data + QStringLiteral("/cache.sqlite"),
              QStringLiteral("update latest set body = cast(substr(body, 1, length(body) / 2) || x'5a5b' || "
                             "substr(body, length(body) / 2 + 3) as blob)")});
        const Finished refused = cli(ask);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!refused.err.isEmpty());
        QCOMPARE(cli({QStringLiteral("cache"), QStringLiteral("verify"), QStringLiteral("--data"), data}).status, 4);
        // The owner mends it.
        QCOMPARE(collect(world()).status, 0);
        QCOMPARE(cli(ask).status, 0);
    }

    void aDamagedBlockIsNoHistory()
    {
        QCOMPARE(collect(world()).status, 0);
        const QString data = m_folder->filePath(QStringLiteral("data"));
        const QStringList ask{QStringLiteral("history"),
                              QStringLiteral("--measure"),
                              QStringLiteral("weather.temp_max"),
                              QStringLiteral("--of"),
                              QStringLiteral("2024-01-01"),
                              QStringLiteral("--data"),
                              data};
        const Finished told = cli(ask);
        QVERIFY2(told.out.contains("in force"), told.out.constData());
        tool(QStringLiteral("sqlite3"), {data + QStringLiteral("/cache.sqlite"),
                                         QStringLiteral("update block set body = cast(substr(body, 1, 20) || x'00' || "
                                                        "substr(body, 22) as blob)")});
        const Finished refused = cli(ask);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY2(refused.err.contains("damaged"), refused.err.constData());
    }

    void cacheOfANewerProgramIsLeftAlone()
    {
        QCOMPARE(collect(world()).status, 0);
        const QString cache = m_folder->filePath(QStringLiteral("data/cache.sqlite"));
        tool(QStringLiteral("sqlite3"), {cache, QStringLiteral("pragma user_version=99")});
        const Finished refused = collect(world());
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("newer program"), refused.err.constData());
        QCOMPARE(tool(QStringLiteral("sqlite3"), {cache, QStringLiteral("select count(*)>0 from block")}),
                 QByteArray("1"));
        QCOMPARE(tool(QStringLiteral("sqlite3"), {cache, QStringLiteral("pragma user_version")}), QByteArray("99"));
    }

    void fileThatIsNoDatabaseIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("data"))));
        QFile file(m_folder->filePath(QStringLiteral("data/cache.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const Finished refused = collect(world());
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("damaged"), refused.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(8192, 'x'));
    }

    void secondOwnerIsRefusedAndReadersAreNot()
    {
        QProcess owner;
        owner.start(program(QStringLiteral("toancanh-cli")),
                    arguments(world()) + QStringList{QStringLiteral("--for"), QStringLiteral("60")});
        QVERIFY(owner.waitForStarted());
        const QString data = m_folder->filePath(QStringLiteral("data"));
        QTRY_COMPARE_WITH_TIMEOUT(cli({QStringLiteral("overview"), QStringLiteral("--data"), data}).status, 0, 20000);
        const Finished refused = collect(world());
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("Another program"), refused.err.constData());
        owner.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(owner.state(), QProcess::NotRunning, 20000);
        QCOMPARE(owner.exitCode(), 0);
        QCOMPARE(collect(world()).status, 0); // the lock ends with its owner
    }

    void wrongWordsOnTheCommandLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("unknown command") << QStringList{QStringLiteral("dance")};
        QTest::newRow("query without indicator")
            << QStringList{QStringLiteral("query"), QStringLiteral("--data"), QStringLiteral("x")};
        QTest::newRow("no such day") << QStringList{QStringLiteral("query"), QStringLiteral("--indicator"),
                                                    QStringLiteral("a"), QStringLiteral("--from"),
                                                    QStringLiteral("31/02/2026")};
        QTest::newRow("no such period") << QStringList{QStringLiteral("query"), QStringLiteral("--indicator"),
                                                       QStringLiteral("a"), QStringLiteral("--by"),
                                                       QStringLiteral("fortnight")};
        QTest::newRow("collect nothing") << QStringList{QStringLiteral("collect")};
        QTest::newRow("no data yet") << QStringList{QStringLiteral("feeds"), QStringLiteral("--data"),
                                                    QStringLiteral("/nonexistent")};
    }

    void wrongWordsOnTheCommandLine()
    {
        QFETCH(QStringList, arguments);
        const Finished refused = cli(arguments);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!refused.err.isEmpty());
    }

private:
    static QString world() { return QStringLiteral(TEST_SOURCE_DIR "/packs/world"); }

    QStringList arguments(const QString &pack) const
    {
        return {QStringLiteral("collect"),
                QStringLiteral("--pack"),
                pack,
                QStringLiteral("--data"),
                m_folder->filePath(QStringLiteral("data")),
                QStringLiteral("--endpoint"),
                QStringLiteral("server=") + m_server.address(),
                QStringLiteral("--endpoint"),
                QStringLiteral("drop=") + m_folder->filePath(QStringLiteral("drop"))};
    }

    Finished collect(const QString &pack) { return cli(arguments(pack) + QStringList{QStringLiteral("--once")}); }

    RawServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
