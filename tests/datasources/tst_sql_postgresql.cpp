// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/pipeline.h"
#include "datasources/decoders/decoder_factory.h"
#include "tests/datasources/sql_server_test.h"
#include "tests/ingest/feed_fixture.h"
#include "tests/servers/postgresql_server.h"

#include <csignal>

using namespace ioc;
using namespace ioc::test;

class SqlPostgresqlTest : public SqlServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QCOMPARE(m_plant.pool.abandoned(), 0); }
    void bringsRowsBehindTheWatermark();
    void bringsEveryRowOfDaysThatPagesCut();
    void writesEveryTypeAsTheServerDoes();
    void refusesBytes();
    void tellsNoValueOfARow();
    void bindsWhatLooksLikeSql();
    void tellsNothingNewWithoutRows();
    void endsAtTheLimitOfSize();
    void encryptsAndVerifies_data();
    void encryptsAndVerifies();
    void tellsAServerThatSaysNothing() { verifySilence(); }
    void tellsASecretThatIsNotThere();
    void tellsADatabaseThatIsNotThere();
    void endsAStatementThatHangs();
    void endsWhileTheServerStandsStill();
    void tellsAConnectionThatIsKilledAmidTheRows();
    void tellsAServerThatDiesAmidTheRowsAndComesBack();
    void tellsAColumnThatWasRenamed();
    void mappingTellsAColumnThatWasRenamed();
    void refusesAFunctionThatWrites();

private:
    const ServerProcess &server() const override { return *m_server; }
    QJsonObject place(const QString &host, int port) const override
    {
        return {{"driver", "postgresql"}, {"host", host}, {"port", port}, {"database", "hotline"}, {"tls", "off"}};
    }

    std::unique_ptr<PostgresqlServer> m_server;
};

void SqlPostgresqlTest::initTestCase()
{
    m_server = std::make_unique<PostgresqlServer>();
    m_server->execute("CREATE TABLE call(id bigint, updated timestamptz, district text, minutes numeric(10,2)); "
                      "INSERT INTO call VALUES (1, '2026-11-21 16:00:00+07', 'Hoà Vang', 12.50), "
                      "(2, '2026-11-21 17:00:00.123456+07', 'Hải Châu', 7), "
                      "(9007199254740993, '2026-11-21 18:00:00+07', NULL, NULL); GRANT SELECT ON call TO reader");
}

// The worked example of docs/feeds.md.
void SqlPostgresqlTest::bringsRowsBehindTheWatermark()
{
    m_plant.endpoints = {{text("hotline"), text("127.0.0.1:%1").arg(m_server->port())}};
    const Fetched fetched = m_plant.fetch(
        settings("SELECT id, updated, district, minutes FROM call WHERE updated > :watermark ORDER BY updated LIMIT "
                 ":limit",
                 {{"host", "{endpoint:hotline}"}, {"port", 1}}),
        text("2026-11-21T16:00:00+07:00"), 5);
    QCOMPARE(QString::fromUtf8(fetched.bytes()),
             text("{\"id\":2,\"updated\":\"2026-11-21T10:00:00.123456+00:00\",\"district\":\"Hải "
                  "Châu\",\"minutes\":7.00}\n"
                  "{\"id\":9007199254740993,\"updated\":\"2026-11-21T11:00:00+00:00\",\"district\":null,"
                  "\"minutes\":null}\n"));
    QCOMPARE(fetched.origin(), text("postgresql://127.0.0.1:%1/hotline").arg(m_server->port()));
    QCOMPARE(fetched.payload()->watermark, text("2026-11-21T16:00:00+07:00"));
    QCOMPARE(fetched.times, 1);
    const Fetched page = m_plant.fetch(settings("SELECT id FROM call ORDER BY updated LIMIT :limit"), {}, 1);
    QCOMPARE(page.bytes(), QByteArray("{\"id\":1}\n"));
}

