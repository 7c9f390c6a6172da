// SPDX-License-Identifier: GPL-3.0-or-later
// OGC SensorThings API 1.1 (OGC 18-088): observations in pages, as FROST-Server writes them.
#include "tests/datasources/ogc_feed.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QByteArray kQuery = "/v1.1/Observations?$filter=phenomenonTime%20gt%20{watermark}&$orderby=phenomenonTime&$top=2"
                          "&$expand=Datastream($expand=Thing($expand=Locations))";
const QByteArray kFirst = QByteArray(kQuery).replace("{watermark}", "2026-11-21T15%3A00%3A00%2B07%3A00");

/// One observation of a station at [lon, 10.5].
QByteArray observation(const QByteArray &id, const QByteArray &time, const QByteArray &result,
                       const QByteArray &lon = "106.25", const QByteArray &symbol = "µg/m³")
{
    return R"({"@iot.id":)" + id + R"(,"phenomenonTime":")" + time + R"(","resultTime":null,"result":)" + result +
           R"(,"Datastream":{"@iot.id":7,"name":"PM2.5","unitOfMeasurement":{"name":"microgam","symbol":")" + symbol +
           R"("},"Thing":{"@iot.id":3,"name":"KK1","Locations":[{"encodingType":"application/geo+json",)"
           R"("location":{"type":"Point","coordinates":[)" +
           lon + R"(,10.5]}}]}}})";
}

QByteArray page(const QByteArrayList &observations, const QByteArray &next = {})
{
    return "{" + (next.isEmpty() ? QByteArray() : "\"@iot.nextLink\":\"" + next + "\",") + "\"value\":[" +
           observations.join(",") + "]}";
}

} // namespace

class SensorThingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_ogc.clear();
    }
    void readsTheExampleOfTheDocument();
    void takesTheDeclaredEndOfASpan();
    void quarantinesWhatIsNoResult_data();
    void quarantinesWhatIsNoResult();
    void takesNoResultForNoValue();
    void refusesAnotherUnitOfMeasure();
    void takesAnEmptyListForASuccess();
    void goesToNoOtherServer();
    void tellsOfAnAnswerThatIsNone_data();
    void tellsOfAnAnswerThatIsNone();

private:
    FeedDefinition feed() const
    {
        FeedDefinition feed = feedWith({{"type", "http"},
                                        {"url", m_ogc.server.url(kQuery.constData())},
                                        {"timeout_s", 5},
                                        {"paging", QJsonObject{{"type", "cursor"}, {"next", "/@iot.nextLink"}}}});
        feed.format = {{"type", "json"}, {"rows", "/value"}};
        feed.fields = {from("/Datastream/Thing/name", "station", FieldType::Text),
                       from("/phenomenonTime", "at", FieldType::DateTime),
                       from("/result", "value", FieldType::Number),
                       from("/Datastream/unitOfMeasurement/symbol", "symbol", FieldType::Text),
                       from("/Datastream/Thing/Locations/0/location/coordinates/0", "lon", FieldType::Number),
                       from("/Datastream/Thing/Locations/0/location/coordinates/1", "lat", FieldType::Number),
                       fromPlace("commune", "lon", "lat")};
        feed.fields[1].ofSpan = SpanMoment::Begin;
        feed.fields[3].words = {{text("µg/m³"), text("µg/m³")}};
        feed.codeListField = text("at");
        feed.observations = {{MeasureId(text("air.pm25")), text("value"), text("at"), text("commune"), {}, {}}};
        feed.watermarkField = text("at");
        feed.futureTolerance = std::chrono::minutes(5);
        return feed;
    }

    Fetched fetch() { return m_ogc.fetch(feed(), QStringLiteral("2026-11-21T15:00:00+07:00")); }

    /// The batch of a list with these observations.
    Batch land(const QByteArrayList &observations)
    {
        m_ogc.pages = {{kFirst, OgcFeed::ok(page(observations))}};
        const Fetched fetched = fetch();
        if (!fetched.payload())
            qFatal("no payload: %s", qPrintable(fetched.failure().error.message));
        auto batch = OgcFeed::land(feed(), fetched);
        if (!batch)
            qFatal("%s", qPrintable(batch.error().message));
        return std::move(*batch);
    }

    OgcFeed m_ogc;
};

// docs/feeds.md shows this case.
void SensorThingsTest::readsTheExampleOfTheDocument()
{
    const QByteArray next = "/v1.1/Observations?$top=2&$skip=2&$orderby=phenomenonTime";
    m_ogc.pages = {{kFirst, OgcFeed::ok(page({observation("101", "2026-11-21T09:00:00.000Z", "38.5"),
                                              observation("102", "2026-11-21T10:00:00Z/2026-11-21T11:00:00Z", "41")},
                                             m_ogc.server.url(next.constData()).toUtf8()))},
                   {next, OgcFeed::ok(page({observation("103", "2026-11-21T18:00:00+07:00", "null")}))}};
    const Fetched fetched = fetch();
    QCOMPARE(m_ogc.asked, (QByteArrayList{kFirst, next}));
    const auto batch = OgcFeed::land(feed(), fetched);
    IOC_VERIFY(batch);
    QCOMPARE(batch->rows, std::int64_t(3));
    QCOMPARE(observationsOf(*batch),
             (QStringList{text("air.pm25 24133@2025-07-01 [KK1] 2026-11-21T09:00:00.000Z 38.5"),
                          text("air.pm25 24133@2025-07-01 [KK1] 2026-11-21T10:00:00.000Z 41")}));
    QVERIFY(batch->quarantined.empty());
    QCOMPARE(batch->cursor.watermark, QStringLiteral("2026-11-21T18:00:00+07:00"));
}

