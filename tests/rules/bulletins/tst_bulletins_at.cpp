// SPDX-License-Identifier: GPL-3.0-or-later
// Chains of CAP messages: what is in force. The meaning of msgType, references, status and expires is that of OASIS CAP
// 1.2 (1 July 2010), 3.2.1 and 3.2.2; each case of fault 35 has a test of its own.
#include "core/domain/bulletins/bulletin_words.h"
#include "core/domain/bulletins/cap_json.h"
#include "core/rules/bulletins/bulletins_at.h"
#include "tests/support.h"

#include <QTest>

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

const Instant kNoon = fromMillis(1'795'150'800'000); // 2026-11-20 05:00 UTC, 12:00 in Hanoi

CapInfo infoOf(const QString &headline, std::optional<Instant> expires = kNoon + 6h,
               const QString &language = QStringLiteral("vi-VN"))
{
    CapInfo info;
    info.language = language;
    info.categories = {QStringLiteral("Met")};
    info.event = QStringLiteral("Lũ");
    info.urgency = QStringLiteral("Immediate");
    info.severity = QStringLiteral("Severe");
    info.certainty = QStringLiteral("Observed");
    info.headline = headline;
    info.expires = expires;
    return info;
}

/// A message that is sent and received at the same moment.
ReceivedAlert message(const QString &id, Instant sent, const QString &type = QStringLiteral("Alert"),
                      std::vector<CapAlert::Reference> references = {})
{
    ReceivedAlert it;
    it.alert.identifier = id;
    it.alert.sender = QStringLiteral("dbtv@kttv.invalid");
    it.alert.sent = sent;
    it.alert.status = QStringLiteral("Actual");
    it.alert.msgType = type;
    it.alert.scope = QStringLiteral("Public");
    it.alert.references = std::move(references);
    it.alert.infos = {infoOf(id)};
    it.feed = FeedId(QStringLiteral("khi-tuong"));
    it.received = sent;
    return it;
}

ReceivedAlert withStatus(ReceivedAlert it, const char *status)
{
    it.alert.status = QString::fromLatin1(status);
    return it;
}

BulletinsThen at(const std::vector<ReceivedAlert> &alerts, Instant now)
{
    return bulletinsAt(alerts, now, Language::Vietnamese);
}

QStringList inForce(const std::vector<ReceivedAlert> &alerts, Instant now)
{
    QStringList headlines;
    for (const Bulletin &bulletin : at(alerts, now).bulletins) {
        if (bulletin.standing == BulletinStanding::InForce)
            headlines.push_back(bulletin.info.headline);
    }
    return headlines;
}

} // namespace

class BulletinsAtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void standsFromItsReceptionUntilItExpires()
    {
        const std::vector<ReceivedAlert> alerts{message("A", kNoon)};
        QCOMPARE(inForce(alerts, kNoon - 1s), QStringList());
        QCOMPARE(inForce(alerts, kNoon), QStringList{"A"});
        QCOMPARE(inForce(alerts, kNoon + 6h - 1ms), QStringList{"A"});
        QCOMPARE(inForce(alerts, kNoon + 6h), QStringList());
        QVERIFY(at(alerts, kNoon).nextChange == kNoon + 6h);
        QVERIFY(at(alerts, kNoon + 6h).bulletins[0].standing == BulletinStanding::Expired);
        QVERIFY(!at(alerts, kNoon + 6h).nextChange);
    }

    void nobodyEndsWhatAnotherHasSent()
    {
        const auto warning = message("A", kNoon);
        for (const char *type : {"Update", "Cancel"}) {
            auto foreign = message("X", kNoon + 1h, QString::fromLatin1(type), {warning.alert.identity()});
            foreign.alert.sender = QStringLiteral("ai-do@noi-khac.invalid");
            const auto then = at({warning, foreign}, kNoon + 2h);
            QVERIFY2(inForce({warning, foreign}, kNoon + 2h).contains(u"A"), type);
            QCOMPARE(then.remarks.size(), size_t(1));
            QVERIFY(then.remarks[0].message == foreign.alert.identity());
            QVERIFY(then.remarks[0].sentence.contains(u"ai-do@noi-khac.invalid"));
        }
    }

    void updatesSeveralMessagesAtOnce()
    {
        const auto a = message("A", kNoon);
        const auto b = message("B", kNoon + 1min);
        const auto update = message("U", kNoon + 1h, "Update", {a.alert.identity(), b.alert.identity()});
        const auto then = at({a, b, update}, kNoon + 1h);
        QCOMPARE(inForce({a, b, update}, kNoon + 1h), QStringList{"U"});
        QCOMPARE(then.bulletins.size(), size_t(3));
        for (const Bulletin &bulletin : then.bulletins) {
            const bool isUpdate = bulletin.info.headline == u"U";
            QVERIFY(bulletin.standing == (isUpdate ? BulletinStanding::InForce : BulletinStanding::Replaced));
            QVERIFY(isUpdate || bulletin.endedBy == update.alert.identity());
        }
        QCOMPARE(then.remarks.size(), size_t(0));
    }

    void followsAChainOfUpdatesToItsCancel()
    {
        const auto a = message("A", kNoon);
        const auto u1 = message("U1", kNoon + 1h, "Update", {a.alert.identity()});
        const auto u2 = message("U2", kNoon + 2h, "Update", {u1.alert.identity()});
        const auto cancel = message("C", kNoon + 3h, "Cancel", {u2.alert.identity()});
        const std::vector<ReceivedAlert> all{a, u1, u2, cancel};
        QCOMPARE(inForce(all, kNoon), QStringList{"A"});
        QCOMPARE(inForce(all, kNoon + 1h), QStringList{"U1"});
        QCOMPARE(inForce(all, kNoon + 2h), QStringList{"U2"});
        QCOMPARE(inForce(all, kNoon + 3h), QStringList()); // what U2 replaced does not come back
    }

    void holdsACancelThatCameBeforeTheAlert()
    {
        auto alert = message("A", kNoon);
        const auto cancel = message("C", kNoon + 1h, "Cancel", {alert.alert.identity()});
        alert.received = kNoon + 2h;
        QCOMPARE(inForce({cancel, alert}, kNoon + 2h), QStringList());
        QVERIFY(at({cancel, alert}, kNoon + 2h).bulletins[0].standing == BulletinStanding::Cancelled);
        const auto update = message("U", kNoon + 1h, "Update", {alert.alert.identity()});
        QCOMPARE(inForce({update, alert}, kNoon + 2h), QStringList{"U"});
    }

    void neverShowsWhatExpiredOnArrival()
    {
        auto late = message("A", kNoon);
        late.received = kNoon + 7h;
        const auto then = at({late}, kNoon + 7h);
        QCOMPARE(then.bulletins.size(), size_t(1)); // kept
        QVERIFY(then.bulletins[0].standing == BulletinStanding::Expired);
        QVERIFY(!isForScreens(then.bulletins[0]));
    }

    void takesAnIdentifierWithAnotherTimeForAnotherMessage()
    {
        const auto first = message("A", kNoon);
        auto second = message("A", kNoon + 1h);
        second.alert.infos[0].headline = QStringLiteral("again");
        const auto cancel = message("C", kNoon + 2h, "Cancel", {first.alert.identity()});
        QCOMPARE(inForce({first, second}, kNoon + 1h), (QStringList{"again", "A"}));
        QCOMPARE(inForce({first, second, cancel}, kNoon + 2h), QStringList{"again"});
    }

    void tellsOfOtherContentUnderTheSameIdentity()
    {
        const auto first = message("A", kNoon);
        auto second = first;
        second.received += 5min;
        second.alert.infos[0].headline = QStringLiteral("other");
        QCOMPARE(inForce({second, first}, kNoon + 1h), QStringList{"A"});
        QCOMPARE(at({second, first}, kNoon + 1h).remarks.size(), size_t(1));
        auto same = first;
        same.received += 5min;
        QCOMPARE(at({same, first}, kNoon + 1h).remarks.size(), size_t(0));
    }

    void neverLetsAnExerciseLookReal_data()
    {
        QTest::addColumn<QString>("status");
        for (const char *status : {"Exercise", "Test", "System", "Draft"})
            QTest::newRow(status) << QString::fromLatin1(status);
    }

    void neverLetsAnExerciseLookReal()
    {
        QFETCH(QString, status);
        const auto then = at({withStatus(message("A", kNoon), status.toLatin1())}, kNoon);
        QCOMPARE(then.bulletins.size(), size_t(1));
        QVERIFY(then.bulletins[0].status != BulletinStatus::Actual);
        QVERIFY(BulletinWords::headline(then.bulletins[0]).startsWith(BulletinWords::status(then.bulletins[0].status)));
        QVERIFY(!BulletinWords::status(then.bulletins[0].status).isEmpty());
    }

    void keepsExercisesAndWarningsApart()
    {
        const auto real = message("A", kNoon);
        const auto drill = withStatus(message("D", kNoon + 1min), "Exercise");
        const auto drillEnds = withStatus(message("DC", kNoon + 1h, "Cancel", {real.alert.identity()}), "Exercise");
        const auto realEnds = message("C", kNoon + 1h, "Update", {drill.alert.identity()});
        const auto then = at({real, drill, drillEnds, realEnds}, kNoon + 1h);
        QCOMPARE(inForce({real, drill, drillEnds, realEnds}, kNoon + 1h), (QStringList{"C", "A", "D"}));
        QCOMPARE(then.remarks.size(), size_t(2));
        QVERIFY(then.bulletins.back().status == BulletinStatus::Exercise); // last, however grave
    }

    void saysTheWordOfARestrictedMessage()
    {
        auto it = message("A", kNoon);
        it.alert.scope = QStringLiteral("Restricted");
        QCOMPARE(BulletinWords::headline(at({it}, kNoon).bulletins[0]), QStringLiteral("restricted – A"));
    }

    void changesNothingForAcknowledgementsAndErrors()
    {
        const auto a = message("A", kNoon);
        QCOMPARE(inForce({a, message("K", kNoon + 1h, "Ack", {a.alert.identity()}),
                          message("E", kNoon + 1h, "Error", {a.alert.identity()})},
                         kNoon + 1h),
                 QStringList{"A"});
    }

    void expiresEachInformationByItself()
    {
        auto it = message("A", kNoon);
        it.alert.infos = {infoOf("mưa", kNoon + 1h), infoOf("lũ", kNoon + 3h)};
        QCOMPARE(inForce({it}, kNoon), (QStringList{"mưa", "lũ"}));
        QCOMPARE(inForce({it}, kNoon + 2h), QStringList{"lũ"});
        QVERIFY(at({it}, kNoon).nextChange == kNoon + 1h);
    }

    void takesTheLanguageOfTheProgramElseTheFirst()
    {
        auto it = message("A", kNoon);
        it.alert.infos = {infoOf("flood", kNoon + 1h, "en-US"), infoOf("lũ", kNoon + 1h, "VI"),
                          infoOf("crue", kNoon + 1h, "fr")};
        QCOMPARE(inForce({it}, kNoon), QStringList{"lũ"});
        it.alert.infos = {infoOf("crue", kNoon + 1h, "fr"), infoOf("flood", kNoon + 1h, "en-US")};
        QCOMPARE(inForce({it}, kNoon), QStringList{"crue"});
    }

    void waitsForItsEffectiveTime()
    {
        auto it = message("A", kNoon);
        it.alert.infos[0].effective = kNoon + 2h;
        QVERIFY(at({it}, kNoon).bulletins[0].standing == BulletinStanding::NotYet);
        QVERIFY(at({it}, kNoon).nextChange == kNoon + 2h);
        QCOMPARE(inForce({it}, kNoon + 2h), QStringList{"A"});
    }

    /// The clock of a sender that runs ahead must not hold a warning back.
    void isInForceAtOnceWhenTheSendersClockIsAhead()
    {
        auto it = message("A", kNoon + 10min);
        it.received = kNoon;
        it.alert.infos[0].effective = it.alert.sent;
        QCOMPARE(inForce({it}, kNoon), QStringList{"A"});
    }

    void endsADayAfterItWasSentWhereNoEndIsTold()
    {
        auto it = message("A", kNoon);
        it.alert.infos[0].expires.reset();
        QCOMPARE(inForce({it}, kNoon + 24h - 1s), QStringList{"A"});
        QCOMPARE(inForce({it}, kNoon + 24h), QStringList());
        QVERIFY(at({it}, kNoon).bulletins[0].untilIsOurs);
    }

    void doesNotLetMessagesEndEachOtherInACircle()
    {
        auto a = message("A", kNoon, "Update", {{"dbtv@kttv.invalid", "B", kNoon}});
        auto b = message("B", kNoon, "Update", {{"dbtv@kttv.invalid", "A", kNoon}});
        QCOMPARE(inForce({a, b}, kNoon), (QStringList{"A", "B"}));
        QCOMPARE(at({a, b}, kNoon).remarks.size(), size_t(2));
    }

    void tellsOfUpdatesAndCancelsThatNameNothing()
    {
        const auto then = at({message("U", kNoon, "Update"), message("C", kNoon, "Cancel")}, kNoon);
        QCOMPARE(then.bulletins.size(), size_t(1));
        QVERIFY(then.bulletins[0].standing == BulletinStanding::InForce);
        QCOMPARE(then.remarks.size(), size_t(2));
    }

    /// The same messages in any order, any of them told again: the same answer at every moment.
    void givesTheSameForAnyOrderAndRepetition()
    {
        std::mt19937 random(35);
        const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        const char *types[] = {"Alert", "Update", "Update", "Cancel", "Ack", "Error"};
        const char *statuses[] = {"Actual", "Actual", "Actual", "Actual", "Exercise", "Draft"};
        int ended = 0;
        for (int round = 0; round < 200; ++round) {
            std::vector<ReceivedAlert> alerts;
            for (int i = 0; i < 10; ++i) {
                std::vector<CapAlert::Reference> references;
                for (int named = 1 + upTo(2); named > 0 && !alerts.empty(); --named)
                    references.push_back(alerts[size_t(upTo(int(alerts.size()) - 1))].alert.identity());
                auto it = withStatus(message(QStringLiteral("M%1").arg(upTo(6)), kNoon + std::chrono::minutes(upTo(9)),
                                             types[upTo(5)], references),
                                     statuses[upTo(5)]);
                it.received += std::chrono::minutes(upTo(20));
                it.alert.infos = {infoOf(QString::number(upTo(2)), kNoon + std::chrono::minutes(upTo(40)))};
                alerts.push_back(it);
            }
            auto shuffled = alerts;
            for (int again = upTo(6); again > 0; --again) {
                auto repeated = alerts[size_t(upTo(9))];
                repeated.received += std::chrono::minutes(upTo(5));
                shuffled.push_back(repeated);
            }
            std::shuffle(shuffled.begin(), shuffled.end(), random);
            for (int minute = 0; minute <= 40; minute += 5) {
                const Instant now = kNoon + std::chrono::minutes(minute);
                const auto expected = at(alerts, now);
                const auto given = at(shuffled, now);
                QVERIFY(given.bulletins == expected.bulletins);
                QVERIFY(given.remarks == expected.remarks);
                QVERIFY(given.nextChange == expected.nextChange);
                ended += int(std::count_if(given.bulletins.begin(), given.bulletins.end(),
                                           [](const Bulletin &it) { return it.endedBy.has_value(); }));
            }
        }
        QVERIFY2(ended > 500, qPrintable(QString::number(ended))); // the messages did something to each other
    }

    void keepsAMessageWholeAsJson()
    {
        auto it = message("A", kNoon, "Update", {{"x@y", "B", kNoon - 1h}}).alert;
        it.source = QStringLiteral("Đài");
        it.codes = {QStringLiteral("a"), QStringLiteral("b")};
        it.incidents = QStringLiteral("i");
        CapInfo &info = it.infos[0];
        info.onset = kNoon + 1h;
        info.parameters = {{QStringLiteral("muc"), QStringLiteral("2,31")}};
        info.areas.resize(1);
        info.areas[0].description = QStringLiteral("Xã Tà Lài");
        info.areas[0].polygons = {{{11.3, 107.3}, {11.4, 107.3}, {11.4, 107.4}, {11.3, 107.3}}};
        info.areas[0].circles = {{{11.35, 107.4}, 5}};
        info.areas[0].geocodes = {{QStringLiteral("xa"), QStringLiteral("26206")}};
        const auto read = capAlertFromJson(toJson(it));
        IOC_VERIFY(read);
        QVERIFY(*read == it);
        QVERIFY(!capAlertFromJson("{}"));
        QVERIFY(!capAlertFromJson("nonsense"));
    }
};

QTEST_GUILESS_MAIN(BulletinsAtTest)
#include "tst_bulletins_at.moc"
