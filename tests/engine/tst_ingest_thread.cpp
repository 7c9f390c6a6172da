// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ingest_thread.h"
#include "tests/datasources/black_hole.h"
#include "tests/datasources/known_secrets.h"
#include "tests/ingest/feed_fixture.h"

#include <QTcpServer>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr int kBrokerFeeds = 24;   // three times the threads of a pool
constexpr int kFeedsOfAServer = 4; // as many as a host is asked for at once
const QJsonObject kNdjson{{"type", "ndjson"}};

FeedDefinition feedOf(const char *name, const QJsonObject &connector, const QJsonObject &format)
{
    FeedDefinition feed = airFeed();
    feed.id = FeedId(text(name));
    feed.watermarkField.clear();
    feed.connector = connector;
    feed.format = format;
    feed.every = 3600s;
    return feed;
}

/// A feed from a database of its own in the folder.
FeedDefinition boxIn(const QTemporaryDir &folder)
{
    const QString file = folder.filePath(QStringLiteral("box.sqlite"));
    sqlite3 *database = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &database) != SQLITE_OK ||
        sqlite3_exec(database, "CREATE TABLE t(a)", nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("cannot make %s", qPrintable(file));
    sqlite3_close(database);
    return feedOf("box",
                  {{"type", "sql"},
                   {"driver", "sqlite"},
                   {"path", file},
                   {"query", "SELECT 'KK1' AS station, '2025-08-01T10:00:00Z' AS at, 12 AS value, '24133' AS unit"}},
                  kNdjson);
}

void takeBatch(const BatchPtr &, const std::function<void(Result<void>)> &whenDone)
{
    if (whenDone)
        whenDone({});
}

/// Takes calls and never says a word.
struct MuteServer
{
    MuteServer()
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] { ++calls; });
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }

    QTcpServer server;
    int calls = 0;
};

} // namespace

class IngestThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void aDeadBrokerHoldsUpNeitherPeopleNorDatabases();
    void twoMuteDatabaseServersHoldUpNoOther();
    void whatCannotBeConnectedHoldsUpNoOther();
};

