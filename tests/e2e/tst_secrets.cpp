// SPDX-License-Identifier: GPL-3.0-or-later
// A secret from the command line to the request, and to no other place.
#include "tests/e2e/e2e_support.h"
#include "tests/servers/keyring_server.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

const QByteArray kSecret = "m4t-kh4u-rieng";

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("config"))));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // the user's keyring is nothing to try things on
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("drop"))));
        QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), QStringLiteral(TEST_SOURCE_DIR "/packs/world"),
                                                 m_folder->filePath(QStringLiteral("pack"))});
        QFile feeds(m_folder->filePath(QStringLiteral("pack/feeds/feeds.json")));
        QVERIFY(feeds.open(QIODevice::ReadWrite));
        const QByteArray text = feeds.readAll();
        feeds.resize(0);
        feeds.write(QByteArray(text).replace("earthquakes.json\", ",
                                             "earthquakes.json\", \"auth\": { \"type\": \"api_key\", "
                                             "\"secret\": \"quakes-key\", \"query\": \"key\" }, "));
        m_server.answerWith([](const QByteArray &path) {
            if (path == "/earthquakes.json?key=" + kSecret)
                return RawServer::ok("{\"features\":[]}");
            return path == "/seattle-weather.csv"
                       ? RawServer::ok("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n")
                       : QByteArray("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        });
    }

    void isSetListedUsedAndRemoved()
    {
        QCOMPARE(collect().status, 3);
        QCOMPARE(feed(QStringLiteral("quakes"))[QLatin1String("layer")].toString(), QStringLiteral("secret"));
        QVERIFY(feed(QStringLiteral("quakes"))[QLatin1String("error")].toString().contains(
            QStringLiteral("toancanh-cli secret set quakes-key")));
        QCOMPARE(feed(QStringLiteral("weather"))[QLatin1String("state")].toString(), QStringLiteral("ok"));

        QCOMPARE(secret({QStringLiteral("set"), QStringLiteral("quakes-key")}, kSecret + '\n').status, 0);
        QCOMPARE(secret({QStringLiteral("list")}).out, QByteArray("Secret\nquakes-key\n"));
        QCOMPARE(collect().status, 0);
        QCOMPARE(feed(QStringLiteral("quakes"))[QLatin1String("state")].toString(), QStringLiteral("ok"));

        QCOMPARE(secret({QStringLiteral("remove"), QStringLiteral("quakes-key")}).status, 0);
        QCOMPARE(collect().status, 3);
    }

    void areLockedByTheKeyring()
    {
        const auto listed = [this] {
            return secret({QStringLiteral("list"), QStringLiteral("--format"), QStringLiteral("json")}).out;
        };
        ioc::test::KeyringServer keyring;
        qputenv("DBUS_SESSION_BUS_ADDRESS", keyring.bus().address().toUtf8());
        QCOMPARE(secret({QStringLiteral("set"), QStringLiteral("quakes-key")}, kSecret).status, 0);
        QCOMPARE(listed(), QByteArray("{\"secrets\":[{\"name\":\"quakes-key\"}],\"lock\":\"keyring\"}\n"));
        QCOMPARE(collect().status, 0);
        keyring.kill();
        QCOMPARE(collect().status, 3);
        QCOMPARE(feed(QStringLiteral("quakes"))[QLatin1String("layer")].toString(), QStringLiteral("secret"));
        QCOMPARE(feed(QStringLiteral("weather"))[QLatin1String("state")].toString(), QStringLiteral("ok"));
        keyring.start();
        QCOMPARE(secret({QStringLiteral("lock"), QStringLiteral("file")}).status, 0);
        QCOMPARE(listed(), QByteArray("{\"secrets\":[{\"name\":\"quakes-key\"}],\"lock\":\"file\"}\n"));
        keyring.kill();
        QCOMPARE(collect().status, 0);
        QCOMPARE(secret({QStringLiteral("lock"), QStringLiteral("door")}).status, 1);
    }

    void standsNowhereElse()
    {
        QCOMPARE(secret({QStringLiteral("set"), QStringLiteral("quakes-key")}, kSecret).status, 0);
        QByteArrayList told;
        for (const QByteArray &value : {kSecret, QByteArray("wrong-" + kSecret)}) {
            QCOMPARE(secret({QStringLiteral("set"), QStringLiteral("quakes-key")}, value).status, 0);
            const Finished run = collect();
            told << run.out << run.err;
        }
        const QString backup = m_folder->filePath(QStringLiteral("backup"));
        const Finished backedUp = cli({QStringLiteral("ledger"), QStringLiteral("backup"), backup,
                                       QStringLiteral("--data"), m_folder->filePath(QStringLiteral("data"))});
        QVERIFY2(backedUp.status == 0, backedUp.err.constData());
        QVERIFY(!QFile::exists(backup + QStringLiteral("/secrets")));
        told << feedsText();
        for (const QByteArray &text : told)
            QVERIFY2(!text.contains(kSecret), text.constData());
        // Neither in the cache, nor in a log, nor readable in the file of secrets itself.
        int files = 0;
        QDirIterator all(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(kSecret), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 10);
    }

    void refusesWhatIsNoOrder()
    {
        QCOMPARE(secret({}).status, 1);
        QCOMPARE(secret({QStringLiteral("set")}, kSecret).status, 1);
        QCOMPARE(secret({QStringLiteral("set"), QStringLiteral("Not A Name")}, kSecret).status, 1);
        QCOMPARE(secret({QStringLiteral("set"), QStringLiteral("a"), QString::fromLatin1(kSecret)}).status, 1);
        QCOMPARE(secret({QStringLiteral("set"), QStringLiteral("a")}, "\n").status, 1);
        QCOMPARE(secret({QStringLiteral("remove"), QStringLiteral("a")}).status, 1);
        QCOMPARE(secret({QStringLiteral("list")}).status, 0);
    }

private:
    Finished collect() const
    {
        return cli({QStringLiteral("collect"), QStringLiteral("--once"), QStringLiteral("--pack"),
                    m_folder->filePath(QStringLiteral("pack")), QStringLiteral("--data"),
                    m_folder->filePath(QStringLiteral("data")), QStringLiteral("--endpoint"),
                    QStringLiteral("server=") + m_server.address(), QStringLiteral("--endpoint"),
                    QStringLiteral("drop=") + m_folder->filePath(QStringLiteral("drop"))});
    }

    Finished secret(const QStringList &order, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(program(QStringLiteral("toancanh-cli")), QStringList{QStringLiteral("secret")}
                                                                   << order << QStringLiteral("--data")
                                                                   << m_folder->filePath(QStringLiteral("data"))
                                                                   << QStringLiteral("--lang") << QStringLiteral("en"));
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QByteArray feedsText() const
    {
        return cli({QStringLiteral("feeds"), QStringLiteral("--data"), m_folder->filePath(QStringLiteral("data")),
                    QStringLiteral("--format"), QStringLiteral("json")})
            .out;
    }

    QJsonObject feed(const QString &id) const
    {
        const QJsonObject answer = json({0, feedsText(), {}});
        for (const auto &feed : answer[QLatin1String("feeds")].toArray()) {
            if (feed[QLatin1String("id")].toString() == id)
                return feed.toObject();
        }
        return {};
    }

    RawServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
