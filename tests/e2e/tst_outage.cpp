// SPDX-License-Identifier: GPL-3.0-or-later
// A feed that goes wrong while the program runs: it is said and the layer named, the last good figure stays and is
// called old, no wrong figure appears, and it recovers by itself.
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

QByteArray quakes(double magnitude)
{
    return QStringLiteral(
               R"({"features":[{"id":"a","properties":{"time":1700000000000,"updated":1700000000000,"mag":%1,"net":"x"}}]})")
        .arg(magnitude)
        .toUtf8();
}

} // namespace

class TestOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(path(QStringLiteral("drop"))));
        m_quakes = RawServer::ok(quakes(2.5));
        m_server.answerWith([this](const QByteArray &wanted) {
            return wanted == "/earthquakes.json" ? m_quakes
                                                 : RawServer::ok("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n");
        });
        m_collector = std::make_unique<QProcess>();
        m_collector->start(
            program(QStringLiteral("toancanh-cli")),
            {QStringLiteral("collect"), QStringLiteral("--for"), QStringLiteral("120"), QStringLiteral("--pack"),
             QStringLiteral(TEST_SOURCE_DIR "/packs/world"), QStringLiteral("--data"), path(QStringLiteral("data")),
             QStringLiteral("--endpoint"), QStringLiteral("server=") + m_server.address(), QStringLiteral("--endpoint"),
             QStringLiteral("drop=") + path(QStringLiteral("drop")), QStringLiteral("--lang"), QStringLiteral("en")});
        QVERIFY(m_collector->waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(), QStringLiteral("ok"), 20000);
        QCOMPARE(magnitude(), 2.5);
    }

    void cleanup()
    {
        m_collector->terminate();
        QTRY_COMPARE_WITH_TIMEOUT(m_collector->state(), QProcess::NotRunning, 20000);
        QCOMPARE(m_collector->exitStatus(), QProcess::NormalExit);
    }

    void saysWhichLayerFailedAndRecovers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("layer");
        QTest::newRow("login page with status 200")
            << RawServer::ok("<!DOCTYPE html><html><body>Log in</body></html>") << QStringLiteral("payload");
        QTest::newRow("status 503") << QByteArray("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\ndown")
                                    << QStringLiteral("http");
        QTest::newRow("truncated body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" +
                                                      quakes(9.9).left(60))
                                        << QStringLiteral("payload");
        QTest::newRow("truncated JSON of the announced length")
            << RawServer::ok(quakes(9.9).left(70)) << QStringLiteral("payload");
        QTest::newRow("rows are gone") << RawServer::ok("{\"items\":[]}") << QStringLiteral("decode");
        QTest::newRow("no row fits") << RawServer::ok(quakes(99)) << QStringLiteral("mapping");
        QTest::newRow("closed without an answer") << QByteArray() << QStringLiteral("connect");
    }

    void saysWhichLayerFailedAndRecovers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, layer);
        m_quakes = answer;
        QTRY_COMPARE_WITH_TIMEOUT(layerOf(), layer, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(), QStringLiteral("down"), 20000);
        QCOMPARE(magnitude(), 2.5); // the last good figure, and no other
        QVERIFY(QStringList({QStringLiteral("last_known"), QStringLiteral("stale")}).contains(overviewQuality()));
        QVERIFY(!feed()[QLatin1String("error")].toString().isEmpty());
        m_quakes = RawServer::ok(quakes(2.5));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(), QStringLiteral("ok"), 30000);
        QCOMPARE(overviewQuality(), QStringLiteral("good"));
        QVERIFY(feed()[QLatin1String("layer")].isNull());
    }

    void keepsGoodRowsAndQuarantinesTheBadOne()
    {
        m_quakes = RawServer::ok(R"({"features":[
            {"id":"a","properties":{"time":1700000000000,"updated":1700000000000,"mag":2.5,"net":"x"}},
            {"id":"b","properties":{"time":1700000000000,"updated":1700000000001,"mag":77,"net":"x"}},
            {"id":"c","properties":{"time":1700000000000,"updated":1700000000001,"mag":3.5,"net":"x"}}]})");
        QTRY_COMPARE_WITH_TIMEOUT(magnitude(), 3.0, 20000); // (2.5 + 3.5) / 2
        const QJsonArray records =
            json(cli({QStringLiteral("quarantine"), QStringLiteral("--data"), path(QStringLiteral("data")),
                      QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("records")]
                .toArray();
        QCOMPARE(records.size(), 1); // however often the same row comes
        QCOMPARE(records[0][QLatin1String("feed")].toString(), QStringLiteral("quakes"));
        QCOMPARE(records[0][QLatin1String("field")].toString(), QStringLiteral("mag"));
        QCOMPARE(records[0][QLatin1String("value")].toString(), QStringLiteral("77"));
        QVERIFY(records[0][QLatin1String("reason")].toString().contains(QStringLiteral("greatest")));
        QVERIFY(records[0][QLatin1String("record")].toString().contains(QStringLiteral("\"id\":\"b\"")));
    }

    /// It says nothing, and can be reached; what had come from it and could not be read stays said.
    void aFolderThatIsThereAgainAndEmptyIsNoOutageAnyMore()
    {
        const auto load = [this](const char *key) {
            return feed(QStringLiteral("load"))[QLatin1String(key)].toString();
        };
        deliver("a.csv", "series,t,value\ns,1700000000,1.5\n");
        QTRY_COMPARE_WITH_TIMEOUT(load("state"), QStringLiteral("ok"), 20000);
        QVERIFY(QDir().rename(path(QStringLiteral("drop")), path(QStringLiteral("away"))));
        QTRY_COMPARE_WITH_TIMEOUT(load("layer"), QStringLiteral("connect"), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(load("state"), QStringLiteral("down"), 30000);
        QVERIFY(QDir().rename(path(QStringLiteral("away")), path(QStringLiteral("drop"))));
        QTRY_COMPARE_WITH_TIMEOUT(load("state"), QStringLiteral("ok"), 30000);
        QCOMPARE(load("layer"), QString());

        deliver("b.csv", "series,moment,value\ns,1700000060,9.9\n");
        QTRY_VERIFY_WITH_TIMEOUT(!load("layer").isEmpty(), 20000);
        const QString layer = load("layer");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(QStringLiteral("drop/error/b.csv"))), 20000);
        for (int look = 0; look < 5; ++look) {
            QTest::qWait(500);
            QCOMPARE(load("layer"), layer);
        }
    }

