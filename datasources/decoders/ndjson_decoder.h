// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

namespace ioc {

/// One JSON object a line, UTF-8, as newline-delimited JSON describes it; each by simdjson as in JsonDecoder. Fields
/// are JSON Pointers within the line. A line that is no valid JSON or no object is an unreadable row and leaves the
/// others alone; blank lines are passed over; the last line needs no line break. A payload of no byte is a Payload
/// error, of blank lines alone a success without rows.
class NdjsonDecoder final : public Decoder
{
public:
    /// Whose the lines are: of those that this program has kept, a member may stand twice.
    enum class Lines { Foreign, Kept };

    explicit NdjsonDecoder(Lines lines = Lines::Foreign)
        : m_lines(lines)
    {
    }

    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;

private:
    Lines m_lines;
};

} // namespace ioc
