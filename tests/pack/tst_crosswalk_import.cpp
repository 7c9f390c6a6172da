// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pack/unit_lists.h"

using namespace ioc;
using namespace ioc::test;

class CrosswalkImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsWhatBecameOfEveryUnit();
    void aSplitWithoutWeightsStaysWithout();
    void weightsMayComeLater();
    void writesTablesThatReadBackTheSame();
    void theOrderOfRowsDoesNotMatter();
    void importingTwiceChangesNothing();
    void endsUnitsThatThePackHoldsAlready();
    void refusesRowsThatDoNotFit_data();
    void refusesRowsThatDoNotFit();
    void aCodePassesToAnotherUnit();
    void refusesUnitsOfAnotherTypeThanInThePack();
    void tellsOfUnitsThatThePackNamesOtherwise();
    void aUnitIsTakenWithAllItsRowsOrNotAtAll();
    void takesOnlyTheRowsAskedFor();
    void refusesAFileWithoutTheColumns();
};

void CrosswalkImportTest::readsWhatBecameOfEveryUnit()
{
    const Folder folder;
    UnitTables tables = provinces();
    CrosswalkMapping mapping = crosswalk();
    mapping.split = text("split");
    mapping.weight = text("share");
    mapping.weightKind = text("population");
    const auto report = importCrosswalk(folder.list(pairs()), mapping, tables);
    IOC_VERIFY(report);
    QCOMPARE(refused(report), QStringList());
    QCOMPARE(report->rows, 7);
    QCOMPARE(report->added, 12);
    QCOMPARE(report->links, 7);
    QVERIFY(report->unweighted.isEmpty());
    QCOMPARE(
        linksOf(tables),
        QStringList({text("001@1976-01-01 > 001@2025-07-01 merge 1"), text("002@1976-01-01 > 001@2025-07-01 merge 1"),
                     text("003@1976-01-01 > 003@2025-07-01 split population0.6"),
                     text("003@1976-01-01 > 033@2025-07-01 split population0.4"),
                     text("004@1976-01-01 > 004@2025-07-01 same 1"), text("005@1976-01-01 > 005@2025-07-01 rename 1"),
                     text("006@1976-01-01 > 006@2025-07-01 retype 1")}));
    const AdministrativeUnit *old = tables.findByCode(text("004"), day("2025-06-30"));
    QVERIFY(old);
    QCOMPARE(old->name.vi, text("Đảo"));
    QVERIFY(old->type == UnitType::SpecialZone);
    QCOMPARE(old->validTo, day("2025-07-01"));
    QCOMPARE(old->parent.toString(), text("96@1976-01-01"));
    const AdministrativeUnit *merged = tables.findByCode(text("001"), day("2025-07-01"));
    QVERIFY(merged);
    QCOMPARE(merged->parent.toString(), text("96@2025-07-01"));
    QCOMPARE(merged->legalBasis, text("NQ 1"));
    QVERIFY(tables.check().empty());
}

void CrosswalkImportTest::aSplitWithoutWeightsStaysWithout()
{
    const Folder folder;
    UnitTables tables = provinces();
    const auto report = importCrosswalk(folder.list(pairs()), crosswalk(), tables);
    IOC_VERIFY(report);
    QCOMPARE(report->unweighted, QStringList{text("003@1976-01-01")});
    QVERIFY(linksOf(tables).contains(text("003@1976-01-01 > 003@2025-07-01 split ?")));
    QVERIFY(linksOf(tables).contains(text("003@1976-01-01 > 033@2025-07-01 split ?")));
    QVERIFY(tables.check().empty());
}

void CrosswalkImportTest::weightsMayComeLater()
{
    const Folder folder;
    UnitTables tables = provinces();
    IOC_VERIFY(importCrosswalk(folder.list(pairs()), crosswalk(), tables));
    CrosswalkMapping mapping = crosswalk();
    mapping.legalBasis.clear();
    mapping.weight = text("share");
    mapping.weightKind = text("area");
    const auto report = importCrosswalk(folder.list(QByteArray(kHeader) + "003,Xã,Cao,003,Xã,Cao,True,0.25\n"
                                                                          "003,Xã,Cao,033,Xã,\"Cao, Mới\",True,0.75\n"),
                                        mapping, tables);
    IOC_VERIFY(report);
    QCOMPARE(report->added, 0);
    QCOMPARE(tables.links.size(), 7u);
    QVERIFY(linksOf(tables).contains(text("003@1976-01-01 > 033@2025-07-01 split area0.75")));
    for (const UnitLink &link : tables.links)
        QCOMPARE(link.legalBasis, text("NQ 1"));
}

