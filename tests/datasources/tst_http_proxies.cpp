// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies of the pack and of the system.
#include "tests/datasources/http_transport_test.h"
#include "tests/datasources/proxy_server.h"
#include "tests/datasources/scripted_server.h"

#include <QNetworkProxy>

using namespace ioc;
using namespace ioc::test;

class HttpProxiesTest : public HttpTransportTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }
    void init() { failOnAnyWarning(); }
    void goesThroughTheProxyThatThePackNames();
    void tellsThatTheProxyIsInTheWay_data();
    void tellsThatTheProxyIsInTheWay();
    void setsNoProxyBeforeThisMachine();
    void goesThroughATunnelToAnEncryptedServer();
    void goesThroughASocksProxyThatKnowsTheName();
    void neverTellsTheSecretOfAProxy_data();
    void neverTellsTheSecretOfAProxy();
    void takesTheProxyOfTheSystem_data();
    void takesTheProxyOfTheSystem();

private:
    static QJsonObject proxyOf(const char *type, int port)
    {
        return {{"type", QString::fromLatin1(type)},
                {"host", "127.0.0.1"},
                {"port", port},
                {"user", "an"},
                {"secret", "proxy"}};
    }
};

void HttpProxiesTest::goesThroughTheProxyThatThePackNames()
{
    m_secrets->values[QStringLiteral("proxy")] = "mật khẩu";
    const ScriptedServer *self = nullptr;
    ScriptedServer proxy([&self](QTcpSocket &socket) {
        const bool known = self->requests.back().contains(
            QByteArray("Proxy-Authorization: Basic " + QByteArray("an:mật khẩu").toBase64()));
        socket.write(
            known ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"
                  : "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
    });
    self = &proxy;
    const Fetched fetched =
        fetch(QStringLiteral("http://feed.invalid/data"), {{"proxy", QJsonObject{{"type", "http"},
                                                                                 {"host", "127.0.0.1"},
                                                                                 {"port", proxy.serverPort()},
                                                                                 {"user", "an"},
                                                                                 {"secret", "proxy"}}}});
    QVERIFY2(fetched.payload(), qPrintable(toString(fetched.failure().error)));
    QVERIFY(proxy.requests.back().startsWith("GET http://feed.invalid/data HTTP/1.1\r\n"));
}

void HttpProxiesTest::tellsThatTheProxyIsInTheWay_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("kind");
    QTest::newRow("not there") << QByteArray() << QStringLiteral("connection");
    QTest::newRow("wants credentials")
        << QByteArray("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
        << QStringLiteral("http");
}

void HttpProxiesTest::tellsThatTheProxyIsInTheWay()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, kind);
    ScriptedServer proxy(ScriptedServer::answer(answer));
    const int port = proxy.serverPort();
    if (answer.isEmpty())
        proxy.close();
    const Fetched failed = fetch(QStringLiteral("http://feed.invalid/data"),
                                 {{"proxy", QJsonObject{{"type", "http"}, {"host", "127.0.0.1"}, {"port", port}}}});
    QCOMPARE(failed.kind(), kind);
    QVERIFY2(failed.failure().error.message.contains(QStringLiteral("roxy")),
             qPrintable(failed.failure().error.message));
}

void HttpProxiesTest::setsNoProxyBeforeThisMachine()
{
    qputenv("http_proxy", "http://127.0.0.1:9");
    SystemProxies proxies;
    for (const char *url : {"http://127.0.0.1:8460/x", "http://localhost/x", "http://[::1]/x"})
        QCOMPARE(proxies.queryProxy(QNetworkProxyQuery(QUrl(QString::fromLatin1(url)))).value(0).type(),
                 QNetworkProxy::NoProxy);
    const QNetworkProxy outside =
        proxies.queryProxy(QNetworkProxyQuery(QUrl(QStringLiteral("http://feed.invalid/x")))).value(0);
    QCOMPARE(outside.port(), quint16(9));
    qunsetenv("http_proxy");
}

