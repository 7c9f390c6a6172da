// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

/// Every record as its fields.
QList<QStringList> recordsOf(const QByteArray &text, char delimiter = ',')
{
    CsvReader reader(std::string_view(text.constData(), size_t(text.size())), delimiter);
    QList<QStringList> records;
    std::vector<std::string_view> fields;
    while (reader.next(fields)) {
        QStringList record;
        for (const auto field : fields)
            record.push_back(QString::fromUtf8(field.data(), qsizetype(field.size())));
        records.push_back(record);
    }
    return records;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void splitsRecords_data();
    void splitsRecords();
    void tellsWhereARecordStands();
    void tellsATextThatIsCutOff();
    void keepsManyDoubledQuotesOfOneRecord();
};

void CsvReaderTest::splitsRecords_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QList<QStringList>>("records");

    const auto row = [](const char *name, const QByteArray &text, const QList<QStringList> &records,
                        char delimiter = ',') { QTest::newRow(name) << text << delimiter << records; };
    row("empty", "", {});
    row("only a byte-order mark", "\xEF\xBB\xBF", {});
    row("byte-order mark before a quoted field", "\xEF\xBB\xBF\"a\",b\n", {{"a", "b"}});
    row("last line without break", "a,b\nc,d", {{"a", "b"}, {"c", "d"}});
    row("CRLF", "a,b\r\nc,d\r\n", {{"a", "b"}, {"c", "d"}});
    row("CR alone", "a,b\rc,d\r", {{"a", "b"}, {"c", "d"}});
    row("an empty line is one empty field", "a\n\nb\n", {{"a"}, {""}, {"b"}});
    row("empty fields", ",\n,,\n", {{"", ""}, {"", "", ""}});
    row("delimiter at the very end", "a,", {{"a", ""}});
    row("delimiter in quotes", "\"a,b\",c\n", {{"a,b", "c"}});
    row("line break in quotes", "\"a\r\nb\",c\n", {{"a\r\nb", "c"}});
    row("doubled quotes", "\"say \"\"aye\"\"\",b\n", {{"say \"aye\"", "b"}});
    row("nothing but doubled quotes", "\"\"\"\"\n", {{"\""}});
    row("empty in quotes", "\"\",\"\"\n", {{"", ""}});
    row("quotes at the end of the text", "a,\"b\"", {{"a", "b"}});
    row("a quote inside a plain field stays", "5\" pipe,b\n", {{"5\" pipe", "b"}});
    row("text after a closing quote is kept, to fail its check", "\"a\"x,b\n", {{"a\"x", "b"}});
    row("semicolons", "1,5;\"a;b\"\n", {{"1,5", "a;b"}}, ';');
    row("tabs", "a\tb\n", {{"a", "b"}}, '\t');
    row("spaces belong to the field", " a , b \n", {{" a ", " b "}});
    row("letters beyond ASCII", "Xã Ea Drăng,đúng\n", {{QStringLiteral("Xã Ea Drăng"), QStringLiteral("đúng")}});
}

void CsvReaderTest::splitsRecords()
{
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    QTEST(recordsOf(text, delimiter), "records");
}

void CsvReaderTest::tellsWhereARecordStands()
{
    const std::string text = "\xEF\xBB\xBFid,name\r\n1,\"two\nlines\"\r\n2,x";
    CsvReader reader(text);
    std::vector<std::string_view> fields;
    QVERIFY(reader.next(fields));
    QCOMPARE(reader.recordOffset(), size_t(3));
    QCOMPARE(QByteArray::fromStdString(std::string(reader.recordText())), QByteArray("id,name"));
    QVERIFY(reader.next(fields));
    QCOMPARE(reader.recordNumber(), std::int64_t(2));
    QCOMPARE(reader.recordOffset(), size_t(12)); // 3 of the mark, 7 of the header, 2 of its break
    QCOMPARE(QByteArray::fromStdString(std::string(reader.recordText())), QByteArray("1,\"two\nlines\""));
    QVERIFY(reader.next(fields));
    QCOMPARE(reader.recordNumber(), std::int64_t(3));
    QCOMPARE(reader.lineNumber(), std::int64_t(4));
    QCOMPARE(QByteArray::fromStdString(std::string(reader.recordText())), QByteArray("2,x"));
    QVERIFY(!reader.next(fields));
    QVERIFY(!reader.endedInsideQuotes());
}

void CsvReaderTest::tellsATextThatIsCutOff()
{
    for (const char *text : {"a,\"b", "\"", "a\n\"b\"\"", "\"x\"\"y\n"}) {
        CsvReader reader{std::string_view(text)};
        std::vector<std::string_view> fields;
        while (reader.next(fields)) {
        }
        QVERIFY2(reader.endedInsideQuotes(), text);
    }
}

void CsvReaderTest::keepsManyDoubledQuotesOfOneRecord()
{
    // The texts without their doubled quotes live in the reader; an early one must outlast those after it.
    QByteArray line;
    for (int i = 0; i < 2000; ++i)
        line += "\"" + QByteArray::number(i) + "\"\"\",";
    const auto records = recordsOf(line + "end\n");
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0].size(), 2001);
    QCOMPARE(records[0][0], QStringLiteral("0\""));
    QCOMPARE(records[0][1999], QStringLiteral("1999\""));
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csv_reader.moc"
