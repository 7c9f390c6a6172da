// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

namespace ioc {

/// Delimiter-separated text with a header line (RFC 4180 with any one-byte delimiter). Bytes that are no UTF-8 or
/// UTF-16 void the payload. In the encodings of one byte (Windows-1258, TCVN3, VNI) a byte without meaning makes its
/// row unreadable, and a payload that is UTF-8 is refused; what comes out is NFC.
class CsvDecoder final : public Decoder
{
public:
    enum class Encoding { Utf8, Utf16, Windows1258, Tcvn3, Vni };

    CsvDecoder(char delimiter, Encoding encoding)
        : m_delimiter(delimiter)
        , m_encoding(encoding)
    {
    }

    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;

private:
    Result<void> decodeUtf16(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) const;
    Result<void> decodeLegacy(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) const;
    Result<void> decodeUtf8(std::string_view text, bool unclear, const std::vector<QString> &sources,
                            RowSink &sink) const;

    char m_delimiter;
    Encoding m_encoding;
};

} // namespace ioc
