// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

namespace ioc {

/// JSON by simdjson, which takes exactly RFC 8259. Rows are the elements of the array at a JSON Pointer (RFC 6901), or
/// the one value there; fields are JSON Pointers within a row.
class JsonDecoder final : public Decoder
{
public:
    explicit JsonDecoder(QString rowsPointer);

    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;

private:
    QString m_rowsPointer;
};

} // namespace ioc
