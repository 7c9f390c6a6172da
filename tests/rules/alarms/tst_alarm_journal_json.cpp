// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_journal_json.h"
#include "core/rules/alarms/outages.h"
#include "tests/support.h"

#include <limits>
#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const AlarmActor kActor{QStringLiteral("operator"), QStringLiteral("desk-2")};

AlarmEntry fullEntry()
{
    AlarmEntry entry;
    entry.key = {RuleId(QStringLiteral("water.level2")), UnitId(QStringLiteral("26041@2025-07-01"))};
    entry.event = AlarmEvent::Shelved;
    entry.at = at("2026-11-21T11:44:03.250Z");
    entry.dataTime = at("2026-11-21T11:40:00Z");
    entry.value = 3.25;
    entry.member = QStringLiteral("Trạm An Hòa | 2");
    entry.priority = Priority::Critical;
    entry.sentence = QStringLiteral("Mực nước 3,25 m > 3 m “báo động II”");
    entry.late = true;
    entry.actor = QStringLiteral("lan");
    entry.text = QStringLiteral("bảo trì\ntrạm");
    entry.until = at("2026-11-21T15:00:00Z");
    entry.owner = QStringLiteral("minh");
    entry.phase = AlarmPhase::Shelved;
    return entry;
}

} // namespace

class AlarmJournalJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void writesWhatTheLedgerTakes();
    void writesTheProgramAsItself();
    void readsBackWhatItWrites();
    void leavesOutWhatIsNoNumber();
    void refusesWhatIsNotOfIt_data();
    void refusesWhatIsNotOfIt();
    void staysCalmBeforeAnyBytes();
};

void AlarmJournalJsonTest::writesWhatTheLedgerTakes()
{
    AlarmEntry entry = fullEntry();
    entry.late = false;
    entry.sentence.clear();
    entry.member.clear();
    const LedgerAct act = toLedgerAct(entry, kActor);
    QCOMPARE(act.actor, QStringLiteral("lan"));
    QCOMPARE(act.role, QStringLiteral("operator"));
    QCOMPARE(act.station, QStringLiteral("desk-2"));
    QCOMPARE(act.kind, QStringLiteral("alarm.shelved"));
    QCOMPARE(act.subject, QStringLiteral("water.level2|26041@2025-07-01"));
    QCOMPARE(QString::fromUtf8(act.body),
             QString::fromUtf8("{\"at\":\"2026-11-21T11:44:03.250Z\",\"data_time\":\"2026-11-21T11:40:00.000Z\","
                               "\"owner\":\"minh\",\"phase\":\"shelved\",\"priority\":\"critical\","
                               "\"text\":\"bảo trì\\ntrạm\",\"until\":\"2026-11-21T15:00:00.000Z\",\"v\":1,"
                               "\"value\":3.25}"));
    QVERIFY(isAlarmKind(act.kind));
    QVERIFY(!isAlarmKind(QStringLiteral("feed.paused")) && !isAlarmKind(QStringLiteral("alarm.exploded")));
}

void AlarmJournalJsonTest::writesTheProgramAsItself()
{
    AlarmEntry entry = fullEntry();
    entry.event = AlarmEvent::Raised;
    entry.actor.clear();
    const LedgerAct act = toLedgerAct(entry, kActor);
    QCOMPARE(act.actor, QStringLiteral("toancanh"));
    QCOMPARE(act.role, QStringLiteral("program"));
    QVERIFY(alarmEntryFrom(act).value().actor.isEmpty());
}

void AlarmJournalJsonTest::readsBackWhatItWrites()
{
    const AlarmEntry full = fullEntry();
    QVERIFY(alarmEntryFrom(toLedgerAct(full, kActor)).value() == full);
    std::mt19937 random(7);
    for (int i = 0; i < 2000; ++i) {
        AlarmEntry entry = full;
        entry.event = AlarmEvent(random() % 13);
        entry.phase = AlarmPhase(random() % 8);
        entry.priority = Priority(random() % 4);
        entry.at = fromMillis(std::int64_t(random()) * 500);
        entry.value = random() % 2 ? std::optional(double(random()) / 3) : std::nullopt;
        if (random() % 2)
            entry.key = {outageRuleId(FeedId(QStringLiteral("gauges"))), UnitId(QStringLiteral("98@2025-07-01"))};
        if (random() % 2)
            entry.dataTime.reset();
        if (random() % 2)
            entry.until.reset();
        if (random() % 2)
            entry.text.clear();
        if (random() % 2)
            entry.actor.clear();
        entry.late = random() % 2;
        const auto read = alarmEntryFrom(toLedgerAct(entry, kActor));
        IOC_VERIFY(read);
        QVERIFY(*read == entry);
    }
}

