// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xml_tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

constexpr qsizetype kPiece = 64 * 1024;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(XmlTokens)
};

Error refused(const QString &reason)
{
    return Error{ErrorCode::Payload, reason};
}

} // namespace

XmlTokens::XmlTokens(const QByteArray &utf8)
    : m_rest(utf8)
{
    // Text that comes as QString settles the encoding: the declaration speaks of bytes that are not there any more.
    m_reader.addData(QString());
}

Result<QXmlStreamReader::TokenType> XmlTokens::next()
{
    const auto token = read();
    if (!token)
        return token;
    switch (*token) {
    case QXmlStreamReader::StartElement:
        if (++m_depth > kDeepest)
            return refused(Texts::tr("The XML is nested more than %1 deep.").arg(kDeepest));
        if (m_reader.attributes().size() > kMostAttributes)
            return refused(Texts::tr("The XML has an element with more than %1 attributes.").arg(kMostAttributes));
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        return refused(Texts::tr("The XML has a document type definition or an entity of its own."));
    default:
        break;
    }
    return token;
}

Result<QXmlStreamReader::TokenType> XmlTokens::read()
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
        if (fed > kLongestToken)
            return refused(
                Texts::tr("The XML has a tag, a text or a comment of more than %1 KiB.").arg(kLongestToken / 1024));
        const QByteArrayView piece = m_rest.first(std::min(kPiece, m_rest.size()));
        m_reader.addData(QByteArray::fromRawData(piece.data(), piece.size()));
        m_rest = m_rest.sliced(piece.size());
        fed += piece.size();
    }
}

} // namespace ioc
