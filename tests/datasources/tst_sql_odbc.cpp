// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/sql_server_test.h"
#include "tests/servers/postgresql_server.h"

#include <csignal>

using namespace ioc;
using namespace ioc::test;

namespace {

const QRegularExpression kHangs(QStringLiteral("waits for a server that hangs"));

} // namespace

class SqlOdbcTest : public SqlServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QTRY_COMPARE_WITH_TIMEOUT(m_plant.pool.abandoned(), 0, kPatience); }
    void bringsRowsBehindTheWatermark();
    void writesEveryTypeAsTheServerDoes();
    void bringsLongTextsWhole();
    void refusesBytes();
    void tellsNoValueOfARow();
    void bindsWhatLooksLikeSql();
    void endsAtTheLimitOfSize();
    void tellsADriverThatIsNotThere();
    void refusesAPasswordThatAnEndpointBrings();
    void hidesAPasswordThatTheServerEchoes();
    void takesAPasswordWithEverySign();
    void endsAStatementThatHangs();
    void isAbandonedWhileTheServerStandsStill();
    void tellsAConnectionThatIsKilledAmidTheRows();
    void tellsAColumnThatWasRenamed();
    void leavesNothingOfAFunctionThatWrites();
    void changesNothingByAStatementThatHidesAnother_data();
    void changesNothingByAStatementThatHidesAnother();

private:
    const ServerProcess &server() const override { return *m_server; }
    QJsonObject place(const QString &host, int port) const override
    {
        const QString connection = text("Driver={PostgreSQL Unicode};Server=%1;Port=%2;Database=hotline;"
                                        "SSLmode=disable;UseDeclareFetch=1");
        return {{"driver", "odbc"}, {"connection", connection.arg(host).arg(port)}};
    }

    std::unique_ptr<PostgresqlServer> m_server;
};

void SqlOdbcTest::initTestCase()
{
    m_server = std::make_unique<PostgresqlServer>();
    m_server->execute("CREATE TABLE call(id bigint, updated timestamp, district text, minutes numeric(10,2)); "
                      "INSERT INTO call VALUES (1, '2026-11-21 16:00:00', 'Hoà Vang', 12.50), "
                      "(2, '2026-11-21 17:00:00.123456', 'Hải Châu', 7), "
                      "(9007199254740993, '2026-11-21 18:00:00', NULL, NULL); GRANT SELECT ON call TO reader");
}

// The worked example of docs/feeds.md.
void SqlOdbcTest::bringsRowsBehindTheWatermark()
{
    m_plant.endpoints = {{text("hotline"), text("127.0.0.1;Port=%1").arg(m_server->port())}};
    const Fetched fetched = m_plant.fetch(
        settings("SELECT id, updated, district, minutes FROM call WHERE updated > CAST(:watermark_local AS timestamp) "
                 "ORDER BY updated LIMIT :limit",
                 {{"connection", "Driver={PostgreSQL Unicode};Server={endpoint:hotline};Database=hotline;"
                                 "SSLmode=disable;UseDeclareFetch=1"}}),
        text("2026-11-21T16:00:00+07:00"), 5);
    QVERIFY2(fetched.payload(), qPrintable(wordsOf(fetched)));
    QCOMPARE(QString::fromUtf8(fetched.bytes()),
             text("{\"id\":2,\"updated\":\"2026-11-21T17:00:00.123456\",\"district\":\"Hải Châu\",\"minutes\":7.00}\n"
                  "{\"id\":9007199254740993,\"updated\":\"2026-11-21T18:00:00\",\"district\":null,"
                  "\"minutes\":null}\n"));
    QCOMPARE(fetched.origin(), text("odbc"));
}

void SqlOdbcTest::writesEveryTypeAsTheServerDoes()
{
    const Fetched fetched = m_plant.fetch(
        settings("SELECT 9223372036854775807::bigint AS big, 12345678901234567890.12345678::numeric AS exact, "
                 "0.1::float8 AS real, '2026-11-21'::date AS day, '17:00'::time AS clock, NULL::int AS none"));
    QVERIFY2(fetched.payload(), qPrintable(wordsOf(fetched)));
    QCOMPARE(fetched.bytes(),
             QByteArray("{\"big\":9223372036854775807,\"exact\":12345678901234567890.12345678,\"real\":0.1,"
                        "\"day\":\"2026-11-21\",\"clock\":\"17:00:00\",\"none\":null}\n"));
}

