// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "tests/decoders/row_list.h"
#include "tests/decoders/xlsx/workbook_writer.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QVariant kNone;

QVariant raw(const char *xml)
{
    return QVariant::fromValue(RawCell{xml});
}

QVariant shown(const char *number, int style)
{
    return QVariant::fromValue(styled(number, style));
}

Result<void> decode(const BookWriter &book, const QStringList &sources, RowList &rows, QJsonObject format = {})
{
    format.insert(QStringLiteral("type"), QStringLiteral("xlsx"));
    auto decoder = makeDecoder(format);
    if (!decoder)
        return decoder.error();
    return (*decoder)->decode(viewOf(book.bytes()), {sources.begin(), sources.end()}, rows);
}

} // namespace

class XlsxPlainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheExampleOfTheDocument();
    void findsColumnsByLetter();
    void findsHeadingsHoweverTheyAreWritten();
    void findsHeadingsThatHaveMovedDown();
    void saysWhichHeadingIsMissing();
    void refusesToChooseBetweenTwoColumns();
    void takesTheSheetThatIsNamed();
    void refusesToChooseBetweenSheets();
    void readsDatesByTheWorkbooksSystem();
    void quarantinesDaysThatNeverWere();
    void keepsCodesWithTheirZeros();
    void givesNoIdThatHasLostDigits();
    void quarantinesErrorsByName();
    void quarantinesFormulasNeverCalculated();
    void looksOnlyAtCellsThatAreAskedFor();
    void refusesHiddenRowsUntilToldWhatTheyMean();
    void refusesRowsBelowAnEmptyOneUntilToldWhatTheyMean();
    void quarantinesRowsThatShareAMergedCell();
    void fillsMergedTextsDownwardsWhenTold();
    void takesAHeadingWithoutRowsForASuccess();
    void stopsWhenTheSinkDoes();
};

// docs/feeds.md shows this case.
void XlsxPlainTest::readsTheExampleOfTheDocument()
{
    BookWriter book;
    book.sheet()
        .row(1, {"Mã xã", "Ngày", "Thu (triệu đồng)", "Ghi chú"})
        .row(2, {"26041", shown("46316", kDateStyle), 1234.5, "tạm tính"})
        .row(3, {"26042", "21/10/2026", "1.234,5"})
        .row(4, {shown("123", kPaddedStyle), shown("46316.354166666664", kTimeStyle), kNone});
    RowList rows;
    IOC_VERIFY(decode(book, {"Mã xã", "Ngày", "Thu (triệu đồng)"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 26041", "time 2026-10-21", "number 1234.5"},
                                            {"text 26042", "text 21/10/2026", "text 1.234,5"},
                                            {"text 00123", "time 2026-10-21T08:30:00", "absent"}}));
    QVERIFY(rows.unreadable.isEmpty());
}

void XlsxPlainTest::findsColumnsByLetter()
{
    BookWriter book;
    book.sheet().row(1, {"a", 1}).row(2, {"b", 2});
    RowList rows;
    IOC_VERIFY(decode(book, {"[B]", "[A]", "[Z]", "@sheet"}, rows, {{"header_row", 0}}));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1", "text a", "absent", "text BC"},
                                            {"whole 2", "text b", "absent", "text BC"}}));
}

