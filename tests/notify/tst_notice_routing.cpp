// SPDX-License-Identifier: GPL-3.0-or-later
// Worked by hand: 2026-11-21 is a Saturday; local times are UTC+7.
#include "core/notify/notice_router.h"
#include "tests/notify/notify_settings.h"
#include "tests/support.h"

#include <QSet>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// "mail/duty 05:00:00.000Z", in the order of their ids.
QStringList told(const std::vector<Notice> &notices)
{
    QStringList list;
    for (const Notice &notice : notices)
        list.push_back(notice.channel.toString() + u'/' + notice.recipient + u' ' + utc(notice.notBefore).mid(11));
    return list;
}

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.push_back(QString::fromUtf8(text));
    return list;
}

} // namespace

class TestNoticeRouting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsEachPersonByEachChannel();
    void saysWhatHappened();
    void idNamesWhatIsTold();
    void prioritiesAndOwnersAreKeptApart();
    void twoRoutesToOneTellOnceAndTheEarlier();
    void whatIsOfNoAgencyIsToldToEverybody();
    void screenIsToldOnceForAllRoles();
    void quietHoursHoldBackUntilTheirEnd();
    void criticalIsNeverHeldBack();
    void digestWaitsForItsTurn();
    void digestWithinQuietHoursWaitsForBoth();
    void returnIsToldUnlessNobodyAsked();
    void lateAndOtherEventsAreNotTold();
    void nobodyAcknowledged();
    void stepsCountFromWhenSomebodyWasTold();
    void stepsOfLongAgoAreOver();
    void trialGoesToEverybodyOnce();
};

void TestNoticeRouting::tellsEachPersonByEachChannel()
{
    NotifySettings settings = twoRoles();
    settings.routes = {route("watch", Priority::High, {"mail", "sms", "desk"})};
    const Instant now = at("2026-11-21T05:00:00Z");
    QCOMPARE(told(routerOf(settings).noticesOf(happening(Priority::High, now), now)),
             lines({"desk/ 05:00:00.000Z", "mail/duty 05:00:00.000Z", "mail/night 05:00:00.000Z",
                    "sms/duty 05:00:00.000Z"}));
}

void TestNoticeRouting::saysWhatHappened()
{
    NotifySettings settings = twoRoles();
    settings.routes = {route("watch", Priority::Info, {"desk"})};
    const NoticeRouter router = routerOf(settings);
    const Instant now = at("2026-11-21T05:00:00Z");
    const auto one = [&](AlarmEvent event) {
        return router.noticesOf(happening(Priority::Critical, now, event), now).at(0);
    };
    const Notice raised = one(AlarmEvent::Raised);
    QCOMPARE(raised.subject, QStringLiteral("Critical: Mực nước vượt báo động II – Phường Kim Long"));
    QCOMPARE(raised.body, QStringLiteral("Trạm Kim Long: 2,31 m, báo động II là 2,00 m.\nWhere: Phường Kim Long\n"
                                         "Priority: Critical\nRaised: 12:00 21/11/2026\nWhat to do: Báo cho ban chỉ "
                                         "huy.\nJournal entry: 184"));
    QVERIFY(raised.priority == Priority::Critical);
    QVERIFY(raised.at == now);
    QCOMPARE(one(AlarmEvent::Realarmed).subject,
             QStringLiteral("Still there: Mực nước vượt báo động II – Phường Kim Long"));
    AlarmHappening second = happening(Priority::Critical, now, AlarmEvent::Realarmed);
    second.station = QStringLiteral("Tuần");
    QCOMPARE(router.noticesOf(second, now).at(0).subject,
             QStringLiteral("Critical: Mực nước vượt báo động II – Phường Kim Long – Tuần"));
    const Notice returned = one(AlarmEvent::Returned);
    QCOMPARE(returned.subject, QStringLiteral("Over: Mực nước vượt báo động II – Phường Kim Long"));
    QVERIFY(returned.body.contains(QStringLiteral("Over since: 12:00 21/11/2026")));
    QVERIFY(!returned.body.contains(QStringLiteral("What to do")));
}

