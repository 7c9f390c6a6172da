// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_connector.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/packed.h"
#include "tests/datasources/scripted_server.h"

#include <QNetworkAccessManager>
#include <QTemporaryFile>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNow = at("2026-11-21T11:44:00Z");

FeedDefinition httpFeed()
{
    return feedWith({{"type", "http"}, {"timeout_s", 1}, {"max_mib", 1}, {"headers", QJsonObject{{"X-Key", "abc"}}}});
}

QByteArray ok(const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
}

QByteArray withLength(const QByteArray &body)
{
    return ok("Content-Length: " + QByteArray::number(body.size()) + "\r\n", body);
}

} // namespace

class HttpConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void bringsTheBody();
    void unpacksTheBody();
    void sendsTheCursorAndTheWatermark();
    void asksWithoutConditionsWhereAWatermarkLeads();
    void asksWithoutConditionsByPost();
    void takesNotModifiedForAnAnswerOnlyWhereItAsked();
    void bearsFaults_data();
    void bearsFaults();
    void refusesAPortWhereNobodyListens();
    void tellsAHostThatHasNoAddress();
    void followsARedirect();
    void endsARedirectLoop();
    void obeysRetryAfter_data();
    void obeysRetryAfter();
    void recoversAfterEveryFault();
    void stopsWhenItIsDestroyed();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void takesNothingButHttp_data();
    void takesNothingButHttp();

private:
    Fetched fetch(HttpConnector &connector, const FeedCursor &cursor = {}, const QString &watermark = {})
    {
        Fetched fetched;
        start(connector, fetched, {QStringLiteral("run-1"), cursor, watermark, kNow});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 5000))
            qFatal("the connector never called back");
        return fetched;
    }

    std::shared_ptr<HttpTransport> transport()
    {
        return std::make_shared<HttpTransport>(QJsonObject(), m_network, *m_secrets);
    }

    QNetworkAccessManager m_network;
    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    BlockingPool m_blocking;
};

void HttpConnectorTest::bringsTheBody()
{
    ScriptedServer server(ScriptedServer::answer(
        ok("Content-Length: 7\r\nETag: \"v7\"\r\nLast-Modified: Sat, 21 Nov 2026 11:00:00 GMT\r\n", "{\"a\":1}")));
    HttpConnector connector(httpFeed(), server.url("/data?key=secret"), transport(),
                            makeHttpCredentials({}, *m_secrets, nullptr));
    const Fetched fetched = fetch(connector, {}, QStringLiteral("w"));
    QCOMPARE(fetched.times, 1);
    QCOMPARE(fetched.bytes(), QByteArray("{\"a\":1}"));
    const PayloadPtr payload = fetched.payload();
    QCOMPARE(payload->feed.toString(), QStringLiteral("air"));
    QCOMPARE(payload->run, QStringLiteral("run-1"));
    QCOMPARE(utc(payload->received), utc(kNow));
    QCOMPARE(payload->watermark, QStringLiteral("w"));
    QCOMPARE(payload->cursor.entityTag, QStringLiteral("\"v7\""));
    QCOMPARE(payload->cursor.lastModified, QStringLiteral("Sat, 21 Nov 2026 11:00:00 GMT"));
    QCOMPARE(payload->origin, server.url()); // without the query, where keys stand
    QVERIFY(server.requests[0].contains("Accept-Encoding: gzip, br\r\n"));
    QVERIFY(server.requests[0].contains("X-Key: abc\r\n"));
}

