// SPDX-License-Identifier: GPL-3.0-or-later
// Names with an IPv6 address that swallows whatever it is sent, and an IPv4 address that works.
#include "tests/datasources/black_hole.h"
#include "tests/datasources/http_plant.h"
#include "tests/datasources/played_names.h"
#include "tests/datasources/sql_feed.h"
#include "tests/datasources/streams/stream_plant.h"
#include "tests/datasources/tls_server.h"
#include "tests/servers/mariadb_server.h"
#include "tests/servers/mosquitto_server.h"
#include "tests/servers/mqtt_publisher.h"
#include "tests/servers/postgresql_server.h"

#include <QWebSocket>
#include <QWebSocketServer>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const QHostAddress kIpv4(QStringLiteral("127.0.0.1"));
const QHostAddress kIpv6(QStringLiteral("::1"));
const QByteArray kName = "elsewhere.invalid"; // the certificates that Authority issues are for it
const QByteArray kRow = "{\"one\":1}\n";

QString url(const char *scheme, int port)
{
    return QStringLiteral("%1://%2:%3/").arg(QString::fromLatin1(scheme), QString::fromLatin1(kName)).arg(port);
}

QJsonObject broker(const char *scheme, int port, const QJsonObject &more = {})
{
    return merged({{"type", "mqtt"}, {"url", url(scheme, port)}, {"topic", "tram/{station}"}, {"qos", 1}}, more);
}

/// A feed from a database server by name. Its patience is far shorter than the minutes for which the system waits for
/// an address that swallows.
QJsonObject database(const char *driver, const QString &host, int port)
{
    return {{"driver", driver},          {"host", QStringLiteral("%1:%2").arg(host).arg(port)},
            {"database", "hotline"},     {"user", "reader"},
            {"password_secret", "db"},   {"timeout_s", 15},
            {"query", "SELECT 1 AS one"}};
}

void keepWhatIsSaid(QTcpServer &server, QByteArray &said)
{
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server, &said] {
        while (QTcpSocket *socket = server.nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [&said, socket] { said += socket->readAll(); });
    });
}

using Lines = std::vector<std::unique_ptr<QWebSocket>>;

/// Who connects is sent the message; the lines stay as long as they are kept.
std::shared_ptr<Lines> greetWith(QWebSocketServer &server, const QString &message)
{
    auto lines = std::make_shared<Lines>();
    QObject::connect(&server, &QWebSocketServer::newConnection, &server, [&server, lines, message] {
        lines->emplace_back(server.nextPendingConnection())->sendTextMessage(message);
    });
    return lines;
}

} // namespace

class BlackHoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        playName(kName, {"::1", "127.0.0.1"});
        playName("localhost", {"::1", "127.0.0.1"});
        m_sql = std::make_unique<SqlPlant>();
        m_sql->setPassword(ServerProcess::kPassword);
        m_streams = std::make_unique<StreamPlant>();
    }
    void cleanup()
    {
        m_streams.reset();
        m_sql.reset();
    }

    void httpGetsThrough()
    {
        ScriptedServer server(ScriptedServer::answer(withLength("[]")));
        const int port = server.serverPort();
        const BlackHole hole(kIpv6, port);
        HttpPlant plant;
        HttpConnector connector = plant.connector(url("http", port));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(plant.fetch(connector).kind(), QStringLiteral("a payload"));
        server.close();
        {
            const BlackHole other(kIpv4, port);
            QCOMPARE(plant.fetch(connector).kind(), toString(ErrorCode::Timeout));
        }
        QVERIFY(server.listen(kIpv4, quint16(port)));
        QCOMPARE(plant.fetch(connector).kind(), QStringLiteral("a payload"));
    }

    void serverSentEventsGetThrough()
    {
        ScriptedServer server([](QTcpSocket &socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 7\n\n");
        });
        const BlackHole hole(kIpv6, server.serverPort());
        m_streams->timing.connect = 5s;
        const auto connector = m_streams->connector({{"type", "sse"}, {"url", url("http", server.serverPort())}});
        QCOMPARE(json(m_streams->lines(*connector, 1)[0])["message"].toInt(), 7);
    }

    void postgresqlGetsThrough()
    {
        PostgresqlServer server;
        const BlackHole hole(kIpv6, server.port());
        QJsonObject feed = database("postgresql", QStringLiteral("localhost"), server.port());
        feed.insert(QStringLiteral("ca_file"), QString(server.folder() + QStringLiteral("/server.crt")));
        QCOMPARE(m_sql->fetch(feed).bytes(), kRow);
        server.stop();
        {
            const BlackHole other(kIpv4, server.port());
            feed.insert(QStringLiteral("timeout_s"), 1);
            QCOMPARE(m_sql->fetch(feed).kind(), toString(ErrorCode::Timeout));
        }
        server.start();
        feed.insert(QStringLiteral("timeout_s"), 15);
        QCOMPARE(m_sql->fetch(feed).bytes(), kRow);
        // The certificate is still one for a name: it holds for the address too, and is not asked about that.
        feed.insert(QStringLiteral("host"), QStringLiteral("%1:%2").arg(QString::fromLatin1(kName)).arg(server.port()));
        QCOMPARE(m_sql->fetch(feed).kind(), toString(ErrorCode::Tls));
    }

    void mariadbGetsThrough()
    {
        MariadbServer server;
        const BlackHole hole(kIpv6, server.port());
        QJsonObject feed = database("mysql", QStringLiteral("localhost"), server.port());
        feed.insert(QStringLiteral("ca_file"), QString(server.folder() + QStringLiteral("/server.crt")));
        QCOMPARE(m_sql->fetch(feed).bytes(), kRow);
        server.stop();
        {
            const BlackHole other(kIpv4, server.port());
            feed.insert(QStringLiteral("timeout_s"), 1);
            QCOMPARE(m_sql->fetch(feed).kind(), toString(ErrorCode::Timeout));
        }
        server.start();
        feed.insert(QStringLiteral("timeout_s"), 15);
        QCOMPARE(m_sql->fetch(feed).bytes(), kRow);
        feed.insert(QStringLiteral("host"), QStringLiteral("%1:%2").arg(QString::fromLatin1(kName)).arg(server.port()));
        QCOMPARE(m_sql->fetch(feed).kind(), toString(ErrorCode::Tls));
    }

    // The driver of PostgreSQL tries one address after the other, each for as long as its log-in may last.
    void odbcGetsThrough()
    {
        PostgresqlServer server;
        const BlackHole hole(kIpv6, server.port());
        QJsonObject feed = database("odbc", {}, 0);
        feed.insert(QStringLiteral("connection"),
                    QStringLiteral("Driver={PostgreSQL Unicode};Server=%1;Port=%2;Database=hotline;SSLmode=disable;"
                                   "UseDeclareFetch=1")
                        .arg(QString::fromLatin1(kName))
                        .arg(server.port()));
        QCOMPARE(m_sql->fetch(feed).bytes(), kRow);
    }

    void mqttGetsThrough()
    {
        MosquittoServer server;
        const BlackHole hole(kIpv6, server.port());
        m_streams->timing.connect = 5s;
        const auto connector = m_streams->connector(broker("mqtt", server.port()));
        QCOMPARE(m_streams->fetch(*connector).kind(), QStringLiteral("nothing new"));
        MqttPublisher station(server.port());
        station.publish("tram/KK1", "7");
        QCOMPARE(json(m_streams->lines(*connector, 1)[0])["message"].toInt(), 7);
        server.stop();
        QCOMPARE(m_streams->fetch(*connector).kind(), toString(ErrorCode::Connection));
        {
            const BlackHole other(kIpv4, server.port());
            const auto impatient = m_streams->connector(broker("mqtt", server.port()));
            static_cast<StreamConnector &>(*impatient).setTiming({.connect = 500ms});
            QCOMPARE(m_streams->fetch(*impatient).kind(), toString(ErrorCode::Timeout));
        }
        server.start();
        QCOMPARE(m_streams->fetch(*connector).kind(), QStringLiteral("nothing new"));
    }

    void mqttIsEncryptedForTheName()
    {
        Authority authority("Sở TNMT");
        authority.issue("elsewhere");
        authority.issue("server");
        for (const auto &[certificate, kind] :
             {std::pair("elsewhere", QStringLiteral("nothing new")), std::pair("server", toString(ErrorCode::Tls))}) {
            MosquittoServer server({{QStringLiteral("crt"), authority.certificate(certificate)},
                                    {QStringLiteral("key"), authority.key(certificate)}},
                                   {"certfile crt", "keyfile key", "allow_anonymous true"});
            const BlackHole hole(kIpv6, server.port());
            m_streams->secrets->values[QStringLiteral("ca")] = authority.certificate();
            const auto connector =
                m_streams->connector(broker("mqtts", server.port(), {{"tls", QJsonObject{{"ca_secret", "ca"}}}}));
            QCOMPARE(m_streams->fetch(*connector).kind(), kind);
        }
    }

    void mqttNamesTheBrokerItAsksFor()
    {
        QByteArray hello;
        QTcpServer server;
        keepWhatIsSaid(server, hello);
        QVERIFY(server.listen(kIpv4));
        m_streams->timing.connect = 1s;
        const auto connector = m_streams->connector(broker("mqtts", server.serverPort()));
        QCOMPARE(m_streams->fetch(*connector).kind(), toString(ErrorCode::Timeout));
        QVERIFY2(hello.contains(kName), hello.toHex().constData()); // SNI goes in the clear
        QVERIFY(!hello.contains("127.0.0.1"));
    }

    void webSocketsGetThrough()
    {
        QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
        const auto lines = greetWith(server, QStringLiteral("7"));
        QVERIFY(server.listen(kIpv4));
        const quint16 port = server.serverPort();
        const BlackHole hole(kIpv6, port);
        m_streams->timing.connect = 5s;
        const QJsonObject feed{{"type", "websocket"}, {"url", url("ws", port)}};
        const auto connector = m_streams->connector(feed);
        QCOMPARE(json(m_streams->lines(*connector, 1)[0])["message"].toInt(), 7);
        const QNetworkRequest asked = lines->front()->request();
        QCOMPARE(asked.rawHeader("Host"), kName + ':' + QByteArray::number(port));
        server.close();
        lines->clear();
        QCOMPARE(m_streams->fetch(*connector).kind(), toString(ErrorCode::Connection));
        {
            const BlackHole other(kIpv4, port);
            const auto impatient = m_streams->connector(feed);
            static_cast<StreamConnector &>(*impatient).setTiming({.connect = 500ms});
            QCOMPARE(m_streams->fetch(*impatient).kind(), toString(ErrorCode::Timeout));
        }
        QVERIFY(server.listen(kIpv4, port));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("has a gap since"))); // as it has
        QCOMPARE(json(m_streams->lines(*connector, 1)[0])["message"].toInt(), 7);
    }

    void webSocketsAreEncryptedForTheName()
    {
        Authority authority("Sở TNMT");
        authority.issue("elsewhere");
        authority.issue("server");
        m_streams->secrets->values[QStringLiteral("ca")] = authority.certificate();
        for (const auto &[certificate, kind] :
             {std::pair("elsewhere", QStringLiteral("a payload")), std::pair("server", toString(ErrorCode::Tls))}) {
            QWebSocketServer server(QStringLiteral("test"), QWebSocketServer::SecureMode);
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificate(QSslCertificate(authority.certificate(certificate)));
            configuration.setPrivateKey(QSslKey(authority.key(certificate), QSsl::Ec));
            server.setSslConfiguration(configuration);
            const auto lines = greetWith(server, QStringLiteral("7"));
            QVERIFY(server.listen(kIpv4));
            const BlackHole hole(kIpv6, server.serverPort());
            const auto connector = m_streams->connector({{"type", "websocket"},
                                                         {"url", url("wss", server.serverPort())},
                                                         {"tls", QJsonObject{{"ca_secret", "ca"}}}});
            QCOMPARE(m_streams->fetch(*connector).kind(), kind);
        }
    }

    void webSocketsNameTheServerTheyAskFor()
    {
        QByteArray hello;
        QTcpServer server;
        keepWhatIsSaid(server, hello);
        QVERIFY(server.listen(kIpv4));
        m_streams->timing.connect = 1s;
        const auto connector = m_streams->connector({{"type", "websocket"}, {"url", url("wss", server.serverPort())}});
        QCOMPARE(m_streams->fetch(*connector).kind(), toString(ErrorCode::Timeout));
        QVERIFY2(hello.contains(kName), hello.toHex().constData());
    }

    void aBrokerThatTakesNoConnectionHoldsUpNoEnd()
    {
        const BlackHole hole(kIpv4);
        const auto connector = m_streams->connector(
            broker("mqtt", hole.port(), {{"url", QStringLiteral("mqtt://127.0.0.1:%1").arg(hole.port())}}));
        Fetched fetched;
        start(*connector, fetched, {QStringLiteral("run-1"), {}, {}, at("2026-11-21T11:44:00Z")});
        QTest::qWait(200);
        m_streams.reset(); // a call that did not end would be told as a warning
        QCOMPARE(fetched.times, 0);
    }

private:
    std::unique_ptr<SqlPlant> m_sql;
    std::unique_ptr<StreamPlant> m_streams;
};

QTEST_GUILESS_MAIN(BlackHoleTest)
#include "tst_black_hole.moc"