void CrosswalkImportTest::writesTablesThatReadBackTheSame()
{
    const Folder folder;
    UnitTables tables = provinces();
    CrosswalkMapping mapping = crosswalk();
    mapping.weight = text("share");
    mapping.weightKind = text("households");
    IOC_VERIFY(importCrosswalk(folder.list(pairs()), mapping, tables));
    tables.units.front().population = 1234567.25;
    tables.units.front().latitude = 12.00001;
    IOC_VERIFY(tables.write(folder.path()));
    auto read = UnitTables::read(folder.path());
    IOC_VERIFY(read);
    const Folder again;
    IOC_VERIFY(read->write(again.path()));
    QCOMPARE(again.content("units.csv"), folder.content("units.csv"));
    QCOMPARE(again.content("unit_links.csv"), folder.content("unit_links.csv"));
    QCOMPARE(linksOf(*read), linksOf(tables));
    QVERIFY(folder.content("units.csv").contains("\"Cao, Mới\""));
    QVERIFY(folder.content("units.csv").contains(",12.00001,,1234567.25,"));
}

void CrosswalkImportTest::theOrderOfRowsDoesNotMatter()
{
    std::mt19937 random(95);
    QByteArray units, links;
    for (int round = 0; round < 20; ++round) {
        const Folder folder;
        UnitTables tables = provinces();
        IOC_VERIFY(
            importCrosswalk(folder.list(round == 0 ? pairs() : shuffledRows(pairs(), random)), crosswalk(), tables));
        IOC_VERIFY(tables.write(folder.path()));
        if (round == 0) {
            units = folder.content("units.csv");
            links = folder.content("unit_links.csv");
        }
        QCOMPARE(folder.content("units.csv"), units);
        QCOMPARE(folder.content("unit_links.csv"), links);
    }
}

void CrosswalkImportTest::importingTwiceChangesNothing()
{
    const Folder folder;
    UnitTables tables = provinces();
    IOC_VERIFY(importCrosswalk(folder.list(pairs()), crosswalk(), tables));
    IOC_VERIFY(tables.write(folder.path()));
    const QByteArray units = folder.content("units.csv"), links = folder.content("unit_links.csv");
    const auto again = importCrosswalk(folder.list(pairs()), crosswalk(), tables);
    IOC_VERIFY(again);
    QCOMPARE(again->added, 0);
    QCOMPARE(again->changed, 0);
    IOC_VERIFY(tables.write(folder.path()));
    QCOMPARE(folder.content("units.csv"), units);
    QCOMPARE(folder.content("unit_links.csv"), links);
}

void CrosswalkImportTest::endsUnitsThatThePackHoldsAlready()
{
    const Folder folder;
    UnitTables tables = provinces();
    UnitListMapping list;
    list.validFrom = day("2004-01-01");
    IOC_VERIFY(importUnits(folder.list("code,type,name\n001,Xã,Xã An\n002,Phường,Bình\n"), list, tables));
    CrosswalkMapping mapping = crosswalk();
    mapping.oldFrom = {};
    const auto report = importCrosswalk(folder.list(pairs()), mapping, tables);
    IOC_VERIFY(report);
    QCOMPARE(report->changed, 2);
    QCOMPARE(report->added, 1);
    QCOMPARE(linksOf(tables), QStringList({text("001@2004-01-01 > 001@2025-07-01 merge 1"),
                                           text("002@2004-01-01 > 001@2025-07-01 merge 1")}));
    // The others are not in the pack, and nothing tells from when they were valid.
    QCOMPARE(refused(report),
             QStringList({text("line 4"), text("line 5"), text("line 6"), text("line 7"), text("line 8")}));
}

