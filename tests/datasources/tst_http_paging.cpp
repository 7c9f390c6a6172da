// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_connector.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/scripted_server.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kNow = at("2026-11-21T11:44:00Z");

QByteArray ok(const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

/// "/data?page=2" of "GET /data?page=2 HTTP/1.1".
QByteArray target(const QByteArray &request)
{
    return request.split(' ').value(1);
}

} // namespace

class HttpPagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_pages.clear();
        m_asked.clear();
    }

    void readsPageAfterPage_data();
    void readsPageAfterPage();
    void endsWhereNoFurtherPageIs_data();
    void endsWhereNoFurtherPageIs();
    void beginsWithTheFirstPageEachTime();
    void takesAllPagesOrNone();
    void refusesAListWithoutEnd_data();
    void refusesAListWithoutEnd();
    void tellsOfACursorThatLeadsNowhere_data();
    void tellsOfACursorThatLeadsNowhere();
    void goesToNoOtherServer_data();
    void goesToNoOtherServer();
    void takesNoMoreThanTheLimitInAll();
    void givesAListTenTimesAsLongAsAPage();
    void beginsNoFurtherPageOnceTheTimeOfTheListIsUp();
    void asksWithOneKeyThoughTheServerEchoesIt();
    void followsNoRedirectWithABody();
    void sendsWhatThePackTellsToPost_data();
    void sendsWhatThePackTellsToPost();

private:
    /// What the server answers, by target; anything else is a 404.
    QHash<QByteArray, QByteArray> m_pages;
    QByteArrayList m_asked;
    ScriptedServer m_server{[this](QTcpSocket &socket) {
        const QByteArray asked = target(m_server.requests.back());
        m_asked.push_back(asked);
        socket.write(m_pages.value(asked, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        socket.disconnectFromHost();
    }};
    HttpNetwork m_network;

    FeedDefinition paged(const QJsonObject &paging) const
    {
        FeedDefinition feed =
            feedWith({{"type", "http"}, {"url", m_server.url("/d?k=1")}, {"max_mib", 1}, {"paging", paging}});
        feed.format = {{"type", "json"}, {"rows", "/rows"}};
        feed.pageRows = 2;
        return feed;
    }

    std::unique_ptr<Connector> connector(const QJsonObject &paging)
    {
        return std::move(*makeConnector(paged(paging), {m_network, {}, m_secrets, m_blocking}));
    }

    Fetched fetch(Connector &connector)
    {
        Fetched fetched;
        start(connector, fetched, {QStringLiteral("run-1"), {}, QStringLiteral("2026\"&x"), kNow});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 5000))
            qFatal("the connector never called back");
        return fetched;
    }

    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    BlockingPool m_blocking;
};

