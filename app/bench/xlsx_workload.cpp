// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/decode_workload.h"
#include "app/bench/dossier.h"

#include <zip.h>

#include <QHash>

namespace ioc {
namespace {

constexpr std::int64_t kMostRows = 1'000'000; // a sheet ends a little behind

/// The texts that cells share, as every spreadsheet program writes them.
class SharedTexts
{
public:
    QByteArray cell(char column, const QByteArray &row, const QByteArray &text)
    {
        auto found = m_numbers.find(text);
        if (found == m_numbers.end()) {
            found = m_numbers.insert(text, int(m_numbers.size()));
            m_xml += "<si><t>" + text + "</t></si>";
        }
        return QByteArray("<c r=\"") + column + row + "\" t=\"s\"><v>" + QByteArray::number(*found) + "</v></c>";
    }

    QByteArray xml() const { return "<sst>" + m_xml + "</sst>"; }

private:
    QHash<QByteArray, int> m_numbers;
    QByteArray m_xml;
};

QByteArray number(char column, const QByteArray &row, const QByteArray &value, const char *style = "")
{
    return QByteArray("<c r=\"") + column + row + "\"" + style + "><v>" + value + "</v></c>";
}

QByteArray rowXml(std::int64_t index, const Dossier &row, SharedTexts &texts)
{
    const QByteArray name = QByteArray::number(index + 2);
    const double at = 46347 + (8 * 60 + double(index % 60)) / 1440; // 2026-11-21 08:00 and some minutes
    return "<row r=\"" + name + "\" spans=\"1:7\">" + texts.cell('A', name, row.key) +
           texts.cell('B', name, row.commune) + number('C', name, QByteArray::number(at, 'g', 17), " s=\"1\"") +
           texts.cell('D', name, row.name) + texts.cell('E', name, "không lưu") + number('F', name, row.count) +
           number('G', name, row.amount) + "</row>";
}

/// libzip reads what the parts hold when the archive is closed.
QByteArray archiveOf(const std::vector<std::pair<const char *, QByteArray>> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : parts) {
        zip_source_t *source = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
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

QByteArray workbook(const QByteArray &sheet, const QByteArray &texts)
{
    return archiveOf(
        {{"_rels/.rels",
          R"(<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
         {"xl/workbook.xml", R"(<workbook><sheets><sheet name="S" sheetId="1" id="s"/></sheets></workbook>)"},
         {"xl/_rels/workbook.xml.rels",
          R"(<Relationships><Relationship Id="s" Type="x/worksheet" Target="sheet.xml"/>)"
          R"(<Relationship Id="t" Type="x/sharedStrings" Target="texts.xml"/>)"
          R"(<Relationship Id="f" Type="x/styles" Target="styles.xml"/></Relationships>)"},
         {"xl/styles.xml", R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>)"},
         {"xl/texts.xml", texts},
         {"xl/sheet.xml", sheet}});
}

} // namespace

DecodeWorkload xlsxWorkload(qsizetype size)
{
    DecodeWorkload workload{QStringLiteral("xlsx"), {{"type", "xlsx"}}, {}, {}, 0, 0};
    static const QByteArray headings[] = {"maHoSo", "maXa", "ngayNhan", "tenThuTuc", "nguoiNop", "soLuong", "lePhi"};
    SharedTexts texts;
    QByteArray sheet = "<worksheet><sheetData><row r=\"1\">";
    for (int column = 0; column < 7; ++column) {
        sheet += texts.cell(char('A' + column), "1", headings[column]);
        if (headings[column] != "nguoiNop")
            workload.sources.push_back(QString::fromLatin1(headings[column]));
    }
    sheet += "</row>";
    while ((sheet.size() < size || workload.rows == 0) && workload.rows < kMostRows) {
        const Dossier row = dossier(workload.rows);
        sheet += rowXml(workload.rows, row, texts);
        constexpr qsizetype kIsoTime = 19; // the time comes as a number and goes as 2026-11-21T08:00:00
        workload.texts += row.texts() - row.at.size() + kIsoTime;
        ++workload.rows;
    }
    workload.bytes = workbook(sheet + "</sheetData></worksheet>", texts.xml());
    return workload;
}

} // namespace ioc
