// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/indicator_tile_state.h"

namespace ioc {

/// What a number tile says: that of an indicator tile without the small line and the bar. Pure; any thread.
IndicatorTileState makeNumberState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
