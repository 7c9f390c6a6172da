// SPDX-License-Identifier: GPL-3.0-or-later
// Fault 7: a body in chunks that ends without its last chunk is no body, whenever and however the connection ends.
// Played many times over, for a client that notices it by chance does so most of the time.
#include "tests/datasources/http_plant.h"
#include "tests/datasources/packed.h"
#include "tests/datasources/tls_server.h"

#include <netinet/in.h>
#include <netinet/tcp.h>

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr int kTimes = 70;
const QByteArray kRows = "tram,muc\nHai Chau,1.25\nSon Tra,0.5\n";
const QByteArray kEnd = "0\r\n\r\n";

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray inChunks(const QByteArray &headers, const QByteArray &body)
{
    return ok("Content-Type: text/csv\r\nTransfer-Encoding: chunked\r\n" + headers, body);
}

/// All that is missing is the end, or a little more.
QByteArrayList cutBodies()
{
    const QByteArray two = chunk(kRows) + chunk("Cam Le,0.75\n");
    return {chunk(kRows), two, {}, two + "5", two + "0\r\n", chunk(kRows).chopped(2), chunk(kRows).chopped(9)};
}

void endHard(QTcpSocket &socket)
{
    const linger hard{1, 0};
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket.abort();
}

/// How a server ends a connection after what it has said.
struct End
{
    const char *name;
    std::function<void(QTcpSocket &, const QByteArray &)> say;
};

const End kEnds[] = {
    {"in the same packet",
     [](QTcpSocket &socket, const QByteArray &bytes) {
         const int on = 1;
         setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, TCP_CORK, &on, sizeof on);
         socket.write(bytes);
         socket.disconnectFromHost();
     }},
    {"at once",
     [](QTcpSocket &socket, const QByteArray &bytes) {
         socket.write(bytes);
         socket.disconnectFromHost();
     }},
    {"a little later",
     [](QTcpSocket &socket, const QByteArray &bytes) {
         socket.write(bytes);
         QTimer::singleShot(2, &socket, [&socket] { socket.disconnectFromHost(); });
     }},
    {"by a reset at once",
     [](QTcpSocket &socket, const QByteArray &bytes) {
         socket.write(bytes);
         socket.flush();
         endHard(socket);
     }},
    {"by a reset a little later",
     [](QTcpSocket &socket, const QByteArray &bytes) {
         socket.write(bytes);
         socket.flush();
         QTimer::singleShot(2, &socket, [&socket] { endHard(socket); });
     }},
};

} // namespace

class HttpFramingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesNoBodyWithoutItsLastChunk_data();
    void takesNoBodyWithoutItsLastChunk();
    void takesNoneOnAConnectionThatIsUsedAgain_data();
    void takesNoneOnAConnectionThatIsUsedAgain();
    void tellsByTlsWhereABodyWithoutLengthIsCutOff();
    void takesBodiesThatAreWhole_data();
    void takesBodiesThatAreWhole();

private:
    static void addEnds()
    {
        QTest::addColumn<int>("end");
        for (int i = 0; i < int(std::size(kEnds)); ++i)
            QTest::newRow(kEnds[i].name) << i;
    }

    static void refused(const Fetched &fetched)
    {
        QVERIFY2(!fetched.payload(), fetched.bytes().constData());
        QVERIFY2(fetched.kind() == QStringLiteral("payload") || fetched.kind() == QStringLiteral("connection"),
                 qPrintable(fetched.kind()));
    }

    HttpPlant m_plant;
};

void HttpFramingTest::takesNoBodyWithoutItsLastChunk_data()
{
    addEnds();
}

void HttpFramingTest::takesNoBodyWithoutItsLastChunk()
{
    QFETCH(int, end);
    const QByteArrayList bodies = cutBodies();
    for (const char *connection : {"Connection: close\r\n", "Connection: keep-alive\r\n"}) {
        qsizetype played = 0;
        ScriptedServer server([&](QTcpSocket &socket) {
            kEnds[end].say(socket, inChunks(connection, bodies.at(played++ % bodies.size())));
        });
        HttpConnector connector = m_plant.connector(server.url());
        for (int i = 0; i < kTimes && !QTest::currentTestFailed(); ++i)
            refused(m_plant.fetch(connector));
    }
}

void HttpFramingTest::takesNoneOnAConnectionThatIsUsedAgain_data()
{
    addEnds();
}