void HttpPagingTest::readsPageAfterPage_data()
{
    QTest::addColumn<QJsonObject>("paging");
    QTest::addColumn<QByteArrayList>("targets");
    QTest::addColumn<QByteArrayList>("bodies");
    QTest::addColumn<QByteArrayList>("headers");

    const QByteArray full = "{\"rows\":[1,2]}", half = "{\"rows\":[3]}", none = "{\"rows\":[]}";
    const auto row = [](const char *name, const QJsonObject &paging, const QByteArrayList &targets,
                        const QByteArrayList &bodies, const QByteArrayList &headers = {}) {
        QTest::newRow(name) << paging << targets << bodies << headers;
    };
    row("pages from 1", {{"type", "page"}, {"parameter", "page"}}, {"/d?k=1&page=1", "/d?k=1&page=2", "/d?k=1&page=3"},
        {full, half, none});
    row("pages that the server has made smaller", {{"type", "page"}, {"parameter", "page"}},
        {"/d?k=1&page=1", "/d?k=1&page=2", "/d?k=1&page=3"}, {half, "{\"rows\":[4]}", none});
    row("pages from 0, the last one full", {{"type", "page"}, {"parameter", "p"}, {"first", 0}},
        {"/d?k=1&p=0", "/d?k=1&p=1"}, {full, none});
    row("offsets", {{"type", "offset"}, {"parameter", "from"}}, {"/d?k=1&from=0", "/d?k=1&from=2", "/d?k=1&from=4"},
        {full, "{\"rows\":[3,4]}", none});
    row("one page", {{"type", "page"}, {"parameter", "page"}}, {"/d?k=1&page=1"}, {none});
    const QJsonObject cursor{{"type", "cursor"}, {"parameter", "after"}, {"next", "/meta/next"}};
    row("cursors", cursor, {"/d?k=1", "/d?k=1&after=a%2Fb%3D", "/d?k=1&after=7"},
        {"{\"meta\":{\"next\":\"a/b=\"}}", "{\"meta\":{\"next\":7}}", "{\"meta\":{\"next\":null}}"});
    row("cursors beside whole numbers beyond 64 bits", cursor, {"/d?k=1", "/d?k=1&after=7"},
        {"{\"rows\":[18446744073709551616],\"meta\":{\"next\":7}}", "{\"rows\":[-9223372036854775809],\"meta\":{}}"});
    row("a cursor that is missing", cursor, {"/d?k=1"}, {"{\"rows\":[1],\"meta\":{}}"});
    row("no object with a cursor behind the last page",
        {{"type", "cursor"}, {"parameter", "after"}, {"next", "/paging/next/after"}, {"may_be_missing", true}},
        {"/d?k=1", "/d?k=1&after=7"}, {"{\"paging\":{\"next\":{\"after\":7}}}", "{\"rows\":[1]}"});
    row("an empty cursor", cursor, {"/d?k=1"}, {"{\"meta\":{\"next\":\"\"}}"});
    const QString apart = QStringLiteral("tiếp").normalized(QString::NormalizationForm_D);
    row("a cursor whose letters are taken apart", {{"type", "cursor"}, {"parameter", "after"}, {"next", "/tiếp/sau"}},
        {"/d?k=1", "/d?k=1&after=7"}, {"{\"" + apart.toUtf8() + "\":{\"sau\":7}}", "{\"" + apart.toUtf8() + "\":{}}"});
    row("no further page", cursor, {"/d?k=1"}, {"{\"meta\":{\"next\":false}}"});
    row("addresses", {{"type", "cursor"}, {"next", "/next"}}, {"/d?k=1", "/d?k=1&n=2", "/e"},
        {"{\"next\":\"?k=1&n=2\"}", "{\"next\":\"/e\"}", "{}"});
    row("SensorThings API 1.1", {{"type", "cursor"}, {"next", "/@iot.nextLink"}}, {"/d?k=1", "/d?$skip=2&$top=2"},
        {"{\"@iot.nextLink\":\"" + m_server.url("/d?$skip=2&$top=2").toLatin1() + "\",\"rows\":[]}", "{\"rows\":[]}"});
    row("WFS 2.0, GeoJSON", {{"type", "offset"}, {"parameter", "startIndex"}},
        {"/d?k=1&startIndex=0", "/d?k=1&startIndex=2", "/d?k=1&startIndex=3"}, {full, half, none});
    row("links with spaces, empty parameters and escaped quotes", {{"type", "link"}},
        {"/d?k=1", "/2", "/3", "/4", "/5"}, {full, full, full, full, full},
        {"Link: </2>; rel= \"next\"\r\n", "Link: </3>; foo; rel=next\r\n", "Link: </4>; title=\"x\\\"y\"; rel=next\r\n",
         "Link: </5>;; ; rel=next\r\n", ""});
    row("links", {{"type", "link"}}, {"/d?k=1", "/d?cursor=2", "/d?cursor=3"}, {full, full, full},
        {"Link: </d?cursor=1>; rel=\"first prev\", </d?cursor=2>; rel=\"next\"; title=\"a, b\"\r\n",
         "Link: </d?cursor=9>;rel=last,</d?cursor=3>;rel=next\r\n", "Link: </d>; rel=\"first\"\r\n"});
}

void HttpPagingTest::readsPageAfterPage()
{
    QFETCH(QJsonObject, paging);
    QFETCH(QByteArrayList, targets);
    QFETCH(QByteArrayList, bodies);
    QFETCH(QByteArrayList, headers);
    for (qsizetype i = 0; i < targets.size(); ++i)
        m_pages[targets[i]] = ok(bodies[i], headers.value(i));
    const Fetched fetched = fetch(*connector(paging));
    QCOMPARE(m_asked, targets);
    QVERIFY2(fetched.payload(), qPrintable(toString(fetched.failure().error)));
    QCOMPARE(QByteArrayList{fetched.bytes()} + fetched.payload()->further, bodies);
    QCOMPARE(fetched.origin(), m_server.url("/d"));
}