// A column of dates: five rows of one day, and pages of eight that end within it.
void SqlPostgresqlTest::bringsEveryRowOfDaysThatPagesCut()
{
    m_server->execute("CREATE TABLE dossier(id text, changed date); INSERT INTO dossier SELECT 'D' || n, "
                      "date '2026-11-01' + (n - 1) / 5 FROM generate_series(1, 23) n; "
                      "GRANT SELECT ON dossier TO reader");
    FeedDefinition feed = dossierFeed();
    feed.fields = {field("id", FieldType::Text), field("changed", FieldType::Date)};
    feed.fields[1].format = text("yyyy-MM-dd");
    feed.codeListField.clear();
    feed.records->counts.clear();
    feed.format = {{"type", "ndjson"}};
    feed.pageRows = 8;
    FeedFixture fixture(feed);
    auto decoder = makeDecoder(feed.format);
    IOC_VERIFY(decoder);
    QSet<QString> brought;
    QString watermark = text("2026-10-31T00:00:00+07:00");
    bool more = true;
    for (int pages = 0; more; ++pages) {
        QVERIFY(pages < 10); // or it would come for ever
        const Fetched page = m_plant.fetch(
            settings("SELECT id, changed FROM dossier WHERE changed > (:watermark::timestamptz AT TIME ZONE "
                     "'Asia/Ho_Chi_Minh')::date ORDER BY changed LIMIT :limit"),
            watermark, feed.pageRows);
        QVERIFY2(page.payload(), qPrintable(page.kind()));
        const auto read = runPipeline(*fixture.compiled, **decoder, *page.payload(), {}, [&](Batch &&part) {
            for (const Record &record : part.records)
                brought.insert(record.key);
            more = part.more;
            watermark = part.cursor.watermark;
            return true;
        });
        IOC_VERIFY(read);
    }
    QCOMPARE(brought.size(), 23);
    QCOMPARE(watermark, text("2026-11-05T00:00:00+07:00"));
}

void SqlPostgresqlTest::writesEveryTypeAsTheServerDoes()
{
    const Fetched fetched = m_plant.fetch(settings(
        "SELECT 9223372036854775807::bigint AS big, -5::smallint AS small, "
        "12345678901234567890.123456789012345678::numeric AS exact, 0.1::float8 AS real, 'NaN'::float8 AS nan, "
        "'2026-11-21 17:00:00.5'::timestamp AS local, '2026-11-21 17:00:00+07'::timestamptz AS moment, "
        "'2026-11-21'::date AS day, '17:00'::time AS clock, true AS yes, false AS no, NULL::int AS none, "
        "E'a\"b' || chr(92) || chr(10) AS signs, '{\"a\": 1}'::jsonb AS doc"));
    QCOMPARE(QString::fromUtf8(fetched.bytes()),
             text("{\"big\":9223372036854775807,\"small\":-5,\"exact\":12345678901234567890.123456789012345678,"
                  "\"real\":0.1,\"nan\":\"NaN\",\"local\":\"2026-11-21T17:00:00.5\","
                  "\"moment\":\"2026-11-21T10:00:00+00:00\",\"day\":\"2026-11-21\",\"clock\":\"17:00:00\","
                  "\"yes\":true,\"no\":false,\"none\":null,\"signs\":\"a\\\"b\\\\\\n\","
                  "\"doc\":\"{\\\"a\\\": 1}\"}\n"));
}

