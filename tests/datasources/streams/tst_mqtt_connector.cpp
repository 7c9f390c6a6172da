// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real broker, mosquitto.
#include "tests/datasources/streams/stream_plant.h"
#include "tests/servers/mosquitto_server.h"
#include "tests/servers/mqtt_publisher.h"

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr int kBurst = 50'000;

} // namespace

class TestMqttConnector : public QObject
{
    Q_OBJECT

    static void versionsAndQualities()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("qos");
        for (const char *version : {"3.1.1", "5"}) {
            for (int qos = 0; qos <= 2; ++qos)
                QTest::addRow("%s, QoS %d", version, qos) << QString::fromLatin1(version) << qos;
        }
    }

    QJsonObject feed(const QJsonObject &more = {}) const
    {
        return merged({{"type", "mqtt"},
                       {"url", m_server->url()},
                       {"topic", "quan-trac/{station}/{pollutant}/gia-tri"},
                       {"qos", 1}},
                      more);
    }

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<MosquittoServer>(); }
    void init()
    {
        m_server->forget();
        m_plant = std::make_unique<StreamPlant>();
    }

    void readsTheExampleOfTheDocument()
    {
        const auto connector = m_plant->connector(feed());
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new")); // and is connected
        MqttPublisher station(m_server->port());
        station.publish("quan-trac/KK1/pm25/gia-tri", R"({"luc":"2026-11-21T17:00:00+07:00","tri":38.5})");
        station.publish("quan-trac/KK1/pm25/pin", "3.7");
        station.publish("quan-trac/KK2/pm10/gia-tri", R"({"luc":"2026-11-21T17:00:00+07:00","tri":51})");
        QCOMPARE(m_plant->lines(*connector, 2).join('\n'),
                 R"({"topic":"quan-trac/KK1/pm25/gia-tri","station":"KK1","pollutant":"pm25","retained":false,"qos":1,)"
                 R"("message":{"luc":"2026-11-21T17:00:00+07:00","tri":38.5}})"
                 "\n"
                 R"({"topic":"quan-trac/KK2/pm10/gia-tri","station":"KK2","pollutant":"pm10","retained":false,"qos":1,)"
                 R"("message":{"luc":"2026-11-21T17:00:00+07:00","tri":51}})");
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
    }

    void takesEveryVersionAndQuality_data() { versionsAndQualities(); }
    void takesEveryVersionAndQuality()
    {
        QFETCH(QString, version);
        QFETCH(int, qos);
        const auto connector = m_plant->connector(feed({{"version", version}, {"qos", qos}}));
        m_plant->fetch(*connector);
        MqttPublisher station(m_server->port());
        station.publish("quan-trac/KK1/pm25/gia-tri", "1", qos);
        station.publish("quan-trac/KK1/pm25/gia-tri", "2", qos);
        const QByteArrayList lines = m_plant->lines(*connector, 2);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(json(lines[1])["message"].toInt(), 2);
        QCOMPARE(json(lines[1])["qos"].toInt(), qos);
        // A message that the broker may have kept does not say when it came.
        QCOMPARE(json(lines[1]).contains("received"), qos == 0);
    }

    void theRestOfATopicIsAField()
    {
        const auto connector = m_plant->connector(feed({{"topic", "bao/{place#}"}}));
        m_plant->fetch(*connector);
        MqttPublisher station(m_server->port());
        station.publish("bao/xa/1/cau", "1");
        QCOMPARE(json(m_plant->lines(*connector, 1)[0])["place"].toString(), QStringLiteral("xa/1/cau"));
    }

    void losesNothingOfABurst_data() { versionsAndQualities(); }
    void losesNothingOfABurst()
    {
        QFETCH(QString, version);
        QFETCH(int, qos);
        const auto connector = m_plant->connector(feed({{"version", version}, {"qos", qos}}));
        m_plant->fetch(*connector);
        static_cast<StreamConnector &>(*connector).setTiming({});
        MqttPublisher station(m_server->port());
        // At QoS 0 a broker drops what no socket takes; by 3.1.1 it has but twenty messages under way at QoS 1, and
        // mosquitto rests for a while now and then at QoS 2.
        const bool isSlow = qos != 1 || version == QStringLiteral("3.1.1");
        const int burst = isSlow ? kBurst / 10 : kBurst;
        for (int i = 0; i < burst; ++i)
            station.publish("quan-trac/KK1/pm25/gia-tri", QByteArray::number(i), qos);
        const QByteArrayList lines = m_plant->lines(*connector, burst);
        QCOMPARE(lines.size(), burst);
        for (int i = 0; i < burst; i += 997)
            QCOMPARE(json(lines[i])["message"].toInt(), i);
        QCOMPARE(json(lines.back())["message"].toInt(), burst - 1);
    }

    void aMessageIsAcknowledgedOnceItIsCommitted_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("3.1.1") << QStringLiteral("3.1.1");
        QTest::newRow("5") << QStringLiteral("5");
    }
    void aMessageIsAcknowledgedOnceItIsCommitted()
    {
        QFETCH(QString, version);
        MqttPublisher station(m_server->port());
        auto connector = m_plant->connector(feed({{"version", version}}));
        m_plant->fetch(*connector);
        station.publish("quan-trac/KK1/pm25/gia-tri", "1");
        QCOMPARE(m_plant->lines(*connector, 1).size(), 1);
        station.publish("quan-trac/KK1/pm25/gia-tri", "2");
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("a payload"));
        connector.reset(); // as a crash would: it was never settled
        connector = m_plant->connector(feed({{"version", version}}));
        const Fetched again = m_plant->fetch(*connector);
        QCOMPARE(json(again.bytes())["message"].toInt(), 2);
        QVERIFY(again.payload()->aside.empty()); // nothing is missing
    }

    void whatWasNotStoredIsAnsweredAgain()
    {
        const auto connector = m_plant->connector(feed());
        m_plant->fetch(*connector);
        MqttPublisher station(m_server->port());
        station.publish("quan-trac/KK1/pm25/gia-tri", "1");
        const Fetched first = m_plant->fetch(*connector);
        m_plant->settle(*connector, first, Settlement::Undecided);
        station.publish("quan-trac/KK1/pm25/gia-tri", "2");
        const Fetched second = m_plant->fetch(*connector);
        QCOMPARE(second.bytes(), first.bytes());
        m_plant->settle(*connector, second);
        QCOMPARE(json(m_plant->lines(*connector, 1)[0])["message"].toInt(), 2);
    }

    void whatTheBrokerHadKeptIsNoNews()
    {
        MqttPublisher station(m_server->port());
        station.publish("quan-trac/KK1/pm25/gia-tri", "1", 1, true);
        QVERIFY(station.waitForAll());
        const auto connector = m_plant->connector(feed({{"qos", 0}}));
        const Fetched kept = m_plant->fetch(*connector);
        m_plant->settle(*connector, kept);
        QVERIFY(json(kept.bytes())["retained"].toBool());
        QVERIFY(!json(kept.bytes()).contains("received"));
        QVERIFY(kept.payload()->more); // the feed does not speak for this moment by it
        station.publish("quan-trac/KK1/pm25/gia-tri", "2", 0, true);
        const Fetched live = m_plant->fetch(*connector);
        QVERIFY(!json(live.bytes())["retained"].toBool(true));
        QVERIFY(!live.payload()->more);
    }

    void leavesWhatTheBrokerHadKept_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("3.1.1") << QStringLiteral("3.1.1");
        QTest::newRow("5") << QStringLiteral("5");
    }
    void leavesWhatTheBrokerHadKept()
    {
        QFETCH(QString, version);
        MqttPublisher station(m_server->port());
        station.publish("quan-trac/KK1/pm25/gia-tri", "1", 1, true);
        QVERIFY(station.waitForAll());
        const auto connector = m_plant->connector(feed({{"retained", "ignore"}, {"version", version}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
        station.publish("quan-trac/KK1/pm25/gia-tri", "2");
        QCOMPARE(json(m_plant->lines(*connector, 1)[0])["message"].toInt(), 2);
    }

private:
    std::unique_ptr<MosquittoServer> m_server;
    std::unique_ptr<StreamPlant> m_plant;
};

QTEST_GUILESS_MAIN(TestMqttConnector)
#include "tst_mqtt_connector.moc"
