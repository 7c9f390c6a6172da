// SPDX-License-Identifier: GPL-3.0-or-later
// Client credentials (OAuth 2): tokens that are got, kept and got anew.
#include "tests/datasources/credentials_trial.h"

using namespace ioc;
using namespace ioc::test;

class HttpTokensTest : public CredentialsTrial
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        begin();
        m_tokens = 0;
    }

    void getsATokenOnce();
    void getsATokenAnewBeforeItExpires();
    void getsATokenAnewWhenItIsRefused();
    void tellsOfARefusalThatANewTokenDoesNotMend();
    void tellsWhatIsWrongWithTheServerOfTokens_data();
    void tellsWhatIsWrongWithTheServerOfTokens();
    void endsWhileATokenIsAwaited();

private:
    /// A server that gives tokens t1, t2, … at /token, and answers others by `data`.
    ScriptedServer::Script giveTokens(const ScriptedServer &server,
                                      const std::function<QByteArray(const QByteArray &request)> &data)
    {
        return [this, &server, data](QTcpSocket &socket) {
            const QByteArray request = server.requests.back();
            socket.write(request.startsWith("POST /token ") ? token("t" + QByteArray::number(++m_tokens))
                                                            : data(request));
            socket.disconnectFromHost();
        };
    }

    int m_tokens = 0;
};

void HttpTokensTest::getsATokenOnce()
{
    ScriptedServer server(giveTokens(server, [](const QByteArray &) { return kBody; }));
    const auto made = connector(server, kClient);
    QVERIFY(made);
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
    QCOMPARE(fetch(*made, kNow + 30min).kind(), QStringLiteral("a payload"));
    QCOMPARE(server.requests.size(), 3);
    const QByteArray asked = server.requests.at(0);
    QVERIFY2(asked.startsWith("POST /token HTTP/1.1\r\n"), asked.constData());
    // base64("ioc%3A1:s3cret%2Bvalue%2F%3D"): RFC 6749, 2.3.1
    QVERIFY2(asked.contains("Authorization: Basic aW9jJTNBMTpzM2NyZXQlMkJ2YWx1ZSUyRiUzRA==\r\n"), asked.constData());
    QVERIFY(asked.contains("application/x-www-form-urlencoded"));
    for (const int i : {1, 2})
        QVERIFY(server.requests.at(i).contains("Authorization: Bearer t1\r\n"));
}

void HttpTokensTest::getsATokenAnewBeforeItExpires()
{
    ScriptedServer server(giveTokens(server, [](const QByteArray &) { return kBody; }));
    const auto made = connector(server, kClient);
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
    QCOMPARE(fetch(*made, kNow + 59min + 1s).kind(), QStringLiteral("a payload"));
    QCOMPARE(m_tokens, 2);
    QVERIFY(server.requests.back().contains("Authorization: Bearer t2\r\n"));
}

void HttpTokensTest::getsATokenAnewWhenItIsRefused()
{
    // Fault 13: the token is void before its time; nobody has to do anything.
    QByteArray good = "t1";
    ScriptedServer server(giveTokens(server, [&good](const QByteArray &request) -> QByteArray {
        return request.contains(QByteArray("Bearer " + good + "\r\n")) ? kBody : status(401);
    }));
    const auto made = connector(server, kClient);
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
    good = "t2";
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
    QCOMPARE(m_tokens, 2);
}

void HttpTokensTest::tellsOfARefusalThatANewTokenDoesNotMend()
{
    ScriptedServer server(giveTokens(server, [](const QByteArray &) { return status(401); }));
    const Fetched refused = fetch(*connector(server, kClient));
    QCOMPARE(refused.kind(), QStringLiteral("http"));
    QCOMPARE(refused.failure().error.native, 401);
    QCOMPARE(m_tokens, 2); // and no more
}

void HttpTokensTest::tellsWhatIsWrongWithTheServerOfTokens_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("kind");
    QTest::newRow("unknown client") << status(401) << QStringLiteral("secret");
    QTest::newRow("bad request") << status(400) << QStringLiteral("secret");
    QTest::newRow("broken") << status(500) << QStringLiteral("http");
    QTest::newRow("elsewhere") << QByteArray(
                                      "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2/\r\nContent-Length: 0\r\n\r\n")
                               << QStringLiteral("http");
    QTest::newRow("a page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>")
                            << QStringLiteral("payload");
    QTest::newRow("no token") << token("") << QStringLiteral("payload");
    QTest::newRow("a token that would begin a header") << token("a\\r\\nb") << QStringLiteral("payload");
    QTest::newRow("a token that ends a line") << token("abc\\n") << QStringLiteral("payload");
    QTest::newRow("too much") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n") +
                                     QByteArray(200'000, ' ')
                              << QStringLiteral("payload");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("connection");
}

void HttpTokensTest::tellsWhatIsWrongWithTheServerOfTokens()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, kind);
    bool broken = true;
    ScriptedServer server([&](QTcpSocket &socket) {
        const bool asksToken = server.requests.back().startsWith("POST");
        socket.write(asksToken ? (broken ? answer : token("t1")) : kBody);
        socket.disconnectFromHost();
    });
    const auto made = connector(server, kClient);
    const Fetched failed = fetch(*made);
    QCOMPARE(failed.kind(), kind);
    QVERIFY(!toString(failed.failure().error).contains(QString::fromLatin1(kSecret)));
    broken = false;
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
}

void HttpTokensTest::endsWhileATokenIsAwaited()
{
    ScriptedServer server(ScriptedServer::answerAndStall({}));
    auto made = connector(server, kClient);
    Fetched fetched;
    start(*made, fetched, {QStringLiteral("run-1"), {}, {}, kNow});
    QTRY_COMPARE(server.requests.size(), 1);
    made.reset();
    QCoreApplication::processEvents();
    QCOMPARE(fetched.times, 0);
}

QTEST_GUILESS_MAIN(HttpTokensTest)
#include "tst_http_tokens.moc"
