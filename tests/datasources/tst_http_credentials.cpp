// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/scripted_server.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNow = at("2026-11-21T11:44:00Z");
const QByteArray kSecret = "s3cret+value/=";
const QByteArray kBody = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]";

QByteArray status(int code)
{
    return "HTTP/1.1 " + QByteArray::number(code) + " X\r\nContent-Length: 0\r\n\r\n";
}

QByteArray token(const QByteArray &token, const QByteArray &rest = ",\"expires_in\":3600")
{
    const QByteArray body = "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"" + rest + "}";
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QJsonObject kBearer{{"type", "bearer"}, {"secret", "key"}};
const QJsonObject kInQuery{{"type", "api_key"}, {"secret", "key"}, {"query", "api key"}};

} // namespace

class HttpCredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_secrets->values = {{QStringLiteral("key"), kSecret}};
        m_tokens = 0;
    }

    void sendsWhatThePackNames_data();
    void sendsWhatThePackNames();
    void tellsOfASecretThatIsNotThere();
    void usesASecretThatWasSetMeanwhile();
    void refusesASecretThatWouldBeginAnotherHeader();
    void sendsNothingToAnotherServer();
    void followsARedirectOfTheSameServer();
    void neverTellsTheSecret_data();
    void neverTellsTheSecret();
    void neverTellsWhatAServerRepeats_data();
    void neverTellsWhatAServerRepeats();
    void neverTellsATokenThatAServerRepeats();
    void knowsWhatWasSentWhenTheSecretIsAnotherOrGone_data();
    void knowsWhatWasSentWhenTheSecretIsAnotherOrGone();
    void knowsWhatThePageBeforeWasAskedWith();
    void readsASecretOnceARequest();
    void getsATokenOnce();
    void getsATokenAnewBeforeItExpires();
    void getsATokenAnewWhenItIsRefused();
    void tellsOfARefusalThatANewTokenDoesNotMend();
    void tellsWhatIsWrongWithTheServerOfTokens_data();
    void tellsWhatIsWrongWithTheServerOfTokens();
    void endsWhileATokenIsAwaited();

private:
    std::unique_ptr<Connector> connector(const ScriptedServer &server, const QJsonObject &auth,
                                         const char *path = "/data?x=1")
    {
        const FeedDefinition feed =
            feedWith({{"type", "http"}, {"url", server.url(path)}, {"timeout_s", 1}, {"auth", auth}});
        auto made = makeConnector(feed, {m_network, {{QStringLiteral("idp"), server.url("")}}, m_secrets, m_blocking});
        return made ? std::move(*made) : nullptr;
    }

    Fetched fetch(Connector &connector, Instant now = kNow)
    {
        Fetched fetched;
        start(connector, fetched, {QStringLiteral("run-1"), {}, {}, now});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 5000))
            qFatal("the connector never called back");
        return fetched;
    }

    /// A server that gives tokens t1, t2, … at /token, and answers others by `data`.
    ScriptedServer::Script giveTokens(const ScriptedServer *const &server,
                                      const std::function<QByteArray(const QByteArray &request)> &data,
                                      const QByteArray &rest = ",\"expires_in\":3600")
    {
        return [this, &server, data, rest](QTcpSocket &socket) {
            const QByteArray request = server->requests.back();
            socket.write(request.startsWith("POST /token ") ? token("t" + QByteArray::number(++m_tokens), rest)
                                                            : data(request));
            socket.disconnectFromHost();
        };
    }

    static QJsonObject oauth2()
    {
        return {{"type", "oauth2"},
                {"token_url", "{endpoint:idp}/token"},
                {"client_id", "ioc:1"},
                {"secret", "key"},
                {"scope", "read all"}};
    }

    HttpNetwork m_network;
    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    BlockingPool m_blocking;
    int m_tokens = 0;
};

