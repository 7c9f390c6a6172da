// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <QStringList>

namespace ioc {

/// XML 1.0 by QXmlStreamReader, in the encodings that xmlText reads. Rows are the elements at a path of local names
/// from the root (`/report/rows/row`), wherever it stands, none included; fields as XmlRow reads them. A document type
/// definition, elements more than kDeepest deep, with more than kMostAttributes attributes, or a tag, text or comment
/// of well over kLongestToken bytes void the payload from there on, as do broken XML and a cut; rows that had ended
/// before stand.
class XmlDecoder final : public Decoder
{
public:
    static constexpr int kDeepest = 64;
    static constexpr int kMostAttributes = 256;
    static constexpr qsizetype kLongestToken = 256 * 1024;

    /// `rows` begins with a slash.
    explicit XmlDecoder(const QString &rows);

    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;

private:
    QStringList m_rows;
};

} // namespace ioc
