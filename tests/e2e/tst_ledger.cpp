// SPDX-License-Identifier: GPL-3.0-or-later
// The command line on the ledger: orders to a running owner, verification, backup while it runs, restore.
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace ioc::e2e;

class TestLedgerCommands : public QObject
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

    void orderReachesTheOwnerAndTheLedger()
    {
        startOwner();
        QCOMPARE(feeds(QStringLiteral("pause")).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(stateOfQuakes(), QStringLiteral("paused"), 20000);
        const Finished twice = feeds(QStringLiteral("run"));
        QCOMPARE(twice.status, 1);
        QVERIFY2(twice.err.contains("paused"), twice.err.constData());
        QCOMPARE(feeds(QStringLiteral("resume")).status, 0);
        QTRY_VERIFY_WITH_TIMEOUT(stateOfQuakes() == u"ok", 20000);
        QCOMPARE(feeds(QStringLiteral("run")).status, 0);
        const Finished unknown = cli({QStringLiteral("feeds"), QStringLiteral("pause"), QStringLiteral("no-such-feed"),
                                      QStringLiteral("--data"), data()});
        QCOMPARE(unknown.status, 1);
        QVERIFY2(unknown.err.contains("no-such-feed"), unknown.err.constData());
        QCOMPARE(kinds(), QStringList({QStringLiteral("feed.run"), QStringLiteral("feed.resumed"),
                                       QStringLiteral("feed.paused"), QStringLiteral("ledger.begun")}));
        stopOwner();
    }

    void aPauseOutlivesTheProgram()
    {
        startOwner();
        QCOMPARE(feeds(QStringLiteral("pause")).status, 0);
        stopOwner();
        startOwner();
        QTRY_COMPARE_WITH_TIMEOUT(stateOfQuakes(), QStringLiteral("paused"), 20000);
        const Finished run = feeds(QStringLiteral("run"));
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("paused"), run.err.constData());
        QCOMPARE(feeds(QStringLiteral("resume")).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(stateOfQuakes(), QStringLiteral("ok"), 20000);
        stopOwner();
    }

    void withoutAnOwnerItBecomesTheOwnerForPausing()
    {
        startOwner();
        stopOwner();
        QCOMPARE(feeds(QStringLiteral("pause")).status, 0);
        QCOMPARE(stateOfQuakes(), QStringLiteral("paused"));
        QCOMPARE(kinds().first(), QStringLiteral("feed.paused"));
        const Finished run = feeds(QStringLiteral("run"));
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("collect"), run.err.constData());
        QVERIFY(!QFileInfo::exists(data() + QStringLiteral("/socket")));
    }

    void socketOfAKilledOwnerIsNoOwner()
    {
        startOwner();
        ::kill(pid_t(m_owner.processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(m_owner.state(), QProcess::NotRunning, 20000);
        QVERIFY(QFileInfo::exists(data() + QStringLiteral("/socket")));
        QCOMPARE(feeds(QStringLiteral("pause")).status, 0); // as the owner
        QCOMPARE(verify().status, 0);
        startOwner();
        QCOMPARE(feeds(QStringLiteral("resume")).status, 0); // by the new one
        stopOwner();
    }

    void verificationNamesTheFirstBrokenEntry()
    {
        startOwner();
        QCOMPARE(feeds(QStringLiteral("pause")).status, 0);
        QCOMPARE(feeds(QStringLiteral("resume")).status, 0);
        stopOwner();
        const Finished whole = verify();
        QCOMPARE(whole.status, 0);
        QCOMPARE(json(whole)[QStringLiteral("whole")].toBool(), true);
        QCOMPARE(json(whole)[QStringLiteral("entries")].toInt(), 3);
        tool(QStringLiteral("sqlite3"),
             {data() + QStringLiteral("/ledger.sqlite"),
              QStringLiteral("drop trigger entry_is_final; update entry set actor='x' where no=2")});
        const Finished broken = verify();
        QCOMPARE(broken.status, 4);
        QCOMPARE(json(broken)[QStringLiteral("whole")].toBool(), false);
        QCOMPARE(json(broken)[QStringLiteral("entries")].toInt(), 2); // the rest is readable
        const QJsonObject first = json(broken)[QStringLiteral("breaks")].toArray().at(0).toObject();
        QCOMPARE(first[QStringLiteral("fault")].toString(), QStringLiteral("changed"));
        QCOMPARE(first[QStringLiteral("from")].toInt(), 2);
        QCOMPARE(kinds().size(), 3);
    }

    void backupWhileTheOwnerRunsComesBackByRestore()
    {
        startOwner();
        QCOMPARE(feeds(QStringLiteral("pause")).status, 0);
        const QString backup = m_folder->filePath(QStringLiteral("backup"));
        QCOMPARE(ledger({QStringLiteral("backup"), backup}).status, 0);
        QCOMPARE(ledger({QStringLiteral("backup"), backup}).status, 1); // not over another one
        const Finished refused = ledger({QStringLiteral("restore"), backup});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("Another program"), refused.err.constData());
        QCOMPARE(feeds(QStringLiteral("resume")).status, 0);
        stopOwner();
        QCOMPARE(ledger({QStringLiteral("restore"), backup}).status, 0);
        QCOMPARE(kinds(), QStringList({QStringLiteral("ledger.restored"), QStringLiteral("feed.paused"),
                                       QStringLiteral("ledger.begun")}));
        QCOMPARE(verify().status, 0);
        QCOMPARE(stateOfQuakes(), QStringLiteral("paused"));
        const QStringList aside = QDir(data() + QStringLiteral("/aside")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(aside.size(), 1);
        QVERIFY(QFileInfo::exists(data() + QStringLiteral("/aside/") + aside[0] + QStringLiteral("/cache.sqlite")));
        QFile damaged(backup + QStringLiteral("/ledger.sqlite"));
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.seek(5000);
        damaged.write("x");
        damaged.close();
        QCOMPARE(ledger({QStringLiteral("restore"), backup}).status, 4);
        QCOMPARE(verify().status, 0); // nothing was changed
    }

    void wrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown") << QStringList{QStringLiteral("mend")};
        QTest::newRow("backup of nowhere") << QStringList{QStringLiteral("backup")};
        QTest::newRow("no ledger yet") << QStringList{QStringLiteral("verify")};
        QTest::newRow("nothing to back up") << QStringList{QStringLiteral("backup"), QStringLiteral("x")};
    }

    void wrongWords()
    {
        QFETCH(QStringList, words);
        QVERIFY(QDir().mkpath(data()));
        const Finished refused = ledger(words);
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.out.isEmpty());
        QVERIFY(!refused.err.isEmpty());
    }

    void cleanup()
    {
        if (m_owner.state() != QProcess::NotRunning)
            m_owner.kill();
        m_owner.waitForFinished();
    }

