// SPDX-License-Identifier: GPL-3.0-or-later
// A reform from the lists of the province to restated figures, rankings and the parts of a change, by the program
// alone.
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// a and b become one under the code of a; c is split, households 3 to 1, between the code of b and itself; d stays.
constexpr const char *kCrosswalk = "old_code,old_type,old_name,new_code,new_type,new_name,split,households\n"
                                   "00001,Xã,Xã An,00001,Xã,Xã An Bình,False,\n"
                                   "00002,Xã,Xã Bình,00001,Xã,Xã An Bình,False,\n"
                                   "00003,Xã,Xã Cao,00002,Phường,Phường Cao Thượng,True,0.75\n"
                                   "00003,Xã,Xã Cao,00003,Xã,Xã Cao Hạ,True,0.25\n"
                                   "00004,Phường,Phường Dưới,00004,Phường,Phường Dưới,False,\n";

/// June by the old codes, July by the new ones.
constexpr const char *kDossiers = "day,code,field,closed,on_time\n"
                                  "2025-06-10,00001,Land,10,8\n"
                                  "2025-06-10,00002,Land,30,12\n"
                                  "2025-06-10,00003,Land,40,36\n"
                                  "2025-06-10,00004,Civil,20,19\n"
                                  "2025-07-10,00001,Land,50,40\n"
                                  "2025-07-10,00002,Land,20,18\n"
                                  "2025-07-10,00003,Land,4,4\n"
                                  "2025-07-10,00004,Civil,20,20\n";

/// Of a month whose newest case came days before its end, by a feed that promises a day.
const QString kQuality = QStringLiteral("stale");

} // namespace

class TestTerritory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void joinsNothingByTheCodeAlone();
    void restatesToTodaysUnits();
    void restatesBackToTheUnitsOfThen();
    void tellsWhatWasKnownAtATimeOrOnADay_data();
    void tellsWhatWasKnownAtATimeOrOnADay();
    void refusesADayThatIsNone();
    void refusesAUnitOfAnotherDay();
    void ranksTheCommunesOfOneDay();
    void tellsWhatMovedTheProvince();
    void refusesWhatTheListsDoNotTell();

private:
    QStringList with(QStringList arguments) const
    {
        return arguments << QStringLiteral("--data") << path("data") << QStringLiteral("--at")
                         << QStringLiteral("2025-08-02T08:00") << QStringLiteral("--format") << QStringLiteral("json");
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString told(const QString &unit, const QString &month, const QString &boundary = {},
                 const QString &known = {}) const;

    QTemporaryDir m_folder;
};

/// "75 exact": the value of one month and how it was restated.
QString TestTerritory::told(const QString &unit, const QString &month, const QString &boundary,
                            const QString &known) const
{
    QStringList arguments{QStringLiteral("query"),
                          QStringLiteral("--indicator"),
                          QStringLiteral("on_time_share"),
                          QStringLiteral("--unit"),
                          unit,
                          QStringLiteral("--from"),
                          month + QStringLiteral("-01"),
                          QStringLiteral("--to"),
                          month + QStringLiteral("-02")};
    if (!boundary.isEmpty())
        arguments << QStringLiteral("--boundary") << boundary;
    if (!known.isEmpty())
        arguments << QStringLiteral("--as-known") << known;
    const QJsonObject answer = json(cli(with(arguments)));
    if (answer[QLatin1String("boundary")].toString() != boundary)
        return QStringLiteral("told by another boundary");
    const QJsonObject row = answer[QLatin1String("rows")].toArray().at(0).toObject();
    const QJsonValue value = row[QLatin1String("value")];
    return (value.isNull() ? row[QLatin1String("missing_because")].toString()
                           : QString::number(value.toDouble(), 'g', 8)) +
           QLatin1Char(' ') + row[QLatin1String("restated")].toString();
}