// Three times as many feeds as a pool has threads ask a broker that never takes a call. Each call ends by itself, and
// none is left behind.
void IngestThreadTest::aDeadBrokerHoldsUpNeitherPeopleNorDatabases()
{
    const QTemporaryDir folder;
    const BlackHole broker(QHostAddress(QHostAddress::LocalHost));
    auto pack = smallPack();
    pack->feeds = {feedOf("people", {{"type", "manual"}}, {{"type", "json"}, {"rows", ""}}), boxIn(folder)};
    for (int i = 0; i < kBrokerFeeds; ++i)
        pack->feeds.push_back(feedOf(qPrintable(QStringLiteral("mqtt-%1").arg(i)),
                                     {{"type", "mqtt"},
                                      {"url", QStringLiteral("mqtt://127.0.0.1:%1").arg(broker.port())},
                                      {"topic", "a"},
                                      {"timeout_s", 1}},
                                     kNdjson));
    const SystemClock clock;
    const ManualEntries entries = [](const FeedId &, std::int64_t after) -> Result<std::optional<ManualEntry>> {
        if (after > 0)
            return std::optional<ManualEntry>();
        return std::optional(
            ManualEntry{1, at("2025-08-01T10:00:00Z"),
                        R"([{"station":"KK1","at":"2025-08-01T10:00:00Z","value":12,"unit":"24133"}])"});
    };
    std::map<QString, QString> ends; ///< of the last run of each feed
    const QObject untilTheEnd;       // no report comes when these are gone
    IngestThread ingest({pack,
                         {},
                         std::make_shared<KnownSecrets>(),
                         clock,
                         Scheduler::Mode::Live,
                         {},
                         takeBatch,
                         entries,
                         QStringLiteral("/data")});
    connect(&ingest, &IngestThread::runFinished, &untilTheEnd, [&](const RunReport &report) {
        ends[report.feed.toString()] = report.error ? toString(*report.error) : QStringLiteral("well");
    });
    ingest.start();
    QTRY_COMPARE_WITH_TIMEOUT(int(ends.size()), kBrokerFeeds + 2, 60'000);
    for (int i = 0; i < kBrokerFeeds; ++i)
        QVERIFY(ends[QStringLiteral("mqtt-%1").arg(i)] != text("well"));
    for (const char *name : {"people", "box"}) {
        ends.erase(text(name));
        ingest.runNow(FeedId(text(name)));
    }
    QTRY_VERIFY_WITH_TIMEOUT(ends.count(text("people")) && ends.count(text("box")), 20'000);
    QCOMPARE(ends[text("people")], text("well"));
    QCOMPARE(ends[text("box")], text("well"));
}

// Each server has as many feeds as it may be asked for at once.
void IngestThreadTest::twoMuteDatabaseServersHoldUpNoOther()
{
    const QTemporaryDir folder;
    std::array<MuteServer, 2> mute;
    auto pack = smallPack();
    pack->feeds = {boxIn(folder)};
    pack->feeds[0].every = 1s;
    for (int i = 0; i < 2 * kFeedsOfAServer; ++i)
        pack->feeds.push_back(feedOf(qPrintable(QStringLiteral("dead-%1").arg(i)),
                                     {{"type", "sql"},
                                      {"driver", "postgresql"},
                                      {"host", QStringLiteral("127.0.0.1:%1").arg(mute[i % 2].server.serverPort())},
                                      {"database", "hotline"},
                                      {"user", "reader"},
                                      {"tls", "off"},
                                      {"timeout_s", 120},
                                      {"query", "SELECT 1 AS one"}},
                                     kNdjson));
    const SystemClock clock;
    int well = 0;
    QStringList others; ///< that ended, or did not end well
    const QObject untilTheEnd;
    IngestThread ingest(
        {pack, {}, std::make_shared<KnownSecrets>(), clock, Scheduler::Mode::Live, {}, takeBatch, {}, text("/data")});
    connect(&ingest, &IngestThread::runFinished, &untilTheEnd, [&](const RunReport &report) {
        if (report.feed.toString() == text("box") && !report.error)
            ++well;
        else
            others << report.feed.toString();
    });
    ingest.start();
    QTRY_COMPARE_WITH_TIMEOUT(mute[0].calls + mute[1].calls, 2 * kFeedsOfAServer, 30'000);
    well = 0;
    QTRY_VERIFY_WITH_TIMEOUT(well >= 3, 30'000);
    QCOMPARE(others, QStringList());
}

void IngestThreadTest::whatCannotBeConnectedHoldsUpNoOther()
{
    const QTemporaryDir folder;
    auto pack = smallPack();
    const QJsonObject sql{{"type", "sql"}, {"database", "x"}, {"user", "u"}, {"query", "SELECT 1 AS one"}};
    const auto add = [&pack](const char *name, QJsonObject connector, const QJsonObject &more) {
        for (auto it = more.begin(); it != more.end(); ++it)
            connector.insert(it.key(), it.value());
        pack->feeds.push_back(feedOf(name, connector, kNdjson));
    };
    pack->feeds.clear();
    add("no endpoint", sql, {{"driver", "postgresql"}, {"host", "{endpoint:nowhere}"}});
    add("no endpoint of ODBC", sql, {{"driver", "odbc"}, {"connection", "{endpoint:nowhere}"}});
    add("no scheme", {{"type", "http"}}, {{"url", "{endpoint:ftp}/x"}});
    add("a space", {{"type", "http"}}, {{"url", "http://127.0.0.1:1/a b"}});
    add("tokens", {{"type", "http"}, {"url", "http://127.0.0.1:1/x"}},
        {{"auth", QJsonObject{{"type", "oauth2"}, {"token_url", "{endpoint:nowhere}"}}}});
    add("in the clear", {{"type", "mqtt"}, {"topic", "a"}, {"tls", QJsonObject()}}, {{"url", "mqtt://127.0.0.1:1"}});
    add("another protocol", {{"type", "websocket"}}, {{"url", "https://an:matkhau@127.0.0.1:1/x"}});
    const size_t bad = pack->feeds.size();
    pack->feeds.push_back(boxIn(folder));
    const SystemClock clock;
    // Its turn comes tomorrow, and yet it is told now.
    pack->feeds[0].schedule = FeedSchedule{{}, {QTime(0, 0)}};
    CacheReader::FeedRecord first;
    first.health.feed = pack->feeds[0].id;
    first.health.lastOk = clock.now();
    std::map<QString, RunReport> ends;
    const QObject untilTheEnd;
    IngestThread ingest({pack,
                         {{text("ftp"), text("ftp://127.0.0.1:1")}},
                         std::make_shared<KnownSecrets>(),
                         clock,
                         Scheduler::Mode::Live,
                         {first},
                         takeBatch,
                         {},
                         text("/data")});
    connect(&ingest, &IngestThread::runFinished, &untilTheEnd,
            [&](const RunReport &report) { ends.emplace(report.feed.toString(), report); });
    ingest.start();
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), bad + 1, 30'000);
    QVERIFY(!ends.at(text("box")).error);
    for (size_t i = 0; i < bad; ++i) {
        const auto &error = ends.at(pack->feeds[i].id.toString()).error;
        QVERIFY(error);
        QVERIFY(error->code == ErrorCode::Connection);
        QVERIFY(!error->message.contains(text("matkhau")));
    }
    QVERIFY(ends.at(text("no endpoint")).error->message.contains(text("“nowhere”")));
}

QTEST_GUILESS_MAIN(IngestThreadTest)
#include "tst_ingest_thread.moc"
