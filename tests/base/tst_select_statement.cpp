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