void TestTerritory::initTestCase()
{
    const QDir source(QStringLiteral(TEST_SOURCE_DIR "/packs/reform"));
    QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = source.relativeFilePath(files.next());
        QVERIFY(QDir().mkpath(QFileInfo(path("pack/") + name).path()));
        QVERIFY(QFile::copy(source.filePath(name), path("pack/") + name));
    }
    write(path("old.csv"), "code,type,name\n96,Tỉnh,Tỉnh Sắp Xếp\n");
    write(path("pairs.csv"), kCrosswalk);
    const QString pack = path("pack");
    const auto import = [&](QStringList arguments) {
        return cli(QStringList{QStringLiteral("pack")} << arguments << QStringLiteral("--pack") << pack);
    };
    QCOMPARE(import({QStringLiteral("import-units"), path("old.csv"), QStringLiteral("--valid-from"),
                     QStringLiteral("2004-01-01")})
                 .status,
             0);
    const Finished pairs =
        import({QStringLiteral("import-crosswalk"), path("pairs.csv"), QStringLiteral("--valid-on"),
                QStringLiteral("2025-07-01"), QStringLiteral("--old-from"), QStringLiteral("2004-01-01"),
                QStringLiteral("--split"), QStringLiteral("split"), QStringLiteral("--weight"),
                QStringLiteral("households"), QStringLiteral("--weight-kind"), QStringLiteral("households")});
    QVERIFY2(pairs.status == 0, pairs.err.constData());
    QVERIFY(pairs.out.contains("5 rows: 8 units added, 0 changed, 5 links"));
    const Finished checked = cli({QStringLiteral("check-pack"), pack});
    QVERIFY2(checked.status == 0, checked.out.constData());
    QVERIFY(QDir().mkpath(path("drop")));
    write(path("drop/june-july.csv"), kDossiers);
    const Finished collected =
        cli({QStringLiteral("collect"), QStringLiteral("--pack"), pack, QStringLiteral("--data"), path("data"),
             QStringLiteral("--endpoint"), QStringLiteral("drop=") + path("drop"), QStringLiteral("--at"),
             QStringLiteral("2025-08-02T08:00"), QStringLiteral("--once")});
    QVERIFY2(collected.status == 0, collected.err.constData());
}

void TestTerritory::joinsNothingByTheCodeAlone()
{
    QCOMPARE(told(QStringLiteral("00001@2025-06-30"), QStringLiteral("2025-06")), QStringLiteral("80 as_was"));
    QCOMPARE(told(QStringLiteral("00001@2025-06-30"), QStringLiteral("2025-07")),
             QStringLiteral("outside_lineage as_was"));
    QCOMPARE(told(QStringLiteral("00001@2025-07-01"), QStringLiteral("2025-06")),
             QStringLiteral("outside_lineage as_was"));
    QCOMPARE(told(QStringLiteral("00001@2025-07-01"), QStringLiteral("2025-07")), QStringLiteral("80 as_was"));
}

void TestTerritory::restatesToTodaysUnits()
{
    const QString today = QStringLiteral("2025-08-02");
    // (8 + 12) / (10 + 30)
    QCOMPARE(told(QStringLiteral("00001@2025-07-01"), QStringLiteral("2025-06"), today), QStringLiteral("50 exact"));
    // Three quarters of 36 of three quarters of 40.
    QCOMPARE(told(QStringLiteral("00002@2025-07-01"), QStringLiteral("2025-06"), today), QStringLiteral("90 weighted"));
    QCOMPARE(told(QStringLiteral("00004@2025-07-01"), QStringLiteral("2025-06"), today), QStringLiteral("95 exact"));
}

