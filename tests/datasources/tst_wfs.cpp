// SPDX-License-Identifier: GPL-3.0-or-later
// OGC WFS 2.0 (09-025r2) with GeoJSON as its output, as GeoServer writes it.
#include "datasources/connectors/http/ows_report.h"
#include "tests/datasources/ogc_feed.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QByteArray kQuery = "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=mt:quan_trac"
                          "&outputFormat=application/json&srsName=CRS:84&sortBy=id&count=2";

QByteArray station(const QByteArray &name, const QByteArray &position, const QByteArray &value)
{
    return R"({"type":"Feature","id":"quan_trac.)" + name + R"(","geometry":{"type":"Point","coordinates":)" +
           position + R"(},"geometry_name":"geom","properties":{"tram":")" + name +
           R"(","luc":"2026-11-21T10:00:00Z","pm25":)" + value + "}}";
}

/// A page; `matched` as it stands, a number or "unknown".
QByteArray page(const QByteArrayList &features, const QByteArray &matched, const QByteArray &time = "10:00:00")
{
    return R"({"type":"FeatureCollection","features":[)" + features.join(",") + R"(],"totalFeatures":)" + matched +
           R"(,"numberMatched":)" + matched + R"(,"numberReturned":)" + QByteArray::number(features.size()) +
           R"(,"timeStamp":"2026-11-21T)" + time +
           R"(Z","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}})";
}

QByteArray target(int startIndex)
{
    return kQuery + "&startIndex=" + QByteArray::number(startIndex);
}

const QByteArray kReport =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ows:ExceptionReport xmlns:ows=\"http://www.opengis.net/ows/1.1\" "
    "version=\"2.0.0\">\n<ows:Exception exceptionCode=\"InvalidParameterValue\" locator=\"typeNames\">\n"
    "<ows:ExceptionText>Feature type mt:quan_trac unknown</ows:ExceptionText>\n</ows:Exception>\n"
    "</ows:ExceptionReport>\n";

} // namespace

class WfsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_ogc.clear();
    }
    void readsTheExampleOfTheDocument();
    void readsOnWhereTheServerDoesNotCount();
    void noticesAxesTheOtherWayRound();
    void tellsWhatTheServiceRefuses_data();
    void tellsWhatTheServiceRefuses();
    void takesNoOtherDocumentForAReport_data();
    void takesNoOtherDocumentForAReport();
    void wantsAsManyRowsAsTheServerCounts_data();
    void wantsAsManyRowsAsTheServerCounts();
    void doesNotReadTheFirstPageForEver();
    void wantsPagesWhereTheServerHasMore();
    void takesTheTotalOfAnyList();

private:
    FeedDefinition feed(bool paged = true) const
    {
        QJsonObject connector{{"type", "http"}, {"url", m_ogc.server.url(kQuery.constData())}, {"timeout_s", 5}};
        if (paged)
            connector.insert("paging", QJsonObject{{"type", "offset"}, {"parameter", "startIndex"}});
        FeedDefinition feed = feedWith(connector);
        feed.format = {{"type", "geojson"}};
        feed.pageRows = paged ? 2 : 0;
        feed.fields = {from("/properties/tram", "station", FieldType::Text),
                       from("/properties/luc", "at", FieldType::DateTime),
                       from("/properties/pm25", "value", FieldType::Number),
                       from("@lon", "lon", FieldType::Number),
                       from("@lat", "lat", FieldType::Number),
                       fromPlace("commune", "lon", "lat")};
        feed.codeListField = text("at");
        feed.observations = {{MeasureId(text("air.pm25")), text("value"), text("at"), text("commune"), {}, {}}};
        feed.futureTolerance = std::chrono::minutes(5);
        return feed;
    }

    OgcFeed m_ogc;
};

