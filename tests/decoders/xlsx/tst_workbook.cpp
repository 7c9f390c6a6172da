// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/workbook.h"
#include "tests/decoders/row_list.h"
#include "tests/decoders/xlsx/workbook_writer.h"

#include <zip.h>

using namespace ioc;
using namespace ioc::test;

namespace {

const QByteArray kMain = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";

/// A workbook whose only sheet has this XML.
QByteArray bookWith(const QByteArray &sheetXml)
{
    BookWriter book;
    book.sheet().row(1, {"x"});
    QList<ZipPart> parts = book.parts();
    parts[0].second = sheetXml;
    return zipOf(parts);
}

QByteArray bookWithRows(const QByteArray &rows)
{
    return bookWith("<worksheet " + kMain + "><sheetData>" + rows + "</sheetData></worksheet>");
}

Result<Sheet> firstSheet(const QByteArray &bytes)
{
    const auto workbook = XlsxWorkbook::open(viewOf(bytes));
    if (!workbook)
        return workbook.error();
    return workbook->read(workbook->sheets().front());
}

QByteArray lockedArchive()
{
    // General purpose flag 1 of the first entry, in its local and its central header (PKWARE APPNOTE 4.3.7, 4.3.12).
    BookWriter book;
    book.sheet().row(1, {"x"});
    QByteArray bytes = book.bytes();
    bytes[6] = char(bytes[6] | 1);
    const auto central = bytes.indexOf("PK\x01\x02");
    bytes[central + 8] = char(bytes[central + 8] | 1);
    return bytes;
}

} // namespace

class WorkbookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsCells();
    void readsRowsAndCellsWithoutTheirNames();
    void readsTextsInTheirRuns();
    void readsNamesWithPrefixes();
    void knowsHiddenRowsColumnsAndSheets();
    void knowsMergedCells();
    void refusesMergesThatOverlap();
    void findsMergesAmongMany();
    void tellsAnEmptyTextFromAFormulaNeverCalculated();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesABomb();
    void refusesTooManyParts();
    void refusesAPartThatStandsTwice();
    void refusesADamagedPart();
    void refusesACutArchive();
    void refusesBrokenSheets_data();
    void refusesBrokenSheets();
    void refusesADocumentTypeDefinition();
    void leavesOtherElementsOfTheSameNameAlone();
};

void WorkbookTest::readsCells()
{
    BookWriter book;
    book.sheet(QStringLiteral("Số liệu"))
        .row(1, {"Đơn vị", QVariant(), 12.5, true, QVariant::fromValue(RawCell{" t=\"e\"><v>#DIV/0!</v></c>"})})
        .row(3, {"Đơn vị", QVariant::fromValue(styled("46316", kDateStyle))});
    const auto sheet = firstSheet(book.bytes());
    IOC_VERIFY(sheet);
    QCOMPARE(sheet->lastRow(), 3);
    QCOMPARE(sheet->lastColumn(), 4);
    QCOMPARE(sheet->wordsAt(1, 0), QStringLiteral("Đơn vị"));
    QVERIFY(!sheet->cell(1, 1));
    QCOMPARE(sheet->cell(1, 2)->number, 12.5);
    QVERIFY(sheet->cell(1, 3)->kind == SheetCell::Kind::Boolean);
    QVERIFY(sheet->cell(1, 4)->kind == SheetCell::Kind::Fault);
    QVERIFY(!sheet->row(2));
    QVERIFY(sheet->cell(3, 1)->isDate());
    QCOMPARE(sheet->wordsAt(3, 1), QStringLiteral("2026-10-21"));
}

// ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: the attribute r is optional.
void WorkbookTest::readsRowsAndCellsWithoutTheirNames()
{
    const auto sheet = firstSheet(bookWithRows(
        R"(<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="B5"><v>4</v></c><c><v>5</v></c></row>)"));
    IOC_VERIFY(sheet);
    QCOMPARE(sheet->cell(1, 2)->number, 3.0);
    QCOMPARE(sheet->cell(5, 2)->number, 5.0);
}

void WorkbookTest::readsTextsInTheirRuns()
{
    BookWriter book;
    book.sheet().row(1, {"A"});
    QList<ZipPart> parts = book.parts();
    parts[1].second = "<sst " + kMain +
                      "><si><r><rPr><b/></rPr><t>Sở </t></r><r><t xml:space=\"preserve\">Y tế</t></r>"
                      "<rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh></si></sst>";
    const auto sheet = firstSheet(zipOf(parts));
    IOC_VERIFY(sheet);
    QCOMPARE(sheet->wordsAt(1, 0), QStringLiteral("Sở Y tế"));
    const auto own = firstSheet(bookWithRows(
        R"(<row r="1"><c r="A1" t="inlineStr"><is><r><t>Xã </t></r><r><t>Hòa</t></r><rPh><t>no</t></rPh></is></c></row>)"));
    IOC_VERIFY(own);
    QCOMPARE(own->wordsAt(1, 0), QStringLiteral("Xã Hòa"));
}

