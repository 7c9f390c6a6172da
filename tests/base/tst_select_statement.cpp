// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/select_statement.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class SelectStatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesQueries_data();
    void takesQueries();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void namesTheParametersInTheirOrder();
};

void SelectStatementTest::takesQueries_data()
{
    QTest::addColumn<SqlDialect>("dialect");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sent");

    const auto row = [](const char *name, SqlDialect dialect, const char *text, const char *sent = nullptr) {
        QTest::newRow(name) << dialect << QString::fromUtf8(text) << QString::fromUtf8(sent ? sent : text);
    };
    row("small letters", SqlDialect::PostgreSql, "select 1");
    row("WITH", SqlDialect::PostgreSql, "WITH a AS (SELECT 1 AS x) SELECT x FROM a");
    row("in brackets", SqlDialect::PostgreSql, "(SELECT 1) UNION (SELECT 2)");
    row("one semicolon at its end", SqlDialect::PostgreSql, "SELECT 1; \n", "SELECT 1 \n");
    row("a semicolon in a text", SqlDialect::PostgreSql, "SELECT '; DELETE FROM t'");
    row("a doubled quote", SqlDialect::PostgreSql, "SELECT 'it''s; DELETE'");
    row("a parameter in a text stays a text", SqlDialect::PostgreSql, "SELECT ':watermark'");
    row("numbered parameters", SqlDialect::PostgreSql, "SELECT :watermark, :watermark LIMIT :limit",
        "SELECT $1, $2 LIMIT $3");
    row("a cast is no parameter", SqlDialect::PostgreSql, "SELECT :watermark::timestamptz, x::text",
        "SELECT $1::timestamptz, x::text");
    row("an operator of JSON", SqlDialect::PostgreSql, "SELECT a ? 'b'");
    row("a slice of a list", SqlDialect::PostgreSql, "SELECT a[1:2]");
    row("placeholders", SqlDialect::MySql, "SELECT :watermark_utc LIMIT :limit", "SELECT ? LIMIT ?");
    row("a name that must be quoted", SqlDialect::MySql, "SELECT `update` FROM t");
    row("a name in brackets", SqlDialect::Odbc, "SELECT [delete from], [ngày nhận] FROM t");
    row("names in backticks", SqlDialect::Odbc, "SELECT `delete`, `hotline.call` FROM t");
    row("names in quotes", SqlDialect::Odbc, "SELECT \"update\", \"it's; here\" FROM t");
    row("texts of SQL Server", SqlDialect::Odbc, "SELECT N'Hải Châu', 'it''s', '' FROM t");
    row("numbers", SqlDialect::Odbc, "SELECT 0, 12.50, .5, 1., 1e5, 1.5E-3, 0xFf, t1.a2, (1)AS b FROM t");
    row("a name in brackets of SQLite", SqlDialect::Sqlite, "SELECT [delete; from] FROM t");
    row("a word within a word", SqlDialect::Sqlite, "SELECT updated, inserted_at, into_x FROM deletes");
    row("minus and minus", SqlDialect::Sqlite, "SELECT 5 - -3");
    row("Vietnamese names", SqlDialect::PostgreSql, "SELECT \"ngày\" FROM cuộc_gọi");
}

void SelectStatementTest::takesQueries()
{
    QFETCH(SqlDialect, dialect);
    QFETCH(QString, text);
    const auto statement = SelectStatement::parse(text, dialect);
    IOC_VERIFY(statement);
    QTEST(QString::fromUtf8(statement->text()), "sent");
}

