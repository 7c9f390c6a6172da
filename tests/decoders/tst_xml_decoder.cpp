// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "tests/decoders/xml_document.h"

#include <QStringEncoder>

using namespace ioc;
using namespace ioc::test;

class XmlDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsTheExampleOfTheDocument();
    void tellsMissingFromEmpty();
    void findsFieldsByPath_data();
    void findsFieldsByPath();
    void joinsTheTextsOfAnElement();
    void keepsIdsAndNumbersAsTheyStand();
    void callsElementsWithinElementsAStructure();
    void refusesToChooseBetweenTwo_data();
    void refusesToChooseBetweenTwo();
    void takesRowsWhereverTheirPathStands();
    void findsNamesWhoseLettersAreTakenApart();
    void refusesToChooseBetweenTwoSpellings();
    void takesTheRootForARow();
    void takesAPlaceWithoutRowsForASuccess();
    void saysThatThereIsNoPlaceForRows();
    void readsItsEncodings_data();
    void readsItsEncodings();
    void refusesOtherEncodings_data();
    void refusesOtherEncodings();
    void readsAcrossThePiecesThatItIsFed();
    void stopsWhenTheSinkDoes();
};

// docs/feeds.md shows this case.
void XmlDecoderTest::readsTheExampleOfTheDocument()
{
    const auto decoder = makeDecoder(QJsonObject{{"type", "xml"}, {"rows", "/bao-cao/cac-dong/dong"}});
    IOC_VERIFY(decoder);
    const QByteArray bytes = R"(<?xml version="1.0" encoding="UTF-8"?>
<bc:bao-cao xmlns:bc="urn:so-tai-chinh" nam="2026">
  <bc:cac-dong>
    <bc:dong so="1"><bc:ma>26041</bc:ma><bc:thu don-vi="triệu đồng">1234,5</bc:thu><bc:ghi-chu/></bc:dong>
    <bc:dong so="2"><bc:ma>26042</bc:ma></bc:dong>
  </bc:cac-dong>
</bc:bao-cao>)";
    RowList rows;
    IOC_VERIFY((*decoder)->decode(viewOf(bytes), {"@so", "ma", "thu", "thu/@don-vi", "ghi-chu"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 1", "text 26041", "text 1234,5", "text triệu đồng", "text "},
                                            {"text 2", "text 26042", "absent", "absent", "absent"}}));
    QVERIFY(rows.unreadable.isEmpty());
}

