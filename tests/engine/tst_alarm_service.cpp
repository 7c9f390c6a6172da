// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk does and asks through an engine, as the owner of a data folder and as a reader of it.
#include "core/domain/alarms/flood.h"
#include "core/engine/engine.h"
#include "core/rules/alarms/alarm_journal_json.h"
#include "core/store/ledger_verification.h"
#include "core/store/ledger_writer.h"
#include "datasources/credentials/secret_source.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QTest>

using namespace ioc;

namespace {

using namespace std::chrono_literals;

const AlarmKey kMany{RuleId(QStringLiteral("many")), UnitId(QStringLiteral("00@1990-01-01"))};

struct OneSecret : SecretSource
{
    Result<QByteArray> secret(const QString &) const override { return QByteArray("key"); }
};

QDate today()
{
    return QDateTime::currentDateTimeUtc().date();
}

/// Three quakes at noon of the day before yesterday (UTC, the zone of the pack).
QByteArray quakes()
{
    const qint64 noon = QDateTime(today().addDays(-2), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    QByteArrayList features;
    for (int i = 1; i <= 3; ++i) {
        const QByteArray at = QByteArray::number(noon - i * 60'000);
        features.push_back("{\"id\":\"q" + QByteArray::number(i) + "\",\"properties\":{\"mag\":3.0,\"time\":" + at +
                           ",\"updated\":" + at +
                           ",\"net\":\"ci\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[105,20,5]}}");
    }
    return "{\"features\":[" + features.join(",") + "]}";
}

AlarmEntry deed(AlarmEvent event, const QString &text = {})
{
    AlarmEntry act;
    act.key = kMany;
    act.event = event;
    act.text = text;
    return act;
}

} // namespace

class AlarmServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("drop"))));
        QProcess::execute(QStringLiteral("cp"),
                          {QStringLiteral("-r"), QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world"), pack()});
        QVERIFY(QDir().mkpath(pack() + QStringLiteral("/rules")));
        QVERIFY(QFile::copy(QStringLiteral(REPOSITORY_DIR "/tests/e2e/rules/many.json"),
                            pack() + QStringLiteral("/rules/many.json")));
        countFromTheTerm();
        m_server.answerWith([](const QByteArray &path) {
            return e2e::RawServer::ok(path == "/earthquakes.json"
                                          ? quakes()
                                          : QByteArray("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n"));
        });
    }

    // Fault 62: two operators at once leave one truth, and the second is told by whom it was done.
    void twoDesksAtOnceLeaveOneTruth()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(phase(owner), QStringLiteral("unacknowledged"), 20000);
        Engine reader(settings(EngineSettings::WhenOwned::Read));
        QVERIFY(reader.start());
        QVERIFY(reader.isReader());
        QTRY_COMPARE_WITH_TIMEOUT(phase(reader), QStringLiteral("unacknowledged"), 20000);

        std::vector<QString> refusals;
        int told = 0;
        const auto take = [&](const Result<void> &outcome) {
            ++told;
            if (!outcome)
                refusals.push_back(outcome.error().message);
        };
        owner.act(deed(AlarmEvent::Acknowledged), take);
        reader.act(deed(AlarmEvent::Acknowledged), take);
        QTRY_COMPARE_WITH_TIMEOUT(told, 2, 20000);
        QCOMPARE(refusals.size(), size_t(1));
        // Either the first is already in the ledger, then it has a name, or it is on its way.
        QVERIFY2(!refusals[0].isEmpty(), qPrintable(refusals[0]));
        QTRY_COMPARE_WITH_TIMEOUT(phase(owner), QStringLiteral("acknowledged"), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(phase(reader), QStringLiteral("acknowledged"), 20000);
        const auto again = acted(reader, deed(AlarmEvent::Acknowledged));
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(owner.actor()), qPrintable(again.error().message));

        for (Engine *engine : {&owner, &reader}) {
            const auto history = historyOf(*engine);
            QCOMPARE(history.size(), size_t(2));
            QVERIFY(history[0].event == AlarmEvent::Raised && history[1].event == AlarmEvent::Acknowledged);
            QCOMPARE(history[1].actor, owner.actor());
        }
        reader.stop();
        owner.stop();
        QVERIFY(verifyLedger(DataFolder::ledgerFile(data())).value().isWhole());
    }

    void aDeskWithoutItsOwnerIsToldSo()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(phase(owner), QStringLiteral("unacknowledged"), 20000);
        Engine reader(settings(EngineSettings::WhenOwned::Read));
        QVERIFY(reader.start());
        QTRY_COMPARE_WITH_TIMEOUT(phase(reader), QStringLiteral("unacknowledged"), 20000);
        owner.stop();
        const auto refused = acted(reader, deed(AlarmEvent::Acknowledged));
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(historyOf(reader).size(), size_t(1)); // what is recorded can still be read
        reader.stop();
    }

    void whoLooksBackSeesTheHistoryOfThen()
    {
        Instant between;
        {
            Engine owner(settings());
            QVERIFY(owner.start());
            QTRY_COMPARE_WITH_TIMEOUT(phase(owner), QStringLiteral("unacknowledged"), 20000);
            QVERIFY(acted(owner, deed(AlarmEvent::Acknowledged)));
            between = owner.now();
            QTRY_VERIFY(owner.now() > between + 2ms);
            QVERIFY(acted(owner, deed(AlarmEvent::Commented, QStringLiteral("later"))));
            QCOMPARE(historyOf(owner).size(), size_t(3));
            owner.stop();
        }
        EngineSettings then = settings();
        then.at = between + 1ms;
        then.feeds = EngineSettings::Feeds::Off;
        Engine engine(then);
        QVERIFY(engine.start());
        QCOMPARE(historyOf(engine).size(), size_t(2));
        QVERIFY(!acted(engine, deed(AlarmEvent::Confirmed)));
        engine.stop();
    }

    void daysTellWhatAFigureOfThePeriodSaidAtTheirEnd()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_COMPARE_WITH_TIMEOUT(phase(owner), QStringLiteral("unacknowledged"), 20000);
        using Days = std::vector<std::optional<double>>;
        const auto daysOf = [&owner](const UnitId &unit) {
            std::optional<Days> days;
            owner.askDays(IndicatorId(QStringLiteral("quake.count")), unit, 3,
                          [&days](const Days &told) { days = told; });
            if (!QTest::qWaitFor([&days] { return days.has_value(); }, 20000))
                qFatal("no answer");
            return *days;
        };
        QCOMPARE(daysOf(kMany.unit), (Days{0, 3, 3})); // three at noon of the second
        QVERIFY(daysOf(UnitId(QStringLiteral("no such"))).empty());
        owner.stop();
    }

    void aFloodOfTheJournalIsInTheSnapshot()
    {
        QVERIFY(QDir().mkpath(data()));
        const Instant now = SystemClock().now();
        {
            auto ledger = LedgerWriter::open(DataFolder::ledgerFile(data()), {QStringLiteral("world"), now - 10min});
            QVERIFY(ledger);
            for (int i = 0; i < 11; ++i) {
                AlarmEntry raised = deed(AlarmEvent::Raised);
                raised.key.rule = RuleId(QStringLiteral("rule%1").arg(i));
                raised.at = now - 5min + std::chrono::seconds(i);
                raised.phase = AlarmPhase::Unacknowledged;
                QVERIFY((*ledger)->append(toLedgerAct(raised, {QStringLiteral("program"), QStringLiteral("here")}),
                                          raised.at));
            }
        }
        Engine owner(settings());
        QVERIFY(owner.start());
        QTRY_VERIFY_WITH_TIMEOUT(owner.snapshot() && owner.snapshot()->flood, 20000);
        QCOMPARE(owner.snapshot()->flood->firstOut.rule.toString(), QStringLiteral("rule0"));
        QVERIFY(owner.snapshot()->flood->announced >= 11);
        owner.stop();
    }