void SqlPostgresqlTest::tellsNoValueOfARow()
{
    Fetched fetched = m_plant.fetch(settings("SELECT a::numeric AS v FROM (VALUES ('1'), ('Nguyễn Văn \"A\", CCCD "
                                             "048199001234')) AS ho_so(a)"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(!wordsOf(fetched).contains(text("048199001234")), qPrintable(wordsOf(fetched)));
    QVERIFY2(!wordsOf(fetched).contains(text("Nguyễn")), qPrintable(wordsOf(fetched)));
    QVERIFY2(wordsOf(fetched).contains(text("invalid input syntax for type numeric: *** (22P02)")),
             qPrintable(wordsOf(fetched)));
    fetched = m_plant.fetch(settings("SELECT a FROM no_such_table")); // what the statement itself says is no secret
    QVERIFY2(wordsOf(fetched).contains(text("\"no_such_table\"")), qPrintable(wordsOf(fetched)));
}

void SqlPostgresqlTest::refusesBytes()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT 1 AS id, 'x'::bytea AS photo"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Payload));
    QVERIFY2(wordsOf(fetched).contains(text("“photo” holds bytes")), qPrintable(wordsOf(fetched)));
}

void SqlPostgresqlTest::bindsWhatLooksLikeSql()
{
    const QString hostile = text("x'; DROP TABLE call; --");
    const Fetched fetched = m_plant.fetch(settings("SELECT :watermark::text AS echo"), hostile);
    QCOMPARE(fetched.bytes(), QByteArray("{\"echo\":\"") + hostile.toUtf8() + "\"}\n");
    QCOMPARE(m_server->execute("SELECT count(*) FROM call"), QByteArray("3"));
}

void SqlPostgresqlTest::tellsNothingNewWithoutRows()
{
    QCOMPARE(m_plant.fetch(settings("SELECT id FROM call WHERE id < 0")).kind(), text("not modified"));
}

void SqlPostgresqlTest::endsAtTheLimitOfSize()
{
    const Fetched fetched = m_plant.fetch(
        settings("SELECT repeat('x', 10000) AS filler FROM generate_series(1, 1000000)", {{"max_mib", 1}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Payload));
    QVERIFY2(wordsOf(fetched).contains(text("1 MiB")), qPrintable(wordsOf(fetched)));
}

void SqlPostgresqlTest::encryptsAndVerifies_data()
{
    QTest::addColumn<QString>("tls");
    QTest::addColumn<QString>("authorities");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("kind");

    const QString own = m_server->folder() + text("/server.crt");
    const QString payload = text("a payload");
    const QString refused = toString(ErrorCode::Tls);
    QTest::newRow("encrypted") << text("require") << own << text("127.0.0.1") << payload;
    QTest::newRow("verified") << text("verify-full") << own << text("127.0.0.1") << payload;
    QTest::newRow("by an authority nobody knows")
        << text("verify-full") << text("/etc/ssl/certs/ca-certificates.crt") << text("127.0.0.1") << refused;
    QTest::newRow("for another host") << text("verify-full") << own << text("127.0.0.2") << refused;
}

void SqlPostgresqlTest::encryptsAndVerifies()
{
    QFETCH(QString, tls);
    QFETCH(QString, authorities);
    QFETCH(QString, host);
    const Fetched fetched = m_plant.fetch(settings("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()",
                                                   {{"tls", tls}, {"ca_file", authorities}, {"host", host}}));
    QTEST(fetched.kind(), "kind");
    if (fetched.payload())
        QCOMPARE(fetched.bytes(), QByteArray("{\"ssl\":true}\n"));
}

void SqlPostgresqlTest::tellsASecretThatIsNotThere()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT 1 AS one", {{"password_secret", "nobody-set-this"}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Secret));
    QVERIFY2(wordsOf(fetched).contains(text("nobody-set-this")), qPrintable(wordsOf(fetched)));
}

void SqlPostgresqlTest::tellsADatabaseThatIsNotThere()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT 1 AS one", {{"database", "coldline"}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(fetched.failure().error.message.contains(text("coldline")), qPrintable(wordsOf(fetched)));
}

void SqlPostgresqlTest::endsAStatementThatHangs()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT pg_sleep(600) IS NULL AS slept", {{"timeout_s", 1}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Timeout));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->feedBackend(), qint64(0), kPatience); // nor does the server go on with it
    verifyRecovery();
}

void SqlPostgresqlTest::endsWhileTheServerStandsStill()
{
    const auto connector =
        m_plant.connector(settings(PostgresqlServer::kEndless, {{"timeout_s", 3}, {"max_mib", 2048}}));
    Fetched frozen;
    SqlPlant::begin(*connector, frozen);
    qint64 backend = 0;
    QTRY_VERIFY_WITH_TIMEOUT((backend = m_server->feedBackend()) != 0, kPatience);
    ServerProcess::signalProcess(backend, SIGSTOP);
    const auto thaw = qScopeGuard([backend] { ::kill(pid_t(backend), SIGCONT); }); // also when a check fails
    verifyRecovery();                                                              // others go on meanwhile
    QCOMPARE(frozen.times, 0);
    QTRY_COMPARE_WITH_TIMEOUT(frozen.times, 1, kPatience);
    QCOMPARE(frozen.kind(), toString(ErrorCode::Timeout));
    ServerProcess::signalProcess(backend, SIGCONT);
    verifyRecovery();
}

