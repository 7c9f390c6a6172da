// SPDX-License-Identifier: GPL-3.0-or-later
// What an XML payload may try (fault 34), and where it is broken or cut.
#include "datasources/decoders/xml_row.h"
#include "tests/decoders/xml_document.h"

#include <QStringEncoder>

using namespace ioc;
using namespace ioc::test;

class HostileXmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
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
};

// Fault 34 of the list: an external entity, billion laughs, and what hides them.
void HostileXmlTest::refusesADocumentTypeDefinition_data()
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

void HostileXmlTest::refusesADocumentTypeDefinition()
{
    QFETCH(QByteArray, bytes);
    RowList rows;
    const auto decoded = decode(bytes, {"a"}, rows);
    IOC_FAILS(decoded, ErrorCode::Payload);
    QVERIFY2(decoded.error().message.contains(QStringLiteral("DTD")), qPrintable(decoded.error().message));
    QVERIFY(rows.rows.isEmpty());
}

void HostileXmlTest::readsWhatOnlyLooksLikeADocumentType()
{
    RowList rows;
    IOC_VERIFY(decode("<!-- <!DOCTYPE r> --><r><row><a><![CDATA[<!DOCTYPE r>]]></a></row></r>", {"a"}, rows));
    QCOMPARE(rows.rows, (QList<QStringList>{{"text <!DOCTYPE r>"}}));
}

void HostileXmlTest::refusesBrokenXml_data()
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

void HostileXmlTest::refusesBrokenXml()
{
    QFETCH(QByteArray, bytes);
    RowList rows;
    const auto decoded = decode(bytes, {"a"}, rows);
    IOC_FAILS(decoded, ErrorCode::Payload);
    QVERIFY(rows.rows.isEmpty());
}

void HostileXmlTest::keepsRowsBeforeACut()
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

void HostileXmlTest::limitsDepth()
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

void HostileXmlTest::limitsAttributes()
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

void HostileXmlTest::limitsTokens()
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

void HostileXmlTest::quarantinesARowWithALongText()
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

QTEST_GUILESS_MAIN(HostileXmlTest)
#include "tst_hostile_xml.moc"
