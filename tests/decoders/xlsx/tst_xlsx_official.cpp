// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "tests/decoders/row_list.h"
#include "tests/decoders/xlsx/one_stop_report.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QVariant kNone;

Result<void> decode(const BookWriter &book, const QStringList &sources, RowList &rows, const QJsonObject &format)
{
    auto decoder = makeDecoder(format);
    if (!decoder)
        return decoder.error();
    return (*decoder)->decode(viewOf(book.bytes()), {sources.begin(), sources.end()}, rows);
}

QJsonObject with(QJsonObject format, const char *key, const QJsonValue &value)
{
    format.insert(QLatin1StringView(key), value);
    return format;
}

QJsonObject without(QJsonObject format, const char *key)
{
    format.remove(QLatin1StringView(key));
    return format;
}

/// A table of two columns, STT and Đơn vị, and one of figures, below one row of headings.
QJsonObject smallFormat(const QJsonArray &levels = {})
{
    QJsonObject format{{"type", "xlsx"},  {"layout", "official"}, {"header_row", 1},
                       {"marker", "STT"}, {"label", "Đơn vị"},    {"sums", QJsonArray{"Số"}}};
    if (!levels.isEmpty())
        format.insert(QStringLiteral("levels"), levels);
    return format;
}

SheetWriter &small(BookWriter &book)
{
    return book.sheet().row(1, {"STT", "Đơn vị", "Số"});
}

} // namespace

class XlsxOfficialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheExampleOfTheDocument();
    void joinsMergedHeadings();
    void readsGroupsWithinGroups();
    void tellsALetterFromARomanNumeral();
    void refusesAMarkOfTwoLevels();
    void readsGroupsThatAreLoneTexts();
    void refusesSumsThatDiffer();
    void tellsSumsThatDifferWhenTheRecipeSaysSo();
    void allowsTheDeclaredTolerance();
    void checksSumsOfGroupsAndAboveTheRows();
    void checksSumsWrittenAsTexts();
    void doesNotCheckWhatIsNotThere();
    void quarantinesFiguresThatNothingExplains();
    void refusesAPileOfSums();
    void refusesFiguresBelowTheTable();
    void refusesAFileWithoutItsPeriod();
    void refusesHiddenRows();
    void refusesARenamedHeadingByName();
    void refusesFiguresOfAnotherScale();
    void refusesATitleThatNamesAnotherUnit();
    void takesANewColumnInItsStride();
};

// docs/feeds.md shows this case.
void XlsxOfficialTest::readsTheExampleOfTheDocument()
{
    RowList rows;
    IOC_VERIFY(decode(oneStopReport(), {"@from", "@group", "Đơn vị", "Tiếp nhận / Mới", "Đã giải quyết / Đúng hạn"},
                      rows, oneStopFormat()));
    QCOMPARE(rows.rows, (QList<QStringList>{
                            {"text 2026-10-01", "text Sở, ban, ngành", "text Sở Xây dựng", "whole 105", "whole 100"},
                            {"text 2026-10-01", "text Sở, ban, ngành", "text Sở Y tế", "whole 155", "whole 170"},
                            {"text 2026-10-01", "text Xã, phường", "text Phường Hải Châu", "whole 970", "whole 960"},
                            {"text 2026-10-01", "text Xã, phường", "text Xã Hòa Vang", "whole 230", "whole 230"}}));
    QVERIFY(rows.unreadable.isEmpty());
}

void XlsxOfficialTest::joinsMergedHeadings()
{
    RowList rows;
    IOC_VERIFY(decode(oneStopReport(), {"Tiếp nhận / Kỳ trước chuyển qua", "@to", "@period", "@sheet"}, rows,
                      oneStopFormat()));
    QCOMPARE(rows.rows.front(), (QStringList{"whole 15", "text 2026-10-31", "text Tháng 10 năm 2026", "text Biểu 01"}));
    // The parent alone is no column.
    IOC_FAILS(decode(oneStopReport(), {"Tiếp nhận"}, rows, oneStopFormat()), ErrorCode::Decode);
}

