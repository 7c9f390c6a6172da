// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in quarantine, and a mapping that is mended.
#include "tests/e2e/world.h"

#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

const QByteArray kNarrow = "\"max\": 2 }";
const QByteArray kMended = "\"max\": 500 }";
/// A field that is read from another column than it should be.
const QByteArray kWrong = "\"from\": \"precipitation\", \"to\": \"temp_max\"";
const QByteArray kRight = "\"from\": \"temp_max\", \"to\": \"temp_max\"";

} // namespace

class TestRerun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_world->weather = "date,precipitation,temp_max\n2024-01-01,1.0,2.0\n2024-01-02,2.5,4.0\n2024-01-03,4.0,9.0\n";
        m_world->edit(kMended, kNarrow);
    }

    /// 1.0 lands; 2.5 and 4.0 lie above what the mapping allows. The source shows the present only, so that nothing
    /// but the quarantine can bring them once the mapping is mended: 1.0 + 2.5 + 4.0 = 7.5.
    void landsWhatFitsTheMendedMapping()
    {
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(m_world->january(), QJsonValue(1.0));
        QCOMPARE(quarantined(), 2);
        m_world->weather = "date,precipitation,temp_max\n2024-02-01,0.0,1.0\n";
        m_world->edit(kNarrow, kMended);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(m_world->january(), QJsonValue(1.0));
        const QJsonObject answer = json(rerun());
        QCOMPARE(answer[QLatin1String("landed")].toInt(), 2);
        QCOMPARE(answer[QLatin1String("stayed")].toInt(), 0);
        QCOMPARE(m_world->january(), QJsonValue(7.5));
        QCOMPARE(quarantined(), 0);
        // A second time there is nothing to do.
        QCOMPARE(json(rerun())[QLatin1String("landed")].toInt(), 0);
        QCOMPARE(m_world->january(), QJsonValue(7.5));
        // They are traced to the delivery that they came with, by a run of their own.
        const QJsonObject traced = m_world->answer({QStringLiteral("trace"), QStringLiteral("--indicator"),
                                                    QStringLiteral("weather.precipitation"), QStringLiteral("--period"),
                                                    QStringLiteral("2024-01")});
        const QJsonArray runs = traced[QLatin1String("runs")].toArray();
        QCOMPARE(runs.size(), 2);
        QVERIFY(runs[0][QLatin1String("rerun")].toBool());
        QVERIFY(!runs[1][QLatin1String("rerun")].toBool());
        QCOMPARE(runs[0][QLatin1String("payload")], runs[1][QLatin1String("payload")]);
        QCOMPARE(traced[QLatin1String("inputs")][0][QLatin1String("values")][0][QLatin1String("rows")][0]
                       [QLatin1String("row")]
                           .toInt(),
                 3);
    }

    void whatStillDoesNotFitStays()
    {
        QCOMPARE(m_world->collect().status, 0);
        m_world->weather = "date,precipitation,temp_max\n2024-02-01,0.0,1.0\n";
        m_world->edit(kNarrow, "\"max\": 3 }");
        QCOMPARE(m_world->collect().status, 0);
        const QJsonObject answer = json(rerun());
        QCOMPARE(answer[QLatin1String("landed")].toInt(), 1);
        QCOMPARE(answer[QLatin1String("stayed")].toInt(), 1);
        QCOMPARE(m_world->january(), QJsonValue(3.5));
        const QJsonObject left = entries()[0].toObject();
        QCOMPARE(left[QLatin1String("value")].toString(), QStringLiteral("4.0"));
        QVERIFY2(left[QLatin1String("reason")].toString().contains(QStringLiteral("(3)")),
                 qPrintable(left[QLatin1String("reason")].toString()));
    }

    /// The source has corrected the second day in between: 1.0 + 1.5 + 4.0 = 6.5.
    void doesNotReplaceWhatCameLater()
    {
        QCOMPARE(m_world->collect().status, 0);
        m_world->weather = "date,precipitation,temp_max\n2024-01-02,1.5,4.0\n";
        m_world->edit(kNarrow, kMended);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(json(rerun())[QLatin1String("landed")].toInt(), 2);
        QCOMPARE(m_world->january(), QJsonValue(6.5));
    }

    /// The bytes are there, so that a field which the mapping did not name then is read now.
    void readsANewlyNamedFieldFromTheBytes()
    {
        m_world->edit("\"id\": \"weather\", ", "\"id\": \"weather\", \"personal_data\": false, ");
        m_world->edit(kRight, kWrong);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(quarantined(), 2);
        m_world->weather = "date,precipitation,temp_max\n2024-02-01,0.0,1.0\n";
        m_world->edit(kWrong, kRight);
        m_world->edit(kNarrow, kMended);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(json(rerun())[QLatin1String("landed")].toInt(), 2);
        QCOMPARE(m_world->january(QStringLiteral("weather.temp_max_mean")).toDouble(), 14.0 / 3); // (1 + 4 + 9) / 3
    }

    /// What was not kept is not made up: the rows stay, and say why.
    void doesNotMakeUpAFieldThatWasNotKept()
    {
        m_world->edit(kRight, kWrong);
        QCOMPARE(m_world->collect().status, 0);
        m_world->weather = "date,precipitation,temp_max\n2024-02-01,0.0,1.0\n";
        m_world->edit(kWrong, kRight);
        m_world->edit(kNarrow, kMended);
        QCOMPARE(m_world->collect().status, 0);
        const QJsonObject answer = json(rerun());
        QCOMPARE(answer[QLatin1String("landed")].toInt(), 0);
        QCOMPARE(answer[QLatin1String("stayed")].toInt(), 2);
        QCOMPARE(entries()[0][QLatin1String("field")].toString(), QStringLiteral("temp_max"));
        QCOMPARE(m_world->january(), QJsonValue(1.0));
    }

    /// Without a payload the quarantine's own record is read.
    void needsNoPayload()
    {
        m_world->edit("\"id\": \"weather\", ", "\"id\": \"weather\", \"payload_days\": 0, ");
        QCOMPARE(m_world->collect().status, 0);
        m_world->weather = "date,precipitation,temp_max\n2024-02-01,0.0,1.0\n";
        m_world->edit(kNarrow, kMended);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(json(rerun())[QLatin1String("landed")].toInt(), 2);
        QCOMPARE(m_world->january(), QJsonValue(7.5));
    }

    void isCarriedOutByTheOwner()
    {
        QCOMPARE(m_world->collect().status, 0);
        m_world->weather = "date,precipitation,temp_max\n2024-02-01,0.0,1.0\n";
        m_world->edit(kNarrow, kMended);
        QProcess owner;
        owner.start(program(QStringLiteral("toancanh-cli")),
                    m_world->collecting() + QStringList{QStringLiteral("--for"), QStringLiteral("60")});
        QVERIFY(owner.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_world->data() + QStringLiteral("/socket")) && rerun().status == 0,
                                 20000);
        QTRY_COMPARE_WITH_TIMEOUT(m_world->january(), QJsonValue(7.5), 20000);
        QCOMPARE(quarantined(), 0);
        owner.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(owner.state(), QProcess::NotRunning, 20000);
        // What was ordered stands in the ledger.
        QCOMPARE(tool(QStringLiteral("sqlite3"), {m_world->data() + QStringLiteral("/ledger.sqlite"),
                                                  QStringLiteral("select count(*) > 0 from entry where kind = "
                                                                 "'quarantine.rerun' and subject = 'weather'")}),
                 QByteArray("1"));
    }

    void refusesWhatItCannotDo()
    {
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(m_world->ask({QStringLiteral("quarantine"), QStringLiteral("--rerun")}).status, 1);
        QCOMPARE(m_world
                     ->ask({QStringLiteral("quarantine"), QStringLiteral("--rerun"), QStringLiteral("--feed"),
                            QStringLiteral("floods")})
                     .status,
                 1);
    }

private:
    Finished rerun()
    {
        return m_world->ask({QStringLiteral("quarantine"), QStringLiteral("--feed"), QStringLiteral("weather"),
                             QStringLiteral("--rerun"), QStringLiteral("--format"), QStringLiteral("json")});
    }
    QJsonArray entries() { return m_world->answer({QStringLiteral("quarantine")})[QLatin1String("records")].toArray(); }
    int quarantined() { return int(entries().size()); }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestRerun)
#include "tst_rerun.moc"
