// SPDX-License-Identifier: GPL-3.0-or-later
// --at against the wall itself: what the program that owned the folder showed at a moment is shown again, its tiles,
// its alarms and its clock, while figures move and after their source has gone.
#include "tests/e2e/e2e_support.h"
#include "tests/e2e/picture_difference.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QTest>

#include <unistd.h>

using namespace ioc::e2e;

namespace {

constexpr QSize kWall(1280, 720);
constexpr int kHead = 76; // pixels of that height: the page lies below
constexpr int kClock = 240;

/// So many in the last hour.
QByteArray quakes(int count)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QByteArrayList features;
    for (int i = 1; i <= count; ++i) {
        const QByteArray at = QByteArray::number(now - i * 60'000);
        features.push_back("{\"id\":\"q" + QByteArray::number(i) + "\",\"properties\":{\"mag\":3.0,\"time\":" + at +
                           ",\"updated\":" + at + ",\"net\":\"ci\"}}");
    }
    return "{\"features\":[" + features.join(",") + "]}";
}

} // namespace

class TestShownThen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isShownAgain_data();
    void isShownAgain();

private:
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString pack() const { return m_folder.filePath(QStringLiteral("pack")); }
    QStringList places() const
    {
        return {QStringLiteral("--data"),     data(),
                QStringLiteral("--endpoint"), QStringLiteral("server=") + m_server.address(),
                QStringLiteral("--endpoint"), QStringLiteral("drop=") + m_folder.filePath(QStringLiteral("drop"))};
    }
    void keepPromisesLong() const;
    Finished collectOnce() const;
    void collect(int count);
    QString stateOfQuakes() const;
    static void waitForAWholeSecond();
    QImage picture(const QStringList &more) const;

    QTemporaryDir m_folder;
    RawServer m_server;
    QByteArray m_quakes;
    bool m_isGone = false; ///< their source
};

/// The pack of the end-to-end tests: more than two quakes are an alarm.
void TestShownThen::initTestCase()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (::geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // Chromium's sandbox does not start for root; tests only
    QCOMPARE(QProcess::execute(QStringLiteral("cp"),
                               {QStringLiteral("-r"), QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world"), pack()}),
             0);
    QVERIFY(QDir().mkpath(pack() + QStringLiteral("/rules")));
    QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("drop"))));
    QVERIFY(QFile::copy(QStringLiteral(REPOSITORY_DIR "/tests/e2e/rules/many.json"),
                        pack() + QStringLiteral("/rules/many.json")));
    keepPromisesLong();
    const QString page = pack() + QStringLiteral("/pages/overview.json");
    QVERIFY(QFile::remove(page));
    QVERIFY(QFile::copy(QStringLiteral(REPOSITORY_DIR "/tests/e2e/shown/overview.json"), page));
    m_server.answerWith([this](const QByteArray &path) {
        if (path != "/earthquakes.json")
            return RawServer::ok("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n");
        return m_isGone ? QByteArray("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")
                        : RawServer::ok(m_quakes);
    });
}

/// No source is late while this test looks on.
void TestShownThen::keepPromisesLong() const
{
    QFile feeds(pack() + QStringLiteral("/feeds/feeds.json"));
    QVERIFY(feeds.open(QIODevice::ReadWrite));
    QByteArray text = feeds.readAll();
    QVERIFY(text.contains("\"promise_s\": 4"));
    feeds.resize(0);
    feeds.write(text.replace("\"promise_s\": 4", "\"promise_s\": 600"));
}

Finished TestShownThen::collectOnce() const
{
    return cli(QStringList{QStringLiteral("collect"), QStringLiteral("--once"), QStringLiteral("--pack"), pack()} +
               places());
}

void TestShownThen::collect(int count)
{
    m_quakes = quakes(count);
    m_isGone = false;
    const Finished collected = collectOnce();
    QVERIFY2(collected.status == 0, collected.err.constData());
}

QString TestShownThen::stateOfQuakes() const
{
    const QJsonArray feeds = json(cli({QStringLiteral("feeds"), QStringLiteral("--data"), data(),
                                       QStringLiteral("--format"), QStringLiteral("json")}))[QLatin1String("feeds")]
                                 .toArray();
    for (const auto &feed : feeds) {
        if (feed[QLatin1String("id")] == QLatin1String("quakes"))
            return feed[QLatin1String("state")].toString();
    }
    return {};
}

QImage TestShownThen::picture(const QStringList &more) const
{
    const QString file = m_folder.filePath(QStringLiteral("picture.png"));
    const Finished drawn =
        run(program(QStringLiteral("toancanh")),
            places() +
                QStringList{QStringLiteral("--size"), QStringLiteral("%1x%2").arg(kWall.width()).arg(kWall.height()),
                            QStringLiteral("--snapshot"), file} +
                more,
            60);
    return drawn.status == 0 ? QImage(file).convertToFormat(QImage::Format_RGB32) : QImage();
}

void TestShownThen::isShownAgain_data()
{
    QTest::addColumn<bool>("isGone");
    QTest::newRow("while figures move") << false;
    QTest::newRow("after the source has gone") << true;
}

/// What came last is of an earlier second than the picture, and the minute, which ages and times tell, does not turn.
void TestShownThen::waitForAWholeSecond()
{
    const QDateTime came = QDateTime::currentDateTimeUtc();
    QTRY_VERIFY(came.msecsTo(QDateTime::currentDateTimeUtc()) > 1000);
    QTRY_VERIFY_WITH_TIMEOUT(QTime::currentTime().second() < 45, 20000);
}

/// The alarm was raised by three, and the figure has moved to five since.
void TestShownThen::isShownAgain()
{
    QFETCH(bool, isGone);
    collect(3);
    collect(5);
    m_isGone = isGone;
    for (int failure = 0; isGone && failure < 3; ++failure)
        collectOnce();
    QCOMPARE(stateOfQuakes(), isGone ? QStringLiteral("down") : QStringLiteral("ok"));
    waitForAWholeSecond();
    const QImage live = picture({});
    const QDateTime taken = QFileInfo(m_folder.filePath(QStringLiteral("picture.png"))).lastModified().toUTC();
    QCOMPARE(live.size(), kWall);
    const QRect page(0, kHead, kWall.width(), kWall.height() - kHead);
    const QRect clock(kWall.width() - kClock, 0, kClock, kHead * 2 / 5); // without the beat below
    QImage again;
    bool isFound = false;
    for (int back = 0; back < 4 && !isFound; ++back) { // it was drawn a moment before it was written
        again = picture({QStringLiteral("--at"), taken.addSecs(-back).toString(Qt::ISODate)});
        QCOMPARE(again.size(), kWall);
        isFound = again.copy(clock) == live.copy(clock);
    }
    QVERIFY(isFound);
    const qsizetype differing = pictureDifference(again.copy(page), live.copy(page));
    QVERIFY2(differing == 0, qPrintable(QStringLiteral("%1 pixels of the page differ").arg(differing)));
}

QTEST_GUILESS_MAIN(TestShownThen)
#include "tst_shown_then.moc"
