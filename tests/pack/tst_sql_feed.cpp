// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_sql_feed.h"
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

FeedDefinition sqlFeed(const char *driver, const char *query)
{
    FeedDefinition feed;
    feed.connector = {{"type", "sql"}, {"driver", driver}, {"query", query}};
    feed.format = {{"type", "ndjson"}};
    FieldMapping at;
    at.name = QStringLiteral("updated");
    at.type = FieldType::DateTime;
    FieldMapping id;
    id.name = QStringLiteral("id");
    id.type = FieldType::Integer;
    feed.fields = {at, id};
    feed.watermarkField = at.name;
    feed.watermarkInitial = QStringLiteral("2026-01-01T00:00:00+07:00");
    feed.pageRows = 500;
    return feed;
}

} // namespace

class SqlFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesWhatFitsTogether_data();
    void takesWhatFitsTogether();
    void tellsAParameterWithoutItsMeaning();
    void wantsTimesWithoutOffsetWhereTheServerIgnoresIt();
    void wantsNdjson();
    void refusesUserAndPasswordInAConnectionString_data();
    void refusesUserAndPasswordInAConnectionString();
    void isReadWithItsPack();
    void refusesADeleteWhenThePackIsRead();
    void refusesSettingsOfAnotherDriver();
    void refusesAPasswordForTheNameOfOne();
};

void SqlFeedTest::takesWhatFitsTogether_data()
{
    QTest::addColumn<QByteArray>("driver");
    QTest::addColumn<QByteArray>("query");

    QTest::newRow("PostgreSQL") << QByteArray("postgresql")
                                << QByteArray("SELECT * FROM t WHERE updated > :watermark LIMIT :limit");
    QTest::newRow("MySQL") << QByteArray("mysql") << QByteArray("SELECT * FROM t WHERE updated > :watermark_utc");
    QTest::newRow("SQLite") << QByteArray("sqlite") << QByteArray("SELECT * FROM t WHERE updated > :watermark_local");
    QTest::newRow("ODBC without a parameter") << QByteArray("odbc") << QByteArray("SELECT * FROM t");
}

void SqlFeedTest::takesWhatFitsTogether()
{
    QFETCH(QByteArray, driver);
    QFETCH(QByteArray, query);
    QCOMPARE(faultsOfSqlFeed(sqlFeed(driver.constData(), query.constData())), QStringList());
}

void SqlFeedTest::tellsAParameterWithoutItsMeaning()
{
    FeedDefinition feed = sqlFeed("postgresql", "SELECT 1 LIMIT :limit");
    feed.pageRows = 0;
    QCOMPARE(faultsOfSqlFeed(feed).size(), 1);
    QVERIFY(faultsOfSqlFeed(feed)[0].contains(QStringLiteral("page_rows")));
    feed = sqlFeed("postgresql", "SELECT :watermark");
    feed.watermarkInitial.clear();
    QCOMPARE(faultsOfSqlFeed(feed).size(), 1);
    feed = sqlFeed("postgresql", "SELECT :watermark_utc");
    feed.watermarkInitial = QStringLiteral("2026-01-01");
    QCOMPARE(faultsOfSqlFeed(feed).size(), 1);
    QVERIFY(faultsOfSqlFeed(feed)[0].contains(QStringLiteral("offset")));
}

void SqlFeedTest::wantsTimesWithoutOffsetWhereTheServerIgnoresIt()
{
    for (const char *driver : {"mysql", "sqlite", "odbc"}) {
        FeedDefinition feed = sqlFeed(driver, "SELECT * FROM t WHERE updated > :watermark");
        QCOMPARE(faultsOfSqlFeed(feed).size(), 1);
        feed.watermarkField = QStringLiteral("id"); // a number has no offset
        QCOMPARE(faultsOfSqlFeed(feed).size(), 0);
    }
}

void SqlFeedTest::wantsNdjson()
{
    FeedDefinition feed = sqlFeed("sqlite", "SELECT 1");
    feed.format = {{"type", "json"}, {"rows", ""}};
    QCOMPARE(faultsOfSqlFeed(feed).size(), 1);
    feed.connector = {{"type", "http"}, {"url", "http://127.0.0.1/"}};
    QCOMPARE(faultsOfSqlFeed(feed).size(), 0);
}

void SqlFeedTest::refusesUserAndPasswordInAConnectionString_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<bool>("refused");

    QTest::newRow("none") << "Driver={PostgreSQL Unicode};Server={endpoint:db};Database=hotline" << false;
    QTest::newRow("PWD") << "DSN=hotline;PWD=x" << true;
    QTest::newRow("Password, spaces") << "DSN=hotline; Password = x" << true;
    QTest::newRow("UID") << "DSN=hotline;uid=x" << true;
    QTest::newRow("User ID") << "DSN=hotline;User ID=x" << true;
}

