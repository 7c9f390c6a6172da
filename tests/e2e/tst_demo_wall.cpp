// SPDX-License-Identifier: GPL-3.0-or-later
// The main job, whole: the systems of the demo province → cache → the wall with its map, and again with the systems
// stopped.
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <unistd.h>

using namespace ioc::e2e;

namespace {

const QString kPack = QStringLiteral(REPOSITORY_DIR "/resources/packs/minh-hoa");

/// How many different colours stand on a coarse grid of the picture: a blank or broken page has few.
qsizetype colours(const QImage &picture)
{
    QSet<QRgb> seen;
    for (int y = 0; y < picture.height(); y += 7) {
        for (int x = 0; x < picture.width(); x += 7)
            seen.insert(picture.pixel(x, y));
    }
    return seen.size();
}

/// The share of pixels in a part of the picture that are near a colour.
double share(const QImage &picture, const QRect &part, QRgb colour)
{
    int near = 0, all = 0;
    for (int y = part.top(); y <= part.bottom(); y += 3) {
        for (int x = part.left(); x <= part.right(); x += 3) {
            const QRgb pixel = picture.pixel(x, y);
            ++all;
            if (qAbs(qRed(pixel) - qRed(colour)) + qAbs(qGreen(pixel) - qGreen(colour)) +
                    qAbs(qBlue(pixel) - qBlue(colour)) <
                24)
                ++near;
        }
    }
    return double(near) / all;
}

} // namespace

