// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/marks.h"
#include "datasources/decoders/xlsx/table/title_period.h"
#include "tests/support.h"

using namespace ioc;

class TableMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMarks_data();
    void readsMarks();
    void knowsSums_data();
    void knowsSums();
    void knowsFooters_data();
    void knowsFooters();
    void knowsColumnNumbers_data();
    void knowsColumnNumbers();
    void takesAMarkAndItsTextApart();
    void readsPeriods_data();
    void readsPeriods();
    void refusesTwoPeriods();
    void refusesTitlesWithoutAPeriod();
    void takesTheLineThatTheRecipeNames();
};

void TableMarksTest::readsMarks_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("style");
    QTest::addColumn<int>("ordinal"); // 0: it is none
    const auto row = [](const char *mark, const char *style, int ordinal) {
        QTest::addRow("%s as %s", mark, style) << QString::fromUtf8(mark) << QString::fromLatin1(style) << ordinal;
    };
    row("I", "roman", 1);
    row("IV.", "roman", 4);
    row("XIX", "roman", 19);
    row("IIII", "roman", 0);
    row("VX", "roman", 0);
    row("ii", "roman", 0);
    row("A", "letter", 1);
    row("Đ", "letter", 5);
    row("B)", "letter", 2);
    row("AB", "letter", 0);
    row("12", "number", 12);
    row("(3)", "number", 3);
    row("0", "number", 0);
    row("1.2", "number", 0);
    row("1.2", "dotted", 2);
    row("1.2.3", "dotted", 3);
    row("12", "dotted", 0);
    row("*", "any", 1);
    row("", "any", 0);
    row("", "roman", 0);
}

void TableMarksTest::readsMarks()
{
    QFETCH(QString, mark);
    QFETCH(QString, style);
    QFETCH(int, ordinal);
    QCOMPARE(ordinalOf(mark, *markStyleFromString(style)).value_or(0), ordinal);
}