// docs/feeds.md shows this case.
void WfsTest::readsTheExampleOfTheDocument()
{
    m_ogc.pages = {
        {target(0),
         OgcFeed::ok(page({station("KK1", "[106.25,10.5]", "38.5"), station("KK2", "[106.75,10.5]", "null")}, "3"))},
        {target(2), OgcFeed::ok(page({station("KK3", "[107.5,10.5]", "12")}, "3", "10:00:01"))}};
    const Fetched fetched = m_ogc.fetch(feed());
    QCOMPARE(m_ogc.asked, (QByteArrayList{target(0), target(2)}));
    const auto batch = OgcFeed::land(feed(), fetched);
    IOC_VERIFY(batch);
    QCOMPARE(batch->rows, std::int64_t(3));
    QCOMPARE(observationsOf(*batch),
             QStringList{text("air.pm25 24133@2025-07-01 [KK1] 2026-11-21T10:00:00.000Z 38.5")});
    QCOMPARE(batch->quarantined.size(), 1u);
    QCOMPARE(batch->quarantined[0].field, QStringLiteral("commune"));
    QCOMPARE(batch->quarantined[0].value, QStringLiteral("107.5 10.5"));
    QCOMPARE(batch->quarantined[0].reason, QStringLiteral("the place lies outside the province"));
    QVERIFY(!batch->more);
}

void WfsTest::readsOnWhereTheServerDoesNotCount()
{
    m_ogc.pages = {{target(0), OgcFeed::ok(page({station("KK1", "[106.25,10.5]", "38.5")}, "\"unknown\""))},
                   {target(1), OgcFeed::ok(page({station("KK2", "[106.75,10.5]", "40")}, "\"unknown\"", "10:00:01"))},
                   {target(2), OgcFeed::ok(page({}, "\"unknown\"", "10:00:02"))}};
    const auto batch = OgcFeed::land(feed(), m_ogc.fetch(feed()));
    IOC_VERIFY(batch);
    QCOMPARE(m_ogc.asked.size(), 3);
    QCOMPARE(batch->observations.size(), 2u);
}

// EPSG:4326 has latitude first, and some servers write it so.
void WfsTest::noticesAxesTheOtherWayRound()
{
    m_ogc.pages = {
        {target(0),
         OgcFeed::ok(page({station("KK1", "[10.5,106.25]", "38.5"), station("KK2", "[106.75,10.5]", "40")}, "2"))}};
    const auto batch = OgcFeed::land(feed(), m_ogc.fetch(feed()));
    IOC_VERIFY(batch);
    QCOMPARE(batch->observations.size(), 1u);
    QCOMPARE(batch->quarantined.size(), 1u);
    QVERIFY2(batch->quarantined[0].reason.contains(QStringLiteral("look swapped at [10.5, 106.25]")),
             qPrintable(batch->quarantined[0].reason));
}

void WfsTest::tellsWhatTheServiceRefuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("told");

    const QString told = QStringLiteral("The service refuses the request: ");
    const QString unknown =
        told + QStringLiteral("Feature type mt:quan_trac unknown (InvalidParameterValue, typeNames)");
    QTest::newRow("with status 200") << OgcFeed::ok(kReport, "application/xml") << "payload" << unknown;
    QTest::newRow("with status 400") << OgcFeed::ok(kReport, "application/xml").replace("200 OK", "400 Bad Request")
                                     << "http" << unknown;
    QTest::newRow("of WFS 1.0") << OgcFeed::ok("<ServiceExceptionReport version=\"1.2.0\"><ServiceException "
                                               "code=\"x\">Chưa có lớp</ServiceException></ServiceExceptionReport>")
                                << "payload" << told + QStringLiteral("Chưa có lớp (x)");
    QTest::newRow("with nothing in it") << OgcFeed::ok("<ExceptionReport/>") << "payload"
                                        << told + QStringLiteral("its report tells no reason");
    QTest::newRow("with a document type definition")
        << OgcFeed::ok("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><ExceptionReport><Exception>&a;"
                       "</Exception></ExceptionReport>")
        << "payload" << told + QStringLiteral("its report cannot be read");
    QTest::newRow("another status 400") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\nno")
                                        << "http" << QStringLiteral("The server answered with status 400.");
}

void WfsTest::tellsWhatTheServiceRefuses()
{
    QFETCH(QByteArray, answer);
    m_ogc.pages = {{target(0), answer}};
    const Fetched fetched = m_ogc.fetch(feed());
    QTEST(fetched.kind(), "kind");
    QTEST(fetched.failure().error.message, "told");
    QCOMPARE(fetched.failure().error.where, m_ogc.server.url("/wfs"));
}

