// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// What is wrong with the pack when its feed has this connector.
QString faultsWith(const QByteArray &connector)
{
    PackCopy copy;
    copy.replace(
        QStringLiteral("feeds/dossiers.json"),
        QStringLiteral("\"type\": \"http\", \"url\": \"{endpoint:systems}/dossiers?since={watermark}&n={limit}\""),
        QString::fromUtf8(connector));
    const PackReading reading = readPack(copy.path());
    return reading.pack ? QString() : texts(reading.problems).join(QLatin1Char('\n'));
}

QByteArray withUrl(const char *url)
{
    return QByteArrayLiteral("\"type\": \"http\", \"url\": \"") + url + "\"";
}

QByteArray withHeader(const char *name)
{
    return withUrl("https://{endpoint:systems}/d") + ", \"headers\": { \"Accept-Language\": \"vi\", \"" + name +
           "\": \"s3cr3t\" }";
}

} // namespace

class HttpFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void isReadWithItsPack_data()
    {
        QTest::addColumn<QByteArray>("connector");
        QTest::newRow("an endpoint") << withUrl("{endpoint:systems}/d?mail=a@b");
        QTest::newRow("a sign behind the host") << withUrl("https://{endpoint:systems}/a@b");
        QTest::newRow("a cursor that goes with what holds it")
            << withUrl("{endpoint:systems}/d?since={watermark}") +
                   ", \"paging\": { \"type\": \"cursor\", \"next\": \"/_links/next/href\", "
                   "\"may_be_missing\": true }";
        QTest::newRow("a harmless header") << withHeader("X-Requested-With");
    }

    void isReadWithItsPack()
    {
        QFETCH(QByteArray, connector);
        QCOMPARE(faultsWith(connector), QString());
    }

    void refusesWhatBelongsIntoASecret_data()
    {
        QTest::addColumn<QByteArray>("connector");
        QTest::newRow("a user and a password") << withUrl("https://ioc:s3cr3t@{endpoint:systems}/d");
        QTest::newRow("a user") << withUrl("https://s3cr3t@host/d");
        QTest::newRow("of the server of tokens")
            << withUrl("https://host/d") +
                   ", \"auth\": { \"type\": \"oauth2\", \"token_url\": \"https://a:s3cr3t@{endpoint:idp}/t\", "
                   "\"client_id\": \"a\", \"secret\": \"key\" }";
        for (const char *name : {"Authorization", "proxy-authorization", "Cookie", "X-Api-Key", "apikey",
                                 "X-Auth-Token", "Client-Secret", "X-PASSWORD"})
            QTest::newRow(name) << withHeader(name);
    }

    void refusesWhatBelongsIntoASecret()
    {
        QFETCH(QByteArray, connector);
        const QString faults = faultsWith(connector);
        QVERIFY2(faults.contains(QStringLiteral("feeds/dossiers.json /feeds/0")), qPrintable(faults));
        QVERIFY2(faults.contains(QStringLiteral("“auth” and “toancanh-cli secret set”")), qPrintable(faults));
        QVERIFY2(!faults.contains(QStringLiteral("s3cr3t")), qPrintable(faults));
    }
};

QTEST_GUILESS_MAIN(HttpFeedTest)
#include "tst_http_feed.moc"