void SqlOdbcTest::bringsLongTextsWhole()
{
    // Around the 4,095 signs that one piece holds.
    for (const int length : {1, 4094, 4095, 4096, 4097, 8190, 8191, 20000}) {
        const QByteArray query = "SELECT repeat('ả', " + QByteArray::number(length) + ") AS a, 'b' AS b";
        QCOMPARE(m_plant.fetch(settings(query.constData())).bytes(),
                 "{\"a\":\"" + QByteArray("ả").repeated(length) + "\",\"b\":\"b\"}\n");
    }
}

void SqlOdbcTest::tellsNoValueOfARow()
{
    Fetched fetched =
        m_plant.fetch(settings("SELECT a::numeric AS v FROM (VALUES ('1'), ('closed the connection Nguyễn, "
                               "048199001234')) AS ho_so(a)"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(!wordsOf(fetched).contains(text("048199001234")), qPrintable(wordsOf(fetched)));
    QVERIFY2(!wordsOf(fetched).contains(text("Nguyễn")), qPrintable(wordsOf(fetched)));
    QVERIFY2(wordsOf(fetched).contains(text("invalid input syntax for type numeric: ***")),
             qPrintable(wordsOf(fetched)));
    fetched = m_plant.fetch(settings("SELECT a FROM no_such_table"));
    QVERIFY2(wordsOf(fetched).contains(text("\"no_such_table\"")), qPrintable(wordsOf(fetched)));
}

void SqlOdbcTest::refusesBytes()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT 'x'::bytea AS photo"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Payload));
    QVERIFY2(wordsOf(fetched).contains(text("“photo” holds bytes")), qPrintable(wordsOf(fetched)));
}

void SqlOdbcTest::bindsWhatLooksLikeSql()
{
    const Fetched fetched =
        m_plant.fetch(settings("SELECT CAST(:watermark AS text) AS echo"), text("x'; DROP TABLE call; --"));
    QCOMPARE(fetched.bytes(), QByteArray("{\"echo\":\"x'; DROP TABLE call; --\"}\n"));
    QCOMPARE(m_server->execute("SELECT count(*) FROM call"), QByteArray("3"));
}

void SqlOdbcTest::endsAtTheLimitOfSize()
{
    const Fetched fetched =
        m_plant.fetch(settings("SELECT repeat('x', 4000) AS filler FROM generate_series(1, 100000)", {{"max_mib", 1}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Payload));
}

void SqlOdbcTest::refusesAPasswordThatAnEndpointBrings()
{
    m_plant.endpoints = {{text("hotline"), text("127.0.0.1;Port=1;Pwd=open")}};
    FeedDefinition feed = feedWith(settings("SELECT 1 AS one", {{"connection", "DSN=x;Server={endpoint:hotline}"}}));
    feed.connector.insert(text("type"), text("sql"));
    const auto made = makeConnector(feed, {m_plant.network, m_plant.endpoints, m_plant.secrets, m_plant.pool});
    IOC_FAILS(made, ErrorCode::InvalidPack);
    QVERIFY2(!made.error().message.contains(text("open")), qPrintable(made.error().message));
}

void SqlOdbcTest::tellsADriverThatIsNotThere()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT 1 AS one", {{"connection", "Driver={Nobody};Server=x"}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::NotFound));
}

void SqlOdbcTest::hidesAPasswordThatTheServerEchoes()
{
    m_server->execute("CREATE OR REPLACE FUNCTION echo(words text) RETURNS int LANGUAGE plpgsql AS "
                      "'BEGIN RAISE EXCEPTION ''bad connection: %'', words; END'");
    const QByteArray query = "SELECT echo('PWD=" + QByteArray(ServerProcess::kPassword) + ";') AS e";
    const Fetched fetched = m_plant.fetch(settings(query.constData()));
    QVERIFY2(wordsOf(fetched).contains(text("bad connection: PWD=***;")), qPrintable(wordsOf(fetched)));
    QVERIFY2(!wordsOf(fetched).contains(text(ServerProcess::kPassword)), qPrintable(wordsOf(fetched)));
}

void SqlOdbcTest::takesAPasswordWithEverySign()
{
    m_server->execute("ALTER USER reader PASSWORD 'a;b=c}d{e f'");
    m_plant.setPassword("a;b=c}d{e f");
    const Fetched fetched = m_plant.fetch(settings("SELECT 1 AS one"));
    m_server->execute("ALTER USER reader PASSWORD '" + QByteArray(ServerProcess::kPassword) + "'");
    QCOMPARE(fetched.bytes(), QByteArray("{\"one\":1}\n"));
}

void SqlOdbcTest::endsAStatementThatHangs()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT pg_sleep(600) IS NULL AS slept", {{"timeout_s", 1}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Timeout));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->feedBackend(), qint64(0), kPatience); // nor does the server go on with it
    verifyRecovery();
}