void SelectStatementTest::refusesEverythingElse_data()
{
    QTest::addColumn<SqlDialect>("dialect");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char *name, SqlDialect dialect, const char *text, const char *reason) {
        QTest::newRow(name) << dialect << QString::fromUtf8(text) << QString::fromUtf8(reason);
    };
    row("nothing", SqlDialect::Sqlite, " \n", "empty");
    row("a semicolon only", SqlDialect::Sqlite, ";", "empty");
    row("DELETE", SqlDialect::PostgreSql, "DELETE FROM call", "“DELETE”");
    row("PRAGMA", SqlDialect::Sqlite, "PRAGMA journal_mode = DELETE", "“PRAGMA”");
    row("CALL", SqlDialect::MySql, "CALL clean()", "“CALL”");
    row("COPY", SqlDialect::PostgreSql, "copy call to program 'sh'", "“COPY”");
    row("two statements", SqlDialect::PostgreSql, "SELECT 1; SELECT 2", "more than one");
    row("two ends", SqlDialect::PostgreSql, "SELECT 1;;", "more than one");
    row("WITH that deletes", SqlDialect::PostgreSql, "WITH a AS (DELETE FROM t RETURNING *) SELECT * FROM a",
        "“DELETE”");
    row("SELECT INTO", SqlDialect::PostgreSql, "SELECT * INTO copy FROM t", "“INTO”");
    row("into a file", SqlDialect::MySql, "SELECT * FROM t into outfile '/tmp/x'", "“INTO”");
    row("with a lock", SqlDialect::PostgreSql, "SELECT * FROM t FOR UPDATE", "“UPDATE”");
    row("a comment to the end of the line", SqlDialect::PostgreSql, "SELECT 1 -- x", "comment");
    row("a comment that runs", SqlDialect::MySql, "SELECT 1 /*!50000 INTO OUTFILE '/tmp/x' */", "comment");
    row("a comment with #", SqlDialect::MySql, "SELECT 1 # x", "comment");
    row("a backslash before the quote", SqlDialect::MySql, "SELECT 'a\\'; DELETE FROM t; SELECT '", "backslash");
    row("a text without end", SqlDialect::PostgreSql, "SELECT 'a", "no end");
    row("a dollar quote", SqlDialect::PostgreSql, "SELECT $$;$$", "$");
    row("a dollar quote with a name", SqlDialect::PostgreSql, "SELECT $a$;$a$", "$");
    row("a dollar within a name", SqlDialect::PostgreSql, "SELECT a$b$ FROM t", "$");
    row("a number for a parameter", SqlDialect::PostgreSql, "SELECT $1", "$");
    row("a placeholder", SqlDialect::MySql, "SELECT ?", "?");
    row("a parameter of SQLite", SqlDialect::Sqlite, "SELECT @a", "@");
    row("quotes in brackets, which are array signs elsewhere", SqlDialect::Odbc,
        "SELECT ARRAY['] || ']; DELETE FROM call; COMMIT; SELECT '[', ARRAY[1]", "brackets");
    row("a comment of MySQL behind ODBC", SqlDialect::Odbc, "SELECT 1 # '\nINTO OUTFILE '/tmp/x' # '", "comment");
    row("a second statement without a semicolon", SqlDialect::Odbc, "SELECT 1 AS one DROP TABLE call", "“DROP”");
    row("the end of the transaction", SqlDialect::Odbc, "SELECT 1 AS one COMMIT", "“COMMIT”");
    row("a dollar quote of PostgreSQL behind ODBC", SqlDialect::Odbc,
        "SELECT $$'$$; DELETE FROM call; COMMIT; SELECT $$'$$", "$");
    row("a dollar within a name behind ODBC", SqlDialect::Odbc, "SELECT a$b$ FROM t", "$");
    row("a dollar that is money for SQL Server", SqlDialect::Odbc, "SELECT $DROP TABLE call", "$");
    row("a bracket that SQL Server takes for doubled", SqlDialect::Odbc,
        "SELECT 1 AS [a]] '] DROP TABLE call SELECT 1 AS [b]] ']", "]");
    row("a dollar quote that begins in brackets", SqlDialect::Odbc,
        "SELECT a[$$] , '$$]; DELETE FROM call; COMMIT; SELECT ARRAY[$a$' [$a$]", "brackets");
    row("backticks, which are quotes of MySQL alone", SqlDialect::Odbc,
        "SELECT 1 ` '` ; DELETE FROM call; COMMIT; SELECT 1 ` '`", "backticks");
    row("the quotes of Oracle", SqlDialect::Odbc, "SELECT q'[']' FROM t; DELETE FROM call; COMMIT; SELECT q'[']'",
        "“q”");
    row("the quotes of Oracle for other letters", SqlDialect::Odbc, "SELECT Nq'!it's!' FROM t", "“Nq”");
    row("three quotes, one text of BigQuery", SqlDialect::Odbc,
        "SELECT '''a'b''' FROM t; DELETE FROM call; SELECT '''c'd'''", "three quotes");
    row("three quotes of the other kind", SqlDialect::Odbc, "SELECT \"\"\"a\"", "three quotes");
    row("braces, a comment of Informix", SqlDialect::Odbc, "SELECT 1 {'} ; DELETE FROM call; COMMIT; SELECT 1 {'}",
        "{");
    row("braces, which the driver reads", SqlDialect::Odbc, "SELECT {fn now()}", "{");
    row("two slashes, a comment of Snowflake", SqlDialect::Odbc, "SELECT 1 // '\n; DELETE FROM call; SELECT 1 // '",
        "comment");
    row("a percent sign, a comment of SQL Anywhere", SqlDialect::Odbc,
        "SELECT 1 % '\n; DELETE FROM call; COMMIT; SELECT 1 % '", "comment");
    row("a backslash outside quotes", SqlDialect::Odbc, "SELECT \\' ; DELETE FROM call; SELECT \\'", "\\");
    row("a word behind a number", SqlDialect::Odbc, "SELECT 1DROP TABLE call", "“1DROP”");
    row("a word behind a decimal", SqlDialect::MySql, "SELECT 1.5INTO OUTFILE '/tmp/x'", "“1.5INTO”");
    row("a word behind an exponent", SqlDialect::Odbc, "SELECT 1.eDROP TABLE call", "“1.eDROP”");
    row("a word behind a number of base 16", SqlDialect::Odbc, "SELECT 0xUPDATE t SET a = 1", "“0xUPDATE”");
    row("a word behind a number, before PostgreSQL 15", SqlDialect::PostgreSql, "SELECT 1INTO x", "“1INTO”");
    row("rows taken from a queue", SqlDialect::Odbc, "SELECT 1 AS one RECEIVE * FROM queue", "“RECEIVE”");
    row("a parameter nobody knows", SqlDialect::PostgreSql, "SELECT :since", ":since");
    row("a parameter of another case", SqlDialect::PostgreSql, "SELECT :Limit", ":Limit");
}

void SelectStatementTest::refusesEverythingElse()
{
    QFETCH(SqlDialect, dialect);
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto statement = SelectStatement::parse(text, dialect);
    IOC_FAILS(statement, ErrorCode::InvalidPack);
    QVERIFY2(statement.error().message.contains(reason), qPrintable(statement.error().message));
}

void SelectStatementTest::namesTheParametersInTheirOrder()
{
    using Parameter = SelectStatement::Parameter;
    const auto statement = SelectStatement::parse(
        QStringLiteral("SELECT 1 WHERE a > :watermark_local AND b > :watermark_utc LIMIT :limit"), SqlDialect::Sqlite);
    IOC_VERIFY(statement);
    const std::vector<Parameter> wanted{Parameter::WatermarkLocal, Parameter::WatermarkUtc, Parameter::Limit};
    QVERIFY(statement->parameters() == wanted);
    QVERIFY(statement->uses(Parameter::Limit));
    QVERIFY(!statement->uses(Parameter::Watermark));
}

QTEST_GUILESS_MAIN(SelectStatementTest)
#include "tst_select_statement.moc"
