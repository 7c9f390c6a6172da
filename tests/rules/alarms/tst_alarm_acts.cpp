// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/alarms/alarm_desk.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

Desk deskWithOneRaised()
{
    Desk desk({ruleOf("water", ThresholdCondition{AlarmSide::Above, 10, 8})}, 2);
    desk.see("water", {12, 5});
    desk.settle();
    desk.told();
    return desk;
}

QString sentenceOf(const Result<AlarmEntry> &result)
{
    return result ? QStringLiteral("allowed") : result.error().message;
}

} // namespace

/// What people do to alarms.
class AlarmActsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void givesTheEntryToRecordAndMovesNothing();
    void makesNoEntryWhileAnActIsBeingRecorded();
    void goesOnWhenAnActCouldNotBeRecorded();
    void waitsForAnActThroughAChangeOfRules();
    void saysWhyNot_data();
    void saysWhyNot();
    void wantsAnEndAndAReason_data();
    void wantsAnEndAndAReason();
    void knowsWhoHasTakenItOn();
};

void AlarmActsTest::givesTheEntryToRecordAndMovesNothing()
{
    Desk desk = deskWithOneRaised();
    const AlarmKey key = desk.key("water");
    desk.now += 2min;
    const auto entry = desk.check(key, AlarmEvent::Acknowledged);
    IOC_VERIFY(entry);
    QCOMPARE(entry->actor, QStringLiteral("lan"));
    QCOMPARE(utc(entry->at), utc(desk.now));
    QVERIFY(entry->phase == AlarmPhase::Acknowledged && entry->priority == Priority::High);
    QVERIFY(!entry->until && !entry->value);
    QCOMPARE(desk.phase(key), QStringLiteral("unacknowledged"));
    QVERIFY(desk.book.apply(*entry));
    QCOMPARE(desk.phase(key), QStringLiteral("acknowledged"));
    QCOMPARE(desk.book.status(key).by, QStringLiteral("lan"));
    QVERIFY(!desk.book.apply(*entry)); // once
}

void AlarmActsTest::makesNoEntryWhileAnActIsBeingRecorded()
{
    Desk desk = deskWithOneRaised();
    const AlarmKey key = desk.key("water");
    const auto entry = desk.check(key, AlarmEvent::Acknowledged);
    IOC_VERIFY(entry);
    desk.now += 1min;
    desk.see("water", {5, 12});                               // it returns meanwhile
    QCOMPARE(desk.settle().told(), QStringLiteral("raised")); // the other commune's
    QCOMPARE(sentenceOf(desk.check(key, AlarmEvent::Commented, "me too")),
             QStringLiteral("Something else is just being recorded for this alarm. Try again."));
    QVERIFY(desk.book.apply(*entry));
    desk.now += 1min;
    QCOMPARE(desk.settle().told(), QStringLiteral("returned"));
    QCOMPARE(desk.phase(key), QStringLiteral("normal"));
    QCOMPARE(desk.journal.back().value, std::optional(5.0));
    QCOMPARE(utc(desk.journal.back().dataTime), utc(desk.now - 1min));
}

void AlarmActsTest::goesOnWhenAnActCouldNotBeRecorded()
{
    Desk desk = deskWithOneRaised();
    const AlarmKey key = desk.key("water");
    IOC_VERIFY(desk.check(key, AlarmEvent::Acknowledged));
    desk.see("water", {5});
    QCOMPARE(desk.settle().told(), QString());
    desk.book.withdraw(key);
    QCOMPARE(desk.settle().told(), QStringLiteral("returned"));
    QCOMPARE(desk.phase(key), QStringLiteral("returned_unacknowledged"));
    IOC_VERIFY(desk.check(key, AlarmEvent::Acknowledged));
}

void AlarmActsTest::waitsForAnActThroughAChangeOfRules()
{
    Desk desk = deskWithOneRaised();
    const auto entry = desk.check(desk.key("water"), AlarmEvent::Acknowledged);
    IOC_VERIFY(entry);
    Desk after({ruleOf("other", ThresholdCondition{}), desk.book.rules()[0]}, 2);
    after.book.adopt(desk.book);
    after.see("water", {5});
    QCOMPARE(after.settle().told(), QString());
    QVERIFY(after.book.apply(*entry));
    after.see("water", {5});
    QCOMPARE(after.settle().told(), QStringLiteral("returned"));
    QCOMPARE(after.phase(desk.key("water")), QStringLiteral("normal"));
}

