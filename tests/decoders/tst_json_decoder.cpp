// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "datasources/decoders/json_decoder.h"
#include "tests/decoders/row_list.h"

using namespace ioc;
using namespace ioc::test;

// The published suite holds files of three kinds: y_ must be read, n_ must be refused, i_ may go either way.
//
// The decoder gives rows, which only a list or an object has. A document that is one scalar ("a", 7, null) is read and
// then refused because no rows stand in it: ErrorCode::Decode. Text that is no JSON is ErrorCode::Payload. So "read"
// here means: no Payload error.
class JsonDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void keepsToThePublishedSuite_data();
    void keepsToThePublishedSuite();
    void tellsScalarsFromNonsense();
    void givesTheFieldsThatWereAskedFor();
    void givesNumbersWithoutLosingDigits();
    void takesWholeNumbersOfAnyLength();
    void readsOneObjectAsOneRow();
    void findsRowsByPointer();
    void saysThatNothingStandsAtThePointer();
    void callsARowThatIsNoStructureUnreadable();
    void refusesToChooseBetweenTwoMembers_data();
    void refusesToChooseBetweenTwoMembers();
    void takesMembersThatAreCalledAlike();
    void findsMembersWhoseLettersAreTakenApart_data();
    void findsMembersWhoseLettersAreTakenApart();
    void refusesToChooseBetweenTwoSpellings();
    void readsRowsOfWhichEachIsInAnotherOrder();
    void readsALargePayload();
    void stopsWhenTheSinkDoes();
    void skipsAByteOrderMark();
    void refusesDeepNestingWithoutHarm();
    void isMadeFromTheFormatOfAFeed();
    void takesThePublishedCasesFromAnyRegistry();

private:
    static Result<void> decode(const QByteArray &bytes, const QString &pointer, const QStringList &fields,
                               RowList &rows)
    {
        JsonDecoder decoder(pointer);
        return decoder.decode(viewOf(bytes), {fields.begin(), fields.end()}, rows);
    }
};

void JsonDecoderTest::keepsToThePublishedSuite_data()
{
    QTest::addColumn<QByteArray>("input");

    IOC_READ_PUBLISHED(module, QStringLiteral("json-test-suite/data/parsing.js"));
    const auto from = module.indexOf('[');
    const auto list = QJsonDocument::fromJson(module.mid(from, module.lastIndexOf(']') + 1 - from)).array();
    for (const auto &item : list)
        QTest::newRow(qPrintable(item[u"name"].toString())) << item[u"input"].toString().toUtf8();
    QCOMPARE(list.size(), 318);
}

void JsonDecoderTest::keepsToThePublishedSuite()
{
    QFETCH(QByteArray, input);
    RowList rows;
    const auto decoded = decode(input, {}, {}, rows);
    const bool read = decoded || decoded.error().code == ErrorCode::Decode;
    const char kind = QTest::currentDataTag()[0];
    if (kind == 'y')
        QVERIFY2(read, qPrintable(toString(decoded.error())));
    if (kind == 'n')
        QVERIFY(!read);
    QVERIFY(kind == 'y' || kind == 'n' || kind == 'i');
    QVERIFY(decoded || rows.rows.isEmpty());
}

void JsonDecoderTest::tellsScalarsFromNonsense()
{
    for (const char *scalar : {"7", "\"a\"", "null", "true", "-0.5e3"}) {
        RowList rows;
        const auto decoded = decode(scalar, {}, {}, rows);
        IOC_FAILS(decoded, ErrorCode::Decode);
    }
    for (const char *nonsense : {"", " ", "nul", "'a'", "7,", "{a:1}"}) {
        RowList rows;
        const auto decoded = decode(nonsense, {}, {}, rows);
        IOC_FAILS(decoded, ErrorCode::Payload);
    }
}

