// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds whose times are written in a zone of their own.
#include "core/domain/feed_zone.h"
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kCsv = QStringLiteral("\"encoding\": \"windows-1258\"");

QString problemsOf(const PackCopy &pack)
{
    return texts(readPack(pack.path()).problems).join(QLatin1Char('\n'));
}

} // namespace

class ZoneFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheZoneOfAFormat();
    void changesTheMapping();
    void refusesAZoneThatNobodyKnows_data();
    void refusesAZoneThatNobodyKnows();
    void takesNoZoneWhereNoTimeIsWritten();
    void takesNoZoneForWhatPeopleEnter();

private:
    static QByteArray fingerprintOf(const PackCopy &pack)
    {
        return readPack(pack.path()).pack->feed(FeedId(QStringLiteral("air")))->mappingFingerprint;
    }
};

void ZoneFeedTest::readsTheZoneOfAFormat()
{
    for (const char *zone : {"UTC", "+07:00", "-03:30", "Asia/Tokyo", "America/Argentina/Buenos_Aires", "Etc/GMT-7"}) {
        PackCopy pack;
        pack.replace(QStringLiteral("feeds/air.json"), kCsv,
                     kCsv + QStringLiteral(", \"zone\": \"%1\"").arg(QLatin1String(zone)));
        const PackReading reading = readPack(pack.path());
        QVERIFY2(reading.pack, qPrintable(problemsOf(pack)));
        QCOMPARE(zoneNameOf(*reading.pack->feed(FeedId(QStringLiteral("air")))), QLatin1String(zone));
    }
    PackCopy without;
    QCOMPARE(zoneNameOf(*readPack(without.path()).pack->feed(FeedId(QStringLiteral("air")))), QString());
}

// What was read in the other zone is read anew.
void ZoneFeedTest::changesTheMapping()
{
    PackCopy without;
    PackCopy with;
    with.replace(QStringLiteral("feeds/air.json"), kCsv, kCsv + QStringLiteral(", \"zone\": \"UTC\""));
    QVERIFY(fingerprintOf(with) != fingerprintOf(without));
}

void ZoneFeedTest::refusesAZoneThatNobodyKnows_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("part");

    const QString unknown = QStringLiteral("is no time zone");
    const QString unlike = QStringLiteral("zone");
    QTest::newRow("no such place") << "Mars/Base" << unknown;
    QTest::newRow("too far from UTC") << "+15:00" << unknown;
    QTest::newRow("no minutes") << "+07:60" << unknown;
    QTest::newRow("hours alone") << "+7" << unlike;
    QTest::newRow("a rule") << "EST5EDT,M3.2.0,M11.1.0" << unlike;
    QTest::newRow("a path") << "../../etc/passwd" << unlike;
    QTest::newRow("empty") << "" << unlike;
}

void ZoneFeedTest::refusesAZoneThatNobodyKnows()
{
    QFETCH(QString, zone);
    QFETCH(QString, part);
    PackCopy pack;
    pack.replace(QStringLiteral("feeds/air.json"), kCsv, kCsv + QStringLiteral(", \"zone\": \"%1\"").arg(zone));
    QVERIFY(!readPack(pack.path()).pack);
    const QString problems = problemsOf(pack);
    QVERIFY2(problems.contains(QStringLiteral("feeds/air.json")) && problems.contains(QStringLiteral("/feeds/0")) &&
                 problems.contains(part),
             qPrintable(problems));
}

void ZoneFeedTest::takesNoZoneWhereNoTimeIsWritten()
{
    PackCopy pack;
    pack.replace(QStringLiteral("feeds/air.json"), QStringLiteral("\"type\": \"csv\", \"delimiter\": \";\", ") + kCsv,
                 QStringLiteral("\"type\": \"exposition\", \"zone\": \"UTC\""));
    QVERIFY2(problemsOf(pack).contains(QStringLiteral("/feeds/0/format")), qPrintable(problemsOf(pack)));
}

void ZoneFeedTest::takesNoZoneForWhatPeopleEnter()
{
    PackCopy pack;
    pack.replace(QStringLiteral("feeds/air.json"), QStringLiteral("\"type\": \"csv\", \"delimiter\": \";\", ") + kCsv,
                 QStringLiteral("\"type\": \"json\", \"rows\": \"\", \"zone\": \"UTC\""));
    pack.replace(
        QStringLiteral("feeds/air.json"),
        QStringLiteral("\"type\": \"folder\", \"path\": \"{endpoint:drop}\", \"pattern\": \"*.csv\", \"stable_s\": 5"),
        QStringLiteral("\"type\": \"manual\""));
    QVERIFY2(problemsOf(pack).contains(QStringLiteral("in the province's time")), qPrintable(problemsOf(pack)));
}

QTEST_GUILESS_MAIN(ZoneFeedTest)
#include "tst_zone_feed.moc"
