// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/import_crosswalk.h"
#include "tests/support.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <random>

using namespace ioc;
using namespace ioc::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// A folder for a list and a pack's tables.
class Folder
{
public:
    QString list(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QStringLiteral("list.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the list");
        return file.fileName();
    }

    QString path() const { return m_folder.path(); }

    QByteArray content(const char *name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

AdministrativeUnit province(const char *from, const char *to = nullptr)
{
    AdministrativeUnit unit;
    unit.code = text("96");
    unit.id = UnitId(text("96@") + text(from));
    unit.type = UnitType::Province;
    unit.name = {text("Nhỏ"), text("Small")};
    unit.validFrom = day(from);
    if (to)
        unit.validTo = day(to);
    return unit;
}

/// Two provinces in succession, without communes.
UnitTables provinces()
{
    return {{province("1976-01-01", "2025-07-01"), province("2025-07-01")}, {}};
}

CrosswalkMapping crosswalk()
{
    CrosswalkMapping mapping;
    mapping.validOn = day("2025-07-01");
    mapping.oldFrom = day("1976-01-01");
    mapping.legalBasis = text("NQ 1");
    return mapping;
}

constexpr const char *kHeader = "old_code,old_type,old_name,new_code,new_type,new_name,split,share\n";

/// a and b merge under the code of a, c splits, d stays, e is renamed, f becomes a ward.
QByteArray pairs()
{
    return QByteArray(kHeader) + "001,Xã,Xã An,001,Xã,Xã An Bình,False,\n"
                                 "002,Phường,Phường Bình,001,Xã,Xã An Bình,False,\n"
                                 "003,Xã,Xã Cao,003,Xã,Xã Cao,True,0.6\n"
                                 "003,Xã,Xã Cao,033,Xã,\"Xã Cao, Mới\",True,0.4\n"
                                 "004,Đặc khu,Đặc khu Đảo,004,Đặc khu,Đặc khu Đảo,False,\n"
                                 "005,Xã,Xã Em,005,Xã,Xã Anh,False,\n"
                                 "006,Xã,Xã Phú,006,Phường,Phường Phú,False,\n";
}

QStringList linksOf(const UnitTables &tables)
{
    QStringList list;
    for (const UnitLink &link : tables.links)
        list.push_back(QStringLiteral("%1 > %2 %3 %4%5")
                           .arg(link.from.toString(), link.to.toString(), toString(link.kind), link.weightKind,
                                link.weight ? QString::number(*link.weight) : QStringLiteral("?")));
    list.sort();
    return list;
}

QStringList refused(const Result<ImportReport> &report)
{
    if (!report)
        return {toString(report.error().code)};
    QStringList list;
    for (const PackProblem &problem : report->refused)
        list.push_back(problem.place);
    return list;
}

QByteArray shuffledRows(const QByteArray &csv, std::mt19937 &random)
{
    QList<QByteArray> lines = csv.split('\n');
    lines.removeLast();
    std::shuffle(lines.begin() + 1, lines.end(), random);
    return lines.join('\n') + '\n';
}

} // namespace

class UnitImportTest : public QObject
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
    void refusesUnitsOfAnotherTypeThanInThePack();
    void tellsOfUnitsThatThePackNamesOtherwise();
    void aUnitIsTakenWithAllItsRowsOrNotAtAll();
    void takesOnlyTheRowsAskedFor();
    void refusesAFileWithoutTheColumns();
    void readsAListOfUnits();
    void tellsMoreOfUnitsThatAreThere();
    void refusesUnitsThatDoNotFit_data();
    void refusesUnitsThatDoNotFit();
    void refusesAUnitWhoseNumbersCannotBeRead();
    void findsParentsByTheirCode();
};

void UnitImportTest::readsWhatBecameOfEveryUnit()
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

void UnitImportTest::aSplitWithoutWeightsStaysWithout()
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

void UnitImportTest::weightsMayComeLater()
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

void UnitImportTest::writesTablesThatReadBackTheSame()
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

void UnitImportTest::theOrderOfRowsDoesNotMatter()
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

void UnitImportTest::importingTwiceChangesNothing()
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

void UnitImportTest::endsUnitsThatThePackHoldsAlready()
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

void UnitImportTest::refusesRowsThatDoNotFit_data()
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
    row("a code of another unit that goes on", "001,Xã,An,777,Xã,An,False,\n", {text("line 2")});
}

void UnitImportTest::refusesRowsThatDoNotFit()
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
}

void UnitImportTest::refusesUnitsOfAnotherTypeThanInThePack()
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

void UnitImportTest::tellsOfUnitsThatThePackNamesOtherwise()
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

void UnitImportTest::aUnitIsTakenWithAllItsRowsOrNotAtAll()
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

void UnitImportTest::takesOnlyTheRowsAskedFor()
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

void UnitImportTest::refusesAFileWithoutTheColumns()
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