void TableMarksTest::knowsSums_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSum");
    for (const char *text : {"Tổng cộng", "TỔNG SỐ:", "Cộng", "Tổng", "Cộng (I+II)", "Tổng A", "Cộng II", "Toàn tỉnh"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char *text :
         {"Tổng công ty Điện lực", "Cộng Hòa", "Xã Tổng Cọt", "Công an tỉnh", "", "Tổng kho Đà Nẵng"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void TableMarksTest::knowsSums()
{
    QFETCH(QString, text);
    QFETCH(bool, isSum);
    QCOMPARE(isTotalText(text, {}), isSum);
    QVERIFY(isTotalText(text, {text}));
}

void TableMarksTest::knowsFooters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFooter");
    for (const char *text :
         {"Nơi nhận:", "NGƯỜI LẬP BIỂU", "Ghi chú: số liệu tạm tính", "KT. GIÁM ĐỐC",
          "Minh Họa, ngày 05 tháng 11 năm 2026", "Đà Nẵng, ngày … tháng … năm 2026", "(Ký, đóng dấu)"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char *text : {"Sở Y tế", "Xã Ký Phú", "Tổng cộng", ""})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void TableMarksTest::knowsFooters()
{
    QFETCH(QString, text);
    QFETCH(bool, isFooter);
    QCOMPARE(isFooterText(text, {}), isFooter);
}

void TableMarksTest::knowsColumnNumbers_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<bool>("are");
    QTest::newRow("numbers") << QStringList{"(1)", "(2)", "(3)"} << true;
    QTest::newRow("letters first") << QStringList{"A", "B", "1", "2"} << true;
    QTest::newRow("with formulas") << QStringList{"1", "2", "3=4+5", "4", "5=6/7x100"} << true;
    QTest::newRow("not in order") << QStringList{"1", "2", "20"} << false;
    QTest::newRow("a row of data") << QStringList{"1", "Sở Y tế", "2", "3"} << false;
    QTest::newRow("a group") << QStringList{"A", "B"} << false;
    QTest::newRow("nothing") << QStringList{} << false;
}

void TableMarksTest::knowsColumnNumbers()
{
    QFETCH(QStringList, texts);
    QFETCH(bool, are);
    QCOMPARE(areColumnNumbers(texts), are);
}

void TableMarksTest::takesAMarkAndItsTextApart()
{
    const auto marked = markedText(QStringLiteral("II. Các xã, phường"));
    QVERIFY(marked);
    QCOMPARE(marked->mark, QStringLiteral("II"));
    QCOMPARE(marked->text, QStringLiteral("Các xã, phường"));
    QVERIFY(!markedText(QStringLiteral("Sở Y tế")));
    QVERIFY(!markedText(QStringLiteral("I.5")));
}

void TableMarksTest::readsPeriods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("from"); // empty: no period
    QTest::addColumn<QString>("to");
    const auto row = [](const char *text, const char *kind, const char *from, const char *to) {
        QTest::addRow("%s: %s", kind, text) << QString::fromUtf8(text) << QString::fromLatin1(kind)
                                            << QString::fromLatin1(from) << QString::fromLatin1(to);
    };
    row("Tháng 10 năm 2026", "month", "2026-10-01", "2026-10-31");
    row("(THÁNG 02/2028)", "month", "2028-02-01", "2028-02-29");
    row("Số liệu tháng 9-2026", "month", "2026-09-01", "2026-09-30");
    row("Minh Họa, ngày 05 tháng 11 năm 2026", "month", "", "");
    row("Tháng 13 năm 2026", "month", "", "");
    row("Tháng 10 năm 26", "month", "", "");
    row("Quý III/2026", "quarter", "2026-07-01", "2026-09-30");
    row("QUÝ 4 NĂM 2026", "quarter", "2026-10-01", "2026-12-31");
    row("Quý V/2026", "quarter", "", "");
    row("Năm 2026", "year", "2026-01-01", "2026-12-31");
    row("Tháng 10 năm 2026", "year", "", "");
    row("Từ ngày 15/9/2026 đến ngày 14/10/2026", "range", "2026-09-15", "2026-10-14");
    row("(Từ 15/09/2026 đến hết ngày 14/10/2026)", "range", "2026-09-15", "2026-10-14");
    row("Từ ngày 15 tháng 9 năm 2026 đến ngày 14 tháng 10 năm 2026", "range", "2026-09-15", "2026-10-14");
    row("Từ ngày 15/10/2026 đến ngày 14/09/2026", "range", "", "");
    row("Từ ngày 31/6/2026 đến ngày 14/10/2026", "range", "", "");
    row("Ngày 21 tháng 11 năm 2026", "day", "2026-11-21", "2026-11-21");
    row("ngày 30/02/2026", "day", "", "");
}

void TableMarksTest::readsPeriods()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto periods = periodsIn(text, *titlePeriodKindFromString(kind));
    QCOMPARE(periods.size(), from.isEmpty() ? 0 : 1);
    if (!from.isEmpty()) {
        QCOMPARE(periods.front().from.toString(Qt::ISODate), from);
        QCOMPARE(periods.front().to.toString(Qt::ISODate), to);
    }
}

void TableMarksTest::refusesTwoPeriods()
{
    const QStringList titles{QStringLiteral("Báo cáo tháng 10 năm 2026"), QStringLiteral("Kế hoạch tháng 11/2026")};
    const auto period = titlePeriod(titles, TitlePeriodKind::Month, {});
    IOC_FAILS(period, ErrorCode::Decode);
    QVERIFY(period.error().message.contains(QStringLiteral("tháng 11/2026")));
}

void TableMarksTest::refusesTitlesWithoutAPeriod()
{
    IOC_FAILS(titlePeriod({QStringLiteral("BÁO CÁO")}, TitlePeriodKind::Month, {}), ErrorCode::Decode);
}

void TableMarksTest::takesTheLineThatTheRecipeNames()
{
    const QStringList titles{QStringLiteral("Báo cáo tháng 10 năm 2026"), QStringLiteral("Kế hoạch tháng 11/2026")};
    const auto period = titlePeriod(titles, TitlePeriodKind::Month, QStringLiteral("kế hoạch"));
    IOC_VERIFY(period);
    QCOMPARE(period->from, QDate(2026, 11, 1));
}

QTEST_GUILESS_MAIN(TableMarksTest)
#include "tst_table_marks.moc"
