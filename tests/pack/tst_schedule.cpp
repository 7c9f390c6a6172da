// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/read_feeds.h"
#include "tests/support.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace ioc;
using namespace std::chrono_literals;

namespace {

FeedDefinition read(const char *json)
{
    QJsonObject feed = QJsonDocument::fromJson(json).object();
    feed.insert(QStringLiteral("connector"), QJsonObject{{"type", "http"}});
    std::vector<FeedDefinition> feeds;
    PackProblems problems;
    PackDocument document;
    document.root = QJsonObject{{"feeds", QJsonArray{feed}}};
    appendFeeds(document, feeds, problems);
    return feeds.front();
}

FeedSchedule schedule(ScheduleDays::Kind kind, std::vector<int> numbers, std::vector<QTime> at)
{
    return {{kind, std::move(numbers)}, std::move(at)};
}

} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDaysAndTimesInOrder()
    {
        using Kind = ScheduleDays::Kind;
        const FeedDefinition workdays =
            read(R"({"schedule": {"days": "workdays", "at": ["17:00", "07:30"]}, "grace_s": 7200})");
        QVERIFY(workdays.schedule == schedule(Kind::Workdays, {}, {QTime(7, 30), QTime(17, 0)}));
        QVERIFY(workdays.promise == 2h);
        QVERIFY(read(R"({"schedule": {"days": "daily", "at": ["00:00"]}})").schedule ==
                schedule(Kind::Daily, {}, {QTime(0, 0)}));
        QVERIFY(read(R"({"schedule": {"days": ["sun", "mon"], "at": ["09:05"]}})").schedule ==
                schedule(Kind::Weekdays, {1, 7}, {QTime(9, 5)}));
        QVERIFY(read(R"({"schedule": {"days": {"of_month": [20, 5]}, "at": ["08:00"]}})").schedule ==
                schedule(Kind::OfMonth, {5, 20}, {QTime(8, 0)}));
    }

    void readsACadenceWithItsPromise()
    {
        const FeedDefinition plain = read(R"({"every_s": 60, "promise_s": 300})");
        QVERIFY(!plain.schedule && plain.every == 60s && plain.promise == 300s && !plain.promiseOnWorkdays);
        QCOMPARE(plain.hostLimit, 4);
        const FeedDefinition workdays =
            read(R"({"every_s": 60, "promise_s": 300, "promise_days": "workdays", "host_limit": 1})");
        QVERIFY(workdays.promiseOnWorkdays);
        QCOMPARE(workdays.hostLimit, 1);
        QVERIFY(!read(R"({"every_s": 60, "promise_s": 300, "promise_days": "all"})").promiseOnWorkdays);
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
