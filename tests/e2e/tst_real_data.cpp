// SPDX-License-Identifier: GPL-3.0-or-later
// Data that nobody here made, over real HTTP, through the whole program, against totals computed another way.
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ioc::e2e;

class TestRealData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server.answerWith([](const QByteArray &path) {
            return path == "/earthquakes.json"      ? RawServer::ok(vegaData(QStringLiteral("earthquakes.json")))
                   : path == "/seattle-weather.csv" ? RawServer::ok(vegaData(QStringLiteral("seattle-weather.csv")))
                                                    : QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        });
        QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("drop"))));
        collect();
    }

    void countsEveryEarthquakeOnce()
    {
        const QByteArray count = tool(
            QStringLiteral("jq"), {QStringLiteral(".features|length"), vegaPath(QStringLiteral("earthquakes.json"))});
        QCOMPARE(valueOf(QStringLiteral("quake.count"), QStringLiteral("2018")), count.toDouble());
    }

    void countsTheEarthquakesOfEachDay()
    {
        // By jq: the seconds of the day's start in UTC, as the pack's zone is UTC.
        const QByteArray byDay =
            tool(QStringLiteral("jq"),
                 {QStringLiteral("-c"),
                  QStringLiteral("[.features[].properties.time/"
                                 "86400000|floor]|group_by(.)|map({(.[0]*86400|todate|.[0:10]):length})|add"),
                  vegaPath(QStringLiteral("earthquakes.json"))});
        const QJsonObject expected = QJsonDocument::fromJson(byDay).object();
        QVERIFY(expected.size() >= 7);
        const QJsonArray rows = query(QStringLiteral("quake.count"), QStringLiteral("day"),
                                      QStringLiteral("2018-01-31"), QStringLiteral("2018-02-08"));
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            bool found = false;
            for (const auto &row : rows) {
                if (row[QLatin1String("period")].toString() == it.key()) {
                    QCOMPARE(row[QLatin1String("value")].toDouble(), it.value().toDouble());
                    found = true;
                }
            }
            QVERIFY2(found, qPrintable(it.key()));
        }
    }

    void meanMagnitudeIsTheSumOverTheCount()
    {
        const double mean = tool(QStringLiteral("jq"), {QStringLiteral("[.features[].properties.mag]|add/length"),
                                                        vegaPath(QStringLiteral("earthquakes.json"))})
                                .toDouble();
        QVERIFY(qAbs(valueOf(QStringLiteral("quake.mean_magnitude"), QStringLiteral("2018")) - mean) < 1e-9);
    }

    void sumsTheRainOfEachYear()
    {
        for (const char *year : {"2012", "2013", "2014", "2015"}) {
            const double expected = sql(QStringLiteral("select sum(precipitation) from w where substr(date,1,4)='%1'")
                                            .arg(QLatin1String(year)));
            QVERIFY(expected > 500);
            QVERIFY(qAbs(valueOf(QStringLiteral("weather.precipitation"), QLatin1String(year)) - expected) < 1e-6);
        }
    }

    void averagesTheTemperatureOfAMonth()
    {
        const double expected = sql(QStringLiteral("select avg(temp_max) from w where substr(date,1,7)='2014-07'"));
        const QJsonArray rows = query(QStringLiteral("weather.temp_max_mean"), QStringLiteral("month"),
                                      QStringLiteral("2014-07-01"), QStringLiteral("2014-08-01"));
        QCOMPARE(rows.size(), 1);
        QVERIFY(qAbs(rows[0][QLatin1String("value")].toDouble() - expected) < 1e-9);
        QCOMPARE(rows[0][QLatin1String("quality")].toString(), QStringLiteral("good"));
    }

    void collectingAgainChangesNothing()
    {
        const double before = valueOf(QStringLiteral("quake.mean_magnitude"), QStringLiteral("2018"));
        collect();
        QCOMPARE(valueOf(QStringLiteral("quake.mean_magnitude"), QStringLiteral("2018")), before);
        sumsTheRainOfEachYear();
    }

    void aYearWithoutDataIsMissingNotZero()
    {
        const QJsonArray rows = query(QStringLiteral("weather.precipitation"), QStringLiteral("year"),
                                      QStringLiteral("2009-01-01"), QStringLiteral("2010-01-01"));
        QVERIFY(rows[0][QLatin1String("value")].isNull());
        QCOMPARE(rows[0][QLatin1String("missing_because")].toString(), QStringLiteral("not_in_period"));
    }

private:
    void collect()
    {
        const Finished collected = cli({QStringLiteral("collect"), QStringLiteral("--once"), QStringLiteral("--pack"),
                                        QStringLiteral(TEST_SOURCE_DIR "/packs/world"), QStringLiteral("--data"),
                                        m_folder.filePath(QStringLiteral("data")), QStringLiteral("--endpoint"),
                                        QStringLiteral("server=") + m_server.address(), QStringLiteral("--endpoint"),
                                        QStringLiteral("drop=") + m_folder.filePath(QStringLiteral("drop"))});
        QVERIFY2(collected.status == 0, collected.err.constData());
    }

    QJsonArray query(const QString &indicator, const QString &by, const QString &from, const QString &to)
    {
        const Finished answer =
            cli({QStringLiteral("query"), QStringLiteral("--data"), m_folder.filePath(QStringLiteral("data")),
                 QStringLiteral("--indicator"), indicator, QStringLiteral("--by"), by, QStringLiteral("--from"), from,
                 QStringLiteral("--to"), to, QStringLiteral("--format"), QStringLiteral("json")});
        if (answer.status != 0)
            qFatal("query failed: %s", answer.err.constData());
        return json(answer)[QLatin1String("rows")].toArray();
    }

    double valueOf(const QString &indicator, const QString &year)
    {
        const QJsonArray rows = query(indicator, QStringLiteral("year"), year + QStringLiteral("-01-01"),
                                      QString::number(year.toInt() + 1) + QStringLiteral("-01-01"));
        return rows.size() == 1 && rows[0][QLatin1String("value")].isDouble()
                   ? rows[0][QLatin1String("value")].toDouble()
                   : qQNaN();
    }

    double sql(const QString &select)
    {
        return tool(QStringLiteral("sqlite3"),
                    {QStringLiteral(":memory:"),
                     QStringLiteral(".import --csv %1 w").arg(vegaPath(QStringLiteral("seattle-weather.csv"))), select})
            .toDouble();
    }

    RawServer m_server;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRealData)
#include "tst_real_data.moc"
