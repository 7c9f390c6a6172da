// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/connectors/http/http_transport.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/proxy_server.h"
#include "tests/datasources/scripted_server.h"
#include "tests/datasources/tls_server.h"
#include "tests/servers/server_process.h"

#include <QNetworkProxy>

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kNow = at("2026-11-21T11:44:00Z");

QJsonObject client(const char *name)
{
    const QString of = QString::fromLatin1(name);
    return {{QStringLiteral("ca_secret"), QStringLiteral("ca")},
            {QStringLiteral("certificate_secret"), QString(of + QStringLiteral("-cert"))},
            {QStringLiteral("key_secret"), QString(of + QStringLiteral("-key"))}};
}

/// OpenSSL's own server, which tells why it ends a handshake; QSslServer only ends it.
class OpensslServer final : public ServerProcess
{
public:
    explicit OpensslServer(const Authority &authority)
    {
        write(QStringLiteral("server.pem"), authority.certificate("server") + authority.key("server"));
        write(QStringLiteral("clients.crt"), authority.certificate());
        for (const char *name : {"server.pem", "clients.crt"})
            giveAway(QString::fromLatin1(name));
        start();
    }

    void start() override
    {
        const QString at = folder() + QLatin1Char('/');
        startProcess(QStringLiteral("openssl"),
                     {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(port()),
                      QStringLiteral("-cert"), at + QStringLiteral("server.pem"), QStringLiteral("-CAfile"),
                      at + QStringLiteral("clients.crt"), QStringLiteral("-Verify"), QStringLiteral("1"),
                      QStringLiteral("-verify_return_error"), QStringLiteral("-www"), QStringLiteral("-quiet")},
                     [this] { return listens(); });
    }

    QString url() const { return QStringLiteral("https://127.0.0.1:%1/data").arg(port()); }
};

} // namespace

class HttpTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnAnyWarning(); }
    void trustsAPrivateAuthorityAndNoOther_data();
    void trustsAPrivateAuthorityAndNoOther();
    void refusesCertificatesThatDoNotFit_data();
    void refusesCertificatesThatDoNotFit();
    void showsItsCertificate();
    void tellsThatTheServerWantsACertificate();
    void showsItsCertificateToNoOtherServer();
    void feedsDoNotShareAConnection();
    void refusesSecretsThatHoldSomethingElse_data();
    void refusesSecretsThatHoldSomethingElse();
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

    Fetched fetch(const QString &url, const QJsonObject &more)
    {
        QJsonObject connector{{"type", "http"}, {"url", url}, {"timeout_s", 2}};
        for (auto it = more.begin(); it != more.end(); ++it)
            connector.insert(it.key(), *it);
        auto made = makeConnector(feedWith(connector), {m_network, {}, m_secrets, m_blocking});
        if (!made)
            qFatal("%s", qPrintable(toString(made.error())));
        Fetched fetched;
        start(**made, fetched, {QStringLiteral("run-1"), {}, {}, kNow});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 5000))
            qFatal("the connector never called back");
        m_connectors.push_back(std::move(*made)); // as in the program, it stays
        return fetched;
    }

    Authority m_authority{"Province CA"};
    Authority m_other{"Another CA"};
    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    HttpNetwork m_network;
    BlockingPool m_blocking;
    std::vector<std::unique_ptr<Connector>> m_connectors;
};

void HttpTransportTest::initTestCase()
{
    m_authority.issue("server");
    for (const char *name : {"an", "binh"}) {
        m_authority.issue(name);
        m_secrets->values[QString::fromLatin1(name) + QStringLiteral("-cert")] = m_authority.certificate(name);
        m_secrets->values[QString::fromLatin1(name) + QStringLiteral("-key")] = m_authority.key(name);
    }
    m_secrets->values[QStringLiteral("ca")] = m_authority.certificate();
    m_secrets->values[QStringLiteral("other-ca")] = m_other.certificate();
    m_secrets->values[QStringLiteral("both")] = m_other.certificate() + m_authority.certificate();
    m_secrets->values[QStringLiteral("text")] = "no certificate";
    m_secrets->values[QStringLiteral("locked")] = m_authority.lockedKey("an");
}