void CrosswalkImportTest::refusesRowsThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("lines");

    const auto row = [](const char *name, const char *rows, const QStringList &lines) {
        QTest::newRow(name) << QByteArray(rows) << lines;
    };
    row("no code", ",Xã,An,001,Xã,An,False,\n", {text("line 2")});
    row("no name", "001,Xã,,001,Xã,An,False,\n", {text("line 2")});
    row("no such type", "001,Làng,An,001,Xã,An,False,\n", {text("line 2")});
    row("too few fields", "001,Xã,An\n", {text("line 2")});
    row("a weight above one", "001,Xã,An,001,Xã,An,True,1.5\n001,Xã,An,002,Xã,Bê,True,0.5\n",
        {text("line 2"), text("line 3")});
    row("a weight that is none", "001,Xã,An,001,Xã,An,True,half\n", {text("line 2")});
    row("a pair twice", "001,Xã,An,001,Xã,An,False,\n001,Xã,An,001,Xã,An,False,\n", {text("line 3"), text("line 2")});
    row("split or not", "001,Xã,An,001,Xã,An,maybe,\n", {text("line 2")});
    row("said not to be split", "001,Xã,An,001,Xã,An,False,\n001,Xã,An,002,Xã,Bê,False,\n",
        {text("line 2"), text("line 3")});
    row("two names of a code", "001,Xã,An,001,Xã,An,False,\n002,Xã,Bê,001,Xã,Anh,False,\n", {text("line 3")});
    row("the second row said not to be split", "001,Xã,An,001,Xã,An,True,\n001,Xã,An,002,Xã,Bê,False,\n",
        {text("line 3"), text("line 2")});
    row("a code of another unit that goes on", "001,Xã,An,777,Xã,An,False,\n", {text("line 2")});
    row("and of a part", "001,Xã,An,001,Xã,An,True,\n001,Xã,An,777,Xã,Bê,True,\n", {text("line 3"), text("line 2")});
    row("of a unit whose end does not fit", "001,Xã,An,777,Xã,An,False,\n777,Phường,Khác,778,Xã,Khác,False,\n",
        {text("line 3"), text("line 2")});
}

void CrosswalkImportTest::refusesRowsThatDoNotFit()
{
    QFETCH(QByteArray, rows);
    const Folder folder;
    UnitTables tables = provinces();
    AdministrativeUnit other = province("1990-01-01");
    other.code = text("777");
    other.id = UnitId(text("777@1990-01-01"));
    other.type = UnitType::Commune;
    tables.units.push_back(other);
    CrosswalkMapping mapping = crosswalk();
    mapping.split = text("split");
    mapping.weight = text("share");
    mapping.weightKind = text("population");
    const auto report = importCrosswalk(folder.list(kHeader + rows), mapping, tables);
    QTEST(refused(report), "lines");
    // Nothing of a unit is taken, not even its end.
    if (refused(report).size() == report->rows) {
        QCOMPARE(linksOf(tables), QStringList());
        QCOMPARE(report->added + report->changed, 0);
    }
    QVERIFY(tables.check().empty());
}

void CrosswalkImportTest::aCodePassesToAnotherUnit()
{
    const Folder folder;
    UnitTables tables = provinces();
    IOC_VERIFY(importCrosswalk(folder.list(QByteArray(kHeader) + "001,Xã,An,002,Xã,An,,\n"
                                                                 "002,Xã,Bê,001,Xã,Bê,,\n"),
                               crosswalk(), tables));
    QCOMPARE(linksOf(tables), QStringList({text("001@1976-01-01 > 002@2025-07-01 same 1"),
                                           text("002@1976-01-01 > 001@2025-07-01 same 1")}));
    QVERIFY(tables.check().empty());
}

