// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/alarm_machine.h"
#include "tests/support.h"

#include <random>

using namespace ioc;
using enum ioc::AlarmPhase;

namespace {

constexpr std::array kPhases{Normal,  Unacknowledged, Acknowledged, Confirmed, ReturnedUnacknowledged,
                             Shelved, Suppressed,     OutOfService};
constexpr std::array kEvents{AlarmEvent::Raised,       AlarmEvent::Returned,           AlarmEvent::Realarmed,
                             AlarmEvent::Acknowledged, AlarmEvent::Confirmed,          AlarmEvent::Shelved,
                             AlarmEvent::Unshelved,    AlarmEvent::Suppressed,         AlarmEvent::Released,
                             AlarmEvent::Commented,    AlarmEvent::RemovedFromService, AlarmEvent::ReturnedToService,
                             AlarmEvent::Assigned};

/// ISA-18.2-2016, figure "alarm state transition diagram", as told in domain.md 5.1: N normal (A), U unacknowledged
/// (B), A acknowledged (C), C confirmed, R returned unacknowledged (D), S shelved (E), F suppressed by design (F), O
/// out of service (G); a plus for what is out of line. A point: refused.
constexpr const char *kHeads = "raised returned realarmed acknowledged confirmed shelved unshelved suppressed released "
                               "removed_from_service returned_to_service commented assigned";
constexpr const char *kTable[] = {"N   U . . . . S . F . O . N N", //
                                  "U+  . R U A . S . F . O . U U", //
                                  "A+  . N U . C S . F . O . A A", //
                                  "C+  . N U . . S . F . O . C C", //
                                  "R   U . . N . S . F . O . R R", //
                                  "S   S . . . . . N . . . . S S", //
                                  "S+  . S . . . . U . . . . S S", //
                                  "F   F . . . . . . . N . . F F", //
                                  "F+  . F . . . . . . U . . F F", //
                                  "O   O . . . . . . . . . N O O", //
                                  "O+  . O . . . . . . . . U O O"};

AlarmPhase phaseOf(QChar letter)
{
    static const QString letters = QStringLiteral("NUACRSFO");
    return kPhases[size_t(letters.indexOf(letter))];
}

QString wordOf(std::optional<AlarmPhase> phase)
{
    return phase ? toString(*phase) : QStringLiteral("refused");
}

} // namespace

class AlarmMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ioc::test::failOnAnyWarning(); }
    void leadsWhereTheTableSays_data();
    void leadsWhereTheTableSays();
    void refusesEverythingWhereAnAlarmCannotStand();
    void staysAmongTheAllowedStatesWhateverHappens();
};

void AlarmMachineTest::leadsWhereTheTableSays_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("isAbnormal");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("next");

    const QStringList events = QString::fromLatin1(kHeads).split(QLatin1Char(' '));
    for (const char *line : kTable) {
        const QStringList cells = QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        QCOMPARE(cells.size(), events.size() + 1);
        const AlarmPhase phase = phaseOf(cells[0][0]);
        for (qsizetype i = 0; i < events.size(); ++i) {
            const QString next =
                cells[i + 1] == QLatin1String(".") ? QStringLiteral("refused") : toString(phaseOf(cells[i + 1][0]));
            QTest::addRow("%s, %s", qPrintable(cells[0]), qPrintable(events[i]))
                << int(phase) << cells[0].endsWith(QLatin1Char('+')) << events[i] << next;
        }
    }
}

void AlarmMachineTest::leadsWhereTheTableSays()
{
    QFETCH(int, phase);
    QFETCH(bool, isAbnormal);
    QFETCH(QString, event);
    QFETCH(QString, next);
    const auto happened = alarmEventFromString(event);
    QVERIFY(happened);
    QVERIFY(canStand(AlarmPhase(phase), isAbnormal));
    QCOMPARE(wordOf(nextPhase(AlarmPhase(phase), *happened, isAbnormal)), next);
}

void AlarmMachineTest::refusesEverythingWhereAnAlarmCannotStand()
{
    int impossible = 0;
    for (AlarmPhase phase : kPhases) {
        for (bool isAbnormal : {false, true}) {
            if (canStand(phase, isAbnormal))
                continue;
            ++impossible;
            for (AlarmEvent event : kEvents)
                QCOMPARE(wordOf(nextPhase(phase, event, isAbnormal)), QStringLiteral("refused"));
        }
    }
    QCOMPARE(impossible, 8 * 2 - 11); // the table has the others
}

void AlarmMachineTest::staysAmongTheAllowedStatesWhateverHappens()
{
    std::mt19937 random(182);
    int moves = 0;
    for (int run = 0; run < 1000; ++run) {
        AlarmPhase phase = Normal;
        bool isAbnormal = false;
        for (int step = 0; step < 100; ++step) {
            const AlarmEvent event = kEvents[random() % kEvents.size()];
            const auto next = nextPhase(phase, event, isAbnormal);
            if (!next)
                continue;
            ++moves;
            phase = *next;
            if (event == AlarmEvent::Raised || event == AlarmEvent::Returned)
                isAbnormal = event == AlarmEvent::Raised;
            QVERIFY2(canStand(phase, isAbnormal), qPrintable(toString(event)));
        }
    }
    QVERIFY(moves > 20'000);
}

QTEST_GUILESS_MAIN(AlarmMachineTest)
#include "tst_alarm_machine.moc"