void HttpCredentialsTest::sendsWhatThePackNames_data()
{
    QTest::addColumn<QJsonObject>("auth");
    QTest::addColumn<QByteArray>("sent");

    QTest::newRow("none") << QJsonObject() << QByteArray("GET /data?x=1 HTTP/1.1");
    // base64("an:s3cret+value/=")
    QTest::newRow("basic") << QJsonObject{{"type", "basic"}, {"user", "an"}, {"secret", "key"}}
                           << QByteArray("Authorization: Basic YW46czNjcmV0K3ZhbHVlLz0=\r\n");
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
    for (const QJsonObject &auth : {kBearer, kInQuery, oauth2()}) {
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
    QVERIFY(other.requests.isEmpty());
    QCOMPARE(fetch(*connector(server, {})).kind(), QStringLiteral("a payload")); // without them it is followed
}

void HttpCredentialsTest::followsARedirectOfTheSameServer()
{
    const ScriptedServer *self = nullptr;
    ScriptedServer server([&self](QTcpSocket &socket) {
        socket.write(self->requests.back().startsWith("GET /there")
                         ? kBody
                         : QByteArray("HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n"));
        socket.disconnectFromHost();
    });
    self = &server;
    QCOMPARE(fetch(*connector(server, kBearer)).kind(), QStringLiteral("a payload"));
    QVERIFY(server.requests.at(1).contains("Authorization: Bearer"));
}

void HttpCredentialsTest::neverTellsTheSecret_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const int code : {302, 400, 401, 403, 404, 407, 500})
        QTest::addRow("%d", code) << status(code);
    QTest::newRow("no HTTP") << QByteArray("what?\r\n\r\n");
    QTest::newRow("nothing") << QByteArray();
}

void HttpCredentialsTest::neverTellsTheSecret()
{
    QFETCH(QByteArray, answer);
    ScriptedServer server(ScriptedServer::answer(answer));
    for (const QJsonObject &auth :
         {kBearer, kInQuery, QJsonObject{{"type", "basic"}, {"user", "an"}, {"secret", "key"}}}) {
        const Fetched failed = fetch(*connector(server, auth));
        const QString told = toString(failed.failure().error);
        QVERIFY(!told.isEmpty());
        for (const QByteArray &form : {kSecret, kSecret.toPercentEncoding(), kSecret.toBase64(), QByteArray("an:")})
            QVERIFY2(!told.contains(QString::fromLatin1(form)), qPrintable(told));
    }
}

void HttpCredentialsTest::neverTellsWhatAServerRepeats_data()
{
    QTest::addColumn<QJsonObject>("auth");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");

    const QByteArray report = "<ExceptionReport><Exception exceptionCode=\"Denied\"><ExceptionText>";
    const QByteArray end = "</ExceptionText></Exception></ExceptionReport>";
    for (const auto &[name, auth] :
         {std::pair("basic", QJsonObject{{"type", "basic"}, {"user", "an"}, {"secret", "key"}}),
          std::pair("bearer", kBearer), std::pair("in the query", kInQuery)}) {
        QTest::addRow("report with status 400, %s", name) << auth << "http" << QByteArray("400 X") << report << end;
        QTest::addRow("report with status 200, %s", name) << auth << "payload" << QByteArray("200 X") << report << end;
        // A sentence is cut at 500 signs: here amid the secret.
        QTest::addRow("long report, %s", name)
            << auth << "payload" << QByteArray("200 X") << report + QByteArray(470, 'x') + ' ' << end;
        QTest::addRow("data, %s", name) << auth << "a payload" << QByteArray("200 X") << QByteArray("[{\"asked\":\"")
                                        << QByteArray("\"}]");
        QTest::addRow("a header, %s", name)
            << auth << "a payload" << QByteArray("200 X\r\nContent-Type: text/%") << QByteArray() << QByteArray();
    }
}

