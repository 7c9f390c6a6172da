// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "datasources/decoders/xlsx/table/workbook_table.h"
#include "tests/decoders/row_list.h"
#include "tests/importing/proposals.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QVariant kNone;

QStringList rolesOf(const ImportProposal &proposal)
{
    QStringList roles;
    for (const TableRow &row : proposal.table.rows)
        roles.push_back(QString::number(row.number) + QLatin1Char(' ') + toString(row.role));
    return roles;
}

QStringList driftTold(const BookWriter &book, const ImportProposal &confirmed, Drift::Weight weight)
{
    std::vector<QString> sources;
    for (const auto &field : confirmed.fields)
        sources.push_back(field.toObject()["from"].toString());
    const auto table = readWorkbookTable(viewOf(book.bytes()), TableRecipe::fromJson(confirmed.format), sources);
    if (!table)
        return {table.error().message};
    QStringList told;
    for (const Drift &drift : table->drift) {
        if (drift.weight == weight)
            told.push_back(drift.sentence);
    }
    return told;
}

} // namespace

class ImportDoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsTheRowsOfAnOfficialTableApart();
    void proposesARecipeThatReadsTheFile();
    void proposesNothingThatTheFileDoesNotShow();
    void recipesAreReadBackAsTheyWere();
    void proposesAPlainTable();
    void asksAboutHiddenAndEmptyRows();
    void leavesPersonsOut();
    void asksAboutSumsThatDiffer();
    void tellsLettersFromRomanNumerals();
    void findsHeadingsWithoutMergedCells();
    void refusesASheetWithoutATable();
    void wantsASheetWhereThereAreSeveral();
    void findsNoDriftInTheConfirmedFile();
    void tellsNextMonthsDrift();
};

void ImportDoctorTest::tellsTheRowsOfAnOfficialTableApart()
{
    const auto proposal = propose(oneStopReport());
    IOC_VERIFY(proposal);
    QCOMPARE(rolesOf(*proposal), (QStringList{"1 title", "2 title", "3 title", "4 title", "5 title", "6 heading",
                                              "7 heading", "8 numbering", "9 group", "10 data", "11 data", "12 group",
                                              "13 data", "14 data", "15 total", "17 footer", "18 footer"}));
    QVERIFY(says(proposal->findings, "Tháng 10 năm 2026"));
    QVERIFY(says(proposal->findings, "Đơn vị tính: hồ sơ"));
    QCOMPARE(proposal->questions, QStringList());
}

void ImportDoctorTest::proposesARecipeThatReadsTheFile()
{
    const auto proposal = propose(oneStopReport());
    IOC_VERIFY(proposal);
    const QJsonObject &format = proposal->format;
    QCOMPARE(format["layout"].toString(), QStringLiteral("official"));
    QCOMPARE(format["header_row"].toInt(), 6);
    QCOMPARE(format["header_rows"].toInt(), 2);
    QCOMPARE(format["marker"].toString(), QStringLiteral("STT"));
    QCOMPARE(format["label"].toString(), QStringLiteral("Đơn vị"));
    QCOMPARE(format["levels"].toArray(), QJsonArray{"roman"});
    QCOMPARE(format["period"].toObject(), (QJsonObject{{"kind", "month"}}));
    QCOMPARE(format["sums"].toArray().size(), 5);
    QCOMPARE(format["confirmed"]["title"].toArray(), QJsonArray{"Đơn vị tính: hồ sơ"});
    QCOMPARE(
        fieldOf(*proposal, QStringLiteral("Đã giải quyết / Đúng hạn")),
        (QJsonObject{{"from", "Đã giải quyết / Đúng hạn"}, {"to", "da_giai_quyet_dung_han"}, {"type", "integer"}}));
    QVERIFY(fieldOf(*proposal, QStringLiteral("STT")).isEmpty());
    auto decoder = makeDecoder(format);
    IOC_VERIFY(decoder);
    RowList rows;
    IOC_VERIFY((*decoder)->decode(viewOf(oneStopReport().bytes()),
                                  {"@from", "@group", "Đơn vị", "Đã giải quyết / Đúng hạn"}, rows));
    QCOMPARE(rows.rows.size(), 4);
    QCOMPARE(rows.rows.back(), (QStringList{"text 2026-10-01", "text Xã, phường", "text Xã Hòa Vang", "whole 230"}));
}