class TestDemoWall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        if (::geteuid() == 0)
            qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium's sandbox does not start for root; tests only
        m_simulator.start(program(QStringLiteral("toancanh-simulator")),
                          {QStringLiteral("--pack"), kPack, QStringLiteral("--port"), QStringLiteral("0"),
                           QStringLiteral("--inbox"), m_folder.filePath(QStringLiteral("inbox"))});
        QVERIFY(m_simulator.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_simulator.canReadLine(), 60000);
        const QByteArray line = m_simulator.readLine().trimmed();
        QVERIFY2(line.startsWith("listening http://127.0.0.1:"), line.constData());
        m_systems = QString::fromUtf8(line.mid(10));
        QTest::qWait(1500); // a watched folder leaves alone for a second what has just been written (stable_s)
    }

    void cleanupTestCase()
    {
        if (m_simulator.state() != QProcess::NotRunning) {
            m_simulator.terminate();
            m_simulator.waitForFinished();
        }
    }

    void threeYearsOfNineFeedsArrive()
    {
        const Finished collected =
            cli(QStringList{QStringLiteral("collect"), QStringLiteral("--once"), QStringLiteral("--pack"), kPack} +
                    places(),
                280);
        QVERIFY2(collected.status == 0, collected.err.constData());
        const QJsonArray feeds = json(cli({QStringLiteral("feeds"), QStringLiteral("--data"), data(),
                                           QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("feeds")]
                                     .toArray();
        QVERIFY(feeds.size() >= 9);
        for (const auto &feed : feeds)
            QVERIFY2(feed[QLatin1String("state")] == QLatin1String("ok"),
                     qPrintable(feed[QLatin1String("id")].toString()));
    }

    void everyIndicatorHasAFigure()
    {
        const QJsonArray readings =
            json(cli({QStringLiteral("overview"), QStringLiteral("--data"), data(), QStringLiteral("--format"),
                      QStringLiteral("json")}))[QLatin1String("indicators")]
                .toArray();
        QVERIFY(readings.size() >= 20);
        for (const auto &reading : readings)
            QVERIFY2(reading[QLatin1String("value")].isDouble() || mayHaveNoneYet(reading.toObject()),
                     qPrintable(reading[QLatin1String("indicator")].toString()));
    }

    void aRatioIsItsNumeratorOverItsDenominator()
    {
        const QJsonArray rows =
            json(cli({QStringLiteral("query"), QStringLiteral("--data"), data(), QStringLiteral("--indicator"),
                      QStringLiteral("tthc.on_time"), QStringLiteral("--by"), QStringLiteral("month"),
                      QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("rows")]
                .toArray();
        QVERIFY(!rows.isEmpty());
        for (const auto &row : rows) {
            const double ratio =
                100 * row[QLatin1String("numerator")].toDouble() / row[QLatin1String("denominator")].toDouble();
            QVERIFY(qAbs(row[QLatin1String("value")].toDouble() - ratio) < 1e-9);
        }
    }

    void comparisonsAreToldWhereAskedFor()
    {
        const QStringList query = {QStringLiteral("query"),
                                   QStringLiteral("--data"),
                                   data(),
                                   QStringLiteral("--indicator"),
                                   QStringLiteral("budget.revenue_year"),
                                   QStringLiteral("--by"),
                                   QStringLiteral("year"),
                                   QStringLiteral("--format"),
                                   QStringLiteral("json")};
        const auto row = [&](const QStringList &arguments) {
            return json(cli(arguments))[QLatin1String("rows")].toArray().last().toObject();
        };
        QVERIFY(!row(query).contains(QStringLiteral("comparisons")));
        const QJsonObject compared = row(query + QStringList{QStringLiteral("--compare")});
        const auto comparison = compared[QLatin1String("comparisons")].toArray().first();
        const double value = comparison[QLatin1String("value")].toDouble();
        const double other = comparison[QLatin1String("other_value")].toDouble();
        QCOMPARE(value, compared[QLatin1String("value")].toDouble());
        QVERIFY(other > 0);
        QVERIFY(qAbs(comparison[QLatin1String("difference")].toDouble() - (value - other) / other * 100) < 1e-9);
        const QJsonArray plans = compared[QLatin1String("plans")].toArray();
        QVERIFY(!plans.isEmpty());
        for (const auto &plan : plans) {
            const double part = 100 * plan[QLatin1String("value")].toDouble() / plan[QLatin1String("whole")].toDouble();
            QVERIFY(qAbs(plan[QLatin1String("percent_of_whole")].toDouble() - part) < 1e-9);
        }
    }

    void theWholeIsTheSumOfItsRecords()
    {
        // Counted from the stored records by SQLite, beside the roll-ups that the program keeps.
        const QString cache = data() + QStringLiteral("/cache.sqlite");
        const QByteArray counted =
            tool(QStringLiteral("sqlite3"), {cache, QStringLiteral("select count(*) from record_") + dossierFeed()});
        QVERIFY(counted.toInt() > 300'000);
        qint64 rolledUp = 0;
        const auto years = json(cli(
            {QStringLiteral("query"), QStringLiteral("--data"), data(), QStringLiteral("--indicator"),
             QStringLiteral("tthc.received"), QStringLiteral("--by"), QStringLiteral("year"), QStringLiteral("--from"),
             QStringLiteral("2020-01-01"), QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("rows")]
                               .toArray();
        for (const auto &year : years)
            rolledUp += qint64(year[QLatin1String("value")].toDouble());
        QCOMPARE(rolledUp, counted.toLongLong());
    }

    void recordsTellWhichOnesMakeANumber()
    {
        const QString commune =
            QString::fromLatin1(tool(QStringLiteral("sqlite3"),
                                     {data() + QStringLiteral("/cache.sqlite"),
                                      QStringLiteral("select f_unit from record_%1 where f_closed_at is not null "
                                                     "order by f_closed_at desc limit 1")
                                          .arg(dossierFeed())})
                                    .trimmed());
        const QStringList about{
            QStringLiteral("--data"), data(),  QStringLiteral("--indicator"), QStringLiteral("tthc.on_time"),
            QStringLiteral("--unit"), commune, QStringLiteral("--format"),    QStringLiteral("json")};
        const QStringList lastMonths{QStringLiteral("--by"), QStringLiteral("month"), QStringLiteral("--from"),
                                     QDate::currentDate().addDays(-70).toString(Qt::ISODate)};
        const QJsonArray months =
            json(cli(QStringList{QStringLiteral("query")} + about + lastMonths))[QLatin1String("rows")].toArray();
        QVERIFY(months.size() >= 2);
        const QJsonValue month = months[months.size() - 2];
        QVERIFY(month[QLatin1String("denominator")].toDouble() > 0);
        for (const QString &part : {QStringLiteral("numerator"), QStringLiteral("denominator")}) {
            const QJsonObject answer = json(
                cli(QStringList{QStringLiteral("records")} + about +
                    QStringList{QStringLiteral("--period"), month[QLatin1String("period")].toString(),
                                QStringLiteral("--part"), part, QStringLiteral("--limit"), QStringLiteral("100000")}));
            const QJsonValue input = answer[QLatin1String("inputs")].toArray().at(0);
            const QJsonArray rows = input[QLatin1String("rows")].toArray();
            QCOMPARE(double(rows.size()), month[part].toDouble());
            QCOMPARE(input[QLatin1String("records")].toDouble(), month[part].toDouble());
            QCOMPARE(answer[QLatin1String("value")].toDouble(), month[part].toDouble());
            QSet<QString> keys;
            for (const auto &row : rows) {
                keys.insert(row[QLatin1String("key")].toString());
                QCOMPARE(row[QLatin1String("fields")][QLatin1String("unit")].toString(), commune);
            }
            QCOMPARE(keys.size(), rows.size());
        }
    }

    void everythingInTheCacheAgrees()
    {
        const Finished verified = cli({QStringLiteral("cache"), QStringLiteral("verify"), QStringLiteral("--data"),
                                       data(), QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(verified.status == 0, QByteArray(verified.out + verified.err).constData());
        QVERIFY(json(verified)[QLatin1String("whole")].toBool());
        QVERIFY(json(verified)[QLatin1String("observations")].toInteger() > 1'000'000);
    }

    void drawsTheWallWithItsMap() { draw(QStringLiteral("overview"), QSize(3840, 2160)); }

    void drawsEveryPageWithTheSystemsStopped()
    {
        m_simulator.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(m_simulator.state(), QProcess::NotRunning, 20000);
        QCOMPARE(m_simulator.exitCode(), 0);
        for (const char *page : {"overview", "hanh-chinh", "an-sinh", "chi-dao", "chi-tieu", "chi-tiet", "moi-truong"})
            draw(QLatin1String(page), QSize(1920, 1080));
    }

    void drawsTheDesk()
    {
        const QString file = m_folder.filePath(QStringLiteral("desk.png"));
        const Finished drawn = run(program(QStringLiteral("toancanh")),
                                   QStringList{QStringLiteral("--desk"), QStringLiteral("--snapshot"), file,
                                               QStringLiteral("--size"), QStringLiteral("1600x900")} +
                                       places(),
                                   90);
        QVERIFY2(drawn.status == 0, drawn.err.constData());
        const QImage picture(file);
        QCOMPARE(picture.size(), QSize(1600, 900));
        QCOMPARE(picture.pixelColor(4, 450), QColor(0xf4, 0xf6, 0xf9)); // the desk's ground, beside the list
        QVERIFY(colours(picture) > 60);
    }

    void anUnknownPageIsRefused()
    {
        const Finished refused = run(program(QStringLiteral("toancanh")),
                                     {QStringLiteral("--data"), data(), QStringLiteral("--page"),
                                      QStringLiteral("nowhere"), QStringLiteral("--lang"), QStringLiteral("en")},
                                     60);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("nowhere"), refused.err.constData());
    }

private:
    /// Of the first hours of a day the stations have not told yet: its figure begins with them.
    static bool mayHaveNoneYet(const QJsonObject &reading)
    {
        const bool isOfToday = reading[QLatin1String("period")].toString().size() == 10;
        const QTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(7 * 3600).time();
        return isOfToday && now < QTime(2, 0) &&
               reading[QLatin1String("missing_because")] == QLatin1String("not_in_period");
    }

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    /// The number of the feed whose records are dossiers.
    QString dossierFeed() const
    {
        return QString::fromLatin1(
            tool(QStringLiteral("sqlite3"),
                 {data() + QStringLiteral("/cache.sqlite"), QStringLiteral("select no from feed where id='mot-cua'")})
                .trimmed());
    }
    QStringList places() const
    {
        return {QStringLiteral("--data"),     data(),
                QStringLiteral("--endpoint"), QStringLiteral("systems=") + m_systems,
                QStringLiteral("--endpoint"), QStringLiteral("inbox=") + m_folder.filePath(QStringLiteral("inbox"))};
    }

    void draw(const QString &page, QSize size)
    {
        const QString file = m_folder.filePath(page + QStringLiteral(".png"));
        const Finished drawn =
            run(program(QStringLiteral("toancanh")),
                QStringList{QStringLiteral("--page"), page, QStringLiteral("--snapshot"), file,
                            QStringLiteral("--size"), QStringLiteral("%1x%2").arg(size.width()).arg(size.height())} +
                    places(),
                90);
        QVERIFY2(drawn.status == 0, drawn.err.constData());
        const QImage picture(file);
        QCOMPARE(picture.size(), size);
        QVERIFY2(colours(picture) > 60, qPrintable(page));
        if (page == u"overview") {
            // The map stands in the middle: communes in the blues of the classes cover a good part of it.
            const QRect middle(size.width() * 3 / 10, size.height() * 2 / 10, size.width() * 4 / 10,
                               size.height() * 4 / 10);
            const double blue = share(picture, middle, qRgb(0x5f, 0x8f, 0xbf)) +
                                share(picture, middle, qRgb(0x2f, 0x6f, 0xae)) +
                                share(picture, middle, qRgb(0x8f, 0xa3, 0xb8));
            QVERIFY2(blue > 0.15, qPrintable(QString::number(blue)));
        }
    }

    QTemporaryDir m_folder;
    QProcess m_simulator;
    QString m_systems;
};

QTEST_GUILESS_MAIN(TestDemoWall)
#include "tst_demo_wall.moc"
