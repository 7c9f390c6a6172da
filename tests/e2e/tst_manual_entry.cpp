// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that people enter: into the ledger first, then by the same way as every feed.
#include "tests/e2e/world.h"

#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

const QString kGauge = QStringLiteral("feeds/gauge.json");

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestManualEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        // docs/feeds.md shows this feed.
        m_world->add(QStringLiteral(TEST_SOURCE_DIR "/feeds/gauge.json"), kGauge);
        QCOMPARE(m_world->collect().status, 0);
    }

    void isRecordedFirstAndCountedWithTheNextRun()
    {
        const Finished entered = enter({words("day=05/01/2024"), words("mm=12,5")});
        QVERIFY2(entered.status == 0, entered.err.constData());
        const std::int64_t no = json(entered)[QLatin1String("entry")].toInteger();
        QCOMPARE(
            tool(QStringLiteral("sqlite3"), {m_world->data() + QStringLiteral("/ledger.sqlite"),
                                             QStringLiteral("select kind, subject from entry where no = %1").arg(no)}),
            QByteArray("entry.added|rain-gauge"));
        QCOMPARE(m_world->january(), QJsonValue());
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(m_world->january(), QJsonValue(12.5));
        QCOMPARE(m_world->collect().status, 0); // once
        QCOMPARE(m_world->january(), QJsonValue(12.5));
    }

    void isTracedToItsEntry()
    {
        const QString no = QString::number(
            json(enter({words("day=05/01/2024"), words("mm=12,5")}))[QLatin1String("entry")].toInteger());
        QCOMPARE(m_world->collect().status, 0);
        const QJsonObject traced =
            m_world->answer({words("trace"), words("--indicator"), words("weather.precipitation"), words("--period"),
                             words("2024-01")});
        QCOMPARE(traced[QLatin1String("runs")].toArray().size(), 1);
        const QJsonObject kept =
            json(m_world->ask({words("payload"), words("--head"),
                               traced[QLatin1String("runs")][0][QLatin1String("payload")].toString()}));
        QCOMPARE(kept[QLatin1String("origin")].toString(), QString(QStringLiteral("ledger/") + no));
    }

    void aLaterEntryCorrectsAnEarlierOne()
    {
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=125")}).status, 0);
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=12,5")}).status, 0);
        QCOMPARE(enter({words("day=06/01/2024"), words("mm=1")}).status, 0);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(m_world->january(), QJsonValue(13.5));
    }

    void whatDoesNotFitIsRefusedBeforeItIsRecorded_data()
    {
        QTest::addColumn<QStringList>("row");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("a sign that is not declared")
            << QStringList{words("day=05/01/2024"), words("mm=12.5")} << QByteArray("12.5");
        QTest::newRow("beyond the range") << QStringList{words("day=05/01/2024"), words("mm=501")} << QByteArray("500");
        QTest::newRow("no such day") << QStringList{words("day=30/02/2024"), words("mm=1")} << QByteArray("30/02/2024");
        QTest::newRow("nothing of what is required") << QStringList{words("day=05/01/2024")} << QByteArray("mm");
        QTest::newRow("a name that the feed does not take")
            << QStringList{words("day=05/01/2024"), words("mm=1"), words("phone=0912345678")} << QByteArray("phone");
        QTest::newRow("a day to come") << QStringList{words("day=05/01/2124"), words("mm=1")} << QByteArray("day");
        QTest::newRow("no name") << QStringList{words("12,5")} << QByteArray("12,5");
    }

    void whatDoesNotFitIsRefusedBeforeItIsRecorded()
    {
        QFETCH(QStringList, row);
        QFETCH(QByteArray, told);
        const Finished refused = enter(row);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(told), refused.err.constData());
        QCOMPARE(entries(), QByteArray("0"));
    }

    void refusesFeedsThatNobodyEnters()
    {
        const Finished refused =
            m_world->ask({words("entry"), words("add"), words("weather"), words("date=2024-01-01")});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("weather"), refused.err.constData());
        QCOMPARE(entries(), QByteArray("0"));
    }

    void takesManyRowsOrNone()
    {
        QFile rows(m_world->path(words("rows.json")));
        QVERIFY(rows.open(QIODevice::ReadWrite));
        rows.write("[{\"day\":\"05/01/2024\",\"mm\":\"12,5\"},{\"day\":\"06/01/2024\",\"mm\":501}]");
        rows.flush();
        const Finished refused = enter({words("--rows"), rows.fileName()});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("Row 2"), refused.err.constData());
        QCOMPARE(entries(), QByteArray("0"));
        rows.resize(0);
        rows.seek(0);
        rows.write("[{\"day\":\"05/01/2024\",\"mm\":\"12,5\"},{\"day\":\"06/01/2024\",\"mm\":3}]");
        rows.close();
        QCOMPARE(enter({words("--rows"), rows.fileName()}).status, 0);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(m_world->january(), QJsonValue(15.5));
    }

    /// 125 fitted when it was entered, and does not fit today.
    void anEntryThatDoesNotFitAnyMoreHoldsUpNoLaterOne()
    {
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=125")}).status, 0);
        QCOMPARE(enter({words("day=06/01/2024"), words("mm=1")}).status, 0);
        m_world->edit("\"max\": 500", "\"max\": 100", kGauge);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(m_world->january(), QJsonValue(1.0));
        const QJsonArray refused = m_world->answer({words("quarantine")})[QLatin1String("records")].toArray();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][QLatin1String("value")].toString(), words("125"));
    }

    /// As many as a person reads, and the socket carries.
    void tellsTheFirstOfManyRowsThatDoNotFit()
    {
        QFile rows(m_world->path(words("rows.json")));
        QVERIFY(rows.open(QIODevice::WriteOnly));
        QByteArrayList many;
        for (int i = 0; i < 700; ++i)
            many.push_back("{\"day\":\"05/01/2024\",\"mm\":\"12.5\"}");
        rows.write('[' + many.join(',') + ']');
        rows.close();
        const Finished refused = enter({words("--rows"), rows.fileName()});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("Row 20,") && !refused.err.contains("Row 21,") && refused.err.contains("680"),
                 refused.err.constData());
        QCOMPARE(entries(), QByteArray("0"));
    }

    /// What people told cannot be fetched again from anywhere else.
    void comesAgainWhenTheCacheIsLost()
    {
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=12,5")}).status, 0);
        QCOMPARE(enter({words("day=06/01/2024"), words("mm=1")}).status, 0);
        QCOMPARE(m_world->collect().status, 0);
        for (const char *name : {"cache.sqlite", "cache.sqlite-wal", "cache.sqlite-shm"})
            QFile::remove(m_world->data() + QLatin1Char('/') + words(name));
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(m_world->january(), QJsonValue(13.5));
    }

    void theOwnerTakesItAtOnce()
    {
        QProcess owner;
        owner.start(program(words("toancanh-cli")), m_world->collecting() + QStringList{words("--for"), words("60")});
        QVERIFY(owner.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_world->data() + words("/socket")), 20000);
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=12,5")}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_world->january(), QJsonValue(12.5), 20000);
        // The feed's own next turn lies a minute ahead.
        QCOMPARE(enter({words("day=06/01/2024"), words("mm=1")}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_world->january(), QJsonValue(13.5), 20000);
        owner.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(owner.state(), QProcess::NotRunning, 20000);
    }

private:
    Finished enter(const QStringList &row)
    {
        return m_world->ask(QStringList{words("entry"), words("add"), words("rain-gauge")} + row +
                            QStringList{words("--format"), words("json")});
    }
    QByteArray entries()
    {
        return tool(words("sqlite3"), {m_world->data() + words("/ledger.sqlite"),
                                       words("select count(*) from entry where kind = 'entry.added'")});
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestManualEntry)
#include "tst_manual_entry.moc"