void TestNoticeRouting::idNamesWhatIsTold()
{
    NotifySettings settings = twoRoles();
    settings.routes = {route("watch", Priority::Info, {"mail", "sms"})};
    settings.escalation = {{1min, QStringLiteral("watch"), Priority::Info, {}, {channel("mail"), channel("sms")}}};
    const NoticeRouter router = routerOf(settings);
    const Instant now = at("2026-11-21T05:00:00Z");
    AlarmHappening first = happening(Priority::High, now);
    AlarmHappening second = first;
    second.entry = 185;
    AlarmHappening afterRestore = first;
    afterRestore.at = now + 1s;
    QSet<QString> ids;
    int count = 0;
    for (const AlarmHappening &each : {first, second, afterRestore}) {
        for (const auto &notices : {router.noticesOf(each, now), router.escalationOf({each}, now + 1h).notices}) {
            for (const Notice &notice : notices) {
                ids.insert(notice.id);
                ++count;
            }
        }
    }
    QCOMPARE(count, 3 * 2 * 3);
    QCOMPARE(ids.size(), qsizetype(count));
    QCOMPARE(router.noticesOf(first, now)[0].id, QStringLiteral("f1/184-%1/0/mail/duty").arg(toMillis(now)));
    // Asked again later, as after a death.
    QCOMPARE(router.noticesOf(first, now + 1h)[0].id, router.noticesOf(first, now)[0].id);
}

void TestNoticeRouting::prioritiesAndOwnersAreKeptApart()
{
    NotifySettings settings = twoRoles();
    NotifyRoute health = route("lead", Priority::Normal, {"sms"});
    health.owners = {AgencyId(QStringLiteral("health"))};
    settings.routes = {route("watch", Priority::High, {"sms"}), health};
    const NoticeRouter router = routerOf(settings);
    const Instant now = at("2026-11-21T05:00:00Z");
    QCOMPARE(told(router.noticesOf(happening(Priority::Normal, now), now)), QStringList());
    AlarmHappening ofHealth = happening(Priority::Normal, now);
    ofHealth.owner = AgencyId(QStringLiteral("health"));
    QCOMPARE(told(router.noticesOf(ofHealth, now)), lines({"sms/head 05:00:00.000Z"}));
    ofHealth.priority = Priority::High;
    QCOMPARE(told(router.noticesOf(ofHealth, now)), lines({"sms/duty 05:00:00.000Z", "sms/head 05:00:00.000Z"}));
}

void TestNoticeRouting::twoRoutesToOneTellOnceAndTheEarlier()
{
    NotifySettings settings = twoRoles();
    NotifyRoute slow = route("watch", Priority::Normal, {"sms"});
    slow.digest = Digest{60min, Priority::Critical};
    settings.routes = {slow, route("watch", Priority::High, {"sms"}), slow};
    const NoticeRouter router = routerOf(settings);
    const Instant now = at("2026-11-21T05:10:00Z");
    QCOMPARE(told(router.noticesOf(happening(Priority::Normal, now), now)), lines({"sms/duty 06:00:00.000Z"}));
    const auto atOnce = router.noticesOf(happening(Priority::High, now), now);
    QCOMPARE(told(atOnce), lines({"sms/duty 05:10:00.000Z"}));
    QCOMPARE(atOnce[0].bundle, QString());
}

void TestNoticeRouting::whatIsOfNoAgencyIsToldToEverybody()
{
    NotifySettings settings = twoRoles();
    NotifyRoute health = route("lead", Priority::Normal, {"sms"});
    health.owners = {AgencyId(QStringLiteral("health"))};
    settings.routes = {health};
    const Instant now = at("2026-11-21T05:00:00Z");
    AlarmHappening own = happening(Priority::High, now);
    own.owner = {};
    QCOMPARE(told(routerOf(settings).noticesOf(own, now)), lines({"sms/head 05:00:00.000Z"}));
}

void TestNoticeRouting::screenIsToldOnceForAllRoles()
{
    NotifySettings settings = twoRoles();
    settings.routes = {route("watch", Priority::Info, {"desk", "hook"}),
                       route("lead", Priority::Info, {"desk", "hook"})};
    const Instant now = at("2026-11-21T05:00:00Z");
    QCOMPARE(told(routerOf(settings).noticesOf(happening(Priority::Normal, now), now)),
             lines({"desk/ 05:00:00.000Z", "hook/ 05:00:00.000Z"}));
}

void TestNoticeRouting::quietHoursHoldBackUntilTheirEnd()
{
    NotifySettings settings = twoRoles();
    NotifyRoute quiet = route("lead", Priority::Info, {"sms"});
    quiet.quiet = QuietHours{QTime(22, 0), QTime(6, 0), Priority::High};
    settings.routes = {quiet};
    const NoticeRouter router = routerOf(settings);
    const auto when = [&](const char *iso, Priority priority) {
        return utc(router.noticesOf(happening(priority, at(iso)), at(iso)).at(0).notBefore);
    };
    // 21:59, 22:00 and 23:30 on Saturday, 05:59 and 06:00 on Sunday.
    QCOMPARE(when("2026-11-21T14:59:00Z", Priority::Normal), QStringLiteral("2026-11-21T14:59:00.000Z"));
    QCOMPARE(when("2026-11-21T15:00:00Z", Priority::Normal), QStringLiteral("2026-11-21T23:00:00.000Z"));
    QCOMPARE(when("2026-11-21T16:30:00Z", Priority::Normal), QStringLiteral("2026-11-21T23:00:00.000Z"));
    QCOMPARE(when("2026-11-21T22:59:00Z", Priority::Normal), QStringLiteral("2026-11-21T23:00:00.000Z"));
    QCOMPARE(when("2026-11-21T23:00:00Z", Priority::Normal), QStringLiteral("2026-11-21T23:00:00.000Z"));
    QCOMPARE(when("2026-11-21T16:30:00Z", Priority::High), QStringLiteral("2026-11-21T16:30:00.000Z"));
    // Two that wait for the same morning go in one message.
    const Instant first = at("2026-11-21T16:30:00Z");
    const auto a = router.noticesOf(happening(Priority::Normal, first), first);
    const auto b = router.noticesOf(happening(Priority::Info, first + 1h), first + 1h);
    QVERIFY(!a[0].bundle.isEmpty());
    QCOMPARE(a[0].bundle, b[0].bundle);
}

