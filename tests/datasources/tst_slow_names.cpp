// SPDX-License-Identifier: GPL-3.0-or-later
// A name server that answers long after everybody's patience, and is well again later.
#include "tests/datasources/http_plant.h"
#include "tests/datasources/played_names.h"
#include "tests/datasources/sql_feed.h"
#include "tests/datasources/streams/stream_plant.h"
#include "tests/servers/mariadb_server.h"
#include "tests/servers/mosquitto_server.h"
#include "tests/servers/postgresql_server.h"

#include <QWebSocketServer>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const QByteArray kName = "slow.test";
const QString kDns = toString(ErrorCode::NameResolution);

QString url(const char *scheme, int port)
{
    return QStringLiteral("%1://%2:%3/").arg(QString::fromLatin1(scheme), QString::fromLatin1(kName)).arg(port);
}

} // namespace

class SlowNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        playName(kName, {"127.0.0.1"});
        slowName(kName, 4s);
        m_streams = std::make_unique<StreamPlant>();
    }
    void cleanup() { m_streams.reset(); }

    void httpNamesTheLayer()
    {
        ScriptedServer server(ScriptedServer::answer(withLength("[]")));
        HttpPlant plant;
        HttpConnector slow = plant.connector(url("http", server.serverPort()));
        HttpConnector other = plant.connector(server.url());
        Fetched fetched;
        start(slow, fetched, {QStringLiteral("run-1"), {}, {}, plant.now});
        QCOMPARE(plant.fetch(other).kind(), QStringLiteral("a payload")); // others go on
        QCOMPARE(fetched.times, 0);
        QTRY_COMPARE(fetched.times, 1);
        QCOMPARE(fetched.kind(), kDns);
        slowName(kName, 0s);
        QCOMPARE(plant.fetch(slow).kind(), QStringLiteral("a payload"));
    }

    void serverSentEventsNameTheLayer()
    {
        ScriptedServer server([](QTcpSocket &socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 7\n\n");
        });
        verifyStream({{"type", "sse"}, {"url", url("http", server.serverPort())}}, QStringLiteral("a payload"));
    }

    void webSocketsNameTheLayer()
    {
        QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        verifyStream({{"type", "websocket"}, {"url", url("ws", server.serverPort())}}, QStringLiteral("nothing new"));
    }

    void mqttNamesTheLayer()
    {
        MosquittoServer server;
        verifyStream({{"type", "mqtt"}, {"url", url("mqtt", server.port())}, {"topic", "a"}, {"qos", 1}},
                     QStringLiteral("nothing new"));
    }

    void postgresqlNamesTheLayer()
    {
        PostgresqlServer server;
        verifyDatabase("postgresql", server.port());
    }

    void mariadbNamesTheLayer()
    {
        MariadbServer server;
        verifyDatabase("mysql", server.port());
    }

    // The driver alone knows the name, and nobody can end its call.
    void odbcIsAbandoned()
    {
        PostgresqlServer server;
        SqlPlant plant;
        plant.setPassword(ServerProcess::kPassword);
        const auto at = [&](const QByteArray &host, int seconds) {
            const auto connection = QStringLiteral("Driver={PostgreSQL Unicode};Server=%1;Port=%2;Database=hotline;"
                                                   "SSLmode=disable;UseDeclareFetch=1")
                                        .arg(QString::fromLatin1(host))
                                        .arg(server.port());
            return QJsonObject{{"driver", "odbc"},        {"connection", connection}, {"user", "reader"},
                               {"password_secret", "db"}, {"timeout_s", seconds},     {"query", "SELECT 1 AS one"}};
        };
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("waits for a server that hangs")));
        QCOMPARE(plant.fetch(at(kName, 1)).kind(), toString(ErrorCode::Timeout));
        QCOMPARE(plant.fetch(at("127.0.0.1", 15)).bytes(), QByteArray("{\"one\":1}\n"));
        slowName(kName, 0s);
        QCOMPARE(plant.fetch(at(kName, 15)).bytes(), QByteArray("{\"one\":1}\n"));
        QTRY_COMPARE_WITH_TIMEOUT(plant.pool.abandoned(), 0, kPatience);
    }

private:
    void verifyStream(const QJsonObject &settings, const QString &wellAgain)
    {
        const auto connector = m_streams->connector(settings);
        auto &stream = static_cast<StreamConnector &>(*connector);
        stream.setTiming({.connect = 1s, .quiet = 300ms});
        QCOMPARE(m_streams->fetch(*connector).kind(), kDns);
        slowName(kName, 0s);
        stream.setTiming({.connect = 30s, .quiet = 300ms});
        QCOMPARE(m_streams->fetch(*connector).kind(), wellAgain);
    }

    static void verifyDatabase(const char *driver, int port)
    {
        SqlPlant plant;
        plant.setPassword(ServerProcess::kPassword);
        const QJsonObject feed{{"driver", driver},        {"database", "hotline"}, {"user", "reader"},
                               {"password_secret", "db"}, {"tls", "off"},          {"query", "SELECT 1 AS one"}};
        const auto at = [&](const QByteArray &host, int seconds) {
            const QJsonObject place{{"host", QString::fromLatin1(host)}, {"port", port}, {"timeout_s", seconds}};
            return merged(feed, place);
        };
        const auto slow = plant.connector(at(kName, 1));
        Fetched fetched;
        SqlPlant::begin(*slow, fetched);
        QCOMPARE(plant.fetch(at("127.0.0.1", 15)).bytes(), QByteArray("{\"one\":1}\n")); // others go on
        QTRY_COMPARE(fetched.times, 1);
        QCOMPARE(fetched.kind(), kDns);
        slowName(kName, 0s);
        QCOMPARE(plant.fetch(at(kName, 15)).bytes(), QByteArray("{\"one\":1}\n"));
    }

    std::unique_ptr<StreamPlant> m_streams;
};

QTEST_GUILESS_MAIN(SlowNamesTest)
#include "tst_slow_names.moc"
