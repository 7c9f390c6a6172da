// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/sql_server_test.h"
#include "tests/servers/mariadb_server.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const char *kEndless = "SELECT a.seq, SLEEP(0.002) AS slept, REPEAT('x', 2000) AS filler FROM seq_1_to_1000000 a";

} // namespace

class SqlMariadbTest : public SqlServerTest
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
    void encryptsAndVerifies_data();
    void encryptsAndVerifies();
    void refusesAServerWithoutEncryption();
    void tellsAServerThatSaysNothing() { verifySilence(); }
    void endsAStatementThatHangs();
    void endsWhileTheServerStandsStill();
    void tellsAConnectionThatIsKilledAmidTheRows();
    void tellsAServerThatDiesAmidTheRowsAndComesBack();
    void tellsAColumnThatWasRenamed();
    void refusesAFunctionThatWrites();

private:
    const ServerProcess &server() const override { return *m_server; }
    QJsonObject place(const QString &host, int port) const override
    {
        return {{"driver", "mysql"}, {"host", host}, {"port", port}, {"database", "hotline"}, {"tls", "off"}};
    }

    std::unique_ptr<MariadbServer> m_server;
};

void SqlMariadbTest::initTestCase()
{
    m_server = std::make_unique<MariadbServer>();
    m_server->execute("SET time_zone = '+07:00'; CREATE TABLE `call`(id BIGINT UNSIGNED, updated TIMESTAMP(6), taken "
                      "DATETIME, district VARCHAR(100), minutes DECIMAL(10,2)); INSERT INTO `call` VALUES "
                      "(1, '2026-11-21 16:00:00', '2026-11-21 16:00:00', 'Hoà Vang', 12.50), "
                      "(2, '2026-11-21 17:00:00.123456', '2026-11-21 16:59:00', 'Hải Châu', 7), "
                      "(18446744073709551615, '2026-11-21 18:00:00', NULL, NULL, NULL)");
}

// The worked example of docs/feeds.md.
void SqlMariadbTest::bringsRowsBehindTheWatermark()
{
    m_plant.endpoints = {{text("hotline"), text("127.0.0.1:%1").arg(m_server->port())}};
    const Fetched fetched =
        m_plant.fetch(settings("SELECT id, updated, taken, district, minutes FROM `call` WHERE updated > "
                               ":watermark_utc ORDER BY updated LIMIT :limit",
                               {{"host", "{endpoint:hotline}"}, {"port", 1}}),
                      text("2026-11-21T16:00:00+07:00"), 5);
    QCOMPARE(QString::fromUtf8(fetched.bytes()),
             text("{\"id\":2,\"updated\":\"2026-11-21T10:00:00.123456+00:00\",\"taken\":\"2026-11-21T16:59:00\","
                  "\"district\":\"Hải Châu\",\"minutes\":7.00}\n"
                  "{\"id\":18446744073709551615,\"updated\":\"2026-11-21T11:00:00.000000+00:00\",\"taken\":null,"
                  "\"district\":null,\"minutes\":null}\n"));
    QCOMPARE(fetched.origin(), text("mysql://127.0.0.1:%1/hotline").arg(m_server->port()));
    const Fetched local = m_plant.fetch(settings("SELECT id FROM `call` WHERE taken > :watermark_local LIMIT :limit"),
                                        text("2026-11-21T16:00:00+07:00"), 1);
    QCOMPARE(local.bytes(), QByteArray("{\"id\":2}\n"));
}

void SqlMariadbTest::writesEveryTypeAsTheServerDoes()
{
    m_server->execute(
        "CREATE TABLE kinds(tiny TINYINT, big BIGINT, exact DECIMAL(38,18), realvalue "
        "DOUBLE, clock TIME, birth DATE, year4 YEAR, word ENUM('có','không'), doc JSON, yes BOOLEAN, note "
        "TEXT); INSERT INTO kinds VALUES (-5, 9223372036854775807, "
        "12345678901234567890.123456789012345678, 0.1, '17:00:00', '2026-11-21', 2026, 'không', "
        "'{\"a\": 1}', TRUE, NULL)");
    QCOMPARE(QString::fromUtf8(m_plant.fetch(settings("SELECT * FROM kinds")).bytes()),
             text("{\"tiny\":-5,\"big\":9223372036854775807,\"exact\":12345678901234567890.123456789012345678,"
                  "\"realvalue\":0.1,\"clock\":\"17:00:00\",\"birth\":\"2026-11-21\",\"year4\":2026,"
                  "\"word\":\"không\",\"doc\":\"{\\\"a\\\": 1}\",\"yes\":1,\"note\":null}\n"));
}