void XlsxOfficialTest::readsGroupsWithinGroups()
{
    BookWriter book;
    small(book)
        .row(2, {"A", "Cấp tỉnh"})
        .row(3, {"I", "Sở"})
        .row(4, {1, "Sở Y tế", 1})
        .row(5, {"II", "Ban"})
        .row(6, {1, "Ban Dân tộc", 2})
        .row(7, {"B", "Cấp xã"})
        .row(8, {1, "Xã Hòa Vang", 3});
    RowList rows;
    IOC_VERIFY(decode(book, {"@group/1", "@group/2", "@group", "Số"}, rows, smallFormat({"letter", "roman"})));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text Cấp tỉnh", "text Sở", "text Sở", "whole 1"},
                                            {"text Cấp tỉnh", "text Ban", "text Ban", "whole 2"},
                                            {"text Cấp xã", "absent", "text Cấp xã", "whole 3"}}));
    IOC_FAILS(decode(book, {"@group/3"}, rows, smallFormat({"letter", "roman"})), ErrorCode::Decode);
}

void XlsxOfficialTest::tellsALetterFromARomanNumeral()
{
    BookWriter book;
    SheetWriter &sheet = small(book);
    int row = 2;
    for (const char *letter : {"A", "B", "C", "D", "Đ", "E", "F", "G", "H"})
        sheet.row(row++, {QString::fromUtf8(letter), "Nhóm"});
    sheet.row(row, {"I", "Nhóm I"}).row(row + 1, {1, "x", 1}); // behind H, and the first Roman numeral as well
    RowList rows;
    IOC_FAILS(decode(book, {"@group/1", "@group/2"}, rows, smallFormat({"letter", "roman"})), ErrorCode::Decode);
    IOC_VERIFY(decode(book, {"@group"}, rows, smallFormat({"letter"})));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text Nhóm I"}}));
    BookWriter second;
    small(second).row(2, {"A", "a"}).row(3, {"I", "b"}).row(4, {"II", "c"}).row(5, {1, "x", 1});
    IOC_VERIFY(decode(second, {"@group/2"}, rows, smallFormat({"letter", "roman"})));
    QCOMPARE(rows.rows.back(), QStringList{"text c"});
}

void XlsxOfficialTest::refusesAMarkOfTwoLevels()
{
    BookWriter book;
    small(book).row(2, {"A", "a"}).row(3, {"V", "b"}).row(4, {1, "x", 1});
    RowList rows;
    const auto decoded = decode(book, {"Số"}, rows, smallFormat({"letter", "roman"}));
    IOC_FAILS(decoded, ErrorCode::Decode);
    QVERIFY(decoded.error().message.contains(QStringLiteral("Row 3")));
}

void XlsxOfficialTest::readsGroupsThatAreLoneTexts()
{
    BookWriter book;
    small(book)
        .row(2, {"Khối sở, ngành"})
        .row(3, {1, "Sở Y tế", 1})
        .row(4, {"II. Khối xã", kNone, kNone})
        .row(5, {1, "Xã Hòa Vang", 2});
    RowList rows;
    IOC_VERIFY(decode(book, {"@group", "Số"}, rows, smallFormat({"text"})));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text Khối sở, ngành", "whole 1"}, {"text Khối xã", "whole 2"}}));
    BookWriter marked;
    small(marked).row(2, {"I. Khối sở"}).row(3, {1, "Sở Y tế", 1}).row(4, {"II. Khối xã"}).row(5, {1, "Hòa Vang", 2});
    RowList found;
    IOC_VERIFY(decode(marked, {"@group", "Số"}, found, smallFormat({"roman"})));
    QCOMPARE(found.rows, (QList<QStringList>{{"text Khối sở", "whole 1"}, {"text Khối xã", "whole 2"}}));
}

