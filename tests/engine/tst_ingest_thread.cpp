// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ingest_thread.h"
#include "tests/datasources/black_hole.h"
#include "tests/datasources/known_secrets.h"
#include "tests/ingest/feed_fixture.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

constexpr int kBrokerFeeds = 24; // three times the threads of a pool

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

} // namespace

class IngestThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void aDeadBrokerHoldsUpNeitherPeopleNorDatabases();
};

// Three times as many feeds as a pool has threads ask a broker that never takes a call. Each call ends by itself, and
// none is left behind.
void IngestThreadTest::aDeadBrokerHoldsUpNeitherPeopleNorDatabases()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("box.sqlite"));
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(file.toUtf8().constData(), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, "CREATE TABLE t(a)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);

    const BlackHole broker(QHostAddress(QHostAddress::LocalHost));
    const QJsonObject ndjson{{"type", "ndjson"}};
    auto pack = smallPack();
    pack->feeds = {feedOf("people", {{"type", "manual"}}, {{"type", "json"}, {"rows", ""}}),
                   feedOf("box",
                          {{"type", "sql"},
                           {"driver", "sqlite"},
                           {"path", file},
                           {"query", "SELECT 'KK1' AS station, '2025-08-01T10:00:00Z' AS at, 12 AS value, "
                                     "'24133' AS unit"}},
                          ndjson)};
    for (int i = 0; i < kBrokerFeeds; ++i)
        pack->feeds.push_back(feedOf(qPrintable(QStringLiteral("mqtt-%1").arg(i)),
                                     {{"type", "mqtt"},
                                      {"url", QStringLiteral("mqtt://127.0.0.1:%1").arg(broker.port())},
                                      {"topic", "a"},
                                      {"timeout_s", 1}},
                                     ndjson));
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
                         [](const BatchPtr &, const std::function<void(Result<void>)> &whenDone) {
                             if (whenDone)
                                 whenDone({});
                         },
                         entries,
                         QStringLiteral("/data")});
    connect(&ingest, &IngestThread::runFinished, &untilTheEnd, [&](const RunReport &report) {
        ends[report.feed.toString()] = report.error ? toString(*report.error) : QStringLiteral("well");
    });
    IOC_VERIFY(ingest.start());
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

QTEST_GUILESS_MAIN(IngestThreadTest)
#include "tst_ingest_thread.moc"
