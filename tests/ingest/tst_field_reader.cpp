// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/field_reader.h"
#include "tests/support.h"

#include <limits>

using namespace ioc;
using namespace ioc::test;

namespace {

Cell textCell(std::string_view text)
{
    Cell cell;
    cell.kind = Cell::Kind::Text;
    cell.text = text;
    return cell;
}

Cell integerCell(std::int64_t value)
{
    Cell cell;
    cell.kind = Cell::Kind::Integer;
    cell.integer = value;
    return cell;
}

Cell numberCell(double value)
{
    Cell cell;
    cell.kind = Cell::Kind::Number;
    cell.number = value;
    return cell;
}

Cell booleanCell(bool value)
{
    Cell cell;
    cell.kind = Cell::Kind::Boolean;
    cell.integer = value ? 1 : 0;
    return cell;
}

Cell structureCell()
{
    Cell cell;
    cell.kind = Cell::Kind::Structure;
    return cell;
}

FieldMapping field(FieldType type)
{
    FieldMapping mapping;
    mapping.name = QStringLiteral("field");
    mapping.type = type;
    return mapping;
}

/// The value in words, or "refused: reason".
QString readAs(const FieldMapping &mapping, const Cell &cell)
{
    const FieldReader reader(mapping, vietnam());
    const auto read = reader.read(cell);
    if (const auto *reason = std::get_if<QString>(&read))
        return QStringLiteral("refused: ") + *reason;
    const TypedValue &value = std::get<TypedValue>(read);
    switch (value.kind) {
    case TypedValue::Kind::Absent:
        return QStringLiteral("absent");
    case TypedValue::Kind::Text:
    case TypedValue::Kind::Unit:
        return QStringLiteral("text ") + QString::fromUtf8(value.text.data(), qsizetype(value.text.size()));
    case TypedValue::Kind::Number:
        return QStringLiteral("number ") + QString::number(value.number, 'g', 17);
    case TypedValue::Kind::Time:
        return QStringLiteral("time ") + utc(value.time);
    case TypedValue::Kind::Boolean:
        return value.boolean ? QStringLiteral("yes") : QStringLiteral("no");
    }
    return {};
}

AdministrativeUnit unit(const char *code, const char *from, const char *to = nullptr)
{
    AdministrativeUnit unit;
    unit.code = QString::fromLatin1(code);
    unit.validFrom = day(from);
    if (to)
        unit.validTo = day(to);
    unit.id = UnitId(unit.code + QLatin1Char('@') + QString::fromLatin1(from));
    return unit;
}

} // namespace

#define REFUSES(mapping, cell)                                                                                         \
    do {                                                                                                               \
        const QString answer = readAs(mapping, cell);                                                                  \
        QVERIFY2(answer.startsWith(QStringLiteral("refused: ")) && answer.size() > 15, qPrintable(answer));            \
    } while (false)

Q_DECLARE_METATYPE(std::optional<ioc::SpanMoment>)

class FieldReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesEmptyForAbsent();
    void refusesAnAbsentRequiredField();
    void keepsTextsAsTheyAre();
    void keepsEveryDigitOfAnId();
    void translatesWordsAndRefusesOthers();
    void readsNumbersInTheDeclaredConvention();
    void saysThatASignIsNotDeclared();
    void convertsUnitsOnce();
    void holdsNumbersAgainstTheirLimitsAfterConversion();
    void refusesNumbersThatAreNotFinite();
    void refusesAFractionWhereWholeNumbersAreDue();
    void readsTimesOfEveryType();
    void takesTheDeclaredMomentOfASpan_data();
    void takesTheDeclaredMomentOfASpan();
    void readsATimeThatTheFileHoldsAsOneWhateverTextsLookLike();
    void readsYesAndNo();
    void refusesStructures();
    void findsTheUnitThatBoreTheCodeOnTheDay();
};

void FieldReaderTest::takesEmptyForAbsent()
{
    FieldMapping mapping = field(FieldType::Number);
    mapping.absent = {QStringLiteral("-"), QStringLiteral("NULL"), QStringLiteral("-9999")};
    for (const char *text : {"", " ", "\t", "-", "NULL", " NULL ", "-9999"})
        QCOMPARE(readAs(mapping, textCell(text)), QStringLiteral("absent"));
    QCOMPARE(readAs(mapping, Cell()), QStringLiteral("absent"));
    REFUSES(mapping, textCell("null"));
}

