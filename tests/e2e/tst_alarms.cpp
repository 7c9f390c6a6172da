// SPDX-License-Identifier: GPL-3.0-or-later
// From a figure out of line to a matter that somebody has taken on, by the command line.
#include "core/rules/alarms/alarm_journal_json.h"
#include "core/store/ledger_writer.h"
#include "tests/e2e/world.h"

#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

const QString kMany = QStringLiteral("many|00@1990-01-01");

QStringList words(const QString &text)
{
    return text.split(QLatin1Char('_'));
}

QByteArray quakes(int count)
{
    QByteArrayList features;
    for (int i = 1; i <= count; ++i) {
        const QByteArray at = QByteArray::number(QDateTime::currentMSecsSinceEpoch() - i * 60'000);
        features.push_back(R"({"id":"q)" + QByteArray::number(i) + R"(","properties":{"mag":3.0,"time":)" + at +
                           R"(,"updated":)" + at +
                           R"(,"net":"ci"},"geometry":{"type":"Point","coordinates":[105,20,5]}})");
    }
    return "{\"features\":[" + features.join(",") + "]}";
}

} // namespace

class TestAlarms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_world->add(QStringLiteral(TEST_SOURCE_DIR "/rules/many.json"), QStringLiteral("rules/many.json"));
        m_world->quakes = quakes(1);
        QCOMPARE(m_world->collect().status, 0);
        QVERIFY(!alarm(QStringLiteral("--all")).contains(QLatin1String("rule")));
    }

    void areRaisedByTheFiguresAndJournalled()
    {
        raise();
        const QJsonObject raised = alarm();
        QCOMPARE(raised[QLatin1String("phase")].toString(), QStringLiteral("unacknowledged"));
        QCOMPARE(raised[QLatin1String("value")].toDouble(), 3.0);
        QCOMPARE(events(), QStringList{QStringLiteral("raised")});
        QCOMPARE(m_world->collect().status, 0); // another session
        QCOMPARE(events(), QStringList{QStringLiteral("raised")});
        QCOMPARE(m_world->ask({QStringLiteral("ledger"), QStringLiteral("verify")}).status, 0);
    }

    void areTakenOnOnce()
    {
        raise();
        QCOMPARE(order(QStringLiteral("acknowledge_") + kMany).status, 0);
        QCOMPARE(alarm()[QLatin1String("phase")].toString(), QStringLiteral("acknowledged"));
        const QString by = alarm()[QLatin1String("by")].toString();
        QVERIFY(!by.isEmpty());
        const Finished again = order(QStringLiteral("acknowledge_") + kMany);
        QCOMPARE(again.status, 1);
        QVERIFY2(again.err.contains(by.toUtf8()), again.err.constData());
        QCOMPARE(order(QStringLiteral("confirm_") + kMany + QStringLiteral("_--text_đã cử người")).status, 0);
        QCOMPARE(events(),
                 (QStringList{QStringLiteral("raised"), QStringLiteral("acknowledged"), QStringLiteral("confirmed")}));
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(alarm()[QLatin1String("phase")].toString(), QStringLiteral("confirmed"));
    }

    void tablesSayItInWordsAndAnswersInCodes()
    {
        raise();
        const QByteArray list = inVietnamese({});
        QVERIFY2(!list.contains("unacknowledged") && !list.contains("high"), list.constData());
        QVERIFY2(list.contains("chưa tiếp nhận") && list.contains("cao"), list.constData());
        const QByteArray history = inVietnamese({QStringLiteral("history"), kMany});
        QVERIFY2(!history.contains("unacknowledged") && !history.contains("raised"), history.constData());
        QVERIFY2(history.contains("Phát sinh"), history.constData());
        const QByteArray report = inVietnamese({QStringLiteral("report")});
        QVERIFY2(!report.contains("unacknowledged") && !report.contains("raised"), report.constData());
        const QByteArray sheet =
            inVietnamese({QStringLiteral("history"), kMany, QStringLiteral("--format"), QStringLiteral("csv")});
        const QList<QByteArray> heads = sheet.left(sheet.indexOf('\n')).trimmed().split(',');
        QCOMPARE(heads.size(), 5);
        QCOMPARE(QSet<QByteArray>(heads.begin(), heads.end()).size(), heads.size());
        QCOMPARE(alarm()[QLatin1String("phase")].toString(), QStringLiteral("unacknowledged"));
    }

    void tablesSayWhenItWasThatWasFoundLate()
    {
        raise();
        ioc::AlarmEntry late;
        late.key = {ioc::RuleId(QStringLiteral("many")), ioc::UnitId(QStringLiteral("00@1990-01-01"))};
        late.event = ioc::AlarmEvent::Raised;
        late.at = ioc::SystemClock().now();
        late.dataTime = ioc::fromMillis(QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC).toMSecsSinceEpoch());
        late.late = true;
        auto ledger = ioc::LedgerWriter::open(m_world->path(QStringLiteral("data/ledger.sqlite")), {{}, late.at});
        QVERIFY(ledger);
        QVERIFY((*ledger)->append(toLedgerAct(late, {QStringLiteral("operator"), QStringLiteral("wall-1")}), late.at));
        for (const QStringList &what : {QStringList{QStringLiteral("history"), kMany}, {QStringLiteral("report")}}) {
            const QByteArray told = inVietnamese(what);
            QVERIFY2(told.contains("Phát sinh lúc 09:30 01/03/2026 (ghi muộn)"), told.constData());
            QCOMPARE(told.count("Phát sinh"), 2); // the one in time says nothing of the kind
            QCOMPARE(told.count("(ghi muộn)"), 1);
            QCOMPARE(told.count("chương trình"), 2);
        }
        QVERIFY(!inVietnamese({QStringLiteral("history"), kMany}).contains("bình thường")); // it has moved nothing
    }

    void restOnTheShelfUntilTheirEnd()
    {
        raise();
        const QString until = QDateTime::currentDateTimeUtc().addSecs(3600).toString(Qt::ISODate);
        QCOMPARE(order(QStringLiteral("shelve_%1_--until_%2").arg(kMany, until)).status, 1); // without a reason
        QCOMPARE(order(QStringLiteral("shelve_%1_--until_%2_--text_bảo trì").arg(kMany, until)).status, 0);
        QVERIFY(!alarm().contains(QLatin1String("rule")));
        QCOMPARE(alarm(QStringLiteral("--all"))[QLatin1String("reason")].toString(), QStringLiteral("bảo trì"));
        QCOMPARE(order(QStringLiteral("unshelve_") + kMany).status, 0);
        QCOMPARE(alarm()[QLatin1String("phase")].toString(), QStringLiteral("unacknowledged"));
    }

    void areListedAsTheyStoodThen()
    {
        raise();
        QVERIFY(!alarm(QStringLiteral("--at_2026-01-01T00:00")).contains(QLatin1String("rule")));
    }

    void areReportedToWhoTakesOver()
    {
        raise();
        QCOMPARE(order(QStringLiteral("acknowledge_") + kMany).status, 0);
        QCOMPARE(order(QStringLiteral("hand-over_Đã báo xã, chờ trả lời")).status, 0);
        const QJsonObject report = m_world->answer({QStringLiteral("alarms"), QStringLiteral("report")});
        const QJsonObject all = report[QLatin1String("scores")][0].toObject();
        QCOMPARE(all[QLatin1String("of")].toString(), QStringLiteral("all"));
        QCOMPARE(all[QLatin1String("announced")].toInt(), 1);
        QCOMPARE(all[QLatin1String("acknowledged")].toInt(), 1);
        QCOMPARE(all[QLatin1String("waiting")].toInt(), 0);
        QCOMPARE(report[QLatin1String("notes")][0][QLatin1String("text")].toString(),
                 QStringLiteral("Đã báo xã, chờ trả lời"));
        QCOMPARE(report[QLatin1String("entries")].toArray().size(), 2);
        QCOMPARE(report[QLatin1String("standing")][0][QLatin1String("phase")].toString(),
                 QStringLiteral("acknowledged"));
        QCOMPARE(m_world->ask({QStringLiteral("ledger"), QStringLiteral("verify")}).status, 0);
    }

    void refuseWhatCannotBe_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("unknown order") << QStringLiteral("forget_many|00@1990-01-01");
        QTest::newRow("no alarm") << QStringLiteral("acknowledge");
        QTest::newRow("no key") << QStringLiteral("acknowledge_many");
        QTest::newRow("not active") << QStringLiteral("acknowledge_many|00@1990-01-01");
        QTest::newRow("unknown") << QStringLiteral("acknowledge_few|00@1990-01-01");
        QTest::newRow("no time") << QStringLiteral("shelve_many|00@1990-01-01_--until_soon_--text_x");
        QTest::newRow("nothing to hand over") << QStringLiteral("hand-over_ ");
        QTest::newRow("no such shift") << QStringLiteral("hand-over_x_--shift_dem");
        QTest::newRow("report of no such shift") << QStringLiteral("report_--shift_dem");
        QTest::newRow("report of half a stretch") << QStringLiteral("report_--from_2026-11-21");
        QTest::newRow("empty comment") << QStringLiteral("comment_many|00@1990-01-01");
    }

    void refuseWhatCannotBe()
    {
        QFETCH(QString, arguments);
        const Finished refused = order(arguments);
        QCOMPARE(refused.status, 1);
        QVERIFY(!refused.err.isEmpty());
        QVERIFY(events().isEmpty());
    }