void HttpConnectorTest::unpacksTheBody()
{
    for (const auto &[encoding, packed] :
         {std::pair(QByteArray("gzip"), gzipped("{\"a\":1}")), std::pair(QByteArray("br"), brotlied("{\"a\":1}"))}) {
        ScriptedServer server(ScriptedServer::answer(
            ok("Content-Encoding: " + encoding + "\r\nContent-Length: " + QByteArray::number(packed.size()) + "\r\n",
               packed)));
        HttpConnector connector(httpFeed(), server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
        QCOMPARE(fetch(connector).bytes(), QByteArray("{\"a\":1}"));
    }
}

void HttpConnectorTest::sendsTheCursorAndTheWatermark()
{
    ScriptedServer server(ScriptedServer::answer("HTTP/1.1 304 Not Modified\r\n\r\n"));
    FeedDefinition feed = httpFeed();
    feed.pageRows = 500;
    HttpConnector connector(feed, server.url("/data?since={watermark}&n={limit}"), transport(),
                            makeHttpCredentials({}, *m_secrets, nullptr));
    const Fetched fetched =
        fetch(connector, {{}, QStringLiteral("\"v7\""), QStringLiteral("Sat, 21 Nov 2026 11:00:00 GMT")},
              QStringLiteral("2026-11-21T17:00:00+07:00&x=1"));
    QCOMPARE(fetched.kind(), QStringLiteral("not modified"));
    const QByteArray request = server.requests[0];
    QVERIFY2(request.startsWith("GET /data?since=2026-11-21T17%3A00%3A00%2B07%3A00%26x%3D1&n=500 HTTP/1.1\r\n"),
             request.constData());
    QVERIFY(request.contains("If-None-Match: \"v7\"\r\n"));
    QVERIFY(request.contains("If-Modified-Since: Sat, 21 Nov 2026 11:00:00 GMT\r\n"));
}

void HttpConnectorTest::asksWithoutConditionsWhereAWatermarkLeads()
{
    ScriptedServer server(ScriptedServer::answer(withLength("[]")));
    FeedDefinition feed = httpFeed();
    feed.watermarkField = QStringLiteral("at");
    HttpConnector connector(feed, server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
    QCOMPARE(fetch(connector, {{}, QStringLiteral("\"v7\""), QStringLiteral("x")}).bytes(), QByteArray("[]"));
    QVERIFY(!server.requests[0].contains("If-"));
}

void HttpConnectorTest::asksWithoutConditionsByPost()
{
    ScriptedServer server(ScriptedServer::answer(ok("Content-Length: 2\r\nETag: \"v8\"\r\n", "[]")));
    FeedDefinition feed = httpFeed();
    feed.connector.insert(QStringLiteral("post"), QJsonObject{{"json", QJsonObject{{"from", 1}}}});
    HttpConnector connector(feed, server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
    const Fetched fetched = fetch(connector, {{}, QStringLiteral("\"v7\""), QStringLiteral("x")});
    QCOMPARE(fetched.bytes(), QByteArray("[]"));
    QVERIFY(server.requests[0].startsWith("POST "));
    QVERIFY(!server.requests[0].contains("If-"));
    QCOMPARE(fetched.payload()->cursor.entityTag, QString()); // nor does it keep one for later
}

void HttpConnectorTest::takesNotModifiedForAnAnswerOnlyWhereItAsked()
{
    ScriptedServer server(ScriptedServer::answer("HTTP/1.1 304 Not Modified\r\n\r\n"));
    HttpConnector connector(httpFeed(), server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
    QCOMPARE(fetch(connector, {{}, QStringLiteral("\"v7\""), {}}).kind(), QStringLiteral("not modified"));
    const Fetched refused = fetch(connector); // a broken cache on the way
    QCOMPARE(refused.kind(), QStringLiteral("http"));
    QCOMPARE(refused.failure().error.native, 304);
}

void HttpConnectorTest::bearsFaults_data()
{
    QTest::addColumn<ScriptedServer::Script>("script");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("native");

    const auto row = [](const char *name, const ScriptedServer::Script &script, ErrorCode code, int native = 0) {
        QTest::newRow(name) << script << toString(code) << native;
    };
    row("accepts and says nothing", ScriptedServer::answerAndStall(""), ErrorCode::Timeout);
    row("half a status line, then nothing", ScriptedServer::answerAndStall("HTTP/1.1 2"), ErrorCode::Timeout);
    row("one byte of the body, then nothing", ScriptedServer::answerAndStall(ok("Content-Length: 7\r\n", "{")),
        ErrorCode::Timeout);
    row("closes at once", ScriptedServer::answer(""), ErrorCode::Connection);
    row("no HTTP at all", ScriptedServer::answer("SSH-2.0-OpenSSH_9.2\r\n"), ErrorCode::Connection);
    row("reset in the middle of the body", ScriptedServer::answerAndReset(ok("Content-Length: 700\r\n", "{\"a\":")),
        ErrorCode::Payload);
    row("Content-Length longer than the body", ScriptedServer::answer(ok("Content-Length: 700\r\n", "{\"a\":1}")),
        ErrorCode::Payload);
    row("chunks cut off", ScriptedServer::answer(ok("Transfer-Encoding: chunked\r\n", "5\r\n{\"a\":\r\n")),
        ErrorCode::Payload);
    row("a chunk cut off", ScriptedServer::answer(ok("Transfer-Encoding: chunked\r\n", "50\r\n{\"a\":")),
        ErrorCode::Payload);
    const QByteArray packed = gzipped("{\"a\":1}");
    const auto gzip = [](const QByteArray &body) {
        return ScriptedServer::answer(
            ok("Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n", body));
    };
    row("gzip cut off", gzip(packed.chopped(5)), ErrorCode::Payload);
    row("gzip cut off in a chunk",
        ScriptedServer::answer(ok("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                                  "5\r\n" + packed.first(5) + "\r\n0\r\n\r\n")),
        ErrorCode::Payload);
    row("gzip bomb", gzip(gzipped(QByteArray(8 * 1024 * 1024, ' '))), ErrorCode::Payload);
    row("an encoding that nobody asked for",
        ScriptedServer::answer(ok("Content-Encoding: zstd\r\nContent-Length: 3\r\n", "\x28\xb5\x2f")),
        ErrorCode::Payload);
    row("more than the limit", ScriptedServer::answer(withLength(QByteArray(1024 * 1024 + 1, 'x'))),
        ErrorCode::Payload);
    row("more than the limit, without end", ScriptedServer::answerAndStall(ok("", QByteArray(1024 * 1024 + 1, 'x'))),
        ErrorCode::Payload);
    row("401", ScriptedServer::answer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"), ErrorCode::Http, 401);
    row("404", ScriptedServer::answer("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"), ErrorCode::Http, 404);
    row("407", ScriptedServer::answer("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"),
        ErrorCode::Http, 407);
    row("500", ScriptedServer::answer("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"),
        ErrorCode::Http, 500);
    row("503", ScriptedServer::answer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"), ErrorCode::Http,
        503);
    row("part of a body that was asked for whole",
        ScriptedServer::answer(
            "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-1/9\r\nContent-Length: 2\r\n\r\n{}"),
        ErrorCode::Http, 206);
    row("a redirect to a file",
        ScriptedServer::answer("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n"),
        ErrorCode::Http, 302);
}

void HttpConnectorTest::bearsFaults()
{
    QFETCH(ScriptedServer::Script, script);
    QFETCH(int, native);
    ScriptedServer server(script);
    HttpConnector connector(httpFeed(), server.url("/data?key=secret"), transport(),
                            makeHttpCredentials({}, *m_secrets, nullptr));
    const Fetched fetched = fetch(connector);
    QVERIFY(!fetched.payload());
    QTEST(fetched.kind(), "kind");
    QCOMPARE(fetched.times, 1);
    const Error error = fetched.failure().error;
    QVERIFY(!error.message.isEmpty());
    QVERIFY2(!toString(error).contains(QStringLiteral("secret")), qPrintable(toString(error)));
    if (native != 0)
        QCOMPARE(error.native, native);
}

void HttpConnectorTest::refusesAPortWhereNobodyListens()
{
    QString url;
    {
        ScriptedServer server(ScriptedServer::answer(""));
        url = server.url();
    }
    HttpConnector connector(httpFeed(), url, transport(), makeHttpCredentials({}, *m_secrets, nullptr));
    QCOMPARE(fetch(connector).kind(), toString(ErrorCode::Connection));
}

void HttpConnectorTest::tellsAHostThatHasNoAddress()
{
    HttpConnector connector(httpFeed(), QStringLiteral("http://no-such-host.invalid/data"), transport(),
                            makeHttpCredentials({}, *m_secrets, nullptr));
    const QString kind = fetch(connector).kind();
    QVERIFY2(kind == toString(ErrorCode::NameResolution) || kind == toString(ErrorCode::Timeout), qPrintable(kind));
}

void HttpConnectorTest::followsARedirect()
{
    int requests = 0;
    ScriptedServer server([&](QTcpSocket &socket) {
        ScriptedServer::answer(requests++ == 0
                                   ? QByteArray("HTTP/1.1 302 Found\r\nLocation: /moved\r\nContent-Length: 0\r\n\r\n")
                                   : withLength("[1]"))(socket);
    });
    HttpConnector connector(httpFeed(), server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
    QCOMPARE(fetch(connector).bytes(), QByteArray("[1]"));
    QVERIFY(server.requests[1].startsWith("GET /moved "));
}

void HttpConnectorTest::endsARedirectLoop()
{
    ScriptedServer server(
        ScriptedServer::answer("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"));
    HttpConnector connector(httpFeed(), server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
    const Fetched failed = fetch(connector);
    QCOMPARE(failed.kind(), toString(ErrorCode::Http));
    QCOMPARE(failed.failure().error.native, 302);
    QVERIFY2(server.requests.size() <= 6, qPrintable(QString::number(server.requests.size())));
}

void HttpConnectorTest::obeysRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("seconds") << QByteArray("Retry-After: 90\r\n") << qint64(90);
    QTest::newRow("date") << QByteArray("Retry-After: Sat, 21 Nov 2026 11:46:00 GMT\r\n") << qint64(120);
    QTest::newRow("absurd") << QByteArray("Retry-After: 31536000\r\n") << qint64(3600);
    QTest::newRow("none") << QByteArray() << qint64(-1);
}

void HttpConnectorTest::obeysRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, seconds);
    ScriptedServer server(
        ScriptedServer::answer("HTTP/1.1 429 Too Many Requests\r\n" + header + "Content-Length: 0\r\n\r\n"));
    HttpConnector connector(httpFeed(), server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
    const FetchFailure failure = fetch(connector).failure();
    QCOMPARE(failure.error.native, 429);
    QCOMPARE(failure.retryAfter ? qint64(failure.retryAfter->count()) : -1000, seconds * 1000);
}

void HttpConnectorTest::recoversAfterEveryFault()
{
    // One connector, one server: each fault is followed by a good answer, without anybody's help.
    const std::vector<ScriptedServer::Script> faults{
        ScriptedServer::answer(""),
        ScriptedServer::answer(ok("Content-Length: 700\r\n", "{")),
        ScriptedServer::answerAndReset(ok("Content-Length: 700\r\n", "{")),
        ScriptedServer::answerAndStall(ok("Content-Length: 700\r\n", "{")),
        ScriptedServer::answer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"),
        ScriptedServer::answer(withLength(QByteArray(1024 * 1024 + 1, 'x')))};
    bool well = false;
    size_t fault = 0;
    ScriptedServer server(
        [&](QTcpSocket &socket) { (well ? ScriptedServer::answer(withLength("[]")) : faults[fault])(socket); });
    HttpConnector connector(httpFeed(), server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
    for (fault = 0; fault < faults.size(); ++fault) {
        well = false;
        QVERIFY2(!fetch(connector).payload(), qPrintable(QString::number(fault)));
        well = true;
        QCOMPARE(fetch(connector).bytes(), QByteArray("[]"));
    }
}

void HttpConnectorTest::stopsWhenItIsDestroyed()
{
    ScriptedServer server(ScriptedServer::answerAndStall(""));
    Fetched fetched;
    {
        HttpConnector connector(httpFeed(), server.url(), transport(), makeHttpCredentials({}, *m_secrets, nullptr));
        start(connector, fetched, {QStringLiteral("run-1"), {}, {}, kNow});
        QTRY_COMPARE(server.requests.size(), 1);
    }
    QCoreApplication::processEvents();
    QCOMPARE(fetched.times, 0);
}

void HttpConnectorTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds");

    QTest::newRow("nothing") << QByteArray() << qint64(-1);
    QTest::newRow("seconds") << QByteArray("120") << qint64(120);
    QTest::newRow("spaces around") << QByteArray(" 120 ") << qint64(120);
    QTest::newRow("zero is a second") << QByteArray("0") << qint64(1);
    QTest::newRow("below zero") << QByteArray("-5") << qint64(-1);
    QTest::newRow("an hour at most") << QByteArray("3601") << qint64(3600);
    QTest::newRow("a year is an hour") << QByteArray("31536000") << qint64(3600);
    QTest::newRow("a date") << QByteArray("Sat, 21 Nov 2026 11:44:30 GMT") << qint64(30);
    QTest::newRow("a date gone by is a second") << QByteArray("Sat, 21 Nov 2026 11:00:00 GMT") << qint64(1);
    QTest::newRow("a date far ahead is an hour") << QByteArray("Sun, 21 Nov 2027 11:44:30 GMT") << qint64(3600);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("half a date") << QByteArray("Sat, 21 Nov") << qint64(-1);
}

void HttpConnectorTest::readsRetryAfter()
{
    QFETCH(QByteArray, header);
    const auto pause = parseRetryAfter(header, kNow);
    QTEST(pause ? qint64(pause->count() / 1000) : qint64(-1), "seconds");
}

void HttpConnectorTest::takesNothingButHttp_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("taken");

    QTest::newRow("http") << "http://127.0.0.1/x" << true;
    QTest::newRow("https in large letters") << "HTTPS://example.invalid/x" << true;
    QTest::newRow("a file") << "file:///etc/passwd" << false;
    QTest::newRow("a resource of the program") << "qrc:/schemas/feeds.schema.json" << false;
    QTest::newRow("data") << "data:,x" << false;
    QTest::newRow("ftp") << "ftp://example.invalid/x" << false;
    QTest::newRow("no address") << "data/x.json" << false;
    QTest::newRow("no host") << "http:///x" << false;
}

void HttpConnectorTest::takesNothingButHttp()
{
    QFETCH(QString, url);
    QFETCH(bool, taken);
    const auto whole =
        makeConnector(feedWith({{"type", "http"}, {"url", url}}), {m_network, {}, m_secrets, m_blocking});
    QCOMPARE(whole.has_value(), taken);
    // Nor by way of an endpoint.
    const auto named = makeConnector(feedWith({{"type", "http"}, {"url", "{endpoint:base}"}}),
                                     {m_network, {{QStringLiteral("base"), url}}, m_secrets, m_blocking});
    QCOMPARE(named.has_value(), taken);
    if (!taken) {
        IOC_FAILS(whole, ErrorCode::InvalidPack);
        IOC_FAILS(named, ErrorCode::InvalidPack);
    }
}

QTEST_GUILESS_MAIN(HttpConnectorTest)
#include "tst_http_connector.moc"
