// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/credentials_trial.h"

using namespace ioc;
using namespace ioc::test;

class HttpCredentialsTest : public CredentialsTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void sendsWhatThePackNames_data();
    void sendsWhatThePackNames();
    void tellsOfASecretThatIsNotThere();
    void usesASecretThatWasSetMeanwhile();
    void refusesASecretThatWouldBeginAnotherHeader();
    void sendsNothingToAnotherServer();
    void followsARedirectOfTheSameServer();
    void readsASecretOnceARequest();
};

void HttpCredentialsTest::sendsWhatThePackNames_data()
{
    QTest::addColumn<QJsonObject>("auth");
    QTest::addColumn<QByteArray>("sent");

    QTest::newRow("none") << QJsonObject() << QByteArray("GET /data?x=1 HTTP/1.1");
    // base64("an:s3cret+value/=")
    QTest::newRow("basic") << kBasic << QByteArray("Authorization: Basic YW46czNjcmV0K3ZhbHVlLz0=\r\n");
    QTest::newRow("bearer") << kBearer << QByteArray("Authorization: Bearer s3cret+value/=\r\n");
    QTest::newRow("key in a header") << QJsonObject{{"type", "api_key"}, {"secret", "key"}, {"header", "X-Api-Key"}}
                                     << QByteArray("X-Api-Key: s3cret+value/=\r\n");
    QTest::newRow("key in the query") << kInQuery
                                      << QByteArray("GET /data?x=1&api%20key=s3cret%2Bvalue%2F%3D HTTP/1.1");
}

void HttpCredentialsTest::sendsWhatThePackNames()
{
    QFETCH(QJsonObject, auth);
    QFETCH(QByteArray, sent);
    ScriptedServer server(ScriptedServer::answer(kBody));
    const auto made = connector(server, auth);
    QVERIFY(made);
    const Fetched fetched = fetch(*made);
    QCOMPARE(fetched.bytes(), QByteArray("[]"));
    QVERIFY2(server.requests.at(0).contains(sent), server.requests.at(0).constData());
    QCOMPARE(fetched.origin(), server.url());
}

void HttpCredentialsTest::tellsOfASecretThatIsNotThere()
{
    m_secrets->values.clear();
    ScriptedServer server(ScriptedServer::answer(kBody));
    for (const QJsonObject &auth : {kBearer, kInQuery, kClient}) {
        const auto made = connector(server, auth);
        Fetched fetched;
        start(*made, fetched, {QStringLiteral("run-1"), {}, {}, kNow});
        QCOMPARE(fetched.times, 0); // not from within
        QTRY_COMPARE(fetched.times, 1);
        QCOMPARE(fetched.kind(), QStringLiteral("secret"));
        QVERIFY(fetched.failure().error.message.contains(QStringLiteral("toancanh-cli secret set key")));
    }
    QVERIFY(server.requests.isEmpty()); // nothing is asked for without them
}

void HttpCredentialsTest::usesASecretThatWasSetMeanwhile()
{
    ScriptedServer server(ScriptedServer::answer(kBody));
    m_secrets->values.clear();
    const auto made = connector(server, kBearer);
    QCOMPARE(fetch(*made).kind(), QStringLiteral("secret"));
    m_secrets->values[QStringLiteral("key")] = "new";
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
    QVERIFY(server.requests.at(0).contains("Authorization: Bearer new\r\n"));
}

void HttpCredentialsTest::refusesASecretThatWouldBeginAnotherHeader()
{
    m_secrets->values[QStringLiteral("key")] = "a\r\nX-Other: 1";
    ScriptedServer server(ScriptedServer::answer(kBody));
    const Fetched refused = fetch(*connector(server, kBearer));
    QCOMPARE(refused.kind(), QStringLiteral("secret"));
    QVERIFY(!toString(refused.failure().error).contains(QStringLiteral("X-Other")));
    QVERIFY(server.requests.isEmpty());
}

void HttpCredentialsTest::sendsNothingToAnotherServer()
{
    ScriptedServer other(ScriptedServer::answer(kBody));
    ScriptedServer server(ScriptedServer::answer("HTTP/1.1 302 Found\r\nLocation: " + other.url().toLatin1() +
                                                 "\r\nContent-Length: 0\r\n\r\n"));
    for (const QJsonObject &auth : {kBearer, kInQuery}) {
        const Fetched refused = fetch(*connector(server, auth));
        QCOMPARE(refused.kind(), QStringLiteral("http"));
        QVERIFY(refused.failure().error.message.contains(QStringLiteral("another server")));
    }
    for (const char *type : {"http", "sse"}) { // what the pack says to one server may be for it alone
        const auto withHeader = connectorOf({{"type", type},
                                             {"url", server.url("/data")},
                                             {"timeout_s", 1},
                                             {"headers", QJsonObject{{"X-Client", "ioc"}}}},
                                            server);
        QCOMPARE(fetch(*withHeader).kind(), QStringLiteral("http"));
    }
    QVERIFY(other.requests.isEmpty());
    QCOMPARE(fetch(*connector(server, {})).kind(), QStringLiteral("a payload")); // without them it is followed
}

void HttpCredentialsTest::followsARedirectOfTheSameServer()
{
    ScriptedServer server([&server](QTcpSocket &socket) {
        socket.write(server.requests.back().startsWith("GET /there")
                         ? kBody
                         : QByteArray("HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n"));
        socket.disconnectFromHost();
    });
    QCOMPARE(fetch(*connector(server, kBearer)).kind(), QStringLiteral("a payload"));
    QVERIFY(server.requests.at(1).contains("Authorization: Bearer"));
}

void HttpCredentialsTest::readsASecretOnceARequest()
{
    ScriptedServer server(ScriptedServer::answer(kBody));
    const auto made = connector(server, kBearer);
    m_secrets->reads = 0;
    fetch(*made);
    QCOMPARE(m_secrets->reads.load(), 1);
    fetch(*made);
    QCOMPARE(m_secrets->reads.load(), 2);
}

QTEST_GUILESS_MAIN(HttpCredentialsTest)
#include "tst_http_credentials.moc"
