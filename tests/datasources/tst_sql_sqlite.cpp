// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/sql_feed.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace ioc;
using namespace ioc::test;

namespace {

const char *kEndless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS n FROM n";

/// Another program that holds the database open.
class Writer
{
public:
    explicit Writer(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK)
            qFatal("cannot open %s", qPrintable(path));
    }
    ~Writer() { sqlite3_close(m_database); }

    void execute(const char *statements)
    {
        if (sqlite3_exec(m_database, statements, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
    }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace

class SqlSqliteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnAnyWarning(); }
    void cleanup() { QCOMPARE(m_plant.pool.abandoned(), 0); }
    void bringsRowsBehindTheWatermark();
    void writesWhatEachCellHolds();
    void refusesBytes();
    void tellsNoValueOfARow();
    void bindsWhatLooksLikeSql();
    void tellsNothingNewWithoutRows();
    void tellsAFileThatIsNotThere();
    void tellsAFileThatIsNoDatabase();
    void tellsATableThatIsNotThere();
    void endsAStatementThatHangs();
    void endsWhileAnotherProgramHoldsALock();
    void writesNothing();
    void refusesAStatementOfAnotherKind_data();
    void refusesAStatementOfAnotherKind();

private:
    QJsonObject settings(const char *query, int seconds = 20) const
    {
        return {{"driver", "sqlite"}, {"path", path()}, {"timeout_s", seconds}, {"query", query}};
    }
    QString path() const { return m_folder.filePath(text("hotline.sqlite")); }
    void verifyRecovery() { QCOMPARE(m_plant.fetch(settings("SELECT 1 AS one")).bytes(), QByteArray("{\"one\":1}\n")); }

    QTemporaryDir m_folder;
    SqlPlant m_plant;
};

void SqlSqliteTest::initTestCase()
{
    Writer writer(path());
    writer.execute("CREATE TABLE call(id INTEGER, updated TEXT, district TEXT, minutes REAL); INSERT INTO call VALUES "
                   "(1, '2026-11-21 16:00:00', 'Hoà Vang', 12.5), (2, '2026-11-21 17:00:00', 'Hải Châu', 7), "
                   "(9007199254740993, '2026-11-21 18:00:00', NULL, NULL)");
}

// The worked example of docs/feeds.md.
void SqlSqliteTest::bringsRowsBehindTheWatermark()
{
    m_plant.endpoints = {{text("box"), m_folder.path()}};
    QJsonObject feed = settings("SELECT id, updated, district, minutes FROM call WHERE updated > :watermark_local "
                                "ORDER BY updated LIMIT :limit");
    feed.insert(text("path"), text("{endpoint:box}/hotline.sqlite"));
    const Fetched fetched = m_plant.fetch(feed, text("2026-11-21T16:00:00+07:00"), 5);
    QCOMPARE(
        QString::fromUtf8(fetched.bytes()),
        text("{\"id\":2,\"updated\":\"2026-11-21 17:00:00\",\"district\":\"Hải Châu\",\"minutes\":7}\n"
             "{\"id\":9007199254740993,\"updated\":\"2026-11-21 18:00:00\",\"district\":null,\"minutes\":null}\n"));
    QCOMPARE(fetched.origin(), text("hotline.sqlite"));
    QCOMPARE(m_plant.fetch(settings("SELECT id FROM call ORDER BY id LIMIT :limit"), {}, 1).bytes(),
             QByteArray("{\"id\":1}\n"));
}

void SqlSqliteTest::writesWhatEachCellHolds()
{
    QCOMPARE(
        m_plant
            .fetch(settings("SELECT -9223372036854775807 AS big, 0.1 AS tenth, 1e300 * 1e300 AS endless, '1' "
                            "AS word, NULL AS none UNION ALL SELECT 'a', 0.30000000000000004, 2, 3, 4"))
            .bytes(),
        QByteArray("{\"big\":-9223372036854775807,\"tenth\":0.1,\"endless\":\"inf\",\"word\":\"1\",\"none\":null}\n"
                   "{\"big\":\"a\",\"tenth\":0.30000000000000004,\"endless\":2,\"word\":3,\"none\":4}\n"));
}

void SqlSqliteTest::tellsNoValueOfARow()
{
    Fetched fetched =
        m_plant.fetch(settings("SELECT json_extract('{}', a) AS v FROM (SELECT '$Nguyễn 048199001234' AS a)"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(!wordsOf(fetched).contains(text("048199001234")), qPrintable(wordsOf(fetched)));
    QVERIFY2(!wordsOf(fetched).contains(text("Nguyễn")), qPrintable(wordsOf(fetched)));
    fetched = m_plant.fetch(settings("SELECT \"no_such_column\".a FROM call"));
    QVERIFY2(wordsOf(fetched).contains(text("no_such_column")), qPrintable(wordsOf(fetched)));
}

void SqlSqliteTest::refusesBytes()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT x'00ff' AS photo"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Payload));
    QVERIFY2(wordsOf(fetched).contains(text("“photo” holds bytes")), qPrintable(wordsOf(fetched)));
}

void SqlSqliteTest::bindsWhatLooksLikeSql()
{
    QCOMPARE(m_plant.fetch(settings("SELECT :watermark AS echo"), text("x'; DROP TABLE call; --")).bytes(),
             QByteArray("{\"echo\":\"x'; DROP TABLE call; --\"}\n"));
    QCOMPARE(m_plant.fetch(settings("SELECT count(*) AS n FROM call")).bytes(), QByteArray("{\"n\":3}\n"));
}

void SqlSqliteTest::tellsNothingNewWithoutRows()
{
    QCOMPARE(m_plant.fetch(settings("SELECT id FROM call WHERE id < 0")).kind(), text("not modified"));
}

void SqlSqliteTest::tellsAFileThatIsNotThere()
{
    QJsonObject feed = settings("SELECT 1 AS one");
    feed.insert(text("path"), m_folder.filePath(text("nothing.sqlite")));
    QCOMPARE(m_plant.fetch(feed).kind(), toString(ErrorCode::NotFound));
    QVERIFY(!QFile::exists(m_folder.filePath(text("nothing.sqlite")))); // nor is it made
}

void SqlSqliteTest::tellsAFileThatIsNoDatabase()
{
    QFile file(m_folder.filePath(text("text.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database at all\n").repeated(100));
    file.close();
    QJsonObject feed = settings("SELECT * FROM call");
    feed.insert(text("path"), file.fileName());
    QCOMPARE(m_plant.fetch(feed).kind(), toString(ErrorCode::Payload));
}

void SqlSqliteTest::tellsATableThatIsNotThere()
{
    const Fetched fetched = m_plant.fetch(settings("SELECT * FROM calls"));
    QCOMPARE(fetched.kind(), toString(ErrorCode::Http));
    QVERIFY2(wordsOf(fetched).contains(text("no such table: calls")), qPrintable(wordsOf(fetched)));
    verifyRecovery();
}

void SqlSqliteTest::endsAStatementThatHangs()
{
    QCOMPARE(m_plant.fetch(settings(kEndless, 1)).kind(), toString(ErrorCode::Timeout));
    verifyRecovery();
}

void SqlSqliteTest::endsWhileAnotherProgramHoldsALock()
{
    Writer writer(path());
    writer.execute("BEGIN EXCLUSIVE");
    const Fetched locked = m_plant.fetch(settings("SELECT id FROM call", 1));
    QCOMPARE(locked.kind(), toString(ErrorCode::Timeout));
    writer.execute("ROLLBACK");
    QVERIFY(m_plant.fetch(settings("SELECT id FROM call", 1)).payload());
}

void SqlSqliteTest::writesNothing()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    QVERIFY(m_plant.fetch(settings("SELECT * FROM call")).payload());
    file.seek(0);
    QVERIFY(file.readAll() == before);
    QCOMPARE(QDir(m_folder.path()).entryList({text("hotline.sqlite*")}, QDir::Files),
             QStringList(text("hotline.sqlite")));
}

void SqlSqliteTest::refusesAStatementOfAnotherKind_data()
{
    QTest::addColumn<QByteArray>("query");

    QTest::newRow("DELETE") << QByteArray("DELETE FROM call");
    QTest::newRow("two") << QByteArray("SELECT 1; DELETE FROM call");
    QTest::newRow("ATTACH") << QByteArray("ATTACH '/tmp/x' AS x");
}

void SqlSqliteTest::refusesAStatementOfAnotherKind()
{
    QFETCH(QByteArray, query);
    FeedDefinition feed = feedWith(settings(query.constData()));
    feed.connector.insert(text("type"), text("sql"));
    const auto made =
        makeConnector(feed, {m_plant.network, m_plant.endpoints, m_plant.secrets, m_plant.pool}); // as does the pack
    IOC_FAILS(made, ErrorCode::InvalidPack);
}

QTEST_GUILESS_MAIN(SqlSqliteTest)
#include "tst_sql_sqlite.moc"
