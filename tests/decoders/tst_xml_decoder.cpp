// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/decoder_factory.h"
#include "datasources/decoders/xml_decoder.h"
#include "datasources/decoders/xml_row.h"
#include "tests/decoders/row_list.h"

#include <QStringEncoder>

using namespace ioc;
using namespace ioc::test;

namespace {

QByteArray document(const QByteArray &rows)
{
    return "<r>" + rows + "</r>";
}

} // namespace

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
    void takesTheRootForARow();
    void takesAPlaceWithoutRowsForASuccess();
    void saysThatThereIsNoPlaceForRows();
    void readsItsEncodings_data();
    void readsItsEncodings();
    void refusesOtherEncodings_data();
    void refusesOtherEncodings();
    void refusesADocumentTypeDefinition_data();
    void refusesADocumentTypeDefinition();
    void readsWhatOnlyLooksLikeADocumentType();
    void refusesBrokenXml_data();
    void refusesBrokenXml();
    void keepsRowsBeforeACut();
    void limitsDepth();
    void limitsAttributes();
    void limitsTokens();
    void quarantinesARowWithALongText();
    void readsAcrossThePiecesThatItIsFed();
    void stopsWhenTheSinkDoes();

private:
    static Result<void> decode(const QByteArray &bytes, const QStringList &fields, RowList &rows,
                               const QString &path = QStringLiteral("/r/row"))
    {
        XmlDecoder decoder(path);
        return decoder.decode(viewOf(bytes), {fields.begin(), fields.end()}, rows);
    }
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
    QCOMPARE(rows.rows, (QList<QStringList>{{"text ", "text "}, {"absent", "text "}, {"absent", "absent"}}));
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
                      {path, path}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{wanted, wanted}}));
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

// Fault 34 of the list: an external entity, billion laughs, and what hides them.
void XmlDecoderTest::refusesADocumentTypeDefinition_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray file = "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r><row><a>&e;</a></row></r>";
    QByteArray laughs = "<!DOCTYPE r [<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 30; ++i)
        laughs +=
            QStringLiteral("<!ENTITY l%1 \"&l%2;&l%2;&l%2;&l%2;&l%2;&l%2;&l%2;&l%2;\">").arg(i).arg(i - 1).toLatin1();
    laughs += "]><r><row><a>&l29;</a></row></r>";
    QStringEncoder utf16(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    QTest::newRow("external entity") << file;
    QTest::newRow("billion laughs") << laughs;
    QTest::newRow("external subset") << QByteArray("<!DOCTYPE r SYSTEM \"http://169.254.169.254/x.dtd\"><r/>");
    QTest::newRow("parameter entity") << QByteArray(
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]><r/>");
    QTest::newRow("harmless") << QByteArray("<!DOCTYPE r><r><row><a>1</a></row></r>");
    QTest::newRow("cut off") << QByteArray("<!DOCTYPE");
    QTest::newRow("behind declaration, comments and instructions")
        << "<?xml version='1.0'?>\r\n<!-- <r> > --><?pi <r>?>\n" + file;
    QTest::newRow("in UTF-16") << QByteArray(utf16(QString::fromLatin1(file)));
    QTest::newRow("in ISO-8859-1") << "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!-- \xE9 -->" + file;
    QTest::newRow("behind a mark") << "\xEF\xBB\xBF" + file;
}

void XmlDecoderTest::refusesADocumentTypeDefinition()
{
    QFETCH(QByteArray, bytes);
    RowList rows;
    const auto decoded = decode(bytes, {"a"}, rows);
    IOC_FAILS(decoded, ErrorCode::Payload);
    QVERIFY2(decoded.error().message.contains(QStringLiteral("DTD")), qPrintable(decoded.error().message));
    QVERIFY(rows.rows.isEmpty());
}

