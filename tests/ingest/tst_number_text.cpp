// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/number_text.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

constexpr NumberConvention kUndeclared{0, 0};
constexpr NumberConvention kVietnamese{',', '.'};
constexpr NumberConvention kEnglish{'.', ','};
constexpr NumberConvention kSpaced{',', ' '};
constexpr NumberConvention kSwiss{'.', '\''};
constexpr NumberConvention kPoint{'.', 0};

} // namespace

Q_DECLARE_METATYPE(ioc::NumberConvention)

class NumberTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsNumbers_data();
    void readsNumbers();
    void refusesNumbers_data();
    void refusesNumbers();
    void refusesANulByteAsDecimalSign();
};

void NumberTextTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<NumberConvention>("convention");
    QTest::addColumn<double>("value");

    const auto row = [](const char *name, const QByteArray &text, NumberConvention convention, double value) {
        QTest::newRow(name) << text << convention << value;
    };
    row("digits need no declaration", "1234", kUndeclared, 1234);
    row("nor does a minus", "-17", kUndeclared, -17);
    row("nor a plus", "+17", kUndeclared, 17);
    row("leading zeros", "00123", kUndeclared, 123);
    row("decimal comma", "97,63", kVietnamese, 97.63);
    row("dots between thousands", "2.937.031", kVietnamese, 2937031);
    row("1.234 where the dot is declared to group", "1.234", kVietnamese, 1234);
    row("1.234 where the dot is declared decimal", "1.234", kPoint, 1.234);
    row("both signs", "-1.234.567,5", kVietnamese, -1234567.5);
    row("grouping may be left out", "1234567,5", kVietnamese, 1234567.5);
    row("English", "1,234,567.5", kEnglish, 1234567.5);
    row("space", "1 234 567,5", kSpaced, 1234567.5);
    row("no-break space U+00A0",
        "1\xC2\xA0"
        "234\xC2\xA0"
        "567,5",
        kSpaced, 1234567.5);
    row("narrow no-break space U+202F",
        "1\xE2\x80\xAF"
        "234,5",
        kSpaced, 1234.5);
    row("apostrophe", "1'234.5", kSwiss, 1234.5);
    row("zero point something", "0,5", kVietnamese, 0.5);
    row("power of ten", "1.5e3", kPoint, 1500);
    row("tiny power of ten", "15E-1", kPoint, 1.5);
    row("zero with a sign", "-0", kUndeclared, -0.0);
}

void NumberTextTest::readsNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(NumberConvention, convention);
    QFETCH(double, value);
    QCOMPARE(parseNumber(std::string_view(text.constData(), size_t(text.size())), convention), std::optional(value));
}

void NumberTextTest::refusesNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<NumberConvention>("convention");

    const auto row = [](const char *name, const QByteArray &text, NumberConvention convention) {
        QTest::newRow(name) << text << convention;
    };
    row("nothing", "", kVietnamese);
    row("a sign alone", "-", kUndeclared);
    row("two signs", "--5", kUndeclared);
    row("plus and minus", "+-5", kUndeclared);
    row("1.234 undeclared is never guessed", "1.234", kUndeclared);
    row("1,234 undeclared neither", "1,234", kUndeclared);
    row("the other sign is no decimal", "12,5", kPoint);
    row("lakh grouping", "12,34,567", kEnglish);
    row("lakh grouping with dots", "1.00.000", kVietnamese);
    row("a group of two at the end", "1.23", kVietnamese);
    row("a group of four", "1.2345", kVietnamese);
    row("four digits before the first sign", "1234.567", kVietnamese);
    row("0.123 of a feed that changed its signs is not 123", "0.123", kVietnamese);
    row("nor is 00.123", "00.123", kVietnamese);
    row("a group before a decimal sign must be whole", "1.23,5", kVietnamese);
    row("a group sign after the decimal sign", "1,234.567", kVietnamese);
    row("two decimal signs", "1,2,3", kVietnamese);
    row("begins with a group sign", ".123", kVietnamese);
    row("begins with the decimal sign", ",5", kVietnamese);
    row("ends with a group sign", "123.", kVietnamese);
    row("cut off after the decimal sign", "12,", kVietnamese);
    row("two group signs side by side", "1..234", kVietnamese);
    row("1e400 is beyond every number", "1e400", kPoint);
    row("minus 1e400", "-1e400", kPoint);
    row("a power of ten where no point is declared", "1e5", kUndeclared);
    row("a power without digits", "1e", kPoint);
    row("a power of a grouped number", "1,234e2", kEnglish);
    row("NaN", "NaN", kPoint);
    row("nan", "nan", kUndeclared);
    row("Infinity", "Infinity", kPoint);
    row("inf after a power", "1einf", kPoint);
    row("hexadecimal", "0x1A", kPoint);
    row("percent sign", "97%", kUndeclared);
    row("letters after", "12kg", kUndeclared);
    row("a space inside where none is declared", "1 234", kVietnamese);
    row("digits of another script", "\xD9\xA1\xD9\xA2", kUndeclared);
    row("full-width digits", "\xEF\xBC\x91", kUndeclared);
    row("longer than any number", QByteArray(64, '1'), kUndeclared);
}

void NumberTextTest::refusesNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(NumberConvention, convention);
    QCOMPARE(parseNumber(std::string_view(text.constData(), size_t(text.size())), convention), std::optional<double>());
}

void NumberTextTest::refusesANulByteAsDecimalSign()
{
    // "Not declared" is the sign 0, which a text may hold as well.
    QCOMPARE(parseNumber(std::string_view("1\0"
                                          "234",
                                          5),
                         kUndeclared),
             std::optional<double>());
    QCOMPARE(parseNumber(std::string_view("1\0"
                                          "234",
                                          5),
                         kVietnamese),
             std::optional<double>());
}

QTEST_GUILESS_MAIN(NumberTextTest)
#include "tst_number_text.moc"
