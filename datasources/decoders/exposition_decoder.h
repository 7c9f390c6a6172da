// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

namespace ioc {

/// The text by which programs tell Prometheus their numbers: exposition format 0.0.4, or OpenMetrics 1.0 when the last
/// line is `# EOF`. A row a sample; fields are labels, and `@name`, `@value`, `@time` (UTC as epoch milliseconds;
/// absent where the text has none). NaN, by which a series ends or a ratio of nothing is told, is no value. Lines that
/// are no sample are unreadable rows, as is a last line without its line break: it may be cut off.
class ExpositionDecoder final : public Decoder
{
public:
    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;
};

} // namespace ioc