void WorkbookTest::readsNamesWithPrefixes()
{
    const auto sheet = firstSheet(bookWith(
        R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>)"));
    IOC_VERIFY(sheet);
    QCOMPARE(sheet->cell(2, 1)->number, 7.0);
}

void WorkbookTest::knowsHiddenRowsColumnsAndSheets()
{
    BookWriter book;
    book.sheet(QStringLiteral("A"), "state=\"veryHidden\"").row(1, {"x"});
    book.sheet(QStringLiteral("B")).row(1, {1}).row(2, {2}, "hidden=\"1\"").row(3, {3}, "ht=\"0\"").hideColumn(3);
    const QByteArray bytes = book.bytes();
    const auto workbook = XlsxWorkbook::open(viewOf(bytes));
    IOC_VERIFY(workbook);
    QVERIFY(workbook->sheets()[0].isHidden);
    QVERIFY(!workbook->sheets()[1].isHidden);
    const auto sheet = workbook->read(workbook->sheets()[1]);
    IOC_VERIFY(sheet);
    QVERIFY(!sheet->row(1)->isHidden);
    QVERIFY(sheet->row(2)->isHidden);
    QVERIFY(sheet->row(3)->isHidden);
    QVERIFY(sheet->isColumnHidden(2));
    QVERIFY(!sheet->isColumnHidden(1));
}

void WorkbookTest::knowsMergedCells()
{
    BookWriter book;
    book.sheet().row(1, {"a", "b"}).row(2, {QVariant(), "c"}).row(9, {"z"}).merge("A1:A3").merge("B2:D2");
    const auto sheet = firstSheet(book.bytes());
    IOC_VERIFY(sheet);
    QCOMPARE(sheet->wordsAt(3, 0), QStringLiteral("a"));
    QCOMPARE(sheet->wordsAt(2, 3), QStringLiteral("c"));
    QCOMPARE(sheet->wordsAt(4, 0), QString());
    QVERIFY(!sheet->mergeAt(9, 0));
}

void WorkbookTest::refusesMergesThatOverlap()
{
    BookWriter book;
    book.sheet().row(1, {"a"}).merge("A1:B3").merge("B3:C4");
    IOC_FAILS(firstSheet(book.bytes()), ErrorCode::Payload);
}

void WorkbookTest::findsMergesAmongMany()
{
    MergedCells merges;
    QVERIFY(merges.add({1, 1, 0, 500}));
    for (int row = 2; row < 20'000; row += 2)
        QVERIFY(merges.add({row, row + 1, row % 3, row % 3 + 1}));
    QVERIFY(merges.add({30'000, 1'000'000, 0, 0}));
    QVERIFY(merges.arrange());
    QCOMPARE(*merges.at(1, 499), (CellRange{1, 1, 0, 500}));
    QVERIFY(!merges.at(1, 501));
    QCOMPARE(*merges.at(11, 2), (CellRange{10, 11, 1, 2}));
    QVERIFY(!merges.at(11, 0));
    QCOMPARE(merges.at(999'999, 0)->firstRow, 30'000);
    QVERIFY(!merges.at(29'999, 0));
}

void WorkbookTest::tellsAnEmptyTextFromAFormulaNeverCalculated()
{
    const auto sheet = firstSheet(bookWithRows(
        R"(<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1" s="3"/></row>)"));
    IOC_VERIFY(sheet);
    QVERIFY(sheet->cell(1, 0)->kind == SheetCell::Kind::Uncounted);
    QVERIFY(!sheet->cell(1, 1));
    QCOMPARE(sheet->cell(1, 2)->number, 2.0);
    QVERIFY(!sheet->cell(1, 3));
}

void WorkbookTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QByteArray() << "empty";
    QTest::newRow("old or encrypted") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more") << ".xls";
    QTest::newRow("text") << QByteArray("ma;ten\n1;2\n") << "no workbook";
    QTest::newRow("another archive") << zipOf({{"a.txt", "x"}}) << "_rels/.rels";
    QTest::newRow("binary workbook") << zipOf({{"xl/workbook.bin", "x"}}) << ".xlsb";
    QTest::newRow("OpenDocument") << zipOf({{"mimetype", "x"}, {"content.xml", "x"}}) << ".ods";
    QTest::newRow("locked") << lockedArchive() << "password";
}

void WorkbookTest::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto workbook = XlsxWorkbook::open(viewOf(bytes));
    IOC_FAILS(workbook, ErrorCode::Payload);
    QVERIFY2(workbook.error().message.contains(word), qPrintable(workbook.error().message));
}

void WorkbookTest::refusesABomb()
{
    const auto workbook = XlsxWorkbook::open(viewOf(zipOf({{"xl/worksheets/sheet1.xml", QByteArray(16 << 20, ' ')}})));
    IOC_FAILS(workbook, ErrorCode::Payload);
    QVERIFY2(workbook.error().message.contains(QStringLiteral("more tightly")), qPrintable(workbook.error().message));
}

void WorkbookTest::refusesTooManyParts()
{
    QList<ZipPart> parts;
    for (int i = 0; i <= ZipArchive::kMostParts; ++i)
        parts.push_back({"a" + QByteArray::number(i), "x"});
    IOC_FAILS(XlsxWorkbook::open(viewOf(zipOf(parts))), ErrorCode::Payload);
}

void WorkbookTest::refusesAPartThatStandsTwice()
{
    BookWriter book;
    book.sheet().row(1, {"x"});
    QList<ZipPart> parts = book.parts();
    parts.push_back({"XL/worksheets/sheet1.xml", parts[0].second});
    const auto workbook = XlsxWorkbook::open(viewOf(zipOf(parts)));
    IOC_FAILS(workbook, ErrorCode::Payload);
    QVERIFY(workbook.error().message.contains(QStringLiteral("twice")));
}

void WorkbookTest::refusesADamagedPart()
{
    BookWriter book;
    SheetWriter &sheet = book.sheet();
    for (int row = 1; row < 500; ++row)
        sheet.row(row, {row * 17.25, QString::number(row * row)});
    QByteArray bytes = book.bytes();
    IOC_VERIFY(firstSheet(bytes));
    int refused = 0;
    for (int at = 60; at < 2000; at += 97) { // within the packed sheet, which is the first part
        QByteArray damaged = bytes;
        damaged[at] = char(damaged[at] ^ 0x10);
        refused += firstSheet(damaged) ? 0 : 1;
    }
    QCOMPARE(refused, 20);
}

void WorkbookTest::refusesACutArchive()
{
    BookWriter book;
    book.sheet().row(1, {"x", 1}).row(2, {"y", 2});
    const QByteArray bytes = book.bytes();
    for (qsizetype size = 0; size < bytes.size(); size += 7)
        IOC_FAILS(firstSheet(bytes.left(size)), ErrorCode::Payload);
}

void WorkbookTest::refusesBrokenSheets_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("rows out of order") << QByteArray(R"(<row r="2"/><row r="1"/>)");
    QTest::newRow("a row twice") << QByteArray(R"(<row r="2"/><row r="2"/>)");
    QTest::newRow("row 0") << QByteArray(R"(<row r="0"/>)");
    QTest::newRow("row beyond the last") << QByteArray(R"(<row r="1048577"/>)");
    QTest::newRow("no number of a row") << QByteArray(R"(<row r="x"><c r="A1"><v>1</v></c></row>)");
    QTest::newRow("cells out of order") << QByteArray(R"(<row r="1"><c r="B1"/><c r="A1"/></row>)");
    QTest::newRow("a cell twice") << QByteArray(R"(<row r="1"><c r="B1"/><c r="B1"/></row>)");
    QTest::newRow("a cell of another row") << QByteArray(R"(<row r="1"><c r="B2"><v>1</v></c></row>)");
    QTest::newRow("a cell outside of rows") << QByteArray(R"(<c r="A1"><v>1</v></c>)");
    QTest::newRow("a text that is not there") << QByteArray(R"(<row r="1"><c r="A1" t="s"><v>99</v></c></row>)");
    QTest::newRow("a number that is none") << QByteArray(R"(<row r="1"><c r="A1"><v>1,5</v></c></row>)");
    QTest::newRow("no finite number") << QByteArray(R"(<row r="1"><c r="A1"><v>inf</v></c></row>)");
    QTest::newRow("cut XML") << QByteArray(R"(<row r="1"><c r="A1"><v>1</v></c>)");
    QTest::newRow("merges nothing") << QByteArray(R"(<mergeCell ref="B2"/>)");
}

void WorkbookTest::refusesBrokenSheets()
{
    QFETCH(QByteArray, rows);
    IOC_FAILS(firstSheet(bookWithRows(rows)), ErrorCode::Payload);
}

void WorkbookTest::refusesADocumentTypeDefinition()
{
    const auto sheet =
        firstSheet(bookWith("<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\">]><worksheet><sheetData/></worksheet>"));
    IOC_FAILS(sheet, ErrorCode::Payload);
    QVERIFY(sheet.error().message.contains(QStringLiteral("document type definition")));
}

// Controls and conditional formats bring rows, columns and formulas of other namespaces.
void WorkbookTest::leavesOtherElementsOfTheSameNameAlone()
{
    const auto sheet =
        firstSheet(bookWith("<worksheet " + kMain +
                            " xmlns:xdr=\"urn:x\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
                            "<controls><from><xdr:col>1</xdr:col><xdr:row>12</xdr:row></from></controls>"
                            "<extLst><ext><xdr:f>A1</xdr:f><xdr:c/></ext></extLst></worksheet>"));
    IOC_VERIFY(sheet);
    QCOMPARE(sheet->rows().size(), size_t(1));
    QVERIFY(!sheet->isColumnHidden(1));
}

QTEST_GUILESS_MAIN(WorkbookTest)
#include "tst_workbook.moc"
