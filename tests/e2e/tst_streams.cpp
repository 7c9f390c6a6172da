// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of a real broker through the program to the cache, with kill -9 on the way.
#include "tests/e2e/e2e_support.h"
#include "tests/servers/mosquitto_server.h"
#include "tests/servers/mqtt_publisher.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace ioc::e2e;
using ioc::test::MosquittoServer;
using ioc::test::MqttPublisher;

namespace {

constexpr int kMessages = 20'000;
constexpr int kSeries = 100;
constexpr int kKills = 6;
constexpr qint64 kStart = 1'760'000'400; // 2025-10-09 09:00 UTC

constexpr const char *kFeed = R"({ "$schema": "https://toancanh.invalid/schemas/feeds.schema.json",
  "feeds": [
    { "id": "load", "name": { "vi": "Tải", "en": "Load" }, "sector": "nature", "owner": "usgs",
      "connector": { "type": "mqtt", "url": "{endpoint:server}", "topic": "tai/{series}", "qos": %1 },
      "format": { "type": "ndjson" },
      "fields": [
        { "from": "/series", "to": "series", "type": "text", "required": true },
        { "from": "/message/t", "to": "t", "type": "epoch_s", "required": true },
        { "from": "/message/v", "to": "value", "type": "number", "required": true }
      ],
      "observations": [{ "measure": "load.value", "value": "value", "at": "t" }],
      "every_s": 60, "promise_s": 86400 }
  ] })";

QByteArray reading(int number)
{
    return "{\"t\":" + QByteArray::number(kStart + 60 * (number / kSeries)) +
           ",\"v\":" + QByteArray::number(number % 997) + "}";
}

QByteArray topicOf(int number)
{
    return "tai/s" + QByteArray::number(number % kSeries);
}

} // namespace

class TestStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atQos1NoKillCostsOrDoublesAMessage()
    {
        QTemporaryDir folder;
        MosquittoServer broker;
        const QStringList arguments = collect(folder.path(), broker, 1);
        QCOMPARE(cli(arguments).status, 0); // the broker keeps messages from now on
        MqttPublisher station(broker.port());
        for (int i = 0; i < kMessages; ++i)
            station.publish(topicOf(i), reading(i), 1);
        QRandomGenerator random(61);
        int killedAtWork = 0;
        for (int i = 0; i < kKills; ++i) {
            QProcess process;
            process.start(program(QStringLiteral("toancanh-cli")), arguments);
            QVERIFY(process.waitForStarted());
            process.waitForFinished(100 + int(random.bounded(500)));
            if (process.state() == QProcess::Running) {
                ++killedAtWork;
                ::kill(pid_t(process.processId()), SIGKILL);
            }
            process.waitForFinished();
        }
        QVERIFY(killedAtWork >= kKills / 2);
        QVERIFY(station.waitForAll());
        const Finished rest = cli(arguments);
        QVERIFY2(rest.status == 0, QByteArray(rest.out + rest.err).constData());
        const QJsonObject audit =
            json(cli({QStringLiteral("cache"), QStringLiteral("verify"), QStringLiteral("--data"),
                      folder.filePath(QStringLiteral("data")), QStringLiteral("--pack"), packOf(folder.path()),
                      QStringLiteral("--format"), QStringLiteral("json")}));
        QCOMPARE(audit[QStringLiteral("observations")].toInteger(), qint64(kMessages));
        QCOMPARE(audit[QStringLiteral("replaced")].toInteger(), qint64(0));
        QCOMPARE(quarantine(folder.path()), QJsonArray()); // nothing may be missing
    }

    void atQos0TheFeedSaysWhatMayBeMissing()
    {
        QTemporaryDir folder;
        MosquittoServer broker;
        const QStringList arguments = collect(folder.path(), broker, 0);
        MqttPublisher station(broker.port());
        station.publish(topicOf(0), reading(0), 1, true); // comes with every connection
        QVERIFY(station.waitForAll());
        QCOMPARE(cli(arguments).status, 0);
        QCOMPARE(quarantine(folder.path()), QJsonArray());
        QCOMPARE(cli(arguments).status, 0);
        const QJsonArray told = quarantine(folder.path());
        QCOMPARE(told.size(), 1);
        QVERIFY(told[0].toObject()[QStringLiteral("reason")].toString().contains(QStringLiteral("may be missing")));
    }

    void whatTheBrokerHadKeptMakesNoFeedFresh()
    {
        QTemporaryDir folder;
        MosquittoServer broker;
        const QStringList arguments = collect(folder.path(), broker, 0);
        MqttPublisher station(broker.port());
        station.publish(topicOf(0), reading(0), 1, true);
        QVERIFY(station.waitForAll());
        QCOMPARE(cli(arguments).status, 0);
        const QJsonObject feeds =
            json(cli({QStringLiteral("feeds"), QStringLiteral("--data"), folder.filePath(QStringLiteral("data")),
                      QStringLiteral("--format"), QStringLiteral("json")}));
        const QJsonObject feed = feeds[QStringLiteral("feeds")].toArray()[0].toObject();
        QVERIFY2(feed[QStringLiteral("last_ok")].isNull(), QJsonDocument(feeds).toJson().constData());
    }

private:
    static QString packOf(const QString &folder) { return folder + QStringLiteral("/pack"); }

    static QStringList collect(const QString &folder, const MosquittoServer &broker, int qos)
    {
        const QString source = QStringLiteral(TEST_SOURCE_DIR "/packs/world");
        QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = packOf(folder) + file.mid(source.size());
            QDir().mkpath(QFileInfo(target).path());
            QFile::copy(file, target);
        }
        const QString path = packOf(folder) + QStringLiteral("/feeds/feeds.json");
        QFile::remove(path);
        QFile feeds(path);
        if (!feeds.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
        feeds.write(QString::fromUtf8(kFeed).arg(qos).toUtf8());
        return {QStringLiteral("collect"),    QStringLiteral("--once"),
                QStringLiteral("--pack"),     packOf(folder),
                QStringLiteral("--data"),     folder + QStringLiteral("/data"),
                QStringLiteral("--endpoint"), QStringLiteral("server=") + broker.url()};
    }

    static QJsonArray quarantine(const QString &folder)
    {
        return json(cli({QStringLiteral("quarantine"), QStringLiteral("--data"), folder + QStringLiteral("/data"),
                         QStringLiteral("--format"), QStringLiteral("json")}))[QStringLiteral("records")]
            .toArray();
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
