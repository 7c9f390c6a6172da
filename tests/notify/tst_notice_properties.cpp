// SPDX-License-Identifier: GPL-3.0-or-later
// What holds of every routing, tried on settings of a fixed random sequence.
#include "tests/notify/notify_settings.h"

#include <QSet>

#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

NotifySettings randomSettings(std::mt19937 &random)
{
    const auto one = [&random](int choices) { return int(random() % unsigned(choices)); };
    NotifySettings settings = twoRoles();
    const std::array channels{"desk", "hook", "mail", "sms"};
    for (int i = 0; i <= one(4); ++i) {
        NotifyRoute made = route(one(2) ? "watch" : "lead", Priority(one(4)), {"desk", channels[size_t(one(4))]});
        if (one(2))
            made.owners = {AgencyId(QStringLiteral("water")), AgencyId(QStringLiteral("health"))};
        if (one(2))
            made.quiet = QuietHours{QTime(one(24), one(60)), QTime(one(24), one(60)), Priority(one(4))};
        if (one(2))
            made.digest = Digest{std::chrono::minutes(1 + one(1440)), Priority(1 + one(3))};
        settings.routes.push_back(made);
    }
    return settings;
}

} // namespace

class TestNoticeProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void criticalAlarmsReachSomebodyAtOnce();
    void nothingIsLostAndNothingWaitsForEver();
};

void TestNoticeProperties::criticalAlarmsReachSomebodyAtOnce()
{
    std::mt19937 random(48);
    for (int i = 0; i < 3000; ++i) {
        const NoticeRouter router = routerOf(randomSettings(random));
        const Instant now = at("2026-11-20T17:00:00Z") + std::chrono::seconds(random() % 172'800);
        const auto notices = router.noticesOf(happening(Priority::Critical, now), now);
        QVERIFY(!notices.empty());
        for (const Notice &notice : notices) {
            QCOMPARE(utc(notice.notBefore), utc(now));
            QCOMPARE(notice.bundle, QString());
        }
    }
}

void TestNoticeProperties::nothingIsLostAndNothingWaitsForEver()
{
    std::mt19937 random(49);
    int heldBack = 0;
    for (int i = 0; i < 3000; ++i) {
        const NotifySettings settings = randomSettings(random);
        const NoticeRouter router = routerOf(settings);
        const Instant now = at("2026-11-20T17:00:00Z") + std::chrono::seconds(random() % 172'800);
        const auto priority = Priority(random() % 4);
        const auto notices = router.noticesOf(happening(priority, now), now);
        const bool isRouted =
            std::any_of(settings.routes.begin(), settings.routes.end(), [&](const NotifyRoute &route) {
                return route.takes(priority, AgencyId(QStringLiteral("water")));
            });
        QCOMPARE(!notices.empty(), isRouted); // each route of these leads to the screen at least
        QSet<QString> ids;
        for (const Notice &notice : notices) {
            ids.insert(notice.id);
            QVERIFY(notice.notBefore >= now);
            QVERIFY(notice.notBefore <= now + std::chrono::days(2)); // a digest, and quiet hours after it
            QCOMPARE(notice.bundle.isEmpty(), notice.notBefore == now);
            heldBack += notice.bundle.isEmpty() ? 0 : 1;
        }
        QCOMPARE(ids.size(), qsizetype(notices.size()));
    }
    QVERIFY(heldBack > 500);
}

QTEST_GUILESS_MAIN(TestNoticeProperties)
#include "tst_notice_properties.moc"
