// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong between a real broker and one running program (fault 17 of the public list): each is said soon, no
// wrong figure looks good, and the feeds go on with nobody's help.
#include "tests/e2e/running_program.h"
#include "tests/servers/mosquitto_server.h"
#include "tests/servers/mqtt_publisher.h"

#include <csignal>

using namespace ioc::e2e;
using ioc::test::MosquittoServer;
using ioc::test::MqttPublisher;

namespace {

constexpr int kBurst = 50'000;
constexpr int kStandingStill = 2'000;
constexpr qint64 kDayMs = 86'400'000;

} // namespace

class TestBrokerFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatTheBrokerHadKeptIsNoNews();
    void aMessageThatComesTwiceCountsOnce();
    void aBrokerThatRestartsIsSaidAndCostsNothing();
    void aBrokerThatRestartsAmidADeliveryDoublesNothing();
    void whatACleanSessionMayHaveLostIsSaid();
    void aBrokerThatHasForgottenTheSessionIsSaid();
    void aBurstIsTakenWhole();
    void cleanupTestCase();

private:
    /// A message with a time of its own, a millisecond after the one before.
    QByteArray message(int value) { return messageAt(++m_time, value); }
    static QByteArray messageAt(qint64 time, int value)
    {
        return "{\"t\":" + QByteArray::number(time) + ",\"v\":" + QByteArray::number(value) + "}";
    }

    /// Sends what must arrive at the broker.
    void send(const QByteArray &topic, const QByteArray &message, int qos = 1, bool retained = false)
    {
        MqttPublisher station(m_broker.port());
        station.publish(topic, message, qos, retained);
        QVERIFY(station.waitForAll());
    }

    QString figure(const char *indicator) const { return shortly(m_program.figure(indicator)); }
    QString told(const char *feed, const char *key) const
    {
        return m_program.feed(feed)[QLatin1String(key)].toString();
    }

    /// How often the quarantine of a feed says that messages may be missing.
    int gaps(const char *feed) const
    {
        int gaps = 0;
        for (const auto &record : m_program.quarantine(feed))
            gaps += record[QLatin1String("reason")].toString().contains(QStringLiteral("may be missing")) ? 1 : 0;
        return gaps;
    }

    MosquittoServer m_broker;
    RunningProgram m_program;
    qint64 m_time = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
    int m_passed = 0; ///< what has been sent for the feed `stations`, each once
};

/// What the broker had kept of two days ago is there before the program is.
void TestBrokerFaults::initTestCase()
{
    layPack(m_program.pack(), QStringLiteral("broker"));
    send("giu/KK1", messageAt(m_time - 2 * kDayMs, 99), 1, true);
    const QByteArray complaint = m_program.start(m_broker.url());
    QVERIFY2(complaint.isEmpty(), complaint.constData());
    const QByteArray first = message(1);
    TRY_RECOVERED((send("tram/KK1", first), figure("stations.passed") == QStringLiteral("1 good")));
    m_passed = 1;
    QCOMPARE(told("stations", "state"), QStringLiteral("ok"));
}

void TestBrokerFaults::whatTheBrokerHadKeptIsNoNews()
{
    TRY_SAID(figure("kept.level") == QStringLiteral("99 stale"));
    for (int look = 0; look < 5; ++look) {
        QVERIFY(m_program.feed("kept")[QLatin1String("last_ok")].isNull());
        QCOMPARE(figure("kept.level"), QStringLiteral("99 stale"));
        QTest::qWait(300);
    }
    send("giu/KK1", message(7));
    TRY_RECOVERED(figure("kept.level") == QStringLiteral("7 good"));
    QCOMPARE(told("kept", "state"), QStringLiteral("ok"));
}

/// As a station sends it that has not heard that its message has arrived.
void TestBrokerFaults::aMessageThatComesTwiceCountsOnce()
{
    const QByteArray twice = message(10);
    for (int i = 0; i < 3; ++i)
        send("tram/KK1", twice);
    send("tram/KK1", message(100));
    m_passed += 110;
    TRY_SAID(figure("stations.passed") == QStringLiteral("%1 good").arg(m_passed));
    QTest::qWait(500);
    QCOMPARE(figure("stations.passed"), QStringLiteral("%1 good").arg(m_passed));
    QCOMPARE(m_program.quarantine("stations"), QJsonArray());
}

