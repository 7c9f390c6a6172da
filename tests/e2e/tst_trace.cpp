// SPDX-License-Identifier: GPL-3.0-or-later
// From a figure to the row that brought it, and nothing of a person on the way.
#include "tests/e2e/world.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

/// A column that no mapping names: who read the gauge.
const QByteArray kPerson = "Nguyen-Thi-Bi-Mat";
const QByteArray kWeather = "date,precipitation,temp_max,reader\n"
                            "2024-01-01,1.0,2.0," +
                            kPerson +
                            "\n"
                            "2024-01-02,2.5,4.0," +
                            kPerson +
                            "\n"
                            "2024-02-01,4.0,9.0," +
                            kPerson + "\n";
/// One earthquake with a field that the mapping does not name.
const QByteArray kQuakes = "{\"features\":[{\"id\":\"q1\",\"place\":\"" + kPerson +
                           "\",\"properties\":{\"time\":1704153600000,\"updated\":1704153600000,\"mag\":4.5,"
                           "\"net\":\"us\"}}]}"; // 2024-01-02 00:00 UTC

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

class TestTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_world->weather = kWeather;
        m_world->quakes = kQuakes;
    }

    /// January 2024: 1.0 + 2.5 = 3.5 mm, from the first two rows of the delivery.
    void leadsFromAFigureToTheRowsThatBroughtIt()
    {
        QCOMPARE(m_world->collect().status, 0);
        const QJsonObject answer = trace(QStringLiteral("weather.precipitation"), QStringLiteral("2024-01"));
        QCOMPARE(answer[QLatin1String("value")].toDouble(), 3.5);
        const QJsonObject input = answer[QLatin1String("inputs")][0].toObject();
        QCOMPARE(input[QLatin1String("measure")].toString(), QStringLiteral("weather.precipitation"));
        QCOMPARE(input[QLatin1String("found")].toInt(), 2);
        QCOMPARE(input[QLatin1String("sum")].toDouble(), 3.5);
        const QJsonObject newest = input[QLatin1String("values")][0].toObject();
        QCOMPARE(newest[QLatin1String("value")].toDouble(), 2.5);
        const QJsonObject row = newest[QLatin1String("rows")][0].toObject();
        QCOMPARE(row[QLatin1String("row")].toInt(), 2);
        QCOMPARE(row[QLatin1String("cells")][QLatin1String("precipitation")].toString(), QStringLiteral("2.5"));
        QVERIFY(!row[QLatin1String("cells")].toObject().contains(QStringLiteral("reader")));
        const QJsonObject run = answer[QLatin1String("runs")][0].toObject();
        QCOMPARE(run[QLatin1String("id")], newest[QLatin1String("run")]);
        QCOMPARE(run[QLatin1String("feed")].toString(), QStringLiteral("weather"));
        QCOMPARE(run[QLatin1String("payload")].toString(), hashOf(kWeather));
        QCOMPARE(run[QLatin1String("kept")].toString(), QStringLiteral("redacted"));
        QVERIFY(run[QLatin1String("note")].isNull());
    }

    void leadsFromARatioToItsRecords()
    {
        QCOMPARE(m_world->collect().status, 0);
        const QJsonObject answer = trace(QStringLiteral("quake.mean_magnitude"), QStringLiteral("2024-01"));
        QCOMPARE(answer[QLatin1String("value")].toDouble(), 4.5);
        const QJsonArray inputs = answer[QLatin1String("inputs")].toArray();
        QCOMPARE(inputs.size(), 2);
        QCOMPARE(inputs[0][QLatin1String("part")].toString(), QStringLiteral("numerator"));
        QCOMPARE(inputs[0][QLatin1String("sum")].toDouble(), 4.5);
        QCOMPARE(inputs[1][QLatin1String("part")].toString(), QStringLiteral("denominator"));
        QCOMPARE(inputs[1][QLatin1String("sum")].toDouble(), 1.0);
        const QJsonObject record = inputs[1][QLatin1String("values")][0].toObject();
        QCOMPARE(record[QLatin1String("record")].toString(), QStringLiteral("q1"));
        const QJsonObject cells = record[QLatin1String("rows")][0][QLatin1String("cells")].toObject();
        QCOMPARE(cells[QLatin1String("/properties/mag")].toDouble(), 4.5);
    }

    void showsAPayloadAsFarAsTheMappingNamesIt()
    {
        QCOMPARE(m_world->collect().status, 0);
        const Finished body = payload({hashOf(kWeather)});
        QVERIFY2(body.status == 0, body.err.constData());
        QCOMPARE(body.out, QByteArray("{\"date\":\"2024-01-01\",\"precipitation\":\"1.0\",\"temp_max\":\"2.0\"}\n"
                                      "{\"date\":\"2024-01-02\",\"precipitation\":\"2.5\",\"temp_max\":\"4.0\"}\n"
                                      "{\"date\":\"2024-02-01\",\"precipitation\":\"4.0\",\"temp_max\":\"9.0\"}\n"));
        const QJsonObject head = json(payload({hashOf(kWeather), QStringLiteral("--head")}));
        QCOMPARE(head[QLatin1String("feed")].toString(), QStringLiteral("weather"));
        QCOMPARE(head[QLatin1String("status")].toInt(), 200);
        QCOMPARE(head[QLatin1String("body")].toString(), QStringLiteral("redacted"));
        QCOMPARE(head[QLatin1String("pages")][0].toInt(), int(kWeather.size()));
        QVERIFY(head[QLatin1String("headers")].toObject().contains(QStringLiteral("Content-Length")));
    }

    void keepsTheBytesOfAFeedWithoutPersonalData()
    {
        m_world->edit("\"id\": \"weather\", ", "\"id\": \"weather\", \"personal_data\": false, ");
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(payload({hashOf(kWeather)}).out, kWeather);
        const QJsonObject answer = trace(QStringLiteral("weather.precipitation"), QStringLiteral("2024-01"));
        QCOMPARE(answer[QLatin1String("runs")][0][QLatin1String("kept")].toString(), QStringLiteral("raw"));
        QCOMPARE(answer[QLatin1String("inputs")][0][QLatin1String("values")][0][QLatin1String("rows")][0]
                       [QLatin1String("row")]
                           .toInt(),
                 2);
    }

    /// In no file of the data folder, also once what is packed there is unpacked, not even of a row that was refused.
    void whatTheMappingDoesNotNameStandsNowhere()
    {
        m_world->weather += "2024-02-30,x,y," + kPerson + "\n";
        QCOMPARE(m_world->collect().status, 0);
        int files = 0;
        int packed = 0;
        QDirIterator all(m_world->data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(kPerson), qPrintable(path));
            ++files;
            if (!path.endsWith(QStringLiteral(".zst")))
                continue;
            ++packed;
            const Finished shown = payload({QFileInfo(path).fileName().left(64)});
            QVERIFY2(shown.status == 0, shown.err.constData());
            QVERIFY(shown.out.size() > 10);
            QVERIFY2(!shown.out.contains(kPerson), shown.out.constData());
        }
        QVERIFY(files > 5);
        QCOMPARE(packed, 2);
    }

    void saysWhyThereIsNoPayload()
    {
        m_world->edit("\"id\": \"weather\", ", "\"id\": \"weather\", \"payload_days\": 0, ");
        QCOMPARE(m_world->collect().status, 0);
        const QJsonObject answer = trace(QStringLiteral("weather.precipitation"), QStringLiteral("2024-01"));
        QCOMPARE(answer[QLatin1String("value")].toDouble(), 3.5);
        QCOMPARE(answer[QLatin1String("runs")][0][QLatin1String("note")].toString(),
                 QStringLiteral("The feed keeps no payloads."));
        QVERIFY(answer[QLatin1String("runs")][0][QLatin1String("kept")].isNull());
        QCOMPARE(payload({hashOf(kWeather)}).status, 1);
    }

    void aDamagedPayloadIsToldAndTheFigureStands()
    {
        QCOMPARE(m_world->collect().status, 0);
        const QString hash = hashOf(kWeather);
        QFile file(m_world->path(QStringLiteral("data/payloads/") + hash.left(2) + QLatin1Char('/') + hash +
                                 QStringLiteral(".weather.zst")));
        QVERIFY(file.resize(file.size() - 4));
        const QJsonObject answer = trace(QStringLiteral("weather.precipitation"), QStringLiteral("2024-01"));
        QCOMPARE(answer[QLatin1String("value")].toDouble(), 3.5);
        QCOMPARE(answer[QLatin1String("runs")][0][QLatin1String("note")].toString(),
                 QStringLiteral("A kept payload is damaged."));
        const Finished refused = payload({hash});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("damaged"), refused.err.constData());
    }

    void looksBack()
    {
        QCOMPARE(m_world->collect().status, 0);
        m_world->weather.replace("2024-01-02,2.5", "2024-01-02,3.0");
        const QString between = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        QTRY_VERIFY(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) > between);
        QCOMPARE(m_world->collect().status, 0);
        const QString name = QStringLiteral("weather.precipitation");
        QCOMPARE(trace(name, QStringLiteral("2024-01"))[QLatin1String("value")].toDouble(), 4.0);
        const QJsonObject then = trace(name, QStringLiteral("2024-01"), {QStringLiteral("--as-known"), between});
        QCOMPARE(then[QLatin1String("value")].toDouble(), 3.5);
        QCOMPARE(then[QLatin1String("inputs")][0][QLatin1String("sum")].toDouble(), 3.5);
        QCOMPARE(then[QLatin1String("runs")].toArray().size(), 1);
        QCOMPARE(then[QLatin1String("runs")][0][QLatin1String("payload")].toString(), hashOf(kWeather));
    }

    void refusesWhatItCannotAnswer()
    {
        QCOMPARE(m_world->collect().status, 0);
        const auto status = [this](const QStringList &arguments) { return m_world->ask(arguments).status; };
        QCOMPARE(status({QStringLiteral("trace"), QStringLiteral("--indicator"), QStringLiteral("quake.count")}), 1);
        QCOMPARE(status({QStringLiteral("trace"), QStringLiteral("--indicator"), QStringLiteral("quake.count"),
                         QStringLiteral("--period"), QStringLiteral("2024-13")}),
                 1);
        QCOMPARE(status({QStringLiteral("payload")}), 1);
        QCOMPARE(status({QStringLiteral("payload"), QStringLiteral("../cache.sqlite")}), 1);
        QCOMPARE(status({QStringLiteral("payload"), hashOf("nothing")}), 1);
    }

private:
    QJsonObject trace(const QString &indicator, const QString &period, const QStringList &more = {})
    {
        return m_world->answer(QStringList{QStringLiteral("trace"), QStringLiteral("--indicator"), indicator,
                                           QStringLiteral("--period"), period} +
                               more);
    }
    Finished payload(const QStringList &arguments)
    {
        return m_world->ask(QStringList{QStringLiteral("payload")} + arguments);
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