void HttpFramingTest::takesNoneOnAConnectionThatIsUsedAgain()
{
    QFETCH(int, end);
    const QByteArrayList bodies = cutBodies();
    qsizetype played = 0;
    int reused = 0;
    QTcpSocket *before = nullptr;
    const ScriptedServer *self = nullptr;
    ScriptedServer server([&](QTcpSocket &socket) {
        if (self->requests.back().startsWith("GET /whole ")) {
            before = &socket;
            socket.write(inChunks({}, chunk(kRows) + kEnd));
            return;
        }
        reused += &socket == before ? 1 : 0;
        kEnds[end].say(socket, inChunks({}, bodies.at(played++ % bodies.size())));
    });
    self = &server;
    HttpConnector whole = m_plant.connector(server.url("/whole"));
    for (int i = 0; i < kTimes && !QTest::currentTestFailed(); ++i) {
        HttpConnector cut = m_plant.connector(server.url("/cut")); // without a fault before, which would end its trust
        QCOMPARE(m_plant.fetch(whole).bytes(), kRows);
        refused(m_plant.fetch(cut));
    }
    QVERIFY2(reused >= kTimes / 2, qPrintable(QString::number(reused)));
}

void HttpFramingTest::tellsByTlsWhereABodyWithoutLengthIsCutOff()
{
    Authority authority("Province CA");
    authority.issue("server");
    m_plant.secrets->values[QStringLiteral("ca")] = authority.certificate();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(authority.certificate("server")));
    configuration.setPrivateKey(QSslKey(authority.key("server"), QSsl::Ec));
    bool isCut = false;
    QSslServer server;
    server.setSslConfiguration(configuration);
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
        auto *socket = qobject_cast<QSslSocket *>(server.nextPendingConnection());
        connect(socket, &QSslSocket::readyRead, socket, [&isCut, socket] {
            if (!socket->readAll().contains("\r\n\r\n"))
                return;
            socket->write(ok({}, kRows));
            socket->flush();
            if (isCut)
                shutdown(int(socket->socketDescriptor()), SHUT_RDWR); // without the last word of TLS
            else
                socket->disconnectFromHost();
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QJsonObject settings{{"tls", QJsonObject{{"ca_secret", "ca"}}}};
    FeedDefinition feed = httpFeed();
    feed.connector[QStringLiteral("timeout_s")] = 4;
    HttpConnector connector(feed, QStringLiteral("https://127.0.0.1:%1/data").arg(server.serverPort()),
                            std::make_shared<HttpTransport>(settings, m_plant.network, *m_plant.secrets),
                            makeHttpCredentials({}, *m_plant.secrets, nullptr));
    for (int i = 0; i < 10; ++i) {
        isCut = false;
        QCOMPARE(m_plant.fetch(connector).bytes(), kRows);
        isCut = true;
        const Fetched cut = m_plant.fetch(connector);
        QVERIFY2(!cut.payload(), cut.bytes().constData());
        QVERIFY2(cut.kind() == toString(ErrorCode::Payload), qPrintable(toString(cut.failure().error)));
    }
}

void HttpFramingTest::takesBodiesThatAreWhole_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("one chunk") << inChunks({}, chunk(kRows) + kEnd);
    QByteArray bytes;
    for (const char byte : kRows)
        bytes += chunk(QByteArray(1, byte));
    QTest::newRow("a byte a chunk") << inChunks({}, bytes + kEnd);
    QTest::newRow("with an extension and a trailer")
        << inChunks({}, QByteArray::number(kRows.size(), 16) + ";a=b\r\n" + kRows + "\r\n0\r\nX-Sum: 1\r\n\r\n");
    const QByteArray packed = gzipped(kRows);
    QTest::newRow("packed, in chunks") << inChunks("Content-Encoding: gzip\r\n",
                                                   chunk(packed.first(7)) + chunk(packed.sliced(7)) + kEnd);
    QTest::newRow("of a known length") << withLength(kRows);
    QTest::newRow("until the connection ends") << ok({}, kRows);
}

void HttpFramingTest::takesBodiesThatAreWhole()
{
    QFETCH(QByteArray, answer);
    ScriptedServer server(ScriptedServer::answer(answer));
    HttpConnector connector = m_plant.connector(server.url());
    for (int i = 0; i < kTimes; ++i)
        QCOMPARE(m_plant.fetch(connector).bytes(), kRows);
}

QTEST_GUILESS_MAIN(HttpFramingTest)
#include "tst_http_framing.moc"