void WfsTest::takesNoOtherDocumentForAReport_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("JSON that speaks of one") << QByteArray(R"({"text":"<ExceptionReport>"})");
    QTest::newRow("XML that speaks of one") << QByteArray("<rows><row>ExceptionReport</row></rows>");
    QTest::newRow("XML") << QByteArray("<rows/>");
}

void WfsTest::takesNoOtherDocumentForAReport()
{
    QFETCH(QByteArray, body);
    QVERIFY(!owsReport(body));
}

void WfsTest::wantsAsManyRowsAsTheServerCounts_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("told");

    const QByteArray a = station("KK3", "[106.25,10.5]", "1"), b = station("KK4", "[106.25,10.5]", "1");
    QTest::newRow("fewer") << page({}, "3") << "The list is said to have 3 rows, and came with 2.";
    QTest::newRow("more") << page({a, b}, "3") << "The list is said to have 3 rows, and came with 4.";
}

void WfsTest::wantsAsManyRowsAsTheServerCounts()
{
    QFETCH(QByteArray, second);
    QFETCH(QString, told);
    m_ogc.pages = {
        {target(0),
         OgcFeed::ok(page({station("KK1", "[106.25,10.5]", "38.5"), station("KK2", "[106.75,10.5]", "40")}, "3"))},
        {target(2), OgcFeed::ok(second)}};
    const Fetched fetched = m_ogc.fetch(feed());
    QCOMPARE(fetched.kind(), QStringLiteral("payload"));
    QCOMPARE(fetched.failure().error.message, told);
}

// The time of the answer differs, the features do not.
void WfsTest::doesNotReadTheFirstPageForEver()
{
    const QByteArrayList features{station("KK1", "[106.25,10.5]", "38.5"), station("KK2", "[106.75,10.5]", "40")};
    for (int i = 0; i < 10; i += 2)
        m_ogc.pages[target(i)] = OgcFeed::ok(page(features, "9", "10:00:0" + QByteArray::number(i)));
    const Fetched fetched = m_ogc.fetch(feed());
    QCOMPARE(fetched.kind(), QStringLiteral("payload"));
    QCOMPARE(fetched.failure().error.message, QStringLiteral("The server sends the same page again and again."));
    QCOMPARE(m_ogc.asked.size(), 2);
}

void WfsTest::wantsPagesWhereTheServerHasMore()
{
    m_ogc.pages = {{kQuery, OgcFeed::ok(page({station("KK1", "[106.25,10.5]", "38.5")}, "2500"))}};
    Fetched fetched = m_ogc.fetch(feed(false));
    QCOMPARE(fetched.kind(), QStringLiteral("payload"));
    QCOMPARE(fetched.failure().error.message,
             QStringLiteral("The server gave 1 of 2500 features: the feed needs “paging”."));
    for (const char *matched : {"1", "\"unknown\"", "0"}) {
        m_ogc.pages = {{kQuery, OgcFeed::ok(page({station("KK1", "[106.25,10.5]", "38.5")}, matched))}};
        fetched = m_ogc.fetch(feed(false));
        QCOMPARE(fetched.kind(), QStringLiteral("a payload"));
    }
}

void WfsTest::takesTheTotalOfAnyList()
{
    FeedDefinition definition = feed();
    definition.format = {{"type", "json"}, {"rows", "/rows"}};
    definition.connector["paging"] = QJsonObject{{"type", "page"}, {"parameter", "p"}, {"total", "/meta/total"}};
    const QByteArray first = kQuery + "&p=1", second = kQuery + "&p=2";
    m_ogc.pages = {{first, OgcFeed::ok(R"({"meta":{"total":4},"rows":[{},{}]})")},
                   {second, OgcFeed::ok(R"({"meta":{"total":4},"rows":[{"a":1},{"a":2}]})")}};
    QCOMPARE(m_ogc.fetch(definition).kind(), QStringLiteral("a payload"));
    QCOMPARE(m_ogc.asked, (QByteArrayList{first, second})); // the last page was full, and is known to be the last
    m_ogc.pages[second] = OgcFeed::ok(R"({"meta":{"total":4},"rows":[{"a":1}]})");
    QCOMPARE(m_ogc.fetch(definition).failure().error.message,
             QStringLiteral("The list is said to have 4 rows, and came with 3."));
}

QTEST_GUILESS_MAIN(WfsTest)
#include "tst_wfs.moc"
