// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QXmlStreamReader>

namespace ioc {

/// The tokens of an XML document that nobody trusts, fed piece by piece, so that nothing grows beyond what one token
/// may have. Payload error for broken XML and a cut, elements more than kDeepest deep or with more than kMostAttributes
/// attributes, a tag, text or comment of well over kLongestToken bytes, and any document type definition or entity of
/// the document's own. Nothing is ever fetched.
class XmlTokens
{
public:
    static constexpr int kDeepest = 64;
    static constexpr int kMostAttributes = 256;
    static constexpr qsizetype kLongestToken = 256 * 1024;

    /// The text must outlive it (see xmlText()).
    explicit XmlTokens(const QByteArray &utf8);

    /// For name, text and attributes of the token.
    const QXmlStreamReader &reader() const { return m_reader; }

    /// The next token; NoToken at the end of the document.
    Result<QXmlStreamReader::TokenType> next();

private:
    Result<QXmlStreamReader::TokenType> read();

    QByteArrayView m_rest;
    QXmlStreamReader m_reader;
    int m_depth = 0;
};

} // namespace ioc