void JsonDecoderTest::givesTheFieldsThatWereAskedFor()
{
    RowList rows;
    const auto decoded = decode(R"([{"a":"x","b":{"c":[1,{"d":true}]},"s/t":"slash","m~n":"tilde","":"empty name"},
                                    {"b":{"c":[2]},"a":null}])",
                                {}, {"/b/c/0", "/a", "/b/c/1/d", "/s~1t", "/m~0n", "/b", "/nowhere", "/"}, rows);
    IOC_VERIFY(decoded);
    QCOMPARE(rows.rows.size(), 2);
    QCOMPARE(rows.rows[0], (QStringList{"whole 1", "text x", "true", "text slash", "text tilde", "structure", "absent",
                                        "text empty name"}));
    QCOMPARE(rows.rows[1],
             (QStringList{"whole 2", "absent", "absent", "absent", "absent", "structure", "absent", "absent"}));
}

void JsonDecoderTest::givesNumbersWithoutLosingDigits()
{
    RowList rows;
    const auto decoded =
        decode(R"([{"v":9007199254740993},{"v":-9223372036854775808},{"v":18446744073709551615},{"v":0.1},{"v":5.0}])",
               {}, {"/v"}, rows);
    IOC_VERIFY(decoded);
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 9007199254740993"},
                                            {"whole -9223372036854775808"},
                                            {"number 1.8446744073709552e+19"},
                                            {"number 0.10000000000000001"},
                                            {"number 5"}}));
}

// RFC 8259 sets no bound to them. Beyond 64 bits they are numbers and no ids, and cost no other value.
void JsonDecoderTest::takesWholeNumbersOfAnyLength()
{
    RowList rows;
    IOC_VERIFY(decode(
        R"({"rows":[{"v":18446744073709551616},{"v":-9223372036854775809},{"v":1},)"
        R"({"v":123456789012345678901234567890 },{"v":[100000000000000000000]},)"
        R"({"v":"\"18446744073709551616"},{"v":18446744073709551616.5},{"v":18446744073709551616E1},{"v":0.123456789012345678901234}]})",
        QStringLiteral("/rows"), {"/v"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"number 1.8446744073709552e+19"},
                                            {"number -9.2233720368547758e+18"},
                                            {"whole 1"},
                                            {"number 1.2345678901234568e+29"},
                                            {"structure"},
                                            {"text \"18446744073709551616"},
                                            {"number 1.8446744073709552e+19"},
                                            {"number 1.8446744073709552e+20"},
                                            {"number 0.12345678901234568"}}));
    for (const QByteArray &no : {QByteArray("[0018446744073709551616]"), QByteArray("[18446744073709551616x]"),
                                 QByteArray("[18446744073709551616,1e400]"), QByteArray(400, '9'),
                                 QByteArray("[18446744073709551616,\"]"), QByteArray("[18446744073709551616")}) {
        RowList none;
        QVERIFY2(!decode(no, {}, {"/v"}, none), no.constData());
    }
}

void JsonDecoderTest::readsOneObjectAsOneRow()
{
    RowList rows;
    IOC_VERIFY(decode(R"({"a":1})", {}, {"/a"}, rows));
    QCOMPARE(rows.rows, QList<QStringList>{{"whole 1"}});
}

