// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pack/unit_lists.h"

using namespace ioc;
using namespace ioc::test;

class UnitImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsAListOfUnits();
    void tellsMoreOfUnitsThatAreThere();
    void refusesUnitsThatDoNotFit_data();
    void refusesUnitsThatDoNotFit();
    void refusesAUnitWhoseNumbersCannotBeRead();
    void findsParentsByTheirCode();
};

void UnitImportTest::readsAListOfUnits()
{
    const Folder folder;
    UnitTables tables = provinces();
    UnitListMapping mapping;
    mapping.validFrom = day("2025-07-01");
    mapping.legalBasis = text("QĐ 19/2025/QĐ-TTg");
    mapping.code = text("ma");
    mapping.type = text("cap");
    mapping.name = text("ten");
    mapping.population = text("dan_so");
    mapping.area = text("dien_tich");
    mapping.types = TypeWords({{text("P."), UnitType::Ward}});
    const auto report =
        importUnits(folder.list("ma,cap,ten,dan_so,dien_tich\n00123,P.,P. Phú Lợi,25000,12.5\n00124,XÃ,xã Lộc An,,\n"),
                    mapping, tables);
    IOC_VERIFY(report);
    QCOMPARE(refused(report), QStringList());
    QCOMPARE(report->added, 2);
    const AdministrativeUnit *ward = tables.findByCode(text("00123"), day("2026-01-01"));
    QVERIFY(ward);
    QCOMPARE(ward->id.toString(), text("00123@2025-07-01"));
    QCOMPARE(ward->name.vi, text("Phú Lợi"));
    QVERIFY(ward->type == UnitType::Ward);
    QCOMPARE(ward->population, std::optional(25000.0));
    QCOMPARE(ward->areaKm2, std::optional(12.5));
    QVERIFY(!ward->households);
    QCOMPARE(ward->legalBasis, text("QĐ 19/2025/QĐ-TTg"));
    QCOMPARE(tables.findByCode(text("00124"), day("2026-01-01"))->name.vi, text("Lộc An"));
    QVERIFY(!tables.findByCode(text("00123"), day("2025-06-30")));
    QCOMPARE(report->withoutParent.size(), 2);
}

void UnitImportTest::tellsMoreOfUnitsThatAreThere()
{
    const Folder folder;
    UnitTables tables = provinces();
    UnitListMapping mapping;
    mapping.validFrom = day("2025-07-01");
    mapping.population = text("people");
    IOC_VERIFY(importUnits(folder.list("code,type,name,people\n1,Xã,An,100\n2,Xã,Bê,200\n"), mapping, tables));
    mapping.households = text("homes");
    const auto report =
        importUnits(folder.list("code,type,name,people,homes\n1,Xã,An,,30\n2,Xã,Bê,250,60\n"), mapping, tables);
    IOC_VERIFY(report);
    QCOMPARE(report->added, 0);
    QCOMPARE(report->changed, 2);
    const AdministrativeUnit *first = tables.findByCode(text("1"), day("2026-01-01"));
    QCOMPARE(first->population, std::optional(100.0)); // an empty field takes nothing away
    QCOMPARE(first->households, std::optional(30.0));
    QCOMPARE(tables.findByCode(text("2"), day("2026-01-01"))->population, std::optional(250.0));
}

void UnitImportTest::refusesUnitsThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("no code") << QByteArray(",Xã,An\n") << QStringList{text("line 2")};
    QTest::newRow("no name but the type") << QByteArray("1,Xã,Xã \n") << QStringList{text("line 2")};
    QTest::newRow("no such type") << QByteArray("1,Làng,An\n") << QStringList{text("line 2")};
    QTest::newRow("a code twice") << QByteArray("1,Xã,An\n1,Xã,Bê\n") << QStringList{text("line 3")};
    QTest::newRow("a code that is borne") << QByteArray("7,Xã,An\n") << QStringList{text("line 2")};
}

void UnitImportTest::refusesAUnitWhoseNumbersCannotBeRead()
{
    const Folder folder;
    UnitTables tables = provinces();
    UnitListMapping mapping;
    mapping.validFrom = day("2025-07-01");
    mapping.population = text("people");
    mapping.area = text("area");
    const auto report =
        importUnits(folder.list("code,type,name,people,area\n1,Xã,An,20.000 người,5\n2,Xã,Bê,100,?\n3,Xã,Cê,300,7\n"),
                    mapping, tables);
    QCOMPARE(refused(report), QStringList({text("line 2"), text("line 3")}));
    QCOMPARE(report->added, 1);
    QVERIFY(!tables.findByCode(text("1"), day("2026-01-01")));
    QVERIFY(!tables.findByCode(text("2"), day("2026-01-01")));
    QCOMPARE(tables.findByCode(text("3"), day("2026-01-01"))->population, std::optional(300.0));
}

void UnitImportTest::refusesUnitsThatDoNotFit()
{
    QFETCH(QByteArray, rows);
    const Folder folder;
    UnitTables tables = provinces();
    UnitListMapping mapping;
    mapping.validFrom = day("2004-01-01");
    IOC_VERIFY(importUnits(folder.list("code,type,name\n7,Xã,Bảy\n"), mapping, tables));
    mapping.validFrom = day("2025-07-01");
    QTEST(refused(importUnits(folder.list("code,type,name\n" + rows), mapping, tables)), "lines");
}

void UnitImportTest::findsParentsByTheirCode()
{
    const Folder folder;
    UnitTables tables = provinces();
    UnitListMapping mapping;
    mapping.validFrom = day("2004-01-01");
    mapping.validTo = day("2025-07-01");
    mapping.parent = text("above");
    const auto districts = importUnits(
        folder.list("code,type,name,above\n11,Xã,An,701\n701,Huyện,Bê,96\n12,Xã,Cê,702\n"), mapping, tables);
    IOC_VERIFY(districts);
    QCOMPARE(tables.findByCode(text("11"), day("2010-01-01"))->parent.toString(), text("701@2004-01-01"));
    QCOMPARE(tables.findByCode(text("701"), day("2010-01-01"))->parent.toString(), text("96@1976-01-01"));
    QCOMPARE(districts->withoutParent, QStringList{text("12@2004-01-01")});
    // A crosswalk finds the district first, the province where the district is not known.
    CrosswalkMapping pairs = crosswalk();
    pairs.oldParents = {text("district"), text("province")};
    const auto report =
        importCrosswalk(folder.list("old_code,old_type,old_name,new_code,new_type,new_name,district,province\n"
                                    "21,Xã,Ép,21,Xã,Ép,701,96\n22,Xã,Gờ,22,Xã,Gờ,703,96\n23,Xã,Hát,23,Xã,Hát,703,97\n"),
                        pairs, tables);
    IOC_VERIFY(report);
    QCOMPARE(tables.findByCode(text("21"), day("2010-01-01"))->parent.toString(), text("701@2004-01-01"));
    QCOMPARE(tables.findByCode(text("22"), day("2010-01-01"))->parent.toString(), text("96@1976-01-01"));
    QCOMPARE(report->withoutParent, QStringList{text("23@1976-01-01")});
}

QTEST_GUILESS_MAIN(UnitImportTest)
#include "tst_unit_import.moc"