void ImportDoctorTest::proposesNothingThatTheFileDoesNotShow()
{
    BookWriter book;
    book.sheet()
        .row(1, {"Mã xã", "Thu", "Ngày", "Chi"})
        .row(2, {"26041", "1.234", "05/10/2026", "1.234,5"})
        .row(3, {"26042", "2.345", "06/10/2026", "-"});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Thu")),
             (QJsonObject{{"from", "Thu"}, {"to", "thu"}, {"type", "number"}})); // no sign: such a text is refused
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Ngày")),
             (QJsonObject{{"from", "Ngày"}, {"to", "ngay"}, {"type", "date"}}));
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Chi")), (QJsonObject{{"from", "Chi"},
                                                                     {"to", "chi"},
                                                                     {"type", "number"},
                                                                     {"decimal", ","},
                                                                     {"group", "."},
                                                                     {"absent", QJsonArray{"-"}}}));
    QCOMPARE(proposal->questions.size(), 2);
    QVERIFY(says(proposal->questions, "“1.234” can be read in two ways"));
    QVERIFY(says(proposal->questions, "05/10/2026"));
}

void ImportDoctorTest::recipesAreReadBackAsTheyWere()
{
    for (const QJsonObject &format : {propose(oneStopReport())->format, oneStopFormat()})
        QCOMPARE(formatJson(TableRecipe::fromJson(format)), format);
}

void ImportDoctorTest::proposesAPlainTable()
{
    BookWriter book;
    book.sheet()
        .row(1, {"Mã xã", "Ngày nhận", "Thu (triệu đồng)", "Số hồ sơ"})
        .row(2, {QVariant::fromValue(styled("123", kPaddedStyle)), QVariant::fromValue(styled("46316", kDateStyle)),
                 12.5, 7})
        .row(3, {QVariant::fromValue(styled("124", kPaddedStyle)), QVariant::fromValue(styled("46317", kDateStyle)), 13,
                 9});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QVERIFY(!proposal->format.contains(QStringLiteral("layout")));
    QCOMPARE(proposal->questions, QStringList());
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Mã xã"))["type"].toString(), QStringLiteral("text"));
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Ngày nhận"))["type"].toString(), QStringLiteral("date"));
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Thu (triệu đồng)")),
             (QJsonObject{
                 {"from", "Thu (triệu đồng)"}, {"to", "thu_trieu_dong"}, {"type", "number"}, {"unit", "triệu đồng"}}));
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Số hồ sơ"))["type"].toString(), QStringLiteral("integer"));
}

void ImportDoctorTest::asksAboutHiddenAndEmptyRows()
{
    BookWriter book;
    book.sheet().row(1, {"a", "b"}).row(2, {"x", 1}).row(3, {"y", 2}, "hidden=\"1\"").row(5, {"z", 3}).hideColumn(2);
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(proposal->questions.size(), 2);
    QVERIFY(says(proposal->questions, "(3)"));
    QVERIFY(says(proposal->questions, "Row 4 is empty"));
    QVERIFY(says(proposal->findings, "Column B is hidden"));
    RowList rows;
    IOC_FAILS((*makeDecoder(proposal->format))->decode(viewOf(book.bytes()), {"a"}, rows), ErrorCode::Decode);
}

void ImportDoctorTest::leavesPersonsOut()
{
    BookWriter book;
    book.sheet().row(1, {"Mã hồ sơ", "Họ và tên", "Phí"}).row(2, {"H1", "Nguyễn Văn A", 5});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(proposal->fields.size(), 2);
    QVERIFY(fieldOf(*proposal, QStringLiteral("Họ và tên")).isEmpty());
    QVERIFY(says(proposal->columns[1].evidence, "persons"));
}

void ImportDoctorTest::asksAboutSumsThatDiffer()
{
    const auto proposal = propose(oneStopReport(5));
    IOC_VERIFY(proposal);
    QCOMPARE(proposal->format["sums"].toArray().size(), 4);
    QVERIFY(!proposal->format["sums"].toArray().contains(QStringLiteral("Đã giải quyết / Quá hạn")));
    QCOMPARE(proposal->questions.size(), 1);
    QVERIFY(says(proposal->questions, "row 12"));
}

void ImportDoctorTest::tellsLettersFromRomanNumerals()
{
    BookWriter book;
    book.sheet()
        .row(1, {"TT", "Đơn vị", "Số"})
        .row(2, {"A", "Cấp tỉnh"})
        .row(3, {"I", "Sở"})
        .row(4, {1, "Sở Y tế", 1})
        .row(5, {"B", "Cấp xã"})
        .row(6, {1, "Hòa Vang", 2});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(proposal->format["levels"].toArray(), (QJsonArray{"letter", "roman"}));
    QCOMPARE(proposal->format["header_row"].toInt(), 1);
}

