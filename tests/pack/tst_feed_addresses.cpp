// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_addresses.h"
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

QStringList faultsOf(const QJsonObject &connector)
{
    return faultsOfAddresses(connector, {{QStringLiteral("s"), QStringLiteral("http://10.0.0.1:8460")},
                                         {QStringLiteral("host"), QStringLiteral("10.0.0.1:5432")},
                                         {QStringLiteral("later"), QString()}});
}

} // namespace

class FeedAddressesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesWhatCanBeReached_data();
    void takesWhatCanBeReached();
    void tellsWhatCannot_data();
    void tellsWhatCannot();
    void isToldOfAPackThatIsRead();
};

void FeedAddressesTest::takesWhatCanBeReached_data()
{
    QTest::addColumn<QJsonObject>("connector");
    QTest::newRow("http") << QJsonObject{{"type", "http"}, {"url", "{endpoint:s}/báo-cáo?from={watermark}&n={limit}"}};
    QTest::newRow("sse") << QJsonObject{{"type", "sse"}, {"url", "https://h/events"}};
    QTest::newRow("websocket") << QJsonObject{{"type", "websocket"}, {"url", "wss://{endpoint:host}/live"}};
    QTest::newRow("mqtt") << QJsonObject{{"type", "mqtt"}, {"url", "mqtts://h"}, {"tls", QJsonObject()}};
    QTest::newRow("sftp") << QJsonObject{{"type", "sftp"}, {"url", "sftp://h:22/a"}};
    QTest::newRow("sql") << QJsonObject{{"type", "sql"}, {"driver", "mysql"}, {"host", "{endpoint:host}"}};
    QTest::newRow("an address of version 6") << QJsonObject{{"type", "sql"}, {"driver", "mysql"}, {"host", "[::1]:33"}};
    QTest::newRow("folder") << QJsonObject{{"type", "folder"}, {"path", "/a b/{endpoint:host}"}};
    QTest::newRow("manual") << QJsonObject{{"type", "manual"}};
    QTest::newRow("an address that is given where it runs")
        << QJsonObject{{"type", "http"}, {"url", "{endpoint:later}/d"}};
}

void FeedAddressesTest::takesWhatCanBeReached()
{
    QFETCH(QJsonObject, connector);
    QCOMPARE(faultsOf(connector), QStringList());
}

void FeedAddressesTest::tellsWhatCannot_data()
{
    QTest::addColumn<QJsonObject>("connector");
    QTest::addColumn<QString>("fault");
    const QString unknown = QStringLiteral("pack.json names no endpoint “nowhere”.");
    QTest::newRow("host") << QJsonObject{{"type", "sql"}, {"driver", "mysql"}, {"host", "{endpoint:nowhere}"}}
                          << unknown;
    QTest::newRow("connection") << QJsonObject{{"type", "sql"},
                                               {"driver", "odbc"},
                                               {"connection", "{endpoint:nowhere}"}}
                                << unknown;
    QTest::newRow("tokens") << QJsonObject{{"type", "http"},
                                           {"url", "{endpoint:s}/d"},
                                           {"auth", QJsonObject{{"token_url", "{endpoint:nowhere}/t"}}}}
                            << unknown;
    const auto row = [](const char *name, const char *type, const QString &url, const char *schemes) {
        QString filled = url;
        filled.replace(QStringLiteral("{endpoint:s}"), QStringLiteral("http://10.0.0.1:8460"));
        QTest::newRow(name)
            << QJsonObject{{"type", type}, {"url", url}}
            << QStringLiteral("“%1” is no address that begins with %2.").arg(filled, QString::fromLatin1(schemes));
    };
    row("ftp", "http", QStringLiteral("ftp://h/x"), "http:// or https://");
    row("a space", "http", QStringLiteral("{endpoint:s}/báo cáo.json"), "http:// or https://");
    row("no host", "sse", QStringLiteral("http:///x"), "http:// or https://");
    row("websocket", "websocket", QStringLiteral("https://h/x"), "ws:// or wss://");
    row("mqtt", "mqtt", QStringLiteral("{endpoint:s}"), "mqtt:// or mqtts://");
    row("sftp", "sftp", QStringLiteral("{endpoint:s}/a"), "sftp://");
    QTest::newRow("scheme of the tokens")
        << QJsonObject{{"type", "http"}, {"url", "{endpoint:s}/d"}, {"auth", QJsonObject{{"token_url", "idp/t"}}}}
        << QStringLiteral("“idp/t” is no address that begins with http:// or https://.");
    QTest::newRow("tls in the clear") << QJsonObject{{"type", "mqtt"}, {"url", "mqtt://h"}, {"tls", QJsonObject()}}
                                      << QStringLiteral("“mqtt://h” is not encrypted, so “tls” means nothing.");
    QTest::newRow("an address for a host")
        << QJsonObject{{"type", "sql"}, {"driver", "mysql"}, {"host", "{endpoint:s}"}}
        << QStringLiteral("“http://10.0.0.1:8460” is no host name with or without a port.");
}

void FeedAddressesTest::tellsWhatCannot()
{
    QFETCH(QJsonObject, connector);
    QFETCH(QString, fault);
    QCOMPARE(faultsOf(connector), QStringList{fault});
}

/// A wall shows such a feed as disconnected: --endpoint may bring what the pack does not name.
void FeedAddressesTest::isToldOfAPackThatIsRead()
{
    PackCopy copy;
    QVERIFY(readPack(copy.path()).addresses.empty());
    copy.replace(QStringLiteral("feeds/dossiers.json"), QStringLiteral("{endpoint:systems}"),
                 QStringLiteral("ftp://systems"));
    const PackReading reading = readPack(copy.path());
    QVERIFY(reading.pack);
    QCOMPARE(texts(reading.addresses).size(), qsizetype(1));
    QVERIFY2(texts(reading.addresses)[0].startsWith(QStringLiteral("feeds/dossiers.json ")),
             qPrintable(texts(reading.addresses)[0]));
}

QTEST_GUILESS_MAIN(FeedAddressesTest)
#include "tst_feed_addresses.moc"