void SqlPostgresqlTest::tellsAConnectionThatIsKilledAmidTheRows()
{
    const auto connector = m_plant.connector(settings(PostgresqlServer::kEndless));
    Fetched cut;
    SqlPlant::begin(*connector, cut);
    qint64 backend = 0;
    QTRY_VERIFY_WITH_TIMEOUT((backend = m_server->feedBackend()) != 0, kPatience);
    m_server->execute("SELECT pg_terminate_backend(" + QByteArray::number(backend) + ")");
    QTRY_COMPARE_WITH_TIMEOUT(cut.times, 1, kPatience);
    QCOMPARE(cut.kind(), toString(ErrorCode::Connection));
    verifyRecovery();
}

void SqlPostgresqlTest::tellsAServerThatDiesAmidTheRowsAndComesBack()
{
    const auto connector = m_plant.connector(settings(PostgresqlServer::kEndless));
    Fetched cut;
    SqlPlant::begin(*connector, cut);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->feedBackend() != 0, kPatience);
    const qint64 backend = m_server->feedBackend();
    ServerProcess::signalProcess(backend, SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(cut.times, 1, kPatience);
    QCOMPARE(cut.kind(), toString(ErrorCode::Connection));
    m_server->kill();
    QCOMPARE(m_plant.fetch(settings("SELECT 1 AS one")).kind(), toString(ErrorCode::Connection));
    m_server->start();
    verifyRecovery();
}

void SqlPostgresqlTest::tellsAColumnThatWasRenamed()
{
    m_server->execute("ALTER TABLE call RENAME minutes TO duration");
    const Fetched fetched = m_plant.fetch(settings("SELECT id, minutes FROM call"));
    m_server->execute("ALTER TABLE call RENAME duration TO minutes");
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(wordsOf(fetched).contains(text("column \"minutes\" does not exist (42703)")),
             qPrintable(wordsOf(fetched)));
    QVERIFY(m_plant.fetch(settings("SELECT id, minutes FROM call")).payload());
}

void SqlPostgresqlTest::mappingTellsAColumnThatWasRenamed()
{
    const auto fetched = m_plant.fetch(settings("SELECT 'KK1' AS station, updated AS moment, 1.5 AS value, '24133' AS "
                                                "unit FROM call"));
    QVERIFY(fetched.payload());
    FeedDefinition feed = airFeed();
    feed.format = {{"type", "ndjson"}};
    const auto pack = smallPack();
    CompiledFeed compiled(pack, feed, std::make_shared<UnitIndex>(*pack));
    auto decoder = makeDecoder(feed.format);
    IOC_VERIFY(decoder);
    std::vector<Batch> batches;
    const auto done = runPipeline(compiled, **decoder, *fetched.payload(), {}, [&](Batch &&batch) {
        batches.push_back(std::move(batch));
        return true;
    });
    IOC_VERIFY(done);
    QVERIFY(batches.back().failure);
    QVERIFY(batches.back().failure->code == ErrorCode::Mapping);
    QVERIFY(batches.back().observations.empty());
}

void SqlPostgresqlTest::refusesAFunctionThatWrites()
{
    m_server->execute("CREATE OR REPLACE FUNCTION note() RETURNS int LANGUAGE sql VOLATILE SECURITY DEFINER AS "
                      "'INSERT INTO call(id) VALUES (4711) RETURNING 1'; "
                      "CREATE OR REPLACE FUNCTION unlock() RETURNS text LANGUAGE sql VOLATILE AS "
                      "'SELECT set_config(''transaction_read_only'', ''off'', false)'");
    const Fetched fetched = m_plant.fetch(settings("SELECT note() AS noted"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(wordsOf(fetched).contains(text("25006")), qPrintable(wordsOf(fetched)));
    QVERIFY(!m_plant.fetch(settings("SELECT unlock() AS unlocked, note() AS noted")).payload());
    QCOMPARE(m_server->execute("SELECT count(*) FROM call WHERE id = 4711"), QByteArray("0"));
    verifyRecovery();
}

QTEST_GUILESS_MAIN(SqlPostgresqlTest)
#include "tst_sql_postgresql.moc"
