// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

namespace ioc {

/// Reads the rows that PayloadRecorder has written, and the records of the quarantine: lines of JSON objects in which
/// each cell stands under its own name, whatever signs that has. Names that a line has not are absent. A row that could
/// not be read then cannot be read now.
class RedactedDecoder final : public Decoder
{
public:
    Result<void> decode(std::string_view bytes, const std::vector<QString> &names, RowSink &sink) override;
};

} // namespace ioc
