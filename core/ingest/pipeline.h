// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/compiled_feed.h"
#include "core/ingest/decoder.h"
#include "core/ingest/payload.h"
#include "core/ingest/row_mapper.h"

namespace ioc {

/// payload → rows → observations and records → checks → batches. Gives every part to `sink` in order; the last has
/// `last` set and carries the cursor, with the memory that the next payload is checked against, and the remarks.
/// `memory` is what the cursor of the payload before carried. An error means that the payload is unusable: nothing that
/// `sink` has not yet had may be committed. A payload in which no row fits gives its quarantine and a `failure` in the
/// last part. Pure; any one thread.
Result<void> runPipeline(CompiledFeed &feed, Decoder &decoder, const Payload &payload, const QByteArray &memory,
                         const RowMapper::PartSink &sink);

} // namespace ioc
