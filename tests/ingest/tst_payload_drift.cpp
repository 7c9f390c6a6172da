// SPDX-License-Identifier: GPL-3.0-or-later
// A source whose rows are not what they were: a field is gone, or of another type or scale.
#include "tests/ingest/checked_source.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// A station that sends a row at a time, each minute.
void sendOneByOne(Source &station, int rows, const std::function<QByteArray(int)> &one)
{
    for (int i = 0; i < rows; ++i)
        station.send({one(i)});
}

} // namespace

class PayloadDriftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsAFieldThatIsGoneAndWhatIsNew();
    void tellsAFieldOfAnotherType();
    void doubtsNumbersOfAnotherScale_data();
    void doubtsNumbersOfAnotherScale();
    void tellsTheDriftUntilItIsMended();
    void tellsADriftThoughNothingFits();
    void doubtsAnotherScaleOfRowsThatComeOneByOne();
    void tellsAFieldThatIsGoneFromRowsThatComeOneByOne();
    void tellsAnotherTypeOfRowsThatComeOneByOne();
    void learnsNothingOfTheFirstRowsOfAChange();
    void missesNothingThatComesNowAndThen();
};

void PayloadDriftTest::tellsAFieldThatIsGoneAndWhatIsNew()
{
    Source air(stations());
    air.send(many(20, [](int i) { return ofStation(i, R"("value":12)"); }));
    QCOMPARE(air.remarks(), QString());
    QCOMPARE(air.send(many(5, [](int i) { return ofStation(i, R"("gia_tri":12)"); })), QString());
    QCOMPARE(air.remarks(), QStringLiteral("field_gone value 5"));
    QVERIFY2(air.sentence().contains(QStringLiteral("“/value”")) &&
                 air.sentence().contains(QStringLiteral("“/gia_tri”")),
             qPrintable(air.sentence()));
    // Four rows without it may happen.
    air.send(many(4, [](int i) { return ofStation(i, R"("gia_tri":12)"); }));
    QCOMPARE(air.remarks(), QString());
}

void PayloadDriftTest::tellsAFieldOfAnotherType()
{
    Source air(declared(stations()));
    air.send(many(20, [](int i) { return ofStation(i, R"("value":12)"); }));
    QVERIFY(air.send(many(5, [](int i) { return ofStation(i, R"("value":"12")"); }))
                .startsWith(QStringLiteral("09:00 12,")));
    QCOMPARE(air.remarks(), QStringLiteral("type_changed value 5"));
}

void PayloadDriftTest::doubtsNumbersOfAnotherScale_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("doubted");
    QTest::newRow("the same") << 1.0 << 25 << false;
    QTest::newRow("ten times is weather") << 10.0 << 25 << false;
    QTest::newRow("µg instead of mg") << 1000.0 << 25 << true;
    QTest::newRow("the other way") << 0.001 << 25 << true;
    QTest::newRow("not yet learnt") << 1000.0 << 1 << false;
}

// Between 10 and 29, learnt for a day; then the same numbers times a factor.
void PayloadDriftTest::doubtsNumbersOfAnotherScale()
{
    QFETCH(double, factor);
    QFETCH(int, hours);
    QFETCH(bool, doubted);
    Source air(stations());
    const auto payload = [](double times) {
        return many(20, [times](int i) { return ofStation(i, "\"value\":" + QByteArray::number((10 + i) * times)); });
    };
    air.send(payload(1));
    const QString told = air.send(payload(factor), std::chrono::hours(hours));
    QCOMPARE(told.count(QLatin1Char('?')), doubted ? 20 : 0);
    QCOMPARE(air.remarks(), doubted ? QStringLiteral("scale_changed value 20") : QString());
}

void PayloadDriftTest::tellsTheDriftUntilItIsMended()
{
    Source air(stations());
    const auto payload = [](double times) {
        return many(20, [times](int i) { return ofStation(i, "\"value\":" + QByteArray::number((10 + i) * times)); });
    };
    air.send(payload(1));
    for (int day = 0; day < 5; ++day) {
        QCOMPARE(air.send(payload(1000), 24h).count(QLatin1Char('?')), 20);
        QCOMPARE(air.remarks(), QStringLiteral("scale_changed value 20"));
    }
    QCOMPARE(air.send(payload(1), 24h).count(QLatin1Char('?')), 0);
    QCOMPARE(air.remarks(), QString());
}

