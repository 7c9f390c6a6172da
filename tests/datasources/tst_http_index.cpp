// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts that an Atom or RSS document lists.
#include "core/ingest/pipeline.h"
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_exchange.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/connectors/http/http_paging.h"
#include "datasources/connectors/http/web_feed.h"
#include "datasources/decoders/decoder_factory.h"
#include "tests/datasources/fetch.h"
#include "tests/datasources/known_secrets.h"
#include "tests/datasources/scripted_server.h"
#include "tests/ingest/feed_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

QByteArray ok(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray atom(const QByteArrayList &hrefs)
{
    QByteArray entries;
    for (const QByteArray &href : hrefs)
        entries += "<entry><title>t</title><link rel=\"self\" href=\"/no\"/><link href=\"" + href + "\"/></entry>";
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"/home\"/>" + entries + "</feed>";
}

QByteArray alert(const char *number)
{
    return "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>A-" + QByteArray(number) +
           "</identifier><sender>a@b</sender><sent>2026-11-21T06:3" + number +
           ":00+07:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope></alert>";
}

/// Alerts as records, one counted for each day.
FeedDefinition alerts(const QString &url, const QJsonObject &paging = {{"type", "index"}})
{
    FeedDefinition feed;
    feed.id = FeedId(QStringLiteral("alerts"));
    feed.connector = {{"type", "http"}, {"url", url}, {"timeout_s", 5}, {"paging", paging}};
    feed.format = {{"type", "cap"}};
    feed.fields = {field("key", FieldType::Text), field("sent", FieldType::DateTime),
                   field("identifier", FieldType::Text)};
    feed.fields[0].source = QStringLiteral("@key");
    feed.fields[1].source = QStringLiteral("sent");
    feed.fields[2].source = QStringLiteral("identifier");
    feed.records = RecordMapping{QStringLiteral("alert"), QStringLiteral("key"), QStringLiteral("sent"), {}};
    feed.records->counts = {{MeasureId(QStringLiteral("tthc.due")), QStringLiteral("sent"), 0, {}, {}, {}, {}}};
    feed.futureTolerance = std::chrono::minutes(5);
    return feed;
}

} // namespace

class HttpIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_pages.clear();
        m_asked.clear();
    }
    void takesWhatTheIndexLists();
    void takesTheFirstOfALongIndex();
    void losesNothingWithADocumentThatIsGoneOrBroken();
    void failsWhenADocumentCannotBeFetched();
    void takesAnEmptyIndexForASuccess();
    void tellsOfAnIndexThatIsLongerThanUsual();
    void tellsOfEntriesWithoutALink();
    void failsWhenNoDocumentOfTheIndexIsThere();
    void failsWhenNoEntryOfTheIndexHasALink_data();
    void failsWhenNoEntryOfTheIndexHasALink();
    void refusesAnIndexThatIsNone_data();
    void refusesAnIndexThatIsNone();
    void goesToNoOtherServer();
    void findsTheLinks_data();
    void findsTheLinks();