void TestTerritory::restatesBackToTheUnitsOfThen()
{
    const QString then = QStringLiteral("2025-06-30");
    // (18 + 4) / (20 + 4): both came from c alone.
    QCOMPARE(told(QStringLiteral("00003@2004-01-01"), QStringLiteral("2025-07"), then),
             QStringLiteral("91.666667 exact"));
    // Nobody has told how many households a and b brought.
    QCOMPARE(told(QStringLiteral("00001@2004-01-01"), QStringLiteral("2025-07"), then),
             QStringLiteral("not_restatable impossible"));
    // So nobody knows what its inputs come to either.
    const QJsonArray inputs =
        json(cli(with({QStringLiteral("trace"), QStringLiteral("--indicator"), QStringLiteral("on_time_share"),
                       QStringLiteral("--unit"), QStringLiteral("00001@2004-01-01"), QStringLiteral("--period"),
                       QStringLiteral("2025-07"), QStringLiteral("--boundary"), then})))[QLatin1String("inputs")]
            .toArray();
    QCOMPARE(inputs.size(), 2);
    for (const QJsonValue &input : inputs)
        QVERIFY(input[QLatin1String("sum")].isNull());
}

void TestTerritory::tellsWhatWasKnownAtATimeOrOnADay_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("figure");

    // Everything came on 2 August at 8.
    QTest::newRow("the day before") << QStringLiteral("2025-08-01") << QStringLiteral("never_received as_was");
    QTest::newRow("that day at 7") << QStringLiteral("2025-08-02T07:00") << QStringLiteral("never_received as_was");
    QTest::newRow("that day at 9") << QStringLiteral("2025-08-02T09:00") << QStringLiteral("80 as_was");
    QTest::newRow("that day") << QStringLiteral("2025-08-02") << QStringLiteral("80 as_was");
}

void TestTerritory::tellsWhatWasKnownAtATimeOrOnADay()
{
    QFETCH(QString, known);
    QTEST(told(QStringLiteral("00001@2025-07-01"), QStringLiteral("2025-07"), {}, known), "figure");
}

void TestTerritory::refusesADayThatIsNone()
{
    for (const QString &option : {QStringLiteral("--as-known"), QStringLiteral("--from")})
        QCOMPARE(cli(with({QStringLiteral("query"), QStringLiteral("--indicator"), QStringLiteral("on_time_share"),
                           option, QStringLiteral("2025-07-02x")}))
                     .status,
                 1);
}

void TestTerritory::refusesAUnitOfAnotherDay()
{
    const Finished refused =
        cli(with({QStringLiteral("query"), QStringLiteral("--indicator"), QStringLiteral("on_time_share"),
                  QStringLiteral("--unit"), QStringLiteral("00001@2025-07-01"), QStringLiteral("--boundary"),
                  QStringLiteral("2025-06-30")}));
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.contains("does not exist on 2025-06-30"));
}

void TestTerritory::ranksTheCommunesOfOneDay()
{
    const QJsonObject answer =
        json(cli(with({QStringLiteral("rank"), QStringLiteral("--indicator"), QStringLiteral("on_time_share"),
                       QStringLiteral("--period"), QStringLiteral("2025-07")})));
    QCOMPARE(answer[QLatin1String("boundary")].toString(), QStringLiteral("2025-08-02"));
    QStringList rows;
    for (const auto &row : answer[QLatin1String("rows")].toArray())
        rows.push_back(QStringLiteral("%1 %2 %3")
                           .arg(row[QLatin1String("rank")].toInt())
                           .arg(row[QLatin1String("unit_id")].toString())
                           .arg(row[QLatin1String("climbed")].toInt(99)));
    // July: d 100, the upper part of c 90, a with b 80. June: 95, 90, 50. The lower part had 4 cases, less than 5.
    QCOMPARE(rows, QStringList({QStringLiteral("1 00004@2025-07-01 0"), QStringLiteral("2 00002@2025-07-01 0"),
                                QStringLiteral("3 00001@2025-07-01 0")}));
    const QJsonArray unranked = answer[QLatin1String("unranked")].toArray();
    QCOMPARE(unranked.size(), 1);
    QCOMPARE(unranked[0][QLatin1String("unit_id")].toString(), QStringLiteral("00003@2025-07-01"));
    QCOMPARE(unranked[0][QLatin1String("reason")].toString(), QStringLiteral("no_volume"));
    const QJsonValue first = answer[QLatin1String("rows")][0];
    QCOMPARE(first[QLatin1String("quality")].toString(), kQuality);
    QCOMPARE(first[QLatin1String("numerator")].toDouble() / first[QLatin1String("denominator")].toDouble(), 1.0);
}

