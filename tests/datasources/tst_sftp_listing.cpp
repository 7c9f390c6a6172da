// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/sftp_listing.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kNow = at("2026-11-22T05:21:00Z");

QString told(const QByteArray &line, Instant now = kNow)
{
    const auto entries = sftpEntriesOf(line, now);
    if (!entries)
        return toString(entries.error().code);
    QString text;
    for (const SftpEntry &entry : *entries)
        text +=
            QStringLiteral("%1|%2|%3|%4").arg(entry.name).arg(entry.isFile).arg(entry.size).arg(utc(entry.modified));
    return text;
}

} // namespace

class SftpListingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void readsLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("entry");
        // The first three as OpenSSH 9.2 writes them, then the example of draft-ietf-secsh-filexfer-02, 7.
        QTest::newRow("file") << QByteArray("-rw-r--r--    1 root     root            6 Nov 22 05:21 Báo cáo 1.csv\n")
                              << QStringLiteral("Báo cáo 1.csv|1|6|2026-11-22T05:21:00.000Z");
        QTest::newRow("folder") << QByteArray("drwxr-xr-x    2 root     root         4096 Nov  2 12:21 archive\n")
                                << QStringLiteral("archive|0|4096|2026-11-02T12:21:00.000Z");
        QTest::newRow("older") << QByteArray("-rw-r--r--    1 1000     1000           12 Feb 29  2024 a.csv\n")
                               << QStringLiteral("a.csv|1|12|2024-02-29T00:00:00.000Z");
        QTest::newRow("draft") << QByteArray("-rwxr-xr-x   1 mjos     staff      348911 Mar 25 14:29 t-filexfer\n")
                               << QStringLiteral("t-filexfer|1|348911|2026-03-25T14:29:00.000Z");
        QTest::newRow("a group of two words")
            << QByteArray("-rw-r--r--   1 svc      Domain Users     7 Nov 22 05:21 a.csv\n")
            << QStringLiteral("a.csv|1|7|2026-11-22T05:21:00.000Z");
        QTest::newRow("a name like a line")
            << QByteArray("-rw-r--r--   1 a  b    7 Nov 22 05:21 x 3 Nov 21 12:21 y.csv\n")
            << QStringLiteral("x 3 Nov 21 12:21 y.csv|1|7|2026-11-22T05:21:00.000Z");
        QTest::newRow("a name that begins with a blank") << QByteArray("-rw-r--r--   1 a  b    7 Nov 22 05:21  y.csv\n")
                                                         << QStringLiteral(" y.csv|1|7|2026-11-22T05:21:00.000Z");
        QTest::newRow("link") << QByteArray("lrwxrwxrwx   1 a  b    7 Nov 22 05:21 y.csv -> z\n")
                              << QStringLiteral("y.csv -> z|0|7|2026-11-22T05:21:00.000Z");
        QTest::newRow("itself and above")
            << QByteArray("drwxr-xr-x   1 a  b    7 Nov 22 05:21 .\ndrwxr-xr-x   1 a  b    7 Nov 22 05:21 ..\n")
            << QString();
    }

    void readsLines()
    {
        QFETCH(QByteArray, line);
        QTEST(told(line), "entry");
    }

    void takesTheLastYearInWhichTheDayWasNotAhead()
    {
        const QByteArray line = "-rw-r--r--   1 a  b    7 Dec 31 23:30 y.csv\n";
        QVERIFY(told(line, at("2027-01-01T00:10:00Z")).endsWith(QStringLiteral("2026-12-31T23:30:00.000Z")));
        QVERIFY(told(line, at("2026-12-31T16:31:00Z")).endsWith(QStringLiteral("2026-12-31T23:30:00.000Z"))); // +07:00
        QVERIFY(told(line, at("2026-06-30T00:00:00Z")).endsWith(QStringLiteral("2025-12-31T23:30:00.000Z")));
        QVERIFY(told("-rw-r--r--   1 a  b    7 Feb 29 23:30 y.csv\n", at("2026-03-30T00:00:00Z"))
                    .endsWith(QStringLiteral("2024-02-29T23:30:00.000Z")));
    }

    void passesOverNoLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"11-22-26  05:21AM       6 a.csv", "-rw-r--r-- 1 a b 6 Thg11 22 05:21 a.csv",
              "-rw-r--r-- 1 a b 6 Nov 32 05:21 a.csv", "-rw-r--r-- 1 a b 6 Nov 22 05:21 ../a.csv",
              "-rw-r--r-- 1 a b 6 Feb 29  2025 a.csv", "-rw-r--r-- 1 a b 99999999999999999999 Nov 22 05:21 a.csv",
              "-rw-r--r-- 1 a b 6 Nov 22 25:21 a.csv", "a.csv", "-rw-r--r-- 1 a b 6 Xxx 22 05:21 a.csv"})
            QTest::newRow(line) << QByteArray(line);
    }

    void passesOverNoLine()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(told("-rw-r--r-- 1 a b 6 Nov 22 05:21 b.csv\n" + line), toString(ErrorCode::Payload));
    }
};

QTEST_GUILESS_MAIN(SftpListingTest)
#include "tst_sftp_listing.moc"