void SqlOdbcTest::isAbandonedWhileTheServerStandsStill()
{
    const auto connector = m_plant.connector(settings("SELECT pg_sleep(3) IS NULL AS slept", {{"timeout_s", 2}}));
    Fetched frozen;
    SqlPlant::begin(*connector, frozen);
    qint64 backend = 0;
    QTRY_VERIFY_WITH_TIMEOUT((backend = m_server->feedBackend()) != 0, kPatience);
    ServerProcess::signalProcess(backend, SIGSTOP);
    const auto thaw = qScopeGuard([backend] { ::kill(pid_t(backend), SIGCONT); }); // also when a check fails
    QTest::ignoreMessage(QtWarningMsg, kHangs);
    verifyRecovery(); // others go on meanwhile
    QTRY_COMPARE_WITH_TIMEOUT(frozen.times, 1, kPatience);
    QCOMPARE(frozen.kind(), toString(ErrorCode::Timeout));
    QCOMPARE(m_plant.pool.abandoned(), 1); // the driver itself waits for ever
    verifyRecovery();                      // of the same feed too, by another thread
    ServerProcess::signalProcess(backend, SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(m_plant.pool.abandoned(), 0, kPatience);
    QCOMPARE(frozen.times, 1);
    verifyRecovery();
}

void SqlOdbcTest::tellsAConnectionThatIsKilledAmidTheRows()
{
    const auto connector = m_plant.connector(settings(PostgresqlServer::kEndless));
    Fetched cut;
    SqlPlant::begin(*connector, cut);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->execute("SELECT count(*) FROM pg_stat_activity WHERE usename = 'reader'") == "1",
                             kPatience);
    m_server->execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'");
    QTRY_COMPARE_WITH_TIMEOUT(cut.times, 1, kPatience);
    QCOMPARE(cut.kind(), toString(ErrorCode::Connection));
    verifyRecovery();
}

void SqlOdbcTest::tellsAColumnThatWasRenamed()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT id, duration FROM call"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(wordsOf(fetched).contains(text("duration")), qPrintable(wordsOf(fetched)));
}

void SqlOdbcTest::leavesNothingOfAFunctionThatWrites()
{
    m_server->execute("CREATE OR REPLACE FUNCTION note() RETURNS int LANGUAGE sql VOLATILE SECURITY DEFINER AS "
                      "'INSERT INTO call(id) VALUES (4711) RETURNING 1'");
    const Fetched fetched = m_plant.fetch(settings("SELECT note() AS noted"));
    QVERIFY2(fetched.payload() || wordsOf(fetched).contains(text("read-only")), qPrintable(wordsOf(fetched)));
    QCOMPARE(m_server->execute("SELECT count(*) FROM call WHERE id = 4711"), QByteArray("0"));
    verifyRecovery();
}

// Each but the last is one SELECT with one text to whoever does not know the dollar quotes; PostgreSQL, which stands
// behind this driver, sees a DELETE that is committed.
void SqlOdbcTest::changesNothingByAStatementThatHidesAnother_data()
{
    QTest::addColumn<QByteArray>("query");

    QTest::newRow("in a dollar quote") << QByteArray("SELECT $$'$$; DELETE FROM call; COMMIT; SELECT $$'$$");
    QTest::newRow("in a dollar quote with a name")
        << QByteArray("SELECT $a$'$a$; DELETE FROM call; COMMIT; SELECT $a$'$a$");
    QTest::newRow("in a dollar quote that begins in brackets")
        << QByteArray("SELECT ARRAY[$$] , '$$]; DELETE FROM call; COMMIT; SELECT ARRAY[$a$' [$a$]");
    QTest::newRow("in plain sight") << QByteArray("SELECT 1; DELETE FROM call; COMMIT; SELECT 1");
}

void SqlOdbcTest::changesNothingByAStatementThatHidesAnother()
{
    QFETCH(QByteArray, query);
    m_server->execute("GRANT DELETE ON call TO reader");
    FeedDefinition feed = feedWith(settings(query.constData()));
    feed.connector.insert(text("type"), text("sql"));
    const auto made = makeConnector(feed, {m_plant.network, m_plant.endpoints, m_plant.secrets, m_plant.pool});
    if (made) {
        Fetched fetched;
        SqlPlant::begin(**made, fetched);
        QTRY_COMPARE_WITH_TIMEOUT(fetched.times, 1, kPatience);
    }
    QCOMPARE(m_server->execute("SELECT count(*) FROM call"), QByteArray("3"));
    IOC_FAILS(made, ErrorCode::InvalidPack);
}

QTEST_GUILESS_MAIN(SqlOdbcTest)
#include "tst_sql_odbc.moc"
