// SPDX-License-Identifier: GPL-3.0-or-later
// Many requests over one network: what they share, and what they must not.
#include "tests/datasources/http_plant.h"
#include "tests/datasources/tls_server.h"

#include <QSet>

using namespace ioc;
using namespace ioc::test;

namespace {

QByteArray sentOn(const QByteArray &to, const QByteArray &status = "302 Found", const QByteArray &body = {})
{
    return "HTTP/1.1 " + status + "\r\nLocation: " + to + "\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

class HttpNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void aServerThatHangsHoldsUpNobody();
    void feedsShareAConnection();
    void asksAnewWhenAConnectionHadEndedUnseen();
    void neverUsesAConnectionAgainAfterAFault();
    void whoIsAnsweredMayEndWhomItLikes();
    void asksWhatThePackSays();
    void refusesAHeadWithoutEnd();
    void followsRedirectsByTheirRules_data();
    void followsRedirectsByTheirRules();
    void goesFromAnEncryptedServerToNoOther();
    void takesAnAnswerAfterAnInterimOne();

private:
    void begin(HttpConnector &connector, Fetched &fetched)
    {
        start(connector, fetched, {QStringLiteral("run-1"), {}, {}, m_plant.now});
    }

    HttpPlant m_plant;
};

void HttpNetworkTest::aServerThatHangsHoldsUpNobody()
{
    ScriptedServer silent(ScriptedServer::answerAndStall(""));
    ScriptedServer well(ScriptedServer::answer(withLength("[]")));
    FeedDefinition patient = httpFeed();
    patient.connector[QStringLiteral("timeout_s")] = 60;
    std::vector<std::unique_ptr<HttpConnector>> hanging;
    std::vector<Fetched> unanswered(20);
    for (Fetched &fetched : unanswered) {
        hanging.push_back(std::make_unique<HttpConnector>(
            patient, silent.url(), std::make_shared<HttpTransport>(QJsonObject(), m_plant.network, *m_plant.secrets),
            makeHttpCredentials({}, *m_plant.secrets, nullptr)));
        begin(*hanging.back(), fetched);
    }
    QTRY_COMPARE(silent.requests.size(), qsizetype(unanswered.size()));
    HttpConnector connector = m_plant.connector(well.url());
    for (int i = 0; i < 50; ++i)
        QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[]"));
    for (const Fetched &fetched : unanswered)
        QCOMPARE(fetched.times, 0);
}

void HttpNetworkTest::feedsShareAConnection()
{
    QSet<QTcpSocket *> sockets;
    ScriptedServer server([&](QTcpSocket &socket) {
        sockets.insert(&socket);
        socket.write(withLength("[]"));
    });
    HttpConnector one = m_plant.connector(server.url("/one"));
    HttpConnector other = m_plant.connector(server.url("/other"));
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(m_plant.fetch(one).bytes(), QByteArray("[]"));
        QCOMPARE(m_plant.fetch(other).bytes(), QByteArray("[]"));
    }
    QCOMPARE(server.requests.size(), 10);
    QCOMPARE(sockets.size(), 1);
}

void HttpNetworkTest::asksAnewWhenAConnectionHadEndedUnseen()
{
    // The server has had enough of the connection in the very moment of the next request.
    int asked = 0;
    ScriptedServer server([&](QTcpSocket &socket) {
        if (++asked == 2)
            return socket.disconnectFromHost();
        socket.write(withLength("[]"));
    });
    HttpConnector connector = m_plant.connector(server.url());
    QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[]"));
    QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[]"));
    QCOMPARE(asked, 3);
}

void HttpNetworkTest::neverUsesAConnectionAgainAfterAFault()
{
    QList<QTcpSocket *> sockets;
    ScriptedServer server([&](QTcpSocket &socket) {
        sockets.push_back(&socket);
        if (sockets.size() != 2)
            socket.write(withLength("[]"));
    });
    HttpConnector connector = m_plant.connector(server.url());
    QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[]"));
    QCOMPARE(m_plant.fetch(connector).kind(), toString(ErrorCode::Timeout));
    QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[]"));
    QCOMPARE(sockets.at(0), sockets.at(1));
    QVERIFY(sockets.at(1) != sockets.at(2));
}

void HttpNetworkTest::whoIsAnsweredMayEndWhomItLikes()
{
    ScriptedServer server(ScriptedServer::answer(withLength("[]")));
    for (int i = 0; i < 20; ++i) {
        std::vector<std::unique_ptr<HttpConnector>> all;
        int answered = 0;
        for (int feed = 0; feed < 5; ++feed)
            all.push_back(std::make_unique<HttpConnector>(
                httpFeed(), server.url(),
                std::make_shared<HttpTransport>(QJsonObject(), m_plant.network, *m_plant.secrets),
                makeHttpCredentials({}, *m_plant.secrets, nullptr)));
        for (const auto &connector : all)
            connector->fetch({QStringLiteral("run-1"), {}, {}, m_plant.now}, [&](const FetchOutcome &) {
                ++answered;
                all.clear();
            });
        QTRY_COMPARE(answered, 1);
        HttpConnector connector = m_plant.connector(server.url());
        QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[]"));
        QCOMPARE(answered, 1);
    }
}