void TestNoticeRouting::criticalIsNeverHeldBack()
{
    NotifySettings settings = twoRoles();
    NotifyRoute quiet = route("lead", Priority::Info, {"sms"});
    quiet.quiet = QuietHours{QTime(22, 0), QTime(6, 0), Priority::Critical};
    quiet.digest = Digest{60min, Priority::Critical};
    settings.routes = {quiet};
    const Instant night = at("2026-11-21T16:30:00Z");
    const auto notices = routerOf(settings).noticesOf(happening(Priority::Critical, night), night);
    QCOMPARE(told(notices), lines({"sms/head 16:30:00.000Z"}));
    QCOMPARE(notices[0].bundle, QString());
}

void TestNoticeRouting::digestWaitsForItsTurn()
{
    NotifySettings settings = twoRoles();
    NotifyRoute together = route("lead", Priority::Info, {"sms"});
    together.digest = Digest{90min, Priority::High};
    settings.routes = {together};
    const NoticeRouter router = routerOf(settings);
    const auto when = [&](const char *iso, Priority priority) {
        return utc(router.noticesOf(happening(priority, at(iso)), at(iso)).at(0).notBefore);
    };
    // Turns at 00:00, 01:30 … 12:00, 13:30 … 22:30, 00:00.
    QCOMPARE(when("2026-11-21T05:10:00Z", Priority::Normal), QStringLiteral("2026-11-21T06:30:00.000Z"));
    QCOMPARE(when("2026-11-21T05:00:00Z", Priority::Normal), QStringLiteral("2026-11-21T06:30:00.000Z"));
    QCOMPARE(when("2026-11-21T16:59:59Z", Priority::Normal), QStringLiteral("2026-11-21T17:00:00.000Z"));
    QCOMPARE(when("2026-11-21T05:10:00Z", Priority::High), QStringLiteral("2026-11-21T05:10:00.000Z"));
    // Turns of 1000 minutes: 00:00, 16:40 and midnight again.
    together.digest->every = 1000min;
    settings.routes = {together};
    const NoticeRouter uneven = routerOf(settings);
    const Instant evening = at("2026-11-21T10:00:00Z");
    QCOMPARE(told(uneven.noticesOf(happening(Priority::Normal, evening), evening)), lines({"sms/head 17:00:00.000Z"}));
}

void TestNoticeRouting::digestWithinQuietHoursWaitsForBoth()
{
    NotifySettings settings = twoRoles();
    NotifyRoute both = route("lead", Priority::Info, {"sms"});
    both.digest = Digest{60min, Priority::High};
    both.quiet = QuietHours{QTime(22, 0), QTime(6, 30), Priority::High};
    settings.routes = {both};
    const Instant evening = at("2026-11-21T14:10:00Z"); // 21:10; the turn at 22:00 is quiet
    QCOMPARE(told(routerOf(settings).noticesOf(happening(Priority::Normal, evening), evening)),
             lines({"sms/head 23:30:00.000Z"}));
}

void TestNoticeRouting::returnIsToldUnlessNobodyAsked()
{
    NotifySettings settings = twoRoles();
    NotifyRoute silent = route("lead", Priority::Info, {"sms"});
    silent.tellsReturns = false;
    settings.routes = {silent, route("watch", Priority::Info, {"sms"})};
    const Instant now = at("2026-11-21T05:00:00Z");
    QCOMPARE(told(routerOf(settings).noticesOf(happening(Priority::High, now, AlarmEvent::Returned), now)),
             lines({"sms/duty 05:00:00.000Z"}));
}