private:
    QHash<QByteArray, QByteArray> m_pages;
    QByteArrayList m_asked;
    ScriptedServer m_server{[this](QTcpSocket &socket) {
        const QByteArray asked = m_server.requests.back().split(' ').value(1);
        m_asked.push_back(asked);
        socket.write(m_pages.value(asked, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        socket.disconnectFromHost();
    }};
    HttpNetwork m_network;
    std::shared_ptr<KnownSecrets> m_secrets = std::make_shared<KnownSecrets>();
    BlockingPool m_blocking;

    Fetched fetch(const QJsonObject &paging = {{"type", "index"}})
    {
        const auto connector =
            std::move(*makeConnector(alerts(m_server.url("/index"), paging), {m_network, {}, m_secrets, m_blocking}));
        Fetched fetched;
        start(*connector, fetched, {QStringLiteral("run-1"), {}, {}, at("2026-11-21T11:44:00Z")});
        if (!QTest::qWaitFor([&] { return fetched.times > 0; }, 10'000))
            qFatal("the connector never called back");
        return fetched;
    }

    /// "A-1, A-2", the identifiers of the records, and how many documents were refused.
    static QString land(const Fetched &fetched)
    {
        FeedFixture feed(alerts({}));
        const auto decoder = makeDecoder(feed.pack->feeds.front().format);
        QStringList told;
        qsizetype refused = 0;
        const auto done = runPipeline(*feed.compiled, **decoder, *fetched.payload(), {}, [&](Batch &&part) {
            for (const Record &record : part.records)
                told.push_back(record.key.split(QLatin1Char(',')).value(1));
            refused += qsizetype(part.quarantined.size());
            return true;
        });
        return done ? told.join(QStringLiteral(", ")) + QStringLiteral(" refused %1").arg(refused)
                    : done.error().message;
    }
};

void HttpIndexTest::takesWhatTheIndexLists()
{
    m_pages["/index"] = ok(atom({"/1", m_server.url("/sub/2?x=1").toLatin1(), "/1"}));
    m_pages["/1"] = ok(alert("1"));
    m_pages["/sub/2?x=1"] = ok(alert("2"));
    const Fetched fetched = fetch();
    QCOMPARE(fetched.kind(), QStringLiteral("a payload"));
    QCOMPARE(m_asked, (QByteArrayList{"/index", "/1", "/sub/2?x=1"}));
    QCOMPARE(land(fetched), QStringLiteral("A-1, A-2 refused 0"));
}

void HttpIndexTest::takesTheFirstOfALongIndex()
{
    m_pages["/index"] = ok(atom({"/1", "/2", "/3"}));
    m_pages["/1"] = ok(alert("1"));
    m_pages["/2"] = ok(alert("2"));
    QCOMPARE(land(fetch({{"type", "index"}, {"most", 2}})), QStringLiteral("A-1, A-2 refused 0"));
    QCOMPARE(m_asked.size(), 3);
}

void HttpIndexTest::losesNothingWithADocumentThatIsGoneOrBroken()
{
    m_pages["/index"] = ok(atom({"/gone", "/1", "/broken", "/html", "/2", "/ended"}));
    m_pages["/1"] = ok(alert("1"));
    m_pages["/broken"] = ok("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alert>&x;</alert>");
    m_pages["/html"] = ok("<html>Please log in</html>");
    m_pages["/2"] = ok(alert("2"));
    m_pages["/ended"] = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";
    QCOMPARE(land(fetch()), QStringLiteral("A-1, A-2 refused 2"));
}

// What comes behind it would be missing without a word.
void HttpIndexTest::failsWhenADocumentCannotBeFetched()
{
    m_pages["/index"] = ok(atom({"/1", "/2"}));
    m_pages["/1"] = ok(alert("1"));
    m_pages["/2"] = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
    QCOMPARE(fetch().kind(), toString(ErrorCode::Http));
    m_pages["/2"] = ok(alert("2"));
    QCOMPARE(land(fetch()), QStringLiteral("A-1, A-2 refused 0"));
    m_pages.remove("/index");
    QCOMPARE(fetch().kind(), toString(ErrorCode::Http)); // an index that is gone is a fault
}

void HttpIndexTest::takesAnEmptyIndexForASuccess()
{
    m_pages["/index"] = ok(atom({}));
    QCOMPARE(fetch().kind(), QStringLiteral("not modified"));
}

/// Nobody said that the first of them are enough.
void HttpIndexTest::tellsOfAnIndexThatIsLongerThanUsual()
{
    QByteArrayList hrefs;
    for (int i = 1; i <= 201; ++i)
        hrefs.push_back("/" + QByteArray::number(i));
    const QUrl index(QStringLiteral("http://127.0.0.1/index"));
    HttpAnswer answer;
    answer.body = atom(hrefs);
    HttpPaging usual(alerts(index.toString()));
    IOC_VERIFY(usual.next(usual.first(index), answer));
    QCOMPARE(usual.aside().size(), size_t(1));
    QCOMPARE(usual.aside().front().value, index.toString());
    QCOMPARE(usual.aside().front().reason, QStringLiteral("The index lists 201 documents: the first 200 are taken, "
                                                          "unless “most” says another number."));
    HttpPaging chosen(alerts(index.toString(), {{"type", "index"}, {"most", 200}}));
    IOC_VERIFY(chosen.next(chosen.first(index), answer));
    QVERIFY(chosen.aside().empty());
}

/// One warning that cannot be read is told, and does not cost the others.
void HttpIndexTest::tellsOfEntriesWithoutALink()
{
    m_pages["/index"] = ok("<feed><entry><title>Bão số 9</title></entry><entry><link href='/1'/></entry></feed>");
    m_pages["/1"] = ok(alert("1"));
    const Fetched fetched = fetch();
    QCOMPARE(land(fetched), QStringLiteral("A-1 refused 1"));
    QCOMPARE(fetched.payload()->aside.front().value, QStringLiteral("Bão số 9"));
    QCOMPARE(fetch().payload()->aside.size(), size_t(1)); // not one more with each fetch
}

// An index whose links all lead nowhere is no sign of a day without alerts.
void HttpIndexTest::failsWhenNoDocumentOfTheIndexIsThere()
{
    m_pages["/index"] = ok(atom({"/gone"}));
    const Fetched gone = fetch();
    QCOMPARE(gone.kind(), toString(ErrorCode::Http));
    QCOMPARE(gone.failure().error.native, 404);
    m_pages["/index"] = ok(atom({"/gone", "/ended"}));
    m_pages["/ended"] = "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n";
    QCOMPARE(fetch().failure().error.native, 410);
}

void HttpIndexTest::failsWhenNoEntryOfTheIndexHasALink_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::newRow("RSS") << QByteArray("<rss><channel><item><title>Bão số 9</title></item></channel></rss>");
    QTest::newRow("a guid that is no address")
        << QByteArray("<rss><channel><item><guid>urn:oid:2.49.0.1.704</guid></item></channel></rss>");
    QTest::newRow("a guid that is said to be none")
        << QByteArray("<rss><channel><item><guid isPermaLink='false'>http://127.0.0.1/1</guid></item></channel></rss>");
    QTest::newRow("Atom") << QByteArray("<feed><entry><link rel='edit' href='/1'/></entry><entry/></feed>");
}

/// Warnings are out, and the feed must not say that there are none.
void HttpIndexTest::failsWhenNoEntryOfTheIndexHasALink()
{
    QFETCH(QByteArray, index);
    m_pages["/index"] = ok(index);
    QCOMPARE(fetch().kind(), toString(ErrorCode::Decode));
}

void HttpIndexTest::refusesAnIndexThatIsNone_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QString>("kind");
    QTest::newRow("an alert") << alert("1") << toString(ErrorCode::Decode);
    QTest::newRow("broken") << atom({"/1"}).chopped(9) << toString(ErrorCode::Payload);
    QTest::newRow("hostile") << QByteArray("<!DOCTYPE feed SYSTEM \"http://127.0.0.1:1/\"><feed/>")
                             << toString(ErrorCode::Payload);
}

void HttpIndexTest::refusesAnIndexThatIsNone()
{
    QFETCH(QByteArray, index);
    QFETCH(QString, kind);
    m_pages["/index"] = ok(index);
    QCOMPARE(fetch().kind(), kind);
}

void HttpIndexTest::goesToNoOtherServer()
{
    ScriptedServer other(ScriptedServer::answer(ok(alert("1"))));
    m_pages["/index"] = ok(atom({other.url("/1").toLatin1()}));
    QCOMPARE(fetch().kind(), toString(ErrorCode::Payload));
    QVERIFY(other.requests.isEmpty());
    m_pages["/index"] = ok(atom({"file:///etc/passwd"}));
    QCOMPARE(fetch().kind(), toString(ErrorCode::Payload));
}

void HttpIndexTest::findsTheLinks_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QStringList>("links");
    QTest::addColumn<QStringList>("without");
    QTest::newRow("the link to the alert, not to its page")
        << QByteArray("<feed><entry><link href='/page'/><link type='application/cap+xml' href='a.cap'/></entry></feed>")
        << QStringList("http://127.0.0.1/x/a.cap") << QStringList();
    QTest::newRow("the alternate")
        << QByteArray("<feed><entry><link rel='edit' href='/e'/><link rel='alternate' href='/a'/></entry></feed>")
        << QStringList("http://127.0.0.1/a") << QStringList();
    QTest::newRow("entries without a link, by their names")
        << QByteArray("<feed><entry><link href='/a'/></entry><entry><title> Bão số 9 </title></entry>"
                      "<entry><title/><id>urn:x:3</id></entry><entry/></feed>")
        << QStringList("http://127.0.0.1/a") << QStringList{"Bão số 9", "urn:x:3", "4"};
    QTest::newRow("RSS") << QByteArray(
                                "<rss version='2.0'><channel><link>http://127.0.0.1/home</link><item><title>t</title>"
                                "<link> http://127.0.0.1/1 </link></item><item><link>2</link></item>"
                                "<item><title>no link</title></item></channel></rss>")
                         << QStringList{"http://127.0.0.1/1", "http://127.0.0.1/x/2"} << QStringList("no link");
    QTest::newRow("RSS with permanent links alone")
        << QByteArray("<rss version='2.0'><channel><item><guid isPermaLink='true'> http://127.0.0.1/1 </guid></item>"
                      "<item><guid>https://127.0.0.1/2</guid></item><item><link>3</link><guid>http://127.0.0.1/4</guid>"
                      "</item></channel></rss>")
        << QStringList{"http://127.0.0.1/1", "https://127.0.0.1/2", "http://127.0.0.1/x/3"} << QStringList();
}

void HttpIndexTest::findsTheLinks()
{
    QFETCH(QByteArray, index);
    const auto feed =
        readWebFeed({index.constData(), size_t(index.size())}, QUrl(QStringLiteral("http://127.0.0.1/x/index")));
    IOC_VERIFY(feed);
    QStringList told;
    for (const QUrl &link : feed->links)
        told.push_back(link.toString());
    QTEST(told, "links");
    QTEST(feed->without, "without");
}

QTEST_GUILESS_MAIN(HttpIndexTest)
#include "tst_http_index.moc"