void HttpPagingTest::endsWhereNoFurtherPageIs_data()
{
    QTest::addColumn<QByteArray>("behind");
    QTest::newRow("not found") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("gone") << QByteArray("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("the last one again") << ok("{\"at\":\"17:03\",\"rows\":[3]}");
}

/// Servers answer differently to what lies behind their last page.
void HttpPagingTest::endsWhereNoFurtherPageIs()
{
    QFETCH(QByteArray, behind);
    m_pages["/d?k=1&page=1"] = ok("{\"rows\":[1,2]}");
    m_pages["/d?k=1&page=2"] = ok("{\"rows\":[3]}");
    m_pages["/d?k=1&page=3"] = behind;
    const auto made = connector({{"type", "page"}, {"parameter", "page"}});
    const Fetched fetched = fetch(*made);
    QVERIFY2(fetched.payload(), qPrintable(toString(fetched.failure().error)));
    QCOMPARE(fetched.payload()->further, QByteArrayList{"{\"rows\":[3]}"});
    m_pages.remove("/d?k=1&page=1");
    QCOMPARE(fetch(*made).kind(), QStringLiteral("http")); // a list without a first page is none
    m_pages["/d?k=1&page=1"] = ok("{\"rows\":[1,2],\"n\":4}");
    m_pages["/d?k=1&page=2"] = ok("{\"rows\":[3],\"n\":4}");
    m_pages["/d?k=1&page=3"] = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    const auto counted = connector({{"type", "page"}, {"parameter", "page"}, {"total", "/n"}});
    QCOMPARE(fetch(*counted).kind(), QStringLiteral("payload")); // a row is missing
}

void HttpPagingTest::beginsWithTheFirstPageEachTime()
{
    m_pages["/d?k=1&page=1"] = ok("{\"rows\":[1,2]}");
    m_pages["/d?k=1&page=2"] = ok("{\"rows\":[]}");
    const auto made = connector({{"type", "page"}, {"parameter", "page"}});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(fetch(*made).payload()->further.size(), 1);
    QCOMPARE(m_asked.size(), 4);
    QCOMPARE(m_asked[2], QByteArray("/d?k=1&page=1"));
}

void HttpPagingTest::takesAllPagesOrNone()
{
    m_pages["/d?k=1&page=1"] = ok("{\"rows\":[1,2]}");
    m_pages["/d?k=1&page=2"] = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: 7\r\n\r\n";
    const auto made = connector({{"type", "page"}, {"parameter", "page"}});
    const Fetched failed = fetch(*made);
    QCOMPARE(failed.kind(), QStringLiteral("http"));
    QCOMPARE(failed.failure().retryAfter, std::optional<Milliseconds>(7000));
    m_pages["/d?k=1&page=2"] = ok("{\"rows\":[3]}");
    const Fetched fetched = fetch(*made);
    QCOMPARE(fetched.bytes(), QByteArray("{\"rows\":[1,2]}"));
    QCOMPARE(fetched.payload()->further, QByteArrayList{"{\"rows\":[3]}"});
}

void HttpPagingTest::refusesAListWithoutEnd_data()
{
    QTest::addColumn<QJsonObject>("paging");
    QTest::addColumn<QByteArray>("answer");
    const QJsonObject cursor{{"type", "cursor"}, {"parameter", "c"}, {"next", "/next"}};
    QTest::newRow("the same cursor") << cursor << ok("{\"next\":\"x\"}");
    QTest::newRow("a cursor that only says that there is more") << cursor << ok("{\"next\":true}");
    QTest::newRow("a cursor that is none") << cursor << ok("{\"next\":[]}");
    QTest::newRow("no JSON") << cursor << ok("<html>");
    QTest::newRow("a link to itself") << QJsonObject{{"type", "link"}} << ok("[]", "Link: <?k=1>; rel=\"next\"\r\n");
    const QByteArray full = ok("{\"rows\":[1,2]}");
    QTest::newRow("an offset that is ignored") << QJsonObject{{"type", "offset"}, {"parameter", "c"}} << full;
    QTest::newRow("a number of the page that is ignored") << QJsonObject{{"type", "page"}, {"parameter", "c"}} << full;
    QTest::newRow("no list of rows") << QJsonObject{{"type", "page"}, {"parameter", "c"}} << ok("{\"error\":\"busy\"}");
}

void HttpPagingTest::refusesAListWithoutEnd()
{
    QFETCH(QJsonObject, paging);
    QFETCH(QByteArray, answer);
    for (const char *asked :
         {"/d?k=1", "/d?k=1&c=x", "/d?k=1&c=0", "/d?k=1&c=1", "/d?k=1&c=2", "/d?k=1&c=3", "/d?k=1&c=4"})
        m_pages[asked] = answer;
    const Fetched failed = fetch(*connector(paging));
    QCOMPARE(failed.kind(), QStringLiteral("payload"));
    QVERIFY(m_asked.size() <= 2);
}

void HttpPagingTest::tellsOfACursorThatLeadsNowhere_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("told");
    QTest::newRow("through a number") << QByteArray("{\"meta\":5}") << QStringLiteral("“/meta/next” leads to no page");
    QTest::newRow("through a list") << QByteArray("{\"meta\":[1]}") << QStringLiteral("“/meta/next” leads to no page");
    QTest::newRow("an object with another name")
        << QByteArray("{\"rows\":[1],\"page\":{\"next\":5}}") << QStringLiteral("no “/meta” any more");
    QTest::newRow("to an object") << QByteArray("{\"meta\":{\"next\":{}}}")
                                  << QStringLiteral("“/meta/next” leads to no page");
    QTest::newRow("cut off") << QByteArray("{\"meta\":{\"next\":") << QStringLiteral("no JSON");
}