void PayloadDriftTest::tellsADriftThoughNothingFits()
{
    FeedDefinition feed = stations();
    feed.fields[2].required = true;
    Source air(feed);
    air.send(many(20, [](int i) { return ofStation(i, R"("value":12)"); }));
    air.send(many(5, [](int i) { return ofStation(i, R"("gia_tri":12)"); }));
    QVERIFY(air.failed());
    QCOMPARE(air.remarks(), QStringLiteral("field_gone value 5"));
}

void PayloadDriftTest::doubtsAnotherScaleOfRowsThatComeOneByOne()
{
    Source station(stations());
    sendOneByOne(station, 60, [](int i) { return valueOf(i); });
    station.send({valueOf(0)}, 25h);
    QCOMPARE(station.remarks(), QString());
    int suspect = 0;
    for (int i = 0; i < 20; ++i) // µg as ng
        suspect += station.send({valueOf(i, 1000)}).endsWith(QLatin1Char('?')) ? 1 : 0;
    QVERIFY2(suspect >= 14, qPrintable(QString::number(suspect)));
    QCOMPARE(station.remarks(), QStringLiteral("scale_changed value 10"));
    sendOneByOne(station, 10, [](int i) { return valueOf(i); });
    QCOMPARE(station.remarks(), QString());
    QCOMPARE(station.send({valueOf(2)}), QStringLiteral("09:00 12"));
}

void PayloadDriftTest::tellsAFieldThatIsGoneFromRowsThatComeOneByOne()
{
    Source station(stations());
    sendOneByOne(station, 60, [](int i) { return valueOf(i); });
    sendOneByOne(station, 19, [](int i) { return ofStation(i, R"("gia_tri":12)"); });
    QCOMPARE(station.remarks(), QString());
    sendOneByOne(station, 2, [](int i) { return ofStation(i, R"("gia_tri":12)"); });
    QCOMPARE(station.remarks(), QStringLiteral("field_gone value 20"));
    QVERIFY2(station.sentence().contains(QStringLiteral("“/gia_tri”")), qPrintable(station.sentence()));
    sendOneByOne(station, 1, [](int i) { return valueOf(i); });
    QCOMPARE(station.remarks(), QString());
}

void PayloadDriftTest::tellsAnotherTypeOfRowsThatComeOneByOne()
{
    Source station(declared(stations()));
    sendOneByOne(station, 60, [](int i) { return valueOf(i); });
    sendOneByOne(station, 10, [](int i) { return ofStation(i, R"("value":"12")"); });
    QCOMPARE(station.remarks(), QStringLiteral("type_changed value 10"));
}

// The rows before it shows, and the whole time for which it lasts.
void PayloadDriftTest::learnsNothingOfTheFirstRowsOfAChange()
{
    Source station(stations());
    sendOneByOne(station, 60, [](int i) { return valueOf(i); });
    station.send({valueOf(0)}, 25h);
    for (int hour = 0; hour < 100; ++hour)
        station.send({valueOf(hour, 1000)}, 1h);
    QCOMPARE(station.remarks(), QStringLiteral("scale_changed value 10"));
    QVERIFY(station.send({valueOf(0, 1000)}).endsWith(QLatin1Char('?')));
}

void PayloadDriftTest::missesNothingThatComesNowAndThen()
{
    Source station(stations());
    for (int i = 0; i < 400; ++i) {
        station.send({i / 8 % 2 == 0 ? valueOf(i) : ofStation(i % 3, R"("pin":3)")}, 10min);
        QCOMPARE(station.remarks(), QString());
    }
    QVERIFY(station.memory().size() < 2000);
}

QTEST_GUILESS_MAIN(PayloadDriftTest)
#include "tst_payload_drift.moc"
