// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tiles/number_state.h"

namespace ioc {

IndicatorTileState makeNumberState(const Tile &tile, const Snapshot &snapshot, const PresentContext &context)
{
    IndicatorTileState state = makeIndicatorTileState(tile, snapshot, context);
    state.spark = {};
    state.bullet.reset();
    return state;
}

} // namespace ioc