void AlarmActsTest::saysWhyNot_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("sentence");

    const auto row = [](const char *name, const char *before, const char *event, const char *sentence) {
        QTest::newRow(name) << QString::fromLatin1(before).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QString::fromLatin1(event) << QString::fromUtf8(sentence);
    };
    row("twice", "acknowledged", "acknowledged", "Already acknowledged by lan at 18:00 21/11/2026.");
    row("confirmed already", "acknowledged confirmed", "acknowledged", "Already confirmed by lan at 18:00 21/11/2026.");
    row("confirmed twice", "acknowledged confirmed", "confirmed", "Already confirmed by lan at 18:00 21/11/2026.");
    row("confirmed first", "", "confirmed", "It must be acknowledged first.");
    row("shelved twice", "shelved", "shelved", "Shelved by lan until 19:00 21/11/2026.");
    row("acknowledged while shelved", "shelved", "acknowledged", "Shelved by lan until 19:00 21/11/2026.");
    row("not shelved", "", "unshelved", "It is not shelved.");
    row("not out of service", "", "returned_to_service", "It is not out of service.");
    row("out of service", "removed_from_service", "shelved", "Taken out of service by lan at 18:00 21/11/2026.");
    row("the program's", "", "returned", "Only the program itself does that to an alarm.");
}

void AlarmActsTest::saysWhyNot()
{
    QFETCH(QStringList, before);
    QFETCH(QString, event);
    Desk desk = deskWithOneRaised();
    const AlarmKey key = desk.key("water");
    for (const QString &act : before)
        QVERIFY(desk.act(key, *alarmEventFromString(act), "a reason", desk.now + 1h));
    const auto entry = desk.check(key, *alarmEventFromString(event), "a reason", desk.now + 1h);
    QTEST(sentenceOf(entry), "sentence");
    QVERIFY(entry.error().code == ErrorCode::Usage);
    QVERIFY(desk.act(key, AlarmEvent::Commented, "still free")); // a refusal holds nothing
}

void AlarmActsTest::wantsAnEndAndAReason_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); ///< to the end; 0: none given
    QTest::addColumn<QString>("sentence");

    const QString span = QStringLiteral("Shelving needs an end within the next 24 hours.");
    const QString allowed = QStringLiteral("allowed");
    QTest::newRow("shelved") << "shelved"
                             << "works" << 24 * 60 << allowed;
    QTest::newRow("shelved for ever") << "shelved"
                                      << "works" << 0 << span;
    QTest::newRow("shelved too long") << "shelved"
                                      << "works" << 24 * 60 + 1 << span;
    QTest::newRow("shelved until yesterday") << "shelved"
                                             << "works" << -60 << span;
    QTest::newRow("shelved without reason") << "shelved"
                                            << " " << 60 << "Shelving needs a reason.";
    QTest::newRow("out of service") << "removed_from_service"
                                    << "broken" << 0 << allowed;
    QTest::newRow("out of service without reason") << "removed_from_service"
                                                   << "" << 0 << "Taking an alarm out of service needs a reason.";
    QTest::newRow("comment") << "commented"
                             << "called the station" << 0 << allowed;
    QTest::newRow("empty comment") << "commented"
                                   << "" << 0 << "The comment is empty.";
}

void AlarmActsTest::wantsAnEndAndAReason()
{
    QFETCH(QString, event);
    QFETCH(QString, text);
    QFETCH(int, minutes);
    Desk desk = deskWithOneRaised();
    const auto until = minutes == 0 ? std::nullopt : std::optional(desk.now + std::chrono::minutes(minutes));
    for (size_t commune : {0, 1}) { // active or normal, all the same
        const auto entry =
            desk.check(desk.key("water", commune), *alarmEventFromString(event), qPrintable(text), until);
        QTEST(sentenceOf(entry), "sentence");
        if (entry)
            QVERIFY(entry->until == until && entry->text == text);
    }
}

void AlarmActsTest::knowsWhoHasTakenItOn()
{
    Desk desk = deskWithOneRaised();
    QVERIFY(desk.act(desk.key("water"), AlarmEvent::Assigned));
    QCOMPARE(desk.book.status(desk.key("water")).owner, QStringLiteral("minh"));
    QCOMPARE(desk.phase(desk.key("water")), QStringLiteral("unacknowledged"));
    QCOMPARE(sentenceOf(desk.check(desk.key("water", 1), AlarmEvent::Assigned)),
             QStringLiteral("The alarm is not active."));

    AlarmEntry nobody;
    nobody.key = desk.key("water");
    nobody.event = AlarmEvent::Acknowledged;
    const Format format(Language::English, vietnam());
    IOC_FAILS(desk.book.check(nobody, desk.now, format), ErrorCode::Usage);
    nobody.actor = QStringLiteral("lan");
    nobody.key.rule = RuleId(QStringLiteral("unknown"));
    IOC_FAILS(desk.book.check(nobody, desk.now, format), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(AlarmActsTest)
#include "tst_alarm_acts.moc"
