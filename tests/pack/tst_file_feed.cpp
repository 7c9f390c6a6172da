// SPDX-License-Identifier: GPL-3.0-or-later
// What a pack may say of feeds that are files.
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const char *const kSftp =
    R"("type": "sftp", "url": "sftp://{endpoint:drop}/ra", "pattern": "*.csv", "after": "remember",
    "auth": {"type": "key", "user": "ioc", "secret": "so-y-te"}, "stable_s": 2, "duplicate_days": 30, "must_hold": ".here",
    "host_keys": ["SHA256:JZXpesHbCn21vuVmtEfhQCtHx/prwIIf8b20P6N+kc4"])";

/// What is wrong with the pack when its feed has this connector.
QString faultsWith(const QByteArray &connector)
{
    PackCopy copy;
    copy.replace(QStringLiteral("feeds/air.json"),
                 QStringLiteral("\"type\": \"folder\", \"path\": \"{endpoint:drop}\", \"pattern\": \"*.csv\", "
                                "\"stable_s\": 5"),
                 QString::fromUtf8(connector));
    const PackReading reading = readPack(copy.path());
    return reading.pack ? QString() : texts(reading.problems).join(QLatin1Char('\n'));
}

QByteArray sftpWith(const char *before, const char *after)
{
    return QByteArray(kSftp).replace(before, after);
}

} // namespace

class FileFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void isReadWithItsPack()
    {
        QCOMPARE(faultsWith(kSftp), QString());
        QCOMPARE(faultsWith(R"("type": "folder", "path": "{endpoint:drop}", "pattern": "*", "must_hold": ".here",
                               "duplicate_days": 7, "timeout_s": 10)"),
                 QString());
    }

    void refusesWhatCannotBeMeant_data()
    {
        QTest::addColumn<QByteArray>("connector");
        QTest::newRow("a server that nobody could know")
            << sftpWith(R"("host_keys": ["SHA256:JZXpesHbCn21vuVmtEfhQCtHx/prwIIf8b20P6N+kc4"])", R"("host_keys": [])");
        QTest::newRow("an old fingerprint") << sftpWith("SHA256:JZXpesHbCn21vuVmtEfhQCtHx/prwIIf8b20P6N+kc4",
                                                        "16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48");
        QTest::newRow("no login") << sftpWith(R"("auth": {"type": "key", "user": "ioc", "secret": "so-y-te"},)", "");
        QTest::newRow("files of no name") << sftpWith("*.csv", "");
        QTest::newRow("files below a folder") << sftpWith("*.csv", "2026/*.csv");
        QTest::newRow("files of no name in a folder")
            << QByteArray(R"("type": "folder", "path": "{endpoint:drop}", "pattern": "")");
        QTest::newRow("files below a folder of a folder")
            << QByteArray(R"("type": "folder", "path": "{endpoint:drop}", "pattern": "xa/a.csv")");
        QTest::newRow("a marker elsewhere") << sftpWith(".here", "../here");
        QTest::newRow("a password in the address") << sftpWith("{endpoint:drop}", "ioc:P4ss@host");
        QTest::newRow("a password for the name of one") << sftpWith("so-y-te", "P4ss word!");
    }

    void refusesWhatCannotBeMeant()
    {
        QFETCH(QByteArray, connector);
        const QString told = faultsWith(connector);
        QVERIFY2(told.contains(QStringLiteral("feeds/air.json /feeds/0/connector")), qPrintable(told));
        QVERIFY2(!told.contains(QStringLiteral("P4ss")), qPrintable(told));
    }

    void refusesAPatternWhoseBracketsFitNothing()
    {
        for (const char *pattern : {"bao-cao-[0-9.csv", "[z-a]*.csv", "[]*.csv"}) {
            const QString told = faultsWith(sftpWith("*.csv", pattern));
            QVERIFY2(told.contains(QStringLiteral("feeds/air.json /feeds/0: ")) &&
                         told.contains(QString::fromLatin1(pattern)),
                     qPrintable(told));
        }
        QCOMPARE(faultsWith(sftpWith("*.csv", "[!~]ho so; xã [0-9][0-9]].xlsx")), QString());
    }
};

QTEST_GUILESS_MAIN(FileFeedTest)
#include "tst_file_feed.moc"