void HttpProxiesTest::goesThroughATunnelToAnEncryptedServer()
{
    m_secrets->values[QStringLiteral("proxy")] = "mật khẩu";
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"), m_authority.certificate());
    ProxyServer proxy(server.serverPort(), "an", "mật khẩu");
    // The certificate is the server's own, not the proxy's.
    const Fetched fetched =
        fetch(server.url(), {{"tls", client("an")}, {"proxy", proxyOf("http", proxy.serverPort())}});
    QVERIFY2(fetched.payload(), qPrintable(toString(fetched.failure().error)));
    QCOMPARE(proxy.asked, QByteArrayList{"127.0.0.1:" + QByteArray::number(server.serverPort())});
    QCOMPARE(server.visitors, QStringList{QStringLiteral("an")});

    m_secrets->values[QStringLiteral("proxy")] = "another";
    const Fetched refused =
        fetch(server.url(), {{"tls", client("an")}, {"proxy", proxyOf("http", proxy.serverPort())}});
    QCOMPARE(refused.kind(), QStringLiteral("http"));
    QCOMPARE(refused.failure().error.native, 407);
    QVERIFY(refused.failure().error.message.contains(QStringLiteral("proxy")));
    QCOMPARE(server.visitors.size(), 1); // the tunnel of the other user was not used
}

void HttpProxiesTest::goesThroughASocksProxyThatKnowsTheName()
{
    m_secrets->values[QStringLiteral("proxy")] = "mật khẩu";
    ScriptedServer server(ScriptedServer::answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"));
    ProxyServer proxy(server.serverPort(), "an", "mật khẩu");
    const Fetched fetched =
        fetch(QStringLiteral("http://feed.invalid/data"), {{"proxy", proxyOf("socks5", proxy.serverPort())}});
    QVERIFY2(fetched.payload(), qPrintable(toString(fetched.failure().error)));
    QCOMPARE(proxy.asked, QByteArrayList{"feed.invalid:80"});
    QVERIFY(server.requests.at(0).startsWith("GET /data HTTP/1.1\r\n"));

    m_secrets->values[QStringLiteral("proxy")] = "another";
    const Fetched refused =
        fetch(QStringLiteral("http://feed.invalid/data"), {{"proxy", proxyOf("socks5", proxy.serverPort())}});
    QCOMPARE(refused.kind(), QStringLiteral("connection"));
    QVERIFY(refused.failure().error.message.contains(QStringLiteral("proxy")));
    QCOMPARE(server.requests.size(), 1);
}

void HttpProxiesTest::neverTellsTheSecretOfAProxy_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("url");
    QTest::newRow("HTTP") << QStringLiteral("http") << QStringLiteral("http://feed.invalid/data");
    QTest::newRow("tunnel") << QStringLiteral("http") << QStringLiteral("https://feed.invalid/data");
    QTest::newRow("SOCKS") << QStringLiteral("socks5") << QStringLiteral("http://feed.invalid/data");
}

void HttpProxiesTest::neverTellsTheSecretOfAProxy()
{
    QFETCH(QString, type);
    QFETCH(QString, url);
    m_secrets->values[QStringLiteral("proxy")] = "s3cret-value";
    ProxyServer proxy(1, "an", "of somebody else");
    const Fetched failed = fetch(url, {{"proxy", proxyOf(type.toLatin1(), proxy.serverPort())}});
    const QString told = toString(failed.failure().error);
    QVERIFY(!told.isEmpty() && proxy.refused > 0);
    for (const QByteArray &form : {QByteArray("s3cret-value"), QByteArray("an:s3cret-value").toBase64()})
        QVERIFY2(!told.contains(QString::fromLatin1(form)), qPrintable(told));
}

void HttpProxiesTest::takesTheProxyOfTheSystem_data()
{
    QTest::addColumn<QByteArray>("exceptions");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("as it is") << QByteArray() << QJsonObject() << true;
    QTest::newRow("not for this host") << QByteArray("feed.invalid") << QJsonObject() << false;
    QTest::newRow("none, says the pack") << QByteArray() << QJsonObject{{"proxy", QJsonObject{{"type", "none"}}}}
                                         << false;
}

void HttpProxiesTest::takesTheProxyOfTheSystem()
{
    QFETCH(QByteArray, exceptions);
    QFETCH(QJsonObject, more);
    QFETCH(bool, isTaken);
    ScriptedServer proxy(ScriptedServer::answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"));
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    qputenv("no_proxy", exceptions);
    const Fetched fetched = fetch(QStringLiteral("http://feed.invalid/data"), more);
    qunsetenv("http_proxy");
    qunsetenv("no_proxy");
    QCOMPARE(fetched.payload() != nullptr, isTaken);
    QCOMPARE(proxy.requests.size(), isTaken ? 1 : 0);
}

QTEST_GUILESS_MAIN(HttpProxiesTest)
#include "tst_http_proxies.moc"