void JsonDecoderTest::findsRowsByPointer()
{
    RowList rows;
    IOC_VERIFY(decode(R"({"data":{"items":[{"a":1},{"a":2}]}})", QStringLiteral("/data/items"), {"/a"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1"}, {"whole 2"}}));
    RowList lists;
    IOC_VERIFY(decode(R"([["KK1",5],["KK2",6]])", {}, {"/1", "/0"}, lists));
    QCOMPARE(lists.rows, (QList<QStringList>{{"whole 5", "text KK1"}, {"whole 6", "text KK2"}}));
}

void JsonDecoderTest::saysThatNothingStandsAtThePointer()
{
    RowList rows;
    const auto decoded = decode(R"({"error":"expired"})", QStringLiteral("/data/items"), {"/a"}, rows);
    IOC_FAILS(decoded, ErrorCode::Decode);
    QVERIFY(decoded.error().message.contains(QStringLiteral("/data/items")));
}

void JsonDecoderTest::callsARowThatIsNoStructureUnreadable()
{
    RowList rows;
    IOC_VERIFY(decode(R"([7,{"a":1},"x",null])", {}, {"/a"}, rows));
    QCOMPARE(rows.rows.size(), 1);
    QCOMPARE(rows.unreadable.size(), 3);
}

void JsonDecoderTest::refusesToChooseBetweenTwoMembers_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("cells");

    const QString x = QStringLiteral("text x");
    const QString none = QStringLiteral("absent");
    QTest::newRow("two numbers") << QByteArray(R"({"id":"x","v":1,"v":1000})") << "v" << QStringList{x, none, none};
    QTest::newRow("the same twice") << QByteArray(R"({"v":1,"v":1,"id":"x"})") << "v" << QStringList{x, none, none};
    QTest::newRow("apart") << QByteArray(R"({"v":1,"id":"x","w":2,"v":null})") << "v" << QStringList{x, none, none};
    QTest::newRow("written in two ways") << QByteArray(R"({"id":"x","v":1,"\u0076":2})") << "v"
                                         << QStringList{x, none, none};
    QTest::newRow("deeper") << QByteArray(R"({"id":"x","v":1,"a/b":[{"c":1,"c":2}]})") << "c"
                            << QStringList{x, "whole 1", none};
    QTest::newRow("on the way") << QByteArray(R"({"id":"x","v":1,"a/b":[{"c":1}],"a/b":[]})") << "a/b"
                                << QStringList{x, "whole 1", none};
    QTest::newRow("three times") << QByteArray(R"({"id":"x","id":"y","id":"z","v":1})") << "id"
                                 << QStringList{none, "whole 1", none};
}

void JsonDecoderTest::refusesToChooseBetweenTwoMembers()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, name);
    QFETCH(QStringList, cells);
    const QStringList fields{"/id", "/v", "/a~1b/0/c"};
    const QByteArray good = R"({"id":"y","v":7})";
    RowList rows;
    IOC_VERIFY(decode('[' + good + ',' + row + ',' + good + ']', {}, fields, rows));
    const QStringList wanted{"text y", "whole 7", "absent"};
    QCOMPARE(rows.rows, (QList<QStringList>{wanted, wanted}));
    QCOMPARE(rows.unreadable, QStringList{QStringLiteral("the member “%1” stands twice").arg(name)});
    QCOMPARE(rows.unreadableCells, QList<QStringList>{cells});
}

void JsonDecoderTest::takesMembersThatAreCalledAlike()
{
    RowList rows;
    IOC_VERIFY(decode(R"([{"v":1,"V":2,"a":{"v":3},"x":4,"x":5,"l":[{"v":6},{"v":7}],"b":{"v":8,"y":1,"y":2}}])", {},
                      {"/v", "/a/v", "/l/1/v", "/v", "/b/v"}, rows));
    QVERIFY(rows.unreadable.isEmpty());
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 1", "whole 3", "whole 7", "whole 1", "whole 8"}}));
}

void JsonDecoderTest::findsMembersWhoseLettersAreTakenApart_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("asked");
    const QString whole = QStringLiteral("giá trị");
    const QString apart = whole.normalized(QString::NormalizationForm_D);
    QVERIFY(apart != whole);
    QTest::newRow("both composed") << whole << whole;
    QTest::newRow("told in parts") << apart << whole;
    QTest::newRow("asked in parts") << whole << apart;
    QTest::newRow("both in parts") << apart << apart;
}

// Programs of some systems write a letter and its marks as signs of their own (NFD).
void JsonDecoderTest::findsMembersWhoseLettersAreTakenApart()
{
    QFETCH(QString, told);
    QFETCH(QString, asked);
    const QString list = QStringLiteral(R"({"x":{"%1":[0,[{"%1":5,"a":{"%1":[7]}},{"a":1,"%1":6}]]}})").arg(told);
    RowList rows;
    IOC_VERIFY(decode(list.toUtf8(), QStringLiteral("/x/%1/1").arg(asked),
                      {'/' + asked, QStringLiteral("/a/%1/0").arg(asked)}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"whole 5", "whole 7"}, {"whole 6", "absent"}}));
    QVERIFY(rows.unreadable.isEmpty());
    QCOMPARE(rows.told, (std::vector<QString>{QStringLiteral("/giá trị"), QStringLiteral("/a")}));
    IOC_FAILS(decode(list.toUtf8(), QStringLiteral("/x/%1/2").arg(asked), {'/' + asked}, rows), ErrorCode::Decode);
    IOC_FAILS(decode(list.toUtf8(), QStringLiteral("/x/gia tri"), {'/' + asked}, rows), ErrorCode::Decode);
}

