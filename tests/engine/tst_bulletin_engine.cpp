// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of bulletins and of what happens in areas: from files of a feed to the snapshot.
#include "core/engine/engine.h"
#include "datasources/credentials/secret_source.h"
#include "tests/e2e/e2e_support.h"
#include "tests/support.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace ioc;

namespace {

struct NoSecret : SecretSource
{
    Result<QByteArray> secret(const QString &) const override { return QByteArray(); }
};

constexpr const char *kUnits = "id,code,type,name_vi,name_en,parent_id,valid_from,valid_to,legal_basis,lat,lon,"
                               "population,households,area_km2\n"
                               "00@1990-01-01,00,province,Tỉnh,Province,,1990-01-01,,,,,,,\n"
                               "00001@1990-01-01,00001,ward,Tây,West,00@1990-01-01,1990-01-01,,,,,,,\n"
                               "00002@1990-01-01,00002,commune,Đông,East,00@1990-01-01,1990-01-01,,,,,,,\n";

constexpr const char *kBoundaries = R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"id":"00001@1990-01-01"},"geometry":{"type":"Polygon",
     "coordinates":[[[105,20],[106,20],[106,21],[105,21],[105,20]]]}},
    {"type":"Feature","properties":{"id":"00002@1990-01-01"},"geometry":{"type":"Polygon",
     "coordinates":[[[106,20],[107,20],[107,21],[106,21],[106,20]]]}}]})";

constexpr const char *kFeeds = R"({ "$schema": "https://toancanh.invalid/schemas/feeds.schema.json", "feeds": [
    { "id": "bulletins", "name": { "vi": "Bản tin", "en": "Bulletins" }, "sector": "nature", "owner": "usgs",
      "connector": { "type": "folder", "path": "{endpoint:drop}", "pattern": "*.xml", "stable_s": 0 },
      "format": { "type": "cap", "rows": "alert", "status": ["Actual", "Exercise"] },
      "fields": [
        { "from": "@key", "to": "key", "type": "text", "required": true },
        { "from": "sent", "to": "sent", "type": "datetime", "required": true },
        { "from": "@alert", "to": "alert", "type": "text", "required": true },
        { "from": "@faults", "to": "faults", "type": "text" } ],
      "records": { "kind": "bulletin", "key": "key", "version": "sent", "counts": [] },
      "every_s": 1, "promise_s": 86400 },
    { "id": "shakes", "name": { "vi": "Rung chấn", "en": "Shakes" }, "sector": "nature", "owner": "usgs",
      "connector": { "type": "folder", "path": "{endpoint:drop}", "pattern": "quake*.ndjson", "stable_s": 0 },
      "format": { "type": "ndjson" },
      "fields": [
        { "from": "/id", "to": "id", "type": "text", "required": true },
        { "from": "/t", "to": "time", "type": "epoch_ms", "required": true },
        { "from": "/lat", "to": "lat", "type": "number", "required": true },
        { "from": "/lon", "to": "lon", "type": "number", "required": true },
        { "from": "/mag", "to": "mag", "type": "number", "required": true } ],
      "records": { "kind": "quake", "key": "id", "version": "time", "counts": [] },
      "every_s": 1, "promise_s": 86400 } ] })";

constexpr const char *kRules = R"({ "$schema": "https://toancanh.invalid/schemas/rules.schema.json", "rules": [
    { "id": "felt", "name": { "vi": "Rung chấn", "en": "Shaken" }, "scope": "communes",
      "area": { "feed": "shakes", "latitude": "lat", "longitude": "lon", "time": "time", "number": "mag", "least": 4,
                "stands_s": 3600 },
      "hold_s": 0, "clear_hold_s": 0, "priority": "high", "owner": "usgs" } ] })";

QString isoText(QDateTime time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QStringLiteral("+00:00");
}