void FieldReaderTest::refusesAnAbsentRequiredField()
{
    FieldMapping mapping = field(FieldType::Text);
    mapping.required = true;
    mapping.absent = {QStringLiteral("n/a")};
    REFUSES(mapping, Cell());
    REFUSES(mapping, textCell("  "));
    REFUSES(mapping, textCell("n/a"));
    QCOMPARE(readAs(mapping, textCell("x")), QStringLiteral("text x"));
}

void FieldReaderTest::keepsTextsAsTheyAre()
{
    QCOMPARE(readAs(field(FieldType::Text), textCell(" 00123 ")), QStringLiteral("text 00123"));
    QCOMPARE(readAs(field(FieldType::Text), textCell("xã Ea Drăng")), QStringLiteral("text xã Ea Drăng"));
    REFUSES(field(FieldType::Text), numberCell(1.5));
    REFUSES(field(FieldType::Text), booleanCell(true));
}

void FieldReaderTest::keepsEveryDigitOfAnId()
{
    // 2^53 + 1, which no double holds.
    QCOMPARE(readAs(field(FieldType::Text), integerCell(9007199254740993)), QStringLiteral("text 9007199254740993"));
    QCOMPARE(readAs(field(FieldType::Text), integerCell(INT64_MIN)), QStringLiteral("text -9223372036854775808"));
}

void FieldReaderTest::translatesWordsAndRefusesOthers()
{
    FieldMapping mapping = field(FieldType::Text);
    mapping.words = {{QStringLiteral("1"), QStringLiteral("open")}, {QStringLiteral("Đã trả"), QStringLiteral("done")}};
    QCOMPARE(readAs(mapping, textCell("Đã trả")), QStringLiteral("text done"));
    QCOMPARE(readAs(mapping, integerCell(1)), QStringLiteral("text open"));
    REFUSES(mapping, textCell("Đang xử lý"));
    REFUSES(mapping, integerCell(2));
}

void FieldReaderTest::readsNumbersInTheDeclaredConvention()
{
    FieldMapping mapping = field(FieldType::Number);
    mapping.decimalSign = QLatin1Char(',');
    mapping.groupSign = QLatin1Char('.');
    QCOMPARE(readAs(mapping, textCell("1.234,5")), QStringLiteral("number 1234.5"));
    QCOMPARE(readAs(mapping, textCell(" 12 ")), QStringLiteral("number 12"));
    QCOMPARE(readAs(mapping, numberCell(1234.5)), QStringLiteral("number 1234.5"));
    QCOMPARE(readAs(mapping, integerCell(-3)), QStringLiteral("number -3"));
    REFUSES(mapping, textCell("1,234.5"));
    REFUSES(mapping, booleanCell(true));
}

void FieldReaderTest::saysThatASignIsNotDeclared()
{
    const QString answer = readAs(field(FieldType::Number), textCell("1.234"));
    QCOMPARE(answer,
             QStringLiteral("refused: the decimal sign of this field is not declared, and numbers are never guessed"));
    QCOMPARE(readAs(field(FieldType::Number), textCell("abc")),
             QStringLiteral("refused: this is no number in the declared convention"));
}

void FieldReaderTest::convertsUnitsOnce()
{
    FieldMapping mapping = field(FieldType::Number);
    mapping.scale = 1000;
    mapping.offset = -5;
    QCOMPARE(readAs(mapping, numberCell(2.5)), QStringLiteral("number 2495")); // 2.5 · 1000 − 5
    QCOMPARE(readAs(mapping, textCell("3")), QStringLiteral("number 2995"));
    mapping.scale = 1;
    mapping.offset = 0;
    mapping.toMeasure = {1, 1000}; // triệu đồng in tỷ đồng
    mapping.greatest = 30'000;
    QCOMPARE(readAs(mapping, numberCell(29'520'001)), QStringLiteral("number 29520.001"));
    REFUSES(mapping, numberCell(30'000'001));
}

