// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/csv_decoder.h"

#include "core/base/bytes_view.h"
#include "core/base/csv.h"
#include "datasources/decoders/legacy_text.h"
#include "datasources/decoders/utf_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CsvDecoder)
};

Error notInEncoding()
{
    return Error{ErrorCode::Decode, Texts::tr("The payload is not in the declared encoding.")};
}

bool hasLettersBeyondAscii(std::string_view bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool isUnclear(std::string_view text)
{
    return text.find(LegacyText::kUnclear) != std::string_view::npos;
}

LegacyEncoding legacyEncoding(CsvDecoder::Encoding encoding)
{
    switch (encoding) {
    case CsvDecoder::Encoding::Tcvn3:
        return LegacyEncoding::Tcvn3;
    case CsvDecoder::Encoding::Vni:
        return LegacyEncoding::Vni;
    default:
        return LegacyEncoding::Windows1258;
    }
}

/// Names as the pack writes them, whether the file composes its letters or not.
QStringList namesOf(const std::vector<std::string_view> &header)
{
    QStringList names;
    for (const std::string_view name : header)
        names.push_back(
            QString::fromUtf8(name.data(), qsizetype(name.size())).normalized(QString::NormalizationForm_C));
    return names;
}

/// With the columns that nobody asks for: one of them may be its new name.
Error missing(const QString &column, const QStringList &header, const std::vector<QString> &sources)
{
    QStringList others;
    for (const QString &name : header) {
        const auto isIt = [&name](const QString &source) {
            return source.normalized(QString::NormalizationForm_C) == name;
        };
        if (std::none_of(sources.begin(), sources.end(), isIt))
            others.push_back(name);
    }
    const QString sentence = Texts::tr("The column “%1” is missing.").arg(column);
    return {ErrorCode::Decode,
            others.isEmpty()
                ? sentence
                : sentence + QLatin1Char(' ') +
                      Texts::tr("Not asked for: “%1”.").arg(others.mid(0, 3).join(QStringLiteral("”, “")))};
}

/// The column of each source; an error names the first that is missing or stands twice.
Result<std::vector<size_t>> columnsOf(const std::vector<std::string_view> &header, const std::vector<QString> &sources)
{
    const QStringList names = namesOf(header);
    std::vector<size_t> columns;
    for (const QString &source : sources) {
        const QString wanted = source.normalized(QString::NormalizationForm_C);
        const auto found = std::find(names.begin(), names.end(), wanted);
        if (found == names.end())
            return missing(source, names, sources);
        if (std::find(found + 1, names.end(), wanted) != names.end())
            return Error{ErrorCode::Decode, Texts::tr("The column “%1” stands twice.").arg(source)};
        columns.push_back(size_t(found - names.begin()));
    }
    return columns;
}

} // namespace

Result<void> CsvDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    switch (m_encoding) {
    case Encoding::Utf8:
        return isUtf8(bytes) ? decodeUtf8(bytes, false, sources, sink) : notInEncoding();
    case Encoding::Utf16:
        return decodeUtf16(bytes, sources, sink);
    default:
        return decodeLegacy(bytes, sources, sink);
    }
}

Result<void> CsvDecoder::decodeUtf16(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) const
{
    const auto text = fromUtf16(QByteArrayView(bytes.data(), qsizetype(bytes.size())), QStringConverter::Utf16);
    if (!text)
        return notInEncoding();
    const QByteArray utf8 = text->normalized(QString::NormalizationForm_C).toUtf8();
    return decodeUtf8(viewOf(utf8), false, sources, sink);
}

Result<void> CsvDecoder::decodeLegacy(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) const
{
    // Vietnamese in a one-byte encoding is never UTF-8 by chance, and would come out as nonsense that looks like text.
    if (hasLettersBeyondAscii(bytes) && isUtf8(bytes))
        return notInEncoding();
    const LegacyText text = fromLegacy(bytes, legacyEncoding(m_encoding));
    return decodeUtf8(viewOf(text.utf8), text.unclear, sources, sink);
}

Result<void> CsvDecoder::decodeUtf8(std::string_view text, bool unclear, const std::vector<QString> &sources,
                                    RowSink &sink) const
{
    CsvReader reader(text, m_delimiter);
    std::vector<std::string_view> fields;
    if (!reader.next(fields))
        return Error{ErrorCode::Payload, Texts::tr("The payload is empty.")};
    const auto cut = [&reader]() -> std::optional<Error> {
        if (reader.endedInsideQuotes())
            return Error{ErrorCode::Payload, Texts::tr("The payload is cut off in the middle of a quoted field.")};
        return std::nullopt;
    };
    if (const auto fault = cut())
        return *fault;
    if (unclear && isUnclear(reader.recordText()))
        return notInEncoding();
    const size_t width = fields.size();
    const auto columns = columnsOf(fields, sources);
    if (!columns)
        return columns.error();
    std::vector<Cell> cells(sources.size());
    while (reader.next(fields)) {
        if (const auto fault = cut())
            return *fault;
        if (fields.size() == 1 && fields.front().empty())
            continue;
        const bool unclearRow = unclear && isUnclear(reader.recordText());
        for (size_t i = 0; i < cells.size(); ++i) {
            const size_t column = (*columns)[i];
            const bool there = column < fields.size() && !(unclearRow && isUnclear(fields[column]));
            cells[i].kind = there ? Cell::Kind::Text : Cell::Kind::Absent;
            cells[i].text = there ? fields[column] : std::string_view();
        }
        bool more = true;
        if (fields.size() != width)
            more = sink.unreadableRow(Texts::tr("line %1 has %2 fields, the header has %3")
                                          .arg(reader.lineNumber())
                                          .arg(fields.size())
                                          .arg(width),
                                      cells);
        else if (unclearRow)
            more = sink.unreadableRow(
                Texts::tr("line %1 holds a byte that means nothing in the declared encoding").arg(reader.lineNumber()),
                cells);
        else
            more = sink.row(cells);
        if (!more)
            return {};
    }
    return {};
}

} // namespace ioc
