// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <QStringList>

namespace ioc {

/// XML 1.0 by QXmlStreamReader, in the encodings that xmlText reads. Rows are the elements at a path of local names
/// from the root (`/report/rows/row`), wherever it stands, none included; fields as XmlRow reads them. What XmlTokens
/// refuses voids the payload from there on; rows that had ended before stand.
class XmlDecoder final : public Decoder
{
public:
    /// `rows` begins with a slash.
    explicit XmlDecoder(const QString &rows);

    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;

private:
    QStringList m_rows;
};

} // namespace ioc