// A service that repeats how it was asked: the address as it was sent and as it is meant, and the header.
void HttpCredentialsTest::neverTellsWhatAServerRepeats()
{
    QFETCH(QJsonObject, auth);
    QFETCH(QString, kind);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ScriptedServer *self = nullptr;
    ScriptedServer server([&](QTcpSocket &socket) {
        const QByteArray asked = self->requests.back();
        const QByteArray address = asked.split(' ').value(1);
        const qsizetype begin = asked.indexOf("Authorization: ");
        const QByteArray header = begin < 0 ? QByteArray() : asked.mid(begin, asked.indexOf('\r', begin) - begin);
        QByteArray repeated = kSecret + ' ' + address + ' ' + header + ' ' + QByteArray::fromPercentEncoding(address) +
                              ' ' + address.toLower();
        if (before.startsWith('<'))
            repeated.replace("&", "&amp;");
        const QByteArray body = before + repeated + after;
        socket.write("HTTP/1.1 " + QByteArray(head).replace('%', repeated) +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    });
    self = &server;
    const Fetched fetched = fetch(*connector(server, auth));
    QCOMPARE(fetched.kind(), kind);
    QByteArray told = toString(fetched.failure().error).toUtf8();
    if (const PayloadPtr payload = fetched.payload()) {
        told = payload->bytes + payload->origin.toUtf8();
        for (const auto &[name, value] : payload->headers)
            told += value;
    }
    QVERIFY2(told.contains("***"), told.constData());
    const QByteArray secret = QByteArray(kSecret).toLower();
    for (const QByteArray &form : {secret, secret.toPercentEncoding().toLower(), secret.left(6),
                                   QByteArray("an:" + kSecret).toBase64().toLower()})
        QVERIFY2(!told.toLower().contains(form), told.constData());
}

void HttpCredentialsTest::neverTellsATokenThatAServerRepeats()
{
    const ScriptedServer *self = nullptr;
    ScriptedServer server([&](QTcpSocket &socket) {
        const QByteArray asked = self->requests.back();
        socket.write(asked.startsWith("POST /token ")
                         ? token("a-token-of-its-own")
                         : QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n[\"a-token-of-its-own\"]"));
        socket.disconnectFromHost();
    });
    self = &server;
    QCOMPARE(fetch(*connector(server, oauth2())).bytes(), QByteArray("[\"***\"]"));
}

void HttpCredentialsTest::knowsWhatWasSentWhenTheSecretIsAnotherOrGone_data()
{
    QTest::addColumn<QJsonObject>("connector");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isGone");

    const QJsonObject proxy{
        {"type", "http"}, {"host", "127.0.0.1"}, {"port", "of the server"}, {"user", "an"}, {"secret", "key"}};
    const std::pair<const char *, QJsonObject> ways[] = {
        {"basic", {{"auth", QJsonObject{{"type", "basic"}, {"user", "an"}, {"secret", "key"}}}}},
        {"bearer", {{"auth", kBearer}}},
        {"in the query", {{"auth", kInQuery}}},
        {"client", {{"auth", oauth2()}}},
        {"proxy", {{"proxy", proxy}}}};
    for (const auto &[name, connector] : ways) {
        for (const char *status : {"200 X", "500 X"}) {
            QTest::addRow("%s, another, %s", name, status) << connector << QByteArray(status) << false;
            QTest::addRow("%s, gone, %s", name, status) << connector << QByteArray(status) << true;
        }
    }
}

// An operator sets it anew, or the keyring is locked, while the answer is on its way.
void HttpCredentialsTest::knowsWhatWasSentWhenTheSecretIsAnotherOrGone()
{
    QFETCH(QJsonObject, connector);
    QFETCH(QByteArray, head);
    QFETCH(bool, isGone);
    const QByteArray basic = QByteArray("an:" + kSecret).toBase64();
    const ScriptedServer *self = nullptr;
    ScriptedServer server([&](QTcpSocket &socket) {
        if (self->requests.back().startsWith("POST /token ")) {
            socket.write(token("a-token-of-its-own"));
            return socket.disconnectFromHost();
        }
        m_secrets->values.clear();
        if (!isGone)
            m_secrets->values[QStringLiteral("key")] = "another one";
        const QByteArray body = "<ExceptionReport><Exception exceptionCode=\"Denied\"><ExceptionText>" + kSecret + ' ' +
                                basic + " a-token-of-its-own</ExceptionText></Exception></ExceptionReport>";
        const QByteArray data = head.startsWith('2') ? "[\"" + kSecret + ' ' + basic + " a-token-of-its-own\"]" : body;
        socket.write("HTTP/1.1 " + head + "\r\nETag: " + kSecret +
                     "\r\nContent-Length: " + QByteArray::number(data.size()) + "\r\n\r\n" + data);
        socket.disconnectFromHost();
    });
    self = &server;
    QJsonObject proxy = connector["proxy"].toObject();
    if (!proxy.isEmpty()) {
        proxy["port"] = server.serverPort();
        connector["proxy"] = proxy;
    }
    connector["type"] = QStringLiteral("http");
    connector["url"] = proxy.isEmpty() ? server.url("/data") : QStringLiteral("http://feed.invalid/data");
    auto made = makeConnector(feedWith(connector),
                              {m_network, {{QStringLiteral("idp"), server.url("")}}, m_secrets, m_blocking});
    const Fetched fetched = fetch(**made);
    QByteArray told = fetched.payload() ? fetched.bytes() : toString(fetched.failure().error).toUtf8();
    if (fetched.payload()) {
        told += fetched.payload()->cursor.entityTag.toUtf8();
        for (const auto &[name, value] : fetched.payload()->headers)
            told += value;
    }
    QVERIFY2(told.contains("***"), told.constData());
    QVERIFY2(!told.contains(kSecret), told.constData());
    const QString type = connector["auth"].toObject()["type"].toString();
    if (type == u"basic" || !proxy.isEmpty())
        QVERIFY2(!told.contains(basic), told.constData());
    if (type == u"oauth2")
        QVERIFY2(!told.contains("a-token-of-its-own"), told.constData());
}

void HttpCredentialsTest::knowsWhatThePageBeforeWasAskedWith()
{
    const ScriptedServer *self = nullptr;
    ScriptedServer server([&](QTcpSocket &socket) {
        const bool isFirst = self->requests.size() == 1;
        m_secrets->values[QStringLiteral("key")] = "another one";
        const QByteArray body = "[\"" + kSecret + "\",\"another one\"]";
        socket.write("HTTP/1.1 200 OK\r\n" + QByteArray(isFirst ? "Link: </data?p=2>; rel=\"next\"\r\n" : "") +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    });
    self = &server;
    const auto made = makeConnector(feedWith({{"type", "http"},
                                              {"url", server.url("/data")},
                                              {"paging", QJsonObject{{"type", "link"}}},
                                              {"auth", kBearer}}),
                                    {m_network, {}, m_secrets, m_blocking});
    const Fetched fetched = fetch(**made);
    QVERIFY2(fetched.payload(), qPrintable(toString(fetched.failure().error)));
    QVERIFY(server.requests.back().contains("Bearer another one"));
    QCOMPARE(fetched.payload()->further, (QByteArrayList{"[\"***\",\"***\"]"}));
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

void HttpCredentialsTest::getsATokenOnce()
{
    const ScriptedServer *self = nullptr;
    ScriptedServer server(giveTokens(self, [](const QByteArray &) { return kBody; }));
    self = &server;
    const auto made = connector(server, oauth2());
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

void HttpCredentialsTest::getsATokenAnewBeforeItExpires()
{
    const ScriptedServer *self = nullptr;
    ScriptedServer server(giveTokens(self, [](const QByteArray &) { return kBody; }));
    self = &server;
    const auto made = connector(server, oauth2());
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
    QCOMPARE(fetch(*made, kNow + 59min + 1s).kind(), QStringLiteral("a payload"));
    QCOMPARE(m_tokens, 2);
    QVERIFY(server.requests.back().contains("Authorization: Bearer t2\r\n"));
}

void HttpCredentialsTest::getsATokenAnewWhenItIsRefused()
{
    // Fault 13: the token is void before its time; nobody has to do anything.
    const ScriptedServer *self = nullptr;
    QByteArray good = "t1";
    ScriptedServer server(giveTokens(self, [&good](const QByteArray &request) -> QByteArray {
        return request.contains(QByteArray("Bearer " + good + "\r\n")) ? kBody : status(401);
    }));
    self = &server;
    const auto made = connector(server, oauth2());
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
    good = "t2";
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
    QCOMPARE(m_tokens, 2);
}

void HttpCredentialsTest::tellsOfARefusalThatANewTokenDoesNotMend()
{
    const ScriptedServer *self = nullptr;
    ScriptedServer server(giveTokens(self, [](const QByteArray &) { return status(401); }));
    self = &server;
    const Fetched refused = fetch(*connector(server, oauth2()));
    QCOMPARE(refused.kind(), QStringLiteral("http"));
    QCOMPARE(refused.failure().error.native, 401);
    QCOMPARE(m_tokens, 2); // and no more
}

void HttpCredentialsTest::tellsWhatIsWrongWithTheServerOfTokens_data()
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

void HttpCredentialsTest::tellsWhatIsWrongWithTheServerOfTokens()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, kind);
    const ScriptedServer *self = nullptr;
    bool broken = true;
    ScriptedServer server([&](QTcpSocket &socket) {
        const bool asksToken = self->requests.back().startsWith("POST");
        socket.write(asksToken ? (broken ? answer : token("t1")) : kBody);
        socket.disconnectFromHost();
    });
    self = &server;
    const auto made = connector(server, oauth2());
    const Fetched failed = fetch(*made);
    QCOMPARE(failed.kind(), kind);
    QVERIFY(!toString(failed.failure().error).contains(QString::fromLatin1(kSecret)));
    broken = false;
    QCOMPARE(fetch(*made).kind(), QStringLiteral("a payload"));
}

void HttpCredentialsTest::endsWhileATokenIsAwaited()
{
    ScriptedServer server(ScriptedServer::answerAndStall({}));
    auto made = connector(server, oauth2());
    Fetched fetched;
    start(*made, fetched, {QStringLiteral("run-1"), {}, {}, kNow});
    QTRY_COMPARE(server.requests.size(), 1);
    made.reset();
    QCoreApplication::processEvents();
    QCOMPARE(fetched.times, 0);
}

QTEST_GUILESS_MAIN(HttpCredentialsTest)
#include "tst_http_credentials.moc"