void XmlDecoderTest::tellsMissingFromEmpty()
{
    RowList rows;
    IOC_VERIFY(decode(document("<row a=''><b/></row><row><b></b></row><row/>"), {"@a", "b"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text ", "text "}, {"absent", "text "}}));
    QCOMPARE(rows.unreadable, QStringList{"the row has none of the fields that the mapping asks for"});
}

void XmlDecoderTest::findsFieldsByPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("wanted");

    const auto row = [](const char *path, const char *wanted) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(wanted);
    };
    row("a", "text 1");
    row("b/a", "text 2");
    row("b/c/a", "text 3");
    row("b/@x", "text 4");
    row("b/c/@x", "text 5");
    row("@x", "text 6");
    row("c", "absent");
    row("@a", "absent");
    row("a/a", "absent");
    row("A", "absent");
    row("n:a", "absent");
    row("d", "text 7");
    row(".", "structure");
}

void XmlDecoderTest::findsFieldsByPath()
{
    QFETCH(QString, path);
    QFETCH(QString, wanted);
    RowList rows;
    IOC_VERIFY(decode("<r xmlns:n='urn:n'><row x='6'><a>1</a><b x='4'><a>2</a><c x='5'><a>3</a></c></b>"
                      "<n:d>7</n:d></row></r>",
                      {path, path, "@x"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{wanted, wanted, "text 6"}}));
}

void XmlDecoderTest::joinsTheTextsOfAnElement()
{
    RowList rows;
    IOC_VERIFY(decode(document("<row><a> x&lt;&amp;<!-- no -->y<![CDATA[<z>]]>&#x110;<?no?> </a></row><row>5</row>"),
                      {"a", "."}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text  x<&y<z>Đ ", "structure"}, {"absent", "text 5"}}));
}

// Faults 22 to 24 of the list: nothing is made of digits before the field's own convention is known.
void XmlDecoderTest::keepsIdsAndNumbersAsTheyStand()
{
    for (const char *cell :
         {"00123", "9007199254740993", "1.234,5", "12,34,567", "1\u00A0234", "1\u202F234", "NaN", "1e400"}) {
        RowList rows;
        IOC_VERIFY(decode(document("<row a='" + QByteArray(cell) + "'><b>" + cell + "</b></row>"), {"@a", "b"}, rows));
        const QString wanted = QStringLiteral("text ") + QString::fromUtf8(cell);
        QCOMPARE(rows.rows, (QList<QStringList>{{wanted, wanted}}));
    }
}

void XmlDecoderTest::callsElementsWithinElementsAStructure()
{
    RowList rows;
    IOC_VERIFY(decode(document("<row><a>1<b/>2</a></row><row><a><b>1</b></a></row>"), {"a", "a/b"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"structure", "text "}, {"structure", "text 1"}}));
}

void XmlDecoderTest::refusesToChooseBetweenTwo_data()
{
    QTest::addColumn<QByteArray>("row");

    QTest::newRow("the same element") << QByteArray("<row><ok>1</ok><a>1</a><a>1</a></row>");
    QTest::newRow("one empty") << QByteArray("<row><ok>1</ok><a>1</a><a/></row>");
    QTest::newRow("of two namespaces") << QByteArray("<row xmlns:n='n'><ok>1</ok><a>1</a><n:a>2</n:a></row>");
    QTest::newRow("the parent of the field") << QByteArray("<row><ok>1</ok><p><b>1</b></p><p/></row>");
    QTest::newRow("the field in two parents") << QByteArray("<row><ok>1</ok><p><b>1</b></p><p><b>2</b></p></row>");
    QTest::newRow("the attribute in two elements") << QByteArray("<row><ok>1</ok><q x='1'/><q x='2'/></row>");
    QTest::newRow("attributes of two namespaces")
        << QByteArray("<row xmlns:n='n' xmlns:m='m'><ok>1</ok><q n:x='1' m:x='2'/></row>");
}

void XmlDecoderTest::refusesToChooseBetweenTwo()
{
    QFETCH(QByteArray, row);
    RowList rows;
    IOC_VERIFY(decode(document("<row><a>0</a></row>" + row + "<row><a>9</a><other/><other/></row>"),
                      {"ok", "a", "p/b", "q/@x"}, rows));
    QCOMPARE(rows.rows,
             (QList<QStringList>{{"absent", "text 0", "absent", "absent"}, {"absent", "text 9", "absent", "absent"}}));
    QCOMPARE(rows.unreadable.size(), 1);
    QVERIFY2(rows.unreadable[0].contains(QStringLiteral("twice")), qPrintable(rows.unreadable[0]));
    QCOMPARE(rows.unreadableCells, (QList<QStringList>{{"text 1", "absent", "absent", "absent"}}));
}

void XmlDecoderTest::takesRowsWhereverTheirPathStands()
{
    RowList rows;
    IOC_VERIFY(decode("<r><g><row><a>1</a></row></g><row><a>no</a></row><g/><x><g><row><a>no</a></row></g></x>"
                      "<g><y><row><a>no</a></row></y><row><row><a>no</a></row><a>2</a></row></g></r>",
                      {"a"}, rows, QStringLiteral("/r/g/row")));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 1"}, {"text 2"}}));
}

void XmlDecoderTest::findsNamesWhoseLettersAreTakenApart()
{
    const QString whole =
        QStringLiteral("<tỉnh><dòng mã='1'><giá đơn='kg'>5</giá><ô>6</ô></dòng><dòng mã='2'/></tỉnh>");
    const QStringList asked{QStringLiteral("@mã"), QStringLiteral("giá"), QStringLiteral("giá/@đơn"),
                            QStringLiteral("ô")};
    for (const auto told : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            QStringList fields;
            for (const QString &field : asked)
                fields.push_back(field.normalized(form));
            RowList rows;
            IOC_VERIFY(
                decode(whole.normalized(told).toUtf8(), fields, rows, QStringLiteral("/tỉnh/dòng").normalized(form)));
            QCOMPARE(rows.rows, (QList<QStringList>{{"text 1", "text 5", "text kg", "text 6"},
                                                    {"text 2", "absent", "absent", "absent"}}));
            QVERIFY(rows.unreadable.isEmpty());
        }
    }
}

void XmlDecoderTest::refusesToChooseBetweenTwoSpellings()
{
    const QString apart = QStringLiteral("á").normalized(QString::NormalizationForm_D);
    RowList rows;
    IOC_VERIFY(decode(document(QStringLiteral("<row><á>1</á><%1>2</%1></row><row á='1' %1='2'/>").arg(apart).toUtf8()),
                      {QStringLiteral("á"), QStringLiteral("@á")}, rows));
    QVERIFY(rows.rows.isEmpty());
    QCOMPARE(rows.unreadable, (QStringList{QStringLiteral("the element “á” stands twice"),
                                           QStringLiteral("the attribute “á” stands twice")}));
}

void XmlDecoderTest::takesTheRootForARow()
{
    RowList rows;
    IOC_VERIFY(decode("<r a='1'><b>2</b></r>", {"@a", "b"}, rows, QStringLiteral("/r")));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text 1", "text 2"}}));
}

void XmlDecoderTest::takesAPlaceWithoutRowsForASuccess()
{
    RowList rows;
    IOC_VERIFY(decode("<r/>", {"a"}, rows));
    QVERIFY(rows.rows.isEmpty());
}

void XmlDecoderTest::saysThatThereIsNoPlaceForRows()
{
    for (const char *bytes : {"<fault>session expired</fault>", "<x><r><row/></r></x>", "<R><row/></R>"}) {
        RowList rows;
        const auto decoded = decode(bytes, {"a"}, rows);
        IOC_FAILS(decoded, ErrorCode::Decode);
        QVERIFY(decoded.error().message.contains(QStringLiteral("/r/row")));
        QVERIFY(rows.rows.isEmpty());
    }
}

void XmlDecoderTest::readsItsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("wanted");

    const QString body = QStringLiteral("<r><row><a>Đạ Tẻh</a></row></r>");
    const QString wanted = QStringLiteral("text Đạ Tẻh");
    const QString utf16 = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-16\"?>") + body;
    QStringEncoder littleMark(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QStringEncoder bigMark(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QStringEncoder little(QStringConverter::Utf16LE);
    QStringEncoder big(QStringConverter::Utf16BE);
    QTest::newRow("UTF-8 without declaration") << body.toUtf8() << wanted;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>" + body.toUtf8() << wanted;
    QTest::newRow("UTF-16 little-endian with mark") << QByteArray(littleMark(utf16)) << wanted;
    QTest::newRow("UTF-16 big-endian with mark") << QByteArray(bigMark(utf16)) << wanted;
    QTest::newRow("UTF-16 little-endian without mark") << QByteArray(little(utf16)) << wanted;
    QTest::newRow("UTF-16 big-endian without declaration") << QByteArray(big(body)) << wanted;
    QTest::newRow("ISO-8859-1")
        << QByteArray("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r><row><a>Qu\xFD t\xE0i</a></row></r>")
        << QStringLiteral("text Quý tài");
    QTest::newRow("US-ASCII") << QByteArray("<?xml version=\"1.0\" encoding=\"US-ASCII\"?><r><row><a>x</a></row></r>")
                              << QStringLiteral("text x");
}

void XmlDecoderTest::readsItsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, wanted);
    RowList rows;
    IOC_VERIFY(decode(bytes, {"a"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{wanted}}));
}