void FieldReaderTest::holdsNumbersAgainstTheirLimitsAfterConversion()
{
    FieldMapping mapping = field(FieldType::Number);
    mapping.scale = 10;
    mapping.least = 0;
    mapping.greatest = 500;
    QCOMPARE(readAs(mapping, numberCell(50)), QStringLiteral("number 500"));
    QCOMPARE(readAs(mapping, numberCell(0)), QStringLiteral("number 0"));
    REFUSES(mapping, numberCell(50.1));
    REFUSES(mapping, numberCell(-0.1));
    QVERIFY(readAs(mapping, numberCell(51)).contains(QStringLiteral("500")));
}

void FieldReaderTest::refusesNumbersThatAreNotFinite()
{
    REFUSES(field(FieldType::Number), numberCell(std::numeric_limits<double>::infinity()));
    REFUSES(field(FieldType::Number), numberCell(std::numeric_limits<double>::quiet_NaN()));
    REFUSES(field(FieldType::Number), textCell("NaN"));
    FieldMapping mapping = field(FieldType::Number);
    mapping.scale = 1000;
    REFUSES(mapping, numberCell(1e306)); // 1e306 · 1000 is beyond the greatest double
}

void FieldReaderTest::refusesAFractionWhereWholeNumbersAreDue()
{
    FieldMapping mapping = field(FieldType::Integer);
    mapping.decimalSign = QLatin1Char('.');
    QCOMPARE(readAs(mapping, textCell("12")), QStringLiteral("number 12"));
    QCOMPARE(readAs(mapping, numberCell(12)), QStringLiteral("number 12"));
    REFUSES(mapping, textCell("12.5"));
    REFUSES(mapping, numberCell(0.5));
}

void FieldReaderTest::readsTimesOfEveryType()
{
    // 1 795 261 443 s: 20778 days of 86 400 s are 1 795 219 200, and 11:44:03 is 42 243 s more.
    QCOMPARE(readAs(field(FieldType::EpochSeconds), integerCell(1795261443)),
             QStringLiteral("time 2026-11-21T11:44:03.000Z"));
    QCOMPARE(readAs(field(FieldType::EpochSeconds), numberCell(1795261443.25)),
             QStringLiteral("time 2026-11-21T11:44:03.250Z"));
    QCOMPARE(readAs(field(FieldType::EpochMillis), integerCell(1795261443250)),
             QStringLiteral("time 2026-11-21T11:44:03.250Z"));
    QCOMPARE(readAs(field(FieldType::EpochMillis), textCell("1795261443250")),
             QStringLiteral("time 2026-11-21T11:44:03.250Z"));
    QCOMPARE(readAs(field(FieldType::DateTime), textCell("2026-11-21T18:44:03+07:00")),
             QStringLiteral("time 2026-11-21T11:44:03.000Z"));
    FieldMapping mapping = field(FieldType::Date);
    mapping.format = QStringLiteral("dd/MM/yyyy");
    QCOMPARE(readAs(mapping, textCell("21/11/2026")), QStringLiteral("time 2026-11-20T17:00:00.000Z"));
    REFUSES(mapping, textCell("2026-11-21"));
    REFUSES(mapping, integerCell(46347)); // a day number of a spreadsheet
    REFUSES(field(FieldType::EpochMillis), integerCell(INT64_MAX));
    REFUSES(field(FieldType::EpochSeconds), numberCell(1e300));
    REFUSES(field(FieldType::EpochSeconds), numberCell(std::numeric_limits<double>::quiet_NaN()));
    REFUSES(field(FieldType::EpochSeconds), textCell("2026-11-21"));
    REFUSES(field(FieldType::EpochSeconds), booleanCell(true));
}

