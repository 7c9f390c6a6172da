// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"

namespace ioc {

/// As many indicators as a trend or bars can tell apart by their colours.
constexpr size_t kMostTogether = 4;

/// What is wrong with a tile of a page, whatever the pack: off the grid, on another tile, called as another one, or
/// naming what its kind does not show. Sentences of the language of the moment; empty when it is well. Pure.
QStringList faultsOfTile(const PageDocument &page, size_t tile);

} // namespace ioc
