// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a connector trusts, and as whom it shows itself.
#include "tests/datasources/http_transport_test.h"
#include "tests/datasources/scripted_server.h"
#include "tests/servers/server_process.h"

using namespace ioc;
using namespace ioc::test;

namespace {

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

class HttpCertificatesTest : public HttpTransportTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(); }
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
};

void HttpCertificatesTest::trustsAPrivateAuthorityAndNoOther_data()
{
    QTest::addColumn<QJsonObject>("tls");
    QTest::addColumn<QString>("kind");
    QTest::newRow("the authority") << QJsonObject{{"ca_secret", "ca"}} << QStringLiteral("a payload");
    QTest::newRow("one of two") << QJsonObject{{"ca_secret", "both"}} << QStringLiteral("a payload");
    QTest::newRow("another") << QJsonObject{{"ca_secret", "other-ca"}} << QStringLiteral("tls");
    QTest::newRow("those of the system") << QJsonObject() << QStringLiteral("tls");
}

void HttpCertificatesTest::trustsAPrivateAuthorityAndNoOther()
{
    QFETCH(QJsonObject, tls);
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"));
    const Fetched fetched = fetch(server.url(), tls.isEmpty() ? QJsonObject() : QJsonObject{{"tls", tls}});
    QTEST(fetched.kind(), "kind");
    QCOMPARE(server.visitors.size(), fetched.payload() ? 1 : 0); // nothing is sent to whom nobody trusts
}

void HttpCertificatesTest::refusesCertificatesThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("days");
    QTest::newRow("of another host") << QByteArray("elsewhere") << 1;
    QTest::newRow("expired") << QByteArray("server") << -1;
}

void HttpCertificatesTest::refusesCertificatesThatDoNotFit()
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

void HttpCertificatesTest::showsItsCertificate()
{
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"), m_authority.certificate());
    QVERIFY(!fetch(server.url(), {{"tls", QJsonObject{{"ca_secret", "ca"}}}}).payload());
    QVERIFY(server.visitors.isEmpty());
    QCOMPARE(fetch(server.url(), {{"tls", client("an")}}).kind(), QStringLiteral("a payload"));
    QCOMPARE(server.visitors, QStringList{QStringLiteral("an")});
}

void HttpCertificatesTest::tellsThatTheServerWantsACertificate()
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

void HttpCertificatesTest::showsItsCertificateToNoOtherServer()
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

void HttpCertificatesTest::feedsDoNotShareAConnection()
{
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"), m_authority.certificate());
    for (const char *name : {"an", "binh", "an"})
        QCOMPARE(fetch(server.url(), {{"tls", client(name)}}).kind(), QStringLiteral("a payload"));
    QCOMPARE(server.visitors, QStringList({QStringLiteral("an"), QStringLiteral("binh"), QStringLiteral("an")}));
}

void HttpCertificatesTest::refusesSecretsThatHoldSomethingElse_data()
{
    QTest::addColumn<QJsonObject>("tls");
    QTest::newRow("no authority") << QJsonObject{{"ca_secret", "text"}};
    QTest::newRow("an authority that is not there") << QJsonObject{{"ca_secret", "nothing"}};
    QTest::newRow("a key for a certificate") << QJsonObject{{"certificate_secret", "an-key"}, {"key_secret", "an-key"}};
    QTest::newRow("a certificate for a key")
        << QJsonObject{{"certificate_secret", "an-cert"}, {"key_secret", "an-cert"}};
    QTest::newRow("a key with a password") << QJsonObject{{"certificate_secret", "an-cert"}, {"key_secret", "locked"}};
}

void HttpCertificatesTest::refusesSecretsThatHoldSomethingElse()
{
    QFETCH(QJsonObject, tls);
    TlsServer server(m_authority.certificate("server"), m_authority.key("server"));
    const Fetched refused = fetch(server.url(), {{"tls", tls}});
    QCOMPARE(refused.kind(), QStringLiteral("secret"));
    QVERIFY(!toString(refused.failure().error).contains(QStringLiteral("BEGIN")));
    QVERIFY(server.visitors.isEmpty());
}

QTEST_GUILESS_MAIN(HttpCertificatesTest)
#include "tst_http_certificates.moc"
