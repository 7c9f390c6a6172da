// SPDX-License-Identifier: GPL-3.0-or-later
// What need not be kept of messages that have ended long ago: without it the same stands in force, whatever comes.
#include "core/rules/bulletins/settled_alerts.h"
#include "tests/support.h"

#include <QTest>

#include <random>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds kDay = 24h;
const Instant kStart = ioc::test::at("2026-06-01T05:00:00Z");

ReceivedAlert message(const QString &id, Instant sent, const char *type = "Alert",
                      std::vector<CapAlert::Reference> references = {}, Milliseconds lasts = kDay)
{
    ReceivedAlert it;
    it.alert.identifier = id;
    it.alert.sender = QStringLiteral("dbtv@kttv.invalid");
    it.alert.sent = sent;
    it.alert.status = QStringLiteral("Actual");
    it.alert.msgType = QLatin1StringView(type);
    it.alert.scope = QStringLiteral("Public");
    it.alert.references = std::move(references);
    it.received = sent;
    it.feed = FeedId(QStringLiteral("khi-tuong"));
    CapInfo info;
    info.language = QStringLiteral("vi-VN");
    info.headline = id;
    info.severity = QStringLiteral("Severe");
    info.expires = sent + lasts;
    if (it.alert.msgType != u"Cancel")
        it.alert.infos = {info};
    return it;
}

std::vector<AlertNeed> needsOf(const std::vector<ReceivedAlert> &alerts, Instant now)
{
    std::vector<const ReceivedAlert *> pointers;
    for (const ReceivedAlert &alert : alerts)
        pointers.push_back(&alert);
    return alertNeeds(pointers, now);
}

std::vector<ReceivedAlert> needed(const std::vector<ReceivedAlert> &alerts, Instant now)
{
    const auto needs = needsOf(alerts, now);
    std::vector<ReceivedAlert> kept;
    for (size_t i = 0; i < alerts.size(); ++i) {
        if (needs[i] != AlertNeed::Nothing)
            kept.push_back(needs[i] == AlertNeed::Whole ? alerts[i] : headOf(alerts[i]));
    }
    return kept;
}

QStringList inForce(const std::vector<ReceivedAlert> &alerts, Instant now)
{
    QStringList ids;
    for (const Bulletin &bulletin : bulletinsAt(alerts, now, Language::Vietnamese).bulletins) {
        if (isForScreens(bulletin))
            ids.append(bulletin.message.identifier + u' ' + bulletin.info.headline);
    }
    return ids;
}

} // namespace

class SettledAlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void isKeptForThirtyDaysAfterItsEnd()
    {
        const std::vector<ReceivedAlert> one{message(QStringLiteral("A"), kStart)};
        const Instant end = kStart + kDay;
        QVERIFY(needsOf(one, end + 30 * kDay - 1ms) == std::vector{AlertNeed::Whole});
        QVERIFY(needsOf(one, end + 30 * kDay) == std::vector{AlertNeed::Nothing});
        auto late = one;
        late[0].received = end + 10 * kDay; // and after it came
        QVERIFY(needsOf(late, end + 30 * kDay) == std::vector{AlertNeed::Whole});
    }

    void whatHoldsAnotherDownStaysInMind()
    {
        // A warning for a year was replaced by one for a day.
        const auto year = message(QStringLiteral("A"), kStart, "Alert", {}, 365 * kDay);
        const std::vector<ReceivedAlert> both{
            year, message(QStringLiteral("U"), kStart + 1h, "Update", {year.alert.identity()})};
        const Instant now = kStart + 60 * kDay;
        QVERIFY(needsOf(both, now) == (std::vector{AlertNeed::Whole, AlertNeed::Head}));
        QCOMPARE(inForce(needed(both, now), now), QStringList());
        const Instant later = kStart + 400 * kDay;
        QVERIFY(needsOf(needed(both, now), later) == (std::vector{AlertNeed::Nothing, AlertNeed::Nothing}));
    }

    void aCancellationWaitsForWhatItNames()
    {
        const auto late = message(QStringLiteral("A"), kStart, "Alert", {}, 365 * kDay);
        const std::vector<ReceivedAlert> cancel{
            message(QStringLiteral("C"), kStart + 1h, "Cancel", {late.alert.identity()})};
        const Instant now = kStart + 60 * kDay;
        QVERIFY(needsOf(cancel, now) == std::vector{AlertNeed::Head});
        auto kept = needed(cancel, now);
        kept.push_back(late);
        QCOMPARE(inForce(kept, now), QStringList());
    }

    void aLateUpdateOfWhatIsGoneStands()
    {
        const auto old = message(QStringLiteral("A"), kStart);
        const Instant now = kStart + 60 * kDay;
        auto kept = needed({old}, now);
        QVERIFY(kept.empty());
        kept.push_back(message(QStringLiteral("U"), now, "Update", {old.alert.identity()}));
        QCOMPARE(inForce(kept, now), QStringList{QStringLiteral("U U")});
    }

    // Of any messages: what is in force later is the same with what is kept as with all, whatever comes meanwhile.
    void nothingInForceIsLost()
    {
        std::mt19937 random(36);
        const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        const char *types[] = {"Alert", "Alert", "Update", "Update", "Cancel", "Ack"};
        const char *statuses[] = {"Actual", "Actual", "Actual", "Exercise"};
        size_t gone = 0;
        qsizetype standing = 0;
        for (int round = 0; round < 80; ++round) {
            std::vector<ReceivedAlert> all;
            std::vector<ReceivedAlert> kept;
            std::vector<ReceivedAlert> outside; // of those some come, and some late
            for (int i = 0; i < 25; ++i) {
                std::vector<CapAlert::Reference> references;
                for (int named = upTo(2); named > 0 && !outside.empty(); --named)
                    references.push_back(outside[size_t(upTo(int(outside.size()) - 1))].alert.identity());
                auto made = message(QStringLiteral("M%1").arg(i), kStart + i * 5 * kDay + upTo(48) * 1h, types[upTo(5)],
                                    references, upTo(3) == 0 ? upTo(200) * kDay : upTo(72) * 1h);
                made.alert.status = QLatin1StringView(statuses[upTo(3)]);
                outside.push_back(made);
            }
            for (int day = 0; day < 200; day += 5) {
                const Instant now = kStart + day * kDay;
                for (const ReceivedAlert &one : outside) {
                    if (one.alert.sent > now || upTo(9) > 0)
                        continue; // has not come, or comes again
                    ReceivedAlert come = one;
                    come.received = now;
                    all.push_back(come);
                    kept.push_back(come);
                }
                QCOMPARE(inForce(kept, now), inForce(all, now));
                standing += inForce(all, now).size();
                kept = needed(kept, now);
                QCOMPARE(inForce(kept, now), inForce(all, now));
            }
            gone += all.size() - kept.size();
        }
        QVERIFY2(gone > 1500 && standing > 1500, qPrintable(QStringLiteral("%1 %2").arg(gone).arg(standing)));
    }
};

QTEST_GUILESS_MAIN(SettledAlertsTest)
#include "tst_settled_alerts.moc"