void CrosswalkImportTest::refusesUnitsOfAnotherTypeThanInThePack()
{
    const Folder folder;
    UnitTables tables = provinces();
    UnitListMapping list;
    list.validFrom = day("2004-01-01");
    IOC_VERIFY(importUnits(folder.list("code,type,name\n001,Phường,An\n002,Xã,Bê\n003,Xã,Cê\n"), list, tables));
    list.validFrom = day("2025-07-01");
    IOC_VERIFY(importUnits(folder.list("code,type,name\n022,Phường,Bê\n"), list, tables));
    CrosswalkMapping mapping = crosswalk();
    mapping.oldFrom = {};
    // 001 is a ward in the pack, 022 as well; 002 goes to both 022 and 023, so neither row is taken.
    const auto report = importCrosswalk(folder.list(QByteArray(kHeader) + "001,Xã,An,011,Xã,An,,\n"
                                                                          "002,Xã,Bê,022,Xã,Bê,,\n"
                                                                          "002,Xã,Bê,023,Xã,Bê Hạ,,\n"
                                                                          "003,Xã,Cê,033,Xã,Cê,,\n"),
                                        mapping, tables);
    QCOMPARE(refused(report), QStringList({text("line 2"), text("line 3"), text("line 4")}));
    QCOMPARE(linksOf(tables), QStringList{text("003@2004-01-01 > 033@2025-07-01 same 1")});
    QCOMPARE(report->otherwiseNamed, QStringList());
    for (const char *code : {"001", "002"})
        QVERIFY(!tables.findByCode(text(code), day("2004-01-01"))->validTo.isValid());
}

void CrosswalkImportTest::tellsOfUnitsThatThePackNamesOtherwise()
{
    const Folder folder;
    UnitTables tables = provinces();
    UnitListMapping list;
    list.validFrom = day("2004-01-01");
    IOC_VERIFY(importUnits(folder.list("code,type,name\n001,Xã,An\n002,Xã,Bê\n"), list, tables));
    CrosswalkMapping mapping = crosswalk();
    mapping.oldFrom = {};
    const auto report = importCrosswalk(folder.list(QByteArray(kHeader) + "001,Xã,Xã  An,011,Xã,An,,\n"
                                                                          "002,Xã,Xã Bể,012,Xã,Bê,,\n"),
                                        mapping, tables);
    QCOMPARE(refused(report), QStringList());
    QCOMPARE(report->otherwiseNamed, QStringList{text("002@2004-01-01 (Bê / Bể)")});
    QCOMPARE(tables.findByCode(text("002"), day("2025-06-30"))->name.vi, text("Bê"));
}

void CrosswalkImportTest::aUnitIsTakenWithAllItsRowsOrNotAtAll()
{
    const Folder folder;
    UnitTables tables = provinces();
    // Without the second row 001 would look as if all of it went to 001.
    const auto report = importCrosswalk(folder.list(QByteArray(kHeader) + "001,Xã,An,001,Xã,An,,\n"
                                                                          "001,Xã,An,002,Làng,Bê,,\n"
                                                                          "005,Xã,Em,005,Xã,Em,,\n"),
                                        crosswalk(), tables);
    QCOMPARE(refused(report), QStringList({text("line 3"), text("line 2")}));
    QCOMPARE(linksOf(tables), QStringList{text("005@1976-01-01 > 005@2025-07-01 same 1")});
}

void CrosswalkImportTest::takesOnlyTheRowsAskedFor()
{
    const Folder folder;
    UnitTables tables = provinces();
    CrosswalkMapping mapping = crosswalk();
    mapping.only.insert(text("old_code"), {text("002"), text("005")});
    const auto report = importCrosswalk(folder.list(pairs()), mapping, tables);
    IOC_VERIFY(report);
    QCOMPARE(report->passedOver, 5);
    // 001 is passed over, but 002 was merged with it all the same.
    QCOMPARE(linksOf(tables), QStringList({text("002@1976-01-01 > 001@2025-07-01 merge 1"),
                                           text("005@1976-01-01 > 005@2025-07-01 rename 1")}));
}

void CrosswalkImportTest::refusesAFileWithoutTheColumns()
{
    const Folder folder;
    UnitTables tables = provinces();
    CrosswalkMapping mapping = crosswalk();
    mapping.split = text("divided");
    IOC_FAILS(importCrosswalk(folder.list(pairs()), mapping, tables), ErrorCode::InvalidPack);
    IOC_FAILS(importCrosswalk(folder.path() + text("/none.csv"), crosswalk(), tables), ErrorCode::InvalidPack);
    IOC_FAILS(importUnits(folder.list(pairs()), {}, tables), ErrorCode::InvalidPack);
    QCOMPARE(tables.units.size(), 2u);
}

QTEST_GUILESS_MAIN(CrosswalkImportTest)
#include "tst_crosswalk_import.moc"
