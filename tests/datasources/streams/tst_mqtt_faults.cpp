// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong between a feed and its broker, with a real one.
#include "tests/datasources/streams/stream_plant.h"
#include "tests/datasources/tls_server.h"
#include "tests/servers/mosquitto_server.h"
#include "tests/servers/mqtt_publisher.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QByteArray kTopic = "tram/KK1";

QJsonObject feed(const QString &url, const QJsonObject &more = {})
{
    return merged({{"type", "mqtt"}, {"url", url}, {"topic", "tram/{station}"}, {"qos", 1}}, more);
}

} // namespace

class TestMqttFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_authority = std::make_unique<Authority>("Sở TNMT");
        m_authority->issue("server");
        m_authority->issue("ioc");
    }

    void init() { m_plant = std::make_unique<StreamPlant>(); }

    void namesTheLayerThatFailed()
    {
        const QString nobody = QStringLiteral("mqtt://127.0.0.1:%1").arg(freePort());
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(nobody))).kind(), QStringLiteral("connection"));
        const QString nowhere = QStringLiteral("mqtt://broker.invalid");
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(nowhere))).kind(), QStringLiteral("name_resolution"));
    }

    void aServerThatSaysNothingIsGivenUp()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        m_plant->timing.connect = std::chrono::milliseconds(300);
        const auto connector = m_plant->connector(feed(QStringLiteral("mqtt://127.0.0.1:%1").arg(mute.serverPort())));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("timeout"));
    }

    void aWrongPasswordIsNamed_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("3.1.1") << QStringLiteral("3.1.1");
        QTest::newRow("5") << QStringLiteral("5");
    }
    void aWrongPasswordIsNamed()
    {
        QFETCH(QString, version);
        QTemporaryDir folder;
        QCOMPARE(
            QProcess::execute(QStringLiteral("mosquitto_passwd"),
                              {QStringLiteral("-b"), QStringLiteral("-c"), folder.filePath(QStringLiteral("users")),
                               QStringLiteral("ioc"), QStringLiteral("Kín-như-bưng-73")}),
            0);
        QFile users(folder.filePath(QStringLiteral("users")));
        QVERIFY(users.open(QIODevice::ReadOnly));
        MosquittoServer server({{QStringLiteral("users"), users.readAll()}}, {"password_file users"});
        const QJsonObject settings =
            feed(server.url(),
                 {{"version", version}, {"auth", QJsonObject{{"type", "basic"}, {"user", "ioc"}, {"secret", "key"}}}});
        QCOMPARE(m_plant->fetch(*m_plant->connector(settings)).kind(), QStringLiteral("secret")); // it is not there
        m_plant->secrets->values[QStringLiteral("key")] = "wrong";
        const Fetched refused = m_plant->fetch(*m_plant->connector(settings));
        QCOMPARE(refused.kind(), QStringLiteral("secret"));
        QVERIFY(!toString(refused.failure().error).contains(QStringLiteral("wrong")));
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(server.url()))).kind(), QStringLiteral("secret")); // nobody
        m_plant->secrets->values[QStringLiteral("key")] = QByteArray("Kín-như-bưng-73");
        const auto connector = m_plant->connector(settings);
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
    }

    void keepsNoPasswordThatABrokerRepeats()
    {
        MosquittoServer server; // which does not look at it
        const QByteArray password = "Kín-như-bưng-73";
        m_plant->secrets->values[QStringLiteral("key")] = password;
        const auto connector = m_plant->connector(
            feed(server.url(), {{"auth", QJsonObject{{"type", "basic"}, {"user", "ioc"}, {"secret", "key"}}}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
        m_plant->secrets->values.clear();
        MqttPublisher station(server.port());
        station.publish("tram/" + password, R"({"user":"ioc","password":")" + password + R"(","v":7})");
        const Fetched fetched = m_plant->fetch(*connector);
        const QJsonObject line = json(fetched.bytes());
        QCOMPARE(line["station"].toString(), QStringLiteral("***"));
        QCOMPARE(line["message"].toObject(), (QJsonObject{{"user", "ioc"}, {"password", "***"}, {"v", 7}}));
        QVERIFY2(!fetched.bytes().contains(password), fetched.bytes().constData());
        m_plant->settle(*connector, fetched);
        station.publish("tram/" + password, "no JSON");
        const Fetched refused = m_plant->fetch(*connector);
        QCOMPARE(refused.payload()->aside.size(), size_t(1));
        const QuarantinedRecord &record = refused.payload()->aside[0];
        QVERIFY2(record.reason.contains(QStringLiteral("***")), qPrintable(record.reason));
        QCOMPARE(json(record.record)["message"].toString(), QStringLiteral("tram/***"));
    }

    void trustsOnlyTheAuthorityThatIsNamed()
    {
        MosquittoServer server = encrypted({});
        const QJsonObject settings = feed(server.url("mqtts"), {{"tls", QJsonObject{{"ca_secret", "ca"}}}});
        QCOMPARE(m_plant->fetch(*m_plant->connector(settings)).kind(), QStringLiteral("secret"));
        Authority other("Người khác");
        m_plant->secrets->values[QStringLiteral("ca")] = other.certificate();
        const Fetched refused = m_plant->fetch(*m_plant->connector(settings));
        QCOMPARE(refused.kind(), QStringLiteral("tls"));
        QVERIFY2(refused.failure().error.message.contains(QStringLiteral("certificate")),
                 qPrintable(refused.failure().error.message));
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(server.url("mqtts")))).kind(), QStringLiteral("tls"));
        m_plant->secrets->values[QStringLiteral("ca")] = m_authority->certificate();
        QCOMPARE(m_plant->fetch(*m_plant->connector(settings)).kind(), QStringLiteral("nothing new"));
        // The name counts too: the certificate is one for 127.0.0.1.
        const QString elsewhere = QStringLiteral("mqtts://localhost:%1").arg(server.port());
        QCOMPARE(m_plant->fetch(*m_plant->connector(feed(elsewhere, {{"tls", settings["tls"]}}))).kind(),
                 QStringLiteral("tls"));
    }

    void showsACertificate_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("3.1.1") << QStringLiteral("3.1.1");
        QTest::newRow("5") << QStringLiteral("5");
    }
    void showsACertificate()
    {
        QFETCH(QString, version);
        MosquittoServer server = encrypted({"require_certificate true", "use_identity_as_username true"});
        m_plant->secrets->values[QStringLiteral("ca")] = m_authority->certificate();
        m_plant->secrets->values[QStringLiteral("crt")] = m_authority->certificate("ioc");
        m_plant->secrets->values[QStringLiteral("key")] = m_authority->key("ioc");
        QJsonObject tls{{"ca_secret", "ca"}};
        const Fetched refused =
            m_plant->fetch(*m_plant->connector(feed(server.url("mqtts"), {{"version", version}, {"tls", tls}})));
        QCOMPARE(refused.kind(), QStringLiteral("tls"));
        tls["certificate_secret"] = "crt";
        tls["key_secret"] = "key";
        const QJsonObject settings = feed(server.url("mqtts"), {{"version", version}, {"tls", tls}});
        QCOMPARE(m_plant->fetch(*m_plant->connector(settings)).kind(), QStringLiteral("nothing new"));
        m_plant->secrets->values[QStringLiteral("key")] = m_authority->lockedKey("ioc");
        QCOMPARE(m_plant->fetch(*m_plant->connector(settings)).kind(), QStringLiteral("secret"));
        m_plant->secrets->values[QStringLiteral("key")] = m_authority->key("server");
        QCOMPARE(m_plant->fetch(*m_plant->connector(settings)).kind(), QStringLiteral("secret"));
    }

    void goesOnAfterTheBrokerHasRestarted()
    {
        MosquittoServer server;
        const auto connector = m_plant->connector(feed(server.url()));
        m_plant->fetch(*connector);
        {
            MqttPublisher station(server.port());
            station.publish(kTopic, "1");
            QCOMPARE(m_plant->lines(*connector, 1).size(), 1);
        }
        server.restart();
        MqttPublisher station(server.port());
        station.publish(kTopic, "2"); // while the feed is away
        QVERIFY(station.waitForAll());
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("connection")); // said at once
        const Fetched after = m_plant->fetch(*connector);
        QCOMPARE(json(after.bytes())["message"].toInt(), 2);
        QVERIFY(after.payload()->aside.empty());
    }

    void tellsWhatASessionThatIsLostMayHaveCost()
    {
        MosquittoServer server;
        const auto connector = m_plant->connector(feed(server.url()));
        m_plant->fetch(*connector);
        {
            MqttPublisher station(server.port());
            station.publish(kTopic, "1");
            const Fetched first = m_plant->fetch(*connector);
            QVERIFY(first.payload()->aside.empty()); // nothing was before
            m_plant->settle(*connector, first);
        }
        server.forget();
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("connection"));
        m_plant->fetch(*connector);
        MqttPublisher station(server.port());
        station.publish(kTopic, "2");
        const Fetched after = m_plant->fetch(*connector);
        QCOMPARE(after.payload()->aside.size(), size_t(1));
        QVERIFY(after.payload()->aside[0].reason.contains(QStringLiteral("may be missing")));
        m_plant->settle(*connector, after, Settlement::Undecided); // told until it is kept
        const Fetched again = m_plant->fetch(*connector);
        QCOMPARE(again.payload()->aside.size(), size_t(1));
        m_plant->settle(*connector, again);
        station.publish(kTopic, "3");
        QVERIFY(m_plant->fetch(*connector).payload()->aside.empty());
    }

    void aSessionThatIsNotWantedLosesWhatIsSentMeanwhile()
    {
        MosquittoServer server;
        MqttPublisher station(server.port());
        const QJsonObject settings = feed(server.url(), {{"session_s", 0}});
        auto connector = m_plant->connector(settings);
        m_plant->fetch(*connector);
        station.publish(kTopic, "1");
        QCOMPARE(m_plant->lines(*connector, 1).size(), 1);
        connector.reset();
        station.publish(kTopic, "2");
        QVERIFY(station.waitForAll());
        connector = m_plant->connector(settings);
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
        station.publish(kTopic, "3");
        const Fetched after = m_plant->fetch(*connector);
        QCOMPARE(json(after.bytes())["message"].toInt(), 3);
        QCOMPARE(after.payload()->aside.size(), size_t(1));
    }

    void messagesThatCannotBeReadCostNoOther()
    {
        MosquittoServer server;
        const auto connector = m_plant->connector(feed(server.url(), {{"max_message_kib", 1}}));
        m_plant->fetch(*connector);
        MqttPublisher station(server.port());
        station.publish(kTopic, "{\"a\":");
        station.publish(kTopic, QByteArray(2000, '1'));
        station.publish(kTopic, "");
        station.publish(kTopic, "4");
        std::int64_t unreadable = 0;
        QByteArray good;
        while (good.isEmpty()) {
            const Fetched fetched = m_plant->fetch(*connector);
            QVERIFY(fetched.payload());
            m_plant->settle(*connector, fetched);
            unreadable += fetched.payload()->unreadable;
            good = fetched.bytes().trimmed();
        }
        QCOMPARE(json(good)["message"].toInt(), 4);
        QCOMPARE(unreadable, 3);
    }

    void aLineThatIsDeadIsNoticed()
    {
        MosquittoServer server;
        const auto connector = m_plant->connector(feed(server.url(), {{"keep_alive_s", 5}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("nothing new"));
        server.freeze();
        QString kind;
        while (kind != QStringLiteral("connection")) {
            kind = m_plant->fetch(*connector).kind();
            QVERIFY(kind == QStringLiteral("nothing new") || kind == QStringLiteral("connection"));
        }
        server.thaw();
    }

    void whoeverReadsNoMoreIsDisconnected()
    {
        MosquittoServer server;
        m_plant->timing.unasked = std::chrono::milliseconds(200);
        const auto connector = m_plant->connector(feed(server.url()));
        m_plant->fetch(*connector);
        QTRY_VERIFY(server.log().contains("disconnected"));
        MqttPublisher station(server.port());
        station.publish(kTopic, "1");
        const Fetched after = m_plant->fetch(*connector); // connects anew, and the session was kept
        QCOMPARE(json(after.bytes())["message"].toInt(), 1);
    }

    void aSubscriptionThatIsNotGrantedFails()
    {
        MosquittoServer server({}, {"allow_anonymous true", "max_qos 1"});
        const auto connector = m_plant->connector(feed(server.url(), {{"qos", 2}}));
        QCOMPARE(m_plant->fetch(*connector).kind(), QStringLiteral("http"));
    }

    void refusesWhatCannotBeMeant()
    {
        const auto why = [this](const QString &url, const QJsonObject &more = {}) {
            return m_plant->refusal(feed(url, more));
        };
        QVERIFY(why(QStringLiteral("http://a/")).contains(QStringLiteral("mqtt://")));
        QVERIFY(why(QStringLiteral("mqtt://a/"), {{"tls", QJsonObject{{"ca_secret", "ca"}}}})
                    .contains(QStringLiteral("not encrypted")));
        QVERIFY(why(QStringLiteral("mqtt://a/"), {{"topic", "a/#/b"}}).contains(QStringLiteral("ends a topic")));
    }

private:
    MosquittoServer encrypted(QByteArrayList more) const
    {
        more = QByteArrayList{"cafile ca.crt", "certfile server.crt", "keyfile server.key"} + more;
        if (!more.contains("require_certificate true"))
            more.push_back("allow_anonymous true");
        return MosquittoServer({{QStringLiteral("ca.crt"), m_authority->certificate()},
                                {QStringLiteral("server.crt"), m_authority->certificate("server")},
                                {QStringLiteral("server.key"), m_authority->key("server")}},
                               more);
    }

    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<StreamPlant> m_plant;
};

QTEST_GUILESS_MAIN(TestMqttFaults)
#include "tst_mqtt_faults.moc"