void XmlDecoderTest::readsWhatOnlyLooksLikeADocumentType()
{
    RowList rows;
    IOC_VERIFY(decode("<!-- <!DOCTYPE r> --><r><row><a><![CDATA[<!DOCTYPE r>]]></a></row></r>", {"a"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text <!DOCTYPE r>"}}));
}

void XmlDecoderTest::refusesBrokenXml_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("empty", "");
    row("white space", " \r\n");
    row("a mark alone", "\xEF\xBB\xBF");
    row("no XML", "26041;12,5");
    row("JSON", "{\"rows\":[]}");
    row("null", "null");
    row("an entity of its own", "<r><row>&secret;</row></r>");
    row("tags that cross", "<r><row></r></row>");
    row("an attribute twice", "<r><row a='1' a='2'/></r>");
    row("a prefix that nothing declares", "<r><n:row/></r>");
    row("a control sign", "<r><row>\x01</row></r>");
    row("a NUL", QByteArray("<r><row>\0</row></r>", 19));
    row("two roots", "<r/><r/>");
    row("a DTD behind the root", "<r/><!DOCTYPE r>");
}

void XmlDecoderTest::refusesBrokenXml()
{
    QFETCH(QByteArray, bytes);
    RowList rows;
    const auto decoded = decode(bytes, {"a"}, rows);
    IOC_FAILS(decoded, ErrorCode::Payload);
    QVERIFY(rows.rows.isEmpty());
}

void XmlDecoderTest::keepsRowsBeforeACut()
{
    const QByteArray whole = document("<row><a>1</a></row><row><a>22</a></row>");
    const qsizetype first = whole.indexOf("</row>") + 6;
    const qsizetype second = whole.lastIndexOf("</row>") + 6;
    for (qsizetype length = 1; length < whole.size(); ++length) {
        RowList rows;
        const auto decoded = decode(whole.left(length), {"a"}, rows);
        IOC_FAILS(decoded, ErrorCode::Payload);
        QCOMPARE(rows.rows.size(), length >= second ? 2 : length >= first ? 1 : 0);
        QVERIFY(rows.unreadable.isEmpty());
    }
}

void XmlDecoderTest::limitsDepth()
{
    const auto nested = [](int depth) {
        return document("<row><a>1</a>" + QByteArray("<x>").repeated(depth - 2) +
                        QByteArray("</x>").repeated(depth - 2) + "</row>");
    };
    RowList rows;
    IOC_VERIFY(decode(nested(XmlDecoder::kDeepest), {"a"}, rows));
    QCOMPARE(rows.rows.size(), 1);
    RowList none;
    const auto deeper = decode(nested(XmlDecoder::kDeepest + 1), {"a"}, none);
    IOC_FAILS(deeper, ErrorCode::Payload);
    const auto endless = decode("<r>" + QByteArray("<row>").repeated(1'000'000), {"a"}, none);
    IOC_FAILS(endless, ErrorCode::Payload);
    QVERIFY(none.rows.isEmpty());
}

void XmlDecoderTest::limitsAttributes()
{
    const auto row = [](int attributes) {
        QByteArray tag = "<row";
        for (int i = 0; i < attributes; ++i)
            tag += " a" + QByteArray::number(i) + "='1'";
        return document(tag + "/>");
    };
    RowList rows;
    IOC_VERIFY(decode(row(XmlDecoder::kMostAttributes), {"@a0"}, rows));
    QCOMPARE(rows.rows.size(), 1);
    const auto more = decode(row(XmlDecoder::kMostAttributes + 1), {"@a0"}, rows);
    IOC_FAILS(more, ErrorCode::Payload);
    QCOMPARE(rows.rows.size(), 1);
}

void XmlDecoderTest::limitsTokens()
{
    const QByteArray much(2 * XmlDecoder::kLongestToken, 'x');
    for (const QByteArray &row : QByteArrayList{"<row><other>" + much + "</other></row>", "<row other='" + much + "'/>",
                                                "<!--" + much + "--><row/>", "<row><![CDATA[" + much + "]]></row>"}) {
        RowList rows;
        const auto decoded = decode(document(row), {"a"}, rows);
        IOC_FAILS(decoded, ErrorCode::Payload);
        QVERIFY2(decoded.error().message.contains(QStringLiteral("KiB")), qPrintable(decoded.error().message));
        QVERIFY(rows.rows.isEmpty());
    }
}

void XmlDecoderTest::quarantinesARowWithALongText()
{
    const QByteArray half = "<![CDATA[" + QByteArray(XmlRow::kLongestText / 2, 'x') + "]]>";
    RowList rows;
    IOC_VERIFY(decode(document("<row><a>" + half + half + "</a></row><row><b>1</b><a>" + half + half +
                               "y</a></row>"
                               "<row><a>3</a></row>"),
                      {"a", "b"}, rows));
    QCOMPARE(rows.rows.size(), 2);
    QCOMPARE(rows.rows[0][0].size(), qsizetype(5 + XmlRow::kLongestText));
    QCOMPARE(rows.rows[1], (QStringList{"text 3", "absent"}));
    QCOMPARE(rows.unreadableCells, (QList<QStringList>{{"absent", "text 1"}}));
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
    IOC_VERIFY(decode("<r><row/><row/><row/><broken", {"a"}, rows));
    QCOMPARE(rows.rows.size(), 2);
}

QTEST_GUILESS_MAIN(XmlDecoderTest)
#include "tst_xml_decoder.moc"
