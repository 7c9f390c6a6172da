// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/states_state.h"

namespace ioc {

/// The state of a tile of TileKind::States that names feeds: how they stood, and how often in trouble (late or
/// disconnected). The running bucket is at least as bad as the feed is now. Pure; any thread.
StatesState makeFeedStatesState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context);

} // namespace ioc