void TestBrokerFaults::aBrokerThatRestartsIsSaidAndCostsNothing()
{
    m_broker.stop();
    TRY_SAID(told("stations", "layer") == QStringLiteral("connect"));
    QVERIFY(!told("stations", "error").isEmpty());
    TRY_SAID(told("stations", "state") == QStringLiteral("down"));
    QCOMPARE(figure("stations.level"), QStringLiteral("100 last_known"));

    m_broker.start();
    send("tram/KK1", message(200)); // the session has been kept
    m_passed += 200;
    TRY_RECOVERED(figure("stations.passed") == QStringLiteral("%1 good").arg(m_passed));
    QCOMPARE(figure("stations.level"), QStringLiteral("200 good"));
    QCOMPARE(told("stations", "state"), QStringLiteral("ok"));
    QCOMPARE(gaps("stations"), 0);
}

/// The program stands still while messages wait for it, and goes on as the broker restarts: what it had taken and not
/// acknowledged comes again.
void TestBrokerFaults::aBrokerThatRestartsAmidADeliveryDoublesNothing()
{
    m_program.signal(SIGSTOP);
    {
        MqttPublisher station(m_broker.port());
        for (int i = 0; i < kStandingStill; ++i)
            station.publish("tram/KK1", message(1));
        QVERIFY(station.waitForAll());
    }
    m_program.signal(SIGCONT);
    m_broker.restart();
    m_passed += kStandingStill;
    TRY_RECOVERED(figure("stations.passed") == QStringLiteral("%1 good").arg(m_passed));
    QTest::qWait(1000);
    QCOMPARE(figure("stations.passed"), QStringLiteral("%1 good").arg(m_passed));
    QCOMPARE(gaps("stations"), 0);
}

void TestBrokerFaults::whatACleanSessionMayHaveLostIsSaid()
{
    TRY_RECOVERED((send("mat/KK1", message(5), 0), figure("clean.level") == QStringLiteral("5 good")));
    const int before = gaps("clean");
    m_broker.stop();
    TRY_SAID(told("clean", "layer") == QStringLiteral("connect"));
    TRY_SAID(figure("clean.level") == QStringLiteral("5 last_known"));

    m_broker.start();
    send("mat/KK1", message(6), 0);                  // before the feed is back: nobody brings it again
    TRY_RECOVERED(told("clean", "layer").isEmpty()); // the line is there again, and quiet
    QCOMPARE(told("clean", "state"), QStringLiteral("late"));
    TRY_RECOVERED((send("mat/KK1", message(7), 0), gaps("clean") == before + 1));
    QCOMPARE(figure("clean.level"), QStringLiteral("7 good"));
    QCOMPARE(told("clean", "state"), QStringLiteral("ok"));
}

void TestBrokerFaults::aBrokerThatHasForgottenTheSessionIsSaid()
{
    const int before = gaps("stations");
    m_broker.forget();
    TRY_SAID(told("stations", "layer") == QStringLiteral("connect"));
    const QByteArray after = message(300);
    TRY_RECOVERED((send("tram/KK1", after), gaps("stations") == before + 1));
    m_passed += 300;
    TRY_SAID(figure("stations.passed") == QStringLiteral("%1 good").arg(m_passed));
}

void TestBrokerFaults::aBurstIsTakenWhole()
{
    MqttPublisher station(m_broker.port());
    for (int i = 0; i < kBurst; ++i)
        station.publish("tram/KK1", message(1));
    QVERIFY(station.waitForAll());
    send("giu/KK1", message(8)); // another feed of the same broker
    m_passed += kBurst;
    TRY_SAID(figure("kept.level") == QStringLiteral("8 good"));
    TRY_RECOVERED(figure("stations.passed") == QStringLiteral("%1 good").arg(m_passed));
    QCOMPARE(told("stations", "state"), QStringLiteral("ok"));
    QTest::qWait(500);
    QCOMPARE(figure("stations.passed"), QStringLiteral("%1 good").arg(m_passed));
}

void TestBrokerFaults::cleanupTestCase()
{
    QCOMPARE(m_program.ask({QStringLiteral("cache"), QStringLiteral("verify")}).status, 0);
    QVERIFY(m_program.end());
}

QTEST_GUILESS_MAIN(TestBrokerFaults)
#include "tst_broker_faults.moc"
