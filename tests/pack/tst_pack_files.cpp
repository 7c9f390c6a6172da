// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a pack that are missing, or say twice what may be said once.
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class PackFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void refusesAFolderThatIsNotThere();
    void namesEveryMissingFile();
    void findsAllFaultsInOneGo();
    void namesTheFileOfAnIdThatStandsTwice_data();
    void namesTheFileOfAnIdThatStandsTwice();
};

void PackFilesTest::refusesAFolderThatIsNotThere()
{
    const PackReading reading = readPack(QStringLiteral("/nowhere/at/all"));
    QVERIFY(!reading.pack);
    QCOMPARE(reading.problems.size(), 1u);
    QCOMPARE(reading.problems[0].file, QStringLiteral("/nowhere/at/all"));
    QVERIFY(reading.problems[0].reason.contains(QStringLiteral("--pack")));
}

void PackFilesTest::namesEveryMissingFile()
{
    PackCopy copy;
    for (const char *file : {"pack.json", "calendar.json", "sectors.json", "agencies.json", "units.csv"})
        copy.remove(QString::fromLatin1(file));
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    for (const char *file : {"pack.json", "calendar.json", "sectors.json", "agencies.json", "units.csv"}) {
        const auto told = std::count_if(reading.problems.begin(), reading.problems.end(),
                                        [&](const PackProblem &one) { return one.file == QString::fromLatin1(file); });
        QCOMPARE(told, 1);
    }
    // What may be missing.
    PackCopy other;
    other.remove(QStringLiteral("unit_links.csv"));
    other.remove(QStringLiteral("rules/rules.json"));
    other.remove(QStringLiteral("targets/targets.json"));
    QVERIFY(readPack(other.path()).pack);
}

void PackFilesTest::findsAllFaultsInOneGo()
{
    PackCopy copy;
    copy.replace(QStringLiteral("indicators/figures.json"), QStringLiteral("\"owner\": \"office\""),
                 QStringLiteral("\"owner\": \"nobody\""));
    copy.replace(QStringLiteral("rules/rules.json"), QStringLiteral("\"indicator\": \"air.worst\""),
                 QStringLiteral("\"indicator\": \"air.best\""));
    copy.replace(QStringLiteral("pack.json"), QStringLiteral("\"start_page\": \"overview\""),
                 QStringLiteral("\"start_page\": \"home\""));
    QCOMPARE(readPack(copy.path()).problems.size(), 3u);
}

void PackFilesTest::namesTheFileOfAnIdThatStandsTwice_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("id");

    for (const char *file : {"measures/air.json", "indicators/figures.json", "targets/targets.json", "feeds/air.json",
                             "rules/rules.json", "pages/overview.json"})
        QTest::newRow(file) << QString::fromLatin1(file) << QString();
    QTest::newRow("sectors.json") << "sectors.json"
                                  << "admin";
    QTest::newRow("agencies.json") << "agencies.json"
                                   << "office";
}

void PackFilesTest::namesTheFileOfAnIdThatStandsTwice()
{
    QFETCH(QString, file);
    QFETCH(QString, id);
    PackCopy copy;
    QString blamed = file;
    if (id.isEmpty()) {
        QFile whole(copy.path() + QLatin1Char('/') + file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        blamed = QString(file).replace(QStringLiteral(".json"), QStringLiteral("_again.json"));
        copy.add(blamed, whole.readAll());
    } else {
        const QString entry = QStringLiteral("{ \"id\": \"%1\"").arg(id);
        const QString kind = file == u"agencies.json" ? QStringLiteral(" \"kind\": \"office\",") : QString();
        copy.replace(
            file, QStringLiteral("[") + entry,
            QStringLiteral("[{ \"id\": \"%1\",%2 \"name\": { \"vi\": \"x\", \"en\": \"x\" } }, ").arg(id, kind) +
                entry);
    }
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    for (const PackProblem &problem : reading.problems) {
        QVERIFY2(problem.file == file || problem.file == blamed, qPrintable(toString(problem)));
        QVERIFY2(problem.reason.contains(QStringLiteral("twice")), qPrintable(toString(problem)));
    }
}

QTEST_GUILESS_MAIN(PackFilesTest)
#include "tst_pack_files.moc"