// A column of a workbook in which some days are days and others were typed as text.
void FieldReaderTest::takesTheDeclaredMomentOfASpan_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<SpanMoment>>("moment");
    QTest::addColumn<QString>("read");

    const QString hour = QStringLiteral("2026-11-21T17:00:00+07:00/2026-11-21T18:00:00+07:00");
    const QString refused = QStringLiteral("refused: this is no real date or time in the declared format");
    QTest::newRow("begin") << hour << std::optional(SpanMoment::Begin) << "time 2026-11-21T10:00:00.000Z";
    QTest::newRow("end") << hour << std::optional(SpanMoment::End) << "time 2026-11-21T11:00:00.000Z";
    QTest::newRow("a moment alone") << "2026-11-21T10:00:00Z" << std::optional(SpanMoment::End)
                                    << "time 2026-11-21T10:00:00.000Z";
    QTest::newRow("not declared") << hour << std::optional<SpanMoment>() << refused;
    QTest::newRow("open") << "2026-11-21T10:00:00Z/.." << std::optional(SpanMoment::End) << refused;
    QTest::newRow("of three") << "2026-11-21/2026-11-22/2026-11-23" << std::optional(SpanMoment::End) << refused;
    QTest::newRow("nothing before") << "/2026-11-21T10:00:00Z" << std::optional(SpanMoment::Begin) << refused;
}

void FieldReaderTest::takesTheDeclaredMomentOfASpan()
{
    QFETCH(QString, text);
    QFETCH(std::optional<SpanMoment>, moment);
    FieldMapping mapping = field(FieldType::DateTime);
    mapping.ofSpan = moment;
    QTEST(readAs(mapping, textCell(text.toUtf8().constData())), "read");
}

void FieldReaderTest::readsATimeThatTheFileHoldsAsOneWhateverTextsLookLike()
{
    FieldMapping mapping = field(FieldType::Date);
    mapping.format = QStringLiteral("d/M/yyyy");
    Cell cell = textCell("2026-10-21");
    REFUSES(mapping, cell);
    cell.isIsoTime = true;
    QCOMPARE(readAs(mapping, cell), QStringLiteral("time 2026-10-20T17:00:00.000Z"));
    QCOMPARE(readAs(mapping, textCell("21/10/2026")), QStringLiteral("time 2026-10-20T17:00:00.000Z"));
}

void FieldReaderTest::readsYesAndNo()
{
    FieldMapping mapping = field(FieldType::Boolean);
    mapping.words = {{QStringLiteral("Có"), QStringLiteral("true")},
                     {QStringLiteral("Không"), QStringLiteral("false")}};
    QCOMPARE(readAs(mapping, textCell("Có")), QStringLiteral("yes"));
    QCOMPARE(readAs(mapping, textCell("Không")), QStringLiteral("no"));
    QCOMPARE(readAs(mapping, booleanCell(false)), QStringLiteral("no"));
    QCOMPARE(readAs(mapping, integerCell(1)), QStringLiteral("yes"));
    QCOMPARE(readAs(mapping, textCell("0")), QStringLiteral("no"));
    REFUSES(mapping, integerCell(2));
    REFUSES(mapping, textCell("maybe"));
    REFUSES(mapping, numberCell(1.0));
}

void FieldReaderTest::refusesStructures()
{
    for (const auto type :
         {FieldType::Text, FieldType::Number, FieldType::DateTime, FieldType::Boolean, FieldType::Unit})
        REFUSES(field(type), structureCell());
}

void FieldReaderTest::findsTheUnitThatBoreTheCodeOnTheDay()
{
    const UnitRegistry registry(
        {unit("24133", "1978-01-01", "2025-07-01"), unit("24133", "2025-07-01"), unit("00007", "2025-07-01")});
    const UnitIndex index(registry);
    const FieldReader reader(field(FieldType::Unit), vietnam());
    const auto found = [&](std::string_view code, const char *on) {
        TypedValue value;
        value.kind = TypedValue::Kind::Text;
        value.text = code;
        const auto unit = reader.unitValue(value, index, day(on));
        const auto *resolved = std::get_if<TypedValue>(&unit);
        return resolved ? resolved->unit->id.toString() : QStringLiteral("refused");
    };
    QCOMPARE(found("24133", "2025-06-30"), QStringLiteral("24133@1978-01-01"));
    QCOMPARE(found("24133", "2025-07-01"), QStringLiteral("24133@2025-07-01"));
    QCOMPARE(found("24133", "1977-12-31"), QStringLiteral("refused"));
    QCOMPARE(found("00007", "2025-06-30"), QStringLiteral("refused"));
    QCOMPARE(found("7", "2026-01-01"), QStringLiteral("refused"));
    QCOMPARE(found("99999", "2026-01-01"), QStringLiteral("refused"));
}

QTEST_GUILESS_MAIN(FieldReaderTest)
#include "tst_field_reader.moc"