private:
    QString pack() const { return m_folder->filePath(QStringLiteral("pack")); }
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }

    /// Figures of the year would begin anew on the first of January, and the quakes are of two days before.
    void countFromTheTerm() const
    {
        QFile file(pack() + QStringLiteral("/indicators/indicators.json"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray indicators = file.readAll();
        QVERIFY(indicators.contains(R"("period": "year")"));
        file.resize(0);
        file.write(indicators.replace(R"("period": "year")", R"("period": "term")"));
    }

    EngineSettings settings(EngineSettings::WhenOwned whenOwned = EngineSettings::WhenOwned::Refuse) const
    {
        EngineSettings settings;
        settings.packFolder = pack();
        settings.dataFolder = data();
        settings.endpoints[QStringLiteral("server")] = m_server.address();
        settings.endpoints[QStringLiteral("drop")] = m_folder->filePath(QStringLiteral("drop"));
        settings.secrets = std::make_shared<OneSecret>();
        settings.whenOwned = whenOwned;
        return settings;
    }

    static QString phase(const Engine &engine)
    {
        for (const Alarm &alarm : engine.snapshot() ? engine.snapshot()->alarms : std::vector<Alarm>()) {
            if (alarm.key == kMany)
                return toString(alarm.status.phase);
        }
        return {};
    }

    static Result<void> acted(Engine &engine, const AlarmEntry &act)
    {
        std::optional<Result<void>> answer;
        engine.act(act, [&answer](const Result<void> &outcome) { answer = outcome; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            qFatal("no answer");
        return *answer;
    }

    static std::vector<AlarmEntry> historyOf(Engine &engine)
    {
        std::optional<std::vector<AlarmEntry>> history;
        engine.askHistory(kMany, [&history](const Result<std::vector<AlarmEntry>> &told) { history = told.value(); });
        if (!QTest::qWaitFor([&history] { return history.has_value(); }, 20000))
            qFatal("no answer");
        return *history;
    }

    e2e::RawServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(AlarmServiceTest)
#include "tst_alarm_service.moc"