void TestTerritory::tellsWhatMovedTheProvince()
{
    const QJsonObject answer =
        json(cli(with({QStringLiteral("explain"), QStringLiteral("--indicator"), QStringLiteral("on_time_share"),
                       QStringLiteral("--from-period"), QStringLiteral("2025-06"), QStringLiteral("--to-period"),
                       QStringLiteral("2025-07")})));
    // 75/100 to 82/94.
    const QJsonValue before = answer[QLatin1String("before")];
    QCOMPARE(before[QLatin1String("value")].toDouble(), 75.0);
    QCOMPARE(before[QLatin1String("numerator")].toDouble(), 75.0);
    QCOMPARE(before[QLatin1String("denominator")].toDouble(), 100.0);
    QCOMPARE(before[QLatin1String("quality")].toString(), kQuality);
    QCOMPARE(before[QLatin1String("restated")].toString(), QStringLiteral("exact"));
    QVERIFY(!before[QLatin1String("oldest_input")].toString().isEmpty());
    const double change = answer[QLatin1String("change")].toDouble();
    QVERIFY(qAbs(change - (100.0 * 82 / 94 - 75)) < 1e-9);
    double sum = 0;
    const QJsonArray rows = answer[QLatin1String("rows")].toArray();
    QCOMPARE(rows.size(), 4);
    for (const auto &row : rows)
        sum += row[QLatin1String("rate")].toDouble() + row[QLatin1String("mix")].toDouble();
    QVERIFY(qAbs(sum - change) < 1e-9);
    // a with b: 50 % to 80 % at shares 0.4 and 50/94.
    QCOMPARE(rows[0][QLatin1String("group")].toString(), QStringLiteral("00001@2025-07-01"));
    QVERIFY(qAbs(rows[0][QLatin1String("rate")].toDouble() - 30 * (0.4 + 50.0 / 94) / 2) < 1e-9);

    const QJsonObject byField =
        json(cli(with({QStringLiteral("explain"), QStringLiteral("--indicator"), QStringLiteral("on_time_share"),
                       QStringLiteral("--from-period"), QStringLiteral("2025-06"), QStringLiteral("--to-period"),
                       QStringLiteral("2025-07"), QStringLiteral("--over"), QStringLiteral("field")})));
    QCOMPARE(byField[QLatin1String("rows")].toArray().size(), 2);
    QVERIFY(qAbs(byField[QLatin1String("change")].toDouble() - change) < 1e-9);
}

void TestTerritory::refusesWhatTheListsDoNotTell()
{
    write(path("bad.csv"), QByteArray(kCrosswalk) + "00009,Làng,Làng Xa,00009,Xã,Xã Xa,False,\n");
    const Finished bad =
        cli({QStringLiteral("pack"), QStringLiteral("import-crosswalk"), path("bad.csv"), QStringLiteral("--pack"),
             path("pack"), QStringLiteral("--valid-on"), QStringLiteral("2025-07-01"), QStringLiteral("--check")});
    QCOMPARE(bad.status, 1);
    QVERIFY2(bad.err.contains("bad.csv line 7: ") && bad.err.contains("Làng"), bad.err.constData());
    const Finished undated = cli({QStringLiteral("pack"), QStringLiteral("import-crosswalk"), path("pairs.csv"),
                                  QStringLiteral("--pack"), path("pack")});
    QCOMPARE(undated.status, 1);
    QVERIFY(undated.err.contains("--valid-on"));
}

QTEST_GUILESS_MAIN(TestTerritory)
#include "tst_territory.moc"