void XlsxOfficialTest::refusesSumsThatDiffer()
{
    RowList rows;
    const auto decoded = decode(oneStopReport(5), {"Đơn vị"}, rows, oneStopFormat());
    IOC_FAILS(decoded, ErrorCode::Decode);
    // Group II says 24, its rows 20 + 5.
    for (const char *word : {"row 12", "Quá hạn", "24", "25"})
        QVERIFY2(decoded.error().message.contains(QString::fromUtf8(word)), qPrintable(decoded.error().message));
    QVERIFY(rows.rows.isEmpty());
}

void XlsxOfficialTest::tellsSumsThatDifferWhenTheRecipeSaysSo()
{
    RowList rows;
    IOC_VERIFY(decode(oneStopReport(5), {"Đơn vị", "Đã giải quyết / Quá hạn"}, rows,
                      with(oneStopFormat(), "differences", "tell")));
    QCOMPARE(rows.rows.size(), 4);
    QCOMPARE(rows.unreadable.size(), 2); // of group II and of the whole: 33 against 34
    QVERIFY(rows.unreadable[1].contains(QStringLiteral("row 15")));
    QCOMPARE(rows.unreadableCells[1], (QStringList{"absent", "whole 33"}));
}

void XlsxOfficialTest::allowsTheDeclaredTolerance()
{
    BookWriter book;
    small(book).row(2, {1, "a", 33.3}).row(3, {2, "b", 33.3}).row(4, {3, "c", 33.3}).row(5, {kNone, "Tổng số", 100});
    RowList rows;
    IOC_FAILS(decode(book, {"Số"}, rows, smallFormat()), ErrorCode::Decode);
    IOC_VERIFY(decode(book, {"Số"}, rows, with(smallFormat(), "tolerance", 0.15)));
    QCOMPARE(rows.rows.size(), 3);
    BookWriter tenths; // 0.1 + 0.2 is not 0.3 in floating point, which is no difference
    small(tenths).row(2, {1, "a", 0.1}).row(3, {2, "b", 0.2}).row(4, {kNone, "Cộng", 0.3});
    IOC_VERIFY(decode(tenths, {"Số"}, rows, smallFormat()));
}

void XlsxOfficialTest::checksSumsOfGroupsAndAboveTheRows()
{
    const auto book = [](double all, double first, double second) {
        BookWriter written;
        small(written)
            .row(2, {kNone, "TỔNG SỐ", all})
            .row(3, {"I", "Sở"})
            .row(4, {1, "a", 1})
            .row(5, {2, "b", 2})
            .row(6, {kNone, "Cộng I", first})
            .row(7, {"II", "Xã"})
            .row(8, {1, "c", 4})
            .row(9, {kNone, "Cộng II", second});
        return written;
    };
    RowList rows;
    const QJsonObject format = smallFormat({"roman"});
    IOC_VERIFY(decode(book(7, 3, 4), {"Số"}, rows, format));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 2"}, {"whole 4"}}));
    IOC_FAILS(decode(book(8, 3, 4), {"Số"}, rows, format), ErrorCode::Decode);
    IOC_FAILS(decode(book(7, 4, 4), {"Số"}, rows, format), ErrorCode::Decode);
    IOC_FAILS(decode(book(7, 3, 7), {"Số"}, rows, format), ErrorCode::Decode);
}

void XlsxOfficialTest::checksSumsWrittenAsTexts()
{
    BookWriter book;
    small(book).row(2, {1, "a", "1.234,5"}).row(3, {2, "b", "0,5"}).row(4, {kNone, "Cộng", "1.235,0"});
    RowList rows;
    const auto unclear = decode(book, {"Số"}, rows, smallFormat());
    IOC_FAILS(unclear, ErrorCode::Decode); // no convention is declared, and none is guessed
    QVERIFY(unclear.error().message.contains(QStringLiteral("cannot be read")));
    const QJsonObject declared = with(with(smallFormat(), "decimal", ","), "group", ".");
    IOC_VERIFY(decode(book, {"Số"}, rows, declared));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 1.234,5"}, {"text 0,5"}}));
}