void HttpNetworkTest::asksWhatThePackSays()
{
    FeedDefinition feed = httpFeed();
    feed.connector[QStringLiteral("headers")] =
        QJsonObject{{"Accept", "text/csv"}, {"X-Empty", ""}, {"user-agent", "Trạm"}};
    ScriptedServer server(ScriptedServer::answer(withLength("[]")));
    HttpConnector connector = m_plant.connector(server.url("/a/../b//c?x=%20y&z=a+b"), feed);
    QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[]"));
    const QByteArray asked = server.requests.at(0);
    QVERIFY2(asked.startsWith("GET /a/../b//c?x=%20y&z=a+b HTTP/1.1\r\n"), asked.constData());
    for (const char *line : {"\r\nAccept: text/csv\r\n", "\r\nX-Empty:\r\n", "\r\nuser-agent: Trạm\r\n",
                             "\r\nAccept-Encoding: gzip, br\r\n", "\r\nCache-Control: no-cache\r\n"})
        QVERIFY2(asked.contains(line), asked.constData());
    for (const char *name : {"cookie", "expect", "authorization", "user-agent: toancanh"})
        QVERIFY2(!asked.toLower().contains(name), asked.constData());
    HttpConnector plain = m_plant.connector(server.url());
    m_plant.fetch(plain);
    QVERIFY(server.requests.at(1).contains("\r\nUser-Agent: ToanCanh\r\n"));
}

void HttpNetworkTest::refusesAHeadWithoutEnd()
{
    ScriptedServer server([](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\n");
        const auto pour = [&socket] {
            if (socket.bytesToWrite() < 100'000)
                socket.write(QByteArray("X-Again: " + QByteArray(1000, 'x') + "\r\n").repeated(100));
        };
        connect(&socket, &QTcpSocket::bytesWritten, &socket, pour);
        pour();
    });
    HttpConnector connector = m_plant.connector(server.url());
    QCOMPARE(m_plant.fetch(connector).kind(), toString(ErrorCode::Payload));
}

void HttpNetworkTest::followsRedirectsByTheirRules_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("came"); // what was asked then, or the failure

    QTest::newRow("of this path") << sentOn("/there?x=1") << QStringLiteral("/there?x=1");
    QTest::newRow("beside this path") << sentOn("there") << QStringLiteral("/a/there");
    QTest::newRow("for good") << sentOn("/there", "301 Moved") << QStringLiteral("/there");
    QTest::newRow("see other") << sentOn("/there", "303 See") << QStringLiteral("/there");
    QTest::newRow("307") << sentOn("/there", "307 Moved") << QStringLiteral("/there");
    QTest::newRow("308") << sentOn("/there", "308 Moved") << QStringLiteral("/there");
    QTest::newRow("with words") << sentOn("/there", "302 Found", "<html>there</html>") << QStringLiteral("/there");
    QTest::newRow("with many words") << sentOn("/there", "302 Found", QByteArray(200'000, ' '))
                                     << QStringLiteral("/there");
    QTest::newRow("without a place") << QByteArray("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")
                                     << QStringLiteral("http 302");
    QTest::newRow("to choose") << sentOn("/there", "300 Choices") << QStringLiteral("http 300");
    QTest::newRow("by a proxy") << sentOn("/there", "305 Proxy") << QStringLiteral("http 305");
    QTest::newRow("to FTP") << sentOn("ftp://127.0.0.1/there") << QStringLiteral("http 302");
    QTest::newRow("to nobody") << sentOn("http:///there") << QStringLiteral("http 302");
}

void HttpNetworkTest::followsRedirectsByTheirRules()
{
    QFETCH(QByteArray, answer);
    const ScriptedServer *self = nullptr;
    ScriptedServer server([&](QTcpSocket &socket) {
        socket.write(self->requests.size() == 1 ? answer : withLength(self->requests.back().split(' ').value(1)));
    });
    self = &server;
    HttpConnector connector = m_plant.connector(server.url("/a/b"));
    const Fetched fetched = m_plant.fetch(connector);
    const Error error = fetched.failure().error;
    QTEST(fetched.payload() ? QString::fromUtf8(fetched.bytes())
                            : QString(fetched.kind() + QLatin1Char(' ') + QString::number(error.native)),
          "came");
}

void HttpNetworkTest::goesFromAnEncryptedServerToNoOther()
{
    Authority authority("Province CA");
    authority.issue("server");
    m_plant.secrets->values[QStringLiteral("ca")] = authority.certificate();
    ScriptedServer open(ScriptedServer::answer(withLength("[]")));
    TlsServer server(authority.certificate("server"), authority.key("server"));
    server.sendOn(open.url());
    const QJsonObject settings{{"tls", QJsonObject{{"ca_secret", "ca"}}}};
    FeedDefinition feed = httpFeed();
    feed.connector[QStringLiteral("timeout_s")] = 4;
    feed.connector.remove(QStringLiteral("headers"));
    HttpConnector connector(feed, server.url(),
                            std::make_shared<HttpTransport>(settings, m_plant.network, *m_plant.secrets),
                            makeHttpCredentials({}, *m_plant.secrets, nullptr));
    const Fetched refused = m_plant.fetch(connector);
    QCOMPARE(refused.kind(), toString(ErrorCode::Http));
    QVERIFY(refused.failure().error.message.contains(QStringLiteral("without encryption")));
    QVERIFY(open.requests.isEmpty());
}

void HttpNetworkTest::takesAnAnswerAfterAnInterimOne()
{
    ScriptedServer server(ScriptedServer::answer(
        "HTTP/1.1 103 Early Hints\r\nETag: \"early\"\r\nContent-Encoding: gzip\r\n\r\n" + withLength("[]")));
    HttpConnector connector = m_plant.connector(server.url());
    const Fetched fetched = m_plant.fetch(connector);
    QCOMPARE(fetched.bytes(), QByteArray("[]"));
    QCOMPARE(fetched.payload()->cursor.entityTag, QString());
}

QTEST_GUILESS_MAIN(HttpNetworkTest)
#include "tst_http_network.moc"
