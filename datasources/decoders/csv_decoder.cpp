// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/csv_decoder.h"

#include "core/base/csv.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CsvDecoder)
};

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

Error notInEncoding()
{
    return Error{ErrorCode::Decode, Texts::tr("The payload is not in the declared encoding.")};
}

/// The column of each source; an error names the first that is missing.
Result<std::vector<size_t>> columnsOf(const std::vector<std::string_view> &header, const std::vector<QString> &sources)
{
    std::vector<size_t> columns;
    for (const QString &source : sources) {
        const QByteArray name = source.toUtf8();
        const auto found = std::find(header.begin(), header.end(), viewOf(name));
        if (found == header.end())
            return Error{ErrorCode::Decode, Texts::tr("The column “%1” is missing.").arg(source)};
        columns.push_back(size_t(found - header.begin()));
    }
    return columns;
}

} // namespace

Result<void> CsvDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    if (m_encoding == Encoding::Utf8) {
        if (!QUtf8StringView(bytes.data(), qsizetype(bytes.size())).isValidUtf8())
            return notInEncoding();
        return decodeUtf8(bytes, sources, sink);
    }
    QStringDecoder decoder =
        m_encoding == Encoding::Utf16 ? QStringDecoder(QStringDecoder::Utf16) : QStringDecoder("windows-1258");
    if (!decoder.isValid())
        return Error{ErrorCode::Decode, Texts::tr("This machine cannot read the declared encoding.")};
    const QString text = decoder.decode(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    const bool halfAUnit = m_encoding == Encoding::Utf16 && bytes.size() % 2 != 0;
    if (decoder.hasError() || halfAUnit || !text.isValidUtf16())
        return notInEncoding();
    const QByteArray utf8 = text.normalized(QString::NormalizationForm_C).toUtf8();
    return decodeUtf8(viewOf(utf8), sources, sink);
}

Result<void> CsvDecoder::decodeUtf8(std::string_view text, const std::vector<QString> &sources, RowSink &sink) const
{
    CsvReader reader(text, m_delimiter);
    std::vector<std::string_view> fields;
    if (!reader.next(fields))
        return Error{ErrorCode::Payload, Texts::tr("The payload is empty.")};
    const size_t width = fields.size();
    const auto columns = columnsOf(fields, sources);
    if (!columns)
        return columns.error();
    std::vector<Cell> cells(sources.size());
    while (reader.next(fields)) {
        if (fields.size() == 1 && fields.front().empty())
            continue;
        if (reader.endedInsideQuotes())
            return Error{ErrorCode::Payload, Texts::tr("The payload is cut off in the middle of a quoted field.")};
        for (size_t i = 0; i < cells.size(); ++i) {
            const size_t column = (*columns)[i];
            const bool there = column < fields.size();
            cells[i].kind = there ? Cell::Kind::Text : Cell::Kind::Absent;
            cells[i].text = there ? fields[column] : std::string_view();
        }
        if (fields.size() != width) {
            const QString reason = Texts::tr("line %1 has %2 fields, the header has %3")
                                       .arg(reader.lineNumber())
                                       .arg(fields.size())
                                       .arg(width);
            if (!sink.unreadableRow(reason, cells))
                return {};
            continue;
        }
        if (!sink.row(cells))
            return {};
    }
    return {};
}

} // namespace ioc