void XlsxOfficialTest::doesNotCheckWhatIsNotThere()
{
    BookWriter book;
    small(book).row(2, {1, "a"}).row(3, {2, "b"}).row(4, {kNone, "Cộng", 0});
    RowList rows;
    IOC_VERIFY(decode(book, {"Số"}, rows, smallFormat()));
    QCOMPARE(rows.rows, (QList<QStringList>{{"absent"}, {"absent"}}));
}

void XlsxOfficialTest::quarantinesFiguresThatNothingExplains()
{
    BookWriter book;
    small(book)
        .row(2, {1, "Sở Y tế", 10})
        .row(3, {kNone, "Trong đó: trực tuyến", 8})
        .row(4, {"1.1", "Chi cục", 3})
        .row(5, {2, "Sở Xây dựng", 20})
        .row(6, {kNone, "(số liệu tạm tính)"});
    RowList rows;
    IOC_VERIFY(decode(book, {"Đơn vị", "Số"}, rows, smallFormat()));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text Sở Y tế", "whole 10"}, {"text Sở Xây dựng", "whole 20"}}));
    QCOMPARE(rows.unreadable.size(), 2);
    QVERIFY(rows.unreadable[0].contains(QStringLiteral("row 3")));
    QVERIFY(rows.unreadable[1].contains(QStringLiteral("row 4")));
}

void XlsxOfficialTest::refusesAPileOfSums()
{
    BookWriter book;
    SheetWriter &sheet = small(book);
    for (int row = 2; row < 30; ++row)
        sheet.row(row, {kNone, "Cộng", 1});
    RowList rows;
    const auto decoded = decode(book, {"Số"}, rows, smallFormat());
    IOC_FAILS(decoded, ErrorCode::Decode);
    QVERIFY(decoded.error().message.contains(QStringLiteral("Row 22")));
}

void XlsxOfficialTest::refusesFiguresBelowTheTable()
{
    BookWriter book;
    small(book)
        .row(2, {1, "a", 1})
        .row(3, {kNone, "Nơi nhận:"})
        .row(4, {kNone, "- Lưu: VT, 02 bản"})
        .row(5, {2, "b", 2});
    RowList rows;
    const auto decoded = decode(book, {"Số"}, rows, smallFormat());
    IOC_FAILS(decoded, ErrorCode::Decode);
    QVERIFY(decoded.error().message.contains(QStringLiteral("Row 5")));
}

void XlsxOfficialTest::refusesAFileWithoutItsPeriod()
{
    RowList rows;
    IOC_FAILS(decode(oneStopReport(4, QStringLiteral("Đúng hạn"), QStringLiteral("Kỳ này")), {"@from"}, rows,
                     oneStopFormat()),
              ErrorCode::Decode);
    IOC_FAILS(decode(oneStopReport(), {"@from"}, rows, without(oneStopFormat(), "period")), ErrorCode::Decode);
}

void XlsxOfficialTest::refusesHiddenRows()
{
    BookWriter book;
    small(book).row(2, {1, "a", 1}).row(3, {2, "b", 2}, "hidden=\"1\"").row(4, {kNone, "Cộng", 3});
    RowList rows;
    IOC_FAILS(decode(book, {"Số"}, rows, smallFormat()), ErrorCode::Decode);
    IOC_VERIFY(decode(book, {"Số"}, rows, with(smallFormat(), "hidden", "take")));
    QCOMPARE(rows.rows.size(), 2);
    // Without its hidden row the sum is no sum of what is seen.
    IOC_FAILS(decode(book, {"Số"}, rows, with(smallFormat(), "hidden", "skip")), ErrorCode::Decode);
}