void JsonDecoderTest::refusesToChooseBetweenTwoSpellings()
{
    const QString whole = QStringLiteral("giá");
    const QString row =
        QStringLiteral(R"([{"%1":5,"%2":6}])").arg(whole, whole.normalized(QString::NormalizationForm_D));
    RowList rows;
    IOC_VERIFY(decode(row.toUtf8(), {}, {'/' + whole}, rows));
    QVERIFY(rows.rows.isEmpty());
    QCOMPARE(rows.unreadable, QStringList{QStringLiteral("the member “giá” stands twice")});
}

void JsonDecoderTest::readsRowsOfWhichEachIsInAnotherOrder()
{
    RowList rows;
    IOC_VERIFY(decode(R"([{"a":1,"b":2},{"b":2,"a":1},{"c":0,"b":2,"a":1},{"b":2},{"a":1,"d":0,"b":2},{"a":1,"b":2}])",
                      {}, {"/a", "/b"}, rows));
    const QStringList both{"whole 1", "whole 2"};
    QCOMPARE(rows.rows, (QList<QStringList>{both, both, both, {"absent", "whole 2"}, both, both}));
}

// Large texts get their memory in another way.
void JsonDecoderTest::readsALargePayload()
{
    QByteArray list = "[";
    constexpr int kRows = 60'000;
    for (int i = 0; i < kRows; ++i)
        list += (i > 0 ? ",{\"a\":" : "{\"a\":") + QByteArray::number(i) + ",\"b\":\"" + QByteArray(100, 'x') + "\"}";
    QVERIFY(list.size() > 6'000'000);
    RowList rows;
    IOC_VERIFY(decode(list + "]", {}, {"/a"}, rows));
    QCOMPARE(rows.rows.size(), kRows);
    QCOMPARE(rows.rows.back(), QStringList{QStringLiteral("whole %1").arg(kRows - 1)});
    RowList none;
    const auto cut = decode(list, {}, {"/a"}, none);
    IOC_FAILS(cut, ErrorCode::Payload);
    QVERIFY(none.rows.isEmpty());
}

void JsonDecoderTest::stopsWhenTheSinkDoes()
{
    RowList rows(2);
    IOC_VERIFY(decode(R"([{"a":1},{"a":2},{"a":3}])", {}, {"/a"}, rows));
    QCOMPARE(rows.rows.size(), 2);
}

void JsonDecoderTest::skipsAByteOrderMark()
{
    RowList rows;
    IOC_VERIFY(decode("\xEF\xBB\xBF[{\"a\":1}]", {}, {"/a"}, rows));
    QCOMPARE(rows.rows.size(), 1);
}

void JsonDecoderTest::refusesDeepNestingWithoutHarm()
{
    RowList rows;
    const auto decoded = decode(QByteArray(1'000'000, '['), {}, {}, rows);
    IOC_FAILS(decoded, ErrorCode::Payload);
}

void JsonDecoderTest::isMadeFromTheFormatOfAFeed()
{
    const auto decoder = makeDecoder(QJsonObject{{"type", "json"}, {"rows", "/d"}});
    IOC_VERIFY(decoder);
    RowList rows;
    IOC_VERIFY((*decoder)->decode(R"({"d":[{"a":1}]})", {QStringLiteral("/a")}, rows));
    QCOMPARE(rows.rows.size(), 1);
    const auto unknown = makeDecoder(QJsonObject{{"type", "parquet"}});
    IOC_FAILS(unknown, ErrorCode::InvalidPack);
}

void JsonDecoderTest::takesThePublishedCasesFromAnyRegistry()
{
    // .npmrc leaves the addresses out of the lock, so that a mirror serves as well; the hashes stay.
    QFile lock(QStringLiteral(REPOSITORY_DIR "/tests/data/package-lock.json"));
    QVERIFY(lock.open(QIODevice::ReadOnly));
    const QByteArray text = lock.readAll();
    QVERIFY(!text.contains("\"resolved\""));
    QCOMPARE(text.count("\"integrity\""), text.count("\"node_modules/"));
}

QTEST_GUILESS_MAIN(JsonDecoderTest)
#include "tst_json_decoder.moc"