void XmlDecoderTest::refusesOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const auto declared = [](const char *encoding) -> QByteArray {
        return QByteArray("<?xml version=\"1.0\" encoding=\"") + encoding + "\"?><r><row><a>x</a></row></r>";
    };
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("UTF-7, in which a DTD could hide") << declared("UTF-7");
    QTest::newRow("EBCDIC") << declared("IBM037");
    QTest::newRow("UTF-16 declared by single bytes") << declared("UTF-16");
    QTest::newRow("UTF-8 declared in UTF-16") << QByteArray(utf16(QString::fromLatin1(declared("UTF-8"))));
    QTest::newRow("half a unit of UTF-16") << QByteArray(utf16(QStringLiteral("<r/>"))).chopped(1);
    QTest::newRow("no UTF-8") << QByteArray("<r><row><a>\xE1\xBA</a></row></r>");
    QTest::newRow("Windows-1252 called ISO-8859-1")
        << QByteArray("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r><row><a>\x93x\x94</a></row></r>");
}

void XmlDecoderTest::refusesOtherEncodings()
{
    QFETCH(QByteArray, bytes);
    RowList rows;
    const auto decoded = decode(bytes, {"a"}, rows);
    IOC_FAILS(decoded, ErrorCode::Decode);
    QVERIFY(rows.rows.isEmpty());
}

// Pieces of 64 KiB end inside letters, tags and entities; every row is of another length.
void XmlDecoderTest::readsAcrossThePiecesThatItIsFed()
{
    QByteArray bytes = "<r>";
    QList<QStringList> wanted;
    for (int i = 0; i < 20'000; ++i) {
        const QString text = QStringLiteral("Đạ Tẻh ").repeated(i % 7) + QString::number(i);
        bytes += "<row id='" + QByteArray::number(i) + "'><a>" + text.toUtf8() + "&#x110;</a></row>\r\n";
        wanted.push_back({QStringLiteral("text %1").arg(i), QStringLiteral("text ") + text + QStringLiteral("Đ")});
    }
    RowList rows;
    IOC_VERIFY(decode(bytes + "</r>", {"@id", "a"}, rows));
    QCOMPARE(rows.rows, wanted);
}

void XmlDecoderTest::stopsWhenTheSinkDoes()
{
    RowList rows(2);
    IOC_VERIFY(decode("<r><row><a/></row><row><a/></row><row/><broken", {"a"}, rows));
    QCOMPARE(rows.rows.size(), 2);
}

QTEST_GUILESS_MAIN(XmlDecoderTest)
#include "tst_xml_decoder.moc"
