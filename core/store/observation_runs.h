// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/store/codec/stored_observation.h"

#include <utility>

namespace ioc {

/// A batch's observations by series (index into the batch's own list), each run ascending in time. Of two rows for the
/// same time the later one in the payload stands alone: the other was never in force. Pure.
std::vector<std::pair<std::uint32_t, ObservationRun>> observationRuns(const Batch &batch, std::int64_t run);

} // namespace ioc