void SqlMariadbTest::bringsLongTextsWhole()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT REPEAT('ả', 5000) AS a, 'b' AS b UNION ALL SELECT 'c', "
                                                   "REPEAT('ữ', 3000)"));
    QCOMPARE(fetched.bytes(), "{\"a\":\"" + QByteArray("ả").repeated(5000) + "\",\"b\":\"b\"}\n{\"a\":\"c\",\"b\":\"" +
                                  QByteArray("ữ").repeated(3000) + "\"}\n");
}

void SqlMariadbTest::tellsNoValueOfARow()
{
    m_server->execute("CREATE FUNCTION as_number(a TEXT) RETURNS INT DETERMINISTIC RETURN a");
    Fetched fetched =
        m_plant.fetch(settings("SELECT as_number(a) AS v FROM (SELECT 'Nguyễn, 048199001234' AS a) AS x"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(wordsOf(fetched).contains(text("Incorrect integer value: ***")), qPrintable(wordsOf(fetched)));
    QVERIFY2(!wordsOf(fetched).contains(text("048199001234")), qPrintable(wordsOf(fetched)));
    fetched = m_plant.fetch(settings("SELECT a FROM no_such_table"));
    QVERIFY2(wordsOf(fetched).contains(text("no_such_table'")), qPrintable(wordsOf(fetched)));
}

void SqlMariadbTest::refusesBytes()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT 1 AS id, UNHEX('00ff') AS photo"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Payload));
    QVERIFY2(wordsOf(fetched).contains(text("“photo” holds bytes")), qPrintable(wordsOf(fetched)));
}

void SqlMariadbTest::bindsWhatLooksLikeSql()
{
    const QString hostile = text("x\\'; DROP TABLE `call`; #");
    const Fetched fetched = m_plant.fetch(settings("SELECT :watermark AS echo"), hostile);
    QCOMPARE(fetched.bytes(), QByteArray("{\"echo\":\"x\\\\'; DROP TABLE `call`; #\"}\n"));
    QCOMPARE(m_server->execute("SELECT COUNT(*) FROM hotline.`call`"), QByteArray("3"));
}

void SqlMariadbTest::endsAtTheLimitOfSize()
{
    const Fetched fetched =
        m_plant.fetch(settings("SELECT REPEAT('x', 10000) AS filler FROM seq_1_to_1000000", {{"max_mib", 1}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Payload));
    QVERIFY2(wordsOf(fetched).contains(text("1 MiB")), qPrintable(wordsOf(fetched)));
}

void SqlMariadbTest::encryptsAndVerifies_data()
{
    QTest::addColumn<QString>("tls");
    QTest::addColumn<QString>("authorities");
    QTest::addColumn<QString>("kind");

    const QString own = m_server->folder() + text("/server.crt");
    QTest::newRow("encrypted") << text("require") << own << text("a payload");
    QTest::newRow("verified") << text("verify-full") << own << text("a payload");
    QTest::newRow("by an authority nobody knows")
        << text("verify-full") << text("/etc/ssl/certs/ca-certificates.crt") << toString(ErrorCode::Tls);
}

void SqlMariadbTest::encryptsAndVerifies()
{
    QFETCH(QString, tls);
    QFETCH(QString, authorities);
    const Fetched fetched = m_plant.fetch(settings("SELECT VARIABLE_VALUE <> '' AS encrypted FROM "
                                                   "information_schema.SESSION_STATUS WHERE VARIABLE_NAME = "
                                                   "'Ssl_cipher'",
                                                   {{"tls", tls}, {"ca_file", authorities}}));
    QTEST(fetched.kind(), "kind");
    if (fetched.payload())
        QCOMPARE(fetched.bytes(), QByteArray("{\"encrypted\":1}\n"));
}

void SqlMariadbTest::refusesAServerWithoutEncryption()
{
    m_server->kill();
    m_server->offerNoTls();
    m_server->start();
    const QString own = m_server->folder() + text("/server.crt");
    for (const QString &tls : {text("require"), text("verify-full")}) {
        const Fetched refused = m_plant.fetch(settings("SELECT 1 AS one", {{"tls", tls}, {"ca_file", own}}));
        QCOMPARE(refused.kind(), toString(ErrorCode::Tls));
    }
    verifyRecovery(); // which asks for none
}

void SqlMariadbTest::endsAStatementThatHangs()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT SLEEP(600) AS slept", {{"timeout_s", 1}}));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Timeout));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->feedConnection(), qint64(0), kPatience); // nor does the server go on with it
    verifyRecovery();
}

void SqlMariadbTest::endsWhileTheServerStandsStill()
{
    const auto connector = m_plant.connector(settings(kEndless, {{"timeout_s", 2}, {"max_mib", 2048}}));
    Fetched frozen;
    SqlPlant::begin(*connector, frozen);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->feedConnection() != 0, kPatience);
    m_server->freeze();
    const auto thaw = qScopeGuard([this] { m_server->thaw(); }); // also when a check fails
    QTRY_COMPARE_WITH_TIMEOUT(frozen.times, 1, kPatience);
    QCOMPARE(frozen.kind(), toString(ErrorCode::Timeout));
    m_server->thaw();
    verifyRecovery();
}

