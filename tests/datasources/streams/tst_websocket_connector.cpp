// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/scripted_server.h"
#include "tests/datasources/streams/stream_plant.h"
#include "tests/datasources/tls_server.h"

#include <QCryptographicHash>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace ioc;
using namespace ioc::test;

namespace {

QJsonObject feed(const QString &url, const QJsonObject &more = {})
{
    return merged({{"type", "websocket"}, {"url", url}}, more);
}

/// RFC 6455, 4.2.2.
void shakeHands(QTcpSocket &socket, const QByteArray &request)
{
    static const QByteArray kName = "Sec-WebSocket-Key: ";
    const qsizetype start = request.indexOf(kName) + kName.size();
    const QByteArray key = request.mid(start, request.indexOf("\r\n", start) - start);
    socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: " +
        QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), QCryptographicHash::Sha1)
            .toBase64() +
        "\r\n\r\n");
}

/// Sends what a test tells it to whoever connects, and keeps what it is told.
class Server : public QWebSocketServer
{
public:
    explicit Server(SslMode mode = NonSecureMode)
        : QWebSocketServer(QStringLiteral("test"), mode)
    {
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            line.reset(nextPendingConnection());
            connect(line.get(), &QWebSocket::textMessageReceived, this,
                    [this](const QString &message) { heard.push_back(message); });
            ++visits;
            header = line->request().rawHeader("Authorization");
            for (const QString &message : greetings)
                line->sendTextMessage(message);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
    }

    QString url(const char *scheme = "ws") const
    {
        return QStringLiteral("%1://127.0.0.1:%2/live").arg(QString::fromLatin1(scheme)).arg(serverPort());
    }

    std::unique_ptr<QWebSocket> line;
    QStringList greetings;
    QStringList heard;
    QByteArray header;
    int visits = 0;
};

} // namespace

class TestWebSocketConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_plant = std::make_unique<StreamPlant>(); }

    void readsTheExampleOfTheDocument()
    {
        Server server;
        m_plant->secrets->values[QStringLiteral("key")] = "abc";
        const auto connector = m_plant->connector(
            feed(server.url(), {{"auth", QJsonObject{{"type", "bearer"}, {"secret", "key"}}},
                                {"subscribe", QJsonArray{R"({"op":"subscribe","channel":"giao-thong"})"}}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
        QTRY_COMPARE(server.heard, QStringList{QStringLiteral(R"({"op":"subscribe","channel":"giao-thong"})")});
        QCOMPARE(server.header, "Bearer abc");
        server.line->sendTextMessage(QStringLiteral(R"([{"nut":"N1","xe":120},{"nut":"N2","xe":80}])"));
        server.line->sendBinaryMessage(R"({"nut":"N3","xe":5})");
        const QByteArrayList lines = m_plant->lines(*connector, 3);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(json(lines[1])["message"].toObject(), (QJsonObject{{"nut", "N2"}, {"xe", 80}}));
        QCOMPARE(json(lines[2])["message"].toObject()["nut"].toString(), QStringLiteral("N3"));
        QVERIFY(json(lines[2]).contains("received"));
    }

    void keepsNoSecretThatAServerRepeats()
    {
        Server server;
        server.greetings = {QStringLiteral(R"({"asked":"Bearer s3cret+value\/=","v":7})")};
        m_plant->secrets->values[QStringLiteral("key")] = "s3cret+value/=";
        const auto connector =
            m_plant->connector(feed(server.url(), {{"auth", QJsonObject{{"type", "bearer"}, {"secret", "key"}}}}));
        const QJsonObject message = json(m_plant->fetch(*connector).bytes())["message"].toObject();
        QCOMPARE(message, (QJsonObject{{"asked", "Bearer ***"}, {"v", 7}}));
    }

    void connectsAnewAndTellsTheGap()
    {
        Server server;
        server.greetings = {QStringLiteral("1")};
        const auto connector = m_plant->connector(feed(server.url()));
        const Fetched first = m_plant->fetch(*connector);
        QVERIFY(first.payload()->aside.empty());
        m_plant->settle(*connector, first);
        server.line->close(QWebSocketProtocol::CloseCodeGoingAway);
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("connection"));
        const Fetched second = m_plant->fetch(*connector);
        QCOMPARE(second.payload()->aside.size(), size_t(1));
        QCOMPARE(server.visits, 2);
    }

    void aLineThatBreaksWhileNobodyReadsIsNoticed()
    {
        Server server;
        server.greetings = {QStringLiteral("1")};
        const auto connector = m_plant->connector(feed(server.url()));
        const Fetched first = m_plant->fetch(*connector);
        server.line->abort();
        QTest::qWait(100);
        m_plant->settle(*connector, first);
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("connection"));
    }

    void namesWhatFailed()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("ws://127.0.0.1:%1").arg(nobody.serverPort());
        nobody.close();
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(url))).kind(), QStringLiteral("connection"));
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(QStringLiteral("ws://nobody.invalid")))).kind(),
                 QStringLiteral("name_resolution"));
        ScriptedServer refusing(ScriptedServer::answer("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
        const Fetched refused =
            m_plant->fetch(*m_plant->connector(feed(refusing.url().replace(0, 4, QStringLiteral("ws")))));
        QCOMPARE(refused.kind(), QStringLiteral("http"));
        QCOMPARE(refused.failure().error.native, 403);
        QVERIFY(m_plant->refusal(feed(QStringLiteral("http://a/"))).contains(QStringLiteral("ws://")));
    }

    void aRefusedTokenIsGotAnewOnce()
    {
        int tokens = 0;
        ScriptedServer server([&](QTcpSocket &socket) {
            const QByteArray request = server.requests.back();
            if (request.startsWith("POST")) {
                const QByteArray body = R"({"access_token":"t)" + QByteArray::number(++tokens) +
                                        R"(","token_type":"Bearer","expires_in":3600})";
                socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
                             body);
            } else if (request.contains("Bearer t2")) {
                shakeHands(socket, request);
            } else {
                socket.write("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");
            }
        });
        m_plant->secrets->values[QStringLiteral("key")] = "x";
        const QJsonObject auth{
            {"type", "oauth2"}, {"token_url", server.url("/token")}, {"client_id", "ioc"}, {"secret", "key"}};
        const QString url = server.url().replace(0, 4, QStringLiteral("ws"));
        const auto connector = m_plant->connector(feed(url, {{"auth", auth}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
        QCOMPARE(tokens, 2);
    }

    void aServerThatNeverAnswersIsGivenUp()
    {
        ScriptedServer mute([](QTcpSocket &) {});
        m_plant->timing.connect = std::chrono::milliseconds(300);
        const auto connector = m_plant->connector(feed(mute.url().replace(0, 4, QStringLiteral("ws"))));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("timeout"));
    }

    void aMessageThatIsTooLargeEndsTheConnection()
    {
        Server server;
        server.greetings = {QStringLiteral("1"), QString(2000, QLatin1Char('1'))};
        const auto connector = m_plant->connector(feed(server.url(), {{"max_message_kib", 1}}));
        QCOMPARE(m_plant->lines(*connector, 1).size(), 1);
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("payload"));
    }

    void whoAnswersNoPingIsTakenForGone()
    {
        ScriptedServer *self = nullptr;
        ScriptedServer server([&self](QTcpSocket &socket) { shakeHands(socket, self->requests.back()); });
        self = &server;
        const auto connector =
            m_plant->connector(feed(server.url().replace(0, 4, QStringLiteral("ws")), {{"ping_s", 1}}));
        QString kind;
        int quiet = 0;
        while ((kind = m_plant->fetch(*connector).kind()) == QStringLiteral("nothing new"))
            ++quiet;
        QCOMPARE(kind, QStringLiteral("timeout"));
        QVERIFY(quiet >= 3);
    }

    void whoIsNotReadIsHeldBack()
    {
        Server server;
        const auto connector = m_plant->connector(feed(server.url()));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
        const QString message = QLatin1Char('"') + QString(10'000, QLatin1Char('x')) + QLatin1Char('"');
        qint64 sent = 0;
        const auto pour = [&] {
            while (server.line->bytesToWrite() < 1'000'000 && sent < 20'000) {
                server.line->sendTextMessage(message);
                ++sent;
            }
        };
        connect(server.line.get(), &QWebSocket::bytesWritten, this, pour);
        pour();
        const Fetched first = m_plant->fetch(*connector);
        QVERIFY(first.payload());
        qint64 before = -1;
        for (int looks = 0; sent != before && looks < 40; ++looks) {
            before = sent;
            QTest::qWait(300);
        }
        QCOMPARE(sent, before);
        QVERIFY(sent < 5'000);
        m_plant->settle(*connector, first);
        const QByteArrayList rest = m_plant->lines(*connector, 20'000 - first.bytes().count('\n'));
        QCOMPARE(rest.size(), 20'000 - first.bytes().count('\n')); // and nothing is lost
        server.line->disconnect(this);
    }

    // A QWebSocket goes on through all that has come, even where its line was paused by the first of it.
    void whatCameBehindAFullBatchIsToldWithoutAnotherMessage()
    {
        constexpr qsizetype kFull = 20'000;
        constexpr qsizetype kSent = 20'500;
        QTcpSocket *line = nullptr;
        ScriptedServer *self = nullptr;
        ScriptedServer server([&](QTcpSocket &socket) {
            line = &socket;
            shakeHands(socket, self->requests.back());
        });
        self = &server;
        const auto connector = m_plant->connector(feed(server.url().replace(0, 4, QStringLiteral("ws"))));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
        line->write(QByteArray("\x81\x01"
                               "7")
                        .repeated(kSent)); // text frames (RFC 6455, 5.2), within one reading
        const Fetched first = m_plant->fetch(*connector);
        QCOMPARE(first.bytes().count('\n'), kFull);
        m_plant->settle(*connector, first);
        const Fetched second = m_plant->fetch(*connector);
        QCOMPARE(second.kind(), QStringLiteral("a payload"));
        QCOMPARE(second.bytes().count('\n'), kSent - kFull);
        m_plant->settle(*connector, second);
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
    }

    void trustsOnlyTheAuthorityThatIsNamed()
    {
        Authority authority("Sở TNMT");
        authority.issue("server");
        Server server(QWebSocketServer::SecureMode);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(authority.certificate("server")));
        configuration.setPrivateKey(QSslKey(authority.key("server"), QSsl::Ec));
        server.setSslConfiguration(configuration);
        server.greetings = {QStringLiteral("1")};
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(server.url("wss")))).kind(), QStringLiteral("tls"));
        m_plant->secrets->values[QStringLiteral("ca")] = authority.certificate();
        const auto connector = m_plant->connector(feed(server.url("wss"), {{"tls", QJsonObject{{"ca_secret", "ca"}}}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("a payload"));
    }

private:
    std::unique_ptr<StreamPlant> m_plant;
};

QTEST_GUILESS_MAIN(TestWebSocketConnector)
#include "tst_websocket_connector.moc"