void HttpPagingTest::tellsOfACursorThatLeadsNowhere()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, told);
    m_pages["/d?k=1"] = ok(body);
    const Fetched failed = fetch(*connector({{"type", "cursor"}, {"parameter", "c"}, {"next", "/meta/next"}}));
    QCOMPARE(failed.kind(), QStringLiteral("payload"));
    QVERIFY2(failed.failure().error.message.contains(told), qPrintable(failed.failure().error.message));
}

void HttpPagingTest::goesToNoOtherServer_data()
{
    QTest::addColumn<QByteArray>("next");
    for (const char *next : {"http://127.0.0.1:1/d", "http://localhost/d", "https://127.0.0.1/d", "file:///etc/passwd",
                             "//169.254.169.254/latest"})
        QTest::newRow(next) << QByteArray(next);
}

void HttpPagingTest::goesToNoOtherServer()
{
    QFETCH(QByteArray, next);
    m_pages["/d?k=1"] = ok("{\"next\":\"" + next + "\"}", "Link: <" + next + ">; rel=\"next\"\r\n");
    for (const QJsonObject &paging :
         {QJsonObject{{"type", "cursor"}, {"next", "/next"}}, QJsonObject{{"type", "link"}}}) {
        const Fetched failed = fetch(*connector(paging));
        QCOMPARE(failed.kind(), QStringLiteral("payload"));
        QVERIFY(failed.failure().error.message.contains(QStringLiteral("another server")));
    }
}