void XlsxOfficialTest::refusesARenamedHeadingByName()
{
    QJsonArray headings;
    for (const char *heading : {"STT", "Đơn vị", "Tiếp nhận / Tổng số", "Tiếp nhận / Kỳ trước chuyển qua",
                                "Tiếp nhận / Mới", "Đã giải quyết / Đúng hạn", "Đã giải quyết / Quá hạn"})
        headings.push_back(QJsonObject{{"heading", QString::fromUtf8(heading)}});
    const QJsonObject format = with(oneStopFormat(), "confirmed", QJsonObject{{"headings", headings}});
    RowList rows;
    IOC_VERIFY(decode(oneStopReport(), {"Đã giải quyết / Đúng hạn"}, rows, format));
    const auto drifted =
        decode(oneStopReport(4, QStringLiteral("Trước và đúng hạn")), {"Đã giải quyết / Đúng hạn"}, rows, format);
    IOC_FAILS(drifted, ErrorCode::Decode);
    QVERIFY(drifted.error().message.contains(QStringLiteral("“Đã giải quyết / Đúng hạn” is missing")));
    QVERIFY(drifted.error().message.contains(QStringLiteral("“Đã giải quyết / Trước và đúng hạn”")));
    QCOMPARE(rows.rows.size(), 4); // of the first file
    // A column that the feed does not read may be called anything.
    IOC_VERIFY(decode(oneStopReport(4, QStringLiteral("Trước và đúng hạn")), {"Tiếp nhận / Mới"}, rows, format));
}

void XlsxOfficialTest::refusesFiguresOfAnotherScale()
{
    const auto format = [](double typical) {
        const QJsonArray headings{QJsonObject{{"heading", "STT"}}, QJsonObject{{"heading", "Đơn vị"}},
                                  QJsonObject{{"heading", "Số"}, {"kind", "number"}, {"typical", typical}}};
        return with(smallFormat(), "confirmed", QJsonObject{{"headings", headings}});
    };
    BookWriter book;
    small(book).row(2, {1, "a", 1500}).row(3, {2, "b", 2100}).row(4, {3, "c", 0}).row(5, {4, "d", 900});
    RowList rows;
    IOC_VERIFY(decode(book, {"Số"}, rows, format(500)));
    IOC_FAILS(decode(book, {"Số"}, rows, format(1.5)), ErrorCode::Decode);
    IOC_FAILS(decode(book, {"Số"}, rows, format(1'500'000)), ErrorCode::Decode);
}

void XlsxOfficialTest::refusesATitleThatNamesAnotherUnit()
{
    const auto format = [](const char *title) {
        return with(oneStopFormat(), "confirmed", QJsonObject{{"title", QJsonArray{QString::fromUtf8(title)}}});
    };
    RowList rows;
    IOC_VERIFY(decode(oneStopReport(), {"Đơn vị"}, rows, format("đơn vị tính: hồ sơ")));
    const auto drifted = decode(oneStopReport(), {"Đơn vị"}, rows, format("Đơn vị tính: nghìn hồ sơ"));
    IOC_FAILS(drifted, ErrorCode::Decode);
    QVERIFY(drifted.error().message.contains(QStringLiteral("nghìn hồ sơ")));
}

void XlsxOfficialTest::takesANewColumnInItsStride()
{
    const QJsonArray headings{QJsonObject{{"heading", "STT"}}, QJsonObject{{"heading", "Đơn vị"}},
                              QJsonObject{{"heading", "Số"}}};
    BookWriter book;
    book.sheet().row(1, {"STT", "Đơn vị", "Mới thêm", "Số"}).row(2, {1, "a", 5, 7});
    RowList rows;
    IOC_VERIFY(decode(book, {"Số"}, rows, with(smallFormat(), "confirmed", QJsonObject{{"headings", headings}})));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 7"}}));
}

QTEST_GUILESS_MAIN(XlsxOfficialTest)
#include "tst_xlsx_official.moc"