void SensorThingsTest::takesTheDeclaredEndOfASpan()
{
    FeedDefinition definition = feed();
    definition.fields[1].ofSpan = SpanMoment::End;
    m_ogc.pages = {{kFirst, OgcFeed::ok(page({observation("1", "2026-11-21T09:00:00Z/2026-11-21T10:00:00Z", "41")}))}};
    const auto batch = OgcFeed::land(definition, fetch());
    IOC_VERIFY(batch);
    QCOMPARE(observationsOf(*batch), QStringList{text("air.pm25 24133@2025-07-01 [KK1] 2026-11-21T10:00:00.000Z 41")});
}

void SensorThingsTest::quarantinesWhatIsNoResult_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QString>("value");
    QTest::newRow("NaN") << QByteArray("\"NaN\"") << "NaN";
    QTest::newRow("a word") << QByteArray("\"offline\"") << "offline";
    QTest::newRow("a truth") << QByteArray("true") << "true";
    QTest::newRow("a structure") << QByteArray("{\"a\":1}") << "";
    QTest::newRow("a list") << QByteArray("[1,2]") << "";
}

void SensorThingsTest::quarantinesWhatIsNoResult()
{
    QFETCH(QByteArray, result);
    const Batch batch =
        land({observation("1", "2026-11-21T09:00:00Z", result), observation("2", "2026-11-21T10:00:00Z", "1")});
    QCOMPARE(batch.observations.size(), 1u);
    QCOMPARE(batch.quarantined.size(), 1u);
    QCOMPARE(batch.quarantined[0].field, QStringLiteral("value"));
    QTEST(batch.quarantined[0].value, "value");
}

void SensorThingsTest::takesNoResultForNoValue()
{
    const Batch batch = land({observation("1", "2026-11-21T09:00:00Z", "null")});
    QVERIFY(batch.observations.empty());
    QVERIFY(batch.quarantined.empty());
    QVERIFY(!batch.failure);
}

void SensorThingsTest::refusesAnotherUnitOfMeasure()
{
    const Batch batch = land({observation("1", "2026-11-21T09:00:00Z", "0.04", "106.25", "mg/m³"),
                              observation("2", "2026-11-21T10:00:00Z", "38")});
    QCOMPARE(batch.observations.size(), 1u);
    QCOMPARE(batch.quarantined.size(), 1u);
    QCOMPARE(batch.quarantined[0].field, QStringLiteral("symbol"));
    QCOMPARE(batch.quarantined[0].value, text("mg/m³"));
}

void SensorThingsTest::takesAnEmptyListForASuccess()
{
    const Batch batch = land({});
    QCOMPARE(batch.rows, std::int64_t(0));
    QVERIFY(!batch.failure);
    QCOMPARE(batch.cursor.watermark, QStringLiteral("2026-11-21T15:00:00+07:00")); // as it was
}

// A server behind a proxy often names itself as it is called inside.
void SensorThingsTest::goesToNoOtherServer()
{
    m_ogc.pages = {{kFirst, OgcFeed::ok(page({observation("1", "2026-11-21T09:00:00Z", "1")},
                                             "http://frost:8080/v1.1/Observations?$skip=1"))}};
    const Fetched fetched = fetch();
    QCOMPARE(fetched.kind(), QStringLiteral("payload"));
    QCOMPARE(fetched.failure().error.message, QStringLiteral("The next page is said to be on another server."));
    QCOMPARE(m_ogc.asked.size(), 1);
}

void SensorThingsTest::tellsOfAnAnswerThatIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("an error of the service")
        << QByteArray(R"({"code":400,"type":"error","message":"Not a valid path"})");
    QTest::newRow("an entity alone") << observation("1", "2026-11-21T09:00:00Z", "1");
}

void SensorThingsTest::tellsOfAnAnswerThatIsNone()
{
    QFETCH(QByteArray, body);
    m_ogc.pages = {{kFirst, OgcFeed::ok(body)}};
    const Fetched fetched = fetch();
    QVERIFY(fetched.payload());
    const auto batch = OgcFeed::land(feed(), fetched);
    QVERIFY(!batch);
    QVERIFY(batch.error().code == ErrorCode::Decode);
    QVERIFY(batch.error().message.contains(QStringLiteral("/value")));
}

QTEST_GUILESS_MAIN(SensorThingsTest)
#include "tst_sensor_things.moc"
