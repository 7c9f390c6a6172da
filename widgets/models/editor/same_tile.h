// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/page.h"

namespace ioc {

/// Whether two tiles are the same but for the cells that they cover.
bool showsTheSame(const Tile &a, const Tile &b);

/// Whether two tiles over time draw the same series, whatever they are called and wherever they lie.
bool drawsTheSame(const Tile &a, const Tile &b);

} // namespace ioc