void SqlMariadbTest::tellsAConnectionThatIsKilledAmidTheRows()
{
    const auto connector = m_plant.connector(settings(kEndless));
    Fetched cut;
    SqlPlant::begin(*connector, cut);
    qint64 connection = 0;
    QTRY_VERIFY_WITH_TIMEOUT((connection = m_server->feedConnection()) != 0, kPatience);
    m_server->execute("KILL CONNECTION " + QByteArray::number(connection));
    QTRY_COMPARE_WITH_TIMEOUT(cut.times, 1, kPatience);
    QVERIFY2(cut.kind() == toString(ErrorCode::Connection), qPrintable(wordsOf(cut)));
    verifyRecovery();
}

void SqlMariadbTest::tellsAServerThatDiesAmidTheRowsAndComesBack()
{
    const auto connector = m_plant.connector(settings(kEndless));
    Fetched cut;
    SqlPlant::begin(*connector, cut);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->feedConnection() != 0, kPatience);
    m_server->kill();
    QTRY_COMPARE_WITH_TIMEOUT(cut.times, 1, kPatience);
    QVERIFY2(cut.kind() == toString(ErrorCode::Connection), qPrintable(wordsOf(cut)));
    QCOMPARE(m_plant.fetch(settings("SELECT 1 AS one")).kind(), toString(ErrorCode::Connection));
    m_server->start();
    verifyRecovery();
}

void SqlMariadbTest::tellsAColumnThatWasRenamed()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT id, duration FROM `call`"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(wordsOf(fetched).contains(text("'duration'")), qPrintable(wordsOf(fetched)));
}

void SqlMariadbTest::refusesAFunctionThatWrites()
{
    m_server->execute("DELIMITER //\nCREATE FUNCTION note() RETURNS INT MODIFIES SQL DATA BEGIN INSERT INTO "
                      "`call`(id) VALUES (4711); RETURN 1; END");
    const Fetched fetched = m_plant.fetch(settings("SELECT note() AS noted"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(wordsOf(fetched).contains(text("READ ONLY transaction")), qPrintable(wordsOf(fetched)));
    QCOMPARE(m_server->execute("SELECT COUNT(*) FROM hotline.`call` WHERE id = 4711"), QByteArray("0"));
    verifyRecovery();
}

QTEST_GUILESS_MAIN(SqlMariadbTest)
#include "tst_sql_mariadb.moc"