void TestNoticeRouting::lateAndOtherEventsAreNotTold()
{
    NotifySettings settings = twoRoles();
    settings.routes = {route("watch", Priority::Info, {"desk"})};
    settings.escalation = {{1min, QStringLiteral("lead"), Priority::Info, {}, {channel("sms")}}};
    const NoticeRouter router = routerOf(settings);
    const Instant now = at("2026-11-21T05:00:00Z");
    for (const AlarmEvent event : {AlarmEvent::Acknowledged, AlarmEvent::Shelved, AlarmEvent::Commented})
        QVERIFY(router.noticesOf(happening(Priority::Critical, now, event), now).empty());
    AlarmHappening late = happening(Priority::Critical, now);
    late.late = true;
    QVERIFY(router.noticesOf(late, now).empty());
    QVERIFY(router.escalationOf({late}, now + 1h).notices.empty());
}

void TestNoticeRouting::nobodyAcknowledged()
{
    NotifySettings settings = twoRoles();
    settings.routes = {route("watch", Priority::Info, {"mail"})};
    settings.escalation = {{15min, QStringLiteral("watch"), Priority::High, {}, {channel("sms")}},
                           {45min, QStringLiteral("lead"), Priority::Critical, {}, {channel("sms")}}};
    const NoticeRouter router = routerOf(settings);
    const Instant now = at("2026-11-21T05:00:00Z");
    const std::vector<AlarmHappening> standing{happening(Priority::Critical, now), happening(Priority::Normal, now)};
    auto escalation = router.escalationOf(standing, now + 15min - 1ms);
    QVERIFY(escalation.notices.empty());
    QCOMPARE(utc(escalation.next), utc(now + 15min));
    escalation = router.escalationOf(standing, now + 15min);
    QCOMPARE(told(escalation.notices), lines({"sms/duty 05:15:00.000Z"}));
    QVERIFY(escalation.notices[0].subject.startsWith(QStringLiteral("Not acknowledged for 15")));
    QVERIFY(escalation.notices[0].subject.endsWith(QStringLiteral(": Mực nước vượt báo động II – Phường Kim Long")));
    QCOMPARE(utc(escalation.next), utc(now + 45min));
    escalation = router.escalationOf(standing, now + 45min);
    QCOMPARE(told(escalation.notices), lines({"sms/duty 05:45:00.000Z", "sms/head 05:45:00.000Z"}));
    QCOMPARE(utc(escalation.next), QStringLiteral("none"));
    QVERIFY(router.escalationOf({}, now + 45min).notices.empty()); // acknowledged meanwhile
}

void TestNoticeRouting::stepsCountFromWhenSomebodyWasTold()
{
    NotifySettings settings = twoRoles();
    NotifyRoute quiet = route("watch", Priority::Info, {"mail"});
    quiet.quiet = QuietHours{QTime(22, 0), QTime(6, 0), Priority::Critical};
    settings.routes = {quiet};
    settings.escalation = {{15min, QStringLiteral("lead"), Priority::High, {}, {channel("sms")}}};
    const NoticeRouter router = routerOf(settings);
    const Instant night = at("2026-11-21T16:00:00Z");
    const auto escalation = router.escalationOf({happening(Priority::High, night)}, night + 1h);
    QVERIFY(escalation.notices.empty());
    QCOMPARE(utc(escalation.next), QStringLiteral("2026-11-21T23:15:00.000Z")); // 06:15
    QCOMPARE(router.escalationOf({happening(Priority::Critical, night)}, night + 1h).notices.size(), size_t(1));
}

void TestNoticeRouting::stepsOfLongAgoAreOver()
{
    NotifySettings settings = twoRoles();
    settings.routes = {route("watch", Priority::Info, {"mail"})};
    settings.escalation = {{15min, QStringLiteral("lead"), Priority::High, {}, {channel("sms")}}};
    const NoticeRouter router = routerOf(settings);
    const Instant then = at("2026-11-01T05:00:00Z");
    const Instant due = then + 15min;
    QCOMPARE(router.escalationOf({happening(Priority::High, then)}, due + std::chrono::days(7) - 1ms).notices.size(),
             size_t(1));
    QVERIFY(router.escalationOf({happening(Priority::High, then)}, due + std::chrono::days(7)).notices.empty());
}

void TestNoticeRouting::trialGoesToEverybodyOnce()
{
    NotifySettings settings = twoRoles();
    const NoticeRouter router = routerOf(settings);
    const Instant now = at("2026-11-21T05:00:00Z");
    const auto notices = router.trialOf(channel("sms"), now);
    QCOMPARE(told(notices), lines({"sms/duty 05:00:00.000Z", "sms/head 05:00:00.000Z"}));
    QVERIFY(notices[0].isTest);
    QCOMPARE(router.trialOf(channel("desk"), now).size(), size_t(1));
    QVERIFY(router.trialOf(channel("fax"), now).empty());
}

QTEST_GUILESS_MAIN(TestNoticeRouting)
#include "tst_notice_routing.moc"