private:
    void raise()
    {
        m_world->quakes = quakes(3);
        QCOMPARE(m_world->collect().status, 0);
    }
    Finished order(const QString &arguments)
    {
        return m_world->ask(QStringList{QStringLiteral("alarms")} + words(arguments));
    }

    /// What people read who ask for no other form.
    QByteArray inVietnamese(const QStringList &what)
    {
        return m_world
            ->ask(QStringList{QStringLiteral("alarms")} + what +
                  QStringList{QStringLiteral("--lang"), QStringLiteral("vi")})
            .out;
    }

    /// The alarm of the rule; empty while it is not listed.
    QJsonObject alarm(const QString &options = {})
    {
        QStringList arguments{QStringLiteral("alarms")};
        if (!options.isEmpty())
            arguments += words(options);
        for (const auto &one : m_world->answer(arguments)[QLatin1String("alarms")].toArray()) {
            if (one[QLatin1String("rule")] == QLatin1String("many"))
                return one.toObject();
        }
        return {};
    }

    QStringList events()
    {
        QStringList found;
        for (const auto &one :
             m_world->answer({QStringLiteral("alarms"), QStringLiteral("history"), kMany})[QLatin1String("history")]
                 .toArray())
            found.push_back(one[QLatin1String("event")].toString());
        return found;
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestAlarms)
#include "tst_alarms.moc"
