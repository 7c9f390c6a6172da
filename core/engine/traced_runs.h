// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace_query.h"
#include "core/store/payload_store.h"

namespace ioc {

/// Adds to an answer the runs that brought its values, what is kept of their payloads, and the rows in these that
/// brought each value. Rows are read as the mapping of today reads them.
Result<void> traceRuns(const ProvincePack &pack, CacheReader &reader, const PayloadStore &payloads,
                       TraceAnswer &answer);

} // namespace ioc
