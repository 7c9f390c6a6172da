// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/shift_report.h"
#include "core/domain/shift_turns.h"
#include "tests/rules/alarms/journal.h"

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Shift kDay{QStringLiteral("day"), QTime(7, 0), QTime(19, 0)};
const Shift kNight{QStringLiteral("night"), QTime(19, 0), QTime(7, 0)};

ProvincePack pack()
{
    ProvincePack made;
    made.zone = vietnam();
    made.shifts = {kDay, kNight};
    AlarmRule rule;
    rule.id = RuleId(QStringLiteral("water"));
    rule.owner = AgencyId(QStringLiteral("irrigation"));
    made.rules = {rule};
    FeedDefinition feed;
    feed.id = FeedId(QStringLiteral("gauges"));
    feed.owner = AgencyId(QStringLiteral("hydrology"));
    made.feeds = {feed};
    return made;
}

HandOverNote note(const char *time, const char *text)
{
    return {at(time), QStringLiteral("lan"), QStringLiteral("night"), QString::fromUtf8(text)};
}

} // namespace

class ShiftReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void turnGoesOverMidnight()
    {
        const ScoredStretch night{at("2026-11-21T12:00:00Z"), at("2026-11-22T00:00:00Z")};
        QVERIFY(turnOn(kNight, QDate(2026, 11, 21), vietnam()) == night);
    }

    void findsTheTurnThatLasts()
    {
        const std::vector<Shift> shifts{kDay, kNight};
        const auto turn = [&](const char *time) { return turnAt(shifts, at(time), vietnam()).value(); };
        QCOMPARE(turn("2026-11-21T00:00:00Z").shift->id, QStringLiteral("day"));   // 07:00
        QCOMPARE(turn("2026-11-20T23:59:00Z").shift->id, QStringLiteral("night")); // 06:59, since the evening before
        QVERIFY(turn("2026-11-20T23:59:00Z").stretch.from == at("2026-11-20T12:00:00Z"));
        QVERIFY(!turnAt({kDay}, at("2026-11-21T13:00:00Z"), vietnam()));
        QVERIFY(!turnAt({}, at("2026-11-21T13:00:00Z"), vietnam()));
    }

    /// Shifts that overlap for the time of handing over: who came last has the desk.
    void newestOfOverlappingTurns()
    {
        const Shift early{QStringLiteral("early"), QTime(6, 0), QTime(14, 30)};
        const Shift late{QStringLiteral("late"), QTime(14, 0), QTime(22, 0)};
        QCOMPARE(turnAt({early, late}, at("2026-11-21T07:15:00Z"), vietnam())->shift->id, QStringLiteral("late"));
    }

    void holdsWhatHappenedAndWhatWasTakenOver()
    {
        Journal journal; // from 07:00
        journal.raised(-2h, alarm("water")).acknowledged(1h, alarm("water")).raised(13h, alarm("water"));
        const std::vector<HandOverNote> notes{
            note("2026-11-20T11:00:00Z", "cũ"), note("2026-11-20T23:55:00Z", "đêm qua"),
            note("2026-11-21T11:55:00Z", "hôm nay"), note("2026-11-21T12:00:00Z", "sau ca")};
        const ShiftReport report = shiftReport(pack(), {journal.start, journal.start + 12h}, journal.entries, notes);
        QCOMPARE(report.entries.size(), 1u);
        QVERIFY(report.entries[0].event == AlarmEvent::Acknowledged);
        QCOMPARE(report.notes.size(), 2u);
        QCOMPARE(report.notes[0].text, QStringLiteral("đêm qua"));
        QCOMPARE(report.notes[1].text, QStringLiteral("hôm nay"));
        QCOMPARE(report.whole.announced, 0);
        QCOMPARE(report.whole.acknowledged, 1);
        QVERIFY(report.whole.medianToAcknowledge == Milliseconds(3h)); // also what the night had left
        QCOMPARE(report.byShift.size(), 1u);                           // the night has no part in it
        QCOMPARE(report.byShift[0].first, QStringLiteral("day"));
    }

    void countsForWhoOwnsTheRule()
    {
        Journal journal;
        journal.raised(1h, alarm("water")).raised(2h, alarm("outage:gauges")).raised(3h, alarm("channel:mail"));
        const ShiftReport report = shiftReport(pack(), {journal.start, journal.start + 12h}, journal.entries, {});
        QCOMPARE(report.byOwner.size(), 3u);
        QCOMPARE(report.byOwner.at(AgencyId(QStringLiteral("irrigation"))).announced, 1);
        QCOMPARE(report.byOwner.at(AgencyId(QStringLiteral("hydrology"))).announced, 1);
        QCOMPARE(report.byOwner.at(AgencyId()).announced, 1);
    }
};

QTEST_APPLESS_MAIN(ShiftReportTest)
#include "tst_shift_report.moc"
