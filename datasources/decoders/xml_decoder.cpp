// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xml_decoder.h"

#include "datasources/decoders/xml_row.h"
#include "datasources/decoders/xml_text.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <algorithm>

namespace ioc {
namespace {

constexpr qsizetype kPiece = 64 * 1024;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(XmlDecoder)
};

Error refused(const QString &reason)
{
    return Error{ErrorCode::Payload, reason};
}

/// The reader, fed piece by piece, so that nothing in it grows beyond what one token may have.
class Tokens
{
public:
    explicit Tokens(const QByteArray &utf8)
        : m_rest(utf8)
    {
        // Text that comes as QString settles the encoding: the declaration speaks of bytes that are not there any more.
        m_reader.addData(QString());
    }

    QXmlStreamReader &reader() { return m_reader; }

    /// The next token; NoToken at the end of the document.
    Result<QXmlStreamReader::TokenType> next()
    {
        qsizetype fed = 0;
        for (;;) {
            const auto token = m_reader.readNext();
            if (token == QXmlStreamReader::EndDocument)
                return QXmlStreamReader::NoToken;
            if (token != QXmlStreamReader::Invalid)
                return token;
            if (m_reader.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return refused(Texts::tr("The payload is no valid XML; line %1: %2")
                                   .arg(m_reader.lineNumber())
                                   .arg(m_reader.errorString()));
            if (m_rest.isEmpty())
                return refused(Texts::tr("The payload is cut off in the middle of the XML."));
            if (fed > XmlDecoder::kLongestToken)
                return refused(Texts::tr("The XML has a tag, a text or a comment of more than %1 KiB.")
                                   .arg(XmlDecoder::kLongestToken / 1024));
            const QByteArrayView piece = m_rest.first(std::min(kPiece, m_rest.size()));
            m_reader.addData(QByteArray::fromRawData(piece.data(), piece.size()));
            m_rest = m_rest.sliced(piece.size());
            fed += piece.size();
        }
    }

private:
    QByteArrayView m_rest;
    QXmlStreamReader m_reader;
};

/// How much of the path of the rows the open elements make up.
class RowPath
{
public:
    explicit RowPath(const QStringList &steps)
        : m_steps(steps)
    {
    }

    /// Whether the element that begins is a row.
    bool open(QStringView name)
    {
        if (m_matched == m_depth && m_matched < m_steps.size() && name == m_steps[m_matched])
            m_farthest = std::max(m_farthest, ++m_matched);
        ++m_depth;
        return m_matched == m_depth && m_matched == m_steps.size();
    }

    void close()
    {
        --m_depth;
        m_matched = std::min(m_matched, m_depth);
    }

    qsizetype depth() const { return m_depth; }

    /// Whether there was a place for rows: their parent, or the root if it is the row itself.
    bool found() const { return m_farthest >= std::max<qsizetype>(1, m_steps.size() - 1); }

private:
    const QStringList &m_steps;
    qsizetype m_depth = 0;
    qsizetype m_matched = 0;
    qsizetype m_farthest = 0;
};

} // namespace

XmlDecoder::XmlDecoder(const QString &rows)
    : m_rows(rows.mid(1).split(QLatin1Char('/')))
{
}

Result<void> XmlDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    const auto text = xmlText(bytes);
    if (!text)
        return text.error();
    Tokens tokens(*text);
    const QXmlStreamReader &reader = tokens.reader();
    RowPath path(m_rows);
    XmlRow row(sources);
    bool inRow = false;
    for (;;) {
        const auto token = tokens.next();
        if (!token)
            return token.error();
        switch (*token) {
        case QXmlStreamReader::StartElement: {
            const QXmlStreamAttributes attributes = reader.attributes();
            if (path.depth() == kDeepest)
                return refused(Texts::tr("The XML is nested more than %1 deep.").arg(kDeepest));
            if (attributes.size() > kMostAttributes)
                return refused(Texts::tr("The XML has an element with more than %1 attributes.").arg(kMostAttributes));
            const bool isRow = path.open(reader.name());
            if (inRow)
                row.startElement(reader.name(), attributes);
            else if (isRow)
                row.begin(attributes);
            inRow = inRow || isRow;
            break;
        }
        case QXmlStreamReader::Characters:
            if (inRow)
                row.characters(reader.text());
            break;
        case QXmlStreamReader::EndElement:
            path.close();
            if (!inRow || row.endElement())
                break;
            inRow = false;
            if (!row.give(sink))
                return {};
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return refused(Texts::tr("The XML has a document type definition or an entity of its own."));
        case QXmlStreamReader::NoToken:
            if (path.found())
                return {};
            return Error{ErrorCode::Decode,
                         Texts::tr("The payload has nothing at “/%1”.").arg(m_rows.join(QLatin1Char('/')))};
        default:
            break;
        }
    }
}

} // namespace ioc