private:
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }

    void startOwner()
    {
        m_owner.start(program(QStringLiteral("toancanh-cli")),
                      {QStringLiteral("collect"), QStringLiteral("--pack"),
                       QStringLiteral(TEST_SOURCE_DIR "/packs/world"), QStringLiteral("--data"), data(),
                       QStringLiteral("--endpoint"), QStringLiteral("server=") + m_server.address(),
                       QStringLiteral("--endpoint"),
                       QStringLiteral("drop=") + m_folder->filePath(QStringLiteral("drop")), QStringLiteral("--for"),
                       QStringLiteral("120"), QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY(m_owner.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(stateOfQuakes() == u"ok" || stateOfQuakes() == u"paused", 20000);
    }

    void stopOwner()
    {
        m_owner.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(m_owner.state(), QProcess::NotRunning, 20000);
        QCOMPARE(m_owner.exitCode(), 0);
    }

    Finished feeds(const QString &order)
    {
        return cli({QStringLiteral("feeds"), order, QStringLiteral("quakes"), QStringLiteral("--data"), data()});
    }

    Finished ledger(const QStringList &words)
    {
        return cli(QStringList{QStringLiteral("ledger")} + words + QStringList{QStringLiteral("--data"), data()});
    }

    Finished verify() { return ledger({QStringLiteral("verify"), QStringLiteral("--format"), QStringLiteral("json")}); }

    QString stateOfQuakes()
    {
        const auto all = json(cli({QStringLiteral("feeds"), QStringLiteral("--data"), data(),
                                   QStringLiteral("--format"), QStringLiteral("json")}))[QStringLiteral("feeds")]
                             .toArray();
        for (const QJsonValue &feed : all) {
            if (feed[QStringLiteral("id")].toString() == u"quakes")
                return feed[QStringLiteral("state")].toString();
        }
        return {};
    }

    QStringList kinds()
    {
        QStringList kinds;
        const Finished listed = ledger({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")});
        for (const QJsonValue &entry : json(listed)[QStringLiteral("entries")].toArray())
            kinds.push_back(entry[QStringLiteral("kind")].toString());
        return kinds;
    }

    RawServer m_server;
    QProcess m_owner;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestLedgerCommands)
#include "tst_ledger.moc"
