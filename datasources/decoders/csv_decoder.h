// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

namespace ioc {

/// Delimiter-separated text with a header line (RFC 4180 with any one-byte delimiter), in UTF-8, UTF-16 or
/// Windows-1258.
class CsvDecoder final : public Decoder
{
public:
    enum class Encoding { Utf8, Utf16, Windows1258 };

    CsvDecoder(char delimiter, Encoding encoding)
        : m_delimiter(delimiter)
        , m_encoding(encoding)
    {
    }

    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;

private:
    Result<void> decodeUtf8(std::string_view text, const std::vector<QString> &sources, RowSink &sink) const;

    char m_delimiter;
    Encoding m_encoding;
};

} // namespace ioc
