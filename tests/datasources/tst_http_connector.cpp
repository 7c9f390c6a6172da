// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "tests/datasources/http_plant.h"
#include "tests/datasources/packed.h"

using namespace ioc;
using namespace ioc::test;

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
    void followsARedirect();
    void stopsWhenItIsDestroyed();
    void takesNothingButHttp_data();
    void takesNothingButHttp();

private:
    HttpPlant m_plant;
    BlockingPool m_blocking;
};

void HttpConnectorTest::bringsTheBody()
{
    ScriptedServer server(ScriptedServer::answer(
        ok("Content-Length: 7\r\nETag: \"v7\"\r\nLast-Modified: Sat, 21 Nov 2026 11:00:00 GMT\r\n", "{\"a\":1}")));
    HttpConnector connector = m_plant.connector(server.url("/data?key=secret"));
    const Fetched fetched = m_plant.fetch(connector, {}, QStringLiteral("w"));
    QCOMPARE(fetched.times, 1);
    QCOMPARE(fetched.bytes(), QByteArray("{\"a\":1}"));
    const PayloadPtr payload = fetched.payload();
    QCOMPARE(payload->feed.toString(), QStringLiteral("air"));
    QCOMPARE(payload->run, QStringLiteral("run-1"));
    QCOMPARE(utc(payload->received), utc(m_plant.now));
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
        HttpConnector connector = m_plant.connector(server.url());
        QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("{\"a\":1}"));
    }
}

void HttpConnectorTest::sendsTheCursorAndTheWatermark()
{
    ScriptedServer server(ScriptedServer::answer("HTTP/1.1 304 Not Modified\r\n\r\n"));
    FeedDefinition feed = httpFeed();
    feed.pageRows = 500;
    HttpConnector connector = m_plant.connector(server.url("/data?since={watermark}&n={limit}"), feed);
    const Fetched fetched =
        m_plant.fetch(connector, {{}, QStringLiteral("\"v7\""), QStringLiteral("Sat, 21 Nov 2026 11:00:00 GMT")},
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
    HttpConnector connector = m_plant.connector(server.url(), feed);
    QCOMPARE(m_plant.fetch(connector, {{}, QStringLiteral("\"v7\""), QStringLiteral("x")}).bytes(), QByteArray("[]"));
    QVERIFY(!server.requests[0].contains("If-"));
}

void HttpConnectorTest::asksWithoutConditionsByPost()
{
    ScriptedServer server(ScriptedServer::answer(ok("Content-Length: 2\r\nETag: \"v8\"\r\n", "[]")));
    FeedDefinition feed = httpFeed();
    feed.connector.insert(QStringLiteral("post"), QJsonObject{{"json", QJsonObject{{"from", 1}}}});
    HttpConnector connector = m_plant.connector(server.url(), feed);
    const Fetched fetched = m_plant.fetch(connector, {{}, QStringLiteral("\"v7\""), QStringLiteral("x")});
    QCOMPARE(fetched.bytes(), QByteArray("[]"));
    QVERIFY(server.requests[0].startsWith("POST "));
    QVERIFY(!server.requests[0].contains("If-"));
    QCOMPARE(fetched.payload()->cursor.entityTag, QString()); // nor does it keep one for later
}

void HttpConnectorTest::takesNotModifiedForAnAnswerOnlyWhereItAsked()
{
    ScriptedServer server(ScriptedServer::answer("HTTP/1.1 304 Not Modified\r\n\r\n"));
    HttpConnector connector = m_plant.connector(server.url());
    QCOMPARE(m_plant.fetch(connector, {{}, QStringLiteral("\"v7\""), {}}).kind(), QStringLiteral("not modified"));
    const Fetched refused = m_plant.fetch(connector); // a broken cache on the way
    QCOMPARE(refused.kind(), QStringLiteral("http"));
    QCOMPARE(refused.failure().error.native, 304);
}

void HttpConnectorTest::followsARedirect()
{
    int requests = 0;
    ScriptedServer server([&](QTcpSocket &socket) {
        ScriptedServer::answer(requests++ == 0
                                   ? QByteArray("HTTP/1.1 302 Found\r\nLocation: /moved\r\nContent-Length: 0\r\n\r\n")
                                   : withLength("[1]"))(socket);
    });
    HttpConnector connector = m_plant.connector(server.url());
    QCOMPARE(m_plant.fetch(connector).bytes(), QByteArray("[1]"));
    QVERIFY(server.requests[1].startsWith("GET /moved "));
}

void HttpConnectorTest::stopsWhenItIsDestroyed()
{
    ScriptedServer server(ScriptedServer::answerAndStall(""));
    Fetched fetched;
    {
        HttpConnector connector = m_plant.connector(server.url());
        start(connector, fetched, {QStringLiteral("run-1"), {}, {}, m_plant.now});
        QTRY_COMPARE(server.requests.size(), 1);
    }
    QCoreApplication::processEvents();
    QCOMPARE(fetched.times, 0);
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
        makeConnector(feedWith({{"type", "http"}, {"url", url}}), {m_plant.network, {}, m_plant.secrets, m_blocking});
    QCOMPARE(whole.has_value(), taken);
    // Nor by way of an endpoint.
    const auto named = makeConnector(feedWith({{"type", "http"}, {"url", "{endpoint:base}"}}),
                                     {m_plant.network, {{QStringLiteral("base"), url}}, m_plant.secrets, m_blocking});
    QCOMPARE(named.has_value(), taken);
    if (!taken) {
        IOC_FAILS(whole, ErrorCode::InvalidPack);
        IOC_FAILS(named, ErrorCode::InvalidPack);
    }
}

QTEST_GUILESS_MAIN(HttpConnectorTest)
#include "tst_http_connector.moc"