void SqlFeedTest::refusesUserAndPasswordInAConnectionString()
{
    QFETCH(QString, connection);
    FeedDefinition feed = sqlFeed("odbc", "SELECT 1");
    feed.connector.insert(QStringLiteral("connection"), connection);
    QTEST(!faultsOfSqlFeed(feed).isEmpty(), "refused");
}

void SqlFeedTest::isReadWithItsPack()
{
    PackCopy copy;
    const auto replace = [&copy](const char *before, const char *after) {
        copy.replace(QStringLiteral("feeds/air.json"), QString::fromUtf8(before), QString::fromUtf8(after));
    };
    replace("\"type\": \"folder\", \"path\": \"{endpoint:drop}\", \"pattern\": \"*.csv\", \"stable_s\": 5",
            "\"type\": \"sql\", \"driver\": \"postgresql\", \"host\": \"{endpoint:db}\", \"port\": 5433, "
            "\"database\": \"air\", \"user\": \"reader\", \"password_secret\": \"air-db\", \"tls\": \"verify-full\", "
            "\"ca_file\": \"/etc/ssl/air.pem\", \"query\": \"SELECT station, at, value FROM air\", "
            "\"timeout_s\": 30, \"max_mib\": 16");
    replace("\"type\": \"csv\", \"delimiter\": \";\", \"encoding\": \"windows-1258\"", "\"type\": \"ndjson\"");
    replace("trạm", "/station");
    replace("lúc", "/at");
    replace("PM2.5", "/value");
    const PackReading reading = readPack(copy.path());
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
}

void SqlFeedTest::refusesADeleteWhenThePackIsRead()
{
    PackCopy copy;
    copy.replace(QStringLiteral("feeds/air.json"),
                 QStringLiteral("\"type\": \"folder\", \"path\": \"{endpoint:drop}\", \"pattern\": \"*.csv\", "
                                "\"stable_s\": 5"),
                 QStringLiteral("\"type\": \"sql\", \"driver\": \"postgresql\", \"host\": \"{endpoint:db}\", "
                                "\"database\": \"hotline\", \"user\": \"reader\", \"tls\": \"verify-full\", "
                                "\"query\": \"DELETE FROM call\""));
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    const QString told = texts(reading.problems).join(QLatin1Char('\n'));
    QVERIFY2(
        told.contains(QStringLiteral("feeds/air.json /feeds/0: The statement is no query: it begins with “DELETE”")),
        qPrintable(told));
}

void SqlFeedTest::refusesSettingsOfAnotherDriver()
{
    PackCopy copy;
    copy.replace(QStringLiteral("feeds/air.json"),
                 QStringLiteral("\"type\": \"folder\", \"path\": \"{endpoint:drop}\", \"pattern\": \"*.csv\", "
                                "\"stable_s\": 5"),
                 QStringLiteral("\"type\": \"sql\", \"driver\": \"sqlite\", \"path\": \"x.sqlite\", "
                                "\"password\": \"open\", \"query\": \"SELECT 1\""));
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    const QString told = texts(reading.problems).join(QLatin1Char('\n'));
    QVERIFY2(told.contains(QStringLiteral("feeds/air.json /feeds/0/connector")), qPrintable(told));
    QVERIFY2(!told.contains(QStringLiteral("open")), qPrintable(told));
}

void SqlFeedTest::refusesAPasswordForTheNameOfOne()
{
    PackCopy copy;
    copy.replace(QStringLiteral("feeds/air.json"),
                 QStringLiteral("\"type\": \"folder\", \"path\": \"{endpoint:drop}\", \"pattern\": \"*.csv\", "
                                "\"stable_s\": 5"),
                 QStringLiteral("\"type\": \"sql\", \"driver\": \"postgresql\", \"host\": \"{endpoint:systems}\", "
                                "\"database\": \"air\", \"user\": \"reader\", \"password_secret\": \"P4ss word!\", "
                                "\"tls\": \"verify-full\", \"query\": \"SELECT 1\""));
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    const QString told = texts(reading.problems).join(QLatin1Char('\n'));
    QVERIFY2(told.contains(QStringLiteral("feeds/air.json /feeds/0/connector")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("password_secret")), qPrintable(told));
    QVERIFY2(!told.contains(QStringLiteral("P4ss")), qPrintable(told));
}

QTEST_GUILESS_MAIN(SqlFeedTest)
#include "tst_sql_feed.moc"