/// An alert of two hours from a minute before now, on the western commune by its code.
QByteArray alert(const QString &id, const QString &status, const QString &type, const QString &references = {})
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QString text = QStringLiteral(
        "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>%1</identifier><sender>kttv</sender>"
        "<sent>%2</sent><status>%3</status><msgType>%4</msgType><scope>Public</scope>%5<info><language>vi-VN</language>"
        "<category>Met</category><event>Lũ</event><urgency>Immediate</urgency><severity>Severe</severity>"
        "<certainty>Observed</certainty><expires>%6</expires><headline>%1</headline><area><areaDesc>Phường Tây"
        "</areaDesc><geocode><valueName>VN-QD19-2025</valueName><value>00001</value></geocode></area></info></alert>");
    return text
        .arg(id, isoText(now.addSecs(id == u"C" ? -30 : -60)), status, type,
             references.isEmpty()
                 ? QString()
                 : QString(QStringLiteral("<references>") + references + QStringLiteral("</references>")),
             isoText(now.addSecs(7200)))
        .toUtf8();
}

QByteArray quake(const char *id, qint64 secondsAgo, double longitude)
{
    const QJsonObject object{{"id", QLatin1StringView(id)},
                             {"t", QDateTime::currentMSecsSinceEpoch() - secondsAgo * 1000},
                             {"lat", 20.5},
                             {"lon", longitude},
                             {"mag", 4.5}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

class BulletinEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(drop()));
        QProcess::execute(QStringLiteral("cp"),
                          {QStringLiteral("-r"), QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world"), pack()});
        m_server.answerWith([](const QByteArray &path) {
            return e2e::RawServer::ok(path == "/earthquakes.json"
                                          ? QByteArray("{\"features\":[]}")
                                          : QByteArray("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n"));
        });
        put(pack() + QStringLiteral("/units.csv"), kUnits);
        put(pack() + QStringLiteral("/boundaries/1990-01-01.geojson"), kBoundaries);
        put(pack() + QStringLiteral("/feeds/warnings.json"), kFeeds);
        put(pack() + QStringLiteral("/rules/areas.json"), kRules);
    }

    void showsABulletinUntilItIsCancelled()
    {
        Engine engine(settings());
        IOC_VERIFY(engine.start());
        put(drop() + QStringLiteral("/a.xml"), alert("A", "Actual", "Alert"));
        put(drop() + QStringLiteral("/d.xml"), alert("D", "Exercise", "Alert"));
        QTRY_COMPARE_WITH_TIMEOUT(headlines(engine), (QStringList{"A", "D"}), 20000);
        const Bulletin shown = engine.snapshot()->bulletins[0];
        QVERIFY(shown.units == std::vector<UnitId>{UnitId(QStringLiteral("00001@1990-01-01"))});
        QVERIFY(shown.severity == Severity::Severe);
        QVERIFY(shown.remarks.isEmpty());
        QVERIFY(engine.snapshot()->bulletins[1].status == BulletinStatus::Exercise);
        QVERIFY(engine.snapshot()->alarms.empty());
        const QString sent =
            isoText(QDateTime::fromMSecsSinceEpoch(toMillis(engine.snapshot()->bulletins[0].message.sent), Qt::UTC));
        put(drop() + QStringLiteral("/c.xml"), alert("C", "Actual", "Cancel", QStringLiteral("kttv,A,") + sent));
        QTRY_COMPARE_WITH_TIMEOUT(headlines(engine), QStringList{"D"}, 20000);
        engine.stop();
        Engine next(settings()); // it stands in the cache
        IOC_VERIFY(next.start());
        QTRY_COMPARE_WITH_TIMEOUT(headlines(next), QStringList{"D"}, 20000);
        next.stop();
    }

    void tellsAndWritesOnTheCommandLine()
    {
        put(drop() + QStringLiteral("/a.xml"), alert("A", "Actual", "Alert"));
        put(drop() + QStringLiteral("/d.xml"), alert("D", "Exercise", "Alert"));
        const QString server = QStringLiteral("server=") + m_server.address();
        const QString endpoint = QStringLiteral("drop=") + drop();
        const QStringList data{QStringLiteral("--data"), m_folder->filePath(QStringLiteral("data"))};
        put(pack() + QStringLiteral("/pack.json"), packWithSender());
        const auto collected = e2e::cli(
            QStringList{"collect", "--once", "--pack", pack(), "--endpoint", server, "--endpoint", endpoint} + data);
        QVERIFY2(collected.status == 0, collected.err.constData());
        const QStringList list = QStringList{"bulletins", "--format", "json"} + data;
        const auto bulletins = e2e::json(e2e::cli(list))["bulletins"].toArray();
        QCOMPARE(bulletins.size(), 2);
        QCOMPARE(bulletins[0]["unit_ids"], QJsonValue(QJsonArray{"00001@1990-01-01"}));
        QCOMPARE(bulletins[1]["status"].toString(), QStringLiteral("Exercise"));
        QCOMPARE(bulletins[1]["headline"].toString(), QStringLiteral("EXERCISE – D"));
        // Nothing had come yet; and long after it nothing stands, though it is told why.
        QCOMPARE(e2e::json(e2e::cli(list + QStringList{"--at", "2020-01-01"}))["bulletins"].toArray().size(), 0);
        const auto later =
            e2e::json(e2e::cli(list + QStringList{"--all", "--at", "2099-01-01"}))["bulletins"].toArray();
        QCOMPARE(later[0]["standing"].toString(), QStringLiteral("expired"));

        const QString out = m_folder->filePath(QStringLiteral("out.xml"));
        const QString draft = m_folder->filePath(QStringLiteral("draft.json"));
        const QStringList write =
            QStringList{"bulletins", "write", "--format", "json", "--file", draft, "--out", out} + data;
        put(draft, R"({"units":["00001"]})");
        QVERIFY(e2e::cli(write).err.contains("“category” is missing"));
        QVERIFY(!QFile::exists(out));
        put(draft, R"({"category":["Met"],"event":{"vi":"Lũ"},"urgency":"Immediate","severity":"Severe",
                       "certainty":"Observed","headline":{"vi":"Cảnh báo lũ"},"expires":"2099-01-01","units":["00001"]})");
        const auto written = e2e::cli(write);
        QVERIFY2(written.status == 0, written.err.constData());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
        const auto ledger = e2e::cli(QStringList{"ledger", "list", "--format", "json"} + data);
        QVERIFY2(ledger.out.contains("bulletin.written") && ledger.out.contains(hash), ledger.out.constData());
        QVERIFY(e2e::cli(write).err.contains("already")); // nothing is written over
    }

    void raisesAnAlarmWhereItHappenedAndNotForThePast()
    {
        Engine engine(settings());
        IOC_VERIFY(engine.start());
        put(drop() + QStringLiteral("/quake1.ndjson"), quake("old", 7200, 106.5) + quake("new", 60, 105.5));
        QTRY_COMPARE_WITH_TIMEOUT(raised(engine), QStringList{"00001@1990-01-01"}, 20000);
        QVERIFY(engine.snapshot()->trouble.isEmpty()); // rules on areas are watched
        engine.stop();
    }

private:
    QString pack() const { return m_folder->filePath(QStringLiteral("pack")); }
    QString drop() const { return m_folder->filePath(QStringLiteral("drop")); }

    static void put(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile::remove(path + QStringLiteral(".part"));
        QFile file(path + QStringLiteral(".part"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        QFile::remove(path);
        if (!file.rename(path))
            qFatal("cannot rename");
    }

    QByteArray packWithSender() const
    {
        QFile file(pack() + QStringLiteral("/pack.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no pack");
        QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        object.insert(QStringLiteral("cap_sender"), QStringLiteral("ioc@world.invalid"));
        return QJsonDocument(object).toJson();
    }

    EngineSettings settings() const
    {
        EngineSettings settings;
        settings.packFolder = pack();
        settings.dataFolder = m_folder->filePath(QStringLiteral("data"));
        settings.endpoints[QStringLiteral("server")] = m_server.address();
        settings.endpoints[QStringLiteral("drop")] = drop();
        settings.secrets = std::make_shared<NoSecret>();
        return settings;
    }

    static QStringList headlines(const Engine &engine)
    {
        QStringList list;
        for (const Bulletin &bulletin : engine.snapshot() ? engine.snapshot()->bulletins : std::vector<Bulletin>())
            list.push_back(bulletin.info.headline);
        return list;
    }

    static QStringList raised(const Engine &engine)
    {
        QStringList list;
        for (const Alarm &alarm : engine.snapshot() ? engine.snapshot()->alarms : std::vector<Alarm>()) {
            if (alarm.key.rule.toString() == u"felt")
                list.push_back(alarm.key.unit.toString());
        }
        return list;
    }

    e2e::RawServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(BulletinEngineTest)
#include "tst_bulletin_engine.moc"
