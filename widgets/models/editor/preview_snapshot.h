// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/domain/snapshot.h"

namespace ioc {

/// The snapshot as the panels of an edited page are to see it: a tile over time has the series of a tile of the pack
/// that draws the same, wherever that lies; one that nothing in the pack draws has none. Pure.
Snapshot previewOf(const PageDocument &page, const ProvincePack &pack, const Snapshot &snapshot);

/// Whether figures of the tile are made only once the pack has it, so that now there are none of them.
bool awaitsSaving(const Tile &tile, const PageId &page, const ProvincePack &pack, const Snapshot &preview);

} // namespace ioc
