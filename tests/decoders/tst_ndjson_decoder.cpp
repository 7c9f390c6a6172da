// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "datasources/decoders/json_decoder.h"
#include "datasources/decoders/ndjson_decoder.h"
#include "tests/decoders/row_list.h"

#include <random>

using namespace ioc;
using namespace ioc::test;

class NdjsonDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheExampleOfTheDocument();
    void givesTheFieldsAndKindsThatJsonGives();
    void takesALastLineWithoutALineBreak();
    void passesOverBlankLines();
    void keepsTheLinesAroundABrokenOne_data();
    void keepsTheLinesAroundABrokenOne();
    void takesWholeNumbersOfAnyLength();
    void callsALineThatIsNoObjectUnreadable();
    void tellsTheLineOfABrokenRow();
    void quarantinesALineThatWasCutOff();
    void readsEveryLengthOfLineAtTheEnd();
    void refusesAnEmptyPayload();
    void takesBlankLinesAloneForNoRows();
    void skipsAByteOrderMark();
    void stopsWhenTheSinkDoes();
    void refusesToChooseBetweenTwoMembers();
    void findsMembersWhoseLettersAreTakenApart();
    void readsWhatAJsonListOfTheSameRowsGives();

private:
    static Result<void> decode(const QByteArray &bytes, const QStringList &fields, RowList &rows)
    {
        NdjsonDecoder decoder;
        return decoder.decode(viewOf(bytes), {fields.begin(), fields.end()}, rows);
    }
};

