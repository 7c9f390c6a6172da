// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"
#include "core/store/payload_store.h"

namespace ioc {

/// Gives the rows of a kept payload to the sink, in their old numbering: of raw bytes as the format that they came in
/// tells, of a redacted body what was written down. NotFound when the head alone is kept.
Result<void> readKept(const StoredPayload &payload, const std::vector<QString> &sources, RowSink &sink);

} // namespace ioc