void HttpTransportTest::trustsAPrivateAuthorityAndNoOther_data()
{
    QTest::addColumn<QJsonObject>("tls");
    QTest::addColumn<QString>("kind");
    QTest::newRow("the authority") << QJsonObject{{"ca_secret", "ca"}} << QStringLiteral("a payload");
    QTest::newRow("one of two") << QJsonObject{{"ca_secret", "both"}} << QStringLiteral("a payload");
    QTest::newRow("another") << QJsonObject{{"ca_secret", "other-ca"}} << QStringLiteral("tls");
    QTest::newRow("those of the system") << QJsonObject() << QStringLiteral("tls");
}

void HttpTransportTest::trustsAPrivateAuthorityAndNoOther()
{
    QFETCH(QJsonObject, tls);
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"));
    const Fetched fetched = fetch(server.url(), tls.isEmpty() ? QJsonObject() : QJsonObject{{"tls", tls}});
    QTEST(fetched.kind(), "kind");
    QCOMPARE(server.visitors.size(), fetched.payload() ? 1 : 0); // nothing is sent to whom nobody trusts
}

void HttpTransportTest::refusesCertificatesThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("days");
    QTest::newRow("of another host") << QByteArray("elsewhere") << 1;
    QTest::newRow("expired") << QByteArray("server") << -1;
}

void HttpTransportTest::refusesCertificatesThatDoNotFit()
{
    QFETCH(QByteArray, name);
    QFETCH(int, days);
    Authority authority("Careless CA");
    authority.issue(name, days);
    m_secrets->values[QStringLiteral("careless")] = authority.certificate();
    TlsServer server(authority.certificate(name), authority.key(name));
    const Fetched refused = fetch(server.url(), {{"tls", QJsonObject{{"ca_secret", "careless"}}}});
    QCOMPARE(refused.kind(), QStringLiteral("tls"));
    QVERIFY(!refused.failure().error.message.isEmpty());
    QVERIFY(server.visitors.isEmpty());
}

void HttpTransportTest::showsItsCertificate()
{
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"), m_authority.certificate());
    QVERIFY(!fetch(server.url(), {{"tls", QJsonObject{{"ca_secret", "ca"}}}}).payload());
    QVERIFY(server.visitors.isEmpty());
    QCOMPARE(fetch(server.url(), {{"tls", client("an")}}).kind(), QStringLiteral("a payload"));
    QCOMPARE(server.visitors, QStringList{QStringLiteral("an")});
}

void HttpTransportTest::tellsThatTheServerWantsACertificate()
{
    const OpensslServer server(m_authority);
    const Fetched none = fetch(server.url(), {{"tls", QJsonObject{{"ca_secret", "ca"}}}});
    QCOMPARE(none.kind(), QStringLiteral("tls"));
    QVERIFY(none.failure().error.message.contains(QStringLiteral("wants a certificate")));
    m_other.issue("an");
    m_secrets->values[QStringLiteral("foreign-cert")] = m_other.certificate("an");
    m_secrets->values[QStringLiteral("foreign-key")] = m_other.key("an");
    const Fetched foreign = fetch(server.url(), {{"tls", client("foreign")}});
    QCOMPARE(foreign.kind(), QStringLiteral("tls"));
    QVERIFY(foreign.failure().error.message.contains(QStringLiteral("does not accept")));
    QCOMPARE(fetch(server.url(), {{"tls", client("an")}}).kind(), QStringLiteral("a payload"));
    m_secrets->values[QStringLiteral("foreign-key")] = m_authority.key("an");
    const Fetched mixed = fetch(server.url(), {{"tls", client("foreign")}}); // of another pair
    QCOMPARE(mixed.kind(), QStringLiteral("secret"));
}

