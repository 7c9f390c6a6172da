// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever waits for an answer of an engine that is stopped gets one, once, before stop() has returned.
#include "core/engine/engine.h"
#include "core/rules/alarms/alarm_journal_json.h"
#include "core/store/ledger_reader.h"
#include "core/store/ledger_writer.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

using namespace ioc;

namespace {

using namespace std::chrono_literals;

const QString kPack = QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world");
const AlarmKey kMany{RuleId(QStringLiteral("many")), UnitId(QStringLiteral("00@1990-01-01"))};
const IndicatorId kCount(QStringLiteral("quake.count"));

/// What was answered, in the order in which it came: "done", or the code of the error.
class Answers
{
public:
    auto take(const QString &who)
    {
        return [this, who](const auto &outcome) { m_told.insert(who, textOf(outcome)); };
    }

    QStringList of(const QString &who) const { return m_told.values(who); }
    QString one(const QString &who) const { return of(who).join(u'+'); }
    int count() const { return int(m_told.size()); }

private:
    static QString textOf(const CommandAnswer &answer)
    {
        return answer.done ? QStringLiteral("done") : answer.code + saying(answer.sentence);
    }

    static QString textOf(const Result<CommandAnswer> &outcome)
    {
        return outcome ? textOf(*outcome) : toString(outcome.error().code);
    }

    template <typename T>
    static QString textOf(const Result<T> &outcome)
    {
        return outcome ? QStringLiteral("done") : toString(outcome.error().code) + saying(outcome.error().message);
    }

    static QString textOf(const std::vector<std::optional<double>> &) { return QStringLiteral("done"); }
    static QString saying(const QString &sentence)
    {
        return sentence.isEmpty() ? QStringLiteral(" says nothing") : QString();
    }

    QMultiHash<QString, QString> m_told;
};

DirectiveEntry issue(const Engine &engine)
{
    DirectiveOrder order;
    order.content = QStringLiteral("một");
    order.issuer = QStringLiteral("Chủ tịch");
    order.charge.agency = AgencyId(QStringLiteral("usgs"));
    order.due = engine.pack()->zone.date(engine.now()).addDays(5);
    order.indicator = kCount; // its value belongs into the entry, so another thread is asked first
    DirectiveEntry entry;
    entry.event = DirectiveEvent::Issued;
    entry.order = order;
    return entry;
}

AlarmEntry acknowledgement()
{
    AlarmEntry act;
    act.key = kMany;
    act.event = AlarmEvent::Acknowledged;
    return act;
}

void askEverything(Engine &engine, Answers &answers)
{
    const Instant now = engine.now();
    engine.act(acknowledgement(), answers.take(QStringLiteral("alarm")));
    engine.act(issue(engine), answers.take(QStringLiteral("directive")));
    engine.handOver({}, QStringLiteral("all is well"), answers.take(QStringLiteral("note")));
    engine.order({Command::Kind::PauseFeed, FeedId(QStringLiteral("quakes"))}, answers.take(QStringLiteral("pause")));
    engine.order({Command::Kind::RerunQuarantine, FeedId(QStringLiteral("quakes"))},
                 answers.take(QStringLiteral("rerun")));
    engine.askDays(kCount, kMany.unit, 3, answers.take(QStringLiteral("days")));
    for (int i = 0; i < 5; ++i) {
        engine.askHistory(kMany, answers.take(QStringLiteral("history")));
        engine.askReport({now - 1h, now}, answers.take(QStringLiteral("report")));
    }
}

} // namespace

class EngineStopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), kPack, pack()});
        QVERIFY(QDir().mkpath(pack() + QStringLiteral("/rules")));
        QVERIFY(QFile::copy(QStringLiteral(REPOSITORY_DIR "/tests/e2e/rules/many.json"),
                            pack() + QStringLiteral("/rules/many.json")));
        raiseTheAlarm();
    }

    void whoWaitsIsAnsweredBeforeTheEnd()
    {
        Answers answers;
        Engine owner(settings());
        QVERIFY(owner.start());
        askEverything(owner, answers);
        owner.stop();
        for (const char *who : {"alarm", "directive", "note", "pause", "days"})
            QVERIFY2(answers.one(QLatin1StringView(who)) == u"done",
                     qPrintable(QLatin1StringView(who) + u": " + answers.one(QLatin1StringView(who))));
        for (const char *who : {"history", "report"}) {
            const QStringList told = answers.of(QLatin1StringView(who));
            QCOMPARE(told.size(), 5);
            for (const QString &one : told) // what had begun is finished
                QVERIFY2(one == u"done" || one == u"cancelled", qPrintable(one));
        }
        const QString rerun = answers.one(QStringLiteral("rerun"));
        QVERIFY2(rerun == u"done" || rerun == u"cancelled", qPrintable(rerun));
        QCOMPARE(answers.count(), 16);
        const QStringList kinds = kindsInTheLedger();
        for (const char *kind : {"alarm.acknowledged", "directive.issued", "shift.handed_over", "feed.paused"})
            QVERIFY2(kinds.contains(QLatin1StringView(kind)), kind); // what was answered is there
    }

    void whoAsksLaterIsRefusedAtOnce()
    {
        Answers answers;
        Engine owner(settings());
        QVERIFY(owner.start());
        owner.act(acknowledgement(), [&](const Result<void> &) { // while the engine stops
            owner.act(acknowledgement(), answers.take(QStringLiteral("again")));
        });
        owner.stop();
        QCOMPARE(answers.one(QStringLiteral("again")), QStringLiteral("cancelled"));
        owner.act(issue(owner), answers.take(QStringLiteral("directive")));
        QCOMPARE(answers.one(QStringLiteral("directive")), QStringLiteral("cancelled"));
        owner.refresh();
        owner.stop(); // twice is once
        QCOMPARE(answers.count(), 2);
    }

    void aReaderThatEndsTellsWhoWaitsForTheOwner()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        Answers answers;
        {
            Engine reader(settings(EngineSettings::WhenOwned::Read));
            QVERIFY(reader.start());
            QVERIFY(reader.isReader());
            reader.act(acknowledgement(), answers.take(QStringLiteral("alarm")));
            reader.handOver({}, QStringLiteral("all is well"), answers.take(QStringLiteral("note")));
            reader.askHistory(QStringLiteral("2026-0999"), answers.take(QStringLiteral("directive")));
        }
        QCOMPARE(answers.one(QStringLiteral("alarm")), QStringLiteral("cancelled"));
        QCOMPARE(answers.one(QStringLiteral("note")), QStringLiteral("cancelled"));
        QCOMPARE(answers.one(QStringLiteral("directive")), QStringLiteral("not_found"));
        owner.stop();
    }

    void anotherProgramThatWaitsIsAnsweredByAnOwnerThatEnds()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        sqlite3 *foreign = nullptr;
        QCOMPARE(sqlite3_open(DataFolder::ledgerFile(data()).toUtf8().constData(), &foreign), SQLITE_OK);
        QCOMPARE(sqlite3_exec(foreign, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        CommandClient other(data(), kOwnerPatience);
        Answers answers;
        Command note{Command::Kind::HandOver, {}, {}, {}, QStringLiteral("handed_over")};
        note.body = {{QStringLiteral("text"), QStringLiteral("all is well")}};
        other.send(note, answers.take(QStringLiteral("note")));
        other.send({Command::Kind::Ping, {}}, answers.take(QStringLiteral("ping")));
        // What came first was read first: the note waits for the ledger.
        QTRY_COMPARE_WITH_TIMEOUT(answers.one(QStringLiteral("ping")), QStringLiteral("done"), 20000);
        QCOMPARE(answers.count(), 1);
        QCOMPARE(sqlite3_exec(foreign, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(foreign);
        owner.stop();
        QTRY_COMPARE_WITH_TIMEOUT(answers.one(QStringLiteral("note")), QStringLiteral("done"), 20000);
        QVERIFY(kindsInTheLedger().contains(u"shift.handed_over"));
    }

    // The owner's word for what went wrong reaches whoever asked, not only its sentence.
    void aRefusalKeepsItsCode()
    {
        Engine owner(settings());
        QVERIFY(owner.start());
        Engine reader(settings(EngineSettings::WhenOwned::Read));
        QVERIFY(reader.start());
        for (Engine *engine : {&owner, &reader}) {
            Answers answers;
            DirectiveEntry unknown;
            unknown.directive = QStringLiteral("2026-0999");
            unknown.event = DirectiveEvent::Reported;
            unknown.text = QStringLiteral("done");
            engine->act(unknown, answers.take(QStringLiteral("directive")));
            engine->handOver(QStringLiteral("no such"), QStringLiteral("x"), answers.take(QStringLiteral("note")));
            AlarmEntry confirmed = acknowledgement();
            confirmed.event = AlarmEvent::Unshelved;
            engine->act(confirmed, answers.take(QStringLiteral("alarm")));
            QTRY_COMPARE_WITH_TIMEOUT(answers.count(), 3, 20000);
            QCOMPARE(answers.one(QStringLiteral("directive")), QStringLiteral("usage"));
            QCOMPARE(answers.one(QStringLiteral("note")), QStringLiteral("not_found"));
            QCOMPARE(answers.one(QStringLiteral("alarm")), QStringLiteral("usage"));
        }
        reader.stop();
        owner.stop();
    }

private:
    QString pack() const { return m_folder->filePath(QStringLiteral("pack")); }
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }

    /// An earlier program did, so that it can be acknowledged from the first moment.
    void raiseTheAlarm()
    {
        QVERIFY(QDir().mkpath(data()));
        const Instant now = SystemClock().now();
        auto ledger = LedgerWriter::open(DataFolder::ledgerFile(data()), {QStringLiteral("world"), now - 10min});
        QVERIFY(ledger);
        AlarmEntry raised;
        raised.key = kMany;
        raised.event = AlarmEvent::Raised;
        raised.phase = AlarmPhase::Unacknowledged;
        raised.at = now - 5min;
        QVERIFY((*ledger)->append(toLedgerAct(raised, {QStringLiteral("program"), QStringLiteral("here")}), raised.at));
    }

    QStringList kindsInTheLedger() const
    {
        auto ledger = LedgerReader::open(DataFolder::ledgerFile(data()));
        QStringList kinds;
        for (const LedgerEntry &entry : ledger.value().newest(100).value().entries)
            kinds.append(entry.act.kind);
        return kinds;
    }

    EngineSettings settings(EngineSettings::WhenOwned whenOwned = EngineSettings::WhenOwned::Refuse) const
    {
        EngineSettings settings;
        settings.packFolder = pack();
        settings.dataFolder = data();
        settings.feeds = EngineSettings::Feeds::Off;
        settings.whenOwned = whenOwned;
        return settings;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(EngineStopTest)
#include "tst_engine_stop.moc"