// docs/feeds.md shows this case.
void NdjsonDecoderTest::readsTheExampleOfTheDocument()
{
    const auto decoder = makeDecoder(QJsonObject{{"type", "ndjson"}});
    IOC_VERIFY(decoder);
    RowList rows;
    IOC_VERIFY((*decoder)->decode("{\"tram\":\"KK1\",\"luc\":\"2026-11-21T17:00:00+07:00\",\"do\":{\"pm25\":38.5}}\n"
                                  "{\"tram\":\"KK2\",\"luc\":\"2026-11-21T17:00:00+07:00\",\"do\":{\"pm25\":null}}\n",
                                  {QStringLiteral("/tram"), QStringLiteral("/do/pm25")}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text KK1", "number 38.5"}, {"text KK2", "absent"}}));
    QVERIFY(rows.unreadable.isEmpty());
}

void NdjsonDecoderTest::givesTheFieldsAndKindsThatJsonGives()
{
    RowList rows;
    IOC_VERIFY(
        decode(R"({"id":"00123","n":9007199254740993,"u":18446744073709551615,"b":true,"l":[1,2],"s/t":"Đạ Tẻh"})",
               {"/id", "/n", "/u", "/b", "/l", "/l/1", "/s~1t", "/none"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 00123", "whole 9007199254740993", "number 1.8446744073709552e+19",
                                             "true", "structure", "whole 2", "text Đạ Tẻh", "absent"}}));
}

void NdjsonDecoderTest::takesALastLineWithoutALineBreak()
{
    RowList rows;
    IOC_VERIFY(decode("{\"a\":1}\n{\"a\":2}", {"/a"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 2"}}));
}

void NdjsonDecoderTest::passesOverBlankLines()
{
    RowList rows;
    IOC_VERIFY(decode("\n{\"a\":1}\r\n\r\n \t\n{\"a\":2}\n\n", {"/a"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 2"}}));
    QVERIFY(rows.unreadable.isEmpty());
}

void NdjsonDecoderTest::keepsTheLinesAroundABrokenOne_data()
{
    QTest::addColumn<QByteArray>("line");

    const auto row = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line; };
    row("no JSON", "nonsense");
    row("cut off", R"({"a":2)");
    row("a text that does not end", R"({"a":"2)");
    row("two objects", R"({"a":2}{"a":3})");
    row("two objects with a comma", R"({"a":2},{"a":3})");
    row("NaN", R"({"a":NaN})");
    row("Infinity", R"({"a":-Infinity})");
    row("1e400", R"({"a":1e400})");
    row("a leading zero", R"({"a":007})");
    row("a decimal comma", R"({"a":2,5})");
    row("half a surrogate", R"({"a":"\ud800"})");
    row("no UTF-8", "{\"a\":\"\xE1\xBA\"}");
    row("a NUL", QByteArray("{\"a\":2}\0", 8));
    row("deep", QByteArray(100'000, '['));
    row("a login page", "<html><body>Log in</body></html>");
}

void NdjsonDecoderTest::keepsTheLinesAroundABrokenOne()
{
    QFETCH(QByteArray, line);
    for (const char *end : {"\n{\"a\":3}\n", "\n{\"a\":3}"}) {
        RowList rows;
        IOC_VERIFY(decode("{\"a\":1}\n" + line + end, {"/a"}, rows));
        QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 3"}}));
        QCOMPARE(rows.unreadable.size(), 1);
    }
}

void NdjsonDecoderTest::takesWholeNumbersOfAnyLength()
{
    for (const char *end : {"\n{\"a\":3}\n", "\n{\"a\":3}"}) {
        RowList rows;
        IOC_VERIFY(decode(QByteArray("{\"a\":18446744073709551616}") + end, {"/a"}, rows));
        QCOMPARE(rows.rows, (QList<QStringList>{{"number 1.8446744073709552e+19"}, {"whole 3"}}));
        QVERIFY(rows.unreadable.isEmpty());
    }
}

void NdjsonDecoderTest::callsALineThatIsNoObjectUnreadable()
{
    RowList rows;
    IOC_VERIFY(decode("7\n[1,2]\n\"x\"\nnull\ntrue\n{\"a\":1}\n", {"/a", "/0"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1", "absent"}}));
    QCOMPARE(rows.unreadable.size(), 5);
}

void NdjsonDecoderTest::tellsTheLineOfABrokenRow()
{
    RowList rows;
    IOC_VERIFY(decode("{\"a\":1}\n\n{\"a\":\n[]\n", {"/a"}, rows));
    QCOMPARE(rows.unreadable.size(), 2);
    QVERIFY2(rows.unreadable[0].contains(QStringLiteral("line 3")), qPrintable(rows.unreadable[0]));
    QVERIFY2(rows.unreadable[1].contains(QStringLiteral("line 4")), qPrintable(rows.unreadable[1]));
}

void NdjsonDecoderTest::quarantinesALineThatWasCutOff()
{
    const QByteArray whole = "{\"a\":1}\n{\"a\":2,\"b\":\"x\"}";
    for (qsizetype length = 9; length < whole.size(); ++length) {
        RowList rows;
        IOC_VERIFY(decode(whole.left(length), {"/a"}, rows));
        QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}}));
        QCOMPARE(rows.unreadable.size(), 1);
    }
}

// simdjson reads ahead of the text that it is given; lines near the end of the payload have nothing behind them.
void NdjsonDecoderTest::readsEveryLengthOfLineAtTheEnd()
{
    for (int length = 0; length < 200; ++length) {
        const QByteArray text(length, 'x');
        const QByteArray line = "{\"a\":\"" + text + "\"}";
        const QStringList wanted{QStringLiteral("text ") + QString::fromLatin1(text)};
        for (const QByteArray &bytes : QByteArrayList{line, line + "\n", line + "\n" + line, line + "\n\n"}) {
            // A buffer of its own size, so that a memory checker sees what is read beyond.
            const std::vector<char> exact(bytes.begin(), bytes.end());
            RowList rows;
            NdjsonDecoder decoder;
            IOC_VERIFY(decoder.decode({exact.data(), exact.size()}, {QStringLiteral("/a")}, rows));
            QVERIFY(!rows.rows.isEmpty());
            for (const QStringList &row : rows.rows)
                QCOMPARE(row, wanted);
        }
    }
}

void NdjsonDecoderTest::refusesAnEmptyPayload()
{
    for (const char *bytes : {"", "\xEF\xBB\xBF"}) {
        RowList rows;
        const auto decoded = decode(bytes, {"/a"}, rows);
        IOC_FAILS(decoded, ErrorCode::Payload);
    }
}

void NdjsonDecoderTest::takesBlankLinesAloneForNoRows()
{
    RowList rows;
    IOC_VERIFY(decode("\n", {"/a"}, rows));
    QVERIFY(rows.rows.isEmpty());
    QVERIFY(rows.unreadable.isEmpty());
}

void NdjsonDecoderTest::skipsAByteOrderMark()
{
    RowList rows;
    IOC_VERIFY(decode("\xEF\xBB\xBF{\"a\":1}\n", {"/a"}, rows));
    QCOMPARE(rows.rows.size(), 1);
    QVERIFY(rows.unreadable.isEmpty());
}

void NdjsonDecoderTest::stopsWhenTheSinkDoes()
{
    RowList rows(2);
    IOC_VERIFY(decode("{\"a\":1}\n{\"a\":2}\nbroken\n{\"a\":3}\n", {"/a"}, rows));
    QCOMPARE(rows.rows.size(), 2);
    QVERIFY(rows.unreadable.isEmpty());
}

void NdjsonDecoderTest::refusesToChooseBetweenTwoMembers()
{
    RowList rows;
    IOC_VERIFY(decode("{\"v\":1}\n{\"v\":1,\"v\":1000}\n{\"v\":2}\n", {"/v"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 2"}}));
    QCOMPARE(rows.unreadable, QStringList{QStringLiteral("the member “v” stands twice")});
}

void NdjsonDecoderTest::findsMembersWhoseLettersAreTakenApart()
{
    const QString whole = QStringLiteral("số lượng");
    const QString apart = whole.normalized(QString::NormalizationForm_D);
    RowList rows;
    IOC_VERIFY(
        decode(QStringLiteral("{\"%1\":1}\n{\"%2\":2}\n{\"%1\":3}\n").arg(whole, apart).toUtf8(), {'/' + whole}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 2"}, {"whole 3"}}));
}

void NdjsonDecoderTest::readsWhatAJsonListOfTheSameRowsGives()
{
    std::mt19937 random(20261121);
    const char *values[] = {"1",         "-2.5", "\"\\u0110\\u1ea1 T\\u1ebbh\"", "\"Đạ Tẻh\"", "null", "true", "[3]",
                            "{\"c\":4}", "1e300"};
    QByteArray lines;
    QByteArray list;
    for (int i = 0; i < 2000; ++i) {
        QByteArray row = "{\"pad\":\"" + QByteArray(int(random() % 300), ' ') + "\"";
        for (const char *name : {"a", "b"}) {
            if (random() % 4 != 0)
                row += QByteArray(",\"") + name + "\":" + values[random() % std::size(values)];
        }
        row += '}';
        lines += row + (i + 1 < 2000 ? "\n" : "");
        list += (i > 0 ? "," : "[") + row;
    }
    const QStringList fields{"/a", "/b", "/b/c", "/a/0"};
    RowList ours;
    IOC_VERIFY(decode(lines, fields, ours));
    RowList theirs;
    JsonDecoder json{QString()};
    const QByteArray document = list + ']';
    IOC_VERIFY(json.decode(viewOf(document), {fields.begin(), fields.end()}, theirs));
    QCOMPARE(ours.rows.size() + ours.unreadable.size(), 2000);
    QVERIFY(ours.rows.size() > 1500 && ours.unreadable.size() > 50); // one in sixteen has neither field
    QCOMPARE(ours.rows, theirs.rows);
    QCOMPARE(ours.unreadable, theirs.unreadable);
}

QTEST_GUILESS_MAIN(NdjsonDecoderTest)
#include "tst_ndjson_decoder.moc"