void HttpTransportTest::showsItsCertificateToNoOtherServer()
{
    TlsServer other(m_authority.certificate("server"), m_authority.key("server"), m_authority.certificate());
    TlsServer away(m_authority.certificate("server"), m_authority.key("server"), m_authority.certificate());
    away.sendOn(other.url());
    const Fetched refused = fetch(away.url(), {{"tls", client("an")}});
    QCOMPARE(refused.kind(), QStringLiteral("http"));
    QVERIFY(refused.failure().error.message.contains(QStringLiteral("another server")));
    QVERIFY(other.visitors.isEmpty());

    TlsServer within(m_authority.certificate("server"), m_authority.key("server"), m_authority.certificate());
    within.sendOn(within.url());
    QCOMPARE(fetch(within.url(), {{"tls", client("an")}}).kind(), QStringLiteral("a payload"));
    QCOMPARE(within.visitors, QStringList({QStringLiteral("an"), QStringLiteral("an")}));

    // Without a certificate there is nothing that another server must not see.
    TlsServer open(m_authority.certificate("server"), m_authority.key("server"));
    TlsServer onward(m_authority.certificate("server"), m_authority.key("server"));
    onward.sendOn(open.url());
    QCOMPARE(fetch(onward.url(), {{"tls", QJsonObject{{"ca_secret", "ca"}}}}).kind(), QStringLiteral("a payload"));
    QCOMPARE(open.visitors.size(), 1);
}

void HttpTransportTest::feedsDoNotShareAConnection()
{
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"), m_authority.certificate());
    for (const char *name : {"an", "binh", "an"})
        QCOMPARE(fetch(server.url(), {{"tls", client(name)}}).kind(), QStringLiteral("a payload"));
    QCOMPARE(server.visitors, QStringList({QStringLiteral("an"), QStringLiteral("binh"), QStringLiteral("an")}));
}

void HttpTransportTest::refusesSecretsThatHoldSomethingElse_data()
{
    QTest::addColumn<QJsonObject>("tls");
    QTest::newRow("no authority") << QJsonObject{{"ca_secret", "text"}};
    QTest::newRow("an authority that is not there") << QJsonObject{{"ca_secret", "nothing"}};
    QTest::newRow("a key for a certificate") << QJsonObject{{"certificate_secret", "an-key"}, {"key_secret", "an-key"}};
    QTest::newRow("a certificate for a key")
        << QJsonObject{{"certificate_secret", "an-cert"}, {"key_secret", "an-cert"}};
    QTest::newRow("a key with a password") << QJsonObject{{"certificate_secret", "an-cert"}, {"key_secret", "locked"}};
}

void HttpTransportTest::refusesSecretsThatHoldSomethingElse()
{
    QFETCH(QJsonObject, tls);
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"));
    const Fetched refused = fetch(server.url(), {{"tls", tls}});
    QCOMPARE(refused.kind(), QStringLiteral("secret"));
    QVERIFY(!toString(refused.failure().error).contains(QStringLiteral("BEGIN")));
    QVERIFY(server.visitors.isEmpty());
}

void HttpTransportTest::goesThroughTheProxyThatThePackNames()
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

void HttpTransportTest::tellsThatTheProxyIsInTheWay_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("kind");
    QTest::newRow("not there") << QByteArray() << QStringLiteral("connection");
    QTest::newRow("wants credentials")
        << QByteArray("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
        << QStringLiteral("http");
}

void HttpTransportTest::tellsThatTheProxyIsInTheWay()
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

void HttpTransportTest::setsNoProxyBeforeThisMachine()
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

void HttpTransportTest::goesThroughATunnelToAnEncryptedServer()
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

void HttpTransportTest::goesThroughASocksProxyThatKnowsTheName()
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

void HttpTransportTest::neverTellsTheSecretOfAProxy_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("url");
    QTest::newRow("HTTP") << QStringLiteral("http") << QStringLiteral("http://feed.invalid/data");
    QTest::newRow("tunnel") << QStringLiteral("http") << QStringLiteral("https://feed.invalid/data");
    QTest::newRow("SOCKS") << QStringLiteral("socks5") << QStringLiteral("http://feed.invalid/data");
}

void HttpTransportTest::neverTellsTheSecretOfAProxy()
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

void HttpTransportTest::takesTheProxyOfTheSystem_data()
{
    QTest::addColumn<QByteArray>("exceptions");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("as it is") << QByteArray() << QJsonObject() << true;
    QTest::newRow("not for this host") << QByteArray("feed.invalid") << QJsonObject() << false;
    QTest::newRow("none, says the pack") << QByteArray() << QJsonObject{{"proxy", QJsonObject{{"type", "none"}}}}
                                         << false;
}

void HttpTransportTest::takesTheProxyOfTheSystem()
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

QTEST_GUILESS_MAIN(HttpTransportTest)
#include "tst_http_transport.moc"