void AlarmJournalJsonTest::leavesOutWhatIsNoNumber()
{
    AlarmEntry entry = fullEntry();
    for (double value : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        entry.value = value;
        const auto read = alarmEntryFrom(toLedgerAct(entry, kActor));
        IOC_VERIFY(read);
        QVERIFY(!read->value);
    }
}

void AlarmJournalJsonTest::refusesWhatIsNotOfIt_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sentence");

    const QString kind = QStringLiteral("alarm.raised");
    const QString subject = QStringLiteral("r|u");
    const QString noEntry = QStringLiteral("This is no entry of the journal of alarms.");
    const QString version = QStringLiteral("The entry of the journal of alarms is of an unknown version.");
    const auto unreadable = [](const char *name) {
        return QStringLiteral("“%1” of an entry of the journal of alarms cannot be read.").arg(QLatin1String(name));
    };
    const auto with = [](const char *members) -> QByteArray {
        return QByteArray("{\"v\":1,\"at\":\"2026-11-21T11:44:03Z\",\"priority\":\"high\",\"phase\":\"normal\"") +
               members + "}";
    };
    QTest::newRow("it can be read") << kind << subject << with("") << QString();
    QTest::newRow("another kind") << "feed.paused" << subject << with("") << noEntry;
    QTest::newRow("an unknown event") << "alarm.exploded" << subject << with("") << noEntry;
    QTest::newRow("no unit") << kind << "r" << with("") << noEntry;
    QTest::newRow("an empty unit") << kind << "r|" << with("") << noEntry;
    QTest::newRow("two bars") << kind << "r|u|x" << with("") << noEntry;
    QTest::newRow("no JSON") << kind << subject << QByteArray("{") << version;
    QTest::newRow("an array") << kind << subject << QByteArray("[1]") << version;
    QTest::newRow("another version") << kind << subject << QByteArray("{\"v\":2}") << version;
    QTest::newRow("no time") << kind << subject << QByteArray("{\"v\":1,\"priority\":\"high\",\"phase\":\"normal\"}")
                             << unreadable("at");
    QTest::newRow("local time") << kind << subject
                                << QByteArray("{\"v\":1,\"at\":\"2026-11-21T11:44:03\",\"priority\":\"high\","
                                              "\"phase\":\"normal\"}")
                                << unreadable("at");
    QTest::newRow("an unknown phase") << kind << subject
                                      << QByteArray("{\"v\":1,\"at\":\"2026-11-21T11:44:03Z\",\"priority\":\"high\","
                                                    "\"phase\":\"asleep\"}")
                                      << unreadable("phase");
    QTest::newRow("a value in words") << kind << subject << with(",\"value\":\"3\"") << unreadable("value");
    QTest::newRow("a text in numbers") << kind << subject << with(",\"text\":3") << unreadable("text");
    QTest::newRow("late in numbers") << kind << subject << with(",\"late\":1") << unreadable("late");
    QTest::newRow("no such day") << kind << subject << with(",\"until\":\"2026-02-30T00:00:00Z\"")
                                 << unreadable("until");
    QTest::newRow("a stranger") << kind << subject << with(",\"volume\":11") << unreadable("volume");
}

void AlarmJournalJsonTest::refusesWhatIsNotOfIt()
{
    QFETCH(QString, kind);
    QFETCH(QString, subject);
    QFETCH(QByteArray, body);
    QFETCH(QString, sentence);
    const auto read = alarmEntryFrom({QStringLiteral("lan"), QStringLiteral("operator"), {}, kind, subject, body});
    QCOMPARE(read ? QString() : read.error().message, sentence);
    if (!read)
        QVERIFY(read.error().code == ErrorCode::Payload);
}

void AlarmJournalJsonTest::staysCalmBeforeAnyBytes()
{
    const LedgerAct whole = toLedgerAct(fullEntry(), kActor);
    std::mt19937 random(9);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        LedgerAct act = whole;
        act.body[qsizetype(random() % size_t(act.body.size()))] = char(random());
        refused += !alarmEntryFrom(act);
    }
    QVERIFY(refused > 1000);
}

QTEST_GUILESS_MAIN(AlarmJournalJsonTest)
#include "tst_alarm_journal_json.moc"