void XlsxPlainTest::findsHeadingsHoweverTheyAreWritten()
{
    BookWriter book;
    book.sheet().row(1, {QStringLiteral("  Đơn\nvị\u00A0 ").normalized(QString::NormalizationForm_D)}).row(2, {"x"});
    RowList rows;
    IOC_VERIFY(decode(book, {"Đơn vị"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text x"}}));
}

void XlsxPlainTest::findsHeadingsThatHaveMovedDown()
{
    BookWriter book;
    book.sheet().row(1, {"BÁO CÁO"}).row(4, {"ma", "ten"}).row(5, {"1", "x"});
    RowList rows;
    IOC_VERIFY(decode(book, {"ten"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text x"}}));
}

void XlsxPlainTest::saysWhichHeadingIsMissing()
{
    BookWriter book;
    book.sheet().row(1, {"ma", "ten"}).row(2, {"1", "x"});
    RowList rows;
    const auto decoded = decode(book, {"ma", "Đúng hạn"}, rows);
    IOC_FAILS(decoded, ErrorCode::Decode);
    QVERIFY(decoded.error().message.contains(QStringLiteral("Đúng hạn")));
    QVERIFY(rows.rows.isEmpty());
}

void XlsxPlainTest::refusesToChooseBetweenTwoColumns()
{
    BookWriter book;
    book.sheet().row(1, {"ma", "ten", "ma"}).row(2, {"1", "x", "2"});
    RowList rows;
    IOC_FAILS(decode(book, {"ma"}, rows), ErrorCode::Decode);
    IOC_VERIFY(decode(book, {"ten"}, rows));
    IOC_FAILS(decode(book, {"@nothing"}, rows), ErrorCode::Decode);
    IOC_FAILS(decode(book, {"@from"}, rows), ErrorCode::Decode);
}

void XlsxPlainTest::takesTheSheetThatIsNamed()
{
    BookWriter book;
    book.sheet(QStringLiteral("Tháng 9")).row(1, {"a"}).row(2, {9});
    book.sheet(QStringLiteral("Tháng 10")).row(1, {"a"}).row(2, {10});
    RowList rows;
    IOC_VERIFY(decode(book, {"a"}, rows, {{"sheet", "Tháng 10"}}));
    IOC_VERIFY(decode(book, {"a"}, rows, {{"sheet", 1}}));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 10"}, {"whole 9"}}));
    const auto missing = decode(book, {"a"}, rows, {{"sheet", "Tháng 8"}});
    IOC_FAILS(missing, ErrorCode::Decode);
    QVERIFY(missing.error().message.contains(QStringLiteral("Tháng 9")));
    IOC_FAILS(decode(book, {"a"}, rows, {{"sheet", 3}}), ErrorCode::Decode);
}

void XlsxPlainTest::refusesToChooseBetweenSheets()
{
    BookWriter book;
    book.sheet(QStringLiteral("Tháng 9")).row(1, {"a"}).row(2, {9});
    book.sheet(QStringLiteral("Tháng 10")).row(1, {"a"}).row(2, {10});
    RowList rows;
    IOC_FAILS(decode(book, {"a"}, rows), ErrorCode::Decode);
    BookWriter other;
    other.sheet(QStringLiteral("Danh mục"), "state=\"hidden\"").row(1, {"a"}).row(2, {9});
    other.sheet(QStringLiteral("Tháng 10")).row(1, {"a"}).row(2, {10});
    IOC_VERIFY(decode(other, {"a"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 10"}}));
}

void XlsxPlainTest::readsDatesByTheWorkbooksSystem()
{
    BookWriter book;
    book.countFrom1904()
        .sheet()
        .row(1, {"ngay"})
        .row(2, {shown("44854", kDateStyle)})
        .row(3, {raw(" t=\"d\"><v>2026-10-21</v></c>")});
    RowList rows;
    IOC_VERIFY(decode(book, {"ngay"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"time 2026-10-21"}, {"time 2026-10-21"}})); // 46316 - 1462
}

void XlsxPlainTest::quarantinesDaysThatNeverWere()
{
    BookWriter book;
    book.sheet()
        .row(1, {"ngay"})
        .row(2, {shown("60", kDateStyle)})
        .row(3, {shown("0", kDateStyle)})
        .row(4, {shown("-5", kDateStyle)});
    RowList rows;
    IOC_VERIFY(decode(book, {"ngay"}, rows));
    QVERIFY(rows.rows.isEmpty());
    QCOMPARE(rows.unreadable.size(), 3);
    QVERIFY(rows.unreadable[0].contains(QStringLiteral("A2")));
}

void XlsxPlainTest::keepsCodesWithTheirZeros()
{
    BookWriter book;
    book.sheet()
        .row(1, {"ma"})
        .row(2, {"00123"})
        .row(3, {shown("123", kPaddedStyle)})
        .row(4, {shown("1234567", kPaddedStyle)});
    RowList rows;
    IOC_VERIFY(decode(book, {"ma"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 00123"}, {"text 00123"}, {"text 1234567"}}));
}

void XlsxPlainTest::givesNoIdThatHasLostDigits()
{
    BookWriter book;
    book.sheet()
        .row(1, {"so"})
        .row(2, {raw("><v>9007199254740991</v></c>")})
        .row(3, {raw("><v>1.2345678901234568E+17</v></c>")});
    RowList rows;
    IOC_VERIFY(decode(book, {"so"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 9007199254740991"}, {"number 1.2345678901234568e+17"}}));
}

void XlsxPlainTest::quarantinesErrorsByName()
{
    BookWriter book;
    book.sheet().row(1, {"ma", "so"}).row(2, {"1", raw(" t=\"e\"><v>#N/A</v></c>")}).row(3, {"2", 5});
    RowList rows;
    IOC_VERIFY(decode(book, {"ma", "so"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 2", "whole 5"}}));
    QCOMPARE(rows.unreadable, QStringList{QStringLiteral("the cell B2 holds the error #N/A")});
    QCOMPARE(rows.unreadableCells, (QList<QStringList>{{"text 1", "absent"}}));
}

void XlsxPlainTest::quarantinesFormulasNeverCalculated()
{
    BookWriter book;
    book.sheet().row(1, {"ma", "so"}).row(2, {"1", raw("><f>SUM(C1:C9)</f></c>")});
    RowList rows;
    IOC_VERIFY(decode(book, {"ma", "so"}, rows));
    QCOMPARE(rows.unreadable.size(), 1);
    QVERIFY(rows.unreadable[0].contains(QStringLiteral("B2")));
    QVERIFY(rows.unreadable[0].contains(QStringLiteral("never calculated")));
}

void XlsxPlainTest::looksOnlyAtCellsThatAreAskedFor()
{
    BookWriter book;
    book.sheet().row(1, {"ma", "họ tên"}).row(2, {"1", raw(" t=\"e\"><v>#REF!</v></c>")});
    RowList rows;
    IOC_VERIFY(decode(book, {"ma"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 1"}}));
}

void XlsxPlainTest::refusesHiddenRowsUntilToldWhatTheyMean()
{
    BookWriter book;
    book.sheet().row(1, {"a"}).row(2, {1}).row(3, {2}, "hidden=\"1\"").row(4, {3}).row(5, {kNone}, "hidden=\"1\"");
    RowList rows;
    const auto refused = decode(book, {"a"}, rows);
    IOC_FAILS(refused, ErrorCode::Decode);
    QVERIFY(refused.error().message.contains(QStringLiteral("Row 3")));
    QVERIFY(rows.rows.isEmpty());
    IOC_VERIFY(decode(book, {"a"}, rows, {{"hidden", "take"}}));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 2"}, {"whole 3"}}));
    RowList visible;
    IOC_VERIFY(decode(book, {"a"}, visible, {{"hidden", "skip"}}));
    QCOMPARE(visible.rows, (QList<QStringList>{{"whole 1"}, {"whole 3"}}));
}

void XlsxPlainTest::refusesRowsBelowAnEmptyOneUntilToldWhatTheyMean()
{
    BookWriter book;
    book.sheet().row(1, {"a"}).row(2, {1}).row(4, {2}).row(5, {"   "}).row(6, {kNone});
    RowList rows;
    const auto refused = decode(book, {"a"}, rows);
    IOC_FAILS(refused, ErrorCode::Decode);
    QVERIFY(refused.error().message.contains(QStringLiteral("Row 3")));
    QVERIFY(rows.rows.isEmpty());
    IOC_VERIFY(decode(book, {"a"}, rows, {{"blank_rows", "skip"}}));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 2"}}));
    RowList first;
    IOC_VERIFY(decode(book, {"a"}, first, {{"blank_rows", "end"}}));
    QCOMPARE(first.rows, (QList<QStringList>{{"whole 1"}}));
}

void XlsxPlainTest::quarantinesRowsThatShareAMergedCell()
{
    BookWriter book;
    book.sheet().row(1, {"xa", "so"}).row(2, {"Hòa Vang", 1}).row(3, {kNone, 2}).merge("A2:A3");
    RowList rows;
    IOC_VERIFY(decode(book, {"xa", "so"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text Hòa Vang", "whole 1"}}));
    QCOMPARE(rows.unreadable, QStringList{QStringLiteral("the cell A3 is merged with A2")});
}

void XlsxPlainTest::fillsMergedTextsDownwardsWhenTold()
{
    BookWriter book;
    book.sheet()
        .row(1, {"xa", "so", "chung"})
        .row(2, {"Hòa Vang", 1, 7})
        .row(3, {kNone, 2})
        .row(4, {"ngang", kNone, 8})
        .merge("A2:A3")
        .merge("C2:C3")
        .merge("A4:B4");
    RowList rows;
    IOC_VERIFY(decode(book, {"xa", "so"}, rows, {{"merged", "fill"}}));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text Hòa Vang", "whole 1"}, {"text Hòa Vang", "whole 2"}}));
    QCOMPARE(rows.unreadable, QStringList{QStringLiteral("the cell B4 is merged with A4")});
    RowList figures;
    IOC_VERIFY(decode(book, {"chung"}, figures, {{"merged", "fill"}}));
    QCOMPARE(figures.rows, (QList<QStringList>{{"whole 7"}, {"whole 8"}})); // one figure for two rows is one
    QCOMPARE(figures.unreadable, QStringList{QStringLiteral("the cell C3 is merged with C2")});
}

void XlsxPlainTest::takesAHeadingWithoutRowsForASuccess()
{
    BookWriter book;
    book.sheet().row(1, {"a"});
    RowList rows;
    IOC_VERIFY(decode(book, {"a"}, rows));
    QVERIFY(rows.rows.isEmpty());
    BookWriter nothing;
    nothing.sheet();
    IOC_FAILS(decode(nothing, {"a"}, rows), ErrorCode::Decode);
}

void XlsxPlainTest::stopsWhenTheSinkDoes()
{
    BookWriter book;
    book.sheet().row(1, {"a"}).row(2, {1}).row(3, {2}).row(4, {3});
    RowList rows(2);
    IOC_VERIFY(decode(book, {"a"}, rows));
    QCOMPARE(rows.rows.size(), 2);
}

QTEST_GUILESS_MAIN(XlsxPlainTest)
#include "tst_xlsx_plain.moc"
