// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/decoders/xlsx/workbook_writer.h"

#include <zip.h>

namespace ioc::test {
namespace {

const QByteArray kMain = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
const QByteArray kRelations = R"(xmlns="http://schemas.openxmlformats.org/package/2006/relationships")";
const QByteArray kTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray columnLetters(int column)
{
    QByteArray letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(char('A' + (rest - 1) % 26));
    return letters;
}

QByteArray styles()
{
    return "<styleSheet " + kMain +
           R"(><numFmts count="5"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>)"
           R"(<numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm;@"/><numFmt numFmtId="166" formatCode="00000"/>)"
           R"(<numFmt numFmtId="167" formatCode="&quot;ngày&quot;\ dd"/><numFmt numFmtId="168" formatCode="[h]:mm"/>)"
           R"(</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="8">)"
           R"(<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="166"/>)"
           R"(<xf numFmtId="14"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs></styleSheet>)";
}

} // namespace

QByteArray zipOf(const QList<ZipPart> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : parts) {
        zip_source_t *source = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_stat_t stat;
    zip_source_open(target);
    zip_source_stat(target, &stat);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

RawCell styled(const char *number, int style)
{
    return {" s=\"" + QByteArray::number(style) + "\"><v>" + number + "</v></c>"};
}

SheetWriter &SheetWriter::row(int number, const QVariantList &cells, const QByteArray &attributes)
{
    const QByteArray name = QByteArray::number(number);
    m_rows += "<row r=\"" + name + "\" " + attributes + ">";
    for (int column = 0; column < cells.size(); ++column) {
        const QVariant &cell = cells[column];
        if (!cell.isValid())
            continue;
        m_rows += "<c r=\"" + columnLetters(column) + name + "\"";
        if (cell.canConvert<RawCell>()) {
            m_rows += cell.value<RawCell>().xml;
        } else if (cell.typeId() == QMetaType::QString) {
            if (!m_texts.contains(cell.toString()))
                m_texts.push_back(cell.toString());
            m_rows += " t=\"s\"><v>" + QByteArray::number(m_texts.indexOf(cell.toString())) + "</v></c>";
        } else if (cell.typeId() == QMetaType::Bool) {
            m_rows += " t=\"b\"><v>" + QByteArray(cell.toBool() ? "1" : "0") + "</v></c>";
        } else {
            m_rows += "><v>" + QByteArray::number(cell.toDouble(), 'g', 17) + "</v></c>";
        }
    }
    m_rows += "</row>";
    return *this;
}

SheetWriter &SheetWriter::merge(const char *range)
{
    m_merges += "<mergeCell ref=\"" + QByteArray(range) + "\"/>";
    return *this;
}

SheetWriter &SheetWriter::hideColumn(int number)
{
    const QByteArray name = QByteArray::number(number);
    m_columns += "<col min=\"" + name + "\" max=\"" + name + "\" width=\"9\" hidden=\"1\"/>";
    return *this;
}

QByteArray SheetWriter::xml() const
{
    return "<worksheet " + kMain + ">" + (m_columns.isEmpty() ? QByteArray() : "<cols>" + m_columns + "</cols>") +
           "<sheetData>" + m_rows + "</sheetData>" +
           (m_merges.isEmpty() ? QByteArray() : "<mergeCells>" + m_merges + "</mergeCells>") + "</worksheet>";
}

SheetWriter &BookWriter::sheet(const QString &name, const QByteArray &attributes)
{
    m_sheets.push_back(std::make_shared<Named>(Named{name, attributes, SheetWriter(m_texts)}));
    return m_sheets.back()->writer;
}

BookWriter &BookWriter::countFrom1904()
{
    m_from1904 = true;
    return *this;
}

QList<ZipPart> BookWriter::parts() const
{
    QByteArray sheets;
    QByteArray relations;
    QList<ZipPart> parts;
    for (int i = 0; i < m_sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        sheets += "<sheet name=\"" + escaped(m_sheets[i]->name) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number +
                  "\" " + m_sheets[i]->attributes + "/>";
        relations += "<Relationship Id=\"rId" + number + "\" Type=\"" + kTypes +
                     "worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        parts.push_back({"xl/worksheets/sheet" + number + ".xml", m_sheets[i]->writer.xml()});
    }
    QByteArray texts;
    for (const QString &text : m_texts)
        texts += "<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>";
    parts.push_back({"xl/sharedStrings.xml", "<sst " + kMain + ">" + texts + "</sst>"});
    parts.push_back({"xl/styles.xml", styles()});
    parts.push_back({"xl/workbook.xml", "<workbook " + kMain + " xmlns:r=\"" + kTypes.chopped(1) + "\"><workbookPr" +
                                            (m_from1904 ? " date1904=\"1\"" : "") + "/><sheets>" + sheets +
                                            "</sheets></workbook>"});
    parts.push_back({"xl/_rels/workbook.xml.rels",
                     "<Relationships " + kRelations + ">" + relations + "<Relationship Id=\"rId90\" Type=\"" + kTypes +
                         "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId91\" Type=\"" + kTypes +
                         "styles\" Target=\"/xl/styles.xml\"/></Relationships>"});
    parts.push_back({"_rels/.rels", "<Relationships " + kRelations + "><Relationship Id=\"rId1\" Type=\"" + kTypes +
                                        "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
    return parts;
}

} // namespace ioc::test
