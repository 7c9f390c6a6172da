// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/excel_date.h"
#include "datasources/decoders/xlsx/number_format.h"
#include "datasources/decoders/xlsx/shared_strings.h"
#include "tests/support.h"

using namespace ioc;

Q_DECLARE_METATYPE(ioc::DateSystem)
Q_DECLARE_METATYPE(ioc::NumberFormat)

class ExcelValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSerialDates_data();
    void readsSerialDates();
    void agreesWithTheCalendarOnEveryDay();
    void knowsBuiltInFormats_data();
    void knowsBuiltInFormats();
    void readsFormatCodes_data();
    void readsFormatCodes();
    void readsEscapedSigns();
};

// ECMA-376 part 1, 18.17.4.1: 1 is 1 January 1900, 61 is 1 March 1900, 38749 is 1 February 2006; 1904: 37287 is that.
void ExcelValuesTest::readsSerialDates_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<DateSystem>("system");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *name, double serial, DateSystem system, const char *iso) {
        QTest::newRow(name) << serial << system << QString::fromLatin1(iso);
    };
    row("first day", 1, DateSystem::From1900, "1900-01-01");
    row("28 February 1900", 59, DateSystem::From1900, "1900-02-28");
    row("the day that never was", 60, DateSystem::From1900, "");
    row("some time of that day", 60.5, DateSystem::From1900, "");
    row("1 March 1900", 61, DateSystem::From1900, "1900-03-01");
    row("of the standard", 38749, DateSystem::From1900, "2006-02-01");
    row("of the standard, 1904", 37287, DateSystem::From1904, "2006-02-01");
    row("60 of 1904", 60, DateSystem::From1904, "1904-03-01");
    row("zero", 0, DateSystem::From1900, "");
    row("a time without a day", 0.5, DateSystem::From1900, "");
    row("negative", -1, DateSystem::From1900, "");
    row("last day", 2958465, DateSystem::From1900, "9999-12-31");
    row("behind it", 2958466, DateSystem::From1900, "");
    row("behind it, 1904", 2957004, DateSystem::From1904, "");
    row("huge", 1e300, DateSystem::From1900, "");
    row("with its time", 46316.354166666664, DateSystem::From1900, "2026-10-21T08:30:00");
    row("to the millisecond", 46316.0000058, DateSystem::From1900, "2026-10-21T00:00:00.501");
    row("almost midnight", 46316.999999999999, DateSystem::From1900, "2026-10-22");
}

void ExcelValuesTest::readsSerialDates()
{
    QFETCH(double, serial);
    QFETCH(DateSystem, system);
    QFETCH(QString, iso);
    QCOMPARE(QString::fromStdString(isoFromSerial(serial, system).value_or(std::string())), iso);
}

void ExcelValuesTest::agreesWithTheCalendarOnEveryDay()
{
    for (int serial = 61; serial < 80'000; ++serial) {
        const QString wanted = QDate(1899, 12, 30).addDays(serial).toString(Qt::ISODate);
        QCOMPARE(QString::fromStdString(isoFromSerial(serial, DateSystem::From1900).value()), wanted);
    }
}

void ExcelValuesTest::knowsBuiltInFormats_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<int>("kind");
    QTest::newRow("general") << 0 << int(NumberFormat::Kind::Plain);
    QTest::newRow("#,##0.00") << 4 << int(NumberFormat::Kind::Plain);
    QTest::newRow("0%") << 9 << int(NumberFormat::Kind::Percent);
    QTest::newRow("0.00E+00") << 11 << int(NumberFormat::Kind::Plain);
    QTest::newRow("m/d/yyyy") << 14 << int(NumberFormat::Kind::Date);
    QTest::newRow("mmm-yy") << 17 << int(NumberFormat::Kind::Date);
    QTest::newRow("h:mm") << 20 << int(NumberFormat::Kind::Time);
    QTest::newRow("m/d/yy h:mm") << 22 << int(NumberFormat::Kind::Date);
    QTest::newRow("[h]:mm:ss") << 46 << int(NumberFormat::Kind::Time);
    QTest::newRow("##0.0E+0") << 48 << int(NumberFormat::Kind::Plain);
    QTest::newRow("text") << 49 << int(NumberFormat::Kind::Plain);
}

void ExcelValuesTest::knowsBuiltInFormats()
{
    QFETCH(int, id);
    QFETCH(int, kind);
    QCOMPARE(int(builtInFormat(id).kind), kind);
}

void ExcelValuesTest::readsFormatCodes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("width");
    const auto row = [](const char *code, NumberFormat::Kind kind, int width = 0) {
        QTest::newRow(code) << QByteArray(code) << int(kind) << width;
    };
    row("dd/mm/yyyy", NumberFormat::Kind::Date);
    row("[$-42A]dd\\ mmmm\\ yyyy;@", NumberFormat::Kind::Date);
    row("\"ngày\" dd \"tháng\" mm", NumberFormat::Kind::Date);
    row("mmmm", NumberFormat::Kind::Date);
    row("YYYY-MM-DD\\THH:MM:SS", NumberFormat::Kind::Date);
    row("hh:mm AM/PM", NumberFormat::Kind::Time);
    row("[hh]:mm", NumberFormat::Kind::Time);
    row("mm:ss", NumberFormat::Kind::Time);
    row("General", NumberFormat::Kind::Plain);
    row("#,##0\\ \"đồng\"", NumberFormat::Kind::Plain);
    row("#,##0_);[Red]\\(#,##0\\)", NumberFormat::Kind::Plain);
    row("[>=1000]#,##0;General", NumberFormat::Kind::Plain);
    row("\"day\"0", NumberFormat::Kind::Plain);
    row("0.00E+00", NumberFormat::Kind::Plain);
    row("0.0%", NumberFormat::Kind::Percent);
    row("00000", NumberFormat::Kind::Padded, 5);
    row("0", NumberFormat::Kind::Plain);
    row("", NumberFormat::Kind::Plain);
    row("\"open", NumberFormat::Kind::Plain);
    row("[open", NumberFormat::Kind::Plain);
    row("\\", NumberFormat::Kind::Plain);
}

void ExcelValuesTest::readsFormatCodes()
{
    QFETCH(QByteArray, code);
    QFETCH(int, kind);
    QFETCH(int, width);
    const NumberFormat format = customFormat({code.constData(), size_t(code.size())});
    QCOMPARE(int(format.kind), kind);
    QCOMPARE(int(format.width), width);
}

// ECMA-376 part 1, 22.9.2.19.
void ExcelValuesTest::readsEscapedSigns()
{
    QCOMPARE(withoutEscapes("a_x000D_b"), std::string("a\rb"));
    QCOMPARE(withoutEscapes("_x005F_x000D_"), std::string("_x000D_"));
    QCOMPARE(withoutEscapes("_x1EC7_"), std::string("ệ"));
    QCOMPARE(withoutEscapes("ma_xa_x"), std::string("ma_xa_x"));
    QCOMPARE(withoutEscapes("_x00GG_"), std::string("_x00GG_"));
}

QTEST_GUILESS_MAIN(ExcelValuesTest)
#include "tst_excel_values.moc"