void ImportDoctorTest::findsHeadingsWithoutMergedCells()
{
    BookWriter book;
    book.sheet()
        .row(1, {"BÁO CÁO"})
        .row(3, {"STT", "Đơn vị", "Tiếp nhận"})
        .row(4, {kNone, kNone, "Mới", "Cũ"})
        .row(5, {1, "a", 1, 2})
        .row(6, {2, "b", 3, 4});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(proposal->format["header_row"].toInt(), 3);
    QCOMPARE(proposal->format["header_rows"].toInt(), 2);
    QCOMPARE(proposal->table.header.headings, (QStringList{"STT", "Đơn vị", "Tiếp nhận / Mới", "Cũ"}));
}

void ImportDoctorTest::refusesASheetWithoutATable()
{
    BookWriter empty;
    empty.sheet();
    IOC_FAILS(propose(empty), ErrorCode::Decode);
    IOC_FAILS(proposeImport("no workbook", std::nullopt), ErrorCode::Payload);
}

void ImportDoctorTest::wantsASheetWhereThereAreSeveral()
{
    BookWriter book;
    book.sheet(QStringLiteral("T9")).row(1, {"a", "b"}).row(2, {"x", 1});
    book.sheet(QStringLiteral("T10")).row(1, {"a", "b"}).row(2, {"x", 1});
    IOC_FAILS(propose(book), ErrorCode::Decode);
    const auto proposal = propose(book, QStringLiteral("T10"));
    IOC_VERIFY(proposal);
    QCOMPARE(proposal->format["sheet"].toString(), QStringLiteral("T10"));
}

void ImportDoctorTest::findsNoDriftInTheConfirmedFile()
{
    const auto confirmed = propose(oneStopReport());
    IOC_VERIFY(confirmed);
    QCOMPARE(driftTold(oneStopReport(), *confirmed, Drift::Weight::InDoubt), QStringList());
    QCOMPARE(driftTold(oneStopReport(), *confirmed, Drift::Weight::Told), QStringList());
}

void ImportDoctorTest::tellsNextMonthsDrift()
{
    const auto confirmed = propose(oneStopReport());
    IOC_VERIFY(confirmed);
    const QStringList renamed =
        driftTold(oneStopReport(4, QStringLiteral("Sớm và đúng hạn")), *confirmed, Drift::Weight::InDoubt);
    QCOMPARE(renamed.size(), 1);
    QVERIFY(says(renamed, "Đã giải quyết / Đúng hạn"));
    BookWriter next; // one title less, columns in another order, a group that is new, another name of the sheet
    next.sheet(QStringLiteral("Biểu 1a"))
        .row(1, {"BÁO CÁO"})
        .row(2, {"Tháng 11 năm 2026", kNone, "Đơn vị tính: hồ sơ"})
        .row(3, {"STT", "Đơn vị", "Đã giải quyết", kNone, "Tiếp nhận", kNone, kNone, "Ghi chú"})
        .row(4, {kNone, kNone, "Đúng hạn", "Quá hạn", "Tổng số", "Kỳ trước chuyển qua", "Mới"})
        .row(5, {"I", "Sở, ban, ngành"})
        .row(6, {1, "Sở Xây dựng", 100, 6, 120, 15, 105})
        .row(7, {"II", "Đặc khu"})
        .row(8, {1, "Đặc khu Hoàng Sa", 1, 0, 1, 0, 1})
        .merge("A3:A4")
        .merge("B3:B4")
        .merge("C3:D3")
        .merge("E3:G3")
        .merge("H3:H4");
    QCOMPARE(driftTold(next, *confirmed, Drift::Weight::InDoubt), QStringList());
    const QStringList told = driftTold(next, *confirmed, Drift::Weight::Told);
    for (const char *sentence :
         {"The sheet was called “Biểu 01” and is now called “Biểu 1a”", "from row 6 to row 3", "“Ghi chú”",
          "“Đã giải quyết / Đúng hạn” has moved from F to C", "new group, “Đặc khu”", "group “Xã, phường” is gone"})
        QVERIFY2(says(told, sentence), qPrintable(QString::fromUtf8(sentence) + told.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(ImportDoctorTest)
#include "tst_import_doctor.moc"