void HttpPagingTest::takesNoMoreThanTheLimitInAll()
{
    const QByteArray page = "{\"rows\":[1,2],\"s\":\"" + QByteArray(600'000, 'x') + "\"}";
    m_pages["/d?k=1&page=1"] = ok(page);
    m_pages["/d?k=1&page=2"] = ok(page);
    const Fetched failed = fetch(*connector({{"type", "page"}, {"parameter", "page"}}));
    QCOMPARE(failed.kind(), QStringLiteral("payload"));
    QVERIFY(failed.failure().error.message.contains(QStringLiteral("1 MiB")));
}

void HttpPagingTest::givesAListTenTimesAsLongAsAPage()
{
    const auto limits = HttpConnector::limitsOf({{"timeout_s", 3}, {"max_mib", 2}});
    QCOMPARE(limits.page, Milliseconds(3'000));
    QCOMPARE(limits.list, Milliseconds(30'000));
    QCOMPARE(limits.bytes, qint64(2 * 1024 * 1024));
}

void HttpPagingTest::beginsNoFurtherPageOnceTheTimeOfTheListIsUp()
{
    m_pages["/d?k=1&page=1"] = ok("{\"rows\":[1,2]}");
    m_pages["/d?k=1&page=2"] = ok("{\"rows\":[3]}");
    const FeedDefinition feed = paged({{"type", "page"}, {"parameter", "page"}});
    auto limits = HttpConnector::limitsOf(feed.connector);
    limits.list = Milliseconds(0);
    HttpConnector hurried(feed, m_server.url("/d?k=1"),
                          std::make_shared<HttpTransport>(feed.connector, m_network, *m_secrets),
                          makeHttpCredentials({}, *m_secrets, nullptr), limits);
    const Fetched failed = fetch(hurried);
    QCOMPARE(failed.kind(), QStringLiteral("timeout"));
    QCOMPARE(failed.failure().error.where, m_server.url("/d"));
    QCOMPARE(m_asked, QByteArrayList{"/d?k=1&page=1"});
    m_pages["/d?k=1&page=1"] = ok("{\"rows\":[]}");
    QCOMPARE(fetch(hurried).kind(), QStringLiteral("a payload")); // one page is no list that could be late
}

void HttpPagingTest::asksWithOneKeyThoughTheServerEchoesIt()
{
    const auto secrets = std::make_shared<KnownSecrets>();
    secrets->values = {{QStringLiteral("key"), "s3cret"}};
    FeedDefinition feed = feedWith({{"type", "http"},
                                    {"url", m_server.url("/d?k=a%20b")},
                                    {"auth", QJsonObject{{"type", "api_key"}, {"secret", "key"}, {"query", "key"}}},
                                    {"paging", QJsonObject{{"type", "link"}}}});
    m_pages["/d?k=a%20b&key=s3cret"] = ok("1", "Link: </d?key=s3cret&k=a%20b&page=2>; rel=next\r\n");
    m_pages["/d?k=a%20b&page=2&key=s3cret"] = ok("2");
    const auto made = makeConnector(feed, {m_network, {}, secrets, m_blocking});
    QCOMPARE(fetch(**made).payload()->further, QByteArrayList{"2"});
}

void HttpPagingTest::followsNoRedirectWithABody()
{
    m_pages["/d"] = "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n";
    m_pages["/there"] = ok("[]"); // what Qt would get there without the body
    FeedDefinition feed = feedWith(
        {{"type", "http"}, {"url", m_server.url("/d")}, {"post", QJsonObject{{"form", QJsonObject{{"a", "b"}}}}}});
    const auto made = makeConnector(feed, {m_network, {}, m_secrets, m_blocking});
    const Fetched refused = fetch(**made);
    QCOMPARE(refused.kind(), QStringLiteral("http"));
    QCOMPARE(m_asked.size(), 1);
}

void HttpPagingTest::sendsWhatThePackTellsToPost_data()
{
    QTest::addColumn<QJsonObject>("post");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON") << QJsonObject{{"json",
                                          QJsonObject{{"from", "{watermark}"}, {"list", QJsonArray{"{limit}", 5}}}}}
                          << QByteArray("Content-Type: application/json\r\n")
                          << QByteArray("{\"from\":\"2026\\\"&x\",\"list\":[\"2\",5]}");
    QTest::newRow("a form") << QJsonObject{{"form", QJsonObject{{"from", "{watermark}"}, {"n", "{limit}"}}}}
                            << QByteArray("Content-Type: application/x-www-form-urlencoded\r\n")
                            << QByteArray("from=2026%22%26x&n=2");
}

void HttpPagingTest::sendsWhatThePackTellsToPost()
{
    QFETCH(QJsonObject, post);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    m_pages["/d"] = ok("[]");
    FeedDefinition feed = feedWith({{"type", "http"}, {"url", m_server.url("/d")}, {"post", post}});
    feed.pageRows = 2;
    const auto made = makeConnector(feed, {m_network, {}, m_secrets, m_blocking});
    QCOMPARE(fetch(**made).bytes(), QByteArray("[]"));
    const QByteArray sent = m_server.requests.back();
    QVERIFY2(sent.startsWith("POST /d HTTP/1.1\r\n"), sent.constData());
    QVERIFY2(sent.contains(type), sent.constData());
    QVERIFY2(sent.endsWith(QByteArray("\r\n\r\n" + body)), sent.constData());
}

QTEST_GUILESS_MAIN(HttpPagingTest)
#include "tst_http_paging.moc"
