// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/feed_kinds.h"
#include "core/pack/check_stream_feed.h"
#include "core/pack/read_feeds.h"
#include "tests/support.h"

#include <QJsonArray>
#include <QTest>

using namespace ioc;

namespace {

FeedDefinition streamFeed(const QJsonObject &connector, const char *source)
{
    FeedDefinition feed;
    feed.connector = connector;
    feed.format = {{"type", "ndjson"}};
    FieldMapping field;
    field.name = QStringLiteral("field");
    field.source = QString::fromUtf8(source);
    feed.fields = {field};
    return feed;
}

const QJsonObject kMqtt{{"type", "mqtt"}, {"topic", "tram/{station}"}, {"qos", 0}};
const QJsonObject kSse{{"type", "sse"}};

} // namespace

class TestStreamFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatMessagesHave()
    {
        for (const char *source : {"/message", "/message/a/0", "/topic", "/station", "/retained", "/qos"})
            QCOMPARE(faultsOfStreamFeed(streamFeed(kMqtt, source)), QStringList());
        for (const char *source : {"/message/x", "/event", "/id", "/received"})
            QCOMPARE(faultsOfStreamFeed(streamFeed(kSse, source)), QStringList());
        QCOMPARE(faultsOfStreamFeed(streamFeed({{"type", "http"}}, "/anything")), QStringList());
    }

    void hasNoSchedule()
    {
        FeedDefinition feed = streamFeed(kSse, "/message");
        feed.schedule = FeedSchedule{{}, {QTime(17, 0)}};
        QCOMPARE(faultsOfStreamFeed(feed).size(), 1);
    }

    void keepsNoPayloadsUnlessThePackAsks_data()
    {
        QTest::addColumn<QJsonObject>("feed");
        QTest::addColumn<int>("days");
        QTest::newRow("a stream") << QJsonObject{{"connector", kMqtt}} << 0;
        QTest::newRow("a stream that shall") << QJsonObject{{"connector", kSse}, {"payload_days", 2}} << 2;
        QTest::newRow("no stream") << QJsonObject{{"connector", QJsonObject{{"type", "http"}}}} << 30;
    }

    void keepsNoPayloadsUnlessThePackAsks()
    {
        QFETCH(QJsonObject, feed);
        std::vector<FeedDefinition> feeds;
        PackProblems problems;
        PackDocument document;
        document.root = QJsonObject{{"feeds", QJsonArray{feed}}};
        appendFeeds(document, feeds, problems);
        QTEST(feeds.front().payloadDays, "days");
    }

    void busyIsAStreamOrReadMoreThanOnceAMinute()
    {
        FeedDefinition feed;
        feed.connector = {{QStringLiteral("type"), QStringLiteral("http")}};
        feed.every = std::chrono::seconds(60);
        QVERIFY(!isBusy(feed));
        feed.every = std::chrono::seconds(59);
        QVERIFY(isBusy(feed));
        feed.schedule = FeedSchedule{{}, {QTime(17, 0)}}; // once a day, whatever its cadence says
        QVERIFY(!isBusy(feed));
        feed.connector = kMqtt;
        QVERIFY(isBusy(feed));
    }

    void refusesWhatNoMessageHas()
    {
        QCOMPARE(faultsOfStreamFeed(streamFeed(kMqtt, "/pm25")).size(), 1);
        QCOMPARE(faultsOfStreamFeed(streamFeed(kSse, "/station")).size(), 1);
        QCOMPARE(faultsOfStreamFeed(streamFeed(kMqtt, "@received")).size(),
                 1); // /received, and only where nothing waits
        QCOMPARE(faultsOfStreamFeed(streamFeed({{"type", "mqtt"}, {"topic", "a/{qos}"}}, "/qos")).size(), 1);
        QCOMPARE(faultsOfStreamFeed(streamFeed({{"type", "mqtt"}, {"topic", "a/#/b"}}, "/qos")).size(), 1);
    }

    void theTimeOfArrivalIsOneOnlyWhereNothingCanHaveWaited()
    {
        QVERIFY(faultsOfStreamFeed(streamFeed(kMqtt, "/received")).value(0).contains(QStringLiteral("retained")));
        QJsonObject connector = kMqtt;
        connector["retained"] = "ignore";
        QCOMPARE(faultsOfStreamFeed(streamFeed(connector, "/received")), QStringList());
        connector["qos"] = 1;
        QVERIFY(faultsOfStreamFeed(streamFeed(connector, "/received")).value(0).contains(QStringLiteral("QoS")));
    }

    void refusesPagesAndOtherFormats()
    {
        FeedDefinition feed = streamFeed(kMqtt, "/message");
        feed.pageRows = 5;
        QCOMPARE(faultsOfStreamFeed(feed).size(), 1);
        feed = streamFeed(kMqtt, "/message");
        feed.format = {{"type", "json"}, {"rows", ""}};
        QCOMPARE(faultsOfStreamFeed(feed).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStreamFeed)
#include "tst_stream_feed.moc"
