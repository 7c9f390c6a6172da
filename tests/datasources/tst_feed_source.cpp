// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/feed_source.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const std::map<QString, QString> kHere{{QStringLiteral("s"), QStringLiteral("http://10.0.0.1")}};
const std::map<QString, QString> kThere{{QStringLiteral("s"), QStringLiteral("http://10.0.0.2")}};

QJsonObject merged(QJsonObject settings, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        settings.insert(it.key(), it.value());
    return settings;
}

} // namespace

class FeedSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void isAnotherWhereTheCursorMeansNothing_data();
    void isAnotherWhereTheCursorMeansNothing();
    void isTheSameHoweverItIsRead_data();
    void isTheSameHoweverItIsRead();
    void filesAndPeopleMayMove();
    void isNotKnownWithoutAnAddress();
};

void FeedSourceTest::isAnotherWhereTheCursorMeansNothing_data()
{
    QTest::addColumn<QJsonObject>("before");
    QTest::addColumn<QJsonObject>("after");
    const auto row = [](const char *name, const QJsonObject &before, const QJsonObject &change) {
        QTest::newRow(name) << before << merged(before, change);
    };
    const QJsonObject http{{"type", "http"}, {"url", "http://h/a.csv?from={watermark}"}};
    const QJsonObject sql{{"type", "sql"},     {"driver", "postgresql"}, {"host", "db"},
                          {"database", "one"}, {"query", "SELECT 1"},    {"user", "u"}};
    const QJsonObject mqtt{{"type", "mqtt"}, {"url", "mqtt://b"}, {"topic", "a/+"}};
    row("path of the address", http, {{"url", "http://h/b.csv?from={watermark}"}});
    row("server of the address", http, {{"url", "http://g/a.csv?from={watermark}"}});
    row("posted", http, {{"post", QJsonObject{{"form", QJsonObject{{"layer", "b"}}}}}});
    row("connector", http, {{"type", "sse"}});
    row("host", sql, {{"host", "other"}});
    row("port", sql, {{"port", 5433}});
    row("database", sql, {{"database", "two"}});
    row("query", sql, {{"query", "SELECT 2"}});
    row("file", {{"type", "sql"}, {"driver", "sqlite"}, {"path", "/a"}}, {{"path", "/b"}});
    row("connection", {{"type", "sql"}, {"driver", "odbc"}, {"connection", "DSN=a"}}, {{"connection", "DSN=b"}});
    row("topic", mqtt, {{"topic", "b/+"}});
    row("broker", mqtt, {{"url", "mqtt://c"}});
    row("from files", {{"type", "folder"}, {"path", "/a"}}, http);
    row("from people", {{"type", "manual"}}, {{"type", "folder"}});
}

void FeedSourceTest::isAnotherWhereTheCursorMeansNothing()
{
    QFETCH(QJsonObject, before);
    QFETCH(QJsonObject, after);
    QVERIFY(!feedSource(before, {}).isEmpty());
    QVERIFY(!feedSource(after, {}).isEmpty());
    QVERIFY(feedSource(before, {}) != feedSource(after, {}));
}

void FeedSourceTest::isTheSameHoweverItIsRead_data()
{
    QTest::addColumn<QJsonObject>("after");
    QTest::newRow("time-out") << QJsonObject{{"timeout_s", 5}};
    QTest::newRow("size") << QJsonObject{{"max_mib", 5}};
    QTest::newRow("login") << QJsonObject{{"auth", QJsonObject{{"type", "bearer"}, {"secret", "key"}}}};
    QTest::newRow("trust") << QJsonObject{{"tls", QJsonObject{{"ca_file", "/ca.pem"}}}};
    QTest::newRow("a user in the address") << QJsonObject{{"url", "http://ai:matkhau@10.0.0.1/a"}};
    QTest::newRow("written out") << QJsonObject{{"url", "http://10.0.0.1/a"}};
}

void FeedSourceTest::isTheSameHoweverItIsRead()
{
    QFETCH(QJsonObject, after);
    const QJsonObject before{{"type", "http"}, {"url", "{endpoint:s}/a"}};
    QCOMPARE(feedSource(merged(before, after), kHere), feedSource(before, kHere));
    QVERIFY(feedSource(before, kThere) != feedSource(before, kHere));
}

void FeedSourceTest::filesAndPeopleMayMove()
{
    const QJsonObject folder{{"type", "folder"}, {"path", "{endpoint:s}"}};
    QCOMPARE(feedSource(folder, kThere), feedSource(folder, kHere));
    QCOMPARE(feedSource({{"type", "sftp"}, {"url", "sftp://h/a"}}, {}), feedSource(folder, kHere));
    QVERIFY(!feedSource({{"type", "manual"}}, {}).isEmpty());
}

void FeedSourceTest::isNotKnownWithoutAnAddress()
{
    QCOMPARE(feedSource({{"type", "http"}, {"url", "{endpoint:none}/a"}}, kHere), QByteArray());
    QCOMPARE(feedSource({{"type", "sql"}, {"driver", "odbc"}, {"connection", "DSN=a;PWD=matkhau"}}, {}), QByteArray());
}

QTEST_GUILESS_MAIN(FeedSourceTest)
#include "tst_feed_source.moc"