private:
    void deliver(const char *name, const QByteArray &content) const
    {
        QFile file(path(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
            !file.rename(path(QStringLiteral("drop/") + QLatin1String(name))))
            qFatal("cannot write %s", name);
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }

    QJsonObject feed(const QString &id = QStringLiteral("quakes"))
    {
        for (const auto &feed :
             json(cli({QStringLiteral("feeds"), QStringLiteral("--data"), path(QStringLiteral("data")),
                       QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("feeds")]
                 .toArray()) {
            if (feed[QLatin1String("id")] == id)
                return feed.toObject();
        }
        return {};
    }

    QString stateOf() { return feed()[QLatin1String("state")].toString(); }
    QString layerOf() { return feed()[QLatin1String("layer")].toString(); }

    double magnitude()
    {
        const QJsonArray rows =
            json(cli({QStringLiteral("query"), QStringLiteral("--data"), path(QStringLiteral("data")),
                      QStringLiteral("--indicator"), QStringLiteral("quake.mean_magnitude"), QStringLiteral("--from"),
                      QStringLiteral("2023-01-01"), QStringLiteral("--to"), QStringLiteral("2024-01-01"),
                      QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("rows")]
                .toArray();
        return rows.size() == 1 ? rows[0][QLatin1String("value")].toDouble() : qQNaN();
    }

    QString overviewQuality()
    {
        for (const auto &row :
             json(cli({QStringLiteral("overview"), QStringLiteral("--data"), path(QStringLiteral("data")),
                       QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("indicators")]
                 .toArray()) {
            if (row[QLatin1String("indicator")] == QLatin1String("quake.count"))
                return row[QLatin1String("quality")].toString();
        }
        return {};
    }

    RawServer m_server;
    QByteArray m_quakes;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_collector;
};

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
