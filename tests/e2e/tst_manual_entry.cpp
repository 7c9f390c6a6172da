// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that people enter: into the ledger first, then by the same way as every feed.
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

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
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("drop"))));
        QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), QStringLiteral(TEST_SOURCE_DIR "/packs/world"),
                                                 m_folder->filePath(QStringLiteral("pack"))});
        // docs/feeds.md shows this feed.
        QVERIFY(QFile::copy(QStringLiteral(TEST_SOURCE_DIR "/feeds/gauge.json"),
                            m_folder->filePath(QStringLiteral("pack/feeds/gauge.json"))));
        m_server.answerWith([](const QByteArray &path) {
            return RawServer::ok(path == "/earthquakes.json" ? "{\"features\":[]}"
                                                             : "date,precipitation,temp_max\n2023-01-01,1.0,2.0\n");
        });
        QCOMPARE(collect().status, 0);
    }

    void isRecordedFirstAndCountedWithTheNextRun()
    {
        const Finished entered = enter({words("day=05/01/2024"), words("mm=12,5")});
        QVERIFY2(entered.status == 0, entered.err.constData());
        const std::int64_t no = json(entered)[QLatin1String("entry")].toInteger();
        QCOMPARE(
            tool(QStringLiteral("sqlite3"), {data() + QStringLiteral("/ledger.sqlite"),
                                             QStringLiteral("select kind, subject from entry where no = %1").arg(no)}),
            QByteArray("entry.added|rain-gauge"));
        QCOMPARE(january(), QJsonValue());
        QCOMPARE(collect().status, 0);
        QCOMPARE(january(), QJsonValue(12.5));
        QCOMPARE(collect().status, 0); // once
        QCOMPARE(january(), QJsonValue(12.5));
    }

    void isTracedToItsEntry()
    {
        const QString no = QString::number(
            json(enter({words("day=05/01/2024"), words("mm=12,5")}))[QLatin1String("entry")].toInteger());
        QCOMPARE(collect().status, 0);
        const QJsonObject traced =
            json(cli({words("trace"), words("--indicator"), words("weather.precipitation"), words("--period"),
                      words("2024-01"), words("--format"), words("json"), words("--data"), data()}));
        QCOMPARE(traced[QLatin1String("runs")].toArray().size(), 1);
        const QJsonObject kept =
            json(cli({words("payload"), words("--head"),
                      traced[QLatin1String("runs")][0][QLatin1String("payload")].toString(), words("--data"), data()}));
        QCOMPARE(kept[QLatin1String("origin")].toString(), QString(QStringLiteral("ledger/") + no));
    }

    void aLaterEntryCorrectsAnEarlierOne()
    {
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=125")}).status, 0);
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=12,5")}).status, 0);
        QCOMPARE(enter({words("day=06/01/2024"), words("mm=1")}).status, 0);
        QCOMPARE(collect().status, 0);
        QCOMPARE(january(), QJsonValue(13.5));
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
            cli({words("entry"), words("add"), words("weather"), words("date=2024-01-01"), words("--data"), data()});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("weather"), refused.err.constData());
        QCOMPARE(entries(), QByteArray("0"));
    }

    void takesManyRowsOrNone()
    {
        QFile rows(m_folder->filePath(words("rows.json")));
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
        QCOMPARE(collect().status, 0);
        QCOMPARE(january(), QJsonValue(15.5));
    }

    /// 125 fitted when it was entered, and does not fit today.
    void anEntryThatDoesNotFitAnyMoreHoldsUpNoLaterOne()
    {
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=125")}).status, 0);
        QCOMPARE(enter({words("day=06/01/2024"), words("mm=1")}).status, 0);
        QFile feed(m_folder->filePath(words("pack/feeds/gauge.json")));
        QVERIFY(feed.open(QIODevice::ReadWrite));
        const QByteArray narrower = feed.readAll().replace("\"max\": 500", "\"max\": 100");
        feed.resize(0);
        feed.seek(0);
        feed.write(narrower);
        feed.close();
        QCOMPARE(collect().status, 0);
        QCOMPARE(january(), QJsonValue(1.0));
        const QJsonArray refused = json(cli(
            {words("quarantine"), words("--format"), words("json"), words("--data"), data()}))[QLatin1String("records")]
                                       .toArray();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][QLatin1String("value")].toString(), words("125"));
    }

    /// As many as a person reads, and the socket carries.
    void tellsTheFirstOfManyRowsThatDoNotFit()
    {
        QFile rows(m_folder->filePath(words("rows.json")));
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
        QCOMPARE(collect().status, 0);
        for (const char *name : {"cache.sqlite", "cache.sqlite-wal", "cache.sqlite-shm"})
            QFile::remove(data() + QLatin1Char('/') + words(name));
        QCOMPARE(collect().status, 0);
        QCOMPARE(january(), QJsonValue(13.5));
    }

    void theOwnerTakesItAtOnce()
    {
        QProcess owner;
        owner.start(program(words("toancanh-cli")), arguments() + QStringList{words("--for"), words("60")});
        QVERIFY(owner.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(data() + words("/socket")), 20000);
        QCOMPARE(enter({words("day=05/01/2024"), words("mm=12,5")}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(january(), QJsonValue(12.5), 20000);
        // The feed's own next turn lies a minute ahead.
        QCOMPARE(enter({words("day=06/01/2024"), words("mm=1")}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(january(), QJsonValue(13.5), 20000);
        owner.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(owner.state(), QProcess::NotRunning, 20000);
    }

private:
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    QStringList arguments() const
    {
        return {words("collect"),
                words("--pack"),
                m_folder->filePath(words("pack")),
                words("--data"),
                data(),
                words("--endpoint"),
                words("server=") + m_server.address(),
                words("--endpoint"),
                words("drop=") + m_folder->filePath(words("drop"))};
    }
    Finished collect() { return cli(arguments()); }
    Finished enter(const QStringList &row)
    {
        return cli(QStringList{words("entry"), words("add"), words("rain-gauge")} + row +
                   QStringList{words("--format"), words("json"), words("--data"), data()});
    }
    QByteArray entries()
    {
        return tool(words("sqlite3"),
                    {data() + words("/ledger.sqlite"), words("select count(*) from entry where kind = 'entry.added'")});
    }
    QJsonValue january()
    {
        const QJsonObject answer =
            json(cli({words("query"), words("--indicator"), words("weather.precipitation"), words("--from"),
                      words("2024-01-01"), words("--to"), words("2024-02-01"), words("--by"), words("month"),
                      words("--format"), words("json"), words("--data"), data()}));
        return answer[QLatin1String("rows")][0][QLatin1String("value")];
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    RawServer m_server;
};

QTEST_GUILESS_MAIN(TestManualEntry)
#include "tst_manual_entry.moc"
