// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/row_writer.h"
#include "datasources/sql/sql_fetch.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class RowWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void writesCells_data();
    void writesCells();
    void refusesWhatNoFieldCanTake_data();
    void refusesWhatNoFieldCanTake();
    void refusesTwoColumnsOfOneName();
    void givesWatermarks_data();
    void givesWatermarks();
};

void RowWriterTest::writesCells_data()
{
    QTest::addColumn<SqlKind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");

    const auto row = [](const char *name, SqlKind kind, const char *text, const char *written) {
        QTest::newRow(name) << kind << QByteArray(text) << QByteArray(written);
    };
    row("64 bits", SqlKind::Number, "-9223372036854775808", "-9223372036854775808");
    row("many digits", SqlKind::Number, "0.10000000000000000000000001", "0.10000000000000000000000001");
    row("an exponent", SqlKind::Number, "1e+20", "1e+20");
    row("no 0 before the point", SqlKind::Number, ".5", "0.5");
    row("no 0 before the point, below zero", SqlKind::Number, "-.5", "-0.5");
    row("no number", SqlKind::Number, "NaN", "\"NaN\"");
    row("without end", SqlKind::Number, "-Infinity", "\"-Infinity\"");
    row("nothing behind the point", SqlKind::Number, "5.", "\"5.\"");
    row("zeros before", SqlKind::Number, "007", "\"007\"");
    row("no exponent behind e", SqlKind::Number, "1e", "\"1e\"");
    row("a decimal comma", SqlKind::Number, "1,5", "\"1,5\"");
    row("nothing", SqlKind::Number, "", "\"\"");
    row("true", SqlKind::Boolean, "t", "true");
    row("1", SqlKind::Boolean, "1", "true");
    row("false", SqlKind::Boolean, "f", "false");
    row("a time", SqlKind::LocalTime, "2026-11-21 17:00:00", "\"2026-11-21T17:00:00\"");
    row("with a fraction", SqlKind::LocalTime, "2026-11-21 17:00:00.123456", "\"2026-11-21T17:00:00.123456\"");
    row("an offset of hours", SqlKind::Instant, "2026-11-21 17:00:00+07", "\"2026-11-21T17:00:00+07:00\"");
    row("an offset with minutes", SqlKind::Instant, "2026-11-21 17:00:00.5-03:30", "\"2026-11-21T17:00:00.5-03:30\"");
    row("a space before the offset", SqlKind::Instant, "2026-11-21 17:00:00.1234567 +07:00",
        "\"2026-11-21T17:00:00.1234567+07:00\"");
    row("a time without end", SqlKind::Instant, "infinity", "\"infinity\"");
    row("signs", SqlKind::Text, "\"\\\t\x01/", "\"\\\"\\\\\\t\\u0001/\"");
    row("a mark that begins a text is a letter of it", SqlKind::Text, "\xEF\xBB\xBFĐà", "\"\xEF\xBB\xBFĐà\"");
    row("Vietnamese", SqlKind::Text, "Đà Nẵng", "\"Đà Nẵng\"");
}

void RowWriterTest::writesCells()
{
    QFETCH(SqlKind, kind);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, written);
    QByteArray out;
    RowWriter writer(out);
    IOC_VERIFY(writer.begin({"a", "say \"b\""}));
    IOC_VERIFY(writer.write({{{}, kind}, {std::string_view(text.constData(), size_t(text.size())), kind}}));
    QCOMPARE(out, "{\"a\":null,\"say \\\"b\\\"\":" + written + "}\n");
}

void RowWriterTest::refusesWhatNoFieldCanTake_data()
{
    QTest::addColumn<SqlKind>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");

    QTest::newRow("bytes") << SqlKind::Bytes << QByteArray("\x01") << "holds bytes";
    QTest::newRow("no UTF-8") << SqlKind::Text << QByteArray("\xd0") << "no UTF-8";
}

void RowWriterTest::refusesWhatNoFieldCanTake()
{
    QFETCH(SqlKind, kind);
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    QByteArray out;
    RowWriter writer(out);
    IOC_VERIFY(writer.begin({"photo"}));
    const auto written = writer.write({{std::string_view(text.constData(), size_t(text.size())), kind}});
    IOC_FAILS(written, ErrorCode::Payload);
    QVERIFY(written.error().message.contains(reason));
    QVERIFY(written.error().message.contains(QStringLiteral("photo")));
}

void RowWriterTest::refusesTwoColumnsOfOneName()
{
    QByteArray out;
    RowWriter writer(out);
    IOC_FAILS(writer.begin({"id", "count", "count"}), ErrorCode::Payload);
}

void RowWriterTest::givesWatermarks_data()
{
    QTest::addColumn<SelectStatement::Parameter>("parameter");
    QTest::addColumn<QString>("watermark");
    QTest::addColumn<QByteArray>("given"); // "none", or "error"

    using Parameter = SelectStatement::Parameter;
    const QString time = QStringLiteral("2026-11-21T17:00:00+07:00");
    QTest::newRow("as it is") << Parameter::Watermark << time << time.toLatin1();
    QTest::newRow("an id") << Parameter::Watermark << "4711" << QByteArray("4711");
    QTest::newRow("local") << Parameter::WatermarkLocal << time << QByteArray("2026-11-21 17:00:00");
    QTest::newRow("UTC") << Parameter::WatermarkUtc << time << QByteArray("2026-11-21 10:00:00");
    QTest::newRow("UTC of the day before")
        << Parameter::WatermarkUtc << "2026-11-21T06:59:59.250+07:00" << QByteArray("2026-11-20 23:59:59.250");
    QTest::newRow("a time without offset") << Parameter::WatermarkUtc << "2026-11-21T17:00:00" << QByteArray("error");
    QTest::newRow("no time") << Parameter::WatermarkLocal << "4711" << QByteArray("error");
}

void RowWriterTest::givesWatermarks()
{
    QFETCH(SelectStatement::Parameter, parameter);
    QFETCH(QString, watermark);
    const auto value = watermarkAs(parameter, watermark);
    QTEST(value ? *value : QByteArray("error"), "given");
}

QTEST_GUILESS_MAIN(RowWriterTest)
#include "tst_row_writer.moc"
