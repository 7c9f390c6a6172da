// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

namespace ioc {

/// What the query API of Prometheus answers (`/api/v1/query_range`, `/api/v1/query`): a row a sample. Fields are
/// labels, and `@value`, `@time` (UTC as epoch milliseconds). NaN is no value. An answer with status "error", or with
/// warnings (a part of the data could not be read), is a failure: it would look whole. Native histograms are unreadable
/// rows.
class PrometheusDecoder final : public Decoder
{
public:
    Result<void> decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink) override;
};

} // namespace ioc
